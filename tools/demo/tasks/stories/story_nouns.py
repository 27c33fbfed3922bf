"""Nouns for the stories, drawn when a story asks for them; pairs have the singular first."""
from ..dice import pick
from .problem_parts import THINGS

BAGS = "bags boxes packs baskets jars crates bowls rows shelves plates bins drawers cartons packets trays buckets tins sacks".split()
LOSES = "gives away|loses|eats|sells|throws away|drops|uses|hands out|breaks|donates|returns|ate|lost|sold|gave away|removes|spends".split("|")
LOST = "lost|gave away|ate|sold|threw away|dropped|used|broke|donated|spent|gave to a friend|returned|misplaced".split("|")
GETS = "buys|gets|finds|receives|picks|collects|wins|is given|bought|got|found|adds|makes|earns|takes".split("|")
GROUPS = "friends children kids people students pupils players neighbours neighbors boys girls classmates guests workers cousins".split()
CROWDS = """friends children kids people students pupils players neighbours boys girls classmates guests workers cousins tourists visitors passengers
scouts adults fans hikers campers teachers persons dancers singers members customers colleagues relatives soldiers men women swimmers""".split()
BOXES = """box/boxes bag/bags basket/baskets jar/jars crate/crates carton/cartons packet/packets tray/trays bucket/buckets tin/tins sack/sacks
pack/packs pot/pots bowl/bowls plate/plates drawer/drawers shelf/shelves envelope/envelopes bin/bins case/cases chest/chests pouch/pouches
bottle/bottles vase/vases album/albums folder/folders cage/cages tank/tanks container/containers bunch/bunches rack/racks page/pages""".split()
RIDES = """van/vans bus/buses minibus/minibuses car/cars taxi/taxis boat/boats cab/cabs tent/tents table/tables bench/benches canoe/canoes room/rooms
lift/lifts wagon/wagons coach/coaches carriage/carriages sofa/sofas raft/rafts cabin/cabins train/trains ferry/ferries minivan/minivans""".split()
FOODS = """egg/eggs cookie/cookies muffin/muffins apple/apples roll/rolls pancake/pancakes cupcake/cupcakes donut/donuts banana/bananas sweet/sweets
chocolate/chocolates biscuit/biscuits plum/plums cherry/cherries orange/oranges sandwich/sandwiches candy/candies pie/pies waffle/waffles
strawberry/strawberries pretzel/pretzels grape/grapes carrot/carrots lemon/lemons tomato/tomatoes nut/nuts dumpling/dumplings""".split()
BEASTS = """cat/cats dog/dogs hen/hens cow/cows horse/horses rabbit/rabbits goat/goats sheep/sheep pig/pigs duck/ducks goose/geese hamster/hamsters
parrot/parrots pony/ponies bird/birds monkey/monkeys elephant/elephants bee/bees chicken/chickens kitten/kittens puppy/puppies fish/fish""".split()
PARTS = """page/pages row/rows exercise/exercises lap/laps letter/letters photo/photos song/songs word/words chapter/chapters puzzle/puzzles brick/bricks
picture/pictures story/stories level/levels stitch/stitches task/tasks card/cards post/posts window/windows question/questions""".split()
SPANS = "hour/hours day/days week/weeks minute/minutes month/months".split()
PLACES = """in the park|on the pond|in the garden|on the farm|in the yard|in the field|in the room|in the fridge|on the table|in the shop|on the shelf|
in a tree|in the kitchen|in the basket|in the barn|at the zoo|on the roof|on the lake|in the forest|in the library|on the wall"""
PLACES = PLACES.replace("\n", "").split("|")
KIN = """his aunt|her aunt|a friend|his mum|her dad|his uncle|grandma|his brother|her sister|the teacher|a neighbour|his cousin|his grandpa|her mother|
his father|her best friend|somebody|his teammate|her son|the neighbours""".replace("\n", "").split("|")
COLOURS = "red|blue|green|yellow|white|black|brown|big|small|ripe|old|new|wooden|grey|pink|large|broken|fresh|striped|orange".split("|")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DRAWN = dict(
    thing=lambda r: pick(r, THINGS), group=lambda r: r.choice(GROUPS), bags=lambda r: r.choice(BAGS), loses=lambda r: r.choice(LOSES),
    lost=lambda r: r.choice(LOST), gets=lambda r: r.choice(GETS), crowd=lambda r: r.choice(CROWDS), place=lambda r: r.choice(PLACES),
    kin=lambda r: r.choice(KIN),
)  # fmt: skip
PAIRS = dict(box=BOXES, ride=RIDES, food=FOODS, beast=BEASTS, part=PARTS, span=SPANS)
TWO = dict(day=DAYS, colour=COLOURS)


class Parts(dict):
    """The words of one story: {boxes} is the plural of {box}, {colour2} is another one than {colour}."""

    def __init__(self, dice, known):
        super().__init__(known)
        self.dice = dice

    def __missing__(self, name):
        if name in DRAWN:
            self[name] = DRAWN[name](self.dice)
            return self[name]
        base = name.rstrip("2")
        if base in TWO:
            self[base], self[f"{base}2"] = self.dice.sample(TWO[base], 2)
            return self[name]
        base = base if base in PAIRS else name[:-2] if name == "boxes" else name[:-1]
        one, many = self.dice.choice(PAIRS[base]).split("/")
        self[base], self["boxes" if base == "box" else f"{base}s"] = one, many
        return self[name]
