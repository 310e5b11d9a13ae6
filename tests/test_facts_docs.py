"""What docs/facts.md says of tables is so: its questions run as they stand, in every form."""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pytest

from smartplan.asking.engine_job import engine_job
from smartplan.portfolio.tables.every import TABLES
from smartplan.portfolio.tables.take import rows_of
from smartplan.writers.tables import FORMS
from tests.conftest import Ran
from tests.places import EXAMPLES, ROOT

DAY = date(2026, 11, 29)
DOCS = {name: (ROOT / "docs" / name).read_text("utf-8") for name in ("facts.md", "facts.id.md")}
PLANS = ("batam", "batang", "bukittinggi", "tegal")
Rows = list[tuple[Any, ...]]


def questions(doc: str) -> dict[str, str]:
    return dict(
        re.findall(r"^### (.+?)\n.*?```sql\n(.*?)```", DOCS[doc], re.DOTALL | re.MULTILINE)
    )


QUESTIONS = questions("facts.md")


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples and a neighbour that copied one of them, one program without its indicators."""
    top = tmp_path_factory.mktemp("tabel")
    for name in PLANS:
        shutil.copytree(EXAMPLES / name, top / "rencana" / name)
    copy = top / "rencana" / "payakumbuh"
    shutil.copytree(EXAMPLES / "bukittinggi", copy)
    manifest = copy / "smartplan.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("13.75", "13.76"), "utf-8")
    file = copy / "programs" / "pasar-nontunai.yaml"
    text = re.sub(
        r"^indicators:\n(?:[ #].*\n|\n)*", "", file.read_text("utf-8"), flags=re.MULTILINE
    )
    file.write_text(text, "utf-8")
    job = engine_job(top / "rencana", DAY)
    rows = [rows_of(folder, DAY) for folder in job.folders]
    for form in FORMS:
        job.write(top / form, iter(rows), form)
    return top


@pytest.fixture(scope="module")
def ask(exports: Path) -> Iterator[Callable[[str, str], Rows]]:
    with (
        closing(sqlite3.connect(exports / "sqlite")) as sqlite,
        duckdb.connect(str(exports / "duckdb"), read_only=True) as duck,
        duckdb.connect() as parquet,
    ):
        for name in TABLES:
            files = f"'{exports}/parquet/{name}/**/*.parquet', hive_partitioning=true"
            if name != "about":
                parquet.execute(f'CREATE VIEW "{name}" AS SELECT * FROM read_parquet({files})')
        held = {"sqlite": sqlite, "duckdb": duck, "parquet": parquet}
        yield lambda form, question: held[form].execute(question).fetchall()


@pytest.mark.parametrize("title", QUESTIONS)
def test_every_question_has_the_same_answer_in_every_form(
    ask: Callable[[str, str], Rows], title: str
) -> None:
    found = [_plain(ask(form, QUESTIONS[title])) for form in ("sqlite", "duckdb", "parquet")]
    assert found[0]
    assert found[0] == found[1] == found[2]


def _plain(rows: Rows) -> Rows:
    return [
        tuple(one if one is None or isinstance(one, str) else float(one) for one in row)
        for row in rows
    ]


def test_the_answers(ask: Callable[[str, str], Rows]) -> None:
    asked = partial(ask, "sqlite")
    by_title = {title: asked(question) for title, question in QUESTIONS.items()}
    ((whole,),) = asked("SELECT sum(money) FROM programs")
    assert sum(row[2] for row in by_title["Money by province and year"]) == whole
    funds = by_title["The share of each fund"]
    assert sum(row[1] for row in funds) == whole
    assert round(sum(row[2] for row in funds)) == 100
    purses = by_title["How much of the money stands in the region's own budget"]
    assert sum(sum(row[1:]) for row in purses) == whole
    assert sum(row[3] for row in by_title["Money by agency in charge"]) == whole
    bare = by_title["Programs without indicators"]
    assert [row[:2] for row in bare] == [("payakumbuh", "pasar-nontunai")]
    wins = by_title["Quick wins by dimension"]
    ((count,),) = asked("SELECT count(*) FROM programs WHERE is_quick_win")
    assert sum(row[3] for row in wins) == count > 0
    assert all(row[4] <= row[5] <= 5 for row in wins)
    ready = by_title["Regions by readiness"]
    assert [(row[0], -row[2]) for row in ready] == sorted((row[0], -row[2]) for row in ready)
    assert all(row[3] <= row[2] <= row[4] for row in ready)
    copied = next(title for title in by_title if title.startswith("Copied nomenclature"))
    assert ("bukittinggi", "payakumbuh") in {row[4:] for row in by_title[copied]}
    assert all(row[3] >= 2 for row in by_title[copied])
    provinces = by_title["Provinces by how many of their regions have a plan"]
    assert len(provinces) == 38
    assert sum(row[1] for row in provinces) == 514
    assert sum(row[2] for row in provinces) == 5
    assert provinces[:2] == [("Jawa Tengah", 35, 2), ("Sumatera Barat", 19, 2)]


def test_both_languages_ask_the_same() -> None:
    assert list(questions("facts.id.md").values()) == list(QUESTIONS.values())
    assert len(QUESTIONS) >= 10
    assert not set(questions("facts.id.md")) & set(QUESTIONS)


@pytest.mark.parametrize("doc", DOCS)
def test_every_table_and_form_is_named(doc: str) -> None:
    for name in TABLES:
        assert re.search(rf"^\| .*`{name}`", DOCS[doc], re.MULTILINE), name
    calls = re.findall(r"^smartplan export .*--format (\w+)", DOCS[doc], re.MULTILINE)
    assert {*calls, "sqlite"} == set(FORMS)


def test_what_an_engine_writes_is_what_export_writes(
    exports: Path, smartplan: Callable[..., Ran]
) -> None:
    done = smartplan("export", "rencana", "--out", "sama.sqlite", "--as-of", str(DAY), cwd=exports)
    assert done.code == 0
    assert (exports / "sama.sqlite").read_bytes() == (exports / "sqlite").read_bytes()


@pytest.mark.parametrize("engine", ["dask", "ray", "spark"])
def test_the_jobs_for_engines_call_what_there_is(engine: str) -> None:
    """They run where the engine is installed; here only what they take from smartplan is held."""
    text = (EXAMPLES / "engines" / f"{engine}.py").read_text("utf-8")
    assert len(text.splitlines()) <= 30
    ours = re.findall(r"^from (smartplan\S*) import (\w+)$", text, re.MULTILINE)
    assert ours == [
        ("smartplan.asking.engine_job", "engine_job"),
        ("smartplan.portfolio.tables.take", "rows_of"),
    ]
    compile(text, engine, "exec")
    job = engine_job(EXAMPLES / "batang", DAY)
    for name in re.findall(r"job\.(\w+)", text):
        assert hasattr(job, name), name
    install = (EXAMPLES / "engines" / "install.sh").read_text("utf-8")
    assert f"  {engine}) " in install
