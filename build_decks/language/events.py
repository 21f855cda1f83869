"""Nouns of what happens among people and of what they found, each list once: a name that ends on one of them is no person's.

`the Crimean War`, `Treaty of Oslo`, `Council of Trent`, `Hanseatic League`, `Iron Age`, `Newton's law`.
"""

from __future__ import annotations

import re

# A sudden or passing thing, of which one can tell what happened.
HAPPENINGS = (
    "war crisis revolution rebellion affair siege battle insurrection uprising revolt invasion restoration coup massacre famine "
    "strike annexation expedition campaign fire earthquake eruption outbreak mutiny crusade incident raid scandal trial "
    "conspiracy plot putsch riot disaster accident"
)
LASTING = (
    "depression plague death epidemic pandemic movement reform election protest reformation enlightenment revival renaissance awakening "
    "expansion migration"
)
AGREEMENTS = (
    "treaty pact alliance agreement union league truce armistice peace convention declaration constitution amendment law act "
    "decision ruling entente ordinance edict decree proclamation accord"
)
MEETINGS = "congress conference summit council meeting"
BODIES = (
    "empire republic kingdom dynasty monarchy party association society school army parliament senate corps administration "
    "commission committee"
)
TIMES = "era age period century"
IDEAS = "theory theorem doctrine principle system"
PUBLIC = (HAPPENINGS, LASTING, AGREEMENTS, MEETINGS, BODIES, TIMES, IDEAS)


def nouns(*lists: str) -> str:
    """The words of lists as one group of a pattern, in the singular or the plural.

    >>> nouns("war crisis", "treaty")
    '(?:wars?|cris[ei]s|treat(?:y|ies))'
    """
    return f"(?:{'|'.join(_forms(word) for each in lists for word in each.split())})"


def _forms(noun: str) -> str:
    if noun.endswith("sis"):
        return f"{noun[:-2]}[ei]s"
    return f"{noun[:-1]}(?:y|ies)" if re.search("[^aeiou]y$", noun) else f"{noun}s?"


# What one tells the events of: a war, a meeting where it was made, a treaty.
OCCURRENCE = re.compile(rf"\b{nouns(HAPPENINGS, MEETINGS, 'treaty')}(?:\sof\s[\w ]+)?$", re.I)
# What no person is called.
EVENTS = re.compile(rf"\b{nouns(*PUBLIC, 'group')}\b", re.I)
