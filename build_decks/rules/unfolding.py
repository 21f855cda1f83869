"""A sentence without what it holds besides: openings, examples, relative clauses and appositions, each of these as one of its own."""

from __future__ import annotations

import re

from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun, is_plural, participle, past, third_person, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag
from build_decks.rules.passing import finite_first, predicate_of, said_in_passing

# Behind these verbs `which` speaks of all that was said before it, not of its last noun.
WHOLE = frozenset(
    "mean lead cause result make allow force help show prevent enable let ensure create give imply".split()
)
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
ALSO_CALLED = re.compile(
    r"^(?P<np>[^,]{2,50}), (?P<called>(?:(?:also|often|sometimes) )?(?:called|known as|termed|named) [^,]{2,50}), (?P<main>[a-z]\S* \S.*)$"
)
OPENING = re.compile(
    r"^(?:the (?:general|basic|main|usual) (?:rule|idea|principle)(?: (?:for|of) [^,]{3,60}?)? is that|an? (?:good |general |common )?rule of thumb is that|"
    r"(?:in general,? |generally,? |but |and |also,? |please )?(?:note|remember|keep in mind) that|(?:in addition|additionally|furthermore|moreover|therefore|thus|hence|as a result|on the other hand|"
    r"in (?:so )?doing(?: so| this)?|by doing (?:so|this)|for instance|nonetheless|nevertheless|then|also),)\s+",
    re.I,
)
INCLUDING = re.compile(
    r",?\s(?:including|such as)\s.+?(?:,\s(?=(?:is|are|was|were|may|must|can|will|has|have|should|does|do)\b)|$)"
)

NEITHER = re.compile(
    r"neither (?P<one>[^,]+?) nor (?P<two>[^,]+?) (?P<be>is|are|was|were|has|have|can|could|will|should|must|may)\s(?P<rest>.+)",
    re.I,
)
BOTH = {"is": "are", "was": "were", "has": "have"}


def _both_not(part: str) -> str:
    """`Neither oak nor ash is cheap` → `Oak and ash are not cheap`."""
    found = NEITHER.fullmatch(part)
    if found is None:
        return part
    be = found["be"].lower()
    verb = f"do not {be}" if be in ("has", "have") and tag(found["rest"])[0].tag != "VVN" else f"{BOTH.get(be, be)} not"
    return f"{upper_first(found['one'])} and {found['two']} {verb.replace('not has', 'not have')} {found['rest']}"


NOT_ONLY = re.compile(
    r"(?:not (?:only|just|merely|simply)) (?P<one>[^,;]+?),? but (?:also )?(?P<two>[^,;]+? (?:is|are|was|were|has|have|can|could|will|should|must|may)\s.+)",
    re.I,
)
# `It is the duty of the mate to check the ropes`: the duty of the mate is to check them.
CLEFT_AIM = re.compile(r"it(?: is|['’]s) (?P<what>the [a-z]+ of [^,;:]{3,50}?) (?P<aim>to [a-z]+ .+)", re.I)


def _both(part: str) -> str:
    """`Not only oak but also ash is cheap` → `Both oak and ash are cheap`."""
    found = NOT_ONLY.fullmatch(part)
    if found is None:
        return part
    two, be, rest = re.split(
        rf"\s({'|'.join((*BOTH, *BOTH.values()))}|can|could|will|should|must|may)\s", found["two"], maxsplit=1
    )
    if any(t.finite for t in (*tag(found["one"]), *tag(two))):
        return part
    return f"Both {found['one']} and {two} {BOTH.get(be, be)} {rest}"


def _aim(part: str) -> str:
    """`It is the duty of the mate to check the ropes` → `The duty of the mate is to check the ropes`."""
    found = CLEFT_AIM.fullmatch(part)
    deed = found and tag(found["aim"])[1].tag in ("VVI", "VVB")
    return f"{upper_first(found['what'])} is {found['aim']}" if found and deed else part


# `It was found by the mate that the keel leaks`
FOUND_BY = re.compile(
    r"it (?P<be>is|was)(?P<how>(?: (?:\w+ly|later|also|first|then))*) (?P<done>[a-z]+) by (?P<who>[^,;:]{2,60}?) (?P<that>that \S+ \S.*)",
    re.I,
)


def _plainly(part: str) -> str:
    """`It was found by the mate that the keel leaks` → `The mate found that the keel leaks`."""
    if (
        (found := FOUND_BY.fullmatch(part))
        and (verb := verb_lemma(found["done"]))
        and participle(verb) == found["done"]
    ):
        told = past(verb) if found["be"].lower() == "was" else verb if is_plural(found["who"]) else third_person(verb)
        return f"{upper_first(found['who'])}{found['how']} {told} {found['that']}"
    return part


def unfolded(part: str) -> list[str]:
    """The statements of a sentence, without what only opens it, and without examples that part its subject from its verb.

    >>> unfolded("Not only oak but also ash is cheap at the docks")
    ['Both oak and ash are cheap at the docks']
    >>> unfolded("It is the duty of the mate to check the ropes")
    ['The duty of the mate is to check the ropes']
    >>> unfolded("It was later found by the mate that the keel leaks")
    ['The mate later found that the keel leaks']
    >>> unfolded("The old pump, built by miners in 1854, drew clean water")
    ['The old pump drew clean water', 'The old pump was built by miners in 1854']
    """
    part = _plainly(_aim(_both(_both_not(part))))
    bare = OPENING.sub("", part, count=1)
    bare = bare[:1].upper() + bare[1:] if bare != part and part[:1].isupper() else bare
    shorter = INCLUDING.sub(" ", bare).strip()
    if shorter != bare and (clause := parse(shorter)) is not None and (clause.subject or clause.elliptic):
        bare = shorter
    return _folded_out(bare)


def _folded_out(part: str) -> list[str]:
    """A sentence without the relative clauses and appositions between commas, which follow it as sentences of their own."""
    told = re.match(r"^(?P<main>\S.+\s(?:is|was)\s(?P<np>the\s\S+(?:\s\S+){0,2}))\swhich\s(?P<said>\S+\s.+)$", part)
    if told and finite_first(told["said"]) and not re.match(r"(?:it|this|that)\b", part, re.I):
        return [told["main"], f"{told['np']} {told['said']}"]  # `the remedy is the fine which deters …`
    if ", " not in part:
        return [part]
    apposed = APPOSED.match(part)
    if apposed and predicate_of(apposed["np"], apposed["main"]):
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
        return [opener["opener"], *unfolded(opener["main"])]
    inside = re.match(r"^(?P<np>[^,]{2,60}), (?P<which>which|who) (?P<said>[^,]{4,90}), (?P<main>\S+\s.+)$", part)
    if (
        inside
        and not any(t.finite for t in tag(inside["np"])[1:])
        and predicate_of(inside["np"], inside["main"])
        and finite_first(inside["said"])
    ):
        return [f"{inside['np']} {inside['main']}", f"{inside['np']} {inside['said']}"]
    also = ALSO_CALLED.match(part)
    if also and predicate_of(also["np"], also["main"]):
        be = "are" if is_plural(also["np"]) else "is"
        return [f"{also['np']} {also['main']}", f"{also['np']} {be} {also['called']}"]
    if passing := said_in_passing(part):
        return passing
    last = re.match(r"^(?P<main>[^,]+(?:, [^,]+)*?), (?P<which>which|who) (?P<said>\S+\s.+)$", part)
    ending = APPOSED_LAST.match(last["main"]) if last and last["which"] == "who" else None
    if last and ending and _noun_phrase(ending["said"]) and finite_first(last["said"]):
        np = ending["np"]  # `led by Ann Lee, a miller from Kent, who …`
        return [ending["main"], f"{np}, {ending['said']}", f"{np} {last['said']}"]
    if last and (antecedent := _antecedent(last["main"], last["which"], last["said"])):
        return [last["main"], f"{antecedent} {last['said']}"]
    return [part]


def _noun_phrase(said: str) -> bool:
    """A description in common nouns, with verbs in a relative clause only: no second member of a list."""
    tokens = tag(said.split(" who ")[0].split(" that ")[0])
    head = head_noun(tokens)
    return head is not None and head.word.islower() and not any(t.finite for t in tokens)


def _antecedent(main: str, pronoun: str, said: str) -> str:
    """Whom or what `…, which …` at the end of a sentence speaks of, or nothing where that is in doubt."""
    clause, behind = parse(main), tag(f"it {said}")[1:]
    if clause is None or not behind or not behind[0].finite or not clause.sure:
        return ""
    relative = parse(f"it {said}")
    made_so = relative is not None and relative.verb == "make" and not relative.infinitive
    if relative is None or relative.verb in WHOLE and (not relative.object or made_so and clause.form is Form.ACTION):
        return ""  # `…, which makes repairs more frequent`: all of it does
    if clause.form.value == "copula":
        if relative.verb == "mean":
            return ""  # `Oak is heavy, which means more draught`
        inverted = (
            tag(clause.subject)[:1] and tag(clause.subject)[0].tag == "PRP"
        )  # `Behind the mill is a pond, which …`
        found = clause.object.partition(",")[0] if inverted else clause.subject
    else:
        said_last = [t.object for t in clause.tails] + [clause.object, clause.subject]
        found = next((words for words in said_last if words and main.endswith(words)), "")
    found = found.split(" that ")[0].strip()
    plural = behind[0].low in ("are", "were", "have") or behind[0].tag == "VVB"
    singular = behind[0].low in ("is", "was", "has", "does") or behind[0].tag == "VVZ"
    if (
        not found
        or not tag(found)[-1].noun  # `the gate open`
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
