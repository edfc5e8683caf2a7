"""The player's language: gettext catalogues for the interface and for the scenario's own words.

English is written in the code and needs no catalogue. What a catalogue lacks, or has with a
broken place, is said in English.
"""

import gettext
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from game.model.frozen import frozen
from game.play.po import read_po
from game.play.quotes import with_printed_quotes

DOMAIN = "portsmouth"
"""Name of the interface's catalogues."""
ENGLISH = "en"


def marked(message: str) -> str:
    """The message itself; marks it for the translators where it is kept in a table."""
    return message


@frozen
class Language:
    """How everything is said."""

    code: str = ENGLISH
    messages: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)
    scenario: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)
    """Translations of the scenario's own texts, which are their own keys."""

    def say(self, message: str, **fields: object) -> str:
        """A message with its places filled."""
        return _filled(_printed(message, self.messages.gettext(message)), message, fields)

    def count(self, one: str, many: str, number: int, **fields: object) -> str:
        """A message in the form for a number; `{number}` is one of its places."""
        fields = {"number": number, **fields}
        original = one if number == 1 else many
        found = self.messages.ngettext(one, many, number)
        return _filled(_printed(original, found), original, fields)

    def text(self, original: str) -> str:
        """A text of the scenario in this language."""
        return _printed(original, self.scenario.gettext(original)) if original else ""

    def listing(self, items: Sequence[str]) -> str:
        """Several things in a row: "a, b and c"."""
        if not items:
            return ""
        if len(items) == 1:
            return items[0]
        return self.say("{items} and {last}", items=", ".join(items[:-1]), last=items[-1])


def _printed(original: str, found: str) -> str:
    """What is shown of a text: a translation as it is, and the original with the marks of print.

    What was typed stays the key of its translations; a translator's own marks stay as they are.
    """
    return with_printed_quotes(original) if found == original else found


def _filled(translated: str, original: str, fields: dict[str, object]) -> str:
    try:
        return translated.format(**fields)
    except (KeyError, IndexError, ValueError):
        # A slip in a translation must not stop a game.
        return original.format(**fields)


def load_language(
    code: str, folder: Path | None = None, scenario_file: Path | None = None
) -> Language:
    """The language of this code, as far as there are catalogues for it.

    Args:
        code: "en", "da", ...
        folder: where `<code>/LC_MESSAGES/portsmouth.mo` or `.po` lies.
        scenario_file: the scenario; `<its name>.<code>.po` beside it holds its words.

    Raises:
        PoFault: a catalogue cannot be read.
    """
    if code == ENGLISH:
        return Language()
    return Language(
        code=code,
        messages=_interface(code, folder),
        scenario=_scenario(code, scenario_file),
    )


def languages(folder: Path | None) -> tuple[str, ...]:
    """Codes of the languages that there are catalogues for, English first."""
    if folder is None or not folder.is_dir():
        return (ENGLISH,)
    found = {path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.*o")}
    return (ENGLISH, *sorted(found - {ENGLISH}))


def _interface(code: str, folder: Path | None) -> gettext.NullTranslations:
    if folder is None:
        return gettext.NullTranslations()
    compiled = folder / code / "LC_MESSAGES" / f"{DOMAIN}.mo"
    plain = compiled.with_suffix(".po")
    if plain.is_file():
        return read_po(plain)
    return gettext.translation(DOMAIN, str(folder), languages=[code], fallback=True)


def _scenario(code: str, scenario_file: Path | None) -> gettext.NullTranslations:
    if scenario_file is None:
        return gettext.NullTranslations()
    path = scenario_file.with_suffix(f".{code}.po")
    return read_po(path) if path.is_file() else gettext.NullTranslations()
