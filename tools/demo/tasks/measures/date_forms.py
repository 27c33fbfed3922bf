"""Wordings of questions about dates, months and leap years."""

AFTER = [
    "What date is {n} after {t}?", "{t} + {n}", "{t} plus {n}", "Which date comes {n} after {t}?", "{n} after {t}", "What is the date {n} after {t}?",
    "{n} from {t}", "Today is {t}. What date is it in {n}?", "If today is {t}, what is the date in {n}?", "What day is {n} after {t}?",
    "Add {n} to {t}.",
    "<What|Which> <date|day|calendar date> <is|comes|will be|falls|lies|follows|will it be|would it be|is it> {n} <after|from|later than|past> {t}?",
    "<What|Which> <date|day> is {n} after {t}?",
    "<If today is|If it is|Given that today is|When today is|If today's date is> {t}, <what|which> <date is it|is the date|date will it be|"
        "will be the date|will the date be|day will it be|date is it going to be|date do we have|date comes> <in|after> {n}?",
    "<Today is|It is|Today's|Suppose today is|Say it is|Assume today is|The date is|Today's date is> {t}. <What|Which> <date is it|is the date|"
        "date will it be|will be the date|will the date be|day will it be|date is it going to be|date do we have|date comes> <in|after> {n}?",
    "<What|Which> <date|day> <will it be|is it|do we have|would it be> in {n} if <today is|it is|today's> {t}?",
    "<In|After> {n}, <what date is it|what is the date|which date will it be>, if today is {t}?",
    "{n} <after|from|later than|past> {t}<|?| is| is what date?| is which date?>",
    "<What is|What's|Find|Give me|Tell me|Calculate|Do you know|I need> the <date|day|calendar date> {n} <after|from|later than> {t}<?|.>",
    "{t} <and|plus|+> {n}<| later|?| is| is what date?>", "<Date|date|calendar|date calculation>: {t} <+|plus> {n}",
    "<Add|add> {n} to <the date |>{t}<.||?>",
    "<A trip|My holiday|A course|The festival|A contract|My vacation> <starts|begins> on {t} and <ends|finishes> {n} later. <On which date|"
        "When|On what date> does it end?",
    "{n} <later than|on from> {t}", "<If it was|It was> {t} {n} ago, <what|which> date is <it today|today>?",
    "{n} ago it was {t}<, what|. What> is today's date?", "{t}, {n} later<|?| is what date?>",
    "<A package|A letter|A parcel> <is sent|leaves> on {t} and <arrives|comes> {n} later. When does it arrive?", "When is {n} after {t}?",
    "Counting {n} from {t}, <what|which> date <do I get|is it>?",
    "{n} after {t}<:| -| —|,> <what|which> <is the |is the full |>date?",
    "<I|We> <borrowed|rented|bought|ordered|planted|started|paid|posted> <it|the book|the car|the tent|the seeds> on {t} and <must return it|"
        "need to give it back|"
        "expect it|will get it|am done> {n} later. <On what date|On which date|When|What date> is that?",
    "<Library book|The book|The film|The tools> borrowed <on |>{t}, <due|must be back|to be returned> {n} later. <On what date|Which date|When> <is that|"
        "is it due>?",
    "<My|The> <visa|ticket|warranty|pass|offer|milk> <is valid|is good|lasts|runs> <for |>{n} from {t}. <When does it end|What date does it end|"
        "When does it run out|Until which date is that>?",
    "<The|My> <invoice|bill|rent|fine> of {t} <must be paid|is due> <in|after|within> {n}. <By which date|On what date|When> is that?",
    "<Count|Go> <forward |on |>{n} <from|after> {t}<.|. What date is it?|, what date do I get?| and tell me the date.>",
    "I <need|want> <to know |>the <date|full date|exact date> <{n} after|{n} from|{n} later than> {t}<.|, please.>",
    "{n} have passed since {t}, <what date|which "
        "date> is it<| now>?",
]  # fmt: skip
BEFORE = [
    "What date is {n} before {t}?", "{t} - {n}", "{t} minus {n}", "Which date was {n} before {t}?", "{n} before {t}",
    "What was the date {n} before {t}?", "Subtract {n} from {t}.", "Today is {t}. What date was it {n} ago?",
    "If today is {t}, what was the date {n} ago?",
    "<What|Which> <date|day|calendar date> <is|was|comes|came|lies|falls|was it> {n} <before|prior to|earlier than|ahead of> {t}?",
    "{n} <before|prior to|earlier than> {t}<|?| is| is what date?| was which date?>",
    "<If today is|If it is|Given that today is|When today is|If today's date is> {t}, <what|which> <date was it|was the date|date did we have|"
        "day was it|date was> {n} ago?",
    "<Today is|It is|Today's|Suppose today is|Say it is|The date is|Today's date is> {t}. <What|Which> <date was it|was the date|date did we "
        "have|day was it|date was> {n} ago?",
    "<What|Which> <date|day> <was it|did we have|was> {n} ago if <today is|it is|today's> {t}?",
    "<What is|What's|What was|Find|Give me|Tell me|Calculate|Do you know|I need> the <date|day> {n} <before|prior to|earlier than> {t}<?|.>",
    "<If it will be|If it is|It will be> {t} in {n}, <what|which> date is <it today|today>?", "In {n} it will be {t}<, what|. What> is today's date?",
    "{t} <minus|-|less> {n}<|?| is| is what date?>", "<Subtract|Take> {n} from <the date |>{t}<.|>", "{t}, {n} <earlier|before><|?| is what date?>",
    "When <is|was> {n} before {t}?",
    "<A trip|My holiday|A course|The festival> ended on {t} and <lasted|took> {n}. <On which date|When|On what date> did it start?",
    "{n} ago, if today is {t}<?|, was what date?>",
    "<Library book|The book|The car|The tent|The tool> must <go back|be back|be returned> <by|on> {t}; I <borrowed|rented|got> it {n} <before that|earlier|"
        "before>. "
        "<On what date|On which date|When> <did I borrow it|did I get it|was that>?",
    "I <must|have to|need to> <pay|finish|be done|be there|hand it in> <by|on> {t} and <want to|will|should> start {n} <before|earlier|"
        "before that>. <On what date|"
        "Which date|When> is that?", "<The|My> <wedding|party|exam|flight|concert|trip|birthday> is on {t}<. I must|, and I must|. I have to> <book|pay|apply|"
        "be ready|register> {n} <before|earlier|in advance|ahead of it>. <What date|Which date|By when> is that?",
    "<I need|I want|Please tell me|Find me|I'd like> the date {n} <prior to|before|earlier than> {t}.", "<Count|Go> {n} back from {t}<.|. What date is "
        "it?| and tell me the date.>", "{n} <before|prior to> {t}<:| -|,> <what|which> <is the |>date?",
    "<A baby|My cat|The puppy> is {n} old on {t}. <On what date|On which date> was it born?",
    "<The parcel|The letter|My order> <came|arrived> on {t} and was sent {n} <earlier|before>. <When|On what date|On which date> was it sent?",
]  # fmt: skip
BETWEEN = [
    "How many days are between {t} and {u}?", "How many days is it from {t} to {u}?", "days between {t} and {u}", "days from {t} to {u}",
    "How many days from {t} to {u}?", "from {t} to {u}, how many days?", "Today is {t}. How many days until {u}?",
    "How many days until {u} if today is {t}?",
    "How many days <lie|pass|do we have|will pass|are left> <between {t} and|from {t} to|from {t} until|from {t} till> {u}?",
    "How many days <are there |is it |>from {t} <to|until|till|up to> {u}?", "How many days <are there |are |lie |>between {t} and {u}?",
    "<If today is|If it is|Given that today is> {t}, how <many days|many days is it|many days are left|many days are there|many days remain|"
        "long is it in days> <until|till|to|before> {u}?",
    "<Today is|It is|Today's|Suppose it is|Say it's> {t}. How <many days|many days is it|many days are left|many days are there|many days "
        "remain|long is it in days> <until|till|to|before> {u}?",
    "How <many days is it|many days|many days are there|many days are left> <until|till|to> {u} if <today is|it is|today's> {t}?",
    "<What is|What's|Find|Give me|Tell me|Calculate|Count|I need> the <number of |>days <between {t} and|from {t} to> {u}<?|.>",
    "<number of days|days|the days|count days|day count|how many days> <between {t} and|from {t} to|from {t} until> {u}<|?>",
    "How long is it from {t} <to|until> {u} in days?", "{t} <to|until|till> {u}<, how many days?| in days| how many days|: number of days?>",
    "How <far apart in days|many days apart> are {t} and {u}?",
    "<A trip|My holiday|A course|The festival> <starts|begins> on {t} and ends on {u}. How many days <later is that|are between the two days>?",
    "What is the <difference|distance|time> <in days |>between {t} and {u}<| in days>?", "It is {t}. How many days are left until {u}?",
    "<My holiday|The trip|My exam|The wedding|The course|My birthday|School|The race> <is|starts|begins> on {u}. <Today is|It is|Today's date is|"
        "Now it is> {t}. "
        "How many days <left|are left|to go|is that|until then|do I have|more>?",
    "<My holiday|The trip|My exam|The wedding|The course> is on {u}<, today is| and today is|; today is> {t}. How many days <left|are left|to go|is that|"
        "until then|"
        "do I have to wait>?",
    "How many days <are left |are there |is it |><until|till|to|before> {u}<, counting from|, starting from|, starting on| from|, from> {t}?",
    "I was <born|hired|married|ill> on {t}, <my son|my sister|my friend> on {u}. How many days <are in between|lie between|later is that>?",
    "<Bought|Sent|Started|Ordered|Planted|Left> on {t}, <arrived|finished|came|ready|back> on {u}: how many days <is that|is it|later|did it take>?",
    "<I|We> <left|started|moved in> on {t} and <came back|stopped|moved out> on {u}. How many days <is that|is it from one to the other|later is that>?",
]  # fmt: skip
LENGTH = [
    "How many days does {m} have?", "How many days are in {m}?", "days in {m}", "How many days are there in {m}?", "How long is {m}?",
    "number of days in {m}", "How many days has {m}?", "How many days in {m}?", "{m} has how many days?",
    "<How many|Tell me how many|Do you know how many|Can you tell me how many|I need to know how many> days <are in|are there in> {m}<?|>",
    "How many days <does|do|did|will> {m} <have|contain|last|count>?",
    "<What is|What's|Tell me|Give me|Find> the <number of days|length in days> <in|of> {m}<?|.>",
    "<days in|number of days in|days of|how many days in> {m}<|?>", "{m}<,|:> <how many days|number of days|days>?", "How many days long is {m}?",
    "How <many days|long> <is|was> {m}?",
]  # fmt: skip
LEAP = [
    "Is {y} a leap year?", "Was {y} a leap year?", "leap year {y}?", "Is the year {y} a leap year?", "{y} leap year?", "Will {y} be a leap year?",
    "Does {y} have 366 days?", "is {y} leap", "<Is|Was> <the year |year |>{y} a leap year<, yes or no| or not|, right|>?",
    "<Tell me if|Tell me whether|Check if|Check whether|Do you know if|Is it true that|True or false:|I want to know if|Can you tell me if|Say "
        "if> <the year |>{y} <is|was|will be> a leap year<.|?|>",
    "Does <the year |>{y} have <366 days|a leap day|a February 29|29 days in February|an extra day|366 days instead of 365>?",
    "{y}<:| is a|, a|,> leap year?", "<leap year|Leap year or not|leap year check>: {y}<|?>", "Did {y} have <366 days|a leap day|a February 29>?",
    "Is there a <February 29|leap day|29th of February> in {y}?",
]  # fmt: skip
NEXT = [
    "What month comes after {m}?", "Which month comes after {m}?", "month after {m}", "Which month follows {m}?", "What is the month after {m}?",
    "What comes after {m}?", "Which is the next month after {m}?", "next month after {m}",
    "<What|Which> month <comes|is|follows|comes right|comes directly|comes next> after {m}?",
    "<What is|What's|Name|Tell me|Give me|Which is> the <month|next month|following month|month that comes> after {m}<?|.>",
    "<What|Which> month <follows|succeeds|is next after> {m}?", "<the month after|month after|next month after|after> {m}<|?| is| comes?>",
    "{m} is followed by <which|what> month?", "If it is {m} now, <what|which> month is next?",
    "<If this month is|This month is> {m}<, what|. What> is next month?", "After {m} comes <which month|what|what month>?",
]  # fmt: skip
PREVIOUS = [
    "What month comes before {m}?", "Which month comes before {m}?", "month before {m}", "Which month is before {m}?",
    "What is the month before {m}?", "What comes before {m}?", "Which month precedes {m}?", "previous month of {m}",
    "<What|Which> month <comes|is|was|comes right|comes directly|comes just> before {m}?",
    "<What is|What's|Name|Tell me|Give me|Which is> the <month|previous month|month that comes|last month> before {m}<?|.>",
    "<the month before|month before|before> {m}<|?| is| comes?>", "<What|Which> month <precedes|goes before|is followed by> {m}?",
    "If it is {m} now, <what|which> month was <last|before>?", "Before {m} comes <which month|what|what month>?",
]  # fmt: skip
WHICH = [
    "Which month is number {n}?", "What is the {nth} month of the year?", "What is month {n}?", "Name the {nth} month.", "the {nth} month",
    "Which is the {nth} month?", "What month is the {nth} month?", "month number {n}",
    "<What is|What's|Name|Tell me|Give me|Which is|Which month is|Do you know> the {nth} month<| of the year| in a year| in the year><?|.>",
    "<month|month number|Month no.|the month number> {n}<|?| is| is called?| name>", "<What|Which> month <has|is> number {n}?",
]  # fmt: skip
NUMBER = [
    "Which number is the month {m}?", "What number month is {m}?", "{m} is which month of the year?", "What is the number of {m}?",
    "Which month of the year is {m}?", "number of the month {m}", "As a number, which month is {m}?", "{m} month number", "{m} is month number what?",
    "<What is|What's|Tell me|Give me|Do you know> the <month number|number|number of the month> <of|for> {m}<?|.>",
    "<What|Which> number <is|has> <the month |>{m}< in the year|>?", "{m} <is which month in the year|is what number month>?",
    "<month number|number of month|month no.>: {m}",
]  # fmt: skip
TOMORROW = [
    "Today is {t}. What date is tomorrow?", "If today is {t}, what date is it tomorrow?", "What is the day after {t}?", "What date comes after {t}?",
    "day after {t}", "What is the next day after {t}?", "Yesterday was {t}. What date is it today?",
    "<What|Which> <date|day> <follows|comes after|comes right after|is the day after> {t}?",
    "<What is|What's|Tell me|Give me> the <date of tomorrow|date tomorrow|date of the next day> if today is {t}<?|.>",
]  # fmt: skip
YESTERDAY = [
    "Today is {t}. What date was yesterday?", "If today is {t}, what date was it yesterday?", "What is the day before {t}?",
    "What date comes before {t}?", "day before {t}", "Tomorrow is {t}. What date is it today?", "What was the day before {t}?",
    "<What|Which> <date|day> <comes before|comes right before|is the day before|precedes> {t}?",
    "<What is|What's|Tell me|Give me> the <date of yesterday|date yesterday|date of the previous day> if today is {t}<?|.>",
]  # fmt: skip
AFTER_TOMORROW = [
    "Today is {t}. What date is the day after tomorrow?", "If today is {t}, what date is it the day after tomorrow?",
    "Yesterday was {t}. What date is tomorrow?",
    "<Today is|It is|If today is|If it is> {t}, <what|which> <date|day> <is|will be|is it> the day after tomorrow?", "the day after tomorrow if today is {t}",
    "<Today is|It is> {t}. <What|Which> <date|day> <is|will be|is it> the day after tomorrow?", "<If yesterday was|Yesterday was> {t}, <what|which> date is "
        "<tomorrow|it tomorrow>?", "What is the date two days after {t}?",
]  # fmt: skip
BEFORE_YESTERDAY = [
    "Today is {t}. What date was the day before yesterday?", "If today is {t}, what date was it the day before yesterday?",
    "Tomorrow is {t}. What date was yesterday?", "<Today is|It is|If today is|If it is> {t}, <what|which> <date|day> was <it |>the day before yesterday?",
    "<Today is|It is> {t}. <What|Which> <date|day> was <it |>the day before yesterday?", "the day before yesterday if today is {t}",
    "<If tomorrow is|Tomorrow is> {t}, <what|which> date was <yesterday|it yesterday>?", "What is the date two days before {t}?",
]  # fmt: skip
