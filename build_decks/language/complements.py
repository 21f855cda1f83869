"""What stands behind the verb: object, prepositional tails, purpose, condition."""

from __future__ import annotations

from dataclasses import replace

from build_decks.language.clause import CONDITIONS, TIMED, Clause, Form, Tail
from build_decks.language.cursor import Reader
from build_decks.language.dates import says_when
from build_decks.language.degrees import compared, with_manner
from build_decks.language.governing import BARE, OBJECT_TO, SPENT_ON, TO_DO, TO_NOUN, TRIED, with_you
from build_decks.language.lexicon import verb_lemma
from build_decks.language.phrases import (
    GIVING,
    QUESTIONS,
    as_one,
    follows,
    given,
    inner_question,
    is_bound,
    skip_phrase,
    skip_range,
    stands_apart,
    trails,
)
from build_decks.language.prepositions import LONGEST, complex_preposition
from build_decks.language.second_deeds import SECOND
from build_decks.language.tokens import Token


def complements(reader: Reader, clause: Clause) -> Clause:
    """Object, tails, purpose and condition behind the verb group, until something does not fit."""
    if said := inner_question(reader, clause):
        return replace(clause, object=said)
    clause = with_you(reader, with_manner(reader, clause))
    if clause.particle == "you" and any(t.finite or t.low == "and" for t in reader.tokens[reader.at :]):
        return replace(clause, object=reader.rest())  # `tells you the load is heavy`
    tails: list[Tail] = []
    obj, condition, purpose, sure = "", "", "", clause.sure
    first = reader.at
    token, after = reader.peek(), reader.peek(1)
    if (
        token is not None
        and token.tag == "AV0"
        and after is not None
        and after.tag == "PRP"
        and not clause.particle
        and token.low.endswith(("ly", "ward", "wards"))
        and token.low != "only"
    ):
        clause = replace(clause, particle=token.word)  # `goes directly to`: it stays behind the verb
        reader.at += 1
        first, token = reader.at, after
    if (
        token is not None
        and token.low in ("up", "out", "off", "down", "away")
        and token.tag == "PRP"
        and not clause.particle
        and clause.form is Form.ACTION
    ):
        clause = replace(clause, particle=token.word)  # `split up Africa`
        reader.at += 1
        first, token, after = reader.at, reader.peek(), reader.peek(1)
    share = reader.peek(2) if after is not None and after.low in ("a", "one") else after  # `about a third`
    counted = (
        token is not None
        and token.low in ("about", "around", "over")
        and share is not None
        and (share.tag == "CRD" or share is not after and share.tag == "ORD")
        and not says_when(reader.rest())
    )
    bounded = is_bound(reader)
    if (
        token is not None
        and (token.tag not in ("PRP", "TO0", "CJS", "PRF") or counted or bounded)
        and token.word not in ",;:"
        and token.low not in ("using", "via")
        and not _restricts(token, after)
    ):
        reader.at += 2 * bounded or counted  # `controlled about 7 %`
        skip_phrase(reader, of_too=True)
        skip_range(reader)
        apart = stands_apart(clause, first, reader)
        obj = reader.slice(first, reader.at - apart)
        clause = replace(clause, particle=reader.tokens[reader.at - 1].word) if apart else clause
    if clause.verb in ("need", "want", "tend", "try") and token is not None and (token.low, token.tag) == ("to", "PRP"):
        return replace(clause, infinitive=reader.rest())  # `needs to flow`, whatever the tagger makes of `flow`
    if clause.verb == "help" and token is not None and token.tag in BARE and verb_lemma(token.low) == token.low:
        return replace(clause, object="", infinitive=reader.text[token.start :].strip(" .,;"))  # `helps predict rain`
    while (token := reader.peek()) is not None:
        if (
            token.low == "to"
            and obj
            and not tails
            and clause.verb in SPENT_ON
            and (nxt := reader.peek(1)) is not None
            and nxt.low == verb_lemma(nxt.word)
        ):
            purpose = reader.rest()
            break
        if (
            token.low == "to"
            and (tails and clause.verb == "use" and clause.form is Form.PASSIVE)
            and (nxt := reader.peek(1)) is not None
            and nxt.low == verb_lemma(nxt.word)
        ):
            purpose = reader.rest()  # `used with labels to store seeds`
            break
        if (
            (link := complex_preposition([t.low for t in reader.tokens[reader.at : reader.at + LONGEST]]))
            or token.tag in ("PRP", "PRF")
            or token.low in ("via", "using", "per", "within", "without")
            or token.low == "as"
            and not any(t.finite for t in reader.tokens[reader.at :])
        ):
            inner = _phrase_behind(reader, len(link.split()) or 1)
            if not inner:
                sure = False
                break
            then = reader.peek()
            if token.low == "for" and then is not None and then.tag == "TO0":
                purpose = reader.text[token.start :].strip(" .,;")  # `for the pumps to start`
                break
            tails.append(Tail(link or token.low, inner))
        elif (
            token.tag == "CJC"
            and token.low in ("and", "or")
            and tails
            and (nxt := reader.peek(1)) is not None
            and nxt.tag == "PRP"
        ):
            start = reader.at
            reader.at += 2
            skip_phrase(reader, of_too=True)
            if reader.at == start + 2:
                sure = False
                break
            tails[-1] = Tail(tails[-1].preposition, f"{tails[-1].object} {reader.slice(start, reader.at)}")
        elif (obj and not tails) and (
            token.tag == "TO0" and clause.verb in OBJECT_TO or clause.verb == "let" and token.tag in BARE
        ):
            obj = f"{obj} {reader.rest()}"
            break
        elif token.tag == "TO0" and (clause.verb in TO_NOUN or clause.verb == "apply" and clause.form is Form.ACTION):
            tails.append(Tail("to", reader.rest()[3:].strip()))  # `lead to shock`
            break
        elif token.tag == "TO0" and clause.verb in TO_DO and clause.form is Form.ACTION and not obj and not tails:
            return replace(clause, infinitive=reader.rest(), sure=sure)
        elif token.low == "so" and reader.at and reader.tokens[reader.at - 1].word == "," and follows(reader.rest()):
            break  # `…, so demand falls`: what comes of it is no purpose
        elif token.tag == "TO0" or token.low == "so":
            purpose = reader.rest()
            break
        elif token.low in ("when", "where") and not obj and (nxt := reader.peek(1)) is not None and nxt.low == "to":
            obj = reader.rest()  # `decide when to deploy`
            break
        elif token.low in CONDITIONS or _restricts(token, reader.peek(1)):
            condition = reader.rest()  # `even if the queue is empty` too
            break
        elif (
            token.low in ("based", "depending", "according", "compared", "using", "via", "due", "owing", "thanks")
            and (nxt := reader.peek(1)) is not None
            and nxt.low in ("on", "to", "with")
        ):
            inner = _phrase_behind(reader, 2)
            if not inner:
                sure = False
                break
            tails.append(Tail(f"{token.low} {nxt.low}", inner))
        elif token.low in ("too", "also"):
            reader.at += 1
        elif token.low == "than" and compared(obj or clause.particle) and (other := _phrase_behind(reader, 1)):
            tails.append(Tail("than", other))
            sure = sure and "," not in other
        elif token.word == "," and (nxt := reader.peek(1)) is not None and nxt.low == "not":
            break  # `, not your data`: what it is set against
        elif token.tag in ("AV0", "AVP") and not condition:
            start = reader.at
            reader.at += 1
            word = reader.slice(start, reader.at)
            if tails:
                tails[-1] = Tail(tails[-1].preposition, f"{tails[-1].object} {word}")
            elif obj:
                obj = f"{obj} {word}"
            else:
                obj = word
        elif token.word == "," and trails(reader):
            break  # `began in Africa in 1880, earlier in Asia`
        elif token.word == "(":
            sure = sure and reader.text.rstrip().endswith(")")
            break
        else:
            sure = False
            break
    if TIMED.fullmatch(obj) and clause.form is Form.ACTION:
        obj, tails = "", [Tail("on" if obj.lower().startswith("day") else "in", obj), *tails]
    if clause.verb in GIVING and clause.form is Form.ACTION and obj and clause.particle != "you":
        obj, tails = given(obj, tails)
    first_purpose, in_order, reason = purpose.partition(" in order ")
    if in_order and not obj and clause.form is Form.PASSIVE and first_purpose.startswith("to "):
        obj, purpose = first_purpose, reason  # `configured to use the network in order to reach the host`
    if any(
        SECOND.search(said)
        for said in (obj, condition, purpose)
        if said.startswith("to ") or said != obj or " to " in obj
    ):
        obj, condition, purpose, sure = *(SECOND.sub("", said) for said in (obj, condition, purpose)), False
    told = replace(clause, object=obj, tails=as_one(tails, purpose), condition=condition, purpose=purpose, sure=sure)
    bare = clause.form is Form.PASSIVE and clause.elliptic and not (clause.subject or clause.object or tails)
    if (
        bare and clause.verb in TRIED and purpose.startswith("to ")
    ):  # `Aimed to prevent floods`: its past, no participle
        return replace(told, form=Form.ACTION, past=True, infinitive=purpose, purpose="")
    return told


def _phrase_behind(reader: Reader, words: int) -> str:
    """The noun phrase behind a preposition of so many words; the reader stands behind it then."""
    reader.at += words
    if (token := reader.peek()) is not None and token.low in QUESTIONS - {"which", "who"}:
        said = reader.rest()  # `depends on how deep it is`
        reader.at = len(reader.tokens)
        return said
    start = reader.at
    reader.at += 2 * is_bound(reader)  # `at up to 60 km/h`
    skip_phrase(reader, of_too=True)
    if reader.tokens[start - 1].low != "from":  # `from 3 to 5 days` is a way
        skip_range(reader)
    return reader.slice(start, reader.at)


def _restricts(token: Token, after: Token | None) -> bool:
    """`even if`, `only while`: what opens a condition; `so that`: a purpose."""
    if after is None:
        return False
    opens = token.low in ("even", "only") and after.low in CONDITIONS - {"as"}
    return opens or (token.low, after.low) == ("so", "that")
