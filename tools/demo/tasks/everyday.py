"""Words that people choose for examples, by what they name."""

EVERYDAY = [
    group.split()
    for group in """apple banana cherry grape lemon orange pear peach plum fig kiwi melon mango lime date apricot strawberry raspberry blueberry
dog cat bird fish horse cow pig sheep goat mouse rat lion tiger bear wolf fox deer rabbit monkey elephant zebra snake frog duck hen ant bee
red blue green yellow orange purple pink brown black white grey gray violet indigo cyan teal gold silver
bread milk cheese butter egg rice pasta soup salad meat honey sugar salt coffee tea water juice cake cookie pizza
chair table lamp desk sofa bed door window wall floor roof house garden kitchen clock mirror carpet shelf
car bus train plane boat bike truck ship taxi tram rocket
Paris London Berlin Rome Madrid Tokyo Oslo Vienna Prague Dublin Lisbon Athens Boston Chicago Denver Seattle Miami Sydney
France Germany Spain Italy Japan China India Brazil Canada Mexico Norway Sweden Poland Egypt Kenya Peru Chile
carrot potato tomato onion pepper garlic bean pea corn cabbage spinach lettuce celery radish pumpkin
pen pencil paper book ruler eraser notebook bag phone laptop keyboard mouse screen camera
sun moon star sky cloud rain snow wind storm sea river lake hill mountain forest tree leaf flower rose tulip daisy
head hand foot arm leg eye ear nose mouth knee finger heart
doctor nurse teacher baker farmer pilot driver lawyer artist writer singer
run walk jump swim fly read write sing dance eat drink sleep
big small old new hot cold good bad happy sad fast slow long short
circle square triangle cube line zero one two three four five six seven eight nine ten
alpha beta gamma delta epsilon zeta theta kappa lambda omega sigma""".split("\n")
]
