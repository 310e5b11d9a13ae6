"""A template that takes more than any document needs is told, with file and line."""

import pytest

from smartplan.failure import Failure
from tests.books.made import made

# ruff: noqa: E501 -- a bomb is one line
BOMBS = (
    "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
    "{{ 10**5000000 > 1 }}",
    '{% set ns = namespace(s="a") %}{% for i in range(60) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}',
    "{{ lang.zfill(3000000000) | length }}",
    '{{ "a" * 9999999999 }}',
    "{{ lang.ljust(9999999999) }}",
    '{{ [1] | batch(9999999999, "x") | list }}',
    "{{ [1] | slice(9999999999) | list }}",
    "{% macro m(n) %}{{ m(n) }}{{ m(n) }}{% endmacro %}{{ m(1) }}",
    "{% set ns = namespace(a=[1]) %}{% for i in range(60) %}{% set ns.a = [ns.a, ns.a] %}{% endfor %}",
    "{% set ns = namespace(a=[1]) %}{% for i in range(60) %}{% set ns.a = ns.a + ns.a %}{% endfor %}",
    "{{ (lang * 1000000).replace(lang, 'b' * 1000000) }}",
    "{{ (10**30) | roman }}",
    "{{ 1 | number(999999999) }}",
    "{{ 1.5 | round(999999999) }}",
    "{{ range(99999) | list | sum(start=[]) }}",
    '{{ (5).to_bytes(99999999999, "big") }}',
    "{{ '{:99999999999}'.format(1) }}",
    "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "{{ " + "9" * 5000 + " }}",
    "{% for x in [1] %}" * 120 + "{% endfor %}" * 120,
    "{{ t | string }}",
    "{{ t }}",
    "{{ lang.format_map }}",
    '{{ chart("readiness-radar", view) }}',
    '{% include "a\\0b" %}',
    '{% include ".git/config" %}',
)


@pytest.mark.parametrize("template", BOMBS, ids=[text[:40] for text in BOMBS])
def test_it_ends_as_a_mistake_of_the_template(tmp_path, template):
    with pytest.raises(Failure) as wrong:
        made(tmp_path, template)
    assert "templates/" in wrong.value.text.en


def test_what_documents_need_is_there(tmp_path):
    made(
        tmp_path, "{{ 2**10 }} {{ 'ab' * 2 }} {{ [1, 2] | sum }} {{ 5 | string }} {{ 4 | roman }}"
    )
