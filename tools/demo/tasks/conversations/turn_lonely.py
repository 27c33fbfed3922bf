"""Forms of follow-ups to nothing: whoever asks them first has to be refused."""
from . import turn_name_forms as name_forms
from .turn_again_forms import X
from .turn_day_forms import TOMORROW
from .turn_fact_forms import EDGE, WHICH, WORK, LENGTH as NAME_LENGTH, REVERSE as NAME_REVERSE, SPELL as NAME_SPELL
from .turn_forms import AT_EDGE, BACK, FURTHER, LETTER, REVERSE, SORT, SPELL
from .turn_list_forms import AVERAGE, LARGEST, MANY, SMALLEST, SUM
from .turn_memory import AGAIN, DAYS_LATER
from .turn_number_forms import (
    ADD, CUBED, DECIMAL, DIGITS, DIVIDE, DOUBLE, EVEN_OR_ODD, HALF, IN_UNIT, IN_WORDS, MULTIPLY, ORDINARY, PART, PERCENT, ROMAN, SQUARED, SUBTRACT, THAN,
    TO_GET, TRIPLE,
)  # fmt: skip
from .turn_refer_forms import ADDED, BIGGER, RESULT
from .turn_told_forms import LESS, MORE, SHARED

SOURCE = (
    "<letters|words|vowels|numbers|days|minutes|apples|are left|are there|times|consonants|syllables|kilos|more|does he have|"
    "digits|r's|e's|of them|do I have|are in it>"
)
NO_TURN = [
    "How many {cs}?", "How many?", "Sort", "Count", "Spell", "Reverse", "Add {b} to that.", "times {b}", "Double it.", "And backwards?",
    "What is the pass key?", f"How many {SOURCE}<?|>", "<What|Whats|What's> <is|was> the <result|answer|sum|difference|product|quotient|total|remainder|"
    "average|maximum|length|secret code|code|password|number|word|first letter|last letter|third letter|opposite|date|total price|change|median|other one>?",
    "<Sort|Order|Arrange|Alphabetize|Count|Spell|Reverse|Flip|Repeat|Capitalize|Convert|Round|Compute|Calculate|Solve|Evaluate|Multiply|Add|Subtract|Divide|"
    "Compare|Measure|Translate|Copy|Say> <it|them|this|that|the words|these words|these numbers|the numbers|the list|these|the following|two numbers|"
    "the letters|the word|a word|a number|everything|all|><.|:| please|, please.|>",
    "<Which|What|Who> <is|one is|number is|word is|of them is|of these is> <bigger|larger|smaller|longer|shorter|greater|the largest|the smallest|"
    "the longest|heavier|first|last|more|less|even|odd>?", "<Is|Was> <it|that|this|he|the word|the number> <a palindrome|even|odd|prime|longer|bigger|"
    "divisible by {b}|a leap year|correct|right|the same|more than {b}|less than {b}|in it|a vowel|before noon|a weekday>?",
    "<Plus|Minus|Times|Backwards|Reversed|In words|Alphabetically|In reverse|In Roman numerals|In alphabetical order|Descending|Ascending|Capital letters|"
    "In upper case|Vowels|Consonants|Palindrome|Half|Double|Twice|Squared|Percent|Tomorrow|Yesterday|Later|Weekday|Sum|Average|Remainder|Divided by|Divided|"
    "Multiply|Letters>< please|?|.|!|...|>", "<And|So|Then|But> <the other|the letter r|the last one|the first one|the second|the smaller one|in words|"
    "what is it|how many|why|who|the next|the rest|tomorrow|now|for me|that one|the spelling|the length|backwards|descending|the letter {c}|how much|"
    "which one>?",
    "<Is|Are> there <an|a|any> {c}<| in it| in the word| in there>?", "Does <it|the word|that> <have|contain> <a|an|the letter> {c}?",
    "<And|Now|Then|What about> {b} <days|hours|minutes|weeks|months|more|less|kilos|dollars|percent> <later|after that|before that|earlier|of that|too|"
    "of it|more|less>?", "<How|And how> <long|often|much|many times|far|old> <is it|is that word|does it occur|is left|are they|does it take|was it>?",
    "<What|Which> <day|date|time|weekday|month> <is it|was it|comes next|is that|will it be|comes after that|is that on>?",
    "<Now|And|Then> <the other way round|sort them again|the same again|the next one|in reverse|the rest|do it again|with the other|in descending order|"
    "what|spell it backwards>.", "<How many|Count the|Number of> {cs}< are there| are in it| in it| in the word| please|>?",
    "<What is|Compute|Calculate|Find|How much is> <half of it|{b} percent of it|that plus {b}|that in words|the sum of them|the square of that|"
    "{b} times that|the third one|{b} more than that|it in inches|that in minutes>?",
    "<If|When> <I have|it is|there are|he buys|I add|you take> <{b}|{b} of them|{b} more|some|a few|it>, <how many|what|how much>?",
    "<Tom|Anna|She|He|A man|I> <has|have|buys|gets|gives away> <some|a few|many|more|most of the> <apples|books|coins|sweets>. How many<| are left| is that|"
    " does he have>?", "<Sort {b}|Add {b}|Count {b}|Spell {b} words|Multiply {b}|Subtract {b}|Divide {b}|{b} plus|{b} minus|{b} times|{b} divided by|plus|"
    "What is {b} +|What is {b} times|{b} -|{b} *|What is plus {b}|Add {b} and|Subtract {b} from|Multiply {b} by>",
]  # fmt: skip
LONELY = [NO_TURN] * 8 + [ADD, SUBTRACT, MULTIPLY, DIVIDE, DOUBLE, HALF, EVEN_OR_ODD, IN_WORDS, ROMAN, LETTER, REVERSE, SPELL, FURTHER, SORT["down"],
    DAYS_LATER["more"], AGAIN, TRIPLE, CUBED, SQUARED, PART["third"], DIGITS, AT_EDGE["first"], AT_EDGE["last"], LARGEST, SMALLEST, MANY, SUM, AVERAGE,
    ADDED["both"], BIGGER, RESULT["first"], TOMORROW, X, DECIMAL, IN_UNIT, PERCENT, THAN[">"], TO_GET, LESS, MORE, SHARED, BACK,
    ORDINARY, name_forms.LENGTH, name_forms.SPELL, name_forms.REVERSE,
    name_forms.LETTER["first"], NAME_LENGTH, NAME_REVERSE, NAME_SPELL, EDGE["first"], WHICH, WORK["+"], WORK["-"], WORK["*"], WORK["double"]]  # fmt: skip
