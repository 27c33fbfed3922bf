"""Random choices that keep some forms back for the evaluation."""
import random
import re
import zlib

KEEP = 7  # one form of so many is kept back
ALTERNATIVES = re.compile(r"<([^<>]*\|[^<>]*)>")


class Dice(random.Random):
    """A source of random choices; with `held_out` it draws the forms that training never sees, with `new_words` the
    words."""

    held_out = False
    new_words = False

    def hold_out(self, what):
        """Draws what training never sees: "all", only "words", in the forms of training, or "nothing"."""
        self.held_out, self.new_words = what == "all", what != "nothing"
        return self


def kept_back(form, every=KEEP):
    return zlib.crc32(form.encode()) % every == 0


def worded(r, form):
    """The form with one of each <of|these>, nested ones too. Of the wordings that it has, one of seven is kept back."""
    if not ALTERNATIVES.search(form):
        return form
    for _ in range(60):
        text = form
        while m := ALTERNATIVES.search(text):
            text = text[: m.start()] + r.choice(m[1].split("|")) + text[m.end() :]
        if kept_back(text) == r.held_out:
            break
    return text


def pick(r, forms):
    """A wording of one of the forms (texts, before anything is filled in): of those for training or of those kept back.
    Forms without alternatives are kept back whole, some of the second half of the list. The first half is what people
    say most."""
    if len(forms) < KEEP:
        return worded(r, r.choice(forms))
    usual = len(forms) // 2
    mine = [f for i, f in enumerate(forms) if ALTERNATIVES.search(f) or (i >= usual and kept_back(f)) == r.held_out]
    return worded(r, r.choice(mine or forms))
