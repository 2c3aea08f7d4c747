"""What makes a letter about promises, money or the end of a complaint whole, typed in by hand from the Code."""

from collections.abc import Mapping

from complaints_cli.domain.terms import LetterKind

PROMISED_PARTS: Mapping[LetterKind, set[tuple[str, str]]] = {
    LetterKind.UPDATE: {
        ("reference", "5.9"),
        ("where", "5.9"),
        ("done", "6.6"),
        ("actions", "6.6"),
        ("next-update", "5.9"),
    },
    LetterKind.ACTIONS_COMPLETED: {
        ("reference", "7.3"),
        ("done", "7.3"),
        ("actions", "7.3"),
        ("agree", "7.3"),
        ("not-settled", "6.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.CANNOT_DELIVER: {
        ("reference", "7.3"),
        ("promise", "7.3"),
        ("why", "7.1"),
        ("instead", "7.3"),
        ("not-settled", "6.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.NO_CONTACT: {
        ("reference", "5.12"),
        ("closed", "5.12"),
        ("attempts", "5.12"),
        ("stands", "6.6"),
        ("help", "5.10"),
        ("actions", "7.3"),
        ("not-settled", "6.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.CLOSING: {
        ("reference", "5.12"),
        ("closed", "5.12"),
        ("actions", "7.3"),
        ("not-settled", "6.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.COMPENSATION_OFFER: {
        ("reference", "7.2"),
        ("apology", "7.1"),
        ("amounts", "7.2"),
        ("basis", "7.4"),
        ("payment", "7.3"),
        ("rights", "3.7"),
        ("form", "7.3"),
        ("ombudsman", "3.7"),
    },
    LetterKind.YOU_SAID: {("reference", "9.3"), ("said", "9.3"), ("did", "9.3")},
    LetterKind.NEW_ISSUE: {("reference", "6.8"), ("raised", "6.8"), ("dealt-with", "6.8"), ("ombudsman", "3.7")},
    LetterKind.CLARIFICATION: {
        ("reference", "5.6"),
        ("stage", "5.6"),
        ("question", "5.6"),
        ("by", "5.6"),
        ("meanwhile", "6.3"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.MEETING: {
        ("reference", "3.6"),
        ("invitation", "3.6"),
        ("companion", "3.6"),
        ("choice", "6.3"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.EARLY_REMEDY: {
        ("reference", "5.13"),
        ("stage", "5.13"),
        ("remedy", "7.1"),
        ("stays-open", "6.3"),
        ("ombudsman", "3.7"),
    },
}
