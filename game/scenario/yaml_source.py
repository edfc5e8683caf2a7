"""Reads a scenario file as plain data that remembers on which line everything stands.

Only a careful part of YAML is read: text, whole and decimal numbers, true and false, lists, and
mappings with words as keys. Everything that surprises an author (repeated keys, aliases, tags,
`yes` as a boolean, 1:30 as a number) is refused or stays text. No code in a file is ever run.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from game.model.frozen import frozen
from game.scenario.faults import Fault, KeyPath
from game.scenario.yaml_wording import MAX_DEPTH, TOO_DEEP, describe_yaml_error

MAX_BYTES = 2_000_000
MAX_VALUES = 100_000
_MAX_KEY = 200

# YAML takes three rare characters for line breaks; editors do not, so lines would be miscounted.
_UNREADABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,20}")
_NOTHING = ("", "~", "null")


class Place(NamedTuple):
    """A place in the file, both counted from 1."""

    line: int
    column: int


@frozen
class YamlSource:
    """A file's content as plain data, with the place of every key and value."""

    data: Any
    """Mappings, lists, texts, numbers, booleans and None; None for a file that says nothing."""
    keys: dict[KeyPath, Place]
    values: dict[KeyPath, Place]
    faults: tuple[Fault, ...]
    spoiled: frozenset[KeyPath]
    """Values already complained about: whatever else is wrong with them follows from that."""
    complete: bool
    """False if the reader had to stop before the end."""

    def value_at(self, path: KeyPath) -> Place:
        """Where a value stands; the nearest enclosing one if it is not there."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Place(1, 1))

    def key_at(self, path: KeyPath) -> Place:
        """Where the key of a value stands; for an entry of a list, the entry."""
        return self.keys.get(path) or self.value_at(path)


def read_source(path: Path, *, pure_python: bool = False) -> YamlSource:
    """The content of a file, with every fault of its form.

    A file that cannot be opened gives a source without data and with one fault, never an
    exception. `pure_python` leaves out the C reader; the result is the same.
    """
    try:
        text = _read_text(path)
    except _Unusable as problem:
        return _nothing(problem.fault)
    return read_text(text, pure_python=pure_python)


def read_text(text: str, *, pure_python: bool = False) -> YamlSource:
    """The content of a text in the form of a scenario file, with every fault of its form."""
    bad = _UNREADABLE.search(text)
    if bad is not None:
        line, column = _place_in(text, bad.start())
        message = (
            f"Here stands the character U+{ord(bad[0]):04X}, which is invisible or no text. "
            "Delete it."
        )
        return _nothing(Fault(line, column, message))
    return _Builder(text).build(_loader_class(pure_python))


class _Unusable(Exception):
    """The file cannot be read as text at all."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        self.fault = Fault(line, column, message)
        super().__init__(message)


def _nothing(fault: Fault) -> YamlSource:
    return YamlSource(
        data=None, keys={}, values={}, faults=(fault,), spoiled=frozenset(), complete=False
    )


def _place_in(text: str, index: int) -> Place:
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Place(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _read_text(path: Path) -> str:
    raw = _read_bytes(path)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _Unusable("The file is saved as UTF-16. Save it as UTF-8 ('Save as').")
    # Windows editors may put a mark before UTF-8 text; it says nothing and does no harm.
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        line, column = _place_in(raw[: problem.start].decode("utf-8"), problem.start)
        raise _Unusable(
            "The file is not saved as UTF-8: the letter here cannot be read. "
            "Save it as UTF-8: most editors offer that under 'Save as'.",
            line,
            column,
        ) from problem


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _Unusable("This is a folder, not a file. Name the scenario file inside it.")
        if not path.exists():
            raise _Unusable("There is no such file. Check the name and the folder.")
        if not path.is_file():
            raise _Unusable("This is not an ordinary file.")
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else str(problem)
        raise _Unusable(f"The file cannot be opened: {reason}.") from problem
    if len(raw) > MAX_BYTES:
        raise _Unusable(
            f"The file is larger than {MAX_BYTES // 1_000_000} million bytes; "
            "no scenario needs that. Is it the right file?"
        )
    return raw


def _loader_class(pure_python: bool) -> Any:
    return yaml.SafeLoader if pure_python else getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def plain_value(text: str) -> str | int | float | bool | None:
    """What a word without quotation marks means: a number, true, false, nothing, or itself."""
    if text == "true":
        return True
    if text == "false":
        return False
    if text in _NOTHING:
        return None
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text


class _Stop(Exception):
    """Reading on makes no sense after this fault."""


class _Frame:
    """A mapping or list under construction."""

    __slots__ = ("box", "key", "path", "waiting")

    def __init__(self, box: dict[str, Any] | list[Any], path: KeyPath | None) -> None:
        self.box = box
        self.path = path
        """None: the content is read and thrown away."""
        self.waiting = isinstance(box, dict)
        """Whether a mapping waits for a key next."""
        self.key: str | None = None
        """The key whose value comes next; None throws the value away."""


class _Builder:
    """Builds plain data from YAML events, step by step, so that depth cannot hurt."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys: dict[KeyPath, Place] = {}
        self.values: dict[KeyPath, Place] = {}
        self.faults: list[Fault] = []
        self.spoiled: set[KeyPath] = set()
        self.stack: list[_Frame] = []
        self.data: Any = None
        self.documents = 0

    def build(self, loader_class: Any) -> YamlSource:
        """The whole text as a source."""
        complete = False
        last = None
        loader = loader_class(self.text)
        try:
            while loader.check_event():
                event = loader.get_event()
                last = event.end_mark
                self._take(event)
            complete = True
        except yaml.YAMLError as problem:
            self.faults.append(describe_yaml_error(problem, self.text))
        except (ValueError, OverflowError):
            line = 1 if last is None else last.line + 1
            self.faults.append(Fault(line, 1, "A backslash or a '%' after here cannot be read."))
        except _Stop:
            pass
        finally:
            loader.dispose()
        return YamlSource(
            data=self.data,
            keys=self.keys,
            values=self.values,
            faults=tuple(self.faults),
            spoiled=frozenset(self.spoiled),
            complete=complete,
        )

    def _take(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._open({}, event)
            case yaml.SequenceStartEvent():
                self._open([], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.stack.pop()
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent():
                self._document(event)
            case _:
                return

    def _fault(self, event: Any, message: str) -> None:
        mark = event.start_mark
        self.faults.append(Fault(mark.line + 1, mark.column + 1, message))

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self._fault(
                event,
                "A second document begins here ('---'). A file holds one scenario: "
                "delete this line and what follows, or move it to a file of its own.",
            )
            raise _Stop

    def _scalar(self, event: Any) -> None:
        spoiled = self._refuse_extras(event)
        plain = event.style in (None, "") and not spoiled
        if self._at_key():
            self._key(event, plain)
            return
        if event.style == '"' and _UNREADABLE.search(event.value):
            self._fault(event, "This text has an invisible character, written with a backslash.")
            spoiled = True
        value = plain_value(event.value) if plain else event.value
        self._put(value, event, spoiled=spoiled)

    def _alias(self, event: Any) -> None:
        self._fault(
            event,
            f"'*{event.anchor}' stands for another part of the file; scenario files do without "
            "that. Write the part out again. (Text that begins with '*' needs quotation marks.)",
        )
        if self._at_key():
            self._skip_value()
            return
        self._put(None, event, spoiled=True)

    def _refuse_extras(self, event: Any) -> bool:
        """Whether a tag spoils the value; anchors are refused, but what they mark is readable."""
        if event.anchor is not None:
            self._fault(
                event,
                f"'&{event.anchor}' names a part of the file for use elsewhere; scenario files do "
                "without that. Delete it. (Text that begins with '&' needs quotation marks.)",
            )
        if event.tag is not None:
            self._fault(
                event,
                f"'{event.tag}' is a tag; scenario files do without tags, and no code in them is "
                "run. Delete it. (Text that begins with '!' needs quotation marks.)",
            )
            return True
        return False

    def _at_key(self) -> bool:
        return bool(self.stack) and self.stack[-1].waiting

    def _skip_value(self) -> None:
        frame = self.stack[-1]
        frame.waiting = False
        frame.key = None

    def _key(self, event: Any, plain: bool) -> None:
        frame = self.stack[-1]
        assert isinstance(frame.box, dict)
        key = plain_value(event.value) if plain else event.value
        if key == "<<":
            self._fault(
                event, "'<<' merges other keys in; scenario files do without that. Write them out."
            )
            self._skip_value()
        elif not isinstance(key, str):
            shown = event.value or "(nothing)"
            self._fault(
                event, f"The key {shown} is no word. Keys begin with a letter, such as 'title'."
            )
            self._skip_value()
        elif len(key) > _MAX_KEY:
            self._fault(event, "This key is a whole text. Is a colon at the wrong place?")
            self._skip_value()
        elif key in frame.box:
            self._repeated(frame, key, event)
        else:
            frame.waiting = False
            frame.key = key
            # Reserved now, so that keys keep their order even if the value is spoiled.
            frame.box[key] = None
            if frame.path is not None:
                mark = event.start_mark
                self.keys[(*frame.path, key)] = Place(mark.line + 1, mark.column + 1)

    def _repeated(self, frame: _Frame, key: str, event: Any) -> None:
        first = "above"
        if frame.path is not None:
            first = f"on line {self.keys[(*frame.path, key)].line}"
        self._fault(
            event, f"The key '{key}' is given twice: first {first}. Delete one or rename it."
        )
        self._skip_value()

    def _child_path(self) -> KeyPath | None:
        if not self.stack:
            return ()
        frame = self.stack[-1]
        if frame.path is None:
            return None
        if isinstance(frame.box, dict):
            return None if frame.key is None else (*frame.path, frame.key)
        return (*frame.path, len(frame.box))

    def _put(self, value: Any, event: Any, *, spoiled: bool = False) -> KeyPath | None:
        path = self._child_path()
        if path is not None:
            self.values[path] = self._place(event, path, value)
            if spoiled:
                self.spoiled.add(path)
            if len(self.values) > MAX_VALUES:
                self._fault(event, f"The file holds more than {MAX_VALUES:,} values.")
                raise _Stop
        if not self.stack:
            self.data = value
            return path
        frame = self.stack[-1]
        if isinstance(frame.box, list):
            frame.box.append(value)
        else:
            if frame.key is not None:
                frame.box[frame.key] = value
            frame.waiting = True
        return path

    def _place(self, event: Any, path: KeyPath, value: Any) -> Place:
        if value is None and path in self.keys:
            # What is left out stands nowhere: its key is where the author must look.
            return self.keys[path]
        return Place(event.start_mark.line + 1, event.start_mark.column + 1)

    def _open(self, box: dict[str, Any] | list[Any], event: Any) -> None:
        spoiled = self._refuse_extras(event)
        if len(self.stack) >= MAX_DEPTH:
            self._fault(event, TOO_DEEP)
            raise _Stop
        if self._at_key():
            self._fault(
                event,
                "A list or a mapping stands where a key should be. "
                "Text with brackets needs quotation marks.",
            )
            self._skip_value()
            self.stack.append(_Frame(box, None))
            return
        path = self._put(box, event, spoiled=spoiled)
        self.stack.append(_Frame(box, path))
