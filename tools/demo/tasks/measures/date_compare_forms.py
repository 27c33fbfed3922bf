"""Wordings of questions about two dates, {t} and {u}: which is {more}, later or earlier."""

WHICH = [
    "Which is {more}, {t} or {u}?", "Which date is {more}, {t} or {u}?", "What is {more}: {t} or {u}?", "{t} or {u}, which is {more}?", "{more}: {t} or {u}?",
    "<Which|What|Which one|Which date|Which day|Which of the two> <is|comes|would be> {more}<,|:> {t} or {u}?", "Is {t} or {u} {more}?",
    "{t} <or|vs|versus> {u}<, |: |? ><which|what|which one> <is|comes> {more}?", "<Between|Of|Out of> {t} and {u}, <which|what|which one> is {more}?",
    "<Tell me|Do you know|Can you tell me|Decide> which is {more}, {t} or {u}<.|?|>", "the {more} <one|date|day><:|?> {t} <or|/> {u}",
    "Compare {t} <and|with> {u}<, which is {more}?|. Which is {more}?>", "<One|A> <concert|party|exam> is on {t}, <the other|another> on {u}. Which is {more}?",
]  # fmt: skip
FIRST = [
    "Which comes first, {t} or {u}?", "What comes first, {t} or {u}?", "Which date comes first, {t} or {u}?", "{t} or {u}, which comes first?",
    "<Which|What|Which one|Which date|Which day> <comes first|is first|is sooner|comes sooner|was first><,|:> {t} or {u}?",
    "{t} or {u}: <which|what> comes first?",
    "<Tom|My brother|My cat> was born on {t}, <my sister|Mia|my dog> on {u}. Which date <is first|comes first|is earlier>?",
]  # fmt: skip
IS_MORE = [
    "Is {t} {more} than {u}?", "Is {t} {order} {u}?", "Does {t} come {order} {u}?", "Is {t} {order} {u}, yes or no?", "{t} is {order} {u}, true or false?",
    "Is {t} <{more} than|{order}> {u}<|, yes or no| or not>?", "<Is it true that|True or false:|Tell me if|Check if|Yes or no:> {t} <is|comes> {order} {u}<?|"
        ".>",
    "{t} <{more} than|{order}> {u}<, yes or no|, right|, correct>?", "Was {t} {order} {u}?", "<Does|Did> {t} come {order} {u}<|, yes or no>?",
]  # fmt: skip
