"""Sentences and predicates: what the subject does, what is done with it, where, when and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.facts import Consequence, Definition, Lack, Means, Says
from build_decks.language.clauses import Clause, Form, Tail, parse
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import tag
from build_decks.quantity import Dimension, find_quantities
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads

POINTERS = frozenset("it this them these those".split())
LIGHT_OBJECTS = frozenset("you us it this that them these those place effect care time one".split())
PLACE = frozenset("store put keep save send write upload place deploy publish host declare define install".split())
EMPTY_VERBS = frozenset(
    "be have do get go make take let help mean include contain consist involve seem become need want".split()
)


def clauses_of(line: Line) -> Iterator[tuple[str, Clause]]:
    """The clauses that the parts of a line are, with their words; coordinated verbs (`and deletes it`) become clauses of their own."""
    for words, clause in _clauses_of(line):
        yield words, resolved(clause, line)


def resolved(clause: Clause, line: Line) -> Clause:
    """`It` is the line's subject; `they` what the line before spoke of, in the plural."""
    low = clause.subject.lower()
    if not low and clause.verb == "pay" and clause.form is Form.ACTION:
        return replace(clause, subject="you", imperative=False)  # `only pay for created resources`
    if low in ("it", "they"):
        spoken = [
            c.subject
            for p in line.parts
            if (c := parse(p)) is not None
            and c.subject
            and c.subject.lower() not in ("it", "they")
            and tag(c.subject)[0].low not in DANGLING
        ]
        first = spoken[0] if spoken and parse(line.parts[0]) is not None and line.parts[0].startswith(spoken[0]) else ""
        if first and len(first.split()) <= 4 and is_plural(first) == (low == "they"):
            return replace(clause, subject=first)
    if low == "it":
        return replace(clause, subject="")
    if low == "they":
        before = line.siblings[: line.siblings.index(line)][-1:] if line in line.siblings else []
        for other in before:
            spoken = other.clause
            for name in (spoken.object, spoken.subject) if spoken is not None else ():
                name = name.split(" for ")[0]
                if name and is_plural(name) and len(name.split()) <= 4:
                    return replace(clause, subject=name)
    return clause


def _clauses_of(line: Line) -> Iterator[tuple[str, Clause]]:
    if line.parent is not None and line.parent.role is Role.FACET and not line.parent.heading and not line.label:
        return  # an entry of a list
    parts = line.parts[1:] if line.label and not _predicate(line.parts[:1]) else line.parts
    if line.label and line.separator and len(line.label.split()) <= 6:
        parts = line.parts
    for part in parts:
        whole = parse(part)
        pieces = [part] if whole is not None and whole.sure else _coordinated(part)
        if whole is not None and len(pieces) == 1:
            yield part, whole
            continue
        subject = ""
        for piece in pieces:
            clause = parse(piece)
            if clause is None:
                continue
            if not clause.subject and subject and not clause.imperative:
                clause = _with_subject(clause, subject)
            subject = clause.subject or subject
            yield piece, clause


def _coordinated(part: str) -> list[str]:
    """`requests content and caches results` → two predicates, where what follows `and` is one."""
    for match in re.finditer(r",?\s+(?:and(?:\s+then)?|then)\s+", part):
        before, after = part[: match.start()], part[match.end() :]
        first, second = parse(before), parse(after)
        if (
            first is not None
            and second is not None
            and first.sure
            and (second.sure or " and " in after)
            and not second.imperative
        ):
            return [before, *_coordinated(after)]
    return [part]


def _predicate(parts: tuple[str, ...]) -> bool:
    return bool(parts) and parse(parts[0]) is not None


def _with_subject(clause: Clause, subject: str) -> Clause:
    return replace(clause, subject=subject)


def good_subject(clause: Clause, line: Line) -> bool:
    """Whether the clause names its subject, or its line's subject may stand in for the one it leaves out."""
    if not clause.subject:
        return True
    tokens = tag(clause.subject)
    if line.level == 0 and not line.subject.sure and any(c.heading for c in (_root(line).children)):
        return False  # the author's remarks before the first heading
    if clause.subject.lower() in ("you", "we"):
        return True
    return (
        any(t.noun or t.tag in ("VVG", "CRD") for t in tokens)
        and tokens[0].low not in DANGLING
        and tokens[0].low not in ("yet", "so", "then", "still")
        and tokens[0].tag not in ("PNP", "EX0", "PRP", "CJS", "CJC", "AVQ")
        and not any(t.tag == "AVQ" for t in tokens)
        and len(tokens) <= 9
        and (clause.subject.count("(") == clause.subject.count(")"))
    )


def _root(line: Line) -> Line:
    while line.parent is not None:
        line = line.parent
    return line


def content_words(text: str) -> int:
    """How many words of a text carry meaning."""
    return sum(
        1
        for t in tag(text)
        if t.noun or t.tag in ("AJ0", "VVN", "VVG", "VVI", "CRD", "VVB", "VVZ", "VVD", "AJC", "AJS")
    )


@reads("# X-Ray\n- Captures metadata for API calls", "X-Ray · capture metadata for API calls [object]")
@reads("# Scan\n- Examines every item in table", "Scan · examine every item in table [object]")
@reads("# Managed policies\n- You can't modify these", "Managed policies · You can not modify these [deed]")
@leaves("- Is useful", "- It does this")
def object_of(line: Line) -> Iterator[Claim]:
    """The object of a clause: what does the subject examine, return, provide?"""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        if clause.form is not Form.ACTION or not clause.object or not good_subject(clause, line) or clause.imperative:
            continue
        if (
            clause.object.lower() in POINTERS
            and clause.modal
            and clause.subject.lower() in ("you", "we")
            and not clause.tails
            and line.subject.sure
            and line.parent is not None
            and line in line.siblings[:6]
        ):
            yield Claim(Says(clause, "deed"), part, clause.verb)
            continue
        first = tag(clause.object)
        if (
            not first
            or first[0].low in LIGHT_OBJECTS
            or first[0].tag in ("AV0", "AVP", "VVG", "CJC", "XX0")
            or clause.object.lower() in LIGHT_OBJECTS
        ):
            continue
        if find_quantities(clause.object) and len(clause.object.split()) <= 4:
            continue
        if clause.sure and len(clause.object.split()) <= 12:
            yield Claim(Says(clause, "object"), part, clause.object, _own(line))


def _own(line: Line):  # type: ignore[no-untyped-def]
    return line.own if line.label and line.separator else None


@reads("# CloudTrail\n- Delivers logs to S3", "CloudTrail · deliver logs to S3 [tail:0]")
@reads("# Streams\n- Accessed via dedicated endpoint", "Streams · be access via dedicated endpoint [tail:0]")
@leaves("- Works like a charm (see below)")
def tail_of(line: Line) -> Iterator[Claim]:
    """A prepositional tail: where, to what, with what, by what, how."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        if not clause.tails or not good_subject(clause, line) or not clause.sure:
            continue
        if clause.imperative and not (
            clause.verb in PLACE and clause.object and clause.tails[-1].preposition in ("in", "on", "at", "to", "into")
        ):
            continue
        if clause.form is Form.COPULA and clause.object:
            continue
        index = _best_tail(clause)
        if index is None:
            continue
        tail = clause.tails[index]
        dates = [q for q in find_quantities(tail.object) if q.dimension is Dimension.YEAR]
        if dates and len(tail.object) - sum(q.end - q.start for q in dates) < 12:
            continue  # a date: asked when
        if len(tail.object.split()) > 10 or tag(tail.object)[0].low in LIGHT_OBJECTS:
            continue
        yield Claim(Says(clause, f"tail:{index}"), part, tail.object, _own(line))


def _best_tail(clause: Clause) -> int | None:
    """The last tail that carries something, unless the object says more."""
    for index in range(len(clause.tails) - 1, -1, -1):
        tail = clause.tails[index]
        if (
            tail.preposition in ("of", "like", "than", "about", "as")
            and clause.form is not Form.PASSIVE
            or tail.object.lower() in ("default", "time", "general")
        ):
            continue
        if content_words(tail.object) >= 1:
            return index
    return None


@reads("# KMS\n- Only the data key goes over the network", "KMS · Only the data key go over the network [subject]")
@leaves("- It goes over the network")
def subject_of(line: Line) -> Iterator[Claim]:
    """The subject, where the sentence is about which one it is: `Only the data key …`."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        added = re.search(r"\b(?:also|too|as well)\b", part, re.I) and clause.form is Form.PASSIVE
        extreme = (
            re.search(
                r"\b(?:least|most|highest|lowest|greatest|largest|smallest|best|worst|fastest|slowest)\b", clause.object
            )
            and not clause.modal
        )
        if (
            (added or extreme or re.match(r"(?:only|just|no)\s", clause.subject, re.I))
            and clause.subject
            and good_subject(clause, line)
            and (clause.object or clause.tails)
            and len(clause.subject.split()) <= 7
        ):
            yield Claim(Says(clause, "subject"), part, clause.subject, _own(line))


@reads(
    "# Local index\n- Only created when creating table", "Local index · Only be create when creating table [condition]"
)
@leaves("- Good when loads are steady")
def condition_of(line: Line) -> Iterator[Claim]:
    """When the subject does what the clause says: `only created when creating the table`."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        if (
            clause.condition
            and not clause.object
            and not clause.tails
            and good_subject(clause, line)
            and clause.form is not Form.COPULA
            and not clause.imperative
        ):
            if clause.condition.split()[0].lower() in (
                "when",
                "if",
                "while",
                "until",
                "unless",
                "once",
                "after",
                "before",
                "whenever",
                "every",
                "each",
                "any",
            ):
                yield Claim(Says(clause, "condition"), part, clause.condition, _own(line))


@reads("# Throttling\n- Limits are set to prevent abuse", "Throttling · Limits be set to prevent abuse [purpose]")
@leaves("- Has to be enabled")
def purpose_of(line: Line) -> Iterator[Claim]:
    """Why something is done: `to prevent abuse`, `so that nobody else reads them`."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        if not clause.purpose or not good_subject(clause, line) or clause.imperative:
            continue
        if (
            clause.subject
            and clause.verb
            in ("need", "have", "want", "try", "intend", "refuse", "agree", "plan", "aim", "seek", "hope")
            and not clause.object
            and clause.purpose.startswith("to ")
            and not clause.purpose.startswith("to be ")
            and clause.sure
        ):
            yield Claim(Says(clause, "duty"), part, clause.purpose, _own(line))
            continue
        if len(clause.purpose.split()) < 3 or clause.verb in (
            "have",
            "need",
            "get",
            "be",
            "want",
            "use",
            "allow",
            "able",
            "require",
            "tend",
            "begin",
            "start",
            "try",
            "cause",
            "force",
        ):
            continue
        if re.match(r"to (?:be|it|them)\b", clause.purpose):
            continue
        if len(clause.purpose.split()) <= 14:
            yield Claim(Says(clause, "purpose"), part, clause.purpose, _own(line))


@reads(
    "# Page blob\n- Underlying storage for database disks",
    "Page blob · be the underlying storage for database disks [tail:0]",
)
@leaves("# Page blob\n- Good for disks", "# Page blob\n- Storage")
def role_for(line: Line) -> Iterator[Claim]:
    """What the subject is, and for what: `Underlying storage for Azure SQL`."""
    if line.heading or line.label or line.parent is None or line.children:
        return
    for part in line.parts:
        found = re.match(r"^(?P<what>(?:[A-Za-z][\w-]*\s){1,3}?)for\s+(?P<use>.+)$", part)
        if (
            not found
            or parse(part) is not None
            or len(found["use"].split()) > 6
            or re.search(r"\b(?:each|all|every|example|free|more)\b", found["use"])
        ):
            continue
        tokens = tag(found["what"])
        if (
            2 <= len(tokens) <= 3
            and tokens[0].tag in ("AJ0", "AJS")
            and tokens[-1].noun
            and not is_plural(tokens[-1].word)
        ):
            clause = Clause(
                Form.COPULA,
                "be",
                object=f"the {lower_first(found['what'].strip())}",
                tails=(Tail("for", found["use"]),),
                elliptic=True,
            )
            yield Claim(Says(clause, "tail:0"), part, found["use"])


@reads(
    "# Blob\n- Blob Lease for exclusive write access\n  - pass the id", "Blob · Blob Lease = for exclusive write access"
)
@leaves("# Blob\n- Good for disks", "# Blob\n- Limit for blobs")
def named_for(line: Line) -> Iterator[Claim]:
    """A name and what it is for: `Blob Lease for exclusive write access`."""
    if line.heading or line.label:
        return
    for part in line.parts[:1]:
        found = re.match(r"^(?P<what>(?:[A-Z][\w-]*\s){1,4})for\s+(?P<use>[a-z].+)$", part)
        if (
            found
            and parse(part) is None
            and len(found["what"].split()) >= 2
            and all(w[0].isupper() for w in found["what"].split())
        ):
            yield Claim(Definition(found["what"].strip(), f"for {found['use']}"), part, found["use"])


@reads(
    "# DynamoDB\n- Use parallel scans to get around sequential reads",
    "DynamoDB · parallel scans to get around sequential reads",
)
@reads("- Use multipart uploads for files larger than 100MB", "notes · multipart uploads for files larger than 100MB")
@reads(
    "# Query\n- ProjectionExpression to return only some attributes",
    "Query · ProjectionExpression to return only some attributes",
)
@leaves("- Use it", "- Use cases: many")
def means(line: Line) -> Iterator[Claim]:
    """With what something is done: `use X to/for Y`, `X to do Y`, `can use X to Y`."""
    if line.heading or (line.label and line.separator):
        return
    for part in line.parts:
        used = re.match(
            r"^(?:(?:you )?(?:can |should |must |could )?(?:use|utili[sz]e|try|install|apply)|using)\s+(?:the |an? )?(?P<means>.+?)\s+(?P<link>to|for|in order to|when|if)\s+(?P<purpose>.+)$",
            part,
            re.I,
        )
        plain = re.match(r"^(?:(?:you )?(?:can |should |must )?use)\s+(?:the |an? )?(?P<means>[^,]+)$", part, re.I)
        if (
            plain
            and line.subject.sure
            and (not used or len(used["purpose"].split()) == 1)
            and 2 <= len(plain["means"].split()) <= 8
            and tag(plain["means"])[0].low not in DANGLING
            and parse(plain["means"]) is None
        ):
            yield Claim(Means(plain["means"], "SUBJECT", "for"), part, plain["means"])
            continue
        if (
            used
            and 1 <= len(used["means"].split()) <= 7
            and tag(used["means"])[0].low not in DANGLING
            and len(used["purpose"].split()) >= 1
        ):
            if not re.search(r"\b(?:this|that|it|them)$", used["purpose"]):
                yield Claim(Means(used["means"], used["purpose"], used["link"].lower()), part, used["means"])
            continue
        clause = parse(part)
        if (
            clause is not None
            and clause.form is Form.PASSIVE
            and clause.verb in ("use", "utilize")
            and clause.subject
            and clause.purpose.startswith("to ")
            and not clause.negated
            and good_subject(clause, line)
        ):
            yield Claim(Means(clause.subject, clause.purpose.removeprefix("to "), "to"), part, clause.subject)
            continue
        named = re.match(
            r"^(?P<means>[^\s,]+(?:\s+[^\s,]+){0,5}?)\s+(?P<link>to)\s+(?P<purpose>(?!false|true|\d)(?:\w+)\s+.+)$",
            part,
        )
        if (
            named
            and parse(named["means"]) is None
            and _names_means(named["means"])
            and tag(named["purpose"])[0].tag in ("VVI", "VVB", "AV0")
        ):
            yield Claim(Means(named["means"], named["purpose"], "to"), part, named["means"])


def _names_means(text: str) -> bool:
    tokens = tag(text)
    return (
        bool(tokens)
        and tokens[-1].noun
        and all(t.noun or t.tag in ("AJ0", "VVG", "VVN", "CRD") for t in tokens)
        and tokens[0].low
        not in (
            "access",
            "need",
            "ability",
            "how",
            "time",
            "way",
            "ways",
            "right",
            "obligation",
            "attempt",
            "process",
            "processes",
            "amount",
        )
    )


@reads("# Hosting\n- You need to have a default document", "Hosting · need a default document [need]")
@leaves("- You need to go")
def needs(line: Line) -> Iterator[Claim]:
    """What is needed or required for the subject."""
    if line.heading or line.label:
        return
    for part in line.parts:
        found = re.match(
            r"^(?:you\s+|we\s+)?(?:(?:will\s+)?(?:also\s+)?(?:need|must have|must provide|have to have|needs|requires?))(?:\s+to\s+(?:have|provide|be))?\s+(?P<what>(?!to\s).+)$",
            part,
            re.I,
        )
        clause = parse(part)
        if (
            found
            and len(found["what"].split()) <= 12
            and clause is not None
            and (not clause.subject or clause.subject.lower() in ("you", "we"))
        ):
            yield Claim(Says(Clause(Form.ACTION, "need", object=found["what"]), "need"), part, found["what"])


@reads("# Gateway\n- Releases can be rolled back", "Gateway · Releases can be roll back [done]")
@leaves("- It is done")
def done_with(line: Line) -> Iterator[Claim]:
    """What is done with a thing, where the sentence says no more than that."""
    if line.heading:
        return
    for part, clause in clauses_of(line):
        if (
            clause.form is Form.PASSIVE
            and not clause.tails
            and not clause.object
            and not clause.purpose
            and not clause.condition
            and clause.sure
            and not clause.negated
        ):
            if (
                good_subject(clause, line)
                and (clause.subject or not clause.elliptic)
                and clause.verb not in ("use", "need", "require", "call", "know", "support", "include")
            ):
                done = f"{clause.adverb} {part.split()[-1] if not clause.particle else ' '.join(part.split()[-2:])}".strip()
                yield Claim(Says(clause, "done"), part, done, _own(line))


HAPPENS = re.compile(r"^(?:if|when|once|whenever|unless|after|as soon as)\s+", re.I)
IF = re.compile(
    r"^(?P<cond>(?:if|when|once|whenever|unless|after|as soon as)\s+.+?)\s*(?:,|:|=>|→|–|->)\s*(?:then\s+)?(?P<then>.+)$",
    re.I,
)
THEN = re.compile(r"^(?P<then>.{8,}?),?\s+(?P<cond>(?:if|when|once|whenever|unless|as soon as)\s+.+)$", re.I)


@reads(
    "# SQS\n- If timeout reached, message goes back into queue",
    "SQS · if timeout reached → message goes back into queue",
)
@reads("# RDS\n- When a host fails, a standby takes over", "RDS · when a host fails → a standby takes over")
@leaves("- Good when loads are steady", "- Useful if keys are not unique")
def consequence(line: Line) -> Iterator[Claim]:
    """A condition and what follows from it."""
    if line.heading:
        return
    text = line.item.text.plain if not line.asides else line.words
    for part in (*line.parts, line.words) if len(line.parts) == 1 else line.parts:
        found = IF.match(part)
        if found and re.match(r"(?:that|this|these|those|which)\s+(?:is|are|was|can|will)", found["then"], re.I):
            continue
        if found and len(found["then"].split()) >= 2 and _happens(found["cond"]):
            condition = found["cond"][0].lower() + found["cond"][1:]
            outcome, so, reason = found["then"].strip(" .").partition(" so ")
            yield Claim(Consequence(condition, outcome), text, outcome)
            said = parse(found["then"])
            about = parse(HAPPENS.sub("", condition))
            if so and said is not None and said.purpose and about is not None and about.subject:
                said = replace(
                    said,
                    subject=about.subject if said.subject.lower() in ("it", "they") else said.subject,
                    condition=condition,
                )
                yield Claim(Says(said, "purpose"), text, reason)
            return
        then = THEN.match(part)
        if then and _happens(then["cond"]):
            clause = parse(then["then"])
            if re.match(r"(?:this|that|these|those)\s", then["then"], re.I) or then["then"].lower().endswith(
                (" even", " only", " just", " except")
            ):
                continue
            if (
                clause is not None
                and clause.form is not Form.COPULA
                and not clause.imperative
                and (clause.subject or clause.form is Form.ACTION)
            ):
                condition = then["cond"][0].lower() + then["cond"][1:]
                yield Claim(Consequence(condition, then["then"].strip(" .,")), text, then["then"])
                return


def _happens(condition: str) -> bool:
    """A condition that holds a verb: `if exceeded`, `when messages are read`; not `once per quarter`."""
    rest = HAPPENS.sub("", condition)
    if re.match(r"(?:told|otherwise|specified|noted|stated|necessary|needed|possible|applicable)\b", rest, re.I):
        return False
    return parse(rest) is not None or bool(tag(rest)) and tag(rest)[0].tag in ("VVN", "VVG", "VVD")


@reads("# Firehose\n- No shards", "Firehose · no shards")
@reads("# Cognito\n- No need for app to store credentials", "Cognito · no need for app to store credentials")
@leaves("- No. 5 is alive", "- Notes")
def lack(line: Line) -> Iterator[Claim]:
    """What the subject has not: `no shards`, `without retention`."""
    if line.heading or line.label:
        return
    for part in line.parts:
        found = re.match(r"^(?:no|without|zero|lacks?|there (?:is|are) no)\s+(?P<things>[a-z].{2,70})$", part, re.I)
        if found and (
            len(found["things"].split()) <= 9 and parse(found["things"]) is None or found["things"].startswith("need")
        ):
            for thing in re.split(r",\s+(?:and\s+|or\s+)?no\s+", found["things"]):
                yield Claim(Lack(thing), part, thing)
