"""Weekdays: so many days or weeks from one of them."""
from ..calculation.steps import divide_steps
from ..phrasing import ask
from ..spelling import number

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
AHEAD = [
    "Today is {d}. What day is it in {n}?", "Which day comes {n} after {d}?", "What day is {n} after {d}?", "{n} from {d}", "{n} after {d}",
    "{d} plus {n}", "{d} + {n}", "If today is {d}, what day will it be in {n}?", "What day will it be {n} from {d}?", "What day is {n} from {d}?",
    "Today is {d}, what day will it be in {n}?",
    "<If today is|If it is|Given that today is|When today is|If it's|Suppose today is|Assuming today is> {d}, <what|which> <day|weekday|day of "
        "the week> <is it|will it be|is it going to be|will be|comes|would it be|do we have|will we have> <in {n}|after {n}|{n} later|{n} from now|"
        "in {n} from now|{n} from today>?",
    "<Today is|It is|It's|Today's|Say today is|Suppose it is|Let today be|Now it is> {d}<. What|, what|. Which|, which> <day|weekday|day of "
        "the week> <is it|will it be|is it going to be|will be|comes|would it be|do we have> <in {n}|after {n}|{n} later|{n} from now|{n} from "
        "today>?",
    "<What|Which> <day|weekday|day of the week> <is it|will it be|comes|is|would be|falls|follows|do we get|do I get|will be> {n} <after|from|"
        "later than|past> <{d}|a {d}>?",
    "{n} <after|from|later than|past> {d}<|?| is| is what day?| is which weekday?| what day>",
    "<What|Which> <day|weekday> <is|will it be|will be|is it> <in {n}|{n} from now|after {n}> if <today is|it is|it's|today's> {d}<| today>?",
    "<What is|What's|Tell me|Give me|Find|Name|Calculate|Do you know|I need> the <day|weekday|day of the week> {n} <after|from|later than> {d}<?|.>",
    "{d} <plus|+|and|and then> {n}<|?| is| is what day?| is which day?| later>",
    "<In|in|After> {n}, <what day is it|what day will it be|which weekday is it>, if <today is|it is|it's> {d}?", "in {n} if today is {d}",
    "<My holiday|A course|The trip|The work|A festival|The sale> <starts|begins> on <|a >{d} and <ends|finishes|is over> {n} later. <On which "
        "day does it end|On what weekday does it end|What day is that|When does it end>?",
    "{d}, {n} later<|?| is what day?| what day is it>",
    "<Starting|Counting|Beginning> <on|from|with> {d}, <what|which> day is it <after {n}|in {n}|{n} later>?",
    "<Add {n} to|Count {n} from|Count {n} forward from|Go {n} forward from|Go {n} on from> {d}<.|. What day is it?|, what day is it?>",
    "<I|My son|She> was <ill|away|born> on a {d}. <What|Which> <day|weekday> was it {n} later?", "<weekday|day|day of the week>: {d} + {n}",
    "<Count|Go|Move|Step> <forward |on |ahead |>{n} <starting |>from {d}<. Where do I land?| and tell me where you land.|. Which day is it?|"
        ", where do I end up?>",
    "I <take a pill|water the plants|run|wash my hair|visit my aunt|clean the cage|go swimming|bake|phone my mother> every {n}. <Last time was|"
        "The last time was|"
        "Last one was|I last did it|Last time I did it was> <on |on a |>{d}. <When|Which day|On which day> is <it next|the next one|the next time>?",
    "<The|A|My> <parcel|exam|visit|wedding|match|repair|holiday|deadline|party> is {n} after <|this |next >{d}. <What|Which> <day|weekday> is <that|it>?",
    "I <ordered|paid|planted|posted|bought|started> it on <a |>{d} and it <takes|needs|took> {n}. <Which|What|On which> <day|weekday> <is it ready|"
        "does it come|"
        "will it be there>?",
    "<Please can you tell me|Can you tell me|Could you tell me|Tell me|Do you know> <what|which> <day|weekday> it <will be|is> {n} <from|after> {d}<?|.|>",
    "<Which|What> <day|weekday> will it be when {n} have passed <since|after> {d}?", "{n} from now is <which|what> <day|weekday>, if today is {d}?",
]  # fmt: skip
BACK = [
    "Today is {d}. What day was it {n} ago?", "Which day was {n} before {d}?", "What day is {n} before {d}?", "{n} before {d}", "{d} minus {n}",
    "{d} - {n}", "If today is {d}, what day was it {n} ago?", "Which weekday comes {n} before {d}?",
    "<If today is|If it is|Given that today is|When today is|If it's|Suppose today is> {d}, <what|which> <day|weekday|day of the week> <was it|"
        "was|did we have|would it have been> <{n} ago|{n} before|{n} earlier|{n} before today>?",
    "<Today is|It is|It's|Today's|Say today is|Suppose it is> {d}<. What|, what|. Which|, which> <day|weekday|day of the week> <was it|was|did "
        "we have> <{n} ago|{n} before|{n} earlier|{n} before today>?",
    "<What|Which> <day|weekday|day of the week> <is it|was it|comes|came|is|was|falls|lies> {n} <before|prior to|earlier than|ahead of> <{d}|a {d}>?",
    "{n} <before|prior to|earlier than> {d}<|?| is| is what day?| was what day?>",
    "<What|Which> <day|weekday> was <it |>{n} ago if <today is|it is|it's|today's> {d}<| today>?",
    "<What is|What was|What's|Tell me|Give me|Find|Name|Calculate|Do you know> the <day|weekday|day of the week> {n} <before|prior to|earlier "
        "than> {d}<?|.>",
    "{d} <minus|-|less> {n}<|?| is| is what day?>", "{n} ago, <if today is|today is|when today is> {d}<|?>",
    "<Count|Go> {n} back from {d}<.|. What day is it?|, what day is it?>", "<Subtract|Take> {n} from {d}<.|>",
    "{d}, {n} <earlier|before><|?| is what day?>", "<what |which |><weekday|day> {n} <earlier than|before|prior to> {d}<|?>",
    "<The|My|Our> <meeting|exam|party|trip|flight|match|wedding|deadline|dinner|talk> is on <|a >{d}<. I must| and I must| and I have to|. I need to|"
        ", I should> "
        "<send the slides|pay|book|be ready|start|pack|order the cake|reply|register> {n} <before|earlier|ahead of it|before it|before that|in advance>. "
        "<Which day|What day|What weekday|On which day> is <that|it|my deadline>?",
    "<The parcel|The letter|My order> <came|arrived|got here> on <a |>{d} and was sent {n} <before|earlier|before that>. <On which day|What day|Which weekday> "
        "was it sent?",
    "<A festival|The trip|My holiday> ended on <|a >{d} <after|and took|and lasted> {n}. <On which day|On what weekday|What day> did it start?",
]  # fmt: skip
NAMED = {
    1: [
        "If today is {d}, what day is tomorrow?", "Today is {d}. What day is tomorrow?", "What day comes after {d}?", "day after {d}",
        "Which day follows {d}?", "What is the day after {d}?", "tomorrow if today is {d}",
        "<What|Which> <day|weekday|day of the week> <comes|is|follows|comes right|comes next|comes directly> after {d}?",
        "<Today is|It is|It's|If it is|If it's|If today is|Today's> {d}, <what is tomorrow|what's tomorrow|what day is it tomorrow|what day "
            "will it be tomorrow|which day is tomorrow|what is the next day|what day comes next>?",
        "<What is|What's|Name|Tell me|Give me> the <day|next day|weekday|following day> after {d}<?|.>", "<the |>next day after {d}<?|>",
        "{d} is followed by <which|what> day?", "After {d} comes <what|which day|what day>?",
    ],
    -1: [
        "If today is {d}, what day was yesterday?", "Today is {d}. What day was yesterday?", "What day comes before {d}?", "day before {d}",
        "Which day is before {d}?", "What is the day before {d}?", "yesterday if today is {d}",
        "<What|Which> <day|weekday|day of the week> <comes|is|was|comes right|comes directly> before {d}?",
        "<Today is|It is|It's|If it is|If it's|If today is|Today's> {d}, <what was yesterday|what day was it yesterday|which day was yesterday|"
            "what was the day before>?",
        "<What is|What was|What's|Name|Tell me|Give me> the <day|weekday> before {d}<?|.>", "<the |>previous day of {d}<?|>",
        "Which day <precedes|goes before> {d}?", "Before {d} comes <what|which day|what day>?",
    ],
    2: [
        "If today is {d}, what day is the day after tomorrow?", "Today is {d}. What day is the day after tomorrow?",
        "It's {d}. Which day is the day after tomorrow?",
        "<Today is|It is|It's|If it is|If it's|If today is> {d}, <what|which> <day|weekday> <is|will be|is it> the day after tomorrow?",
        "the day after tomorrow if today is {d}",
    ],
    -2: [
        "If today is {d}, what was the day before yesterday?", "Today is {d}. What day was the day before yesterday?",
        "<Today is|It is|It's|If it is|If it's|If today is> {d}, <what|which> <day|weekday> was <it |>the day before yesterday?",
        "the day before yesterday if today is {d}",
    ],
}  # fmt: skip
UNTIL = [
    "How many days is it from {d} to {e}?", "Today is {d}. How many days until {e}?", "How many days until {e} if today is {d}?",
    "How many days from {d} to {e}?", "days from {d} to {e}", "It's {d}. How many days until {e}?", "days until {e} from {d}",
    "How many days <is it|are there|do I wait|pass|lie> from {d} <to|until|till|to the next> {e}?",
    "<If today is|If it is|If it's> {d}, how many days <is it|are there|do I have|are left|> <until|till|to|before> {e}?",
    "<Today is|It is|It's|Today's> {d}. How <many days is it|long is it|many days are left|many days|many more days> <until|till|to> {e}?",
    "How <long|many days> is it from {d} <to|until|till> {e}<| in days>?", "How many <days|nights> <until|till> {e} if <today is|it is|it's> {d}?",
    "<number of days|days|day count|how many days> from {d} <to|until|to the next|to the following|till> {e}<|?>",
    "<Starting|Starting from|Starting on|Counting from> {d}, <how long|how many days> <is it |>till {e}< comes| comes around|><, in days|>?",
    "How <many days|long> <does it take|must I wait|do I have to wait|do we wait> from {d} <to|until|till> <{e}|the next {e}|{e} comes>< in days|>?",
    "<My|The> <exam|party|flight|wedding|match|visit|test> is on {e}<. Today is| and today is|, today is|. It is> {d}. How many days <are left|is that|"
        "do I have|"
        "until then|to go>?",
    "I <leave|start|go away> on {d} and <come back|return|am back> on {e}. How many days later is that?",
]  # fmt: skip
SHORT = [3, 5, 7, 10, 14, 20, 21, 30, 50, 60, 90, 100, 100, 100, 120, 150, 180, 200, 250, 300, 365, 365, 366, 400, 500, 1000, 1000, 10000]


def span(r):
    """-> (text in the question, text in the first line, days)."""
    x = r.random()
    if x < 0.14:
        weeks = r.choice((1, 1, 2, 3, r.randint(1, 10), r.randint(1, 60)))
        extra = r.randint(1, 6) if x < 0.04 else 0
        text = "a week" if weeks == 1 and r.random() < 0.6 else f"{number(r, weeks)} week{'s' * (weeks > 1)}"
        short = f"{weeks} weeks" + (f" {extra} days" if extra else "")
        return text + (f" and {extra} day{'s' * (extra > 1)}" if extra else ""), short, 7 * weeks + extra
    if x < 0.17:
        return r.choice(("a year", "one year")), "365 days", 365
    if x < 0.2:
        extra = r.choice((0, 0, 1, r.randint(1, 6)))
        text = "a fortnight" + (f" and {'a day' if extra == 1 and r.random() < 0.5 else f'{extra} day' + 's' * (extra > 1)}" if extra else "")
        return text, "2 weeks" + (f" {extra} days" if extra else ""), 14 + extra
    if x < 0.6:
        n = r.choice((r.randint(1, 10), r.randint(1, 99)))
    elif x < 0.75:
        n = r.choice(SHORT)
    else:
        n = r.randint(1, 10 ** r.choice((3, 3, 4, 5)))
    return f"{number(r, n)} day{'s' * (n > 1)}", f"{n} days", n


def walk_lines(day, n):
    """The weekday n days from the day with this number; n may be negative -> lines."""
    steps, step = abs(n), 1 if n > 0 else -1
    lines = []
    if steps < 100:
        w, k = divmod(steps, 7)
        lines.append(f"{steps} days: 7 * {w} = {7 * w}, {steps} - {7 * w} = {k}")
    else:
        more, k = divide_steps(steps, 7)
        lines += [f"{steps} / 7"] + more
    lines.append((" -> " if step > 0 else " <- ").join(DAYS[(day + step * i) % 7] for i in range(k + 1)))
    return lines


def solve_until(d, n):
    """From the day with number d to the one n days later -> (thinking, answer)."""
    day, end = DAYS[d], DAYS[(d + n) % 7]
    lines = [f"days until: {day} to {end}"] + [f"{DAYS[(d + i) % 7]} {i}" for i in range(1, n + 1)]
    return "\n".join(lines), f"From {day} to {end} it is **{n}** day{'s' * (n > 1)}."


def until(r):
    """Days from one weekday to the next of another."""
    d, n = r.randrange(7), r.randint(1, 6)
    return (ask(r, UNTIL, d=DAYS[d], e=DAYS[(d + n) % 7]), *solve_until(d, n))


def solve(d, n, short):
    """The weekday n days from the day with number d, where n is said as `short` -> (thinking, answer)."""
    lines = [f"weekday: {DAYS[d]} {'+' if n > 0 else '-'} {short}"]
    if "week" in short:
        extra = abs(n) % 7
        lines.append(f"weeks keep the day, {extra} days left")
        lines.append((" -> " if n > 0 else " <- ").join(DAYS[(d + (1 if n > 0 else -1) * i) % 7] for i in range(extra + 1)))
    else:
        lines += walk_lines(d, n)
    return "\n".join(lines), f"**{DAYS[(d + n) % 7]}**"


def weekday(r):
    if r.random() < 0.06:
        return until(r)
    d, x = r.randrange(7), r.random()
    name = DAYS[d].lower() if r.random() < 0.15 else DAYS[d]
    if r.random() < 0.04:
        name = name[:3]
    if x < 0.2:
        n = r.choice((1, 1, -1, -1, 2, -2))
        q, short = ask(r, NAMED[n], d=name), f"{abs(n)} days"
    else:
        text, short, n = span(r)
        forward = x < 0.75
        q = ask(r, AHEAD if forward else BACK, d=name, n=text)
        n = n if forward else -n
    return (q, *solve(d, n, short))


TASKS = dict(weekday=(8, weekday))
