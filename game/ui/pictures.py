"""The pictures that a scenario names: portraits, flags, seals. Whatever is missing is drawn plain.

A scenario without any pictures still looks good: a person without a portrait is a medallion with
initials, a seat without a flag is a square of its colour.
"""

from functools import lru_cache
from pathlib import Path

import pygame
from pygame import Surface

from game.paths import data_dir
from game.ui.svg import PictureError, emblem, flag, icon
from game.ui.theme import Colour, Theme, mix

PORTRAIT_SHAPE = (4, 5)
"""Width and height of a portrait, in parts."""


class Pictures:
    """Gives pictures at exact sizes in the colours of the theme."""

    def __init__(self, theme: Theme, beside: Path | None = None) -> None:
        """Look in the scenario's own folder first, then in the game's assets.

        Args:
            theme: Colours and faces.
            beside: The folder of the scenario file.
        """
        self.theme = theme
        self._beside = beside

    def icon(self, name: str, height: int, colour: str = "ink") -> Surface:
        """An icon of the game, in a colour of the theme."""
        return icon(name, height, self.theme.colour(colour))

    def portrait(self, name: str | None, initials: str, height: int) -> Surface:
        """A portrait of this height; without a file, a medallion with initials."""
        ground = self.theme.colour("letter_paper")
        path = self._portrait_file(name) if name else None
        width = height * PORTRAIT_SHAPE[0] // PORTRAIT_SHAPE[1]
        if path is None:
            return self._medallion(initials, (width, height), ground)
        return _engraving(path, (width, height), ground)

    def flag(self, name: str | None, height: int, colour: str = "line") -> Surface:
        """A flag of this height with a thin edge; without a file, a field of the seat's colour."""
        try:
            cloth = flag(name, height) if name else None
        except PictureError:
            cloth = None
        if cloth is None:
            cloth = Surface((height * 3 // 2, height))
            cloth.fill(self.theme.colour(colour))
        edged = cloth.copy()
        pygame.draw.rect(edged, self.theme.colour("print_soft"), edged.get_rect(), 1)
        return edged

    def seal(self, letter: str, height: int) -> Surface:
        """A wax seal with a letter pressed into it."""
        wax = emblem("wax", height).copy()
        face = self.theme.font_face("head_bold", round(height * 0.42))
        for shift, tone in ((-1, (70, 10, 8)), (1, (214, 120, 104))):
            sign = face.render(letter, tone)
            place = sign.get_rect(center=(height // 2 + shift, round(height * 0.5) + shift))
            wax.blit(sign, place)
        return wax

    def _portrait_file(self, name: str) -> Path | None:
        folders = [self._beside] if self._beside else []
        for folder in [*folders, data_dir("assets") / "portraits"]:
            path = folder / f"{name}.png"
            if path.is_file():
                return path
        return None

    def _medallion(self, initials: str, size: tuple[int, int], ground: Colour) -> Surface:
        ink = self.theme.colour("print_ink")
        picture = Surface(size, pygame.SRCALPHA)
        oval = picture.get_rect().inflate(-4, -4)
        pygame.draw.ellipse(picture, ground, oval)
        for step in range(0, oval.h // 2, max(3, size[1] // 40)):
            shade = mix(ground, ink, 0.30)
            ring = oval.inflate(-2 * step * oval.w // oval.h, -2 * step)
            if step < oval.h * 0.16 and ring.w > 4 and ring.h > 4:
                pygame.draw.ellipse(picture, shade, ring, 1)
        pygame.draw.ellipse(picture, ink, oval, max(2, size[1] // 90))
        face = self.theme.font_face("head_bold", max(9, round(size[1] * 0.26)))
        sign = face.render(initials, ink)
        picture.blit(sign, sign.get_rect(center=oval.center))
        return picture


def initials_of(name: str) -> str:
    """The letters for a medallion: those of the last two names, "Baron Roman Rosen" -> "RR"."""
    parts = [part for part in name.split() if part[0].isupper()]
    return "".join(part[0] for part in parts[-2:])


@lru_cache(maxsize=64)
def _engraving(path: Path, size: tuple[int, int], ground: Colour) -> Surface:
    lines = pygame.transform.smoothscale(pygame.image.load(str(path)).convert_alpha(), size)
    picture = Surface(size, pygame.SRCALPHA)
    # Line engravings are dark on nothing: in a dark palette they need paper beneath.
    pygame.draw.ellipse(picture, ground, picture.get_rect().inflate(-4, -4))
    picture.blit(lines, (0, 0))
    return picture
