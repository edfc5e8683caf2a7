"""Negotiators of negmas in a seat of our conference."""

import pickle
from typing import Any, ClassVar

import numpy as np
import pytest

pytest.importorskip("negmas", reason="the bridge is optional")

from negmas.sao import BoulwareTBNegotiator

from game.bridges import negmas_seat
from game.bridges.negmas_process import Answer, ForeignProcess, Table
from game.bridges.negmas_seat import NegmasSeat
from game.bridges.negmas_worker import Talk, load_negotiator
from game.delegations.baselines import ByCurve, conceder
from game.delegations.delegation import Decision, Dice
from game.engine.conference import apply
from game.engine.observe import observe
from game.engine.utility import utility
from game.model.actions import AcceptOffer, Action, Hold, MakeOffer, Rest
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase
from tests.bridges.bad_negotiators import Best, Greedy, Raiser
from tests.tiny import NORTH, SOUTH, UMPIRE, at_table, begin, idle, patient, play

BAD = "tests.bridges.bad_negotiators"
SCENARIO = patient()
DICE = Dice(seed=1)


class Scripted:
    """Stands in for the process: answers from a list, and notes what it was asked."""

    answers: ClassVar[list[Answer]]
    asked: ClassVar[list[list[int | None]]]
    started = 0

    def __init__(self, spec: str, table: Table, *, seconds: float, megabytes: int) -> None:
        self.table = table
        self.alive = True
        Scripted.started += 1

    def ask(self, asked: list[int | None]) -> Answer:
        Scripted.asked.append(asked)
        answer = Scripted.answers.pop(0)
        self.alive = not answer.silence
        return answer

    def stop(self) -> None:
        self.alive = False


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> type[Scripted]:
    Scripted.answers, Scripted.asked, Scripted.started = [], [], 0
    monkeypatch.setattr(negmas_seat, "ForeignProcess", Scripted)
    return Scripted


def decide(seat: NegmasSeat, state: ConferenceState, scenario: Scenario = SCENARIO) -> Decision:
    assert state.seat_to_act is not None
    return seat.decide(observe(scenario, state, state.seat_to_act), DICE)


def shown_to_north(state: ConferenceState) -> Any:
    seen = observe(SCENARIO, state, NORTH)
    assert seen.instructions is not None
    assert seen.capital is not None
    return negmas_seat.open_space(seen, seen.instructions.preferences, seen.capital)


def why(decision: Decision) -> str:
    return str(decision.rationale.why)


# --- At the table --------------------------------------------------------------------------


def test_its_proposal_becomes_a_firm_offer_on_all_that_is_open(scripted: type[Scripted]) -> None:
    state = at_table(SCENARIO)
    space = shown_to_north(state)
    best = int(space.utility.argmax())
    scripted.answers = [Answer(offer=best)]
    decision = decide(NegmasSeat("x:Y"), state)
    assert decision.action == MakeOffer(seat=NORTH, terms=space.terms_at(best))
    assert why(decision).startswith("It proposes terms worth")
    assert scripted.asked == [[None]]


def test_it_speaks_once_a_sitting_and_rests_between(scripted: type[Scripted]) -> None:
    state = at_table(SCENARIO)
    space = shown_to_north(state)
    scripted.answers = [Answer(offer=int(space.utility.argmax()))]
    seat = NegmasSeat("x:Y")
    state = play(SCENARIO, state, decide(seat, state).action, Hold(seat=SOUTH)).state
    assert decide(seat, state).action == Hold(seat=NORTH)
    assert decide(seat, begin(SCENARIO)).action == Rest(seat=NORTH)


def offered(whole: dict[Any, Any] | None = None) -> ConferenceState:
    """North is to act, and South has offered its own favourites, or these terms."""
    state = play(SCENARIO, at_table(SCENARIO), Hold(seat=NORTH)).state
    terms = whole or {issue.id: issue.options[-1].id for issue in SCENARIO.agenda.issues}
    state = play(SCENARIO, state, MakeOffer(seat=SOUTH, terms=terms)).state
    while (state.turn, state.phase, state.seat_to_act) != (2, Phase.TABLE, NORTH):
        state = apply(SCENARIO, state, idle(state)).state
    return state


def generous() -> dict[Any, Any]:
    return {issue.id: issue.options[0].id for issue in SCENARIO.agenda.issues}


def test_its_acceptance_takes_the_whole_of_the_offer(scripted: type[Scripted]) -> None:
    scripted.answers = [Answer(accepts=True)]
    decision = decide(NegmasSeat("x:Y"), offered(generous()))
    assert decision.action == AcceptOffer(seat=NORTH, offer=1)
    assert len(scripted.asked[0]) == 2


def test_where_nothing_can_be_accepted_it_offers_what_was_asked(scripted: type[Scripted]) -> None:
    state = play(SCENARIO, at_table(SCENARIO), Hold(seat=NORTH)).state
    state = play(SCENARIO, state, MakeOffer(seat=SOUTH, terms=generous())).state
    while (state.turn, state.phase, state.seat_to_act) != (4, Phase.TABLE, NORTH):
        state = apply(SCENARIO, state, idle(state)).state
    seen = observe(SCENARIO, state, NORTH)
    assert seen.menu.allowed("accept_offer") is None
    scripted.answers = [Answer(accepts=True)]
    decision = decide(NegmasSeat("x:Y"), state)
    assert decision.action == MakeOffer(seat=NORTH, terms=generous())


def test_an_acceptance_below_the_no_deal_value_is_refused(scripted: type[Scripted]) -> None:
    scripted.answers = [Answer(accepts=True)]
    decision = decide(NegmasSeat("x:Y"), offered())
    assert decision.action == Hold(seat=NORTH)
    assert why(decision) == "It would have signed for less than war would bring: refused."


def test_a_proposal_below_the_no_deal_value_is_refused(scripted: type[Scripted]) -> None:
    state = at_table(SCENARIO)
    scripted.answers = [Answer(offer=int(shown_to_north(state).utility.argmin()))]
    decision = decide(NegmasSeat("x:Y"), state)
    assert decision.action == Hold(seat=NORTH)
    assert why(decision) == "It would have signed for less than war would bring: refused."


def test_an_acceptance_beyond_an_indispensable_limit_is_refused(
    scripted: type[Scripted],
) -> None:
    """Its side would gain by it, and yet the capital forbids it."""
    seen = observe(SCENARIO, at_table(SCENARIO), NORTH)
    assert seen.capital is not None
    limit = next(one for one in seen.capital.limits if one.tier == "indispensable")
    row = [option.id for option in SCENARIO.agenda.issue(limit.issue).options]
    beyond = row[row.index(limit.limit) + 1]
    scripted.answers = [Answer(accepts=True)]
    decision = decide(NegmasSeat("x:Y"), offered({**generous(), limit.issue: beyond}))
    assert decision.action == Hold(seat=NORTH)
    assert why(decision).endswith("refused.")


def test_who_is_silent_holds_and_says_why(scripted: type[Scripted]) -> None:
    scripted.answers = [Answer(silence="it has ended the talks")]
    decision = decide(NegmasSeat("x:Y"), at_table(SCENARIO))
    assert decision.action == Hold(seat=NORTH)
    assert why(decision) == "It has nothing to say: it has ended the talks."


def test_a_mediator_it_cannot_be() -> None:
    with pytest.raises(ValueError, match="cannot mediate"):
        NegmasSeat("x:Y").decide(observe(SCENARIO, begin(SCENARIO), UMPIRE), DICE)


# --- Which process holds the talks ---------------------------------------------------------


def idle_to(state: ConferenceState, turn: int) -> ConferenceState:
    while (state.turn, state.phase, state.seat_to_act) != (turn, Phase.TABLE, NORTH):
        state = apply(SCENARIO, state, idle(state)).state
    return state


def test_one_process_holds_the_talks_while_nothing_else_changes(scripted: type[Scripted]) -> None:
    state = at_table(SCENARIO)
    space = shown_to_north(state)
    best = int(space.utility.argmax())
    scripted.answers = [Answer(offer=best) for _ in range(4)]
    seat = NegmasSeat("x:Y")
    decide(seat, state)
    decide(seat, idle_to(state, 2))
    assert scripted.started == 1
    assert scripted.asked[1][:1] == scripted.asked[0]
    # A step back is another course of talks; so is an agreed article.
    decide(seat, at_table(SCENARIO))
    assert scripted.started == 2
    fish = {SCENARIO.agenda.issues[2].id: SCENARIO.agenda.issues[2].options[0].id}
    agreed = play(
        SCENARIO, state, MakeOffer(seat=NORTH, terms=fish), AcceptOffer(seat=SOUTH, offer=1)
    ).state
    decide(seat, idle_to(agreed, 2))
    assert scripted.started == 3


def test_a_process_that_failed_is_replaced(scripted: type[Scripted]) -> None:
    state = at_table(SCENARIO)
    best = int(shown_to_north(state).utility.argmax())
    scripted.answers = [Answer(silence="gone"), Answer(offer=best)]
    seat = NegmasSeat("x:Y")
    assert isinstance(decide(seat, state).action, Hold)
    assert isinstance(decide(seat, idle_to(state, 2)).action, MakeOffer)
    assert scripted.started == 2


def test_to_another_process_it_goes_by_name(scripted: type[Scripted]) -> None:
    scripted.answers = [Answer(silence="")]
    seat = NegmasSeat("a.module:Class", seconds=3.0, megabytes=100)
    decide(seat, at_table(SCENARIO))
    again = pickle.loads(pickle.dumps(seat))  # noqa: S301
    assert (again.spec, again._limits, again._talks) == ("a.module:Class", (3.0, 100), {})


# --- Inside the process --------------------------------------------------------------------


def toy_table(rounds: int = 6) -> Table:
    return Table(sizes=(3, 3), utility=np.linspace(0.0, 1.0, 9), reservation=0.2, rounds=rounds)


def test_told_step_by_step_or_all_at_once_it_says_the_same() -> None:
    asked: list[int | None] = [None, 0, 1, 2, 2]
    stepwise = Talk(BoulwareTBNegotiator, toy_table())
    said = [stepwise.answer(asked[: number + 1]) for number in range(len(asked))]
    at_once = [Talk(BoulwareTBNegotiator, toy_table()).answer(asked[: n + 1]) for n in range(5)]
    assert said == at_once
    assert all(answer.offer is not None for answer in said)


def test_asked_twice_the_same_it_says_the_same() -> None:
    talk = Talk(BoulwareTBNegotiator, toy_table())
    assert talk.answer([None, 0]) == talk.answer([None, 0])
    assert talk.answer([None, 0, 8]) == talk.answer([None, 0, 8]) == Answer(accepts=True)


def test_an_acceptance_that_did_not_hold_is_undone() -> None:
    talk = Talk(BoulwareTBNegotiator, toy_table())
    assert talk.answer([None, 8]).accepts
    again = talk.answer([None, 8, 0])
    assert again.offer is not None
    assert again == Talk(BoulwareTBNegotiator, toy_table()).answer([None, 8, 0])
    assert talk.answer([None, 8, 0, 8]).accepts


def test_who_takes_anything_has_no_more_to_say() -> None:
    talk = Talk(Greedy, toy_table())
    assert talk.answer([None]) == Answer(offer=0)
    assert talk.answer([None, 3]).accepts
    assert talk.answer([None, 3, 4]) == Answer(silence="it takes whatever it is offered")


def test_who_fails_says_of_what() -> None:
    answer = Talk(Raiser, toy_table()).answer([None])
    assert answer.offer is None
    assert "no idea" in answer.silence


def test_a_name_that_leads_nowhere_is_told() -> None:
    assert load_negotiator(f"{BAD}:Best") is Best
    for spec, message in {
        "Best": "must name a module and a class",
        "no.such:Thing": r"'no.such' cannot be loaded: ModuleNotFoundError",
        f"{BAD}:Wurst": "has no negotiator 'Wurst'",
        f"{BAD}:NoNegotiator": "has no negotiator 'NoNegotiator'",
    }.items():
        with pytest.raises(ValueError, match=message):
            load_negotiator(spec)


# --- With a process of its own -------------------------------------------------------------


def conference(seats: dict[Any, Any]) -> tuple[list[Action], ConferenceState]:
    state, actions = begin(SCENARIO), []
    while state.outcome is None:
        seat = state.seat_to_act
        assert seat is not None
        player = seats.get(seat)
        seen = observe(SCENARIO, state, seat)
        action = idle(state) if player is None else player.decide(seen, DICE).action
        actions.append(action)
        state = apply(SCENARIO, state, action).state
    return actions, state


def test_a_negotiator_of_negmas_comes_to_terms_and_plays_the_same_twice() -> None:
    seat = NegmasSeat("negmas.sao:ConcederTBNegotiator")
    games = [conference({NORTH: seat, SOUTH: ByCurve(curve=conceder)}) for _ in range(2)]
    seat.close()
    assert games[0][0] == games[1][0]
    actions, state = games[0]
    offers = [one for one in actions if isinstance(one, MakeOffer) and one.seat == NORTH]
    assert offers
    assert state.outcome is not None
    if state.outcome.treaty is not None:
        brief = SCENARIO.parties[NORTH].instructions
        worth = utility(SCENARIO.agenda, brief.preferences, state.outcome.treaty)
        assert worth >= 40.0


def test_it_can_be_asked_from_a_worker_of_many_games() -> None:
    """Its process once ended at the start method that these workers name."""
    joblib = pytest.importorskip("joblib")
    asked = (joblib.delayed(first_offer)() for _ in range(2))
    assert joblib.Parallel(n_jobs=2, backend="loky")(asked) == [Answer(offer=8)] * 2


def first_offer() -> Answer:
    process = ForeignProcess(f"{BAD}:Best", toy_table(), seconds=20.0, megabytes=4_000)
    answer = process.ask([None])
    process.stop()
    return answer


def test_what_it_prints_is_not_seen(capfd: pytest.CaptureFixture[str]) -> None:
    process = ForeignProcess(f"{BAD}:Best", toy_table(), seconds=20.0, megabytes=4_000)
    assert process.ask([None]) == Answer(offer=8)
    assert process.ask([None, 0]) == Answer(offer=8)
    process.stop()
    assert not process.alive
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Crasher", "its process has ended"),
        ("Quitter", "its process has ended"),
        ("Sleeper", "no answer within 0.5 seconds"),
        ("Hog", "it failed: MemoryError"),
    ],
)
def test_who_crashes_hangs_or_hogs_has_nothing_to_say(name: str, reason: str) -> None:
    pytest.importorskip("resource", reason="no limit of memory on this system")
    process = ForeignProcess(
        f"{BAD}:{name}", toy_table(), seconds=0.5 if name == "Sleeper" else 20.0, megabytes=4_000
    )
    answer = process.ask([None])
    process.stop()
    assert answer.offer is None
    assert reason in answer.silence


def test_a_misspelt_name_is_known_before_the_game() -> None:
    with pytest.raises(ValueError, match="has no negotiator 'Wurst'"):
        NegmasSeat(f"{BAD}:Wurst").check()
