"""A mediator who spends few levers where they move most, and puts texts that both may sign."""

from collections.abc import Iterator

from game.delegations.delegation import Alternative, Decision, Dice, Rationale, because
from game.delegations.mediator_move import Move, weighed
from game.delegations.mediator_table import Table, helpful_facts, read_table, trailing
from game.delegations.mediator_text import Text, texts
from game.model.actions import (
    EnlistPower,
    PressCapital,
    SuggestTerms,
    TellParty,
    Wait,
)
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.tracks import INFLUENCE

__all__ = ["Mediator", "Waiter", "read_table"]

FIRST_WORD = 0.5
"""Part of the calendar for which the sides are left to themselves: the first appeal is read with
most attention, and no capital gives up early what it came for."""
UNEASY = 3
"""Quiet sittings after which a capital may order its delegation home (rule 6.4): an appeal halves
the odds of that, and cancels an order that was given."""
TEXT_ODDS = 0.12
"""Odds that both sign, from which a text is put: a no costs nothing but the influence."""
LAST_ODDS = 0.02
"""The same before the last sitting, when nothing else can help."""
BY_ODDS = 0.5
"""How much it counts, when he chooses whom to press, that a side would not sign the likeliest text:
all of it serves joint gain, none of it the weaker side's public."""
PER_PRESS = 0.15
"""How much each earlier press counts there: the next one works less."""


@frozen
class Mediator:
    """Presses, tells, suggests; he knows the public record and what he was told."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The mediator's move after a sitting."""
        table = read_table(observation)
        text = next(iter(texts(table)), None) if _is_time(table) else None
        first, *others = _moves(table, text)
        rationale = Rationale(why=first.why, alternatives=(*_beliefs(text), *weighed(others)))
        return Decision(action=first.action, rationale=rationale)


@frozen
class Waiter:
    """A mediator who always waits."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """Nothing."""
        why = because("We keep our powder dry.")
        return Decision(action=Wait(seat=observation.seat), rationale=Rationale(why=why))


def _beliefs(text: Text | None) -> list[Alternative]:
    """What he believes of both sides, by the likeliest text."""
    if text is None:
        return []
    return [
        Alternative(
            reason=because(
                "{party} would sign the likeliest text with odds of {odds} in 100.",
                party=party,
                odds=round(100 * odds),
            ),
            odds=odds,
        )
        for party, odds in text.odds.items()
    ]


# --- Choosing a move -----------------------------------------------------------------------


def _is_time(table: Table) -> bool:
    """Whether there is something for him to do."""
    late = table.elapsed >= FIRST_WORD or table.seen.quiet >= UNEASY
    return late and bool(table.open) and table.seen.turn < table.seen.turns


def _moves(table: Table, text: Text | None) -> Iterator[Move]:
    """What is done first, then what else was weighed."""
    wait = _wait(table)
    if not _is_time(table):
        yield wait
        lever = _press(table, text)
        if lever is not None and table.open:
            yield lever
        return
    moves: list[Move] = []
    unlikely = _suggest(table, text)
    last = table.seen.turn + 1 == table.seen.turns
    if unlikely is not None and text is not None and _is_likely(table, text):
        moves.append(unlikely)
        unlikely = None
    tell = _tell(table)
    if tell is not None:
        # What he knows is worth more than a text, until no other text can be put.
        moves.insert(1 if last and moves else 0, tell)
    levers = [move for move in (_press(table, text), _enlist(table)) if move is not None]
    if table.stuck or table.seen.quiet >= UNEASY:
        moves += levers
        levers = []
    yield from moves
    yield wait
    if unlikely is not None:
        yield unlikely
    yield from levers


def _is_likely(table: Table, text: Text) -> bool:
    last = table.seen.turn + 1 == table.seen.turns
    return text.both >= (LAST_ODDS if last else TEXT_ODDS)


def _wait(table: Table) -> Move:
    why = because("They are moving by themselves, and do it better without us.")
    if not table.open:
        why = because("All is agreed.")
    elif table.seen.turn >= table.seen.turns:
        why = because("No sitting is left, and we keep what influence we have.")
    elif table.stuck and _is_time(table):
        why = because("What is left to us would cost more than it could bring.")
    elif table.stuck:
        why = because("It is early yet, and our first word is the one that is heard best.")
    return Move(
        action=Wait(seat=table.seen.seat),
        what=because("To wait."),
        why=why,
        why_not=because("By themselves they would not meet in time."),
    )


def _suggest(table: Table, text: Text | None) -> Move | None:
    seen = table.seen
    may = seen.menu.allowed("suggest_terms") is not None and seen.suggestion is None
    if text is None or not may:
        return None
    issues, odds = ",".join(text.terms), round(100 * text.both)
    return Move(
        action=SuggestTerms(seat=seen.seat, terms=text.terms),
        what=because("A text on {issues}.", issues=issues),
        why=because(
            "We hope that both sign a text on {issues}: the odds are {odds} in 100, and of all "
            "that they would sign as soon it favours neither.",
            issues=issues,
            odds=odds,
        ),
        why_not=because(
            "The odds that both sign are {odds} in 100; it can wait for a better hour.", odds=odds
        ),
    )


def _tell(table: Table) -> Move | None:
    """Tell a side how far the other capital has come, if that meets a demand of its own."""
    found = next(helpful_facts(table), None)
    if found is None or not _can_spare(table, "tell_party"):
        return None
    party, fact, issue = found
    fields = {"party": party, "issue": issue}
    return Move(
        action=TellParty(seat=table.seen.seat, party=party, fact=fact.number),
        what=because("To tell {party} what the other capital would do on {issue}.", **fields),
        why=because(
            "{party} should know that on {issue} the other capital has come to {option}: we hope "
            "that it asks for no more than it can have.",
            option=fact.value,
            **fields,
        ),
        why_not=because("Before the last sitting a text comes first."),
    )


def _press(table: Table, text: Text | None) -> Move | None:
    """Press the side that has given least on what is open, and would not sign as things are."""
    seen = table.seen
    if not _can_spare(table, "press_capital"):
        return None
    party = min(table.refused or seen.agenda.party_ids, key=lambda one: _ease(table, text, one))
    why = because(
        "They do not come nearer; {party} has given least and is the less ready to sign. We "
        "hope that its capital yields a step.",
        party=party,
    )
    if table.refused:
        why = because(
            "It is the capital of {party} that has refused what its delegates had agreed to. We "
            "hope that it yields a step.",
            party=party,
        )
    return Move(
        action=PressCapital(seat=seen.seat, party=party),
        what=because("An appeal to the capital of {party}.", party=party),
        why=why,
        why_not=because("Each appeal is read less than the one before: it keeps."),
    )


def _ease(table: Table, text: Text | None, party: SeatId) -> float:
    """How little there is to be hoped for from pressing a side."""
    desk = table.seen.desk
    presses = desk.presses[party] if desk is not None else 0
    ready = text.odds[party] if text is not None else 0.0
    given = table.given[party] + trailing(table, party)
    return BY_ODDS * ready + given + PER_PRESS * presses


def _enlist(table: Table) -> Move | None:
    """A power that works on the side that has given least, once his own word has worn thin."""
    seen = table.seen
    choice = seen.menu.allowed("enlist_power")
    if choice is None or seen.desk is None or not _can_spare(table, "enlist_power"):
        return None
    stingier = min(seen.agenda.party_ids, key=lambda party: table.given[party])
    powers = [power for power in seen.desk.powers if power.id in choice.names]
    best = max(powers, key=lambda power: (power.works_on == stingier, power.strength))
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


_LEVERS = {"tell_party": "tell", "press_capital": "press", "enlist_power": "enlist"}
"""Kind of action -> lever whose cost it is."""


def _can_spare(table: Table, kind: str) -> bool:
    """Whether he can afford an action, and a text before the last sitting after it."""
    seen = table.seen
    if seen.menu.allowed(kind) is None or seen.desk is None:
        return False
    costs = seen.desk.costs
    return seen.tracks[INFLUENCE] >= costs[_LEVERS[kind]] + costs["suggest"]
