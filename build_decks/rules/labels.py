"""Where a line is a label and what it says of it: `label: value`, `label – value`, `label = value`, `**label** value`."""

from __future__ import annotations

import re
from functools import lru_cache

from build_decks.language.clause import CONDITIONS
from build_decks.language.clauses import parse
from build_decks.language.dates import is_date
from build_decks.language.grammar import is_plural
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.openings import ASKED, LOOKED_AT
from build_decks.language.roles import Role, role_of
from build_decks.language.tagger import tag
from build_decks.language.tokens import ARROW, looks_like_code

SEPARATOR = re.compile(
    r"\s*:\s+|\s+:(?=[A-Za-z])|:$|\s+(?:–|—|-{1,2}|=|==|:)\s+|\s*[—―]\s*|(?:(?<=[a-z)])[-–]\s+|\s+[-–])(?=(?:an?|the|any|when)\s)"
)
DOES = re.compile(r"\s+(?P<lead>will\s)?(?P<does>[a-z]+\s\S.+)$")


def split_label(words: str, strong: tuple[str, ...] = (), code: str = "") -> tuple[str, str, str]:
    """(label, separator, value) where a line is `label: value`, `label – value`, `label = value` or `**label** value`.

    `code` is the code it begins with: no sign inside that parts anything, and several words of it are a label to what they do.
    """
    if " " in code and (does := DOES.match(words.removeprefix(code))) and words.startswith(code):
        verb = tag(f"it {does['does']}")[1]
        if verb.tag in ("VVZ", "VHZ") or does["lead"] and verb_lemma(verb.low) == verb.low:
            return code, "`", does["does"]
    for match in SEPARATOR.finditer(words):
        label, value = words[: match.start()].strip(), words[match.end() :].strip()
        if not label or re.search(r"https?$", label) or match.end() < len(code) and words.startswith(f"{code} "):
            continue
        if match.group().strip() in ("-", "–", "—") and re.search(r"\s=\s", value) and not EQUATION.match(value):
            continue  # `whole tone - half tone = half tone`
        if "; " in label:
            break
        sign = match.group().strip()
        little = len(label.split()) <= 2 and re.match(r"no\s", value)  # `Slack - no stream`
        if sign in ("-", "–", "—") and re.match(r"(?:no|not|but|and|or|so|even)\s", value) and not little:
            break
        named = _is_label(label, sign) or sign == ":" and (_is_term(label, strong) or named_by_order(label, value))
        if named and (value or sign == ":"):
            return (label, sign, value) if value else (label, "", "")
        break
    if strong and words.startswith(strong[0]) and len(strong[0]) < len(words):
        if re.match(r"\s*(?:[,(/]|(?:and|or|but)\b)", words[len(strong[0]) :]):
            return "", "", ""  # `**Malaria**, or exposure to it`
        if re.match(r"\s+(?:of|to|in|on|at|by|with|from|into)\s", words[len(strong[0]) :]):
            return "", "", ""  # `**Intent** to buy`: one phrase, whatever part of it is bold
        label, value = strong[0].strip(" :–—-"), words[len(strong[0]) :].strip(" :–—-.")
        signed = strong[0].rstrip()[-1] in ":–—-." or re.match(r"\s*[:–—=.-]", words[len(strong[0]) :])
        if not signed and _reads_on(label, value):
            return "", "", ""  # `**Sharpening** blunt tools`
        clause = parse(words)
        if label and value and len(label.split()) <= 6 and not (clause and clause.subject.startswith(label)):
            return label, "**", value
    return "", "", ""


def _reads_on(label: str, value: str) -> bool:
    """Whether words in bold and those behind them, with no sign between, are one phrase: a verb with its object, a noun with its tail."""
    if not label or not value:
        return False
    first, behind = tag(label)[0], tag(value)[0]
    if " " not in label and first.tag in ("AJ0", "VVN") and behind.noun:
        return True  # `**Managed** stores`
    if not value[0].islower():
        return False
    if behind.noun and len(value.split()) == 1:
        return True  # `**Tide** tables`
    if "/" in label and behind.tag == "NN2" and " " not in label:
        return True  # `**red/green** lamps mean port or starboard`
    tailed = behind.tag == "PRP" and behind.low not in ("for", "to")
    object_ = behind.noun or behind.tag in ("AJ0", "VVB", "AT0")
    return tailed or object_ and (first.tag in ("VVG", "VVB", "VVI") or first.low.endswith("ing"))


def _is_term(label: str, strong: tuple[str, ...]) -> bool:
    """Whether the words before a colon are a term in bold, without the small words of a sentence: `**Lift locks**: raise boats`."""
    bold = re.sub(r"\s*\([^()]*\)", "", strong[0]).strip(" :") if strong else ""
    small = ("AT0", "DPS", "DT0", "PNP", "PRP", "TO0", "CJS", "VBZ", "VBB", "VM0", "XX0")
    return bold == label and len(label.split()) <= 4 and not any(t.tag in small for t in tag(label))


def named_by_order(label: str, value: str) -> bool:
    """A name that looks like an order, before what it does: `need to know: limits …`, not `Press to start: starts …`."""
    words = [t.tag for t in tag(label)]
    ordered = words == ["VVB", "TO0", "VVI"] and label.islower() and bool(value)
    return ordered and tag(f"it {value}")[1].tag == "VVZ"


def _is_label(label: str, sign: str) -> bool:
    if re.fullmatch(r"[A-Z][A-Z0-9_-]+(?:, [A-Z][A-Z0-9_-]+)+", label):
        return True  # a set of values
    tokens = tag(label)
    if label[0] in "@%" or len(tokens) > 1 and tokens[-1].tag == "PRP" and tokens[0].tag in ("AJ0", "DT0", "AT0"):
        return False  # `same in: …`
    if len(tokens) > (8 if sign.startswith(":") or " + " in label else 6):
        return False
    if len(tokens) == 1 or looks_like_code(label):
        return True
    if (
        tokens[0].tag == "AV0"
        and sign != ":"
        or tokens[0].low in CONDITIONS | {"to", "by", "with"}
        and tokens[0].tag != "NP0"
    ):
        return False
    if sign == ":" and re.match(r"limit(?:ed|s)?\b", label, re.I):
        return True
    if tokens[0].tag == "PRP" and tokens[0].low in (
        "in",
        "at",
        "on",
        "for",
        "from",
        "during",
        "under",
        "before",
        "after",
    ):
        return sign == ":" and len(tokens) <= 5
    if sign == ":" and len(tokens) == 2 and tokens[1].tag in ("VVN", "VVD", "AJ0", "UNC"):
        return True  # `Read committed`
    if sign == ":" and len(tokens) == 2 and tokens[1].tag == "NN1" and "ADJ" in lemmas(tokens[0].low):
        return True  # `Live wire`
    role = role_of(label, heading=len(tokens) <= 3 and sign == ":" and not any(t.finite for t in tokens))
    if role in (Role.CLAUSE, Role.CONDITION, Role.QUESTION):
        return False
    return not any(t.tag in ("VM0", "VBZ", "VBB", "VBD") for t in tokens)


EQUATION = re.compile(r"[^\W\d]\w{0,2}\s=\s")  # `Hooke's law - F = kx`
AMOUNT = re.compile(r"[~<>≤≥]?\s?\d[\d.,]*(?:\s?(?:-|–|to)\s?\d[\d.,]*)?\s?[A-Za-z%°/]{1,10}\.?")  # `12-20 bpm`
MEMBERS = re.compile(r"(?:[^,;.]{1,40},\s+){2,}[^,;.]{1,40}|(?:[\w-]+\s?/\s?){2,}[\w-]+")


def listed(text: str) -> str:
    """`Crew -> mate, cook, carpenter`: an arrow before members or a number says no more than a colon, behind a verb nothing at all."""
    left, *right = ARROW.split(text)
    if (
        len(right) == 1
        and AMOUNT.fullmatch(right[0].strip())
        and role_of(left) is Role.NAME
        and not re.search(r"\d", left)
    ):
        return f"{left}: {right[0]}"
    if " " in left and left.split()[0].lower() in ASKED | LOOKED_AT:
        return text
    if len(right) != 1 or not MEMBERS.fullmatch(right[0].strip()):
        return text
    members = right[0] if "," in right[0] else ", ".join(re.split(r"\s?/\s?", right[0]))
    told = len(left.split()) > 2 and bool(verb_lemma(left.split()[-1]))
    return f"{left} {members}" if told else f"{left}: {members}"


OTHERWISE = re.compile(r"(?P<name>[^:,()]{2,40}): (?P<other>or (?:[\w-]+ ){0,3}[\w-]+), (?P<told>\w.+)$")


def other_name(text: str) -> str:
    """`toll: or fee, a price for a road` → `toll (or fee): a price for a road`, where what follows says what it is or does."""
    found = OTHERWISE.match(text)
    if found is None or not tag(found["other"])[-1].noun:
        return text
    first = tag(f"{'they' if is_plural(found['name']) else 'it'} {found['told']}")[1]
    told = first.tag in ("AT0", "VVZ") or first.tag == "VVB" and is_plural(found["other"])
    return f"{found['name']} ({found['other']}): {found['told']}" if told else text


def tells(label: str) -> bool:
    """A label that is a sentence by itself: `Hulls have two skins: oak and copper`."""
    told = parse(label)
    return told is not None and told.sure and bool(told.subject and (told.object or told.tails))


@lru_cache(maxsize=8192)  # everything below a line asks for it
def titled(label: str, words: str, value: str) -> str:
    """`1667: Raid on the Medway` → `Raid on the Medway`, where what stands behind the date is a name; otherwise the label, or all words."""
    event = label and value and is_date(label) and not value.isdigit() and role_of(value) is Role.NAME
    sides = ARROW.split(words) if not label else []
    named = len(sides) == 2 and len(sides[0].split()) <= 4 and role_of(sides[0].strip()) is Role.NAME
    return sides[0].strip() if named else value if event else label or words  # `Bellows → 6 strokes a minute`
