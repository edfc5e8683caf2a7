"""What a program weighed, in words: each worth is told once, odds where they are known."""

from dataclasses import replace
from pathlib import Path

from game.delegations.delegation import Alternative, Rationale, because
from game.model.actions import CallOnMediator, Hold
from game.play.debrief import Thought
from game.play.language import ENGLISH, Language, load_language
from game.play.wording import describe_rationale, words_of_all
from game.play.wording_rationale import describe_reason
from game.play.wording_thoughts import describe_thoughts
from tests.delegations.games import game as played
from tests.delegations.games import portsmouth
from tests.tiny import NORTH, tiny

WORDS = words_of_all(load_language(ENGLISH, Path("nowhere")), tiny())


def weighed(other: Alternative) -> str:
    rationale = Rationale(why=because("So it is."), alternatives=(other,))
    return describe_rationale(WORDS, rationale)[1]


def test_a_worth_that_the_reason_names_is_not_told_again() -> None:
    reason = because("Terms worth {worth} to us.", worth=59.6)
    assert weighed(Alternative(reason=reason, worth=59.6)) == "Weighed: Terms worth 60 to us."
    both = Alternative(reason=reason, worth=59.6, odds=0.25)
    assert weighed(both) == "Weighed: Terms worth 60 to us. Odds 25 in 100."


def test_a_worth_that_the_reason_does_not_name_is_told() -> None:
    reason = because("To wait.")
    assert weighed(Alternative(reason=reason, worth=50.2)) == "Weighed: To wait. Worth 50."
    both = Alternative(reason=reason, worth=50.2, odds=0.5)
    assert weighed(both) == "Weighed: To wait. Worth 50, odds 50 in 100."
    assert weighed(Alternative(reason=reason)) == "Weighed: To wait."


def test_what_is_only_believed_is_never_told_as_certain() -> None:
    sure = Alternative(reason=because("To wait."), odds=0.999)
    assert weighed(sure) == "Weighed: To wait. Odds 99 in 100."


def test_a_power_with_an_article_is_named_as_the_sentence_needs_it() -> None:
    words = words_of_all(Language(), portsmouth())
    power = next(one for one in portsmouth().mediator.powers if one.name.startswith("The "))
    asked = because("To ask {power} for a word.", power=power.id)
    assert describe_reason(words, asked) == f"To ask the {power.name[4:]} for a word."
    assert describe_reason(words, because("{power} is heard.", power=power.id)) == (
        f"{power.name} is heard."
    )


def test_worths_are_whole_unless_two_that_differ_would_look_alike() -> None:
    message = "Worth {worth}, and we hope for {hope}."
    assert describe_reason(WORDS, because(message, worth=59.6, hope=64.4)) == (
        "Worth 60, and we hope for 64."
    )
    assert describe_reason(WORDS, because(message, worth=59.6, hope=60.4)) == (
        "Worth 59.6, and we hope for 60.4."
    )


def test_a_worth_is_rounded_once() -> None:
    """89.46 is 89 wherever it stands; rounded to 89.5 on the way it would be told as 90."""
    told = describe_reason(WORDS, because("We stand by our terms, worth {worth}.", worth=89.46))
    assert told == "We stand by our terms, worth 89."
    assert describe_reason(WORDS, because("Within {points} points.", points=8.46)) == (
        "Within 8 points."
    )


def test_only_small_figures_have_tenths() -> None:
    message = "Within {width} points."
    assert describe_reason(WORDS, because(message, width=16.0)) == "Within 16 points."
    assert describe_reason(WORDS, because(message, width=3.4)) == "Within 3 points."
    assert describe_reason(WORDS, because(message, width=0.84)) == "Within 0.8 points."
    assert describe_reason(WORDS, because(message, width=-0.04)) == "Within 0 points."


def test_what_was_weighed_stands_in_one_line_with_why_it_was_left() -> None:
    """Two worths in it are whole, also where they look alike."""
    message = "By going on we can hope for {hope}; our capital wants {target} at least."
    other = Alternative(
        reason=because("What they ask now: worth {worth} to us.", worth=47.3),
        worth=47.3,
        why_not=because(message, hope=81.8, target=82.3),
    )
    assert weighed(other) == (
        "Weighed: What they ask now: worth 47 to us. By going on we can hope for 82; our capital "
        "wants 82 at least."
    )


def test_a_rest_and_a_move_that_promises_nothing_were_not_weighed() -> None:
    gain = because("We could hope for {gain} more.", gain=-0.04)
    others = (Alternative(reason=gain, why_not=because("Too dear.")),)
    rationale = Rationale(why=because("So it is."), alternatives=others)
    assert describe_rationale(WORDS, rationale) == ("So it is.",)
    idle = "Nothing to be done that is worth its price."
    thoughts = [one.decision.rationale for one in played(portsmouth(), 1, "envoy", "envoy")]
    assert any(str(other.reason) == idle for one in thoughts for other in one.alternatives)
    words = words_of_all(Language(), portsmouth())
    told = [line for one in thoughts for line in describe_rationale(words, one)]
    assert any(line.startswith("Weighed: ") for line in told)
    assert not [line for line in told if line.startswith("Weighed: ") and idle in line]


def test_in_a_list_of_thoughts_only_what_has_changed_is_told_again() -> None:
    same = Rationale(
        why=because("We hold."),
        aspiration=80.2,
        target=79.9,
        alternatives=(Alternative(reason=because("War: worth {worth} to us.", worth=40.0)),),
    )
    later = replace(same, why=because("We hold again."), aspiration=85.0)
    hold = Hold(seat=NORTH)
    thoughts = [Thought(turn=turn, action=hold, rationale=same) for turn in (1, 2)]
    thoughts.append(Thought(turn=3, action=hold, rationale=later))
    first, second, third = (lines for _, lines in describe_thoughts(WORDS, thoughts))
    assert first == (
        "We hold.",
        "It hoped for 80 of 100 and meant to take no less.",
        "Weighed: War: worth 40 to us.",
    )
    assert second == ("We hold.",)
    assert third == (
        "We hold again.",
        "It hoped for 85 of 100 and did not mean to go below 80.",
    )


def test_nothing_is_said_to_have_rested_for_no_sitting() -> None:
    """Who calls on the mediator at once, because he has moved himself, counts no sittings."""
    called = [
        moment
        for seed in range(3)
        for moment in played(portsmouth(), seed, "envoy", "envoy")
        if isinstance(moment.decision.action, CallOnMediator)
    ]
    assert any(moment.seen.quiet == 0 for moment in called)
    for moment in called:
        told = describe_reason(WORDS, moment.decision.rationale.why)
        assert ("Nothing has moved for" in told) is (moment.seen.quiet > 1)
