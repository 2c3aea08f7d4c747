"""What each column of a table is taken for, once its cells have been looked through; two for one thing are refused."""

from collections import defaultdict
from collections.abc import Iterator

from complaints_cli.domain.dates import quoted
from complaints_cli.errors import Problem
from complaints_cli.exchange.importing.cells.day_order import DayOrder
from complaints_cli.exchange.importing.columns.fields import AT_A_STAGE, DAYS, MANY, Field, Target
from complaints_cli.exchange.importing.columns.headers import Claim
from complaints_cli.exchange.importing.columns.heading import BY_OFFICER
from complaints_cli.exchange.importing.columns.table import Table

TAKEN, NOT_KNOWN, EMPTY, WORKED_OUT = "taken", "kept as it is", "empty", "from the days, and not taken"
SWITCHED = frozenset({Field.ESCALATED, Field.WITHDRAWN, Field.REFUSED, Field.EXTENDED_TO})
"""Columns of days in which yes and no are an answer too."""
_FEW = 5
"""Sentences in a column of outcomes, none of them a decision, from which it is a column of something else."""
_KEPT = Target(Field.KEPT)


class Settled:
    """The columns of a table: `targets` by position, what is `told` of each, the `problems` that stop the import."""

    def __init__(self, table: Table, sheet: str) -> None:
        self.targets: dict[int, Target] = {}
        self.told: dict[int, str] = {}
        self.problems: list[Problem] = []
        self.chosen: set[int] = set()
        """Columns that no other column speaks for more plainly."""
        claims: dict[int, Claim] = {}
        empty: dict[int, Target] = {}
        for position, text in enumerate(table.heading.texts):
            claim = table.heading.claims[position]
            if position not in table.filled:
                if text:
                    self.told[position] = EMPTY
                if claim:
                    empty[position] = claim.target
                continue
            if claim and claim.strength < BY_OFFICER:
                claim, told = _by_its_cells(claim, position, table)
                if told:
                    self.told[position] = told
            if claim:
                claims[position] = claim
            else:
                self._keep(position, NOT_KNOWN)
        self._choose(_final_alone(claims), table, sheet)
        spoken_for = {_rivalry(target) for target in self.targets.values()}
        self.targets.update({each: target for each, target in empty.items() if _rivalry(target) not in spoken_for})

    def _keep(self, position: int, told: str) -> None:
        self.targets[position] = _KEPT
        self.told.setdefault(position, told)

    def _choose(self, claims: dict[int, Claim], table: Table, sheet: str) -> None:
        rivals: dict[Target, list[int]] = defaultdict(list)
        for position, claim in claims.items():
            rivals[_rivalry(claim.target)].append(position)
        for target, positions in rivals.items():
            best = max(claims[position].strength for position in positions)
            strongest = [position for position in positions if claims[position].strength == best]
            if target.field in SWITCHED:
                # A question and its day are two columns of one thing.
                strongest = [each for each in strongest if not _asks(table, each)] or strongest
            if target.field in MANY:
                strongest = positions
            elif len(strongest) > 1:
                self.problems.append(_two(target, [table.heading.texts[each] for each in strongest], sheet))
            self.chosen.update(strongest)
            for position in positions:
                self._take(position, claims[position], strongest, table)

    def _take(self, position: int, claim: Claim, strongest: list[int], table: Table) -> None:
        is_asked = claim.target.field in SWITCHED and _asks(table, position)
        if position not in strongest and not is_asked:
            self._keep(
                position, f"kept as it is: column {quoted(table.heading.texts[strongest[0]])} says it more plainly"
            )
            return
        self.targets[position] = claim.target
        field = claim.target.field
        if field in (Field.WORKED_OUT, Field.LEFT):
            self.told[position] = WORKED_OUT if field is Field.WORKED_OUT else "left out"
        else:
            self.told.setdefault(position, NOT_KNOWN if field is Field.KEPT else TAKEN)


def _asks(table: Table, position: int) -> bool:
    return table.orders[table.heading.texts[position]].asks()


def _rivalry(target: Target) -> Target:
    """What names no stage is taken for stage 1 where another column names it."""
    return (
        Target(target.field, 1)
        if target.field in AT_A_STAGE and not target.stage and target.field is not Field.HANDLER
        else target
    )


def _two(target: Target, headers: list[str], sheet: str) -> Problem:
    named = " and ".join(quoted(header) for header in headers)
    where = f" of sheet {quoted(sheet)}" if sheet else ""
    return Problem(
        "two-columns",
        f"Columns {named}{where} could each be {quoted(str(target))}. Say in a mapping file (--map) which it is.",
    )


def _by_its_cells(claim: Claim, position: int, table: Table) -> tuple[Claim | None, str]:
    """A claim after a look at the cells, None where they speak against it, and what is to be told of that."""
    target = claim.target
    if target.field in DAYS:
        return _days(claim, table.orders[table.heading.texts[position]])
    words = table.words.get(position)
    if target.field is Field.TYPE:
        is_sort = words is not None and words.known * 2 >= words.cells
        if is_sort:
            return claim._replace(target=Target(Field.SORT)), ""
        return claim._replace(target=Target(Field.CATEGORY), strength=claim.strength // 2), ""
    if target.field is Field.DECIDER and words and words.known * 2 > words.cells:
        return claim._replace(target=Target(Field.WORKED_OUT)), ""
    if target.field is Field.DECISION and words and not words.known and words.sentences >= _FEW:
        return claim._replace(target=Target(Field.REMEDY)), "taken as what was done: no decision stands in it"
    return claim, ""


def _days(claim: Claim, order: DayOrder) -> tuple[Claim | None, str]:
    field = claim.target.field
    if field is Field.RECEIVED:
        return claim, ""
    if order.only_asks() and field not in SWITCHED:
        return None, "kept as it is: it says yes or no, and gives no day"
    return (None, "kept as it is: no day stands in it") if order.is_of_words() else (claim, "")


def _final_alone(claims: dict[int, Claim]) -> dict[int, Claim]:
    """A "final response" is of stage 2 beside another response, and of any stage where it stands alone."""
    stages = {claim.target.stage for claim in claims.values() if claim.target.field is Field.RESPONDED}
    has_second = any(claim.target.stage == 2 and claim.is_outright for claim in claims.values())
    if stages != {2} or has_second or any(claim.target.field is Field.ESCALATED for claim in claims.values()):
        return claims
    return {
        position: claim._replace(target=Target(claim.target.field)) if claim.target.stage == 2 else claim
        for position, claim in claims.items()
    }


def places(table: Table, settled: Settled) -> Iterator[tuple[int, str, Target]]:
    """Position, header and meaning of every column that has cells; one that only says yes or no after its own days."""
    taken = settled.targets
    for position in sorted(
        taken, key=lambda each: (taken[each].field in SWITCHED and each not in settled.chosen, each)
    ):
        target = taken[position]
        yield position, table.heading.texts[position], target
