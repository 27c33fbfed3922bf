"""Forms of questions about the name that somebody told."""
LENGTH = ["how many letters in my name", "How many letters in my name?", "<And |So |Now |Ok, |>how many letters <in|are in> my name<?|, please?>",
    "How many letters does my name have?", "How many letters are in my name?", "How long is my name?", "<And |So |Now |Then |>how many letters <does "
    "my name have|are in my name|are there in my name|has my name>?", "Count the letters of my name."]  # fmt: skip
SPELL = ["<Would|Could> you <spell|spell out> my name?", "how do I spell my name", "Spell my name.", "How do you spell my name?", "Can you spell my name?",
    "How is my name <spelled|written>?", "<Now|Please|Then|And now> "
    "spell my name<.| out.| please|>"]
REVERSE = ["<Would|Could|Can> you <write|spell|say|type> my name <backwards|back to front|in reverse|the wrong way round>?",
    "my name <backwards|in reverse|back to front><?|, please>", "Spell my name backwards.", "What is my name backwards?", "Reverse my name.",
    "My name backwards?", "<Now |Please |Then |Can you |><write|"
    "say|spell> my name <backwards|"
    "in reverse>."]  # fmt: skip
LETTER = {
    e: [f"What is the {e} letter of my name?", f"Which letter is {e} in my name?", f"What letter does my name {verb}?", f"And the {e} letter of my name?"]
    for e, verb in (("first", "start with"), ("last", "end with"))
}
COUNT = ["How many {cs} are in my name?", "How many {cs} does my name have?", "And how many {cs} are in my name?", "Count the {cs} in my name.",
    "How often is {c} in my name?"]
