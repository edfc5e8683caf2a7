"""Folders of strangers: what is read, what is refused, and that no code in them is run."""

import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("negmas", reason="the bridge is optional")

from negmas.inout import Scenario as NegmasScenario
from negmas.outcomes import make_issue, make_os
from negmas.preferences import (
    AffineUtilityFunction,
    HyperRectangleUtilityFunction,
    LinearAdditiveUtilityFunction,
    LinearUtilityFunction,
)
from negmas.preferences.value_fun import AffineFun, ConstFun, IdentityFun, LinearFun

from game.bridges import negmas_import
from game.bridges.negmas_import import BadFolder, import_domain
from game.bridges.negmas_ufun import utilities_of


def stranger(folder: Path, space: Any, *ufuns: Any) -> None:
    NegmasScenario(outcome_space=space, ufuns=ufuns).dumpas(folder, type="yml")


def test_a_plain_additive_folder_of_others_is_read_as_negmas_reads_it(tmp_path: Path) -> None:
    space = make_os([make_issue(["a", "b", "c"], "what"), make_issue(["no", "yes", "1"], "how")])
    dice = np.random.default_rng(5)
    ufuns = [
        LinearAdditiveUtilityFunction(
            values=[{value: float(dice.random()) for value in i.all} for i in space.issues],
            weights=dice.random(2).tolist(),
            outcome_space=space,
            name=name,
            reserved_value=0.3,
        )
        for name in ("one", "two")
    ]
    stranger(tmp_path, space, *ufuns)
    domain = import_domain(tmp_path)
    assert domain.issues == ("what", "how")
    assert domain.options == (("a", "b", "c"), ("no", "yes", "1"))
    for ufun in NegmasScenario.load(tmp_path).ufuns:
        assert np.array_equal(domain.utilities[ufun.name], utilities_of(ufun, space))
        assert domain.reservations[ufun.name] == 0.3


def test_numbers_lines_and_ranges_are_read_as_negmas_reads_them(tmp_path: Path) -> None:
    space = make_os(
        [
            make_issue(5, "whole"),
            make_issue((2, 4), "range"),
            make_issue([1, 3, 7], "some"),
            make_issue([1.5, 2.5], "broken"),
        ]
    )
    ufuns = (
        LinearAdditiveUtilityFunction(
            values=[IdentityFun(), AffineFun(0.3, 1), LinearFun(0.1), ConstFun(3)],
            weights=[0.25, 0.7, 1, 1],
            outcome_space=space,
            name="lines",
        ),
        LinearUtilityFunction(weights=[1, 0.2, 3, 4], outcome_space=space, name="linear"),
        AffineUtilityFunction(weights=[1, 0.2, 3, 4], bias=2, outcome_space=space, name="affine"),
        HyperRectangleUtilityFunction(
            outcome_ranges=[{0: (0, 3), 2: 3}, None, {1: [2, 3, 4], 2: [1, 3]}],
            utilities=[0.1, 0.2, 0.7],
            weights=[0.3, 1.0, 2.0],
            outcome_space=space,
            name="boxes",
            reserved_value=0.25,
        ),
    )
    stranger(tmp_path, space, *ufuns)
    domain = import_domain(tmp_path)
    assert domain.sizes == (5, 3, 3, 2)
    for ufun in NegmasScenario.load(tmp_path).ufuns:
        assert np.array_equal(domain.utilities[ufun.name], utilities_of(ufun, space))
    # Nothing said of no deal: the worst package is its measure.
    assert domain.reservations["linear"] == domain.utilities["linear"].min()
    assert domain.reservations["boxes"] == 0.25


SPACE = """
type: DiscreteCartesianOutcomeSpace
name: toy
issues:
- {name: x, type: CategoricalIssue, values: [a, b]}
- {name: y, type: CategoricalIssue, values: [c, d]}
"""
SIDE = """
type: LinearAdditiveUtilityFunction
name: {name}
reserved_value: 0.1
weights: [0.5, 0.5]
values:
- {{type: TableFun, mapping: {{a: 0, b: 1}}}}
- {{type: TableFun, mapping: {{c: 0, d: 1}}}}
"""
BOXES = """
type: HyperRectangleUtilityFunction
name: boxes
outcome_ranges: [{0: [a]}]
utilities: [1.0]
weights: [1.0]
"""


def write(folder: Path, **files: str) -> Path:
    texts = {"domain": SPACE, "one": SIDE.format(name="one"), "two": SIDE.format(name="two")}
    for name, text in {**texts, **files}.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


def test_the_folder_of_the_next_tests_is_good(tmp_path: Path) -> None:
    domain = import_domain(write(tmp_path))
    assert domain.utilities["one"].tolist() == [0.0, 0.5, 0.5, 1.0]
    assert import_domain(write(tmp_path, two=BOXES)).utilities["boxes"].tolist() == [1, 1, 0, 0]


def test_two_sides_of_one_name_are_called_by_their_files(tmp_path: Path) -> None:
    assert import_domain(write(tmp_path, two=SIDE.format(name="one"))).sides == ("one", "two")


def test_files_that_are_no_part_of_the_domain_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, _stats="type: EvilFunction", notes="just: words", list="[1, 2]")
    (tmp_path / ".hidden.yml").write_bytes(b"\xff\x00")
    assert import_domain(tmp_path).sides == ("one", "two")


ADDITIVE = SIDE.format(name="two")
FAULTS = {
    "pickle": (
        "two",
        ADDITIVE.replace("TableFun, mapping: {c: 0, d: 1}", "LambdaFun, f: !!binary gASVAAAA"),
        r"two.yml: values of 'y': the type 'LambdaFun' is not read",
    ),
    "code": (
        "two",
        "type: os.system.fun\ncommand: exit",
        r"two.yml: the utility function: the type 'os.system.fun' is not read",
    ),
    "disguise": (
        "two",
        ADDITIVE.replace("type: Linear", "type: evil.Linear"),
        r"two.yml: the utility function: the type 'evil.Linear.*' is not read",
    ),
    "tag": (
        "two",
        ADDITIVE.replace("0.1", "!!python/object/apply:os.system [exit]"),
        r"two.yml: line 4: could not determine a constructor",
    ),
    "alias bomb": (
        "two",
        "a: &a [x, x, x, x, x, x, x, x]\n"
        + "".join(f"{n}: &{n} [{', '.join(['*' + p] * 8)}]\n" for p, n in pairwise("abcdefghij"))
        + ADDITIVE.replace("0.1", "*j").replace("name: two", "name: *j"),
        r"two.yml: reserved_value: a number must stand here, not a list",
    ),
    "form": ("two", "type: [fun", r"two.yml: line \d: .*expected ',' or '\]'"),
    "deep": ("two", "[" * 2000, r"two.yml: .*(nested deeper|[Dd]epth)"),
    "latin": ("two", "", r"two.yml: it is no UTF-8 text"),
    "weights": (
        "two",
        ADDITIVE.replace("[0.5, 0.5]", "[0.5]"),
        r"two.yml: 2 issues, but 2 values and 1 weights",
    ),
    "word for number": (
        "two",
        ADDITIVE.replace("c: 0", "c: nought"),
        r"two.yml: values of 'y': a number must stand here, not 'nought'",
    ),
    "nan": (
        "two",
        ADDITIVE.replace("c: 0", "c: .nan"),
        r"two.yml: values of 'y': a number must stand here",
    ),
    "infinite weight": (
        "two",
        ADDITIVE.replace("[0.5, 0.5]", "[.inf, 0.5]"),
        r"two.yml: a package has no finite",
    ),
    "infinite": ("two", ADDITIVE.replace("c: 0", "c: .inf"), r"two.yml: a package has no finite"),
    "huge": (
        "two",
        ADDITIVE.replace("c: 0", "c: 1" + "0" * 400),
        r"two.yml: values of 'y': a number is too large",
    ),
    "missing": (
        "two",
        ADDITIVE.replace("c: 0, ", ""),
        r"two.yml: values of 'y': nothing is said of 'c'",
    ),
    "no table": (
        "two",
        ADDITIVE.replace("{c: 0, d: 1}", "7"),
        r"two.yml: values of 'y': must be a mapping",
    ),
    "constraints": (
        "two",
        ADDITIVE + "constraints: [x]",
        r"two.yml: the utility function has constraints",
    ),
    "boxes": ("two", BOXES.replace("[1.0]", "[1.0, 2.0]"), r"two.yml: 1 boxes, but 2 utilities"),
    "box of what": (
        "two",
        BOXES.replace("0: [a]", "7: [a]"),
        r"two.yml: box 1: must map numbers of issues",
    ),
    "box in a box": (
        "two",
        BOXES.replace("[a]", "[[a]]"),
        r"two.yml: box 1: values must be words or numbers",
    ),
    "no side": ("two", "x: 1", r"needs a utility function for each of two sides"),
    "second domain": ("two", SPACE, r"one file whose type is an outcome space; found domain.yml"),
    "no domain": ("domain", "x: 1", r"one file whose type is an outcome space; found none"),
    "continuous": (
        "domain",
        SPACE.replace("CategoricalIssue, values: [a, b]", "ContinuousIssue, values: [0, 1]"),
        r"domain.yml: issue 1: the type 'ContinuousIssue' is not read",
    ),
    "range": (
        "domain",
        SPACE.replace("CategoricalIssue, values: [a, b]", "ContiguousIssue, values: [5, 1]"),
        r"domain.yml: issue 1: values must be two whole numbers",
    ),
    "twice": ("domain", SPACE.replace("[a, b]", "[a, a]"), r"issue 1: a value is given twice"),
    "empty": ("domain", SPACE.replace("[a, b]", "[]"), r"issue 1: must be a list with something"),
    "no issue": ("domain", SPACE[: SPACE.index("issues")], r"domain.yml: issues: must be a list"),
    "wide range": (
        "domain",
        SPACE.replace("CategoricalIssue, values: [a, b]", "ContiguousIssue, values: [1, 100001]"),
        r"domain.yml: issue 1: values must be two whole numbers",
    ),
    "too many": (
        "domain",
        SPACE.replace("CategoricalIssue, values: [a, b]", "ContiguousIssue, values: [1, 2001]")
        + "- {name: z, type: ContiguousIssue, values: 1000}",
        r"domain.yml: 4,002,000 packages; the most is 4,000,000",
    ),
    "constrained": (
        "domain",
        SPACE + "constraints: [x]",
        r"domain.yml: the domain has constraints",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_folder_is_told_by_file_and_place(fault: str, tmp_path: Path) -> None:
    name, text, message = FAULTS[fault]
    folder = write(tmp_path, **{name: text})
    if fault == "latin":
        (folder / "two.yml").write_bytes("type: fün".encode("latin-1"))
    with pytest.raises(BadFolder, match=message):
        import_domain(folder)


def test_no_code_in_a_folder_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may name any class on the path; negmas would import and call it."""
    (tmp_path / "trap.py").write_text(
        "open(__file__ + '.sprung', 'w').close()\nclass Fun: pass\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    write(tmp_path, two="type: trap.Fun\nmapping: {type: trap.Fun}")
    with pytest.raises(BadFolder, match=r"'trap\.Fun' is not read"):
        import_domain(tmp_path)
    assert "trap" not in sys.modules
    assert not (tmp_path / "trap.py.sprung").exists()


def test_no_folder_and_an_empty_one_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadFolder, match="cannot be opened as a folder"):
        import_domain(tmp_path / "nowhere")
    with pytest.raises(BadFolder, match=r"no \.yml file"):
        import_domain(tmp_path)


def test_too_many_files_and_boxes_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(negmas_import, "MAX_BOXES", 0)
    with pytest.raises(BadFolder, match="1 boxes; the most is 0"):
        import_domain(write(tmp_path, two=BOXES))
    write(tmp_path, **{f"more{number}": "x: 1" for number in range(16)})
    with pytest.raises(BadFolder, match=r"19 \.yml files"):
        import_domain(tmp_path)
