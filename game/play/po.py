"""Reads gettext catalogues as translators keep them (.po), so that nothing need be compiled."""

import ast
import gettext
from collections.abc import Callable, Iterable
from pathlib import Path

_KEYWORDS = ("msgctxt", "msgid_plural", "msgid", "msgstr")


class PoFault(ValueError):
    """A catalogue that cannot be read; names the file and line."""


class Catalogue(gettext.NullTranslations):
    """Translations held in memory; what is missing falls back to the original text."""

    def __init__(
        self,
        singular: dict[str, str],
        plural: dict[tuple[str, int], str],
        form_of: Callable[[int], int],
    ) -> None:
        super().__init__()
        self._singular = singular
        self._plural = plural
        self._form_of = form_of

    def gettext(self, message: str) -> str:
        """The translation, or the message itself."""
        return self._singular.get(message) or super().gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The translation for this number, or the message itself."""
        return self._plural.get((msgid1, self._form_of(n))) or super().ngettext(msgid1, msgid2, n)


def read_po(path: Path) -> Catalogue:
    """The translations in a .po file; entries marked fuzzy are left out.

    Raises:
        PoFault: a line is not of a .po file.
        OSError: the file cannot be read.
    """
    singular: dict[str, str] = {}
    plural: dict[tuple[str, int], str] = {}
    for entry in _entries(path):
        message = entry.get("msgid")
        if message is None:
            continue
        if "msgid_plural" in entry:
            for key, text in entry.items():
                if key.startswith("msgstr[") and text:
                    plural[(message, int(key[7:-1]))] = text
        elif entry.get("msgstr"):
            singular[message] = entry["msgstr"]
    return Catalogue(singular, plural, _plural_rule(singular.pop("", "")))


def _plural_rule(head: str) -> Callable[[int], int]:
    rule = "(n != 1)"
    for line in head.splitlines():
        if line.lower().startswith("plural-forms:") and "plural=" in line:
            rule = line.partition("plural=")[2].strip().rstrip(";")
    c2py: Callable[[str], Callable[[int], int]] = gettext.c2py
    return c2py(rule)


def _entries(path: Path) -> Iterable[dict[str, str]]:
    entry: dict[str, str] = {}
    key = ""
    fuzzy = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = line.strip()
        if line.startswith("#"):
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        if not line:
            if entry and not fuzzy:
                yield entry
            if entry:
                entry, fuzzy = {}, False
            continue
        if not line.startswith('"'):
            word, _, line = line.partition(" ")
            if word.partition("[")[0] not in _KEYWORDS:
                raise PoFault(f"{path}:{number}: '{word[:40]}' is no keyword of a .po file.")
            # Two entries without an empty line between them.
            if word in ("msgctxt", "msgid") and "msgid" in entry:
                if not fuzzy:
                    yield entry
                entry, fuzzy = {}, False
            key = word
        entry[key] = entry.get(key, "") + _unquote(path, number, line.strip())
    if entry and not fuzzy:
        yield entry


def _unquote(path: Path, number: int, text: str) -> str:
    try:
        value = ast.literal_eval(text)
    except (SyntaxError, ValueError) as error:
        raise PoFault(f"{path}:{number}: a text in double quotes was expected.") from error
    if not isinstance(value, str):
        raise PoFault(f"{path}:{number}: a text in double quotes was expected.")
    return value
