"""Names and things for word problems."""

NAMES = """Mia Tom Ana Leo Zoe Sam Eva Max Ida Ben Amy Kai Lea Dan Ivy Jon Anna Emma Liam Noah Olivia Lucas Sofia
Peter Mary John Sarah Alice Bob Carol David Maria Paul Lena Nina Omar Priya Raj Yuki Chen Ali Fatima Carlos Elena
Hugo Clara Jack Lily Oscar Ruby Tim Kate Mark Laura James Julia Henry Grace Alex Chris Jordan Ella Finn Nora Felix
Greta Otto Paula Victor Wanda Ian Rosa Bill Jane Tina Rick Dora Karl Lisa Mona Nick Pia Rob Sue Ted Uma Vera""".split()
THINGS = """apples books coins cards pens shells stamps stones eggs cups keys cakes pears plums nuts bells cookies
marbles pencils balls toys oranges bananas candies flowers stickers cats dogs fish birds chairs plates bottles boxes
lemons sweets roses tickets photos hats socks shirts bricks trees tomatoes potatoes carrots peaches grapes berries
balloons buttons beads dolls cars bikes boats letters notes pies rolls muffins donuts chickens cows sheep ducks""".split()
GOODS = """book pen cake cup hat shirt toy ball coffee tea sandwich ticket lamp bag apple pencil notebook pizza juice
cookie game shoe sock scarf mug chair plate bottle card flower phone bike banana lemon muffin map clock puzzle""".split()
