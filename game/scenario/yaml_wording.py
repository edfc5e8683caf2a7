"""What a YAML reader's complaint means to somebody with a text editor."""

import re

import yaml

from game.scenario.faults import Fault

MAX_DEPTH = 30
"""Levels of a file, one inside the other: no scenario needs a third of it."""
TOO_DEEP = f"More than {MAX_DEPTH} levels lie inside each other here."
"""Said by our own count; of brackets by the thousand the C reader complains before we can count."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")

# A piece of the reader's own words -> what to do. The C reader and the Python reader word things
# differently; the first piece that occurs counts.
_MEANINGS: tuple[tuple[str, str], ...] = (
    ("maximum nesting depth", TOO_DEEP),
    (
        "mapping values are not allowed",
        "A colon followed by a space stands inside text here. Put the whole text in double "
        "quotes, or check the indentation of this line and the one above.",
    ),
    (
        "unexpected end of stream",
        "A quotation mark opens here and is never closed. Add the closing one.",
    ),
    (
        "unexpected document separator",
        "A quotation mark opens here and is never closed. Add the closing one.",
    ),
    (
        "expected ':'",
        "A key without a colon, or text that runs over several lines without quotes. Write "
        "'key: value', or begin the text with 'key: |' and indent its lines.",
    ),
    (
        "expected ',' or ']'",
        "A bracket '[' opens here and the list in it does not end well. Separate its entries "
        "with commas and close it with ']'.",
    ),
    (
        "expected ',' or '}'",
        "A bracket '{' opens here and its content does not end well. Separate its entries with "
        "commas and close it with '}'.",
    ),
    (
        "unknown escape character",
        'After a backslash in double quotes may stand only \\\\, \\", \\n or \\t.',
    ),
    (
        "escape sequence",
        'After a backslash in double quotes may stand only \\\\, \\", \\n or \\t.',
    ),
    (
        "hexdecimal numbers",
        'After a backslash in double quotes may stand only \\\\, \\", \\n or \\t.',
    ),
    (
        "cannot start any token",
        "Text may not begin with this character. Put it in double quotes.",
    ),
    (
        "indentation indicator",
        "After '|' or '>' nothing else may stand on the line.",
    ),
    (
        "expected a comment or a line break",
        "After '|' or '>' nothing else may stand on the line.",
    ),
    (
        "block sequence entries are not allowed",
        "A list entry ('- ') cannot stand here. Begin the list on a line of its own, indented "
        "below its key.",
    ),
    (
        "expected key",
        "The indentation does not fit the lines above, or a quotation mark inside text ends it "
        "early. Line the keys up one below the other.",
    ),
    (
        "<block end>",
        "The indentation does not fit the lines above, or a quotation mark inside text ends it "
        "early. Line the keys up one below the other.",
    ),
    (
        "did not find expected '-' indicator",
        "The indentation does not fit the list above. Line its entries up.",
    ),
    (
        "<document start>",
        "Something stands after the end of the content. Check the indentation of this line.",
    ),
)
_OTHERWISE = (
    "This line cannot be read. Check its indentation, quotation marks and brackets, and those of "
    "the line above."
)
_TAB = "A tab stands here. Indent with spaces only: most editors can turn tabs into spaces."
# In these the place where something opened says more than the place where the reader gave up.
_OPENED = ("unexpected end of stream", "unexpected document", "expected ',' or")


def describe_yaml_error(problem: yaml.YAMLError, text: str) -> Fault:
    """The reader's complaint as a fault: where to look, and what to do."""
    if not isinstance(problem, yaml.MarkedYAMLError):
        return Fault(1, 1, _OTHERWISE)
    words = problem.problem or ""
    mark = problem.problem_mark or problem.context_mark
    if problem.context_mark is not None and any(piece in words for piece in _OPENED):
        mark = problem.context_mark
    if mark is None:
        return Fault(1, 1, _OTHERWISE)
    line, column = mark.line + 1, mark.column + 1
    tab = _tab_before(text, line, column)
    if tab is not None:
        return Fault(line, tab, _TAB)
    for piece, meaning in _MEANINGS:
        if piece in words:
            return Fault(line, column, meaning)
    return Fault(line, column, _OTHERWISE)


def _tab_before(text: str, line: int, column: int) -> int | None:
    """The column of a tab in the line's indentation, if there is one."""
    lines = _LINE_BREAK.split(text)
    if line > len(lines):
        return None
    content = lines[line - 1]
    indentation = content[: len(content) - len(content.lstrip(" \t"))]
    at = indentation.find("\t")
    if at < 0 and content[column - 1 : column] == "\t":
        return column
    return at + 1 if at >= 0 else None
