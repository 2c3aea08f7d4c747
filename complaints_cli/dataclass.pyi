from collections.abc import Collection, Mapping
from dataclasses import MISSING as MISSING
from dataclasses import Field
from dataclasses import dataclass as dataclass
from dataclasses import field as field
from dataclasses import fields as fields
from dataclasses import is_dataclass as is_dataclass
from dataclasses import replace as replace
from typing import Any, ClassVar, Protocol

class Fielded(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

def names(kind: Fielded | type[Fielded]) -> Collection[str]: ...
def defaults(kind: type[Fielded]) -> Mapping[str, Any]: ...
