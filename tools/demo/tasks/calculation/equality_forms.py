"""Wordings of questions that compare two expressions."""

EQUAL = [
    "Is {a} equal to {b}?", "Does {a} equal {b}?", "Are {a} and {b} the same?", "Is {a} the same as {b}?", "Does {a} make {b}?", "does {a} equal {b}",
    "<Is|Are> {a} <equal to|the same as|as much as|exactly|just> {b}<, yes or no|, right||>?", "Do {a} and {b} <give|have|make|lead to> the same <result|"
        "answer|value|number>?",
    "<Are|Is> {a} and {b} <the same|equal|the same number|the same thing|identical|of equal value><?|>",
    "Does {a} <give|make|come to|equal|result in|amount to|work out to> <the same as |>{b}<?|>",
    "<Is it true that|True or false:|Is it right that|Check if|Tell me if|Am I right that|Do you agree that|Yes or no:|Is it correct that> {a} "
        "<equals|is|makes|is equal to|is the same as|gives> {b}<?|>",
    "{a} <equals|is equal to|is the same as|and> {b}<, true or false|, right|, is that right|, correct|, yes or no|: the same>?",
    "{a} and {b}: <equal|the same|same or not|equal or not>?", "<Check|Check whether|Tell me whether> {a} <equals|is equal to> {b}",
]  # fmt: skip
RIGHT = [
    "{a} = {b}?", "Is {a} = {b}?", "{a} = {b}, right?", "Is {a} {b}?", "Is it true that {a} = {b}?", "{a} is {b}, right?",
    "{a} <=|is|makes> {b}<, right|, correct|, true or false|, is that right|, isn't it|, yes or no|, true>?",
    "<Is it true that|True or false:|Is it right that|Is it correct that|Am I right that|My friend says|I think|I say> {a} <=|is|makes> {b}<. Is that right?|"
        ", right?>",
    "<Is|Isn't> {a} {b}<, or not|, yes or no|, right|>?", "<My son|My pupil|My friend|She|He> <says|thinks|wrote> <that |>{a} <is|=|makes> {b}. <Is that "
        "<right|true|correct>|Right or wrong|True or false>?",
]  # fmt: skip
MORE = {
    ">": [
        "Is {a} more than {b}?", "Is {a} bigger than {b}?", "Is {a} greater than {b}?", "is {a} more than {b}",
        "<Is|Are> {a} <more|bigger|larger|greater|higher> than {b}<, yes or no|, right|, or not|>?", "Does {a} <give|make|come to> more than {b}?",
        "<Is it true that|True or false:|Do you think|Tell me if|Check if|Yes or no:> {a} is <more|bigger|larger|greater> than {b}<?|>",
        "Do I get more <with|from> {a} than <with|from> {b}?", "{a} <more|bigger|larger> than {b}?",
    ],
    "<": [
        "Is {a} less than {b}?", "Is {a} smaller than {b}?", "is {a} less than {b}",
        "<Is|Are> {a} <less|smaller|lower> than {b}<, yes or no|, right|, or not|>?", "Does {a} <give|make|come to> less than {b}?",
        "<Is it true that|True or false:|Do you think|Tell me if|Check if|Yes or no:> {a} is <less|smaller|lower> than {b}<?|>",
        "Do I get less <with|from> {a} than <with|from> {b}?", "{a} <less|smaller> than {b}?",
    ],
}  # fmt: skip
