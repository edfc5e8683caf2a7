"""The parts of what is said of a move before it is made, and its figures."""

from game.model.frozen import frozen
from game.model.ids import TrackId
from game.model.observation import Observation
from game.play.figures import whole
from game.play.words import Words


@frozen
class MoveTold:
    """A move in three parts; a part that has nothing to say is empty."""

    brings: str
    costs: str
    risk: str

    def sections(self, words: Words) -> tuple[tuple[str, tuple[str]], ...]:
        """The parts that say something, each with its name."""
        parts = (
            (words.say("May bring"), (self.brings,)),
            (words.say("Costs"), (self.costs,)),
            (words.say("Risk"), (self.risk,)),
        )
        return tuple((title, told) for title, told in parts if told[0])

    def plain(self, words: Words) -> str:
        """The same as lines without markup, for a tooltip."""
        return "\n".join(f"{title}: {told}" for title, (told,) in self.sections(words))

    def body(self, words: Words) -> str:
        """The same in the markup of game.ui.rich."""
        return "\n\n".join(f"**{title}.** {told}" for title, (told,) in self.sections(words))


def height_of(seen: Observation, track: TrackId) -> str:
    """The height of a track as a whole number of points."""
    return f"{whole(seen.tracks.get(track, 0))}"
