"""A mediator who waits while there is movement, and spends his influence when there is none."""

from collections.abc import Iterator, Mapping
from math import fsum

import numpy as np

from game.analysis.efficient import Floats, Group, merge_groups
from game.delegations.beliefs import Beliefs, beliefs_about
from game.delegations.book import Rows, rows_of
from game.delegations.delegation import Alternative, Decision, Dice, Rationale, Reason, because
from game.model.actions import (
    Action,
    EnlistPower,
    PressCapital,
    SpeakToPress,
    SuggestTerms,
    TellParty,
    Wait,
)
from game.model.events import MediatorSpoke, TermsSuggested
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.state import Fact

PATIENCE = 0.15
"""Part of the gap that must have closed in two sittings to count as movement: at less, the
calendar would run out first."""
FIRST_WORD = 0.5
"""Part of the calendar for which the sides are left to themselves: the first appeal is read with
most attention, and no capital gives up early what it came for."""
SINGLE_TEXT = 0.62
"""Part of the calendar after which terms are put to both: earlier each hopes for better."""
BETWEEN_TEXTS = 2
"""Sittings between one text and the next."""
TEXT_GAP = 0.34
"""Gap, as a share of the whole, from which a single text has a chance."""
PRESSING = 0.55
"""Part of the calendar after which one sitting without movement is enough to act."""
PER_PRESS = 0.07
"""Share of the way that one press counts when choosing whom to press: the next works less."""
UNMOVED = 0.04
"""Share of the way given, below which a side is named in public as the one that stands still."""
SPEAK_AFTER = 0.5
"""Part of the calendar before which nobody is named."""
_EVEN = 1e-9
"""Where all terms are alike to a side, it has no say."""


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

    @property
    def stuck(self) -> bool:
        """An impasse: the gap is hardly smaller than before, or one side alone has moved."""
        return self.gap > self.gap_before * (1.0 - PATIENCE) or bool(self.still)


@frozen
class Mediator:
    """Presses, tells, suggests; he knows the public record and what he was told."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The mediator's move after a sitting."""
        table = read_table(observation)
        moves = list(_moves(table))
        action, why = moves[0]
        others = tuple(Alternative(reason=reason) for _, reason in moves[1:3])
        return Decision(action=action, rationale=Rationale(why=why, alternatives=others))


@frozen
class Waiter:
    """A mediator who always waits."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """Nothing."""
        return _decision_to_wait(observation.seat, because("He keeps his powder dry."))


def _decision_to_wait(seat: SeatId, why: Reason) -> Decision:
    return Decision(action=Wait(seat=seat), rationale=Rationale(why=why))


# --- Reading the table ---------------------------------------------------------------------


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


# --- Choosing a move -----------------------------------------------------------------------


def _moves(table: Table) -> Iterator[tuple[Action, Reason]]:
    """Sensible moves, the most useful first; waiting at last, and at once while things move."""
    seat = table.seen.seat
    if not table.open:
        yield Wait(seat=seat), because("All is agreed.")
        return
    if table.elapsed < FIRST_WORD or not table.stuck:
        yield Wait(seat=seat), because("They are moving by themselves.")
        return
    for finder in (_tell, _suggest, _press, _enlist, _speak):
        move = finder(table)
        if move is not None:
            yield move
    yield Wait(seat=seat), because("There is nothing left that would help.")


def _tell(table: Table) -> tuple[Action, Reason] | None:
    """Tell a side how far the other capital has come, if that meets a demand of its own."""
    seen = table.seen
    choice = seen.menu.allowed("tell_party")
    if choice is None or seen.desk is None:
        return None
    facts = {fact.number: fact for fact in seen.desk.facts}
    for name in reversed(choice.names):
        number, _, party = name.partition(":")
        fact = facts[int(number)]
        if _helps(table, fact, SeatId(party)):
            issue = IssueId(fact.field.removeprefix("limit:"))
            return TellParty(seat=seen.seat, party=SeatId(party), fact=fact.number), because(
                "{party} should know that on {issue} the other capital has come to {option}.",
                party=party,
                issue=issue,
                option=fact.value,
            )
    return None


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


def _press(table: Table) -> tuple[Action, Reason] | None:
    """Press the capital that has given least on what is open, the wear of earlier presses apart."""
    seen = table.seen
    if seen.menu.allowed("press_capital") is None or seen.desk is None:
        return None
    presses = seen.desk.presses
    party = min(
        table.still or seen.agenda.party_ids,
        key=lambda p: table.given[p] + PER_PRESS * presses[p] + _trailing(table, p),
    )
    return PressCapital(seat=seen.seat, party=party), because(
        "They do not come nearer, and {party} has given least of what is open.",
        party=party,
    )


def _trailing(table: Table, party: SeatId) -> float:
    """How far a side lags behind in what is agreed, as a share: he leans against the other."""
    if not table.seen.agreed:
        return 0.0
    steps, last = table.rows.steps[party], table.rows.last
    shares = [steps[i][a.option] / last[i] for i, a in table.seen.agreed.items()]
    return max(0.0, fsum(shares) / len(shares) - 0.5) * 0.5


def _enlist(table: Table) -> tuple[Action, Reason] | None:
    """A power that works on the side to be pressed, once one's own word has worn thin."""
    seen = table.seen
    choice = seen.menu.allowed("enlist_power")
    if choice is None or seen.desk is None:
        return None
    stingier = min(table.still or seen.agenda.party_ids, key=lambda party: table.given[party])
    powers = [p for p in seen.desk.powers if p.id in choice.names]
    best = max(powers, key=lambda p: (p.works_on == stingier, p.strength))
    return EnlistPower(seat=seen.seat, power=best.id), because(
        "{power} has an ear at {party}, where our own word has worn thin.",
        power=best.id,
        party=best.works_on,
    )


def _speak(table: Table) -> tuple[Action, Reason] | None:
    seen = table.seen
    spoken = any(isinstance(event, MediatorSpoke) for event in seen.minutes)
    if spoken or seen.menu.allowed("speak_to_press") is None or table.elapsed < SPEAK_AFTER:
        return None
    party = min(seen.agenda.party_ids, key=lambda p: table.given[p])
    if table.given[party] > UNMOVED:
        return None
    return SpeakToPress(seat=seen.seat, party=party), because(
        "{party} has not moved at all; let it be known.", party=party
    )


# --- The single text -----------------------------------------------------------------------


def _suggest(table: Table) -> tuple[Action, Reason] | None:
    """Late, and not too far apart: terms midway, from what each side has shown and confided."""
    seen = table.seen
    if seen.menu.allowed("suggest_terms") is None or seen.suggestion is not None:
        return None
    if table.elapsed < SINGLE_TEXT or table.gap > TEXT_GAP or _texts_lately(seen):
        return None
    return SuggestTerms(seat=seen.seat, terms=single_text(table)), because(
        "The sides are near enough for a text that is neither's."
    )


def _texts_lately(seen: Observation) -> bool:
    """Whether a text was put to the sides a sitting or two ago."""
    turn = last = 0
    for event in seen.minutes:
        if event.kind == "turn_opened":
            turn = event.turn
        elif isinstance(event, TermsSuggested):
            last = turn
    return last > 0 and seen.turn - last <= BETWEEN_TEXTS


def single_text(table: Table) -> dict[IssueId, OptionId]:
    """The terms between the positions by which both, as guessed, keep most of what is at stake.

    Each side's share runs from 0, all as the other asks, to 1, all as it asks itself; the greatest
    product of the two shares is chosen (Nash 1950).
    """
    one, two = table.seen.agenda.party_ids
    asks = {party: {**table.asks[party], **_confided(table, party)} for party in (one, two)}
    groups, rows, stride = [], [], 1
    for issue in table.open:
        options = _between(table.rows, issue, asks[one][issue], asks[two][issue])
        codes = np.arange(len(options), dtype=np.int64) * stride
        groups.append(
            Group(
                own=_values(table, one, issue, options),
                other=_values(table, two, issue, options),
                codes=codes,
            )
        )
        rows.append((issue, options, stride))
        stride *= len(options)
    merged = merge_groups(groups)
    shares = [
        (values - values.min()) / max(float(values.max() - values.min()), _EVEN)
        for values in (merged.own, merged.other)
    ]
    code = int(merged.codes[int((shares[0] * shares[1]).argmax())])
    return {issue: options[code // at % len(options)] for issue, options, at in rows}


def _values(table: Table, party: SeatId, issue: IssueId, options: list[OptionId]) -> Floats:
    """Guessed values to a party of some options of an issue."""
    places, values = table.rows.place[issue], table.beliefs[party].values[issue]
    return np.array([values[places[option]] for option in options])


def _between(rows: Rows, issue: IssueId, one: OptionId, two: OptionId) -> list[OptionId]:
    """The options between two positions, both included."""
    first, last = sorted((rows.place[issue][one], rows.place[issue][two]))
    return list(rows.options[issue][first : last + 1])


def _confided(table: Table, party: SeatId) -> dict[IssueId, OptionId]:
    """What a side has last told him in confidence that it could accept, on what is still open."""
    told: dict[IssueId, OptionId] = {}
    for fact in table.seen.desk.facts if table.seen.desk else ():
        if fact.about == party and fact.field == "confided":
            pairs = (pair.partition("=") for pair in fact.value.split(";"))
            told = {IssueId(issue): OptionId(option) for issue, _, option in pairs}
    return {issue: option for issue, option in told.items() if issue in table.open}
