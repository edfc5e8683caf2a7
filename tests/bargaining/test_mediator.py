"""The mediator of a bare negotiation: he hears offers alone, and finds what both would sign."""

import numpy as np

from game.bargaining.curves import BOULWARE, CONCEDER
from game.bargaining.mediator import BareMediator, Mediation, negotiate_with
from game.bargaining.protocol import OwnView, negotiate

ROUNDS = 20
SIZES = (4, 3, 5, 3)
QUICK = BareMediator(pictures=48, sweeps=6, patience=0.8)


def view(weights: tuple[float, ...], reservation: float, *, rising: bool) -> OwnView:
    """A side's points: so much weight on each issue, values even along its options."""
    total = np.zeros(1)
    for weight, size in zip(weights, SIZES, strict=True):
        row = weight * np.arange(size) / (size - 1)
        total = (total[:, None] + (row if rising else row[::-1])).ravel()
    return OwnView(SIZES, total / sum(weights), reservation)


def views(reservation: float = 0.55) -> tuple[OwnView, OwnView]:
    """Two sides that want opposite things, and not the same ones most."""
    return (
        view((5, 1, 4, 1), reservation, rising=False),
        view((1, 5, 2, 4), reservation, rising=True),
    )


def test_two_who_fall_late_part_without_him_and_agree_with_him() -> None:
    one, two = views()
    alone = negotiate(BOULWARE.open(one, ROUNDS, True), BOULWARE.open(two, ROUNDS, False), ROUNDS)
    mediated = negotiate_with(BOULWARE, BOULWARE, (one, two), QUICK, ROUNDS)
    assert alone.package is None
    assert mediated.package is not None


def test_what_both_sign_is_no_worse_than_no_deal_for_either() -> None:
    sides = views()
    package = negotiate_with(BOULWARE, BOULWARE, sides, QUICK, ROUNDS).package
    assert package is not None
    assert all(side.utility[package] >= side.reservation for side in sides)


def test_where_nothing_suits_both_he_finds_nothing() -> None:
    assert negotiate_with(BOULWARE, BOULWARE, views(0.95), QUICK, ROUNDS).package is None


def test_his_texts_change_nothing_that_the_sides_do() -> None:
    """Where he finds nothing, they have said what they would have said without him."""
    one, two = views(0.95)
    alone = negotiate(BOULWARE.open(one, 8, True), CONCEDER.open(two, 8, False), 8)
    assert negotiate_with(BOULWARE, CONCEDER, (one, two), QUICK, 8).offers == alone.offers


def told(mediation: Mediation, sides: tuple[OwnView, OwnView], rounds: int) -> None:
    """He hears this many rounds of two who name what suits them best."""
    for _ in range(rounds):
        for side, own in enumerate(sides):
            mediation.hear(side, int(own.utility.argmax()))


def test_he_leaves_the_sides_to_themselves_at_first() -> None:
    mediation = QUICK.open(SIZES, ROUNDS)
    told(mediation, views(), 15)
    assert mediation.text() is None
    told(mediation, views(), 1)
    assert mediation.text() is not None


def test_he_does_not_speak_before_both_have_spoken() -> None:
    mediation = BareMediator(patience=0.0).open(SIZES, ROUNDS)
    mediation.hear(0, 3)
    assert mediation.text() is None


def test_he_puts_only_so_many_drafts_after_a_round_and_none_twice() -> None:
    mediation = QUICK.open(SIZES, ROUNDS)
    told(mediation, views(), ROUNDS)
    drafts = []
    while (text := mediation.text()) is not None:
        drafts.append(text)
        mediation.hear_answers(text, (True, False))
    assert len(drafts) == len(set(drafts)) == QUICK.drafts


def test_after_a_no_and_a_yes_his_next_draft_turns_to_the_side_that_said_no() -> None:
    sides = views()
    for refuser in (0, 1):
        mediation = QUICK.open(SIZES, ROUNDS)
        told(mediation, sides, ROUNDS)
        first = mediation.text()
        assert first is not None
        mediation.hear_answers(first, (refuser == 1, refuser == 0))
        second = mediation.text()
        assert second is not None
        own = sides[refuser].utility
        assert own[second] > own[first]


def test_the_same_talks_are_mediated_the_same_way_each_time() -> None:
    once, again = (negotiate_with(BOULWARE, BOULWARE, views(), QUICK, 12) for _ in range(2))
    assert once == again
