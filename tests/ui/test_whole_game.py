"""A whole conference at the window by posted events alone: keyboard only, and mouse only.

From the title page to the verdict and every leaf of the debrief. The person composes papers,
links and leaves out, accepts article by article, cables, sounds, confides, asks for a secret
sitting, hears the secretary, pauses, keeps a copy.
"""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.model.actions import AcceptOffer, CableCapital, CallOnMediator, MakeOffer, SoundOut
from game.model.ids import IssueId
from game.model.observation import Observation
from game.model.offers import Firmness
from game.paths import saves_dir
from game.play.journal import read_save
from game.play.records import Done
from game.ui.widgets.text_entry import TextEntry
from tests.ui.app_pilot import AppPilot
from tests.ui.hands import Hands, KeyboardHands, MouseHands
from tests.ui.scenes import JAPAN, MOST_ACTIONS

KEYS = {pygame.KEYDOWN, pygame.TEXTINPUT}
MOUSE = {pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP}

CARDS = ("study_papers", "cable_capital", "sound_out", "call_on_mediator", "brief_press")
"""What is done in the corridor, once each, in this order; then one rests."""


@pytest.fixture(params=[KeyboardHands, MouseHands])
def hands(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands]:
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))
    monkeypatch.setattr(secrets, "randbelow", lambda most: 4)
    pilot = AppPilot()
    yield request.param(pilot)
    pilot.close()


class Envoy:
    """Plays Japan by hand, by a simple plan."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.pilot = hands.pilot
        self.done: set[str] = set()
        self.papers = 0

    @property
    def seen(self) -> Observation:
        assert self.pilot.app.match is not None
        return self.pilot.app.match.observation(JAPAN)

    # ---- before and between

    def begin(self) -> None:
        """From the title page, against an envoy, with a number of the game typed or not."""
        hands = self.hands
        hands.press("new_game")
        hands.press("chair_japan")
        for name in ("player_russia", "player_roosevelt"):
            stepper = hands.widget(name)
            hands.choose(name, 2 if name == "player_russia" else 0)
            assert hands.widget(name).selected == (2 if name == "player_russia" else 0), stepper
        hands.press("start")
        while self.pilot.screen == "BriefingScreen":
            hands.press("turn")

    def read(self) -> None:
        """Papers, and the page of the evening."""
        while self.pilot.screen in ("DispatchScreen", "EveningScreen"):
            self.hands.press("read_on")

    def play(self) -> None:
        """Until the verdict."""
        for _ in range(MOST_ACTIONS):
            self.read()
            match = self.pilot.app.match
            assert match is not None
            if match.over:
                return
            if match.seat_to_act != JAPAN:
                self.pilot.wait_for_delegations()
                continue
            before = len(match.course.played)
            if self.pilot.screen == "CorridorScreen":
                self.corridor()
            else:
                self.table()
            assert len(match.course.played) > before, f"Nothing was done at {self.pilot.screen}."
            self.pilot.wait_for_delegations()
        raise AssertionError("The conference does not end.")

    # ---- the corridor

    def corridor(self) -> None:
        hands = self.hands
        if self.seen.turn == 3 and "pause" not in self.done:
            self.pause()
        card = next((c for c in CARDS if c not in self.done and hands.there(c)), "rest")
        self.done.add(card)
        hands.press(card)
        if card == "cable_capital":
            hands.choose("pick_cable_capital", 1)
        elif card == "sound_out":
            hands.choose("pick_first", 2)
            hands.choose("pick_second", 0)
        elif card == "call_on_mediator":
            hands.press("confide")
        hands.press("do_it")

    def pause(self) -> None:
        """Look at one's papers, keep a copy, and go on."""
        self.done.add("pause")
        hands = self.hands
        if isinstance(hands, KeyboardHands):
            hands.back()
        else:
            hands.press("menu")
        assert self.pilot.screen == "PauseScreen"
        hands.press("papers")
        hands.back()
        hands.press("copy")
        entry = next(w for w in self.pilot.app.ui.top.walk() if isinstance(w, TextEntry))
        # A name is suggested, so that the mouse alone can keep a copy too.
        assert entry.value
        if isinstance(hands, KeyboardHands):
            hands.reach(entry.id)
            hands.write(" by hand")
        hands.press("keep")
        # The dialog that says where the copy lies is read and closed.
        if len(self.pilot.app.ui.layers) > 1:
            hands.press(next(w for w in self.pilot.app.ui.top.walk() if w.focusable).id)
        hands.press("go_on")

    # ---- the table

    def table(self) -> None:
        hands = self.hands
        if "advice" not in self.done:
            self.done.add("advice")
            hands.press("advice")
            hands.press("note_close")
        if hands.there("consent"):
            hands.press("consent")
        elif hands.there("float_package"):
            self.done.add("float_package")
            self.confirm("float_package")
        elif self.accept():
            pass
        elif hands.there("endorse_suggestion"):
            self.confirm("endorse_suggestion")
        elif hands.there("ask_secret_sitting") and "secret" not in self.done and self.papers > 1:
            self.done.add("secret")
            self.confirm("ask_secret_sitting")
        elif hands.there("make_offer") and self.papers <= self.seen.turn // 2:
            self.compose()
        elif hands.there("hold"):
            hands.press("hold")
        else:
            self.compose()

    def accept(self) -> bool:
        """Initial one article of their offer; from the tenth sitting on, all of them."""
        hands = self.hands
        offer = self.seen.standing.get(self.seen.agenda.other(JAPAN))
        choice = self.seen.menu.allowed("accept_offer")
        if offer is None or choice is None or self.seen.turn < 4:
            return False
        hands.choose("middle_tabs", 1)
        if self.seen.turn < 10:
            rows = [f"article_{group[0]}" for group in choice.groups if len(group) == 1]
            if not rows or "one_article" in self.done:
                return False
            self.done.add("one_article")
            # What one asks oneself is ticked beforehand: take all ticks away but one.
            for name in rows:
                if hands.widget(name).ticked != (name == rows[0]):
                    hands.press(name)
        else:
            for group in choice.groups:
                if not hands.widget(f"article_{group[0]}").ticked:
                    hands.press(f"article_{group[0]}")
        self.confirm("accept_offer")
        return True

    def compose(self) -> None:
        """A paper: the first with a link, an article left out, and exploratory at that."""
        hands = self.hands
        free = [i.id for i in self.seen.agenda.issues if i.id not in self.seen.agreed]
        self.papers += 1
        if self.papers == 1:
            self.give(free[0])
            hands.leave_out(f"issue_{free[-1]}")
            hands.choose("firmness", list(Firmness).index(Firmness.EXPLORATORY))
        elif self.papers == 2:
            hands.choose("firmness", list(Firmness).index(Firmness.FIRM))
            hands.leave_out(f"issue_{free[-1]}")
            hands.link(f"issue_{free[-2]}")
            hands.link(f"issue_{free[-3]}")
            self.give(free[-2])
        else:
            self.give(free[self.papers % len(free)])
        self.confirm("make_offer")

    def give(self, issue: IssueId) -> None:
        """One step towards the other side."""
        row = self.hands.widget(f"issue_{issue}")
        last = len(row.options) - 1
        self.hands.step(row.id, min(row.selected + 1, last))

    def confirm(self, name: str) -> None:
        self.hands.press(name)
        self.hands.press("confirm_yes")


def test_a_whole_conference_from_the_title_to_the_last_leaf(hands: Hands) -> None:
    envoy = Envoy(hands)
    pilot = hands.pilot
    envoy.begin()
    envoy.play()
    match = pilot.app.match
    assert match is not None and pilot.screen == "ClosingScreen"
    hands.press("read_on")
    assert pilot.screen == "VerdictScreen"
    mine = [one.action for one in match.course.played if one.action.seat == JAPAN]
    papers = [one for one in mine if isinstance(one, MakeOffer)]
    assert any(one.links for one in papers)
    assert {Firmness.EXPLORATORY, Firmness.FIRM} <= {one.firmness for one in papers}
    assert any(len(one.terms) < len(match.scenario.agenda.issues) - 1 for one in papers)
    assert any(isinstance(one, AcceptOffer) for one in mine)
    for kind in (CableCapital, SoundOut):
        assert any(isinstance(one, kind) for one in mine), kind
    assert any(isinstance(one, CallOnMediator) and one.confides for one in mine)
    assert envoy.done >= {"secret", "advice", "pause"}
    saved = match.path
    assert saved is not None and len(list(saves_dir().glob("*.jsonl"))) == 2
    assert sum(isinstance(r, Done) for _, r in read_save(saved).records) == len(match.course.played)
    read_every_leaf(hands)
    kinds = {event.type for event in hands.posted}
    assert kinds <= (KEYS if isinstance(hands, KeyboardHands) else MOUSE)
    hands.press("turn")
    assert pilot.screen == "TitleScreen"
    hands.press("quit")
    assert not pilot.app.running


def read_every_leaf(hands: Hands) -> None:
    """Through the tabs one by one: each shows other words."""
    tabs = hands.widget("leaves")
    told = set()
    for index in range(len(tabs.options)):
        hands.choose("leaves", index)
        told.add(hands.pilot.words())
    assert len(told) == len(tabs.options) >= 7
