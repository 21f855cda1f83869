"""What the nodes of a dependency tree say: a noun with what belongs to it, a preposition with its phrase, the words of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from build_decks.language.clause import FRONTING, Tail
from build_decks.language.governing import TO_NOUN
from build_decks.language.lexicon import verb_lemma
from build_decks.language.verbs import ACTIVE

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
PLACES = frozenset("in on at within inside under behind near between along around".split())
# The forms of a second verb that share the auxiliaries of the first: `can be opened and closed`, `can ask and answer`.
SHARING = {"VB": ("VB", "VBP"), "VBN": ("VBN",), "VBG": ("VBG",)}
# In the passive, to something else.
BECOMING = frozenset("convert reduce oxidise oxidize".split())
DUTY = frozenset("must should shall".split())
OBJECTS = ("dobj", "attr", "acomp", "oprd")


def opens(preposition: Any) -> bool:
    """A phrase that opens its sentence and is no date: `from a minor scale, the harmonic one …`."""
    words = [t.text for t in preposition.subtree]
    return (
        (preposition.lower_ in FRONTING or words[:2] == ["As", "with"])
        and 2 <= len(words) <= 9
        and not any(w[:2].isdigit() for w in words)
    )


def resting(verb: Any) -> bool:
    """`are resting tone`: a participle that describes the noun behind it, which has no article of its own."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is None or verb.tag_ != "VBG" or thing.i != verb.i + 1:
        return False
    return bool(thing.tag_ == "NN") and not any(c.dep_ in ("det", "poss") for c in thing.children)


def disagrees(verb: Any) -> bool:
    """`the wind turns and the gate opens`, of which a tree makes one subject: of two things, each with its article, the verb is no singular."""
    mine = [c for c in verb.children if c.dep_ in SUBJECTS]
    other = [*mine[1:], *(c for s in mine for c in s.children if c.dep_ == "conj")]
    two = any(any(d.dep_ in ("det", "poss") for d in c.children) for c in other)
    return two and any(t.tag_ == "VBZ" for t in (verb, *verb.children))


def tells_of(relative: Any, noun: Any) -> bool:
    """Whether a relative clause speaks of the noun before it: not of a count, nor, `the ropes tight, which stops them`, of all before it."""
    who = next((c for c in relative.children if c.dep_ in SUBJECTS), None)
    agrees = noun.tag_ != "NNS" or relative.tag_ != "VBZ"
    return (
        who is not None and who.tag_ in ("WDT", "WP") and agrees and not any(c.dep_ == "nummod" for c in noun.children)
    )


def shares_object(verb: Any) -> bool:
    """`estimate or measure the rate`: the object of the second verb is that of the first, too."""
    second = next((c for c in verb.children if c.dep_ == "conj" and c.i == verb.i + 2), None)
    return second is not None and any(c.dep_ in OBJECTS for c in second.children)


def possessed(verb: Any, helpers: list[Any]) -> Any:
    """The `have` of `has limited hours`: a participle that describes the noun right behind it, and makes no perfect."""
    have = next((h for h in helpers if h.lemma_ == "have"), None)
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if have is None or thing is None or thing.left_edge.i != verb.i + 1 or verb.i != have.i + 1:
        return None
    bare = thing.left_edge.tag_ in ("NN", "NNS", "JJ") and thing.tag_ in ("NN", "NNS")
    return have if bare else None


def group(verb: Any) -> list[Any]:
    """The verb with its auxiliaries and the adverbs between them, in their order."""
    first = min((c.i for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i), default=verb.i)
    return list(verb.doc[first : verb.i + 1])


def amended(tree: Any) -> Any:
    """The tree, with what its tagger never gets right: `Hens lay eggs`, where nothing is the past of `lie`."""
    for token in tree:
        if token.lower_ == "lay" and token.tag_ == "VBD" and any(c.dep_ in OBJECTS for c in token.children):
            token.tag_, token.lemma_ = "VBP", "lay"
    return tree


def subject(verb: Any) -> str:
    """The subject of a verb: one stretch, even where its tree takes the nouns of a compound apart; empty where it has none."""
    mine = [c for c in verb.children if c.dep_ in SUBJECTS]
    one = verb.doc[mine[0].left_edge.i : mine[-1].right_edge.i + 1] if len(mine) > 1 else ()
    if one and not any(t.is_punct or t.dep_ == "mark" or t.i >= verb.i for t in one):
        return text(one)
    return phrase(mine[0]) if mine else ""


def base(verb: Any) -> str:
    """The base form of a verb; of two that a form may have, the one that is spelled so: `rated` of `rate`, not of `rat`."""
    lemma, told = str(verb.lemma_).lower(), verb_lemma(verb.text.lower())
    doubtful = told and told != lemma and verb.text.lower() in (f"{told}d", f"{told}s")
    return told if doubtful else lemma


def modal(word: str) -> str:
    return {"ca": "can", "wo": "will", "'ll": "will", "’ll": "will"}.get(word, word)


def mark(verb: Any) -> str:
    for child in verb.children:
        if child.dep_ == "mark" or child.dep_ == "advmod" and child.tag_ == "WRB":
            return str(child.text.lower())
        if child.dep_ == "aux" and child.text.lower() == "to":
            return "to"
    return ""


def is_result(verb: Any) -> bool:
    """`leads to shock`, `is reduced to lactate`: what comes of it, taken for a deed."""
    over = verb.head
    became = over.lemma_ in BECOMING and any(c.dep_ == "auxpass" for c in over.children)
    if became and (verb.dep_ not in ("advcl", "xcomp") or any(c.dep_ in OBJECTS for c in verb.children)):
        return False
    return (became or verb.dep_ == "xcomp" and over.lemma_ in TO_NOUN) and mark(verb) == "to"


def is_thing_used(verb: Any) -> bool:
    """`Tool used to splice ropes`: no habit, but a thing with what it is for."""
    thing = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    bare = thing is not None and thing.tag_ == "NN" and not any(c.dep_ in ("det", "poss") for c in thing.children)
    return bool(bare) and verb.lower_ == "used" and any(c.dep_ == "xcomp" and mark(c) == "to" for c in verb.children)


def offers_choice(verb: Any) -> bool:
    """`must pay a fine or close the mill`: neither of the two has to be done."""
    others = [c for c in verb.children if c.dep_ == "conj" and c.pos_ in ("VERB", "AUX")]
    deeds = any(c.dep_ == "dobj" for other in others for c in other.children)
    either = any(c.dep_ == "cc" and c.lower_ == "or" for c in verb.children)
    return deeds and either and any(c.dep_ == "aux" and c.lower_ in DUTY for c in verb.children)


def asks(verb: Any) -> bool:
    """`which channels are deep`, `whether it sails`: a question inside a sentence."""
    first = verb.left_edge
    inside = verb.dep_ in ("ccomp", "advcl") and verb.pos_ in ("VERB", "AUX")
    asking = first.tag_ in ("WP", "WDT", "WRB") and first.lower_ != "that"
    return inside and (asking or first.lower_ == "whether")


def is_occasion(verb: Any) -> bool:
    """`occurs where the rock is hot`: no question, but where or when it is so."""
    return asks(verb) and verb.left_edge.lower_ in ("where", "when") and verb.head.lemma_ in ACTIVE


def shares_helpers(verb: Any, leader: Any) -> bool:
    """Whether a second verb shares the auxiliaries of the first: `can be opened and closed`, `is met by a pilot and moved away`."""
    helpers = [c for c in leader.children if c.dep_ in ("aux", "auxpass")]
    today = any(h.dep_ == "auxpass" for h in helpers) and not any(h.tag_ == "VBD" for h in helpers)
    done = leader.tag_ == "VBN" and verb.tag_ == "VBD" and today  # a past cannot go on from there
    bare = not any(c.dep_ in SUBJECTS or c.dep_ in OBJECTS for c in verb.children)
    return verb.tag_ in SHARING.get(leader.tag_, ()) or done and bare


def set_against(preposition: Any) -> bool:
    """`…, not due to frost`: what it is set against."""
    return any(t.lower_ == "not" for t in list(preposition.subtree)[:3]) or (
        preposition.i > 0 and preposition.nbor(-1).lower_ == "not" and preposition.nbor(-1).head.i >= preposition.i
    )


def tails(preposition: Any) -> Iterator[Tail]:
    inside = [c for c in preposition.children if c.dep_ in ("pobj", "pcomp", "prep")]
    first = next(iter(inside), None)
    if first is not None and first.dep_ == "prep" and first.i == preposition.i + 1:  # `outside of`, `up to`
        for tail in tails(first):
            yield Tail(f"{preposition.text.lower()} {tail.preposition}", tail.object)
        return
    name, led = preposition.text.lower(), list(preposition.children)
    if first is not None and first.dep_ == "pcomp" and first.tag_ in ("IN", "TO"):  # `due to`
        name, led = f"{name} {first.text.lower()}", [*(c for c in led if c != first), *first.children]
    besides = [c for c in led if c.dep_ == "conj"]
    if besides and all(c.lower_ in PLACES for c in (preposition, *besides)):
        besides, rest = (
            [],
            [t for t in preposition.subtree if t.i > preposition.i],
        )  # `in bays and on rivers`: one place
    else:
        rest = [t for c in led if c.dep_ not in ("prep", "conj", "cc") for t in c.subtree]
    words = text(rest)
    if words:
        yield Tail(name, words)
    for tail in (tail for child in besides for tail in tails(child)):
        yield tail if words else Tail(f"{name} and {tail.preposition}", tail.object)  # `to and from the shore`


def phrase(noun: Any) -> str:
    """A noun with what belongs to it, without what is said in passing."""
    out: set[int] = set()
    for child in noun.children:
        if child.dep_ == "advcl" or apart(child) and child.dep_ in ("relcl", "acl") or is_gloss(child):
            out.update(t.i for t in child.subtree)
            out.update((child.left_edge.i - 1, child.right_edge.i + 1))  # and the commas round it
    inside = {t.i for t in noun.subtree}
    cut = (i for i in inside if i > noun.i and i - 1 not in inside and noun.doc[i - 1].text in (":", "–", "—"))
    end = min(cut, default=len(noun.doc))  # `the rooms of the house: their doors`
    kept = [t for t in noun.subtree if t.i not in out and t.i < end]
    while kept and _goes_on(kept[-1]):
        kept.append(kept[-1].nbor())
    return text(kept)


def _goes_on(token: Any) -> bool:
    """Whether the word goes on behind a hyphen that the tree has cut it at: `counter-` and `attack`."""
    following = token.nbor() if token.i + 1 < len(token.doc) and not token.whitespace_ else None
    return following is not None and ("-" in (token.text, following.text))


def apart(token: Any) -> bool:
    """Whether a sign parts it from what it belongs to."""
    return token.left_edge.i > 0 and token.doc[token.left_edge.i - 1].text in (",", "(", "–", "—", "-")


def is_gloss(token: Any) -> bool:
    """`the boyar, a kind of noble,`: an apposition that opens with its article; without one it is the next of a list."""
    return token.dep_ == "appos" and apart(token) and token.left_edge.tag_ == "DT"


def span(verb: Any) -> str:
    """The words of a clause, without the clauses that are set beside it: they are read by themselves."""
    beside = (c.left_edge.i for c in verb.children if c.dep_ == "conj" and c.pos_ in ("VERB", "AUX"))
    end = min((i for i in beside if i > verb.i), default=verb.right_edge.i + 1)
    while end - 1 > verb.i and verb.doc[end - 1].tag_ in ("CC", ",", ":"):
        end -= 1
    return str(verb.doc[verb.left_edge.i : end].text).strip(" .;")


def text(tokens: Any) -> str:
    """Tokens as they are written, white space included, without signs at the ends."""
    return re.sub(r"\s+", " ", "".join(t.text_with_ws for t in tokens)).strip(" ,;:–-").rstrip(".")


def lowered(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
