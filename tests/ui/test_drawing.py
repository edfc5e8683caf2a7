"""The pictures: map, paper and icons, by their pixels and by what they give back."""

import fnmatch
import json
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pygame
import pytest
import yaml
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from pygame import Rect, Surface

from game.paths import data_dir
from game.ui.front_page import draw_newspaper
from game.ui.map_data import NO_CHANGES, MapChanges, MapDataError, read_map_data
from game.ui.map_layers import MapPalette, Sheet
from game.ui.map_words import Lettering, draw_words
from game.ui.newspaper import Newspaper
from game.ui.paper import draw_card, parchment
from game.ui.projection import LambertConic
from game.ui.sheets import (
    Letter,
    SheetColours,
    Telegram,
    draw_letter,
    draw_telegram,
)
from game.ui.svg import PictureError, flag, icon, load_svg
from game.ui.theme import Theme
from game.ui.typesetting import set_text
from game.ui.widgets.period_map import PeriodMap
from tests.ui.pixels import pixels_of, spots_that_differ

ASSETS = data_dir("assets")
MAP = ASSETS / "map" / "manchuria_1905.json"
SIZES = ((640, 520), (760, 620), (900, 740))
PAPER = SheetColours((240, 230, 205))
STORY = "The envoys met at ten and parted at noon without a word upon the money. " * 40
RED, BLUE = (143, 38, 32), (31, 77, 110)


@pytest.fixture(scope="module")
def period_map() -> PeriodMap:
    return PeriodMap(MAP)


def _whole(steps: Generator[None, None, Any]) -> Any:
    """What comes of work that is done in steps."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


# --- the map


def test_projection_goes_there_and_back() -> None:
    projection = LambertConic((131.5, 43.0), (34.0, 52.0))
    longitude, latitude = np.linspace(112, 150, 20), np.linspace(30, 58, 20)
    back = projection.unproject(*projection.project(longitude, latitude))
    assert np.allclose(back, (longitude, latitude))
    assert np.allclose(projection.project(131.5, 43.0), (0, 0))
    # Distances are true on the two parallels: a degree of latitude there is a degree.
    _, y = projection.project([131.5, 131.5], [51.95, 52.05])
    assert abs(y[0] - y[1]) == pytest.approx(np.radians(0.1), rel=1e-4)


@pytest.mark.parametrize("size", SIZES)
def test_map_is_drawn_at_every_size(
    period_map: PeriodMap, theme: Theme, size: tuple[int, int]
) -> None:
    picture = period_map.render(size, NO_CHANGES, 1.0, theme.font_face)
    assert picture.get_size() == size
    assert len(np.unique(pixels_of(picture).reshape(-1, 3), axis=0)) > 500


def test_area_in_other_hands_changes_the_map_there_and_nowhere_else(
    period_map: PeriodMap, theme: Theme
) -> None:
    before = period_map.render(SIZES[1], NO_CHANGES, 1.0, theme.font_face)
    ceded = MapChanges({"sakhalin_south": "japan"}, {})
    after = period_map.render(SIZES[1], ceded, 1.0, theme.font_face)
    where = spots_that_differ(before, after)
    sheet = Sheet(period_map.data, SIZES[1])
    assert where.collidepoint(sheet.spot((142.7, 47.2)))
    assert not where.collidepoint(sheet.spot((142.9, 51.5)))
    assert where.w < 120


def test_line_in_other_hands_and_highlight_change_the_map(
    period_map: PeriodMap, theme: Theme
) -> None:
    before = period_map.render(SIZES[1], NO_CHANGES, 1.0, theme.font_face)
    for changes in (
        MapChanges({}, {"railway_harbin_changchun": "japan"}),
        MapChanges({}, {}, ("railway_harbin_changchun",)),
    ):
        after = period_map.render(SIZES[1], changes, 1.0, theme.font_face)
        where = spots_that_differ(before, after)
        assert where.collidepoint(Sheet(period_map.data, SIZES[1]).spot((126.0, 45.0)))
    hatched = period_map.render(SIZES[1], MapChanges({}, {}, ("korea",)), 1.0, theme.font_face)
    assert spots_that_differ(before, hatched).w > 100


def test_land_is_hatched_where_foreign_troops_stand_until_a_paper_says_whose_it_is(
    period_map: PeriodMap, theme: Theme
) -> None:
    """Sakhalin stood there as Russian land, and Japan has held all of it since July."""
    sheet = Sheet(period_map.data, SIZES[1])
    around = Rect(0, 0, 30, 40)
    around.center = (round(sheet.spot((142.9, 49.3))[0]), round(sheet.spot((142.9, 49.3))[1]))

    def reddest(changes: MapChanges) -> int:
        picture = period_map.render(SIZES[1], changes, 1.0, theme.font_face, words=False)
        colours = pixels_of(picture.subsurface(around)).astype(int)
        return int((colours[..., 0] - colours[..., 1]).max())

    signed = {"sakhalin_north": "russia", "sakhalin_south": "russia"}
    assert reddest(NO_CHANGES) > reddest(MapChanges(signed, {})) + 40


def test_a_change_draws_no_map_anew(period_map: PeriodMap, theme: Theme) -> None:
    period_map.render(SIZES[2], NO_CHANGES, 1.0, theme.font_face)
    drawn = period_map._drawing.cache_info().misses
    for owner in ("japan", "russia", "china"):
        period_map.render(SIZES[2], MapChanges({"liaodong": owner}, {}), 1.0, theme.font_face)
    assert period_map._drawing.cache_info().misses == drawn


def test_unknown_ids_are_passed_over_and_named(period_map: PeriodMap, theme: Theme) -> None:
    odd = MapChanges({"atlantis": "japan"}, {"monorail": "russia"}, ("korea", "atlantis", "moon"))
    assert period_map.unknown(odd) == ("atlantis", "monorail", "moon")
    period_map.render(SIZES[0], odd, 1.0, theme.font_face)


@pytest.mark.parametrize("text_scale", (1.0, 1.5, 2.0))
@pytest.mark.parametrize("size", (*SIZES, (1300, 1100)))
def test_names_on_the_map_keep_apart(
    period_map: PeriodMap, theme: Theme, size: tuple[int, int], text_scale: float
) -> None:
    target = Surface(size, pygame.SRCALPHA)
    lettering = Lettering(Sheet(period_map.data, size), MapPalette(), theme.font_face, text_scale)
    taken = _whole(draw_words(target, period_map.data, lettering, lambda owner: (0, 0, 0)))
    assert len(taken) > 20
    title, key, *names = taken
    for name in names:
        assert not name.colliderect(title)
        assert not name.colliderect(key)


def test_palette_reprints_the_map(theme: Theme) -> None:
    own = PeriodMap(MAP)
    light = own.render(SIZES[0], NO_CHANGES, 1.0, theme.font_face)
    own.set_palette(MapPalette(paper=(58, 51, 42), sea=(32, 41, 44), ink=(240, 230, 208)))
    dark = own.render(SIZES[0], NO_CHANGES, 1.0, theme.font_face)
    assert pixels_of(dark).mean() < pixels_of(light).mean() - 40


def map_effects() -> Iterator[tuple[str, str, dict[str, dict[str, str]]]]:
    def search(name: str, chart: str, node: Any) -> Iterator[tuple[str, str, Any]]:
        if isinstance(node, dict):
            if isinstance(node.get("map"), dict):
                yield name, chart, node["map"]
            for value in node.values():
                yield from search(name, chart, value)
        elif isinstance(node, list):
            for value in node:
                yield from search(name, chart, value)

    for path in sorted(data_dir("scenarios").glob("*.yaml")):
        whole = yaml.safe_load(path.read_text(encoding="utf-8"))
        if isinstance(whole, dict) and isinstance(whole.get("map"), str):
            yield from search(path.name, whole["map"], whole)


def test_every_id_in_the_scenarios_is_on_their_map() -> None:
    effects = list(map_effects())
    assert effects
    for scenario, name, effect in effects:
        data = read_map_data(ASSETS / "map" / f"{name}.json")
        changes = MapChanges(effect.get("areas", {}), effect.get("lines", {}))
        assert data.unknown(changes) == (), scenario
        owners = {*changes.areas.values(), *changes.lines.values()}
        assert owners <= data.owner_colours.keys(), scenario


def test_map_data_is_whole() -> None:
    data = read_map_data(MAP)
    assert data.default_owner.keys() == data.areas.keys()
    assert set(data.default_owner.values()) <= data.owner_colours.keys()
    assert {line.owner for line in data.lines.values()} - {""} <= data.owner_colours.keys()
    assert data.occupied.keys() <= data.areas.keys()
    assert set(data.occupied.values()) <= data.owner_colours.keys()
    assert data.relief and (MAP.parent / data.relief.image).is_file()


@pytest.mark.parametrize(
    ("text", "said"), [(None, "cannot be read"), ("{", "no JSON"), ('{"title": 3}', "title")]
)
def test_broken_map_is_refused_with_its_fault(tmp_path: Path, text: str | None, said: str) -> None:
    path = tmp_path / "broken.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(MapDataError, match=said):
        read_map_data(path)


# --- files


@pytest.mark.parametrize("path", sorted(ASSETS.rglob("*.svg")), ids=lambda path: path.stem)
def test_svg_loads_at_the_size_asked_for(path: Path) -> None:
    picture = load_svg(path, (37, 41))
    assert picture.get_size() == (37, 41)
    assert pygame.surfarray.array_alpha(picture).max() == 255


def test_icon_takes_its_colour_and_flag_its_shape() -> None:
    picture = icon("gavel", 64, RED)
    alpha = pygame.surfarray.array_alpha(picture)
    assert set(map(tuple, pixels_of(picture)[alpha == 255].tolist())) == {RED}
    assert flag("japan", 70).get_size() == (100, 70)


def test_missing_and_broken_pictures_are_told(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="cannot be read"):
        icon("no-such-icon", 20, RED)
    (tmp_path / "bad.svg").write_text("not a picture")
    with pytest.raises(PictureError, match="no SVG"):
        load_svg(tmp_path / "bad.svg", (9, 9))


@pytest.mark.parametrize("path", sorted(ASSETS.glob("fonts/*.ttf")), ids=lambda path: path.stem)
def test_font_loads_and_bears_its_licence(path: Path) -> None:
    assert pygame.font.Font(str(path), 16).size("PEACE")[0] > 20
    names = TTFont(path)["name"]
    notes = (ASSETS / "LICENSES.md").read_text(encoding="utf-8")
    owner = " ".join(names.getDebugName(0).replace(").", ") .").split("(")[0].split(",")[0].split())
    assert owner in " ".join(notes.split()) or owner[:30] in " ".join(notes.split())


def test_licences_name_every_file() -> None:
    notes = (ASSETS / "LICENSES.md").read_text(encoding="utf-8")
    patterns = [word for word in notes.split("`") if "/" in word or "." in word]
    for path in ASSETS.rglob("*"):
        if path.is_file():
            name = path.relative_to(ASSETS).as_posix()
            assert any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns), name


def test_map_names_can_be_written_in_the_map_faces() -> None:
    raw = json.loads(MAP.read_text(encoding="utf-8"))
    words = raw["title"] + raw["subtitle"]
    words += "".join(entry.get("name", entry.get("text")) for key in ("labels", "places", "legend")
                     for entry in raw[key])  # fmt: skip
    for face in ("400-normal", "400-italic", "700-normal"):
        known = TTFont(ASSETS / "fonts" / f"old-standard-tt-{face}.ttf").getBestCmap()
        assert {ord(sign) for sign in words if sign != "\n"} <= known.keys()


# --- paper


def test_parchment_is_the_same_twice_and_other_with_another_seed() -> None:
    first, again = (parchment((300, 200), (230, 220, 190), 3) for _ in range(2))
    other = parchment((300, 200), (230, 220, 190), 4)
    assert (pixels_of(first) == pixels_of(again)).all()
    assert (pixels_of(first) != pixels_of(other)).any()
    assert parchment((3, 2), (230, 220, 190), 1).get_size() == (3, 2)


def test_card_leaves_room_inside_its_rule() -> None:
    target = Surface((300, 200))
    inner = draw_card(target, Rect(20, 20, 200, 120), PAPER.paper, rule=PAPER.ink)
    assert Rect(20, 20, 200, 120).contains(inner)
    assert pixels_of(target)[222, 100].sum() > 0 or pixels_of(target)[100, 142].sum() > 0


def test_text_set_in_columns_loses_no_word(theme: Theme) -> None:
    face = theme.font_face("body", 15)
    text = "One two three four five.\n" * 9 + STORY
    target = Surface((600, 400))
    columns = [Rect(10, 10, 160, 90), Rect(200, 10, 160, 90)]
    seen, rest = [], text
    for _ in range(80):
        left, _ = set_text(target, rest, columns, face, (0, 0, 0))
        assert len(left.split()) < len(rest.split())
        seen += rest.split()[: len(rest.split()) - len(left.split())]
        rest = left
        if not rest:
            break
    assert seen == text.split()


def test_drop_capital_comes_back_with_the_text_that_did_not_fit(theme: Theme) -> None:
    face, drop = theme.font_face("body", 15), theme.font_face("head_bold", 40)
    rest, _ = set_text(Surface((99, 9)), "At ten.", [Rect(0, 0, 90, 9)], face, RED, drop=drop)
    assert rest == "At ten."


@pytest.mark.parametrize("pixels", (14, 22))
def test_sheets_give_back_what_does_not_fit(theme: Theme, pixels: int) -> None:
    target, fonts = Surface((900, 700)), theme.font_face
    rect = Rect(20, 20, 700, 500)
    portrait = pygame.image.load(str(ASSETS / "portraits" / "witte.png")).convert_alpha()
    letter = Letter("18 August", "Sir,", STORY, "Yours,", "S. Witte", "Witte", "", portrait, "W")
    paper = Newspaper(
        "THE HERALD", "NO. 1", "30 AUGUST", "2 CENTS", "PEACE", ("At last",), STORY * 9
    )
    wire = Telegram("TELEGRAPHS", "Tokyo", STORY.upper() * 3, "received", "chrysanthemum")
    for rest, text in (
        (draw_letter(target, rect, letter, fonts, pixels, PAPER), letter.text),
        (draw_newspaper(target, rect, paper, fonts, pixels, PAPER), paper.text),
        (draw_telegram(target, rect, wire, fonts, pixels, PAPER), wire.text),
    ):
        assert rest
        assert text.split()[-len(rest.split()) :] == rest.split()


def test_short_texts_fit(theme: Theme) -> None:
    target, fonts, rect = Surface((900, 700)), theme.font_face, Rect(20, 20, 700, 500)
    letter = Letter("18 August", "Sir,", "Agreed.", "Yours,", "S. Witte", monogram="SW")
    assert draw_letter(target, rect, letter, fonts, 16, PAPER) == ""
    assert draw_telegram(target, rect, Telegram("WIRE", "", "AGREED"), fonts, 16, PAPER) == ""
    paper = Newspaper("THE HERALD", "", "30 AUGUST", "", "PEACE", (), "Peace is made.")
    assert draw_newspaper(target, rect, paper, fonts, 16, PAPER) == ""
