"""Forms of small talk with alternatives, class by class."""

WHOM = "<| there| Larch| larch| bot| friend| my friend| buddy| model| mate| dear| AI| dude| everyone| again| man| computer| little model>"
MODEL = "<model|AI|bot|assistant|chatbot|language model|program|machine|system|LLM>"
TEMPLATES = {
    "greeting": [
        "<Hello|Hi|Hey|Hiya|Howdy|Greetings|Good morning|Good evening|Good afternoon|Good day|Yo|Morning|Evening|Heya|Hello hello|Hi hi|Oh hi|Oh hello|"
        f"Well hello|Why hello>{WHOM}",
        f"<hello|hi|hey|good morning|good evening|yo|hiya|sup>{WHOM}< and good day| and welcome|, nice to meet you|, nice to see you|, good to see you|"
        ", I am back|, it's me|, it's me again|, here I am|, pleased to meet you|>",
        "<A <very |>good <morning|evening|day|afternoon>|Warm greetings|Many greetings|Best regards|Hello|Hi|Greetings> <to you|from me|from <Berlin|Canada|"
        "India|London|Spain|Italy|France|Japan|my office|down under|the other side|home>|to the model|to all>",
        "<Nice|Good|Great|Lovely|Pleased|Glad|Happy> to <meet|see> you<| too| again|, Larch|, bot|, model>",
        "<Is|Are> <anybody|anyone|somebody|someone|you> <there|here|home|listening|in there|around>< today| now|>?",
        "<Can|Could> <we|you and I|I> <talk|chat|talk to you|chat with you|begin|start>< a bit| now| please|>?",
        "<Let's|Let us|I want to|I'd like to|I would like to|We should> <talk|chat|have a chat|start|begin|get started>< a bit| now| with you|>",
        "<Happy|Merry|Have a happy> <new year|birthday|Christmas|Easter|Monday|Friday|holidays|Halloween|weekend>< to you|, Larch|>",
        f"<Long time no see|What's up|Whats up|Wassup|What's new|What is new|What's happening|What up|Sup|How do you do|Knock knock|Ahoy|G'day>{WHOM}",
        f"<Hello|Hi|Hey>{WHOM}, <anybody there|are you there|are you here|can you hear me|do you hear me|what's up|what's new>?",
    ],
    "thanks": [
        "<Thank you|Thanks|Thx|Ty|Many thanks|Thank u|Thanks a lot|Cheers|Thank you very much|Thank you so much|Thanks so much|Tysm|I thank you|Big thanks|"
        "A thousand thanks>< for <your help|the help|that|the answer|this|everything|your time|your answer|helping|helping me|being so kind|"
        "the quick answer>| again| indeed| Larch| bot| friend| my friend| buddy| kindly| mate| model| to you| so so much|, you are great|, that helped|"
        ", that was quick|>",
        "<Great|Perfect|Cool|Ok|Okay|Nice|Wonderful|Super|Awesome|Good|Excellent|Alright|Oh|Ah|Yes|Lovely|Wow|Well>, <thanks|thank you|thx|thanks a lot|"
        "thank you very much|many thanks|thank you so much|thanks bot>",
        "<That|This|It|Your answer> <was|is> <very |really |so |>helpful<, thanks|, thank you|. Thanks|>",
        "<I|We> <really |>appreciate <it|that|this|your help|the help>",
        "<I am|I'm|We are|So> <very |so |truly |>grateful<| for that| to you| for your help>",
        "<No|No no|Nope|Not now|Not today>, <thanks|thank you|thank you very much>",
    ],
    "good-bye": [
        "<Goodbye|Good bye|Bye|Bye bye|See you|See ya|Good night|Farewell|Take care|So long|Later|Bye for now|Cya|See you later|See you soon|"
        "See you tomorrow|Until next time|Until tomorrow|Laters><| Larch| larch| bot| friend| my friend| buddy| model| mate| dear| AI| dude| everyone|"
        " again| man| computer| little model><| and thanks| and good night|, take care|, see you|, have a nice day|, see you tomorrow>",
        "Have a <nice|good|great|lovely|wonderful|pleasant> <day|evening|weekend|night|time|week|one|afternoon|rest of the day>< Larch| too| yourself|>",
        "<I|We> <have to|must|need to|should|gotta|will> <go|leave|go now|leave now|go to bed|sleep now|run|stop here|log off|get going>< now| soon|, bye|"
        ", sorry|, see you|>",
        "<I am|I'm|We are|We're> <done|leaving|off|out|finished|going home|going to bed|logging off>< now| for today| here|, bye|, thanks|>",
        "<That's|That is|That was|This is|This was> <all|it|everything|enough><| for today| for now| from me>< then|, bye|, thanks|>",
        "<Thanks|Thank you|Ok|Okay|Alright|Well|So>, <bye|goodbye|good bye|see you|bye bye|good night|see you later|I have to go|I must go|that's all|"
        "take care>",
        "<Talk|Speak> to you <later|soon|tomorrow|next time>", "<Sleep|Rest> <well|tight|good>< Larch|, bye|>",
        "<Let's|I want to|Please|You can> <stop|end|finish|quit|close> <here|now|the chat|this chat|the conversation|it here>",
    ],
    "who am I": [
        f"<Who|What|Who exactly|What exactly|Who or what> are you<| really| exactly| actually|, please|, {MODEL}>?",
        "<What is|What's|Whats|Tell me|Say|Give me|May I know|May I ask|Can you tell me|Could you tell me|I forgot> your <full |real |own |first |>name<|"
        " please|>?",
        f"<Which|What|What kind of|What sort of|What type of> {MODEL} <are you|is this|am I using|do I talk to|am I talking to|runs here>?",
        "<Who|What|With whom|To whom> am I <talking|speaking|chatting|writing><| to| with>?",
        "<Are you|Is this|Am I talking to|You are|Are you based on> <ChatGPT|GPT-4|GPT|Claude|Gemini|Llama|DeepSeek|DeepSeek-R1|Bard|Siri|Alexa|Copilot|"
        "Mistral|Qwen|a chatbot|an LLM|a language model|a large language model|a small model|Larch|Grok>?",
        "<Tell me|Say|Tell us> <something|a bit|a little|more> about <yourself|you|your model|your architecture|who you are>",
        "<Please |Can you |Could you |>introduce yourself<| please| to me| briefly|>",
        "How <big|large|small|tiny|heavy> <are you|is your model|do you have|is this model>?",
        "How many <parameters|layers|experts|weights|neurons|heads> do you have?",
        "<What|Which> <architecture|version|size|model> <are you|do you have|is this|do you use|are you based on>?",
        "<How|What> <should|can|may|do> I call you?",
        "How <do you work|does this model work|are you built|do you function|are you constructed|do you think>?",
        "<What is|What's|Explain|Describe|Who is|What do you know about> <Larch|this model|your architecture|this bot>?", "<Do|Did> you <have|get> a name?",
        "<your name|name|ur name|name please|who r u|who is this|what r u|and you are|you are who>?",
    ],
    "abilities": [
        "<What|What all|What else|What exactly> can <you|this model|this|this bot|I make you|u> do<| for me| for us| here| exactly| with words|"
        " with numbers|>?",
        "<What|What things|Which things|What tasks|Which tasks|What kind of questions|Which questions|What questions> <can|could|should|may|do> <I|we> <ask|"
        "ask you|ask here|give you|try|type|use you for>?",
        "<What|Which> <tasks|questions|problems|things|topics|subjects|kinds of questions> <can|do> you <solve|answer|know|do|handle|understand|help with>?",
        "<What are|Tell me|List|Show me|Describe|Explain|Name> your <abilities|capabilities|skills|functions|features|tasks|talents|strengths|options>",
        "<Help|Help me|I need help|I need your help|Please help|Please help me|Could you help|Could you help me|Can you help|Can you help me|"
        "I need some help|I could use some help|Can you assist me|Will you help me|Would you help me>< please| now| with something| out| a bit|>< Larch|!|"
        ", please|>",
        "<How|In what way> <can|could|do|would> you <help|help me|assist|assist me|be useful|be of use>?",
        "How <do|can|should> I <use|talk to|work with|test|try|ask> <you|this|this model|it>?",
        "<What is|What's|Tell me> your <purpose|job|task|function|speciality|strength|goal|use>?",
        "<Show|Tell> me what you <can do|can|know|are able to do|are good at>",
        "What are you <good at|good for|able to do|capable of|made for|trained for|here for|best at|there for|used for>?",
        "Can you <do|understand|handle> <math|maths|arithmetic|calculations|sums|numbers|words|spelling|multiplication|division|something|anything|"
        "anything useful>?",
        "<Can|Could> you <count|calculate|add|multiply|divide|spell|count letters|reverse words|sort numbers|sort words|spell words|add numbers|"
        "tell the time|read clocks|answer questions|remember things|solve problems|read|convert units>?",
        "<Give|Show|Tell> me <an example|some examples|a few examples|examples|a sample question|what to ask><| please|>",
        "<Do|Did> you <know|learn> <anything|math|maths|the alphabet|numbers|something|much|a lot|how to count|how to spell>?",
        "<I have <a question|questions|a few questions|something to ask>|<May|Can|Could> I ask <a question|you a question|you something|something>|"
        "I'd like to ask <you |>something>< please| now| first|>",
        "<What can't|What can> you do?",
        "<Are|Were> you <good at|trained on|trained for|able to do> <math|maths|spelling|numbers|words|arithmetic|counting|calculations>?",
        "<help|commands|menu|options|manual|instructions|usage|features|examples|tasks> <please|list|?|page>",
    ],
    "maker": [
        "<Who|Which company|What company|Which team|Who exactly|Which people|What people> <made|created|built|trained|developed|programmed|designed|"
        "invented|wrote|coded|released|owns|published|is behind|is responsible for> <you|this model|this bot|this AI|larch>?",
        "<Who is|Who's|Who are|Tell me|Name|Who was> your <creator|maker|developer|creators|makers|developers|programmer|owner|boss|father|author|inventor|"
        "mother|trainer>?",
        "<Where|When|How|By whom|Why|In which country> were you <made|created|built|trained|developed|programmed|designed>?",
        "<Were|Are> you <made|created|trained|built|developed|owned|programmed> by <OpenAI|DeepSeek|Google|Meta|Microsoft|humans|a company|a student|"
        "Anthropic|Mistral|Apple|people|someone|China>?",
        "Did <OpenAI|DeepSeek|Google|Meta|Microsoft|a company|Anthropic|somebody|a human> <make|create|train|build|develop|program> you?",
        "<Where|What company|What lab> do you <come from|belong to|originate from>?", "Who do you <belong to|work for>?",
        "<Are you|You are> from <OpenAI|Google|DeepSeek|Meta|China|the USA|Germany|a lab>?",
        "<Tell me|I want to know|Do you know|Can you tell me|Say> who <made|created|built|trained|programmed> you",
        "On <what|which> <data|texts|questions> were you trained?",
    ],
    "well-being": [
        "<How|and how|So how> are you<| doing| feeling| today| doing today| feeling today| these days| right now| this morning| this evening|, Larch|"
        ", friend|, bot| my friend| dear|, my dear model>?",
        "<Hello|Hi|Hey|Good morning|Hi there|Hello there|Good evening|Hey Larch|Hello Larch|hey bot|Hi model|Hiya>< |, |! |. ><how are you|"
        "how are you doing|how is it going|how's it going|how are things|how do you feel|how are you today|are you ok|are you well|how is your day|"
        "how have you been|how r u>?",
        "<How is|How's|Hows> <it going|life|everything|your day|the day|it|your day going|everything going|life treating you|the mood>< today| with you|"
        " so far|>?",
        "How <do you feel|have you been|are things|are you getting on|was your day|was your night|was your weekend|did you sleep>< today| lately|>?",
        "<Are|r> you <ok|okay|well|fine|alright|all right|good|happy|sad|tired|bored|in a good mood|feeling well|feeling good|angry|lonely|busy>< today|"
        " now|>?",
        "<I hope|Hope> <you are|you're|all is|everything is> <well|fine|good|ok|doing well>< today|>",
        "<Is everything|Everything|All> <ok|okay|fine|alright|good|well>< with you| there| today|>?",
        "<What's|What is|Whats> going on<| with you| today| here| there|>?",
        "<and you|and yourself|how about you|what about you|you good|you ok|how r u|hru|how u doing|u ok>?",
        "<I am|I'm> <fine|good|ok|well>, <and you|how are you|how about you|and how are you|what about you|thanks, and you>?",
    ],
    "machine": [
        "<Are you|Is this|Am I talking to|Am I speaking with|Am I chatting with> <a human|a robot|a bot|a person|a machine|a real person|a computer|an AI|"
        "a man|a woman|somebody real|a living thing|a human being|a child>< or a <robot|human|machine|person|bot|computer>|>?",
        "<Are|r> you <human|real|alive|conscious|sentient|a human|artificial|intelligent|smart|self-aware|an AI|male or female|a boy or a girl|"
        "a man or a woman|a bot|a robot|married|single|a program|dead|somebody>?",
        "Do you have <feelings|emotions|a body|a soul|a brain|a heart|a family|friends|parents|children|a mind|pain|hunger|a face|consciousness|legs|eyes|"
        "a birthday>?",
        "<Do|Can> you <sleep|eat|dream|think|feel|cry|laugh|breathe|die|see|hear|love|hate|feel pain|get tired|feel love|feel anything|think for yourself|"
        "drink>?",
        "<How old are you|What is your age|When is your birthday|When were you born|What's your age|Your age|How old is this bot|Where do you live|"
        "Where is your home|Where are you|What do you look like>< now| exactly| actually|>?",
        "<You are|You're> <not |just |only ><a bot|a machine|a human|human|a program|a robot|an AI|real|a computer>, <right|aren't you|are you|or>?",
    ],
    "praise": [
        "<That|This|It> <is|was> <so |very |really |quite |just |><good|great|nice|cool|awesome|amazing|correct|right|fast|quick|impressive|perfect|"
        "brilliant|fantastic|wonderful|clever|smart|excellent|funny|true|lovely|beautiful>< work| indeed| of you|>",
        "<You|U> are <so |very |really |quite |><good|great|nice|cool|awesome|amazing|smart|clever|cute|funny|kind|fast|brilliant|helpful|right|impressive|"
        "sweet|wonderful>",
        "<Good|Great|Nice|Excellent|Super|Very good|Amazing|Brilliant|Fantastic> <job|work|answer|one|result|bot|model|reply|thing|boy|job Larch|work friend>",
        "<I|We> <really |>love <it|this|you|that|your answer|this bot|this model|larch>",
        "<I|We> <really |>like <it|this|you|that|your answer|this bot|this model|how you think>",
        "<Well|Nicely|Beautifully|Perfectly|Correctly> <done|answered|solved|said|calculated|put|counted>< Larch| bot| my friend| again|>",
        "<Wow|Oh wow|Yay|Ha|Haha|Lol|Hooray|Yes|Oh|Ooh|Hey>, <great|nice|cool|amazing|good job|well done|awesome|that's right|that is correct|correct|"
        "that was fast|impressive|you are good|you are right|brilliant>",
        "<You are|You're> <the best|a genius|a star|my hero|my favourite|my favorite bot|a good bot|a clever bot|the greatest|a great help|so smart>",
        "<lol|haha|hahaha|lmao|rofl|hehe|xd|cool|wow|nice|great|super|sweet|awesome> <lol|haha|cool|wow|nice|great|bro|man|dude|stuff|one|:)>",
    ],
    "fine": [
        "<Ok|Okay|Alright|Fine|Sure|Yes|Right|Well|Hm|Hmm|Ah|Oh|Yeah|Good>< |, ><then|fine|ok|sure|I see|got it|understood|I understand|why not|go on|"
        "go ahead|let's go|if you say so|cool|good|that's fine|no problem|never mind|whatever|alright|yes|yeah>",
        "<I|We> <see|understand|got it|get it|agree|know|guess so|think so|don't know|don't care|don't mind|have no idea|am not sure|am ready|"
        "have no question>< now| that| then|>",
        "<That|It|This> <makes sense|sounds good|is fine|is ok|is okay|depends|works for me|is alright|does not matter|is clear>",
        "<I am|I'm> <fine|good|ok|bored|tired|happy|sad|hungry|ready|back|here|well|great|thinking|waiting|sleepy|excited|busy|alone|at home>< today| now|"
        " too| again|, thanks|>",
        "<Are you|You> <sure|certain|serious|really sure|absolutely sure|quite sure>< about that| about it|>?",
        "<Wait|Hold on|One moment|Just a moment|One second|Give me a second|Let me think|Hang on>< please| a bit|>",
        "<No|Yes|Maybe|Perhaps|Sure|Of course|Not really|Nope|Yep|Yeah|Nah|Certainly|Exactly that|Probably>< please| not| sure| of course| maybe|>",
        "<Please |Just |>go <on|ahead|for it>",
        "<Never mind|Forget it|No problem|No worries|Don't worry|It doesn't matter|As you wish|As you like|Whatever you say|Fair enough|Good to know|"
        "Let's go on|Next one>",
    ],
    "criticism": [
        "<That|This|It|Your answer|The answer|The result|What you said> <is|was> <wrong|not right|not correct|incorrect|false|not true|nonsense|bad|rubbish|"
        "a mistake|a lie|terrible|stupid|so wrong|totally wrong|completely wrong|not what I asked|not what I meant|no answer|useless>",
        "<You|u> are <so |very |really |totally |><wrong|stupid|dumb|bad|useless|mistaken|boring|annoying|slow|silly|ugly|lying|terrible|awful|crazy|weird|"
        "rude>",
        "<You|u> <suck|failed|lied|made a mistake|made an error|got it wrong|misunderstood me|misunderstood|don't understand me|can't count|know nothing|"
        "are an idiot|are no help|disappoint me|are a liar|are a bad bot>",
        "<I|We> <don't believe you|don't believe that|disagree|think you are wrong|think that is wrong|hate you|don't like you|don't like that|don't agree|"
        "don't trust you|am not happy with that|doubt that|expected more>",
        "<No|Nope|Hm|Sorry|Hey|Oh no|Come on|Wait>, <that's wrong|that is wrong|you are wrong|it isn't|it is not|that's not right|wrong|wrong answer|"
        "that is not correct|you made a mistake|try again|this is wrong>",
        "<Shut up|Go away|Get lost|Screw you|You idiot|Stupid bot|Dumb bot|Bad bot|Stupid machine|What a stupid model|What a bad answer|What nonsense|"
        "Wrong again|Wrong answer|Bad answer|Try again|Are you kidding|Are you kidding me|You must be joking|Check again|Think again|Do better>< please|"
        " now| bot| Larch|>",
        "<That|This> <makes no sense|can't be right|can't be true|doesn't look right|does not help|isn't right|isn't true|doesn't make sense|sounds wrong|"
        "did not work>",
    ],
    "sorry": [
        "<Sorry|So sorry|Oh sorry|I am sorry|I'm sorry|I am so sorry|My apologies|Apologies|I apologize|I apologise|Forgive me|Pardon me|Excuse me|Oops|"
        "Whoops|Please forgive me|A thousand apologies|I do apologize>< for that| about that| for my mistake| for being rude| for the confusion|"
        " for the trouble| Larch| bot| for asking| to bother you| for being late| friend| my friend|>",
        "<Sorry|Oops|Oh|Ah|Well|Ups>, <my mistake|my bad|my fault|I was wrong|I made a mistake|that was wrong of me|I mistyped|I didn't mean that|"
        "wrong window|that was rude|a typo|I take it back|you were right>",
        "<That|It|This> was <my mistake|my fault|my error|rude of me|not nice of me|a typo>",
        "I <was wrong|was rude|made a mistake|didn't mean that|did not mean it|didn't want to hurt you|misread you|take it back><, sorry| sorry|. Sorry|>",
    ],
    "test": [
        "<Does <this|it|the chat|the model|this thing|this bot> work|Is <this|it|the chat|the model|this thing|this bot> <working|on|running|"
        "online>>< today| now|>?",
        "<Are|r> you <working|online|awake|up|on|running|ready|functioning|available|up and running>< today| now| yet|>?",
        "<This is|Just|Only|It is|It's> <a test|a small test|testing|a quick test|one more test|a test message|a first test>< please ignore|, ignore it|"
        " of you| for now|>",
        "<test|Test|testing|Testing|TEST> <1|2|123|1 2 3|one two three|test|message|one|again|please ignore|1, 2, 3|run|me|abc>",
        "<I am|I'm|We are> <just |only |><testing|trying|checking> <you|this|the model|if this works|if it works|if you work|something|a bit|the chat>",
        "<Let me|I will|I want to|Let's> <test|try|check> <you|this|it|the model|if this works|if you work>< now| first|>",
        "<Mic|Sound|System|Connection|Status|Health> <check|test>",
    ],
    "unknown name": [
        "<What is|What's|Whats|Tell me|Say|Guess|Remember|Repeat|Do you know|Do you remember|Can you tell me|Can you guess|Could you tell me|Do you recall|"
        "I forgot> my <first |last |full |own |>name<| please| now| again|>?",
        "<Who|who exactly> am I<| really| to you| please| actually|>?", "Do you <know|remember|recall> <who I am|me|what I am called|what my name is>?",
        "<What|How> am I called<| again|>?", "<What|Which> name do I have?",
    ],
}  # fmt: skip
