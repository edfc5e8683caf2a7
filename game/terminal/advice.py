"""The secretary's note at the keyboard: read out, with the line that would do what it says."""

from game.delegations.advice import advise
from game.model.observation import Observation
from game.play.notation import write
from game.play.wording import Words
from game.play.wording_advice import note_lines, secretarys_note
from game.terminal.console import Console


def tell_advice(console: Console, words: Words, seen: Observation, *, allowed: bool) -> None:
    """Tell the seat what its secretary would do; it is only told, never done.

    Args:
        console: where to say it.
        words: the words that this seat may read.
        seen: what it sees.
        allowed: whether advice is given in this game.
    """
    if not allowed:
        console.say(words.say("Advice is switched off in this game."))
        return
    advice = advise(seen)
    console.say_all(note_lines(words, secretarys_note(words, seen, advice)))
    if advice.action is not None:
        console.say(words.say("To do it, type:"))
        console.put(write(advice.action))
