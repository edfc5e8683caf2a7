"""Figures and signs as a reader meets them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.conference import start
from game.engine.observe import observe
from game.model.events import CableSent, EveningFell, TrackMoved
from game.model.ids import IssueId, SeatId, TrackId
from game.model.scenario import Scenario
from game.model.state import DrawMode
from game.model.tracks import (
    INFLUENCE,
    SYMPATHY,
    TRUST,
    PartyTrack,
    goodwill_towards,
    track_of,
)
from game.paths import data_dir
from game.play.figures import hundredths, points, whole
from game.play.language import Language
from game.play.papers import value_rows
from game.play.sources import source_line
from game.play.wording_evening import describe_change
from game.play.wording_events import describe_event
from game.play.wording_move_parts import height_of
from game.play.wording_moves_delegation import in_corridor
from game.play.wording_views import describe_track
from game.play.words import Words, words_for
from game.scenario.load import load_scenario
from game.ui.rows import change_line, under_way

JAPAN, RUSSIA, ROOSEVELT = SeatId("japan"), SeatId("russia"), SeatId("roosevelt")


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(data_dir("scenarios") / "portsmouth.yaml")


def words_of(portsmouth: Scenario, seat: SeatId, calendar: str = "short") -> Words:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar=calendar).state
    return words_for(Language(), portsmouth, observe(portsmouth, state, seat))


def test_a_figure_is_written_in_one_way() -> None:
    assert [points(one) for one in (620, 625, -4)] == ["62", "62.5", "−0.4"]
    assert [whole(one) for one in (620, 625, 4)] == [62, 63, 0]


def test_a_height_is_the_same_wherever_it_is_told(portsmouth: Scenario) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="short").state
    seen = observe(portsmouth, state, JAPAN)
    seen = replace(seen, tracks={**seen.tracks, TRUST: 625})
    words = words_for(Language(), portsmouth, seen)
    assert height_of(seen, TRUST) == "63"
    assert "63 of 100" in describe_track(words, TRUST, 625)


def test_a_swing_of_the_newspapers_towards_oneself_is_a_gain(portsmouth: Scenario) -> None:
    swing = {
        seat: describe_change(words_of(portsmouth, seat), SYMPATHY, -20)
        for seat in (JAPAN, RUSSIA, ROOSEVELT)
    }
    assert swing[JAPAN].endswith("towards Russia (−2)")
    assert swing[RUSSIA].endswith("towards Russia (+2)")
    assert swing[ROOSEVELT].endswith("towards Russia (+2)")
    move = TrackMoved(audience=(RUSSIA,), track=SYMPATHY, before=620, after=600, rule="5.4")
    told = change_line(words_of(portsmouth, RUSSIA), 2, move)
    assert told == "The second sitting: 2 towards Russia, the newspapers were received."


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (-20, "St Petersburg trusts you a little less (−2)"),
        (-40, "St Petersburg trusts you less (−4)"),
        (-70, "St Petersburg trusts you less (−7)"),
        (-260, "St Petersburg trusts you far less (−26)"),
    ],
)
def test_the_words_for_a_change_follow_its_size(
    portsmouth: Scenario, change: int, told: str
) -> None:
    """A fall by 4 and one by 26 were once told in the same words."""
    standing = track_of(RUSSIA, PartyTrack.STANDING)
    assert describe_change(words_of(portsmouth, RUSSIA), standing, change) == told


def test_the_parts_of_a_change_add_up(portsmouth: Scenario) -> None:
    """Rounded each by itself they came to 5 where 6 was told."""
    words = words_of(portsmouth, ROOSEVELT)
    told = describe_change(words, INFLUENCE, -56, {"7.2": -60, "9.2": 18, "9.1": -14})
    for part in ("(−6:", "price of your move −6", "passed +2", "outside −2"):
        assert part in told


def test_what_is_spent_and_what_is_won_back_are_both_told(portsmouth: Scenario) -> None:
    """Influence once fell by 3 in the evening, and by 5 next morning, for one and the same move."""
    words = words_of(portsmouth, ROOSEVELT)
    told = describe_change(words, INFLUENCE, -30, {"7.2": -50, "9.2": 20})
    assert told == (
        "your influence falls a little (−3: the price of your move −5 and the days that passed +2)"
    )


def test_a_change_names_its_cause_where_there_is_one(portsmouth: Scenario) -> None:
    words = words_of(portsmouth, JAPAN)
    told = describe_change(words, TRUST, -100, {"3.5": -100})
    assert told.endswith("trust each other less (−10: an article was opened again)")
    assert describe_change(words, TRUST, -100, {"9.2": -100}).endswith("less (−10)")


def test_the_president_is_not_told_what_he_feels(portsmouth: Scenario) -> None:
    words = words_of(portsmouth, ROOSEVELT)
    told = describe_change(words, goodwill_towards(RUSSIA), -30, {"7.4": -30})
    assert told == (
        "the goodwill between you and Russia falls a little (−3: an appeal to the capital)"
    )


def test_it_is_relations_that_grow_warmer_and_not_their_names(portsmouth: Scenario) -> None:
    words = words_of(portsmouth, JAPAN)
    relation = TrackId("relation.japan_usa")
    told = describe_change(words, relation, 10)
    assert told == "relations between Japan and the United States grow a little warmer (+1)"
    assert words.track(relation) == "Relations between Japan and the United States"


def test_no_answer_is_promised_for_a_day_after_the_last_sitting(portsmouth: Scenario) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="short").state
    seen = observe(portsmouth, state, JAPAN)
    words = words_for(Language(), portsmouth, seen)
    sent = CableSent(
        audience=(JAPAN,), party=JAPAN, issue=IssueId("money"), answer_by=date(1905, 9, 6)
    )
    assert "6 September" not in describe_event(words, sent)
    assert "too late" in describe_event(words, sent)
    timely = replace(sent, answer_by=date(1905, 9, 5))
    assert "by 5 September" in describe_event(words, timely)
    assert seen.capital is not None
    late = seen.days[-1] + timedelta(days=1)
    capital = replace(seen.capital, cable_on=IssueId("money"), cable_due=late)
    assert "too late" in under_way(words, replace(seen, capital=capital))


def test_nothing_is_said_to_have_rested_for_no_sitting(portsmouth: Scenario) -> None:
    words = words_of(portsmouth, JAPAN)
    told = describe_event(words, EveningFell(audience=(JAPAN,), turn=1, quiet=0))
    assert told == "Evening falls on the first sitting."


def test_to_study_the_papers_says_what_it_brings(portsmouth: Scenario) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="short").state
    seen = observe(portsmouth, state, JAPAN)
    assert seen.capital is not None
    seen = replace(seen, capital=replace(seen.capital, band=(40.0, 60.0)))
    words = words_for(Language(), portsmouth, seen)
    told = in_corridor(words, seen, portsmouth.prices, "study_papers")
    assert told is not None
    assert "between 40 and 60 of 100, 20 points apart; afterwards the two lie about 12" in (
        told.brings
    )


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Her diary", "Source: Her diary"),
        ("From memory: a loan of 1906", "Compare: a loan of 1906"),
        ("Imagined", "Imagined for this game"),
        ("Imagined, after the press of 1905", "Imagined, after the press of 1905"),
        ("Invented for the game", "Imagined for this game"),
    ],
)
def test_a_reader_is_told_plainly_where_a_thing_is_from(source: str, told: str) -> None:
    assert source_line(Language(), source) == told


def test_an_own_track_keeps_its_sign(portsmouth: Scenario) -> None:
    words = words_of(portsmouth, RUSSIA)
    assert describe_change(words, track_of(RUSSIA, PartyTrack.TREASURY), -4).endswith(
        "(less than 1)"
    )


@given(st.lists(st.floats(min_value=0, max_value=1000), min_size=1, max_size=12))
def test_the_hundredths_of_a_whole_add_up(parts: list[float]) -> None:
    shares = hundredths(parts)
    assert sum(shares) == (100 if sum(parts) else 0)
    for part, share in zip(parts, shares, strict=True):
        assert not sum(parts) or abs(share - 100 * part / sum(parts)) < 1 + 1e-9


def test_what_is_at_stake_adds_up_to_a_hundred(portsmouth: Scenario) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="full").state
    for seat in portsmouth.agenda.party_ids:
        seen = observe(portsmouth, state, seat)
        words = words_for(Language(), portsmouth, seen)
        rows = [row for row in value_rows(words, seen) if row.words.endswith(" of 100")]
        assert len(rows) == len(portsmouth.agenda.issues)
        assert sum(int(row.words.split()[0]) for row in rows) == 100
