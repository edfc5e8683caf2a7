"""A conference as a PettingZoo environment, in which agents act one after the other (AEC).

    scenario = load_scenario(Path("scenarios/portsmouth.yaml"))
    env = conference_env(scenario, calendar="short")
    env.reset(seed=7)
    for agent in env.agent_iter():
        seen, reward, terminated, truncated, info = env.last()
        done = terminated or truncated
        env.step(None if done else env.action_space(agent).sample(seen["action_mask"]))

Agents are the seats of the scenario in its order, named as PettingZoo asks: `japan_0`, `russia_1`,
`roosevelt_2`. What they can do and what they see is laid out in docs/pettingzoo.md. Both are the
same for all seats, and made from the observation of a seat alone: nobody sees another's secrets.

Rewards come at the end, as `pettingzoo_rewards.py` tells, and are 0 until then. A game cut short by
`max_steps` brings nobody anything.
"""

import random
import warnings
from collections.abc import Mapping
from operator import index
from typing import Any, SupportsIndex

import numpy as np
from gymnasium.spaces import Box, Dict, Discrete, MultiBinary
from pettingzoo import AECEnv
from pettingzoo.utils.wrappers import (
    AssertOutOfBoundsWrapper,
    OrderEnforcingWrapper,
    TerminateIllegalWrapper,
)

from game.analysis.yardstick import measure
from game.bridges.pettingzoo_deeds import Deed, DeedTable, Mask, MenuMask, edited
from game.bridges.pettingzoo_layout import layout_of
from game.bridges.pettingzoo_reading import Reader, Reading
from game.bridges.pettingzoo_rewards import rewards_at_the_end
from game.engine.conference import apply, start
from game.engine.observe import observe
from game.model.events import TurnOpened
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.offers import Terms
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode
from game.play.language import ENGLISH, load_language
from game.play.wording import describe_events, describe_phase
from game.play.words import words_of_all

ILLEGAL_REWARD = -1.0
"""What an agent gets that does what is masked: no better than the worst treaty."""
MOST_SEED = 2**31


class IllegalDeed(ValueError):
    """A deed whose mask is 0."""


@frozen
class View:
    """What one seat sees in one state of the conference, encoded but for its draft."""

    seen: Observation
    reading: Reading
    menu: MenuMask


@frozen
class Sheet:
    """One seat's draft and what it may do, at one step."""

    draft: dict[IssueId, OptionId]
    """Open issues alone, in the agenda's order."""
    mask: Mask


def conference_env(
    scenario: Scenario,
    *,
    draws: DrawMode | str = DrawMode.DRAWN,
    calendar: str = "full",
    render_mode: str | None = None,
    max_steps: int | None = None,
) -> Any:
    """The environment as learners use it: guarded as PettingZoo guards its own games.

    Who does what its mask forbids loses 1 and ends the game for all; a number outside the table is
    an error, and so is a call out of order. The arguments are those of `ConferenceEnv`.
    """
    env = ConferenceEnv(
        scenario, draws=draws, calendar=calendar, render_mode=render_mode, max_steps=max_steps
    )
    guarded = TerminateIllegalWrapper(env, illegal_reward=ILLEGAL_REWARD)
    return OrderEnforcingWrapper(AssertOutOfBoundsWrapper(guarded))


class ConferenceEnv(AECEnv):  # type: ignore[misc]
    """The environment itself, which refuses what is masked."""

    def __init__(
        self,
        scenario: Scenario,
        *,
        draws: DrawMode | str = DrawMode.DRAWN,
        calendar: str = "full",
        render_mode: str | None = None,
        max_steps: int | None = None,
    ) -> None:
        """Lay out spaces; `reset` begins a game.

        Args:
            scenario: the conference.
            draws: whether capitals and world are drawn, or as in history.
            calendar: id of one of the scenario's calendars.
            render_mode: `ansi` gives the public record of the present sitting as text, `human`
                prints it.
            max_steps: steps, edits of drafts included, after which a game is cut short; None never.

        Raises:
            KeyError: the scenario has no such calendar.
            ValueError: there is no such way of drawing, or of rendering.
        """
        super().__init__()
        if calendar not in scenario.calendars:
            known = ", ".join(scenario.calendars)
            raise KeyError(f"The scenario has no calendar '{calendar}'; it has {known}")
        self.metadata: dict[str, Any] = {
            "name": f"{scenario.name}_conference_v0",
            "render_modes": ["human", "ansi"],
            "is_parallelizable": False,
        }
        if render_mode not in (None, *self.metadata["render_modes"]):
            raise ValueError(f"There is no render mode '{render_mode}'; there are human, ansi")
        self.render_mode = render_mode
        self.scenario = scenario
        self.layout = layout_of(scenario)
        self.table = DeedTable(scenario)
        self._draws = DrawMode(draws)
        self._calendar = calendar
        self._max_steps = max_steps
        self._yardstick = measure(scenario)
        self._seats: dict[str, SeatId] = {
            f"{seat}_{place}": seat for place, seat in enumerate(scenario.agenda.seats)
        }
        self._agents = {seat: agent for agent, seat in self._seats.items()}
        self.possible_agents: list[str] = list(self._seats)
        self.agents: list[str] = []
        self._observation_spaces = {agent: self._new_space() for agent in self._seats}
        self._action_spaces = {agent: Discrete(len(self.table.deeds)) for agent in self._seats}
        self._dice = random.Random()

    def _new_space(self) -> Dict:
        return Dict(
            {
                "observation": Box(-1.0, 1.0, (self.layout.size,), np.float32),
                "action_mask": MultiBinary(len(self.table.deeds)),
            }
        )

    # --- Spaces and their names ------------------------------------------------------------------

    def observation_space(self, agent: str) -> Dict:
        """`observation`: float32 of -1..1, shape (components,); `action_mask`: int8, (deeds,)."""
        return self._observation_spaces[agent]

    def action_space(self, agent: str) -> Discrete:
        """The numbers of the table of deeds."""
        return self._action_spaces[agent]

    @property
    def observation_names(self) -> tuple[str, ...]:
        """The name of each component of `observation`."""
        return self.layout.names

    @property
    def action_names(self) -> tuple[str, ...]:
        """The name of each deed."""
        return tuple(deed.name for deed in self.table.deeds)

    # --- A game ----------------------------------------------------------------------------------

    def reset(
        self, seed: SupportsIndex | None = None, options: Mapping[str, Any] | None = None
    ) -> None:
        """Begin a game.

        Args:
            seed: the game's own seed, as on the command line; later games without one are drawn
                from it. Without any seed every game is another.
            options: none are known.
        """
        if seed is not None:
            self._dice = random.Random(index(seed))
        game_seed = self._dice.randrange(MOST_SEED) if seed is None else index(seed)
        step = start(self.scenario, seed=game_seed, draws=self._draws, calendar=self._calendar)
        self.agents = list(self.possible_agents)
        self.rewards: dict[str, float] = dict.fromkeys(self.agents, 0.0)
        self._cumulative_rewards: dict[str, float] = dict.fromkeys(self.agents, 0.0)
        self.terminations: dict[str, bool] = dict.fromkeys(self.agents, False)
        self.truncations: dict[str, bool] = dict.fromkeys(self.agents, False)
        self.infos: dict[str, dict[str, Any]] = {agent: {} for agent in self.agents}
        self._skip_agent_selection: str | None = None
        self._steps = 0
        self._readers: dict[str, Reader] = {}
        self._drafts = {agent: self._first_draft(agent) for agent in self.agents}
        self._go_on(step.state)

    def _first_draft(self, agent: str) -> dict[IssueId, OptionId]:
        """The opening paper that the capital wrote; the mediator begins with a blank sheet."""
        brief = self.scenario.parties.get(self._seats[agent])
        return {} if brief is None else dict(brief.instructions.draft)

    def _go_on(self, state: ConferenceState) -> None:
        """The game in another state: whose turn it is, with a new decision to make."""
        self._state = state
        self._views: dict[str, View] = {}
        self._sheets: dict[str, Sheet] = {}
        self._edits_left = self.table.most_edits
        if state.seat_to_act is not None:
            self.agent_selection: str = self._agents[state.seat_to_act]

    def step(self, action: SupportsIndex | None) -> None:
        """Do a deed for the agent whose turn it is; None, and nothing else, for one who is done.

        Raises:
            IllegalDeed: the mask of the deed is 0, or there is no such deed; all is as it was.
            ValueError: None for an agent who is to act, or a deed for one who is done.
        """
        agent = self.agent_selection
        if self.terminations[agent] or self.truncations[agent]:
            self._was_dead_step(action)
            return
        if action is None:
            raise ValueError(f"{agent} is to act; None is for agents whose game is over")
        deed, draft = self._allowed(agent, index(action)), self._sheet(agent).draft
        self._cumulative_rewards[agent] = 0.0
        self._clear_rewards()
        self._sheets = {}
        self._steps += 1
        if deed.is_edit:
            self._drafts[agent] = edited(self._drafts[agent], deed)
            self._edits_left -= 1
        else:
            what = self.table.action(deed, self._view(agent).seen, draft)
            self._go_on(apply(self.scenario, self._state, what).state)
        self._close_if_over()
        self._accumulate_rewards()

    def _allowed(self, agent: str, number: int) -> Deed:
        if not 0 <= number < len(self.table.deeds):
            raise IllegalDeed(f"There is no deed {number}; there are {len(self.table.deeds)}")
        deed = self.table.deeds[number]
        if not self._sheet(agent).mask[number]:
            raise IllegalDeed(f"{agent} may not '{deed.name}' now: action_mask[{number}] is 0")
        return deed

    def _close_if_over(self) -> None:
        outcome = self._state.outcome
        if outcome is not None:
            self.terminations = dict.fromkeys(self.agents, True)
            rewards = rewards_at_the_end(self.scenario, self._yardstick, self._state)
            self.rewards = {self._agents[seat]: reward for seat, reward in rewards.items()}
            end = {"ending": outcome.ending.value, "cause": outcome.cause}
            self.infos = {agent: dict(end) for agent in self.agents}
        elif self._max_steps is not None and self._steps >= self._max_steps:
            self.truncations = dict.fromkeys(self.agents, True)
        else:
            return
        self._deads_step_first()

    # --- What an agent sees ----------------------------------------------------------------------

    def observe(self, agent: str) -> dict[str, Any]:
        """What the agent sees now; the arrays are the caller's own.

        The mask of an agent who is not to act is all 0. When the game is over nothing is masked:
        nothing is asked of anybody any more, and `step` takes None alone.
        """
        view, sheet = self._view(agent), self._sheet(agent)
        acts = agent == self.agent_selection
        left = self._edits_left / self.table.most_edits if acts else 0.0
        array = self._readers[agent].with_draft(view.reading, sheet.draft, left)
        return {"observation": array, "action_mask": sheet.mask.copy()}

    def _view(self, agent: str) -> View:
        view = self._views.get(agent)
        if view is None:
            seen = observe(self.scenario, self._state, self._seats[agent])
            reader = self._readers.get(agent)
            if reader is None:
                most = self.scenario.prices.recess_days_most
                reader = self._readers[agent] = Reader(self.layout, seen, most)
            view = View(seen=seen, reading=reader.read(seen), menu=self.table.menu_mask(seen))
            self._views[agent] = view
        return view

    def _sheet(self, agent: str) -> Sheet:
        sheet = self._sheets.get(agent)
        if sheet is None:
            draft, agreed = self._drafts[agent], self._state.agreed
            is_open = {
                issue.id: draft[issue.id]
                for issue in self.scenario.agenda.issues
                if issue.id in draft and issue.id not in agreed
            }
            sheet = Sheet(draft=is_open, mask=self._mask(agent, is_open))
            self._sheets[agent] = sheet
        return sheet

    def _mask(self, agent: str, draft: Terms) -> Mask:
        if self.terminations.get(agent, True) or self.truncations.get(agent, True):
            return np.ones(len(self.table.deeds), dtype=np.int8)
        return self.table.mask(self._view(agent).menu, draft, self._edits_left)

    # --- What a person sees ----------------------------------------------------------------------

    def render(self) -> str | None:
        """The public record of the present sitting: text with `ansi`, printed with `human`."""
        if self.render_mode is None:
            warnings.warn("No render_mode was chosen: nothing is shown", stacklevel=2)
            return None
        page = self._page()
        if self.render_mode == "ansi":
            return page
        print(page)
        return None

    def _page(self) -> str:
        state, seats = self._state, set(self.scenario.agenda.seats)
        words = words_of_all(load_language(ENGLISH), self.scenario)
        opened = max(
            place for place, event in enumerate(state.minutes) if isinstance(event, TurnOpened)
        )
        public = (event for event in state.minutes[opened:] if seats <= set(event.audience))
        head = f"{words.full_date(state.day)}: {describe_phase(words, state.phase)}"
        return "\n".join((head, *describe_events(words, public)))

    def close(self) -> None:
        """Nothing is held open."""
