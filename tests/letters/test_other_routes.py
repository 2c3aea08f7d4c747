"""Who else can help is told by what the complaint is about and who complains, and never in place of the Ombudsman."""

from dataclasses import replace

import pytest

from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.other_routes import ROUTES, other_routes
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import Home, LetterKind
from complaints_cli.errors import Refused
from complaints_cli.letters import Setting, compose
from letter_stories import RULES, STORIES, folded, setting

K = LetterKind
TRIBUNAL, LEASE, ICO, COURT, REGULATOR = (route.name for route in ROUTES)


@pytest.mark.parametrize(
    ("category", "home", "names"),
    [
        (None, None, []),
        ("repairs", Home.TENANT, []),
        ("rent", Home.TENANT, [TRIBUNAL]),
        ("rent-and-arrears", Home.TENANT, [TRIBUNAL]),
        ("current-works", Home.TENANT, []),
        ("service-charges", Home.LEASEHOLDER, [TRIBUNAL, LEASE]),
        ("repairs", Home.SHARED_OWNER, [LEASE]),
        ("data-protection", Home.TENANT, [ICO]),
        ("discrimination", Home.TENANT, [COURT]),
    ],
)
def test_by_what_it_is_about_and_who_complains(category: str | None, home: Home | None, names: list[str]) -> None:
    assert [each.name for each in other_routes(category, home, final=False)] == names
    assert [each.name for each in other_routes(category, home, final=True)] == [*names, REGULATOR]


def letter(kind: LetterKind, category: str, at: Setting | None = None) -> str:
    events, on = STORIES[kind]
    arrived = events[0]
    assert isinstance(arrived, Received)
    complaint = folded(replace(arrived, category=category), *events[1:])
    return compose(kind, complaint, at or setting(on)).markdown


class TestTold:
    def test_the_final_response_names_the_regulator_whatever_it_is_about(self) -> None:
        text = letter(K.RESPONSE_2, "repairs")
        assert "- Regulator of Social Housing: does not settle single complaints." in text
        assert "0300 124 5225" in text
        assert TRIBUNAL not in text

    @pytest.mark.parametrize("kind", [K.RESPONSE_1, K.RESPONSE_2, K.QUICK_RESPONSE])
    def test_the_tribunal_is_named_for_rents_and_service_charges(self, kind: LetterKind) -> None:
        text = letter(kind, "service-charges")
        assert "- First-tier Tribunal (Property Chamber): decides disputes about service charges" in text
        assert "None of this takes anything from your right to go to the Ombudsman." in text
        assert "0300 111 3000" in text

    def test_a_first_response_about_anything_else_has_no_such_section(self) -> None:
        assert "Who else can help" not in letter(K.RESPONSE_1, "repairs")

    def test_whom_the_policy_points_to_is_told_at_the_end(self) -> None:
        wording = replace(CODE_2024.wording, signposts=("Larkmere Law Centre, free",))
        rules = replace(RULES, policy=replace(CODE_2024, wording=wording))
        assert "\n- Larkmere Law Centre, free\n" in letter(
            K.RESPONSE_2, "repairs", setting(STORIES[K.RESPONSE_2][1], rules=rules)
        )

    def test_without_them_it_does_not_go_out(self, tmp_path_factory: pytest.TempPathFactory) -> None:
        folder = tmp_path_factory.mktemp("own")
        (folder / "letters" / "parts").mkdir(parents=True)
        (folder / "letters" / "parts" / "other-routes.md.j2").write_text("", encoding="utf-8")
        at = setting(STORIES[K.RESPONSE_2][1])
        own = replace(at, landlord=replace(at.landlord, templates=str(folder)))
        with pytest.raises(Refused, match="Who else can help"):
            letter(K.RESPONSE_2, "rent", own)
