"""What happened, beside what might have and what did in history: data for every kind of debrief.

Nothing here is prose: `wording` makes sentences of it. It reveals all secrets and is for after the
end alone.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from game.analysis.efficient import TreatySpace, utilities_of_points, valuation_of
from game.analysis.verdict import Comparison, Judgement, compare_issues, judge
from game.analysis.yardstick import (
    Yardstick,
    measure,
    share_of_joint_gain,
    utilities_of,
    within_limits,
)
from game.delegations.delegation import Rationale
from game.engine.aftermath import Aftermath, aftermath
from game.engine.capital import bottom_line
from game.engine.history import state_of_history
from game.engine.utility import completed
from game.engine.war import no_deal_value
from game.model.actions import Action
from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    CableAnswered,
    CapitalDecided,
    CapitalPressed,
    ConferenceEnded,
    EnvoyRecalled,
    Event,
    LimitExceeded,
    LimitTightened,
    LimitYielded,
    OfferMade,
    OrderCancelled,
    OrderDelayed,
    OrderGiven,
    PackagesFloated,
    RatificationFailed,
    SecretLeaked,
    TermsSuggested,
    TreatyReferred,
    TreatySigned,
    TrunksPacked,
    TrunksUnpacked,
)
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.offers import Firmness, Offer, Package
from game.model.outcome import Outcome
from game.model.scenario import Scenario, TurningPoint
from game.model.state import ConferenceState
from game.model.tracks import Tracks
from game.play.percentile_file import Field, field_for
from game.play.replay import Course

_ALWAYS_TOLD = (
    ArticleAgreed
    | ArticleReopened
    | CableAnswered
    | CapitalDecided
    | CapitalPressed
    | ConferenceEnded
    | EnvoyRecalled
    | LimitExceeded
    | LimitTightened
    | LimitYielded
    | OrderCancelled
    | OrderDelayed
    | OrderGiven
    | PackagesFloated
    | RatificationFailed
    | SecretLeaked
    | TermsSuggested
    | TreatyReferred
    | TreatySigned
    | TrunksPacked
    | TrunksUnpacked
)


@frozen
class ClauseRow:
    """One issue at the end, beside history."""

    issue: IssueId
    option: OptionId | None
    """None: it was left open."""
    history: OptionId | None
    marks: Mapping[SeatId, Comparison]
    """By each party's own points; empty if left open, or without a history."""


@frozen
class LinePoint:
    """Both capitals' minds at the opening of a turn, or at the last word, now revealed."""

    turn: int
    day: date
    bottom: Mapping[SeatId, float]
    """Utility at which the capital began to prefer signing."""
    no_deal: Mapping[SeatId, float]


@frozen
class PlaneOffer:
    """An offer in the utility plane, its open issues at the maker's last positions."""

    number: int
    by: SeatId
    turn: int
    firmness: Firmness
    utilities: Mapping[SeatId, float]


@frozen
class GainPoint:
    """How much joint gain could still be had after an action."""

    turn: int
    left: float
    """Share of the greatest joint gain that the articles agreed so far leave possible, 0..1."""
    agreed: int
    """Articles initialled by then."""


@frozen
class DayRow:
    """The days of one turn: what happened in the game, and what in history."""

    turn: int
    """0: after the last turn of the game."""
    day: date
    events: tuple[Event, ...]
    history: tuple[TurningPoint, ...]


@frozen
class Thought:
    """What a program did, and why."""

    turn: int
    action: Action
    rationale: Rationale


@frozen
class Plane:
    """The utility plane, first party first."""

    frontier: tuple[tuple[float, float], ...]
    """Efficient packages within all indispensable limits of day 1, the first party's best last."""
    no_deal: tuple[float, float]
    treaty: tuple[float, float] | None
    history: tuple[float, float] | None


@frozen
class Debrief:
    """All that is told after the end."""

    outcome: Outcome
    judgement: Judgement
    clauses: tuple[ClauseRow, ...]
    aftermath: Aftermath
    lines: tuple[LinePoint, ...]
    last_word: LinePoint
    offers: tuple[PlaneOffer, ...]
    plane: Plane
    gains: tuple[GainPoint, ...]
    joint_gain: float
    """Share of the greatest joint gain that the treaty realises, 0..1."""
    days: tuple[DayRow, ...]
    thoughts: tuple[Thought, ...]
    field: Field | None
    """The simulated conferences to measure the scores against; None where there are none."""


def debrief(scenario: Scenario, course: Course) -> Debrief:
    """The debrief of a game that is over.

    Raises:
        ValueError: the conference has not ended.
    """
    state = course.state
    outcome = state.outcome
    if outcome is None:
        raise ValueError("The debrief comes after the end of the conference.")
    yardstick = measure(scenario)
    after = aftermath(scenario, state)
    judgement = judge(scenario, outcome, after.tracks, history_tracks(scenario), yardstick)
    realised = {seat: score.utility for seat, score in judgement.parties.items()}
    return Debrief(
        outcome=outcome,
        judgement=judgement,
        clauses=clause_rows(scenario, state),
        aftermath=after,
        lines=_lines(scenario, course),
        last_word=_line_point(scenario, course.at_last_word),
        offers=_offers(scenario, course),
        plane=_plane(scenario, yardstick, outcome),
        gains=_gains(scenario, yardstick, course),
        joint_gain=share_of_joint_gain(yardstick, realised),
        days=_days(scenario, course),
        thoughts=tuple(
            Thought(turn=one.before.turn, action=one.action, rationale=one.rationale)
            for one in course.played
            if one.rationale is not None
        ),
        field=field_for(scenario, state.calendar),
    )


def history_tracks(scenario: Scenario) -> Tracks:
    """Where the tracks lay in the end in history; as at the start where it is not known."""
    state = state_of_history(scenario)
    if state is None:
        return {info.id: info.start for info in scenario.tracks}
    return aftermath(scenario, state).tracks


def clause_rows(scenario: Scenario, state: ConferenceState) -> tuple[ClauseRow, ...]:
    """Every issue as it stands, beside history."""
    agenda = scenario.agenda
    treaty = state.outcome.treaty if state.outcome else None
    terms = treaty or {issue: article.option for issue, article in state.agreed.items()}
    history = scenario.verdict.history
    marks = _marks(scenario, terms, history)
    return tuple(
        ClauseRow(
            issue=issue.id,
            option=terms.get(issue.id),
            history=history.get(issue.id),
            marks={seat: row[issue.id] for seat, row in marks.items() if issue.id in row},
        )
        for issue in agenda.issues
    )


def _marks(
    scenario: Scenario, terms: Package, history: Package
) -> dict[SeatId, dict[IssueId, Comparison]]:
    both = [i.id for i in scenario.agenda.issues if i.id in terms and i.id in history]
    first = scenario.agenda.parties[0].id
    now = completed(scenario.agenda, first, terms)
    then = completed(scenario.agenda, first, history)
    found = {}
    for seat in scenario.agenda.party_ids:
        preferences = scenario.parties[seat].instructions.preferences
        marks = compare_issues(scenario.agenda, preferences, now, then)
        found[seat] = {issue: marks[issue] for issue in both}
    return found


def _lines(scenario: Scenario, course: Course) -> tuple[LinePoint, ...]:
    points: dict[int, LinePoint] = {}
    for state in (course.opening, *(one.after for one in course.played)):
        if state.turn not in points:
            points[state.turn] = _line_point(scenario, state)
    return tuple(points.values())


def _line_point(scenario: Scenario, state: ConferenceState) -> LinePoint:
    parties = scenario.agenda.party_ids
    return LinePoint(
        turn=state.turn,
        day=state.days[state.turn - 1],
        bottom={party: bottom_line(scenario, state, party) for party in parties},
        no_deal={party: no_deal_value(scenario, state.tracks, party) for party in parties},
    )


def _offers(scenario: Scenario, course: Course) -> tuple[PlaneOffer, ...]:
    found = []
    for one in course.played:
        for event in one.events:
            if isinstance(event, OfferMade):
                offer = next(o for o in one.after.offers if o.number == event.number)
                found.append(_in_plane(scenario, one.before, offer))
    return tuple(found)


def _in_plane(scenario: Scenario, before: ConferenceState, offer: Offer) -> PlaneOffer:
    agreed = {issue: article.option for issue, article in before.agreed.items()}
    positions = before.delegations[offer.by].positions
    package = completed(scenario.agenda, offer.by, agreed, offer.terms, positions)
    return PlaneOffer(
        number=offer.number,
        by=offer.by,
        turn=offer.turn,
        firmness=offer.firmness,
        utilities=utilities_of(scenario, package),
    )


def _frontier(scenario: Scenario, agreed: Mapping[IssueId, OptionId]) -> list[tuple[float, float]]:
    """Utilities of the efficient packages that hold these articles, best for the first last."""
    agenda = scenario.agenda
    one, two = (scenario.parties[seat].instructions for seat in agenda.party_ids)
    allowed = within_limits(agenda, (one, two))
    allowed |= {issue: (option,) for issue, option in agreed.items()}
    space = TreatySpace(agenda, one.preferences)
    found = space.efficient(valuation_of(agenda, two.preferences), allowed=allowed)
    ours = utilities_of_points(one.preferences, found.own).tolist()
    theirs = utilities_of_points(two.preferences, found.other).tolist()
    return sorted(zip(ours, theirs, strict=True))


def _gains(scenario: Scenario, yardstick: Yardstick, course: Course) -> tuple[GainPoint, ...]:
    one, two = scenario.agenda.party_ids
    known: dict[tuple[tuple[IssueId, OptionId], ...], float] = {}
    points: list[GainPoint] = []
    for state in (course.opening, *(played.after for played in course.played)):
        agreed = {issue: article.option for issue, article in state.agreed.items()}
        key = tuple(sorted(agreed.items()))
        if key not in known:
            shares = (
                share_of_joint_gain(yardstick, {one: mine, two: theirs})
                for mine, theirs in _frontier(scenario, agreed)
            )
            known[key] = max(shares, default=0.0)
        point = GainPoint(turn=state.turn, left=known[key], agreed=len(agreed))
        if not points or points[-1].left != point.left or points[-1].agreed != point.agreed:
            points.append(point)
    return tuple(points)


def _plane(scenario: Scenario, yardstick: Yardstick, outcome: Outcome) -> Plane:
    one, two = scenario.agenda.party_ids

    def place(package: Package | None) -> tuple[float, float] | None:
        if not package or any(issue.id not in package for issue in scenario.agenda.issues):
            return None
        values = utilities_of(scenario, package)
        return (values[one], values[two])

    return Plane(
        frontier=tuple(_frontier(scenario, {})),
        no_deal=(yardstick.no_deal[one], yardstick.no_deal[two]),
        treaty=place(outcome.treaty),
        history=place(scenario.verdict.history),
    )


def _days(scenario: Scenario, course: Course) -> tuple[DayRow, ...]:
    told: dict[int, list[Event]] = {}
    for one in course.played:
        told.setdefault(one.before.turn, []).extend(e for e in one.events if is_notable(e))
    rows: list[DayRow] = []
    since = date.min
    state = course.state
    for turn in range(1, state.turn + 1):
        day = state.days[turn - 1]
        rows.append(
            DayRow(
                turn=turn,
                day=day,
                events=tuple(told.get(turn, ())),
                history=_between(scenario.turning_points, since, day),
            )
        )
        since = day
    rest = _between(scenario.turning_points, since, date.max)
    if rest:
        rows.append(DayRow(turn=0, day=rest[0].day, events=(), history=rest))
    return tuple(rows)


def _between(points: Iterable[TurningPoint], after: date, until: date) -> tuple[TurningPoint, ...]:
    return tuple(point for point in points if after < point.day <= until)


def is_notable(event: Event) -> bool:
    """Whether an event belongs among the turning points of a game."""
    if isinstance(event, OfferMade):
        return event.movement > 0 or event.number <= 2 or event.firmness is Firmness.FINAL
    return isinstance(event, _ALWAYS_TOLD)
