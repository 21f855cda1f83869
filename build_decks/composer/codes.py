"""How ports, codes, addresses, formulas and commands are asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer import formulas, inversion, speakers
from build_decks.composer.conditions import whole_condition
from build_decks.composer.names import full_name, noun_phrase
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Body, Cloze, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.articles import with_article, without_article
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, singular, third_person, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.shapes import Shape, as_deed, shape_of
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import looks_like_code
from build_decks.statements import Code

CONDITION = re.compile(r"(?P<when>(?:If|When) [^,]+), ")

Asked = tuple[Body, str, Weight]  # the question, what it asks of the fact, how much it matters


def code_asks(fact: Fact, c: Code, wording: Wording) -> Iterator[Asked]:
    """Ports, status codes, addresses, formulas, commands: which one, and what it means."""
    about = full_name(fact.subject)
    known_place = {w.lower() for w in re.findall(r"\w+", about)} <= {w.lower() for w in re.findall(r"\w+", c.meaning)}
    place = f" in {noun_phrase(about).phrase}" if fact.subject.sure and not known_place else ""
    if c.kind.endswith(("port", "port use")):
        several, reverse = " and " in c.code, c.kind.endswith("use")
        kind = c.kind.removesuffix(" use") + ("s" if several else "")
        if not reverse:
            asked = wording.say("which_port", kind=kind, meaning=c.meaning)
            if " " in c.meaning:
                asked = wording.say("port_of", kind=kind, meaning=c.meaning, **{"is": "are" if several else "is"})
            yield Basic(asked, c.code), "port", Weight.MUST
        if not several:
            yield (
                Basic(wording.say("port_for", kind=kind, code=c.code), upper_first(c.meaning)),
                "port-use",
                Weight.MUST,
            )
    elif c.kind in formulas.KINDS:
        yield formulas.formula_ask(fact.subject, c, wording)
    elif c.kind == "address":
        yield Basic(wording.say("which_value", what=c.meaning, place=""), c.code), "address", Weight.MUST
    elif c.kind == "found":
        yield Basic(finish(which_one(c.meaning, c.code)), c.code), "found", Weight.MUST
    elif c.kind == "value":
        opened = CONDITION.match(fact.provenance.surface)  # `If refused, the error code is 403`
        if opened:
            place = f" {whole_condition(opened['when'][0].lower() + opened['when'][1:], fact.subject)}"
        yield Basic(wording.say("which_value", what=c.meaning, place=place), c.code), f"value:{c.meaning}", Weight.MUST
    elif c.kind in ("call", "named call"):
        yield _call(fact.subject, c)
    elif c.kind == "exception":
        yield (
            Basic(wording.say("raised", kind="exception", meaning=c.meaning, place=""), c.code),
            "exception",
            Weight.MUST,
        )
    elif c.kind.startswith("gap:"):
        yield from _mentioned(fact, c)
    elif " " in c.kind:
        yield (
            Basic(wording.say("code_means", kind=f"the {c.kind}", code=c.code), upper_first(c.meaning)),
            "meaning",
            Weight.MUST,
        )
        yield Basic(wording.say("which_code", kind=c.kind, meaning=f"“{c.meaning}”"), c.code), "code", Weight.SHOULD
    elif re.fullmatch(r"\d+|[1-5][xX]{2}|0x.*", c.code):
        kind = "HTTP status code" if re.match(r"[1-5](?:\d\d|xx)$", c.code, re.I) else "code"
        yield Basic(wording.say("code_means", kind=kind, code=c.code), upper_first(c.meaning)), "meaning", Weight.MUST
        yield Basic(wording.say("which_code", kind=kind, meaning=f"“{c.meaning}”"), c.code), "code", Weight.MUST
    else:
        yield _explained(fact.subject, c, place, wording), "does", Weight.MUST


COMMAND = re.compile(r"[a-z][a-z\d_-]+(?:\s.*)?")  # a word that is typed: understood wherever it stands


PART = re.compile(r"[a-z]+(?: [a-z]+)* [a-z]+(?:er|or)")  # `bilge pump keeper`: a part by its noun, no command
USED = re.compile(r"used (?P<link>in|on|inside|within|for|to|as)\s")
USES = dict.fromkeys(("in", "on", "inside", "within"), "code_where") | dict.fromkeys(("for", "to", "as"), "code_used")


def _explained(subject: Subject, c: Code, place: str, wording: Wording) -> Basic:
    """What a command or an option does, or what a letter or a sign means."""
    clause = parse(lower_first(c.meaning))
    told = clause is not None and not clause.subject and clause.form is Form.ACTION
    first = c.meaning.split()[0].lower()
    thing = COMMAND.fullmatch(c.code) is not None and len(c.code) > 1 and not told and _is_thing(c.meaning)
    deed = len(c.code) > 1 and (
        told or COMMAND.fullmatch(c.code) is not None and verb_lemma(first) == first and not thing
    )
    answer = upper_first(as_deed(c.meaning, False) if deed else c.meaning)
    used = USED.match(c.meaning) if COMMAND.fullmatch(c.code) else None
    if used:
        asked, answer = wording.say(USES[used["link"]], code=c.code), upper_first(c.meaning[used.start("link") :])
    elif thing and c.kind != "option":
        asked = wording.say("what_is", s=c.code, **{"is": "is"})
    elif c.kind == "option":
        asked = wording.say("option_does" if deed else "option_means", code=c.code, of=subject.name)
    elif deed or looks_like_code(c.code) and not c.code.startswith("-"):
        code = f"the {c.code}" if PART.fullmatch(c.code) else c.code
        asked = wording.say("command_does", code=code, place="" if COMMAND.fullmatch(c.code) else place)
    else:
        asked = wording.say("code_stands", code=c.code, place=place)
    return Basic(asked, answer)


def _is_thing(meaning: str) -> bool:
    """`keeper of the ropes`, `place for old anchors`: a noun and its tail, though the noun may be a verb."""
    tokens = tag(meaning)
    noun = next((i for i, t in enumerate(tokens) if t.tag in ("PRF", "PRP")), 0)
    return bool(noun) and shape_of(meaning, "") is Shape.THING and tag(f"the {lower_first(meaning)}")[noun].noun


def _call(subject: Subject, c: Code) -> Asked:
    """`DropTable (drop or empty)` → What does the API call DropTable of the store do? Without words of its own: which call does that?"""
    kind = re.split(r"\s", subject.name)
    noun = singular(" ".join(kind[-2:] if len(kind) > 1 and kind[-2].isupper() else kind[-1:]))
    owner = subject.owner or " ".join(kind[: -len(noun.split())])
    which = f"{owner} {noun if noun.split()[0].isupper() else noun.lower()}".strip()
    if noun.split()[0].isupper():
        which = f"{owner} {noun.split()[0]} {' '.join(noun.split()[1:]).lower()}".strip()
    if c.kind == "named call":
        verb, _, thing = c.meaning.partition(" ")
        return Basic(finish(f"which {which} {third_person(verb)} {with_article(thing)}?"), c.code), "code", Weight.MUST
    told = as_deed(c.meaning, False)
    return (
        Basic(finish(f"what does the {which} {c.code} do?"), f"{told[0].upper()}{told[1:]}"),
        "does",
        Weight.MUST,
    )


def which_one(description: str, code: str) -> str:
    """The question for which a description stands: `A tool that shows X` → Which tool shows X?"""
    text = without_article(description.strip(" ."))
    text = text[0].lower() + text[1:] if known(text.split()[0]) and not text.split()[0].isupper() else text
    relative = re.match(r"(?P<noun>[^,]+?)\s+(?:that|which)\s+(?P<rest>.+)$", text)
    if relative and not any(t.finite for t in tag(relative["noun"])):
        return f"which {relative['noun']} {relative['rest']}?"
    clause = parse(text)
    kind = (
        "path"
        if code.startswith("/")
        else "command"
        if " " in code or code.islower() and not looks_like_code(code)
        else "one"
    )
    if clause is not None and not clause.subject and clause.form is Form.ACTION:
        first, _, rest = text.partition(" ")
        return f"which {kind} {third_person(first)} {rest}?"
    used = re.match(
        r"(?P<noun>(?:[\w/-]+\s){1,5}?)(?P<rest>(?:used|found|made|needed|stored|required|called|located)\s.+)$", text
    )
    if used and used["noun"].strip():
        noun = used["noun"].strip()
        return f"which {noun} {'are' if is_plural(noun) else 'is'} {used['rest']}?"
    if re.match(r"(?:used|needed|required)\s", text):
        return f"what is {text}?"
    phrase = noun_phrase(text)
    return f"what {phrase.is_} {phrase.phrase if phrase.plural else 'the ' + phrase.bare}?"


def _mentioned(fact: Fact, c: Code) -> Iterator[Asked]:
    """An identifier asked by what it does: as the subject of its sentence, behind a preposition, or as a gap."""
    subject = fact.subject
    before, _, after = c.meaning.partition("…")
    noun = c.kind.removeprefix("gap:")
    about = full_name(subject)
    said = f"{before} {after}".lower()
    scope = (
        ""
        if not subject.sure or about.lower() in said or about.lower() in c.code.lower()
        else f"in {noun_phrase(about).phrase}, "
    )
    rest = after.strip(" .")
    if noun and rest.lower().startswith(noun):
        rest = rest[len(noun) :].strip()
    if before.strip().lower() in ("", "the", "a", "an"):
        tokens = tag(f"it {rest}")
        if rest.startswith("to ") and len(rest.split()) >= 3:
            yield (
                Basic(finish(f"{scope}{f'which {noun}' if noun else 'what'} do you use {rest}?"), c.code),
                "code",
                Weight.MUST,
            )
            return
        if len(tokens) > 3 and (tokens[1].finite or tokens[2].finite and tokens[1].tag == "AV0"):
            yield Basic(finish(f"{scope}{f'which {noun}' if noun else 'what'} {rest}?"), c.code), "code", Weight.MUST
            return
    clause = parse(fact.provenance.surface)
    if clause is not None and clause.sure and noun:
        who, lead = speakers.speaker(clause, subject)
        auxiliary, verb = speakers.verb_group(clause, who)
        for index, tail in enumerate(clause.tails):
            if c.code in tail.object:
                tails = "".join(f" {t}" for i, t in enumerate(clause.tails) if i != index)
                yield (
                    Basic(
                        finish(
                            f"{lead}{tail.preposition} which {noun} {auxiliary} {who.phrase} {verb} "
                            f"{clause.object}{tails}?"
                        ),
                        c.code,
                    ),
                    "code",
                    Weight.MUST,
                )
                return
    if clause is not None and clause.sure and not clause.imperative and (clause.subject or subject.sure):
        for index, tail in enumerate(clause.tails):
            if tail.object == c.code:  # `is kept in `/srv``: where is it kept?
                turned = inversion.ask_tail(clause, subject, index)
                yield Basic(finish(turned.question), upper_first(turned.answer)), "code", Weight.MUST
                return
    opening = re.fullmatch(r"(?:on|in|for|with|under|at|by default)\b[^,]*,", before.strip(), re.I)
    if opening and rest and tag(f"it {rest}")[1].finite:
        yield (
            Basic(finish(f"{before.strip()} {f'which {noun}' if noun else 'what'} {rest}?"), c.code),
            "code",
            Weight.MUST,
        )
        return
    if clause is not None and noun and not rest and before.startswith(clause.subject or "\n"):
        who, lead = speakers.speaker(clause, subject)  # `guards refuse letters that lack the … stamp`
        told = re.sub(r"\s(?:the|an?)$", "", before[len(clause.subject) :].strip())
        yield Basic(finish(f"{lead}{who.phrase} {told} which {noun}?"), c.code), "code", Weight.MUST
        return
    if rest and not noun or re.search(r"\b(?:of|several|an?|the|and|or)\s*$", before):
        return  # a gap where anything fits
    lead = f"{about}: " if scope else ""
    yield Cloze(f"{lead}{before.strip()} ", c.code, f" {after.strip()}"), "code", Weight.MUST
