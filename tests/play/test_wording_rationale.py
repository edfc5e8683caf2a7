"""What a program weighed, in words: each worth is told once, odds where they are known."""

from pathlib import Path

from game.delegations.delegation import Alternative, Rationale, because
from game.play.language import ENGLISH, load_language
from game.play.wording import describe_rationale, words_of_all
from tests.tiny import tiny

WORDS = words_of_all(load_language(ENGLISH, Path("nowhere")), tiny())


def weighed(other: Alternative) -> str:
    rationale = Rationale(why=because("So it is."), alternatives=(other,))
    return describe_rationale(WORDS, rationale)[1]


def test_a_worth_that_the_reason_names_is_not_told_again() -> None:
    reason = because("Terms worth {worth} to us.", worth=59.6)
    assert weighed(Alternative(reason=reason, worth=59.6)) == "Weighed: Terms worth 59.6 to us."
    both = Alternative(reason=reason, worth=59.6, odds=0.25)
    assert weighed(both) == "Weighed: Terms worth 59.6 to us. Odds 25 in 100."


def test_a_worth_that_the_reason_does_not_name_is_told() -> None:
    reason = because("To wait.")
    assert weighed(Alternative(reason=reason, worth=50.2)) == "Weighed: To wait. Worth 50."
    both = Alternative(reason=reason, worth=50.2, odds=0.5)
    assert weighed(both) == "Weighed: To wait. Worth 50, odds 50 in 100."
    assert weighed(Alternative(reason=reason)) == "Weighed: To wait."
