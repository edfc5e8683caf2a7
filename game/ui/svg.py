"""Icons, flags and emblems: SVG files as pictures of an exact size.

The two flavours of pygame scale an SVG in different ways, and only one of them on request. Both
draw it in the size that its own text gives: so the size is written there.
"""

import io
import re
from functools import lru_cache
from pathlib import Path

import pygame
from pygame import Surface

from game.paths import data_dir
from game.ui.theme import Colour

_LENGTHS = re.compile(r'\s(width|height)="[^"]*"')
_VIEW = re.compile(r'viewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"')
_BLACK = re.compile(r'fill="(#000|#000000|currentColor)"')


class PictureError(Exception):
    """A picture file is missing or is not what its name says."""


def icon(name: str, height: int, colour: Colour) -> Surface:
    """The icon of this name, `height` pixels high and wide, in one colour."""
    return load_svg(_folder("icons") / f"{name}.svg", (height, height), colour)


def flag(name: str, height: int) -> Surface:
    """The flag of this name, `height` pixels high and as wide as its country makes it."""
    return _as_high(_folder("flags") / f"{name}.svg", height)


def emblem(name: str, height: int) -> Surface:
    """The seal or emblem of this name, `height` pixels high."""
    return _as_high(_folder("emblems") / f"{name}.svg", height)


@lru_cache(maxsize=8)
def _folder(name: str) -> Path:
    """A folder of the assets: to look for it at every drawing takes longer than to draw."""
    return data_dir("assets") / name


def _as_high(path: Path, height: int) -> Surface:
    wide, high = natural_size(path)
    return load_svg(path, (max(1, round(height * wide / high)), height))


@lru_cache(maxsize=128)
def natural_size(path: Path) -> tuple[float, float]:
    """Width and height of an SVG in its own units.

    Raises:
        PictureError: there is no such file, or it has no view box.
    """
    found = _VIEW.search(_read(path))
    if found is None:
        raise PictureError(f"The picture {path} has no viewBox.")
    return float(found[1]), float(found[2])


@lru_cache(maxsize=256)
def load_svg(path: Path, size: tuple[int, int], colour: Colour | None = None) -> Surface:
    """The picture in an SVG file at this size in pixels, kept for the next call.

    Args:
        path: The file.
        size: Width and height in pixels.
        colour: What stands in for black; None leaves the picture as it is.

    Raises:
        PictureError: the file is missing or cannot be drawn.
    """
    head, mark, rest = _read(path).partition(">")
    if not mark or "<svg" not in head:
        raise PictureError(f"The picture {path} is no SVG.")
    head = _LENGTHS.sub("", head)
    if colour is not None:
        rest = _BLACK.sub('fill="#{:02x}{:02x}{:02x}"'.format(*colour), rest)
    text = f'{head} width="{size[0]}" height="{size[1]}">{rest}'
    try:
        return pygame.image.load(io.BytesIO(text.encode()), "picture.svg").convert_alpha()
    except pygame.error as fault:
        raise PictureError(f"The picture {path} cannot be drawn: {fault}") from fault


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as fault:
        raise PictureError(f"The picture {path} cannot be read: {fault.strerror}") from fault
