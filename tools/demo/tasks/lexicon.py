"""Words to spell: from the word list, from lists of well-known examples, and invented ones."""
import os

from .everyday import EVERYDAY
from .phrasing import Split
from .wordnet import expressions, topics

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS_FILE = os.path.join(os.path.dirname(HERE), "words.txt")
FAMOUS = """strawberry strawberry strawberry banana banana mississippi bookkeeper raspberry blueberry cranberry blackberry
committee tennessee hello world apple cherry pineapple avocado mango papaya cat dog elephant giraffe hippopotamus
rhinoceros crocodile alligator umbrella computer keyboard language model intelligence artificial transformer attention
onomatopoeia pneumonia encyclopedia dictionary alphabet letter letters spelling bookkeeping successfully possession
assessment occurrence accommodation embarrassment necessary beginning coffee balloon butterfly zoo moon book root
parallel address Christmas Monday Wednesday February racecar level radar civic kayak noon madam refer rotor house tree
queue rhythm syzygy bubble puppy pizza jazz buzz chocolate vanilla cinnamon cheeseburger spaghetti mozzarella
refrigerator microwave helicopter university California Massachusetts Philadelphia Cincinnati Connecticut Mississippi
Berlin London Paris Tokyo Amsterdam Barcelona Copenhagen Germany Australia America Canada Switzerland python javascript
google deepseek openai larch linux ubuntu debian windows microsoft facebook wikipedia test example word lamp stressed
desserts drawer reward star live evil deliver supercalifragilistic antidisestablish extraordinary internationalization
responsibility environment government mathematics chemistry philosophy psychology entrepreneur restaurant lollipop
broccoli zucchini potato tomato carrot onion garlic pepper peppermint rainbow sunshine flower garden mountain river
Alice Bob Charlie David Emma Oliver Sophia Isabella Alexander Elizabeth Christopher Jennifer Michael Jessica""".split()
LETTERS = "abcdefghijklmnopqrstuvwxyz"
COMMON = "etaoinshrdlcumwfgypbvkjxqz"
ONSETS = "b c d f g h j k l m n p qu r s t v w z bl br ch cl cr dr fl fr gl gr kn ph pl pr sc sh sk sl sm sn sp st str sw th tr tw wh".split()  # fmt: skip
VOWELS = "a a a e e e i i i o o o u u y ai au ea ee ei ie oa oo ou ue".split()
CODAS = "b ck d f g k l ll m mm n nn p pp r rr s ss t tt x z nd ng nk nt rd rk rm rn rt sh st th lt mp bb dd gg ff zz".split()
ENDINGS = "er ing ed ly ness ton ville son ella ina a o us ia ski berg stein ez ov etti ard ham ley".split()
FIRST_NAMES = """Anna Peter Maria John Lisa Paul Laura Max Sarah Thomas Julia Daniel Emily Lukas Nina Felix Clara Hugo Ella
Oscar Lena Marco Sofia Ivan Yuki Chen Priya Omar Fatima Ahmed Ingrid Lars Bjorn Aisha Carlos Diego Elena Fiona George
Hannah Isaac Jack Karen Leon Megan Noah Olga Pablo Quentin Rosa Simon Tina Ulrich Vera Walter Xavier Yvonne Zara Kim
Alex Sam Chris Jordan Robin Martin Eric Steve Mike Dave Joe Jim Bill Susan Linda Mary Kate Jane Rachel Monica Tom Mia
Ben Amy Kai Lea Dan Ivy Jon Eva Ida Zoe Leo Ana""".split()  # fmt: skip
COMPOUNDS = """mother-in-law e-mail T-shirt well-known ice-cream merry-go-round up-to-date self-esteem check-in co-operate check-up twenty-one
x-ray jack-in-the-box part-time sugar-free hard-working old-fashioned good-looking left-handed runner-up passer-by don't can't won't isn't
o'clock rock'n'roll O'Brien D'Angelo Jean-Luc Mary-Ann Saint-Tropez Stratford-upon-Avon Coca-Cola Spider-Man Wi-Fi yo-yo hip-hop""".split()
MIXED = """McDonald McKenzie MacBook iPhone iPad iPod eBay YouTube PayPal JavaScript GitHub LinkedIn DeepSeek OpenAI WhatsApp PlayStation FaceTime
SpaceX PowerPoint TikTok MasterCard DeLorean FedEx AirPods LaTeX PhD BoJack LeBron DiCaprio MacArthur GoPro QuickTime""".split()
ACCENTS = dict(a="áàâäãå", e="éèêë", i="íìîï", o="óòôöõø", u="úùûü", c="çč", n="ñń", s="šß", y="ýÿ", z="žż", l="ł")
words = Split([])


def load_words(path=WORDS_FILE):
    """Reads the word list from which spelling tasks draw."""
    famous = {w.lower() for w in FAMOUS}.union(*EVERYDAY)
    listed = open(path, encoding="utf-8").read().split()
    words.replace([w for w in listed if 2 < len(w) < 16 and w not in famous])


def pronounceable(r):
    parts = []
    for _ in range(r.choice([1, 2, 2, 2, 3, 3, 4])):
        parts.append(r.choice(ONSETS) + r.choice(VOWELS) + (r.choice(CODAS) if r.random() < 0.45 else ""))
    return "".join(parts) + (r.choice(ENDINGS) if r.random() < 0.25 else "")


def letter_string(r):
    n = r.choice([1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 11, 12, 13, 14])
    few = r.sample(LETTERS, r.randint(1, 4)) if r.random() < 0.25 else LETTERS
    return "".join(r.choices(few, k=n))


def doubled(r, word):
    """The word with a letter typed once more, or a few times."""
    i = r.randrange(len(word))
    return word[:i] + word[i] * r.choice([1, 1, 1, 2, 3]) + word[i:]


def lower_word(r):
    """A word of up to 20 small letters (the well-known ones keep their capitals)."""
    x = r.random()
    if x < 0.36:
        return words.draw(r)
    if x < 0.4:
        w = topics.draw(r).split()[0]
        return w if w.isalpha() else words.draw(r)
    if x < 0.52 and not r.new_words:
        return r.choice(FAMOUS) if r.random() < 0.7 else r.choice(r.choice(EVERYDAY))
    if x < 0.58:
        return (words.draw(r) + words.draw(r))[: r.randint(10, 20)]
    if x < 0.64:
        return doubled(r, words.draw(r))
    if x < 0.69:
        w = list(words.draw(r))
        w[r.randrange(len(w))] = r.choice(LETTERS)
        return "".join(w)
    if x < 0.86:
        return pronounceable(r)[:20]
    return letter_string(r)


def number_text(r):
    n = r.randint(2, 9)
    return str(r.randint(10 ** (n - 1), 10**n - 1)) if r.random() < 0.7 else "".join(r.choices("1237", k=n))


def accented(r, word):
    """The word with a letter of another language, or letters of another script."""
    if r.random() < 0.15:
        return "".join(r.choices(r.choice(["абвгдежзиклмнопрстуя", "αβγδεζηθικλμνοπρτω"]), k=r.randint(3, 8)))
    for plain in r.sample("aeioucnsyzl", 11):
        if plain in word:
            return word.replace(plain, r.choice(ACCENTS[plain]), 1)
    return word + "é"


def compound(r):
    """Words joined by hyphens, or with an apostrophe."""
    return r.choice(COMPOUNDS) if r.random() < 0.4 and not r.new_words else f"{words.draw(r)}-{words.draw(r)[:6]}"


def cased(r, word):
    x = r.random()
    if x < 0.72:
        return word
    if x < 0.88:
        return word.capitalize()
    if x < 0.95:
        return word.upper()
    return "".join(c.upper() if r.random() < 0.4 else c for c in word)


def word(r):
    """A word as it may be typed: any case, seldom with a hyphen, an apostrophe or digits."""
    if r.random() < 0.06:
        return cased(r, compound(r)) if r.random() < 0.4 else r.choice(FIRST_NAMES)
    w = lower_word(r)
    if r.random() < 0.02 and len(w) > 3:
        i = r.randint(1, len(w) - 1)
        w = w[:i] + r.choice(["-", "-", "'"]) + w[i:]
    elif r.random() < 0.03:
        w += str(r.randint(0, 999))
    elif r.random() < 0.025:
        w = accented(r, w)
    return cased(r, w)


def plain_word(r):
    """A word of letters alone, at least two."""
    x = r.random()
    if x < 0.05 and not r.new_words:
        return r.choice(MIXED if x < 0.012 else FIRST_NAMES)
    w = lower_word(r)
    while len(w) < 2:
        w = lower_word(r)
    return cased(r, w)


def phrase(r, few=2, many=4):
    """A few words with spaces between, often a common expression."""
    if r.random() < 0.5:
        text = expressions.draw(r)
        return cased(r, text) if text.islower() else text
    return " ".join(cased(r, lower_word(r)) for _ in range(r.randint(few, many)))


load_words()
