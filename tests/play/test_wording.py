"""Everything that can happen, be chosen or be refused has words."""

import ast
import gettext
import re
import string
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import game.engine
from game.engine.observe import observe, peace_odds
from game.model.actions import Action
from game.model.events import (
    ArticleAgreed,
    CapitalPressed,
    Disclosure,
    Event,
    MediatorCalled,
    OfferMade,
    Rested,
    TrackMoved,
)
from game.model.ids import TrackId
from game.model.observation import Violation
from game.model.offers import Firmness, OfferStatus
from game.model.outcome import Ending, Outcome
from game.model.tracks import INFLUENCE
from game.play.appraisal import Acceptability, Standing
from game.play.language import Language
from game.play.notation import NotationError
from game.play.wording import (
    choice_hint,
    choice_label,
    describe_acceptability,
    describe_action,
    describe_appreciation,
    describe_band,
    describe_event,
    describe_events,
    describe_limit,
    describe_outcome,
    describe_peace_odds,
    describe_rationale,
    describe_standing,
    describe_track,
    describe_violation,
    gauges,
    words_for,
    words_of_all,
)
from game.play.wording_menu import KINDS
from game.play.wording_moves import describe_move, describe_price
from game.play.words import Words
from tests.play.games import begin as begin_match
from tests.play.games import play_out
from tests.play.samples import events_of_every_kind
from tests.randomly import random_game
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    NORTH,
    NOTHING,
    OPEN,
    SOUTH,
    UMPIRE,
    begin,
    tiny,
)

SCENARIO = tiny()
WORDS = words_of_all(Language(), SCENARIO)
SEEDS = st.integers(min_value=0, max_value=10**9)


def is_sentence(text: str) -> bool:
    return bool(text) and text[0] == text[0].upper() and "{" not in text


def test_every_kind_of_event_has_a_sentence() -> None:
    told = {type(event): describe_event(WORDS, event) for event in events_of_every_kind()}
    assert set(told) == set(get_args(Event))
    for kind, text in told.items():
        assert is_sentence(text) and text[-1] in ".”", (kind, text)


def test_a_seat_is_told_of_its_own_doings_as_its_own() -> None:
    """All others, and a reader of everything, hear of the same with its name."""
    mine = replace(WORDS, viewer=NORTH)
    rested = Rested(audience=(NORTH,), by=NORTH)
    assert describe_event(mine, rested) == "You keep to your rooms."
    for viewer in (None, SOUTH, UMPIRE):
        told = describe_event(replace(WORDS, viewer=viewer), rested)
        assert told == "Northland keeps to its rooms."
    called = MediatorCalled(audience=(NORTH, UMPIRE), by=NORTH, presses=SOUTH, confides=None)
    told = describe_event(replace(WORDS, viewer=UMPIRE), called)
    assert told == "Nils calls on you.", "his letter is told by itself"
    assert replace(WORDS, viewer=UMPIRE).track(INFLUENCE) == "Your influence"
    pressed = CapitalPressed(audience=SCENARIO.agenda.seats, party=SOUTH, by="mediator")
    told = describe_event(replace(WORDS, viewer=UMPIRE), pressed)
    assert told == "You appeal to Southtown to give way."
    assert "You" not in describe_event(replace(WORDS, viewer=SOUTH), pressed)


def test_every_kind_of_event_has_a_sentence_for_whoever_did_it() -> None:
    for viewer in SCENARIO.agenda.seats:
        for event in events_of_every_kind():
            text = describe_event(replace(WORDS, viewer=viewer), event)
            assert is_sentence(text) and text[-1] in ".”", (viewer, text)


@settings(max_examples=20, deadline=None)
@given(seed=SEEDS)
def test_every_seat_can_be_told_all_that_it_hears(seed: int) -> None:
    game = list(random_game(SCENARIO, seed, leaves=True))
    state = game[-1][0]
    for seat in SCENARIO.agenda.seats:
        seen = observe(SCENARIO, state, seat)
        words = words_for(Language(), SCENARIO, seen)
        for text in describe_events(words, seen.minutes):
            assert is_sentence(text)
        for track, height in seen.tracks.items():
            assert is_sentence(describe_track(words, track, height))
    for _, action in game:
        assert is_sentence(describe_action(WORDS, action))


def test_articles_initialled_together_are_told_together() -> None:
    audience = SCENARIO.agenda.seats
    events = [
        ArticleAgreed(audience=audience, issue=MONEY, option=NOTHING, by=NORTH),
        ArticleAgreed(audience=audience, issue=ISLAND, option=HALF, by=NORTH),
    ]
    assert list(describe_events(WORDS, events)) == [
        "Initialled, on condition that all is agreed: Island: Half; Money: Nothing."
    ]


def test_the_kind_of_an_action_has_a_label_and_a_hint() -> None:
    kinds = {action.__dataclass_fields__["kind"].default for action in all_actions()}
    assert set(KINDS) == kinds | {"pledge"}
    seen = observe(SCENARIO, begin(), UMPIRE)
    for kind in KINDS:
        assert is_sentence(choice_label(WORDS, kind))
        assert is_sentence(choice_hint(WORDS, kind, seen))
        assert is_sentence(choice_hint(replace(WORDS, prices=None), kind))


def all_actions() -> Iterator[type[Action]]:
    for part in get_args(Action):
        yield from get_args(part) or (part,)


def test_hints_give_the_scenarios_figures() -> None:
    assert "rises by 1 if it grants the wish, and falls by 4 if it refuses." in choice_hint(
        WORDS, "cable_capital"
    )
    seen = observe(SCENARIO, begin(), UMPIRE)
    assert "Your influence falls by 8, and" in choice_hint(WORDS, "press_capital", seen)


def test_what_a_move_costs_is_told_in_whole_sentences() -> None:
    """Not "costs trust 8": what rises or falls, and by how much."""
    levers = ("press_capital", "suggest_terms", "tell_party", "enlist_power", "speak_to_press")
    for kind in KINDS:
        seen = observe(SCENARIO, begin(), UMPIRE if kind in levers else NORTH)
        move, hint = describe_move(WORDS, seen, kind), choice_hint(WORDS, kind, seen)
        for text in (move.brings, move.costs, move.risk, hint, describe_price(WORDS, seen, kind)):
            parts = re.split(r"(?<=[.?!]) ", text)
            assert all(part[:1].isupper() and part[-1:] in ".?" for part in parts if part), kind
            bare = r"(trust|goodwill|influence|home front)( in you)?:? [−+]?\d"
            assert not re.search(bare, text, re.IGNORECASE), (kind, text)


# --- Refusals ------------------------------------------------------------------------------


def refusals() -> Iterator[tuple[str, str, set[str]]]:
    """(rule, message, fields) of every refusal written in the law."""
    engine = Path(game.engine.__file__).parent
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in engine.glob("*.py")]
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id != "violation" or len(node.args) < 2:
                continue
            rule, message = node.args[:2]
            assert isinstance(rule, ast.Constant) and isinstance(message, ast.Constant)
            yield rule.value, message.value, {word.arg or "" for word in node.keywords}


FIELDS = {"kind": "rest", "phase": "corridor", "now": "table", "seat": "north", "issue": "island"}


def test_every_refusal_has_words_with_all_its_fields() -> None:
    found = list(refusals())
    assert len(found) > 40
    for rule, message, fields in found:
        places = {name for _, name, _, _ in string.Formatter().parse(message) if name}
        assert places == fields, message
        violation = Violation(
            rule=rule, message=message, fields={name: FIELDS.get(name, "x") for name in fields}
        )
        told = describe_violation(WORDS, violation)
        assert is_sentence(told) or told.startswith("'")
        assert told.endswith(f"(Rule {rule}.)")


def test_a_refusal_speaks_of_titles_and_a_mistyped_name_of_names() -> None:
    refused = Violation(rule="2.2", message="'{issue}' is closed.", fields={"issue": "island"})
    assert describe_violation(WORDS, refused) == "‘Island’ is closed. (Rule 2.2.)"
    mistyped = Violation(rule="2.1", message="No '{issue}'.", fields={"issue": "island"})
    assert describe_violation(WORDS, mistyped) == "No ‘island’. (Rule 2.1.)"


# --- Views ---------------------------------------------------------------------------------


def test_a_capital_that_asks_for_more_than_any_treaty_holds_is_not_said_to_sign_one() -> None:
    seen = observe(SCENARIO, begin(SCENARIO), NORTH)
    assert seen.capital is not None
    words = words_for(Language(), SCENARIO, seen)
    asking = replace(seen, capital=replace(seen.capital, band=(90.4, 104.0)))
    assert describe_band(words, asking) == (
        "There is no treaty that Northtown would surely sign today, and none below 90 of 100 that "
        "it would sign at all."
    )
    assert describe_band(words, observe(SCENARIO, begin(SCENARIO), UMPIRE)) == ""


def test_every_band_and_odds_has_a_sentence() -> None:
    for band in Acceptability:
        assert is_sentence(describe_acceptability(WORDS, NORTH, band))
    for standing in Standing:
        assert describe_standing(WORDS, standing)
    for odds in ("near", "likely", "possible", "doubtful", "remote"):
        assert is_sentence(describe_peace_odds(WORDS, odds))
    assert describe_peace_odds(WORDS, peace_odds(SCENARIO, begin()))


@pytest.mark.parametrize("ending", list(Ending))
def test_every_end_is_told_with_its_reason(ending: Ending) -> None:
    for cause in ("left", "ordered", "third_order", "refused", "time", "hazard:flood", ""):
        outcome = Outcome(
            ending=ending,
            ended_by=SOUTH,
            cause=cause,
            agreed_on=date(1905, 8, 29),
            signed_on=date(1905, 9, 5),
            ratified_on=date(1905, 10, 15),
            blame={NORTH: 10, SOUTH: 60},
        )
        for over in ((), (MONEY,)):
            told = describe_outcome(WORDS, replace(outcome, broken_over=over))
            assert all(is_sentence(line) for line in told)


def test_a_seats_papers_have_words() -> None:
    seen = observe(SCENARIO, begin(), NORTH)
    assert seen.capital is not None
    words = words_for(Language(), SCENARIO, seen)
    assert all(is_sentence(describe_limit(words, limit)) for limit in seen.capital.limits)
    assert all(is_sentence(line) for line in describe_appreciation(words, seen.capital.no_deal))
    assert len(gauges(seen)) == 4
    assert len(gauges(observe(SCENARIO, begin(), UMPIRE))) == 3


def test_what_a_program_thought_has_words() -> None:
    match = play_out(begin_match(), most=3)
    rationale = match.course.played[-1].rationale
    assert rationale is not None
    assert all(is_sentence(line) for line in describe_rationale(WORDS, rationale))


# --- Names ---------------------------------------------------------------------------------


def test_days_and_sittings_in_words() -> None:
    assert WORDS.full_date(date(1905, 8, 10)) == "Thursday, 10 August 1905"
    assert WORDS.day(date(1905, 9, 5)) == "5 September"
    assert WORDS.sitting(3) == "the third sitting"
    assert WORDS.sitting(40) == "sitting 40"


def test_a_track_of_the_other_party_is_named_with_it() -> None:
    own = observe(SCENARIO, begin(), NORTH)
    words = words_for(Language(), SCENARIO, own)
    assert words.track(TrackId("north.home")) == "north home"
    assert words.track(TrackId("south.army")) == "south army (Southland)"
    assert WORDS.track(TrackId("south.standing")) == "The trust of Southtown in its envoy"


def test_a_seat_is_not_given_the_titles_of_dispatches_to_come() -> None:
    seen = observe(SCENARIO, begin(), NORTH)
    names = words_for(Language(), SCENARIO, seen).names
    assert not any("harvest" in name.lower() for pair in names.items() for name in pair)


def test_a_source_that_the_reader_may_not_know_is_not_named() -> None:
    seen = observe(SCENARIO, begin(), NORTH)
    words = words_for(Language(), SCENARIO, seen)
    tip = Disclosure(
        audience=(NORTH,), about=SOUTH, field="limit:island", value="half", source="harvest"
    )
    assert describe_event(words, tip) == (
        "Intelligence. The least that Southland may sign on “Island” is: Half."
    )


def test_an_unknown_name_is_shown_as_it_is_and_stops_nothing() -> None:
    event = TrackMoved(audience=(), track=TrackId("mystery"), before=10, after=20, rule="9.1")
    assert describe_event(WORDS, event) == "Mystery: from 1 to 2 (rule 9.1)."


# --- Languages -----------------------------------------------------------------------------


class Broken(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return "{no such place} {"


class Shouting(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return message.upper()


def test_a_slip_in_a_translation_falls_back_to_english() -> None:
    words = words_of_all(Language(code="xx", messages=Broken()), SCENARIO)
    for event in events_of_every_kind():
        assert describe_event(words, event)


def test_the_scenarios_own_words_are_translated_too() -> None:
    words = words_of_all(Language(code="xx", scenario=Shouting()), SCENARIO)
    offer = OfferMade(
        audience=SCENARIO.agenda.seats,
        number=1,
        by=NORTH,
        terms={FISHERY: OPEN},
        links=(),
        firmness=Firmness.FIRM,
        movement=0,
    )
    assert describe_event(words, offer) == (
        "NORTHLAND lays terms on the table (offer 1): FISHERY: OPEN."
    )


def test_every_status_of_an_offer_can_be_told() -> None:
    for status in OfferStatus:
        for event in events_of_every_kind():
            if event.kind == "offer_closed":
                assert is_sentence(describe_event(WORDS, replace(event, status=status.value)))


def test_an_error_of_notation_is_not_a_finished_text() -> None:
    error = NotationError("There is no issue '{name}'.", name="sea")
    assert isinstance(WORDS, Words)
    assert WORDS.say(error.template, **error.fields) == "There is no issue ‘sea’."
