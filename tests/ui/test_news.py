"""What the other side has just done, and how the paper in hand compares, stand where the eye is."""

from dataclasses import replace

import pytest

from game.engine.conference import apply, start
from game.engine.observe import observe
from game.model.actions import (
    AcceptOffer,
    Action,
    BriefPress,
    Hold,
    MakeOffer,
    PressCapital,
    SuggestTerms,
    Wait,
)
from game.model.events import CableAnswered, TurnOpened
from game.model.ids import SeatId
from game.model.offers import Firmness
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode, Phase
from game.play.language import Language
from game.play.words import words_for
from game.scenario.load import load_scenario
from game.ui.rows_moves import notice, table_moves
from game.ui.rows_news import answered_briefly
from game.ui.screens import middle
from game.ui.screens.desk import DeskScreen
from game.ui.screens.table import TableScreen
from game.ui.theme import Theme
from game.ui.widget import Widget
from game.ui.widgets.term_row import TermRow
from tests.tiny import until
from tests.ui.seat_pilot import Player
from tests.ui.test_screens_play import PORTSMOUTH, opened

MONEY = "money"


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(PORTSMOUTH)


def draft_of(scenario: Scenario, seat: SeatId) -> dict[str, str]:
    return dict(scenario.parties[seat].instructions.draft)


def both_spoken(scenario: Scenario) -> ConferenceState:
    """The first sitting after one paper of either side."""
    state = opened(scenario)
    for _ in range(2):
        assert state.seat_to_act is not None
        seat = state.seat_to_act
        state = apply(scenario, state, MakeOffer(seat=seat, terms=draft_of(scenario, seat))).state
    return state


def seated(theme: Theme, scenario: Scenario, state: ConferenceState) -> Player:
    """Who has the word, at the table."""
    assert state.seat_to_act is not None
    return Player(theme, TableScreen, scenario, state, state.seat_to_act)


def act(player: Player, action: Action) -> None:
    player.state = apply(player.scenario, player.state, action).state
    player.show_now()


def slip(player: Player) -> str:
    """The words of the slip above the middle."""
    player.words()
    return " ".join(one.text for one in player.ui.drawn if one.owner == "notice_words")


# --- News --------------------------------------------------------------------------------------


def test_a_new_offer_is_told_on_the_slip_with_what_is_new_in_it(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    other = portsmouth.agenda.other(player.seat)
    name = player.screen.words.seat(other)
    assert f"{name} lays its first paper on the table" in slip(player)
    act(player, Hold(seat=player.seat))
    assert f"You have let the word pass to {name}" in slip(player)
    terms = draft_of(portsmouth, other)
    money = portsmouth.agenda.issue(MONEY)
    place = money.position(terms[MONEY])
    terms[MONEY] = money.options[place + (1 if place == 0 else -1)].id
    act(player, MakeOffer(seat=other, terms=terms))
    told = slip(player)
    assert player.screen.words.article(MONEY, terms[MONEY]) in told
    assert "gives ground by 1 step" in told


def test_a_refusal_and_an_acceptance_are_told_on_the_slip(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    other = portsmouth.agenda.other(player.seat)
    act(player, MakeOffer(seat=player.seat, terms=draft_of(portsmouth, player.seat)))
    act(player, Hold(seat=other))
    assert "has nothing to add. Your offer lies there unanswered." in slip(player)
    terms = draft_of(portsmouth, other)
    act(player, MakeOffer(seat=player.seat, terms={MONEY: terms[MONEY]}))
    number = observe(portsmouth, player.state, player.seat).standing[player.seat].number
    act(player, AcceptOffer(seat=other, offer=number))
    words = player.screen.words
    assert f"{words.seat(other)} accepts: {words.article(MONEY, terms[MONEY])}." in slip(player)


def test_who_lays_the_same_terms_again_repeats_his_offer(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    other = portsmouth.agenda.other(player.seat)
    act(player, Hold(seat=player.seat))
    act(player, MakeOffer(seat=other, terms=draft_of(portsmouth, other)))
    assert f"{player.screen.words.seat(other)} repeats its offer." in slip(player)
    assert "new offer" not in slip(player)
    short = answered_briefly(player.screen.words, player.screen.observation)
    assert short == f"{player.screen.words.seat(other)} repeats its offer …"


def test_an_offer_that_was_met_is_not_called_unanswered(theme: Theme, portsmouth: Scenario) -> None:
    """They gave their own paper in answer, an article of it was initialled, and then they held."""
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    other = portsmouth.agenda.other(player.seat)
    act(player, MakeOffer(seat=player.seat, terms=draft_of(portsmouth, player.seat)))
    act(player, MakeOffer(seat=other, terms=draft_of(portsmouth, other)))
    number = observe(portsmouth, player.state, player.seat).standing[other].number
    act(player, AcceptOffer(seat=player.seat, offer=number, issues=(MONEY,)))
    total = len(portsmouth.agenda.issues)
    assert f"1 of {total} articles are initialled." in slip(player)
    act(player, Hold(seat=other))
    assert "has nothing to add." in slip(player)
    assert "unanswered" not in slip(player)


def test_a_final_word_tells_how_long_it_stands_and_what_they_made_of_it(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    other = portsmouth.agenda.other(player.seat)
    terms = draft_of(portsmouth, player.seat)
    act(player, MakeOffer(seat=player.seat, terms=terms, firmness=Firmness.FINAL))
    assert "Your final word lies before" in slip(player)
    assert "until the end of the next sitting" in slip(player)
    act(player, Hold(seat=other))
    assert "Your final word lies there unanswered." in slip(player)


def test_a_cable_that_was_read_does_not_nag(portsmouth: Scenario) -> None:
    """What came before the days' move was on that page; what came after it, until one speaks."""
    state = opened(portsmouth)
    seat = state.seat_to_act
    assert seat is not None
    seen = observe(portsmouth, state, seat)
    words = words_for(Language(), portsmouth, seen)
    limit = portsmouth.parties[seat].instructions.limits[0]
    answer = CableAnswered(
        audience=(seat,), party=seat, issue=limit.issue, granted=True, limit=limit.limit
    )
    opening = next(n for n, e in enumerate(seen.minutes) if isinstance(e, TurnOpened))
    minutes = (*seen.minutes[: opening + 1], answer, *seen.minutes[opening + 1 :])
    assert words.issue(limit.issue) not in notice(words, replace(seen, minutes=minutes))
    minutes = (*seen.minutes, answer)
    assert words.issue(limit.issue) in notice(words, replace(seen, minutes=minutes))
    terms = draft_of(portsmouth, seat)
    spoken = apply(portsmouth, state, MakeOffer(seat=seat, terms=terms)).events
    later = replace(seen, minutes=(*minutes, *spoken))
    assert words.issue(limit.issue) not in notice(words, later)


def test_what_came_of_the_days_move_is_told_until_one_speaks(
    theme: Theme, portsmouth: Scenario
) -> None:
    """Whoever speaks first: the other side's first word does not hide it."""
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="full").state
    state = until(portsmouth, state, Phase.CORRIDOR, 2)
    for _ in portsmouth.agenda.party_ids:
        assert state.seat_to_act is not None
        state = apply(portsmouth, state, BriefPress(seat=state.seat_to_act)).state
    first = state.seat_to_act
    assert first is not None
    other = portsmouth.agenda.other(first)
    state = apply(portsmouth, state, Hold(seat=first)).state
    player = Player(theme, TableScreen, portsmouth, state, other)
    told = slip(player)
    assert "You receive the newspapers" in told
    assert "the newspapers lean" in told.casefold()
    act(player, Hold(seat=other))
    assert "receive the newspapers" not in slip(player)


def test_the_president_is_told_what_came_of_his_lever(theme: Theme, portsmouth: Scenario) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="full").state
    state = until(portsmouth, state, Phase.MEDIATOR, 2)
    seat = portsmouth.agenda.mediator.id
    lever = PressCapital(seat=seat, party=portsmouth.agenda.party_ids[1])
    state = apply(portsmouth, state, lever).state
    told = Player(theme, DeskScreen, portsmouth, state, seat).words()
    assert "What came of your last move" in told
    assert "our influence falls" in told
    assert "will show at the table" in told


def test_the_president_is_told_what_became_of_his_terms_and_what_passed_without_him(
    theme: Theme, portsmouth: Scenario
) -> None:
    """After the sitting he was once told that both sides would answer at it."""
    state = until(portsmouth, both_spoken(portsmouth), Phase.MEDIATOR, 1)
    terms = {issue.id: issue.options[1].id for issue in portsmouth.agenda.issues[:2]}
    seat = portsmouth.agenda.mediator.id
    state = apply(portsmouth, state, SuggestTerms(seat=seat, terms=terms)).state
    state = until(portsmouth, state, Phase.TABLE, 2)
    speaker = state.seat_to_act
    assert speaker is not None
    offer = draft_of(portsmouth, speaker)
    issue = next(i for i in portsmouth.agenda.issues if i.id == "sakhalin")
    further = {**offer, "sakhalin": issue.options[1].id}
    state = apply(portsmouth, state, MakeOffer(seat=speaker, terms=further)).state
    state = until(portsmouth, state, Phase.MEDIATOR, 2)
    told = Player(theme, DeskScreen, portsmouth, state, seat).words()
    assert "answer under seal at the next sitting" not in told
    assert "one side at least has not said yes" in told
    assert "What the two sides did since" in told
    name = portsmouth.agenda.party(speaker).name
    assert f"{name} gives ground by 1 step" in told
    later = until(portsmouth, apply(portsmouth, state, Wait(seat=seat)).state, Phase.MEDIATOR, 3)
    assert "Nothing was moved" in Player(theme, DeskScreen, portsmouth, later, seat).words()


# --- The agenda --------------------------------------------------------------------------------


def rows_of(player: Player) -> list[TermRow]:
    return [w for w in player.ui.layers[0].walk() if isinstance(w, TermRow)]


def test_every_row_shows_its_status_whole(theme: Theme, portsmouth: Scenario) -> None:
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    player.words()
    for row in rows_of(player):
        told = [one for one in player.ui.drawn if one.owner == row.id]
        assert row.told()
        assert any(one.text == row.told() and not one.cut for one in told), row.title
        assert any(one.text == row.title and not one.cut for one in told), row.title


def test_the_status_follows_the_paper_in_hand(theme: Theme, portsmouth: Scenario) -> None:
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    player.tab_to(f"issue_{MONEY}")
    row = player.ui.find(f"issue_{MONEY}")
    assert isinstance(row, TermRow) and row.theirs is not None
    way = "right" if row.selected < row.theirs else "left"
    gap = abs(row.theirs - row.selected)
    while gap:
        told = f"{gap} step apart" if gap == 1 else f"{gap} steps apart"
        player.words()
        assert told in [one.text for one in player.ui.drawn if one.owner == row.id]
        player.press(way)
        gap -= 1
    player.words()
    assert "as they ask" in [one.text for one in player.ui.drawn if one.owner == row.id]
    player.press("space")
    player.words()
    assert "left out" in [one.text for one in player.ui.drawn if one.owner == row.id]


# --- What is closed says why -------------------------------------------------------------------


def tip_of(player: Player) -> str:
    player.words()
    return " ".join(one.text for one in player.ui.drawn if one.owner == "tooltip")


def test_a_closed_button_says_why_on_hover_on_focus_and_when_it_is_pressed(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    assert isinstance(player.screen, TableScreen)
    player.screen.tick(tuple(player.screen.ticked), False)
    player.press("a")
    assert "Tick the articles in their offer first" in tip_of(player)
    player.press("tab")
    assert not tip_of(player)
    player.hover("accept_offer")
    player.ui.update(5.0)
    assert "Tick the articles" in tip_of(player)
    player.click("reopen")
    assert "Nothing is initialled yet" in tip_of(player)
    # The mouse still rests there: the focus of the keys speaks for itself.
    player.tab_to("accept_offer")
    player.ui.update(5.0)
    assert "Tick the articles" in tip_of(player)


def test_hold_says_when_it_ends_the_sitting(theme: Theme, portsmouth: Scenario) -> None:
    state = both_spoken(portsmouth)
    player = seated(theme, portsmouth, state)
    labels = {m.kind: m.label for m in table_moves(player.screen.words, player.screen.observation)}
    assert labels["hold"] == "Hold"
    assert state.seat_to_act is not None
    state = apply(portsmouth, state, Hold(seat=state.seat_to_act)).state
    player = seated(theme, portsmouth, state)
    labels = {m.kind: m.label for m in table_moves(player.screen.words, player.screen.observation)}
    assert labels["hold"] == "End the sitting"
    assert "End the sitting" in player.words()


def test_a_tooltip_lies_on_nothing_that_may_be_pressed_next(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    large = ("worth", "minutes")
    for name in ("hold", "ask_recess", f"issue_{MONEY}", "firmness"):
        player.hover(name)
        player.ui.update(5.0)
        player.words()
        subject = player.ui.find(name)
        slips = [one.rect for one in player.ui.drawn if one.owner == "tooltip"]
        assert slips, name
        covered: list[Widget] = [
            w
            for w in player.ui.top.walk()
            if w.focusable and w.id not in large and w.visible_rect().collidelist(slips) >= 0
        ]
        assert subject not in covered
        assert not [w.id for w in covered], name


def test_a_tooltip_of_a_row_leaves_free_what_speaks_of_that_row(
    theme: Theme, portsmouth: Scenario
) -> None:
    """It lay on the title of the article in hand, and on the verdict that answers to each step."""
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    rows = [w.id for w in player.ui.top.walk() if isinstance(w, TermRow) and w.tip]
    assert len(rows) == len(portsmouth.agenda.issues)
    for name in rows:
        player.hover(name)
        player.ui.update(5.0)
        player.words()
        slips = [one.rect for one in player.ui.drawn if one.owner == "tooltip"]
        assert slips, name
        for other in ("in_hand", "worth"):
            read = player.ui.find(other).read_meanwhile()
            assert read is not None
            assert read.collidelist(slips) < 0, (name, other)


def test_a_question_prints_the_keys_of_its_answers(theme: Theme, portsmouth: Scenario) -> None:
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    player.press("s")
    player.words()
    answers = ("confirm_yes", "confirm_no")
    printed = {one.owner: one.text for one in player.ui.drawn if one.owner in answers}
    assert printed == {"confirm_yes": "Y", "confirm_no": "Esc"}
    player.press("escape")
    assert len(player.ui.layers) == 1 and not player.intents
    player.press("s", "y")
    assert len(player.ui.layers) == 1 and player.chosen().kind == "ask_secret_sitting"


def test_the_presidents_terms_are_answered_where_they_stand(
    theme: Theme, portsmouth: Scenario
) -> None:
    state = until(portsmouth, both_spoken(portsmouth), Phase.MEDIATOR, 1)
    terms = {issue.id: issue.options[1].id for issue in portsmouth.agenda.issues[:2]}
    suggestion = SuggestTerms(seat=portsmouth.agenda.mediator.id, terms=terms)
    state = apply(portsmouth, state, suggestion).state
    player = seated(theme, portsmouth, until(portsmouth, state, Phase.TABLE, 2))
    assert "You answer here, with Y or under “Terms”" in slip(player)
    player.press("3")
    assert "To say no, let them lie" in player.words()
    player.click("answer_terms")
    player.press("y")
    assert player.chosen().kind == "endorse_suggestion"
    player.press("3")
    assert "You have said yes" in player.words()


def test_what_the_president_cannot_tell_yet_says_why(theme: Theme, portsmouth: Scenario) -> None:
    state = until(portsmouth, both_spoken(portsmouth), Phase.MEDIATOR, 1)
    player = Player(theme, DeskScreen, portsmouth, state, portsmouth.agenda.mediator.id)
    assert not player.ui.find("tell_party").enabled
    assert "Nothing learned yet to tell." in player.words()
    player.press("t")
    assert "nobody has confided terms to you" in tip_of(player)


# --- A slip that is too long --------------------------------------------------------------------


def test_of_a_long_slip_the_first_lines_are_shown_and_a_button_tells_the_rest(
    theme: Theme, portsmouth: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What has been heard never pushes the map from the table."""
    heard = tuple(f"This has come to our ears as number {number}." for number in range(1, 15))
    monkeypatch.setattr(middle, "notice_lines", lambda words, seen: heard)
    player = seated(theme, portsmouth, both_spoken(portsmouth))
    told = slip(player)
    assert told.startswith(heard[0]) and heard[-1] not in told
    assert player.ui.find("notice").rect.h < theme.u(180)
    player.click("notice_all")
    assert heard[-1] in player.words()
