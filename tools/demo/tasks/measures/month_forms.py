"""Wordings of questions about months ahead or back, last days and leap years: {m} is a month, {n} a span, {y} a year."""

AHEAD = [
    "What month is {n} after {m}?", "If it is {m} now, what month will it be in {n}?", "What month comes {n} after {m}?", "{n} after {m}", "{m} plus {n}",
    "Which month is {n} from {m}?", "It is {m}. What month is it in {n}?", "{m} + {n}",
    "<What|Which> month <is it|will it be|is|comes|will we have|would it be> {n} <after|from|later than|past> {m}?",
    "<If it is|If it's|If we are in|If this is|If this month is|When it is|Given that it is> {m}<| now>, <what|which> month <will it be|is it|comes|will we "
        "have|do we have> <in {n}|after {n}|{n} later|{n} from now>?",
    "<It is|It's|We are in|We have|Now it is|This month is|Suppose it is> {m}<| now>. <What|Which> month <will it be|is it|will we have|do we have> <in {n}|"
        "after {n}|{n} later|{n} from now>?",
    "<What|Which> month <will it be|is it> in {n} if it is {m}<| now>?", "{n} <after|from|later than> {m}<|?| is| is what month?| is which month| month?>",
    "{n} from {m} is <which|what|wich> month<|?>", "<What is|What's|Tell me|Give me|Name> the month {n} <after|from|later than> {m}<?|.>",
    "{m}, {n} later<|?| is what month?| which month?>", "<Add {n} to|Count {n} on from|Go {n} forward from> {m}<.|. Which month is it?|, what month is it?>",
    "<The|My> <baby|course|house|contract|passport|job|trip|warranty> <starts|was ordered|begins|is planned> in {m} and <ends|will be done|is over|is ready> "
        "{n} later. <Which|What|In which> month is that?", "<I|We> <start|begin> in {m} and <finish|stop|are done> {n} later. <Which|What> month is <that|it>?",
    "<month|months>: {m} + {n}", "in {n}, if it is {m}<| now>?",
]  # fmt: skip
BACK = [
    "What month is {n} before {m}?", "If it is {m} now, what month was it {n} ago?", "Which month was {n} before {m}?", "{n} before {m}", "{m} minus {n}",
    "It is {m}. What month was it {n} ago?", "{m} - {n}", "What month was it {n} before {m}?",
    "<What|Which> month <is it|was it|is|comes|came|was|did we have> {n} <before|prior to|earlier than> {m}?",
    "<If it is|If it's|If we are in|If this is|If this month is|When it is|Given that it is> {m}<| now>, <what|which> month <was it|was|did we have> "
        "<{n} ago|{n} before|{n} earlier>?",
    "<It is|It's|We are in|We have|Now it is|This month is> {m}<| now>. <What|Which> month <was it|was|did we have> <{n} ago|{n} before|{n} earlier>?",
    "<What|Which> month was it {n} ago if it is {m}<| now>?", "{n} <before|prior to|earlier than> {m}<|?| is| is what month?| was which month| month?>",
    "{n} ago from {m} <was|is> <which|what|wich> month<|?>", "<What is|What was|What's|Tell me|Give me|Name> the month {n} <before|earlier than> {m}<?|.>",
    "{m}, {n} <earlier|before><|?| is what month?| which month?>", "<Subtract {n} from|Count {n} back from|Go {n} back from> {m}<.|. Which month is it?|, what "
        "month is it?>",
    "<The|My> <course|contract|trip|job|diet|work> ended in {m} <after|and lasted|and took> {n}. <Which|What|In which> month did it <start|begin>?",
 
      "The <wedding|exam|baby|race|move> is in {m} and I <start|begin> <to plan|to prepare|to save> {n} <earlier|before|before that>. <Which|"
        "What> month is that?",
]  # fmt: skip
UNTIL = [
    "How many months is it from {m} to {e}?", "How many months from {m} to {e}?", "months from {m} to {e}", "It is {m}. How many months until {e}?",
    "How many months until {e} if it is {m}?", "How many months <are there|is it|pass|do I wait|> from {m} <to|until|till|to the next> {e}?",
    "<If it is|If it's|It is|It's|We are in> {m}<| now>, how many months <is it|are left|are there|> <until|till|to> {e}?",
    "<number of months|months|how many months> from {m} <to|until|till> {e}<|?>", "How long is it from {m} <to|until> {e} in months?",
    "<My holiday|The exam|The wedding|The race> is in {e}. <It is|It's> {m}<| now>. How many months <are left|is that|to go>?",
]  # fmt: skip
LAST_DAY = [
    "What is the last day of {m}?", "What's the last day of {m}?", "last day of {m}", "Which date is the last day of {m}?", "What date does {m} end on?",
 
      "<What is|What's|Tell me|Give me|Which is|Do you know|I need> the <last day|final day|last date|date of the last day|end date> <of|in> {m}<?|.|"
        ", as a date?>",
    "<On which date|On what date|On which day|When> does {m} <end|finish|stop>?", "{m}<:|,> <last day|last date|the last day>?",
    "<What|Which> date is <the end of|the last of|the last in> {m}?",
    "<the |>last <day|date> <of|in> {m}<|?| please| is|, as a date>", "<My rent|The bill|The report|The essay> is due <at the end|on the last day> of {m}. "
        "<What date|Which date> is that?",
]  # fmt: skip
HAS_DAY = [
    "Is there a {nth} of {m}?", "Does {m} have a {nth}?", "Is there a {nth} in {m}?", "Does {m} {d} exist?", "Is there a {m} {d}?",
    "Is <{m} {d}|the {nth} of {m}> a <real|valid> <date|day>?", "Does <a|the> {nth} <of|in> {m} exist?",
    "<Is there|Is there ever|Do we have> a {nth} <of|in|day in> {m}<|, yes or no| yes/no>?", "<Does|Has> {m} <have|got> <a |>{nth}<| day>?",
    "{m} {d}<, does it exist| exists, yes or no|: a real date|, is that a real date>?", "<Tell me if|Check if|Is it true that> there is a {nth} of {m}<?|.>",
]  # fmt: skip
HAS_DAYS = [
    "Does {m} have {d} days?", "Are there {d} days in {m}?", "Has {m} {d} days?", "Is {m} {d} days long?", "{m} has {d} days, true or false?",
    "<Does|Did|Will> {m} <have|last|count> {d} days<|, yes or no| yes/no>?", "<Is it true that|Tell me if|Check if|True or false:> {m} has {d} days<?|.>",
    "Are there <exactly |>{d} days in {m}<|, yes or no>?", "{m} <has|with> {d} days<, right|, yes or no|, correct>?",
]  # fmt: skip
NEXT_LEAP = [
    "When is the next leap year after {y}?", "What is the next leap year after {y}?", "next leap year after {y}", "Which year after {y} is a leap year?",
    "When is the first leap year after {y}?", "leap year after {y}",
    "<When is|What is|What's|Which is|Tell me|Give me|Name> the <next|first|following> leap year <after|following|later than|past> {y}<?|.>",
    "It is {y}. <When is|What is|Which year is> the next leap year?", "<Which|What> <is|year is> the next leap year if <it is|this is|this year is> {y}?",
    "<Which|What> leap year <comes|is next|comes next|comes first> after {y}?",
    "<first|next|the next|the first> leap year <after|following> {y}<|?>", "After {y}, <when is|which is|what is> the <next|first> leap year?",
]  # fmt: skip
PREVIOUS_LEAP = [
    "What was the last leap year before {y}?", "When was the last leap year before {y}?", "last leap year before {y}", "Which leap year came before {y}?",
    "<When was|What was|Which was|Tell me|Give me|Name> the <last|previous|latest|most recent> leap year before {y}<?|.>",
    "It is {y}. <When was|What was|Which year was> the <last|previous> leap year?", "<last|previous|the previous|the last> leap year before {y}<|?>",
]  # fmt: skip
YEAR_LENGTH = [
    "How many days does {y} have?", "How many days are in {y}?", "days in {y}", "How many days does the year {y} have?", "How many days were in {y}?",
    "How many days <does|did|do|will> <the year |year |>{y} <have|contain|count|last><| in total| in all| altogether>?", "number of days in {y}",
    "How many days <are|were|are there|were there> in <the year |year |>{y}<|, 365 or 366>?", "<number of|how many|count of> days in <the year |year |>{y}<|?>",
    "<What is|What's|Tell me|Give me> the <number of days|length in days> <in|of> <the year |year |>{y}<?|.>", "How <long|many days long> <is|was> the year {y}"
        "<| in days>?", "Does {y} have 365 or 366 days?", "{y}: 365 or 366 days?", "How many days <has|had> <the year |year |>{y}?",
]  # fmt: skip
TOGETHER = [
    "How many days do {m} and {n} have together?", "How many days are in {m} and {n}?", "days in {m} and {n}", "How many days are in {m} and {n} together?",
    "How many days <do|did> {m} and {n} have <together|in total|altogether|in all|combined>?", "How <long|many days> are {m} and {n} <together|"
        "in total|combined>?",
    "<What is|Tell me|Give me|Find> the <total|number> of days <in|of> {m} and {n}<?|.>", "{m} <and|+|plus> {n}<, how many days|: how many days| in days><?|>",
    "How many days <are there |>in {m} <plus|and|and also> {n}<| together| in total>?",
]  # fmt: skip
