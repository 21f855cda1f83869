"""Words and phrases of notes: tags, clauses, word forms, roles of headings, acronyms."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_decks.language import trees
from build_decks.language.acronyms import acronym_pair, acronym_pairs
from build_decks.language.articles import article, with_article
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import (
    base,
    gerund,
    head_noun,
    is_name,
    is_plural,
    lower_first,
    participle,
    past,
    plural,
    singular,
    third_person,
    upper_first,
)
from build_decks.language.roles import Role, role_of
from build_decks.language.shapes import Shape, as_deed, shape_of
from build_decks.language.short_names import in_sentence, short_name
from build_decks.language.shorthand import read_out
from build_decks.language.tagger import tag
from build_decks.language.tokens import looks_like_code


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("they'll be tarred", "they will be tarred"),
        ("It’s a spar", "It is a spar"),
        ("it's been tarred", "it has been tarred"),
        ("a mast and it's rope", "a mast and it's rope"),  # its
    ],
)
def test_a_pronoun_with_its_verb_is_read_out(text: str, words: str) -> None:
    assert read_out(text) == words


@pytest.mark.parametrize(
    "word", "x-amz-meta-id aws:SecureTransport $LATEST putItem a_b .ext sts:AssumeRole t2.micro /etc/fstab/x".split()
)
def test_code(word: str) -> None:
    assert looks_like_code(word)


@pytest.mark.parametrize("word", "queue long-term e.g. SQS Bismarck N-acetylcysteine don't".split())
def test_no_code(word: str) -> None:
    assert not looks_like_code(word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Calls sts:AssumeRole.", ["Calls", "sts:AssumeRole", "."]),
        ("don't use user's long-term keys", ["don't", "use", "user's", "long-term", "keys"]),
        ("see https://example.org/a?b=1 now", ["see", "https://example.org/a?b=1", "now"]),
        ("1,000 KB (0.5 %)", ["1,000", "KB", "(", "0.5", "%", ")"]),
        ("set $LATEST, @Component", ["set", "$LATEST", ",", "@Component"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    tokens = tag(text)
    assert [token.word for token in tokens] == words
    assert all(text[token.start : token.end] == token.word for token in tokens)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Stores VHD files", "VVZ"),
        ("Draws water for garden beds", "VVZ"),
        ("Raises every gate in lock", "VVZ"),
        ("Works with both kinds", "VVZ"),
        ("Charts can be up to 512 KB", "NN2"),
        ("Records of the meeting", "NN2"),
        ("Requests, responses", "NN2"),
        ("Triggered every time a ship comes in", "VVN"),
        ("Cranes outlast their masters in dry ports", "NN2"),
        ("Polls queue periodically", "VVZ"),
    ],
)
def test_the_first_word_is_a_verb_only_where_the_rest_lets_it(text: str, first: str) -> None:
    assert tag(text)[0].tag == first


@pytest.mark.parametrize(
    ("text", "tags"),
    [("5 kg", ["CRD"]), ("~20 items", ["CRD"]), ("putItem fails", ["NP0"]), ("a thousand rows", ["AT0", "CRD"])],
)
def test_our_own_tags(text: str, tags: list[str]) -> None:
    found = [token.tag for token in tag(text.replace("~", ""))]
    assert found[: len(tags)] == tags


@given(st.text(max_size=60))
def test_tokens_never_overlap_and_never_lose_a_letter(text: str) -> None:
    tokens = tag(text)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    kept = "".join(token.word for token in tokens)
    assert [c for c in text if c.isalnum()] == [c for c in kept if c.isalnum()]


def test_a_very_long_word_is_a_word_like_any_other() -> None:
    word = "ab" * 10_000  # a key or a picture in base 64; the model's time grows with the square of a word's length
    assert [token.word for token in tag(f"The {word} is long")] == ["The", word, "is", "long"]


# text → (form, subject, verb, object, tails, negated)
CLAUSES = {
    "Lambda runs code": (Form.ACTION, "Lambda", "run", "code", (), False),
    "Draws water for garden beds": (Form.ACTION, "", "draw", "water", ("for garden beds",), False),
    "Logs are delivered to S3": (Form.PASSIVE, "Logs", "deliver", "", ("to S3",), False),
    "The queue is empty": (Form.COPULA, "The queue", "be", "empty", (), False),
    "A region is a geographic area": (Form.COPULA, "A region", "be", "a geographic area", (), False),
    "Streams cannot be deleted": (Form.PASSIVE, "Streams", "delete", "", (), True),
    "It does not store data": (Form.ACTION, "It", "store", "data", (), True),
    "Lübeck led the League": (Form.ACTION, "Lübeck", "lead", "the League", (), False),
    "Tables have indexes": (Form.ACTION, "Tables", "have", "indexes", (), False),
    "Stored in the nucleus": (Form.PASSIVE, "", "store", "", ("in the nucleus",), False),
    "Built a lock in Ghent": (Form.ACTION, "", "build", "a lock", ("in Ghent",), False),
    "Wagner elected president": (Form.PASSIVE, "Wagner", "elect", "president", (), False),
    "Also hired masons": (Form.ACTION, "", "hire", "masons", (), False),
    "Mostly resistant to salt": (Form.COPULA, "", "be", "resistant", ("to salt",), False),
    "Hulls to be dried with heat": (Form.PASSIVE, "Hulls", "dry", "", ("with heat",), False),
    "Cranes pool their loads": (Form.ACTION, "Cranes", "pool", "their loads", (), False),
    "A harbour pilot climbs on the barge": (Form.ACTION, "A harbour pilot", "climb", "", ("on the barge",), False),
    "Osmosis moves water through a membrane": (Form.ACTION, "Osmosis", "move", "water", ("through a membrane",), False),
}


@pytest.mark.parametrize(("text", "expected"), CLAUSES.items(), ids=CLAUSES)
def test_clause(text: str, expected: tuple[Form, str, str, str, tuple[str, ...], bool]) -> None:
    clause = parse(text)
    assert clause is not None
    tails = tuple(str(tail) for tail in clause.tails)
    assert (clause.form, clause.subject, clause.verb, clause.object, tails, clause.negated) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("It cannot store data", "store"),
        ("Streams can't store data", "store"),
        ("They don't share keys", "share"),
        ("The queue doesn’t keep order", "keep"),
        ("Versioning won't delete objects", "delete"),
        ("Keys mustn't leave the region", "leave"),
        ("Rome did not fall", "fall"),
        ("The cog wasn't fast", "be"),
        ("Don't store keys", "store"),
    ],
)
def test_negation(text: str, verb: str) -> None:
    clause = parse(text)
    assert clause is not None
    assert (clause.verb, clause.negated) == (verb, True)


def test_a_negation_is_shared_by_verbs_that_share_their_auxiliaries() -> None:
    clauses = trees.clauses("The gate must not be opened and lifted by the crew of the barge.")
    assert {clause.verb: clause.negated for _, clause in clauses} == {"open": True, "lift": True}


@pytest.mark.parametrize("text", ["Strict ordering", "VPC ID", "", "5 kg", "red, green, blue", "a federation of towns"])
def test_no_clause(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("If a segment is lost, the sender retransmits it", "condition", "if a segment is lost"),
        ("The sender retransmits it if a segment is lost", "condition", "if a segment is lost"),
        ("Limits are set to prevent abuse", "purpose", "to prevent abuse"),
        ("Messages must be encrypted", "modal", "must"),
        ("Waves carried off the mast", "particle", "off"),
        ("Mostly resistant to salt", "adverb", "mostly"),
        ("The smith did the repair", "past", True),
        ("Ann Lee wrote 'Songs of the Mill by Night'", "object", "'Songs of the Mill by Night'"),
        ("A boat must carry at least 4 oars", "object", "at least 4 oars"),
        ("A barge that is too heavy needs two pilots", "subject", "A barge that is too heavy"),
        ("Barges that carry sand need two pilots", "verb", "need"),
        ("Frost splits wet planks, leading to a leak", "object", "wet planks"),
        ("Always close the gate at night", "imperative", True),
    ],
)
def test_parts_of_a_clause(text: str, part: str, words: str | bool) -> None:
    assert getattr(parse(text), part) == words


@given(st.text(max_size=80))
def test_a_clause_holds_only_words_of_the_text(text: str) -> None:
    clause = parse(text)
    if clause is not None:
        for part in (clause.subject, clause.object, clause.purpose, *(tail.object for tail in clause.tails)):
            assert part.lower() in text.lower()


@pytest.mark.parametrize(
    ("expected", "phrases"),
    [
        (
            "an",
            "hour|honest man|S3 bucket|unimportant word|XML file|SQS queue|8-bit byte|EC2 instance|umbrella|IP address",
        ),
        ("a", "user|university|one-way message|European town|UDP packet|unit|house|URL"),
    ],
)
def test_article(expected: str, phrases: str) -> None:
    assert {phrase: article(phrase) for phrase in phrases.split("|")} == dict.fromkeys(phrases.split("|"), expected)


@pytest.mark.parametrize(
    "phrase", ["API calls", "criteria", "Streams", "VMs", "queues of messages", "mice", "salt and pepper", "people"]
)
def test_plural_phrase(phrase: str) -> None:
    assert is_plural(phrase)


@pytest.mark.parametrize(
    "phrase", ["class of objects", "queue for jobs", *"Kinesis SQS access status process analysis data DNS".split()]
)
def test_singular_phrase(phrase: str) -> None:
    assert not is_plural(phrase)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("queue", "queues"),
        ("local secondary index", "local secondary indexes"),
        ("policy", "policies"),
        ("box", "boxes"),
        ("FIFO Queue", "FIFO Queues"),
        ("CMK", "CMKs"),
    ],
)
def test_singular_and_plural(one: str, many: str) -> None:
    assert plural(one) == many
    assert plural(many) == many
    assert singular(many) == one


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("Captures", ("capture", "captures", "capturing", "captured")),
        ("wrote", ("write", "writes", "writing", "written")),
        ("stop", ("stop", "stops", "stopping", "stopped")),
        ("goes", ("go", "goes", "going", "gone")),
        ("put", ("put", "puts", "putting", "put")),
        ("", ("", "", "", "")),
    ],
)
def test_verb_forms(word: str, forms: tuple[str, ...]) -> None:
    assert (base(word), third_person(word), gerund(word), participle(word)) == forms


@pytest.mark.parametrize("word", ["SQS", "CloudFront", "S3", "Bismarck", "IPv6", "putItem", "DynamoDB"])
def test_name(word: str) -> None:
    assert is_name(word)


@pytest.mark.parametrize("word", ["Queue", "queue", "The", "Rolling", "256kb", ""])
def test_no_name(word: str) -> None:
    assert not is_name(word)


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Strict ordering", "strict ordering"),
        ("SQS queue", "SQS queue"),
        ("x-amz-id", "x-amz-id"),
        ("A queue", "a queue"),
        ("Bismarck", "Bismarck"),
        ("", ""),
    ],
)
def test_lower_first(title: str, inside: str) -> None:
    assert lower_first(title) == inside


@pytest.mark.parametrize(
    ("text", "begun"), [("queue", "Queue"), ("putItem", "putItem"), ("x-amz-id is set", "x-amz-id is set"), ("", "")]
)
def test_upper_first(text: str, begun: str) -> None:
    assert upper_first(text) == begun


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("special user", "a special user"),
        ("the queue", "the queue"),
        ("SQS", "SQS"),
        ("queues", "queues"),
        ("data", "data"),
        ("3 users", "3 users"),
    ],
)
def test_with_article(phrase: str, expected: str) -> None:
    assert with_article(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("size of messages", "size"),
        ("message retention", "retention"),
        ("IAM role that a user takes", "role"),
        ("", None),
    ],
)
def test_head_noun(phrase: str, head: str | None) -> None:
    found = head_noun(tag(phrase))
    assert (found.word if found else None) == head


ROLES = {
    "SQS": Role.NAME,
    "Long polling": Role.NAME,
    "Block blob": Role.NAME,
    "customer managed policies": Role.NAME,
    "Types": Role.FACET,
    "Use cases": Role.FACET,
    "Side effects": Role.FACET,
    "Pros and cons": Role.FACET,
    "Immutable": Role.ADJECTIVE,
    "Reluctant": Role.ADJECTIVE,
    "Either dry or wet": Role.EMPTY,
    "Tone | Colour | Weight": Role.EMPTY,
    "Symmetric": Role.ADJECTIVE,
    "Data is stored in tables": Role.CLAUSE,
    "If RDS is outside:": Role.CONDITION,
    "For in-place deployments": Role.CONDITION,
    "For large ships, the locks are opened": Role.CLAUSE,
    "For large ships, the locks are opened:": Role.CONDITION,
    "What is a queue?": Role.QUESTION,
    "How to get a role": Role.QUESTION,
    "Scan vs Query": Role.VERSUS,
    "Scan vs. Query": Role.VERSUS,
    "16 MB": Role.VALUE,
    "Overview": Role.EMPTY,
    "1. Introduction": Role.EMPTY,
    "📌 Summary:": Role.EMPTY,
    "": Role.EMPTY,
}


@pytest.mark.parametrize(("text", "role"), ROLES.items(), ids=ROLES)
def test_role(text: str, role: Role) -> None:
    assert role_of(text) is role


def test_a_short_heading_is_a_name_even_with_a_verb_like_word() -> None:
    assert role_of("Data stores", heading=True) is Role.NAME
    assert role_of("Caching & throttling", heading=True) is Role.EMPTY
    assert role_of("EC2 & ECS", heading=True) is Role.NAME
    assert role_of("Method 2", heading=True) is Role.EMPTY
    assert role_of("Causes/Symptoms", heading=True) is Role.EMPTY
    assert role_of("3 things to remember", heading=True) is Role.EMPTY
    assert role_of("Sloop/Cutter", heading=True) is Role.NAME
    assert role_of("Explain the types", heading=True) is Role.FACET
    assert role_of("Early signs", heading=True) is Role.FACET
    assert role_of("2. Hoist the sail:", bold=True) is Role.EMPTY
    assert role_of("Store of ropes in:") is Role.EMPTY
    assert role_of("General concepts", heading=True) is Role.EMPTY
    assert role_of("Other boats", heading=True) is Role.EMPTY
    assert role_of("Tides, currents and winds", heading=True) is Role.EMPTY


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("KMS (Key Management Service)", ("KMS", "Key Management Service")),
        ("Elastic Network Interface (ENI)", ("ENI", "Elastic Network Interface")),
        ("EPIRB - Emergency Position Indicating Radio Beacon", ("EPIRB", "Emergency Position Indicating Radio Beacon")),
        ("TTL: Time to Live of a cached copy", ("TTL", "Time to Live")),
        ("ARP = Address Resolution Protocol", ("ARP", "Address Resolution Protocol")),
        ("S3 (Simple Storage Service)", ("S3", "Simple Storage Service")),
        ("HTTP stands for Hypertext Transfer Protocol", ("HTTP", "Hypertext Transfer Protocol")),
        ("**DNA** (deoxyribonucleic acid)", ("DNA", "deoxyribonucleic acid")),
        ("HRS (the common Hot Rolled Steel)", ("HRS", "Hot Rolled Steel")),
        ("Hot Rolled Steel beams (HRS)", ("HRS", "Hot Rolled Steel")),
        ("a port (see the table)", None),
        ("SSE-S3: managed keys (AES)", None),
        ("FIFO: strict order", None),
        ("War (1853-56)", None),
    ],
)
def test_acronym_pair(text: str, pair: tuple[str, str] | None) -> None:
    assert acronym_pair(text) == pair


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("One buoy transmits (Tx), the kilogram (kg) is a unit", (("Tx", "transmits"), ("kg", "kilogram"))),
        ("The guide / HRS / Hot Rolled Steel (1950)", (("HRS", "Hot Rolled Steel"),)),
        ("The measure (of all) and the harbour (see) and the flag (red)", ()),
    ],
)
def test_acronym_pairs(text: str, pairs: tuple[tuple[str, str], ...]) -> None:
    assert acronym_pairs(text) == pairs


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("KMS (Key Management Service)", "KMS"),
        ("2. Lambda Basics", "Lambda"),
        ("SQS – queues", "SQS"),
        ("📦 Storage:", "Storage"),
        ("Method 2 | Sieving", "Sieving"),
        ("Case: equal shares", "equal shares"),
        ("HACCP / (hygiene)", "HACCP"),
        ("Describe the tides of an estuary", "tides of an estuary"),
        ("Module 2-3: Understanding currents", "currents"),
        ("1.4 - Harbour signals", "Harbour signals"),
        ("Mooring key concepts", "Mooring"),
        ("Harbours - Types", "Harbours types"),
        ("Signal book: INTERCO", "INTERCO"),
        ("Concept of tidal rivers", "tidal rivers"),
        ("Ropes and terminology", "Ropes"),
        ("Use spring lines", "Using spring lines"),
        ("Use cases of spring lines", "Use cases of spring lines"),
        ("6 Rope knots", "Rope knots"),
        ("1 knot for all ropes", "1 knot for all ropes"),
        ("RULES OF THE HARBOUR", "Rules of the harbour"),
        ("LONGSHORE", "Longshore"),
        ("GPS BUOYS", "GPS buoys"),
        ("LOCKS", "LOCKS"),
    ],
)
def test_short_name(heading: str, name: str) -> None:
    assert short_name(heading, heading=True) == name


@pytest.mark.parametrize(
    ("gloss", "term", "shape"),
    [
        ("ship that runs on steam", "steamer", Shape.THING),
        ("fully rigged wooden ship", "barque", Shape.THING),
        ("allowing free passage to all ships", "neutral port", Shape.DEED),
        ("allowing the wood to dry", "seasoning", Shape.THING),
        ("separate planks into lots", "sorting", Shape.DOUBT),
        ("poorly sealed and painted", "grade 4", Shape.STATE),
        ("mostly concerning river ports", "silting", Shape.CIRCUMSTANCE),
        ("kept in the hold", "ballast", Shape.CIRCUMSTANCE),
    ],
)
def test_shape(gloss: str, term: str, shape: Shape) -> None:
    assert shape_of(gloss, term) is shape


def test_a_deed_is_told_in_the_third_person() -> None:
    assert as_deed("allowing free passage", plural=False) == "allows free passage"
    assert as_deed("allowing free passage", plural=True) == "allow free passage"


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("FIFO Queues", "FIFO Queues"),
        ("Long polling", "long polling"),
        ("Step Functions", "Step Functions"),
        ("Rolling", "rolling"),
    ],
)
def test_in_sentence(title: str, inside: str) -> None:
    assert in_sentence(title) == inside


def test_a_word_that_no_dictionary_has_has_no_other_forms() -> None:
    assert past("") == participle("") == ""


def test_a_sentence_of_which_using_is_the_main_word_has_parts() -> None:
    assert trees.constituents("Using two ropes as rails")
