"""Wordings of questions about units."""

CONVERT = [
    "How many {to} are {n} {unit}?", "Convert {n} {unit} to {to}.", "{n} {unit} in {to}", "{n} {unit} to {to}", "What is {n} {unit} in {to}?",
    "How many {to} are in {n} {unit}?", "How many {to} in {n} {unit}?", "How many {to} is {n} {unit}?", "{n} {unit} = ? {to}",
    "{n} {unit} = ___ {to}", "How much is {n} {unit} in {to}?", "{n} {unit} = {to}", "convert {n} {unit} into {to}",
    "How many {to} <are|is|are there in|is in|in|make|make up|does it take to make|fit in|fit into|equal|correspond to|do you get from|do I "
        "get for|are equal to|would be|can I get from> {n} {unit}?",
    "<Convert|Change|Turn|Transform|Express|Translate|Write|Give|Show|Put|Calculate|Compute|State|Recalculate|Give me|Tell me|I need|Show me|"
        "Please convert> {n} {unit} <to|into|in|as> {to}<.||?| please>",
    "{n} {unit} <in|to|into|as|→|in terms of|expressed in|converted to|converted into|measured in> {to}<|?| is| please| =>",
    "{n} {unit} <=|is|equals|are|is equal to|makes|is the same as|corresponds to> <how many|what in|what number of|?|_|__|how much in|...|x> {to}<|?>",
    "<What is|What's|What are|How much is|How much are|whats|Whats> {n} {unit} <in|to|into|as|converted to|expressed in|when converted to|in "
        "terms of> {to}<?|>",
    "<Can|Could|Would> you <convert|change|turn|express|give me|tell me> {n} {unit} <to|in> {to}<?| please>",
    "<Tell me|Do you know|Can you tell me|I want to know|I'd like to know|Please tell me|I need to know|Say> how many {to} <are in|are|there "
        "are in|make> {n} {unit}<.|?|>",
    "<I have|There are|I need|I ran|I bought|It takes|I've got> {n} {unit}. How many {to} is <that|it>?",
    "<convert|conversion|unit conversion|Units|Convert units|units|calculate|Quick conversion>: {n} {unit} <to|in|into> {to}",
    "{n} {unit}, <how many {to}|how many {to} is that|in {to}|what is that in {to}|in {to} please|to {to}>?",
    "How many {to} do {n} {unit} <have|make|contain|equal|come to>?",
    "<If I have|If something is|If it is|Given> {n} {unit}, how many {to} <is that|is it|are there|do I have>?",
    "<In|in> {to}, <how much is|what is|how many is> {n} {unit}?", "from {n} {unit} to {to}", "{n} {unit} -> {to}", "{n} {unit} => {to}",
    "<number of|the number of|how many> {to} in {n} {unit}<|?>",
]  # fmt: skip
SINGULAR = [
    "How many {to} are in a {unit}?", "How many {to} does a {unit} have?", "{to} in a {unit}", "How many {to} are there in one {unit}?",
    "How many {to} make one {unit}?", "How many {to} per {unit}?", "{to} per {unit}",
    "<How many|Tell me how many|number of|Do you know how many> {to} <are there in|are in|in|make|make up|per> <a|one|1|a single> {unit}<?|>",
    "<A|One|1> {unit} <has|is|contains|equals|is equal to|=|makes> how many {to}?", "What is <a|one> {unit} in {to}?",
    "How many {to} does <a|one> {unit} <have|contain>?",
]  # fmt: skip
LONGER = [
    "Which is {more}, {x} or {y}?", "What is {more}: {x} or {y}?", "Is {x} or {y} {more}?", "{x} or {y}, which is {more}?",
    "Which is {more}: {x} or {y}?", "Which one is {more}, {x} or {y}?", "{more}: {x} or {y}?",
    "<Which|What|Which one|Which of these|Which of the two|Which of them> <is|would be> {more}<,|:| -|> {x} or {y}?",
    "<Tell me|Do you know|Can you tell me|Decide> <which|what> is {more}, {x} or {y}<.|?|>",
    "{x} <or|vs|versus> {y}<, |: |? |. >which <is|one is> {more}?", "Which of {x} and {y} is {more}?",
    "<Between|Of|Out of> {x} and {y}, <which|what> is {more}?", "Compare {x} <and|with> {y}<, which is {more}?|. Which is {more}?>",
]  # fmt: skip
SUMS = [
    "What is {x} + {y}?", "{x} + {y}", "{x} plus {y}", "Add {x} and {y}.", "How much is {x} and {y} together?", "{x}+{y}", "{x} and {y}",
    "sum of {x} and {y}",
    "<What is|What's|How much is|How much are|Compute|Calculate|Find|Work out|Tell me|Solve> {x} <+|plus|and> {y}<?||.| together?| in total?>",
    "<Add|Sum|Add up|Add together|Total> {x} <and|to|+|plus> {y}<.||?>",
    "{x} <+|plus|and|added to> {y} <=|= ?|is|makes|is how much|equals|makes what|together|in total><?|>",
    "<What is|Find|Calculate|Give me|Tell me> the <sum|total> of {x} and {y}<?|.>", "<sum|total|add>: {x} <and|+> {y}",
    "What do {x} and {y} <make|add up to|come to>?",
]  # fmt: skip
