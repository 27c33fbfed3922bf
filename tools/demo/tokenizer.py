"""The demo model's tokenizer: byte-level BPE with DeepSeek-V3's pre-tokenizer and special tokens."""
import os

from tokenizers import (
    AddedToken,
    Regex,
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
    trainers,
)

import tasks
from tasks.dice import Dice

PAD = "<｜▁pad▁｜>"
SPECIAL = [tasks.BOS, tasks.EOS, PAD, tasks.USER, tasks.ASSISTANT]
THINK = ["<think>", "</think>"]
CONVERSATIONS = 20000  # of which the merges are learned
CJK = "[\u4e00-\u9fa5\u3040-\u309f\u30a0-\u30ff]+"
WORD = "|".join(
    [
        r"""[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+""",
        r"[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+",
        r" ?[\p{P}\p{S}]+[\r\n]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    ]
)


def pre_tokenizer(number):
    """DeepSeek-V3's, with its pattern for digits given."""
    splits = [pre_tokenizers.Split(Regex(p), "isolated") for p in (number, CJK, WORD)]
    byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    return pre_tokenizers.Sequence(splits + [byte_level])


def plain(conversation):
    """The text of a conversation without its special tokens: what the tokenizer is trained on."""
    text = "".join(x[0] for x in conversation).replace(tasks.BOS, "")
    for special in (tasks.USER, tasks.ASSISTANT, tasks.EOS):
        text = text.replace(special, "\n")
    return text


def build(corpus, vocab_size):
    t = Tokenizer(models.BPE())
    t.pre_tokenizer = pre_tokenizer(r"\p{N}")  # while training: no merges between digits
    t.train_from_iterator(
        corpus,
        trainers.BpeTrainer(
            vocab_size=vocab_size - len(SPECIAL) - len(THINK) - 9,
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            special_tokens=[],
        ),
    )
    t.pre_tokenizer = pre_tokenizer(r"\p{N}{1,3}")  # as DeepSeek-V3's
    t.normalizer = normalizers.Sequence([])
    t.decoder = decoders.ByteLevel()
    t.post_processor = processors.ByteLevel(trim_offsets=False)
    t.add_special_tokens([AddedToken(s, normalized=False, special=True) for s in SPECIAL])
    t.add_tokens([AddedToken(s, normalized=False, special=False) for s in THINK])
    return t


def write(path, vocab_size):
    """Trains a tokenizer on conversations of its own and saves it."""
    tasks.load_words()
    r = Dice("tokenizer")
    corpus = [plain(tasks.sample(r)) for _ in range(CONVERSATIONS)]
    build(corpus, vocab_size).save(path + ".new")
    os.replace(path + ".new", path)
