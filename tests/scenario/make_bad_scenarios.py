"""Writes tests/bad_scenarios/*.yaml: tests/scenarios/tiny.yaml with one mistake or a few each.

Run `python -m tests.scenario.make_bad_scenarios` after a change to tiny.yaml or to a message, and
read the difference: each file begins with the problems that it must bring, one a line.
"""

from pathlib import Path

from game.scenario.load import scenario_from_source
from game.scenario.yaml_source import read_text

TESTS = Path(__file__).resolve().parent.parent
TINY = TESTS / "scenarios" / "tiny.yaml"
FOLDER = TESTS / "bad_scenarios"

Edit = tuple[str, str]
"""What stands in tiny.yaml (its first occurrence), and what the author wrote instead."""

EDITS: dict[str, list[Edit]] = {
    # Keys
    "unknown_key": [("place: Millbridge", "plaice: Millbridge")],
    "unknown_key_deep": [("        tier: indispensable", "        teir: indispensable")],
    "unknown_key_far_from_any": [("currency: thousand", "xylophone: 1\ncurrency: thousand")],
    "missing_key": [("    play: You hold the hills and want the river.\n", "")],
    "missing_key_in_list": [("    channel: newspaper\n", "")],
    "repeated_key": [("place: Millbridge", "place: Millbridge\ntitle: Again")],
    "number_as_key": [("place: Millbridge", "place: Millbridge\n5: five")],
    "list_as_key": [("place: Millbridge", "place: Millbridge\n[a, b]: c")],
    # YAML that scenario files do without
    "merge_key": [("      treasury:    {start", "      <<: {a: 1}\n      treasury:    {start")],
    "alias": [
        ("place: Millbridge", "place: &town Millbridge"),
        ("currency: thousand", "currency: *town\n#"),
    ],
    "python_object": [
        ("currency: thousand crowns", 'currency: !!python/object/apply:os.system ["true"]')
    ],
    "own_tag": [("place: Millbridge", "place: !town Millbridge")],
    "second_document": [("parties:", "---\nparties:")],
    "billion_laughs": [
        (
            "background: |",
            "laugh: [&a [x, x], &b [*a, *a], &c [*b, *b], &d [*c, *c]]\nbackground: |",
        )
    ],
    # Layout
    "tab": [("      {mean: 8", "\t{mean: 8")],
    "tab_before_key": [("    name: Northland", "\tname: Northland")],
    "open_quote": [('"Enough to bargain over."}', '"Enough to bargain over.}')],
    "quote_never_closed": [
        ('gave way., source: "Minutes', 'gave way., source: "The minutes'),
        ('The minutes of 8 May."}', "Minutes of 8 May.}"),
    ],
    "open_bracket": [("delegation: [anders]", "delegation: [anders")],
    "colon_in_text": [("question: Where shall", "question: Say: where shall")],
    "indentation": [("    adjective: Northern", "   adjective: Northern")],
    "sign_at_start": [("title: The Conference of Millbridge", "title: @Millbridge")],
    "text_over_lines": [("subtitle: Northland and", "subtitle:\nNorthland and")],
    "strange_backslash": [('source: "Her diary."', 'source: "Her \\qdiary."')],
    # Values of the wrong kind
    "yes_for_true": [("history: true", "history: yes")],
    "number_in_quotes": [("weight: 6", 'weight: "6"')],
    "number_for_text": [("title: The Conference of Millbridge", "title: 1850")],
    "fraction_for_whole": [("number: 1", "number: 1.5")],
    "number_with_underscore": [("amount: 900", "amount: 900_000")],
    "number_like_a_clock": [("amount: 900", "amount: 9:00")],
    "number_with_leading_zero": [("amount: 900", "amount: 0900")],
    "date_in_words": [("opens: 1850-05-01", "opens: 1 May 1850")],
    "date_that_never_was": [("{date: 1850-05-04}", "{date: 1850-02-30}")],
    "empty_value": [("place: Millbridge", "place:")],
    "empty_text": [("place: Millbridge", 'place: ""')],
    "text_for_list": [("delegation: [anders]", "delegation: anders")],
    "list_for_mapping": [("draft: {border: river, toll: high}", "draft: [river, high]")],
    "text_for_mapping": [
        ('leaning: {value: 0.4, why: "It wants peace a little."}', "leaning: a little")
    ],
    "unknown_choice": [("channel: newspaper", "channel: newspapper")],
    "out_of_range": [
        ("weight: 6", "weight: 120"),
        ("chance: 0.5", "chance: 50"),
        ("start: 40", "start: -5"),
    ],
    "too_fine": [("start: 40,", "start: 40.25,")],
    "bad_name": [("  - id: flood", "  - id: Flood"), ("happened: [flood]", "happened: [Flood]")],
    "bad_name_as_key": [("    neighbours: {title", "    The Neighbours: {title")],
    "title_too_long": [("place: Millbridge", "place: " + "Mill" * 60)],
    "another_format": [("format: 1", "format: 2")],
    "number_without_reason": [
        ('withdraw_trust: {value: 8, why: "A middling figure."}', "withdraw_trust: {value: 8}")
    ],
    "bare_price": [('initial_trust: {value: 3, why: "A middling figure."}', "initial_trust: 3")],
    "track_without_reason": [
        ('trust: {start: 50, why: "They have traded for years."}', "trust: {start: 50}")
    ],
    "effects_without_reason": [('    why: "A flood every second spring."\n', "")],
    # Names that point nowhere
    "unknown_issue": [("border: {weight: 6", "boarder: {weight: 6")],
    "unknown_option": [("limit: hills", "limit: hill")],
    "unknown_option_in_values": [("high: 100, low: 50, none: 0", "high: 100, lo: 50, none: 0")],
    "unknown_party": [("pride: {south: -1.5}", "pride: {sud: -1.5}")],
    "unknown_person": [
        ("delegation: [anders]", "delegation: [andres]"),
        ("person: clara", "person: klara"),
    ],
    "unknown_seat": [("to: [south]", "to: [sotuh]")],
    "unknown_dispatch": [("happened: [flood]", "happened: [floods]")],
    "unknown_track": [
        ("north.treasury: -4", "north.tresury: -4"),
        ("track: north.home", "track: home"),
    ],
    "unknown_relation": [("relations: {north: [neighbours]", "relations: {north: [neighbors]")],
    "unknown_front": [("  start: hills", "  start: swamp")],
    # Parts that do not fit together
    "one_party": [
        ("  south:\n    name: Southmark", "parties_of_old:\n  south:\n    name: Southmark")
    ],
    "party_called_all": [("  north:\n    name", "  all:\n    name")],
    "mediator_called_as_party": [("  id: consul", "  id: south")],
    "one_option": [
        (
            "      - {id: river, title: The river, clause: Southmark cedes the land up to the "
            "river.}\n",
            "",
        ),
        ("      - {id: none, title: No change, clause: The border stays.}\n", ""),
    ],
    "value_missing": [("river: 100, hills: 60, none: 0", "river: 100, none: 0")],
    "preference_missing": [
        (
            "      toll:   {weight: 4, values: {high: 0, low: 60, none: 100}, "
            'source: "Southmark\'s note of 1 May."}\n',
            "",
        )
    ],
    "weights_all_zero": [("weight: 6", "weight: 0"), ("weight: 4", "weight: 0")],
    "all_treaties_alike": [
        ("high: 0, low: 60, none: 100", "high: 50, low: 50, none: 50"),
        ("river: 0, hills: 70, none: 100", "river: 50, hills: 50, none: 50"),
    ],
    "history_twice": [
        ("cedes the land up to the river.}", "cedes the land up to the river., history: true}")
    ],
    "history_missing": [
        (
            "clause: Southmark cedes the hills., history: true}",
            "clause: Southmark cedes the hills.}",
        )
    ],
    "wish_below_limit": [
        ("limit: hills\n        wish: river", "limit: river\n        wish: hills"),
        ("{to: none,", "{to: hills,"),
    ],
    "step_towards_wish": [("{to: none,", "{to: river,")],
    "limit_twice": [
        (
            "    expectations:",
            "      - {issue: border, tier: important, limit: none, wish: hills}\n    expectations:",
        )
    ],
    "draft_incomplete": [("draft: {border: river, toll: high}", "draft: {border: river}")],
    "answer_days_reversed": [("{shortest: 1, longest: 2", "{shortest: 3, longest: 2")],
    "name_twice": [
        ("  - id: council", "  - id: flood"),
        ("- {id: low, title", "- {id: high, title"),
    ],
    "pays_itself": [("payer: south, payee: north", "payer: north, payee: north")],
    "payment_without_amounts": [("payment: {issue: toll", "payment: {issue: border")],
    "sittings_out_of_order": [("{date: 1850-05-04}", "{date: 1850-05-14}")],
    "sitting_before_opening": [("opens: 1850-05-01", "opens: 1850-05-03")],
    "no_full_calendar": [("  full:\n", "  whole:\n")],
    "everything_agreed": [("agreed: {border: hills}", "agreed: {border: hills, toll: low}")],
    "window_shut": [("not_after: 1850-05-09", "not_after: 1850-05-03")],
    "bounds_crossed": [("at_least: 5}", "at_least: 50, at_most: 5}")],
    "agreed_and_open": [
        ("      open: [border]\n", "      open: [border]\n      agreed: {border: [hills]}\n")
    ],
    "waits_for_itself": [("happened: [flood]", "happened: [council]")],
    "end_known_too_soon": [("      open: [border]\n", "      endings: [ratified]\n")],
    "tip_without_limit": [("about: south, issue: border}", "about: south, issue: toll}")],
    "goodwill_for_one": [('    south: {start: 50, why: "No favourites."}\n', "")],
    "aims_weigh_nothing": [
        ("title: Peace, weight: 4", "title: Peace, weight: 0"),
        ("balance, weight: 2", "balance, weight: 0"),
        ("river, weight: 1", "river, weight: 0"),
        ("name, weight: 1", "name, weight: 0"),
    ],
    "fronts_out_of_order": [("value: {north: 75", "value: {north: 30")],
    "war_with_one_party": [
        ("value: {north: 45, south: 55}", "value: {north: 45}"),
        ("    south: {army_trend: 0,", "    sout: {army_trend: 0,"),
    ],
    "odds_crossed": [("least: {value: 0.02", "least: {value: 0.6")],
    "signed_before_agreed": [("signed: 1850-05-12", "signed: 1850-05-09")],
    # Several at once
    "many_faults": [
        ("format: 1", "format: one"),
        ("place: Millbridge", "place: Millbridge\nplace: Norwick"),
        ("colour: first", "color: first"),
        ("weight: 6", "weight: six"),
        ("limit: hills", "limit: hils"),
        ("opens: 1850-05-01", "opens: 1850-5-1"),
        ("works_on: south", "works_on: west"),
        ("chance: 0.5", "chance: 1.5"),
        ("  start: hills", "  start: hill"),
        ("relations: {north", "relations: {nroth"),
    ],
}

WHOLE_FILES: dict[str, str] = {
    "nothing": "",
    "list_at_top": "- one\n- two\n",
    "text_at_top": "The Conference of Millbridge\n",
}


def edited(edits: list[Edit]) -> str:
    """The text of tiny.yaml with these edits.

    Raises:
        ValueError: tiny.yaml has no such text.
    """
    text = TINY.read_text(encoding="utf-8")
    for old, new in edits:
        if old not in text:
            raise ValueError(f"tiny.yaml has no text {old!r}")
        text = text.replace(old, new, 1)
    return text


def bodies() -> dict[str, str]:
    """File name -> its text below the list of expected problems."""
    return {name: edited(edits) for name, edits in EDITS.items()} | WHOLE_FILES


def with_expectations(body: str) -> str:
    """The text with its problems, as they are found now, listed before it."""
    lines: tuple[str, ...] = ()
    while True:
        text = "".join(f"# expect: {line}\n" for line in lines) + body
        reading = scenario_from_source(read_text(text), file="bad.yaml")
        found = tuple(fault.located("")[1:] for fault in reading.errors)
        if found == lines:
            return text
        lines = found


if __name__ == "__main__":
    for name, body in bodies().items():
        (FOLDER / f"{name}.yaml").write_text(with_expectations(body), encoding="utf-8")
