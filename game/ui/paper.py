"""Paper of all kinds: grain, shadow and cards.

The sheets that are written on them (telegram, letter, newspaper) are in `game.ui.sheets`.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pygame
from pygame import Rect, Surface

from game.ui.steps import Steps, Work
from game.ui.theme import Colour

Field = npt.NDArray[np.float32]

COARSE = 8
"""Clouds in the paper are computed at so many times less than its size, then scaled up."""

TILE = 256
"""Side of the square of fine grain that is repeated over a sheet, in pixels."""

WARMTH = np.array([1.0, 0.98, 0.86], np.float32)
"""How much of a cloud each of red, green and blue takes: stains are warm."""


def parchment(
    size: tuple[int, int],
    base_colour: Colour,
    seed: int,
    strength: float = 1.0,
    edge: float = 18.0,
) -> Surface:
    """A sheet of old paper; the same arguments always give the same sheet.

    Args:
        size: Width and height in pixels.
        base_colour: Its mean colour.
        seed: Which sheet of that colour.
        strength: How stained and grainy it is; 1.0 is a desk, 0.5 a clean letter.
        edge: How many steps of 255 its rim is darker.
    """
    return Work(laid_parchment(size, base_colour, seed, strength, edge)).finish()


def laid_parchment(
    size: tuple[int, int], base_colour: Colour, seed: int, strength: float, edge: float
) -> Steps[Surface]:
    """The same sheet, made in steps."""
    wide, high = max(8, size[0] // COARSE), max(8, size[1] // COARSE)
    dice = np.random.default_rng(seed)
    cloud = np.zeros((wide, high), np.float32)
    for cells, weight in ((5, 3.0), (18, 2.2), (60, 1.6)):
        cloud += weight * _clouds(dice, cells, (wide, high))
        yield
    if edge:
        cloud -= edge * np.exp(-_from_edge(wide, high) / (0.05 * min(wide, high)))
    colours = np.array(base_colour, np.float32) + strength * cloud[..., None] * WARMTH
    small = Surface((wide, high)).convert(24)
    pygame.surfarray.blit_array(small, np.clip(colours, 0, 255).astype(np.uint8))
    yield
    sheet = pygame.transform.smoothscale(small, size).convert()
    yield
    grain = _grain(seed, strength)
    for x in range(0, size[0], TILE):
        for y in range(0, size[1], TILE):
            sheet.blit(grain, (x, y), special_flags=pygame.BLEND_RGB_SUB)
        yield
    return sheet


def _clouds(dice: np.random.Generator, cells: int, size: tuple[int, int]) -> Field:
    wide, high = size
    rough = dice.normal(size=(cells + 3, int(cells * high / wide) + 3)).astype(np.float32)
    x = np.linspace(0, rough.shape[0] - 2.01, wide)
    y = np.linspace(0, rough.shape[1] - 2.01, high)
    i, j = x.astype(int), y.astype(int)
    u = _ease((x - i).astype(np.float32))[:, None]
    v = _ease((y - j).astype(np.float32))[None]
    left = rough[i][:, j] * (1 - u) + rough[i + 1][:, j] * u
    right = rough[i][:, j + 1] * (1 - u) + rough[i + 1][:, j + 1] * u
    smooth: Field = left * (1 - v) + right * v
    return smooth


def _ease(share: Field) -> Field:
    eased: Field = share * share * (3 - 2 * share)
    return eased


def _from_edge(wide: int, high: int) -> Field:
    x, y = np.arange(wide), np.arange(high)
    near_x, near_y = np.minimum(x, x[::-1]), np.minimum(y, y[::-1])
    return np.minimum(near_x[:, None], near_y[None]).astype(np.float32)


@lru_cache(maxsize=32)
def _grain(seed: int, strength: float) -> Surface:
    dice = np.random.default_rng(seed)
    specks = np.abs(dice.normal(size=(TILE, TILE, 1)) * 2.6 * strength).repeat(3, axis=2)
    tile = Surface((TILE, TILE)).convert()
    pygame.surfarray.blit_array(tile, specks.astype(np.uint8))
    return tile


def draw_shadow(target: Surface, rect: Rect, reach: int = 12, darkness: int = 90) -> None:
    """Let a rectangle seem to lie on the target; the light comes from the upper left.

    Args:
        target: Drawn upon.
        rect: What throws the shadow.
        reach: Width of the soft rim in pixels.
        darkness: Alpha at its darkest, to 255.
    """
    rim = 2 * reach
    whole = rect.inflate(rim, rim).move(reach // 3, reach // 2)
    small = _shadow(reach, darkness)
    # What lies under the rectangle itself is not seen: corners are laid, and drawn out to sides.
    across, down = whole.w - 2 * rim, whole.h - 2 * rim
    sides = (
        ((rim, 0, 1, rim), (across, rim), (rim, 0)),
        ((rim, rim + 1, 1, rim), (across, rim), (rim, whole.h - rim)),
        ((0, rim, rim, 1), (rim, down), (0, rim)),
        ((rim + 1, rim, rim, 1), (rim, down), (whole.w - rim, rim)),
    )
    for part, size, (x, y) in sides:
        if size[0] > 0 and size[1] > 0:
            side = _side(reach, darkness, part, size)
            target.blit(side, (whole.x + x, whole.y + y))
    for x, y in ((0, 0), (1, 0), (0, 1), (1, 1)):
        corner = Rect(x * (rim + 1), y * (rim + 1), rim, rim)
        place = (whole.x + x * (whole.w - rim), whole.y + y * (whole.h - rim))
        target.blit(small, place, corner)


@lru_cache(maxsize=16)
def _shadow(reach: int, darkness: int) -> Surface:
    """The shadow of the smallest rectangle that has four corners and sides a pixel long."""
    side = 4 * reach + 1
    shadow = Surface((side, side), pygame.SRCALPHA)
    for ring in range(reach):
        share = ((ring + 1) / reach) ** 2
        inner = Rect(ring, ring, side - 2 * ring, side - 2 * ring)
        radius = max(2, reach - ring)
        pygame.draw.rect(shadow, (24, 14, 4, round(darkness * share)), inner, 0, radius)
    return shadow


@lru_cache(maxsize=40)
def _side(
    reach: int, darkness: int, part: tuple[int, int, int, int], size: tuple[int, int]
) -> Surface:
    """A line of the shadow, drawn out."""
    return pygame.transform.scale(_shadow(reach, darkness).subsurface(part), size)


@lru_cache(maxsize=2)
def _sheet(size: tuple[int, int], colour: Colour, seed: int) -> Surface:
    return parchment(size, colour, seed, strength=0.6)


def draw_card(
    target: Surface,
    rect: Rect,
    colour: Colour,
    seed: int = 1,
    rule: Colour | None = None,
    reach: int = 12,
) -> Rect:
    """A sheet of paper with its shadow, with a double rule inside if a colour is given.

    Returns:
        What is left inside the rule.
    """
    draw_shadow(target, rect, reach)
    target.blit(_sheet(rect.size, colour, seed), rect)
    if rule is None:
        return rect.copy()
    outer = rect.inflate(-reach, -reach)
    pygame.draw.rect(target, rule, outer, 2)
    pygame.draw.rect(target, rule, outer.inflate(-8, -8), 1)
    return card_inside(rect, reach)


def card_inside(rect: Rect, reach: int = 12) -> Rect:
    """What is left inside the double rule of a card."""
    return rect.inflate(-reach, -reach).inflate(-16, -16)
