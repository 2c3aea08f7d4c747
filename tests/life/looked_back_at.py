"""Two answers about the same day, given at different times: what differs between them."""

import re

Line = tuple[str, ...]
ERASED = re.compile(r"\\?\[erased\\?\]")


def differences(then: object, now: object, where: str = "") -> list[tuple[str, object, object]]:
    """Where the answer is another one; a text that was erased since stands for any."""
    if isinstance(then, str) and isinstance(now, str):
        told = ".+".join(map(re.escape, ERASED.split(now)))
        return [] if re.fullmatch(told, then, re.DOTALL) else [(where, then, now)]
    if isinstance(then, dict) and isinstance(now, dict) and then.keys() == now.keys():
        return [found for key in then for found in differences(then[key], now[key], f"{where}/{key}")]
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        pairs = enumerate(zip(then, now, strict=True))
        return [found for n, pair in pairs for found in differences(*pair, f"{where}/{n}")]
    return [] if then == now else [(where, then, now)]
