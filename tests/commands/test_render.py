"""`smartplan render`: which documents, under which names, and what happens when one fails."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan import assess
from smartplan.books import books
from smartplan.commands import render as command


def render(smartplan: Callable, folder: Path, *arguments: str) -> object:
    return smartplan("render", *arguments, "--as-of", "2024-06-30", cwd=folder)


def test_the_manifests_set_and_the_front_page(smartplan: Callable, plan_folder: Callable) -> None:
    folder = plan_folder()
    path = folder / "smartplan.yaml"
    path.write_text(path.read_text("utf-8") + "documents: [readiness, masterplan]\n", "utf-8")
    assert render(smartplan, folder).code == 0
    names = {path.name for path in (folder / "build").iterdir()}
    assert names == {"index.html", "readiness.html", "masterplan.html"}


def test_titles_and_book_names_come_from_the_manifest(
    smartplan: Callable, plan_folder: Callable
) -> None:
    folder = plan_folder()
    path = folder / "smartplan.yaml"
    books = "books: {masterplan: {title: Rencana Induk Kota, book: Buku 7}}\n"
    path.write_text(path.read_text("utf-8") + books, "utf-8")
    assert render(smartplan, folder, "--document", "masterplan").code == 0
    page = (folder / "build" / "masterplan.html").read_text("utf-8")
    assert "<title>Buku 7 – Rencana Induk Kota – Kota Batu</title>" in page


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_same_plan_gives_the_same_bytes(
    smartplan: Callable, plan_folder: Callable, form: str
) -> None:
    folder = plan_folder()
    render(smartplan, folder, "--format", form, "--out", "satu")
    render(smartplan, folder, "--format", form, "--out", "dua")
    made = sorted((folder / "satu").iterdir())
    assert made
    for path in made:
        assert path.read_bytes() == (folder / "dua" / path.name).read_bytes()


def test_a_document_that_fails_does_not_lose_the_others(
    smartplan: Callable, plan_folder: Callable
) -> None:
    folder = plan_folder({"templates/documents/masterplan/body.md.j2": "{{ view.nothing }}"})
    done = render(smartplan, folder, "--document", "masterplan", "--document", "readiness")
    assert done.code == 2
    assert "templates/documents/masterplan/body.md.j2" in done.err
    assert [path.name for path in (folder / "build").iterdir()] == ["readiness.html"]


def test_a_folder_that_cannot_be_written_is_one_sentence(
    smartplan: Callable, plan_folder: Callable
) -> None:
    folder = plan_folder({"hasil": "sebuah berkas, bukan folder"})
    done = render(smartplan, folder, "--document", "readiness", "--out", "hasil")
    assert done.code == 2
    assert "--out" in done.err
    assert "Traceback" not in done.err


def test_a_missing_extra_is_told_once_for_all_documents(
    smartplan: Callable, plan_folder: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib.util

    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "docx" else find(name)
    )
    done = render(smartplan, plan_folder(), "--format", "docx")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert 'pip install "smartplan[docx]"' in done.err


def test_plans_of_one_folder_name_do_not_overwrite_each_other(
    smartplan: Callable, plan_folder: Callable, tmp_path: Path
) -> None:
    folder = plan_folder()
    for region, name in (("a", "Rencana A"), ("b", "Rencana B")):
        target = tmp_path / region / "kota"
        shutil.copytree(folder, target)
        path = target / "smartplan.yaml"
        path.write_text(f"books: {{readiness: {{title: {name}}}}}\n{path.read_text('utf-8')}")
    asked = ("a/kota", "b/kota", "--document", "readiness", "--out", "hasil")
    done = render(smartplan, tmp_path, *asked)
    assert done.code == 0
    assert done.out.split() == ["hasil/a/kota/readiness.html", "hasil/b/kota/readiness.html"]
    for region, name in (("a", "Rencana A"), ("b", "Rencana B")):
        page = (tmp_path / "hasil" / region / "kota" / "readiness.html").read_text("utf-8")
        assert f"<title>{name} – Kota Batu</title>" in page


def test_plans_of_different_names_lie_beside_each_other(
    smartplan: Callable, plan_folder: Callable, tmp_path: Path
) -> None:
    folder = plan_folder()
    for place in ("a/satu", "b/dua"):
        shutil.copytree(folder, tmp_path / place)
    asked = ("a/satu", "b/dua", "--document", "readiness", "--out", "hasil")
    done = render(smartplan, tmp_path, *asked)
    assert done.out.split() == ["hasil/satu/readiness.html", "hasil/dua/readiness.html"]


def test_markdown_is_asked_for_by_either_word(smartplan: Callable, plan_folder: Callable) -> None:
    folder = plan_folder()
    for form in ("md", "markdown"):
        done = render(smartplan, folder, "--format", form, "--document", "readiness")
        assert done.out == "build/readiness.md\n"


def test_a_document_of_ones_own_says_what_it_tells(
    smartplan: Callable, plan_folder: Callable
) -> None:
    home = "templates/documents/uang"
    folder = plan_folder(
        {
            f"{home}/document.yaml": "title: {id: Uang, en: Money}\n",
            f"{home}/body.md.j2": "# {{ view.region }}\n",
        }
    )
    asked = ("--document", "uang", "--document", "readiness", "--format", "md")
    done = render(smartplan, folder, *asked)
    assert done.code == 2
    assert f"not made: uang; {home}/document.yaml: there is no view named uang" in done.err
    assert "write for example view: masterplan" in done.err
    assert done.out == "build/readiness.md\n"
    path = folder / home / "document.yaml"
    path.write_text("title: {id: Uang, en: Money}\nview: masterplan\n", "utf-8")
    assert render(smartplan, folder, *asked).code == 0
    assert "Kota Batu" in (folder / "build" / "uang.md").read_text("utf-8")


def test_a_front_page_of_ones_own_tells_what_was_found(
    smartplan: Callable, plan_folder: Callable
) -> None:
    home = "templates/documents/muka"
    folder = plan_folder(
        {
            f"{home}/document.yaml": "title: {id: Muka, en: Front}\nlayout: front\n"
            "view: completeness\n",
            f"{home}/body.md.j2": "{{ view.found }}\n",
        }
    )
    assert render(smartplan, folder, "--document", "muka", "--format", "md").code == 0
    assert "Pemeriksaan" in (folder / "build" / "index.md").read_text("utf-8")


def test_a_plan_is_read_and_scored_once(
    smartplan: Callable, plan_folder: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def counted(module: object, name: str) -> None:
        function = getattr(module, name)

        def count(*args: object, **options: object) -> object:
            calls.append(name)
            return function(*args, **options)

        monkeypatch.setattr(module, name, count)

    for name in ("read_folder", "load"):
        counted(command, name)
        counted(assess, name)
    for name in ("score", "assess_loaded", "library"):
        counted(books, name)
    folder = plan_folder()
    assert render(smartplan, folder).code == 0
    assert sorted(calls) == ["assess_loaded", "library", "load", "read_folder", "score"]
    calls.clear()
    assert render(smartplan, folder, "--document", "masterplan", "--document", "agency").code == 0
    assert sorted(calls) == ["library", "load", "read_folder", "score"]


WHOLE = {
    "sources.yaml": "uu: {title: Undang-Undang, kind: law}\n"
    "surat: {title: Surat uji, kind: letter, date: 2022-01-03}\n",
}


def test_a_refused_plan_is_named_in_its_own_folder_too(
    smartplan: Callable, plan_folder: Callable
) -> None:
    folder = plan_folder({"profile.yaml": ""})
    for lang, said in (("id", "tidak dicetak sebagai final"), ("en", "is not printed as final")):
        done = render(smartplan, folder, "--final", "--lang", lang)
        assert done.code == 2
        assert f"smartplan: {folder.name} {said}: " in done.err
        assert not (folder / "build").exists()


def test_a_final_is_refused_with_all_reasons_and_old_files_stay(
    smartplan: Callable, plan_folder: Callable, tmp_path: Path
) -> None:
    folder = plan_folder(WHOLE)
    poor = tmp_path / "kurang"
    shutil.copytree(folder, poor)
    for name in ("sources.yaml", "process.yaml", "profile.yaml"):
        (poor / name).write_text("", "utf-8")
    old = poor / "build" / "masterplan.html"
    old.parent.mkdir()
    old.write_text("lama", "utf-8")
    asked = (str(poor), str(folder), "--document", "masterplan", "--final")
    done = render(smartplan, tmp_path, *asked, "--lang", "id")
    assert done.code == 2
    assert done.err.count("\n") == 1
    for reason in ("visi belum ditulis", "belum ada peraturan", "belum ada penanda tangan"):
        assert reason in done.err
    assert "--draft" in done.err
    assert [path.name for path in (poor / "build").iterdir()] == ["masterplan.html"]
    assert old.read_text("utf-8") == "lama"
    assert done.out.split() == ["uji/build/masterplan.html"]  # the other plan goes on


@pytest.mark.parametrize(
    ("status", "option", "is_final"),
    [
        ("final-review", (), False),
        ("final-review", ("--final",), True),
        ("committed", (), True),
        ("committed", ("--draft",), False),
    ],
)
def test_the_printing_is_that_of_the_status_unless_asked_for(
    smartplan: Callable,
    plan_folder: Callable,
    status: str,
    option: tuple[str, ...],
    *,
    is_final: bool,
) -> None:
    body = "{% if final %}untuk ditandatangani{% else %}untuk dikerjakan{% endif %}"
    folder = plan_folder({**WHOLE, "templates/documents/masterplan/body.md.j2": body})
    path = folder / "smartplan.yaml"
    text = path.read_text("utf-8").replace("status: final-review", f"status: {status}")
    path.write_text(text, "utf-8")
    done = render(smartplan, folder, "--document", "masterplan", "--format", "md", *option)
    assert done.code == 0, done.err
    made = (folder / "build" / "masterplan.md").read_text("utf-8")
    assert ("untuk ditandatangani" in made) is is_final
    assert ("untuk dikerjakan" in made) is not is_final


def test_draft_and_final_together_are_one_sentence(
    smartplan: Callable, plan_folder: Callable
) -> None:
    done = render(smartplan, plan_folder(), "--draft", "--final", "--lang", "id")
    assert done.code == 2
    assert done.err == (
        "smartplan: --draft dan --final tidak dapat dipakai bersama; pilih salah satu\n"
    )


def test_several_formats_in_one_call(smartplan: Callable, plan_folder: Callable) -> None:
    body = "{{ forms | join('+') }}"
    folder = plan_folder({"templates/documents/masterplan/body.md.j2": body})
    path = folder / "smartplan.yaml"
    path.write_text(path.read_text("utf-8") + "documents: [masterplan]\n", "utf-8")
    forms = ("--format", "html", "--format", "markdown", "--format", "md")
    done = render(smartplan, folder, *forms)
    assert done.code == 0, done.err
    # The front page is a page of a screen: on paper only where it is asked for.
    made = ["build/index.html", "build/masterplan.html", "build/masterplan.md"]
    assert sorted(done.out.split()) == made
    assert "html+md" in (folder / "build" / "masterplan.md").read_text("utf-8")
    assert "html+md" in (folder / "build" / "masterplan.html").read_text("utf-8")


def test_one_format_that_fails_does_not_lose_the_other(
    smartplan: Callable, plan_folder: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib.util

    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "docx" else find(name)
    )
    forms = ("--format", "docx", "--format", "md")
    done = render(smartplan, plan_folder(), *forms, "--document", "readiness")
    assert done.code == 2
    assert done.err.count("readiness") == 1
    assert done.out == "build/readiness.md\n"
