"""What stands behind the verb: object, prepositional tails, purpose, condition."""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.language.clause import CONDITIONS, Clause, Form, Tail
from build_decks.language.cursor import Reader
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tokens import VERB_TAGS

NP_STOP = frozenset({"PRP", "TO0", "CJS", "DTQ", "CJT", "PNQ", "AVQ", "VM0", *VERB_TAGS} - {"VVG", "VVN"})


# Verbs that always have an object: behind their subject, without one, their past form is a participle.
OBJECT_VERBS = frozenset(
    "encrypt decrypt store direct redirect route install deploy upload delete attach remove forward replicate encode compress configure enable disable "
    "terminate create register stop place put send retain cache charge bill apply protect secure include exclude limit require allow support".split()
)


def complements(reader: Reader, clause: Clause) -> Clause:
    """Object, tails, purpose and condition behind the verb group, until something does not fit."""
    tails: list[Tail] = []
    obj, condition, purpose, sure = "", "", "", clause.sure
    first = reader.at
    token, after = reader.peek(), reader.peek(1)
    if (
        token is not None
        and token.tag == "AV0"
        and after is not None
        and after.tag == "PRP"
        and not clause.adverb
        and clause.form is Form.ACTION
        and token.low.endswith("ly")
    ):
        clause = replace(clause, adverb=token.word)  # `goes directly to`
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
    counted = (
        token is not None and token.low in ("about", "around", "over") and after is not None and after.tag == "CRD"
    )
    if (
        token is not None
        and (token.tag not in ("PRP", "TO0", "CJS", "PRF") or counted)
        and token.word not in ",;:"
        and token.low not in ("using", "via")
    ):
        reader.at += counted  # `controlled about 7 %`
        _skip_phrase(reader, of_too=True)
        obj = reader.slice(first, reader.at)
    while (token := reader.peek()) is not None:
        if (
            token.low == "to"
            and obj
            and not tails
            and clause.verb in ("need", "require", "use")
            and (nxt := reader.peek(1)) is not None
            and nxt.low == verb_lemma(nxt.word)
        ):
            purpose = reader.rest()
            break
        if (
            token.tag in ("PRP", "PRF")
            or token.low in ("via", "using", "per", "within", "without")
            or token.low == "as"
            and not any(t.finite for t in reader.tokens[reader.at :])
        ):
            start = reader.at
            reader.at += 1
            _skip_phrase(reader, of_too=True)
            inner = reader.slice(start + 1, reader.at)
            if not inner:
                sure = False
                break
            then = reader.peek()
            if token.low == "for" and then is not None and then.tag == "TO0":
                purpose = reader.text[token.start :].strip(" .,;")  # `for the pumps to start`
                break
            tails.append(Tail(token.low, inner))
        elif (
            token.tag == "CJC"
            and token.low in ("and", "or")
            and tails
            and (nxt := reader.peek(1)) is not None
            and nxt.tag == "PRP"
        ):
            start = reader.at
            reader.at += 2
            _skip_phrase(reader, of_too=True)
            if reader.at == start + 2:
                sure = False
                break
            tails[-1] = Tail(tails[-1].preposition, f"{tails[-1].object} {reader.slice(start, reader.at)}")
        elif (
            token.tag == "TO0"
            and obj
            and not tails
            and clause.verb
            in ("allow", "enable", "let", "permit", "force", "require", "cause", "help", "want", "expect", "ask")
        ):
            obj = f"{obj} {reader.rest()}"
            break
        elif token.tag == "TO0" or token.low == "so":
            purpose = reader.rest()
            break
        elif token.low in ("when", "where") and not obj and (nxt := reader.peek(1)) is not None and nxt.low == "to":
            obj = reader.rest()  # `decide when to deploy`
            break
        elif token.low in CONDITIONS:
            condition = reader.rest()
            break
        elif (
            token.low in ("based", "depending", "according", "compared", "using", "via")
            and (nxt := reader.peek(1)) is not None
            and nxt.low in ("on", "to", "with")
        ):
            start = reader.at
            reader.at += 2
            _skip_phrase(reader, of_too=True)
            inner = reader.slice(start + 2, reader.at)
            if not inner:
                sure = False
                break
            tails.append(Tail(f"{token.low} {nxt.low}", inner))
        elif token.low in ("too", "also"):
            reader.at += 1
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
        elif token.word == "," and _trails(reader):
            break  # `began in Africa in 1880, earlier in Asia`
        elif token.word == "(":
            sure = sure and reader.text.rstrip().endswith(")")
            break
        else:
            sure = False
            break
    if clause.verb in GIVING and clause.form is Form.ACTION and obj:
        obj, tails = _given(obj, tails)
    first_purpose, in_order, reason = purpose.partition(" in order ")
    if in_order and not obj and clause.form is Form.PASSIVE and first_purpose.startswith("to "):
        obj, purpose = first_purpose, reason  # `configured to use the network in order to reach the host`
    return replace(clause, object=obj, tails=tuple(tails), condition=condition, purpose=purpose, sure=sure)


GIVING = frozenset("give offer send show tell grant lend teach assign hand".split())


def _given(obj: str, tails: list[Tail]) -> tuple[str, list[Tail]]:
    """`gives clients a signed token` → (a signed token, [to clients, …])."""
    both = re.match(
        r"(?P<whom>(?:the |an? |each |every )?[\w-]+(?: [\w-]+)?) (?P<what>(?:an?|the|some|its|their|more)\s.+)$", obj
    )
    return (both["what"], [Tail("to", both["whom"]), *tails]) if both else (obj, tails)


def _skip_phrase(reader: Reader, of_too: bool) -> None:
    """Over one noun phrase: determiners, adjectives, nouns, `of` phrases, coordinations of nouns, and `that`/`which` clauses at its end."""
    seen = joined = False
    while (token := reader.peek()) is not None:
        if token.tag == "CJC":
            joined = True
        if joined and token.tag == "VVB" and token.word.islower():
            return  # `makes cells and the cells present it`: another clause
        if token.word in (",", "/", "&", "+") or token.tag == "CJC":
            nxt = reader.peek(1)
            if (
                nxt is None
                or not seen
                or nxt.finite
                or nxt.tag in ("TO0", "CJS", "DTQ", "VVI", "VBI", "VHI")
                or nxt.low in ("but", "not")
                or token.word == ","
                and _trails(reader)
            ):
                return
            after = reader.peek(2)
            if (
                token.word == ","
                and nxt.tag in ("VVN", "VVD")
                and after is not None
                and after.tag in ("AT0", "AJ0", "DPS", "DT0")
            ):
                return  # `…, justified military superiority`: a second predicate
            if token.low == "but" or token.tag == "CJC" and (_verb_after_all(reader) or nxt.tag == "PRP"):
                return
        elif token.tag == "PRF" and of_too:
            pass
        elif token.tag in ("DTQ", "CJT", "PNQ") and seen and token.low in ("that", "which", "who", "whose"):
            _skip_relative(reader)
            return
        elif (
            token.low in ("using", "via", "so")
            and seen
            or (
                token.tag in NP_STOP
                and not (token.tag == "VVB" and not _really_verb(reader))
                or token.low in ("based", "depending", "according", "compared")
                and seen
            )
        ):
            return
        elif token.tag == "VVN" and seen:
            nxt = reader.peek(1)
            if nxt is not None and nxt.tag == "PRP":  # `proteins found on most cells`
                reader.at += 2
                _skip_phrase(reader, of_too=True)
                return
        elif token.word in ";:()<>→⇒=" or token.tag in ("PNQ", "AVQ"):
            return
        elif token.tag == "AV0" and seen:
            nxt = reader.peek(1)
            listed = (
                token.low == "then"
                and nxt is not None
                and reader.at > 0
                and reader.tokens[reader.at - 1].tag == "CJC"
                and (nxt.noun or nxt.tag == "AT0")
            )
            if nxt is None or nxt.tag not in ("AJ0", "VVN", "CRD") and not listed:
                return
        elif token.finite and token.tag != "VVB":
            return
        seen = True
        reader.at += 1


def _trails(reader: Reader) -> bool:
    """Behind a comma, a comparative or adverb with its preposition and no verb: something added, not a member of a list."""
    nxt, after = reader.peek(1), reader.peek(2)
    return (
        nxt is not None
        and after is not None
        and nxt.tag in ("AJC", "AV0")
        and after.tag == "PRP"
        and not any(t.finite or t.tag == "CJC" for t in reader.tokens[reader.at :])
    )


def _verb_after_all(reader: Reader) -> bool:
    """`requests content and caches results`, `install the agent and use the kit`: behind `and`, a noun that can be a verb, with an
    object of its own."""
    nxt, after = reader.peek(1), reader.peek(2)
    if nxt is None or after is None or nxt.tag not in ("NN1", "NN2") or not verb_lemma(nxt.word):
        return False
    if nxt.tag == "NN1":
        base = nxt.low == verb_lemma(nxt.word) and any(t.tag in ("VVI", "VVB") for t in reader.tokens[: reader.at])
        return base and (after.tag in ("AT0", "DPS", "NP0") or after.noun and after.word[0].isupper())
    return (after.noun or after.tag in ("AT0", "DT0", "DPS", "AJ0")) and any(
        t.tag == "VVZ" for t in reader.tokens[: reader.at]
    )


def _really_verb(reader: Reader) -> bool:
    nxt = reader.peek(1)
    return nxt is not None and nxt.tag in ("AT0", "DT0", "DPS", "PNP")


def _skip_relative(reader: Reader) -> None:
    """`that map to an IAM role`: to the end of the clause, or to a comma, a condition or a purpose."""
    reader.at += 1
    while (token := reader.peek()) is not None and token.word not in (",", ";", "(") and token.tag not in ("CJS",):
        reader.at += 1
