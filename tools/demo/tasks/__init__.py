"""Synthetic, verifiable reasoning tasks for the demo model.

A task is a function of a Dice; it gives (question, thinking, answer). The answer is computed, never
guessed, so a generation can be checked by comparing the text inside ** ** with `answer_key(answer)`.
Outside inputs are the word list (SCOWL, see ../words.LICENSE) and the nouns and sentences in data
(WordNet, see data/wordnet.LICENSE).
"""
from . import passkey as _passkey, phrasing, systems
from .calculation import arithmetic, numbers
from .chat import scope, talk
from .conversations import turns
from .conversations.turn_reword import reworded
from .dice import Dice
from .lexicon import WORDS_FILE, load_words
from .measures import dates, units
from .stories import problems
from .words import letters, wordforms, wordlists

MODULES = (arithmetic, numbers, units, dates, problems, letters, wordforms, wordlists, _passkey, talk, scope)
TASKS, WEIGHTS = {}, {}
for _module in MODULES:
    for _name, (_weight, _task) in _module.TASKS.items():
        TASKS[_name], WEIGHTS[_name] = _task, _weight
CAPITALS = frozenset("addition subtraction multiplication division sort_numbers weekday percent part compare".split())
UNFRAMED = frozenset("chat repeat_word count_words".split())
SHARES = ((0.07, (talk,)), (0.11, (scope,)), (0.26, (letters, wordforms, wordlists)), (0.56, MODULES[:5] + (_passkey,)))
for _share, _modules in SHARES:  # of all turns
    _names = [n for m in _modules for n in m.TASKS]
    _sum = sum(WEIGHTS[n] for n in _names)
    for _name in _names:
        WEIGHTS[_name] *= 100 * _share / _sum
passkey = _passkey.passkey

USER, ASSISTANT, EOS, BOS = (
    "<｜User｜>",
    "<｜Assistant｜>",
    "<｜end▁of▁sentence｜>",
    "<｜begin▁of▁sentence｜>",
)
NAMES = list(TASKS)
_cumulated = [sum(WEIGHTS[n] for n in NAMES[: i + 1]) for i in range(len(NAMES))]
turns.use(NAMES, TASKS, _cumulated)


def turn(r):
    """One question of any task, now and then in a frame or in capitals."""
    name = r.choices(NAMES, cum_weights=_cumulated)[0]
    question, thinking, answer = TASKS[name](r)
    if name not in UNFRAMED and question.strip() and len(question) < 300 and r.random() < 0.03:
        question = phrasing.framed(r, question)
    elif name in CAPITALS and r.random() < 0.02:
        question = question.upper()
    return question, thinking, answer


def conversation(r):
    """-> [(question, thinking, answer)], one for every turn."""
    x = r.random()
    if x < 0.68:
        return [turn(r)]
    if x < 0.705:
        return turns.alone(r)
    if x < 0.78:
        return turns.unrelated(r)
    return turns.follow_up(r)


def sample(r):
    """-> [(text, is_completion)], alternating user / assistant turns of one conversation.

    As the chat template does, the thinking of earlier turns is dropped; as no earlier answer is ever
    generated without its thinking, only the last turn is a completion.
    """
    start = BOS + (systems.system_prompt(r) if r.random() < 0.12 else "")
    turns_drawn = conversation(r)
    if len(turns_drawn) > 1 and r.random() < 0.35:
        turns_drawn = reworded(r, turns_drawn)
    *earlier, (question, thinking, answer) = turns_drawn
    gap = "\n\n" if r.random() < 0.1 else ""
    for q, _, a in earlier:
        start += USER + q + ASSISTANT + gap + a + EOS
    start += USER + question + ASSISTANT
    return [(start, False), (f"<think>\n{thinking}\n</think>\n\n{answer}{EOS}", True)]


def answer_key(answer):
    return answer.split("**")[1] if "**" in answer else answer
