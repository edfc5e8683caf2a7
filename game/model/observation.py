"""All that one seat can see and do now. Plain data: nothing in it leads back to the match."""

from collections.abc import Mapping
from datetime import date

from game.model.agenda import Agenda
from game.model.events import Event
from game.model.frozen import frozen
from game.model.ids import DispatchId, IssueId, OptionId, SeatId, TrackId
from game.model.instructions import Instructions
from game.model.offers import AgreedArticle, Offer, Suggestion, Terms
from game.model.outcome import Outcome
from game.model.scenario import Aim, EnvoyBrief, Power
from game.model.state import Fact, Phase, Stage


@frozen
class Violation:
    """Why an action is refused; the rule stands in docs/rules.md."""

    rule: str
    message: str
    """With `{field}` places for `fields`."""
    fields: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.message.format(**self.fields)} (rule {self.rule})"


@frozen
class Choice:
    """One kind of action: allowed now, or why not; and what it may name."""

    kind: str
    violations: tuple[Violation, ...] = ()
    """Empty: it is allowed with any of the values listed here."""
    issues: tuple[IssueId, ...] = ()
    groups: tuple[tuple[IssueId, ...], ...] = ()
    """For accepting: articles or linked groups, each to be taken whole."""
    parties: tuple[SeatId, ...] = ()
    names: tuple[str, ...] = ()
    """Powers to enlist; facts to tell, as `<fact>:<party>`; for an offer, the issues on which one's
    final word has been spoken."""
    number: int = 0
    """Offer or suggestion to answer; most days of a recess."""


@frozen
class Menu:
    """What the seat may do now; empty when it is another seat's turn."""

    choices: tuple[Choice, ...] = ()

    def choice(self, kind: str) -> Choice | None:
        """The choice of this kind, allowed or not."""
        return next((choice for choice in self.choices if choice.kind == kind), None)

    def allowed(self, kind: str) -> Choice | None:
        """The choice of this kind if it is allowed now."""
        return next((c for c in self.choices if c.kind == kind and not c.violations), None)


@frozen
class FrontOdds:
    """One line of the general staff's appreciation."""

    title: str
    odds: float
    """Chance that the front lies there when the war ends, 0..1."""
    value: float
    """What that peace would be worth to this side, 0..100, before the cost of getting there."""


@frozen
class Appreciation:
    """The general staff's view of going on with the war."""

    no_deal_value: float
    fronts: tuple[FrontOdds, ...]
    cost: float
    """Utility points that the further months would cost."""
    months: int


@frozen
class OwnLimit:
    """A limit as it stands today."""

    issue: IssueId
    tier: str
    limit: OptionId
    wish: OptionId
    yielded: int
    """Steps it has yielded."""
    may_yield: bool
    """Whether a further step exists at all."""


@frozen
class OwnCapital:
    """What a delegation knows of its own capital."""

    no_deal: Appreciation
    band: tuple[float, float]
    """The capital's bottom line lies between these utilities: at or above the second it will
    surely sign, below the first it will not."""
    limits: tuple[OwnLimit, ...]
    cable_on: IssueId | None
    cable_due: date | None
    order_due: date | None
    """Day on which an order to break off is to be carried out."""
    order_delayed: bool
    order_last: bool
    temper: float
    leaning: float


@frozen
class Delivered:
    """A dispatch that this seat has received."""

    id: DispatchId
    turn: int
    channel: str
    title: str
    sender: str
    text: str


@frozen
class Desk:
    """What lies on the mediator's desk."""

    letter: str
    aims: tuple[Aim, ...]
    facts: tuple[Fact, ...]
    powers: tuple[Power, ...]
    enlisted: tuple[str, ...]
    costs: Mapping[str, int]
    open_door: Mapping[IssueId, tuple[OptionId, ...]]
    presses: Mapping[SeatId, int]


@frozen
class Observation:
    """All that a player, human or program, ever gets."""

    seat: SeatId
    agenda: Agenda
    instructions: Instructions | None
    """One's own secret brief; None for the mediator. The odds in the steps of its limits are blank:
    they are the capital's own affair."""
    envoy: EnvoyBrief | None
    """The temper of one's own historical chief delegate."""
    turn: int
    turns: int
    day: date
    days: tuple[date, ...]
    phase: Phase
    stage: Stage
    seat_to_act: SeatId | None
    corridor_round: int
    corridor_rounds: int
    actions_left: Mapping[SeatId, int]
    consent_asked: str | None
    """`secret` or `recess` when this seat must answer."""
    recess_days_asked: int
    in_secret_sitting: bool
    offers: tuple[Offer, ...]
    standing: Mapping[SeatId, Offer]
    """Each side's standing offer, if it has one."""
    agreed: Mapping[IssueId, AgreedArticle]
    positions: Mapping[SeatId, Mapping[IssueId, OptionId]]
    """Each side's latest option on each issue it has spoken to at the table."""
    bound: Mapping[SeatId, Mapping[IssueId, OptionId]]
    """The same where a side has bound itself: in firm and final offers and agreed articles."""
    pledges: Mapping[SeatId, Mapping[IssueId, OptionId]]
    suggestion: Suggestion | None
    """The mediator's terms while they stand; of the endorsements only one's own shows."""
    floated: tuple[Mapping[SeatId, Terms], ...]
    """What was opened in secret sittings, to the two sides."""
    quiet: int
    """Sittings in a row without movement."""
    tracks: Mapping[TrackId, int]
    """The tracks that this seat may see, in tenths."""
    track_titles: Mapping[TrackId, str]
    capital: OwnCapital | None
    desk: Desk | None
    dispatches: tuple[Delivered, ...]
    minutes: tuple[Event, ...]
    """All events this seat has heard, oldest first."""
    peace_odds: str
    """In one word, from what is public: remote, doubtful, possible, likely, near."""
    menu: Menu
    outcome: Outcome | None
    map: str | None
