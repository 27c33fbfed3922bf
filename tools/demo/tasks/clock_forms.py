"""Wordings of questions about clock times."""

LATER = [
    "A train leaves at {t} and travels for {n}. When does it arrive?", "It is {t}. What time is it in {n}?", "What time is {n} after {t}?",
    "{t} + {n}", "{t} plus {n}", "{n} after {t}", "What time will it be {n} after {t}?", "If it is {t} now, what time will it be in {n}?",
    "Add {n} to {t}.", "{n} from {t}",
    "<If it is|If it's|When it is|Given that it is|If the time is|If the clock shows|Suppose it is> {t}<| now>, what <time is it|time will it "
        "be|is the time|will the time be|time would it be|does the clock show|time do we have> <in {n}|after {n}|{n} later|{n} from now>?",
    "<It is|It's|Now it is|The time is|The clock shows|Suppose it is|Say it is|Right now it is> {t}<| now>. <What time|What time|Which time> "
        "<is it|will it be|would it be|do we have> <in {n}|after {n}|{n} later|{n} from now>?",
    "<What|Which> time <is it|will it be|is|comes|would it be|do I get> {n} <after|from|later than|past> {t}?",
    "What time <is it|will it be> in {n} if it is <now |>{t}<| now>?",
    "A <train|bus|plane|flight|ship|ferry> <leaves|departs|starts|takes off|sets off> at {t} and <travels for|takes|needs|goes for|is on the "
        "way for> {n}. <When does it arrive|What time does it arrive|When is it there|At what time does it arrive|When will it arrive>?",
    "A <film|movie|meeting|lesson|show|concert|match|game|party|lecture> <starts|begins> at {t} and <lasts|takes|goes on for|runs for> {n}. "
        "<When does it end|When is it over|What time does it end|At what time is it over|When will it finish>?",
    "{name} <starts to work|starts to read|begins to cook|starts to drive|starts|begins> at {t} and <works|goes on|continues|stays> for {n}. "
        "<When is {name} done|When does {name} stop|At what time is {name} finished>?",
    "I <leave|start|go|set off> at {t} and <drive|walk|travel|am on the way|ride> for {n}. <When do I arrive|What time do I arrive|When am I there>?",
    "<A cake|A pizza|Bread|A pie> <goes into|is put in> the oven at {t} for {n}. When is it <done|ready>?",
    "{t} <plus|and|+> {n}<| later|?| is| =| is what time?| makes>", "{n} <after|from|later than|past> {t}<|?| is| is what time?| what time>",
    "<What is|What's|Tell me|Give me|Find|Calculate> the time {n} <after|from|later than> {t}<?|.>", "<Add|add> {n} to <the time |>{t}<.||?>",
    "When is {n} after {t}?", "{t}, {n} later<|?| is what time?>", "<time|clock|Time>: {t} + {n}",
    "If <a flight|a train|a bus|the bus> <leaves|departs> at {t} and <takes|needs> {n}, <when does it arrive|when does it land|what time is "
        "the arrival>?",
    "In {n}, what time <is it|will it be> if it is {t}<| now>?",
]  # fmt: skip
EARLIER = [
    "What time is {n} before {t}?", "It is {t}. What time was it {n} ago?", "{t} - {n}", "{t} minus {n}", "{n} before {t}", "When is {n} before {t}?",
    "If it is {t} now, what time was it {n} ago?", "What time was it {n} before {t}?", "Subtract {n} from {t}.",
    "<If it is|If it's|When it is|Given that it is|If the time is|If the clock shows|Suppose it is> {t}<| now>, what <time was it|was the time|"
        "time did we have|did the clock show> <{n} ago|{n} earlier|{n} before>?",
    "<It is|It's|Now it is|The time is|The clock shows|Say it is|Right now it is> {t}<| now>. <What time|Which time> was it <{n} ago|{n} "
        "earlier|{n} before>?",
    "<What|Which> time <is it|was it|is|was|comes> {n} <before|prior to|earlier than> {t}?",
    "A <train|bus|plane|flight|ship> <arrives|arrived> at {t} after {n}. <When did it leave|What time did it leave|When did it start|At what "
        "time did it depart>?",
    "A <film|movie|meeting|lesson|show|match> <ended|ends|is over> at {t} and <lasted|took|takes|lasts> {n}. <When did it start|What time did "
        "it begin|At what time did it start>?",
    "I <must|have to|need to|want to> be there at {t} and need {n}. <When do I have to leave|When must I leave|What time should I leave|When "
        "should I start>?",
    "{name} has to arrive at {t} and needs {n}. When must {name} leave?", "{t} <minus|-|less> {n}<|?| is| =| is what time?>",
    "{n} <before|prior to|earlier than> {t}<|?| is| is what time?>",
    "<What is|What was|What's|Tell me|Give me|Find|Calculate> the time {n} <before|prior to|earlier than> {t}<?|.>",
    "<Subtract|Take> {n} from <the time |>{t}<.|>", "{t}, {n} <earlier|before><|?| is what time?>", "What time was it {n} ago if it is {t} now?",
]  # fmt: skip
LASTS = [
    "How long is it from {t} to {u}?", "How much time is between {t} and {u}?", "from {t} to {u}", "How long from {t} until {u}?",
    "{t} to {u} how long", "time from {t} to {u}", "time between {t} and {u}", "How many hours and minutes are between {t} and {u}?",
    "It is {t}. How long is it until {u}?",
    "How <long|much time> <is it|is there|passes|goes by|does it take|is the time> from {t} <to|until|till> {u}?",
    "How <much time|many hours and minutes|many hours> <is|are|are there|is there|pass|lie|passes> between {t} and {u}?",
    "<What is|What's|Tell me|Find|Give me|Calculate> the <time|duration|time difference|difference|time span> between {t} and {u}<?|.>",
    "<What is|What's|Tell me|Find|Give me|Calculate> the <time|duration|length of time> from {t} to {u}<?|.>",
    "A <train|bus|plane|flight> <leaves|departs|starts|takes off> at {t} and <arrives|lands|gets there|is there> at {u}. <How long does it "
        "take|How long is the trip|How long does it travel|How long is the ride>?",
    "A <film|movie|meeting|lesson|show|match|concert|game> <starts|begins> at {t} and <ends|is over|finishes> at {u}. <How long is it|How long "
        "does it take|How long does it last|What is its length>?",
    "{name} <works|sleeps|reads|plays|is at school|drives|studies> from {t} to {u}. <How long is that|How many hours is that|For how long>?",
    "The <shop|museum|office|library|pool> is open from {t} <to|until|till> {u}. How <long is that|long is it open|many hours is it open>?",
    "I <sleep|work|walk|wait|read> from {t} <to|until|till> {u}. How long <do I do that|is that>?",
    "<duration|time|how long|hours|length> from {t} <to|until> {u}<|?>",
    "<If it is|It is|It's|If it's|Now it is> {t}<| now>, how <long is it|much time is left|long|much time is it|many hours and minutes is it> "
        "<until|till|to> {u}?",
    "{t} - {u}, how long?", "{t} <to|until|till> {u}<, how long?| how long| how long is that?|: how long is it?>",
    "How long <until|till|to> {u} if it is {t}<| now>?", "How <far apart in time|far apart> are {t} and {u}?",
]  # fmt: skip
TO_24 = [
    "What is {t} in 24-hour time?", "{t} in 24 hour format", "Convert {t} to 24-hour time.", "{t} in 24 hour time", "{t} to 24h",
    "What is {t} in military time?", "{t} in 24h", "{t} to military time", "Convert {t} to the 24-hour clock.",
    "<Convert|Change|Write|Turn|Express|Give me|Tell me|Put> {t} <to|in|into> <24-hour time|24 hour time|24-hour format|the 24-hour clock|"
        "military time|24h|24h time|24 hours|the 24 hour format|24-hour notation><.||?>",
    "<What is|What's|How do I write|How do you write|How is> {t} <in|on> <24-hour time|24 hour time|24-hour format|the 24-hour clock|military "
        "time|24h|24 hour format|the 24 hour clock>?",
    "{t} <in|to|as|into|on> <24-hour time|24 hour time|24-hour format|the 24-hour clock|military time|24h|24h format|24 hours|24 hour clock><|?>",
]  # fmt: skip
TO_12 = [
    "What is {t} in 12-hour time?", "{t} in 12 hour format", "Convert {t} to 12-hour time.", "{t} in am/pm", "What is {t} in am or pm?",
    "Write {t} with am or pm.", "{t} to am/pm", "Convert {t} to am/pm", "{t} in am or pm?",
    "<Convert|Change|Write|Turn|Express|Give me|Tell me|Put> {t} <to|in|into> <12-hour time|12 hour time|12-hour format|the 12-hour clock|"
        "am/pm|AM/PM|am or pm|12h|standard time with am or pm|12-hour notation|AM/PM format><.||?>",
    "<What is|What's|How do I write|How do you write|How is> {t} <in|on> <12-hour time|12 hour time|12-hour format|the 12-hour clock|am/pm|am "
        "or pm|12h|AM/PM format>?",
    "{t} <in|to|as|into|on> <12-hour time|12 hour time|12-hour format|the 12-hour clock|am/pm|am or pm|12h|AM/PM|12 hours|12 hour clock><|?>",
    "{t} with <am or pm|am and pm|am/pm><|?>",
]  # fmt: skip
