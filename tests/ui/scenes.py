"""Every screen of the game in its turn: for the gallery, and for tests of all that is drawn."""

from collections.abc import Callable, Iterator
from typing import Any

from game.delegations.roster import ROSTER
from game.model.ids import SeatId
from game.model.state import Phase
from game.paths import data_dir, own_scenarios_dir, saves_dir
from game.play.openings import HOT_SEAT, WATCH, StartOptions, opening_of
from game.play.players import dice_for
from game.ui.intents import ChooseAction, OpenScreen, StartGame
from tests.ui.app_pilot import AppPilot

JAPAN, RUSSIA, ROOSEVELT = SeatId("japan"), SeatId("russia"), SeatId("roosevelt")
SEED = 4
MOST_ACTIONS = 400
"""Decisions of a person after which a walk gives up waiting for the end."""

Walk = Callable[[AppPilot], Iterator[str]]
"""Goes from screen to screen; each name is of the screen that stands when it is yielded."""


def begin(pilot: AppPilot, **options: Any) -> None:
    """Start a game, as the title's page would."""
    pilot.app.carry(StartGame(game=opening_of(pilot.app.card, StartOptions(seed=SEED, **options))))
    pilot.turn()


def decide(pilot: AppPilot) -> None:
    """The person whose turn it is decides as a computer player would."""
    match = pilot.app.match
    assert match is not None
    seat = match.seat_to_act
    assert seat is not None and match.is_person(seat)
    dice = dice_for(match.settings.seed, seat, len(match.course.played))
    is_party = seat in match.scenario.agenda.party_ids
    action = (
        ROSTER["envoy" if is_party else "mediator"].decide(match.observation(seat), dice).action
    )
    pilot.app.carry(ChooseAction(action=action))
    pilot.turn()
    pilot.wait_for_delegations()


def put_aside(pilot: AppPilot) -> None:
    """Go back to the page that lies lowest."""
    while len(pilot.app.ui.layers) > 1 or len(pilot.app.screens) > 1:
        pilot.press("escape")


def play_until(pilot: AppPilot, reached: Callable[[], bool]) -> Iterator[str]:
    """Decide and decide until something is so; the papers that come are scenes."""
    for _ in range(MOST_ACTIONS):
        pilot.wait_for_delegations()
        while pilot.screen not in ("TableScreen", "CorridorScreen", "DeskScreen", "VerdictScreen"):
            assert pilot.app.match is not None, f"The walk has left the game for {pilot.screen}."
            yield f"came_{pilot.screen}"
            if pilot.screen in ("DispatchScreen", "EveningScreen", "ClosingScreen"):
                pilot.press("n")
            else:
                put_aside(pilot)
            pilot.wait_for_delegations()
        if reached() or pilot.app.match is None or pilot.app.match.over:
            return
        decide(pilot)
    raise AssertionError("The conference does not end.")


def front(pilot: AppPilot) -> Iterator[str]:
    """The pages outside a game."""
    yield "title"
    pilot.press("tab", "tab")
    yield "title_by_keyboard"
    pilot.click("new_game")
    yield "seats"
    pilot.click("back")
    for name in ("settings", "credits", "load"):
        pilot.app.carry(OpenScreen(name=name))
        yield name
        put_aside(pilot)


def delegate(pilot: AppPilot, seat: SeatId = JAPAN) -> Iterator[str]:
    """A delegation's conference, from its packet to the debrief."""
    begin(pilot, seat=seat)
    leaf = 1
    while pilot.screen == "BriefingScreen":
        yield f"briefing_{leaf}"
        pilot.press("return")
        leaf += 1
    at = _At(pilot)
    yield from _numbered("paper", play_until(pilot, lambda: True))
    yield "corridor"
    pilot.press("tab", "tab", "tab", "tab", "tab", "tab")
    yield "corridor_by_keyboard"
    yield from _numbered("paper_first", play_until(pilot, lambda: at.sitting(1)))
    yield "table_opening"
    yield from _table(pilot)
    yield from _numbered("paper_middle", play_until(pilot, lambda: at.sitting(6)))
    yield "table_middle"
    yield from _table(pilot, "middle_")
    pilot.press("escape")
    yield "pause"
    put_aside(pilot)
    yield from _numbered("paper_late", play_until(pilot, lambda: at.sitting(8, Phase.CORRIDOR)))
    if not _over(pilot):
        yield "corridor_late"
        yield from _pages(pilot, "corridor", "23")
        yield from _cards(pilot, "corridor", "camsu")
    yield from _numbered("paper_last", play_until(pilot, lambda: False))
    yield from _verdict(pilot)


def _table(pilot: AppPilot, when: str = "") -> Iterator[str]:
    for digit in "1234":
        pilot.press(digit)
        yield f"table_{when}tab_{digit}"
    pilot.press("1")
    pilot.press("tab", "tab", "tab", "tab", "tab")
    yield f"table_{when}in_hand"
    pilot.press("v")
    yield f"table_{when}advice"
    put_aside(pilot)
    pilot.press("g")
    yield f"table_{when}gauges"
    put_aside(pilot)


def _pages(pilot: AppPilot, name: str, digits: str) -> Iterator[str]:
    """The pages above the cards."""
    for digit in digits:
        pilot.press(digit)
        yield f"{name}_page_{digit}"


def _cards(pilot: AppPilot, name: str, keys: str) -> Iterator[str]:
    """The cards, each taken in hand."""
    for key in keys:
        pilot.press(key)
        yield f"{name}_card_{key}"


def _verdict(pilot: AppPilot) -> Iterator[str]:
    yield "verdict"
    leaf = 1
    while pilot.app.ui.find("turn").text.startswith("Next"):
        pilot.press("n")
        leaf += 1
        yield f"verdict_leaf_{leaf}"


def _numbered(name: str, scenes: Iterator[str]) -> Iterator[str]:
    for number, _ in enumerate(scenes, start=1):
        yield f"{name}_{number}"


def _over(pilot: AppPilot) -> bool:
    """Whether the conference has ended sooner than the walk had hoped."""
    return pilot.app.match is not None and pilot.app.match.over


class _At:
    """Where the conference stands."""

    def __init__(self, pilot: AppPilot) -> None:
        self.pilot = pilot

    def sitting(self, turn: int, phase: Phase = Phase.TABLE) -> bool:
        match = self.pilot.app.match
        if match is None or match.seat_to_act is None:
            return False
        state = match.state
        return (state.turn, state.phase is phase) >= (turn, True)


def russian(pilot: AppPilot) -> Iterator[str]:
    """The same from the other side of the table."""
    return delegate(pilot, RUSSIA)


def president(pilot: AppPilot) -> Iterator[str]:
    """The mediator's conference."""
    begin(pilot, seat=ROOSEVELT)
    while pilot.screen == "BriefingScreen":
        pilot.press("return")
    at = _At(pilot)
    yield from _numbered("desk_paper", play_until(pilot, lambda: True))
    yield "desk"
    yield from _numbered("desk_paper_middle", play_until(pilot, lambda: at.sitting(6)))
    yield "desk_middle"
    yield from _pages(pilot, "desk", "234")
    yield from _cards(pilot, "desk", "pstenw")
    yield from _numbered("desk_paper_last", play_until(pilot, lambda: False))
    yield "desk_verdict"


def others(pilot: AppPilot) -> Iterator[str]:
    """The curtain, and a game that is watched."""
    begin(pilot, seat=HOT_SEAT)
    yield "curtain"
    pilot.app.show_title()
    begin(pilot, seat=WATCH)
    yield "watch"
    for _ in range(30):
        pilot.press("n")
        pilot.wait_for_delegations()
    yield "watch_later"


def looking_back(pilot: AppPilot) -> Iterator[str]:
    """The replay of a game from its verdict, all eyes, and playing on from its middle."""
    begin(pilot, seat=JAPAN)
    while pilot.screen == "BriefingScreen":
        pilot.press("return")
    for _ in play_until(pilot, lambda: False):
        pass
    yield "replay_verdict"
    pilot.press("r")
    yield "replay_first"
    for _ in range(4):
        pilot.press("page down")
    yield "replay_sitting"
    for _ in range(8):
        pilot.press("n")
        yield f"replay_move_{_}"
    for digit in "234":
        pilot.press(digit)
        yield f"replay_eyes_{digit}"
    pilot.press("1", "m")
    yield "replay_limits"
    put_dialogs_aside(pilot)
    pilot.press("p")
    yield "replay_branch"
    put_dialogs_aside(pilot)
    pilot.press("l")
    yield "replay_last"
    for _ in range(12):
        pilot.press("b")
    pilot.press("p", "return")
    yield "replay_played_on"
    pilot.app.show_title()
    pilot.press("p")
    yield "replays"
    pilot.click("replay")
    yield "replay_unfinished"


def put_dialogs_aside(pilot: AppPilot) -> None:
    """Close what lies above the page, and stay on it."""
    while len(pilot.app.ui.layers) > 1:
        pilot.press("escape")


def shelf(pilot: AppPilot) -> Iterator[str]:
    """Saved games, going back, and the conferences there are."""
    begin(pilot, seat=JAPAN)
    while pilot.screen == "BriefingScreen":
        pilot.press("return")
    at = _At(pilot)
    for _ in play_until(pilot, lambda: at.sitting(6)):
        pass
    pilot.press("escape")
    yield "pause"
    pilot.press("k")
    yield "pause_name"
    pilot.press("return")
    yield "kept"
    put_aside(pilot)
    pilot.press("escape", "f")
    yield "go_back"
    pilot.press("down", "down", "down", "return")
    yield "go_back_question"
    put_aside(pilot)
    for _ in play_until(pilot, lambda: False):
        pass
    begin(pilot, seat=ROOSEVELT, taking_back=False)
    begin(pilot, seat=HOT_SEAT)
    pilot.app.show_title()
    (saves_dir() / "torn.jsonl").write_text("no game\n", encoding="utf-8")
    pilot.app.carry(OpenScreen(name="load"))
    yield "load"
    pilot.press("end")
    yield "load_last"
    pilot.press("delete")
    yield "throw_away"
    put_aside(pilot)
    pilot.app.show_title()
    yield "title_continue"
    good = data_dir("scenarios") / "portsmouth.yaml"
    broken = good.read_text(encoding="utf-8").replace("start:", "strat:", 1)
    (own_scenarios_dir() / "my_conference.yaml").write_text(broken, encoding="utf-8")
    pilot.app.carry(OpenScreen(name="scenarios"))
    yield "scenarios"
    pilot.press("end")
    yield "scenarios_broken"


WALKS: dict[str, Walk] = {
    "front": front,
    "japan": delegate,
    "russia": russian,
    "president": president,
    "others": others,
    "replay": looking_back,
    "shelf": shelf,
}
"""All of them by name."""
