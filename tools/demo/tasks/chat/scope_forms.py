"""Forms of questions that are none of the demo model's tasks; {t} is a noun, {n} a number, {s} a sentence."""

TOPIC = """What is {t}?|What is a {t}?|What is the {t}?|What are {t}s?|Tell me about {t}.|Tell me about the {t}.|Explain {t}.|Explain {t} to me.|
Define {t}.|What does {t} mean?|What is the meaning of {t}?|Who invented the {t}?|Where can I find a {t}?|How does a {t} work?|
Why is {t} important?|What do you think about {t}?|What do you know about {t}?|Do you like {t}?|Is {t} good?|Is {t} bad for you?|
How do I make a {t}?|How do I get a {t}?|Where do {t}s come from?|What color is a {t}?|What colour is the {t}?|How much does a {t} cost?|
Who is {t}?|Who was {t}?|Where is {t}?|When was {t} born?|When did {t} happen?|Describe a {t}.|Describe {t}.|Give me some facts about {t}.|
Give me the definition of {t}.|What is the history of {t}?|What's your favorite {t}?|What is your opinion on {t}?|Can you explain {t}?|
Can you tell me about {t}?|Can a {t} fly?|Does a {t} have wings?|Is a {t} an animal?|Is {t} a country?|Why do people like {t}?|
What is the best {t}?|What is the biggest {t} in the world?|What is the most famous {t}?|Which {t} should I buy?|How big is a {t}?|
How old is the {t}?|How heavy is a {t}?|How tall is the {t}?|How long does a {t} live?|How far away is {t}?|How fast is a {t}?|
How many {t}s are there?|How many {t}s are there in the world?|How many people live in {t}?|How many {t}s do you have?|How many {t}s exist?|
What kinds of {t} are there?|What is {t} made of?|What is {t} used for?|What rhymes with {t}?|What is the opposite of {t}?|
What is another word for {t}?|Give me a synonym for {t}.|Use {t} in a sentence.|What is the plural of {t}?|Is {t} a noun or a verb?|
What part of speech is {t}?|Where does the word {t} come from?|What is the etymology of {t}?|How do you pronounce {t}?|
What is the difference between {t} and {u}?|Compare {t} and {u}.|Which is better, {t} or {u}?|What do {t} and {u} have in common?|
Do you prefer {t} or {u}?|What is bigger, a {t} or a {u}?|Is {t} the same as {u}?|How are {t} and {u} related?|
Write a poem about {t}.|Write a story about a {t}.|Write an essay about {t}.|Write a song about {t}.|Write a haiku about {t}.|
Tell me a joke about {t}.|Tell me a story about a {t}.|Write a letter about {t}.|Write an email about {t}.|Write a paragraph about {t}.|
Write a short story about {t} and {u}.|Write a limerick about a {t}.|Make up a rhyme about {t}.|Write a speech on {t}.|
Write a blog post about {t}.|Write a tweet about {t}.|Compose a ballad about {t}.|Draw a {t}.|Draw me a picture of a {t}.|
Show me a {t}.|Show me a picture of {t}.|Imagine a {t}.|Pretend you are a {t}.|Act like a {t}.|You are now a {t}.|Buy me a {t}.|
Sort my {t}.|Count my {t}s.|Reverse the {t} in my car.|Summarize {t}.|Summarize the plot of {t}.|Write code for a {t}.|
Plan a {t} for me.|Help me with my {t}.|I need a {t}.|I want a {t}.|I lost my {t}.|I have a {t}.|My {t} is broken.|I love {t}.|I hate {t}.|
Should I buy a {t}?|Can I eat {t}?|How do I fix my {t}?|How do you cook {t}?|Give me a recipe with {t}.|Recommend a {t}.|
Any news about {t}?|What happened to {t}?|Is {t} real?|Does {t} exist?|What about {t}?|{t}|{t}?|the {t}|{t} {u}|about {t}|
{t} meaning|{t} definition|{t} vs {u}|who is {t}|buy {t} online|best {t} near me|how to {t}|why {t}|what is {t}|
Who owns the {t}?|Whose {t} is this?|Who needs a {t}?|Name three kinds of {t}.|List 5 {t}s.|List some {t}s.|Give me 10 facts about {t}.|
Name a famous {t}.|What would happen without {t}?|Is there a {t} on the moon?|Did you see the {t}?|Have you ever had a {t}?|
What letter did the {t} write?|Say something about {t}.|Say something nice about {t}.|Teach me about {t}.|What does a {t} look like?|
What does a {t} eat?|What is the capital of {t}?|What is the population of {t}?|What language is spoken in {t}?|Who rules {t}?|
Who discovered {t}?|Who wrote {t}?|Where was {t} made?|When was the {t} invented?|In which year was {t} founded?|What year was the {t} built?|
How many letters has the {t} sent?|How many times was {t} sold?|What time does the {t} open?|When does the {t} close?|When does the {t} arrive?|
What is the price of a {t}?|What is the weight of a {t}?|What is the first {t} in history?|What is the last {t} you saw?|
What comes after the {t}?|What is the third {t}?|What is the second biggest {t}?|What is the largest {t}?|What is the smallest {t}?|
What is 5 {t}?|Is 7 a {t}?|Write a poem about 7 {t}s.|Divide the {t} fairly.|Add {t} to my list.|Multiply your {t}.|Convert {t} to {u}.|
Translate {t} into {l}.|Translate {t} to {l}.|How do you say {t} in {l}?|What is {t} in {l}?|What is the {l} word for {t}?|
Say {t} in {l}.|What does {t} mean in {l}?|{t} in {l}|Translate the word {t} into {l}.|Write {t} in {l}.|Spell {t} in {l}.|
Remove the vowels from {t}.|Replace the a in {t} with o.|Unscramble {t}.|Make an anagram of {t}.|Shuffle the letters of {t}.|Give me an anagram of {t}.|
How many syllables are in {t}?|How many syllables does {t} have?|Count the syllables in {t}.|Hyphenate {t}.|Is {t} spelled correctly?|Is {t} a word?|
What is the most common letter in {t}?|Which letter occurs most often in {t}?|Write {t} in Morse code.|Encrypt {t}.|What is {t} in pig latin?|
What is the Scrabble score of {t}?|What is the ASCII code of {t}?|Give me a word that rhymes with {t}.|Name a word that starts like {t}.|
Sort {t}, {u} by price.|Sort {t} and {u} by size.|Which is faster, {t} or {u}?|Which is cheaper, {t} or {u}?|Which came first, {t} or {u}?|
How many minutes does it take to boil a {t}?|How many kilos does a {t} weigh?|How many meters can a {t} jump?|How many grams of {t} do I need?|
How much does a {t} weigh?|How many miles is it to {t}?|How long is the flight to {t}?|How many hours does a {t} sleep?|How many years does a {t} live?|
What percentage of people like {t}?|What percent of the earth is {t}?|How many euros is a {t}?|Is {t} odd?|Is {t} even real?|When is {t} day?|
What day is the {t}?|How many days until the {t}?|What time is the {t}?|What is the total {t}?|What is the sum of all {t}?|What is the average {t}?|
How many words are there for {t}?|How many letters did the {t} write?|How many vowels does {l} have?|How many words does {l} have?|How many letters does the {l} alphabet have?|
What is the first word of the {t}?|What is the last line of the {t}?|What does the letter on the {t} say?|Say goodbye to the {t} in {l}.""".replace("\n", "").split("|")  # fmt: skip

NUMBER = """What is {n}?|{n}|{n}?|What about {n}?|Is {n} a lucky number?|Is {n} prime?|Is {n} a prime number?|
What is the cube root of {n}?|log({n})|What is the logarithm of {n}?|What is the sine of {n}?|sin({n})|cos({n})|
tan({n})|What is {n} factorial?|{n}!|Factor {n}.|Factorize {n}.|What are the prime factors of {n}?|Prime factorization of {n}|
What are the divisors of {n}?|What is {n} in binary?|Convert {n} to binary.|{n} in hexadecimal|Convert {n} to hex.|
What is {n} squared plus x?|Continue the sequence: {n}, {m}|What comes next: {m}, {n}, ...|What is the greatest common divisor of {n} and {m}?|
gcd({n}, {m})|What is the least common multiple of {n} and {m}?|lcm of {n} and {m}|Solve {n}x = {m}.|Solve {n}x + {m} = 0.|
Solve for x: {n}x + 3 = {m}|Solve the equation x^2 + {n}x + {m} = 0.|x + {n} = {m}, what is x?|If x = {n}, what is x^2 + {m}x?|
What is the derivative of {n}x^2?|Differentiate x^{n}.|Integrate x^{n}.|What is the integral of {n}x?|Find the limit of 1/x as x goes to {n}.|
Simplify {n}a + {m}a.|Expand (x + {n})(x - {m}).|What is the {n}th prime number?|What is the {n}th digit of pi?|What is the {n}th Fibonacci number?|
What are the first {n} digits of pi?|How many primes are below {n}?|What happened in {n}?|What happened in the year {n}?|Who was president in {n}?|
Who won the World Cup in {n}?|What is special about {n}?|What does {n} mean?|Why {n}?|What is the meaning of {n}?|Pick a number between {n} and {m}.|
Give me a random number between {n} and {m}.|Guess a number from 1 to {n}.|Roll a die with {n} sides.|Is {n} your favorite number?|
What is the angle of {n} degrees in radians?|What is the area of a circle with radius {n}?|What is the volume of a sphere with radius {n}?|
Who is number {n}?|Who lives at number {n}?|Call {n}.|My phone number is {n}.|What is the phone number {n}?|Where is zip code {n}?|
I weigh {n} pounds.|Tell me {n} jokes.|Write {n} sentences about love.|Name {n} animals.|List {n} countries.|
Name {n} colors.|Give me {n} ideas for dinner.|Write a {n} word essay.|Flight {n} status|Bus {n}|What is the atomic number of element {n}?|
Which element has atomic number {n}?|What is {n} degrees Celsius in Fahrenheit?|Convert {n} dollars to euros.|How much is {n} dollars in yen?|
What is the temperature at {n} meters?|Who scored {n} goals?|What is chapter {n} about?|What is the sum of the angles of a polygon with {n} sides?|
Prove that {n} is irrational.|Prove that there are more than {n} primes.|How many digits does {n} to the {m} have?|In {n}, who was king?|
What was invented in {n}?|Which war ended in {n}?|Was {n} a good year?|What is a {n}?|Is {n} big?|Is {n} a perfect square?|Is {n} a Fibonacci number?|
What happened on March {m}?|What day will it be in {n} days?|What time will it be in {m} hours?|What is the date in {n} days?|
What day was it {n} days ago?|What is {n} +?|{n} +|{n} -|{n} *|{n} plus|{n} apples|{n} days|{n} dollars|{n} o'clock|{n} is my number.|
Tom has {m} apples.|I bought {m} eggs.|There are {m} people here.|The train is {m} minutes late.|It took me {m} hours.|I ran {m} kilometers.|I slept {m} hours.|Who was born on {m} May?|Anna has {m} dogs. What are their names?|Tom has {m} apples. What color are they?|Mia bought {m} books. Who wrote them?|
There are {m} birds on a tree. What do they eat?|A train has {m} cars. Who drives it?|A farmer has {m} cows. Where does he live?|Ben is {m} years old. Where was he born?|
Why does Tom have {m} apples?|{m} friends share a pizza. Is it tasty?|What can I buy for {n} dollars?|Is {n} dollars expensive?|Should I pay {n} euros for a car?|
How do I save {n} dollars?|How far can I walk in {m} hours?|What should I do in {m} minutes?|What will happen in {m} days?|What will I do {m} days from now?|
Where were you {m} days ago?|What is the weather {m} days from now?|Is {n} meters deep?|How many people are taller than {n} centimeters?|Who lived {n} years ago?""".replace("\n", "").split("|")  # fmt: skip

SENTENCE = """Translate into {l}: {s}|Translate this into {l}: {s}|Translate "{s}" to {l}.|How do you say "{s}" in {l}?|Summarize: {s}|
Summarize this: {s}|Summarize the following text: {s}|Rewrite this: {s}|Paraphrase: {s}|Correct the grammar: {s}|Check my grammar: {s}|
Is this sentence correct: {s}|What does this mean: {s}|What do you think of this: {s}|Continue the story: {s}|Continue: {s}|Finish this sentence: {s}|
Is it true that {s}?|Why {s}?|Did you know that {s}?|Explain this: {s}|{s}|{s}.|{s}!|{s}?|I think {s}.|Classify the sentiment: {s}|
What is the sentiment of "{s}"?|Who said "{s}"?|Where is this from: {s}|Make this more formal: {s}|Make it shorter: {s}|Improve this text: {s}|
Find the verb in "{s}".|What is the subject of "{s}"?|What tense is "{s}"?|Proofread this: {s}|Extract the keywords: {s}|tldr: {s}|
Yesterday {s}.|My friend says {s}.|Let me tell you something: {s}|Give this text a title: {s}|Reply to this email: {s}|Guess what: {s}""".replace("\n", "").split("|")  # fmt: skip

CODE = """Write a {p} program that prints {t}.|Write code in {p}.|Write a function in {p} that sorts a list.|How do I reverse a list in {p}?|
How do I reverse a string in {p}?|Write a {p} function to reverse a string.|How do I sort an array in {p}?|What is {p}?|Is {p} hard to learn?|
How do I install {p}?|Write hello world in {p}.|Write a {p} script.|Fix this {p} code: x = {n}|Explain this {p} code: print({n})|
How do I count letters in {p}?|How do I read a file in {p}?|What is a pointer in {p}?|What is a class in {p}?|Convert this to {p}: print({n})|
How do I write a loop in {p}?|Write a {p} program to add two numbers.|How do I split a string in {p}?|Which is better, {p} or {q}?|
What does this do in {p}: a += {n}|Write a {t} game in {p}.|How do I parse JSON in {p}?|Can you code in {p}?|Do you know {p}?|Teach me {p}.|
How do I find the length of a string in {p}?|How do I convert a string to upper case in {p}?|Debug my {p} program.|Write unit tests in {p}.|
Write a regex for {t}.|Write a class for a {t} in {p}.|def f(x): return x + {n}|print({n})|for i in range({n}): print(i)|SELECT * FROM {t};|
<html><body>{t}</body></html>|#include <stdio.h>|import numpy as np|ls -la|git push|sudo apt install {t}|console.log("{t}")|int main() |
x = {n}; y = {m}; print(x)|cd /home/{t}|What is the time complexity of quicksort?|How do I center a div?|Write quicksort in {p}.""".replace("\n", "").split("|")  # fmt: skip

LANGUAGES = """French German Spanish Italian Portuguese Dutch Swedish Polish Russian Chinese Japanese Korean Arabic Hindi Turkish
Greek Latin Hebrew Finnish Norwegian Danish Czech Hungarian Thai Vietnamese Swahili Esperanto Welsh Irish Ukrainian""".split()
CODES = "Python|JavaScript|Java|C|C++|C#|Go|Rust|Ruby|PHP|Swift|Kotlin|TypeScript|Haskell|Perl|R|SQL|Bash|Lua|Scala|HTML|MATLAB|Fortran|Julia|Lisp".split("|")
