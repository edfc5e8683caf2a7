"""What a person likes about the window, kept between games."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from game.paths import user_dir
from game.play.language import ENGLISH

TAPE_SPEEDS = {"off": 0.0, "slow": 20.0, "usual": 45.0, "fast": 120.0}
"""Letters of a telegram in a second; at 0 it is there at once."""


@dataclass(frozen=True, kw_only=True)
class Preferences:
    """How the window looks and sounds, how papers come in, and what help one takes when alone."""

    palette: str = "parchment"
    text_scale: float = 1.0
    language: str = ENGLISH
    sound: bool = True
    volume: float = 0.7
    """Loudness of the sounds, 0..1."""
    full_screen: bool = False
    advice: bool = True
    """Whether a secretary may be asked."""
    taking_back: bool = True
    """Whether moves may be taken back, in games that allow of it."""
    tape: str = "usual"
    """How fast telegrams are printed; a name in `TAPE_SPEEDS`."""
    evening: bool = True
    """Whether a page tells in the evening what the day has moved."""

    chair: str = ""
    """Where one sat in the game begun last: a seat, `hotseat` or `watch`; empty: none yet."""
    draws: str = ""
    """How the secrets of that game were drawn; a name of `DrawMode`."""
    calendar: str = ""
    """Its calendar."""

    def with_value(self, name: str, value: str | float | bool) -> "Preferences":
        """The same with one of them changed.

        Raises:
            TypeError: there is no such preference.
        """
        return replace(self, **{name: value})  # type: ignore[arg-type]


def preferences_file() -> Path:
    """Where they are kept."""
    return user_dir() / "window.json"


def read_preferences() -> Preferences:
    """Those kept; a file that is missing or spoilt gives the usual ones."""
    usual = Preferences()
    try:
        kept = json.loads(preferences_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return usual
    if not isinstance(kept, dict):
        return usual
    good = {
        one.name: kept[one.name]
        for one in fields(Preferences)
        if _same_kind(kept.get(one.name), getattr(usual, one.name))
    }
    return replace(usual, **good)


def write_preferences(preferences: Preferences) -> bool:
    """Keep them; whether that was possible."""
    text = json.dumps(asdict(preferences), indent=2)
    try:
        preferences_file().write_text(text + "\n", encoding="utf-8")
    except OSError:
        return False
    return True


def _same_kind(value: object, usual: object) -> bool:
    if isinstance(usual, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is type(usual)
