"""How the cells of tables and the properties of things are asked, with the word the column wants: who, when, where, what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer import speakers
from build_decks.composer.names import Named, named, noun_phrase, titled
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Body, Listing, Weight
from build_decks.facts import Fact
from build_decks.language.grammar import base, is_plural, lower_first, past, singular, third_person, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import means_person, names_somebody
from build_decks.language.roles import facets
from build_decks.language.tagger import known, tag
from build_decks.statements import Cell

Asked = tuple[Body, str, Weight]  # the question, what it asks of the fact, how much it matters

PERSON_COLUMNS = frozenset(
    "author inventor founder leader president king queen monarch ruler commander discoverer composer painter "
    "director owner creator pioneer architect "
    "writer emperor pope ceo chancellor successor predecessor winner developer maintainer".split()
)
TIME_COLUMNS = frozenset("date year dates years when period time".split())
VERB_COLUMNS = frozenset(
    "requires provides contains includes means allows has treats prevents stores supports produces secretes "
    "inhibits activates affects detects".split()
)
DOING_COLUMNS = frozenset(
    "use|used for|what for|what it is for|purpose|function|role|task|what it does|does|indication|indications|effect|action|description".split(
        "|"
    )
)
DONE_IN = frozenset("located situated produced secreted stored headquartered synthesized synthesised".split())


def cell_asks(fact: Fact, c: Cell, wording: Wording) -> Iterator[Asked]:
    """The value of a property, a table's cell, who did it, where it was."""
    who = titled(_owner(fact, c))
    slot = f"cell:{c.column}"
    if c.value.lower() in ("yes", "no"):
        yield (
            Basic(wording.say("cell_yes", row=who.phrase, column=lower_first(c.column)), upper_first(c.value)),
            slot,
            Weight.SHOULD,
        )
        return
    if not cell_question(c.column, c.value, who, wording):
        return
    if (
        cell_question(c.column, c.value, who, wording).startswith("What is the ")
        and not _is_thing(c.row)
        and c.row != fact.subject.name
    ):
        column = in_sentence_case(c.column)
        question = finish(f"{upper_first(c.row)}: what {'are' if is_plural(column) else 'is'} the {column}?")
        yield Basic(question, upper_first(c.value.strip())), slot, Weight.MUST
        return
    value = (
        re.sub(r"^for\s+(?=\w)", "", c.value, flags=re.I)
        if re.search(r"\bfor\b", cell_question(c.column, c.value, who, wording))
        else c.value
    )
    items = tuple(upper_first(p.strip(" -•*")) for p in value.split("\n") if p.strip(" -•*"))
    question = cell_question(c.column, c.value, who, wording)
    if c.row != fact.subject.name and c.column.endswith(" by") and fact.subject.sure:
        alone = (
            c.column.startswith("is ")
            or c.row.split()[-1][:1].isupper()
            or fact.subject.name.lower() in c.value.lower()
        )
        scope = "" if alone else speakers.scope_of(fact.subject, c.row)
        question = finish(f"{scope}{question[0].lower()}{question[1:]}") if scope else question
    body: Body = Listing(question, items) if len(items) > 1 else Basic(question, upper_first(value.strip()))
    yield body, slot, Weight.MUST


def _is_thing(row: str) -> bool:
    """Whether a row is named by a noun phrase, not by a case: `witness pardoned`, `criminal trial, felony`, `not at home`."""
    tokens = tag(row)
    if "," in row and not row.isupper() or tokens[0].tag in ("XX0", "PRP", "CJS") or tokens[0].low == "not":
        return False
    return not (len(tokens) > 1 and tokens[-1].tag in ("VVN", "VVD") and tokens[-1].word.islower() and tokens[-2].noun)


def _owner(fact: Fact, c: Cell) -> Named:
    if c.row == fact.subject.name:
        return named(fact.subject)
    if c.of and re.match(r"[\d.:/]+$", c.row) and not re.search(r"\d|#|no\.?$", c.of, re.I):
        return Named(f"{lower_first(c.of)} {c.row}", c.row, False)
    if len(c.row) <= 3 and not c.of and is_plural(fact.subject.name) and fact.subject.sure:
        return Named(f"{in_sentence_case(singular(fact.subject.name))} {c.row}", c.row, False)
    if c.of and re.fullmatch(r"[a-z]+ly [a-z]+", c.row) and tag(c.row)[-1].tag in ("AJ0", "VVN"):
        kind = singular(lower_first(c.of))
        return Named(f"{c.row} {'mode' if kind[:6] in c.row else kind}", c.row, False)
    if c.of and " " not in c.row and _adjective(c.row):
        kind = singular(lower_first(c.of))
        if tag(kind)[-1].noun and not re.fullmatch(r"(?:name|item|term|feature|property|option|value|what)", kind):
            return Named(f"the {c.row} {kind}", f"{c.row} {kind}", False)
    if re.match(r"the\s", c.row, re.I):
        return Named(f"the {c.row[4:]}", c.row[4:], is_plural(c.row))
    if " " not in c.row and c.column.startswith("is "):
        return Named(c.row, c.row, is_plural(c.row))
    if len(c.row.split()) > 1 and all(
        w[:1].isupper() or w in ("and", "of", "the", "&", "or", "in") for w in c.row.split()
    ):
        return Named(c.row, c.row, is_plural(c.row))  # a title
    return noun_phrase(lower_first(c.row) if len(c.row.split()) > 3 else c.row)


def _adjective(word: str) -> bool:
    """`distributive`, `hypovolemic`: by the lexicon, or by its ending where the lexicon does not have it."""
    if not known(word):
        return word.islower() and re.search(r"(?:ic|al|ive|ous|ary)$", word) is not None
    return tag(f"it is {word.lower()}")[-1].tag in ("AJ0", "VVN")


def in_sentence_case(column: str) -> str:
    """A column's head inside a question: `Maximum Length` → maximum length, `OSI Layer` → OSI layer."""
    words = column.split(" ")
    return " ".join(w.lower() if re.fullmatch(r"[A-Z][a-z]+", w) and known(w) else w for w in words)


def cell_question(column: str, value: str, who: Named, wording: Wording) -> str:
    """The question for a property, with the words its name wants: who, when, where, what."""
    done = re.fullmatch(r"(is|was) (\w+) by", column)
    if done:
        verb = "found" if done[2] == "founded" else base(done[2])
        asked = past(verb) if done[1] == "was" else third_person(verb)
        by_person = done[1] == "was" and verb != "cause" and names_somebody(value) or means_person(value)
        whom = re.sub(r"^an?\s", "the ", who.phrase) if done[1] == "was" else who.phrase
        return wording.say("who_did" if by_person else "what_did", verb=asked, s=whom)
    if column == "happened":
        return wording.say("happened_in", s=who.phrase)
    if column == "named after":
        return wording.say(
            "named_after", whom="whom" if names_somebody(value) else "what", s=who.phrase, **{"is": who.is_}
        )
    low = column.lower().strip(" ?:")
    first = tag(f"it {lower_first(value)}")[1:2]
    if low in DOING_COLUMNS and first and first[0].tag == "VVZ":
        return wording.say("what_does", s=who.phrase, does=who.does)
    if re.fullmatch(r"\w+s (?:a|an|per) \w+", low):
        return finish(f"how many {low} {who.does} {who.phrase} support?")
    opening = tag(lower_first(column))[0]
    if opening.tag == "VM0":
        rest = in_sentence_case(column).partition(" ")[2]
        return finish(f"what {opening.low} {who.phrase} {rest}?")
    if opening.tag == "PRP" and len(low.split()) > 1:
        return finish(f"what happens {lower_first(column)} with {who.phrase}?")
    whose = re.fullmatch(r"(\w+) (?:of)", low)
    if whose:
        return wording.say("whose", noun=whose[1], s=who.phrase, was="were" if who.plural else "was")
    if re.fullmatch(r"\w+(?:ed|en|rn|ilt)", low) and re.search(r"\b[12]\d{3}\b|century", value):
        return wording.say("when_done", verb=low, s=who.phrase, was="were" if who.plural else "was")
    if low in ("how", "how it works"):
        return wording.say("works", s=who.phrase, does=who.does)
    if low in ("what it is for", "what for", "used for", "good for") and low != "good for":
        return wording.say("what_for", s=who.phrase, **{"is": who.is_})
    if low in ("what it does", "what it is"):
        return wording.say("what_is", s=who.phrase, **{"is": who.is_})
    joined = re.fullmatch(r"(\w+(?:ed|en)) (to|by|in|with|for|on|at|from)", low)
    if joined:
        return wording.say("cell_done", s=who.phrase, done=low, **{"is": who.is_})
    if (
        re.fullmatch(r"\w+(?:ed|en|wn|ught|ilt|ld)", low)
        and re.match(r"(?:in|at|near|off|on) ", value)
        and low not in facets()[1]
    ):
        return wording.say(
            "where_done", verb=low, s=who.phrase, be=who.is_ if low in DONE_IN else "were" if who.plural else "was"
        )
    if low in facets()[1]:
        pattern = facets()[1][low]
        return finish(re.sub(r"\bis \{s\}", f"{who.is_} {{s}}", pattern).replace("{s}", who.phrase))
    if low in TIME_COLUMNS and re.search(r"\d", value):
        return wording.say("when_was", s=who.phrase, was="were" if who.plural else "was")
    if low in VERB_COLUMNS:
        return wording.say("cell_verb", verb=base(low), s=who.phrase, does=who.does)
    if low in (
        "remark",
        "remarks",
        "note",
        "notes",
        "comment",
        "comments",
        "details",
        "other",
        "misc",
        "example",
        "examples",
    ):
        return ""
    managed = re.fullmatch(r"(?P<what>[\w ]+?) (?P<done>\w+(?:ed|en)) (?P<by>by|in|at|for|with|on|to|from)", low)
    if managed:
        be = "are" if is_plural(managed["what"]) else "is"
        word = "who" if managed["by"] == "by" else "what"
        return finish(f"{word} {be} the {managed['what']} of {who.phrase} {managed['done']} {managed['by']}?")
    if low in (
        "use",
        "used for",
        "what it is for",
        "purpose",
        "function",
        "effect",
        "action",
        "what it does",
        "does",
        "description",
    ):
        first = tag(lower_first(value))
        if first and first[0].tag in ("VVZ", "VVB") or re.match(r"[a-z]+s\s", value) and verb_lemma(value.split()[0]):
            return wording.say("what_does", s=who.phrase, does=who.does)
    used = re.fullmatch(r"(used|found|made|known|built|measured|released|stored|caused|stands|defined) (\w+)", low)
    if used:
        return finish(
            f"What does {who.phrase} stand {used[2]}?" if used[1] == "stands" else f"What {who.is_} {who.phrase} {low}?"
        )
    words = in_sentence_case(column)
    person = words.split(" ")[0] in PERSON_COLUMNS
    verb = "are" if is_plural(words) else "is"
    return wording.say("cell_who" if person else "cell", column=words, row=who.phrase, **{"is": verb})
