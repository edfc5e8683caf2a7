"""The columns of figures in a newspaper: the weather, the markets, the ships.

The figures hang on the paper alone, so that it reads the same whenever it is taken up again.
"""

from hashlib import sha256

from game.model.ids import DispatchId
from game.play.language import marked
from game.play.press_hour import Slot
from game.play.wording_press_notice import Notice
from game.play.words import Words

_SKIES = (
    marked("Fair, with light airs from the south. Glass {inches} and steady; {heat} in the shade."),
    marked("Hazy at dawn, clear by ten. Glass {inches}; {heat} in the shade, and no wind."),
    marked("Sultry. Glass {inches} and falling; {heat} at three o'clock. Thunder is looked for."),
    marked("Showers before noon, bright after. Glass {inches} and rising; {heat} at the warmest."),
    marked("A dry wind from the west. Glass {inches}; {heat} in the shade. Nights already cool."),
    marked("Overcast and close. Glass {inches}; {heat} at noon. Those who can are by the water."),
)
_MARKETS = (
    marked("Wheat {wheat}, corn {corn}, cotton {cotton}. Dealings small."),
    marked("Cotton {cotton}, with buyers at that. Wheat {wheat}; corn {corn}, nominal."),
    marked("Corn closed at {corn} and wheat at {wheat}. Cotton, {cotton}, paid and regretted."),
)
_SHIPS = (
    marked("Arrived {arrived}, cleared {cleared}. Two colliers and a barque lie off for the tide."),
    marked("{arrived} in, {cleared} out. A schooner is overdue, and her owners are not anxious."),
    marked("Cleared, {cleared}; arrived, {arrived}. Freights for the East have not moved."),
)


def figures(words: Words, paper: DispatchId, slot: Slot) -> Notice:
    """One column of figures: what the first paper of a day has, the second has not."""
    dice = sha256(paper.encode()).digest()
    # The exchanges are those of the host country: a paper of one side has the harbour first.
    kind = slot.place if slot.public else slot.place + 2
    match kind % 3:
        case 0:
            inches = f"{29.6 + dice[0] % 7 / 10:.1f}"
            told = words.say(_nth(_SKIES, slot), inches=inches, heat=f"{68 + dice[2] % 22}°")
            return Notice(words.say("The Weather"), told)
        case 1:
            told = words.say(
                _nth(_MARKETS, slot),
                wheat=_eighths(80, dice[2]),
                corn=_eighths(52, dice[3]),
                cotton=f"{10 + dice[4] % 90 / 100:.2f}",
            )
            return Notice(words.say("Closing Prices"), told)
        case _:
            told = words.say(_nth(_SHIPS, slot), arrived=4 + dice[2] % 9, cleared=3 + dice[3] % 8)
            return Notice(words.say("Shipping"), told)


def _nth(texts: tuple[str, ...], slot: Slot) -> str:
    return texts[slot.number % len(texts)]


def _eighths(whole: int, number: int) -> str:
    """A price as the exchange writes it: 84 3/8."""
    eighths = ("", " 1/8", " 1/4", " 3/8", " 1/2", " 5/8", " 3/4", " 7/8")[number % 8]
    return f"{whole + number % 5}{eighths}"
