"""The mediator: patient while things move, then telling, putting texts and pressing."""

from functools import lru_cache

import pytest

from game.delegations.delegation import Dice
from game.delegations.mediator import Mediator
from game.delegations.mediator_portrait import single_text
from game.delegations.mediator_table import read_table, trailing
from game.delegations.mediator_text import Text, texts
from game.model.actions import PressCapital, SuggestTerms, TellParty, Wait
from game.model.tracks import INFLUENCE
from tests.delegations.games import Moment, game, portsmouth
from tests.tiny import tiny

WHO = ("mediator", "historical")


@lru_cache(maxsize=16)
def moves(
    seeds: int, first: str = "envoy", second: str = "envoy", who: str = "mediator"
) -> tuple[Moment, ...]:
    """Every hour of the mediator in some games."""
    seat = portsmouth().agenda.mediator.id
    return tuple(
        moment
        for seed in range(seeds)
        for moment in game(portsmouth(), seed, first, second, who)
        if moment.seen.seat == seat
    )


def put(moment: Moment) -> Text:
    """The text that he has just put to both, with what he believes of it."""
    action = moment.decision.action
    assert isinstance(action, SuggestTerms)
    return next(text for text in texts(read_table(moment.seen)) if text.terms == action.terms)


# --- When he speaks, and when he does not --------------------------------------------------


@pytest.mark.parametrize("who", WHO)
def test_he_waits_while_the_sides_move_by_themselves(who: str) -> None:
    for moment in moves(3, who=who):
        if moment.seen.turn <= moment.seen.turns // 3 and moment.seen.quiet < 3:
            assert isinstance(moment.decision.action, Wait)


@pytest.mark.parametrize("who", WHO)
def test_at_an_impasse_he_acts(who: str) -> None:
    """One who holds gives him every reason, and he spends what he has."""
    kinds = [type(moment.decision.action) for moment in moves(4, "envoy", "holder", who)]
    assert PressCapital in kinds


def test_he_appeals_before_the_capitals_lose_their_patience() -> None:
    """After three quiet sittings, whatever the hour."""
    uneasy = [m for m in moves(3, "holder", "holder") if m.seen.quiet >= 3]
    assert uneasy
    assert not any(isinstance(m.decision.action, Wait) for m in uneasy[:3])


def test_after_the_last_sitting_he_keeps_what_influence_he_has() -> None:
    last = [m for m in moves(4, "envoy", "boulware") if m.seen.turn == m.seen.turns]
    assert all(isinstance(m.decision.action, Wait) for m in last)


@pytest.mark.parametrize("who", WHO)
def test_he_never_spends_more_than_he_has(who: str) -> None:
    assert all(m.after.tracks[INFLUENCE] >= 0 for m in moves(4, "envoy", "holder", who))


def test_he_keeps_the_price_of_a_text_until_the_last_sitting() -> None:
    for moment in moves(4, "envoy", "holder"):
        desk = moment.seen.desk
        assert desk is not None
        if not isinstance(moment.decision.action, SuggestTerms | Wait):
            assert moment.after.tracks[INFLUENCE] >= desk.costs["suggest"] - 10


# --- What he presses, and what he tells ----------------------------------------------------


def test_the_mediator_of_history_presses_the_side_that_has_given_least() -> None:
    pressed = [
        moment.decision.action.party
        for moment in moves(4, "envoy", "holder", "historical")
        if isinstance(moment.decision.action, PressCapital)
    ]
    assert pressed.count(portsmouth().agenda.parties[1].id) > len(pressed) / 2


def test_he_presses_who_has_given_less_been_pressed_less_or_is_less_ready_to_sign() -> None:
    pressed = [m for m in moves(3) if isinstance(m.decision.action, PressCapital)]
    assert pressed
    for moment in pressed:
        action, table, desk = moment.decision.action, read_table(moment.seen), moment.seen.desk
        assert isinstance(action, PressCapital)
        assert desk is not None
        one, other = action.party, moment.seen.agenda.other(action.party)
        text = texts(table)[0]
        given = {party: table.given[party] + trailing(table, party) for party in (one, other)}
        assert (
            given[one] <= given[other]
            or desk.presses[one] < desk.presses[other]
            or text.odds[one] < text.odds[other]
        )


@pytest.mark.parametrize("who", WHO)
def test_when_a_capital_has_refused_a_treaty_it_is_that_one_which_he_presses(who: str) -> None:
    pressed = [
        (moment.decision.action.party, read_table(moment.seen).refused)
        for seed in range(40)
        for moment in game(portsmouth(), seed, "conceder", "conceder", who)
        if isinstance(moment.decision.action, PressCapital) and read_table(moment.seen).refused
    ]
    assert pressed
    assert all(party in refused for party, refused in pressed)


@pytest.mark.parametrize("who", WHO)
def test_he_tells_only_what_he_learned_and_of_what_is_open(who: str) -> None:
    told = [m for m in moves(3, who=who) if isinstance(m.decision.action, TellParty)]
    assert told
    for moment in told:
        action = moment.decision.action
        assert isinstance(action, TellParty)
        assert moment.seen.desk is not None
        fact = next(one for one in moment.seen.desk.facts if one.number == action.fact)
        assert fact.field.removeprefix("limit:") not in moment.seen.agreed
        assert fact.about != action.party


def test_he_sees_no_instructions() -> None:
    for moment in moves(3):
        assert moment.seen.instructions is None
        assert moment.seen.capital is None


# --- His texts -----------------------------------------------------------------------------


def test_his_text_settles_all_that_is_open_between_the_two_positions() -> None:
    put_texts = [m for m in moves(4) if isinstance(m.decision.action, SuggestTerms)]
    assert put_texts
    for moment in put_texts:
        table, text = read_table(moment.seen), put(moment)
        assert set(text.terms) == set(table.open)
        one, two = moment.seen.agenda.party_ids
        assert moment.seen.desk is not None
        confided = any(fact.field == "confided" for fact in moment.seen.desk.facts)
        for issue, option in text.terms.items():
            place = table.rows.place[issue]
            ends = sorted((place[table.asks[one][issue]], place[table.asks[two][issue]]))
            assert confided or ends[0] <= place[option] <= ends[1]


def test_no_text_is_put_a_second_time() -> None:
    for seed in range(3):
        put_texts = [
            m.decision.action.terms
            for m in game(portsmouth(), seed, "envoy", "envoy")
            if isinstance(m.decision.action, SuggestTerms)
        ]
        assert all(terms not in put_texts[:at] for at, terms in enumerate(put_texts))


def test_a_text_goes_beyond_no_limit_that_he_knows_of_if_another_can_be_had() -> None:
    for moment in moves(3):
        if not isinstance(moment.decision.action, SuggestTerms):
            continue
        table = read_table(moment.seen)
        for party, beliefs in table.beliefs.items():
            steps = table.rows.steps[party]
            for issue, limit in beliefs.limits.items():
                option = moment.decision.action.terms.get(issue)
                beyond = option is not None and steps[issue][option] > steps[issue][limit]
                asked = steps[issue][table.asks[party][issue]] > steps[issue][limit]
                assert not beyond or asked


def test_where_a_side_has_not_moved_he_counts_on_it_least() -> None:
    """Of the texts that ask a side for a first step, each has lower odds with it than without."""
    hours = moves(4)
    seen = next(m.seen for m in hours if isinstance(m.decision.action, SuggestTerms))
    table = read_table(seen)
    for party in seen.agenda.party_ids:
        steps, asks = table.rows.steps[party], table.asks[party]
        by_terms = {tuple(sorted(text.terms.items())): text for text in texts(table)}
        for text in by_terms.values():
            for issue in text.terms:
                if steps[issue][asks[issue]] == 0 and text.terms[issue] != asks[issue]:
                    held = {**text.terms, issue: asks[issue]}
                    other = by_terms.get(tuple(sorted(held.items())))
                    assert other is None or other.odds[party] > text.odds[party]


@pytest.mark.parametrize("draft", [single_text, lambda table: texts(table)[0].terms])
def test_a_text_can_be_drawn_up_before_anybody_has_spoken(draft) -> None:  # type: ignore[no-untyped-def]
    first = next(m for m in game(tiny(), 1, "holder", "holder") if m.seen.seat == "umpire")
    assert set(draft(read_table(first.seen))) == {i.id for i in tiny().agenda.issues}


# --- What he says of it --------------------------------------------------------------------


def test_he_says_what_he_believes_of_both_sides_and_what_else_he_weighed() -> None:
    for moment in moves(3):
        if isinstance(moment.decision.action, Wait):
            continue
        alternatives = moment.decision.rationale.alternatives
        believed = {a.reason.fields["party"]: a.odds for a in alternatives if a.odds is not None}
        assert set(believed) == set(moment.seen.agenda.party_ids)
        weighed = [a for a in alternatives if a.odds is None]
        assert weighed
        assert all(a.why_not is not None for a in weighed)


@pytest.mark.parametrize("who", WHO)
def test_whatever_he_does_he_says_why_not_something_else(who: str) -> None:
    for moment in moves(3, "envoy", "holder", who):
        weighed = [a for a in moment.decision.rationale.alternatives if a.odds is None]
        assert all(a.why_not is not None for a in weighed)
        able = moment.seen.menu.allowed("press_capital") is not None
        undecided = len(moment.seen.agreed) < len(moment.seen.agenda.issues)
        if who == "historical" and able and undecided:
            assert weighed


def test_the_odds_that_he_tells_are_those_of_his_text() -> None:
    for moment in moves(3):
        if isinstance(moment.decision.action, SuggestTerms):
            text = put(moment)
            told = {
                a.reason.fields["party"]: a.odds
                for a in moment.decision.rationale.alternatives
                if a.odds is not None
            }
            assert told == text.odds
            assert text.both == pytest.approx(text.odds["japan"] * text.odds["russia"])


def test_he_remembers_nothing() -> None:
    for moment in moves(3)[::4]:
        assert Mediator().decide(moment.seen, Dice(seed=0)) == moment.decision
