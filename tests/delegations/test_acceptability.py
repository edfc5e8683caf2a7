"""Whether one's own capital would sign: the band first, then the limits that are broken."""

import pytest

from game.delegations.acceptability import Acceptability, acceptability
from game.model.instructions import Tier

BAND = (50.0, 60.0)
HARD, WEIGHTY, WISHED = Tier.INDISPENSABLE.value, Tier.IMPORTANT.value, Tier.IF_POSSIBLE.value


@pytest.mark.parametrize(
    ("value", "broken", "expected"),
    [
        (60.0, [], Acceptability.SURELY),
        (55.0, [], Acceptability.PROBABLY),
        (50.0, [], Acceptability.DOUBTFULLY),
        (49.9, [], Acceptability.NOT),
        (80.0, [WISHED], Acceptability.SURELY),
        (80.0, [WEIGHTY], Acceptability.PROBABLY),
        (80.0, [HARD], Acceptability.PROBABLY),
        (80.0, [HARD, WEIGHTY], Acceptability.DOUBTFULLY),
        (80.0, [HARD, HARD, HARD, HARD], Acceptability.NOT),
    ],
)
def test_nothing_beyond_an_important_limit_is_sure_to_be_signed(
    value: float, broken: list[str], expected: Acceptability
) -> None:
    assert acceptability(value, BAND, broken) is expected
