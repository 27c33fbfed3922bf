"""Wordings of questions for the number that is missing in a calculation."""

GAP = "<?|_|__|___|...|□|[]|what|what|blank|which number|what number>"
NUMBER = "<What|What number|Which number>"
MUST = "<must|do|should|can|would|could|shall|will>"
WHO = "<I|you|we|one>"
ADDEND = [
    "What must I add to {a} to get {c}?", "How many more than {a} do I need to reach {c}?", "{a} + ? = {c}", "What do I add to {a} to make {c}?",
    f"<What|How much|How many|Which number|What number> {MUST} {WHO} <add|have to add|need to add> to {{a}} <to get|to reach|to make|to get "
        "to|so that it is|to have|to come to|to arrive at> {c}<?|>",
    f"<What|How much|How many|Which number|What number> <do|must> {WHO} <have to|need to|> add to {{a}} <to get|to reach|to make|to get to|for> {{c}}?",
    f"<How much|How many|How many more|How much more> <do I need|do you need|is needed|is missing|are missing|must I add|do I have to add|are "
        "needed|would I need> <from {a} to {c}|to get from {a} to {c}|to go from {a} to {c}|to reach {c} from {a}|if I have {a} and want {c}>?",
    "<How much|How many|What> is <missing|needed|lacking> <from {a} to {c}|between {a} and {c}|to get from {a} to {c}>?",
    f"{NUMBER} <added to|plus|and> {{a}} <is|makes|gives|equals|comes to> {{c}}<?|>", f"{{a}} <+|plus|and> {GAP} <=|is|makes|equals|gives> {{c}}<?|>",
    "<What is|What's|Find|Tell me|Give me> the <missing number|number missing|missing number in|missing value>: <{a} + <_|?|__> = {c}|<_|?|__> + {a} = {c}>",
    "<?|_|__|___|□|what|blank> <+|plus> {a} = {c}", "<Fill in|Complete|Fill the gap|Fill in the blank|Fill in the missing number>: <{a} + <_|?|__> = {c}|"
        "<_|?|__> + {a} = {c}>",
    "<I have|I've got|I am at|Now I have|We have|I got> {a}<. How <many|much> more to <get to|reach|have|make> {c}|, how <many|much> more do I "
        "need <for|to get|to reach|to have> {c}|. What must I add to <get|reach|have> {c}|. How <many|much> <is|are> missing to {c}>?",
    "<I have|I've got|I saved> {a} <and|but> <need|want|would like to have> {c}<, how <many|much> <is missing|more do I need|must I add>|. How "
        "<many|much> <is missing|more do I need|am I short>>?",
    "{a} <to|up to> {c}, <how <many|much> <more|is missing|do I need>|what is missing|what must I add>?", "By how much must I <increase|raise> {a} to "
        "<get|reach> {c}?",
    f"<I'd like to|I want to|I need to> know <what|how much|how many> {WHO} <must|have to|need to|should> add to {{a}} to <get|reach|make|have> {{c}}<.|>",
    "How far <is {a} from|is it from {a} to|away is {a} from> {c}?", "How <much|many> less than {c} is {a}?", "I think of a number, add {a} and get {c}. "
        "<What is my number|Which number is it|What was the number>?",
    "<If|When> I add a number to {a} I get {c}. <What is the number|Which number is it>?",
]  # fmt: skip
SUBTRAHEND = [
    "What must I subtract from {a} to get {c}?", "{a} - ? = {c}", "What do I take away from {a} to get {c}?",
    f"<What|How much|How many|Which number|What number> {MUST} {WHO} <subtract|take|take away|remove|take off|deduct> <from|from> {{a}} <to get|to "
        "reach|to have|so that it is|to be left with|to come down to> {c}<?|>",
    f"<What|How much|How many> do {WHO} <have|need> to <subtract|take away|take|remove> from {{a}} to <get|reach|have> {{c}}?",
    f"{{a}} <-|minus|take away|less> {GAP} <=|is|makes|equals|gives|leaves> {{c}}<?|>",
    "{a} <minus|less|take away> <what|which number|what number> <is|leaves|gives|makes> {c}?",
    "<What is|What's|Find|Tell me> the missing number<:| in> {a} - <_|?|__> = {c}", "<Fill in|Complete|Fill in the blank>: {a} - <_|?|__> = {c}",
    "<I had|There were|We had> {a} and now <I have|there are|we have> <only |>{c}. How <many|much> <are gone|is gone|are missing|did I lose|have "
        "gone|were taken away>?",
    "By how much must I <lower|reduce|decrease> {a} to <get|reach> {c}?", "<If|When> I subtract a number from {a} I get {c}. <What is the number|Which "
        "number is it>?",
]  # fmt: skip
MINUEND = [
    "? - {b} = {c}", "What number minus {b} is {c}?", "{b} less than what number is {c}?",
    f"{NUMBER} <minus|less|take away> {{b}} <is|gives|makes|leaves|equals> {{c}}<?|>", "<?|_|__|___|□|what|blank> <-|minus> {b} = {c}",
    f"From <what|what number|which number> must {WHO} <subtract|take|take away> {{b}} to <get|have> {{c}}?",
    "I think of a number, <subtract|take away> {b} and <get|have> {c}. <What is my number|Which number is it|What was the number>?",
    "<If|When> I <subtract|take> {b} from a number I get {c}. <What is the number|Which number is it>?",
    "<Find|What is|Fill in|Tell me> the missing number<:| in> <_|?|__> - {b} = {c}",
]  # fmt: skip
FACTOR = [
    "{a} * ? = {c}", "{a} times what is {c}?", "What must I multiply {a} by to get {c}?", "What times {a} is {c}?",
    f"<{{a}} <times|multiplied by|x|*> {GAP}|<?|_|__|___|□> <times|x|*> {{a}}> <=|is|makes|equals|gives> {{c}}<?|>",
    f"<By what|By which number|By what number> {MUST} {WHO} multiply {{a}} to <get|reach|make> {{c}}?",
    f"<What|Which number|What number> {MUST} {WHO} multiply {{a}} <by|with> to <get|reach|make> {{c}}<?|>",
    f"{NUMBER} <times|multiplied by|multiplied with> {{a}} <is|makes|gives|equals> {{c}}<?|>",
    "{a} <times|multiplied by> <what|what number|which number> <is|makes|gives|equals> {c}<?|>",
    "<Find|What is|Fill in|Tell me> the missing number<:| in> <{a} <*|x> <_|?|__>|<_|?|__> <*|x> {a}> = {c}",
    "How many times {a} is {c}?", "{c} is how many times {a}?", "{c} is {a} times <what|what number|which number>?",
    "How many {a}s <make|do I need for|go into|fit in|fit into|does it take to make|are needed to make> {c}?",
    "I think of a number, multiply it by {a} and get {c}. <What is my number|Which number is it>?",
    "How <many times|often> do I <have|need> to add {a} to <get|reach> {c}?",
]  # fmt: skip
DIVIDEND = [
    "? / {b} = {c}", "What number divided by {b} is {c}?", f"{NUMBER} <divided by|/|over|split by> {{b}} <is|gives|makes|equals> {{c}}<?|>",
    "<?|_|__|□|what> <divided by|/|÷> {b} <=|is> {c}", f"{NUMBER} must I divide by {{b}} to get {{c}}?",
    "I think of a number, divide it by {b} and get {c}. <What is my number|Which number is it>?",
    "<Find|What is|Fill in> the missing number<:| in> <_|?|__> / {b} = {c}",
]  # fmt: skip
DIVISOR = [
    "{a} / ? = {c}", "{a} divided by what is {c}?", f"{{a}} <divided by|/|÷|over> {GAP} <=|is|gives|makes|equals> {{c}}<?|>",
    f"<By what|By which number|By what number> {MUST} {WHO} divide {{a}} to <get|have> {{c}}?", f"What {MUST} {WHO} divide {{a}} by to <get|have> {{c}}?",
    "<Find|What is|Fill in> the missing number<:| in> {a} / <_|?|__> = {c}",
]  # fmt: skip
