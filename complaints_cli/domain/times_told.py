"""The times that residents are told: the policy's where they are at least as strict as the Code's, else the Code's."""

from collections.abc import Mapping

from complaints_cli.domain.policy import CODE_2024, Policy, StageLimits, StartsFrom

START: Mapping[StartsFrom, str] = {
    StartsFrom.ACKNOWLEDGEMENT: "that letter",
    StartsFrom.RECEIPT: "the day it reached us",
}


def times_told(policy: Policy) -> dict[str, object]:
    """The times of both stages, in working days, as a template prints them."""
    return {
        "stage_1": _stage(policy.stage_1, CODE_2024.stage_1),
        "stage_2": _stage(policy.stage_2, CODE_2024.stage_2),
    }


def _stage(limits: StageLimits, code: StageLimits) -> dict[str, object]:
    """The times of a stage.

    A time for stage 2 that is counted from before stage 1 was answered would be no news to anybody.
    """
    stricter = limits.respond_days <= code.respond_days and limits.respond_from in START
    return {
        "acknowledge": min(limits.acknowledge_days, code.acknowledge_days),
        "respond": min(limits.respond_days, code.respond_days),
        "start": START[limits.respond_from if stricter else code.respond_from],
        "extension": min(each for each in (limits.extension_days, code.extension_days) if each is not None),
    }
