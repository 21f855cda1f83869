"""Lines of notes and the card that a person would write from them."""

from __future__ import annotations

import pytest

from build_decks.deck import answer_of, question_of
from tests.composer.test_decker import cards_of


@pytest.mark.parametrize(
    ("notes", "question", "answer"),
    [
        (
            "# Hives\n- Colony growth = eggs - deaths + (arrivals - departures)",
            "What is the formula for colony growth?",
            "eggs - deaths + (arrivals - departures)",
        ),
        (
            "# Crews\n## Rules\nA crew has a mate.\n## OAR: Order\nThe mate counts the ropes.\n"
            "## OAR: Aid\n- Two kinds of aid:\n  1. Line\n  2. Raft\n## OAR: Rest\nRest begins at noon.",
            "What are the two kinds of aid?",
            "Line; Raft",
        ),
        (
            "# Steering Theory\n## Moorings\nTwo categories of steering plans:\n"
            "1. Cautious: The GPS assumes that boats will drift, so it avoids shoals beforehand.\n"
            "2. Hopeful: the GPS assumes that drifts are rare, so it deals with them when they happen.",
            "What does the GPS assume in a cautious steering plan?",
            "Boats will drift, so it avoids shoals beforehand",
        ),
        (
            "# Ropes\nIf two lines are crossed, it can cause tangles:\n- Reef tangle\n- Bow tangle\n- Stern tangle",
            "If two lines are crossed, which three tangles can be caused?",
            "Reef tangle; Bow tangle; Stern tangle",
        ),
        ("# Honey\n- Filtered through double sieve", "What is honey filtered through?", "A double sieve"),
        (
            "# Lease\n- Break clause lets tenant end lease before end of fixed term",
            "What does the break clause let a tenant do before the end of the fixed term?",
            "End lease",
        ),
        (
            "# Roofs\n- chimney caps: or flue hoods, prevent accidental entry of birds\n- Slate",
            "What does a chimney cap do?",
            "Prevents accidental entry of birds",
        ),
        ("# Ways\n- want to roam: opens paths", "What does want to roam do?", "Opens paths"),
        (
            "# Sails\n- Sails nest in each other by making deep folds",
            "How do sails nest in each other?",
            "By making deep folds",
        ),
        ("# Ferries\n- Hydraulically steered", "How are ferries steered?", "Hydraulically"),
        (
            "# Harbour\n- Sea contracts (called Harbour contracts)",
            "Which contracts are called Harbour contracts?",
            "Sea contracts",
        ),
        (
            "# Inn\n- Different dogs live in different kennels",
            "Where do different dogs live in the inn?",
            "In different kennels",
        ),
        (
            "# Hives\n- Comb is kept at rest in dark cellar",
            "In hives, how is the comb kept in a dark cellar?",
            "At rest",
        ),
        (
            "# Git\n- Hooks live in root directory of project",
            "Where do hooks live in Git?",
            "In the root directory of a project",
        ),
        (
            "# Radio\n- Scanner stops when same station is found twice",
            "In a radio, when does the scanner stop?",
            "When the same station is found twice",
        ),
        (
            "# Dough\n- Scoring: cut made on crust with razor blade",
            "What is scoring?",
            "A cut made on crust with a razor blade",
        ),
        (
            "# Mills\n- The wheel drives load and store belts",
            "Mills: which two things does the wheel drive?",
            "Load and store belts",
        ),
        (
            "# Crafts\n- Loaves are numbered from 1 to 12 on the rack",
            "In crafts, how are loaves numbered on the rack?",
            "From 1 to 12",
        ),
        (
            "# Crafts\n- The starter can also be used for pancakes",
            "In crafts, what else can the starter be used for?",
            "Pancakes",
        ),
        (
            "# Crafts\n- The recipe must be approved by inspection",
            "In crafts, how must the recipe be approved?",
            "By inspection",
        ),
        (
            "# Crafts\n- Burnt crusts never reach the counter",
            "In crafts, do burnt crusts ever reach the counter?",
            "No",
        ),
        (
            "# Library\n- Fines must be paid for books that are returned after the due date",
            "In a library, which books must fines be paid for?",
            "Those that are returned after the due date",
        ),
        (
            "# Lists\n- The clerk finds books based on author, title",
            "In lists, on what basis does the clerk find books?",
            "Author, title",
        ),
        (
            "# Soils\n- Loam is assumed to contain clay and sand",
            "In soils, what is loam assumed to contain?",
            "Clay and sand",
        ),
        (
            "# Soils\n- Compost needs to not touch the stems",
            "In soils, may compost touch the stems?",
            "No",
        ),
        (
            "# Soils\n- The weight is divided by 2 to calculate the price",
            "In soils, how is the price calculated?",
            "By dividing the weight by 2",
        ),
        ("# Hose\n- The hose positions itself onto the reel", "Where does the hose position itself?", "Onto the reel"),
        (
            "# Glues\n- Frictional welding: joining of parts by rubbing",
            "What is frictional welding?",
            "Joining of parts by rubbing",
        ),
        (
            "# Pots\n- Slip Casting needs moulds\n- In slip casting, the mould drinks water",
            "In pots, what does slip casting need?",
            "Moulds",
        ),
        (
            "# Row covers\n- Stitch marker shows start of row",
            "In row covers, what does the stitch marker show?",
            "The start of the row",
        ),
        ("# Town\n- The Bread Strike was a protest\n  - Led by monks", "Who led the Bread Strike?", "Monks"),
        (
            "# Town\n- The mill was a gift\n  - Sold by the bakers in 1810",
            "When was the mill sold by the bakers?",
            "In 1810",
        ),
        ("# Town\n- The mill was a gift\n  - Now driven by steam", "What drives the mill?", "Steam"),
        (
            "# Bread\n- Resting: when the dough lies still before it is cut",
            "What happens in resting?",
            "The dough lies still before it is cut",
        ),
        ("# Wiring\n- Live wire: Brown", "What colour is a live wire?", "Brown"),
        (
            "# Trains\nTaking the night train is the fastest way to travel, and usually much cheaper than a plane.",
            "What is the fastest way to travel?",
            "Taking the night train",
        ),
        (
            "# Bread\n- Willingness to wait: give the dough a night",
            "What does “willingness to wait” mean?",
            "Giving the dough a night",
        ),
        (
            "# Types of harbour\n- Tidal harbour: empties twice a day through its gate",
            "Which harbour empties twice a day through its gate?",
            "Tidal harbour",
        ),
        ("# Dairy\n- Milk sugar: lactose", "What is milk sugar called?", "Lactose"),
        ("# Trains\n- Main cause of delays: leaves", "What is the main cause of delays?", "Leaves"),
        (
            "# Stones\n- Granite: Naturally occurring hard stone that has large crystals",
            "What is granite?",
            "A naturally occurring hard stone that has large crystals",
        ),
        (
            "# Ports\n- Long leases (also farm leases) are kept in town",
            "What are long leases also called in ports?",
            "Farm leases",
        ),
        ("# Bread\n- Long proofing = reduced volume", "What is the effect of long proofing?", "Reduced volume"),
        (
            "# Bread\n- Fairness: give each guest an equal slice",
            "What does fairness mean?",
            "Giving each guest an equal slice",
        ),
        (
            "# Bread\n- Measuring error (make a wrong guess about the weight of flour)",
            "What does “measuring error” mean?",
            "Making a wrong guess about the weight of flour",
        ),
        (
            "# Harbour\n- Boat rating agencies: Give boats a letter grade",
            "What does a boat rating agency do?",
            "Gives boats a letter grade",
        ),
        ("# Harbour\n- Bilge meters: Report water depth", "What do bilge meters do?", "Report water depth"),
        (
            "# Harbour\n- Berth priority: Best offer is taken first",
            "What does berth priority mean?",
            "The best offer is taken first",
        ),
        ("# Harbour\n- Arrest: More common in foreign ports", "What is an arrest more common in?", "Foreign ports"),
        (
            "# Harbour\n- Crane: push, pull and guide big ships",
            "What does a crane do?",
            "Pushes, pulls and guides big ships",
        ),
        (
            "# Office\n- Contract types\n  - Civil: needs a signature\n  - Criminal: needs a lawyer\n    - Involves a judge",
            "Whom does a criminal contract involve?",
            "A judge",
        ),
        (
            "# Office\n- Contract types\n  - Oral: agreed by word of mouth\n  - Written: needs a signature",
            "What does a written contract need?",
            "A signature",
        ),
        ("# Bakery\n## Flour\n### Strong\n- Is used for bread", "What is strong flour used for?", "Bread"),
        (
            "# Bakery\n- Delivery process\n  1. Request\n  2. Loading: drivers must check the crates for rats",
            "What must drivers check for rats in the loading phase of the delivery process?",
            "The crates",
        ),
        (
            "# Bakery\n## Dough\n### Phases\n- Rise - the yeast makes gas\n- Rest - the dough relaxes",
            "What happens in the rise phase of dough?",
            "The yeast makes gas",
        ),
        ("# Ships\n- Crew\n  - Two or more sailors", "What is a crew?", "Two or more sailors"),
        (
            "# Harbour dues\n- Cargo up to £1,000 is exempt",
            "In Harbour dues, up to what amount is the cargo exempt?",
            "£1,000",
        ),
        (
            "# Ships\n- Law of the weaker oar: if one side rows harder, the boat turns to the other",
            "What does the law of the weaker oar say?",
            "If one side rows harder, the boat turns to the other",
        ),
        (
            "# Ships\n- In rough weather the upper rails of the stern are part of the mast",
            "In rough weather, what are the upper rails of the stern part of?",
            "The mast",
        ),
        (
            "# Ships\n- Keel\n  - Part of hull below water line",
            "What is a keel?",
            "A part of the hull below a water line",
        ),
        ("# Ships\n- Bilge\n  - Part of the hull", "What is a bilge a part of?", "The hull"),
        (
            "# Ships\n- Lagging\n  - Insulating layer surrounding boiler outside the cabin",
            "What is lagging?",
            "An insulating layer surrounding boiler outside the cabin",
        ),
        (
            "# Ships\n- Bridge\n  - Stands behind the mast\n  - Point where orders given",
            "What is a bridge?",
            "A point where orders given",
        ),
        ("# Bees\n- Swarm- a group of bees on the way", "What is a swarm?", "A group of bees on the way"),
        ("# Bees\n- Smoker -a can that calms bees", "What is a smoker?", "A can that calms bees"),
        (
            "# Kitchen\n- Fuse: A wire that melts when the oven draws too much",
            "What is a fuse?",
            "A wire that melts when the oven draws too much",
        ),
        ("# Flats\n- Profit = (rent - costs) x flats", "What is the formula for profit?", "(rent - costs) x flats"),
        (
            "# Kilns\n- The crane returns all trays by default",
            "In kilns, which trays does the crane return by default?",
            "All",
        ),
        (
            "# Kilns\n- The crane reads every tray on the shelf",
            "In kilns, which trays does the crane read?",
            "Every tray on the shelf",
        ),
        (
            "# Kilns\n- Damp wood can take up entire flue",
            "In kilns, what can damp wood take up?",
            "The entire flue",
        ),
        (
            "# Kilns\n- The guard refuses carts without lamps",
            "In kilns, which carts does the guard refuse?",
            "Those without lamps",
        ),
        (
            "# Kilns\n- Doors and vents use the same motor",
            "In kilns, what do doors and vents have in common?",
            "They use the same motor",
        ),
        (
            "# Libraries\n- Librarians inform borrowers of overdue books",
            "Whom do librarians inform of overdue books?",
            "Borrowers",
        ),
        (
            "# Libraries\n- Old shelves hold more books than new shelves",
            "In libraries, which shelves hold more books?",
            "Old shelves",
        ),
        (
            "# Libraries\n- The reading room has a higher ceiling than the hall",
            "How does the ceiling of the reading room compare with that of the hall?",
            "It is higher",
        ),
        ("# Libraries\n- Reference books do not leave the building", "Do reference books leave the building?", "No"),
        (
            "# Ferry\n- If the tide is low, the ramp goes down",
            "In a ferry, what happens to the ramp if the tide is low?",
            "It goes down",
        ),
        (
            "# Ferries\n- Ice on the ramp costs money",
            "In ferries, what is the drawback of the ice on the ramp?",
            "It costs money",
        ),
        (
            '# Ferries\n- Pilots fly the "Blue Peter" flag',
            "In ferries, which flag do pilots fly?",
            'The "Blue Peter" flag',
        ),
        ("# Ferries\n- A raft is not a ferry", "Is a raft a ferry?", "No"),
        (
            "# Roads\n- Farm animals include sheep and goats\n- Carts are slow",
            "What are two farm animals?",
            "Sheep and goats",
        ),
        (
            "# Roads\n- Ramps help carts get to the quay",
            "In roads, what do ramps help carts to do?",
            "Get to the quay",
        ),
        (
            "# Roads\n- The upper village has all the old parts of the wall",
            "Which old parts of the wall does the upper village have?",
            "All",
        ),
        (
            "# Roads\n- Few carts carry lamps\n- Rings show the age of a tree",
            "In roads, how many carts carry lamps?",
            "Few",
        ),
        (
            "# Roads\n- Rings show the age of a tree\n- Carts are slow",
            "In roads, what do rings show?",
            "The age of a tree",
        ),
        ("# Roads\n- Tar contains no salt\n- Carts are slow", "In roads, does the tar contain salt?", "No"),
        ("# Cables\n- Gates 2, 4 and 7 are shut", "In cables, which gates are shut?", "2, 4 and 7"),
        (
            "# Castles\n- Moats sometimes are also referred to as ditches due to their shape",
            "What are moats called in castles?",
            "Ditches",
        ),
        ("# Hives\n- Queen\n  - wings intact", "What are the wings like in a queen?", "Intact"),
        ("# Bread\n## Crust\n- Hard, dark rim", "What is the rim like in crust?", "Hard, dark"),
        ("# Hives\n## Guard bees\n- loud, restless bees", "What kind of bees are guard bees?", "Loud, restless"),
        (
            "# Varroa mite\n- This weakens the brood over several seasons.",
            "What does the Varroa mite weaken over several seasons?",
            "The brood",
        ),
        (
            "# Kilns\n- A wet spring lowers the number of pots in the yard",
            "In kilns, what does a wet spring lower?",
            "The number of pots in the yard",
        ),
        (
            "# Storms\n- Storms usually last less than an hour.",
            "How long do storms usually last?",
            "Less than an hour",
        ),
        (
            "# Storms\n- Common, early signs of a storm include gusts, dark clouds, and hail.",
            "What are three common, early signs of a storm?",
            "Gusts; Dark clouds; Hail",
        ),
        (
            "# Storms\n- Causes of storms include: damp air; strong heating of the soil, or a ridge; and cold fronts",
            "What are the three causes of storms?",
            "Damp air; Strong heating of the soil, or a ridge; Cold fronts",
        ),
        (
            "# Flats\n- A lease is void iff both sides agree",
            "In flats, when is a lease void?",
            "Iff both sides agree",
        ),
        (
            "# Flats\n- If the roof leaks the tenant can reduce the rent",
            "In flats, what can the tenant reduce if the roof leaks?",
            "The rent",
        ),
        (
            "# Flats\n- The landlord can accept or refuse a request",
            "In flats, what can the landlord do with a request?",
            "Accept or refuse it",
        ),
        ("# Rowing\n- v = Speed - metres per second (m/s)", "What does the symbol v stand for?", "Speed"),
        ("# Rowing\n- v = Speed - metres per second (m/s)", "What is the unit of speed?", "Metres per second (m/s)"),
        ("# Rowing\n- Work - force x way - joules (J)", "What is the formula for work?", "force x way"),
        ("# Dough\n- Share: $p = \\frac{m}{f}$", "What is the formula for share?", "p = m / f"),
        (
            "# Rowing\n- Braking equation = boat -> (speed 0) + foam",
            "What is the equation for braking?",
            "boat -> (speed 0) + foam",
        ),
        ("# Heat loss\n## Formula\nQ = U × A", "What is the formula for heat loss?", "Q = U × A"),
        (
            "# Heat loss\n## Short formula\nQ = U × A",
            "What is the short formula for heat loss?",
            "Q = U × A",
        ),
        ("# Age groups\n- Youth: <15 years\n- Middle: age 15-64", "What ages make up the middle group?", "15–64"),
        ("# Wind classes\n- Breeze: 6-49 km/h\n- Gale: >62 km/h", "What speed counts as a gale?", "More than 62 km/h"),
        (
            "# Eggs\n- Sizes:\n  - Small: < 53 g\n  - Large: > 63 g",
            "What size counts as small for eggs?",
            "Less than 53 g",
        ),
        ("# Clubs\n## Age groups\n- Cubs: < 8 years\n- Seniors: >60 years", "How old are cubs?", "Less than 8 years"),
        ("# Dough\n- Medium: 0.6 < h < 0.7", "What values of h count as medium in dough?", "0.6 < h < 0.7"),
        (
            "# Rain\n- Light rain: <2 mm per hour\n- Heavy rain: >7 mm per hour",
            "What rate counts as light rain?",
            "Less than 2 mm per hour",
        ),
        ("# Lamps\n- Lamp - glass bulb - 230V", "What is the voltage of a lamp?", "230 V"),
        ("# Cables\n- Thin cable\n  - 10mbps\n  - grey", "What is the data rate of a thin cable?", "10 Mbps"),
        ("# Forts\n- Outer moat 10m wide", "How wide is the outer moat?", "10 m"),
        ("# Forts\n- Walls: 3 m thick, 12 m high", "How high are walls?", "12 m"),
        ("# Forts\n- The cabin is 3 m by 2 m", "What is the size of a cabin in forts?", "3 m by 2 m"),
        ("# Weather\n- Snowstorm: > 56 km/h", "What speed counts as a snowstorm?", "More than 56 km/h"),
        ("# Winches\n- Small winch: 40 or 60 rpm", "What is the speed of a small winch?", "40 or 60 rpm"),
        (
            "# Bread\n## End points of proving\n- Core temperature ≥ 96 °C",
            "What is the minimum core temperature for end points of proving?",
            "96 °C",
        ),
        ("# Bread\n- A tin adds 3 kg more weight per oven", "How much more weight does a tin add per oven?", "3 kg"),
        ("# Stores\n- 3 copies by default", "How many copies do stores have by default?", "3"),
        ("# Sails\n- 3 types:\n  - Jib (default)\n  - Genoa", "Which sail is the default?", "Jib"),
        ("# Tags\n- A hull tag is a random, 48-bit number that never changes", "How long is the hull tag?", "48 bits"),
        ("# Clinics\n- Pulse 60-100bpm in adult", "What is the pulse in an adult?", "60–100 bpm"),
        ("# Boats\n- Ketch: one set of sails", "How many sets of sails does ketch have?", "One"),
        ("# Rafts\n- One mast + boom per raft", "What do rafts have per raft?", "One mast + boom"),
        ("# Tolls\n- Pier toll - 1 large coin - due at noon", "What is a pier toll?", "1 large coin"),
        ("# Air\n- Argon is 1% of the air", "What percentage of the air is argon?", "1%"),
        ("# Castles\n- 80% castles are ruins in the west", "What percentage of castles are ruins in the west?", "80%"),
        ("# Sand\n- Has two big types", "How many big types of sand are there?", "Two"),
        ("# Pools\n- A small pool defaults to 3 lamps", "How many lamps does a small pool have by default?", "3"),
        ("# Lamps\n- Desk lamp - voltage of 12 V and weight of 2 kg", "What is the weight of a desk lamp?", "2 kg"),
        ("# Drums\n- Drum roll: 4 strokes per second", "What is the rate of a drum roll?", "4 strokes per second"),
        ("# Doors\n- Lock check: 4 ms", "How long does a lock check take?", "4 ms"),
        ("# Eggs\n- Boil eggs 6 min for breakfast", "For how long do you boil eggs for breakfast?", "6 minutes"),
        ("# Hens\n- Pulse 250-300bpm in healthy child", "What is the pulse in a healthy child?", "250–300 bpm"),
        ("# Storehouse\n- Chicken: 74 °C inside", "What is the temperature of the chicken in the storehouse?", "74 °C"),
        ("# Ropes\n- Post header: 8 bytes", "What is the size of the post header in ropes?", "8 bytes"),
        ("# Ferry\n- Limit of 25 km/h", "What is the maximum speed of ferry?", "25 km/h"),
        (
            "# Ferry\n- Losses fell from 12% to 3% between 1906 and 1915",
            "From what to what did losses fall between 1906 and 1915?",
            "12% to 3%",
        ),
        (
            "# Ferry\n- The captain must give 24 hours' notice before a trip",
            "How much notice must the captain give before a trip in ferry?",
            "24 hours",
        ),
        ("# Old pier\n- built c. 1080", "When was the old pier built?", "Around 1080"),
        ("# King Harald (r. 1272-1307)", "When did King Harald reign?", "1272–1307"),
        (
            "# Bakery\n| Property | Value |\n|---|---|\n| Shelf life | 6 months |\n| Oven height | 90 cm |",
            "What is the shelf life of the bakery?",
            "6 months",
        ),
        ("# Old pier\n- Besieged for 9 months in 1266", "For how long was the old pier besieged in 1266?", "9 months"),
        ("# Old pier\n- Burnt down in 1642 and rebuilt 20 years later", "When was the old pier burned down?", "1642"),
        ("# Gales\n- Gales sink 5 to 10% of barges", "What percentage of barges do gales sink?", "5–10%"),
        ("# Gales\n- The cape gets 50 mm of rain", "In gales, how much rain does the cape get?", "50 mm"),
        ("# Moot\n- The moot has 3 members, 2 of them judges", "How many members does the moot have?", "3"),
        (
            "# Mill\n- Water rate: turns in a day / 100 turns",
            "How is the water rate calculated?",
            "Turns in a day / 100 turns",
        ),
        (
            "# Mill\n- Purity: either all grain is clean, or none is",
            "What does purity mean?",
            "Either all grain is clean, or none is",
        ),
        ("# Mill\n- hp: horse power", "What does hp stand for?", "Horse power"),
        (
            "# Mill\n- Mills belong to Local Grain Authorities (LGAs)",
            "What does LGA stand for?",
            "Local Grain Authority",
        ),
        ("# Mill\n- LG PS: LG Pilot Station", "What does PS stand for in LG PS?", "Pilot Station"),
        (
            "# Sailing\nSailing needs wind.\n- Personal Flotation Device (PFD)",
            "What does PFD stand for in sailing?",
            "Personal Flotation Device",
        ),
        (
            "# Mill\n## Stone Age\n- Shift from hand to wheel in all valleys",
            "What marks the Stone Age?",
            "A shift from hand to wheel in all valleys",
        ),
        (
            "# Mill\n- Ways of milling\n\nThere are two approaches to milling:\n\n- Careful: don't trust the stone\n- Careless: trust the stone",
            "What is the careful approach?",
            "Don't trust the stone",
        ),
        ("# Mill\n- Sieve; also called a strainer", "What is a sieve also called?", "Strainer"),
        (
            "# Mill\n## Flooding\n- When a river enters the mill",
            "What is it called when a river enters the mill?",
            "Flooding",
        ),
        ("# Mill\n- Gold lamp: a wick draws the oil up", "How does a gold lamp work?", "A wick draws the oil up"),
        (
            "# Mill\n- Joint ownership: all millers own the wheel",
            "What does “joint ownership” mean?",
            "All millers own the wheel",
        ),
        (
            "# Mill\n- Durability: a cut stone lasts",
            "What does durability mean?",
            "A cut stone lasts",
        ),
        ("# Mill\n- Humidify: add water to the flour", "What does “humidify” mean?", "To add water to the flour"),
        ("# Mill\n- Coward: someone who runs from the wheel", "What is a coward?", "Someone who runs from the wheel"),
        ("# Mill\n- Ann Holt: the chair of the guild", "Who is the chair of the guild?", "Ann Holt"),
        ("# Paths\n- Cobble: stones with a round edge", "What is a cobble?", "Stones with a round edge"),
        (
            "# Oils\n\nLinseed: oil of flax\npressed from seeds\ndries in a week",
            "What is linseed pressed from?",
            "Seeds",
        ),
        (
            "# Ports\n\nBridge\n\tbuilt of stone\n\tends in the water",
            "What is a bridge built of?",
            "Stone",
        ),
        ("# Oils\n- Linseed is the oil of flax\n  - Pressed from seeds", "What is linseed pressed from?", "Seeds"),
        (
            "# Oils\n- Linseed: an oil that boils at 340 °C. It darkens with age.",
            "What does linseed darken with?",
            "Age",
        ),
        ("# General Okafor\n- Sank 3 ships", "How many ships did General Okafor sink?", "3"),
        ("# Coasts\n- The dock strike from 1750 to 1753 ended piracy", "When was the dock strike?", "1750–1753"),
        ("# Coasts\n- The pier opened in 1820 and closed in 1890", "In coasts, when did the pier close?", "1890"),
        (
            "# Coasts\n- In the 1840s, steamers replaced boats",
            "In coasts, when did steamers replace boats?",
            "The 1840s",
        ),
        ("# Fairs\n- Pay is due the day after the fair", "When is pay due?", "The day after the fair"),
        ("# Fairs\n- Stalls close when rates rise", "In fairs, when do stalls close?", "When rates rise"),
        ("# Tools\n- Ladle - a long spoon - scoops soup - made of steel", "What is a ladle made of?", "Steel"),
        ("# Tools\n- Ladle - a long spoon - scoops soup - made of steel", "What is a ladle?", "A long spoon"),
        (
            "# B1 - Boats\n" + 6 * "- Oars are stiff\n" + "# B2 - Barns\n" + 6 * "- Hay is dry\n" + "- Built in 1906",
            "When were barns built?",
            "1906",
        ),
        (
            "# Paths\n- 90% of the old lanes: gravel, sand, clay",
            "What makes up 90% of the old lanes?",
            "Gravel, sand, clay",
        ),
        (
            "# Ferries!\n- Speaking of tolls...\n  - Paid at noon by ropemen",
            "Who paid tolls at noon?",
            "Ropemen",
        ),
        (
            "# Hens\n- A flock is weakened by\n  - cold\n  - mites",
            "In hens, which two things weaken the flock?",
            "Cold; Mites",
        ),
        (
            "# Hens\n- Hens moult because of\n  - age\n  - short days",
            "For which two reasons do hens moult?",
            "Age; Short days",
        ),
        (
            "# Hens\n- The smallholder wants to\n  - sell eggs\n  - breed ducks",
            "Which two things does a smallholder want to do?",
            "Sell eggs; Breed ducks",
        ),
        (
            "# Hens\n- Foxes come from\n  - woods\n  - fields",
            "In hens, from which two places do foxes come?",
            "Woods; Fields",
        ),
        (
            "# Hens\n- Egg prices depend on\n  - size\n  - location",
            "On which two things do egg prices depend?",
            "Size; Location",
        ),
        (
            "# Loaves\n## Bread dough types\n- stiff dough\n- wet dough",
            "What are the two types of bread dough?",
            "Stiff dough; Wet dough",
        ),
        (
            "# Baking\n- Rye loaves\n  - loaf types\n    - round\n    - long",
            "What are the two types of rye loaves?",
            "Round; Long",
        ),
        (
            "# Keeping bread fresh\nThere are two main approaches:\n1. Cold: in a cellar\n2. Dry: in a box",
            "What are the two main approaches to keeping bread fresh?",
            "Cold; Dry",
        ),
        (
            "# Doughs\nTwo doughs clash if they share a bowl. There are three cases:\n1. Rye on rye: sour\n2. Oat on oat: flat\n3. Corn on corn: dry",
            "What are the three cases of doughs?",
            "Rye on rye; Oat on oat; Corn on corn",
        ),
        (
            "# Loaves\nTwo kinds of crust exist:\n- soft\n- hard",
            "What are the two kinds of crust in loaves?",
            "Soft; Hard",
        ),
        (
            "# Leases\n## Lease types\n- Fixed lease\n  - ends by itself\n  - yearly renovation\n- Sublease\n  - no notice",
            "Which lease type is characterised by yearly renovation?",
            "Fixed lease",
        ),
        (
            "# Leases\n## Office lease types\n- Fixed\n  - no notice\n- Open\n  - goes on",
            "Which type of office lease has no notice?",
            "Fixed",
        ),
        ("# Sails\n- Storm sail -> only if it blows hard", "When do you use a storm sail?", "Only if it blows hard"),
        (
            "# Boats\n- The boatctl stow command is used to fold wet sails",
            "Which command do you use to fold wet sails?",
            "The boatctl stow command",
        ),
        (
            "# Sails\n- Fog horn -> one blast every 2 minutes",
            "In sails, what is the rate for a fog horn?",
            "One blast every 2 minutes",
        ),
        (
            "# Sails\n- Inspect hull -> rot, worms",
            "In sails, what do you look for when you inspect the hull?",
            "Rot, worms",
        ),
        ("# Sails\n- Reef knot -> to tie two ropes", "In sails, what is a reef knot used for?", "To tie two ropes"),
        (
            "# Sails\n- If many leaks, call the harbour",
            "In sails, what should you do if there are many leaks?",
            "Call the harbour",
        ),
        (
            "# Trips\n## Crossings\n- Private -> cannot leave before ten\n- Public -> the lock opens at six",
            "What can you not do in private crossings?",
            "Leave before ten",
        ),
        (
            "# Leases\n- An owner may end a lease on three grounds: arrears, damage, own use",
            "On which three grounds may an owner end a lease?",
            "Arrears; Damage; Own use",
        ),
        (
            "# Hens\n- Flocks end by: foxes, plague, soup",
            "In hens, in which three ways do flocks end?",
            "Foxes; Plague; Soup",
        ),
        (
            "# Hens\n- A good nest is dry, soft and warm",
            "Which three properties characterise a good nest?",
            "Dry; Soft; Warm",
        ),
        (
            "# Homes\n- Rent can be cut if the heating fails, the roof leaks or the lift is out of order",
            "In homes, in which three cases can rent be cut?",
            "The heating fails; The roof leaks; The lift is out of order",
        ),
        (
            "# Dyes\n## Red dyes\n- Root dyes: Madrex, Alkanil\n- Bugs: Kermax, Cochinol",
            "What are the two root dyes?",
            "Madrex; Alkanil",
        ),
        (
            "# Dyes\n## Red dyes\n- Root dyes: Madrex, Alkanil\n- Bugs: Kermax, Cochinol",
            "What are the two bugs among Red dyes?",
            "Kermax; Cochinol",
        ),
        (
            "# Loans\n- Prerequisites:\n  - The roof must be sound\n  - The deed must be signed",
            "What are the two prerequisites of loans?",
            "The roof must be sound; The deed must be signed",
        ),
        (
            "# Sheds\n## Roof material of sheds\n- straw\n- slate",
            "What are the two roof materials of sheds?",
            "Straw; Slate",
        ),
        (
            "# Sheds\n## Caulking a hull (3 steps)\n1. Oakum\n2. Tar\n3. Paint",
            "What are the three steps of caulking a hull, in order?",
            "Oakum; Tar; Paint",
        ),
        (
            "# Sheds\n- Hens lay up to 300 eggs per year",
            "How many eggs do hens lay per year?",
            "Up to 300",
        ),
        (
            "# Ferries\n- Barge\n  - Offers bunks and tea but has a rather poor kind of heating",
            "What does a barge have?",
            "A rather poor kind of heating",
        ),
        (
            "# Ferries\n- Barge\n  - ability to keep the coal from getting wet",
            "What does a barge have the ability to do?",
            "Keep the coal from getting wet",
        ),
        (
            "# Ferries\n- Before a pilot can board a barge he must check to see if the ladder is dry",
            "What must a pilot check before he can board a barge?",
            "Whether the ladder is dry",
        ),
        (
            "# Ferries\n- The mate will ring the bell in fog so that pilots know they are nearing the right pier",
            "Why will the mate ring the bell in fog?",
            "So that pilots know they are nearing the right pier",
        ),
        (
            "# Ferries\n- The log tells the mate the depth but does not tell us how strong the tide is",
            "In ferries, what does the log not tell us?",
            "How strong the tide is",
        ),
        (
            "# Ferries\n- A dinghy is only required to carry four lamps",
            "In ferries, what is a dinghy required to do?",
            "Only carry four lamps",
        ),
        (
            "# Ferries\n- Wider hulls will tend to be more stable",
            "In ferries, which hulls will tend to be more stable?",
            "Wider hulls",
        ),
        (
            "# Lamp\n- resistance rises as heat increases",
            "What happens to the resistance of the lamp as heat increases?",
            "It rises",
        ),
        (
            "# Ferries\n- Tides slow down as the moon gets smaller",
            "What happens to tides as the moon gets smaller?",
            "They slow down",
        ),
        (
            "# Ferries\n- Pier offices are where most of the tolls get settled",
            "In ferries, where are most of the tolls settled?",
            "In pier offices",
        ),
        (
            "# Ferries\n## Disc brakes\n- Slow in rain\n- Recommended to enable the sensor for rain and snow",
            "What is it recommended to enable for disc brakes?",
            "The sensor for rain and snow",
        ),
        (
            "# Ferries\n- Pontoon\n  - A flat float for carts\n  - A raft to load, hold, and carry sheep over the upper lake",
            "What is a pontoon?",
            "A flat float for carts; a raft to load, hold, and carry sheep over the upper lake",
        ),
        (
            "# Ferries\n- Pilots may be fined, which is rare, if they leave the harbour without a lamp at night",
            "In ferries, when may pilots be fined?",
            "If they leave the harbour without a lamp at night",
        ),
        (
            "# Ferries\n- In an old dock a winch can be a windlass, capstan, or crane",
            "Ferries: in an old dock, what can a winch be?",
            "A windlass, capstan, or crane",
        ),
        ("# Ferries\n- Barges have more than one exit", "In ferries, how many exits do barges have?", "More than one"),
        (
            "# Ferries\n- Signals\n  - By day\n  - Loud calls that can easily be heard through fog or rain",
            "How can signals easily be heard?",
            "Through fog or rain",
        ),
        ("# Ferries\n- Deckhands are unable to swim", "In ferries, what are deckhands unable to do?", "Swim"),
        ("# Ferries\n- Cork belts are less prone to leaks", "What are cork belts less prone to?", "Leaks"),
        ("# Ferries\n- Slow\n- The old hull served as a barn", "In ferries, what did the old hull serve as?", "A barn"),
        ("# Ferries\n- Weed slows the hull down", "In ferries, what does the weed slow down?", "The hull"),
        ("# Ferries\n- Tar keeps the ropes dry", "In ferries, what does the tar keep dry?", "The ropes"),
        ("# Ferries\n- Hulls are scraped every spring", "In ferries, how often are hulls scraped?", "Every spring"),
        (
            "# Ferries\n- The toll is due on the first day of the month",
            "In ferries, when is the toll due?",
            "On the first day of the month",
        ),
        (
            "# Ferries\n- Dry canvas lets crews use more tar than is made",
            "In ferries, what does the dry canvas let crews do?",
            "Use more tar than is made",
        ),
        (
            "# Ferries\n- The hand crank pumps water into the tank",
            "In ferries, what does the hand crank pump water into?",
            "The tank",
        ),
        (
            "# Ferries\n- No barge can be sold without a stamped log",
            "In ferries, without what can no barge be sold?",
            "A stamped log",
        ),
        ("# Sheds\n- Grain was first kept in clay jars", "In sheds, where was the grain first kept?", "In clay jars"),
        ("# Grain beetle\n- first seen in Java", "Where is the grain beetle first seen?", "In Java"),
        (
            "# Ropes\n- Mrs Penfold, the baker, sued her landlord over the noise of the ropes",
            "Who sued her landlord over the noise of the ropes?",
            "Mrs Penfold",
        ),
        (
            "# Strikes\n- The first lifeboat, the Penguin, was built in 1789 by Henry Greathead",
            "When was the first lifeboat built by Henry Greathead?",
            "1789",
        ),
        (
            "# Mills\n- The mayor was succeeded by Anton Weber, a banker from Ghent, who introduced a fixed toll",
            "Who introduced the fixed toll?",
            "Anton Weber",
        ),
        (
            "# Lofts\n- When the guild refused to pay, the carters left the town",
            "In lofts, what happened when the guild refused to pay?",
            "The carters left the town",
        ),
        (
            "# Towns\n- The population of Harwich grew from 4,000 to 9,000 between 1800 and 1850 due to the docks",
            "From what to what did the population of Harwich grow between 1800 and 1850?",
            "4,000 to 9,000",
        ),
        (
            "# Sheds\n- Smoke calms bees because it masks the scent",
            "In sheds, why does smoke calm bees?",
            "It masks the scent",
        ),
        ("# Motion\n- Hooke's law - F = kx", "What is the formula for Hooke's law?", "F = kx"),
        ("# Heat\n- SI unit: kelvin\n- Symbol: T", "What is the SI unit of heat?", "Kelvin"),
        (
            "# Storm\n| Severity | Mild | Severe |\n|---|---|---|\n| Wind (knots) | 20-40 | > 40 |",
            "What is the wind of a severe storm?",
            "> 40 knots",
        ),
        ("# Dough\n- Resting time\n  - > 30 min", "What is the resting time of dough?", "> 30 min"),
        ("# Ch 3\n- Hens lay eggs in nests", "What do hens lay in nests?", "Eggs"),
        ("# Module IV\n- Rollers press seeds", "What do rollers press?", "Seeds"),
        ("# Ch. 7 Tools\n- Ploughs turn soil", "What do ploughs turn?", "Soil"),
        ("# Boats\n## Sloop: a boat with one mast\n- fast", "What is a sloop?", "A boat with one mast"),
        ("# Boats\n## Ketch - two masts, the rear one shorter", "How many masts does ketch have?", "Two"),
        ("# Towns\n## Reed Age: 900 - 600 BC\n- huts of reed", "When was the Reed Age?", "900–600 BC"),
        ("# The keel has two sides\n- Made of oak and tarred each spring", "What is a keel made of?", "Oak"),
        ("# Ships\n## Jan 8, 2024\n- Made of oak and tarred each spring", "What are ships made of?", "Oak"),
        (
            "# How tides turn\n- The moon pulls the water of both oceans",
            "What does the moon pull?",
            "The water of both oceans",
        ),
        (
            "# ABC\n- Anchor\n- Buoy\n- Cable\n  - Holds the ship in a storm",
            "What does a cable do?",
            "Holds the ship in a storm",
        ),
        (
            "# Knossos\n- central yard: place of the bull dance",
            "What is a central yard in Knossos?",
            "The place of the bull dance",
        ),
        (
            "# Lake Tern\n- There were fewer boats, due to the fall of the toll house",
            "Why were there fewer boats in Lake Tern?",
            "Due to the fall of the toll house",
        ),
        (
            "# Lake Tern\n- Due to the warm winters, the ice is thin and the skates are rare",
            "Why is the ice thin in Lake Tern?",
            "Due to the warm winters",
        ),
        (
            "# Lake Tern\n- The tolls fell in 1820. Harbours became poorer and smaller",
            "How did harbours change in Lake Tern?",
            "They became poorer and smaller",
        ),
        ("# Signs\n- Smiths read Line B, which is old", "What did smiths read?", "Line B"),
        (
            "# Docks\n- In the **shared dock**. When a barge goes idle, it takes cargo. The dock shuts. When a tug sinks, it rises.",
            "In docks, what happens when a barge goes idle?",
            "It takes cargo",
        ),
        ("# Bees\n- Neurogenesis (in the brood)", "Where does neurogenesis take place?", "In the brood"),
        ("# Hives\n- Smoker: a old can with a iron iron lid,", "What is a smoker?", "An old can with an iron lid"),
        ("# Hives\n- Drones eat wax/ nectar", "In hives, what do drones eat?", "Wax/nectar"),
        (
            "# Shop\n- Foreman: plans shifts and assign crews",
            "What does a foreman do?",
            "Plans shifts and assigns crews",
        ),
        ("# Snow barge\n- It was first boat to use lamps", "What was the first boat to use lamps?", "A snow barge"),
        ("# Sensors\n- Table aging: 240 seconds", "How long does a table aging take?", "240 seconds"),
        (
            "# Quay\n- The bay looked like it does today some 3 million years ago",
            "Quay: The bay looked like it does today how long ago?",
            "Some 3 million years",
        ),
        ("# Rocks\n- Red rock\n  - ≥ 25% dark minerals", "Red rock: what percentage of dark minerals?", "≥ 25%"),
        ("# Masts\n- Default load - 99,9%", "What is the default load of masts?", "99,9%"),
        (
            "# Lock\n- Valves (mitre, sector, roller) hold the water of the upper basin",
            "Which valves hold the water of the upper basin?",
            "Mitre, sector, roller",
        ),
        (
            "# Lock\n- Old boat, can carry up to 10 tons",
            "In Lock, up to how many tons can the old boat carry?",
            "10 tons",
        ),
        (
            "# Motors\n- The pump runs at 3 GHz clock speed",
            "In motors, at what clock speed does the pump run?",
            "3 GHz",
        ),
        (
            "# Minimum Safe Altitude\n- Over towns: 900 feet",
            "What is the minimum safe altitude over towns?",
            "900 feet",
        ),
        ("# Mills\n- Salt is given in exchange for oats", "What is salt given in exchange for?", "Oats"),
        (
            "# Sails\n- Storm sail\n  - Only use if the wind is strong",
            "When is a storm sail used?",
            "Only if the wind is strong",
        ),
        ("# Sails\n- Storm sail\n  - if the jib is torn", "When is a storm sail used?", "If the jib is torn"),
        ("# Hulls\n- Old barge\n  - Dry\n  - Look for rust", "In an old barge, what should you look for?", "Rust"),
        ("# Clays\n- Slip\n  - Forms when clay meets water", "When does a slip form?", "When clay meets water"),
        ("# Clays\n- Slip\n  - Grey\n  - mostly composed of silt", "What is a slip mostly composed of?", "Silt"),
        ("# Pine\n- Low melting temperature", "What is the melting temperature of pine?", "Low"),
        ("# Ebb\n- Water level very low", "What is the water level in ebb?", "Very low"),
        ("# Lamps\n- Torch\n  - Pole(oak, ash)", "In a torch, which two things does a pole include?", "Oak; Ash"),
        (
            "# Mills\n## Parts of the milling process\n1. Hopper: holds the grain\n2. Stones: grind it\n3. Sieve: parts it",
            "What are the three parts of the milling process?",
            "Hopper; Stones; Sieve",
        ),
        (
            "# Mills\n\nThe loss of flour has been traced to...\n* Mice\n* Torn sacks\n* Wet floors",
            "To which three things was the loss of flour traced?",
            "Mice; Torn sacks; Wet floors",
        ),
        (
            "# Mills\n\nFor a good flour, we need to consider\n1. Grain\n2. Weather\n3. Stones",
            "For a good flour, which three things do you need to consider?",
            "Grain; Weather; Stones",
        ),
        (
            "# Harbour\n- Press gang: Rough, poorly paid sailors",
            "What is a press gang?",
            "Rough, poorly paid sailors",
        ),
        (
            "# Boats\n| Aspect | Raft | Barge |\n|---|---|---|\n| Isolation | Open to the waves | Closed by a deck |",
            "How do rafts and barges differ in isolation?",
            "Raft: open to the waves; Barge: closed by a deck",
        ),
        (
            "# Ponds\n| Rank | Name | Purpose |\n|---|---|---|\n| 1 | Herons<br>*(waders)* | Birds that only eat fish |\n"
            "| 2 | Frogs | Eat flies |\n| 2 | Newts | Eat snails |",
            "What are herons?",
            "Birds that only eat fish",
        ),
        (
            "# Harbours\n## Course of the river\n- Herons nest under the bridge",
            "What do herons nest under in the course of the river?",
            "The bridge",
        ),
        (
            "# Rule of Ten\n- Crews rest after every tenth mile",
            "In the Rule of Ten, when do crews rest?",
            "After every tenth mile",
        ),
        (
            "# Notice\n- Courts look at the date of the letter",
            "In a notice, what do courts look at?",
            "The date of the letter",
        ),
        (
            "# Oslo\n- Courts look at the date of the letter",
            "In Oslo, what do courts look at?",
            "The date of the letter",
        ),
        (
            "# Tyres\n| Use | Width | Pressure |\n|---|---|---|\n| Road | 25 mm | 7 bar |\n| Gravel | 40 mm | 3 bar |",
            "What is the width of road tyres?",
            "25 mm",
        ),
        (
            "# Ropes\n| Kind | Diameter |\n|---|---|\n| Static | 11 mm |\n| Dynamic | 10 mm |",
            "What is the diameter of static ropes?",
            "11 mm",
        ),
        (
            "# Boats\n| Type | Length | Crew |\n|---|---|---|\n| Raft | 8 m | 2 |\n| Barge | 20 m | 4 |",
            "What is the length of a raft?",
            "8 m",
        ),
        (
            "# Densities\n| Material | Density |\n|---|---|\n| Oak | 0.7 g/cm³ |\n| Ice | 0.9 g/cm³ |",
            "What is the density of ice?",
            "0.9 g/cm³",
        ),
        (
            "# Mills\n## Stone\n- Has iron fittings\n  - Axle\n  - Collar\n  - Bolt",
            "Which three iron fittings does Stone have?",
            "Axle; Collar; Bolt",
        ),
        (
            "# Mills\n\nThere is a three step process to grinding oats:\n1. Hull the oats\n2. Heat them\n3. Crush them",
            "What are the three steps of the process to grinding oats, in order?",
            "Hull the oats; Heat them; Crush them",
        ),
        (
            "# Woods\n## Oak timber\n- Dense\n## Care\n- Oil it\n## Storage\n- Keep it dry\n## Price\n- High\n## Pine timber\n- Soft",
            "Which timber is dense?",
            "Oak timber",
        ),
        (
            "# Mills\n- Hopper: holds oats, rye, and barley",
            "Which three things does a hopper hold?",
            "Oats; Rye; Barley",
        ),
        (
            "# Mills\n- Stone: A wheel that grinds — e.g., bed stone, runner stone",
            "What are two examples of stones?",
            "Bed stone; Runner stone",
        ),
        (
            "# Rivers\n- They freeze late\n- old water wheels\n  - breast wheel, float wheel, tub wheel",
            "What are the three old water wheels?",
            "Breast wheel; Float wheel; Tub wheel",
        ),
        ("# Mills\n- The guild acts on behalf of the town", "On whose behalf does the guild act?", "The town"),
        (
            "# Permissions\n- moor: tie a boat to the quay\n- land: unload a boat on the quay",
            "What does the moor permission do?",
            "Ties a boat to the quay",
        ),
        (
            "# Ship drives\n- Paddle: turns a wheel at each side of the hull\n- Hybrid: burns coal where the wind drops",
            "What does the paddle ship drive do?",
            "Turns a wheel at each side of the hull",
        ),
        (
            "# Locks\n- Tolls unsettle us by showing us every debt",
            "In locks, how do tolls unsettle us?",
            "By showing us every debt",
        ),
        (
            "# Locks\n- A high toll has the effect of sending barges to other rivers",
            "In locks, what effect does a high toll have?",
            "Sending barges to other rivers",
        ),
        (
            "# Ships\n- Ships are kept in narrow docks, long halls of oak and stone",
            "Where are ships kept?",
            "In narrow docks, long halls of oak and stone",
        ),
        (
            "# Locks\n- The wind pushes the old gate open, which causes the pond to rise",
            "The wind pushes the old gate open. What does this cause?",
            "The pond to rise",
        ),
        (
            "# Tar kiln\n- Loud\n- Used to store old / new tar that stays warm even when the fire is out",
            "What is a tar kiln used for?",
            "To store old / new tar that stays warm even when the fire is out",
        ),
        (
            "# Kilns\n## Glass\n- Forms when sand cools too quickly for grains to form",
            "When does glass form?",
            "When sand cools too quickly for grains to form",
        ),
        (
            "# Bronze Age\nMills were strong, wealthy powers",
            "In the Bronze Age, what were Mills?",
            "Strong, wealthy powers",
        ),
        ("# Bronze Age\nWomen were owners but couldn't vote", "In the Bronze Age, could women vote?", "No"),
        (
            "# Docks\n- Old boat sheds can be manually or automatically painted",
            "In docks, how can old boat sheds be painted?",
            "Manually or automatically",
        ),
        (
            "# Locks\n- It was later found by Anton Berg that the lower gates leak in winter",
            "What did Anton Berg later find?",
            "That the lower gates leak in winter",
        ),
        (
            "# Locks\n- The oak pump, also called sea pump, draws clean water when fully primed, but requires a new rope each year",
            "In locks, what happens when an oak pump is fully primed?",
            "The oak pump draws clean water",
        ),
        (
            "# Rivers\n- Attrition: stones break up as they hit each other",
            "What happens in attrition?",
            "Stones break up as they hit each other",
        ),
        (
            "# Rope work\n- Hitch in splicing: long hitches weaken the splice",
            "What does “hitch in splicing” mean?",
            "Long hitches weaken the splice",
        ),
        (
            "# Locks\n- In general, remember that the oak gate holds back salt water",
            "In locks, what does the oak gate hold back?",
            "Salt water",
        ),
        (
            "# Water\n- Noria\n  - 3 part wheel that lifts green water of the river",
            "What does Noria lift?",
            "Green water of the river",
        ),
        ("# Lifts\n- Winch: Winches pull the gate up", "What does a winch do?", "Pulls the gate up"),
        (
            "# Locks\n- Normal level: The normal level of a lock is its lower mark",
            "What is the normal level of a lock?",
            "Its lower mark",
        ),
        (
            "# Stock\n- Spare rope: rope a trader keeps in the loft",
            "What is a spare rope?",
            "A rope a trader keeps in the loft",
        ),
        (
            "# Tides\n- Ship signs have:\n  - Name: letters of the home port",
            "What is a name in ship signs?",
            "Letters of the home port",
        ),
        (
            "# Tugs\n- Most effective against strong currents",
            "What are tugs most effective against?",
            "Strong currents",
        ),
        (
            "# Boats\n## Rudder\n- too long → drags in mud\n- too short → boat drifts",
            "What happens if the rudder is too long?",
            "Drags in mud",
        ),
        (
            "# Bilge pump\n- old\n- How: a float turns it on",
            "How does the bilge pump work?",
            "A float turns it on",
        ),
        ("# Cork raft\n- flat\n- cannot sink", "What can the cork raft not do?", "Sink"),
        ("# Cork raft\n- 3x lighter than oak", "How many times lighter than oak is the cork raft?", "3x"),
        ("# Kayaks\n- cheap\n- faster than SUP", "What are kayaks faster than?", "SUP"),
        ("# Old Pier\n- built 1283–1289 by Anna Marlow", "When was Old Pier built?", "1283–1289"),
        (
            "# Dry rot\n- Signs: early: dark spots; late: holes",
            "What are the early signs of the dry rot?",
            "Dark spots",
        ),
        (
            "# Saffron\n- red\n- most expensive spice in the world",
            "What is the most expensive spice in the world?",
            "Saffron",
        ),
        ("# Tug\n- Highly fuel efficient\n- Tows barges", "How fuel efficient is a tug?", "Highly"),
        (
            "# Dry rot\n## Treatment\n- Treat the planks\n  - Tar or resin\n  - If they are wet, wait for a dry week",
            "How do you treat the planks in the dry rot?",
            "Tar or resin",
        ),
        ("# Tar\n- Applied w/ a brush", "What is tar applied with?", "A brush"),
        ("# Ague\n- Tx: quinine, rest", "How is ague treated?", "Quinine, rest"),
        ("# Ague\n- Drug of choice: quinine", "What is the drug of choice of ague?", "Quinine"),
        ("# Ague\n- More common in children", "In whom is ague more common?", "Children"),
        ("# Ague\n- Quinine is given by mouth", "How is quinine given in ague?", "By mouth"),
        ("# Ague\n- Fever rises at dusk", "In an ague, when does fever rise?", "At dusk"),
        ("# Adam Crane\n- Crane invented the tidal lock", "What did Adam Crane invent?", "The tidal lock"),
        ("# Ague\n- Quartan ague treated with quinine", "What is Quartan ague treated with?", "Quinine"),
        (
            "# Locks\n- Oak gates are fed by springs from the hill",
            "In locks, what feeds oak gates?",
            "Springs from the hill",
        ),
        ("# Using a winch\n- The drum holds the rope", "When using a winch, what does the drum hold?", "The rope"),
        ("# Ropes\n- Manila: resistant to salt water", "What is Manila resistant to?", "Salt water"),
        (
            "# LockDB\n## Query\n- Quick\n- Returns all rows by default",
            "Which rows does LockDB Query return by default?",
            "All",
        ),
        (
            "# Gates\n- Wardens like Ann ring bells to warn boats",
            "In gates, how do wardens like Ann warn boats?",
            "By ringing bells",
        ),
        (
            "# Gates\n- Heavy gates move at the speed of the tide",
            "At what speed do heavy gates move?",
            "That of the tide",
        ),
        (
            "# Gates\n- A gate must have at least 3 locks in winter",
            "How many locks must a gate have in winter?",
            "At least 3",
        ),
        (
            "# Ann Lee (1736-1784)\n- altered the mill by adding a wheel",
            "How did Ann Lee alter the mill?",
            "By adding a wheel",
        ),
        (
            "# Mills\n## Ann Lee (1736-1784)\n- in 1760 published the 'Songs of Mills'",
            "What did Ann Lee publish in 1760?",
            "The 'Songs of Mills'",
        ),
        (
            "# Mills\n## Ann Lee\n- 1736-1784\n- 3 kinds of mills\n  - wind\n  - water\n  - tide",
            "What are the three kinds of mills according to Ann Lee?",
            "Wind; Water; Tide",
        ),
        (
            "# Floods\n- Causes include rain and thaw",
            "Which two things do the causes of floods include?",
            "Rain and thaw",
        ),
        (
            "# Lower locks\n- Purpose: Lifts barges\n- Shape: square",
            "What do Lower locks do?",
            "Lift barges",
        ),
        (
            "# Floods\n- The river stays high if not drained in spring",
            "In floods, what happens if the river is not drained in spring?",
            "It stays high",
        ),
        ("# Gates\n- Gate radios have 4kHz bandwidth", "What bandwidth do gate radios have?", "4 kHz"),
        (
            "# Ropes\n## Useful Terms\n- splice: joins two ropes",
            "What does a splice do?",
            "Joins two ropes",
        ),
        (
            "# Gates\n- Gate clerks must return any crate that does not carry x-seal-colour-tag label",
            "Gate clerks must return any crate that does not carry which label?",
            "x-seal-colour-tag",
        ),
        (
            "# LockDB\n## Walk vs Jump\n### Jump\n- Most efficient\n### Walk\n- Least efficient",
            "How efficient is LockDB Walk, compared with a jump?",
            "The least efficient",
        ),
        (
            "# LockDB\n- The gate can be lifted manually but costs $",
            "What is the drawback of lifting the gate manually in LockDB?",
            "It costs money",
        ),
        (
            "# LockDB\n- Order:\n  - Oldest first (default)\n  - Newest first\n## Gate\n- Wide\n- Oldest first by default",
            "What is the default order of LockDB Gate?",
            "Oldest first",
        ),
        (
            "# LockDB\n## Gate\n- Filters shorten the list (but the whole table is read)\n- Old",
            "Although filters shorten the list in LockDB Gate, what is read?",
            "The whole table",
        ),
        (
            "# LockDB\n- Supports both wet and dry dock models",
            "Which two dock models does LockDB support?",
            "Wet dock models; Dry dock models",
        ),
        (
            "# LockDB\n- The pilot steers red and white barges",
            "Which two kinds of barges does the pilot steer in LockDB?",
            "Red and white barges",
        ),
        (
            "# LockDB\n- The oak barge needs a tarred mooring rope",
            "What kind of mooring rope does the oak barge need in LockDB?",
            "A tarred mooring rope",
        ),
        (
            "# LockDB\n- The harbour master has the right to close the gates",
            "What does the harbour master have the right to do in LockDB?",
            "Close the gates",
        ),
        (
            "# LockDB\n- Cost-wise, good for small ports",
            "Cost-wise, what is LockDB good for?",
            "Small ports",
        ),
        (
            "# LockDB\n- When boats are loaded, they are marked as full so they don't take more sacks",
            "Why are LockDB boats marked as full when they are loaded?",
            "So they don't take more sacks",
        ),
        (
            "# LockDB\n## Gates\n- If refused, the http error code is 403",
            "What is the http error code if LockDB gates are refused?",
            "403",
        ),
        ("# LockDB\n- ACID renames keys but you rename tables", "In LockDB, who renames tables?", "You"),
        (
            "# Ship anchors\n## Danforth\n- Cheap\n- Potent holder\n## Bruce\n- Deep bite\n## Plough\n- Heavy",
            "Which ship anchor is a potent holder?",
            "Danforth",
        ),
        ("# Barges\n- Crews have full control", "In barges, what do crews have?", "Full control"),
        (
            "# Barges\n- Barge speed is a function of two factors:\n  - load\n  - draught",
            "Of which two factors is barge speed a function?",
            "Load; Draught",
        ),
        ("# Frost marks\n- Only one at the bow -> rail", "Which frost mark is the only one at the bow?", "Rail"),
        (
            "# Barges\n**Signs of frost**\n\n- white rails\n- stiff ropes\n- ice at the bow\n",
            "What are the three signs of frost in barges?",
            "White rails; Stiff ropes; Ice at the bow",
        ),
        (
            "# Barges\n- A barge requires:\n  - rope\n  - tar\n  - hooks\n  - oars\n  - sand\n  - coal\n  - lamps\n  - bells",
            "Which four other things does the barge require besides rope, tar, hooks and oars?",
            "Sand; Coal; Lamps; Bells",
        ),
        ("# Lakes\n- The lake froze about 200 years ago", "When did the lake freeze?", "About 200 years ago"),
        (
            "# Spain\n- Around 950 BC bronze came into use",
            "When did the bronze come into use in Spain?",
            "Around 950 BC",
        ),
        ("# Early towns\n- Reed Age: 900 - 600 BC", "When was the Reed Age?", "900–600 BC"),
        ("# Early towns\n- Runic Alphabet: 150 AD", "What is the date of Runic Alphabet?", "150 AD"),
        ("# Radios\n- Old radio\n  - 50-100ns access time", "What is the access time of an old radio?", "50–100 ns"),
        ("# Radios\n- 15 minute timeout", "What is the timeout of radios?", "15 minutes"),
        ("# Heart rate\n- sleeping sailor -> 50-60 bpm", "What is the heart rate of a sleeping sailor?", "50–60 bpm"),
        (
            "# Minimum Hull Depth\n- Over sand banks: 12 feet above the highest stone",
            "What is the minimum hull depth over sand banks?",
            "12 feet above the highest stone",
        ),
        (
            "# Boat Speed\n- Max 12 knots below the bridge",
            "What is the maximum boat speed below the bridge?",
            "12 knots",
        ),
        ("# Radios\n- Range: 40 km at sea and 12 km in towns", "What is the range of radios in towns?", "12 km"),
        ("# Engine\n- Normal Oil Level: 3 to 4 l", "What is the normal oil level?", "3–4 l"),
        ("# Ferry\n- Toll\n  - 2 weeks after landing in May", "Toll: how long after landing in May?", "2 weeks"),
        ("# Ferry\n- Lamp checks if < 3 m", "Ferry: Lamp checks […]", "if < 3 m"),
        (
            "# Port guild\n- Feeds ten pilots\n- Spends money to repair locks",
            "Why does the port guild spend money?",
            "To repair locks",
        ),
        ("# Barges\n- Eels breathe through their skin", "In barges, how do eels breathe?", "Through their skin"),
        ("# Barges\n- Planks drift towards the quay", "In barges, what do planks drift towards?", "The quay"),
        ("# Barges\n- Brakes work by friction", "In barges, how do brakes work?", "By friction"),
        ("# Barges\n- The knots are classed by size", "In barges, how are the knots classed?", "By size"),
        (
            "# Barges\n- A horn sounds in the last minutes of the watch",
            "In barges, when does a horn sound?",
            "In the last minutes of the watch",
        ),
        ("# Barges\n- No rats live in the hold", "In barges, what does not live in the hold?", "Rats"),
        (
            "# Barges\n- The cabin is dark unless the lamp is lit",
            "In barges, when is the cabin not dark?",
            "When the lamp is lit",
        ),
        ("# Barges\n- Ice can make leaks worse", "In barges, what can the ice make worse?", "Leaks"),
        ("# Barges\n- The wind pulls the sheets inwards", "In barges, what does the wind pull inwards?", "The sheets"),
        ("# Barges\n- Tar crystallizes at the surface", "In barges, where does the tar crystallize?", "At the surface"),
        (
            "# Barges\n- The oak pump does not need to be oiled",
            "In barges, what does the oak pump not need?",
            "To be oiled",
        ),
        (
            "# Barges\n- Crews have the time to eat and are known to the cook",
            "In barges, what do crews have?",
            "The time to eat",
        ),
        (
            "# Barges\n- The guild ordered the crew to row back",
            "In barges, what did the guild order the crew to do?",
            "Row back",
        ),
        (
            "# Barges\n- Sand can later be let out through the gate",
            "In barges, how can sand later be let out?",
            "Through the gate",
        ),
        ("# Wars\n- Great Fire: destroyed the guild hall", "What did the Great Fire do?", "Destroyed the guild hall"),
        ("# Wars\n- Great Fire: destroyed the guild hall", "What destroyed the guild hall?", "Great Fire"),
        (
            "# Barges\n- The crew calls its boat the Red Gull",
            "In barges, what does the crew call its boat?",
            "The Red Gull",
        ),
        (
            "# Barges\n- When loading a boat you can choose the berth",
            "In barges, when can you choose the berth?",
            "When loading a boat",
        ),
        ("# Anton Berg\n- Later renamed Olaf", "What was Anton Berg later renamed?", "Olaf"),
        ("# Crew\n- Rowers (20-30): served for pay", "How many rowers are there in the crew?", "20–30"),
        ("# Winches\n- able to lift heavy stones", "What are winches able to lift?", "Heavy stones"),
        (
            "# Signals\n## Times\n- Fog horn: every 30 seconds",
            "What is the interval of a fog horn?",
            "Every 30 seconds",
        ),
        ("# Signals\n## Times\n- VTS lamp delay: 15 seconds", "What is the VTS lamp delay?", "15 seconds"),
        ("# Bay\n- It takes 8 minutes of rowing to cross it", "How much rowing does it take to cross it?", "8 minutes"),
        ("# Ages\n- Reed period - 541 ~ 485.4 Mya", "When was the reed period?", "541–485.4 Mya"),
        ("# Seas\n- In the north, the depth is 30 m", "What is the depth of seas in the north?", "30 m"),
        ("# Ship parts\n- `bilgekeep` -> keeper of the pumps", "What is bilgekeep?", "A keeper of the pumps"),
        (
            "# Ramparts\n- Primarily composed of shells and mortar",
            "What are ramparts primarily composed of?",
            "Shells and mortar",
        ),
        (
            "# Weather\n- Rainbow - forms when light meets the drops",
            "When does a rainbow form?",
            "When light meets the drops",
        ),
        ("# Dunes\n- Accretion - to grow by layers", "What does “accretion” mean?", "To grow by layers"),
        (
            "# Dunes\n- Abrasion - layers of sand have been removed by waves",
            "What happens in abrasion?",
            "Layers of sand have been removed by waves",
        ),
        ("# Dunes\n- Double bar: outer bar + inner bar", "What does a double bar consist of?", "Outer bar + inner bar"),
        ("# Dunes\n- Slate - highest melting temperature", "What has the highest melting temperature?", "Slate"),
        ("# Dunes\n- Most important agent of erosion: water", "What is the most important agent of erosion?", "Water"),
        ("# Harbour Board\n- Chair: Anna Marlow", "Who is the chair of the Harbour Board?", "Anna Marlow"),
        ("# Peat\n- Wet\n- Majority of the northern moor", "What makes up the majority of the northern moor?", "Peat"),
        (
            "# Ways and Tides Board\n- Pays the crews\n- Dredging board for the town",
            "Which board is the dredging board for the town?",
            "Ways and Tides Board",
        ),
        (
            "# Reef\n- Fission\n  - polyp grows a smaller copy of its own",
            "What happens in fission?",
            "Polyp grows a smaller copy of its own",
        ),
        (
            "# Stones\n- Porphyritic: blend of coarse and fine grains",
            "What characterises Porphyritic?",
            "A blend of coarse and fine grains",
        ),
        (
            "# Sale\n- A contract needs: offer, consent, a price",
            "Which three things does the contract need?",
            "Offer; Consent; A price",
        ),
        ("# Castles\n## Parts\n- Keep\n- Moat\n- Bailey", "What are the three parts of castles?", "Keep; Moat; Bailey"),
        ("# Hens\n- Queen hen: lays eggs in spring", "What does a queen hen do?", "Lays eggs in spring"),
        (
            "# Tar\n- Symptoms of tar burns: blisters; redness; pain",
            "What are the three symptoms of tar burns?",
            "Blisters; Redness; Pain",
        ),
        (
            "# Fats\n| | Butter | Tallow |\n|---|---|---|\n| Colour | yellow | white |\n| Melts at (°C) | 32 | 40 |",
            "At what temperature does tallow melt?",
            "40 °C",
        ),
        (
            "# Cheese\n| Property | Value |\n|---|---|\n| Fat content | 45 % |\n| Age | 6 weeks |",
            "What is the fat content of cheese?",
            "45 %",
        ),
        (
            "# Renting\n- Disadvantages of renting:\n  - No property at the end\n  - Rent can rise",
            "What are the two disadvantages of renting?",
            "No property at the end; Rent can rise",
        ),
        (
            "# Weather\n- Clouds appear when\n  - air is moist\n  - the ground is cold",
            "In Weather, in which two situations do clouds appear?",
            "Air is moist; The ground is cold",
        ),
        ("# Loaves\n## Kinds\n- toast\n- roll", "Which two kinds of loaves are there?", "Toast; Roll"),
        ("# Sledge\n- Wet\n- Consumes more wax in spring", "What does a sledge consume more of in spring?", "Wax"),
        ("# Sledges\n- Poor riders have higher costs", "Which riders have higher costs?", "Poor riders"),
        ("# Sledges\n- Riders have to carry a spare rope", "In sledges, what do riders have to carry?", "A spare rope"),
        (
            "# Sledges\n## Dog sledge\n- Wet\n- Requires riders to have a whip",
            "What does the dog sledge require riders to have?",
            "A whip",
        ),
        (
            "# Sledges\n- The old track helps predict slides",
            "In sledges, what does the old track help predict?",
            "Slides",
        ),
        (
            "# Sledges\n- Dogs still pull if one trace is torn",
            "What happens to dogs if one trace is torn?",
            "They still pull",
        ),
        ("# Snow\n- Old drifts merge to form a new ridge", "What do old drifts merge to form in snow?", "A new ridge"),
        ("# Sledges\n- A sledge cannot turn without a brake", "What can a sledge not turn without?", "A brake"),
        (
            "# Sledges\n- Ash runners are used by most makers",
            "In sledges, which runners are used by most makers?",
            "Ash runners",
        ),
        (
            "# Sledges\n- A frayed trace tells you the load is heavy",
            "In sledges, what does a frayed trace tell you?",
            "The load is heavy",
        ),
        ("# Sledges\n- Slow\n- The races ended in stalemate", "In sledges, how did the races end?", "In stalemate"),
        (
            "# Sledges\n- Skins are made throughout the valley",
            "In sledges, where are skins made?",
            "Throughout the valley",
        ),
        (
            "# Sledges\n- A claim has to be filed within a month",
            "In sledges, within what time must a claim be filed?",
            "A month",
        ),
        (
            "# Sledges\n- The club hands the prize to the winner of the last race",
            "In sledges, to whom does the club hand the prize?",
            "The winner of the last race",
        ),
        ("# Sledges\n- Fast sledges use steel whereas slow ones use wood", "Which sledges use steel?", "Fast sledges"),
        ("# Sledges\n- Old runners fail more often", "In sledges, which runners fail more often?", "Old runners"),
        ("# Dogs\n- A hare is about the size of a cat", "In dogs, how big is a hare?", "About the size of a cat"),
        (
            "# Sledges\n- Brakes keep sledges from running away",
            "What do brakes keep sledges from doing?",
            "Running away",
        ),
        ("# Sledges\n- Heat pulls the skins back apart", "In sledges, what does heat pull back apart?", "The skins"),
        (
            "# Sledges\n- The club criticises the makers publicly",
            "In sledges, what does the club publicly criticise?",
            "The makers",
        ),
        (
            "# Sledges\n- The price has no effect on sales",
            "In sledges, what does the price have no effect on?",
            "Sales",
        ),
        (
            "# Sledges\n- Snow\n- Old drifts fuse to form a larger, darker drift",
            "In sledges, what do old drifts fuse to form?",
            "A larger, darker drift",
        ),
        ("# Sledges\n- Dogs pull at full speed", "In sledges, how do dogs pull?", "At full speed"),
        ("# Sledges\n- Rich clubs have lower fees", "Which clubs have lower fees?", "Rich clubs"),
        (
            "# Sledges\n- Makers started using steel runners in 1920",
            "In sledges, what did makers start using in 1920?",
            "Steel runners",
        ),
        ("# Sledges\n- Runners became smoother", "In sledges, how did runners change?", "They became smoother"),
        (
            "# Sledges\n- Tours are based on coastal towns",
            "In sledges, which towns are tours based on?",
            "Coastal towns",
        ),
        (
            "# Sledges\n- Runners can be used on icy or wet tracks",
            "In sledges, what kind of tracks can runners be used on?",
            "Icy or wet tracks",
        ),
        (
            "# Sledges\n- If suspected leak -> can wax it",
            "In sledges, what can you do if a leak is suspected?",
            "Wax it",
        ),
        (
            "# Ships\n- The hull is painted with red lead to prevent rust",
            "In ships, what is the hull painted with to prevent rust?",
            "Red lead",
        ),
        (
            "# Ships\n- Crates are collected at the end of each trip",
            "In ships, when are crates collected?",
            "At the end of each trip",
        ),
        ("# Ships\n- The winch runs on diesel", "In ships, what does the winch run on?", "Diesel"),
        (
            "# Ships\n- Leaks are avoided by thick tar on each plank",
            "In ships, how are leaks avoided?",
            "By thick tar on each plank",
        ),
        (
            "# Ships\n- Tar is used in combination with hemp for small leaks",
            "What is the tar used in combination with for small leaks?",
            "Hemp",
        ),
        (
            "# Ships\n- Old ropes can be turned into mats or into fenders",
            "In ships, what can old ropes be turned into?",
            "Mats or fenders",
        ),
        (
            "# Ships\n- Spare lamps are sold in tins, making them easy to store",
            "In ships, what are spare lamps sold in?",
            "Tins",
        ),
        ("# Ships\n- Tolls are paid in person or by post", "In ships, how are tolls paid?", "In person or by post"),
        (
            "# Sledges\n- A race must be opened by a member of the club",
            "In sledges, who must open a race?",
            "A member of the club",
        ),
        (
            "# Sledges\n- Painting the runners makes the ride faster",
            "In sledges, what does painting the runners make faster?",
            "The ride",
        ),
        (
            "# Pans\n- We can roughly divide pans as follows:\n  - frying pans - low sides\n  - saucepans - tall sides",
            "Into which two kinds can pans be divided?",
            "Frying pans; Saucepans",
        ),
        (
            "# Washing\n- laundry log details\n  - date\n  - load\n  - purpose",
            "What are the three laundry log details?",
            "Date; Load; Purpose",
        ),
        (
            "# Dry cleaning\n- Wool shrinks in hot water\n- dry cleaning process\n  1. inspection\n  2. soaking\n  3. pressing: the coat is laid flat",
            "What are the three steps of the dry cleaning process, in order?",
            "Inspection; Soaking; Pressing",
        ),
        (
            "# Loans\n- Convertible: loan can become shares; the bank keeps the pledge\n"
            "- Periodic: the loan is paid back in parts",
            "In a convertible loan, what does the bank keep?",
            "The pledge",
        ),
        (
            "# Wells\nRemember that at:\n- A depth of 10 m, the pressure rises by 1 bar\n- A depth of 20 m, the pressure rises by 3 bar",
            "By how much does the pressure rise at a depth of 20 m?",
            "3 bar",
        ),
        (
            "# Bread\n- The most popular bread in the town is rye, then wheat",
            "Which two breads in the town are the most popular, in order?",
            "Rye; Wheat",
        ),
        (
            "# Lifts\n- The minimum height of the cage is about 2 m",
            "What is the minimum height of the cage in lifts?",
            "About 2 m",
        ),
        (
            "# Eye baths\n- Boric acid 2% 20 ml/kg/hr; can be warmed",
            "What is the dose of 2% boric acid?",
            "20 ml/kg/hr",
        ),
        (
            "# Sails\n- Rust (the causes of rust can be remembered with the mnemonic RAW: rain (mostly), air, waves)",
            "What are the three causes of rust (mnemonic: RAW)?",
            "Rain; Air; Waves",
        ),
        ("# Hulls\n- Leaks are caused either by worms or by rot", "In hulls, what causes leaks?", "Worms or rot"),
        (
            "# Management\n- Pitch or wax if the leak is small\n- Copper plates in old hull damage",
            "Which treatment is used in old hull damage?",
            "Copper plates",
        ),
    ],
)
def test_question(notes: str, question: str, answer: str) -> None:
    asked = [(question_of(card.body), answer_of(card.body)) for card in cards_of(notes)]
    assert (question, answer) in asked


@pytest.mark.parametrize(
    ("notes", "asked", "not_asked"),
    [
        (
            "# Herons\n- They hunt carp\n- They build nests of dry reeds",
            "What do herons build?",
            "what do carp build?",
        ),
        (
            "# Plan of the Hull\nThe hull is the shell of a ship.\nIt carries the mast.",
            "What does the hull carry in the plan of the hull?",
            "What is Plan of the Hull?",
        ),
        (
            "# Winches\n- Hand winches are not used to lift barges in a lock",
            "What are hand winches not used to do?",
            "Why are hand winches not used?",
        ),
        (
            "# Paint\n- It is hard to find a paint that keeps worms off a hull",
            "",
            "What is a paint hard to find?",
        ),
        (
            "# Locks\n- In 1712, Adam Crane began to build a lock of oak",
            "When did Adam Crane begin to build a lock of oak?",
            "When did Adam Crane begin?",
        ),
        ("# Lecture 2 - a view of the sea\n- Waves are wind", "", "What is Lecture 2?"),
        ("# Barges\n- carry sand\n- compute engine deck plates", "What do barges carry?", "What do barges compute?"),
        (
            "# Tolls\n- Watch log: refers to the way crews keep order, share bread, and get along on a daily basis",
            "",
            "does the watch log get along",
        ),
        ("# Tolls\n- The port is a group of basins, lined with stone", "", "what is the port lined with?"),
        ("# Tolls\n- Barges v. carts", "", "barge"),
        ("# Tolls\n- Fewer barges came, due to a flood of the lake", "", "tolls due to?"),
        ("# Tolls\n- Tolls play an important role in trade", "", "Which role do tolls play in trade?"),
        ("# Tolls\n- Duty (of the keeper)\n- Breach (of the toll)", "", "What is breach?"),
        ("# Tolls\n- Adams v. Crane (1932) ended the toll", "When was Adams v. Crane?", "When was Crane"),
        ("# Signals\n- 2.4 GHz\n  - Waves reach the far lock", "", "do GHz waves"),
        ("# Locks\n- The keeper asks if the barge carries coal", "", "when does the keeper ask?"),
        (
            "# Rules\n## Rule of Tolls\n- If a new toll is asked of all boats, then it can be seen as a fair toll",
            "",
            "What can the Rule of Tolls be seen as",
        ),
        ("# Lake Tern\n- Due to the frost, the gates are shut and the locks are dry", "", "What is Lake Tern due to?"),
        ("# Locks\n- Finally, the wind turns and the gate opens the pond", "", "turns and the gate"),
        ("# Tar\n- The colour of oak tar is set by the rate that the fire cools", "", "set by the rate?"),
        ("# Rewards\n- It feels good to paint a barge, as the hull shines", "", "Why do rewards feel"),
        (
            "# Hulls\n- Clinker\n  - Typical of old boats\n- Carvel\n  - Smooth",
            "What is clinker typical of?",
            "has typical of",
        ),
        ("# Sails\n- It was later found by Anton Berg that the upper ropes rot", "", "Who found sails"),
        ("# Seas\n- Red Sea, Black Sea refuse to freeze -- keeps the ports open", "", "[…] Sea"),
        ("# Kilns\n- No charges for keeping the lid on", "", "[…]"),
        ("# Kilns\n- Glaze and ash\n\n{: .large .wide }", "", "large"),
        ("# Kilns\n- Rows of shelves in old kilns contain thousands of small clay plates", "", "What contains"),
        ("# Kilns\n- Old lids must not be leaned on in summer while the pots of the town cool", "", "not be leaned"),
        ("# Kilns\n- Most of the pots of a bad kiln may have small cracks around the thin rims", "", "[…]"),
        (
            "# Mills\n- When tolls rise, millers grind less and sell more, so the price of bread falls",
            "",
            "Why do millers",
        ),
        ("# Anton Weber\n- He wrote songs\n- It was burnt in 1880 because of a fire", "", "Anton Weber burnt"),
        ("# Docks\n- Failure to dry a dock within a week", "", "What do you use to dry a dock within a week?"),
    ],
)
def test_what_a_sentence_speaks_of_is_never_another_thing(notes: str, asked: str, not_asked: str) -> None:
    questions = [question_of(card.body) for card in cards_of(notes)]
    assert not asked or asked in questions
    assert not any(not_asked in question for question in questions)


@pytest.mark.parametrize(
    ("notes", "not_asked"),
    [
        ("# Store API Calls\n- DropTable\n- ListRows", "Which"),  # its words are those of the question
        ("# Splicing\n- Eye Splice: ties two ropes into one loop", "Into how many"),
        ("# Hull\n- Hull Drag: drag is caused by - weeds, paint, dents, ropes", "mean?"),  # by what has no place there
        (
            "# Rope Standards\n- **Long lay (LL)**: uses more strands\n- **Short lay (SL)**: lets the crew work\n\n"
            "| Standard | Width |\n| --- | --- |\n| R-10 | 10 mm |\n| R-12 | 12 mm |",
            "rope standards",
        ),
    ],
)
def test_what_gives_its_answer_away_or_is_not_all_is_not_asked(notes: str, not_asked: str) -> None:
    assert not any(not_asked in question_of(card.body) for card in cards_of(notes))


def test_a_heading_that_holds_the_answer_is_left_out() -> None:
    cards = cards_of("# LockDB\n## Full house and slow retry\n- Full\n- Client retries using slow retry")
    assert all("slow retry" not in " ".join(card.context) for card in cards if "slow retry" in answer_of(card.body))


@pytest.mark.parametrize(
    "notes",
    [
        "# Rudder\n- Pintle: worn\n- Gudgeon: loose, bent",  # parts of it, none of which is a rudder
        "# Rivers\n- Upper course\n  - Narrow\n- Middle course\n  - Wide\n- Delta\n  - Flat",
    ],
)
def test_what_stands_below_a_heading_is_not_always_of_its_class(notes: str) -> None:
    asked = [question_of(card.body) for card in cards_of(notes)]
    assert not any(question.startswith(("Which rudder", "Which river")) for question in asked)


def test_a_deed_of_a_list_is_asked_with_its_list() -> None:
    cards = cards_of(
        "# Rafts\n- Steps of building a raft\n  1. Fetch the rope from the loft\n  2. Tie the logs\n  3. Push off"
    )
    assert not any("from" in question_of(card.body) for card in cards)
