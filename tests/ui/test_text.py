"""Text: wrapping, borrowing, and that no size makes words overlap."""

import pytest
from pygame import Rect, Surface

from game.ui.canvas import Canvas
from game.ui.rich import draw_lines, lay_out, parse
from game.ui.text import shorten, spaced, wrap
from game.ui.theme import Theme

WORDS = "Peace is made between sovereigns; in Tokyo 東京 and St. Petersburg it is paid for."


@pytest.mark.parametrize("width", [60, 120, 240])
def test_no_wrapped_line_is_wider_than_asked_and_no_word_is_lost(theme: Theme, width: int) -> None:
    face = theme.face("body")
    lines = wrap(face, WORDS, width)
    assert max(face.width(line) for line in lines) <= width
    assert WORDS.replace(" ", "") == "".join(lines).replace(" ", "")


def test_text_without_spaces_is_broken(theme: Theme) -> None:
    face = theme.face("body")
    assert len(wrap(face, "日露講和会議東京電報", 50)) > 1


def test_empty_lines_are_kept(theme: Theme) -> None:
    assert wrap(theme.face("body"), "one\n\ntwo", 300) == ("one", "", "two")


def test_japanese_is_borrowed_and_shares_the_baseline(theme: Theme) -> None:
    face = theme.face("title")
    runs = list(face.runs("Tokyo 東京!"))
    assert [words for _, words in runs] == ["Tokyo ", "東京", "!"]
    assert runs[0][0] is face is runs[2][0]
    picture = face.render("Tokyo 東京!", (0, 0, 0))
    assert abs(picture.get_width() - face.width("Tokyo 東京!")) <= 2


def test_the_typewriter_borrows_cyrillic(theme: Theme) -> None:
    assert len(list(theme.face("type").runs("STOP Витте"))) == 2


def test_shortened_text_fits_and_says_so(theme: Theme) -> None:
    face = theme.face("body")
    short = shorten(face, WORDS, 100)
    assert face.width(short) <= 100
    assert short.endswith("…")
    assert shorten(face, "Peace", 100) == "Peace"


def test_spaced_letters_are_wider(theme: Theme) -> None:
    face = theme.face("title")
    assert spaced(face, "SEA", (0, 0, 0), 6).get_width() > face.width("SEA") + 8


def test_markup_becomes_blocks() -> None:
    blocks = parse("# One\ntext *of* two\nlines\n\n- item\nstill it\n> quoted\n---\n## Two")
    assert [block.kind for block in blocks] == [
        "heading",
        "paragraph",
        "item",
        "quotation",
        "rule",
        "subheading",
    ]
    assert list(blocks[1].spans) == [("text ", "body"), ("of", "italic"), (" two lines", "body")]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("width", [200, 420])
def test_laid_out_prose_neither_overlaps_nor_leaves_its_column(
    theme: Theme, scale: float, width: int
) -> None:
    theme.text_scale = scale
    blocks = parse("# A heading\n\nSome **bold** and *italic*, (*both*) words.\n\n- " + WORDS)
    lines, height = lay_out(theme, blocks, width)
    canvas = Canvas(Surface((600, 2000)), theme, [])
    draw_lines(canvas, lines, Rect(10, 10, width, height))
    assert canvas.drawn
    places = [drawn.rect for drawn in canvas.drawn]
    assert all(place.x >= 10 and place.right <= 11 + width for place in places)
    for index, place in enumerate(places):
        core = place.inflate(-2, -round(place.h * 0.3))
        others = places[index + 1 :]
        assert core.collidelist(others) == -1, canvas.drawn[index].text
