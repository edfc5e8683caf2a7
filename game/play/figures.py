"""How the figures of tracks are written: whole points, wherever they stand.

A track is kept in tenths. Written now in tenths and now in whole points, one and the same height
would look like two.
"""

from game.play.words import Words


def whole(tenths: int) -> int:
    """A height in whole points, halves upward."""
    return (tenths + 5) // 10


def bare_change(words: Words, tenths: int) -> str:
    """A change with its sign where the words beside it say which way it goes: -24 -> "−2"."""
    points = (abs(tenths) + 5) // 10
    if not points:
        return words.say("less than 1")
    return f"{points if tenths > 0 else -points:+d}".replace("-", "\N{MINUS SIGN}")


def full_change(words: Words, tenths: int) -> str:
    """The same where the figure stands alone."""
    if (abs(tenths) + 5) // 10:
        return bare_change(words, tenths)
    return words.say("up by less than 1") if tenths > 0 else words.say("down by less than 1")
