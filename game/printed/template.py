"""How a page is made of a template: everything that a scenario says is text, never markup."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape


def render(templates: Path, name: str, fields: Mapping[str, Any]) -> str:
    """The page of this template.

    Args:
        templates: the folder with the templates.
        name: of the template.
        fields: what it tells.

    Raises:
        jinja2.UndefinedError: the template asks for what it was not given.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name).render(fields)


def paragraphs(markup: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [one_line(part) for part in markup.strip().split("\n\n") if part.strip()]


def one_line(text: str) -> str:
    """A text without line breaks."""
    return " ".join(text.split())
