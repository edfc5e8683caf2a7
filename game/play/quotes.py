"""Quotation marks and apostrophes as print has them, for texts typed with straight ones."""

import re
from functools import lru_cache

_STRAIGHT = re.compile("[\"']")
_ELIDED = re.compile(
    r"(?:\d\ds?|tis|tisn|twas|twasn|twere|twill|twould|twixt|em|til|cause|gainst|neath|mid|midst|pon|n(?='))\b",
    re.IGNORECASE,
)
"""What follows an apostrophe that stands for the beginning of a word or year."""
_MARKUP = "*_"
"""Signs for bold and italic letters: as if they were not there."""
_BEFORE_OPENING = "([{—–-/“‘"


@lru_cache(maxsize=4000)
def with_printed_quotes(text: str) -> str:
    """The text with every straight quotation mark and apostrophe curved; nothing else changes."""
    if not _STRAIGHT.search(text):
        return text
    signs = list(text)
    for place, sign in enumerate(text):
        if sign == '"':
            signs[place] = "“" if _opens(signs, place) else "”"
        elif sign == "'":
            quotes = _opens(signs, place) and not _ELIDED.match(text, place + 1)
            signs[place] = "‘" if quotes and _is_closed(text, place) else "’"
    return "".join(signs)


def _opens(signs: list[str], place: int) -> bool:
    """Whether a mark stands before what it belongs to."""
    before = next((s for s in reversed(signs[:place]) if s not in _MARKUP), " ")
    after = next((s for s in signs[place + 1 :] if s not in _MARKUP), " ")
    if after.isspace() or after in ".,;:!?)]}”’":
        return False
    return before.isspace() or before in _BEFORE_OPENING


def _is_closed(text: str, place: int) -> bool:
    """Whether a later mark may end what a single one begins; without that it is an apostrophe."""
    return re.search(r"(?<=\S)'(?!\w)", text[place + 1 :]) is not None
