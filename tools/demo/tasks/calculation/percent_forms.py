"""Wordings of questions about percentages."""

OF = [
    "What is {p} of {a}?", "{p} of {a}", "{p} of {a} is?", "Calculate {p} of {a}.", "How much is {p} of {a}?", "Find {p} of {a}", "{p} of {a} =",
    "{p} of {a} = ?", "{p} from {a}",
    "<What is|What's|How much is|How many is|How many are|Calculate|Compute|Find|Work out|Tell me|Give me|I need|Take|Determine|Do you know|"
        "Solve|Show me> {p} of <the number |>{a}<?||.| please>",
    "{p} <of|from|out of> {a}<|?| =| = ?| is| is?| equals| please| makes?| is how much?| is what?>", "what would {p} of {a} be<?|>",
    "{p} of {a} is <what|how much|what number|how many>?", "If <I|you|we> <take|have> {p} of {a}, how <much|many> is <that|it>?",
    "<percent|percentage|Percentages|calculate|work out the percentage>: {p} of {a}", "What <does|do> {p} of {a} <make|equal|come to>?",
    "<What number|Which number|How much> is {p} of {a}?", "Of {a}, <what|how much|how many> is {p}?", "I want to know {p} of {a}",
    "<percent of|percentage of|% of>: {p}, {a}", "{p} <times|x|×|*> {a}<|?| =>", "{p} of {a}, <how much|how many|what> <is that|is it|would that be>?",
    "<Find|Take|Get|Give> me {p} of {a}<.|>", "{a}, <what is|how much is|what's|take> {p} of <it|that>?", "How <many|much> <make|makes|are|is> {p} of {a}?",
    "There are {a} people and {p} <are women|are ill|come|say yes>. How many <people |>is that?",
]  # fmt: skip
UP = [
    "Increase {a} by {p}.", "What is {a} plus {p}?", "{a} + {p}", "{a} increased by {p}", "Add {p} to {a}.", "What is {a} increased by {p}?",
    "{a} plus {p}", "Raise {a} by {p}.", "<Increase|Raise|Grow|Up> {a} by {p}<.||?| please>",
    "<What is|What's|How much is|Calculate|Compute|Tell me|Find|Work out> {a} <plus|increased by|raised by|+|grown by> {p}<?|>",
    "<Add|add> {p} <to|onto> {a}<.||?>", "{a} <plus|+|increased by|raised by|up> {p}<|?| is| is?| =| = ?| makes?>",
    "{a} <goes up|rises|grows|increases|went up|climbs> by {p}. <What is it now|What is the new value|What is the result|How much is it now|"
        "What do I get>?",
    "<A price|A rent|A bill|My salary|A population|The rent|A wage> of {a} <rises|goes up|grows|increases|is raised|is increased> by {p}. "
        "<What is it now|What is the new value|How much is it now|What is the new amount>?",
    "What <do I get|is it|is the result> <if|when> {a} <is increased|increases|grows|goes up|rises> by {p}?",
    "{p} <more than|increase on|increase of|added to|on top of> {a}<|?| is>",
    "<If|When> {a} <is increased|increases|grows|goes up|rises> by {p}, <what is it|what do I get|how much is it|what is the result>?",
    "Add <a |>{p} <tax|VAT|tip|service|sales tax|extra|interest> <to|on> {a}<.|?|>", "{a} <plus|with|and|+> {p} <tax|VAT|tip|service|sales tax|interest><|?| "
        "is|, "
        "how much|, what is the total>",
    "<The bill|A bill|Dinner|The meal|My order|The hotel> is {a}, <plus|and add|with|I add> <a |>{p} <tip|tax|VAT|service><. What do I pay in all|. What is "
        "the "
        "total|, what is the total|, how much in all>?",
    "<My|The> <rent|salary|bill|weight|score> <was|is> {a} and <rose|went up|grew|goes up|was raised> by {p}<. What is it now|. How much is it now|, what is "
        "it "
        "now>?", "<A|The> <town|village|club|school|company> <of|with|had> {a} <people|members> <grew|grows|gets bigger> by {p}<. How many are there now|, "
        "how many are there now|. How many is that>?", "{a} <goes|is|went> up {p}<|?|, what is it now?>",
    "I <get|got> a {p} <raise|rise|pay rise> on <my |>{a}<. What do I earn now|, how much is it now|. How much is that>?",
]  # fmt: skip
DOWN = [
    "Decrease {a} by {p}.", "What is {a} minus {p}?", "{a} - {p}", "{a} decreased by {p}", "{p} off {a}", "What is {a} reduced by {p}?",
    "Reduce {a} by {p}.", "Take {p} off {a}.", "What is {p} off {a}?", "{a} minus {p}", "{p} discount on {a}",
    "<Decrease|Reduce|Lower|Cut|Discount> {a} by {p}<.||?| please>",
    "<What is|What's|How much is|Calculate|Compute|Tell me|Find|Work out> {a} <minus|decreased by|reduced by|-|less|lowered by|with a discount "
        "of> {p}<?|>",
    "<Take|Take away|Subtract|Deduct> {p} <from|off> {a}<.||?>", "{a} <minus|-|less|decreased by|reduced by> {p}<|?| is| is?| =| = ?| makes?>",
    "{a} <goes down|falls|shrinks|decreases|drops|sinks> by {p}. <What is it now|What is the new value|What is the result|How much is it now|"
        "What do I get>?",
    "<A price|A rent|A bill|A population|The rent|A value> of {a} <falls|goes down|drops|decreases|is reduced|is lowered> by {p}. <What is it "
        "now|What is the new value|How much is it now|What is the new price>?",
    "What <do I get|is it|is the result> <if|when> {a} <is decreased|decreases|is reduced|goes down|falls> by {p}?",
    "{p} <less than|off|off of|reduction of|discount on|taken off> {a}<|?| is>",
    "<If|When> {a} <is decreased|decreases|is reduced|goes down|falls> by {p}, <what is it|what do I get|how much is it|what is left>?",
    "<What is|How much is|Calculate|Tell me> {p} off <of |>{a}<?|>",
    "<Take|Subtract|Deduct> {p} <away |>from {a}<. What remains|. What is left| — what remains|, what is left|, what remains|. How much is left>?",
    "<A|The> <town|village|city|school|club|company|herd|team> <of|with|had> {a} <people|members> <shrank|shrinks|fell|got smaller|lost> <|by >{p}"
        "<. How many are <left|there now>|, how many <are left|are there now|live there now|remain>>?",
    "<A|The> {a} <phone|jacket|bike|ticket|bag|shirt|book> is <reduced by|discounted by|discounted|cut by> {p}<. What do I pay|. What is the "
        "price now|. What does it cost now|, how much is it now>?",
    "<A|The> <phone|jacket|bike|bag|lamp|coat|table> <costs|was|is|used to cost> {a} <and is|but is|and now is|now> <reduced by|cut by|marked down by|"
        "discounted by|cheaper by> {p}<. What do I pay|. What is the new price|. What does it cost now|, how much is it now>?",
    "<My|The> <salary|bill|weight|score> <was|is> {a} and <fell|went down|dropped|was cut|shrank> by {p}<. What is it now|. How much is it now|, what is it "
        "now>?", "{a} <down|lowered|cut|shrunk> by {p}<|?>", "{a} <with|after> <a |>{p} <discount|reduction|cut|loss><|?>",
]  # fmt: skip
WHICH = [
    "What percent of {b} is {a}?", "{a} is what percent of {b}?", "What percentage of {b} is {a}?", "{a} of {b} in percent",
    "{a} out of {b} in percent", "What is {a} out of {b} as a percentage?", "{a}/{b} as a percent", "How many percent of {b} is {a}?",
    "{a} out of {b} as a percentage",
    "<What|Which|How many|Tell me what|Tell me which|Do you know what> <percent|percentage|per cent> of {b} <is|are|equals|makes> {a}<?|>",
    "{a} is <what|which|how many|how much> <percent|percentage|%|per cent> of {b}<?|>",
    "<What is|What's|How much is|Express|Write|Give|Convert|Tell me|Calculate> {a} <out of|of|from> {b} <as a percentage|as a percent|in "
        "percent|as percent|in %>?",
    "<What is|What's|Express|Write|Give|Convert|Turn> {a}/{b} <as a percentage|as a percent|in percent|to a percentage|to percent|into a "
        "percentage|as percent>?",
    "{a} <out of|of|from> {b} <as a percentage|as a percent|in percent|in %|percentage|percent|is what percent>?",
    "{a}/{b} <as a percentage|as a percent|in percent|in %|to percent|percent>", "{a} <out of|of> {b} <is|are> how many percent?",
    "<I got|I have|I scored|She got|He scored> {a} <out of|of> {b} <points|marks|questions right|points in a test>. <What percentage is that|"
        "How many percent is that|What is that in percent>?",
    "<I got|I have|I scored|She got|We got|He had> {a} <out of|of> {b}<| on the test| in the exam| on my quiz| right| correct><, | >what <% is that|percent is "
        "that|percentage is that|is that in percent>?",
    "{a} <of|out of> <the |>{b} <pupils|students|seats|people|eggs|answers|days|cars|books> <are|were> <ill|taken|here|broken|right|late|red|gone>, <what "
        "percentage|what percent|how many percent|which percentage> is that?",
    "<What|Which> <percentage|percent> <do I have|did I get|is it> <if|when> I <got|get|have> {a} <out of|of> {b}<| right| points>?",
    "What <percent|percentage> <is|are> {a} of {b}?", "<percentage|percent>: {a} <of|out of> {b}",
    "{a} of {b} <people|students|apples|eggs> <are here|are good|are red|come>. <What percentage is that|How many percent is that>?",
]  # fmt: skip
BEHIND = [
    "How many {unit} <is|are> {p} of {a} {unit}?", "What is {p} of {a} {unit}?", "{p} of {a} {unit}", "How much is {p} of {a} {unit}?",
    "<What is|What's|How much is|Calculate|Find|Tell me|Work out> {p} of <a |the |>{a} {unit}<?|>",
    "{p} of <the |our |>{a} {unit}<, how many <{unit} |>is that|, how much is that|? How many is that|. How many {unit} is that|?|, that's how many {unit}>",
    "How <many|much> {unit} <is|are|make|makes> {p} of <the |>{a} {unit}?", "Of {a} {unit}, {p} is how <many|much>?",
]  # fmt: skip
THINGS = [
    "In a <village|school|town|club|class|company|factory|hotel|group> of {a} <people|persons|members>, {p} are <children|women|men|ill|new|old|"
        "vegetarians>. How many "
        "<are|is> <that|there>?",
    "{p} of <the |our |>{a} <pupils|students|workers|people|children|players|guests|members|voters> are <ill|late|away|here|new|girls|boys|at home>< today|>, "
        "<that's how many <kids|people|>|how many is that|how many are that>?",
    "There are {a} <pupils|seats|books|eggs|cars|trees|guests> and {p} <of them |>are <red|taken|gone|here|old|new|bad>. How many <are|is> <that|they>?",
    "<We've|I've|We have|I have|She has> <done|walked|driven|run|read|finished> {p} of <a|the|our> {a}<| >km <hike|trip|route|way|walk>. How <many km|far> <is "
        "that|did we get|have we come>?",
    "{p} of {a} <questions|answers|tickets|apples|people|seats> <were|are> <right|wrong|sold|bad|for it|empty>. How many <were|are> <that|they>?",
    "<A|The> <bottle|box|bag|tank> of {a} <ml|g|liters|grams> is {p} <sugar|full|water|fat>. How <much|many grams|many ml> is that?",
    "I <saved|spent|spend|save|lost|paid|ate> {p} of <my |the |>{a}<. How <much|many> <is|was> that|, how much is that>?",
    "If {p} of {a} <people|students|pupils|children|guests> <come|like tea|say yes|are sick|can swim>, how many <is that|are they|people is that>?",
]  # fmt: skip
REST = [
    "If {p} is gone, what percentage is left?", "{p} is used, what percent is left?", "If {p} of the seats are taken, what percentage is free?",
    "<If|When|Say> {p} of the <seats|tickets|rooms|tables|places> are <taken|sold|booked|gone|occupied>, <what percentage|what percent|how many percent|how "
        "much> "
        "<is|are> <free|left|not taken|still free|available>?",
    "{p} of the <people|pupils|students|voters|children|guests> are <women|girls|boys|men|here|for it|ill>. <What percentage|What percent|How many percent> "
        "<are "
        "not|is not|is the rest|are the others>?",
    "<My|The> <battery|phone|tank|download|work> is <at|on|down to> {p}, <what percentage|what percent|how many percent> is missing<| to 100%>?",
    "<I've|I have|We have|She has> <used|spent|eaten|done|read|finished> {p} of <it|the book|the cake|my money|the work|the data>. <What percentage|What "
        "percent|"
        "How many percent> <is left|remains|is still left|do I have left>?",
    "What <percent|percentage> <is left|remains|is missing|stays> <after|if I take away|when I use|if I use|after using> {p}<| of something| of it>?",
    "<What is|How much is> the rest <to 100%|up to 100 percent> <from|if I have> {p}?", "How much <is missing|do I need> from {p} to 100%?",
    "<It rains with a chance of|The chance of rain is|The chance that I win is> {p}. What is the chance that <it does not|I don't>?",
]  # fmt: skip
CHANGE = [
    "From {a} to {b}, what is the increase in percent?", "What is the percentage increase from {a} to {b}?", "percent increase from {a} to {b}",
    "<Sales|Prices|Visits|Members|Orders|Profits|Wages> <grew|rose|went up|increased|climbed> from {a} to {b}<| cars| people| units|>. <By <what|which|how "
        "many> "
        "<percent|percentage><| did they grow| is that>|What <percent|percentage> is that|How many percent is that|How much is that in percent>?",
    "<The price|The rent|My weight|My pay|The population|The cost> <grew|rose|went up|goes up|increased> from {a} to {b}<. <By how many percent|What is the "
        "increase in percent|How many percent is that|What percentage is that>|, how many percent is that|, by what percent>?",
    "<What|Which> <percent|percentage> <increase|growth|rise|change> is <it |>from {a} to {b}?", "By <what|how many> percent is {b} <more|bigger|higher|"
        "larger> than {a}?",
    "<What is|What's|Calculate|Find|Tell me> the <percent|percentage> <increase|growth|rise|change> from {a} to {b}<?|.>",
    "<percent|percentage|%> <change|increase|growth>< from|:|> {a} to {b}<|?>", "{a} to {b}<, | >how many percent <more|up|increase>?",
    "How many percent more is {b} than {a}?", "<If|When> <a price|something|it> <goes|rises> from {a} to {b}, <how many percent|what percent> is <that|the "
        "rise>?",
]  # fmt: skip
FELL = [
    "What is the percentage decrease from {a} to {b}?", "percent decrease from {a} to {b}",
    "<Sales|Prices|Visits|Members|Orders|Profits|Wages> <fell|dropped|went down|decreased|shrank|sank> from {a} to {b}<| cars| people| units|>. <By <what|"
        "which|how "
        "many> <percent|percentage><| did they fall| is that>|What <percent|percentage> is that|How many percent is that|How much is that in percent>?",
    "<The price|The rent|My weight|My pay|The population|The cost> <fell|dropped|went down|goes down|decreased> from {a} to {b}<. <By how many percent|What "
        "is the "
        "decrease in percent|How many percent is that|What percentage is that>|, how many percent is that|, by what percent>?",
    "<What|Which> <percent|percentage> <decrease|drop|fall|reduction|loss> is <it |>from {a} to {b}?",
    "By <what|how many> percent is {b} <less|smaller|lower|cheaper> than {a}?",
    "<What is|What's|Calculate|Find|Tell me> the <percent|percentage> <decrease|drop|fall|loss|reduction> from {a} to {b}<?|.>",
    "<percent|percentage|%> <decrease|drop|fall>< from|:|> {a} to {b}<|?>", "How many percent less is {b} than {a}?",
    "<If|When> <a price|something|it> <falls|drops> from {a} to {b}, <how many percent|what percent> is <that|the discount>?",
]  # fmt: skip
PART_TO_PERCENT = [
    "Write {p} as a percent.", "What is {p} in percent?", "{p} as a percentage", "{p} in percent", "What percent is {p}?",
    "<Write|Express|Give|Convert|Turn|Say|Put|Give me|Tell me> {p} <as a percentage|as a percent|in percent|as percent|in %>< please|.|?|>",
    "<Convert|Turn|Change|Make> {p} <to|into> <a percentage|percent|a percent|%><.|>", "<What is|What's|How much is> {p} <in percent|as a percentage|as a "
        "percent|"
        "in %>?", "{p} <in percent|as a percentage|as a percent|in %|to percent|into percent|is what percent|is how many percent|percentage><|?| please>",
    "<What|Which|How many> <percent|percentage> <is|are|equals|makes> {p}?", "How many percent <is|are> <in |>{p}?",
    "<percent|percentage>: {p}",
]  # fmt: skip
