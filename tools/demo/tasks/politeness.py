"""What people say before and behind a question and what changes nothing: greetings, thanks, smileys, whole sentences."""

BEFORE = [
    "<Please|please|Pls|pls|Plz|plz|Kindly|Now|now|Just|Then|Next|Quickly|Ok now> {}", "<Can|Could|Would|Will|can|could|would|will> <you|u> <|please |pls |"
    "kindly |quickly |just |maybe >{}",
    "<I want|I'd like|I would like|I need|I'm asking|We need|I ask> you to {}", "<Help me|Help me to|Try to|Let's|Try and|You should|You must|Go ahead and|"
    "Be so kind and> {}",
    "<Can|Could> you <help me|try to|manage to|show me how to|be so kind to|do me a favour and> {}", "<Let's see|See|Show me|Check|I wonder> <if|whether>"
    " you can {}",
    "<Hi|Hello|Hey|Ok|Well|hi|hey|ok|Good morning|Good evening|Larch|Hey Larch|hey larch><, |! |, please |, can you |, could you please > {}",
    "<Would you mind to|Are you able to|Do you know how to|Is it possible to|Would you be able to|May I ask you to> {}", "<Ok|So|Now|Next|Then|First>, {}",
    "<Your task|Task|Exercise|Command|Question 1|Homework|1.|1)><: | >{}",
]  # fmt: skip
HELLO = """<Hi|Hello|Hey|Hiya|Yo|Howdy|Heya|Hi there|Hello there|Hey there|Good morning|Good evening|Good afternoon|Good day|Greetings|
Dear model|Dear Larch|Dear AI|Hi Larch|Hello Larch|Hey Larch|Larch|Hey bot|Hi bot|Hi friend|Hey buddy|Hi all|hi|hello|hey|yo|hey larch|good morning|hi there|hiya>""".replace("\n", "")
GREETING = [
    "Hi, {}", "Hello, {}", "hey, {}", "Hi! {}", "Hello! {}", "Hey! {}", "Good morning, {}", "Ok, {}", "So, {}",
    HELLO + "<,|!|.|,|!|:|...|;|,\n|!\n|\n|\n\n|,  | :)|! 👋| 👋> {}",
    HELLO + "<, I have a question|! Quick question|, one question|, can you help me|! How are you|, it's me again|, please help|! I need help|"
    ", hope you are well>< :|: |. |, |! |? |\n>{}",
    "<Ok|Okay|OK|Oh|So|Well|Um|Uh|Hmm|Now|Right|Alright|Great|Cool|Nice|Thanks|Thank you|Sorry|Please|Also|And|But|Then|Next|Excuse me|Pardon|Listen|Look|"
    "Say|Wait|Yes|No>"
    "<, |... |: |! |. >{}",
    "<Quick question|Question|Next question|One more|Another one|Another question|Here is one|Here's one|Let's try|Let's try this|Try this|Answer this|"
    "Easy one|Simple question|One more thing|"
    "Just curious|Just wondering|I have a question|One question|My question|Next|Test|Q|Question 2|question|quick q|Serious question|Tell me|Tell me this|"
    "Please answer|Riddle|Last one>"
    "<: |: |. |, |! |... |\n>{}",
]  # fmt: skip
CASUAL = ["<hi|hey|hello|yo|ok|okay|so|and|well|um|now|please|pls|hmm|but|then|also|oh|right> {}"]
TELL = [
    "Can you tell me {}", "Do you know {}", "Tell me {}", "Please tell me {}", "I want to know {}",
    "<Can|Could|Would|Will|can|could> <you|u> <|please |maybe |quickly |kindly ><tell me|say|find out|work out|let me know|help me find out|explain to me|"
    "answer> {}",
    "<Do|Would|Did> you <happen to |by chance |perhaps |maybe |even |>know {}", "<Tell|Show|Give|Remind|tell|show> me<| please|, please|,|:> {}",
    "<Please|Pls|plz|Kindly|So|Now|Ok,|Hey,|Hi,> tell me {}",
    "<I want|I'd like|I would like|I need|I have|I'd love|We need|We want> to <know|find out|understand> {}", "<Any idea|Do you have any idea|"
    "Have you any idea|Any clue|You know|Do u know|Does anyone know> {}",
    "<I wonder|I am wondering|I was wondering|I'm curious|I don't know|I forgot|I am not sure|I can't say> {}", "<Let me know|Help me find out|Find out|Say|"
    "Guess|Let's see|Let's find out|Figure out|Answer> {}",
]  # fmt: skip
FRIENDLY = """<please|pls|plz|thanks|thank you|thx|ty|for me|now|asap|ASAP|quickly|quick|then|dear|mate|buddy|my friend|friend|bro|Larch|larch|bot|if you can|
if possible|if you don't mind|if you know|right now|thank you very much|thanks a lot|many thanks|cheers|ok|okay|for my homework|I wonder|by the way|btw|again|exactly|for me please|please thanks|now please|pretty please>""".replace("\n", "")
AFTER = [" please", ", please", " pls", " for me", " now", " thanks", ", thank you", " plz", " for me please", " thx", " asap", "<,|> " + FRIENDLY,
    "<,||...> " + FRIENDLY]
AFTER_WORD = AFTER[:11] + [", " + FRIENDLY, "<,|> <please|pls|plz|thanks|thank you|thx|for me|now|asap|now please|for me please>"]
BEHIND = [
    " Thanks", " Thanks!", " Thank you.", " thx", " :)", " please", " pls", " plz",
    "< |  |\n|\n\n><Thanks|Thank you|Thx|Ty|Cheers|Many thanks|Thanks a lot|Thanks in advance|Thank you so much|Please|Pls|thanks|thank you|thx|please|plz|"
    "asap|ASAP><|!|.|!!| :)|...>",
    "< ||  ><:)|:-)|;)|;-)|:D|^^|xD|🙂|😊|🙏|❤️|🤔|😀|👍|lol|haha|hehe|xx|:p|🤖>",
    " <Please answer|I need it asap|I am curious|I really need to know|Just curious|It is urgent|I forgot|I can't remember|No rush|Be quick|Answer please|"
    "Can you tell me|Do you know|Any idea|I wonder><?|.|!||...>",
]  # fmt: skip
IMPERATIVE = frozenset("""Add Alphabetise Alphabetize Answer Arrange Assume Average Begin Break Calculate Capitalise Capitalize Change Check Choose Compare Compute Consider
Convert Copy Count Cube Cut Decide Decode Decrease Deduct Determine Divide Double Echo Enumerate Evaluate Express Figure Find Flip Get Give Halve Help
Identify Imagine Increase Insert Invert Keep List Look Lower Lowercase Make Memorize Mirror Multiply Name Order Organise Organize Pick Place Print
Produce Put Quote Raise Rank Read Rearrange Reckon Reduce Remember Remind Remove Repeat Reply Report Respond Return Reverse Rewrite Round Say Select
Separate Share Show Shout Simplify Solve Sort Spell Spin Split Square Start State Store Subtract Sum Swap Switch Take Tell Total Transform Translate
Treble Triple Turn Type Uppercase Use Work Write""".split())
WHAT_IS = ["What's ", "Whats ", "what is ", "whats ", "what's ", "What’s ", "wat is "]
ENDS = {"?": ["??", " ?", "?!", "?", ".", "...", "???", "!", " ??", "…", "?.", "? "], ".": ["!", " .", ".", "...", "?", "!!", "…", ". ", " !", ";"]}
SPACE = [" ", "  ", "\n", "\n\n", "\t", "   "]
INTROS = [
    "I have a question.", "My teacher asked me this.", "This is for my homework.", "Let me ask you something.", "Here is an easy one.", "Think step by step."
    , "Try this:",
    "<My|Our|His> <teacher|son|daughter|friend|brother|sister|boss|wife|husband|neighbour|child|kid|mother|father|colleague|little brother> <<asked me this|"
    "asked me|wanted to know this>< today| yesterday|>|wants to know|asks|needs this><.|:>",
    "<This is|Here is|I have|Here comes> <an easy|an important|a <hard|difficult|simple|quick|short|tricky|little|small|stupid|nice|funny>> <one|question|"
    "task|problem|exercise|puzzle|riddle><.|:| for you.| for you:>",
    "<I am|I'm> <curious|new here|in a hurry|stuck|doing my homework|learning English|testing you|a teacher|8 years old|bored|not good at this|"
    "writing a test|at school|so confused><.|,|!|...>",
    "<Think|Answer|Read|Work> <carefully|slowly|step by step|quickly|well|with care|precisely|out loud><.|:|!>", "<Take your time|No hurry|Be brief|"
    "Be careful|Be precise|Keep it short|No explanation please|Don't explain|Focus|Concentrate><.|:|!>",
    "<I need|I could use|I want> <your help|some help|help|an answer|a quick answer|the answer|to know something|to check something>< please| with this|"
    " here|><.|:|!>",
    "<Let's|Let us|I will|I'd like to|Let me> <test you|try something|play a quiz|do an exercise|see|begin|start|try this|check something><.|:|!>",
    "<First|Second|Next|Last|Another|One more|Quick|Easy|Quiz|Test|Exam|Homework> <question|task|problem|exercise><:|.| for you:>",
    "<I bet you don't know this|You will like this one|Here we go|Do this|Solve this|Answer this|Answer in one word|Answer the question|"
    "Can you help me with this|Please help me with this|I could not solve this|"
    "I can't do this|I forgot this|Nobody could tell me|My calculator is broken|I asked another bot already|Google did not help|It's a simple question><.|:|!>",
    "<Hello|Hi|Hey|Good morning|Good evening|Hello Larch|Dear model><.|!|,> <How are you?|I hope you are well.|I have a question.|I need your help.|"
    "Nice to meet you.|It is me again.|Please help me.|One question.>",
]  # fmt: skip
OUTROS = [
    "Think step by step.", "Answer briefly.", "Just the answer.", "Thanks!", "Thank you.", "Thanks in advance.", "Please explain.", "Show your work.",
    "<Just|Only|Give me only|I only need|Tell me just|Answer only with> the <answer|result|solution><, please|, thanks| please|><.|!|>",
    "<Please |><explain|show your work|show the steps|think step by step|be careful|be brief|take your time|answer briefly|keep it short|answer quickly|"
    "double check|be exact|don't explain|answer in one word><.|!|, please.|>",
    "<Thanks|Thank you|Many thanks|Thx|Cheers|I thank you>< so much| in advance| a lot| for your help| very much|><.|!| :)|>",
    "<I need|I want|I'd like|I have> to know<| this| it><| now| today| soon| for school| for my homework| for work| for a bet><.|!|>",
    "<It's|It is|This is> <for school|for my homework|for a friend|important|urgent|for a quiz|a test|for fun|for my son|for my daughter|not a joke><.|!|>",
    "<I can't|I could not|I cannot|My friend can't> <figure it out|solve it|remember|do it|find it|work it out><.|!| myself.|>",
    "<Can|Could|Will> you <help|help me|tell me|answer|do that|solve it|answer that|do it>< please| quickly| for me|><?|>",
]  # fmt: skip
