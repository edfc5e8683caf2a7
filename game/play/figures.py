"""How the figures of the model are written: heights and changes whole, prices to a tenth.

A track is kept in tenths. Written now in tenths and now in whole points, one and the same height
would look like two. What a move costs is told exactly, for it can be reckoned with.
"""

from collections.abc import Sequence

from game.play.words import Words

MINUS = "\N{MINUS SIGN}"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def whole(tenths: int) -> int:
    """A height in whole points, halves upward."""
    return (tenths + 5) // 10


def points(tenths: float) -> str:
    """A price in points, to a tenth: 25 -> "2.5", 60 -> "6"."""
    return f"{tenths / 10:g}".replace("-", MINUS)


def size(words: Words, tenths: int) -> str:
    """A change without its sign, where words tell all of its direction: -24 -> "2"."""
    return str(whole(abs(tenths))) if whole(abs(tenths)) else words.say("less than 1")


def bare_change(words: Words, tenths: int) -> str:
    """A change with its sign where the words beside it say which way it goes: -24 -> "−2"."""
    if not whole(abs(tenths)):
        return words.say("less than 1")
    return ("+" if tenths > 0 else MINUS) + size(words, tenths)


def full_change(words: Words, tenths: int) -> str:
    """The same where the figure stands alone."""
    if whole(abs(tenths)) or not tenths:
        return bare_change(words, tenths) if tenths else "0"
    return words.say("up by less than 1") if tenths > 0 else words.say("down by less than 1")


def hundredths(parts: Sequence[float]) -> list[int]:
    """Parts of a whole in hundredths that add up to 100 (largest remainders); 0 each of nothing."""
    total = sum(parts)
    if not total:
        return [0 for _ in parts]
    exact = [100 * part / total for part in parts]
    rounded = [int(share) for share in exact]
    order = sorted(range(len(parts)), key=lambda at: rounded[at] - exact[at])
    for at in order[: 100 - sum(rounded)]:
        rounded[at] += 1
    return rounded


def roman(number: int) -> str:
    """A number as articles are numbered: 4 -> "IV"."""
    signs = ""
    for value, sign in _ROMAN:
        while number >= value:
            signs += sign
            number -= value
    return signs
