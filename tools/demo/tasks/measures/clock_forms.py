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
    "<If the|The|A> <bus|train|ferry|tram|shuttle> <leaves|goes|runs|comes> every {n} and <one|the last one|the first one> <left|went|came> at {t}<, when|"
        ". When|"
        ", what time|. At what time> <does the next one leave|does the next leave|is the next one|does the next one come|is the next>?",
    "I <take|need|get> <a pill|my medicine|a tablet|drops|a break> every {n}<. The last one was|. I took the last one|, the last one was> at {t}. <When|"
        "What time> "
        "is the next one?",
    "<It is|It's|Now it's|It was|The time is> {t}. What time <is it |is |will it be |>after {n}?",
    "<My|The> <shift|flight|drive|exam|class|nap|walk|journey> <starts|begins> at {t} and <is|lasts|takes> {n}<| long>. <When|What time|"
        "At what time> <does it end|is "
        "it over|is it finished|will it end>?", "<I|We> <fell asleep|went to bed|started the washing|put the cake in|parked> at {t}, {n} <later|"
        "after that> it was over. What time "
        "was <it|that>?",
    "{n} <forward|ahead|on> from {t}<, gives what| is what time|, what time is it|><|?>",
    "Set the clock {n} <ahead|forward> from {t}<.|. What does it show?|, what time "
        "does it show?>", "{t}, and {n} <pass|go by|later>. What time is it?",
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
    "What <was|is> the time {n} <earlier than|before|prior to> {t}?", "What time <was|is> {n} <earlier than|before|back from> {t}?",
    "<Our|The|My|A> <plane|train|bus|ship|flight|ferry> <landed|arrived|got in|came in|reached us> at {t} after <flying for|travelling for|a trip of|"
        "going for|being on "
        "the way for> {n}. <At what time|When|What time> did it <take off|leave|depart|start|set off>?",
    "{n} <to go back|back|earlier|going back> from {t}<, gives what|, what time is it| is what time|><|?>",
    "<Go|Turn the clock|Set the clock|Count> {n} back from {t}<.|. What time is it?|, what time do I get?>",
    "<The|My> <cake|roast|shift|class|nap|lunch break> was over "
        "at {t} <after|and took|and lasted> {n}. <When|At what time|What time> did it <start|begin>?",
    "<The|My> <alarm|train|lesson|meeting|flight|film> is at {t} and I <get up|leave|arrive|start> {n} <before|earlier|before that>. <What time|When|"
        "At what time> is "
        "that?", "<I have been|I've been> <waiting|here|working|walking> for {n} and it is {t}<| now>. <When|What time|At what time> did I start?",
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
    "<My|The|Our|A> <train|bus|flight|plane|ferry|coach> <departs|leaves|goes|starts> <at |>{t} and <gets in|arrives|is there|lands|gets there> <at |"
        ">{u}. <What's|What is|"
        "Tell me> the <journey time|travel time|duration|time of travel|length of the journey><?|.>",
    "<My|The|Our> <train|bus|flight|plane> <departs|leaves> <at |>{t} and <gets in|arrives|lands> <at |>{u}. How long does <the journey|it> <take|last>?",
    "<I|We> <left|started|set off|went to bed|fell asleep> at {t} and <arrived|finished|were back|woke up|got up> at {u}. How long <was that|did it take|"
        "was it>?",
    "<departure|leaving|start|from> {t}, <arrival|arriving|end|to> {u}<:|,> <how long|what duration|travel time|how long is it>?",
    "<My|The> <shift|school|class|exam|lesson|nap> <starts|begins> at {t} and <finishes|ends|is over> at {u}. How long <is it|is that|does it last>?",
]  # fmt: skip
TO_24 = [
    "What is {t} in 24-hour time?", "{t} in 24 hour format", "Convert {t} to 24-hour time.", "{t} in 24 hour time", "{t} to 24h",
    "What is {t} in military time?", "{t} in 24h", "{t} to military time", "Convert {t} to the 24-hour clock.",
    "<Convert|Change|Write|Turn|Express|Give me|Tell me|Put> {t} <to|in|into> <24-hour time|24 hour time|24-hour format|the 24-hour clock|"
        "military time|24h|24h time|24 hours|the 24 hour format|24-hour notation><.||?>",
    "<What is|What's|How do I write|How do you write|How is> {t} <in|on> <24-hour time|24 hour time|24-hour format|the 24-hour clock|military "
        "time|24h|24 hour format|the 24 hour clock>?",
    "{t} <in|to|as|into|on> <24-hour time|24 hour time|24-hour format|the 24-hour clock|military time|24h|24h format|24 hours|24 hour clock><|?>",
    "{t}<, as|, in| as> 24h time<|?>", "<How|What> is {t} <written|said|shown> <in|on> <24-hour time|the 24-hour clock|24h format|a 24-hour clock>?",
    "<What does|What will|What would> a <24-hour|24 hour|digital 24h> clock show at {t}?",
    "<It is|It's|The film starts at|We meet at|I get up at> {t}<, what|. What> is "
        "<that|this> in <24-hour time|24 hour time|24h|military time>?", "<How|what> do <I|you> write {t} <in|as> <24h|24-hour> time?",
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
    "<My|The> <phone|watch|clock|computer|oven|ticket> <says|shows|reads> {t}<, what|. What|; what> is that in <normal |><12-hour time|12 hour time|am/pm|12h "
        "time|am or pm>?",
    "<The train leaves at|It is|It's|We meet at|My alarm is at> {t}<, what|. What> is <that|this> <in|on> <12-hour time|12 hour time|the 12-hour clock|am/pm>?",
    "<My|The> <phone|watch|clock|laptop> <says|shows> {t}<, whats|. whats|, what's> that in <normal |regular |usual |><12 hour time|12-hour time>?",
]  # fmt: skip
