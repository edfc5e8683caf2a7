"""An order to break off: what would take it back, and that it has come to pass."""

from dataclasses import replace

from game.engine.capital import order_rupture
from game.engine.conference import apply
from game.engine.observe import observe
from game.engine.step import Step
from game.model.actions import CallOnMediator, Hold, Rest
from game.model.state import ConferenceState, Phase
from game.play.language import Language
from game.play.wording_views import describe_lifting
from game.play.words import words_for
from tests.engine.situations import at_mediator
from tests.tiny import NORTH, SOUTH, tiny, until


def lifting(state: ConferenceState) -> str:
    seen = observe(tiny(), state, NORTH)
    return describe_lifting(words_for(Language(), tiny(), seen), seen)


def test_an_order_says_what_takes_it_back_until_that_has_come_to_pass() -> None:
    step = order_rupture(Step(state=at_mediator(tiny())), NORTH, 1, 2)
    state = replace(step.state, minutes=(*step.state.minutes, *step.events))
    state = until(tiny(), state, Phase.CORRIDOR, 2)
    assert lifting(state).startswith("It is taken back if an article is agreed, if Southland")
    # The south calls on the mediator, who appeals to the north's capital.
    state = apply(tiny(), state, Rest(seat=NORTH)).state
    state = apply(tiny(), state, CallOnMediator(seat=SOUTH)).state
    told = "What takes such an order back has come to pass: it falls when the sitting ends."
    assert lifting(state) == told
    while state.phase is Phase.TABLE and state.seat_to_act is not None:
        state = apply(tiny(), state, Hold(seat=state.seat_to_act)).state
    state = until(tiny(), state, Phase.CORRIDOR, 3)
    assert lifting(state) == ""
