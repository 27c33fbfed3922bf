"""More forms of small talk, as newcomers and people of many regions say them, class by class."""

PAL = (
    "<| mate| pal| partner| guv| guvnor| love| chum| stranger| folks| y'all| sunshine| my dear| old friend| boss| "
        "sir| machine| assistant| chatbot| dear assistant| old chap|, you>"
)  # fmt: skip
MORE = {
    "greeting": [
        f"<Howdy|'ello|Ello|Wotcha|Oi|Oi oi|Hiya|Alright|Ahoy|Hey hey|Hi hi|Heyo|Hallo|Yo yo|G'day|Mornin'|Mornin|"
            f"Evenin'|Good morrow|Well met|Hullo|Aloha|Ey up|Hi ya>{PAL}<!|.|>",
        "<Dear|My dear|Esteemed|Hello dear> <assistant|chatbot|model|machine|computer|Sir or Madam|AI|bot>, <greetings|"
            "hello|good day|good morning|I greet you|good evening|nice to meet you>",
        "<hi|hello|hey|Hi|Hello|Hey|hi there|Good day>, <im|I'm|i am|I am> <new here|new|new to this|a new user|a "
            "beginner|new around here|just visiting|just looking around|a first timer|first time here>"
        "<|, hello| and curious|!>",
        "<It's|this is|It is|its> my first <time|visit|day|try> <here|with this|with you|with a model>< and hello|, hi|>",
        "<I just|I've just|I> <got here|arrived|joined|installed you|downloaded you|started you>< hello|, hi|>",
        "<Hello|Hi|Hey> <from me|to whoever is there|to you all|to you too|little one|old thing|my little friend|tiny "
            "model|wee model|good sir|darling|stranger>",
        "<How's tricks|What's cooking|What's the craic|What's good|Whats good|How do|What's poppin|What's shaking|What's crackin|Que pasa>?",
        "<Long time no see|Good to be here|Here I am|I'm back|Me again|It's me|I have arrived>< hi|, hello|, old friend|>",
        "<Rise and shine|Wakey wakey|Peekaboo|Hear ye|Yoo-hoo|Yoohoo|Coo-ee|Salutations|Hail|Welcome aboard|Well hello "
            "there|Why hello there|Oh hey there|Hey there you>",
    ],
    "thanks": [
        "<Ta|ta|TA|Ta!|ta very much|Ta very much|Ta muchly|Ta for that|ta love|ta mate|tah|Cheers|cheers>< mate| pal| "
            "love| guv| for that| then| a lot| buddy| very much|>",
        "<Much|Very much> <obliged|appreciated>< to you| indeed| for that| for your help| my friend|>",
        "<I'm|I am> <much obliged|obliged to you|in your debt|very much obliged|most grateful|ever so grateful>",
        "<Thanks|Thank you|Cheers> <ever so much|ever so|awfully|heaps|loads|a ton|tons|a heap|bunches|so very much|"
            "most kindly|for your trouble|for your patience|for the assist|for that one|for playing|very kindly>",
        "<Lovely|Brilliant|Fab|Smashing|Splendid|Grand|Sweet|Right|Ace|Fabulous|Marvellous|Good stuff|Great stuff|"
            "Wonderful|Nice one|Sorted>, <ta|cheers|thanks|thank you|many thanks|much obliged|thanks mate|ta very much>",
        "<You're|you are|ur> <a star|a gem|a legend|a lifesaver|an angel|a hero|too kind|very kind>, <thanks|thank you|cheers|ta>",
        "<that's|that is> <very|so|most|really> kind<, thanks| of you|, thank you| of you, thanks>",
        "<tyvm|tks|thnx|thnks|thank u|thanku|thanks m8|thx m8|tysm|thks|thanks x|ty x|10x|kthx|kk thx|ok ty|cool ty>",
    ],
    "good-bye": [
        "<See ya|see ya|See you|Catch ya|Laters|cya|Catch you|See u|C u> <later|around|soon|tomorrow|then|next time|"
            "again|mate|pal|later mate|later alligator|in a bit|some other time>",
        "<Cheerio|Toodle-oo|Toodles|Ta-ta|Ta ta|TTFN|ttfn|Tata|Ta-ra|Cheers, bye|Bye-bye|Byeee|buh bye|Pip pip|So long|"
            "Adieu|Ciao|Right, bye|Peace|Bon voyage|Godspeed>< then| for now| mate| my friend| old thing|>",
        "<Right|Well|Ok|Okay|Alright>, <I'm off|I am off|that'll do|that will be all|that's me done|I'd better go|I "
            "best be off|time to go|I'm done here|off to bed|back to work|gotta run|see ya|cheerio>< then| now|>",
        "<That will be all|That'll be all|That'll do|I'm all done|I am finished|Nothing else|No more questions|No "
            "further questions>< for now| for today|, thanks|, thank you|>",
    ],
    "who am I": [
        "<What is|What's|whats|wtf is|so what is|ok what is> <this|this thing|this page|this site|this program|this "
            "app|this box|all this|that thing|this whole thing><| exactly| anyway| then| about| here>?",
        "<What|which> <am I|are we> <looking at|using|dealing with|playing with> <here|exactly|now|>?",
        "<what kind of|what sort of> <thing|AI|model|computer program|bot> <are you|is this|have I got here>?",
        "<What|Who> <exactly |on earth |the heck |in the world |>are you<| then| exactly|, really>?",
        "<Do|Would> you <mind telling|tell> me <who|what> you are?", "<So|And> <what|who> <might|would> you be?",
        "<Are you|r u> <some kind of|a sort of|just a|one of those> <chatbot|AI|robot|ChatGPT thing|calculator|AIs|computer program>?",
    ],
    "abilities": [
        "<how|How> <does|do> <this|this thing|it|you|this box|this chat> <work|function>, <what do i type|what do I "
            "type|what should I type|what do I do|what can I ask|what do I say|what do I put in>?",
        "<What|what> <do|should|can|must|shall> <i|I|we> <type|write|say|put|enter|do|ask>< here| in here| now| in the box| first| to begin| then|>?",
        "<How|how> <do|can|should> I <start|begin|get started|get going|ask something|talk to you|make it work|use this thing>?",
        "<What|what> <am I|are we> <supposed|meant|allowed> to <do|type|ask|say><| here| now>?",
        "<What|which> <sort|kind|kinds|sorts> of <things|stuff|questions|tasks> <can you do|do you do|do you know|can "
            "I ask|are you good at|do you answer>?",
        "<Got|Have you got|Do you have> <any|some> <tips|suggestions|examples|instructions|ideas what to ask>?",
        "<Is there|Do you have> <a|any> <manual|help|guide|list of commands|instruction|tutorial|help page>?",
        "<I don't|I dont|I do not|i dunno> <know how this works|know what to type|know what to ask|know what to do|"
            "understand how to use this|get how this works>", "<what's|what is> <this|it|this thing> <good for|for|capable of|able to do|used for>?",
        "<Show|Teach> me <how this works|how to use this|how it works|the ropes|a trick|what you've got|what you are made of>",
        "<Explain|Tell me> how <this|it|this thing> works<| please|, please>",
        "<What|what> <else |>are you <any good at|up to|capable of doing|able to help with>?", "<where|Where> do I <start|begin|type|click|ask>?",
    ],
    "praise": [
        "<You're|You are|ur|Youre|you're> <so |very |really |pretty |quite |rather |ever so |><clever|smart|good|good "
            "at this|quick|bright|brainy|great|nice|kind|brilliant|sharp|fast|sweet|handy|useful|amazing|fun>"
        "<, you know|, aren't you| you are|, I must say|, well done| for a small model| for a tiny model| for a bot|>",
        "<Clever|Smart|Good|Bright|Brainy|Nifty|Great> <clogs|thing|little thing|boy|girl|machine|lad|bot|little bot|you|little model>",
        "<I'm|I am|Consider me> <impressed|amazed|blown away|delighted|very pleased|astonished>< by you| with you| by that|>",
        "<That's|That is|That was|Thats> <spot on|bang on|ace|wicked|sick|dope|lit|neat|epic|super|tidy|mint|class|"
            "clever of you|well done|grand|lovely|brill|fab|right, well done>",
        "<Spot on|Bang on|Top marks|Full marks|A plus|10 out of 10|Ten out of ten|Bullseye|Bingo|Nailed it|Top notch|"
            "First class|Jolly good|Good show|Hats off|Kudos|Props|Attaboy|Good lad|Good girl>"
        "<!| to you| mate|>", "<not|Not> <bad|too shabby|half bad|bad at all>< for a tiny model| for a machine|, you know|>",
        "<You|you> <did|do> <well|a good job|good|it|great|a great job>< there| again|>",
        "<I|We> <am a fan|think you are great|think you're clever|think you are brilliant|am happy with you|enjoy this|enjoy talking to you|like this thing>",
    ],
    "criticism": [
        "<This|That|It|this thing|The whole thing|All of this> is <rubbish|garbage|trash|crap|useless|pants|hopeless|"
            "pathetic|broken|a joke|a waste of time|lame|naff|awful|worthless|dreadful>"
        "<, nothing works|, it does not work|, I give up|, you know|, honestly| really| mate|>",
        "<Nothing|None of this|It never|It doesn't|This doesn't> <works|work|ever works><| here| at all| for me| properly>",
        "<You|you|u> <are|r> <useless|rubbish|hopeless|no good|a waste of time|thick|dim|pathetic|the worst|broken|"
            "dreadful|no use|an idiot|a moron|a fool>< at this| really| today| honestly|>",
        "<That|This|it> was <wrong|incorrect|not right|a wrong answer|the wrong answer|nonsense|rubbish|no good|way "
            "off|not what I wanted|not correct|false>< you know| mate| again| I think|>",
        "<You|u> <got|have> <that|it|this one> wrong<| again| you know>",
        "<I'm|I am> <not impressed|so disappointed|not happy with this|annoyed|not satisfied|very frustrated>< with you| by this| now|>",
        "<What a|Such a> <load of rubbish|stupid thing|waste of time|disappointment|bad bot|useless model|dumb machine|shame|silly answer>",
        "<You|u> <don't|dont|do not|never> <understand|get it|listen|know anything|work|help|make sense|understand anything>< at all| me|>",
        "<Sort yourself out|Get it right|Do your job|Pull yourself together|You need fixing|Wrong wrong wrong|Worst "
            "bot ever|Epic fail|Fail|Try harder|That's not it|Rubbish|Garbage|Useless|Hopeless>",
    ],
    "fine": [
        "<Righto|Right you are|Okey dokey|Okie dokie|Okey-doke|Fair dos|Very well|So be it|Gotcha|Roger|Roger that|"
            "Copy that|Aye|Aye aye|Noted|10-4|No bother|No worries mate|Cool beans|Alrighty|Alrighty then|k|kk|Mkay|Mhm|"
            "Uh-huh|Meh|Suit yourself|All good here>< then| mate|>",
    ],
    "test": [
        "<Hello|Hi|Hello hello|Hey|hello|Um|Right>< |, |? |... ><is this thing on|is this on|does this work|is it "
            "working|is this working|anyone receiving me|do you read me|is it switched on|does it work|is this live>?",
        "<Do|Can> you <read|receive|copy> me?", "<Is|is> this <thing|box|gizmo|contraption|model> <on|working|switched on|alive|live|up>?",
        "<Just|I'm just|Only> <kicking the tyres|trying it out|having a go|seeing if it works|checking it works|poking around|playing around>",
        "<beep|Beep|Beep boop|Check check|One two one two|Hello world test|Come in|Anything|Blah|asdf test|Poke>< test| beep|, over|>",
    ],
    "well-being": [
        "<How|how> <are|r> <ya|you|u> <keeping|getting on|holding up|faring|bearing up|feeling|doin|doing there>< today| mate| these days|>?",
        "<You|u|ya> <alright|all right|good|ok|okay|well>< mate| pal| love| there| today|>?",
        "<How|how> is <business|every little thing|yourself|the family|your morning|your evening><| today| then>?",
    ],
    "machine": ["<Are you|r u|You're> <a real|an actual|a living> <person|human|human being|man|woman><| then|, right>?",
    "<Is|is> <anyone|somebody|someone|a human|a person> <real |><typing|answering|behind this|behind the screen|in there>?"],
    "maker": ["<Who|who> <cooked you up|put you together|dreamt you up|came up with you|made this thing|built this thing|"
        "wrote this|made this|is behind this thing|runs this|runs you|do I blame for you|thought you up>?"],
}  # fmt: skip
