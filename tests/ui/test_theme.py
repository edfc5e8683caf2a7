"""The theme keeps its promises: legible colours, complete palettes, letters for every language."""

from itertools import product

import pygame
import pytest
from fontTools.ttLib import TTFont

from game.ui.layout import columns, grid, rows
from game.ui.theme import Colour, Theme, ThemeData, mix, read_theme

DATA = read_theme()
GROUNDS = ["desk", "paper", "card", "hover"]
INKS = ["ink", "soft", "accent", "ok", "first", "second", "third"]
SHEETS = ["news_paper", "telegram_paper", "telegram_strip", "letter_paper"]
SHEET_INKS = ["print_ink", "print_soft", "hand_ink"]
LEAST_CONTRAST = 4.5
"""Level AA of the Web Content Accessibility Guidelines for text of ordinary size."""

DANISH = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅabcdefghijklmnopqrstuvwxyzæøåéü"
FIGURES = " 0123456789.,;:!?'‘’“”„–—…§½&%()"
RUSSIAN = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяѣѳѵіё№"
JAPANESE = (
    "日露講和会議小村寿太郎東京奉天旅順大連樺太電報極秘"
    "明治三十八年八月、。「」あいうえおアイウエオー"
)


def luminance(colour: Colour) -> float:
    parts = [value / 255 for value in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: Colour, second: Colour) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert round(contrast((0, 0, 0), (255, 255, 255)), 2) == 21
    assert round(contrast((119, 119, 119), (255, 255, 255)), 2) == 4.48


@pytest.mark.parametrize("palette", list(DATA.palettes))
def test_every_text_colour_is_legible(palette: str) -> None:
    colours = DATA.palettes[palette]
    pairs = [*product(INKS, GROUNDS), *product(SHEET_INKS, SHEETS)]
    pairs += [("on_accent", "accent"), ("ink", "press"), ("map_ink", "map_paper")]
    faint = {
        pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2)
        for pair in pairs
        if contrast(colours[pair[0]], colours[pair[1]]) < LEAST_CONTRAST
    }
    assert faint == {}


def test_the_contrast_palette_is_stronger_still() -> None:
    colours = DATA.palettes["contrast"]
    assert all(contrast(colours["ink"], colours[ground]) >= 15 for ground in GROUNDS)
    assert all(contrast(colours[ink], colours["paper"]) >= 7 for ink in INKS)


def test_palettes_have_the_same_colours() -> None:
    names = [set(colours) for colours in DATA.palettes.values()]
    assert all(one == names[0] for one in names)


def cover(data: ThemeData, font: str) -> set[int]:
    """Code points that a font can show, with what it borrows."""
    entry = data.fonts[font]
    own = set(TTFont(data.folder / "fonts" / entry["file"]).getBestCmap())
    for script in data.scripts:
        if script.name in entry["borrow"]:
            lent = cover(data, entry["borrow"][script.name])
            own = {c for c in own if not script.has(chr(c))}
            own |= {c for c in lent if script.has(chr(c))}
    return own


@pytest.mark.parametrize("font", [name for name in DATA.fonts if name != "japanese"])
def test_every_font_shows_danish_russian_and_japanese(font: str) -> None:
    shown = cover(DATA, font)
    wanted = DANISH + FIGURES + RUSSIAN + JAPANESE
    missing = {sign for sign in wanted if ord(sign) not in shown}
    assert missing == set()


def test_every_style_has_its_font_and_loads(theme: Theme) -> None:
    for style in DATA.styles:
        assert theme.face(style).width("Peace") > 10


def test_text_grows_with_the_window_and_with_the_text_size(theme: Theme) -> None:
    theme.fit_window((1280, 720))
    small = theme.face("body").width("The Peace Conference")
    theme.step_text(+2)
    large = theme.face("body").width("The Peace Conference")
    theme.fit_window((2560, 1440))
    assert large == pytest.approx(1.5 * small, rel=0.05)
    assert theme.face("body").width("The Peace Conference") == pytest.approx(3 * small, rel=0.05)


def test_text_size_stays_within_its_bounds(theme: Theme) -> None:
    theme.step_text(-3)
    assert theme.text_scale == 1.0
    theme.step_text(+50)
    assert theme.text_scale == 2.0


def test_large_text_makes_a_window_narrow(theme: Theme) -> None:
    theme.fit_window((1280, 720))
    assert not theme.is_narrow(1280)
    theme.text_scale = 1.5
    assert theme.is_narrow(1280)


def test_mixed_colours() -> None:
    assert mix((0, 0, 0), (100, 200, 50), 0.5) == (50, 100, 25)


def test_an_area_is_cut_without_gaps() -> None:
    from_left = columns(area := grid_area(), [50, 1.0, 2.0], gap=7)
    assert [cell.w for cell in from_left] == [50, 79, 157]
    assert from_left[-1].right == area.right
    assert rows(area, [1.0, 1.0, 1.0])[-1].bottom == area.bottom
    assert len(grid(area, 3, 2, gap=5)) == 6


def grid_area() -> pygame.Rect:
    return pygame.Rect(10, 20, 300, 101)
