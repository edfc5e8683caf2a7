"""Catalogues: compiled or as translators keep them, and what happens without."""

from pathlib import Path

import pytest

from game.play.language import Language, languages, load_language
from game.play.po import PoFault, read_po

PO = """\
# A comment.
msgid ""
msgstr ""
"Language: da\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#: game/somewhere.py:1
msgid "{party} waits."
msgstr "{party} "
"venter."

#, fuzzy
msgid "Peace looks near."
msgstr "Noget andet."

msgid "{number} day"
msgid_plural "{number} days"
msgstr[0] "{number} dag"
msgstr[1] "{number} dage"

msgid "Not yet."
msgstr ""
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "da" / "LC_MESSAGES" / "portsmouth.po"
    path.parent.mkdir(parents=True)
    path.write_text(PO, encoding="utf-8")
    return tmp_path


def test_english_needs_no_catalogue(tmp_path: Path) -> None:
    language = load_language("en", tmp_path / "nowhere")
    assert language.say("{party} waits.", party="Japan") == "Japan waits."
    assert language.count("{number} day", "{number} days", 2) == "2 days"


def test_a_language_without_a_catalogue_is_english(tmp_path: Path) -> None:
    language = load_language("fr", tmp_path)
    assert language.say("{party} waits.", party="Japan") == "Japan waits."


def test_a_catalogue_is_read_as_translators_keep_it(folder: Path) -> None:
    language = load_language("da", folder)
    assert language.say("{party} waits.", party="Japan") == "Japan venter."
    assert language.count("{number} day", "{number} days", 1) == "1 dag"
    assert language.count("{number} day", "{number} days", 3) == "3 dage"
    assert language.say("Peace looks near.") == "Peace looks near."
    assert language.say("Not yet.") == "Not yet."
    assert languages(folder) == ("en", "da")


def test_the_words_of_a_scenario_lie_beside_it(tmp_path: Path) -> None:
    scenario = tmp_path / "island.yaml"
    (tmp_path / "island.da.po").write_text('msgid "The island"\nmsgstr "Øen"\n', encoding="utf-8")
    language = load_language("da", None, scenario)
    assert language.text("The island") == "Øen"
    assert language.text("The sea") == "The sea"
    assert language.text("") == ""


def test_a_broken_catalogue_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.po"
    for text in ('msgid "a"\nmsgstr oops\n', 'msgid "a"\nnonsense "b"\n', "msgid 5\n"):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(PoFault, match=r"bad\.po:[12]: "):
            read_po(path)


def test_rows_of_things() -> None:
    language = Language()
    assert language.listing([]) == ""
    assert language.listing(["a"]) == "a"
    assert language.listing(["a", "b", "c"]) == "a, b and c"
