"""The languages that the window can speak."""

from pathlib import Path

from game.paths import data_dir
from game.play.language import Language, languages, load_language


def language_for(code: str, scenario: Path) -> Language:
    """The language of this code, with the scenario's own words.

    Raises:
        PoFault: a catalogue cannot be read.
    """
    return load_language(code, _folder(), scenario)


def known_languages() -> tuple[str, ...]:
    """Codes of the languages there are, English first."""
    return languages(_folder())


def _folder() -> Path:
    return data_dir("assets") / "locale"
