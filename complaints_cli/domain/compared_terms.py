"""The words of figures that no complaint tells: of which homes they are, and what one from elsewhere is."""

from enum import StrEnum


class Stock(StrEnum):
    """The regulator's two kinds of home: rented at low cost, and owned in part."""

    LCRA = "lcra"
    LCHO = "lcho"


class Compared(StrEnum):
    """What a figure from elsewhere is."""

    MEDIAN = "median"
    UPPER_QUARTILE = "upper-quartile"
    PEER = "peer"
