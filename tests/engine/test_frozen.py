"""`@frozen` makes what the standard library's frozen dataclass would make."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.frozen import frozen


@frozen
class Treaty:
    """Has a field of each kind."""

    place: str
    articles: tuple[int, ...] = ()
    seals: dict[str, int] = field(default_factory=dict)
    secret: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Plain:
    """The same by the standard library."""

    place: str
    articles: tuple[int, ...] = ()
    seals: dict[str, int] = field(default_factory=dict)
    secret: str = field(default="", repr=False, compare=False)


@frozen
class Nothing:
    """Has no field."""


@frozen
class Single:
    """Has one."""

    number: float


@frozen
class Signed(Treaty):
    """Has those of another and one more."""

    day: int


given_fields = st.fixed_dictionaries(
    {"place": st.text(max_size=3)},
    optional={
        "articles": st.lists(st.integers(0, 2), max_size=2).map(tuple),
        "seals": st.dictionaries(st.sampled_from("ab"), st.integers(0, 1)),
        "secret": st.sampled_from(["", "x"]),
    },
)


@given(given_fields, given_fields)
def test_it_compares_and_tells_of_itself_as_a_dataclass_does(
    one: dict[str, Any], two: dict[str, Any]
) -> None:
    ours, plain = Treaty(**one), Plain(**one)
    assert (ours == Treaty(**two)) is (plain == Plain(**two))
    assert repr(ours) == repr(plain).replace("Plain", "Treaty")
    assert asdict(ours) == asdict(plain)
    assert [part.name for part in fields(Treaty)] == [part.name for part in fields(Plain)]


@given(given_fields)
def test_copies_and_what_was_pickled_are_equal(one: dict[str, Any]) -> None:
    ours = Treaty(**one)
    copies = (copy.copy(ours), copy.deepcopy(ours), pickle.loads(pickle.dumps(ours)))  # noqa: S301 - written here
    assert copies == (ours, ours, ours)
    assert all(one.secret == ours.secret for one in copies)
    assert replace(ours, place="Portsmouth") == Treaty(**{**one, "place": "Portsmouth"})


def test_equal_values_have_equal_hashes() -> None:
    assert len({Single(number=1.0), Single(number=1), Single(number=2.0)}) == 2
    assert len({Nothing(), Nothing()}) == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(Treaty(place="Kittery"))


def test_values_of_different_kinds_are_not_equal() -> None:
    assert Treaty(place="Kittery") != Plain(place="Kittery")
    assert Signed(place="Kittery", day=5) != Treaty(place="Kittery")


def test_it_cannot_change() -> None:
    treaty = Treaty(place="Kittery")
    with pytest.raises(FrozenInstanceError, match="'place'"):
        treaty.place = "Portsmouth"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="'place'"):
        del treaty.place
    with pytest.raises(FrozenInstanceError, match="'unknown'"):
        treaty.unknown = 1  # type: ignore[attr-defined]
    assert not hasattr(treaty, "__dict__")


@pytest.mark.parametrize("first", [True, False])
def test_what_is_missing_or_unknown_is_refused_the_first_time_and_ever_after(first: bool) -> None:
    @frozen
    class Fresh:
        """Has made no value yet."""

        place: str

    if not first:
        assert Fresh(place="Kittery").place == "Kittery"
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'place'"):
        Fresh()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'town'"):
        Fresh(place="Kittery", town="Kittery")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="positional argument"):
        Fresh("Kittery")  # type: ignore[misc]


def test_each_value_has_a_default_of_its_own() -> None:
    one, two = Treaty(place="Kittery"), Treaty(place="Kittery")
    assert one.seals is not two.seals


def test_its_own_methods_are_kept() -> None:
    @frozen
    class Short:  # noqa: PLW1641 - values of it are not to be hashed
        """Tells of itself in its own way, and counts itself equal to its like."""

        place: str

        def __repr__(self) -> str:
            return f"<{self.place}>"

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Short)

    assert repr(Short(place="Kittery")) == "<Kittery>"
    assert Short(place="Kittery") == Short(place="Portsmouth")
