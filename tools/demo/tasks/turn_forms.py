"""Forms of follow-ups, which refer to the answer before."""

ADD = """Now add {b} to that.|Add {b}.|Add {b} to that.|plus {b}|Plus {b}?|And plus {b}?|+ {b}|+{b}|Now add {b}.|Add {b} to it.|Add {b} more.|
And {b} more?|What is that plus {b}?|What if I add {b}?|Increase it by {b}.|Then add {b}.|And if you add {b}?|Add another {b}.|that plus {b}|
Now plus {b}|Add {b} to the result.|Add {b} to your answer.|And what is that plus {b}?|{b} more?|Take that and add {b}.""".replace("\n", "").split("|")  # fmt: skip
SUBTRACT = """Now subtract {b}.|Subtract {b}.|Subtract {b} from that.|minus {b}|Minus {b}?|And minus {b}?|- {b}|-{b}|Take away {b}.|Now take {b} away.|
Subtract {b} from it.|What is that minus {b}?|Now subtract {b} from that.|Less {b}?|Decrease it by {b}.|Then subtract {b}.|And if you subtract {b}?|
that minus {b}|Now minus {b}|Subtract {b} from the result.|And {b} less?|Take {b} from that.|What if I take away {b}?|And what is that minus {b}?""".replace("\n", "").split("|")  # fmt: skip
MULTIPLY = """times {b}|Times {b}?|And times {b}?|* {b}|x {b}|Multiply that by {b}.|Now multiply by {b}.|Multiply it by {b}.|Now times {b}.|
What is that times {b}?|Multiply by {b}.|Now multiply that by {b}.|Then multiply by {b}.|that times {b}|*{b}|Multiply the result by {b}.|
And multiplied by {b}?|And if you multiply it by {b}?|Multiply your answer by {b}.|And what is that times {b}?|And now times {b}""".replace("\n", "").split("|")  # fmt: skip
DIVIDE = """Divide that by {b}.|Now divide by {b}.|divided by {b}|Divided by {b}?|/ {b}|And divided by {b}?|Divide it by {b}.|What is that divided by {b}?|
Now divide that by {b}.|Divide by {b}.|Then divide by {b}.|that divided by {b}|/{b}|Divide the result by {b}.|And if you divide it by {b}?""".replace("\n", "").split("|")  # fmt: skip
DOUBLE = """Double it.|Double that.|Now double it.|And doubled?|Now double that.|Twice that?|And twice that?|What is twice that?|Double the result.|
What is double that?|Times two.|And the double of that?|Can you double it?|Please double that.""".replace("\n", "").split("|")  # fmt: skip
HALF = """Halve it.|Half of that?|Now halve it.|And half of that?|What is half of that?|Halve that.|Now half of it.|Divide it in half.|Take half of it.""".replace("\n", "").split("|")  # fmt: skip
LETTER = """And the letter {c}?|And {cs}?|How many {cs}?|And how many {cs}?|What about {c}?|What about the letter {c}?|And {c}?|How about {cs}?|
And how many {cs} does it have?|How many {cs} are in it?|Now count the {cs}.|Now the {cs}.|And the {cs}?|What about {cs}?|How many {cs} are in that word?|
Count {c} as well.|How about the letter {c}?|And how often {c}?|Also count {c}.|Same word, letter {c}.|And for {c}?|how many {cs} then?""".replace("\n", "").split("|")  # fmt: skip
OTHER_WORD = """What about {w}?|And {w}?|How about {w}?|And in {w}?|Now {w}.|And the word {w}?|And for {w}?|What about the word {w}?|Same for {w}.|
Now do {w}.|Do the same for {w}.|And with {w}?|Now the same with {w}.|Next: {w}|Now try {w}.|Then {w}?|The same for {w}, please.|Do {w} next.|
And what about {w}?|Also {w}.|Now do the same with {w}.|Same question for {w}.|And now {w}""".replace("\n", "").split("|")  # fmt: skip
REVERSE = """Now spell it backwards.|Spell it backwards.|And backwards?|Now reverse it.|Reverse it.|Now backwards.|Write it backwards.|
And what is it backwards?|Reverse that word.|Now write that word backwards.|And in reverse?|How is it spelled backwards?|What is that backwards?|
Can you reverse it?|Reverse the word.|Spell that word backwards.|Please spell it backwards.""".replace("\n", "").split("|")  # fmt: skip
SPELL = """Now spell it.|Spell it.|How do you spell it?|Spell that word.|Can you spell it?|And how is it spelled?|Spell it out.|Spell the word.|
How is that spelled?|Now spell it out.|Spell that.|Please spell it.|And the spelling?|How do you spell that word?""".replace("\n", "").split("|")  # fmt: skip
FURTHER = """How many letters does it have?|And how many letters does it have?|How long is it?|How many letters is that?|How many letters are in it?|
How long is that word?|And its length?|How many letters does that word have?|Count its letters.|And how many letters are there?|And how long is it?""".replace("\n", "").split("|")  # fmt: skip
SORT = {
    "numbers up": ["Sort {w}", "Sort these numbers: {w}", "Sort {w} from smallest to largest.", "Put {w} in ascending order.", "Sort {w} in ascending order."],
    "numbers down": ["Sort {w} from largest to smallest.", "Put {w} in descending order.", "Sort {w} in descending order.", "Sort these numbers in descending order: {w}"],
    "words up": ["Sort {w} alphabetically.", "Put {w} in alphabetical order.", "Sort these words: {w}", "Sort the words {w}."],
    "words down": ["Sort {w} from Z to A.", "Put {w} in reverse alphabetical order.", "Sort {w} in reverse alphabetical order."],
    "down": ["And in descending order?", "Now in descending order.", "And descending?", "Now the other way round.", "Now reverse the order.", "And in reverse order?",
             "Sort them in descending order.", "Now sort them the other way.", "And backwards?", "And the other way around?", "Now in reverse.", "Reverse the list."],
    "up": ["And in ascending order?", "Now in ascending order.", "And ascending?", "Now the other way round.", "Now reverse the order.", "And in reverse order?",
           "Sort them in ascending order.", "Now sort them the other way.", "And the other way around?", "Now in reverse.", "Reverse the list."],
}  # fmt: skip
DAYS_LATER = {
    "first": ["What day is it {n} {days} after {d}?", "Today is {d}. What day is it in {n} {days}?", "{n} {days} after {d}", "Which day comes {n} {days} after {d}?",
              "If today is {d}, what day is it in {n} {days}?", "What day is {n} {days} from {d}?"],
    "more": ["And {n} {days} later?", "And {n} {days} after that?", "What about {n} {days} later?", "Then {n} more {days}?", "And {n} more {days}?", "{n} {days} later?",
             "And what day is {n} {days} after that?", "Now add {n} {days}.", "Another {n} {days} later?", "Which day is {n} {days} later?", "Add {n} {days}."],
}  # fmt: skip
KEYS = ["pass key", "secret code", "password", "magic number", "code", "secret number", "secret word", "pin", "door code"]
REMEMBER = [
    "Remember: the {k} is {v}.", "The {k} is {v}. Remember it.", "Please remember that the {k} is {v}.", "Remember that the {k} is {v}.", "My {k} is {v}.",
    "Keep in mind: the {k} is {v}.", "The {k} is {v}.", "Remember this {k}: {v}", "Don't forget: the {k} is {v}.", "I tell you a {k}: {v}",
]  # fmt: skip
TELL_NAME = ["What is my name?", "What's my name?", "Do you remember my name?", "Do you know my name?", "Tell me my name.", "What was my name?", "Who am I?",
             "Can you tell me my name?", "Say my name.", "What did I say my name is?", "And what is my name?", "Remember my name?"]  # fmt: skip
AGAIN = """What did you say?|Say that again.|Can you repeat that?|Repeat that.|What was the answer?|Repeat your answer.|What was that?|Again, please.|
Come again?|Could you say that again?|What was your answer?|Say it again.|Repeat the answer.|What did you just say?|What was the result?|Tell me the answer again.|
Repeat your last answer.|What was your last answer?|Once more, please.""".replace("\n", "").split("|")  # fmt: skip
COPY = """What was my first question?|What did I ask first?|What was the first thing I asked?|Repeat my first question.|What was my first message?|
What did I ask you first?|Do you remember my first question?|Tell me my first question.|Which question did I ask first?|What was the first question?""".replace("\n", "").split("|")  # fmt: skip
NO_TURN = """Add {b} to that.|times {b}|Double it.|And backwards?|Now subtract {b}.|What about the other one?|And in descending order?|Multiply that by {b}.|
Spell it backwards.|And {b} days later?|How many letters does it have?|Now reverse it.|What was the answer?|And {b} more?|What is the pass key?|
What was the secret code?|And the letter r?|And the last one?|Sort them again.|Now the other way round.|What is half of that?|Add {b}.|Subtract {b}.|Sort {b}.|
Sort|Sort these numbers|Sort these words:|Sort it.|Sort the list.|Count|Count the letters|Count the words.|Count it.|Spell|Spell it.|Reverse|Reverse it.|Multiply|Add|
Add two numbers.|Add them up.|Subtract|Divide|Plus|Minus|Times|How many letters?|How many r's?|How many?|How many are left?|How much?|What is the sum?|What is the result?|
What is the remainder?|What is the total?|Which is bigger?|Which number is larger?|What is the first letter?|What is the last letter?|Backwards|Convert it.|Round it.|
What is the answer?|What is my score?|What is the difference?|Calculate|Compute|Solve this.|Solve it.|Is it a palindrome?|Is it even?|In alphabetical order""".replace("\n", "").split("|")  # fmt: skip
