"""Wordings of questions about two times: minutes until one, which is later; {t} and {u} are times, {more} is later or earlier."""

MINUTES = [
    "How many minutes are between {t} and {u}?", "How many minutes is it from {t} to {u}?", "It is {t}. How many minutes until {u}?", "minutes from {t} to {u}",
    "How many minutes until {u} if it is {t}?", "How many minutes from {t} to {u}?", "minutes between {t} and {u}",
    "How many minutes <are there|are left|is it|pass|lie|go by|remain|> <from {t} to|from {t} until|between {t} and|from {t} till> {u}?",
    "How many minutes <are left|are there|is it|remain|do I have|are there left|> <until|till|to|before> {u} if <it's|it is|it is now|the time is|"
        "now it's> {t}?",
    "<It's|It is|Now it is|The time is|If it is|If it's|The clock shows> {t}<| now>, how many minutes <are left|are there|is it|remain|do I have|> <until|"
        "till|to|"
        "before> {u}?",
    "<It's|It is|Now it is|The time is> {t}<| now>. How <many minutes are left|many minutes|many minutes do I have|long in minutes is it|many minutes is it> "
        "<until|till|to> {u}?",
    "<What is|What's|Tell me|Find|Give me> the <number of minutes|time in minutes|difference in minutes> <between {t} and|from {t} to> {u}<?|.>",
    "A <train|bus|film|lesson|flight|meeting|walk|match> <starts|begins> at {t} and <ends|is over|finishes|stops> at {u}. How many minutes <is that|"
        "does it take|"
        "does it last|is it>?",
    "<I|We> <leave|start|wake up|get on> at {t} and <arrive|stop|get off> at {u}. How many minutes <is that|are that|later is that>?",
    "<minutes|number of minutes|how many minutes> from {t} <to|until|till> {u}<|?>", "from {t} to {u} <in minutes|how many minutes|, in minutes><|?>",
    "<The|My> <bus|train|lesson|film|flight|meeting|pizza> <starts|comes> at {u}. It is {t}<| now>. How many minutes <do I have|are left|must I "
        "wait|to go>?",
]  # fmt: skip
WHICH = [
    "Which is {more}, {t} or {u}?", "What is {more}: {t} or {u}?", "Which time is {more}, {t} or {u}?", "{t} or {u}, which is {more}?", "{more}: {t} or {u}?",
    "<Which|What|Which one|Which time|Which of the two> <is|comes|would be> {more}< in the day| on the same day| on one day|><,|:> {t} or {u}?",
    "Is {t} or {u} {more}<| in the day>?", "{t} <or|vs|versus> {u}<, |: |? ><which|what|which one> <is|comes> {more}?",
    "<Between|Of|Out of> {t} and {u}, <which|what|which one> is {more}?", "<Tell me|Do you know|Can you tell me|Decide> which is {more}, {t} or {u}<.|?|>",
    "Compare {t} <and|with> {u}<, which is {more}?|. Which is {more}?>", "the {more} one<:|?> {t} or {u}", "the {more} time<:|?> {t} / {u}",
    "<One|A> train <leaves|arrives> at {t}, <the other|another> at {u}. Which <time |>is {more}?",
]  # fmt: skip
FIRST = [
    "Which comes first, {t} or {u}?", "What comes first, {t} or {u}?", "Which is first, {t} or {u}?",
    "<Which|What|Which one|Which time> <comes first|is first|comes sooner>< in the day| on one day|><,|:> {t} or {u}?", "{t} or {u}, <which|what> comes first?",
]  # fmt: skip
IS_MORE = [
    "Is {t} {more} than {u}?", "is {t} {more} than {u}", "Is {t} {more} than {u}, yes or no?", "{t} is {more} than {u}, true or false?",
    "Is {t} {more} <in the day |>than {u}<|, yes or no|, or not>?",
    "<Is it true that|True or false:|Tell me if|Check if|Yes or no:|Right or wrong:> {t} is {more} than {u}<?|.>", "{t} {more} than {u}<|, yes or no|, right>?",
    "Does {t} come {more} than {u}?", "Does {t} come {order} {u}?", "Is {t} {order} {u}?",
    "<Tell me if|Is it true that|Check if> {t} <comes|is> {order} {u}<?|.>",
]  # fmt: skip
