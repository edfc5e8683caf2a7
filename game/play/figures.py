"""How a figure of the model is written for a reader: in points to a tenth, with a true minus."""

MINUS = "\N{MINUS SIGN}"


def points(tenths: float) -> str:
    """Tenths of a point as points, for heights and prices alike: 25 -> "2.5", 620 -> "62"."""
    return f"{tenths / 10:g}".replace("-", MINUS)


def signed(tenths: float) -> str:
    """A change in tenths with its sign: -4 -> "−0.4"."""
    return f"{tenths / 10:+g}".replace("-", MINUS)
