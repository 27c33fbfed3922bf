"""Forms of follow-ups about a weekday, a date or a time of day that was just said."""
AFTER = [
    "And {n} later?", "And {n} after that?", "{n} later?", "What about {n} later?", "And then {n} more?", "plus {n}", "And {n} after?",
    "<And|Then|Now|So|And then|Ok, and|> <{n} later|{n} after that|another {n} later|{n} on|plus {n}|{n} more>?",
    "<Now |Then |Please |>add <|another >{n}<| to that| to it>.", "<And |Now |So |>what <is it|will it be|comes> {n} <later|after that>?",
    "<What|How> about {n} <later|after that>?", "{n} <after|from> <that|then>?",
]  # fmt: skip
BEFORE = [
    "And {n} before that?", "And {n} earlier?", "{n} earlier?", "What about {n} before that?", "minus {n}", "And {n} before?",
    "<And|Then|Now|So|Ok, and|> <{n} before that|{n} earlier|{n} before|minus {n}|{n} sooner>?", "<Now |Then |Please |>subtract {n}<| from that| from it>.",
    "<And |Now |So |>what <was it|is it|was> {n} <earlier|before that>?", "<What|How> about {n} <earlier|before that>?", "<Go|Now go|Then go> {n} back.",
]  # fmt: skip
TOMORROW = ["And the next day?", "And the day after?", "And the day after that?", "What comes next?", "<And|Now|What about|Which is|What is> the <next day|"
    "following day|day after|day after that>?", "<Which|What> day comes <next|after that>?", "one day later?"]  # fmt: skip
YESTERDAY = ["And the day before?", "And the day before that?", "What about the day before?", "<And|Now|What about|What is|What was> the <previous day|"
    "day before|day before that>?", "<Which|What> day <comes|is|was> <before that|before it>?", "one day earlier?"]  # fmt: skip
UNTIL = ["How many days until {e}?", "And how many days until {e}?", "How many days from that to {e}?", "How long until {e}?", "days until {e}?",
    "<How|And how|So how> many days <is it|are there|> <from then |from that day |from there |><until|till|to> {e}?", "How long <is it |>from then "
    "<to|until> {e}?"
    ]  # fmt: skip
TO_12 = ["And in 12-hour time?", "In am or pm?", "With am and pm?", "And with am or pm?", "<And|Now|What is that|What's that|Write it|Say it|> <in 12-hour "
    "time|in 12 hour format|with am or pm|with am and pm|in am/pm|as am or pm><?|.|>"]  # fmt: skip
TO_24 = ["And in 24-hour time?", "In 24-hour time?", "In 24 hour format?", "<And|Now|What is that|What's that|Write it|Say it|> <in 24-hour time|in 24 hour "
    "format|in 24h|in military time|on the 24-hour clock><?|.|>"]  # fmt: skip
