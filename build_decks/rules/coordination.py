"""Several clauses in one part of a line, one behind the other: joined by `and`, or by a comma alone."""

from __future__ import annotations

import re

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, third_person
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag

SPLICE = re.compile(r"(?:,\s+(?:and\s+|but\s+)?|\s+and\s+)(?=[A-Za-z])")


def spliced(part: str) -> list[str]:
    """`Lowers the gate, boats remain outside` → two clauses, of which the second has a subject of its own; else nothing."""
    for match in SPLICE.finditer(part) if len(part.split()) <= 24 else ():
        before, after = part[: match.start()], part[match.end() :]
        first, second = parse(before), parse(after)
        if part[match.start()] == "," and _goes_on(first, before, second, after):
            return [before, after]
        if first is None or second is None or not first.sure or not second.sure or first.condition or first.infinitive:
            continue
        if first.elliptic and first.subject:
            continue  # a participle in the subject: `Boats moored in the bay and rafts sink`
        opens = tag(second.subject)[0] if second.subject else None
        told = (
            opens is not None
            and opens.low not in DANGLING
            and opens.tag not in ("CJS", "CJC", "AVQ", "DTQ", "PRP", "AV0")
        )
        if not told or second.elliptic or second.imperative or "," in second.subject or len(second.subject.split()) > 4:
            continue
        if (
            first.form is Form.ACTION
            and not (first.object or first.tails)
            or first.verb in ("ensure", "mean", "say", "show")
        ):
            continue
        return [before, *(spliced(after) or [after])]
    return []


GAPPED = re.compile(
    r"(?P<first>.+ (?P<link>in|on|at|to|from|with|for|by|into|of|through) [^,]+?), (?:and |but |while )?"
    r"(?P<who>(?:(?:the|an?) )?[\w-]+(?: [\w-]+)?) (?P=link) (?P<rest>[^,]+)"
)


WHEREAS = re.compile(r",? whereas ")


def gapped(parts: tuple[str, ...], words: str) -> list[str]:
    """The parts, where one leaves out the verb of the one before it with that verb: `Larks nest in fields, owls [nest] in barns`."""
    found: list[str] = []
    for part in (side for whole in parts for side in WHEREAS.split(whole)):
        behind = bool(found) and f"{found[-1]}, {part}" in words
        both = _both_sides(f"{found[-1]}, {part}" if behind else part)
        if both and behind:
            found.pop()
        found.extend(both or (part,))
    return found


def _both_sides(text: str) -> tuple[str, str] | None:
    match = GAPPED.fullmatch(text)
    first = parse(match["first"]) if match else None
    if match is None or first is None or not first.sure or first.object or len(first.tails) != 1:
        return None
    if tag(match["who"])[0].tag == "AJC":
        return None  # `can be sold to shops, lower cost to the farm`
    if not first.subject or not match["first"].startswith(first.subject):
        return None
    if not first.past and is_plural(match["who"]) != is_plural(first.subject):
        return None  # no second subject of the same verb
    verb = match["first"][len(first.subject) : -len(str(first.tails[0]))].strip()
    return match["first"], f"{match['who']} {verb} {match['link']} {match['rest']}"


def _goes_on(first: Clause | None, before: str, second: Clause | None, after: str) -> bool:
    """`Unsinkable, floats on any water`; `Moored by ropes, can turn with the tide`: a word or a participle, then what it does."""
    if second is None or not second.sure or second.subject or not (second.object or second.tails):
        return False
    tokens, opens = tag(before), tag(after)[0]
    quality = first is None and len(tokens) == 1 and tokens[0].tag in ("AJ0", "UNC", "NN1", "NP0")
    done = first is not None and first.sure and first.form is Form.PASSIVE and first.elliptic and not first.subject
    return (quality or done) and opens.tag in ("VVZ", "VM0", "VHZ")


def coordinated(part: str) -> list[str]:
    """`requests content and caches results` → two predicates, where what follows `and` is one."""
    for match in re.finditer(r",?\s+(?:and(?:\s+then)?|then|but(?:\s+also)?)\s+", part):
        before, after = part[: match.start()], part[match.end() :]
        if before[-1:].isalpha() and before.split()[-1][0].isupper() and after[:1].isupper():
            continue  # inside a name: the Social and Political Union
        ends = tag(before)[-2:]
        if len(ends) == 2 and ends[0].tag == "AT0" and lemmas(ends[1].low).keys() == {"VERB"}:
            continue  # `oil the front and rear wheels`
        first, second = parse(before), parse(after)
        opens = after.split(" ")[0]
        if first is not None and first.sure and (deed := _same_form(first, opens, before, after)):
            return [before, *coordinated(deed)]
        if first is not None and first.modal and second is None and (opens == "be" or verb_lemma(opens) == opens):
            after = f"{first.modal} {'not ' if first.negated else ''}{after}"  # `must be signed and be sent`
            second = parse(after)
        if second is not None and re.search(r"\b(?:but|and|or)\b", second.subject) or after.startswith("not "):
            continue
        if first is not None and second is not None and "but" in match.group() and not second.subject:
            both = (first.form, second.form)
            if both == (Form.PASSIVE, Form.ACTION):
                continue  # `can be cleared but costs money`: to do it costs
        if (
            first is not None
            and second is not None
            and first.sure
            and (second.sure or " and " in after)
            and not second.imperative
        ):
            return [before, *coordinated(after)]
        if first is not None and first.sure and second is None and any(t.finite for t in tag(after)[1:]):
            return [before]  # what follows is a clause too, but not one that can be read
    return [part]


def _same_form(first: Clause, opens: str, before: str, after: str) -> str:
    """`sinks over land` behind `The fog rises over water and`: with its subject, where it has the form of the verb before it."""
    verb = third_person(first.verb)
    told = (
        first.form is Form.ACTION
        and bool(first.subject)
        and f" {verb} " in f"{before} "
        and not is_plural(first.subject)
    )
    if not told or verb_lemma(opens) in ("", opens) or not opens.endswith("s"):
        return ""
    bare, second = parse(after), parse(whole := f"{first.subject} {after}")
    if bare is not None and bare.sure and not bare.subject and bare.verb == verb_lemma(opens):
        return ""  # it is read as it stands
    same = second is not None and second.sure and second.subject == first.subject
    return whole if same and second is not None and third_person(second.verb) == opens else ""
