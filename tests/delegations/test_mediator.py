"""The mediator: patient while things move, then pressing, telling, suggesting."""

from game.delegations.mediator import read_table, single_text
from game.model.actions import PressCapital, SuggestTerms, TellParty, Wait
from game.model.tracks import INFLUENCE
from tests.delegations.games import Moment, game, portsmouth
from tests.tiny import tiny


def moves(seeds: int, first: str = "envoy", second: str = "envoy") -> list[Moment]:
    mediator = portsmouth().agenda.mediator.id
    return [
        moment
        for seed in range(seeds)
        for moment in game(portsmouth(), seed, first, second)
        if moment.seen.seat == mediator
    ]


def test_he_waits_while_the_sides_move_by_themselves() -> None:
    for moment in moves(4):
        if moment.seen.turn <= moment.seen.turns // 3:
            assert isinstance(moment.decision.action, Wait)


def test_at_an_impasse_he_acts() -> None:
    """Two who hold give him every reason, and he spends what he has."""
    kinds = [type(moment.decision.action) for moment in moves(4, "envoy", "holder")]
    assert PressCapital in kinds


def test_he_presses_the_side_that_has_given_least() -> None:
    pressed = [
        moment.decision.action.party
        for moment in moves(6, "envoy", "holder")
        if isinstance(moment.decision.action, PressCapital)
    ]
    assert pressed.count(portsmouth().agenda.parties[1].id) > len(pressed) / 2


def test_he_tells_only_what_he_learned_and_of_what_is_open() -> None:
    for moment in moves(6):
        action = moment.decision.action
        if isinstance(action, TellParty):
            assert moment.seen.desk is not None
            fact = next(one for one in moment.seen.desk.facts if one.number == action.fact)
            assert fact.field.removeprefix("limit:") not in moment.seen.agreed
            assert fact.about != action.party


def test_his_text_lies_between_the_two_positions() -> None:
    suggested = 0
    for moment in moves(10):
        if not isinstance(moment.decision.action, SuggestTerms):
            continue
        suggested += 1
        table = read_table(moment.seen)
        one, two = moment.seen.agenda.party_ids
        terms = moment.decision.action.terms
        assert set(terms) == set(table.open)
        assert moment.seen.desk is not None
        confided = any(fact.field == "confided" for fact in moment.seen.desk.facts)
        for issue, option in terms.items():
            place = table.rows.place[issue]
            ends = sorted((place[table.asks[one][issue]], place[table.asks[two][issue]]))
            assert confided or ends[0] <= place[option] <= ends[1]
    assert suggested


def test_a_text_can_be_drawn_up_before_anybody_has_spoken() -> None:
    first = next(m for m in game(tiny(), 1, "holder", "holder") if m.seen.seat == "umpire")
    assert set(single_text(read_table(first.seen))) == {i.id for i in tiny().agenda.issues}


def test_he_never_spends_more_than_he_has() -> None:
    assert all(moment.after.tracks[INFLUENCE] >= 0 for moment in moves(4, "holder", "envoy"))


def test_he_sees_no_instructions() -> None:
    for moment in moves(1):
        assert moment.seen.instructions is None
        assert moment.seen.capital is None
