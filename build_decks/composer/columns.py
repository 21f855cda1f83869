"""What the head of a column, or the name of a property, wants to know of a thing: who, when, where, how many, what."""

from __future__ import annotations

import re
from collections.abc import Callable

from build_decks.composer.column_numbers import how_long, how_many
from build_decks.composer.column_verbs import doer, verb, when
from build_decks.composer.names import Named
from build_decks.composer.wording import Wording, finish
from build_decks.language.clauses import parse
from build_decks.language.facets import facets
from build_decks.language.grammar import (
    base,
    is_plural,
    lower_first,
    participle,
    plural,
    sentence_case,
    singular,
    upper_first,
)
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import means_person, names_somebody
from build_decks.language.shapes import Shape, shape_of
from build_decks.language.tagger import tag

PERSON_COLUMNS = frozenset(
    "author inventor founder leader president king queen monarch ruler commander discoverer composer painter "
    "director owner creator pioneer architect "
    "writer emperor pope ceo chancellor successor predecessor winner developer maintainer father mother wife husband heir son daughter".split()
)
DOING_COLUMNS = frozenset(
    "use|used for|what for|what it is for|purpose|function|role|task|what it does|does|indication|indications|effect|action|description".split(
        "|"
    )
)
PERIODS = frozenset("second sec minute hour day week month year account region user connection".split())
GLOSS_COLUMNS = frozenset("definition meaning explanation description summary".split())
SILENT_COLUMNS = frozenset("remark remarks note notes comment comments details other misc example examples".split())
DONE_IN = frozenset("located situated produced secreted stored headquartered synthesized synthesised".split())
_SHORT = {"min": "minimum", "max": "maximum", "avg": "average", "temp": "temperature"}

RELATIVE = re.compile(r"(?P<noun>(?:[\w-]+ )?\w+s) (?:that|which|who) ")
_IS = re.compile(r"(?<=\w) (?:is|are)$")  # `Owner is`

Asking = Callable[[str, str, Named, Wording], str]


def column_question(column: str, value: str, who: Named, wording: Wording) -> str:
    """The question for a property, with the words its name wants; empty where it only remarks on something."""
    column = _IS.sub("", column)
    for asking in _ASKINGS:
        if question := asking(column, value, who, wording):
            return question
    low = _low(column)
    return "" if low in SILENT_COLUMNS else _what_is(column, value, who, wording)


def _low(column: str) -> str:
    return column.lower().strip(" ?:")


def _event(column: str, value: str, who: Named, wording: Wording) -> str:
    if column == "happened":
        return wording.say("happened_in", s=who.phrase)
    if column == "named after":
        somebody = names_somebody(value)  # one word may be the name of a place, too
        asked = "What" if not somebody else "Who" if " " in value else "Who or what"
        return wording.say("named_after", who=asked, s=who.phrase, **{"is": who.is_})
    return ""


def _open(column: str, value: str, who: Named, wording: Wording) -> str:
    """A head with a question mark that is answered by more than yes or no: `Spores killed?` → Disinfection: spores killed?"""
    asked = column.rstrip(" ?")
    return f"{upper_first(who.bare)}: {sentence_case(lower_first(asked))}?" if column.rstrip().endswith("?") else ""


def _asks_itself(column: str, value: str, who: Named, wording: Wording) -> str:
    """`What it proves` → What does a signature prove? `How it spreads` → How does cholera spread?"""
    found = re.fullmatch(r"(?P<word>what|how|why|when|where) (?:it|they) (?P<verb>\w+)(?P<rest> .+)?", _low(column))
    if found is None or found["verb"] in ("is", "are", "does", "do") or not verb_lemma(found["verb"]) or _deed(value):
        return ""
    return finish(f"{found['word']} {who.does} {who.phrase} {base(found['verb'])}{found['rest'] or ''}?")


def _deed(value: str) -> bool:
    """Whether a cell is a predicate in the third person: `Shows the logs`."""
    first = tag(f"it {lower_first(value)}")[1:2]
    return bool(first) and first[0].tag == "VVZ"


def _does(column: str, value: str, who: Named, wording: Wording) -> str:
    if _low(column) not in DOING_COLUMNS | GLOSS_COLUMNS:
        return ""
    kind = RELATIVE.match(value) if who.plural else None  # `Animals that eat grass`: no purpose, but what they are
    if kind and is_plural(kind["noun"]) and tag(kind["noun"])[-1].noun:
        return wording.say("what_is", s=who.phrase, **{"is": who.is_})
    if not _deed(value) and not (who.plural and tag(f"they {lower_first(value)}")[1].tag == "VVB"):
        return ""
    return wording.say("what_does", s=who.phrase, does=who.does)


def _gloss(column: str, value: str, who: Named, wording: Wording) -> str:
    """A description of a thing is what it is, does, or is made for."""
    if _low(column) not in GLOSS_COLUMNS:
        return ""
    if re.search(r"\d$", who.bare) and _low(column) == "meaning":
        return finish(f"what {who.does} {who.phrase} mean?")
    if made := re.match(r"(?P<done>\w+(?:ed|en)) (?P<link>for|to|by|in|on|with|from) ", lower_first(value)):
        return wording.say("cell_done", s=who.phrase, done=f"{made['done']} {made['link']}", **{"is": who.is_})
    if shape_of(value, who.bare) is Shape.THING and parse(value) is None:
        return wording.say("what_is", s=who.phrase, **{"is": who.is_})
    return wording.say("special", s=who.phrase) if _low(column) in ("description", "explanation", "summary") else ""


def _phrase(column: str, value: str, who: Named, wording: Wording) -> str:
    """`Calls per second`, `Can give to`, `After a fall`, `Capital of`: heads that are parts of the question."""
    low, opening = _low(column), tag(lower_first(column))[0]
    if (rate := re.fullmatch(r"(?:[\w-]+ )?\w+s (?:a|an|per) (\w+)", low)) and re.search(r"\d|unlimited", value):
        return finish(
            f"how many {lower_first(sentence_case(column))} {who.does} {who.phrase} {'support' if rate[1] in PERIODS else 'have'}?"
        )
    if opening.tag == "VM0":
        return finish(f"what {opening.low} {who.phrase} {sentence_case(column).partition(' ')[2]}?")
    if opening.tag == "PRP" and len(low.split()) > 1:
        return finish(f"what happens {lower_first(column)} with {who.phrase}?")
    verb, _, link = low.partition(" ")
    if link == "like" and tag(f"it {low}")[1].tag == "VVZ":
        return finish(f"what {who.does} {who.phrase} {base(verb)} like?")
    if link in ("at", "in", "on", "to", "with", "into", "from") and tag(f"it {low}")[1].tag == "VVZ":
        warm = "at what temperature" if link == "at" and re.search(r"\d ?°", value) else f"{link} what"  # `Melts at`
        return finish(f"{warm} {who.does} {who.phrase} {base(verb)}?")
    was = "were" if who.plural else "was"
    return wording.say("whose", noun=verb, s=who.phrase, was=was) if verb.isalnum() and link == "of" else ""


def _how(column: str, value: str, who: Named, wording: Wording) -> str:
    low = _low(column)
    if low in ("how", "how it works"):
        return wording.say("works", s=who.phrase, does=who.does)
    if low in ("what it is for", "what for", "used for", "use", "uses"):
        return wording.say("what_for", s=who.phrase, used="used ", **{"is": who.is_})
    if low in ("what it does", "what it is"):
        return wording.say("what_is", s=who.phrase, **{"is": who.is_})
    done = re.fullmatch(
        r"(?:(?:\w+ly|best|also|often|mostly) )?(?P<done>\w+) (?P<link>to|by|in|with|for|on|at|from)", low
    )
    if done and (participle(verb_lemma(done["done"]) or "be") == done["done"] or tag(f"it is {low}")[2].tag == "AJ0"):
        if done["link"] == "by" and means_person(singular(value)):
            return finish(f"who {who.is_} {who.phrase} {low}?")
        return wording.say("cell_done", s=who.phrase, done=low, **{"is": who.is_})
    return ""


def _where(column: str, value: str, who: Named, wording: Wording) -> str:
    low = _low(column)
    done = re.fullmatch(r"(?P<are>are )?(?P<done>\w+(?:ed|en|wn|ught|ilt|ld))", low)
    if not done or not re.match(r"(?:in|at|near|off|on) ", value) or low in facets()[1]:
        return ""
    was = who.is_ if done["are"] or low in DONE_IN else "were" if who.plural else "was"
    return wording.say("where_done", verb=done["done"], s=who.phrase, be=was)


def _facet(column: str, value: str, who: Named, wording: Wording) -> str:
    low = _low(column)
    pattern = facets()[1].get(low, "")
    if not pattern and low not in SILENT_COLUMNS and (several := facets()[1].get(plural(low), "")):
        pattern = several.replace(f"What are the {plural(low)} ", f"What is the {low} ")
    if not pattern or low in ("cost", "price") and re.fullmatch(r"[\d.,]+", value):
        return ""  # a bare number is a measure: no money
    return finish(re.sub(r"\bis \{s\}", f"{who.is_} {{s}}", pattern).replace("{s}", who.phrase))


def _managed(column: str, value: str, who: Named, wording: Wording) -> str:
    """`Keys managed by` → Who are the keys of the vault managed by?"""
    found = re.fullmatch(r"(?P<what>[\w ]+?) (?P<done>\w+(?:ed|en)) (?P<by>by|in|at|for|with|on|to|from)", _low(column))
    if found is None:
        return ""
    be, word = "are" if is_plural(found["what"]) else "is", "who" if found["by"] == "by" else "what"
    return finish(f"{word} {be} the {found['what']} of {who.phrase} {found['done']} {found['by']}?")


def _told(column: str, value: str, who: Named, wording: Wording) -> str:
    """A purpose told as a deed, `used as`, `stands for`."""
    low = _low(column)
    if low in DOING_COLUMNS:
        first = tag(lower_first(value))
        if first and first[0].tag in ("VVZ", "VVB") or re.match(r"[a-z]+s\s", value) and verb_lemma(value.split()[0]):
            return wording.say("what_does", s=who.phrase, does=who.does)
    used = re.fullmatch(r"(used|found|made|known|built|measured|released|stored|caused|stands|defined) (\w+)", low)
    if used is None:
        return ""
    stands = f"What does {who.phrase} stand {used[2]}?"
    return finish(stands if used[1] == "stands" else f"What {who.is_} {who.phrase} {low}?")


def _what_is(column: str, value: str, who: Named, wording: Wording) -> str:
    words = " ".join(_SHORT.get(w.lower().strip("."), w) for w in sentence_case(column).split(" "))
    pattern, be = "cell_who" if words.split(" ")[0] in PERSON_COLUMNS else "cell", "are" if is_plural(words) else "is"
    return wording.say(pattern, column=words, row=who.phrase, **{"is": be})


_ASKINGS: tuple[Asking, ...] = (
    doer,
    _event,
    _open,
    _asks_itself,
    _does,
    _gloss,
    _phrase,
    when,
    _how,
    _where,
    how_many,
    how_long,
    _facet,
    verb,
    _managed,
    _told,
)
