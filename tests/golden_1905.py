"""The conference as it was, move by move: the historical actions on the historical days.

`CORRIDOR`, `TABLE` and `MEDIATOR` list what each seat does before, in and after a sitting; seats
that are not named idle. The dates and acts are those of the protocols and of the
President's correspondence (scenarios/portsmouth.yaml, `turning_points`, names the sources).
"""

from collections.abc import Iterator
from datetime import date

from game.engine.conference import apply, start
from game.engine.step import Step
from game.engine.table import open_terms, standing_offer
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerSecretSitting,
    AskSecretSitting,
    CallOnMediator,
    DelayOrder,
    EnlistPower,
    FloatPackage,
    Hold,
    MakeOffer,
    PressCapital,
    Rest,
    Wait,
)
from game.model.ids import IssueId, OptionId, SeatId
from game.model.offers import Firmness
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode, Phase

SEED = 1905
JAPAN, RUSSIA, ROOSEVELT = SeatId("japan"), SeatId("russia"), SeatId("roosevelt")


def terms(**options: str) -> dict[IssueId, OptionId]:
    """Terms by keyword."""
    return {IssueId(issue): OptionId(option) for issue, option in options.items()}


def offer(
    seat: SeatId,
    firmness: Firmness = Firmness.FIRM,
    link: tuple[str, ...] = (),
    **options: str,
) -> MakeOffer:
    """An offer by keyword, with at most one link."""
    links = (tuple(IssueId(issue) for issue in link),) if link else ()
    return MakeOffer(seat=seat, terms=terms(**options), links=links, firmness=firmness)


COMPROMISE = {"sakhalin": "south", "money": "m1200", "ships": "none", "fleet": "none"}
DISPUTED = ("sakhalin", "money", "ships", "fleet")

TABLE: dict[date, tuple[Action | str, ...]] = {
    # The twelve demands, handed over in writing.
    date(1905, 8, 10): ("japan drafts",),
    # The Russian reply: eight accepted wholly or with changes, four refused.
    date(1905, 8, 12): ("russia drafts",),
    # Korea with a minute in the protocol; Manchuria.
    date(1905, 8, 14): (
        offer(JAPAN, korea="paramount", evacuation="months18", restoration="full"),
        "russia accepts korea evacuation restoration",
    ),
    # The open door; Sakhalin set aside; the lease, subject to China.
    date(1905, 8, 15): (
        offer(RUSSIA, open_door="accept", liaodong="lease", sakhalin="none"),
        "japan accepts open_door liaodong",
    ),
    # The railway cut at Changchun; commercial use on both sides.
    date(1905, 8, 16): (
        offer(JAPAN, railway="changchun", trunk_line="commercial"),
        "russia accepts railway trunk_line",
    ),
    # Costs, ships, navy: deadlock.
    date(1905, 8, 17): (),
    # The clerks leave: the island divided, twelve hundred million for the north. Then fisheries.
    date(1905, 8, 18): (
        AskSecretSitting(seat=JAPAN),
        AnswerSecretSitting(seat=RUSSIA, consent=True),
        FloatPackage(seat=JAPAN, terms=terms(**COMPROMISE)),
        FloatPackage(
            seat=RUSSIA, terms=terms(sakhalin="south", money="none", ships="none", fleet="none")
        ),
        offer(RUSSIA, fishing="coasts"),
        "japan accepts fishing",
    ),
    # Komura tables the compromise formally. Witte has his order to break off, and waits.
    date(1905, 8, 23): (
        offer(JAPAN, link=DISPUTED, **COMPROMISE),
        DelayOrder(seat=RUSSIA),
    ),
    # Nothing that contains payment; on Sakhalin "personally" perhaps.
    date(1905, 8, 26): (
        AskSecretSitting(seat=JAPAN),
        AnswerSecretSitting(seat=RUSSIA, consent=True),
        FloatPackage(seat=JAPAN, terms=terms(**COMPROMISE)),
        FloatPackage(seat=RUSSIA, terms=terms(sakhalin="south", money="none")),
    ),
    # The Russian paper; all Sakhalin for dropping the money, refused; then agreed.
    date(1905, 8, 29): (
        offer(
            RUSSIA,
            Firmness.FINAL,
            DISPUTED,
            sakhalin="south",
            money="none",
            ships="none",
            fleet="none",
        ),
        offer(JAPAN, link=DISPUTED, sakhalin="whole", money="none", ships="none", fleet="none"),
        Hold(seat=RUSSIA),
        "japan accepts all",
    ),
}

CORRIDOR: dict[date, tuple[Action, ...]] = {
    # Komura asks Kaneko to bring in the President.
    date(1905, 8, 18): (CallOnMediator(seat=JAPAN),),
}

MEDIATOR: dict[date, Action] = {
    # The first cable to the Tsar, through Meyer, on the 21st.
    date(1905, 8, 18): PressCapital(seat=ROOSEVELT, party=RUSSIA),
    # The second, on the 25th.
    date(1905, 8, 23): PressCapital(seat=ROOSEVELT, party=RUSSIA),
    # The cable to the Kaiser, on the 27th.
    date(1905, 8, 26): EnlistPower(seat=ROOSEVELT, power="kaiser"),
}


def played(scenario: Scenario, seed: int = SEED) -> Iterator[tuple[ConferenceState, Action, Step]]:
    """Each state of the conference with the action taken in it and the step that followed."""
    state = start(scenario, seed=seed, draws=DrawMode.FIXED, calendar="full").state
    pending = _script(scenario, state)
    turn = 1
    while state.outcome is None:
        if state.turn != turn:
            assert not pending, f"left undone on sitting {turn}: {pending}"
            turn, pending = state.turn, _script(scenario, state)
        action = _next(scenario, state, pending)
        step = apply(scenario, state, action)
        yield state, action, step
        state = step.state


def _script(scenario: Scenario, state: ConferenceState) -> list[Action | str]:
    day = state.days[state.turn - 1]
    moves: list[Action | str] = [*CORRIDOR.get(day, ()), *TABLE.get(day, ())]
    if day in MEDIATOR:
        moves.append(MEDIATOR[day])
    return moves


def _next(scenario: Scenario, state: ConferenceState, pending: list[Action | str]) -> Action:
    seat = state.seat_to_act
    assert seat is not None
    if pending:
        action = _worded(scenario, state, pending[0])
        fits = {
            Phase.CORRIDOR: isinstance(action, CallOnMediator),
            Phase.MEDIATOR: isinstance(action, PressCapital | EnlistPower),
        }.get(state.phase, not isinstance(action, CallOnMediator | PressCapital | EnlistPower))
        if action.seat == seat and fits:
            pending.pop(0)
            return action
    return {Phase.CORRIDOR: Rest, Phase.TABLE: Hold, Phase.MEDIATOR: Wait}[state.phase](seat=seat)


def _worded(scenario: Scenario, state: ConferenceState, move: Action | str) -> Action:
    """`japan drafts` and `japan accepts a b` in terms of the moment."""
    if not isinstance(move, str):
        return move
    name, verb, *issues = move.split()
    seat = SeatId(name)
    if verb == "drafts":
        return MakeOffer(seat=seat, terms=scenario.parties[seat].instructions.draft)
    theirs = standing_offer(state, scenario.agenda.other(seat))
    if theirs is None:
        return Hold(seat=seat)
    named = tuple(open_terms(state, theirs)) if issues == ["all"] else tuple(issues)
    return AcceptOffer(
        seat=seat, offer=theirs.number, issues=tuple(IssueId(issue) for issue in named)
    )
