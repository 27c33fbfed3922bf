"""Forms of what people ask of any assistant: facts, advice, texts, translations, code; the names in braces are those of scope_things."""

FACTS = [
    "<What is|What's|Whats|Tell me|Name|Do you know|Give me> the <capital|population|currency|flag|national anthem|area|president|prime minister|king|"
    "language|religion|biggest city|highest mountain|longest river|official language|climate|history|GDP|time zone|area code> of {country}?",
    "<Capital|Population|Currency|Flag|Map|President|History|Weather|Neighbours|Size> of {country}", "{country} <capital|population|currency|president|flag|"
    "map|weather|time zone>",
    "<Who|whos|Who's> <is|was> <the |><president|prime minister|king|queen|first president|current president|richest person|leader|chancellor> <of|in>"
    " {country}?",
    "<Who|Who exactly> <is|was> {person}?", "<Tell me|What do you know|Write something|Say something|Give me a summary|Do you know anything> about {person}.",
    "<When|Where|In which year|In what year|On what day|How> <was {person} born|did {person} die|was {person} killed|did {person} live|"
    "did {person} become famous|did {person} win>?",
    "<What|Why> did {person} <do|invent|discover|write|say|win|become famous for|think about war|die of|study|look like>?",
    "How <old|tall|rich|famous|smart> <is|was> {person}?",
    "<Is|Was> {person} <still alive|dead|real|married|a good person|famous|British|American|German|rich|a liar|left-handed>?",
    "<Who|Who is the one that> <wrote|made|painted|composed|directed|published|created|sang|invented> {work}?",
    "<What is|What happens in|When was|Who is the hero of|Who is in|How long is|Where can I watch|How does|Is it worth reading|What do you think of|Why is|"
    "What year was|Summarize|Tell me about> {work}<| about| released| end| good| so famous|>?",
    "<Where|Where exactly> is {country}?", "<Where|In which country|On which continent> is {city}?", "How <far|long> is it from {city} to {city2}?",
    "How <do|can|would> I get <from {city} to|to> {city2}?",
    "<How is|What is|What's|Hows> the weather <in|like in> {city}<| today| tomorrow| right now| this weekend>?", "<What|Which> time is it <now |right now |"
    ">in {city}?",
    "How many <people|inhabitants|museums|rivers|churches|tourists|cities|states|islands> <are|live|are there> in {country}?",
    "How <big|old|expensive|safe|cold|hot|beautiful|dangerous> is {city}?",
    "<Is|Was> {city} <in {country}|the capital of {country}|bigger than {city2}|a nice city|worth a visit|expensive|older than {city2}>?",
    "What <should I see|can I do|should I visit|should I eat|language is spoken> in {city}?",
    "<What is|Explain|Describe|Define|Tell me about|Teach me|Summarize|What do you know about|Can you explain|Could you explain|Give me an overview of|"
    "I want to learn about|I don't understand|Help me understand> {idea}<| to me| in simple terms| like I'm five| in one sentence| briefly| in detail|>.",
    "<How|Why> <does|did|is> {idea} <work|important|begin|end|matter|happen|exist|dangerous|real>?", "<Who|When> <invented|discovered|started|ended> {idea}?"
    , "<What|Which> <causes|caused|are the effects of|is the history of|is the point of|was before|are the benefits of|is the theory of> {idea}?",
    "How <many legs|many teeth|many hearts|many eyes|many babies|many bones> does a {animal} have?", "<What|Where|How|When|Why> <does|do> <a {animal}|"
    "{animal}s> <eat|live|sleep|breathe|look like|sound like|move|fly|bite|hunt>?",
    "How <long|fast|high|big|heavy|old|smart|strong|dangerous> <does a {animal} live|can a {animal} run|can a {animal} jump|is a {animal}|"
    "does a {animal} get>?", "<Is|Are> <a {animal}|{animal}s> <a mammal|dangerous|bigger than a {animal2}|a good pet|smart|colour blind|"
    "faster than a {animal2}|edible>?",
    "<Which|What|Who> is <longer|bigger|faster|heavier|larger|taller|older|smaller|stronger|smarter|shorter|better>, <a|the> {animal} or <a|the> {animal2}?",
    "<Which|What> is <longer|bigger|larger|older|smaller|richer|farther away>, {country} or {country2}?",
    "<What color|What colour|What sound|What size|What kind of animal> is a {animal}<| in winter>?", "What <do you call|is the name of|is> a <baby|female|"
    "male|group of> {animal}<s|>?",
    "How many <planets|continents|oceans|countries|moons|stars|galaxies|elements|bones|muscles|colours|strings|wonders of the world|sins|samurai|dwarfs|"
    "players|holes|keys|squares|cards|dots|wheels|wings|sides> <are there|are there in the world|does a <guitar|piano|violin|car|truck|chess board|"
    "golf course|football team|die|triangle|cube|hexagon> have|are in the <solar system|universe|rainbow|human body|periodic table|sky>>?",
    "<What|Which> is the <largest|biggest|smallest|tallest|longest|fastest|oldest|deepest|heaviest|richest|hottest|coldest|strongest|highest> <animal|"
    "planet|country|city|river|mountain|ocean|lake|tree|building|star|desert|island|dinosaur|company|language|bird|fish|metal|person>< in the world|"
    " on earth| ever| in Europe| in Asia| of all time|>?",
    "<Who|When|Where|How> <won|was|is|will be> the <last |next |first |><World Cup|Super Bowl|election|Olympics|Nobel Prize|Champions League|Oscars|war|"
    "moon landing|Grand Prix|Eurovision|World Series>< in {year}| last year| this year|>?",
    "<What happened|What was invented|Who was president|Who ruled {country}|What was it like|Who won> in {year}?", "<Is|Was> {year} a <good|bad|special|hot|"
    "war|happy|warm> year?",
    "<What is|What's|Give me|Tell me> the <latest news|news|weather|weather forecast|temperature|stock price of Apple|price of gold|price of bitcoin|"
    "exchange rate|score|time|date|current year|traffic|lottery numbers>< today| now| for tomorrow| right now|>?",
    "<Why|why> <is|are|was|do|does> <the sky blue|the sea salty|the grass green|the moon round|snow white|blood red|we dream|people lie|cats purr|dogs bark|"
    "birds sing|ice slippery|water wet|we yawn|leaves fall|bananas bent|onions make you cry|flamingos pink|the earth round|he sad|life so hard>?",
    "<What is|What's|How much is|How high is|What would be> the <speed of <light|sound>|boiling point of <water|iron>|melting point of <ice|gold>|"
    "mass of <the earth|an electron|the sun>|distance to the <moon|sun>|height of <Mount Everest|the Eiffel Tower>|depth of the ocean|age of the <universe|"
    "earth>|atomic number of <gold|iron|carbon>|chemical formula of <salt|sugar|water>|symbol for <gold|silver|iron>>?",
]  # fmt: skip
ADVICE = [
    "<How|how> <do|can|should|would|did> <I|you|we|one|people> {skill}?", "<How|how> to {skill}", "<What is|What's> the <best|fastest|cheapest|easiest|"
    "right> way to {skill}?", "<Teach|Show|Tell|Help> me <how to |to >{skill}.",
    "<I want|I'd like|I need|I have|I am trying|I don't know how|My son wants> to {skill}<|.|. What should I do?|. Any tips?|. Help!|. Where do I start?>",
    "<Give|Can you give|Could you give> me <some |five |3 |>tips <to|on how to> {skill}.",
    "<Is it|Would it be|Is it really> <hard|legal|worth it|dangerous|safe|expensive> to {skill}?", "<Should|Can|Must|May|Could> I {skill}?",
    "How long does it take to {skill}?", "Why should I {skill}?",
    "<How|how> <do|can|should> <I|you> become a {job}?", "<What|How much|Why|Where> does a {job} <do|earn|work|need to know|learn>?",
    "<Should|Can|Could> I <become|be|marry|hire|trust> a {job}?", "<You are|Act as|Pretend to be|Imagine you are|Be|Talk like|Roleplay as|"
    "From now on you are> a {job}.",
    "<How|how> <do|can|should> <I|you|we> <make|cook|prepare|bake|eat|store|serve|freeze> {food}?", "<Give me|I need|Do you have|Find|Show me|"
    "What is a good|Write> a recipe for {food}<| for two| for 4 people| without sugar|>.", "Recipe <for|with> {food}", "{food} recipe",
    "What <can|should> I <cook|make|do|drink> with {food}?", "<Is|Are> {food} <healthy|good for me|vegan|bad for dogs|Italian|fattening|tasty|gluten free>?",
    "How many <calories|grams of sugar|carbs|vitamins> <are in|does> {food}< have|>?", "<Do|Would|Did> you <like|eat|want|prefer|enjoy|recommend|ever try>"
    " {food}?",
    "How long <do|should|must|does> <I|it take to> <cook|boil|bake|fry> {food}?", "<I want|I ordered|I ate|I love|I hate|I made|Bring me|Order|Buy|"
    "I am allergic to|Where can I buy> {food}.",
    "<I have|My <mother|son|dog|wife|friend> has|What if I have> <a |>{trouble}<. What should I do?|, what can I do?|. Help!|. Is it dangerous?|"
    ", should I see a doctor?|. What can I take?|.>", "<How|how> <do|can|should> <I|you> <treat|cure|get rid of|prevent|avoid> <a |>{trouble}?",
    "<What|Which> <are the symptoms of|medicine helps with|helps against|causes|is good for|is the cure for> <a |>{trouble}?",
    "<Is|Can> <a |>{trouble} <contagious|dangerous|kill me|be cured|serious|deadly>?", "<Can|May|Should> I take <aspirin|ibuprofen|antibiotics|vitamins|"
    "two pills|this> <for|against|with> <a |>{trouble}?",
    "<My|The> {thing} <is broken|does not work|is too slow|is lost|hates me|was stolen|smells|is too expensive|makes me sad|won't start|needs help|hurts><.|"
    ". What should I do?|, help!|. Any idea?|>", "<Help|Advise|Tell> me <with|about> my {thing}.", "<What|Which> {thing} <should I buy|is the best|"
    "do you recommend|is the cheapest|do you have>?",
    "<How|how> <do|can|should> I <fix|improve|find|sell|clean|repair|organize|plan|save|protect|understand> my {thing}?",
    "<Should|Can> I <sell|change|insure|replace|sue|trust|leave|quit|fire> my {thing}?", "<Fix|Find|Check|Plan|Organize|Improve|Write|Design|Clean|Delete|"
    "Review> my {thing}.",
    "<Can|May|Could> <my {thing}|my boss|my landlord|the police|a company|the bank|my ex> <fire me|sue me|evict me|take my money|read my emails|arrest me|"
    "refuse>?", "<Is it|Is this|Would it be> <legal|illegal|allowed|a crime> to <park here|record a call|copy a film|drive without shoes|drink in public|"
    "own a {animal}|work without a contract>?",
    "<Should|Can|When should> I <buy|sell|invest in> <gold|bitcoin|Apple shares|Tesla stock|a house|bonds|an index fund|dollars><| now| this year|>?",
    "<What|How much> <tax|rent|pension|interest|insurance> <do I have to pay|will I get|is normal|is on a house>?",
    "<What's|What is|Tell me|Do you have> <your|a> <opinion on|opinion about|view of|favourite kind of|favorite kind of> {idea}?",
    "<Do|Don't> you <like|love|hate|believe in|agree with|support|care about|understand> {idea}?", "<Is|Are> {idea} <good|bad|true|a lie|important|boring|"
    "dangerous|overrated>?",
    "<What is|What's|Whats|Tell me> your <favourite|favorite> <colour|color|food|movie|book|song|animal|season|number|letter|word|sport|band|game|city|"
    "country|language|day|drink|joke|subject|month>?",
    "<Which|Who|What> is <better|best|worse|nicer|cooler|more useful>, {idea} or {idea2}?", "<Cats|Coffee|Android|Windows|Summer|Pepsi|Books|Pizza|Marvel|"
    "Football|Beer> or <dogs|tea|iPhone|Linux|winter|Coke|movies|pasta|DC|tennis|wine>?", "<I am|I'm|I feel> so <sad|lonely|tired of life|angry|in love|"
    "stressed|depressed> <because of my {thing}|about my {thing}|today and my {thing} is gone>.",
    "<Should|Shall> we <legalize|ban|tax|forget|fear|teach|support> {idea}?", "<What|Who> <would you do|would you be|do you want|should I vote for|"
    "is your hero|is your best friend|makes you happy|will win the election|should I marry|do you admire>?",
]  # fmt: skip
TEXTS = [
    "<Write|Compose|Create|Generate|Make up|Give me|I need|Can you write|Could you write|Please write|Invent|Make|Draft> <a|me a|a short|a long|a funny|"
    "a sad|a nice|a 100 word|a one page|me a little> <poem|story|song|haiku|essay|letter|speech|joke|limerick|blog post|tweet|song text|rap|sonnet|play|"
    "fairy tale|paragraph|novel|report|rhyme|toast|dialogue|bedtime story|article|summary|slogan|text|headline|review> <about|on> <{subject}|{idea}|"
    "a {animal}|{person}|{city}>.",
    "<Tell|Read|Sing|Show> <me |us |><a|another|one more|a funny|a good|a short> <joke|story|poem|song|riddle|fairy tale|fact|secret|lie|rhyme|"
    "pun>< about {subject}| about a {animal}|>.", "<Poem|Story|Joke|Essay|Song|Haiku|Rap|Riddle|Speech|Rhyme> about <{subject}|{idea}|a {animal}>",
    "<joke|poem|story|riddle|song|quote|fun fact|news|recipe> please",
    "<Write|Draft|Compose|Help me write> <an email|a letter|a message|a text|a birthday card|a resignation letter|an invitation|a thank you note|an apology|"
    "a complaint|a job application|a love letter> <to|for> <my boss|my {thing}|my mother|my landlord|a friend|a {job}|my teacher|{person}|the bank|my son>.",
    "<Make me laugh|Tell me something funny|Cheer me up|Entertain me|Surprise me|Amuse me|Inspire me|Motivate me|Make my day|Impress me|Scare me|Roast me|"
    "Flirt with me|Insult me>< please| now| with a {animal}|>", "<Give|Tell|Find> me <a|some|five|10|three|another> <names for a {animal}|"
    "name for my {thing}|ideas for dinner|gift ideas|fun facts about <a {animal}|{country}>|quotes by {person}|words that rhyme with {animal}|"
    "synonyms for {animal}|business ideas|book recommendations|movie tips|reasons to {skill}|random word|random number|password|riddle|compliment|"
    "title for my {thing}>.",
    "<List|Name|Tell me|Give me|Write down> <all|three|five|10|some|the|seven|a few> <countries|cities in {country}|rivers in {country}|animals|mammals|"
    "fruits|vegetables|colours|colors|planets|presidents|kings of {country}|books by {person}|films with {person}|songs|sports|languages|elements|dinosaurs|"
    "flowers|cars|brands|jobs|words with q|words that start with b|words ending in tion|prime numbers|verbs|inventions|wonders of the world>.",
    "<Translate|Please translate|Can you translate|Could you translate> <{animal}|hello|good morning|thank you|I love you|{food}|this|my name is Anna|"
    "the word {animal}|where is the station> <into|to> {language}.", "<How|how> <do|would|can> <you|I> say <{animal}|hello|good morning|thank you|"
    "I love you|{food}|please|goodbye|cheers|seven|Monday|strawberry> in {language}?",
    "<What is|What's|What does|How do I write|How do I pronounce> <{animal}|hello|thank you|good night|{food}|water|house|the number five> <in|called in|"
    "mean in> {language}?", "<Say|Write|Count to ten|Tell me the days of the week|Speak|Answer|Spell cat|Sing> <in|something in|a sentence in|hello in>"
    " {language}.", "<Do|Can> you <speak|understand|write|know|read|teach me|translate into> {language}?", "{language} for <{animal}|hello|thank you|bread|"
    "friend|goodbye>",
    "<Summarize|Explain|Analyze|Review|Translate|Rewrite|Shorten|Proofread|Correct|Criticize|Continue|Improve|Read> <this|my|the|the following> <text|"
    "article|email|essay|book|chapter|sentence|paragraph|poem|letter|document|PDF|link|picture|page>< for me| please|: {sentence}|>.",
    "<Let's|Let us|Can we|Do you want to|I want to> <play <a game|chess|hangman|tic tac toe|20 questions|a quiz|rock paper scissors|a text adventure|"
    "Wordle>|talk about {idea}|discuss {idea}|debate {idea}|roleplay|be friends|go out|get married>.",
    "<Draw|Paint|Show me|Generate|Design|Create|Make> <a|a picture of a|an image of a|a photo of a|a drawing of a|ASCII art of a> {animal}<| on a bike|"
    " in the snow| eating {food}|>.", "<Play|Open|Call|Start|Order|Book|Turn on|Buy|Send|Search for|Google|Download|Show me|Find> <some music|a taxi|"
    "YouTube|my mother|the lights|{food}|a table for two|a hotel in {city}|a flight to {city}|an email to {person}|my {thing}|a film|the map of {city}|"
    "{work}>.",
    "<Remind me|Wake me up|Set an alarm|Set a timer|Add an event|Make an appointment|Schedule a meeting> <at 7|tomorrow|on Friday|for 10 minutes|in an hour|"
    "for 3 pm|next week><| to {skill}| with a {job}|>.",
    "<Write|Show me|Give me|I need|Can you write|Create|Generate|Code|Implement|Please write|Make> <a|some|a short|a simple|a fast|a recursive|an> <{code} |"
    "><function|program|script|code|method|class|one-liner|algorithm|example> <that|which> {function}.", "<How|how> <do|can|would|should> <I|you>"
    " write <a function|a program|code|a script> that {function} in {code}?",
    "<Fix|Debug|Explain|Optimize|Review|Test|Rewrite|Document|Refactor|Translate|Run> <my|this|the following> {code} <code|program|function|script|error|"
    "file>.", "<What|Why|How|When|Where> <is|does|do> <a pointer|a class|a loop|recursion|an array|a segfault|git rebase|an API|a regex|a closure|null|"
    "a compiler|Docker|a virtual machine|a linked list|a hash map|async|inheritance|a lambda>< in {code}| work| used|>?",
    "<Is|Why is|Should I learn|What is|How old is|Who made|Who uses|What can I do with> {code}<| hard| better than {code2}| so slow| good for beginners|"
    " dead|>?", "<Write|Give me|Create> <a regex|a SQL query|a Dockerfile|a Makefile|HTML|CSS|a unit test|a web page|a bash command> <for emails|"
    "that deletes all rows|to find large files|for a login page|that finds all customers|for my {thing}|for a {animal} shop>.",
    "<My|The> {code} <code|program|script> <does not work|crashes|is too slow|gives an error|has a bug|won't compile><.|. Why?|, help me.|. Can you fix it?|"
    ": undefined variable x|: NullPointerException|: index out of range>",
    "{code}: <how do I|how to|function to|code that> <sort a list|reverse a string|count letters in a string|split a string|read a file|add two numbers|"
    "get the length of a string|convert a string to lower case|find the largest number|round a number|get the date>?",
]  # fmt: skip
REQUESTS = [FACTS, FACTS, ADVICE, ADVICE, TEXTS, TEXTS]
