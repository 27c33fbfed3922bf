"""Earlier answers in other people's words: what stands between ** ** stays, so that nothing else of them is relied on."""
import re

from ..dice import worded
from ..measures import units
from .turn_values import DATE, MONEY, QUANTITY, UNITS, head, key

PLAIN = ["<It|That> is **{v}**.", "<It|That> is **{v}**<.|>", "**{v}**", "**{v}**<|.|!>", "<The answer|The result|Your answer|The solution> is **{v}**<.|>",
    "<It's|That's> **{v}**<.|>", "<That makes|This gives|You get|I get|That would be|This is|We get> **{v}**<.|>",
    "<Answer|Result|Sure|Ok|Here you are|So|Here it is>: **{v}**",
    "<Of course|Certainly|Sure|Easy|Happy to help>, <it|that> is **{v}**<.|!>"]  # fmt: skip
FORMS = {  # first word of the thinking -> forms; {w} is what is asked about
    "reverse": ["<Reversed|Backwards|In reverse> it is **{v}**<.|>", "{w} <reversed|backwards> is **{v}**.", "It reads **{v}** backwards.",
    "Reversed: **{v}**"],
    "spell": ["It is <spelled|spelt|written> **{v}**<.|>", "<{w}|'{w}'> is <spelled|spelt> **{v}**<.|>", "<The spelling is|You spell it> **{v}**."],
    "length": ["<It|{w}|'{w}'|The word|The word {w}> has **{v}** letters<.|>", "There are **{v}** letters<.| in it.| in {w}.>", "It is **{v}** letters long."],
    "count": ["There are **{v}**<.| of them.| in total.| in it.>", "I <count|found|see> **{v}**<.|>", "It has **{v}**<.| of them.>", "**{v}** in total"],
    "letter": ["<The letter is|It is the letter|You want the letter> **{v}**<.|>", "It is **{v}**<.|>"],
    "first of": ["<The first one is|First comes|It is> **{v}**<.|>"],
    "last of": ["<The last one is|Last comes|It is> **{v}**<.|>"],
    "first": ["<The letter is|It is the letter|The first letter is|It starts with> **{v}**<.|>", "It is **{v}**<.|>"],
    "last": ["<The letter is|It is the letter|The last letter is|It ends with> **{v}**<.|>", "It is **{v}**<.|>"],
    "sort": ["<Sorted|In order|Ordered|The order is|Here you are|Sorted they are|In that order>: **{v}**", "**{v}**", "Sorted, that is **{v}**."],
    "weekday": ["<It|That> <is|was|will be> <a |>**{v}**<.|>", "**{v}** <is the day|it is|comes then>.", "The day is **{v}**.",
    "<That falls on a|It falls on> **{v}**."],
    "date": ["<It|That> <is|was|will be> <the |>**{v}**<.|>", "The date is **{v}**<.|>", "**{v}** it is."],
    "clock": ["<It|That> <is|will be|would be> **{v}**<.|>", "The time is **{v}**<.|>", "At **{v}**."],
    "to roman": ["{w} is **{v}**<.|>", "In Roman numerals it is **{v}**.", "{w} = **{v}**"],
    "from roman": ["{w} is **{v}**<.|>", "It is the number **{v}**.", "{w} = **{v}**"],
    "percent": ["That is **{v}**.", "It comes to **{v}**.", "It is **{v}**<.|>"],
    "name": ["<Hello|Hi|Welcome|Hey|Nice to meet you|Pleased to meet you|Good to meet you>,< dear|> **{v}**<!|.>",
    "<Sure|Okay|Ok|Of course|Fine>, **{v}**<.|!>",
        "Hello **{v}**<, how can I help?|!>", "<I will|I'll> call you **{v}**<.|>", "<What a nice name|Nice name|Noted>, **{v}**!"],
    "even or odd": ["<It|{w}|The number> is **{v}**<.|>", "**{v}**"],
    "remember": ["<Okay|Ok|Noted|Sure|Thanks|Got it|Understood|Alright|Fine>: **{v}**<.|>",
    "<I will remember|I'll remember|I have noted|Noted, it is|You said|Okay, it is> **{v}**<.|>"],
}  # fmt: skip
WHICH = "bigger smaller longer shorter longest shortest largest smallest earlier later".split()
EXTREME = ["The {what}<| one| one of them> is **{v}**<.|>", "**{v}** is {what}.", "<It|That> is **{v}**<.|>"]
YES_NO = ["**{v}**<.|!|>", "<The answer is|I would say> **{v}**.", "**{v}**, that is how it is."]
LETTER = ["<Okay|Ok|Noted|Sure|Fine>, {x} is **{n}**<.|>", "{x} = **{n}**", "I will remember that {x} is **{n}**."]
THINGS = ["<Okay|Ok|Noted|Sure|Fine>, <that is|that makes|I note> **{n}** {x}<.|>", "<I will remember|Noted>: **{n}** {x}", "Okay: **{n}** {x}."]
AGE = ["<Noted|Okay|Ok|Sure|Fine>, you are **{n}**<.| years old.>", "You are **{n}**<.| years old.>"]
NUMBER = ["<Okay|Ok|Noted|Sure|Fine>, <your|the> number is **{n}**<.|>", "<I will remember|I have noted> **{n}**<.|>", "Your number: **{n}**"]
PET = ["<What a <nice|lovely|good> name|Nice name|Lovely|Noted|Okay>, **{v}**<!|.>", "<Noted|Okay|Ok|I will remember|Got it>: **{v}**<.|>",
    "**{v}**, <noted|okay|what a nice name>."]
CASH = ["You have {v}<.|>", "<Okay|Ok|Noted>, <you have|that is> {v}<.|>"]
CHAT = {
    "thanks": ["You're welcome!", "You are welcome.", "My pleasure.", "Any time!", "Glad to help.", "No problem."],
    "greeting": ["Hello!", "Hi there!", "Hello! How can I help?", "Hi! What can I do for you?", "Good day!"],
    "not my task": ["Sorry, I can't do that.", "I cannot answer that.", "I don't know that, sorry.", "That is too hard for me."],
    "well-being": ["I am fine, thanks.", "Very well, thank you!", "Good, thanks! And you?"],
    "praise": ["Thank you!", "Thanks, glad to help!"],
}  # fmt: skip
SIGNS = {"*": "×××x·*", "-": "−−–-", "/": "÷÷/:"}
SIGN = re.compile(r"(?<= )[-*/](?= )")


def answer(r, turn, name, whole):
    """The answer of a turn in other words; `whole` tells that signs and units have to stay inside the ** **."""
    said, h = key(turn), head(turn)
    if said is None:
        return named(r, turn[1], name) or turn[2]
    if "about **" in turn[2] or "remainder" in said:
        return turn[2]
    what, _, w = h.partition(": ")
    before, behind = turn[2].split("**")[0], turn[2].split("**")[2]
    if before.endswith(" = ") and r.random() < 0.6:
        before = SIGN.sub(lambda m: r.choice(SIGNS[m[0]]), before)
        if r.random() < 0.25:
            before = before[:-2] + "is "
        return f"{before}{bold(r, said, whole)}"
    if what == "remember":
        return remembered(r, said, whole)
    if said in ("Yes", "No"):
        form = worded(r, r.choice(YES_NO))
    elif what in WHICH:
        form = worded(r, r.choice(EXTREME))
    else:
        first = what.split(" ")[0]
        own = FORMS.get(what) or FORMS.get(" ".join(h.split(" ")[:2]).rstrip(":")) or FORMS.get(first) or PLAIN
        form = worded(r, r.choice(own if r.random() < 0.65 else PLAIN))
    if behind.startswith(" ") and what in ("problem", "days until", "days between", "power", "add units"):
        form = form.rstrip(".!").replace("**{v}**", "**{v}**" + behind)
    return form.replace("**{v}**", "{bold}").format(bold=bold(r, said, whole), w=w.split(" ")[-1], what=what)


def bold(r, said, whole):
    """The result between ** **, its sign of money before them or its unit behind, and a date written in another order."""
    if whole or r.random() < 0.2:
        return f"**{said}**"
    if m := MONEY.fullmatch(said):
        text = m[3].removesuffix(".00") if r.random() < 0.6 else m[3]
        return f"{m[1]}{m[2]}**{text}**" if r.random() < 0.75 else f"**{m[1]}{m[2]}{text}**"
    if (m := QUANTITY.fullmatch(said)) and m[2] in UNITS:
        return f"**{m[1]}** {m[2] if r.random() < 0.5 else units.NAMES[UNITS[m[2]]][-1]}"
    if (m := DATE.fullmatch(said)) and r.random() < 0.5:
        return f"**{m[2]} {m[1]}{' ' + m[3] if m[3] else ''}**"
    return f"**{said}**"


def remembered(r, said, whole):
    """That something told is remembered."""
    if m := re.fullmatch(r"([a-z]) = (\d+)", said):
        return worded(r, r.choice(LETTER)).format(x=m[1], n=m[2])
    if m := re.fullmatch(r"(\d+) years", said):
        return worded(r, r.choice(AGE)).format(n=m[1])
    if (m := re.fullmatch(r"(\d+) ([a-z ]+)", said)) and not whole:
        return worded(r, r.choice(THINGS)).format(n=m[1], x=m[2])
    if said.isdigit():
        return worded(r, r.choice(NUMBER)).format(n=said)
    if said.istitle() and said.isalpha() and r.random() < 0.7:
        return worded(r, r.choice(PET)).format(v=said)
    if MONEY.fullmatch(said):
        return worded(r, r.choice(CASH)).format(v=bold(r, said, whole))
    return worded(r, r.choice(FORMS["remember"])).format(v=said)


def named(r, thinking, name):
    """Another answer to a remark, perhaps with the name told before; or None."""
    forms = CHAT.get(thinking)
    if not forms:
        return None
    text = r.choice(forms)
    return f"{text.rstrip('!.')}, **{name}**!" if name and thinking == "thanks" and r.random() < 0.6 else text


def reworded(r, conversation):
    """The conversation with its earlier answers in other words, but for some."""
    *earlier, last = conversation
    whole = last[1].startswith(("again: ", "results: ")) or "\nagain: " in last[1]
    name = next((key(t) for t in earlier if t[1].startswith("name: ")), None)
    return [(t[0], t[1], answer(r, t, name, whole)) if r.random() < 0.85 else t for t in earlier] + [last]
