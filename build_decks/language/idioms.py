"""Phrases in which a noun that is counted elsewhere takes no article: `at rest`, `by hand`, `take place`."""

from __future__ import annotations

from build_decks.language.lexicon import verb_lemma

# What stands without an article behind a preposition.
BARE = {
    "at": "rest night noon dawn dusk sunset sunrise home school work sea war peace risk birth death once first last least most hand launch runtime table church "
    "college university scale random ease fault stake will speed bay large play zero boot startup idle time".split(),
    "by": "hand mail post car bus train plane boat ship bike bicycle foot phone telephone email fax request law default nature chance weight volume definition "
    "birth sea air land road rail accident mistake name day night convention design heart proxy rule force e-mail text letter word example number line row "
    "column section type region date age size key".split(),
    "in": "transit motion place order time use contact question case fact part turn detail advance addition contrast general particular theory practice "
    "parallel series sequence memory person public private writing cash bulk color colour tandem vivo vitro situ isolation school bed prison jail hospital "
    "church court town line half size shape width length depth height sync production development progress stock style control charge love danger "
    "decline need trouble pain debt power office action effect response reaction relation reference conjunction combination comparison connection "
    "favor favour support exchange return reverse flight tune view sight mind name step common full flux service session summer winter spring autumn".split(),
    "on": "demand request fire foot duty hold paper screen purpose behalf account average board top time site call line sale loan trial display strike "
    "holiday vacation leave edge track schedule target credit disk tape premise land earth start exit launch startup boot".split(),
    "to": "school bed church hospital prison jail college university court town market sea work date scale death power size order war disk".split(),
    "from": "school bed church hospital prison home work memory scratch birth start time day year place hand disk left right front top bottom outside inside within".split(),
    "for": "example instance sale rent hire use life lunch dinner breakfast review testing production prod".split(),
    "with": "respect regard ease care time age".split(),
    "of": "course reference field action contract age origin use interest order date type kind sort form class production birth death".split(),
    "under": "control fire oath arrest pressure review way water load".split(),
    "into": "place account effect play use action contact orbit town memory production bed power".split(),
    "via": "email post mail phone fax telephone".split(),
    "as": "part evidence proof root admin administrator president king queen chancellor minister captain member".split(),
    "over": "time night land sea".split(),
    "during": "pregnancy childhood flight transit".split(),
    "before": "bed birth sunrise sunset lunch dinner breakfast use".split(),
    "after": "birth sunset lunch dinner breakfast school work use".split(),
    "until": "sunset sunrise night noon age".split(),
    "through": "school time".split(),
    "than": "average".split(),
}
# What a verb takes without an article: `take place`.
DONE = {
    "take": "place part effect care action time control charge advantage account note root shape".split(),
    "give": "birth rise way access notice".split(),
    "make": "sense use way room progress".split(),
    "have": "access sex lunch dinner breakfast".split(),
    "lose": "weight heart control track power".split(),
    "gain": "weight access control power".split(),
    "pay": "attention rent tax".split(),
    "set": "sail foot fire".split(),
    "keep": "track pace watch time order score".split(),
    "catch": "fire".split(),
    "change": "color colour course shape size direction state".split(),
    "alter": "course".split(),
    "play": "chess football tennis".split(),
    "cast": "doubt light".split(),
    "leave": "home school town".split(),
    "run": "out".split(),
    "start": "school work".split(),
}


def takes_no_article(before: str, words: list[str]) -> bool:
    """Whether a noun stands bare behind this word: `at rest`, `in order`."""
    if before in ("type", "kind", "sort", "form", "per"):
        return True
    return len(words) == 1 and (words[0] in BARE.get(before, ()) or words[0] in DONE.get(verb_lemma(before), ()))
