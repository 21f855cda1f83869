"""Notes nobody wrote: Markdown for property tests, half of it like study notes, half of it anything at all."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.sampled_from(
    (
        "queue message user table region cell war treaty port retention data stores reads is are was can must "
        "only not no default max up to at least within per and or but if when for the a an it this which that "
        "called means Bismarck SQS CloudFront TCP x-amz-id putItem deleted encrypted strict long polling Standard "
        "FIFO best most efficient because so good (EC2) cannot e.g. i.e. vs → = : – - ; , 5 256kb 10,000 24h 1848 "
        "1853-56 50% 3.5 $5 ~20 ≥ 2 404 0.5 mg/dl 5-10 **bold** `code` $x$"
    ).split()
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
ANYTHING = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
LABELLED = st.builds("{}: {}".format, st.lists(WORDS, min_size=1, max_size=3).map(" ".join), SENTENCES)
BULLETS = st.builds(
    lambda depth, sign, text: f"{'  ' * depth}{sign} {text}",
    st.integers(0, 3),
    st.sampled_from(["-", "*", "1.", "2)"]),
    st.one_of(SENTENCES, LABELLED, ANYTHING),
)
HEADINGS = st.builds(lambda level, text: f"{'#' * level} {text}", st.integers(1, 4), SENTENCES)
ROWS = st.lists(st.one_of(SENTENCES, ANYTHING.map(lambda t: t.replace("\n", " "))), min_size=2, max_size=4)
TABLES = st.lists(ROWS, min_size=1, max_size=3).map(
    lambda rows: "\n".join(["", "| a | b | c |", "|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows), ""])
)
QUESTIONS = st.builds("{}?\n  - {}".format, SENTENCES.map(lambda s: f"- What is {s}"), SENTENCES)
PARAGRAPHS = st.one_of(SENTENCES, ANYTHING).map(lambda text: f"\n{text}\n")

MARKDOWN = st.lists(st.one_of(BULLETS, BULLETS, HEADINGS, TABLES, QUESTIONS, PARAGRAPHS), max_size=14).map("\n".join)
