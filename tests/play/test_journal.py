"""Saved games: what is written comes back, and every kind of damage is told apart."""

import os
from pathlib import Path

import pytest

from game.model.actions import Hold, Rest
from game.play.journal import (
    MOST_FILE_BYTES,
    Journal,
    frame,
    read_header,
    read_save,
)
from game.play.match import Match, header_of
from game.play.records import RECORDS, Done, Header, Note, Steward
from game.play.replay import replay
from game.play.save_faults import (
    ChangedScenario,
    DamagedSave,
    ForeignScenario,
    IllegalRecord,
    NewerFormat,
    NoSave,
    NotASave,
    NotWritten,
    SaveFault,
    TooLarge,
    WrittenElsewhere,
)
from tests.play.games import ROSTER, begin, play_out, settings
from tests.tiny import NORTH, tiny


@pytest.fixture
def save(tmp_path: Path) -> Path:
    """A game of a dozen actions with their rationales."""
    path = tmp_path / "game.jsonl"
    match = begin(path)
    play_out(match, most=12)
    match.close()
    return path


def test_what_is_written_comes_back(save: Path) -> None:
    course = replay(tiny(), read_save(save))
    other = play_out(begin(), most=12)
    assert course.state == other.state
    assert [one.rationale for one in course.played] == [
        one.rationale for one in other.course.played
    ]


def test_the_header_says_what_was_played(save: Path) -> None:
    header = read_header(save)
    assert (header.scenario, header.title) == ("tiny", "The Conference of the Island")
    assert header.settings == settings()
    assert header.made == "2026-01-02 03:04"


def test_every_cut_of_the_last_line_is_dropped_and_nothing_else(save: Path) -> None:
    content = save.read_bytes()
    *whole, last = content.splitlines(keepends=True)
    records = read_save(save).records
    for length in range(1, len(last)):
        save.write_bytes(b"".join(whole) + last[:length])
        found = read_save(save)
        assert found.torn, length
        assert found.records == records[:-1]
    save.write_bytes(b"".join(whole))
    assert not read_save(save).torn


def test_a_tail_of_zeros_is_a_line_that_was_cut(save: Path) -> None:
    content = save.read_bytes()
    save.write_bytes(content + b"\0" * 100)
    assert read_save(save).records
    save.write_bytes(content[:-40] + b"\0" * 40)
    assert read_save(save).torn


@pytest.mark.parametrize("flip", [0x01, 0x20, 0x80])
def test_a_flipped_byte_anywhere_is_damage_and_not_a_cut(save: Path, flip: int) -> None:
    content = save.read_bytes()
    for place in range(len(content)):
        damaged = bytearray(content)
        damaged[place] ^= flip
        save.write_bytes(bytes(damaged))
        with pytest.raises((DamagedSave, NotASave)):
            read_save(save)
        assert save.read_bytes() == bytes(damaged)


def test_damage_names_its_line(save: Path) -> None:
    lines = save.read_bytes().splitlines(keepends=True)
    lines[4] = lines[4].replace(b"kind", b"kine")
    save.write_bytes(b"".join(lines))
    with pytest.raises(DamagedSave, match="line 5 is damaged") as fault:
        read_save(save)
    assert fault.value.line == 5


def test_a_line_lost_moved_or_said_twice_is_damage(save: Path) -> None:
    lines = save.read_bytes().splitlines(keepends=True)
    for wrong in (
        [*lines[:2], *lines[3:]],
        [*lines[:2], lines[3], lines[2], *lines[4:]],
        [*lines[:3], lines[2], *lines[3:]],
    ):
        save.write_bytes(b"".join(wrong))
        with pytest.raises(DamagedSave):
            read_save(save)


def test_another_file_is_not_a_save(tmp_path: Path) -> None:
    for name, content in {
        "empty": b"",
        "poem": b"The boats went out again.\n",
        "json": b'{"title": "something else"}\n',
        "bytes": bytes(range(256)) * 4 + b"\n",
    }.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises((NotASave, DamagedSave)):
            read_save(path)


def test_a_missing_file_and_a_folder_say_so(tmp_path: Path) -> None:
    with pytest.raises(NoSave):
        read_save(tmp_path / "nowhere.jsonl")
    with pytest.raises(NoSave):
        read_save(tmp_path)
    with pytest.raises(NoSave):
        read_header(tmp_path / "nowhere.jsonl")


def test_a_file_larger_than_any_game_is_not_read(save: Path) -> None:
    with save.open("r+b") as file:
        file.truncate(MOST_FILE_BYTES + 1)
    with pytest.raises(TooLarge):
        read_save(save)


def test_a_newer_format_says_so_whatever_else_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "future.jsonl"
    path.write_bytes(frame({"kind": "header", "format": 99, "seasons": ["spring"]}))
    with pytest.raises(NewerFormat, match="format 99"):
        read_save(path)


def test_a_foreign_scenario_says_which(save: Path, tmp_path: Path) -> None:
    header = Header(
        scenario="elsewhere", title="Elsewhere", digest="0123", settings=settings(), made=""
    )
    path = tmp_path / "foreign.jsonl"
    Journal.create(path, header).close()
    with pytest.raises(ForeignScenario, match=r"'elsewhere' \(0123\)"):
        replay(tiny(), read_save(path))


def test_a_changed_scenario_is_told_from_another(tmp_path: Path) -> None:
    header = Header(scenario="tiny", title="Tiny", digest="old", settings=settings(), made="")
    path = tmp_path / "changed.jsonl"
    Journal.create(path, header).close()
    with pytest.raises(ChangedScenario, match="has been changed"):
        replay(tiny(), read_save(path))


def test_an_illegal_action_names_its_line_and_rule(tmp_path: Path) -> None:
    path = tmp_path / "illegal.jsonl"
    journal = Journal.create(path, header_of(tiny(), settings()))
    journal.append(Done(action=Rest(seat=NORTH)), Done(action=Hold(seat=NORTH)))
    journal.close()
    with pytest.raises(IllegalRecord, match=r"line 3 .*rule 1\.1") as fault:
        replay(tiny(), read_save(path))
    assert fault.value.line == 3


def test_a_header_with_an_unknown_calendar_or_seat_is_refused(tmp_path: Path) -> None:
    good = header_of(tiny(), settings())
    plain = settings()
    for number, wrong in enumerate(
        (
            type(plain)(seed=1, draws=plain.draws, calendar="never", seats=plain.seats),
            type(plain)(seed=1, draws=plain.draws, calendar="full", seats={NORTH: "person"}),
        )
    ):
        path = tmp_path / f"{number}.jsonl"
        header = Header(
            scenario=good.scenario, title=good.title, digest=good.digest, settings=wrong
        )
        Journal.create(path, header).close()
        with pytest.raises(IllegalRecord, match="line 1"):
            replay(tiny(), read_save(path))


def test_going_on_after_a_cut_keeps_all_that_was_whole(save: Path) -> None:
    content = save.read_bytes()
    save.write_bytes(content[:-7])
    records = read_save(save).records
    match = Match.resume(tiny(), save, ROSTER)
    play_out(match, most=1)
    match.close()
    found = read_save(save)
    assert not found.torn
    assert found.records[: len(records)] == records
    assert len(found.records) > len(records)
    assert list(save.parent.iterdir()) == [save]


def test_two_windows_cannot_write_to_one_save(save: Path) -> None:
    one = Match.resume(tiny(), save, ROSTER)
    two = Match.resume(tiny(), save, ROSTER)
    play_out(one, most=1)
    before = two.state
    with pytest.raises(WrittenElsewhere):
        play_out(two, most=1)
    assert two.state is before
    one.close()
    two.close()
    assert read_save(save).records


def test_a_full_disk_loses_no_line_and_makes_no_move(
    save: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    match = Match.resume(tiny(), save, ROSTER)
    content, before = save.read_bytes(), match.state
    real = os.write

    def half(file: int, data: bytes) -> int:
        real(file, bytes(data)[:10])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", half)
        with pytest.raises(NotWritten, match="No space left"):
            play_out(match, most=1)
    assert save.read_bytes() == content
    assert match.state is before
    play_out(match, most=1)
    match.close()
    assert not read_save(save).torn


def test_a_new_game_never_overwrites_a_file(save: Path) -> None:
    with pytest.raises(NotWritten, match="there is a file of that name"):
        begin(save)


def test_a_thought_too_long_to_keep_costs_nobody_the_game(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    match = play_out(begin(path), most=1)
    rationale = match.course.played[0].rationale
    assert rationale is not None
    why = type(rationale.why)(message="x" * 300_000, fields={})
    match._write(Note(seat=NORTH, rationale=type(rationale)(why=why)))
    match.close()
    assert RECORDS.encode(read_save(path).records[-1][1]) == (
        '{"kind":"note","rationale":null,"seat":"north"}'
    )


def test_what_a_steward_did_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "steward.jsonl"
    match = begin(path)
    deed = Steward(deed="pause", fields={"minutes": "5"})
    match.record(deed)
    match.close()
    assert read_save(path).records[-1][1] == deed
    assert replay(tiny(), read_save(path)).played == ()


def test_every_fault_is_one_sentence_with_the_path() -> None:
    for kind in SaveFault.__subclasses__():
        assert "{path}" in kind.message
