"""What a mediator makes of the public record, and of what he was told."""

from collections.abc import Iterator, Mapping
from math import fsum

from game.delegations.beliefs import Beliefs, beliefs_about
from game.delegations.book import Rows, rows_of
from game.model.events import CapitalDecided
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.state import Fact

PATIENCE = 0.15
"""Part of the gap that must have closed in two sittings to count as movement: at less, the
calendar would run out first."""
PRESSING = 0.55
"""Part of the calendar after which one sitting without movement is enough to act."""


@frozen
class Table:
    """What the mediator makes of the public record."""

    seen: Observation
    rows: Rows
    open: tuple[IssueId, ...]
    beliefs: Mapping[SeatId, Beliefs]
    asks: Mapping[SeatId, Mapping[IssueId, OptionId]]
    gap: float
    """Steps between the positions, weighted by guesses; 0 they meet, 1 all is apart."""
    gap_before: float
    """The same two sittings ago; late in the calendar, one."""
    given: Mapping[SeatId, float]
    """Weighted share of the way that each side has come on what is still open, 0..1."""

    @property
    def elapsed(self) -> float:
        """Part of the calendar gone by."""
        return self.seen.turn / self.seen.turns

    still: tuple[SeatId, ...]
    """Sides that have not come a step nearer in the same time."""
    refused: tuple[SeatId, ...]
    """Sides whose capital has refused what its own delegation had agreed to."""

    @property
    def stuck(self) -> bool:
        """An impasse: the gap is hardly smaller than before, or one side alone has moved."""
        return self.gap > self.gap_before * (1.0 - PATIENCE) or bool(self.still)


def read_table(seen: Observation) -> Table:
    """The positions, the gap and who has moved, from the public record."""
    rows = rows_of(seen)
    parties = seen.agenda.party_ids
    beliefs = {party: beliefs_about(seen, rows, party) for party in parties}
    weights = {
        issue: fsum(beliefs[party].weights[issue] for party in parties) / 2.0
        for issue in rows.options
    }
    asks = {party: rows.asked(seen, party) for party in parties}
    ago = 1 if seen.turn / seen.turns >= PRESSING else 2
    before = {party: _asked_by(seen, rows, party, seen.turn - ago) for party in parties}
    open_issues = tuple(issue for issue in rows.options if issue not in seen.agreed)
    return Table(
        seen=seen,
        rows=rows,
        open=open_issues,
        beliefs=beliefs,
        asks=asks,
        gap=_gap(rows, weights, asks),
        gap_before=_gap(rows, weights, before),
        still=tuple(
            party
            for party in parties
            if rows.given(party, {i: asks[party][i] for i in open_issues})
            <= rows.given(party, {i: before[party][i] for i in open_issues})
        ),
        refused=tuple(
            event.party
            for event in seen.minutes
            if isinstance(event, CapitalDecided) and not event.sanctioned
        ),
        given={party: _given(rows, weights, open_issues, party, asks[party]) for party in parties},
    )


def _asked_by(seen: Observation, rows: Rows, party: SeatId, turn: int) -> dict[IssueId, OptionId]:
    """What a party asked at the end of an earlier sitting, agreed articles as agreed by then."""
    asks = {issue: rows.favourite(party, issue) for issue in rows.options}
    for offer in seen.offers:
        if offer.by == party and offer.turn <= turn:
            asks.update(offer.terms)
    asks.update({i: a.option for i, a in seen.agreed.items() if a.turn <= turn})
    return asks


def _gap(
    rows: Rows,
    weights: Mapping[IssueId, float],
    asks: Mapping[SeatId, Mapping[IssueId, OptionId]],
) -> float:
    one, two = rows.agenda.party_ids
    gap = 0.0
    for issue, weight in weights.items():
        place = rows.place[issue]
        apart = place[asks[two][issue]] - place[asks[one][issue]]
        gap += weight * max(0, apart) / rows.last[issue]
    return gap


def _given(
    rows: Rows,
    weights: Mapping[IssueId, float],
    issues: tuple[IssueId, ...],
    party: SeatId,
    asks: Mapping[IssueId, OptionId],
) -> float:
    total = fsum(weights[issue] for issue in issues)
    if not total:
        return 0.0
    steps = rows.steps[party]
    come = fsum(weights[i] * steps[i][asks[i]] / rows.last[i] for i in issues)
    return come / total


def between(rows: Rows, issue: IssueId, one: OptionId, two: OptionId) -> list[OptionId]:
    """The options between two positions, both included."""
    first, last = sorted((rows.place[issue][one], rows.place[issue][two]))
    return list(rows.options[issue][first : last + 1])


def confided(table: Table, party: SeatId) -> dict[IssueId, OptionId]:
    """What a side has last told him in confidence that it could accept, on what is still open."""
    told: dict[IssueId, OptionId] = {}
    for fact in table.seen.desk.facts if table.seen.desk else ():
        if fact.about == party and fact.field == "confided":
            pairs = (pair.partition("=") for pair in fact.value.split(";"))
            told = {IssueId(issue): OptionId(option) for issue, _, option in pairs}
    return {issue: option for issue, option in told.items() if issue in table.open}


def trailing(table: Table, party: SeatId) -> float:
    """How far a side lags behind in what is agreed, as a share: he leans against the other."""
    if not table.seen.agreed:
        return 0.0
    steps, last = table.rows.steps[party], table.rows.last
    shares = [steps[i][a.option] / last[i] for i, a in table.seen.agreed.items()]
    return max(0.0, fsum(shares) / len(shares) - 0.5) * 0.5


def helpful_facts(table: Table) -> Iterator[tuple[SeatId, Fact, IssueId]]:
    """Facts that he may tell, to whom, and on which issue, the latest first.

    Of use is the latest on a limit that was not offered yet, to the side whose demand it meets.
    """
    seen = table.seen
    choice = seen.menu.allowed("tell_party")
    if choice is None or seen.desk is None:
        return
    facts = {fact.number: fact for fact in seen.desk.facts}
    for name in reversed(choice.names):
        number, _, party = name.partition(":")
        fact = facts[int(number)]
        if _helps(table, fact, SeatId(party)):
            yield SeatId(party), fact, IssueId(fact.field.removeprefix("limit:"))


def _helps(table: Table, fact: Fact, party: SeatId) -> bool:
    """Whether the fact is the latest on a limit, not yet offered, and of use to who hears it."""
    kind, _, name = fact.field.partition(":")
    issue = IssueId(name)
    if kind != "limit" or issue not in table.open or table.seen.desk is None:
        return False
    newer = any(
        one.number > fact.number and one.field == fact.field and one.about == fact.about
        for one in table.seen.desk.facts
    )
    steps = table.rows.steps[fact.about][issue]
    offered, come = steps[table.asks[fact.about][issue]], steps[OptionId(fact.value)]
    return not newer and offered < come and offered < steps[table.asks[party][issue]]
