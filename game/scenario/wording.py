"""Turns places and values of a file into the words that its author would use."""

import json
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from game.scenario.faults import KeyPath


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A question that names the nearest known word; nothing if none is near."""
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    return f" Did you mean '{near[0]}'?" if near else ""


def describe_path(data: Any, path: KeyPath) -> str:
    """A path as an author would say it: `issues.sakhalin.options.south`."""
    words: list[str] = []
    here = data
    for part in path:
        here = _step_into(here, part)
        if isinstance(part, str):
            words.append(part)
        elif isinstance(here, dict) and isinstance(here.get("id"), str):
            words.append(here["id"])
        elif words:
            words[-1] += f"[{part + 1}]"
    return ".".join(words)


def _step_into(here: Any, part: str | int) -> Any:
    if isinstance(here, dict):
        return here.get(part)
    if isinstance(here, list) and isinstance(part, int) and part < len(here):
        return here[part]
    return None


def as_written(value: Any) -> str:
    """A value on one line as an author could type it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {as_written(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_written(part) for part in value) + "]"
    if isinstance(value, str) and (not value or any(sign in value for sign in ",:#[]{}\"'")):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
