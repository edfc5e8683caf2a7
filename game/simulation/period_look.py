"""The look that the pictures of simulations share: paper, ink, and the game's own letters."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.font_manager import fontManager

PAPER, CARD, INK, SOFT, FAINT = "#f0e5c8", "#f8f0db", "#2c221b", "#5d4b38", "#cbb98f"
NEUTRAL = "#4a5a24"
PARTY_COLOURS = {"first": "#8f2620", "second": "#1f4d6e", "third": "#4a5a24"}
"""The window's own colours of its parchment, so that a party looks the same in both."""
SERIFS = ("Old Standard TT", "Georgia", "DejaVu Serif")
"""The game's own letters where its fonts are found, else what there is."""
DOTS_PER_INCH = 100


@contextmanager
def period_look(fonts: Path | None) -> Iterator[None]:
    """Pictures drawn inside have the game's colours and letters."""
    for file in sorted(fonts.glob("old-standard-*.ttf")) if fonts is not None else ():
        fontManager.addfont(file)
    known = set(fontManager.get_font_names())
    look: dict[Any, Any] = {
        "font.family": [name for name in SERIFS if name in known],
        "text.color": INK,
        "axes.facecolor": CARD,
        "axes.edgecolor": FAINT,
        "axes.labelcolor": SOFT,
        "xtick.color": SOFT,
        "ytick.color": INK,
        "grid.color": FAINT,
    }
    with matplotlib.rc_context(look):
        yield
