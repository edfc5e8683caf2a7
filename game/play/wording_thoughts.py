"""What the programs of a whole game thought, each told only what it had not thought before."""

from collections.abc import Iterable, Iterator

from game.delegations.delegation import Rationale
from game.model.ids import SeatId
from game.play.debrief import Thought
from game.play.wording_rationale import describe_rationale
from game.play.words import Words


def describe_thoughts(
    words: Words, thoughts: Iterable[Thought]
) -> Iterator[tuple[Thought, tuple[str, ...]]]:
    """Each thought in turn with its lines: of a side's mind only what has changed."""
    last: dict[SeatId, Rationale] = {}
    for thought in thoughts:
        seat = thought.action.seat
        yield thought, describe_rationale(words, thought.rationale, last.get(seat))
        last[seat] = thought.rationale


def about_thoughts(words: Words) -> str:
    """How such a list is to be read, in a sentence."""
    return words.say(
        "Worth is counted from 0 to 100. What a side hopes, believes and weighs is told again "
        "where it has changed."
    )
