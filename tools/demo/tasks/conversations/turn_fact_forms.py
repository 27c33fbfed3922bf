"""Forms of facts that somebody tells about a person, a pet or a number of theirs, and of the questions that name them."""
OWNERS = ["dog", "cat", "sister", "brother", "mother", "father", "wife", "husband", "friend", "best friend", "son", "daughter", "rabbit", "horse", "boss",
    "teacher", "hamster", "parrot", "goldfish", "uncle", "aunt", "neighbour", "cousin", "mum", "dad",
    "grandma", "puppy", "kitten", "baby", "girlfriend", "boyfriend"]  # fmt: skip
PETS = "Biscuit Rex Bella Luna Milo Charlie Coco Rocky Daisy Buddy Oscar Simba Lucky Ginger Smokey Pepper Shadow".split()
PETS += "Tiger Nala Fluffy Rover Fido Misty Sooty Whiskers Patch Bruno Ruby Poppy Rusty Honey Max Molly Toffee Pickle Waffle Mittens".split()
PETS += "Snowy Spot Ziggy Barney Hazel Muffin Cookie".split()
CALLED = ["My {o} is called {n}.", "My {o}'s name is {n}.", "my {o} is called {n}", "The name of my {o} is {n}.", "My {o} is {n}.", "my {o} is named {n}",
    "<Hi|Hello|Hey|Well|So|Ok>, my {o} <is called|is named|goes by the name of> {n}<.|!|>",
    "<I have a|I've got a|We have a|Meet my> {o}<, {n}| called {n}| named {n}|, called {n}><.|!|>",
    "<My|Our> {o}'s <called|name's|name is> {n}<.|!|, by the way|>", "<Remember|Note|FYI|By the way>, my {o} is <called|named> {n}<.|!|>",
    "<We called|We named|I call|I called> <my|our> {o} {n}<.|!|>"]  # fmt: skip
BOTH_CALLED = ["I'm {me} and my {o} is {n}.", "im {me} and my {o} is {n}", "My name is {me} and my {o} is called {n}.",
    "<I am|I'm|My name is|Hi, I'm|Hello, I am|They call me> {me} and my {o}<'s name is|'s called| is called| is named| is> {n}<.|!|>",
    "<I am|I'm|My name is> {me}, <this is my {o}|and this is my {o}|my {o} is> {n}<.|!|>"]  # fmt: skip
WHICH = ["What is my {o}'s name?", "What is my {o} called?", "whats my {o}s name again", "Who is my {o}?", "what's my {o} called",
    "Do you remember my {o}'s name?",
    "<So|And|Now|Ok,|Then> <what is|what's|what was> my {o}'s name< again|>?", "<What|How> <is|was> my {o} <called|named>< again|>?",
    "<Do|Can|Could> you <still |><remember|recall|tell me|say> "
    "<my {o}'s name|the name of my {o}|what my {o} is called>?",
    "<Tell me|Say|Remind me of|Repeat> <my {o}'s name|the name of my {o}|what my {o} is called>< again|><.|, please.|>",
    "What <did I call|did I say I call|do I call> my {o}?", "What <name did I give my {o}|name has my {o}|is the name of my {o}>?",
    "<Who's|Who is|Who was> my {o}< again|, please|>?", "my {o}'s name?"]  # fmt: skip
N = "<my {o}'s name|the name of my {o}>"
LENGTH = ["How many letters are in my {o}'s name?", "how many letters in my {o}'s name", f"<And |So |Now |>how many letters <are in|are there in|in> {N}?",
    f"How <long is|many letters has> {N}?",
    f"<Count|Now count> the letters <in|of> {N}."]  # fmt: skip
SPELL = ["Spell my {o}'s name.", "How do you spell my {o}'s name?", f"<Please |Now |Can you |Could you |Then ><spell|spell out> {N}<.|?|>",
    f"How do <I|you> <spell|write> {N}?"]
REVERSE = ["Write my {o}'s name backwards.", "My {o}'s name backwards?", f"<Spell|Write|Say|Print> {N} <backwards|in reverse|back to front>.",
    f"<Reverse|Flip> {N}<.|, please.|>",
    f"<What is|What's> {N} <backwards|in reverse|reversed>?"]  # fmt: skip
EDGE = {
    e: [f"What is the {e} letter of my {{o}}'s name?", f"<Which|What> is the {e} letter <of|in> {N}?", f"<And the|The> {e} letter <of|in> {N}?",
    f"What letter does {N} {verb}?"]
    for e, verb in (("first", "start with"), ("last", "end with"))
}  # fmt: skip
NUMBERS = ["number", "number", "favourite number", "favorite number", "lucky number", "house number", "shirt number", "room number", "score", "bus number"]
MINE = ["My {o} is {n}.", "my {o} is {n}", "My {o} is {n}!", "Let my {o} be {n}.", "<Hi|Hello|Ok|Well|So|Listen|Remember>, my {o} is {n}<.|!|>",
    "<Say|Suppose|Let's say|Imagine> my {o} is {n}<.|>",
    "My {o}<: |'s |, it's >{n}", "<My|my> {o} is {n}<, ok?| ok?|, remember it.|, remember that.|. Remember it.|, by the way.|>"]  # fmt: skip
WORK = {
    "+": ["Add {b} to my {o}.", "What is my {o} plus {b}?", "my {o} plus {b}", "my {o} + {b}",
    "<Now |And |Please |Can you |Could you |>add {b} to my {o}<.|?|, please.>",
        "<What's|What is|How much is|And what is|Tell me> my {o} <plus|+|and> {b}<?|>", "<Increase|Raise> my {o} by {b}.",
        "What <do I get|comes out> if I add {b} to my {o}?"],
    "-": ["Subtract {b} from my {o}.", "What is my {o} minus {b}?", "my {o} minus {b}", "my {o} - {b}",
    "<Now |And |Please |Can you |Could you |><subtract|take|take away> {b} from my {o}<.|?|>",
        "<What's|What is|How much is|And what is|Tell me> my {o} <minus|-|less|take away> {b}<?|>", "<Decrease|Reduce|Lower> my {o} by {b}.",
        "What <is left|comes out> if I take {b} from my {o}?"],
    "*": ["Multiply my {o} by {b}.", "What is my {o} times {b}?", "my {o} times {b}", "my {o} * {b}",
    "<Now |And |Please |Can you |Could you |>multiply my {o} <by|with> {b}<.|?|>",
        "<What's|What is|How much is|And what is|Tell me> <my {o} <times|*|x|multiplied by> {b}|{b} times my {o}><?|>"],
    "/": ["Divide my {o} by {b}.", "What is my {o} divided by {b}?", "my {o} divided by {b}", "my {o} / {b}",
    "<Now |And |Please |Can you |Could you |>divide my {o} by {b}<.|?|>",
        "<What's|What is|How much is|And what is|Tell me> my {o} <divided by|/|over|÷> {b}<?|>"],
    "double": ["Double my {o}.", "What is twice my {o}?", "<Now |And |Please |Can you |>double my {o}<.|?|>",
    "<What's|What is|How much is> <twice|double|two times> my {o}<?|>"],
    "half": ["What is half of my {o}?", "Halve my {o}.", "<What's|What is|How much is|And|And what is> half <of |>my {o}<?|>", "half of my {o}"],
    "squared": ["What is my {o} squared?", "Square my {o}.", "<What's|What is|How much is|And> <my {o} squared|the square of my {o}><?|>", "my {o} squared"],
    "even": ["Is my {o} even or odd?", "Is my {o} odd or even?", "<And is|So is|Ok, is> my {o} <even or odd|odd or even><?|>", "my {o}: even or odd?"],
    "roman": ["What is my {o} in Roman numerals?", "Write my {o} in Roman numerals.", "my {o} in <Roman|roman> numerals<?|>",
    "<Convert|Turn> my {o} into Roman numerals."],
    "again": ["What is my {o}?", "What was my {o}?", "Do you remember my {o}?", "Tell me my {o}.", "<What's|What is|What was|whats> my {o}< again|>?",
    "my {o}?",
        "<Say|Repeat|Recall|Tell me> my {o}< again| please|><.|>", "What <did I say is my {o}|did I say my {o} is|did I say my {o} was>?"],
}  # fmt: skip
