"""`policy list` and `policy show`: which policy holds from when. A complaint keeps the one it came under."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from complaints_cli.commands.kinds import Offered
from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.landlord import PolicyAdopted
from complaints_cli.domain.policy import CODE_2024, from_facts, to_facts
from complaints_cli.errors import NotFound
from complaints_cli.result import Cell, Document, Result, Table
from complaints_cli.store.landlord_record import BUILT_IN, adopted
from complaints_cli.store.reading import reading


def listed(call: Call) -> Result:
    """List the policies on record, and the day from which each holds."""
    at = call.desk
    with reading(at.db) as record:
        items = _items(adopted(record.history("policy")), at.today)
    rows = [[item["id"], item["name"], item["version"], _from(item), _state(item)] for item in items]
    return Result(data={"items": items}, screen=[Table(["Policy", "Name", "Version", "Holds from", ""], rows)])


def show(
    call: Call,
    policy: Annotated[
        str | None, Argument(metavar="[ID]", help="A policy on record; else today's."), Offered(record="policy")
    ] = None,
) -> Result:
    """Show a policy as a TOML file with every setting written out: the one that holds today, unless an id is given."""
    from complaints_cli.domain.policy_file import write_policy

    at = call.desk
    with reading(at.db) as record:
        items = _items(adopted(record.history("policy")), at.today)
        known = record.policies()
    item = next((each for each in reversed(items) if (each["id"] == policy if policy else each["in_force"])), None)
    if item is None:
        raise NotFound("policy", f"There is no policy {policy!r}. `complaints policy list` shows those that there are.")
    found = known[item["id"]]
    heading = f"# {item['id']}, {_from(item)}{'. ' + _state(item).text if _state(item).text else ''}\n\n"
    return Result(data={**item, "settings": to_facts(found)}, screen=[Document(heading + write_policy(found))])


def _items(adoptions: Sequence[PolicyAdopted], today: date) -> list[dict[str, Any]]:
    code = _item(BUILT_IN, CODE_2024.name, CODE_2024.version)
    items = [code]
    for each in adoptions:
        policy = from_facts(each.settings)
        items.append(_item(each.policy, policy.name, policy.version, each.on, each.despite))
    in_force = [item for item in items if item["effective"] is None or item["effective"] <= today]
    in_force[-1]["in_force"] = True
    return items


def _item(
    policy: str, name: str, version: str, effective: date | None = None, despite: str | None = None
) -> dict[str, Any]:
    return {
        "id": policy,
        "name": name,
        "version": version,
        "effective": effective,
        "in_force": False,
        "despite": despite or None,
    }


def _from(item: dict[str, Any]) -> str:
    return "built in" if item["effective"] is None else f"from {short_day(item['effective'])}"


def _state(item: dict[str, Any]) -> Cell:
    words = ["holds today"] if item["in_force"] else []
    if item["despite"]:
        words.append(f"adopted although it breaks the Code: {item['despite']}")
    return Cell("; ".join(words), "warn" if item["despite"] else "good")
