"""The file of a saved game: an append-only file of JSON lines, each with a checksum.

The checksum of a line covers the one before it, so that a line lost, moved or said twice is found
like one that was changed.

A line is on disk before its effect shows, so that a crash at any moment loses at most the action
in flight. A last line that was cut short is dropped with a warning; any other damage is an error
that names the line, and reading never changes the file. Going on after a cut line writes the whole
lines to a new file that takes the old one's place in one step: at no moment is there less on disk
than before.
"""

import json
import os
import tempfile
import zlib
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Any

from game.model.frozen import frozen
from game.play.codec import CodecError, canonical
from game.play.language import marked
from game.play.records import FORMAT, HEADERS, RECORDS, Header, Note, Record
from game.play.save_faults import (
    DamagedSave,
    NewerFormat,
    NoSave,
    NotASave,
    NotWritten,
    TooLarge,
    WrittenElsewhere,
)

MOST_FILE_BYTES = 32 * 1024 * 1024
"""A long game with all its rationales takes about one megabyte."""
MOST_LINE_BYTES = 256 * 1024

_OPENING = b'{"check":"'


@frozen
class SaveFile:
    """What stands in a saved game, line by line."""

    path: Path
    header: Header
    records: tuple[tuple[int, Record], ...]
    """(line number, record)."""
    whole_bytes: int
    """Length of the lines that are whole."""
    torn: bool
    """The last line was cut short and is left out."""


def frame(plain: Any, before: bytes = b"") -> bytes:
    """One line of the file: the data with a checksum of its bytes.

    Args:
        plain: what the line says.
        before: the line above it; empty for the first.
    """
    text = canonical(plain).encode()
    check = zlib.crc32(text, zlib.crc32(before))
    return b'{"check":"%08x","data":%s}\n' % (check, text)


def read_save(path: Path) -> SaveFile:
    """The header and records of a saved game.

    Raises:
        SaveFault: the file cannot be used; the kind of fault says why.
    """
    content = _content(path)
    *lines, tail = content.split(b"\n")
    torn = _is_torn(path, tail, len(lines) + 1)
    if not lines:
        raise NotASave(path)
    header = _header(path, lines[0])
    records = tuple(
        (number, _record(path, line, number, before))
        for number, (before, line) in enumerate(pairwise(lines), start=2)
    )
    whole = sum(len(line) + 1 for line in lines)
    return SaveFile(path=path, header=header, records=records, whole_bytes=whole, torn=torn)


def read_header(path: Path) -> Header:
    """The header alone, for a list of saved games.

    Raises:
        SaveFault: the file is not a saved game that this version can read.
    """
    try:
        with path.open("rb") as file:
            line = file.readline(MOST_LINE_BYTES + 1)
    except OSError as error:
        raise NoSave(path, why=error.strerror or error) from error
    if not line.endswith(b"\n"):
        raise NotASave(path)
    return _header(path, line[:-1])


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_FILE_BYTES:
            raise TooLarge(path, size=size, most=MOST_FILE_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise NoSave(path, why=error.strerror or error) from error


def _is_torn(path: Path, tail: bytes, number: int) -> bool:
    """Whether what follows the last line break is a line cut short; anything else is damage."""
    # Some file systems fill the place of a write that a power cut interrupted with zeros.
    tail = tail.rstrip(b"\0")
    if not tail:
        return False
    begun = tail[: len(_OPENING)] == _OPENING[: len(tail)]
    if not begun:
        raise DamagedSave(
            path, line=number, why=marked("it does not begin like a line of a saved game")
        )
    text = tail.decode(errors="replace")
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return True
    # A cut line breaks off at its very end; anything after a whole value is something else.
    if end < len(text):
        raise DamagedSave(path, line=number, why=marked("there is more after its end"))
    return True


def _header(path: Path, line: bytes) -> Header:
    if not line.startswith(_OPENING) or b'"header"' not in line:
        raise NotASave(path)
    plain = _unframe(path, line, 1)
    found = plain.get("format") if isinstance(plain, dict) else None
    if isinstance(found, int) and found > FORMAT:
        raise NewerFormat(path, found=found, known=FORMAT)
    try:
        return HEADERS.from_plain(plain)
    except CodecError as error:
        raise NotASave(path) from error


def _record(path: Path, line: bytes, number: int, before: bytes) -> Record:
    plain = _unframe(path, line, number, before + b"\n")
    try:
        return RECORDS.from_plain(plain)
    except CodecError as error:
        raise DamagedSave(path, line=number, why=str(error)) from error


def _unframe(path: Path, line: bytes, number: int, before: bytes = b"") -> Any:
    if len(line) > MOST_LINE_BYTES:
        raise DamagedSave(path, line=number, why=f"longer than {MOST_LINE_BYTES} bytes")
    try:
        plain = json.loads(line)["data"]
        written = frame(plain, before)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedSave(path, line=number, why=marked("it cannot be read")) from error
    # Comparing with what would be written catches a change anywhere, the checksum's own included.
    if written != line + b"\n":
        raise DamagedSave(path, line=number, why=marked("its checksum does not fit"))
    return plain


class Journal:
    """A saved game open for writing: records are appended, nothing is ever changed."""

    def __init__(self, path: Path, file: int, size: int, last: bytes) -> None:
        self.path = path
        self._file = file
        self._size = size
        self._last = last

    @classmethod
    def create(cls, path: Path, header: Header, *records: Record) -> "Journal":
        """A new file that holds its header, and its first records if there are any, at once.

        Raises:
            NotWritten: it cannot be made, or there is a file of that name.
        """
        if path.exists():
            raise NotWritten(path, why=marked("there is a file of that name"))
        last = content = frame(HEADERS.to_plain(header))
        for record in records:
            last = _line(record, last)
            content += last
        _replace(path, content)
        return cls(path, _open_to_append(path), len(content), last)

    @classmethod
    def reopen(cls, save: SaveFile) -> "Journal":
        """A saved game to go on with; a line that was cut short is left out.

        Raises:
            SaveFault: the file has changed since it was read, or cannot be written.
        """
        content = _content(save.path)
        if len(content) < save.whole_bytes or content[save.whole_bytes :].count(b"\n"):
            raise WrittenElsewhere(save.path)
        if len(content) > save.whole_bytes:
            _replace(save.path, content[: save.whole_bytes])
        last = content[: save.whole_bytes].splitlines(keepends=True)[-1]
        return cls(save.path, _open_to_append(save.path), save.whole_bytes, last)

    def append(self, *records: Record) -> None:
        """Put records on disk; when this returns they are safe.

        Raises:
            NotWritten: they could not be written; the file is as it was.
            WrittenElsewhere: the file has grown or shrunk since the last write.
        """
        last, lines = self._last, b""
        for record in records:
            last = _line(record, last)
            lines += last
        try:
            if os.fstat(self._file).st_size != self._size:
                raise WrittenElsewhere(self.path)
            if self._size + len(lines) > MOST_FILE_BYTES:
                raise NotWritten(self.path, why=f"it would grow beyond {MOST_FILE_BYTES} bytes")
            self._write(lines)
        except OSError as error:
            raise NotWritten(self.path, why=error.strerror or error) from error
        self._size += len(lines)
        self._last = last

    def _write(self, lines: bytes) -> None:
        try:
            left = memoryview(lines)
            while left:
                left = left[os.write(self._file, left) :]
            os.fsync(self._file)
        except OSError:
            # Part of a line may stand there by now; the next one must not follow upon it.
            os.ftruncate(self._file, self._size)
            raise

    def close(self) -> None:
        """Give the file free; everything is on disk already."""
        os.close(self._file)

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _line(record: Record, before: bytes) -> bytes:
    line = frame(RECORDS.to_plain(record), before)
    if len(line) > MOST_LINE_BYTES and isinstance(record, Note):
        # A thought too long to keep must not cost the player the game.
        line = _line(Note(seat=record.seat, rationale=None), before)
    return line


def _open_to_append(path: Path) -> int:
    flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags)
    except OSError as error:
        raise NotWritten(path, why=error.strerror or error) from error


def _replace(path: Path, content: bytes) -> None:
    """The file with this content, old or new but never half, whatever happens."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise NotWritten(path, why=error.strerror or error) from error


def _sync_folder(folder: Path) -> None:
    """The new name on disk too, where the platform lets a folder be synced."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
