"""Reads YAML that other programs wrote: plain data within bounds, or one sentence on what is wrong.

Scenario files of our own are read far more strictly, by `yaml_source`. Neither reader makes
anything but plain values, so no file can run code.
"""

from pathlib import Path
from typing import Any

import yaml

MAX_BYTES = 20_000_000
MAX_VALUES = 500_000
"""Text, numbers, lists and mappings; what an alias repeats counts once."""
MAX_DEPTH = 40
"""Levels of nesting: the reader of the library must not run out of stack."""


class UnreadableYaml(ValueError):
    """The file gives no data; the message says why, with the place if there is one."""


def read_plain(path: Path) -> Any:
    """What the file says: mappings, lists, texts, numbers, dates, booleans and None.

    Raises:
        UnreadableYaml: no such file, too large, or no plain YAML.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as problem:
        raise UnreadableYaml(f"it cannot be opened: {problem.strerror}") from problem
    if len(raw) > MAX_BYTES:
        raise UnreadableYaml(f"it is larger than {MAX_BYTES // 1_000_000} million bytes")
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        text = raw.decode("utf-8-sig")
        _measure(text, loader)
        return yaml.load(text, Loader=loader)  # noqa: S506 - one of the safe loaders
    except UnicodeDecodeError as problem:
        raise UnreadableYaml(f"it is no UTF-8 text (at byte {problem.start})") from problem
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = "" if mark is None else f"line {mark.line + 1}: "
        raise UnreadableYaml(f"{line}{problem.problem or problem.context}") from problem
    except (yaml.YAMLError, ValueError, TypeError, OverflowError) as problem:
        if isinstance(problem, UnreadableYaml):
            raise
        raise UnreadableYaml(f"no plain YAML: {problem}") from problem


def _measure(text: str, loader: Any) -> None:
    """Refuse what is too deep or too much, before anything is built.

    Raises:
        UnreadableYaml: beyond a bound.
    """
    depth = values = 0
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.NodeEvent):
            values += 1
            depth += isinstance(event, yaml.CollectionStartEvent)
        if depth > MAX_DEPTH:
            raise UnreadableYaml(f"nested deeper than {MAX_DEPTH} levels")
        if values > MAX_VALUES:
            raise UnreadableYaml(f"it holds more than {MAX_VALUES:,} values")
