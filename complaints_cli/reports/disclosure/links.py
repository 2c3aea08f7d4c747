"""What says the same in two measures: `LINKS` names it, whatever else a subtraction gives beside it.

A new measure that says in other words what another one says belongs here: nothing else finds out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from complaints_cli.reports.disclosure.named import Named
from complaints_cli.reports.measures import Key, endings, times
from complaints_cli.reports.measures.remedies import ONE_SUM
from complaints_cli.reports.measuring.homes import KINDS
from complaints_cli.reports.measuring.measure import NO_WORD, NO_WORDS

ENDED, ASKED_IN_VAIN = "ended at stage 1", "stage 2 asked for and refused"
NOT_ANSWERED = (times.OVERDUE, times.NOT_DUE, times.WITHDRAWN, times.WITHDRAWN_LATE)
Link = tuple[str, tuple[str, ...], bool]
"""The name of a whole and of its parts, and whether it has others beside them."""


def linked(year: Iterable[Named]) -> Iterator[Link]:
    """What says the same in two measures, or a part of it."""
    all_of_them = list(year)
    by_key = {(each.measure.id, each.measure.stage, each.measure.stock): each for each in all_of_them}
    bases = {each.base for each in all_of_them}
    for each in all_of_them:
        stages = tuple(each.base_of(stage, each.measure.stock) for stage in (1, 2))
        if each.measure.stage is None and each.base not in stages and bases.issuperset(stages):
            yield each.base, stages, False
        yield from _by_home(each, all_of_them)
    for link in LINKS:
        try:
            whole, *parts = link(lambda name, stage=None, stock=None: by_key[name, stage, stock])
        except KeyError:
            continue
        yield whole, tuple(parts), False
    yield from _within(by_key)


def _by_home(each: Named, year: list[Named]) -> Iterator[Link]:
    """What all homes have together, and those of each kind."""
    same = [
        other
        for other in year
        if other.measure.stock
        and (other.measure.base, other.measure.word, other.measure.stage)
        == (each.measure.base, each.measure.word, each.measure.stage)
    ]
    if each.measure.stock or not same:
        return
    yield each.base, tuple(other.base for other in same), True
    if each.measure.counted:
        yield each.count, tuple(other.count for other in same), True
        yield each.rest, tuple(other.rest for other in same), True
    if each.measure.word != NO_WORDS:
        words = dict.fromkeys(word for one in (each, *same) for word in one.words)
        yield from ((each.word(word), tuple(one.word(word) for one in same), True) for word in words)


def _within(by_key: Mapping[Key, Named]) -> Iterator[Link]:
    """What all have of a kind, and those that something is true of: a subtraction gives those it is not true of."""
    made, upheld = by_key.get(("categories", 1, None)), by_key.get(("upheld-by-category", 1, None))
    if made and upheld:
        yield from ((made.word(word), (upheld.word(word),), True) for word in upheld.against_or_for)
    offered, by_head = by_key.get(("compensation", None, None)), by_key.get(("compensation-by-head", None, None))
    if offered and by_head:
        yield offered.total, (by_head.word(ONE_SUM),), True


Find = Callable[..., Named]


def _answered(find: Find, stage: int) -> str:
    return find(f"decided-{stage}", stage).total


def _homes(stage: int, stock: str) -> Callable[[Find], tuple[str, ...]]:
    name = "homes" if stage == 1 else "homes-2"
    return lambda find: (find("CH01", stage, stock).base, find(name, stage).word(KINDS[stock]))


def _accepted(stage: int) -> Callable[[Find], tuple[str, ...]]:
    return lambda find: (find(f"not-accepted-{stage}", stage).word("accepted"), find(f"decided-{stage}", stage).base)


def _unanswered(stage: int) -> Callable[[Find], tuple[str, ...]]:
    return lambda find: (
        find(f"decided-{stage}", stage).apart,
        *(find(f"answered-in-time-{stage}", stage).word(word) for word in NOT_ANSWERED),
    )


def _open(stage: int) -> Callable[[Find], tuple[str, ...]]:
    """What is open at the end of a year that runs is what is not answered, where nothing older is."""
    return lambda find: (
        find(f"open-at-end-{stage}", stage).base,
        *(find(f"answered-in-time-{stage}", stage).word(word) for word in (times.OVERDUE, times.NOT_DUE)),
    )


LINKS: tuple[Callable[[Find], tuple[str, ...]], ...] = (
    *(_homes(stage, stock) for stage in (1, 2) for stock in KINDS),
    *(_accepted(stage) for stage in (1, 2)),
    *(_unanswered(stage) for stage in (1, 2)),
    *(_open(stage) for stage in (1, 2)),
    lambda find: (find("decided-1", 1).count, find("upheld-by-category", 1).total),
    lambda find: (find("escalated", 1).word(ENDED), find("resolved-1", 1).word(ENDED)),
    lambda find: (
        find("resolved-where", 1).word(endings.STAGE_1),
        *(find("resolved-1", 1).word(word) for word in (ENDED, ASKED_IN_VAIN)),
    ),
    lambda find: (
        find("defined-1", 1).total,
        *(find("acknowledged-in-time-1", 1).word(word) for word in ("in time", "acknowledged late")),
    ),
    lambda find: (find("categories", 1).word(NO_WORD), find("records-complete", 1).word("no category")),
    lambda find: (find("learning-implemented").total, find("learning-changes").word("a change")),
    lambda find: (find("learning-recorded").base, _answered(find, 1), _answered(find, 2)),
    lambda find: (find("decided-with-a-part").total, _answered(find, 1), _answered(find, 2)),
    lambda find: (find("orders-complied").word("recommendation"), find("recommendations").total),
    lambda find: (find("remedies-by-kind").word("money"), find("compensation").base),
)
"""A whole first, then its parts."""
