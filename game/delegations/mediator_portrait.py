"""The mediator of history, as he was painted: he waits while there is movement, then spends.

He stays as he is, whatever the able mediator (`mediator.py`) learns. A change here is a change of
the person: calibration and percentiles are made anew after it.
"""

from collections.abc import Callable, Iterable, Iterator

import numpy as np

from game.analysis.efficient import Floats, Group, merge_groups
from game.delegations.delegation import Decision, Dice, Rationale, Reason, because
from game.delegations.mediator_move import Move, weighed
from game.delegations.mediator_table import (
    Table,
    between,
    confided,
    helpful_facts,
    read_table,
    trailing,
)
from game.model.actions import (
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

FIRST_WORD = 0.5
"""Part of the calendar for which the sides are left to themselves: the first appeal is read with
most attention, and no capital gives up early what it came for."""
SINGLE_TEXT = 0.62
"""Part of the calendar after which terms are put to both: earlier each hopes for better."""
BETWEEN_TEXTS = 2
"""Sittings between one text and the next."""
TEXT_GAP = 0.34
"""Gap, as a share of the whole, from which a single text has a chance."""
PER_PRESS = 0.07
"""Share of the way that one press counts when choosing whom to press: the next works less."""
UNMOVED = 0.04
"""Share of the way given, below which a side is named in public as the one that stands still."""
SPEAK_AFTER = 0.5
"""Part of the calendar before which nobody is named."""
_EVEN = 1e-9
"""Where all terms are alike to a side, it has no say."""


@frozen
class MediatorPortrait:
    """Presses, tells, suggests midway terms; knows the public record and what he was told."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The mediator's move after a sitting."""
        table = read_table(observation)
        first, *others = _moves(table)
        rationale = Rationale(why=first.why, alternatives=weighed(others))
        return Decision(action=first.action, rationale=rationale)


# --- Choosing a move -----------------------------------------------------------------------


def _moves(table: Table) -> Iterator[Move]:
    """Sensible moves, the most useful first; waiting at last, and at once while things move."""
    if not table.open:
        yield _wait(table, because("All is agreed."))
        return
    if table.elapsed < FIRST_WORD or not table.stuck:
        early = because("It is early yet, and the first word is the one that is heard best.")
        moving = because("They are moving by themselves.")
        yield _wait(table, early if table.stuck else moving)
        yield from _found(table, (_tell, _press))
        return
    yield from _found(table, (_tell, _suggest, _press, _enlist, _speak))
    yield _wait(table, because("There is nothing left that would help."))


def _found(table: Table, finders: Iterable[Callable[[Table], Move | None]]) -> Iterator[Move]:
    for finder in finders:
        move = finder(table)
        if move is not None:
            yield move


def _wait(table: Table, why: Reason) -> Move:
    return Move(
        action=Wait(seat=table.seen.seat),
        what=because("To wait."),
        why=why,
        why_not=because("By themselves they would not meet in time."),
    )


def _tell(table: Table) -> Move | None:
    """Tell a side how far the other capital has come, if that meets a demand of its own."""
    found = next(helpful_facts(table), None)
    if found is None:
        return None
    party, fact, issue = found
    fields = {"party": party, "issue": issue}
    return Move(
        action=TellParty(seat=table.seen.seat, party=party, fact=fact.number),
        what=because("To tell {party} what the other capital would do on {issue}.", **fields),
        why=because(
            "{party} should know that on {issue} the other capital has come to {option}.",
            option=fact.value,
            **fields,
        ),
        why_not=because("It can be said later, when they move no more."),
    )


def _press(table: Table) -> Move | None:
    """Press the capital that refused a treaty, else the one that has given least on what is open.

    The wear of earlier presses counts too.
    """
    seen = table.seen
    if seen.menu.allowed("press_capital") is None or seen.desk is None:
        return None
    presses = seen.desk.presses
    party = min(
        table.refused or table.still or seen.agenda.party_ids,
        key=lambda p: table.given[p] + PER_PRESS * presses[p] + trailing(table, p),
    )
    why = because(
        "They do not come nearer, and {party} has given least of what is open.", party=party
    )
    if table.refused:
        why = because(
            "It is the capital of {party} that has refused what its delegates had agreed to.",
            party=party,
        )
    return Move(
        action=PressCapital(seat=seen.seat, party=party),
        what=because("An appeal to the capital of {party}.", party=party),
        why=why,
        why_not=because("Each appeal is read less than the one before: it keeps."),
    )


def _enlist(table: Table) -> Move | None:
    """A power that works on the side to be pressed, once one's own word has worn thin."""
    seen = table.seen
    choice = seen.menu.allowed("enlist_power")
    if choice is None or seen.desk is None:
        return None
    stingier = min(table.still or seen.agenda.party_ids, key=lambda party: table.given[party])
    powers = [p for p in seen.desk.powers if p.id in choice.names]
    best = max(powers, key=lambda p: (p.works_on == stingier, p.strength))
    return Move(
        action=EnlistPower(seat=seen.seat, power=best.id),
        what=because("To ask {power} for a word.", power=best.id),
        why=because(
            "{power} has the ear of {party}, where our own word has worn thin.",
            power=best.id,
            party=best.works_on,
        ),
        why_not=because("{power} is heard less than we are ourselves.", power=best.id),
    )


def _speak(table: Table) -> Move | None:
    seen = table.seen
    spoken = any(isinstance(event, MediatorSpoke) for event in seen.minutes)
    if spoken or seen.menu.allowed("speak_to_press") is None or table.elapsed < SPEAK_AFTER:
        return None
    party = min(seen.agenda.party_ids, key=lambda p: table.given[p])
    if table.given[party] > UNMOVED:
        return None
    return Move(
        action=SpeakToPress(seat=seen.seat, party=party),
        what=because("To name {party} to the newspapers.", party=party),
        why=because("{party} has not moved at all; let it be known.", party=party),
        why_not=because("A side that is blamed in public digs in: that comes last."),
    )


# --- The single text -----------------------------------------------------------------------


def _suggest(table: Table) -> Move | None:
    """Late, and not too far apart: terms midway, from what each side has shown and confided."""
    seen = table.seen
    if seen.menu.allowed("suggest_terms") is None or seen.suggestion is not None:
        return None
    if table.elapsed < SINGLE_TEXT or table.gap > TEXT_GAP or _texts_lately(seen):
        return None
    terms = single_text(table)
    return Move(
        action=SuggestTerms(seat=seen.seat, terms=terms),
        what=because("A text on {issues}.", issues=",".join(terms)),
        why=because("The sides are near enough for a text that is neither's."),
        why_not=because("What one side does not know yet comes before a text."),
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
    asks = {party: {**table.asks[party], **confided(table, party)} for party in (one, two)}
    groups, rows, stride = [], [], 1
    for issue in table.open:
        options = between(table.rows, issue, asks[one][issue], asks[two][issue])
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
