"""The only source of chance: a hash of the game's seed and of what the draw is for.

A new draw never shifts the others, and nothing need be stored. Only exact float operations are
used, so that every platform draws the same.
"""

from hashlib import blake2b
from math import fsum

_SCALE = 2.0**-53


def draw(seed: int, *label: object) -> float:
    """A number in [0, 1) that depends on the seed and the label alone."""
    text = "\x1f".join([str(seed), *(str(part) for part in label)])
    digest = blake2b(text.encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) * _SCALE


def draw_normal(seed: int, *label: object) -> float:
    """A number drawn around 0 with standard deviation 1, within -6..6.

    The sum of twelve uniform draws less six (Irwin-Hall): close to normal, and free of the
    logarithms that differ between platforms in their last bit.
    """
    # Rounded once, exactly: the built-in sum adds floats differently from Python 3.12 on.
    return fsum(draw(seed, *label, part) for part in range(12)) - 6.0
