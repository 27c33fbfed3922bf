"""Wordings of puzzles about weekdays: {d} and {e} are weekdays, {n} is a span."""

DAY = {
    -2: ["<The day before yesterday was|If the day before yesterday was|The day before yesterday it was|day before yesterday was> {d}"],
    -1: ["<Yesterday was|If yesterday was|Yesterday it was|Given that yesterday was|Suppose yesterday was> {d}", "yesterday was {d}"],
    1: ["<Tomorrow is|If tomorrow is|Tomorrow will be|If tomorrow will be|Given that tomorrow is|Suppose tomorrow is|Tomorrow it's> {d}", "tomorrow is {d}"],
    2: ["<The day after tomorrow is|If the day after tomorrow is|The day after tomorrow will be|day after tomorrow is> {d}"],
}
GIVEN_BEFORE = ["<|If >{n} ago <it was|was|we had|it was a> {d}", "<|If >it was {d} {n} ago", "<It|If it> was a {d} {n} ago", "{n} ago was {d}"]
GIVEN_AFTER = ["<|If >in {n} <it will be|it is|it's going to be|we have|it will be a> {d}", "<|If >it will be {d} in {n}", "<|If >it is {d} {n} from now"]
TODAY = [
    "what day is it today?", "what is today?", "what day is today?", "today is?", "today is??", "which day is it today?",
    "<what|which> <day|weekday|day of the week> <is it today|is today|is it now|do we have today|must today be|is it>?", "what's today?",
    "what do we have today?", "what weekday is it now?", "today is <what|which> <day|weekday>?", "tell me what day it is today.", "so today is?",
]  # fmt: skip
ASKED = {
    -2: ["what was the day before yesterday?", "<what|which> <day|weekday> was <it |>the day before yesterday?", "the day before yesterday was?"],
    -1: ["what was yesterday?", "<what|which> <day|weekday> was <it |>yesterday?", "what day did we have yesterday?", "yesterday was?"],
    1: ["what is tomorrow?", "<what|which> <day|weekday> <is|will be|is it|will it be> tomorrow?", "tomorrow is?", "what's tomorrow?"],
    2: ["what is the day after tomorrow?", "<what|which> <day|weekday> <is|will be|is it|will it be> the day after tomorrow?",
        "the day after tomorrow is?"],
}  # fmt: skip
BETWEEN = [
    "Which day is between {d} and {e}?", "What day comes between {d} and {e}?", "day between {d} and {e}", "What day is between {d} and {e}?",
    "<What|Which> <day|weekday|day of the week> <is|comes|lies|falls|sits|is found|belongs> <between|in between|right between> {d} and {e}?",
    "<What is|What's|Name|Tell me|Give me> the <day|weekday|day of the week> <between|that comes between|that lies between|lying between|sitting between|"
    "in between> {d} and {e}<?|.>", "<the |>weekday between {d} and {e}<|?>", "between {d} and {e} <is|comes> <which|what> day?",
    "<What|Which> <day|weekday> <is|lies|comes> <exactly |right |>in the middle <of|between> {d} and {e}?",
    "Which <day|weekday> is halfway <between {d} and {e}|from {d} to {e}>?",
]  # fmt: skip
IS_IT = {
    "+": [
        "Is {n} after {d} a {e}?", "Is it {e} {n} after {d}?", "If today is {d}, is it {e} in {n}?", "Is the day {n} after {d} a {e}?",
        "Is <the day |it |>{n} <after|from|past> <a |>{d} <also |>a {e}?",
        "<If today is|If it is|Today is|It's|Given that today is> {d}, <will it be|is it|will it be a|is it a> {e} <in {n}|{n} later|after {n}|{n} from now>?",
        "Today is {d}. <Will it be|Is it|Do we have> {e} <in {n}|{n} later|after {n}|{n} from now>?",
        "<True or false|True or not|Yes or no|Right or wrong|Correct|Is this true>: {n} <after|past|from> <a |>{d} <it is|it's|comes|is> a {e}<.|?| Answer yes "
        "or no.>", "<Is it true that|Check if|Tell me if|Tell me whether|Do you know if> {n} <after|from|past> {d} <it is|is> a {e}<?|.>",
        "{n} after {d}, is <that|it> a {e}?", "<Does|Will> <{n} after {d} fall|the day {n} after {d} fall> on a {e}?",
        "Will it be {e} {n} after <a |>{d}?", "{d} plus {n} is {e}, <right|correct|true or false|yes or no>?",
    ],
    "-": [
        "Was {n} before {d} a {e}?", "If today is {d}, was it {e} {n} ago?", "Is the day {n} before {d} a {e}?", "Is it {e} {n} before {d}?",
        "<Is|Was> <the day |it |>{n} before <a |>{d} <also |>a {e}?", "Today is {d}. Was it <a |>{e} {n} <ago|earlier>?",
        "<If today is|If it is|Today is|Given that today is> {d}, was it <a |>{e} <{n} ago|{n} before|{n} earlier>?",
        "<True or false|True or not|Yes or no|Right or wrong|Correct>: {n} before <a |>{d} <it is|it was|comes|is|was> a {e}<.|?| Answer yes or no.>",
        "<Is it true that|Check if|Tell me if|Tell me whether> {n} before {d} <it is|it was|is> a {e}<?|.>", "{n} before {d}, is <that|it> a {e}?",
    ],
}  # fmt: skip
AFTER_TOMORROW = [
    "If today is {d}, what day is {n} after tomorrow?", "Today is {d}. What day is it {n} after tomorrow?", "What day is {n} after tomorrow if today is {d}?",
    "<If today is|If it is|Today is|It is|It's> {d}, <what|which> <day|weekday> <is|comes|is it|will it be> {n} after tomorrow?",
    "<It is|Today is|It's> {d}. <What|Which> <day|weekday> <is|comes|is it|will it be> {n} after tomorrow?", "{n} after tomorrow, if today is {d}<|?>",
    "<What|Which> <day|weekday> <is|will it be> {n} after tomorrow if <it is|today is> {d}?",
]  # fmt: skip
BEFORE_YESTERDAY = [
    "If today is {d}, what day was {n} before yesterday?", "Today is {d}. What day was it {n} before yesterday?", "{n} before yesterday, if today is {d}<|?>",
    "<If today is|If it is|Today is|It is|It's> {d}, <what|which> <day|weekday> <was|was it> {n} before yesterday?",
    "<What|Which> <day|weekday> <was|was it> {n} before yesterday if <it is|today is> {d}?",
]  # fmt: skip
