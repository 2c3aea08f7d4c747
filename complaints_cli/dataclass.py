"""A dataclass is the standard library's, but made once there is to be an object of it, and not with its module.

To make one takes a third of a millisecond, and a command imports hundreds of them for the few dozen that it uses.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, **how):
        """As the standard library's, whose words it takes; not with `slots`, which would be another class."""
        return _put_off(cls, how) if cls else lambda cls: _put_off(cls, how)


__all__ = ["dataclass"]


def _put_off(cls: Any, how: dict[str, bool]) -> Any:
    making = _Making(cls, how)

    def made_first(self: Any, /, *given: Any, **named: Any) -> None:
        making.done()
        self.__init__(*given, **named)

    cls.__init__, cls.__dataclass_fields__ = made_first, making
    return cls


class _Making:
    """Stands for the fields of a class that is not made yet: whoever asks for them, as a class below does, makes it."""

    def __init__(self, cls: Any, how: dict[str, bool]) -> None:
        self.cls, self.how = cls, how

    def __get__(self, _: object, owner: type) -> Any:
        self.done()
        return self.cls.__dataclass_fields__

    def done(self) -> None:
        from dataclasses import dataclass

        if vars(self.cls)["__dataclass_fields__"] is self:
            del self.cls.__init__, self.cls.__dataclass_fields__
            dataclass(**self.how)(self.cls)
