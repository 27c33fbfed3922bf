"""Wordings of questions about whole numbers and decimals."""

ADD = [
    "Add {a} and {b}.", "Add {a} to {b}.", "Add {a} and {b}", "What is the sum of {a} and {b}?", "Sum {a} and {b}",
    "The sum of {a} and {b}?", "What do {a} and {b} make together?", "What is {a} and {b} together?",
    "What do I get if I add {a} and {b}?", "How much are {a} and {b} together?", "Find the total of {a} and {b}.",
    "Increase {a} by {b}.", "What is {a} more than {b}?", "Can you add {a} and {b}?", "Add up {a} and {b}",
    "Add these: {a} and {b}", "total of {a} and {b}", "Please add {a} and {b}.", "Add {a}, {b}", "{a} and {b} added",
    "Put {a} and {b} together, what is the sum?", "Compute the sum of {a} and {b}.", "Calculate the sum of {a} and {b}",
    "If I have {a} and get {b} more, how many do I have?",
]  # fmt: skip
SUBTRACT = [
    "Subtract {b} from {a}.", "Subtract {b} from {a}", "Take {b} from {a}.", "Take {b} away from {a}.",
    "What is {b} less than {a}?", "What is left of {a} after taking away {b}?",
    "Decrease {a} by {b}.", "What do I get if I subtract {b} from {a}?", "Can you subtract {b} from {a}?",
    "{b} subtracted from {a}", "Reduce {a} by {b}.", "What remains if I take {b} from {a}?", "Remove {b} from {a}.",
    "Please subtract {b} from {a}.", "If I have {a} and lose {b}, how many are left?", "{b} taken from {a} is?",
]  # fmt: skip
DIFFERENCE = [
    "What is the difference between {a} and {b}?", "Difference between {a} and {b}", "the difference of {a} and {b}",
    "How far apart are {a} and {b}?", "How much more is {a} than {b}?", "How much bigger is {a} than {b}?",
    "By how much is {a} larger than {b}?",
]  # fmt: skip
MULTIPLY = [
    "Multiply {a} by {b}.", "Multiply {a} and {b}.", "Multiply {a} with {b}", "What is the product of {a} and {b}?",
    "The product of {a} and {b}", "What do I get if I multiply {a} by {b}?", "Can you multiply {a} by {b}?",
    "Find the product of {a} and {b}.", "Please multiply {a} by {b}.", "multiply {a} {b}", "{a} multiplied with {b}",
    "How much is {a} multiplied by {b}?", "Calculate the product of {a} and {b}", "what do {a} times {b} make?",
]  # fmt: skip
SQUARE = [
    "What is {a} squared?", "{a} squared", "{a}^2", "What is the square of {a}?", "Square {a}.", "{a}²", "{a} ^ 2",
    "square of {a}", "{a}**2", "Compute {a}^2", "What is {a}^2?", "{a} to the power of 2", "{a} to the power 2",
    "{a} raised to the power of 2", "Compute the square of {a}.",
]  # fmt: skip
CUBE = [
    "What is {a} cubed?", "{a} cubed", "{a}^3", "What is the cube of {a}?", "cube of {a}", "{a}³", "{a} ^ 3",
    "What is {a}^3?", "{a}**3", "{a} to the power of 3", "{a} to the third power", "Compute the cube of {a}.",
]  # fmt: skip
POWER = [
    "What is {a} to the power of {n}?", "{a}^{n}", "{a} ^ {n}", "{a} to the power {n}", "What is {a}^{n}?", "{a}**{n}",
    "{a} raised to the power of {n}", "Compute {a} to the power of {n}.", "Raise {a} to the power of {n}.",
    "{a} to the {n}th power", "{a} to the {n}th", "What is {a} to the {n}th power?", "Calculate {a}^{n}",
]  # fmt: skip
ROOT = [
    "What is the square root of {a}?", "square root of {a}", "sqrt({a})", "sqrt {a}", "√{a}", "root of {a}",
    "Find the square root of {a}.", "Compute the square root of {a}", "What is the root of {a}?", "sqrt of {a}",
    "Which number squared is {a}?", "the square root of {a} is?", "What's √{a}?", "Calculate the square root of {a}.",
]  # fmt: skip
PARTS = dict(
    half=(2, ["What is half of {a}?", "half of {a}", "Half {a}", "Halve {a}.", "1/2 of {a}", "What is a half of {a}?",
              "What's one half of {a}?", "What is 1/2 of {a}?", "How much is half of {a}?", "one half of {a}"]),
    third=(3, ["What is a third of {a}?", "a third of {a}", "one third of {a}", "1/3 of {a}", "What is 1/3 of {a}?",
               "What's one third of {a}?", "How much is a third of {a}?"]),
    quarter=(4, ["What is a quarter of {a}?", "a quarter of {a}", "1/4 of {a}", "one quarter of {a}", "a fourth of {a}",
                 "What is 1/4 of {a}?", "quarter of {a}", "How much is a quarter of {a}?"]),
    fifth=(5, ["What is a fifth of {a}?", "a fifth of {a}", "1/5 of {a}", "one fifth of {a}", "What is 1/5 of {a}?",
               "What's one fifth of {a}?", "How much is a fifth of {a}?"]),
    tenth=(10, ["What is a tenth of {a}?", "a tenth of {a}", "1/10 of {a}", "one tenth of {a}", "What is 1/10 of {a}?",
                "What's one tenth of {a}?", "How much is a tenth of {a}?"]),
)  # fmt: skip
TIMES = dict(
    double=(2, ["Double {a}.", "double {a}", "What is double {a}?", "Twice {a}", "What is twice {a}?", "twice {a}",
                "What is the double of {a}?", "How much is twice {a}?", "Can you double {a}?"]),
    triple=(3, ["Triple {a}.", "triple {a}", "What is triple {a}?", "Can you triple {a}?", "What is the triple of {a}?",
                "thrice {a}", "What is three times {a}?"]),
)  # fmt: skip
