"""Wordings of questions about changing temperatures."""

UNIT = [" degrees", " degrees", " degrees", "°C", "°", "", " degrees Celsius", " C"]
WAS = "<It is|It was|It's|The temperature is|The temperature was|In the morning it was|At noon it is|At 6 am it was|"
WAS += "Outside it is|Yesterday it was|At first it was>"
NOW = "<What is the temperature now|How warm is it now|What is it now|How many degrees is it now|What's the temperature|"
NOW += "What is the new temperature|How many degrees are there now>"
ROSE_BY = "<rises by|goes up by|rose by|went up by|increases by|climbs by|rises>"
FELL_BY = "<falls by|drops by|fell by|dropped by|goes down by|went down by|decreases by|sinks by|falls>"
WARMER = [
    "It is {a} and gets {b} warmer. How warm is it now?", "It was {a} and it got {b} warmer. What is the temperature now?",
    f"{WAS} {{a}}<. The temperature | and the temperature |. Then it | and then it | and >{ROSE_BY} {{b}}<. |. Now >{NOW}?",
    f"{WAS} {{a}}<. It| and it|. Then it|, then it> <gets|got|becomes|became> {{b}} <warmer|hotter>. {NOW}?",
    f"{{a}}, <then |and |>{{b}} warmer<. {NOW}|, {NOW}|>?", f"<If|When> it is {{a}} and <gets|becomes> {{b}} warmer, <what is the temperature|how warm is it|"
        f"how many degrees is it>?",
    f"The temperature {ROSE_BY} {{b}} from {{a}}. {NOW}?", "What is {b} <warmer than|above> {a}?",
]  # fmt: skip
COLDER = [
    "It is {a} and gets {b} colder. How warm is it now?", "It was {a} and it got {b} colder. What is the temperature now?",
    f"{WAS} {{a}}<. The temperature | and the temperature |. Then it | and then it | and >{FELL_BY} {{b}}<. |. Now >{NOW}?",
    f"{WAS} {{a}}<. It| and it|. Then it|, then it> <gets|got|becomes|became> {{b}} <colder|cooler>. {NOW}?",
    f"{{a}}, <then |and |>{{b}} colder<. {NOW}|, {NOW}|>?", f"<If|When> it is {{a}} and <gets|becomes> {{b}} colder, <what is the temperature|how cold is it|"
        f"how many degrees is it>?",
    f"The temperature {FELL_BY} {{b}} from {{a}}. {NOW}?", "What is {b} <colder than|below> {a}?", f"{WAS} {{a}}<, in the night|. At night|. In the evening> "
        f"it <is|was> {{b}} colder. {NOW}?",
]  # fmt: skip
DIFFERENCE = [
    "What is the difference in temperature between {a} and {b}?", "How many degrees are between {a} and {b}?",
    "What is the <temperature difference|difference in temperature|difference in degrees> between {a} and {b}?", "How many degrees are there between {a} and "
        "{b}?",
    "In <Rome|Berlin|Cairo|Paris> it is {a}, in <London|Oslo|Moscow|Boston> {b}. What is the <difference|temperature difference|difference in degrees>?",
]  # fmt: skip
ROSE = [
    "The temperature rose from {a} to {b}. By how many degrees?",
    "<The temperature|It> <rises|rose|goes up|went up|climbed> from {a} to {b}. <By how many degrees<| is that>|How many degrees is that|How much warmer is "
        "it now|How many degrees did it rise>?",
    "<It|The temperature> was {a} and now it is {b}. <How many degrees warmer is it|By how many degrees did it rise|How much warmer is it>?",
    "How many degrees <warmer is {b} than {a}|is it from {a} up to {b}>?",
]  # fmt: skip
FELL = [
    "The temperature fell from {a} to {b}. By how many degrees?",
    "<The temperature|It> <falls|fell|drops|dropped|went down|sank> from {a} to {b}. <By how many degrees<| is that>|How many degrees is that|How much "
        "colder is it now|How many degrees did it fall>?",
    "<It|The temperature> was {a} and now it is {b}. <How many degrees colder is it|By how many degrees did it fall|How much colder is it>?",
    "How many degrees <colder is {b} than {a}|is it from {a} down to {b}>?",
]  # fmt: skip
