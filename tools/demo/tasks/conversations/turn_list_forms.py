"""Forms of follow-ups about a list that was just sorted or told."""
from .turn_forms import SORT, TURNED

THEM = "<them|these|those|the list|all of them>"
ONE = "<one|number|one of them|of them|of these|one of these>"
LARGEST = [
    "Which one is the biggest?", "Which is the largest?", "And the biggest?", "What is the largest one?", "the biggest?", "And the largest one?",
    f"<Which|What|And which|So which> <{ONE} |>is <the |><biggest|largest|greatest|highest>?", "<And|Now|So|What about> the <biggest|largest|greatest|"
    "highest|"
    "maximum|max|biggest one|largest one|highest one|largest number|biggest number>?", f"<What is|What's|Tell me|Give me|Name|Pick|Find|Show me|Say> the "
    "<biggest|largest|greatest|highest|maximum><| one| number| of them>.", "<maximum|max|largest|biggest|the maximum|the max><?| please>",
]  # fmt: skip
SMALLEST = [
    "Which one is the smallest?", "Which is the smallest?", "And the smallest?", "What is the smallest one?", "the smallest?", "And the lowest one?",
    f"<Which|What|And which|So which> <{ONE} |>is <the |><smallest|lowest|least>?", "<And|Now|So|What about> the <smallest|lowest|least|minimum|min|"
    "smallest one|lowest one|smallest number>?", "<What is|What's|Tell me|Give me|Name|Pick|Find|Show me|Say> the <smallest|lowest|minimum><| one| number|"
    " of them>.", "<minimum|min|smallest|lowest|the minimum|the min><?| please>",
]  # fmt: skip
NTH = [
    "Which one is the {n}?", "And the {n}?", "What is the {n} one?", "the {n} one?", "And the {n} one?", "Which is the {n} one?", "Which comes {n}?",
    "<Which|What> <one|of them|one of them> is <the |>{n}?", "<Which|What|Which one> <comes|stands|is> {n}<| in the list| now| there>?",
    "<And|Now|So|What about> the {n}<| one| in the list| of them>?", "<What is|What's|Tell me|Give me|Name|Show me|Say> the {n}<| one| in the list| of them|"
    " item| entry>.", "<the|only the|just the> {n}< please| one please| one|>",
    "{n}<?| one?| one please>", "<And |Now |So |>what's the {n} <{k}|one|item|entry> <in the list|there|on the list|of the list|in it><| now| then>?",
    "<What|Which> <{k}|one> <is|comes|would be> {n}<| now| then>?", "<And |So |Ok, |>the {n} <{k}|one|of those>, please<.|?>",
]  # fmt: skip
MANY = [
    "How many are there?", "How many are they?", "How many is that?", "Count them.", "And how many are there?", "How many?",
    "<How|And how|So how> many <are there|are they|are these|do I have|are in the list|are there in total|did I give you|are on the list>?",
    f"<Count|Now count|Please count|Can you count> {THEM}.", "<How long is|What is the length of> the list?", "<number of items|how many items|the number of "
    "them>?",
]  # fmt: skip
SUM = ["What is their sum?", "Add them up.", "And the sum?", "What is the sum?", "Now add them.", "What do they add up to?", "their sum?",
    "<What is|What's|Tell me|Give me|Calculate|And|Now|Find|So what is> <their|the> <sum|total><| of them| of these| of all|><?|.>",
    f"<Add|Now add|Please add|Sum|Can you add|Add up> {THEM}<| together| up>.", "What <do they make|do they sum to|do they give|are they> <together|in total|"
    "all together>?", "How much <are|is> <they|that|it all> <together|in total|all together>?", "<sum|total|the sum>?",
    "<And|Now|Ok, and|So|What about> <all of them|all of those|them all|all|the lot|everything|all the numbers> "
        "<added up|added together|added|together|summed up><?|.|, please?>",
    "<What|And what|So what> is <the total of them all|the sum of all of them|the total of the lot>?",
    "What do they all <add up to|come to|make>?", "<all|everything|them all> <added up|summed|together><?|, please>",
]  # fmt: skip
AVERAGE = ["What is their average?", "And the average?", "What is the average?", "And the mean?", "the average?",
    "<What is|What's|Tell me|Give me|Calculate|And|Now|Find|So what is> <their|the> <average|mean><| of them| of these| of all|><?|.>",
    f"<Average|Now average> {THEM}.", "<average|mean|on average|the mean>?"]  # fmt: skip
LONE_SORT = {
    "numbers up": [f for f in SORT["numbers then up"] if f not in TURNED] + ["Sort them.", "Sort them please.", "Now sort them.", "Put them in order.", "<Can|Could> you sort <them|these>?",
        f"<Sort|Now sort|Please sort|Order|Arrange> {THEM}.", f"<Put|Bring> {THEM} in order."],
    "numbers down": SORT["numbers then down"][-2:] + ["Sort them from largest to smallest.", "Sort them in descending order.",
        f"<Sort|Order|Arrange> {THEM} <in descending order|from high to low|from largest to smallest|descending>."],
    "words up": ["Sort them.", "Sort them alphabetically.", "Put them in alphabetical order.", "Now sort them.", "<Sort|Now sort|Please sort|Order|Arrange> "
        "<them|these|those|the list|the words><| alphabetically| in alphabetical order| from A to Z>.", "<In|And in|Now in> alphabetical order<?|.|>"],
    "words down": ["Sort them from Z to A.", "Sort them in reverse alphabetical order.", "<Sort|Order|Arrange|List> <them|these|the words> <from Z to A|in "
        "reverse alphabetical order>."],
}  # fmt: skip
