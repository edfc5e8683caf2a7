"""A conference whose secrets are marked, and all that is told to a person at the window.

Every secret text of the scenario gets a word of its own that stands nowhere else. Who sees such a
word has seen that secret, however it came to the screen.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from game.model.ids import SeatId
from game.ui.widgets.move_card import MoveCard
from tests.ui.app_pilot import PORTSMOUTH, AppPilot
from tests.ui.scenes import MOST_ACTIONS, decide, put_aside
from tests.ui.witness import Witness

CANARY = re.compile(r"Zq\d+x")
PARTIES = ("japan", "russia")
PLAY_SCREENS = ("TableScreen", "CorridorScreen", "DeskScreen")
EVERY = 6
"""Of so many decisions one is taken with every tab, card and dialog looked at."""


class Marked:
    """The scenario of 1905 with a canary in each of its secrets, and who may read which."""

    def __init__(self, folder: Path) -> None:
        self.readers: dict[str, tuple[str, ...]] = {}
        data = yaml.safe_load(PORTSMOUTH.read_text(encoding="utf-8"))
        for party in PARTIES:
            self._mark_all(data["parties"][party], (party,), ("letter", "if_talks_fail", "why"))
            for pattern in data["parties"][party]["patterns"]:
                pattern["title"] = self._marked(pattern["title"], (party,))
        mediator = data["mediator"]
        mediator["letter"] = self._marked(mediator["letter"], ("roosevelt",))
        for aim in mediator["aims"]:
            aim["title"] = self._marked(aim["title"], ("roosevelt",))
        for power in mediator["powers"]:
            power["about"] = self._marked(power["about"], ("roosevelt",))
        for dispatch in data["dispatches"]:
            if dispatch["to"] != "all":
                for key in ("title", "sender", "text"):
                    dispatch[key] = self._marked(dispatch[key], tuple(dispatch["to"]))
        for hazard in data["hazards"]:
            hazard["text"] = self._marked(hazard["text"], ())
        self.path = folder / "portsmouth.yaml"
        self.path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")

    def _mark_all(self, node: Any, readers: tuple[str, ...], keys: tuple[str, ...]) -> None:
        for key, value in list(node.items() if isinstance(node, dict) else enumerate(node)):
            if isinstance(value, dict | list):
                self._mark_all(value, readers, keys)
            elif key in keys:
                node[key] = self._marked(value, readers)

    def _marked(self, text: str, readers: tuple[str, ...]) -> str:
        canary = f"Zq{len(self.readers)}x"
        self.readers[canary] = readers
        return f"{canary} {text.rstrip()} {canary}"

    def leaks(self, reader: str, words: str) -> set[str]:
        """The canaries among the words that this reader should not have met."""
        return {bird for bird in CANARY.findall(words) if reader not in self.readers[bird]}


class Reader:
    """Someone who reads all that the window shows, tooltips and dialogs included."""

    def __init__(self, pilot: AppPilot, witness: Witness) -> None:
        self.pilot = pilot
        self.witness = witness

    def words(self) -> str:
        """All words that can be read just now, on the page or by pointing at something."""
        seen = [one.words for one in self.witness.look(self.pilot)]
        ui = self.pilot.app.ui
        told = [w.tooltip() for layer in ui.layers for w in layer.walk()]
        return " ".join([*seen, *self.witness.rendered, ui.words(), *told])

    def leaf_through(self) -> Iterator[str]:
        """The words of every tab, card and dialog that can be reached from where one stands."""
        pilot = self.pilot
        yield self.words()
        if pilot.screen == "TableScreen":
            for key in ("1", "2", "3", "4", "o"):
                pilot.press(key)
                yield self.words()
                put_aside(pilot)
            pilot.press("1")
        else:
            cards = [w for w in pilot.app.ui.top.walk() if isinstance(w, MoveCard)]
            for card in cards:
                pilot.click(card.id)
                yield self.words()
        for key in ("v", "g"):
            pilot.press(key)
            yield self.words()
            put_aside(pilot)

    def conference(self) -> Iterator[tuple[SeatId | None, str]]:
        """Everything that is read in a whole conference, with who sat at the window then."""
        pilot = self.pilot
        app = pilot.app
        taken = 0
        while app.match is not None and not app.match.over:
            assert taken < MOST_ACTIONS, "The conference does not end."
            pilot.wait_for_delegations()
            if pilot.screen == "CurtainScreen":
                yield None, self.words()
                pilot.press("return")
            elif pilot.screen not in PLAY_SCREENS:
                yield app.viewer, self.words()
                if pilot.screen == "BriefingScreen":
                    pilot.press("return")
                else:
                    put_aside(pilot)
            else:
                every = self.leaf_through() if taken % EVERY == 0 else [self.words()]
                for words in every:
                    yield app.viewer, words
                taken += 1
                decide(pilot)
