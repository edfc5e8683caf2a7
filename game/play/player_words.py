"""What the players of the roster are called, and how they play, in a few words."""

from game.play.language import Language, marked
from game.play.records import PERSON

_TITLES = {
    PERSON: marked("a person"),
    "historical": marked("As in history"),
    "statesman": marked("Statesman"),
    "envoy": marked("Able envoy"),
    "attache": marked("Attaché"),
    "mediator": marked("Able mediator"),
    "boulware": marked("Yields late"),
    "conceder": marked("Yields early"),
    "tit-for-tat": marked("Gives as it gets"),
    "holder": marked("Never yields"),
    "waiter": marked("Only watches"),
    "random": marked("Acts at random"),
    "random_stayer": marked("Acts at random, never leaves"),
}
_NOTES = {
    PERSON: marked("A third at the same screen, behind a curtain of his own."),
    "historical": marked("With the temper of the man who sat there."),
    "statesman": marked("Looks ahead, and reads you as he goes: the strongest."),
    "envoy": marked("Bargains well, without anybody's temper."),
    "attache": marked("Knows his instructions and little of you: a first opponent."),
    "mediator": marked("Acts when the talks have come to a stop."),
    "boulware": marked("Holds its demands until the last days."),
    "conceder": marked("Gives most of its ground in the first days: the easiest opponent."),
    "tit-for-tat": marked("Moves as far as you have moved."),
    "holder": marked("For those who want to see what firmness brings."),
    "waiter": marked("No pressure, no terms of his own."),
    "random": marked("For trying things out."),
    "random_stayer": marked("For trying things out."),
}


def player_title(language: Language, player: str) -> str:
    """The name of a player; one that nobody has put into words keeps its id."""
    return language.say(_TITLES[player]) if player in _TITLES else player


def player_note(language: Language, player: str) -> str:
    """How it plays, or nothing."""
    return language.say(_NOTES[player]) if player in _NOTES else ""
