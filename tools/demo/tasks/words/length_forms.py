"""More forms of questions that compare the lengths of words."""

PAIR = "<{a} or {b}|{a} or {b}|{a}, {b}|{a} / {b}|{a} vs {b}|{a} vs. {b}|{a} and {b}|{a} - {b}>"


def of_two(kind, more, bigger):
    """Forms that ask which of two words is longer, or shorter."""
    which = (
        f"<which is {kind}|which word is {kind}|which name is {kind}|who has the {kind} name|which has {more} letters|which one is {kind}|which one has {more} "
            f"letters|"
        f"which has the {bigger} number of letters|{kind} word|{kind} name|{kind} one|{kind}|the {kind} one|pick the {kind} one|tell me the {kind}|{more} "
            f"letters>"
    )
    return [
        f"<{kind} word|{kind} name|{kind} one|{kind}|which is {kind}|which word is {kind}|who has the {kind} name|which has {more} letters|which name is "
            f"{kind}><, |: |? | - |; |... >{PAIR}<?|>",
        f"{PAIR}<: |, | - |? |. |; |... |\n>{which}<?|.|>",
        f"<Does|does> {{a}} or {{b}} have <{more} letters|the {bigger} number of letters|the {kind} name|the {bigger} letter count>?",
        f"<Which|What> <word|name|one|of them|of the two> has <the {bigger} number of|{more}|the {bigger} count of> letters<, |: |? >{PAIR}<?|>",
        f"<I have|Here are|There are|You get|Given|Take|I've got|Consider|Compare> <two words|the words|two names|these words|these two><: |, | - >{PAIR}<. |; "
            f"|. So |\n>{which}<?|>",
        f"<Which|What> <takes|needs|uses|requires> {more} letters< to write| to spell|><, |: >{{a}} or {{b}}?",
        f"<Between|Of|Out of|From> {{a}} and {{b}}, <pick|choose|tell me|name|give me|find|say|which is> the <{kind} one|{kind} word|one with {more} letters|"
            f"{kind}|{kind} name>.",
        f"<Choose|Pick|Find|Select|Name|Tell me|Give me|What is> the <word|one|name> with {more} letters<: |, |; | - >{PAIR}<?|>",
        f"Is the {kind} <word|name|one> {{a}} or {{b}}?", f"Who has the {kind} name<, |: |? >{{a}} or {{b}}?", f"<Whose|Which> name is {kind}<, |: |? >{PAIR}?",
    ]  # fmt: skip


def of_many(kind, letters):
    """Forms that ask which of several words is the longest, or the shortest."""
    which = (
        f"<Which is the {kind}|Which one is {kind}|Which has the {letters} letters|Which one has the {letters} letters|Which is the {kind} word|Which word is "
            f"{kind}|{kind}|"
        f"Pick the one with the {letters} letters|Choose the one with the {letters} letters|Tell me the {kind}|Find the {kind} one|Name the {kind} word|Give "
            f"me the {kind} one>"
    )
    return [
        f"<whats|what's|what is|which is|find|tell me|give me|pick|show me|name> the {kind} <word|name|one|of them|item><| here| of these| in this list| among "
            f"these| in the list| below>"
        "<: |, | - |? |:\n|... >{ws}<?|>",
        f"<find|pick|choose|tell me|which is|what is|whats|name|give me> the {kind}<: |, | - |? | of |:\n>{{ws}}<?|>",
        f"<I have|I've got|Here are|There are|Take|You see|Given|Look at|Consider> <three words|these words|some words|a few words|the words|these|this list|"
            f"my words><: |, | - |:\n>{{ws}}<. |; |\n>{which}<.|?|>",
        f"<Choose|Pick|Find|Select|Name|Tell me|Give me|Say|Show me> the <word|one|name> <with|having|that has> the {letters} letters <from |of |among |out of "
            f"|in |from these: |here: >{{ws}}<.|>",
        f"<Who|Which of them|Who of them|Which person> has the {kind} name<: |, |? | - >{{ws}}<?|>",
        f"<Which|What> <word|name|one|of these words> has the {letters} letters<: |, |? | - |... >{{ws}}<?|>",
        f"{{ws}}<: |, | - |\n|? |. |... >{which}<?|.|>",
        f"{{ws}}<: |, | - |\n|? |. |... ><{kind} word|{kind} one|{kind}|the {kind}|{letters} letters|who has the {kind} name|which name is the {kind}|whats "
            f"the {kind}|{kind} name><?|>",
        f"<Of|Among|Out of|From|In> <the words |the list |these words: |these: |>{{ws}}<, |: | - ><which|which one|which word|what> <is the {kind}|is {kind}|"
            f"has the {letters} letters>?",
        f"{kind} <word|name|one> <of|in|among|from|out of|between> {{ws}}<?|>", f"{letters} letters<: |, | - |? >{{ws}}<?|>",
    ]  # fmt: skip


WORD = "<|||the word |the name >"
THAN = {
    kind: [
        f"Is {WORD}{{a}} {kind} than {WORD}{{b}}<?|? Yes or no|, yes or no?>", f"Does {WORD}{{a}} have {more} letters than {WORD}{{b}}?",
        f"Has {{a}} got {more} letters than {{b}}?",
        f"Is {WORD}{{a}} <a {kind} word|the {kind} word|a {kind} name> <than|compared to> {{b}}?",
        f"<{WORD}{{a}} is|Is it true that {{a}} is> {kind} than {{b}}<, right|, true or false|, isn't it|, yes or no|>?",
        f"<Tell me|Check|Say|Find out|See> <if|whether> {WORD}{{a}} <is {kind}|has {more} letters> than {WORD}{{b}}<.|>",
        f"I <think|believe|say|guess> {{a}} is {kind} than {{b}}. <Am I right|Is that right|Is that true>?",
    ]
    for kind, more in (("longer", "more"), ("shorter", "fewer"))
}  # fmt: skip
EQUAL = [
    "Are {a} and {b} <equally long|of the same length|the same length|of equal length|just as long|as long as each other><?|? Yes or no>",
    "Do <the words |>{a} and {b} have <the same number of letters|the same length|the same letter count|equally many letters|as many letters>?",
    f"Is {WORD}{{a}} <as long as|the same length as|exactly as long as> {WORD}{{b}}?", "Does {a} have <as many letters as|the same number of letters as> {b}?",
    "<Tell me|Check|Say|Find out|See> <if|whether> {a} and {b} <are equally long|have the same number of letters|have the same length>.",
    "{a} and {b}<: |, | - ><same length|equally long|same number of letters>?",
]  # fmt: skip
