"""From the observation of a seat to an array of numbers, and from nothing else.

The layout of the array, name by name, stands in `pettingzoo_layout.py`.
"""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.bridges.pettingzoo_layout import AIMS, Layout
from game.engine.turns import ACTIONS_PER_SITTING
from game.engine.utility import utility, whole_package
from game.model.events import (
    ArticleReopened,
    CapitalDecided,
    CapitalPressed,
    Disclosure,
    EnvoyRecalled,
    Event,
    MediatorCalled,
    TrunksPacked,
    TrunksUnpacked,
)
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId
from game.model.instructions import Instructions
from game.model.observation import Desk, Observation, OwnCapital
from game.model.offers import Firmness, Package, Terms
from game.model.state import Phase, Stage
from game.model.tracks import TRACK_MAX

Array: TypeAlias = NDArray[np.float32]

_PEACE_ODDS = {"remote": 0.0, "doubtful": 0.25, "possible": 0.5, "likely": 0.75, "near": 1.0}
_MOST_ROUNDS = 2
_PHASES = {phase: place for place, phase in enumerate(Phase)}
_STAGES = {stage: place for place, stage in enumerate(Stage)}
_FIRMNESSES = {firmness: place for place, firmness in enumerate(Firmness)}


@frozen
class Reading:
    """An observation in numbers, the seat's draft not yet written in."""

    array: Array
    """Shape (components,)."""
    package: Package
    """The whole treaty as it would be with no more than what lies on the table; for one's own
    utility of other terms. Empty for the mediator."""


class Reader:
    """Turns the observations of one seat in one game into arrays.

    What never changes in a game is written once, and the minutes, which only grow, are read on from
    where the last reading ended.
    """

    def __init__(self, layout: Layout, first: Observation, most_recess: int) -> None:
        """Write down what stays as it is.

        Args:
            layout: where everything stands.
            first: any observation of the seat in this game.
            most_recess: days of recess that can be asked for in all.
        """
        self._layout = layout
        self._start = layout.start
        self._places = layout.places
        self._most_recess = most_recess
        self._heard = 0
        self._agenda = first.agenda
        self._brief = first.instructions
        self._lasting: Array = np.zeros(layout.size, dtype=np.float32)
        self._write_seat(first)
        if first.instructions is not None and first.capital is not None:
            self._write_instructions(first, first.instructions, first.capital)
        if first.desk is not None:
            self._write_brief(first.desk)

    def read(self, seen: Observation) -> Reading:
        """An observation in numbers."""
        for event in seen.minutes[self._heard :]:
            self._hear(event)
        self._heard = len(seen.minutes)
        array = self._lasting.copy()
        self._frame(array, seen)
        self._table(array, seen)
        package: Package = {}
        if seen.capital is not None:
            package = whole_package(seen, {})
            self._own_capital(array, seen, seen.capital)
            self._worths(array, seen, package)
        if seen.desk is not None:
            for place, power in enumerate(seen.desk.powers):
                array[self._start["enlisted"] + place] = power.id in seen.desk.enlisted
        return Reading(array=array, package=package)

    def with_draft(self, reading: Reading, draft: Terms, edits_left: float) -> Array:
        """The array of a reading with the seat's draft written in; a new one.

        Args:
            reading: what `read` gave.
            draft: options on open issues.
            edits_left: share of the edits that the seat may still make, 0..1.
        """
        array = reading.array.copy()
        self._write(array, "draft", draft)
        array[self._start["edits_left"]] = edits_left
        array[self._start["worth.draft"]] = self._worth({**reading.package, **draft})
        return array

    def _worth(self, package: Package) -> float:
        """Own utility of a whole package, 0..1; 0 to the mediator, who signs nothing."""
        if self._brief is None:
            return 0.0
        return utility(self._agenda, self._brief.preferences, package) / 100.0

    def _write(self, array: Array, block: str, terms: Terms) -> None:
        first, places = self._start[block], self._places
        for issue, option in terms.items():
            array[first + places[issue][option]] = 1.0

    def _mark(self, array: Array, block: str, issues: Iterable[IssueId]) -> None:
        first, places = self._start[block], self._layout.issues
        for issue in issues:
            array[first + places[issue]] = 1.0

    # --- What stays as it is -------------------------------------------------------------------

    def _write_seat(self, seen: Observation) -> None:
        self._lasting[self._start["seat"] + seen.agenda.seats.index(seen.seat)] = 1.0

    def _write_instructions(
        self, seen: Observation, brief: Instructions, capital: OwnCapital
    ) -> None:
        array, start = self._lasting, self._start
        preferences = brief.preferences
        span = preferences.highest - preferences.lowest
        for issue in seen.agenda.issues:
            row = preferences.points[issue.id]
            for option, points in zip(issue.options, row, strict=True):
                place = start["points"] + self._places[issue.id][option.id]
                array[place] = _share(points - min(row), span)
        self._write(array, "wish", {limit.issue: limit.wish for limit in brief.limits})
        for limit in brief.limits:
            self._mark(array, f"tier.{limit.tier}", (limit.issue,))
        array[start["temper"]] = _share(capital.temper, 10.0)
        array[start["leaning"]] = min(max(capital.leaning / 10.0, -1.0), 1.0)

    def _write_brief(self, desk: Desk) -> None:
        array, start = self._lasting, self._start
        for issue, options in desk.open_door.items():
            for option in options:
                self._write(array, "open_door", {issue: option})
        weights = sum(aim.weight for aim in desk.aims)
        for aim in desk.aims:
            array[start["aim"] + AIMS.index(aim.id)] = _share(aim.weight, weights)
        for place, cost in enumerate(desk.costs.values()):
            array[start["cost"] + place] = _share(cost, TRACK_MAX)

    # --- What was heard ------------------------------------------------------------------------

    def _hear(self, event: Event) -> None:
        array, start = self._lasting, self._start
        match event:
            case Disclosure():
                self._learn(event)
            case MediatorCalled(confides=terms) if terms is not None:
                self._replace(f"heard.confided.{event.by}", terms, self._places)
            case CapitalPressed():
                place = start[f"pressed.{event.party}"]
                array[place] = min(array[place] + np.float32(0.1), 1.0)
            case TrunksPacked() | TrunksUnpacked():
                array[start[f"trunks.{event.by}"]] = isinstance(event, TrunksPacked)
            case EnvoyRecalled():
                array[start[f"recalled.{event.party}"]] = 1.0
            case CapitalDecided(sanctioned=False):
                array[start[f"refused.{event.party}"]] = 1.0
            case ArticleReopened():
                self._mark(array, "reopened", (event.issue,))
            case _:
                pass

    def _learn(self, event: Disclosure) -> None:
        """A secret of one side that reached this seat: a limit, what it confided, or its order."""
        kind, *named = event.field.split(":")
        issues = [IssueId(name) for name in named]
        if kind == "limit":
            self._replace(f"heard.limit.{event.about}", {issues[0]: OptionId(event.value)}, issues)
        elif kind == "confided":
            pairs = (pair.split("=") for pair in event.value.split(";"))
            terms = {IssueId(issue): OptionId(option) for issue, option in pairs}
            self._replace(f"heard.confided.{event.about}", terms, self._places)
        elif kind == "order":
            one, two = sorted(issues, key=lambda issue: self._layout.issues[issue])
            place = self._start["heard.weightier"] + self._layout.pairs[one, two]
            self._lasting[place] = 1.0 if event.value == one else -1.0

    def _replace(self, block: str, terms: Terms, issues: Iterable[IssueId]) -> None:
        """Terms in the place of what was heard before on these issues."""
        first = self._start[block]
        for issue in issues:
            for place in self._places[issue].values():
                self._lasting[first + place] = 0.0
        self._write(self._lasting, block, terms)

    # --- What is new at every moment -----------------------------------------------------------

    def _frame(self, array: Array, seen: Observation) -> None:
        start = self._start
        array[start["to_act"]] = seen.seat_to_act == seen.seat
        array[start["phase"] + _PHASES[seen.phase]] = 1.0
        array[start["stage"] + _STAGES[seen.stage]] = 1.0
        array[start["turn"]] = seen.turn / seen.turns
        array[start["sittings_left"]] = (seen.turns - seen.turn) / seen.turns
        span = _days(seen.agenda.opens, seen.days[-1])
        array[start["days_left"]] = _share(_days(seen.day, seen.days[-1]), span)
        array[start["corridor_round"]] = seen.corridor_round / _MOST_ROUNDS
        array[start["corridor_rounds"]] = seen.corridor_rounds / _MOST_ROUNDS
        for place, party in enumerate(seen.agenda.party_ids):
            left = seen.actions_left.get(party, 0)
            array[start["actions_left"] + place] = left / ACTIONS_PER_SITTING
        if seen.consent_asked is not None:
            array[start["asked"] + (seen.consent_asked == "recess")] = 1.0
        array[start["recess_days"]] = _share(seen.recess_days_asked, self._most_recess)
        array[start["secret_sitting"]] = seen.in_secret_sitting
        array[start["quiet"]] = _share(seen.quiet, seen.turns)
        array[start["peace_odds"]] = _PEACE_ODDS[seen.peace_odds]
        for track, height in seen.tracks.items():
            array[self._layout.tracks[track]] = height / TRACK_MAX
        for dispatch in seen.dispatches:
            array[self._layout.dispatches[dispatch.id]] = 1.0

    def _table(self, array: Array, seen: Observation) -> None:
        start = self._start
        self._write(array, "agreed", {i: article.option for i, article in seen.agreed.items()})
        for party in seen.agenda.party_ids:
            self._write(array, f"position.{party}", seen.positions[party])
            self._write(array, f"bound.{party}", seen.bound[party])
            self._write(array, f"pledge.{party}", seen.pledges[party])
            if seen.floated:
                self._write(array, f"floated.{party}", seen.floated[-1].get(party, {}))
            offer = seen.standing.get(party)
            if offer is None:
                continue
            self._write(array, f"offer.{party}", offer.terms)
            for group in offer.links:
                self._mark(array, f"linked.{party}", group)
            array[start[f"firmness.{party}"] + _FIRMNESSES[offer.firmness]] = 1.0
            array[start[f"old.{party}"]] = offer.turn < seen.turn
        if seen.suggestion is not None:
            self._write(array, "suggestion", seen.suggestion.terms)
            array[start["endorsed"]] = seen.seat in seen.suggestion.endorsed_by

    def _own_capital(self, array: Array, seen: Observation, capital: OwnCapital) -> None:
        start = self._start
        array[start["no_deal"]] = _share(capital.no_deal.no_deal_value, 100.0)
        array[start["war_cost"]] = _share(capital.no_deal.cost, 100.0)
        for place, front in enumerate(capital.no_deal.fronts):
            array[start["front"] + place] = front.odds
        for place, edge in enumerate(capital.band):
            array[start["band"] + place] = _share(edge, 100.0)
        for limit in capital.limits:
            array[start["limit"] + self._places[limit.issue][limit.limit]] = 1.0
            if limit.may_yield:
                self._mark(array, "may_yield", (limit.issue,))
        if capital.cable_on is not None and capital.cable_due is not None:
            self._mark(array, "cable", (capital.cable_on,))
            array[start["cable_days"]] = _share(_days(seen.day, capital.cable_due), 10)
        if capital.order_due is not None:
            array[start["order"]] = 1.0
            array[start["order_delayed"]] = capital.order_delayed
            array[start["order_last"]] = capital.order_last
            array[start["order_days"]] = _share(_days(seen.day, capital.order_due), 30)

    def _worths(self, array: Array, seen: Observation, package: Package) -> None:
        """Own utilities of what lies on the table, made whole by one's own last paper."""
        agreed = {issue: article.option for issue, article in seen.agreed.items()}
        for place, party in enumerate(seen.agenda.party_ids):
            offer = seen.standing.get(party)
            if offer is not None:
                worth = self._worth({**package, **offer.terms, **agreed})
                array[self._start["worth.offer"] + place] = worth
        if seen.suggestion is not None:
            worth = self._worth({**package, **seen.suggestion.terms, **agreed})
            array[self._start["worth.suggestion"]] = worth


def _days(since: date, until: date) -> int:
    return (until - since).days


def _share(value: float, most: float) -> float:
    """A value as a share of the most that counts, kept within 0..1; 0 of nothing."""
    return min(max(value / most, 0.0), 1.0) if most else 0.0
