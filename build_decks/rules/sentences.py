"""A line's text → its statements: sentences, clauses set side by side, relative clauses and appositions each as one of their own."""

from __future__ import annotations

import re

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun, is_plural, third_person
from build_decks.language.tagger import tag

# A full stop behind a single capital (`J. Hobson`) or an abbreviation ends nothing.
SENTENCE = re.compile(
    r"(?<![^\w][A-Z])(?<!^[A-Z])(?<!e\.g)(?<!i\.e)(?<!etc)(?<!vs)(?<!Dr)(?<!Mr)(?<!St)(?<!ca)(?<!approx)[.!]"
    r"(?:\s+(?=[A-Z\"“(]|\d{1,2}(?:st|nd|rd|th)\b))|;\s+|(?<=\w)--(?=\w)|\s--\s|\s+(?:=>|→|⇒)\s+|(?<!nothing),?\s+but\s+(?:also\s+(?=(?:has|have|is|are|can|will|must|does)\s)|(?!also\b|not\b))|\s+(?:–|—|-)\s+"
)
OPENERS = re.compile(
    r"(?:if|when|once|whenever|unless|after|before|while|because|since|as|for|in|with|not|without|although|though|\w+ing)\b",
    re.I,
)
# Behind these verbs `which` speaks of all that was said before it, not of its last noun.
WHOLE = frozenset(
    "mean lead cause result make allow force help show prevent enable let ensure create give imply".split()
)


def sentences(text: str) -> tuple[str, ...]:
    """The statements of a line: cut at full stops, semicolons, dashes, arrows and `but`, and where a clause holds another one."""
    steps = [p.strip() for p in re.split(r"\s*(?:=>|→|⇒|->|>)\s*", text)]
    if len(steps) >= 2 and all(1 <= len(p.split()) <= 5 and p[:1].isupper() for p in steps):
        return (text,)  # a click path or a chain: one thing
    parts = [
        re.sub(r"^(?:but|and|however|also)\s+(?!not\b|only\b)", "", p.strip(" ,.;"), flags=re.I)
        for p in SENTENCE.split(text)
    ]
    return tuple(
        piece
        for part in parts
        if part
        for inner in _unfolded(part)
        for spliced in _side_by_side(inner)
        for piece in _predicates(spliced)
    )


RELATIVE = re.compile(r",?\s(?P<which>which|who|where),?\s", re.I)
NAMED = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|of|the|von|van|de|du|and))*"
APPOSED = re.compile(
    rf"^(?P<lead>(?:In|By|During)\s(?:the\s)?\d{{3,4}}s?,?\s)?(?P<np>{NAMED}|\w+), (?P<said>(?:an?|the|one of)\s[^,]{{4,80}}), (?P<main>[a-z].+)$"
)
APPOSED_LAST = re.compile(
    r"^(?P<main>.*?(?P<np>[A-Z][\w’'-]+(?:\s(?:[A-Z][\w.’'-]+|von|van|de))+)), (?P<said>(?:an?|the)\s[^,]{4,120})$"
)
CALLED_FIRST = re.compile(
    r"^(?P<opener>(?:(?:also|often|commonly|originally|widely)\s)?(?:known|called|founded|led|built|located|situated|born|based|composed|written)"
    r"\s[^,]{3,60}),\s(?P<main>.+)$",
    re.I,
)


OPENING = re.compile(
    r"^(?:the (?:general|basic|main|usual) (?:rule|idea|principle)(?: (?:for|of) [^,]{3,60}?)? is that|note that|remember that|"
    r"keep in mind that|(?:in addition|additionally|furthermore|moreover|therefore|thus|hence|as a result|on the other hand|"
    r"for instance|nonetheless|nevertheless|then|also),)\s+",
    re.I,
)
INCLUDING = re.compile(
    r",?\s(?:including|such as)\s.+?(?:,\s(?=(?:is|are|was|were|may|must|can|will|has|have|should|does|do)\b)|$)"
)


def _unfolded(part: str) -> list[str]:
    """The statements of a sentence, without what only opens it, and without examples that part its subject from its verb."""
    bare = OPENING.sub("", part, count=1)
    bare = bare[:1].upper() + bare[1:] if bare != part and part[:1].isupper() else bare
    shorter = INCLUDING.sub(" ", bare).strip()
    if shorter != bare and (clause := parse(shorter)) is not None and (clause.subject or clause.elliptic):
        bare = shorter
    return _folded_out(bare)


def _folded_out(part: str) -> list[str]:
    """A sentence without the relative clauses and appositions between commas, which follow it as sentences of their own."""
    told = re.match(r"^(?P<main>\S.+\s(?:is|was)\s(?P<np>the\s\S+(?:\s\S+){0,2}))\swhich\s(?P<said>\S+\s.+)$", part)
    if told and _finite_first(told["said"]) and not re.match(r"(?:it|this|that)\b", part, re.I):
        return [told["main"], f"{told['np']} {told['said']}"]  # `the remedy is the fine which deters …`
    if ", " not in part:
        return [part]
    apposed = APPOSED.match(part)
    if apposed and _predicate_of(apposed["np"], apposed["main"]):
        return [f"{apposed['lead'] or ''}{apposed['np']} {apposed['main']}", f"{apposed['np']}, {apposed['said']}"]
    ending = APPOSED_LAST.match(part)
    if (
        ending
        and _noun_phrase(ending["said"])
        and ending["np"].split()[0].lower() not in ("the", "a", "an", "in", "by")
    ):
        np, (said, who, does) = ending["np"], ending["said"].partition(" who ")
        return [ending["main"], f"{np}, {said}", *([f"{np} {does}"] if who else [])]
    opener = CALLED_FIRST.match(part)
    if opener and not re.match(r"(?:and|or|but|which|who)\b", opener["main"]):
        return [opener["opener"], *_unfolded(opener["main"])]
    inside = re.match(r"^(?P<np>[^,]{2,60}), (?P<which>which|who) (?P<said>[^,]{4,90}), (?P<main>\S+\s.+)$", part)
    if (
        inside
        and not any(t.finite for t in tag(inside["np"]))
        and _predicate_of(inside["np"], inside["main"])
        and _finite_first(inside["said"])
    ):
        return [f"{inside['np']} {inside['main']}", f"{inside['np']} {inside['said']}"]
    last = re.match(r"^(?P<main>[^,]+(?:, [^,]+)*?), (?P<which>which|who) (?P<said>\S+\s.+)$", part)
    if last and (antecedent := _antecedent(last["main"], last["which"], last["said"])):
        return [last["main"], f"{antecedent} {last['said']}"]
    return [part]


def _predicate_of(subject: str, said: str) -> bool:
    """Whether these words can be said of the subject: a clause with it, and a verb first."""
    tokens = tag(f"{subject} {said}")[len(tag(subject)) :]
    while tokens and tokens[0].tag == "AV0":
        tokens = tokens[1:]
    return bool(tokens) and (tokens[0].finite or tokens[0].tag == "VVN") and parse(f"{subject} {said}") is not None


def _noun_phrase(said: str) -> bool:
    """A description in common nouns, with verbs in a relative clause only: no second member of a list."""
    tokens = tag(said.split(" who ")[0].split(" that ")[0])
    head = head_noun(tokens)
    return head is not None and head.word.islower() and not any(t.finite for t in tokens)


def _finite_first(said: str) -> bool:
    return any(len(t := tag(f"{pronoun} {said}")) > 1 and t[1].finite for pronoun in ("it", "they"))


def _antecedent(main: str, pronoun: str, said: str) -> str:
    """Whom or what `…, which …` at the end of a sentence speaks of, or nothing where that is in doubt."""
    clause, behind = parse(main), tag(f"it {said}")[1:]
    if clause is None or not behind or not behind[0].finite or not clause.sure:
        return ""
    relative = parse(f"it {said}")
    if relative is None or relative.verb in WHOLE and not relative.object:
        return ""
    if clause.form.value == "copula":
        found = clause.subject
    else:
        said_last = [t.object for t in clause.tails] + [clause.object, clause.subject]
        found = next((words for words in said_last if words and main.endswith(words)), "")
    found = found.split(" that ")[0].strip()
    plural = behind[0].low in ("are", "were", "have") or behind[0].tag == "VVB"
    singular = behind[0].low in ("is", "was", "has", "does") or behind[0].tag == "VVZ"
    if (
        not found
        or tag(found)[0].tag == "PNP"
        or len(found.split()) > 6
        or plural
        and not is_plural(found)
        or singular
        and is_plural(found)
    ):
        return ""
    if pronoun.lower() == "who" and not re.match(NAMED, found):
        return ""
    return found


def _side_by_side(part: str) -> list[str]:
    """`Britain took Cyprus, France took Tunis` → both: a comma behind which a clause with a subject of its own begins."""
    pieces = re.split(r",\s|\s(?=and\s(?:by|in|since|until|after)\s(?:the\s)?\d{4})", part)
    if len(pieces) < 2 or OPENERS.match(part):
        return [part]
    cut = [pieces[0]]
    for piece in pieces[1:]:
        bare = re.sub(r"^(?:and|or|so|then)\s+", "", piece)
        before = parse(cut[-1])
        open_ended = re.search(r"\s(?:if|when|where|unless|that)\s", cut[-1])  # it may be one of several conditions
        if before is not None and before.subject and not open_ended and _stands_alone(bare):
            cut.append(bare)
        else:
            cut[-1] = f"{cut[-1]}, {piece}"
    return cut


def _stands_alone(piece: str) -> bool:
    clause = parse(piece)
    if clause is None or not clause.sure or not clause.subject or clause.elliptic or clause.imperative:
        return False
    first = tag(clause.subject)[0]
    return (first.tag in ("NP0", "AT0", "NN2", "DPS") or first.word[0].isupper()) and not re.match(
        r"(?:which|who|that|it|they|he|she|this|these)\b", piece, re.I
    )


def _predicates(part: str) -> list[str]:
    """`Stored in logs, encrypted at rest, kept for a day` → its three predicates, where every piece is one."""
    pieces = [re.sub(r"^(?:and|or|then)\s+", "", p.strip()) for p in part.split(", ")]
    pieces = [pieces[0], *(_finite(p) for p in pieces[1:])]
    if len(pieces) < 2 or OPENERS.match(part) or any(len(p.split()) < 2 for p in pieces):
        return [part]
    clauses = [parse(p) for p in pieces]
    if (
        clauses[0] is not None
        and clauses[0].subject
        and any(c is not None and c.elliptic and not c.subject and c.form is Form.PASSIVE for c in clauses[1:])
    ):
        return _described_doer(part)  # `a reaction would occur, known as shock`: said of the reaction
    if (
        all(c is not None and (not c.imperative or i == 0) and c.sure for i, c in enumerate(clauses))
        and all(
            c is not None and (not c.subject or i == 0 or _own_subject(p))
            for i, (c, p) in enumerate(zip(clauses, pieces, strict=True))
        )
        and not any(
            c is not None and c.condition and i == 0 and c.condition in pieces[0] for i, c in enumerate(clauses)
        )
    ):
        return pieces
    return _described_doer(part)


def _described_doer(part: str) -> list[str]:
    """`a Scottish physician, discovered penicillin` → the noun phrase that says who it is, and what was done."""
    match = re.match(
        r"^(?P<np>(?:an?|the)\s[^,]{3,60}|[A-Z]?[a-z]+(?:\s[a-z]+){0,3}), (?P<said>[a-z]+\s.+)$", part, re.I
    )
    if match is None or any(t.finite for t in tag(match["np"])):
        return [part]
    behind = tag(f"it {match['said']}")[1:]
    if behind and behind[0].tag in ("VVD", "VBZ", "VBD", "VHZ") and parse(f"it {match['said']}") is not None:
        return [match["np"], match["said"]]
    return [part]


def _finite(piece: str) -> str:
    """`returning 1 MB at a time` → `returns 1 MB at a time`, so that it is a predicate like its neighbours."""
    tokens = tag(piece)
    if (
        len(tokens) > 2
        and tokens[0].tag == "VVG"
        and (tokens[1].noun or tokens[1].tag in ("AT0", "CRD", "DT0", "AJ0", "DPS"))
    ):
        return third_person(tokens[0].word) + piece[tokens[0].end :]
    return piece


def _own_subject(piece: str) -> bool:
    clause = parse(piece)
    return (
        clause is not None
        and bool(clause.subject)
        and clause.subject.split()[0].lower() not in ("which", "who", "that", "it", "they")
    )
