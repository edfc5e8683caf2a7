"""A three-issue conference built in code, for fast and readable tests.

Two parties, `north` and `south`, quarrel over an island, money and a fishery; `umpire` mediates.
`north` favours the first option of each issue, `south` the last.
"""

from dataclasses import replace
from datetime import date

from game.engine.conference import apply, start
from game.engine.step import Step
from game.model.actions import Action, Hold, Rest, Wait
from game.model.agenda import Agenda, Issue, MediatorSeat, Option, Party, Person, Sitting
from game.model.conditions import Condition, Effects
from game.model.ids import DispatchId, IssueId, OptionId, SeatId, TrackId
from game.model.instructions import (
    Expectation,
    Instructions,
    Limit,
    LimitStep,
    Pattern,
    Preferences,
    Tier,
)
from game.model.scenario import (
    Aim,
    Calendar,
    CapitalBrief,
    Channel,
    Dispatch,
    EnvoyBrief,
    EpilogueRule,
    Front,
    MediatorBrief,
    PartyBrief,
    Payment,
    Power,
    Prices,
    Pride,
    Scenario,
    Verdict,
    War,
    WarEffort,
)
from game.model.state import ConferenceState, DrawMode, Phase
from game.model.tracks import (
    INFLUENCE,
    SYMPATHY,
    TRUST,
    PartyTrack,
    TrackInfo,
    goodwill_towards,
    relation,
    track_of,
)

NORTH, SOUTH, UMPIRE = SeatId("north"), SeatId("south"), SeatId("umpire")
ISLAND, MONEY, FISHERY = IssueId("island"), IssueId("money"), IssueId("fishery")
WHOLE, HALF, NONE = OptionId("whole"), OptionId("half"), OptionId("none")
MUCH, LITTLE, NOTHING = OptionId("much"), OptionId("little"), OptionId("nothing")
OPEN, SHUT = OptionId("open"), OptionId("shut")


def _issue(name: IssueId, number: int, blame: int, *options: tuple[OptionId, int | None]) -> Issue:
    return Issue(
        id=name,
        number=number,
        title=name.title(),
        question=f"Who has the {name}?",
        options=tuple(
            Option(
                id=option,
                title=option.title(),
                clause=f"As to the {name}: {option}.",
                historical=option in (HALF, NOTHING, OPEN),
                amount=amount,
            )
            for option, amount in options
        ),
        blame=blame,
        demanded_by=NORTH,
    )


ISSUES = (
    _issue(ISLAND, 1, 40, (WHOLE, None), (HALF, None), (NONE, None)),
    _issue(MONEY, 2, 100, (MUCH, 1000), (LITTLE, 300), (NOTHING, 0)),
    _issue(FISHERY, 3, 20, (OPEN, None), (SHUT, None)),
)

AGENDA = Agenda(
    title="The Conference of the Island",
    subtitle="A small quarrel",
    place="Midway",
    opens=date(1905, 8, 9),
    parties=(
        Party(
            id=NORTH,
            name="Northland",
            adjective="Northern",
            capital="Northtown",
            delegation=("nils", "nora"),
            government="the Cabinet",
            colour="first",
        ),
        Party(
            id=SOUTH,
            name="Southland",
            adjective="Southern",
            capital="Southtown",
            delegation=("sam", "sue"),
            government="the Court",
            colour="second",
        ),
    ),
    mediator=MediatorSeat(
        id=UMPIRE, name="The Umpire", title="the Umpire", residence="Midway House", person="una"
    ),
    issues=ISSUES,
    sittings=tuple(
        Sitting(number=n, day=date(1905, 8, day))
        for n, day in enumerate((10, 11, 15, 16, 17, 20, 22, 24), start=1)
    ),
    people=tuple(
        Person(id=name, name=name.title(), office="Envoy", seat=seat, about="A person.")
        for name, seat in (
            ("nils", NORTH),
            ("nora", NORTH),
            ("sam", SOUTH),
            ("sue", SOUTH),
            ("una", UMPIRE),
        )
    ),
)


def _preferences(points: dict[IssueId, tuple[int, ...]], *patterns: Pattern) -> Preferences:
    lowest = sum(min(row) for row in points.values())
    highest = sum(max(row) for row in points.values())
    return Preferences(points=points, patterns=patterns, lowest=lowest, highest=highest)


PURCHASE = Pattern(
    id="purchase",
    title="Money for half the island is a purchase",
    when={ISLAND: (HALF,), MONEY: (MUCH, LITTLE)},
    points=400,
)

_NORTH_POINTS = {ISLAND: (4000, 2400, 0), MONEY: (5000, 2500, 0), FISHERY: (1000, 0)}
_SOUTH_POINTS = {ISLAND: (0, 2200, 4000), MONEY: (0, 2000, 5000), FISHERY: (0, 1000)}


def _instructions(seat: SeatId) -> Instructions:
    if seat == NORTH:
        return Instructions(
            seat=NORTH,
            preferences=_preferences(_NORTH_POINTS),
            limits=(
                Limit(issue=FISHERY, tier=Tier.INDISPENSABLE, limit=OPEN, wish=OPEN),
                Limit(
                    issue=ISLAND,
                    tier=Tier.IMPORTANT,
                    limit=HALF,
                    wish=WHOLE,
                    steps=(LimitStep(to=NONE, asked=0.4, pressed=0.4),),
                ),
                Limit(
                    issue=MONEY,
                    tier=Tier.IF_POSSIBLE,
                    limit=LITTLE,
                    wish=MUCH,
                    steps=(LimitStep(to=NOTHING, asked=0.9, pressed=0.5),),
                ),
            ),
            expectations=(Expectation(issue=MONEY, option=LITTLE, anger=200),),
            draft={ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN},
            letter="Bring home the island.",
            if_talks_fail="The war goes on.",
        )
    return Instructions(
        seat=SOUTH,
        preferences=_preferences(_SOUTH_POINTS, PURCHASE),
        limits=(
            Limit(
                issue=ISLAND,
                tier=Tier.INDISPENSABLE,
                limit=NONE,
                wish=NONE,
                steps=(
                    LimitStep(to=HALF, asked=0.5, pressed=0.9, not_before=date(1905, 8, 15)),
                    LimitStep(to=WHOLE, asked=0.1, pressed=0.1),
                ),
            ),
            Limit(
                issue=MONEY,
                tier=Tier.INDISPENSABLE,
                limit=NOTHING,
                wish=NOTHING,
                steps=(LimitStep(to=LITTLE, asked=0.05, pressed=0.05),),
            ),
        ),
        expectations=(Expectation(issue=ISLAND, option=NONE, anger=100),),
        draft={ISLAND: NONE, MONEY: NOTHING, FISHERY: SHUT},
        letter="Not an inch.",
        if_talks_fail="The war goes on.",
    )


def _brief(seat: SeatId) -> PartyBrief:
    return PartyBrief(
        seat=seat,
        instructions=_instructions(seat),
        capital=CapitalBrief(
            pride=Pride(
                mean=10.0,
                spread=4.0,
                in_history=5.0,
                per_day=0.1,
                per_point=0.1,
                per_press=3.0,
            ),
            temper=2.0,
            leaning=0.5,
            broken_indispensable=3.0,
            broken_important=1.0,
            answer_days=(1, 2),
            rupture_per_day=0.1,
            band=8.0,
        ),
        envoy=EnvoyBrief(offset=0.0, stall=1.0, opening=90.0, concession=1.0),
    )


def _tracks() -> tuple[TrackInfo, ...]:
    both, everyone = (NORTH, SOUTH), (NORTH, SOUTH, UMPIRE)
    infos = []
    for party in both:
        for kind in PartyTrack:
            seats = both if kind in (PartyTrack.ARMY, PartyTrack.CREDIBILITY) else (party,)
            drift = -2 if kind is PartyTrack.TREASURY else 0
            infos.append(
                TrackInfo(
                    id=track_of(party, kind),
                    title=f"{party} {kind.value}",
                    start=500,
                    drift=drift,
                    seats=seats,
                )
            )
        infos.append(
            TrackInfo(
                id=goodwill_towards(party),
                title=f"goodwill towards {party}",
                start=500,
                drift=0,
                seats=(party, UMPIRE),
            )
        )
    for shared in (SYMPATHY, TRUST, INFLUENCE, relation("north_south")):
        infos.append(TrackInfo(id=shared, title=shared, start=500, drift=0, seats=everyone))
    return tuple(infos)


WAR = War(
    fronts=(
        Front(id="lost", title="The island is lost", value={NORTH: 10, SOUTH: 80}),
        Front(id="still", title="Nothing has moved", value={NORTH: 50, SOUTH: 50}),
        Front(id="won", title="The mainland is invaded", value={NORTH: 80, SOUTH: 10}),
    ),
    start="still",
    horizon_months=6,
    advance=0.1,
    retreat=0.1,
    slope=0.3,
    least=0.02,
    most=0.5,
    efforts={
        seat: WarEffort(
            army_trend=0.0,
            treasury_trend=-3.0,
            home_trend=-1.0,
            monthly_cost=1.5,
            treasury_floor=30.0,
            home_floor=30.0,
        )
        for seat in (NORTH, SOUTH)
    },
)

PRICES = Prices(
    withdraw_trust=80,
    final_broken_credibility=250,
    final_broken_home=50,
    initial_trust=30,
    reopen_trust=100,
    reopen_standing=50,
    leak_chance=0.08,
    leak_home=40,
    leak_trust=60,
    float_disowned_trust=60,
    float_slack=1,
    cable_refused_standing=40,
    cable_granted_standing=10,
    moderation_standing=30,
    moderation_pride=100,
    call_goodwill=60,
    call_least_goodwill=300,
    call_strength=0.5,
    press_fade=0.8,
    press_goodwill=40,
    brief_sympathy=20,
    brief_sympathy_most=80,
    pledge_home=20,
    pledge_factor=0.5,
    pledge_broken_home=60,
    sound_trust_needed=500,
    study_standing=20,
    study_factor=0.7,
    recess_days_most=6,
    trunks_trust=50,
    trunks_strength=0.6,
    trunks_bluff_credibility=250,
    exceed_indispensable_standing=100,
    exceed_important_standing=60,
    exceed_if_possible_standing=20,
    tighten_standing=200,
    recall_standing=100,
    recall_reset=400,
    recall_trust=100,
    quiet_sittings=3,
    appeal_shield=0.5,
    order_delay_days=2,
    suggestion_trust=0,
    tell_trust=10,
    speak_sympathy=30,
    lean_goodwill=10,
    blame_sympathy=0.2,
    blame_credit=0.1,
    signing_days=7,
    ratification_days=40,
)

NO_EFFECTS = Effects(tracks={}, pride={})
EVERYONE = (NORTH, SOUTH, UMPIRE)

NEWS = Dispatch(
    id=DispatchId("harvest"),
    channel=Channel.NEWSPAPER,
    title="The harvest has failed",
    sender="Southtown, 15 August",
    text="Bread is dear in Southtown.",
    to=EVERYONE,
    when=Condition(not_before=date(1905, 8, 15)),
    chance=1.0,
    in_history=True,
    effects=Effects(tracks={track_of(SOUTH, PartyTrack.HOME): -50}, pride={SOUTH: -100}),
)

PEACE_TOLD = EpilogueRule(
    id="peace",
    when=Condition(endings=("ratified",)),
    title="Peace",
    text="The boats went out again.",
    effects={relation("north_south"): 100},
)


def tiny() -> Scenario:
    """The scenario of this file."""
    return Scenario(
        name="tiny",
        digest="tiny",
        agenda=AGENDA,
        tracks=_tracks(),
        parties={NORTH: _brief(NORTH), SOUTH: _brief(SOUTH)},
        mediator=MediatorBrief(
            letter="Make peace.",
            aims=(
                Aim(id="peace", title="Peace", weight=4),
                Aim(id="balance", title="Balance", weight=3),
                Aim(id="open_door", title="The open door", weight=2),
                Aim(id="influence", title="Influence kept", weight=1),
            ),
            open_door={FISHERY: (OPEN,)},
            powers=(
                Power(
                    id="east", name="Eastland", works_on=SOUTH, strength=0.5, about="A neighbour."
                ),
            ),
            costs={"suggest": 60, "press": 80, "tell": 50, "enlist": 50, "speak": 60},
        ),
        war=WAR,
        calendars={
            "full": Calendar(id="full", title="Whole", sittings=AGENDA.sittings, agreed={}),
            "short": Calendar(
                id="short", title="Short", sittings=AGENDA.sittings[-3:], agreed={FISHERY: OPEN}
            ),
        },
        dispatches=(NEWS,),
        hazards=(),
        epilogue=(PEACE_TOLD,),
        verdict=Verdict(
            history={ISLAND: HALF, MONEY: NOTHING, FISHERY: OPEN},
            history_agreed=date(1905, 8, 17),
            history_signed=date(1905, 8, 24),
            history_text="The island was divided.",
            relations={NORTH: (relation("north_south"),), SOUTH: (relation("north_south"),)},
        ),
        turning_points=(),
        prices=PRICES,
        payment=Payment(issue=MONEY, payer=SOUTH, payee=NORTH, per_treasury_point=10.0),
    )


def patient() -> Scenario:
    """The same with capitals that never order a rupture."""
    scenario = tiny()
    parties = {
        seat: replace(brief, capital=replace(brief.capital, rupture_per_day=0.0))
        for seat, brief in scenario.parties.items()
    }
    return replace(scenario, parties=parties)


# --- Playing it ----------------------------------------------------------------------------


def begin(scenario: Scenario | None = None, seed: int = 7) -> ConferenceState:
    """A conference just opened, draws fixed."""
    return start(scenario or tiny(), seed=seed, draws=DrawMode.FIXED, calendar="full").state


def idle(state: ConferenceState) -> Action:
    """The action of a seat that does nothing, in whatever phase."""
    assert state.seat_to_act is not None
    match state.phase:
        case Phase.CORRIDOR:
            return Rest(seat=state.seat_to_act)
        case Phase.TABLE:
            return Hold(seat=state.seat_to_act)
        case _:
            return Wait(seat=state.seat_to_act)


def until(scenario: Scenario, state: ConferenceState, phase: Phase, turn: int) -> ConferenceState:
    """The state after everybody idled up to this phase of this turn."""
    while state.outcome is None and (state.turn, state.phase) != (turn, phase):
        state = apply(scenario, state, idle(state)).state
    return state


def at_table(scenario: Scenario, turn: int = 1, seed: int = 7) -> ConferenceState:
    """A conference at the opening of a sitting."""
    return until(scenario, begin(scenario, seed), Phase.TABLE, turn)


def play(scenario: Scenario, state: ConferenceState, *actions: Action) -> Step:
    """The step after these actions, with all their events."""
    step = Step(state=state)
    for action in actions:
        after = apply(scenario, step.state, action)
        step = Step(state=after.state, events=step.events + after.events)
    return step


def with_tracks(state: ConferenceState, **heights: int) -> ConferenceState:
    """The state with tracks set; `north__home` stands for `north.home`."""
    named = {TrackId(name.replace("__", ".")): height for name, height in heights.items()}
    return replace(state, tracks={**state.tracks, **named})
