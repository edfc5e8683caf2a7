"""Which program played: a digest of the code that decides how a game goes."""

import hashlib
from functools import cache
from pathlib import Path

_ROOMS = ("model", "engine", "bargaining", "analysis", "delegations")
"""Rooms of which any change may change a game."""


@cache
def program_digest() -> str:
    """Sixteen hex digits that change with the rules, the measures and the delegations."""
    root = Path(__file__).resolve().parent.parent
    total = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((root / room).glob("*.py")):
            # Line ends differ by system, and say nothing.
            text = path.read_text(encoding="utf-8")
            total.update(f"{room}/{path.name}\n{text}\0".encode())
    return total.hexdigest()[:16]
