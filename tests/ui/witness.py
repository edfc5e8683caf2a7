"""Sees every word that really reaches the window: where, in what colour, on which pixels.

Nothing of the game is told about it: while a `Witness` is open, the pictures that text is made of
are remembered as they are rendered, and the surfaces that pages are painted on notice when one of
them is put there. What is measured is therefore what a person sees, however it was drawn.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
import pygame
from pygame import Rect, Surface

from game.ui import text as text_module
from game.ui import tree
from game.ui import ui as ui_module
from game.ui.plot import Plot
from game.ui.theme import Colour
from game.ui.tree import Attended
from game.ui.widget import Widget
from tests.ui.app_pilot import AppPilot

INKED = 100
"""Opacity from which a pixel of a letter counts, 0..255."""
UNSURE = 250
"""A ground less opaque than this is judged on the surface that it comes to lie on."""
DARK_SHARE = 5
"""Per cent of the ground that may be worse than what the contrast is measured against: a rule
that a letter touches, the grain of paper."""
NEAR = 40
"""Sum of differences in red, green and blue within which two pixels are the same."""

LINEAR = np.array(
    [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in np.arange(256) / 255]
)
WEIGHTS = np.array([0.2126, 0.7152, 0.0722])


def contrast_on(colour: Colour, ground: np.ndarray) -> float:
    """Contrast (WCAG 2) of a colour against pixels; all but the worst few have at least this."""
    ink = float(LINEAR[np.array(colour[:3])] @ WEIGHTS)
    grounds = LINEAR[ground.reshape(-1, 3)] @ WEIGHTS
    lighter, darker = np.maximum(grounds, ink), np.minimum(grounds, ink)
    return float(np.percentile((lighter + 0.05) / (darker + 0.05), DARK_SHARE))


class Picture(NamedTuple):
    """A picture of words, kept alive so that no other takes its place in memory."""

    surface: Surface
    words: str
    colour: Colour
    ground: Colour | None
    """Colour of the halo that it brings along."""


@dataclass
class Seen:
    """Words on a surface."""

    words: str
    colour: Colour
    ink: Rect
    """The rectangle that its letters fill."""
    clip: Rect
    """What of the surface could be drawn upon."""
    owner: Widget | None
    contrast: float | None
    """Against the pixels behind it; None while those are to come."""
    shortened: bool = False
    overlaps: list[str] = field(default_factory=list)
    """Other words still to be seen where these were put."""
    mask: Any = None
    after: Any = None
    """Which pixels of `ink` within `clip` are letters, and how they looked then."""

    @property
    def shown(self) -> Rect:
        """What of the letters can be seen."""
        return self.ink.clip(self.clip)

    def still_there(self, surface: Surface, part: Rect) -> float:
        """Share of the letters in a part of the surface that have not been painted over."""
        whole = self.shown
        part = part.clip(whole)
        if not part.w or not part.h or self.mask is None:
            return 0.0
        x, y = part.x - whole.x, part.y - whole.y
        mask = self.mask[x : x + part.w, y : y + part.h]
        if not mask.any():
            return 0.0
        now = pixels(surface, part)
        was = self.after[x : x + part.w, y : y + part.h]
        same = np.abs(now.astype(int) - was.astype(int)).sum(axis=2) <= NEAR
        # A sheet laid over them may have the colour of the letters, but not of both.
        if not mask.all() and same[~mask].mean() < 0.5:
            return 0.0
        return float(same[mask].mean())


def pixels(surface: Surface, part: Rect) -> np.ndarray:
    """Red, green and blue of a part of a surface."""
    return pygame.surfarray.array3d(surface.subsurface(part))


class Watched(Surface):
    """A surface that notices words put on it."""

    witness: "Witness"

    @property
    def seen(self) -> list[Seen]:
        """The words that are on it, in the order in which they came."""
        if "_seen" not in self.__dict__:
            self._seen: list[Seen] = []
        return self._seen

    def blit(self, source: Surface, dest: Any, area: Any = None, special_flags: int = 0) -> Rect:
        """As every surface does, and note it."""
        at = (dest.x, dest.y) if isinstance(dest, Rect) else (round(dest[0]), round(dest[1]))
        coming = self._coming(source, at) if area is None else []
        if source.get_size() == self.get_size() and not coming:
            # A background or the veil under a dialog: what lay there is no longer read.
            self.seen.clear()
        if not self.witness.measuring:
            self.seen.extend(coming)
            return super().blit(source, dest, area, special_flags)
        for one in coming:
            self._judge(one)
        room = super().blit(source, dest, area, special_flags)
        for one in coming:
            shown = one.shown
            if shown.w and shown.h:
                one.after = pixels(self, shown)
                self.seen.append(one)
        return room

    def _coming(self, source: Surface, at: tuple[int, int]) -> list[Seen]:
        witness = self.witness
        clip = self.get_clip()
        picture = witness.pictures.get(id(source))
        if picture is not None:
            if not witness.measuring:
                box = source.get_rect()
                return [Seen(picture.words, picture.colour, box, clip, witness.owner, None)]
            box = source.get_bounding_rect(INKED)
            if not box.w:
                return []
            alpha = pygame.surfarray.array_alpha(source.subsurface(box)) >= INKED
            one = Seen(
                picture.words, picture.colour, box.move(at), clip, witness.owner, None,
                shortened=picture.words in witness.shortened,
            )  # fmt: skip
            if picture.ground is not None:
                one.contrast = contrast_on(picture.colour, np.array([picture.ground]))
            shown = one.shown
            x, y = shown.x - one.ink.x, shown.y - one.ink.y
            one.mask = alpha[x : x + shown.w, y : y + shown.h]
            return [one]
        inner = source.seen if isinstance(source, Watched) else witness.charts.get(id(source), [])
        return [self._moved(one, at, clip) for one in inner]

    def _moved(self, one: Seen, at: tuple[int, int], clip: Rect) -> Seen:
        before = one.clip.move(at)
        moved = Seen(
            one.words, one.colour, one.ink.move(at), before.clip(clip), self.witness.owner,
            one.contrast, one.shortened, list(one.overlaps),
        )  # fmt: skip
        old, new = one.shown.move(at), moved.shown
        if one.mask is not None and new.w and new.h:
            x, y = new.x - old.x, new.y - old.y
            moved.mask = one.mask[x : x + new.w, y : y + new.h]
        return moved

    def _judge(self, one: Seen) -> None:
        shown = one.shown
        if not shown.w or not shown.h:
            return
        if one.contrast is None:
            opaque = True
            if self.get_flags() & pygame.SRCALPHA:
                opaque = pygame.surfarray.array_alpha(self.subsurface(shown)).min() >= UNSURE
            if opaque:
                one.contrast = contrast_on(one.colour, pixels(self, shown))
        for other in self.seen:
            both = other.shown.clip(shown)
            least = min(other.ink.h, one.ink.h)
            if both.w >= 2 and both.h * 5 >= least and other.still_there(self, both) > 0.5:
                one.overlaps.append(other.words)


class Witness:
    """While it is open, what is drawn is noted; `look` tells what stands in the window."""

    def __init__(self, *, measuring: bool = True) -> None:
        """Begin to watch when entered.

        Args:
            measuring: Whether colours and overlaps are judged; words alone are read faster.
        """
        self.measuring = measuring
        self.pictures: dict[int, Picture] = {}
        self.charts: dict[int, list[Seen]] = {}
        self._charts_kept: list[Surface] = []
        self.rendered: list[str] = []
        """Every word made into a picture, wherever that went."""
        self.shortened: set[str] = set()
        self.owners: list[Widget] = []
        self._undo: list[Callable[[], None]] = []

    @property
    def owner(self) -> Widget | None:
        """The widget that is being drawn."""
        return self.owners[-1] if self.owners else None

    def __enter__(self) -> "Witness":
        Watched.witness = self
        for module in _modules_of_the_window():
            self._watch_surfaces(module)
            for name in ("_render", "_word", "spaced", "with_halo"):
                halo = name == "with_halo"
                self._wrap(module, name, self._remembering(getattr(text_module, name), halo))
            self._wrap(module, "shorten", self._shortening(text_module.shorten))
        real = tree.draw_tree
        for module in (tree, ui_module):
            self._wrap(module, "draw_tree", self._owning(real))
        self._wrap(Plot, "finish", self._charting(Plot.finish))
        return self

    def __exit__(self, *_: object) -> None:
        for undo in reversed(self._undo):
            undo()

    def look(self, pilot: AppPilot) -> list[Seen]:
        """The words in the window now, those behind a dialog left out."""
        self.pictures.clear()
        self.rendered.clear()
        app = pilot.app
        real = app._window
        assert real is not None
        window = Watched(real.get_size())
        app._window = window
        pilot.draw()
        app._window = real
        self.window = window
        return window.seen

    # ---- what is put in the place of the game's own

    def _wrap(self, holder: Any, name: str, new: Any) -> None:
        old = holder.__dict__.get(name)
        if old is None or (isinstance(holder, ModuleType) and old is not ORIGINALS[name]):
            return
        setattr(holder, name, new)
        self._undo.append(lambda: setattr(holder, name, old))

    def _watch_surfaces(self, module: ModuleType) -> None:
        if module.__name__.startswith(("game.ui.widgets", "game.ui.screens")) and (
            module.__dict__.get("Surface") is Surface
        ):
            module.Surface = Watched  # type: ignore[attr-defined]
            self._undo.append(lambda: setattr(module, "Surface", Surface))

    def _remembering(self, real: Callable[..., Surface], halo: bool) -> Callable[..., Surface]:
        def render(face: Any, words: str, colour: Colour, *more: Any) -> Surface:
            surface = real(face, words, colour, *more)
            if words.strip():
                ground = more[0] if halo else None
                self.pictures[id(surface)] = Picture(surface, words, colour, ground)
                self.rendered.append(words)
            return surface

        return render

    def _shortening(self, real: Callable[..., str]) -> Callable[..., str]:
        def shorten(face: Any, words: str, width: int) -> str:
            shown = real(face, words, width)
            if shown != words:
                self.shortened.add(shown)
            return shown

        return shorten

    def _owning(self, real: Callable[..., None]) -> Callable[..., None]:
        def draw_tree(canvas: Any, widget: Widget, attended: Attended, *, whole: bool) -> None:
            self.owners.append(widget)
            real(canvas, widget, attended, whole=whole)
            self.owners.pop()

        return draw_tree

    def _charting(self, real: Callable[..., Surface]) -> Callable[..., Surface]:
        def finish(plot: Plot, title: str) -> Surface:
            chart = real(plot, title)
            sheet = Rect((0, 0), chart.get_size())
            seen: list[Seen] = []
            for picture, rect in plot._words:
                known = self.pictures.get(id(picture))
                words, colour = (known.words, known.colour) if known else ("", plot.colours.soft)
                ink = picture.get_bounding_rect(INKED).move(rect.topleft)
                one = Seen(words, colour, ink, sheet, None, None, words in self.shortened)
                one.contrast = contrast_on(colour, np.array([plot.colours.paper]))
                letters = ink.inflate(-2, -round(min(ink.w, ink.h) * 0.4))
                one.overlaps = [o.words for o in seen if o.ink.colliderect(letters)]
                seen.append(one)
            self._charts_kept.append(chart)
            self.charts[id(chart)] = seen
            return chart

        return finish


ORIGINALS: dict[str, Any] = {
    **{
        name: getattr(text_module, name)
        for name in ("_render", "_word", "spaced", "with_halo", "shorten")
    },
    "draw_tree": tree.draw_tree,
}


def _modules_of_the_window() -> Iterator[ModuleType]:
    for name, module in list(sys.modules.items()):
        if name.startswith("game.ui"):
            yield module
