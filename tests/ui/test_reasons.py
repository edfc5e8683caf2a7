"""The debrief's pages in rows: reasons, with the best of what was weighed, and the treaty."""

import pytest

from game.analysis.verdict import Comparison
from game.delegations.delegation import Alternative, Rationale, because
from game.engine.observe import observe
from game.model.actions import Rest
from game.model.scenario import Scenario
from game.play.debrief import Thought
from game.play.language import Language
from game.play.verdict_rows import ClauseLine
from game.play.words import Words, words_for
from game.ui.rows_reasons import MOST_WEIGHED, reason_rows, with_the_best
from game.ui.screens.verdict_lists import measure_clause
from game.ui.theme import Theme
from tests.tiny import ISLAND, NORTH, SOUTH, begin, tiny


@pytest.fixture
def words() -> Words:
    scenario: Scenario = tiny()
    return words_for(Language(), scenario, observe(scenario, begin(scenario), NORTH))


def weighed(name: str, worth: float | None = None, odds: float | None = None) -> Alternative:
    why_not = because(f"No {name}.") if worth is None else None
    return Alternative(reason=because(f"{name}."), worth=worth, odds=odds, why_not=why_not)


MIND = Rationale(
    why=because("It is early."),
    aspiration=90.0,
    target=80.0,
    weights={ISLAND: 1.0},
    alternatives=(
        weighed("Poor", 10.0, 0.9),
        Alternative(reason=because("Nothing.")),
        weighed("Unlikely", 90.0, 0.01),
        weighed("Plain"),
        weighed("Good", 60.0, 0.5),
        weighed("Best", 70.0, 0.9),
    ),
)


def test_the_best_of_what_was_weighed_is_told_and_nothing_that_says_nothing() -> None:
    kept = with_the_best(MIND).alternatives
    assert [one.reason.message for one in kept] == ["Best.", "Good.", "Poor."]
    assert len(kept) == MOST_WEIGHED
    few = Rationale(why=MIND.why, alternatives=MIND.alternatives[1:2])
    assert with_the_best(few).alternatives == ()


def test_a_row_tells_what_was_done_why_and_what_was_in_mind(words: Words) -> None:
    rows = reason_rows(words, [Thought(turn=1, action=Rest(seat=NORTH), rationale=MIND)])
    heading, row = rows
    assert not heading.colour and heading.title == "The first sitting"
    assert (row.title, row.why) == ("Northland", "It is early.")
    assert row.done and "90" in row.mind[0] and "Island" in row.mind[1]


def test_what_a_side_had_in_mind_before_is_not_told_again(words: Words) -> None:
    thoughts = [
        Thought(turn=turn, action=Rest(seat=seat), rationale=MIND)
        for turn, seat in ((1, NORTH), (1, SOUTH), (2, NORTH))
    ]
    _, first, other, _, again = reason_rows(words, thoughts)
    assert first.mind == other.mind != ()
    assert again.mind == () and again.why == first.why


def test_how_both_fared_takes_one_line_of_the_treaty_where_it_has_room(theme: Theme) -> None:
    """Twelve articles of two lines each ran over the page."""
    marks = (("Japan", Comparison.AS, "the same"), ("Russia", Comparison.AS, "the same"))
    both = ClauseLine("I. Korea", "As asked", "As asked", marks)
    one = both._replace(marks=marks[:1])
    for width, in_one_line in ((1200, True), (500, False)):
        heights = [measure_clause(row, width, theme) for row in (both, one)]
        assert (heights[0] == heights[1]) == in_one_line
