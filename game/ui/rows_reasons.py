"""Why the computer's delegations did what they did, as plain rows for the debrief."""

from collections.abc import Sequence
from dataclasses import replace

from game.delegations.delegation import Alternative, Rationale
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.play.debrief import Thought
from game.play.wording import Words, describe_action
from game.play.wording_thoughts import describe_thoughts
from game.play.words import sentence

MOST_WEIGHED = 3
"""Of all that was weighed, so many are told: the best."""


@frozen
class ReasonRow:
    """A decision, or the heading of a sitting."""

    title: str
    """The seat, or the sitting."""
    colour: str = ""
    """Of the seat; a heading has none."""
    done: str = ""
    why: str = ""
    mind: tuple[str, ...] = ()
    """What it hoped, believed and weighed, where that has changed since it was told last."""


def reason_rows(words: Words, thoughts: Sequence[Thought]) -> tuple[ReasonRow, ...]:
    """Every decision under its sitting."""
    rows: list[ReasonRow] = []
    turn = 0
    best = [replace(one, rationale=with_the_best(one.rationale)) for one in thoughts]
    for thought, (why, *mind) in describe_thoughts(words, best):
        if thought.turn != turn:
            turn = thought.turn
            rows.append(ReasonRow(title=sentence(words.sitting(turn)).rstrip(".")))
        seat = thought.action.seat
        rows.append(
            ReasonRow(
                title=sentence(words.seat(seat)).rstrip("."),
                colour=_colour(words, seat),
                done=describe_action(words, thought.action),
                why=why,
                mind=tuple(mind),
            )
        )
    return tuple(rows)


def with_the_best(rationale: Rationale) -> Rationale:
    """The same, with no more than the best of what was weighed."""
    telling = [one for one in rationale.alternatives if _tells(one)]
    ranked = sorted(telling, key=_promise, reverse=True)
    return replace(rationale, alternatives=tuple(ranked[:MOST_WEIGHED]))


def _tells(other: Alternative) -> bool:
    """Whether more is known of it than its name."""
    return (other.worth, other.odds, other.why_not) != (None, None, None)


def _promise(other: Alternative) -> float:
    """What it would be worth, times the odds; what has no worth comes last."""
    odds = 1.0 if other.odds is None else other.odds
    return -1.0 if other.worth is None else other.worth * odds


def _colour(words: Words, seat: SeatId) -> str:
    agenda = words.agenda
    return agenda.party(seat).colour if seat in agenda.party_ids else "third"
