"""The game in its window: holds the match, opens screens, carries out what they wish for."""

import gc
from collections.abc import Collection, Iterator
from pathlib import Path

import pygame
from pygame.event import Event

from game.model.actions import Action
from game.model.ids import DispatchId, SeatId
from game.model.observation import Observation
from game.play.branching import branch
from game.play.decisions import own_decisions
from game.play.evenings import peace_by_turn
from game.play.match import Match
from game.play.openings import begin, resume, scenario_file_of
from game.play.save_faults import SaveFault
from game.play.wording import describe_save_fault, describe_violation
from game.scenario.faults import ScenarioFaults
from game.ui import intents
from game.ui.app_dialogs import ask_to_quit
from game.ui.app_shell import WAIT_MS
from game.ui.app_thinking import AppThinking
from game.ui.backdrop import prepare_cuts
from game.ui.draft_file import keep_drafts, kept_drafts
from game.ui.drafting import Composes, Draft
from game.ui.hyphens import prepare_hyphens
from game.ui.intents import Intent
from game.ui.preferences import Preferences
from game.ui.reading import Reading
from game.ui.ribbon import draw_ribbon, ribbon_place
from game.ui.routes import (
    papers_of,
    pressing,
    remember_reading,
    screen_for,
    seat_to_show,
    unread,
)
from game.ui.rows_evening import last_evening
from game.ui.screen import Screen
from game.ui.screens import registry
from game.ui.screens.registry import HOUSE_SCREENS, SEAT_SCREENS
from game.ui.thinking import Thinker

THINKING_MS = 40
"""How often a delegation's answer is looked for."""


class App(AppThinking):
    """The window with a game in it: beside `Match`, the one object that changes."""

    def __init__(
        self,
        scenario: Path,
        preferences: Preferences,
        *,
        thinker: Thinker | None = None,
        advice: bool = True,
        taking_back: bool = True,
    ) -> None:
        """Make ready; `open` opens the window.

        Args:
            scenario: The scenario file that the title page offers.
            preferences: How the person likes the window.
            thinker: Where the delegations think, and who they are.
            advice: Whether a secretary may be asked at all.
            taking_back: Whether games that are begun here take moves back.

        Raises:
            ScenarioFaults: the scenario cannot be used.
            PoFault: a catalogue of the language cannot be read.
        """
        super().__init__(scenario, preferences, thinker, advice=advice, taking_back=taking_back)
        self._kept: dict[tuple[SeatId, str], Screen] = {}
        self._drafts: dict[SeatId, Draft] = {}
        """Papers that were being composed when this game was put away."""
        self._ribbon = ""
        """What the ribbon said when the window was drawn last."""

    # ---- the loop

    def live(self) -> None:
        """Turn until the person quits."""
        self.ui.in_steps = True
        # The first frame waits for no event.
        self.draw()
        ahead = self._ahead()
        reading = True
        while self.running:
            for wish in self.turn(self._rest(reading)):
                self.carry(wish)
            self.look_for_answer()
            if reading and not self.behind and not self.ui.at_work:
                reading = next(ahead, None) is not None

    def _ahead(self) -> Iterator[str]:
        """What will be asked for soon, made ready in steps while the person looks at the title."""
        yield from registry.read_ahead()
        prepare_cuts(self.card.map, self.theme)
        yield "blocks"
        prepare_hyphens(self.language.code)
        yield "hyphens"
        self._settle_memory(wholly=True)
        yield "memory"

    @staticmethod
    def _settle_memory(*, wholly: bool = False) -> None:
        """Take what there is now for what stays; `wholly`, look through what stayed before as well.

        To look through it again and again for what can be thrown away would hold the window up for
        50 ms each time. Pages let go of their widgets when they are closed, so that hardly
        anything waits to be found.
        """
        if wholly:
            gc.unfreeze()
        gc.collect()
        gc.freeze()

    def _rest(self, reading: bool) -> int:
        """Milliseconds to wait for an event: hardly any while screens are still being read."""
        if reading:
            return 1
        return THINKING_MS if self._thinker.task else WAIT_MS

    def close(self) -> None:
        """Put the game away and close the window."""
        self._thinker.stop()
        self.sounds.stop()
        self._put_away()
        super().close()

    def handle(self, event: Event) -> list[Intent]:
        """Answer one event; an Escape that nothing takes leads back."""
        escape = event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE
        # While something is printed, Escape only shows it whole.
        free = escape and len(self.ui.layers) == 1 and not self.ui.moving
        wishes = super().handle(event)
        return [intents.GoBack()] if free and not wishes else wishes

    def draw(self) -> None:
        """Draw the screen if anything has changed, and above it who is deliberating."""
        ribbon = self._ribbon_words()
        if ribbon != self._ribbon:
            for words in filter(None, (ribbon, self._ribbon)):
                self.ui.touch(ribbon_place(self.ui, words))
            self._ribbon = ribbon
        if not self.ui.dirty or self._window is None or not self.screens:
            return
        self.screens[-1].draw(self._window)
        if ribbon:
            draw_ribbon(self._window, self.ui, ribbon)
        pygame.display.flip()
        self.frames += 1

    def _ribbon_words(self) -> str:
        """Who deliberates, where that is told; else nothing."""
        task = self._thinker.task
        told = task is not None and self.base not in ("title", "watch")
        return self.deliberating(task.seat) if task is not None and told else ""

    # ---- wishes

    def carry(self, wish: Intent) -> None:
        """Carry out one wish."""
        try:
            self._carry(wish)
        except SaveFault as fault:
            self.tell(self.say("The file"), describe_save_fault(self.words(), fault))
        except (ScenarioFaults, ValueError, KeyError) as fault:
            self.tell(self.say("This game cannot be played"), str(fault))

    def _carry(self, wish: Intent) -> None:
        match wish:
            case intents.ChooseAction():
                self._choose(wish.action)
            case intents.OpenScreen():
                self._open_by_name(wish.name)
            case intents.GoBack():
                self._go_back()
            case intents.ShowDispatch():
                self._show_dispatches((wish.dispatch,))
            case intents.LiftCurtain():
                self._lift_curtain()
            case intents.StartGame():
                self._start(begin(wish.game, self._thinker.roster), wish.game.scenario)
                self.remember(wish.liked)
            case intents.LoadGame():
                resumed = resume(wish.path, self.scenario, self._thinker.roster)
                self._start(resumed, scenario_file_of(wish.path, self.scenario))
            case intents.ReplayGame():
                self.open_replay(wish)
            case intents.BranchGame():
                self._play_on(wish)
            case intents.ChooseScenario():
                self.choose_scenario(wish.path)
                self.show_title()
            case intents.CopySave() | intents.RenameSave() | intents.ThrowAwaySave():
                self.keep_shelf(wish)
            case intents.Quit():
                self._ask_to_quit()
            case intents.ChangeSetting():
                self.change(wish.name, wish.value)
                if wish.name == "language":
                    self._speak_anew()
            case _:
                self._carry_in_game(wish)

    def _carry_in_game(self, wish: Intent) -> None:
        match wish:
            case intents.RollBack():
                self._roll_back(wish.keep)
            case intents.SaveAs():
                self.keep_moment(wish.name)
            case intents.LeaveGame():
                self.show_title()
            case intents.Advance():
                self._ask_delegation()
            case intents.RunOn():
                self._running_on = wish.running
                if wish.running:
                    self._ask_delegation()

    # ---- screens

    def show_title(self) -> None:
        """Put any game away and show the title page."""
        self._put_away()
        self.lay("title", HOUSE_SCREENS["title"](self.around(), self.house()))

    def _open_by_name(self, name: str) -> None:
        if name in HOUSE_SCREENS:
            self.push(HOUSE_SCREENS[name](self.around(), self.house()))
        elif name == "go_back":
            self._open_decisions()
        elif name in SEAT_SCREENS and self.observation is not None:
            self.push(SEAT_SCREENS[name](self.around()))

    def _open_decisions(self) -> None:
        if self.match is not None and self.may_take_back():
            made = own_decisions(self.match, self.match.persons()[0])
            self.push(registry.go_back(self.around(), made, len(self.match.course.played)))

    def _go_back(self) -> None:
        if len(self.screens) > 1:
            self.pop()
            self.settle()
        elif self.base == "title":
            self._ask_to_quit()
        elif self.base != "curtain":
            self._open_by_name("pause")

    def _show_dispatches(self, dispatches: tuple[DispatchId, ...], filed: int = 0) -> None:
        fresh = self.viewer is not None and self._reading.read(self.viewer, dispatches)
        self.sounds.play("paper")
        self.push(registry.dispatches(self.around(), dispatches, fresh, filed))

    # ---- the game

    def _start(
        self, match: Match, scenario: Path, at_home: Collection[SeatId] | None = None
    ) -> None:
        """Play this game; `at_home` are the seats whose packets have been read, all if None."""
        self._put_away()
        self.match = match
        if scenario != self.scenario:
            self.choose_scenario(scenario)
        if match.course.played:
            remember_reading(self._reading, match, self.words_for, at_home)
            if match.path is not None:
                agenda = match.scenario.agenda
                self._drafts = kept_drafts(match.path, len(match.course.played), agenda)
        self._thinker.start()
        self._settle_memory()
        self.base = ""
        self.settle()

    def _play_on(self, wish: intents.BranchGame) -> None:
        """Go on from a moment of another game; who is new to a seat reads its papers first."""
        old = wish.replay
        match = branch(old, wish.keep, wish.seats, self._thinker.roster)
        self._start(match, old.scenario_file, at_home=frozenset(old.persons))

    def _put_away(self) -> None:
        self._thinker.forget()
        if self.match is not None:
            self._keep_drafts(self.match)
            self.match.close()
        self.match = self.viewer = self.observation = None
        self._reading, self._kept, self._running_on = Reading(), {}, False
        self._drafts = {}

    def _keep_drafts(self, match: Match) -> None:
        """Papers that are being composed outlive the game that is put away."""
        if match.path is None:
            return
        drafts = {
            seat: screen.draft
            for (seat, name), screen in self._kept.items()
            if name == "table" and isinstance(screen, Composes) and screen.draft is not None
        }
        drafts = self._drafts | drafts if not match.over else {}
        keep_drafts(match.path, len(match.course.played), drafts)

    def settle(self) -> None:
        """Bring the window to where the game stands, and let a delegation think if it is due."""
        match = self.match
        if match is None:
            return
        if match.over:
            self._thinker.forget()
            if self.base != "verdict":
                self.sounds.play("bell")
                played = self.viewer is not None and self.base != ""
                self.lay("verdict", registry.verdict(self.around(), match), self._final(match))
                if played:
                    self.push(registry.closing(self.around()))
            return
        seat = seat_to_show(match, self.viewer)
        if seat is None:
            self._show_watched(match)
        elif seat != self.viewer and len(match.persons()) > 1:
            self.lay("curtain", registry.curtain(self.around(), self.card.agenda, seat))
            return
        else:
            self.viewer = seat
            self._show_seat(match, seat)
            self._ask_delegation()

    def _final(self, match: Match) -> Observation:
        return match.observation(self.viewer or match.scenario.agenda.seats[0])

    def _show_seat(self, match: Match, seat: SeatId) -> None:
        """Show the seat its page; above it what the evening brought, then papers not yet read."""
        observation = match.observation(seat)
        if len(self.screens) > 1 and self.base not in ("title", "curtain", ""):
            self.show(observation)
            return
        name = screen_for(observation)
        if name == self.base:
            self.show(observation)
        else:
            self.lay(name, self._seat_screen(seat, name), observation)
        fresh = unread(self.words_for(observation), observation, self._reading.papers(seat))
        ended = last_evening(observation)
        if self._reading.opens_packet(seat):
            self._open_by_name("briefing")
        elif self._reading.evening_due(seat, ended) and self.preferences.evening:
            peace = peace_by_turn(match.scenario, match.course)
            self.push(registry.evening(self.around(), ended, peace))
        elif fresh and match.seat_to_act == seat:
            laid = pressing(self.words_for(observation), observation, fresh)
            self._reading.read(seat, set(fresh) - set(laid))
            self._show_dispatches(laid, filed=len(fresh) - len(laid))

    def _seat_screen(self, seat: SeatId, name: str) -> Screen:
        """The seat's own copy of a screen: what it was composing there is still on it."""
        if (seat, name) not in self._kept:
            screen = self._kept[seat, name] = SEAT_SCREENS[name](self.around())
            if name == "table" and isinstance(screen, Composes):
                screen.draft = self._drafts.pop(seat, None)
        return self._kept[seat, name]

    def _lift_curtain(self) -> None:
        if self.match is not None:
            self.viewer = seat_to_show(self.match, self.viewer)
            self.settle()

    def _show_watched(self, match: Match) -> None:
        observation = match.observation(match.scenario.agenda.mediator.id)
        if self.base == "watch":
            self.observation = observation
            self.show(observation)
            return
        self.lay("watch", registry.watch(self.around(), match, self._is_running_on), observation)

    def _is_running_on(self) -> bool:
        return self._running_on

    def _choose(self, action: Action) -> None:
        match = self.match
        if match is None or not match.is_person(action.seat) or match.seat_to_act != action.seat:
            return
        answer = match.submit(action)
        if not answer.accepted:
            words = self.words_for(match.observation(action.seat))
            reasons = "\n".join(f"- {describe_violation(words, v)}" for v in answer.violations)
            self.tell(self.say("That cannot be done now"), reasons)
            return
        self.sounds.play("pen")
        self.settle()

    def _roll_back(self, keep: int | None) -> None:
        """Stand before a decision of the one person who plays; without `keep`, before the last."""
        match = self.match
        if match is None or not self.may_take_back():
            return
        seat = match.persons()[0]
        played = len(match.course.played)
        steps = match.back_to_decision(seat) if keep is None else played - keep
        if not steps:
            return
        self._thinker.forget()
        turn = match.state.turn
        match.rewind(steps)
        if match.state.turn != turn:
            # What was being composed belongs to a sitting that has not come yet.
            self._kept.clear()
        self._reading.go_back(seat, papers_of(match, seat, self.words_for))
        self.base = ""
        self.settle()

    # ---- the end

    def _speak_anew(self) -> None:
        """Make the lowest page again in the new language, with the settings above it."""
        self._kept.clear()
        if self.match is None:
            self.show_title()
        else:
            self.base = ""
            self.settle()
        self._open_by_name("settings")

    def _ask_to_quit(self) -> None:
        asked = any(one.id == "quit_question" for one in self.ui.top.widgets)
        if self.match is None or self.match.over or asked:
            self.running = False
        else:
            ask_to_quit(self.ui, self.language, self._stop)

    def _stop(self) -> None:
        self.running = False
