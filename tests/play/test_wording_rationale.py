"""What a program weighed, in words: each worth is told once, odds where they are known."""

from pathlib import Path

from game.delegations.delegation import Alternative, Rationale, because
from game.model.actions import CallOnMediator
from game.play.language import ENGLISH, load_language
from game.play.wording import describe_rationale, words_of_all
from game.play.wording_rationale import describe_reason
from tests.delegations.games import game as played
from tests.delegations.games import portsmouth
from tests.tiny import tiny

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
        "Within 8.5 points."
    )


def test_figures_are_whole_from_ten_on() -> None:
    message = "Within {width} points."
    assert describe_reason(WORDS, because(message, width=16.0)) == "Within 16 points."
    assert describe_reason(WORDS, because(message, width=3.4)) == "Within 3.4 points."


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
