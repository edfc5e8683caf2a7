"""Actions in one readable line, and back."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.engine.observe import observe
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerRecess,
    AnswerSecretSitting,
    BriefPress,
    CallOnMediator,
    EndorseSuggestion,
    Hold,
    MakeOffer,
    TellParty,
)
from game.model.offers import Firmness
from game.play.notation import Before, NotationError, before, read, verbs, write
from tests.randomly import random_game
from tests.tiny import (
    AGENDA,
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    NORTH,
    NOTHING,
    OPEN,
    SOUTH,
    at_table,
    play,
    tiny,
)

SCENARIO = tiny()


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10**9))
def test_every_action_of_a_game_can_be_written_and_read(seed: int) -> None:
    for _, action in random_game(SCENARIO, seed, leaves=True):
        for line in (write(action), write(action, AGENDA)):
            assert read(line, seat=action.seat, agenda=AGENDA) == action
            assert line.split()[0] in verbs()


LINES: dict[str, Action] = {
    "offer island=half money=nothing link(island,money) final": MakeOffer(
        seat=NORTH,
        terms={ISLAND: HALF, MONEY: NOTHING},
        links=((ISLAND, MONEY),),
        firmness=Firmness.FINAL,
    ),
    "accept 3 island fishery": AcceptOffer(seat=NORTH, offer=3, issues=(ISLAND, FISHERY)),
    "accept 3": AcceptOffer(seat=NORTH, offer=3),
    "endorse 2": EndorseSuggestion(seat=NORTH, suggestion=2),
    "consent secret": AnswerSecretSitting(seat=NORTH, consent=True),
    "refuse recess": AnswerRecess(seat=NORTH, consent=False),
    "brief": BriefPress(seat=NORTH),
    "pledge island": BriefPress(seat=NORTH, pledge=ISLAND),
    "call": CallOnMediator(seat=NORTH),
    "call fishery=open": CallOnMediator(seat=NORTH, confides={FISHERY: OPEN}),
    "tell south 4": TellParty(seat=NORTH, party=SOUTH, fact=4),
    "hold": Hold(seat=NORTH),
}


@pytest.mark.parametrize(("line", "action"), LINES.items(), ids=LINES.keys())
def test_lines_read_as_they_are_meant(line: str, action: Action) -> None:
    assert read(line, seat=NORTH, agenda=AGENDA) == action
    assert write(action) == line


def test_capitals_and_blanks_do_not_matter() -> None:
    loose = "  OFFER  Island=Half   money=nothing LINK(island, money)  FINAL "
    assert write(read(loose, seat=NORTH, agenda=AGENDA)) == (
        "offer island=half money=nothing link(island,money) final"
    )


def test_an_offer_is_firm_unless_it_says_otherwise() -> None:
    assert write(read("offer island=half", seat=NORTH, agenda=AGENDA)) == "offer island=half firm"


def test_what_lies_before_a_seat_may_be_left_out() -> None:
    there = Before(offer=5, suggestion=2, question="recess")
    assert read("accept island", seat=NORTH, agenda=AGENDA, before=there) == AcceptOffer(
        seat=NORTH, offer=5, issues=(ISLAND,)
    )
    assert read("endorse", seat=NORTH, agenda=AGENDA, before=there) == EndorseSuggestion(
        seat=NORTH, suggestion=2
    )
    assert read("consent", seat=NORTH, agenda=AGENDA, before=there) == AnswerRecess(
        seat=NORTH, consent=True
    )


def test_the_offer_before_a_seat_is_the_other_sides() -> None:
    table = at_table(SCENARIO)
    offer = MakeOffer(seat=NORTH, terms={ISLAND: HALF})
    state = play(SCENARIO, table, offer).state
    assert before(observe(SCENARIO, state, SOUTH)).offer == 1
    assert before(observe(SCENARIO, state, NORTH)).offer is None


WRONG = {
    "": "Nothing was said",
    "oferr island=half": "There is no action 'oferr'. Did you mean 'offer'?",
    "zzzz": "There is no action 'zzzz'. There are: offer,",
    "offer ilsand=half": "There is no issue 'ilsand'. Did you mean 'island'?",
    "offer island=hlaf": "'island' has no option 'hlaf'. Did you mean 'half'?",
    "offer island": "Say what you want for 'island': island=whole|half|none.",
    "offer": "Name at least one article, for example 'offer island=whole'.",
    "offer island=half island=none": "'island' is named twice.",
    "offer island=half firm final": "exploratory, firm or final",
    "offer island=half link(island,sea)": "There is no issue 'sea'.",
    "accept": "say its number: accept 1",
    "accept 3 sea": "There is no issue 'sea'.",
    "endorse 1 island": "taken whole",
    "cable": "Say: cable island.",
    "cable island money": "Say: cable island.",
    "press zzz": "There is no party 'zzz'. There are: north, south.",
    "press umpire": "There is no party 'umpire'.",
    "recess two": "'two' is not a number of days.",
    "recess 99999999999": "is not a number of days",
    "recess ²": "is not a number of days",
    "tell south": "Say: tell north 1.",
    "sound island": "Say: sound island money.",
    "consent": "Say 'consent secret' or 'consent recess'.",
    "hold on": "Say: hold.",
    "hold link(island,money)": "Only an offer has links.",
    "offer " + "x" * 5000: "too long",
}


@pytest.mark.parametrize(("line", "message"), WRONG.items(), ids=[w[:30] for w in WRONG])
def test_a_mistake_gets_one_helpful_sentence(line: str, message: str) -> None:
    with pytest.raises(NotationError) as error:
        read(line, seat=NORTH, agenda=AGENDA)
    assert message in str(error.value)
    assert error.value.template.format(**error.value.fields) == str(error.value)


@settings(max_examples=200, deadline=None)
@given(line=st.text(max_size=60))
@example(line="enlist")
def test_no_line_at_all_brings_anything_but_a_sentence_or_an_action(line: str) -> None:
    """Which powers there are the rules know, so that "enlist ?!" is an action that they refuse."""
    try:
        action = read(line + " ?!", seat=NORTH, agenda=AGENDA)
    except NotationError:
        return
    assert read(write(action, AGENDA), seat=NORTH, agenda=AGENDA) == action
