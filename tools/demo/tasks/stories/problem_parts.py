"""Names and things for word problems."""

NAMES = """Mia Tom Ana Leo Zoe Sam Eva Max Ida Ben Amy Kai Lea Dan Ivy Jon Anna Emma Liam Noah Olivia Lucas Sofia
Peter Mary John Sarah Alice Bob Carol David Maria Paul Lena Nina Omar Priya Raj Yuki Chen Ali Fatima Carlos Elena
Hugo Clara Jack Lily Oscar Ruby Tim Kate Mark Laura James Julia Henry Grace Alex Chris Jordan Ella Finn Nora Felix
Greta Otto Paula Victor Wanda Ian Rosa Bill Jane Tina Rick Dora Karl Lisa Mona Nick Pia Rob Sue Ted Uma Vera""".split()
FEMALE = frozenset("""Mia Ana Zoe Eva Ida Amy Lea Ivy Anna Emma Olivia Sofia Mary Sarah Alice Carol Maria Lena Nina Priya Yuki Fatima Elena Clara
Lily Ruby Kate Laura Julia Grace Ella Nora Greta Paula Wanda Rosa Jane Tina Dora Lisa Mona Pia Sue Uma Vera""".split())
THINGS = """apples books coins cards pens shells stamps stones eggs cups keys cakes pears plums nuts bells cookies
marbles pencils balls toys oranges bananas candies flowers stickers cats dogs fish birds chairs plates bottles boxes
lemons sweets roses tickets photos hats socks shirts bricks trees tomatoes potatoes carrots peaches grapes berries
balloons buttons beads dolls cars bikes boats letters notes pies rolls muffins donuts chickens cows sheep ducks
pears caps rings masks robots kites drums stars spoons forks knives pillows blankets jars bags hats coats shoes gloves scarves
puzzles games crayons erasers rulers notebooks magazines posters candles lamps clocks mirrors melons onions cherries
cupcakes sandwiches pizzas waffles pancakes chocolates lollipops mugs vases feathers leaves acorns pebbles nails screws
rabbits hamsters kittens puppies frogs snails butterflies medals badges points goals tokens tiles logs planks""".split()
GOODS = """book pen cake cup hat shirt toy ball coffee tea burrito ticket lamp bag pear pencil notebook pizza juice
cookie game shoe sock scarf mug chair plate bottle card flower phone bike banana lemon muffin map clock puzzle
shirt jacket belt ring drink burger meal chocolate magazine table camera guitar kite doll plant salad soup pen""".split()
