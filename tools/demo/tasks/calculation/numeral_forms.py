"""Wordings of questions about Roman numerals and numbers in words."""

TO_ROMAN = [
    "What is {n} in Roman numerals?", "{n} in roman numerals", "Write {n} in Roman numerals.", "Convert {n} to Roman numerals.", "{n} to roman",
    "How do you write {n} in Roman numerals?", "{n} as a Roman numeral", "Roman numeral for {n}", "{n} in roman", "roman {n}", "{n} roman",
    "<Write|Convert|Turn|Express|Give|Give me|Show|Show me|Change|Translate|Put|Spell|Tell me|Transform|I need> <the number |the year |>{n} <in|to|into|"
        "as|with> <Roman numerals|roman numerals|a Roman numeral|a roman numeral|Roman numbers|Roman|roman numbers|Roman letters><.||?>",
    "<What is|What's|How is|How do you write|How do I write|How would you write|How can I write|what would be> <the number |the year |>{n} <in|"
        "as|with|using> <Roman numerals|roman numerals|a Roman numeral|Roman numbers|Roman>?",
    "<What is|What's|Tell me|Give me|Find|Show me|Do you know> the <Roman numeral|roman numeral|Roman number|roman> <for|of> {n}<?|.>",
    "<Roman numeral|Roman numerals|roman|Roman number|to roman|to Roman numerals|roman numeral|in roman>< for| of|:| for the number|> {n}<|?>",
    "{n} <in|to|into|as|→|with> <Roman numerals|roman numerals|a Roman numeral|roman|Roman|Roman numbers|roman letters><|?| please>",
    "<How|What> did the Romans write <for |>{n}?", "<Which|What> Roman numeral is {n}?", "the number {n} in Roman numerals",
    "{n} <written|expressed> in Roman numerals<|?>",
    "<I was born in|My house number is|My clock says|It was built in|The film is from|My watch shows|The book has chapter> {n}<, how is that|. How do I "
        "write that|"
        ". What is that|, what is that|. Write that> <in|with> <Roman numerals|roman numerals|Roman numbers|roman letters>?",
    "How would <the |>Romans <write|have written|say|put> {n}?", "How <did|do> the Romans write <the number |>{n}?",
    "<Which|What> <Roman letters|Roman numerals|letters> <are|make|stand for> <the number |>{n} in Roman numerals?",
    "<Could|Can|Would> you <write|put|give me|turn> {n} <in|into|as> <Roman numerals|roman numerals|Roman numbers>?", "{n} -> <roman|Roman numerals>",
    "I <need|want> {n} <in|as> <Roman numerals|roman numerals|a Roman numeral><| for a tattoo| for my clock| for a title|.>",
]  # fmt: skip
FROM_ROMAN = [
    "What is {n} in numbers?", "{n} in numbers", "What number is {n}?", "Convert {n} to a number.", "{n} in digits", "Roman numeral {n}",
    "What is the Roman numeral {n}?", "{n} to decimal", "{n} as a number", "What is the value of {n}?", "{n} in Arabic numerals",
    "What does {n} mean in Roman numerals?", "what number is {n}",
    "<Convert|Translate|Turn|Change|Decode|Write|Express|Put|Read|Transform> <the Roman numeral |the roman number |Roman |>{n} <to|into|as|in> "
        "<a number|numbers|digits|a decimal number|Arabic numerals|decimal|arabic|a normal number|an ordinary number|an integer|an Arabic "
        "number><.||?>",
    "<What|Which> number is <the Roman numeral |the roman numeral |Roman |the numeral |>{n}<| in decimal| in digits>?",
    "<What is|What's|How much is|Tell me> <the Roman numeral |the roman number |Roman |the numeral |>{n} <in|as> <numbers|digits|a number|"
        "Arabic numerals|decimal|normal numbers|a normal number|arabic numbers|an integer><?|>",
    "What <number |>does <the Roman numeral |roman |>{n} <mean|stand for|represent|equal|show>?",
    "<Roman numeral|roman|Roman number|from roman|decode roman|roman numeral value|Roman>: {n}<|?>",
    "{n} <in|to|as|into|→> <numbers|digits|a number|Arabic numerals|decimal|a normal number|arabic|arabic numbers|number|an integer|normal "
        "numbers><|?| please>",
    "<What is|What's|Tell me|Give me|Find> the <value|number|meaning> of <the Roman numeral |roman |the roman number |Roman numeral >{n}<?|.>",
    "<the |>Roman numeral {n} <is which number|is what|means|is what number|in numbers>?", "How much is {n} in <Roman numerals|Roman numbers|roman>?",
    "<Translate|Convert|Decode|Read> {n} from <Roman numerals|Roman|roman numerals|Roman numbers><.||?>", "What year is {n}?",
    "<The|A|My|This> <clock|watch|statue|building|tomb|book|page|chapter|film|house|stone|sign|door> <says|shows|reads|has|is marked|bears> {n}<, what does "
        "it mean|, what "
        "number is <it|that>|. What <number is that|does it mean|is that in numbers|is it as a number>|, which number is it|, how much is it>?",
    "<There is|I see|It says|I found|I read> {n} on <the|a|an old> <clock|building|door|coin|watch|gravestone|church>. <What number is <it|that>|Which "
        "number is that|What "
        "does it mean|What is it in numbers>?",
    "<Chapter|King Louis|Queen Elizabeth|Super Bowl|Part|Volume|Page|World War|Henry> {n}, <what|which> number is <that|it>?",
    "What does {n} <mean|stand for> <on the clock|on a clock|as a normal number|in our numbers|as a number|in digits>?",
    "<Could|Can|Would> you <read|decode|translate|convert> <the Roman numeral |>{n}<| for me| to a number| into a number|, it is Roman>?",
    "{n} -> <number|digits|decimal>", "<Which|What> number do the Romans mean by {n}?",
    "Which number <is written|do the Romans write> as {n}?", "the roman numeral {n} is which number?",
]  # fmt: skip
TO_WORDS = [
    "Write {n} in words.", "{n} in words", "Write the number {n} in words.", "How do you spell {n}?", "Spell the number {n}.",
    "What is {n} in words?", "{n} in letters", "Write out the number {n}.", "How do you write {n} in words?", "Convert {n} to words.",
    "{n} written out", "Spell {n}", "spell out {n}",
    "<Write|Express|Convert|Turn|Put|Give|Give me|Say|Show|Show me|Translate|Change|Tell me> <the number |>{n} <in|as|to|into|with|using> "
        "<words|English words|letters|text|English><.||?>",
    "<How do you|How do I|How would you|How can I|How does one> <write|say|spell|write out|spell out|pronounce> <the number |>{n}<| in words| "
        "in English| in letters| out in words>?",
    "<What is|What's|How is> <the number |>{n} <in words|written in words|in letters|spelled out|written out|spelled|in English words>?",
    "<Spell|Spell out|Write out> <the number |>{n}<| in words| in English| please|.>",
    "{n} <in words|as words|to words|in letters|written out|spelled out|in English words|in text|with letters><|?| please>",
    "<in words|number in words|words for|number to words|spell the number|number as words|as words|to words>: {n}",
    "<I need to|I must|I have to|I want to|Help me> <write|spell|put> {n} <with letters|in words|in letters|out in words|as words><| on a cheque| on a check|"
        " for a cheque| for my "
        "homework|, how is it|, how do I do that|.>",
    "<Spell|Write|Write out|Spell out> {n} for a <cheque|check|bank form|contract><|.| please|, in words>", "{n} in <English words|words>, without <any |"
        ">and<|.|, please>",
    "<How|How exactly> <does one|do people|do I|do you> <say|read|write> {n} <as a word|as words|in words|in English>?", "{n} as a <word|number word>",
    '{n} in <English |>words<,| but> <without|no> <any |the word |>"and"<|.|, please>',
    "What is the <word|number word|English word|name> for <the number |>{n}?", "<Say|Read|Pronounce> <the number |>{n} <in words|aloud|out loud|in "
        "English><.|>",
    "<The cheque is|My bill is|The sum is|I pay> {n}<. How do I write that in words|. What is that in words|, in words>?", "How is {n} <written|spelled|"
        "said> <in words|in letters|in "
        "English|with letters>?", "<Could|Can|Would> you <write|spell|put|give me> {n} <in words|with words|in letters|as words>?", "<Write down|Read> <the "
        "number |>{n} in words<.|>",
]  # fmt: skip
TO_DIGITS = [
    "Write {n} in digits.", "{n} in digits", "Write {n} as a number.", "What is {n} in digits?", "{n} as a number", "Convert {n} to digits.",
    "{n} in numbers", "How do you write {n} in numbers?", "What is {n} as a number?", "{n} in figures", "{n} in numerals",
    "<Write|Express|Convert|Turn|Put|Give|Give me|Show|Show me|Translate|Change|Tell me> <the number |the words |>{n} <in|as|to|into|with|"
        "using> <digits|numbers|figures|a number|numerals|a numeral|number form|ciphers><.||?>",
    "<How do you|How do I|How would you|How can I> write <the number |>{n} <in|as|with|using> <digits|numbers|figures|a number|numerals>?",
    "<What is|What's|How is|what number is> <the number |>{n} <in digits|in numbers|in figures|as a number|written in digits|in numerals|as digits>?",
    "{n} <in|as|to|into|with> <digits|numbers|figures|a number|numerals|number form><|?| please>",
    "<in digits|to digits|in numbers|digits for|words to number>: {n}", "<Which|What> number is <spelled |written |>{n}?", "the number {n} in digits",
    "<Which|What> <digits|figures|number> <are|is|do I write for|do I need for|stand for|stands for|make> {n}<?|>", "How <do I|would you|do you|can I> write "
        "{n} <with|in|using> "
        "<digits|figures|ciphers|numbers|numerals>?", "{n} -> <digits|number>", "<My|The> <cheque|letter|contract|bill|book> says {n}<. What is that in "
        "digits|. How much is that in "
        "numbers|, what is that as a number|. Which number is that>?", "<Type|Key in|Note> {n} <as a number|in digits|in figures><.|>", "What would {n} be "
        "<in digits|in numbers|"
        "as a number>?", "<I need|I want|Please give me> {n} <in digits|as a number|in figures><.|>", "{n}, <in digits|as a number|in numbers|which number "
        "is that>?",
]  # fmt: skip
