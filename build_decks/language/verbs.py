"""What the verb group of a clause says: modal, negation, passive, tense."""

from __future__ import annotations

from build_decks.language.clause import Clause, Form
from build_decks.language.cursor import Reader
from build_decks.language.grammar import participle
from build_decks.language.grammar import past as past_form
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tokens import VERB_TAGS

# Nothing is ever arisen or occurred: their past form is one.
ACTIVE = frozenset(
    "originate occur happen arise come go exist die fall rise appear disappear emerge arrive depart remain last result belong "
    "consist depend live survive emigrate immigrate migrate flee retreat collapse erupt flourish thrive vanish rebel revolt resign intervene "
    "interact cooperate collaborate participate recur sprout germinate hatch bloom".split()
)
HANDLING = frozenset(
    "gently carefully slowly quickly firmly lightly thoroughly securely".split()
)  # how one is told to do it
MODALS = {"ca": "can", "wo": "will", "'ll": "will"}


def _main_do(reader: Reader) -> bool:
    """`does the work`: `do` with an object of its own, no auxiliary."""
    nxt = reader.peek(1)
    return nxt is not None and (nxt.tag in ("AT0", "DPS", "DT0") or nxt.noun and not verb_lemma(nxt.word))


def verb_group(reader: Reader, subject: str) -> Clause | None:
    modal, negated, adverbs, past, sure = "", False, [], False, True
    token = reader.peek()
    assert token is not None
    opens = (
        reader.at == 0
        or reader.at == 1
        and (reader.tokens[0].low in ("always", "never") or reader.tokens[0].low in HANDLING and token.tag == "VVB")
    )
    imperative = not subject and token.tag in ("VVB", "VVI", "VBB") and opens
    have = False
    if imperative and token.tag != "VBB" and not verb_lemma(token.word):
        return None
    while token is not None:
        low = token.low
        if token.tag == "VM0":
            modal = MODALS.get(low, low.removesuffix("n't"))
            negated = negated or low.endswith("n't") or low in ("cannot",)
            modal = "can" if low in ("cannot", "can't", "can’t") else "will" if low in ("won't", "won’t") else modal
        elif token.tag == "XX0" or low in ("not", "never", "n't"):
            negated = True
        elif token.tag == "VDI" or token.tag in ("VDZ", "VDB", "VDD") and _main_do(reader):
            past = past or token.tag == "VDD"
            break
        elif token.tag in ("VDZ", "VDB", "VDD"):
            past = past or token.tag == "VDD"
            negated = negated or low.endswith(("n't", "n’t"))
        elif low in ("don't", "doesn't", "didn't", "don’t", "doesn’t"):
            negated = True
        elif token.tag == "AV0" or (token.tag == "AJ0" and low in ("only",)):
            adverbs.append(token.word)
        elif token.tag in ("VHZ", "VHB", "VHD", "VHI"):
            negated = negated or low.endswith(("n't", "n’t"))
            behind, further = reader.peek(1), reader.peek(2)
            if behind is not None and behind.low in ("not", "never") and further is not None and further.low != "only":
                negated, reader.at = True, reader.at + 1
            nxt, thing = reader.peek(1), reader.peek(2)
            done = nxt is not None and nxt.tag in ("VVN", "VBN")
            # `has limited hours`: the participle describes the noun
            described = done and thing is not None and thing.tag in ("NN1", "NN2", "NN0", "AJ0")
            if done and not described:
                have = past = True
            else:
                reader.at += 1
                return Clause(
                    Form.ACTION,
                    "have",
                    subject,
                    modal,
                    negated,
                    "" if described else " ".join(adverbs),
                    token.tag == "VHD",
                    elliptic=not subject,
                    sure=not (described and nxt) or bool(lemmas(nxt.low).keys() - {"VERB"}),
                )
        elif token.tag.startswith("VB"):
            past = past or token.tag == "VBD"
            negated = negated or low.endswith(("n't", "n’t"))
            return _after_be(reader, subject, modal, negated, adverbs, past)
        elif token.low in ("both", "either") and modal and (nxt := reader.peek(1)) is not None and nxt.tag in VERB_TAGS:
            sure = False
        elif token.tag in VERB_TAGS or (
            token.tag in ("NN1", "NN2", "NN0", "AJ0")
            and (modal or negated)
            and (verb_lemma(token.word) or modal and token.word.islower())
        ):
            break
        else:
            return None
        reader.at += 1
        token = reader.peek()
    if token is None:
        return None
    reader.at += 1
    verb = verb_lemma(token.word) or (token.low.removesuffix("s") if token.tag == "VVZ" else token.low)
    if (modal and not have or token.tag == "VVB") and token.low in lemmas(token.low).get("VERB", ()):
        verb = token.low  # `can ground a plane`, `Queens lay eggs`
    sure = sure and bool(
        verb_lemma(token.word) or modal or token.tag == "VVZ"
    )  # no dictionary knows `systemd` as a verb
    adverb = " ".join(adverbs)
    following = reader.peek()
    particle = ""
    if following is not None and following.tag == "AVP":
        particle = following.word
        reader.at += 1
        particle += _second_particle(reader)
    if (
        following is not None
        and following.low in ("up", "out", "off", "down")
        and following.tag == "PRP"
        and not particle
    ):
        particle, reader.at = following.word, reader.at + 1  # `split up Africa`
        following = reader.peek()
    passive = Clause(
        Form.PASSIVE, verb, subject, "", negated, adverb, verb == "bear", particle, elliptic=True, sure=sure
    )
    same = token.low == verb  # run, put, set: the bare form is a participle only before a preposition
    if (
        same
        and not subject
        and not modal
        and not negated
        and token.tag in ("VVN", "VVB", "VVD")
        and following is not None
        and following.tag == "PRP"
        and verb in ("set", "put", "cut", "split", "built", "hit", "shut")
    ):
        return passive
    told = token.tag == "VVN" and past_form(verb) == token.low != participle(verb)  # `wrote` is no participle
    told = told or token.tag == "VVN" and verb in ACTIVE
    if token.tag == "VVN" and not told and not have and not modal and not (same and not subject):
        return passive
    past = past or told or (token.tag == "VVD" and not same)
    return Clause(
        Form.ACTION,
        verb,
        subject,
        modal,
        negated,
        adverb,
        past,
        particle,
        elliptic=not subject,
        imperative=imperative,
        sure=sure,
    )


def _second_particle(reader: Reader) -> str:
    """`scaled up and down`."""
    one, two = reader.peek(), reader.peek(1)
    if one is None or two is None or one.tag != "CJC" or two.tag != "AVP":
        return ""
    reader.at += 2
    return f" {one.word} {two.word}"


def _after_be(reader: Reader, subject: str, modal: str, negated: bool, adverbs: list[str], past: bool) -> Clause | None:
    reader.at += 1
    token = reader.peek()
    while token is not None and (token.tag in ("AV0", "XX0", "VBN", "VBI", "VBG") or token.low in ("not", "only")):
        thing = reader.peek(1)
        if (
            token.tag == "XX0"
            or token.low == "not"
            or token.low == "never"
            and thing is not None
            and thing.tag == "AT0"
        ):
            negated = True
        elif token.tag == "AV0" or token.low == "only":
            nxt = reader.peek(1)
            if (
                nxt is None
                or nxt.tag not in ("VVN", "VVD", "VVG", "XX0", "AV0", "AJ0")
                or (nxt.tag == "AJ0" and not token.low.endswith("ly"))
            ):
                break
            if nxt.tag == "AJ0":
                break
            adverbs.append(token.word)
        reader.at += 1
        token = reader.peek()
    adverb = " ".join(adverbs)
    if token is not None and token.tag in ("VVN", "VVD"):
        reader.at += 1
        verb = verb_lemma(token.word) or token.low
        following = reader.peek()
        particle = ""
        if following is not None and following.tag == "AVP":
            particle, reader.at = following.word, reader.at + 1
            particle += _second_particle(reader)
        return Clause(Form.PASSIVE, verb, subject, modal, negated, adverb, past, particle, elliptic=not subject)
    return Clause(Form.COPULA, "be", subject, modal, negated, adverb, past, elliptic=not subject)
