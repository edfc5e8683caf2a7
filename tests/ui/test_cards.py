"""The corridor and the mediator's desk: what every move brings, costs and risks; pages; aims."""

from itertools import pairwise

import pytest
from pygame import Rect

from game.engine.conference import apply, start
from game.engine.observe import observe
from game.model.actions import MakeOffer, Rest
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode, Phase
from game.play.language import Language
from game.play.wording_moves import describe_move
from game.play.words import words_for
from game.scenario.load import load_scenario
from game.ui.rows_desk import aim_rows
from game.ui.screens.corridor import CorridorScreen
from game.ui.screens.desk import DeskScreen
from game.ui.screens.desk_pages import AimLine
from game.ui.screens.report_page import report_height, report_page
from game.ui.theme import Theme
from game.ui.widgets.label import Paragraph
from game.ui.widgets.move_card import MoveCard, card_height
from game.ui.widgets.term_row import TermRow
from tests.tiny import NORTH, UMPIRE, at_table, tiny, until
from tests.ui.seat_pilot import Player
from tests.ui.test_screens_play import PORTSMOUTH, answered, opened


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(PORTSMOUTH)


def after_first_papers(scenario: Scenario, phase: Phase, turn: int) -> ConferenceState:
    state = opened(scenario)
    for seat in scenario.agenda.party_ids:
        terms = dict(scenario.parties[seat].instructions.draft)
        state = apply(scenario, state, MakeOffer(seat=seat, terms=terms)).state
    return until(scenario, state, phase, turn)


def in_corridor(theme: Theme, scenario: Scenario, size: tuple[int, int] = (1280, 720)) -> Player:
    state = after_first_papers(scenario, Phase.CORRIDOR, 2)
    return Player(theme, CorridorScreen, scenario, state, scenario.agenda.party_ids[0], size)


def at_desk(theme: Theme, scenario: Scenario, size: tuple[int, int] = (1280, 720)) -> Player:
    state = after_first_papers(scenario, Phase.MEDIATOR, 1)
    return Player(theme, DeskScreen, scenario, state, scenario.agenda.mediator.id, size)


def test_every_open_move_says_what_it_brings_and_costs(portsmouth: Scenario) -> None:
    for phase, turn, seat in (
        (Phase.CORRIDOR, 2, portsmouth.agenda.party_ids[0]),
        (Phase.MEDIATOR, 1, portsmouth.agenda.mediator.id),
    ):
        seen = observe(portsmouth, after_first_papers(portsmouth, phase, turn), seat)
        words = words_for(Language(), portsmouth, seen)
        assert seen.menu.choices
        for choice in seen.menu.choices:
            told = describe_move(words, seen, choice.kind)
            assert told.brings and told.costs, choice.kind


@pytest.mark.parametrize(
    "kind", ["ask_secret_sitting", "float_package", "ask_recess", "reopen", "pack_trunks"]
)
def test_moves_at_the_table_name_their_risk(portsmouth: Scenario, kind: str) -> None:
    seen = observe(portsmouth, opened(portsmouth), portsmouth.agenda.party_ids[0])
    told = describe_move(words_for(Language(), portsmouth, seen), seen, kind)
    assert told.brings and told.costs and told.risk


def test_a_chosen_card_tells_its_price_with_own_figures(theme: Theme, portsmouth: Scenario) -> None:
    player = in_corridor(theme, portsmouth)
    assert "Choose a card first" in player.words()
    player.press("m")
    told = player.words()
    for heading in ("May bring", "Costs", "Risk"):
        assert heading in told
    goodwill = round(player.screen.observation.tracks["goodwill.japan"] / 10)  # type: ignore[index]
    assert f"falls by 6; it stands at {goodwill}." in told


def test_a_page_is_turned_to_by_digit_and_the_card_stays_in_hand(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = in_corridor(theme, portsmouth)
    player.press("a", "3")
    assert player.ui.find("map")
    assert player.ui.find("do_it").enabled
    player.press("1")
    assert "would sign for about" in player.words()


def test_an_article_beside_the_cards_is_shown_on_the_map(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = in_corridor(theme, portsmouth)
    player.press("2")
    player.hover("issue_korea")
    assert player.ui.find("map").changes.highlight == ("korea",)  # type: ignore[attr-defined]
    assert "Least you may sign" in player.words()


def test_both_sides_last_words_stand_beside_the_cards(theme: Theme, portsmouth: Scenario) -> None:
    told = in_corridor(theme, portsmouth).words()
    assert "The whole island to Japan" in told
    assert "The whole island restored to Russia" in told


def test_the_desk_shows_aims_with_progress(theme: Theme, portsmouth: Scenario) -> None:
    player = at_desk(theme, portsmouth)
    told = player.words()
    assert "Both powers left standing in the East" in told
    assert "40 in 100 of your score" in told
    assert "0 of 12 articles are initialled" in told


def test_the_desk_tells_what_is_guessed_of_either_side(theme: Theme, portsmouth: Scenario) -> None:
    player = at_desk(theme, portsmouth)
    player.press("2")
    told = player.words()
    assert "What Japan seems to care about" in told
    assert "Nothing has been confided to you of Japan yet." in told
    player.press("3")
    assert "What Russia seems to care about" in player.words()


def test_a_lever_tells_what_would_be_left(theme: Theme, portsmouth: Scenario) -> None:
    player = at_desk(theme, portsmouth)
    player.press("p")
    have = round(player.screen.observation.tracks["influence"] / 10)  # type: ignore[index]
    assert f"you have {have}, and would have {have - 5}" in player.words()


def test_aims_are_the_mediators_alone() -> None:
    scenario = tiny()
    state = until(scenario, answered(scenario), Phase.MEDIATOR, 1)
    seen = observe(scenario, state, UMPIRE)
    words = words_for(Language(), scenario, seen)
    assert [row.title for row in aim_rows(words, seen)] == [
        words.language.text(aim.title) for aim in scenario.mediator.aims
    ]
    party = observe(scenario, at_table(scenario), NORTH)
    assert aim_rows(words, party) == ()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_word_is_cut_on_any_page(
    theme: Theme, portsmouth: Scenario, scale: float, size: tuple[int, int]
) -> None:
    theme.text_scale = scale
    for make in (in_corridor, at_desk):
        player = make(theme, portsmouth, size)
        cards = {w.key for w in player.ui.top.walk() if w.id in CARDS}
        assert cards
        for key in ("1", "2", "3", "4", *map(chr, cards)):
            player.press(key)
            player.words()
            assert [one.text for one in player.ui.drawn if one.cut] == [], key


CARDS = {
    "cable_capital", "advise_moderation", "call_on_mediator", "brief_press", "pledge", "sound_out",
    "study_papers", "rest", "press_capital", "suggest_terms", "tell_party", "enlist_power",
    "speak_to_press", "wait",
}  # fmt: skip


def test_before_the_first_sitting_one_is_told_how_to_play(
    theme: Theme, portsmouth: Scenario
) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="full").state
    player = Player(theme, CorridorScreen, portsmouth, state, portsmouth.agenda.party_ids[0])
    told = player.words()
    assert "Before you begin" in told
    assert "Harbin to Port Arthur" in told


def test_how_to_play_is_told_before_the_first_move_alone(
    theme: Theme, portsmouth: Scenario
) -> None:
    """A short conference begins with two moves: before the second it was all told once more."""
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="short").state
    player = Player(theme, CorridorScreen, portsmouth, state, portsmouth.agenda.party_ids[0])
    assert "Before you begin" in player.words()
    for seat in portsmouth.agenda.party_ids:
        player.state = apply(portsmouth, player.state, Rest(seat=seat)).state
    player.show_now()
    told = player.words()
    assert "What came of your move" in told
    assert "Before you begin" not in told
    assert "Since the last sitting" not in told


def test_a_line_of_cards_is_no_higher_than_its_own_words(
    theme: Theme, portsmouth: Scenario
) -> None:
    """One card of three lines made all eight so high that the page above them had to scroll."""
    player = in_corridor(theme, portsmouth)
    player.words()
    cards = [w for w in player.ui.top.walk() if isinstance(w, MoveCard)]
    heights = {card.rect.y: card.rect.h for card in cards}
    assert len(heights) == len(cards) // 2
    for y, high in heights.items():
        line = [card for card in cards if card.rect.y == y]
        assert high == max(card_height(theme, card.text, card.rect.w) for card in line)
    assert len(set(heights.values())) > 1


def test_the_mediators_aims_share_the_room_of_their_page(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = at_desk(theme, portsmouth)
    for key in "12":
        player.press(key)
        player.words()
        lines = [w.rect for w in player.ui.top.walk() if isinstance(w, AimLine)]
        if lines:
            break
    assert len(lines) > 2
    page = player.ui.find("page").rect
    gaps = {below.y - above.bottom for above, below in pairwise(lines)}
    assert len(gaps) == 1 and gaps.pop() > 0
    assert page.contains(lines[-1])


def test_the_article_in_hand_has_room_for_its_words_beside_the_map(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = in_corridor(theme, portsmouth)
    player.press("2")
    player.words()
    assert player.ui.find("in_hand").rect.w >= theme.t(140)


def test_small_print_is_for_what_has_no_room_in_a_larger_one(
    theme: Theme, portsmouth: Scenario
) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="full").state
    player = Player(theme, CorridorScreen, portsmouth, state, portsmouth.agenda.party_ids[0])
    styles = {w.style for w in player.ui.find("page").walk() if isinstance(w, Paragraph)}
    assert styles == {"body"}
    sections = [("Much", ["word " * 40] * 2), ("More", ["word " * 40] * 2)]
    screen = player.screen
    high = report_height(screen, 560, sections, "body")
    for room, style in ((high, "body"), (high - 1, "small")):
        made = report_page(screen, Rect(0, 0, 560, room), sections)
        assert {w.style for w in made if isinstance(w, Paragraph)} == {style}


def test_a_card_taken_by_key_asks_at_once(theme: Theme, portsmouth: Scenario) -> None:
    """In a game that was played by keyboard an appeal meant for St Petersburg went to Tokyo."""
    player = at_desk(theme, portsmouth)
    player.press("p")
    assert "Appeal to Tokyo to give way." in player.words()
    player.press("down")
    assert "Appeal to St Petersburg to give way." in player.words()


def test_a_key_stands_for_one_thing_at_the_desk(theme: Theme, portsmouth: Scenario) -> None:
    """Where terms are suggested the paper once showed the key that appeals to a capital."""
    player = at_desk(theme, portsmouth)
    player.press("s")
    player.words()
    assert [one.text for one in player.ui.drawn].count("P") == 1


def test_half_way_is_marked_before_terms_are_suggested(theme: Theme, portsmouth: Scenario) -> None:
    """It once lay where Japan stood, in Japan's colour, until the card was chosen."""
    player = at_desk(theme, portsmouth)
    shown = [row for row in player.ui.top.walk() if isinstance(row, TermRow) and not row.agreed]
    parties = {party.colour for party in portsmouth.agenda.parties}
    assert any(row.included for row in shown)
    for row in shown:
        if row.included and row.ours is not None and row.theirs is not None:
            assert row.selected == (row.ours + row.theirs) // 2
        assert row.own_colour not in {*parties, "accent"}


def test_the_paper_beside_a_suggestion_is_what_is_suggested(
    theme: Theme, portsmouth: Scenario
) -> None:
    """It once marked what Japan had asked, while half way was what went to both."""
    player = at_desk(theme, portsmouth)
    player.press("s")
    screen = player.screen
    assert isinstance(screen, DeskScreen)
    shown = {row.id: row for row in player.ui.top.walk() if isinstance(row, TermRow)}
    japan = screen.observation.positions[portsmouth.agenda.party_ids[0]]
    assert any(option != japan[issue] for issue, option in screen.paper.terms.items())
    for issue, option in screen.paper.terms.items():
        row = shown[f"issue_{issue}"]
        marked = portsmouth.agenda.issue(issue).options[row.selected].id
        assert (marked, row.included) == (option, True)
