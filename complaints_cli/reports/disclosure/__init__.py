"""What a report for the public leaves unsaid: small numbers, and whatever would give them away.

Few complaints are few people, and neighbours know each other. The rule of a public report, the same everywhere in it:

* A number from 1 to 4 is not shown; 0 is. Where it is safe it is said to be fewer than 5; of all others that are not
  shown it is known only that they are at least 1.
* Nor is a number from which a small one could be worked out. Numbers hang together: a base is the sum of its words,
  those that are set apart included; of a base, some count and the rest do not; both kinds of home and everybody else
  are all complaints; two measures look at the same base. Small numbers are also those that no table prints but a
  subtraction gives, such as the four that were late of 40 of which 36 were not. A small number is kept where a second
  register, in which it is another, would print the same report (`registers`): whatever is fewer than 5 in this one is
  so in that one as well. Where there is none, first "fewer than 5" is left unsaid of what is least telling, then the
  least telling number beside it goes too: a word before a sum, the lesser before the greater. Whole bases go last. And
  no sum leaves few for all of its parts together that are not shown.
* A year is looked at first, over every measure there is, so that two reports of one year, published side by side, leave
  out the same. Then its parts: quarters, categories, and of a quarter its months. What is not shown of the whole is not
  shown of a part. A part shows a measure only where none of its own numbers is small, and the parts that do not are at
  least two and leave no small number over (`parts`). It is not said of a part that there are few. Of a quarter or a
  month nothing is shown by category; of some days that are not all that the year holds, nothing at all. Where a part is
  not shown, nor is what it has none of.
* A percentage and a rate are shown where their counts are. Where few of ten or more count, or all but few, the
  percentage is said to be under or at least one: that follows from "fewer than 5" of those that count, or do not. So
  is it where a bound follows from the counts that are shown (`measuring.bounds`).
* Days and money need at least five behind them. Their average and their sum are shown also where it is not shown how
  many there are, if the figure fits another number of them as well.
* A word's place in a table tells nothing: what is not shown stands last, by its name. Two figures are compared where
  what is said of them makes it certain.
* One exception, which is the law's: CH01, CH02 and TP09 of a year must be published by every landlord; of shared
  ownership homes by one that has 1,000 or more of them. Their values stand wherever the measure is printed, also where
  they rest on few. From a value and the homes a count can be worked out: so it is taken to be printed, and whatever
  would give another small number away beside it goes too; a note says so.
* That there is none of something is left unsaid where nothing else keeps a small number, such as the four that were
  not in time by the law's own figure, over four words beside others of which there is none. There it is not known of
  any number that is not shown, but said to be few, that it is at least 1.

Outside the rule: changes to services are listed one by one (Code 8.1 d), for they are what the landlord did. And
whoever reads two reports of the same days, drawn up before and after something was recorded, sees the difference.
"""

NOT_SHOWN = "not shown"
ENOUGH = 5
"""The least number, above none, that is shown."""
FEW = f"fewer than {ENOUGH}"
LEAST_BASE = 2 * ENOUGH
"""The least base of a percentage that is said to be under or at least another: of fewer it would say nothing."""
MUST_BE_PUBLISHED = frozenset(("CH01", "CH02", "TP09"))
"""Measures whose values every landlord publishes, however few they rest on."""
OWNED_IN_SHARES = "lcho"
RETURNED_FROM = 1000
"""Shared ownership homes from which a landlord returns figures about them: of fewer, no law asks for them."""


def is_small(number: int) -> bool:
    """Whether so few are not shown: 1 to 4."""
    return 0 < number < ENOUGH
