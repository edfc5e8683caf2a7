"""Where a word may be parted at the end of a line, by the rules of its language."""

import re
from functools import lru_cache
from typing import NamedTuple

import pyphen

HYPHEN = "-"

LEAST_BEFORE, LEAST_AFTER = 2, 3
"""Letters of a word that stay before a hyphen, and that follow it."""

SHORTEST = 5
"""Letters of the shortest word that is parted."""

DIALECTS = {"en": "en_US"}
"""Where a language is parted in several ways, the one that is taken: American papers print
"re-sult" and "be-yond" as they are spoken, where the English rules give "res-ult" and "bey-ond"."""

_LETTERS = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r"[-–—]+")


class Parting(NamedTuple):
    """A place where a word may be parted."""

    at: int
    """Signs of the word before it."""
    sign: str
    """What is printed at the end of the line; empty where the word has a sign of its own."""
    hyphen: bool
    """Whether the line then ends in a hyphen."""
    name: bool = False
    """Whether it is in a name, which is parted only where nothing else helps."""


@lru_cache(maxsize=4000)
def partings(word: str, language: str) -> tuple[Parting, ...]:
    """Where a word may be parted: after a dash of its own, or else between syllables.

    Args:
        word: With the marks that stand before and after it.
        language: Code of its language; one that nobody knows has no syllables.
    """
    if any(sign.isdigit() for sign in word):
        return ()
    joints = tuple(
        Parting(joint.end(), "", joint.group()[-1] == HYPHEN)
        for joint in _JOINT.finditer(word)
        if joint.start() >= LEAST_BEFORE and len(word) - joint.end() >= LEAST_AFTER
    )
    return joints or tuple(_syllables(word, language))


def prepare_hyphens(language: str) -> None:
    """Read the rules of a language before they are asked for."""
    _rules(language)


def _syllables(word: str, language: str) -> list[Parting]:
    rules = _rules(language)
    if rules is None or (word.isupper() and len(word) > 1):
        return []
    found = []
    for run in _LETTERS.finditer(word):
        letters = run.group()
        if len(letters) < SHORTEST:
            continue
        for place in rules.positions(letters):
            # Some languages spell a parted word in another way; such places are passed over.
            if place.data is None:
                found.append(Parting(run.start() + place, HYPHEN, True, letters[0].isupper()))
    return found


@lru_cache(maxsize=8)
def _rules(language: str) -> pyphen.Pyphen | None:
    """The rules of a language, read when first asked for: that takes longer than a frame."""
    code = DIALECTS.get(language, language)
    known = pyphen.language_fallback(code) if code else None
    return pyphen.Pyphen(lang=known, left=LEAST_BEFORE, right=LEAST_AFTER) if known else None
