"""Wordings of questions for rounded numbers."""

TO_ROUND = [
    "Round {n} to the nearest {near}.", "Round {n} to the closest {near}.", "{n} rounded to the nearest {near}",
    "What is {n} rounded to the nearest {near}?", "round {n} to the nearest {near}",
    "<Round|Round off|Approximate|Please round> <the number |>{n} to <the nearest {near}|the closest {near}|nearest {near}>< please||.|?>",
    "<What is|What's|How much is|Tell me|Give me> <the number |>{n} <rounded|rounded off|when rounded> to <the nearest {near}|the closest {near}|full {to}>?",
    "{n} <to the nearest {near}|rounded to the nearest {near}|to the closest {near}|rounded off to the nearest {near}><|?| is| please>",
    "<What is|Which is> <the nearest {near} to {n}|{n} to the nearest {near}>?", "<Can|Could> you round {n} to the nearest {near}?",
    "How <do|would> you round {n} to the nearest {near}?", "<nearest {near}|round to the nearest {near}>: {n}",
]  # fmt: skip
TO_WHOLE = [
    "Round {n}.", "Round {n} to the nearest whole number.", "What is {n} rounded?", "{n} rounded to a whole number", "round {n}", "round({n})",
    "<Round|Round off|Please round> <the number |>{n}<| to the nearest whole number| to a whole number| to the nearest integer| to an integer| to the "
        "nearest whole|"
        " to the nearest one| to no decimals| to 0 decimal places>< please||.|?>",
    "<What is|What's|How much is|Tell me> {n} <rounded|rounded off|rounded to the nearest whole number|rounded to an integer|to the nearest whole number|to "
        "the "
        "nearest integer>?",
    "{n} <rounded|to the nearest whole number|rounded to the nearest integer|as a whole number|to the nearest integer><|?| is| please>",
    "<What is|Which is> the <nearest|closest> <whole number|integer> to {n}?", "<round|nearest whole number|rounded|nearest integer>: {n}",
    "<Can|Could> you round {n} to the nearest whole number?", "How do you round {n}?",
]  # fmt: skip
TO_PLACES = [
    "Round {n} to {places} decimal place{s}.", "Round {n} to {places} decimal{s}.", "What is {n} rounded to {places} decimal place{s}?",
    "{n} rounded to {places} place{s}", "round {n} to {places} decimal{s}", "round {n} to {places} dp",
    "<Round|Round off|Please round> <the number |>{n} to {places} <decimal place{s}|decimal{s}|place{s}|digit{s} after the point|digit{s} behind the "
        "point|dp|d.p.|decimal digit{s}>< please|.|?|>",
    "<What is|What's|How much is|Tell me|Give me> {n} <rounded to|to|rounded off to> {places} <decimal place{s}|decimal{s}|place{s}|dp>?",
    "{n} <to|rounded to|with|at> {places} <decimal place{s}|decimal{s}|place{s}><|?| please>", "<Can|Could> you round {n} to {places} decimal{s}?",
    "<Write|Give|Express|Show> {n} <to|with> {places} <decimal place{s}|decimal{s}>.",
]  # fmt: skip
