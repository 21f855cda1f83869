"""What a preposition is followed by where it says how something is or is done: `at rest`, `by hand`, `through treaties`."""

from __future__ import annotations

import re

# With these, a tail says where.
PLACE_VERBS = frozenset(
    "store find declare run locate keep live place define deploy execute put publish upload sit hold deliver save occur happen take place cache host "
    "reside write record send bury go travel drain empty originate arise begin end insert attach secrete produce form synthesize cross pass flow move carry transport conduct".split()
)
# What `in` or `at` is followed by where it says how something is: at rest, in bulk.
MANNER = frozenset(
    "rest transit request hand design demand risk will once advance parallel batches order bulk memory person sequence series".split()
)
# What `by` is followed by where nobody does it.
WAYS = frozenset(
    "default request mouth hand foot post mail email phone sea land air road rail water boat train injection inhalation infusion law force accident chance "
    "design weight volume deed statute car ship mistake lot vote ballot proxy wire telephone machine treaty contract agreement decree".split()
)
# `by inspection`, `by slow erosion`: a deed, which does nothing itself; bodies of people do, and what brings something about.
DEED_NOUN = re.compile(
    r"(?!(?:commiss|administrat|corporat|institut|organi[sz]at|associat|foundat|delegat|un|nat|legislat|populat)ions?$)"
    r"[a-z]{3,}(?:(?<!depart)(?<!govern)(?<!parlia)ment|[stu]ion|[rs]al|mony|[ae]nce|[ae]ncy|ysis)"
)
BRINGING = frozenset(
    "cause follow replace precede limit influence affect drive accompany characterise characterize trigger define determine support own govern surround "
    "hinder back".split()
)
# What is done by some way of doing it: how is it done?
METHODS = frozenset(
    "implement achieve realise realize accomplish solve overcome avoid prevent ensure guarantee enforce".split()
)
# `by size`, where things are sorted, is no doer; with these, `by` is said of what one stands by.
SORTED = frozenset(
    "class classify group sort rank order categorise categorize measure judge grade index assess evaluate rate".split()
)
STANDING_BY = frozenset(
    "abide stand live swear start begin go come pass differ vary profit end increase decrease rise fall grow".split()
)
# What goes in and comes out again, and what has no place.
PIERCING = frozenset("break see live get cut look come sit think work filter diffuse seep penetrate shine be".split())
BOUNDS = re.compile(r"\d|\b(?:limits?|range|bounds|budget|scope|reach|reason)\b")
# How it ends, and how big it is.
ENDS = re.compile(
    r"(?:an? )?(?:stalemate|failure|victory|defeat|disaster|draw|tie|divorce|surrender|chaos|success|tears|compromise|truce|armistice)"
)
SIZES = {
    "size": "big",
    "length": "long",
    "height": "tall",
    "weight": "heavy",
    "width": "wide",
    "age": "old",
    "thickness": "thick",
}
SIZED = re.compile(rf"the ({'|'.join(SIZES)}) of\s")  # `is about the size of a fist`
# To whom: with these, somebody is asked for.
TO_SOMEBODY = frozenset("to for with from against between among on".split())
SITE = re.compile(
    r"the (?:\w+ )?(?:surface|top|bottom|edge|cent(?:er|re)|border|boundary|base|junction|interface|tip|poles?|equator|site|coast|shore)\b"
)
LANGUAGE = re.compile(
    r"(?:[A-Z][a-z]+(?:ish|ese)|Latin|Greek|Arabic|Hebrew|German|French|Russian|Italian|Dutch|Sanskrit|Persian|Hindi)"
)
WHOSE = re.compile(r"the (?P<word>orders?|advice|behalf|initiative|request|suggestion|instructions?) of (?P<who>.+)$")
# `in charge of the port`, `at full speed`: no place.
IDIOMS = frozenset("charge favour favor terms contact conflict danger line common".split())
MEASURED = re.compile(
    r"(?P<what>speed|rate|temperature|pressure|time|age|cost|risk|price|voltage|frequency|angle)s?\b", re.I
)
HOW_PREPOSITIONS = frozenset("via through by using with".split())
WARDING = frozenset(("from", verb) for verb in ("protect", "prevent", "shield", "save", "guard", "defend"))
# How it is shown or made: with a dashed line, in magenta, in layers.
SHOWING = frozenset(
    "depict show mark draw represent indicate denote symbolize symbolise display portray render label write colour color construct "
    "build arrange organize organise express".split()
)
# What may stand at the end of a question.
STRANDED = frozenset(
    "than like in with for to by on from about into of against as at upon through between across over under towards toward without".split()
)
# On what something is told, and no place.
TOLD_ON = re.compile(r"\b(?:impact|effect|influence|report|opinion|tax|limit)s?$")
# With these, `in` and `at` say no place.
BELONGING = frozenset(
    "include believe result specialise specialize invest consist participate engage differ involve interest succeed fail end culminate encode express measure "
    "translate pay split divide convert dress cover coat aim look excel marvel play implicate describe state define".split()
)
NO_PLACE = re.compile(
    r"(?:manner|fashion|(?:ion|ment|ness|ity|ism|ence|ance|ship|age|hood|th|ing|sis)|form|case|role|process|course|order|field|presence|absence|name|terms?|battle|war|"
    r"treat(?:y|ies)|law|style|language|series|unit|rate|speed|level|stage|phase|group|context|light|era|period|century|act|type|amount|number|"
    r"morning|evening|night|day|week|month|year|summer|winter|spring|autumn|hour|minute|second|time|beginning|start|end)$"
)
