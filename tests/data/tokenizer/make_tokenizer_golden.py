"""Token ids and chat prompts from the reference tokenizer (Hugging Face tokenizers) for the DeepSeek-V3 tokenizer.json.

Usage: make_tokenizer_golden.py TOKENIZER_DIR OUT.json SEED
OUT.json: {"encode": [{"text", "ids"}], "chat": [{"messages", "add_generation_prompt", "text"}]}
"""
import json
import os
import random
import sys

import jinja2
from tokenizers import Tokenizer

FIXED = [
    "",
    " ",
    "  ",
    "\n",
    "\n\n \n",
    "\t\tx",
    "Hello, world!",
    "hello   world",
    "don't can't I'll we've",
    "3.14159 1234567 12 1",
    "a1b22c333d4444",
    "日本語のテキストです。",
    "你好，世界！今天天气很好。",
    "カタカナとひらがな",
    "한국어 문장입니다",
    "Привет, мир",
    "مرحبا بالعالم",
    "हिन्दी पाठ",
    "ภาษาไทย",
    "שלום",
    "naïve café résumé",
    "e\u0301 combining",
    "👍🏽 👨‍👩‍👧‍👦 🇩🇪",
    "x = [i**2 for i in range(10)]",
    "#include <vector>\nint main() { return 0; }\n",
    "http://a.b/c?d=e&f=g#h",
    "$100.50 €20 50% #tag @user",
    "---===***",
    "...!!!???",
    "(a)[b]{c}<d>",
    "tab\tnew\r\nline\rreturn",
    " leading",
    "trailing ",
    "multi\n\n\nline\n",
    "\u00a0nbsp\u2003em\u3000ideographic",
    "<think>\nstep\n</think>\n\nanswer",
    "<｜User｜>hi<｜Assistant｜>",
    "<｜begin▁of▁sentence｜>x<｜end▁of▁sentence｜>",
    "|<｜User｜",
    "\u200b\u200d\ufeff",
    "\U0001d54f\U0001d7d8",
    "½ ² ③ Ⅷ",
    "ß İ ı ǅ",
    "SELECT * FROM t WHERE a='b';",
    "αβγ δεζ",
    "\x00\x01\x7f",
    "'s 't 're",
    "_under_score __init__",
    "CamelCaseWord snake_case_word",
    "100000000000",
    "１２３４",
    "٣٤٥٦٧",
    "a\u0300\u0301b",
    "．，！",
    "🂡♠♥",
    "\ue000private",
]
POOL = [
    "abcdefghijklmnopqrstuvwxyz",
    "ABCXYZ",
    "0123456789",
    "      \n\n\t\r",
    ".,;:!?-_()[]{}<>\"'`~@#$%^&*+=/\\|",
    "éüñßøåçœ",
    "中文字符漢字",
    "ひらカタ",
    "абвгд",
    "αβγ",
    "👍🎉🚀",
    "\u0301\u0308\u200d",
    "한글",
    "अआइ",
    "ابت",
    "²³½Ⅷ",
    "\u00a0\u2009\u3000",
]
CONVERSATIONS = [
    [dict(role="user", content="Hi")],
    [
        dict(role="system", content="Be brief."),
        dict(role="user", content="Hi"),
        dict(role="assistant", content="Hello!"),
        dict(role="user", content="2+2?"),
    ],
    [
        dict(role="system", content="A"),
        dict(role="system", content="B"),
        dict(role="user", content="x"),
    ],
    [
        dict(role="user", content="weather?"),
        dict(
            role="assistant",
            content=None,
            tool_calls=[dict(type="function", function=dict(name="get", arguments='{"c":"Rome"}'))],
        ),
        dict(role="tool", content="sunny"),
        dict(role="assistant", content="It is sunny."),
        dict(role="user", content="thanks"),
    ],
    [
        dict(role="user", content="weather?"),
        dict(
            role="assistant",
            content=None,
            tool_calls=[
                dict(type="function", function=dict(name="get", arguments="{}")),
                dict(type="function", function=dict(name="put", arguments="{}")),
            ],
        ),
        dict(role="tool", content="a"),
        dict(role="tool", content="b"),
    ],
]
RANGES = [(32, 0x2FF), (0x300, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x1F9FF)]


def random_words(r):
    s = ""
    for _ in range(r.randint(1, 12)):
        p = r.choice(POOL[:6] if r.random() < 0.6 else POOL)
        s += "".join(r.choice(p) for _ in range(r.randint(1, 6)))
    return s


def random_characters(r):
    return "".join(
        chr(r.choice([r.randint(*limits) for limits in RANGES])) for _ in range(r.randint(1, 20))
    )


def main():
    d, out, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
    t = Tokenizer.from_file(os.path.join(d, "tokenizer.json"))
    r = random.Random(seed)
    texts = (
        FIXED + [random_words(r) for _ in range(600)] + [random_characters(r) for _ in range(100)]
    )
    with open(os.path.join(d, "tokenizer_config.json"), encoding="utf-8") as f:
        template = jinja2.Environment().from_string(json.load(f)["chat_template"])
    result = dict(
        encode=[dict(text=x, ids=t.encode(x, add_special_tokens=False).ids) for x in texts],
        chat=[],
    )
    for messages in CONVERSATIONS:
        for add_generation_prompt in (False, True):
            case = dict(messages=messages, add_generation_prompt=add_generation_prompt)
            text = template.render(
                **case,
                bos_token="<｜begin▁of▁sentence｜>",
                eos_token="<｜end▁of▁sentence｜>",
            )
            result["chat"].append(dict(case, text=text))
    with open(out, "w", encoding="utf-8") as f:
        json.dump(result, f, ensure_ascii=True)
    print(out, len(result["encode"]), len(result["chat"]))


if __name__ == "__main__":
    main()
