"""Writes templates/references.json: conversations and what Jinja2 makes of them with every template in templates/. Run with
python3-jinja2 installed:

    python3 tests/data/chat/make_references.py
"""

import json
import os

from environment import environment

FOLDER = os.path.join(os.path.dirname(__file__), "templates")


def call(name, arguments, id):
    return {"id": id, "type": "function", "function": {"name": name, "arguments": arguments}}


WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "Tells the weather.\nOf one place.",
        "parameters": {
            "type": "object",
            "properties": {
                "city": {"type": "string", "description": "The city <name> & \"état\""},
                "days": {"type": "integer", "minimum": 1, "default": 3},
                "units": {"type": "string", "enum": ["C", "F"]},
                "tags": {"type": "array", "items": {"type": "string"}},
            },
            "required": ["city"],
        },
    },
}
CLOCK = {"type": "function", "function": {"name": "clock", "description": "The time.", "parameters": {"type": "object", "properties": {}}}}

CONVERSATIONS = [
    {"messages": [{"role": "user", "content": "Hi"}]},
    {"messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hi <b>\n"}]},
    {
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "2+2?"},
            {"role": "assistant", "content": "<think>\nEasy.\n</think>\n\n4"},
            {"role": "user", "content": "世界 é?\n\n"},
            {"role": "assistant", "content": "  Oui.  "},
            {"role": "user", "content": "  end  "},
        ]
    },
    {"messages": [{"role": "user", "content": "Weather?"}], "tools": [WEATHER, CLOCK]},
    {
        "messages": [
            {"role": "system", "content": "Use tools."},
            {"role": "user", "content": "Weather in Paris?"},
            {"role": "assistant", "content": "Let me look.", "tool_calls": [call("get_weather", {"city": "Paris", "days": 2, "tags": ["a", "ü"]}, "abcdefgh1")]},
            {"role": "tool", "content": "18 °C", "tool_call_id": "abcdefgh1"},
            {"role": "assistant", "content": "<think>18.</think>It is 18 °C."},
            {"role": "user", "content": "Thanks"},
        ],
        "tools": [WEATHER],
    },
    {
        "messages": [
            {"role": "user", "content": "Two things."},
            {"role": "assistant", "content": "", "tool_calls": [call("clock", {}, "abcdefgh1"), call("get_weather", {"city": "Rome"}, "abcdefgh2")]},
            {"role": "tool", "content": "12:00", "tool_call_id": "abcdefgh1"},
            {"role": "tool", "content": "{\"t\": 20.5}", "tool_call_id": "abcdefgh2"},
        ],
        "tools": [WEATHER, CLOCK],
    },
    {
        "messages": [
            {"role": "user", "content": "Time?"},
            {"role": "assistant", "content": None, "tool_calls": [call("clock", {}, "abcdefgh1")]},
            {"role": "tool", "content": "12:00", "tool_call_id": "abcdefgh1"},
            {"role": "assistant", "content": "Noon."},
        ],
    },
    {"messages": [{"role": "assistant", "content": "Hello first."}, {"role": "assistant", "content": "Again."}]},
    {"messages": [{"role": "user", "content": "a"}, {"role": "system", "content": "late"}, {"role": "user", "content": "b"}]},
]


def main():
    env = environment()
    # A date in a prompt would differ every day.
    env.globals["strftime_now"] = lambda format: "2025-01-01"
    cases = []
    for file in sorted(os.listdir(FOLDER)):
        if not file.endswith(".jinja"):
            continue
        with open(os.path.join(FOLDER, file), encoding="utf-8", newline="") as f:
            template = env.from_string(f.read())
        for conversation in CONVERSATIONS:
            for prompt in (False, True):
                for thinking in (False, True):
                    variables = dict(
                        messages=conversation["messages"],
                        tools=conversation.get("tools"),
                        documents=None,
                        add_generation_prompt=prompt,
                        thinking=thinking,
                        enable_thinking=thinking,
                        bos_token="<bos>",
                        eos_token="<eos>",
                    )
                    case = {"template": file, "variables": variables}
                    try:
                        case["text"] = template.render(**variables)
                    except Exception as e:  # noqa: BLE001: whatever Jinja2 or Python raise
                        case["error"] = f"{type(e).__name__}: {e}"
                    cases.append(case)
    # Each conversation once; the cases name them by number.
    for case in cases:
        messages = case["variables"].pop("messages")
        case["variables"].pop("tools")
        case["conversation"] = next(i for i, c in enumerate(CONVERSATIONS) if c["messages"] is messages)
    out = os.path.join(FOLDER, "references.json")
    with open(out, "w", encoding="utf-8") as f:
        json.dump({"conversations": CONVERSATIONS, "cases": cases}, f, ensure_ascii=False, indent=1)
        f.write("\n")
    print(out, len(cases), sum("error" in c for c in cases))


if __name__ == "__main__":
    main()
