"""Dataclasses that cost next to nothing to define: a command imports hundreds of them, and makes objects of a few.

The standard library compiles six methods for each class, which takes longer than most commands do. Here all classes
share theirs. In everything else a class is the standard library's dataclass, for type checkers as for its functions.
"""

from functools import cached_property
from operator import attrgetter, ge, gt, le, lt
from types import MappingProxyType

__all__ = ["MISSING", "Fielded", "dataclass", "defaults", "field", "fields", "is_dataclass", "names", "replace"]

Fielded = object
"""Any dataclass: what that is, type checkers find in the stub beside this."""


class MISSING:
    """What a field has for a default that has none."""


class Field:
    """What a class says of one of its fields."""

    name = type = None
    """Known once its class is."""

    def __init__(
        self,
        *,
        default=MISSING,
        default_factory=MISSING,
        kw_only=None,
        repr=True,
        compare=True,
        hash=None,
        metadata=MappingProxyType({}),
    ):
        self.default, self.default_factory, self.metadata = default, default_factory, metadata
        self.kw_only, self.repr, self.compare, self.hash = kw_only, repr, compare, hash


field = Field


class Shape:
    """What the methods that all classes share must know of one of them."""

    def __init__(self, owner, fields):
        self.owner, self.fields, self.names = owner, fields, fields.keys()
        own = fields.values()
        self.behind = tuple([each.name for each in own if not each.kw_only])
        """What may be given by position."""
        self.whole = len(own) if len(self.behind) == len(own) else None
        """How many values by position are all that there are; None where some must be named."""
        self.defaults = {each.name: each.default for each in own if each.default is not MISSING}
        self.made = [(each.name, each.default_factory) for each in own if each.default_factory is not MISSING]
        self.then = getattr(owner, "__post_init__", None)

    @cached_property
    def compared(self):
        """The values by which two objects are equal, or one is before the other."""
        return _values([each.name for each in self.fields.values() if each.compare])

    @cached_property
    def hashed(self):
        """The values that make an object's hash."""
        asked = self.fields.values()
        return _values([each.name for each in asked if (each.compare if each.hash is None else each.hash)])

    @cached_property
    def shown(self):
        """The names that an object's `repr` shows."""
        return [each.name for each in self.fields.values() if each.repr]

    @cached_property
    def standard(self):
        """The same fields as the standard library has them, whose own functions ask for them."""
        from dataclasses import field, make_dataclass

        def given(each):
            kept = {name: getattr(each, name) for name in ("default", "default_factory") if not _is_missing(each, name)}
            return field(
                **kept, kw_only=True, repr=each.repr, compare=each.compare, hash=each.hash, metadata=each.metadata
            )

        parts = [(each.name, each.type, given(each)) for each in self.fields.values()]
        return make_dataclass(self.owner.__name__, parts).__dataclass_fields__


def dataclass(cls=None, /, *, frozen=False, kw_only=False, order=False):
    """As of the standard library, without `slots`."""
    return _defined(cls, frozen, kw_only, order) if cls else lambda cls: _defined(cls, frozen, kw_only, order)


def fields(kind):
    """The fields of a class, or of the class of an object, in their order."""
    return tuple(kind.__shape__.fields.values())


def names(kind):
    """The names of the fields of a class, or of the class of an object, in their order."""
    return kind.__shape__.names


def defaults(kind):
    """What the fields of a class are that are not given, by name, but for what is made anew for each object."""
    return kind.__shape__.defaults


def is_dataclass(kind):
    """Whether a class, or the class of an object, was made here."""
    return hasattr(kind, "__shape__")


def replace(known, /, **changes):
    """The same with something changed about it."""
    values = known.__dict__
    return type(known)(**{name: values[name] for name in known.__shape__.names} | changes)


def _defined(cls, frozen, kw_only, order):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        if "__shape__" in base.__dict__:
            found |= base.__shape__.fields
    shape = cls.__shape__ = Shape(cls, found | _own(cls, kw_only))
    cls.__match_args__ = shape.behind
    cls.__dataclass_fields__ = _STANDARD
    for name, method in {**_ALWAYS, **(_FROZEN if frozen else _OPEN), **(_ORDERED if order else {})}.items():
        if name not in cls.__dict__:
            setattr(cls, name, method)
    return cls


def _own(cls, kw_only):
    """The fields that a class adds, or has otherwise than the classes above it."""
    found = {}
    for name, kind in cls.__annotations__.items():
        if _is_of_the_class(kind):
            continue
        each = cls.__dict__.get(name, MISSING)
        if not isinstance(each, Field):
            each = Field(default=each)
        elif each.default is not MISSING:
            setattr(cls, name, each.default)
        else:
            delattr(cls, name)
        each.name, each.type = name, kind
        if each.kw_only is None:
            each.kw_only = kw_only
        found[name] = each
    return found


def _is_of_the_class(kind):
    """Whether an annotation says that a name is the class's own: `ClassVar` or `ClassVar[...]`."""
    return type(kind).__module__ == "typing" and getattr(getattr(kind, "__origin__", kind), "_name", None) == "ClassVar"


def _is_missing(each, name):
    return getattr(each, name) is MISSING


def _values(names):
    if len(names) > 1:
        return attrgetter(*names)
    return lambda held: tuple([getattr(held, name) for name in names])


class _Standard:
    """Finds a class's fields for the standard library, which is imported then, and not before."""

    def __get__(self, _, owner):
        return owner.__shape__.standard


_STANDARD = _Standard()


def _init(self, /, *given, **named):
    shape, held = self.__shape__, self.__dict__
    if not named and len(given) == shape.whole:
        held.update(zip(shape.behind, given, strict=True))
    else:
        _fill(shape, held, given, named)
    if shape.then:
        self.__post_init__()


def _fill(shape, held, given, named):
    held.update(shape.defaults)
    if given:
        behind = shape.behind[: len(given)]
        if len(given) > len(behind) or not named.keys().isdisjoint(behind):
            raise TypeError(f"{shape.owner.__name__} takes {', '.join(shape.behind)}, each once")
        held.update(zip(behind, given, strict=True))
    held.update(named)
    for name, make in shape.made:
        if name not in held:
            held[name] = make()
    if held.keys() != shape.names:
        raise TypeError(f"{shape.owner.__name__} takes {', '.join(shape.names)}, not {', '.join(held)}")


def _repr(self):
    told = ", ".join([f"{name}={getattr(self, name)!r}" for name in self.__shape__.shown])
    return f"{type(self).__qualname__}({told})"


def _equal(self, other):
    if type(other) is not type(self):
        return NotImplemented
    values = self.__shape__.compared
    return values(self) == values(other)


def _hash(self):
    return hash(self.__shape__.hashed(self))


def _fixed(self, name, _=None):
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")


def _compared(holds):
    def compare(self, other):
        if type(other) is not type(self):
            return NotImplemented
        values = self.__shape__.compared
        return holds(values(self), values(other))

    return compare


_ALWAYS = {"__init__": _init, "__repr__": _repr, "__eq__": _equal}
_FROZEN = {"__hash__": _hash, "__setattr__": _fixed, "__delattr__": _fixed}
_OPEN = {"__hash__": None}
_ORDERED = {"__lt__": _compared(lt), "__le__": _compared(le), "__gt__": _compared(gt), "__ge__": _compared(ge)}
