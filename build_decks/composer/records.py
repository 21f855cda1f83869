"""How events, cells of tables, properties, codes and formulas are asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer import inversion
from build_decks.composer.names import DEFINITE, Named, full_name, named, noun_phrase
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Body, Cloze, Listing, Weight
from build_decks.facts import Cell, Code, Event, Fact
from build_decks.language.clauses import Clause, Form, parse
from build_decks.language.grammar import base, is_plural, lower_first, past, third_person, upper_first
from build_decks.language.roles import facets
from build_decks.language.tagger import known, looks_like_code, tag

Asked = tuple[Body, str, Weight]  # the question, what it asks of the fact, how much it matters

PERSONS = re.compile(
    r"\b(?:\w+(?:ist|ian|eer|man|men|woman|women)|king|queen|emperor|pope|president|minister|elites?|army|government|people|parliament|doctor|author|"
    r"student|teacher|officers?|forces|merchants?|monks?|nobles?|workers?|soldiers?|sailors?)\b", re.I)
PERSON_COLUMNS = frozenset(
    "author inventor founder leader president king queen monarch ruler commander discoverer composer painter director owner creator pioneer architect "
    "writer emperor pope ceo chancellor successor predecessor winner developer maintainer".split())
TIME_COLUMNS = frozenset("date year dates years when period time".split())
VERB_COLUMNS = frozenset("requires provides contains includes means allows has treats prevents stores supports produces secretes inhibits activates affects detects".split())
LATEST = 2025
DONE_IN = frozenset("located situated produced secreted stored headquartered synthesized synthesised".split())


def event_asks(fact: Fact, e: Event, wording: Wording) -> Iterator[Asked]:
    """When did it happen, when did they live, when was it?"""
    if e.life:
        yield Basic(wording.say("when_lived", s=e.what), e.when), "life", Weight.MUST
        return
    if e.clause is not None:
        question = _when(fact, e, e.clause) if e.clause.subject or fact.subject.sure else ""
        if question and e.clause.sure:
            yield Basic(finish(question), upper_first(_answer(e, e.clause))), "when", Weight.MUST
        return
    if len(e.what.split()) > 9:
        yield Basic(wording.say("what_happened", when=e.when), upper_first(e.what)), "happened", Weight.MUST
        return
    who = titled(named(fact.subject) if e.what == fact.subject.name else noun_phrase(_as_name(e.what)))
    phrase = who.phrase if not who.phrase.startswith(("a ", "an ")) else f"the {who.bare}"
    yield Basic(wording.say("when_was", s=phrase, was="were" if who.plural else "was"), upper_first(e.when)), "when", Weight.MUST


def _as_name(text: str) -> str:
    """A title keeps its capitals inside a sentence: `Congress of Berlin`."""
    words = [w for w in re.findall(r"[^\W\d][\w'’-]*", text) if w.lower() not in ("of", "the", "and", "in", "for", "de", "von")]
    return text if len(words) > 1 and all(w[0].isupper() for w in words) else lower_first(text)


def titled(who: Named) -> Named:
    """Events and institutions take `the` in the plural too, and behind an ordinal: the Moroccan Crises, the 1st Balkan War."""
    if who.phrase == who.bare and " " in who.bare and DEFINITE.search(who.bare.split(" of ")[0]) and not re.match(r"\S+['’]s\s|the\s|World War", who.bare, re.I):
        return replace(who, phrase=f"the {who.bare}")
    return who


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _when(fact: Fact, e: Event, clause: Clause) -> str:
    """`The party held its first congress in 1898` → when did the party hold its first congress?"""
    past_now = _is_past(e.when) and not clause.modal
    clause = replace(clause, past=clause.past or past_now, imperative=False, subject="" if clause.imperative else clause.subject)
    who, lead = inversion.speaker(clause, fact.subject)
    auxiliary, verb = inversion.verb_group(clause, who, True)
    key = _plain(e.when)
    tails = "".join(f" {t}" for t in clause.tails if key not in _plain(t.object))
    if key in _plain(clause.object):
        return ""
    word = {"since": "since when", "until": "until when", "by": "by when"}.get(_preposition(e, clause), "when")
    purpose = f" {clause.purpose}" if clause.purpose and len(clause.purpose.split()) <= 8 and key not in _plain(clause.purpose) else ""
    return f"{lead}{word} {auxiliary} {who.phrase} {verb} {clause.object}{tails}{purpose}?"


def _preposition(e: Event, clause: Clause) -> str:
    return next((t.preposition for t in clause.tails if _plain(e.when) in _plain(t.object)), "")


def _answer(e: Event, clause: Clause) -> str:
    preposition = _preposition(e, clause)
    return f"{preposition} {e.when}" if preposition in ("before", "after", "around", "during") else e.when


def _is_past(when: str) -> bool:
    year = re.search(r"\d{4}", when)
    return int(year.group()) <= LATEST if year else True


def cell_asks(fact: Fact, c: Cell, wording: Wording) -> Iterator[Asked]:
    """The value of a property, a table's cell, who did it, where it was."""
    who = titled(_owner(fact, c))
    slot = f"cell:{c.column}"
    if c.value.lower() in ("yes", "no"):
        yield Basic(wording.say("cell_yes", row=who.phrase, column=lower_first(c.column)), upper_first(c.value)), slot, Weight.SHOULD
        return
    items = tuple(upper_first(p.strip(" -•*")) for p in c.value.split("\n") if p.strip(" -•*"))
    question = cell_question(c.column, c.value, who, wording)
    if c.row != fact.subject.name and c.column.endswith(" by") and fact.subject.sure:
        scope = inversion.scope_of(fact.subject, c.row)
        question = finish(f"{scope}{question[0].lower()}{question[1:]}") if scope else question
    body: Body = Listing(question, items) if len(items) > 1 else Basic(question, upper_first(c.value.strip()))
    yield body, slot, Weight.MUST


def _owner(fact: Fact, c: Cell) -> Named:
    if c.row == fact.subject.name:
        return named(fact.subject)
    if c.of and re.match(r"[\d.:/]+$", c.row) and not re.search(r"\d|#|no\.?$", c.of, re.I):
        return Named(f"{lower_first(c.of)} {c.row}", c.row, False)
    return noun_phrase(lower_first(c.row) if len(c.row.split()) > 3 else c.row)


def cell_question(column: str, value: str, who: Named, wording: Wording) -> str:
    """The question for a property, with the words its name wants: who, when, where, what."""
    done = re.fullmatch(r"(is|was) (\w+) by", column)
    if done:
        verb = "found" if done[2] == "founded" else base(done[2])
        asked = past(verb) if done[1] == "was" else third_person(verb)
        return wording.say("who_did" if _personal(value) else "what_did", verb=asked, s=who.phrase)
    if column == "happened":
        return wording.say("happened_in", s=who.phrase)
    if column == "named after":
        return wording.say("named_after", whom="whom" if _personal(value) else "what", s=who.phrase, **{"is": who.is_})
    low = column.lower().strip(" ?:")
    whose = re.fullmatch(r"(\w+) (?:of)", low)
    if whose:
        return wording.say("whose", noun=whose[1], s=who.phrase, was="were" if who.plural else "was")
    if re.fullmatch(r"\w+(?:ed|en|rn|ilt)", low) and re.search(r"\d{3,4}|century", value):
        return wording.say("when_done", verb=low, s=who.phrase, was="were" if who.plural else "was")
    if re.fullmatch(r"\w+", low) and re.match(r"(?:in|at|near|off|on) ", value) and low not in facets()[1]:
        return wording.say("where_done", verb=low, s=who.phrase, be=who.is_ if low in DONE_IN else "were" if who.plural else "was")
    if low in facets()[1]:
        pattern = facets()[1][low]
        return finish(re.sub(r"\bis \{s\}", f"{who.is_} {{s}}", pattern).replace("{s}", who.phrase))
    if low in TIME_COLUMNS and re.search(r"\d", value):
        return wording.say("when_was", s=who.phrase, was="were" if who.plural else "was")
    if low in VERB_COLUMNS:
        return wording.say("cell_verb", verb=base(low), s=who.phrase, does=who.does)
    used = re.fullmatch(r"(used|found|made|known|built|measured|released|stored|caused|stands|defined) (\w+)", low)
    if used:
        return finish(f"What does {who.phrase} stand {used[2]}?" if used[1] == "stands" else f"What {who.is_} {who.phrase} {low}?")
    words = column if re.search(r"[A-Z].*[A-Z]", column) else lower_first(column)
    person = words.split(" ")[0] in PERSON_COLUMNS
    verb = "are" if is_plural(words) else "is"
    return wording.say("cell_who" if person else "cell", column=words, row=who.phrase, **{"is": verb})


def _personal(value: str) -> bool:
    """Whether a value names somebody: a word in capitals behind the first, a name no dictionary knows, or a noun for persons."""
    if PERSONS.search(value):
        return True
    words = re.findall(r"[^\W\d][\w’'.-]*", value)
    return any(w[0].isupper() for w in words[1:]) or bool(words) and words[0][0].isupper() and not known(words[0])


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
            yield Basic(wording.say("port_for", kind=kind, code=c.code), upper_first(c.meaning)), "port-use", Weight.MUST
    elif c.kind == "formula":
        yield Basic(wording.say("formula", s=_named_formula(c.meaning)), c.code), "formula", Weight.MUST
    elif c.kind == "calculated":
        name = lower_first(re.sub(r"^(?:an?|the)\s+", "", c.meaning))
        yield Basic(wording.say("calculated", s=name, **{"is": "are" if is_plural(name) else "is"}), upper_first(c.code)), "formula", Weight.MUST
    elif c.kind == "address":
        yield Basic(wording.say("which_value", what=c.meaning, place=""), c.code), "address", Weight.MUST
    elif c.kind == "found":
        yield Basic(finish(which_one(c.meaning, c.code)), c.code), "found", Weight.MUST
    elif c.kind == "value":
        yield Basic(wording.say("which_value", what=c.meaning, place=place), c.code), f"value:{c.meaning}", Weight.MUST
    elif c.kind == "exception":
        yield Basic(wording.say("raised", kind="exception", meaning=c.meaning, place=""), c.code), "exception", Weight.MUST
    elif c.kind.startswith("gap:"):
        yield from _mentioned(fact, c)
    elif " " in c.kind:
        yield Basic(wording.say("code_means", kind=f"the {c.kind}", code=c.code), upper_first(c.meaning)), "meaning", Weight.MUST
        yield Basic(wording.say("which_code", kind=c.kind, meaning=f"“{c.meaning}”"), c.code), "code", Weight.SHOULD
    elif re.fullmatch(r"\d+|[1-5][xX]{2}|0x.*", c.code):
        kind = "HTTP status code" if re.match(r"[1-5](?:\d\d|xx)$", c.code, re.I) else "code"
        yield Basic(wording.say("code_means", kind=kind, code=c.code), upper_first(c.meaning)), "meaning", Weight.MUST
        yield Basic(wording.say("which_code", kind=kind, meaning=f"“{c.meaning}”"), c.code), "code", Weight.MUST
    else:
        yield Basic(wording.say("command_does", code=c.code, place=place), upper_first(c.meaning)), "does", Weight.MUST


def _named_formula(name: str) -> str:
    name = re.sub(r"^(?:an?|the)\s+", "", name)
    return lower_first(name) if len(name) > 3 else name


def which_one(description: str, code: str) -> str:
    """The question for which a description stands: `A tool that shows X` → Which tool shows X?"""
    text = re.sub(r"^(?:an?|the)\s+", "", description.strip(" ."), flags=re.I)
    text = text[0].lower() + text[1:] if known(text.split()[0]) and not text.split()[0].isupper() else text
    relative = re.match(r"(?P<noun>[^,]+?)\s+(?:that|which)\s+(?P<rest>.+)$", text)
    if relative and not any(t.finite for t in tag(relative["noun"])):
        return f"which {relative['noun']} {relative['rest']}?"
    clause = parse(text)
    kind = "path" if code.startswith("/") else "command" if " " in code or code.islower() and not looks_like_code(code) else "one"
    if clause is not None and not clause.subject and clause.form is Form.ACTION:
        first, _, rest = text.partition(" ")
        return f"which {kind} {third_person(first)} {rest}?"
    used = re.match(r"(?P<noun>(?:[\w/-]+\s){1,5}?)(?P<rest>(?:used|found|made|needed|stored|required|called|located)\s.+)$", text)
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
    scope = "" if not subject.sure or about.lower() in said or about.lower() in c.code.lower() else f"in {noun_phrase(about).phrase}, "
    rest = after.strip(" .")
    if noun and rest.lower().startswith(noun):
        rest = rest[len(noun) :].strip()
    if before.strip().lower() in ("", "the", "a", "an"):
        tokens = tag(f"it {rest}")
        if rest.startswith("to ") and len(rest.split()) >= 3:
            yield Basic(finish(f"{scope}{f'which {noun}' if noun else 'what'} do you use {rest}?"), c.code), "code", Weight.MUST
            return
        if len(tokens) > 3 and (tokens[1].finite or tokens[2].finite and tokens[1].tag == "AV0"):
            yield Basic(finish(f"{scope}{f'which {noun}' if noun else 'what'} {rest}?"), c.code), "code", Weight.MUST
            return
    clause = parse(fact.provenance.surface)
    if clause is not None and clause.sure and noun:
        who, lead = inversion.speaker(clause, subject)
        auxiliary, verb = inversion.verb_group(clause, who, True)
        for index, tail in enumerate(clause.tails):
            if c.code in tail.object:
                tails = "".join(f" {t}" for i, t in enumerate(clause.tails) if i != index)
                yield Basic(finish(f"{lead}{tail.preposition} which {noun} {auxiliary} {who.phrase} {verb} {clause.object}{tails}?"), c.code), "code", Weight.MUST
                return
    opening = re.fullmatch(r"(?:on|in|for|with|under|at|by default)\b[^,]*,", before.strip(), re.I)
    if opening and rest and tag(f"it {rest}")[1].finite:
        yield Basic(finish(f"{before.strip()} {f'which {noun}' if noun else 'what'} {rest}?"), c.code), "code", Weight.MUST
        return
    if rest and not noun or re.search(r"\b(?:of|several|an?|the|and|or)\s*$", before):
        return  # a gap where anything fits
    lead = f"{about}: " if scope else ""
    yield Cloze(f"{lead}{before.strip()} ", c.code, f" {after.strip()}"), "code", Weight.MUST
