"""A template that tries to be a program is refused with a sentence, soon, and nothing of it has been run."""

import os
import sys
from pathlib import Path

import pytest

from complaints_cli.errors import Unavailable
from complaints_cli.templating import render
from complaints_cli.templating.web import render_html

pytestmark = pytest.mark.slow

STORY = "*_" * 25_000
FACTS = {"ref": "C-2026-0001", "story": STORY, "points": [{"text": "a", "n": 1}] * 60, "landlord": {"name": "Elm"}}
PAYLOADS = (
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''[('__cla', 'ss__') | join] }}",
    "{{ '' | attr('__class__') }}",
    "{{ ref | attr('__class__') | attr('__mro__') }}",
    "{{ ref.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ lipsum() }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ loop.__class__ }}",
    "{% for n in points %}{{ loop._iterator }}{% endfor %}",
    "{{ url_for.__globals__ }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ config.items() }}",
    "{{ request.application.__globals__ }}",
    "{{ '{0.__class__}'.format(ref) }}",
    "{{ '{0.__class__}' | format(ref) }}",
    "{{ '%s' % ref }}",
    "{{ '{a.__class__}'.format_map({'a': ref}) }}",
    "{{ ref.replace('C', 'D') }}",
    "{{ dict(a=1) }}",
    "{{ [1, 2] }}",
    "{{ {'a': 1} }}",
    "{% set x = cycler %}{{ x }}",
    "{% set ns = namespace(a=1) %}{{ ns.a }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}",
    "{% filter upper %}x{% endfilter %}",
    "{% block b %}{{ super() }}{% endblock %}",
    "{% autoescape false %}x{% endautoescape %}",
    "{{ points | map(attribute='__class__') | list }}",
    "{{ points | selectattr('__class__') | list }}",
    "{{ points | groupby('__class__') }}",
    "{{ points | tojson }}",
    "{{ ref | pprint }}",
    "{{ ref | safe }}",
    "{{ points.append(1) }}",
    "{{ points.clear() }}",
    "{{ landlord.update({'name': 'X'}) }}",
    "{{ 'a' * 2000000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ range(10 ** 9) | list }}",
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% for a in points recursive %}{{ loop(points) }}{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{% include '../../etc/passwd' %}",
    "{% include 'letters/../../../etc/passwd.md.j2' %}",
    "{% include ref %}",
    "{% include ['/etc/passwd'] ignore missing %}",
    "{% import 'letters/late.md.j2' as x %}",
    "{% extends 'letters/late.md.j2' %}",
    "{% include 'reports/try.md.j2' %}{% include 'site/try.html.j2' %}",
    "{% debug %}",
    "{% do points.append(1) %}",
    "{% trans %}x{% endtrans %}",
    "{% break %}",
    "{{ (((((" + "(" * 3_000 + "ref" + ")" * 3_000 + ")))))" + " }}",
    "{% if ref %}" * 3_000 + "x",
    "{% for p in points %}" * 30 + "x" + "{% endfor %}" * 30,
    "{% if ref %}" * 200 + "x" + "{% endif %}" * 200 + "{{ no }}",
    "{{ ref" + ".a" * 3_000 + " }}",
    "{{ " + "-" * 3_000 + "1 }}",
)
ENDLESS = (
    "{% for a in story %}{% for b in story %}{% endfor %}{% endfor %}",
    "{% for a in points %}{% for b in points %}{% for c in points %}{{ a.text }}{% endfor %}{% endfor %}{% endfor %}",
    "{% for a in points %}{{ story }}{% endfor %}",
    "{{ story | join(story) | length }}",
    "{{ story | join(story) | join(story) }}",
    "{{ story" + " | quoted" * 60 + " }}",
    "{{ story" + " | paragraphs" * 60 + " }}",
    "{% for a in story %}{% if story | paragraphs %}{% endif %}{% endfor %}",
)


def own(folder: Path, text: str, name: str = "reports/try.md.j2") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_what_would_run_is_refused_with_its_file(text: str, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"reports/try\.md\.j2") as refused:
        render("reports/try", FACTS, own(tmp_path, f"One.\n{text}\n"))
    assert refused.value.problems[0].code == "template"
    assert "root:" not in str(refused.value)
    with pytest.raises(Unavailable, match=r"(site|reports)/try\."):
        render_html("site/try", FACTS, own(tmp_path, f"One.\n{text}\n", "site/try.html.j2"))


@pytest.mark.timeout(120)
@pytest.mark.parametrize("text", ENDLESS, ids=range(len(ENDLESS)))
def test_what_would_not_end_is_ended(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("complaints_cli.templating.only_prints.MOST_SECONDS", 0.5)
    with pytest.raises(Unavailable, match=r"its loops turn|it takes longer|too long"):
        render("reports/try", FACTS, own(tmp_path, text))


def test_includes_that_grow_out_of_each_other_are_ended(tmp_path: Path) -> None:
    for number in range(40):
        inside = f'{{% include "reports/a{number + 1}.md.j2" %}}' * 2
        own(tmp_path, inside, f"reports/a{number}.md.j2")
    own(tmp_path, "x", "reports/a40.md.j2")
    with pytest.raises(Unavailable, match=r"its loops turn|it takes longer"):
        render("reports/a0", FACTS, str(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("name", ["reports/try.md.j2", "cy/words.toml"])
def test_a_pipe_is_not_waited_for(name: str, tmp_path: Path) -> None:
    from complaints_cli.templating.words import words

    (tmp_path / name).parent.mkdir(parents=True)
    os.mkfifo(tmp_path / name)
    with pytest.raises(Unavailable, match="is no file"):
        words("cy", str(tmp_path)) if name.startswith("cy") else render("reports/try", FACTS, str(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "/proc/self/environ"])
def test_a_link_out_of_the_folder_is_refused(target: str, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "try.md.j2").symlink_to(target)
    with pytest.raises(Unavailable, match=r"leads out of the templates' folder|cannot be read"):
        render("reports/try", FACTS, str(tmp_path))


def test_words_of_a_language_are_text_whatever_they_hold(tmp_path: Path) -> None:
    from complaints_cli.templating.words import words

    own(tmp_path, "[headings]\nPoint = 'P\\g<0> \\1 {{ 7 }}'\n", "cy/words.toml")
    assert words("cy", str(tmp_path)).of("Point 2: Damp") == "P\\g<0> \\1 {{ 7 }} 2: Damp"


@pytest.mark.parametrize("text", ["a = " + "[" * 3_000, "x" * 200_001, "a" + ".a" * 3_000 + " = 1"])
def test_words_that_are_no_words_are_refused(text: str, tmp_path: Path) -> None:
    from complaints_cli.templating.words import words

    with pytest.raises(Unavailable, match=r"words\.toml"):
        words("cy", own(tmp_path, text, "cy/words.toml"))
