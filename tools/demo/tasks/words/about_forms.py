"""Questions that have their word before or behind them, apart from the sentence: Word: lamp. How many letters?"""

W = "<||||||||the word |the word |the word |the word |the string |the name |the term |the text |my word |the word: |word |word |the noun |the city >{w}"
WHAT = "<word|Word|my word|the word|The word|My word|string|text|Text|Name|input|given word>"


def of_word(forms):
    """The forms with {W} written out: the word alone, or what it is and the word."""
    return [f.replace("{W}", W) for f in forms]


def about(its):
    """Forms of a question, `its`, with a word that stands before it or behind it; the question may only say it or this word."""
    return of_word([
        f"{WHAT}<: |: | is | = | - >{{w}}<. |, |; |\n|? | - |... >{its}<?|.|>",
        f"{{w}}<: |, | - |\n|? |. |; |... | -- | / |! ><|so |tell me: |please: |>{its}<?|>",
        f"{its}<: |? | - |, |:\n|?\n|... |; |. >{{w}}",
        f"{its}<: |? |, | - ><word: |the word |the word is |My word is |The word is |it is |word is |I mean |I'm talking about >{{w}}",
        f"<Take|Look at|Consider|Here is|Here's|I have|I've got|Given|There is|Think of|I wrote|I typed|I read|Let's take|You see|Imagine> {{W}}"
        f"<. |: |, | - |; >{its}<?|.|>",
        f"<For|With|About|Regarding|As for|Now|Next word:|How about|Same for> {{W}}<, |: | - >{its}<?|>",
    ])  # fmt: skip
