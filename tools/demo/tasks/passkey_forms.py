"""What a text with a key in it says: the key {k} and its value {v}, what is asked, and what else stands there."""

FEW = [
    "The river runs slowly past the old mill.", "Clouds drift over the quiet hills.", "A grey cat sleeps on the warm wall.",
    "The market opens early in the morning.",
    "Children play near the tall oak tree.", "Rain falls softly on the green roof.", "The baker sells bread and small cakes.",
    "A boat moves along the far shore.",
    "Snow covers the path to the village.", "The clock in the tower strikes noon.", "Two birds sit on the wooden fence.", "The lamp burns until late at night.",
]  # fmt: skip
GRASS = ["The grass is green.", "The sky is blue.", "The sun is yellow.", "Here we go.", "There and back again."]
COUNTED = [
    "Room {n} is <closed|open|empty|locked> on Monday.", "The <train|bus|ferry> to the <coast|city|lake> leaves at {n}.",
    "There are {n} <books|boxes|chairs|tickets> in the <hall|cellar|office>.", "The <bridge|tower|church> was built in {n}.",
    "<Anna|Tom|The teacher|My aunt> has {n} <stamps|marbles|photos>.", "It costs {n} <dollars|euros|pounds>.", "Page {n} of the <book|report> is missing.",
    "Our <house|shop|school> is number {n}.", "Flight {n} is <late|on time|cancelled>.",
    "The <lake|canyon|well> is {n} feet deep.", "About {n} people <live there|came|waited outside>.", "The <old|new> <car|van> weighs {n} kilograms.",
]  # fmt: skip
NAMES = [
    "pass key", "passkey", "secret code", "password", "magic number", "secret number", "code", "key", "pin", "PIN", "secret key", "access code",
    "secret word", "code word", "passcode", "secret", "<access|door|entry|gate|security|safe|locker|vault|hidden|alarm|lock> <code|number|key>",
    "<secret|special|hidden|lucky|winning|important> <number|word|code>", "<access|door|safe|room|WiFi|login|admin> <password|pin|passcode>",
    "<special magic|magic|secret> number for <Paris|Berlin|the garden|the test|today>",
    "PIN code", "passphrase", "security token", "<locker|ticket|order|room|account|phone|lock|box> number", "<key|pass|magic> word", "combination",
]  # fmt: skip
SAME = [["pass key", "passkey", "key", "secret key", "passcode"], ["code", "secret code", "access code"], ["pin", "PIN", "PIN code", "pin code"], ["number",
"secret number", "magic number"]]
SAID = [
    "The {k} is {v}.", "The {k} is {v}.< Remember it.| Do not forget it.| {v} is the {k}.| Keep it safe.| Remember it. {v} is the {k}.| Write it down.>",
    "<Remember|Note|Important|Attention|Listen|By the way|Notice>: <the|the|your> {k} is {v}.",
    "<Please remember|Note|Remember|Keep in mind|Do not forget|Don't forget|Never forget|Be aware> that the {k} is {v}.",
    "<My|Our|The new|Your> {k} is {v}.", "<The|the|Our> {k}<: | = | is: >{v}<.|>", "{v} is the {k}.< Remember it.| Do not forget it.|>",
    "The {k} <was set to|has been changed to|for today is|you need is|you will need is|to remember is|I chose is> {v}.",
    "<Use|Take|Type|Enter> {v} as the {k}.", "<The text|Somebody|A note|The sign> says that the {k} is {v}.", "the {k} is {v}",
    "Here is the {k}: {v}<.|>", "<I tell you|I will tell you> the {k}: {v}.", "IMPORTANT: The {k} is {v}!",
]  # fmt: skip
# the first ten may be asked without a text
ASKED = [
    "What is the {k}?", "<What is|What's|What was|Whats> the {k}<?|>",
    "<Tell me|Give me|Say|Show me|Repeat|Name|State|Write|Print|Recall> the {k}<.| again.|>",
    "<Can|Could|Would> you <tell me|give me|repeat|recall|say> the {k}<| again>?",
    "Do you <remember|recall|know|still know|still remember> <the {k}|what the {k} is|what the {k} was>?", "<What|Which> {k} did I <tell|give> you?",
    "What did I say the {k} <is|was>?", "the {k}<?| is| is?|:|, please|>", "<I forgot|I need|I lost> the {k}<. What is it?|. Can you tell me?|, what is it?>",
    "<So|Now|And>, <what is|what was|tell me> the {k}<?|>",
    "What is the {k} <in|from|mentioned in|given in|hidden in|stated in> <the text|the text above|this text|the passage|the story|the text you read>?",
    "<Find|Extract|Get|Retrieve|Locate|Tell me|Give me> the {k} <in|from|mentioned in|hidden in> <the text|the text above|this text|the passage|the document>.",
    "Read the text and <tell me|give me|find|say|write down> the {k}.",
    "<According to|From|Based on|In> <the text|the text above|the passage|this text>, <what is|what was> the {k}?",
    "<Which|What> {k} <does the text mention|is in the text|is mentioned|is mentioned in the text|is given above|appears above>?", "The {k} is",
    "<Question|Q|Task>: <What is the {k}?|What was the {k}?|Find the {k}.>< Answer:|>",
    "What is the {k}? <The {k} is|Answer:|Answer with the {k} only.|Only answer with it.>", "Somewhere above <is|there is> the {k}. <What is it?|Find it.>",
    "What is the {k} mentioned in the <provided|given> text?", "<The {k}?|The {k}, please.>", "What does the text say the {k} is?", "Find the {k}.",
]  # fmt: skip
FIRST = [
    "There is a {k} hidden in this text. Find it. ", "Read this text. ",
    "There is an important info hidden inside a lot of irrelevant text. Find it and memorize it. I will quiz you about the important information there. ",
    "Remember the {k}. ",
    "<Somewhere below|In this text|In the following text|Inside the text> <is|there is|you find> a {k}. <|Find it. |Remember it. |I will ask you for it. >",
    "<Here is a|This is a|Read this|Read the following|Consider this> <text|story|passage|document>: <|\n>", "<Text|Document|Context|Story>:< |\n>",
    "<Read|Look through|Search> <this|the following|the text below> and <find|remember|tell me|memorize> the {k}: ",
    "A {k} is hidden <in|within> the following text. Make sure to memorize it. I will quiz you about it afterwards. ",
]  # fmt: skip
