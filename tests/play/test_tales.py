"""What is often told of the conference is corrected, with its source."""

from pathlib import Path

from game.model.scenario import Stage
from game.play.language import Language
from game.play.library import read_card
from game.play.tales import AFTERWARDS, main, tales_text
from tests.tiny import tiny

ROOT = Path(__file__).parents[2]
MYTHS = read_card(ROOT / "scenarios" / "portsmouth.yaml").myths


def test_every_tale_is_told_under_its_part_of_the_story() -> None:
    page = tales_text(Language(), MYTHS)
    assert [page.index(Language().text(myth.told)) for myth in MYTHS] == sorted(
        page.index(Language().text(myth.told)) for myth in MYTHS
    )
    assert len(MYTHS) == 26
    for myth in MYTHS:
        looked_up = not myth.source.lower().startswith("from memory: ")
        source = Language().text(myth.source)
        assert (source in page) == looked_up
        assert source.removeprefix("From memory: ") in page


def test_after_a_game_only_what_it_has_shown_is_corrected() -> None:
    page = tales_text(Language(), MYTHS, AFTERWARDS)
    for myth in MYTHS:
        assert (Language().text(myth.told) in page) == (
            myth.stage in (Stage.TERMS, Stage.AFTERWARDS)
        )


def test_a_scenario_without_tales_tells_none() -> None:
    assert tales_text(Language(), tiny().myths) == ""


def test_the_page_to_hand_out_says_what_the_scenario_says(tmp_path: Path) -> None:
    fresh = tmp_path / "myths.md"
    assert main(["--write", str(fresh)]) == 0
    kept = (ROOT / "docs" / "myths.md").read_text(encoding="utf-8")
    assert fresh.read_text(encoding="utf-8") == kept
