"""A negmas negotiator in a chair of the conference: `--japan examples/from_negmas.py:Boulware`."""

from game.bridges.negmas_seat import NegmasSeat


class Boulware(NegmasSeat):
    """negmas's own boulware negotiator; any other is named in the same way."""

    def __init__(self) -> None:
        super().__init__("negmas.sao:BoulwareTBNegotiator")
        self.check()
