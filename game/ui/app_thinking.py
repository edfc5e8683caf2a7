"""The delegations of the computer at the window: asked, waited for, and taken at their word."""

from abc import abstractmethod
from pathlib import Path

from game.model.ids import SeatId
from game.play.own_delegations import DelegationFailed
from game.play.save_faults import SaveFault
from game.play.wording import describe_save_fault
from game.ui.app_dialogs import tell_of_failure
from game.ui.app_pages import AppPages
from game.ui.app_shell import now_ms
from game.ui.preferences import Preferences
from game.ui.thinking import Thinker

RUN_ON_MS = 700
"""Pause between two actions of a watched game that runs by itself."""

MOST_PUT_OFF = 3
"""How often in a row the game waits for a key to be answered before it moves on."""


class AppThinking(AppPages):
    """The window's pages with somebody who thinks behind them."""

    def __init__(
        self,
        scenario: Path,
        preferences: Preferences,
        thinker: Thinker | None = None,
        *,
        advice: bool = True,
        taking_back: bool = True,
    ) -> None:
        """Make ready; the thinker says who the delegations are, and where they think."""
        super().__init__(scenario, preferences, advice=advice, taking_back=taking_back)
        self._thinker = thinker or Thinker()
        self._running_on = False
        self._answered_at = 0
        self._put_off = 0
        """How often the game has waited for the person since it last moved on."""

    @abstractmethod
    def settle(self) -> None:
        """Bring the window to where the game stands."""

    def _ask_delegation(self) -> None:
        """Have a program think whose turn it is."""
        task = self.match.task() if self.match is not None else None
        thinking = self._thinker.task
        if task is None or (thinking is not None and thinking.number == task.number):
            return
        self._thinker.ask(task)

    def look_for_answer(self) -> None:
        """Carry out what a delegation has decided, if it has; a key that waits is answered first.

        The page that follows takes several times as long to build and draw as the answer to a key.
        """
        if self.asked and self._put_off < MOST_PUT_OFF:
            self._put_off += 1
            return
        self._put_off = 0
        self._run_on()
        answer = self._thinker.answer()
        if answer is None or self.match is None:
            return
        self._answered_at = now_ms()
        task, decision = answer
        if isinstance(decision, BaseException):
            self._tell_of_failure(task.seat, decision)
            return
        try:
            self.match.take(task, decision)
        except DelegationFailed as failed:
            self._tell_of_failure(task.seat, failed)
            return
        except SaveFault as fault:
            self.tell(self.say("The file"), describe_save_fault(self.words(), fault))
            return
        self.settle()

    def _tell_of_failure(self, seat: SeatId, error: BaseException) -> None:
        self._running_on = False
        if isinstance(error, DelegationFailed) and self.match is not None:
            error = error.in_game(self.match.settings.seed)
        tell_of_failure(self.ui, self.language, self.words().seat(seat), error)

    def _run_on(self) -> None:
        """In a watched game that runs by itself: the next delegation, after a pause."""
        if not self._running_on or self._thinker.task is not None or len(self.screens) > 1:
            return
        if now_ms() - self._answered_at >= RUN_ON_MS:
            self._ask_delegation()
