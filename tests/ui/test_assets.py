"""Every picture, font and sound is accounted for, and loads."""

import re
import wave
from fnmatch import fnmatch
from pathlib import Path

import pygame
import pytest

from game.paths import data_dir
from game.ui.svg import load_svg

ASSETS = data_dir("assets")
FILES = sorted(path for path in ASSETS.rglob("*") if path.is_file())


def test_licences_name_every_file() -> None:
    page = (ASSETS / "LICENSES.md").read_text(encoding="utf-8")
    patterns = re.findall(r"`([^`\s]+)`", page)
    names = [path.relative_to(ASSETS).as_posix() for path in FILES]
    assert [n for n in names if not any(fnmatch(n, pattern) for pattern in patterns)] == []


def test_licences_name_no_file_that_is_gone() -> None:
    page = (ASSETS / "LICENSES.md").read_text(encoding="utf-8")
    files = re.findall(r"`((?:fonts|icons|flags|emblems|map|portraits|sounds)/[^`\s]+)`", page)
    assert [name for name in files if not any(ASSETS.glob(name))] == []


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".svg"], ids=lambda p: p.stem)
def test_every_drawing_loads_at_the_size_asked_for(path: Path) -> None:
    picture = load_svg(path, (40, 30), (10, 20, 30))
    assert picture.get_size() == (40, 30)
    assert pygame.mask.from_surface(picture).count() > 20


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".png"], ids=lambda p: p.stem)
def test_every_picture_loads(path: Path) -> None:
    assert pygame.image.load(str(path)).get_width() > 100


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".wav"], ids=lambda p: p.stem)
def test_every_sound_is_short(path: Path) -> None:
    with wave.open(str(path)) as sound:
        assert 0.05 < sound.getnframes() / sound.getframerate() < 5
