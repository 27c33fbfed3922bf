"""Forms of questions that look like tasks of the demo model and are none; {w} and {v} are words, {n} and {m} numbers."""

MATHS = [
    "<What is|What's|Compute|Calculate|Find|Evaluate|Tell me|Work out|Give me> the <<natural |>logarithm|<sine|cosine|tangent>|cube root|factorial|<fourth|"
    "fifth|{m}th> root|reciprocal|binary form|hexadecimal form|inverse|absolute value> of {n}.",
    "<What is|Compute|Calculate|Evaluate|> <log|ln|sin|cos|tan|exp|log2|log10|arctan|cbrt|abs|floor|gamma>({n})<?|.|=||>",
    "<What is|Compute|Calculate|> {n}!<|?| =|.>", "<log|ln|sin|cos|tan> <of |>{n}",
    "<Is|is> {big} <a prime|prime|a prime number|composite|a perfect number|a square number|a cube number|a Fibonacci number|a happy number|rational|"
    "irrational|a Mersenne prime>?", "<Is|Are> {n} and {m} <coprime|twin primes|both prime|relatively prime|amicable>?",
    "<What are|List|Find|Give me|Name|Tell me> <all |>the <prime factors|factors|divisors|multiples|digits in base 2|proper divisors> of {n}.",
    "<Factor|Factorize|Factorise|Decompose> {n}<| into primes|.| completely>", "prime <factorization|factors|decomposition> of {n}",
    "<What is|Find|Compute|Tell me|Determine> the <greatest common divisor|least common multiple|GCD|LCM|gcd|lcm|highest common factor|"
    "lowest common multiple> of {n} and {m}.", "<gcd|lcm|GCD|hcf|LCM> <of {n} and {m}|({n}, {m})|{n} {m}>",
    "<Find|What is|Name|Tell me|Which is> the <next prime after|largest prime below|smallest prime above|{m}th prime after|number of primes below|"
    "sum of the primes up to|sum of the divisors of|next Fibonacci number after> {n}.",
    "<List|Name|Give me|Write|What are> the <first|next> {m} <primes|prime numbers|Fibonacci numbers|square numbers|digits of pi|powers of two|cube numbers|"
    "triangular numbers>.", "What is the {m}th <prime|prime number|Fibonacci number|digit of pi|triangular number|row of Pascal's triangle|digit of e>?",
    "<Solve|Solve for x:|Solve for x|Find x:|What is x if|Find x if|Can you solve|Solve the equation|Work out x:|What is x in|x = ? if> <{m}x + {n} = {big}|"
    "{n}x = {m}|x + {m} = {n}|x - {n} = {m}|x^2 = {n}|x^2 + {m}x - {n} = 0|{m}x - {n} = {m}|x/{m} = {n}|{m}(x + 2) = {n}|3x = x + {n}|2^x = {n}|"
    "x + y = {n} and x - y = {m}|{n} - x = {m}|{m}y = {n}>.",
    "<{m}x + {n} = {big}|{m}x = {n}|x + {m} = {n}|x^2 = {n}|x - {m} = {n}|y = {m}x + {n}|{n} = {m}x>< solve for x|, what is x?|, x = ?||, find x|"
    ". What is x?>", "<If|Given> <x + {m} = {n}|{m}x = {n}|x = {m}|y = {n} - x|a = {m} and b = {n}|f(x) = {m}x + {n}>, what is <x|y|x^2|2x + 1|f(3)|"
    "a^2 + b^2|x - y>?",
    "<What is|Find|Compute|Calculate|Determine|Give me> the <derivative|integral|limit|antiderivative|second derivative|slope|root|Taylor series|domain|"
    "vertex|graph> of <x^{m}|{m}x^2|sin(x)|e^x|ln(x)|{m}x + {n}|cos({m}x)|1/x|sqrt(x)|x^2 + {m}x|f(x) = {m}x^3>.",
    "<Differentiate|Integrate|Derive|Plot|Graph|Simplify|Expand|Factor|Minimize> <x^{m}|{m}x^2 + {n}x|sin(x)|e^x|{m}x + {m}x|(x + {m})(x - {n})|x^2 - {n}|"
    "{n}a + {m}a|(a + b)^{m}|{m}(x + {n})>.", "<d/dx|∫|integral of|derivative of|lim> <x^{m}|sin(x)|{m}x|e^x|x^2 dx|{n}x dx|1/x>",
    "<What is|Find|Compute|Calculate> the <median|mode|variance|standard deviation|geometric mean|range|sum of squares> of {m}, {n} and {k}.",
    "<median|mode|variance|standard deviation|stdev> of {m}, {k}, {n}",
    "<Convert|Change|Turn|Translate|Write|Express> {n} <to|into|in> <binary|hexadecimal|hex|octal|base {m}|scientific notation|Morse code|radians|"
    "a fraction|Chinese|Mayan numerals|Braille>.", "<What is|What's> {n} in <binary|hex|hexadecimal|octal|base {m}|radians|scientific notation|Chinese|"
    "French|German>?", "{n} <to|in> <binary|hex|octal|base {m}|radians|degrees>",
    "<What is|Convert|How much is|How many degrees is|> {n} <degrees |°|degrees ><Celsius|C|Fahrenheit|F|Kelvin> <in|to> <Fahrenheit|Celsius|Kelvin|F|C>?",
    "<What is|Convert|How much is|How much are|Change> {n} <dollars|euros|pounds|yen|rupees|bitcoin|USD|EUR|Swiss francs> <in|to|into> <euros|dollars|yen|"
    "pounds|pesos|GBP|rupees>?",
    "<What is|Find|Calculate|Compute> the <area of a circle|circumference of a circle|volume of a sphere|area of a triangle|volume of a cylinder|"
    "volume of a cone|hypotenuse of a triangle|surface of a ball|diagonal of a square> with <radius|side|height|sides|diameter> {m}<| cm| and {n}>.",
    "<What is|What's|Compute|How high is> the <probability|chance> <of rolling a {m}|of rain|of winning the lottery|of heads|of two sixes|to live to {n}|"
    "of drawing an ace|that it snows>?", "<What comes next|What is next|Continue|Continue the sequence|Next number|Complete the series|"
    "Find the pattern>: {m}, {k}, {n}<|, ...|, ?>",
    "<How many ways|In how many ways|How many combinations|How many permutations> <are there|can I choose|are possible|of> <to choose {m} of {n}|"
    "{m} from {n}|of {m} letters|with {m} digits>?", "{n} <choose|nCr|nPr|xor|log|bitwise and> {m}",
    "<Prove|Show|Explain why|Disprove> <that |><{m} is prime|1 + 1 = 2|the square root of {m} is irrational|{n} is not a square|0.999 = 1|"
    "there are infinitely many primes|{m} is odd|x + {m} = {m} + x>.", "What is <the matrix product|the determinant|the dot product|the cross product|"
    "a vector|the eigenvalue> of [{m}, {n}] and [{k}, {m}]?",
    "<What is|Compute> <infinity|pi|e|x|i|the square root of -{m}|the golden ratio|aleph zero> <+|-|*|/|plus|times|to the power of> <x|{m}|pi|infinity>?",
    "<x|y|a|n> <+|*|-|/> <{m}|y|b|x>< =|?|>", "<What is|What's> {m} <kilos|miles|dollars|pounds|liters> <plus|times|minus|and> {k} <hours|dogs|weeks|"
    "colours|jokes>?",
    "<What is|What does> {n} <mean|stand for|mean to you|good for|made of|in numerology|famous for|worth>?", "<Why|How|When|Who|Where> <is|was|did you get|"
    "needs|comes> {n}?", "<Is|is> {n} <big|small|a lot|enough|too much|unlucky|your favourite number|a nice number|my number|a year|magic|evil|green|"
    "the answer>?",
]  # fmt: skip
LETTERS = [
    "<What is|Which is|Find|Tell me|Name> the <most common|most frequent|rarest|longest|loudest|best|silent|missing|repeated|hidden> <letter|vowel|sound|"
    "syllable> <in|of> <{w}|the word {w}|"'"{w}"'">?", "<Which|What> <letter|letters> <occurs|occur|appears|appear|is|are> <most often|twice|more than once|"
    "only once|silent|missing|doubled> in {w}?",
    "<Remove|Delete|Drop|Take away|Strip|Erase|Cut> <the vowels|all vowels|every {c}|all {c}s|the letter {c}|the first letter|the last letter|"
    "the duplicates|the middle|the consonants|spaces> <from|of|in> {w}.", "<Replace|Swap|Change|Substitute|Exchange> <the {c}|every {c}|all {c}s|each vowel|"
    "the first letter|the letter {c}> <in|of> {w} <with|by|for> <o|x|a star|another letter|the next letter|a dash|z>.",
    "<Swap|Exchange|Switch> the <first and last|first two|middle|last two> letters of {w}.", "<Add|Append|Put|Insert> <an s|a {c}|the letter {c}|ing|"
    "a comma|a space|un> <to|after|before|in front of|behind|in> {w}.", "<Join|Combine|Merge|Concatenate|Blend|Glue|Mix> {w} and {v}.",
    "<Sort|Order|Arrange|Shuffle|Scramble|Rearrange|Mix up|Jumble> the letters of {w}<| alphabetically| randomly|>.",
    "<Unscramble|Descramble|Decode|Decrypt|Encrypt|Encode|Hash|Compress|Hyphenate|Pluralize|Conjugate|Translate|Pronounce|Stem|Rhyme|Define|Google|"
    "Autocorrect> {w}.",
    "<Find|Give me|Make|What is|Is there|Tell me> <an anagram|the plural|a synonym|the past tense|an antonym|the opposite|a rhyme|the origin|the meaning|"
    "the pronunciation|a definition|the gender|the root|the syllables|the etymology|a translation|the stress> <of|for> {w}.",
    "<How many|Count the|Count how many|Number of> <syllables|meanings|synonyms|anagrams|different letters|unique letters|distinct letters|sounds|phonemes|"
    "capital letters|double letters|spaces|strokes|Scrabble points|rhymes|words> <are in|does|in|are there in|can I make from|start with> {w}<| have|>?",
    "<Is|Are> {w} <an anagram of {v}|a rhyme of {v}|a noun|a verb|an adjective|a real word|a swear word|a name|spelled correctly|in the dictionary|"
    "a compound word|English|a synonym of {v}|in alphabetical order|an isogram|a pangram|a Scrabble word|older than {v}>?",
    "Do {w} and {v} <rhyme|mean the same|have letters in common|share a letter|sound alike|match|go together>?",
    "<What|Which> letters do {w} and {v} <share|have in common|not share>?", "<Write|Say|Spell|Type|Encode|Put|Give me|What is> {w} in <Morse code|binary|"
    "pig latin|leetspeak|Braille|cursive|ASCII|hex|italics|bold|hieroglyphs|sign language|the NATO alphabet|base64|a circle|emoji|rot13|{language}|IPA>.",
    "<What is|Give me|Compute|Find> the <ASCII code|Scrabble score|hash|Caesar cipher|rot13|Morse code|numerology|value|frequency|Unicode|soundex|checksum>"
    " <of|for> {w}.", "<Shift|Rotate|Move> <the letters of |>{w} by {m}<| letters| places| positions|>.", "<Every|Print every|Write every|Show every|"
    "Take every> <second|other|third> letter of {w}.",
    "<What|Which> word <is hidden in|rhymes with|is the opposite of|comes from|starts like|sounds like|is similar to|means the same as|is inside|"
    "follows from> {w}?", "<Complete|Finish|Autocomplete|Continue> the <word|sentence|phrase|name|proverb> {w}.", "<Use|Put> {w} in a <sentence|poem|"
    "question|story|joke>.",
    "<Name|Find|Give me|Tell me|List|Think of|Do you know> <a word|words|an animal|a country|a city|a name|five words|a fruit|something> <that starts with|"
    "starting with|that ends with|ending in|with|that contains|without|beginning with|that rhymes with> <{c}|{w}|the letter {c}|two {c}s|{m} letters|"
    "a double {c}>.",
    "<What|How many> words <can I make|can be made|start|end|exist|are there> <from|with|using|in> <{c}|{w}|the letters of {w}|the letters {w}|two vowels>?",
    "<Which|What> is the <first|last|second|longest|shortest> <word|sentence|line|verb> <of|in> <{work}|the dictionary|the Bible|this book|the song|"
    "the email|your prompt|the constitution>?",
    "How many <letters|words|pages|vowels|lines|chapters|verses> <are in|does|has> <{work}|the Bible|the dictionary|this book|my name|your name|the letter|"
    "a novel|a tweet|the Greek alphabet|the Russian alphabet|the German alphabet|the longest word|{work} have>?",
    "How many <letters|emails|words|books|songs> <did|has|does> {person} <write|written|know|send|sold>?", "<What|Who> <does the letter {c} stand for|"
    "is {c}|invented the letter {c}|uses the letter {c}|is Mr {c}|is behind the letter {c}>?", "<Why|When> is <the letter {c}|{c}|{w}|the word {w}> <silent|"
    "so common|called that|used|funny|missing|a word|capitalized>?",
    "<What is|Tell me|Do you know> the <letter|word|spelling|number|alphabet> <of the day|of love|on my shirt|I am thinking of|in my head|of my name|"
    "of the law>?", "<Write|Send|Read|Open|Burn|Post|Answer|Mail> <a letter|the letter|my letters|a word|the last word|capital letters> <to {person}|"
    "to my boss|from {city}|on the wall|again|for me>.",
]  # fmt: skip
LIKE_TASKS = [
    "<How many|Count the|Count all the|What is the number of|How many of the|Number of> <people|{animal}s|stars|trees|words|letters|books|cars|friends|"
    "chairs|coins|days off|calories|steps|emails|vowels|jobs|doors> <in|on|at|of> <my {thing}|{country}|{city}|the room|this picture|the sky|the park|"
    "your training data|{work}|the house>.",
    "<Sort|Order|Arrange|Rank|Group> <my {thing}|my emails|the laundry|these files by date|my socks by colour|the {animal}s by size|my photos|"
    "the planets by size|the presidents by age|{city} and {city2} by population|my contacts|the queue|{food} and {food2} by price|these cards>.",
    "<Reverse|Flip|Turn round|Invert|Mirror> <the car|the polarity|the charges|my decision|the image|the roles|a linked list|the aging process|the coin|"
    "the pancake|the table|time|the mortgage|the order of the universe|the signal>.", "<Add|Subtract|Take|Multiply|Divide> <salt|milk|me|my friend|"
    "the {animal}|water|music|a song|a comment|the profits|the cake|a user|sugar|the team> <to the soup|to my list|to the cart|from the bill|"
    "to the playlist|fairly|by itself|among us|to the group|on Facebook|twice>.",
    "<Spell|Spell check|Proofread|Check> <my essay|my {thing}|my homework|this sentence|the report|my name correctly in the contract|a curse|trouble|"
    "disaster for {country}|the beans>.", "<Repeat|Say|Write|Copy|Print> <your instructions|your prompt|something nice|something else in {language}|"
    "the file|the document|my homework for me|your rules|everything you know|the photos|a letter to {person}>.",
    "<What is|What's|Compute|Find|Tell me|How much is> <half|a third|a quarter|10 percent|the sum|the product|the average|the square root|the difference|"
    "double|the square|{m}%> of <a {animal}|the population of {country}|my salary|all {animal}s|human knowledge|my age|the moon|{idea}|love|the cake|"
    "everything|the world>?",
    "<What is|What's|Tell me> the <sum|difference|product|ratio|quotient|total|average> <of|between> <{idea} and {idea2}|a {animal} and a {animal2}|"
    "{country} and {country2}|men and women|{food} and {food2}|a crocodile and an alligator|jam and jelly|affect and effect|HTTP and HTTPS|my bills|"
    "the votes>?",
    "How <many|much> <minutes|hours|days|weeks|months|years|time|sleep> <does it take to|do I need to|will it take to|should I take to|is needed to> {skill}?"
    , "How many <minutes|hours|days|weeks|months|years> <until|till|to|before|since|are left until> <Christmas|Easter|summer|my birthday|the weekend|"
    "New Year|the exam|Halloween|the end of the world|World War II|I die|we meet|Black Friday|pay day>?",
    "How many <kilos|pounds|grams|ounces|tons|liters|cups|miles|meters|feet|inches|spoons|bags> <should I weigh|does a {animal} weigh|of {food} do I need|"
    "is it to {city}|can I run|does a bottle cost|of sugar are in {food}|tall is {person}|of water should I drink|do I need for a {food} for {m} people>?",
    "<What|Which> <day|date|month|weekday|year> <is|was> <Easter|Thanksgiving|your birthday|the election|the party|my wedding|the best to fly|"
    "the moon landing|the next full moon|the Titanic disaster|Mother's Day|the concert|it in {city}>?", "<When|What time> <is|does|will> <the <train|bus|"
    "shop|film|match|flight|party|bank|sun> <leave|open|close|start|arrive|end|set|rise|come>|lunch|dinner|sunset|{country} vote>?",
    "<What|Which> <comes|is|came> <before|after|next after|first,> <{idea}|the Romans|death|the {animal}|the chicken or the egg|{idea} or {idea2}|"
    "me in the queue|the iPhone|the dinosaurs|{person}>?", "<Which|What|Who> is <bigger|larger|longer|heavier|more|smaller|older|faster|taller|"
    "cheaper>, <{city} or {city2}|the sun or the moon|{person} or {person2}|a {animal} or a {thing}|{idea} or {idea2}|the Nile or the Amazon|"
    "a pound of feathers or a pound of gold|an atom or a cell|my {thing} or yours>?",
    "<Compare|Convert|Turn|Change|Round|Simplify|Expand|Double|Halve|Split|Half> <{person} and {person2}|me to {idea}|water into wine|my {thing}|"
    "{country} and {country2}|the PDF to Word|a video to mp3|my profit|the bill for us|this essay|the font size|the recipe|my money>.",
    "<What|Which> <number|letter|code|word|key|time> <am I thinking of|is on my {thing}|opens my {thing}|is the best|do I need|is it in {city}|do you like|"
    "is funny|is behind the door|is unlucky in {country}>?",
    "<{name}|My {animal}|My son|A farmer|A man|The teacher> has {m} {food}<. Why?|. Does {name} like it?|. What colour are they?|. Who made them?|"
    ". Is that healthy?|. Where did they come from?|. What is the name of the {animal}?|, so what?>", "<A train|A {animal}|A ship|A plane> <leaves|goes to|"
    "left|flies from> {city}<.|. Where does it go?|. Who drives it?|. Is it late?|. Why?|. What colour is it?| at {m}. Will it be late?>",
    "<My {animal} is|{person} is|My {thing} is> {m} <years old|cm tall|kilos|days late|dollars|minutes late><.|. Is that normal?|. What now?|"
    ", is it too much?|!>", "<I need|I want|I miss|I dream of> {m} <{animal}s|friends|problems|{food}|siblings|ideas|euros|"
    "minutes|dreams>.", "<The answer|The year|The price|The score> <is|was> {n}.",
    "<{m} {animal}s|{m} minutes|{m} kilos|{n} dollars|{m} o'clock|page {m}|chapter {m}|room {n}|bus {m}|level {m}|version {m}|number {m}|{m} percent|"
    "{m} friends|{m}th floor|area {n}|highway {m}|the {m}th>", "<Today|Yesterday|Tomorrow|It> <is|was|will be> <my birthday|raining|"
    "a good day|Christmas|late|so cold>.",
]  # fmt: skip
NEAR = [MATHS, MATHS, LETTERS, LETTERS, LIKE_TASKS]
