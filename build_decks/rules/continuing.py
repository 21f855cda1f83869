"""How the clauses of one line hang together: a predicate goes on about the subject before it, a pronoun stands for that, a bracket
speaks of the word that it follows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import gerund, head_noun, is_plural, lower_first, participle, past, singular
from build_decks.language.lexicon import lemmas
from build_decks.language.openings import OPEN
from build_decks.language.persons import looks_like_person, means_person
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.parents import breaks_off
from build_decks.rules.readings import main_behind

# What opens no statement: a question, a relative clause, a participle that is a preposition, a condition without its main clause.
OPENINGS = re.compile(
    r"even (?:if|though|when)\b[^,]*$|(?:what|whose|which|whether|how|why|who|whom|compared (?:to|with)|according to|depending on|related to)\s",
    re.I,
)


def continued(words: str, clause: Clause, before: Clause | None, line: Line) -> Clause | None:
    """The clause with the subject that it goes on about; None where it is no statement, or nobody can say of whom."""
    if CONDITIONAL.match(words) and not clause.condition or line.parts[-1:] == (words,) and breaks_off(line):
        return None
    if clause.subject:
        return None if _tells_which(clause.subject) else _apart(words, clause)
    if before is None and (_describes(words, clause, line) or _is_told_above(clause, line)):
        return None
    if line.aside and not _before_bracket(line) or OPENINGS.match(words) or _hangs_before(words, line):
        return None
    if clause.imperative or before is None:
        return clause if clause.imperative else _of_what_opens(words, clause, line)
    told = _goes_on(words, clause, before, line)
    return None if told is None else replace(clause, subject=told)


def _tells_which(subject: str) -> bool:
    """`Ropes which are the most common (cause)`: a thing and what it is, without a verb of its own."""
    return RELATIVE_HALF.search(subject) is not None and not tag(subject)[-1].noun


RELATIVE_HALF = re.compile(r"\s(?:which|who|that) (?:is|are|was|were) (?:the|an?) [\w -]+$")


def _describes(words: str, clause: Clause, line: Line) -> bool:
    """`Reduced roll` below `Effects include:`: how a thing is that is listed there, and no deed of what stands above."""
    if line.parent is None or line.parent.heading:
        return False
    above = line.parent.item.text.plain.strip()
    listed = (above.endswith(":") or OPEN.search(above) is not None) and line.parent.role is not Role.NAME
    bare = clause.past and not clause.tails and tag(words)[0].tag in ("VVD", "VVN")
    return listed and bare and any(parse(s.words) is None for s in line.near)


def _is_told_above(clause: Clause, line: Line) -> bool:
    """`Reef the sail` below `The mate wants to`: the end of that sentence; what `it allows you to` do is an instruction, too."""
    if line.parent is None or not breaks_off(line.parent):
        return False
    return not (clause.imperative and re.search(r"\byou to\W*$", line.parent.item.text.plain))


def _of_what_opens(words: str, clause: Clause, line: Line) -> Clause:
    """`Tar; does not need a second coat`: the name before a predicate is what it is said of."""
    first, *later = line.parts
    names = tag(first)
    opens = (
        words in later
        and parse(first) is None
        and len(names) <= 3
        and names[-1].noun
        and all(t.noun or t.tag == "AJ0" for t in names)
    )
    told = opens and not line.label and tag(words)[0].tag in ("VVZ", "VDZ", "VBZ", "VHZ")
    return replace(clause, subject=first, elliptic=False) if told else clause


CONDITIONAL = re.compile(r"(?:if|when|unless|until|whenever|once)\s", re.I)


def in_line(words: str, clause: Clause, before: Clause | None) -> Clause:
    """`It`, `they`, `this pump` for the subject of the clause before it in the line, where that can be meant."""
    low = clause.subject.lower()
    if before is None or not before.subject or tag(before.subject)[0].low in DANGLING | {"you", "we"}:
        return clause
    made = before.form is Form.PASSIVE and not (before.tails or before.modal or before.negated)
    if low == "this" and made and clause.form is Form.PASSIVE:
        thing = re.sub(r"^(?:an?|the) ", "", lower_first(before.subject))
        return replace(clause, subject=f"the {participle(before.verb)} {thing}")  # `The log is read and this is …`
    pointing = re.fullmatch(r"(?:this|these|the) (\w+)", low)
    head = head_noun(tag(before.subject))
    if pointing and head is not None and " " in before.subject and singular(pointing[1]) == singular(head.low):
        return replace(clause, subject=lower_first(before.subject))
    if low in ("it", "they"):
        bare = re.sub(r"\s[IVX]+$", "", before.subject)
        somebody = low == "it" and (means_person(bare) or looks_like_person(bare) or head is None)
        if somebody or is_plural(before.subject) != (low == "they"):
            return replace(clause, sure=False)
        return replace(clause, subject=lower_first(before.subject))
    return clause


DATED = re.compile(r"in \d{4}")


def in_its_time(clause: Clause, line: Line) -> Clause:
    """What the notes say without its tense, told as past: behind a year (`1820: the bridge falls`), and what was done with the thing
    that the sentence above tells of as past (`Paid for by monks` below `The bridge was a gift`)."""
    dated = line.separator and DATED.fullmatch(line.own.condition) and clause.form is not Form.COPULA
    done = clause.form is Form.PASSIVE and clause.elliptic and not clause.subject
    told = dated or done and not TODAY.match(clause.adverb) and is_told_as_past(line.parent)
    return replace(clause, past=True) if told and not clause.modal else clause


TODAY = re.compile(r"(?:now|still|today|currently|nowadays|often|usually)\b", re.I)


def is_told_as_past(line: Line | None) -> bool:
    """`The bridge was a gift`, `The bridge fell`: a sentence in the past for sure; `Ropes bound in bundles` may lack its `are`."""
    clause = line.clause if line is not None and not line.heading else None
    if clause is None or not (clause.sure and clause.past and clause.subject):
        return False
    return clause.form is not Form.ACTION or past(clause.verb) != participle(clause.verb)


def _apart(words: str, clause: Clause) -> Clause:
    """`A French painter, wanted to …`: a comma between a noun phrase and the only verb makes it a word for the thing above."""
    said = clause.subject
    if "," in said or words.count(",") != 1 or not words.lower().startswith(f"{said.lower()}, "):
        return clause
    verb = next((t for t in tag(words[len(said) + 2 :]) if t.tag != "AV0"), None)
    return replace(clause, subject="") if verb is not None and verb.finite else clause


NAMING = frozenset("call name know term".split())


def _before_bracket(line: Line) -> bool:
    """Whether the subject of a bracket stands before it in the line: a bracket speaks of that, not of a heading."""
    return line.subject.name.lower().removeprefix("the ") in line.item.text.plain.lower()


def _hangs_before(words: str, line: Line) -> bool:
    """`Asked for a key, the server sends one`: what opens a sentence is said of the subject behind it."""
    at = line.words.find(f"{words}, ")
    return at >= 0 and tag(words)[0].tag in ("VVN", "VVD", "VVG") and main_behind(line.words[at + len(words) + 2 :])


def _goes_on(words: str, clause: Clause, before: Clause, line: Line) -> str | None:
    """The subject of the clause before, where a predicate goes on about it; empty where it speaks of the thing above, None where
    nobody can say of whom."""
    said = before.subject
    if said[:1].isdigit() or clause.verb in NAMING:
        return None
    unclear = tag(said)[0].low in DANGLING or len(said.split()) > 7 or re.search(r"\b(?:who|which|that)\b", said)
    if re.search(rf",\s{gerund(clause.verb)}\b", line.words):
        return None if unclear else lower_first(said)  # `…, becoming museum ships`, read as `becomes`
    if unclear:
        return ""
    opening = tag(words)[0]
    if opening.tag in ("VVZ", "VBZ", "VHZ") and is_plural(said):  # `Routers work on layer 3, switches on layer 2`
        if not re.search(rf"(?:,|\sand) {re.escape(words)}", line.words):
            return ""
        if "NOUN" in lemmas(clause.verb):
            return None
    return lower_first(said)


def said_before(line: Line, index: int) -> str:
    """`Sluices hold the water back; invented in 1712`: the subject of the part before, where it is another thing than the one above."""
    before = parse(line.parts[index - 1]) if 0 < index < len(line.parts) else None
    if before is None or not before.sure or not before.subject or before.subject.split()[0].lower() in DANGLING:
        return ""
    same = singular(before.subject.split()[-1].lower()) in line.subject.name.lower()
    return "" if same or tag(before.subject)[0].tag in ("PNP", "DPS", "EX0") else before.subject
