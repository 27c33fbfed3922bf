"""Random choices that keep some forms back for the evaluation."""
import random
import zlib

KEEP = 7  # one form of so many is kept back


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


def pick(r, forms):
    """One of the forms (texts, before anything is filled in): of those for training or of those kept back, which are
    some of the second half of the list. The first half is what people say most."""
    if len(forms) < KEEP:
        return r.choice(forms)
    usual = len(forms) // 2
    mine = [f for i, f in enumerate(forms) if (i >= usual and kept_back(f)) == r.held_out]
    return r.choice(mine or forms)
