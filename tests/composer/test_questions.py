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
        ("# Flats\n- Profit = (rent - costs) x flats", "What is the formula for profit?", "(rent - costs) x flats"),
        (
            "# Varroa mite\n- This weakens the brood over several seasons.",
            "What does the Varroa mite weaken over several seasons?",
            "The brood",
        ),
        (
            "# Kilns\n- A wet spring lowers the number of pots in the yard",
            "Kilns: what does a wet spring lower?",
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
            "Flats: when is a lease void?",
            "Iff both sides agree",
        ),
        (
            "# Flats\n- If the roof leaks the tenant can reduce the rent",
            "Flats: what can the tenant reduce if the roof leaks?",
            "The rent",
        ),
        (
            "# Flats\n- The landlord can accept or refuse a request",
            "Flats: what can the landlord do with a request?",
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
        ("# Storehouse\n- Chicken: 74 °C inside", "What is the temperature of the chicken in storehouse?", "74 °C"),
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
        ("# Old pier\n- built c. 1080", "When was the Old pier built?", "Around 1080"),
        ("# King Harald (r. 1272-1307)", "When did King Harald reign?", "1272–1307"),
        (
            "# Bakery\n| Property | Value |\n|---|---|\n| Shelf life | 6 months |\n| Oven height | 90 cm |",
            "What is the shelf life of bakery?",
            "6 months",
        ),
        ("# Old pier\n- Besieged for 9 months in 1266", "For how long was the Old pier besieged in 1266?", "9 months"),
        ("# Old pier\n- Burnt down in 1642 and rebuilt 20 years later", "When was the Old pier burned down?", "1642"),
        ("# Gales\n- Gales sink 5 to 10% of barges", "What percentage of barges do gales sink?", "5–10%"),
        ("# Gales\n- The cape gets 50 mm of rain", "Gales: how much rain does the cape get?", "50 mm"),
        ("# Moot\n- The moot has 3 members, 2 of them judges", "How many members does the moot have?", "3"),
        ("# Mill\n- Gold lamp: a wick draws the oil up", "How does a gold lamp work?", "A wick draws the oil up"),
        (
            "# Mill\n- Joint ownership: all millers own the wheel",
            "What characterises joint ownership?",
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
            "Hens: which two things weaken the flock?",
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
            "Hens: from which two places do foxes come?",
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
            "# Sails\n- Fog horn -> one blast every 2 minutes",
            "Sails: what is the rate for a fog horn?",
            "One blast every 2 minutes",
        ),
        (
            "# Sails\n- Inspect hull -> rot, worms",
            "Sails: what do you look for when you inspect the hull?",
            "Rot, worms",
        ),
        ("# Sails\n- Reef knot -> to tie two ropes", "Sails: what is a reef knot used for?", "To tie two ropes"),
        (
            "# Sails\n- If many leaks, call the harbour",
            "Sails: what should you do if there are many leaks?",
            "Call the harbour",
        ),
        (
            "# Trips\n## Crossings\n- Private -> cannot leave before ten\n- Public -> the lock opens at six",
            "What can you not do in private crossings?",
            "Leave before ten",
        ),
        (
            "# Sheds\n- Hens lay up to 300 eggs per year",
            "How many eggs do hens lay per year?",
            "Up to 300",
        ),
        (
            "# Ferries\n- Barge\n  - Offers bunks and tea but has a very low level of comfort",
            "What does a barge have?",
            "A very low level of comfort",
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
            "Ferries: what does the log not tell us?",
            "How strong the tide is",
        ),
        (
            "# Ferries\n- A dinghy is only required to carry four lamps",
            "Ferries: what is a dinghy required to do?",
            "Only carry four lamps",
        ),
        (
            "# Ferries\n- Wider hulls will tend to be more stable",
            "Ferries: which hulls will tend to be more stable?",
            "Wider hulls",
        ),
        (
            "# Lamp\n- resistance rises as heat increases",
            "What happens to the resistance of lamp as heat increases?",
            "It rises",
        ),
        (
            "# Ferries\n- Tides slow down as the moon gets smaller",
            "What happens to tides as the moon gets smaller?",
            "They slow down",
        ),
        (
            "# Ferries\n- Pier offices are where most of the tolls get settled",
            "Ferries: where are most of the tolls settled?",
            "In pier offices",
        ),
        (
            "# Ferries\n## Disc brakes\n- Slow in rain\n- Recommended to enable the sensor for rain and snow",
            "What is it recommended to enable for disc brakes?",
            "The sensor for rain and snow",
        ),
        ("# Ferries\n- Barges have more than one exit", "Ferries: how many exits do barges have?", "More than one"),
        (
            "# Ferries\n- Signals\n  - By day\n  - Loud calls that can easily be heard through fog or rain",
            "How can signals easily be heard?",
            "Through fog or rain",
        ),
        ("# Ferries\n- Deckhands are unable to swim", "Ferries: what are deckhands unable to do?", "Swim"),
        ("# Ferries\n- Cork belts are less prone to leaks", "What are cork belts less prone to?", "Leaks"),
        ("# Ferries\n- Slow\n- The old hull served as a barn", "Ferries: what did the old hull serve as?", "A barn"),
        ("# Ferries\n- Weed slows the hull down", "Ferries: what does the weed slow down?", "The hull"),
        ("# Ferries\n- Tar keeps the ropes dry", "Ferries: what does the tar keep dry?", "The ropes"),
        ("# Ferries\n- Hulls are scraped every spring", "Ferries: how often are hulls scraped?", "Every spring"),
        (
            "# Ferries\n- The toll is due on the first day of the month",
            "Ferries: when is the toll due?",
            "On the first day of the month",
        ),
        (
            "# Ferries\n- Dry canvas lets crews use more tar than is made",
            "Ferries: what does the dry canvas let crews do?",
            "Use more tar than is made",
        ),
        (
            "# Ferries\n- The hand crank pumps water into the tank",
            "Ferries: what does the hand crank pump into the tank?",
            "Water",
        ),
        (
            "# Ferries\n- No barge can be sold without a stamped log",
            "Ferries: without what can no barge be sold?",
            "A stamped log",
        ),
        ("# Sheds\n- Grain was first kept in clay jars", "Sheds: where was the grain first kept?", "In clay jars"),
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
            "Mills: who introduced the fixed toll?",
            "Anton Weber",
        ),
        (
            "# Lofts\n- When the guild refused to pay, the carters left the town",
            "Lofts: what happened when the guild refused to pay?",
            "The carters left the town",
        ),
        (
            "# Towns\n- The population of Harwich grew from 4,000 to 9,000 between 1800 and 1850 due to the docks",
            "From what to what did the population of Harwich grow between 1800 and 1850?",
            "4,000 to 9,000",
        ),
        (
            "# Sheds\n- Smoke calms bees because it masks the scent",
            "Sheds: why does smoke calm bees?",
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
        ("# Snow barge\n- It was first boat to use lamps", "What was the first boat to use lamps?", "Snow barge"),
        ("# Sensors\n- Table aging: 240 seconds", "What is the duration of a table aging?", "240 seconds"),
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
        ("# Motors\n- The pump runs at 3 GHz clock speed", "Motors: at what clock speed does the pump run?", "3 GHz"),
        (
            "# Minimum Safe Altitude\n- Over towns: 900 feet",
            "What is the minimum safe altitude over towns?",
            "900 feet",
        ),
        ("# Mills\n- Salt is given in exchange for oats", "Mills: what is salt given in exchange for?", "Oats"),
        (
            "# Sails\n- Storm sail\n  - Only use if the wind is strong",
            "When is a storm sail used?",
            "Only if the wind is strong",
        ),
        ("# Sails\n- Storm sail\n  - if the jib is torn", "When is a storm sail used?", "If the jib is torn"),
        ("# Hulls\n- Old barge\n  - Dry\n  - Look for rust", "Old barge: what should you look for?", "Rust"),
        ("# Clays\n- Slip\n  - Forms when clay meets water", "When does a slip form?", "When clay meets water"),
        ("# Clays\n- Slip\n  - Grey\n  - mostly composed of silt", "What is a slip mostly composed of?", "Silt"),
        ("# Pine\n- Low melting temperature", "What is the melting temperature of pine?", "Low"),
        ("# Ebb\n- Water level very low", "What is the water level in ebb?", "Very low"),
        ("# Lamps\n- Torch\n  - Pole(oak, ash)", "Which two things belong to a pole in a torch?", "Oak; Ash"),
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
        ("# Mills\n- The guild acts on behalf of the town", "Mills: on whose behalf does the guild act?", "The town"),
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
            "Locks: how do tolls unsettle us?",
            "By showing us every debt",
        ),
        (
            "# Locks\n- A high toll has the effect of sending barges to other rivers",
            "Locks: what effect does a high toll have?",
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
        ("# Bronze Age\nMills were strong, wealthy powers", "Bronze Age: what were Mills?", "Strong, wealthy powers"),
        ("# Bronze Age\nWomen were owners but couldn't vote", "Bronze Age: could women vote?", "No"),
        (
            "# Docks\n- Old boat sheds can be manually or automatically painted",
            "Docks: how can old boat sheds be painted?",
            "Manually or automatically",
        ),
        (
            "# Locks\n- It was later found by Anton Berg that the lower gates leak in winter",
            "What did Anton Berg later find?",
            "That the lower gates leak in winter",
        ),
        (
            "# Locks\n- The oak pump, also called sea pump, draws clean water when fully primed, but requires a new rope each year",
            "Locks: what happens when an oak pump is fully primed?",
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
            "Locks: what does the oak gate hold back?",
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
            "What are the early signs of the Dry rot?",
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
        ("# Ague\n- Fever rises at dusk", "In Ague, when does fever rise?", "At dusk"),
        ("# Adam Crane\n- Crane invented the tidal lock", "What did Adam Crane invent?", "The tidal lock"),
        ("# Ague\n- Quartan ague treated with quinine", "What is Quartan ague treated with?", "Quinine"),
        (
            "# Locks\n- Oak gates are fed by springs from the hill",
            "Locks: what feeds oak gates?",
            "Springs from the hill",
        ),
        ("# Using a winch\n- The drum holds the rope", "When using a winch, what does the drum hold?", "The rope"),
        ("# Ropes\n- Manila: resistant to salt water", "What is Manila resistant to?", "Salt water"),
        (
            "# LockDB\n## Query\n- Quick\n- Returns all rows by default",
            "What does LockDB Query return by default?",
            "All rows",
        ),
        (
            "# Gates\n- Wardens like Ann ring bells to warn boats",
            "Gates: how do wardens like Ann warn boats?",
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
            "Floods: what happens if the river is not drained in spring?",
            "The river stays high",
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
            "How efficient is LockDB Walk, compared with jump?",
            "The least efficient",
        ),
        (
            "# LockDB\n- The gate can be lifted manually but costs $",
            "What does lifting the gate manually cost in LockDB?",
            "Money",
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
        ("# Barges\n- Crews have full control", "Barges: what do crews have?", "Full control"),
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
        ("# Barges\n- Eels breathe through their skin", "Barges: how do eels breathe?", "Through their skin"),
        ("# Barges\n- Planks drift towards the quay", "Barges: what do planks drift towards?", "The quay"),
        ("# Barges\n- Brakes work by friction", "Barges: how do brakes work?", "By friction"),
        ("# Barges\n- The knots are classed by size", "Barges: how are the knots classed?", "By size"),
        (
            "# Barges\n- A horn sounds in the last minutes of the watch",
            "Barges: when does a horn sound?",
            "In the last minutes of the watch",
        ),
        ("# Barges\n- No rats live in the hold", "Barges: what does not live in the hold?", "Rats"),
        (
            "# Barges\n- The cabin is dark unless the lamp is lit",
            "Barges: when is the cabin not dark?",
            "When the lamp is lit",
        ),
        ("# Barges\n- Ice can make leaks worse", "Barges: what can the ice make worse?", "Leaks"),
        ("# Barges\n- The wind pulls the sheets inwards", "Barges: what does the wind pull inwards?", "The sheets"),
        ("# Barges\n- Tar crystallizes at the surface", "Barges: where does the tar crystallize?", "At the surface"),
        (
            "# Barges\n- The oak pump does not need to be oiled",
            "Barges: what does the oak pump not need?",
            "To be oiled",
        ),
        (
            "# Barges\n- Crews have the time to eat and are known to the cook",
            "Barges: what do crews have?",
            "The time to eat",
        ),
        (
            "# Barges\n- The guild ordered the crew to row back",
            "Barges: what did the guild order the crew to do?",
            "Row back",
        ),
        (
            "# Barges\n- Sand can later be let out through the gate",
            "Barges: how can sand later be let out?",
            "Through the gate",
        ),
        ("# Wars\n- Great Fire: destroyed the guild hall", "What did the Great Fire do?", "Destroyed the guild hall"),
        ("# Wars\n- Great Fire: destroyed the guild hall", "What destroyed the guild hall?", "Great Fire"),
        (
            "# Barges\n- The crew calls its boat the Red Gull",
            "Barges: what does the crew call its boat?",
            "The Red Gull",
        ),
        (
            "# Barges\n- When loading a boat you can choose the berth",
            "Barges: when can you choose the berth?",
            "When loading a boat",
        ),
        ("# Anton Berg\n- Later renamed Olaf", "What was Anton Berg later renamed?", "Olaf"),
        ("# Crew\n- Rowers (20-30): served for pay", "How many rowers are there in crew?", "20–30"),
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
        ("# Ship parts\n- `bilgekeep` -> keeper of the pumps", "What is bilgekeep?", "Keeper of the pumps"),
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
            "Blend of coarse and fine grains",
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
        ("# Sledges\n- Riders have to carry a spare rope", "Sledges: what do riders have to carry?", "A spare rope"),
        (
            "# Sledges\n## Dog sledge\n- Wet\n- Requires riders to have a whip",
            "What does the dog sledge require riders to have?",
            "A whip",
        ),
        ("# Sledges\n- The old track helps predict slides", "Sledges: what does the old track help predict?", "Slides"),
        (
            "# Sledges\n- Dogs still pull if one trace is torn",
            "What happens to dogs if one trace is torn?",
            "They still pull",
        ),
        ("# Snow\n- Old drifts merge to form a new ridge", "What do old drifts merge to form in snow?", "A new ridge"),
        ("# Sledges\n- A sledge cannot turn without a brake", "What can a sledge not turn without?", "A brake"),
        (
            "# Sledges\n- Ash runners are used by most makers",
            "Sledges: which runners are used by most makers?",
            "Ash runners",
        ),
        (
            "# Sledges\n- A frayed trace tells you the load is heavy",
            "Sledges: what does a frayed trace tell you?",
            "The load is heavy",
        ),
        ("# Sledges\n- The price has no effect on sales", "Sledges: what does the price have no effect on?", "Sales"),
        (
            "# Sledges\n- Makers started using steel runners in 1920",
            "Sledges: what did makers start using in 1920?",
            "Steel runners",
        ),
        ("# Sledges\n- Runners became smoother", "Sledges: how did runners change?", "They became smoother"),
        ("# Sledges\n- Tours are based on coastal towns", "Sledges: which towns are tours based on?", "Coastal towns"),
        (
            "# Sledges\n- Runners can be used on icy or wet tracks",
            "Sledges: what kind of tracks can runners be used on?",
            "Icy or wet tracks",
        ),
        ("# Sledges\n- If suspected leak -> can wax it", "Sledges: what can you do if a leak is suspected?", "Wax it"),
        (
            "# Sledges\n- A race must be opened by a member of the club",
            "Sledges: who must open a race?",
            "A member of the club",
        ),
        (
            "# Sledges\n- Painting the runners makes the ride faster",
            "Sledges: what does painting the runners make faster?",
            "The ride",
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
            "What does the hull carry in plan of the hull?",
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
        ("# Tolls\n- There was less trade, due to a flood of the lake", "", "tolls due to?"),
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
