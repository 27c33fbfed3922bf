"""Names of people, places and things that people ask about."""

THINGS = dict(
    country="""France|Germany|Japan|Spain|Italy|China|India|Brazil|Canada|Australia|Russia|Mexico|Egypt|Kenya|Nigeria|Poland|Sweden|Norway|Finland|Denmark|
Greece|Turkey|Iran|Iraq|Israel|Peru|Chile|Argentina|Cuba|Ireland|Scotland|England|Wales|Portugal|Austria|Hungary|Romania|Ukraine|Thailand|Vietnam|Indonesia|
Pakistan|Nepal|Mongolia|New Zealand|South Africa|South Korea|Morocco|Iceland|Belgium|the Netherlands|Switzerland|the USA|the UK|Texas|California|Croatia""",
    city="""London|Paris|Berlin|Rome|Madrid|Tokyo|New York|Chicago|Moscow|Beijing|Delhi|Mumbai|Cairo|Lagos|Sydney|Toronto|Boston|Vienna|Prague|Dublin|Oslo|
Lisbon|Athens|Istanbul|Dubai|Bangkok|Hamburg|Munich|Los Angeles|San Francisco|Seattle|Miami|Amsterdam|Zurich|Warsaw|Budapest|Helsinki|Mexico City|Hong Kong""",
    person="""Albert Einstein|Isaac Newton|Marie Curie|Napoleon|Julius Caesar|Cleopatra|Shakespeare|Mozart|Beethoven|Bach|Picasso|Van Gogh|Leonardo da Vinci|
Barack Obama|Donald Trump|Joe Biden|Angela Merkel|Elon Musk|Bill Gates|Steve Jobs|Taylor Swift|Beyoncé|Messi|Ronaldo|Gandhi|Mandela|Churchill|Lincoln|
George Washington|Darwin|Galileo|Plato|Aristotle|Socrates|Kant|Freud|Columbus|Queen Elizabeth|King Charles|Tesla|Edison|Alan Turing|Ada Lovelace|Linus Torvalds|
Harry Potter|Batman|Superman|Sherlock Holmes|Jesus|Buddha|Tolkien|Stephen King|Jane Austen|Tom Hanks|Brad Pitt|Michael Jordan|Michael Jackson|Neil Armstrong""",
    work="""Hamlet|Macbeth|Romeo and Juliet|War and Peace|The Hobbit|The Lord of the Rings|Moby Dick|Star Wars|Titanic|The Matrix|Inception|Avatar|Frozen|
Harry Potter|the Bible|the Iliad|Faust|Don Quixote|1984|The Great Gatsby|Pride and Prejudice|the Mona Lisa|Game of Thrones|Breaking Bad|Friends|The Simpsons|
Minecraft|Tetris|Bohemian Rhapsody|Yesterday|Guernica|Starry Night|Dracula|Frankenstein|Dune|Jaws|Casablanca|The Odyssey""",
    food="""pizza|bread|pancakes|soup|pasta|lasagna|rice|curry|sushi|salad|cake|cookies|an omelette|chicken soup|tomato sauce|apple pie|chocolate|ice cream|cheese|
coffee|tea|wine|beer|lemonade|a burger|a sandwich|noodles|potatoes|tofu|steak|fish|eggs|muffins|pad thai|tacos|ramen|hummus|risotto|brownies""",
    animal="""cat|dog|horse|cow|elephant|giraffe|lion|tiger|penguin|whale|shark|spider|snake|bee|ant|octopus|kangaroo|koala|panda|wolf|fox|bear|owl|eagle|parrot|
chicken|duck|frog|turtle|crocodile|mouse|hamster|rabbit|squirrel|monkey|gorilla|dolphin|camel|zebra|hippo|snail|butterfly|mosquito|goldfish""",
    idea="""gravity|evolution|photosynthesis|inflation|democracy|capitalism|communism|relativity|quantum mechanics|the Big Bang|black holes|DNA|blockchain|bitcoin|
machine learning|artificial intelligence|neural networks|climate change|global warming|the French Revolution|World War II|the Cold War|the Roman Empire|feminism|
philosophy|existentialism|love|happiness|time travel|electricity|magnetism|nuclear fusion|vaccines|antibiotics|the immune system|the internet|the stock market|
supply and demand|tectonic plates|the water cycle|entropy|string theory|dark matter|religion|karma|free will|consciousness|yoga|chess|cricket|tennis|jazz|poetry""",
    trouble="""headache|cold|fever|cough|back pain|sore throat|toothache|rash|broken leg|stomach ache|flu|migraine|allergy|insomnia|anxiety|depression|diabetes|
high blood pressure|asthma|burn|sunburn|hangover|nosebleed|sprained ankle|COVID|cancer|ear infection|food poisoning""",
    job="""pilot|teacher|doctor|lawyer|nurse|programmer|chef|writer|actor|plumber|president|millionaire|astronaut|singer|photographer|farmer|firefighter|translator|
designer|data scientist|mechanic|musician|YouTuber|detective|historian""",
    skill="""swim|drive|cook|dance|sing|sew|knit|juggle|ski|draw|paint|meditate|tie a tie|ride a bike|play the guitar|play chess|speak French|learn Spanish|
lose weight|gain muscle|quit smoking|fall asleep|wake up early|save money|make money|invest in stocks|buy a house|sell my car|change a tire|fix a leaking tap|
clean my keyboard|unclog a sink|remove a stain|iron a shirt|fold a shirt|plant a tree|grow tomatoes|train a dog|write a book|write a resume|write a cover letter|
start a company|get a job|get a visa|get a passport|make friends|ask a girl out|stop worrying|be happy|install Linux|reset my password|delete my account|
format a USB stick|update Windows|take a screenshot|print a document|open a bank account|pay taxes|renew my licence|cancel my subscription|find my phone""",
    thing="""phone|laptop|car|bike|house|job|boss|girlfriend|boyfriend|dog|cat|computer|printer|TV|fridge|washing machine|garden|landlord|neighbour|password|
email|account|bank|credit card|tax return|essay|homework|presentation|website|app|resume|thesis|wedding|birthday party|holiday|diet|workout|sleep|hair|skin|teeth""",
    subject="""love|the sea|autumn|winter|my cat|a dragon|a robot|friendship|the moon|a lost key|rain|my mother|a knight|coffee|time|spring|the stars|freedom|
a dog and a cat|two brothers|a haunted house|climate change|the future|artificial intelligence|a trip to Mars|my first day at school|the letter r|numbers|
strawberries|a banana|the number seven|mathematics|arithmetic|Roman numerals|Mondays|clocks|counting sheep|the alphabet""",
    function="""sorts a list|reverses a string|reverses a list|counts the letters of a word|counts vowels|adds two numbers|checks whether a number is prime|
checks if a word is a palindrome|computes the factorial|computes Fibonacci numbers|prints hello world|reads a file|parses JSON|removes duplicates|
finds the largest number|finds the maximum of a list|multiplies two matrices|converts Celsius to Fahrenheit|converts a string to upper case|counts words|
computes the average|sorts words alphabetically|validates an email address|downloads a web page|merges two lists|swaps two variables|prints the numbers from 1 to 10|
says hello|draws a circle|connects to a database|sends an email|generates a password|solves a sudoku|plays tic tac toe|converts Roman numerals""",
)  # fmt: skip
THINGS = {kind: names.replace("\n", "").split("|") for kind, names in THINGS.items()}
