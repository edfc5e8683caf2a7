"""What stands where in the array that an agent sees: every component has a name.

One layout serves all seats, so that one network can sit in any chair: what a seat may not see, or
has not got, is 0 in its array. The layout hangs on what is public in a scenario alone (its agenda,
tracks, fronts, powers and dispatches), so that its shape tells nothing of anybody's instructions.

What the blocks mean is told in docs/pettingzoo.md.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from game.model.frozen import frozen
from game.model.ids import DispatchId, IssueId, OptionId, TrackId
from game.model.instructions import Tier
from game.model.offers import Firmness
from game.model.scenario import Scenario
from game.model.state import Phase, Stage

AIMS = ("peace", "balance", "open_door", "influence")
"""The mediator's aims that a scenario can weigh."""
_ALONE = ("",)


@frozen
class Layout:
    """The places of an array by name."""

    names: tuple[str, ...]
    """One for each component, in order."""
    start: Mapping[str, int]
    """Block -> its first place; parties' blocks carry the party: `offer.<party>`."""
    places: Mapping[IssueId, Mapping[OptionId, int]]
    """Place of an option within any block of options."""
    issues: Mapping[IssueId, int]
    """Place of an issue within any block of issues: its place on the agenda."""
    pairs: Mapping[tuple[IssueId, IssueId], int]
    """Place of two issues, in the agenda's order, within `heard.weightier`."""
    tracks: Mapping[TrackId, int]
    """Place of a track in the array."""
    dispatches: Mapping[DispatchId, int]
    """Place of a dispatch in the array."""

    @property
    def size(self) -> int:
        """Components of an array."""
        return len(self.names)


def layout_of(scenario: Scenario) -> Layout:
    """The layout of a scenario's arrays."""
    names: list[str] = []
    start: dict[str, int] = {}
    for block, parts in _blocks(scenario):
        start[block] = len(names)
        names += [f"{block}.{part}" if part else block for part in parts]
    issues = scenario.agenda.issues
    options = [(issue.id, option.id) for issue in issues for option in issue.options]
    places: dict[IssueId, dict[OptionId, int]] = {issue.id: {} for issue in issues}
    for place, (issue, option) in enumerate(options):
        places[issue][option] = place
    ids = [issue.id for issue in issues]
    return Layout(
        names=tuple(names),
        start=start,
        places=places,
        issues={issue: place for place, issue in enumerate(ids)},
        pairs={pair: place for place, pair in enumerate(combinations(ids, 2))},
        tracks={info.id: start["track"] + n for n, info in enumerate(scenario.tracks)},
        dispatches={one.id: start["dispatch"] + n for n, one in enumerate(scenario.dispatches)},
    )


def _blocks(scenario: Scenario) -> Iterator[tuple[str, Iterable[str]]]:
    """Every block with the parts of its components' names, in order."""
    issues = [issue.id for issue in scenario.agenda.issues]
    yield from _frame(scenario)
    yield "agreed", _options(scenario)
    yield "reopened", issues
    for party in scenario.agenda.party_ids:
        yield f"offer.{party}", _options(scenario)
        yield f"linked.{party}", issues
        yield f"firmness.{party}", tuple(Firmness)
        yield f"old.{party}", _ALONE
        for kind in ("position", "bound", "pledge", "floated"):
            yield f"{kind}.{party}", _options(scenario)
        for kind in ("trunks", "recalled", "refused"):
            yield f"{kind}.{party}", _ALONE
    yield "suggestion", _options(scenario)
    yield "endorsed", _ALONE
    yield from _own_papers(scenario)
    yield from _desk(scenario)
    for party in scenario.agenda.party_ids:
        yield f"heard.limit.{party}", _options(scenario)
        yield f"heard.confided.{party}", _options(scenario)
        yield f"pressed.{party}", _ALONE
    yield "heard.weightier", [f"{one}.{two}" for one, two in combinations(issues, 2)]
    yield "draft", _options(scenario)
    yield "edits_left", _ALONE


def _options(scenario: Scenario) -> tuple[str, ...]:
    return tuple(
        f"{issue.id}.{option.id}" for issue in scenario.agenda.issues for option in issue.options
    )


def _frame(scenario: Scenario) -> Iterator[tuple[str, Iterable[str]]]:
    """The seat, the calendar, and what moves for all."""
    yield "seat", scenario.agenda.seats
    yield "to_act", _ALONE
    yield "phase", tuple(Phase)
    yield "stage", tuple(Stage)
    for name in ("turn", "sittings_left", "days_left", "corridor_round", "corridor_rounds"):
        yield name, _ALONE
    yield "actions_left", scenario.agenda.party_ids
    yield "asked", ("secret", "recess")
    for name in ("recess_days", "secret_sitting", "quiet", "peace_odds"):
        yield name, _ALONE
    yield "track", [info.id for info in scenario.tracks]
    yield "dispatch", [dispatch.id for dispatch in scenario.dispatches]


def _own_papers(scenario: Scenario) -> Iterator[tuple[str, Iterable[str]]]:
    """What a delegation alone knows."""
    issues = [issue.id for issue in scenario.agenda.issues]
    yield "points", _options(scenario)
    yield "worth.draft", _ALONE
    yield "worth.offer", scenario.agenda.party_ids
    yield "worth.suggestion", _ALONE
    yield "no_deal", _ALONE
    yield "band", ("low", "high")
    yield "war_cost", _ALONE
    yield "front", [front.id for front in scenario.war.fronts]
    yield "temper", _ALONE
    yield "leaning", _ALONE
    yield "limit", _options(scenario)
    yield "wish", _options(scenario)
    for tier in Tier:
        yield f"tier.{tier}", issues
    yield "may_yield", issues
    yield "cable", issues
    for name in ("cable_days", "order", "order_delayed", "order_last", "order_days"):
        yield name, _ALONE


def _desk(scenario: Scenario) -> Iterator[tuple[str, Iterable[str]]]:
    """What the mediator alone knows."""
    yield "open_door", _options(scenario)
    yield "aim", AIMS
    yield "cost", tuple(scenario.mediator.costs)
    yield "enlisted", [power.id for power in scenario.mediator.powers]
