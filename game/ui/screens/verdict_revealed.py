"""What the verdict tells: all that was hidden while the game was played."""

from collections.abc import Mapping
from pathlib import Path

from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import OwnLimit
from game.play.debrief import Debrief, debrief
from game.play.language import Language
from game.play.match import Match
from game.play.tales import AFTERWARDS, tales_text
from game.play.wording import Words, words_of_all


@frozen
class Revealed:
    """What nobody may know before the end."""

    words: Words
    """The words of a reader who may know everything."""
    told: Debrief
    aims: Mapping[str, str]
    """Id of an aim of the mediator -> its title."""
    limits: Mapping[SeatId, tuple[OwnLimit, ...]]
    """Both capitals' limits as they stood at the end."""
    history: str
    """How it ended in history."""
    tales: str
    """What is often told of it, and what was so."""
    seats: Mapping[SeatId, str]
    """Who sat where at the end."""
    seed: int
    """With it the same game can be played again."""
    save: Path | None = None
    """Where it is saved."""


def revealed_of(language: Language, match: Match) -> Revealed:
    """All that is told of a game that is over."""
    limits = {}
    for seat in match.scenario.agenda.party_ids:
        capital = match.observation(seat).capital
        limits[seat] = capital.limits if capital is not None else ()
    return Revealed(
        words=words_of_all(language, match.scenario, match.state.minutes),
        told=debrief(match.scenario, match.course),
        aims={aim.id: aim.title for aim in match.scenario.mediator.aims},
        limits=limits,
        history=match.scenario.verdict.history_text,
        tales=tales_text(language, match.scenario.myths, AFTERWARDS),
        seats=match.seats,
        seed=match.settings.seed,
        save=match.path,
    )
