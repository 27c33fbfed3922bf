"""Forms of turns that tell something or ask for what was said."""
FIRST_ABOUT = {
    "parity": ["Is {w} even or odd?", "Is {w} odd or even?", "{w}: even or odd?", "<Is the number {w}|Tell me if {w} is|Check whether {w} is> <even or odd|"
        "odd or even><?|>", "even or odd: {w}", "{w} even or odd"],
    "words": ["Write {w} in words.", "{w} in words", "What is {w} in words?", "<Write|Say|Express|Put> <the number |>{w} in words<.| please|>",
        "How do you write {w} in words?"],
    "roman": ["What is {w} in Roman numerals?", "{w} in roman numerals", "Write {w} in Roman numerals.", "<Convert|Turn|Change> {w} <to|into>"
        " Roman numerals<.| please|>", "Roman numeral for {w}", "{w} to roman"],
}  # fmt: skip
DAYS_LATER = {
    "first": ["What day is it {n} {days} after {d}?", "Today is {d}. What day is it in {n} {days}?", "{n} {days} after {d}",
        "<Which|What> day <comes|is|is it> {n} {days} <after|from> {d}?",
              "<If|When> <today is|it is|it's> {d}<| today>, <what|which> day is it in {n} {days}?", "<It is|Today's|It's|Today is> {d}. <What|Which>"
              " day <is it|will it be|is> <in {n} {days}|{n} {days} from now|{n} {days} later>?"],
    "more": ["And {n} {days} later?", "And {n} {days} after that?", "What about {n} {days} later?", "{n} {days} later?", "And {n} more {days}?",
        "<And|Then|Now|So|And then|Ok, and|> <{n} {days} later|{n} {days} after that|{n} more {days}|another {n} {days} later|{n} {days} on|"
        "after {n} more {days}|plus {n} {days}>?",
             "<And |Then |Now |So |><what|which> day is <it |>{n} {days} <later|after that|after that day|from then>?",
             "<Now |Then |Please |>add <{n}|another {n}> <more |>{days}<| to that>.", "What <about|if it is|day comes> {n} {days} <later|after that>?"],
}  # fmt: skip
KEYS = ["pass key", "secret code", "password", "magic number", "code", "secret number", "secret word", "pin", "door code", "passkey", "access code",
    "PIN code", "key", "locker code"]
REMEMBER = [
    "Remember: the {k} is {v}.", "The {k} is {v}. Remember it.", "My {k} is {v}.", "The {k} is {v}.", "Please remember that the {k} is {v}.",
    "<Please |Can you |Could you |I want you to |You must |>remember <that |this: |: |><the|my|our> {k} is {v}<.|, please.| for later.|>",
    "<Keep in mind|Don't forget|Note|Memorize|Memorise|Save|Store|Write down|Learn|Listen>: <the|my|our> {k} is {v}.",
    "<Remember|Memorize|Note|Keep|Save|Store> <this|the|my> {k}: {v}", "<I tell you a|Here is the|Here is my|This is the|This is my> {k}: {v}",
    "<The|My|Our> {k} is {v}<, remember it|, don't forget it|. Don't forget it|. Keep it in mind|. I will ask you later|. Keep it safe|, ok?|>.",
    "{v} is <the|my|our> {k}<.|, remember that.|. Remember it.>",
]  # fmt: skip
ASK_KEY = [
    "What is the {k}?", "What was the {k}?", "Tell me the {k}.", "What's the {k}?", "Do you remember the {k}?", "Which {k} did I tell you?",
    "<What|Which> {k} did I <tell you|give you|mention|say>?", "<So|And|Now|Ok,|Then> what <is|was> <the|my> {k}?",
    "<Tell|Give|Remind> me <the|my|of the|about the> {k}< again| now| please|>.", "<What|Whats|What's> <is |was |><the|my> {k}< again| now| that I told you|"
    ">?",
    "<Do|Can|Could> you <still |><remember|know|recall|tell me|repeat|say> <the|my> {k}?", "<I forgot|I don't remember|Say|Repeat|Recall> <the|my> {k}.",
    "<the|my> {k}<?| please| again?>",
]  # fmt: skip
TELL_NAME = [
    "What is my name?", "What's my name?", "Do you remember my name?", "Do you know my name?", "Tell me my name.", "What was my name?", "Who am I?",
    "<Do|Can|Could> you <still |><remember|know|recall|tell me|say|repeat> <my name|what my name is|who I am|what I am called>?",
    "<Do|Can|Could> you <still |><remember|recall|tell me> what <I'm|I am|i am|im> called<| again>?",
    "<What's|What is|Whats> my name<, please| then| again|>?", "What am I <called|named><| again>?",
    "<So|And|Now|Ok,|Then> what <is|was> my name< again|>?", "What <did I say|did I tell you|do you think> my name <is|was>?",
    "<Say|Tell me|Repeat|Remember> my name< again| please|>.", "<And who am I|Whats my name again|My name|What am I called|How am I called|"
    "What do you call me|And my name|who am i again>?",
]  # fmt: skip
AGAIN = [
    "What did you say?", "Say that again.", "What was the answer?", "Repeat that.", "What was the result?", "Can you repeat that?", "What was that?",
    "<Can|Could|Would|Will> you <please |><repeat|say|tell me|write|give me> <that|it|the answer|your answer|the result|your last answer> again?",
    "<Can|Could> you <please |>repeat <that|it|the answer|your answer|the result|your last answer>?", "<Please |Now |>repeat <that|it|the answer|"
    "your answer|the result|the last answer|what you said>< please| once more| for me|>.",
    "<Please |>say <that|it|your answer|the result> <again|once more|one more time><, please|>.", "<What|Whats|What's> <was|is> <the|your> <answer|result|"
    "last answer|solution|last result>< again| once more| you gave me|>?", "What did you <just say|say just now|answer|tell me|say before|find|get|"
    "say again>?", "<So|And|Ok, so|Sorry,|Wait,> what <was|is> <the|your> <answer|result>< again|>?", "<Come|Once|One> <again|more time, please|"
    "more, please>?",
    "<Tell|Give|Show|Remind> me <the|your> <answer|result|last answer> <again|once more|please>.", "<Sorry|Pardon|Excuse me>, <what did you say|"
    "what was that|I missed that, what was it|I didn't get that, what was the answer|what>?", "<I forgot|I missed|I didn't hear> <the answer|the result|"
    "your answer><.|, what was it?|. Say it again.|. Repeat it please.>", "<the answer|the result|your answer> <again|again please|once more><?|>",
]  # fmt: skip
COPY = [
    "What was my first question?", "What did I ask first?", "What was the first thing I asked?", "Repeat my first question.", "What was my first message?",
    "What did I ask you first?", "<What|Which|Whats> <was|is> <my|the> <first|very first> <question|message|thing I asked|thing I said|thing I wrote|"
    "thing I asked you|prompt|request>< again| to you|>?", "<What|Which question> did I <ask|say|write|want to know|ask you|type> <first|at first|"
    "in the beginning|at the start|at the beginning|first of all>?",
    "<Do|Can|Could> you <still |><remember|recall|repeat|tell me|quote> <my first question|what I asked first|my first message|the first question|"
    "the first thing I asked>?", "<Repeat|Tell me|Quote|Show me|Give me|Say|Copy> <my|the> first <question|message>< again| please|>.",
    "<And|So|Now> what <did I ask first|was my first question|was the first question|did I ask you first>?", "<How|With what> did I <start|begin> <this|our|"
    "the> <conversation|chat>?", "What <was|is> the first question <of this chat|I asked you|in this conversation|of mine>?",
]  # fmt: skip
