"""The comment of a review: its mark, its ticks, many plans in it, and how it gets to the host."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from smartplan.asking.mark import mark_of
from smartplan.blocks import Table
from smartplan.reviewing.checklist import checklist
from smartplan.reviewing.review import PlanReview, Review
from smartplan.reviewing.review import review as plan_review
from smartplan.source.folder import read_folder
from smartplan.source.pairs import Pair
from smartplan.telling import review as telling
from smartplan.telling import ticks
from smartplan.telling.telling import Section, Telling, paragraph, said
from smartplan.wording import LANGS, Lang, same
from smartplan.writers.markdown import told as markdown
from tests.conftest import Ran
from tests.places import AS_OF, EXAMPLES
from tests.posting.host import ME, TOKEN, Kept, host
from tests.repo import Repo, repository

LOKET = "programs/layanan-terpadu.yaml"
KELAS = "programs/kelas-warga.yaml"
DAY = ("--as-of", AS_OF.isoformat())
Call = Callable[..., Ran]
LIMIT = 65_536


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A branch in which money, a date and an agency change; two questions more than one."""
    repo = repository(tmp_path / "repo")
    repo.git("checkout", "-qb", "cabang")
    repo.edit(LOKET, "amount: 150000000", "amount: 187500000")
    repo.edit(LOKET, "deadline: 2022-12-15", "deadline: 2023-03-15")
    repo.edit(KELAS, "\nlead: bappeda", "\nlead: diskominfo")
    repo.commit()
    return repo


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Kept]:
    """A host, and this process as its CI would run it for pull request 7."""
    event = tmp_path / "event.json"
    event.write_text('{"pull_request": {"number": 7}}', "utf-8")
    with host() as running:
        for name, value in {
            "GITHUB_TOKEN": TOKEN,
            "GITHUB_API_URL": running.url,
            "GITHUB_GRAPHQL_URL": f"{running.url}/graphql",
            "GITHUB_REPOSITORY": "kota/rencana",
            "GITHUB_EVENT_PATH": str(event),
        }.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("GH_TOKEN", raising=False)
        yield running


def comment(repo: Repo, smartplan: Call, before: str = "", lang: str = "id") -> str:
    """The comment that takes the place of another."""
    file = repo.root.parent / "sebelum.md"
    file.write_text(before, "utf-8")
    asked = ("review", "--base", "main", "--lang", lang, "--format", "markdown", *DAY)
    return smartplan(*asked, "--previous", str(file), cwd=repo.root).out


def boxes(text: str) -> list[str]:
    return re.findall(r"^- \[(.)\]", text, re.MULTILINE)


def ticked(text: str, *at: int) -> str:
    """A comment in which a reviewer has ticked some boxes, as the host writes it then."""
    lines = text.split("\n")
    places = [row for row, line in enumerate(lines) if line.startswith("- [ ]")]
    for one in at:
        lines[places[one]] = lines[places[one]].replace("- [ ]", "- [x]", 1)
    return "\r\n".join(lines)


def test_ticks_stay_where_the_change_behind_them_is_the_same(repo: Repo, smartplan: Call) -> None:
    first = comment(repo, smartplan)
    assert boxes(first) == [" ", " ", " "]
    again = comment(repo, smartplan, ticked(first, 0, 2))
    assert boxes(again) == ["x", " ", "x"]
    assert "Daftar periksa penelaah (2 dari 3 dicentang)" in again
    repo.edit(LOKET, "amount: 187500000", "amount: 190000000")  # behind the question of money
    repo.commit()
    later = comment(repo, smartplan, again)
    assert boxes(later) == [" ", " ", "x"]
    assert later.count("centang sebelumnya dihapus") == 1
    still = comment(repo, smartplan, later)  # said until it is ticked
    assert still == later
    set_anew = comment(repo, smartplan, ticked(still, 0))
    assert boxes(set_anew) == ["x", " ", "x"]
    assert "centang sebelumnya" not in set_anew


def test_ticks_do_not_depend_on_the_language_or_on_the_base(repo: Repo, smartplan: Call) -> None:
    first = ticked(comment(repo, smartplan), 2)
    assert boxes(comment(repo, smartplan, first, lang="en")) == [" ", " ", "x"]
    repo.git("checkout", "-q", "main")
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    repo.commit()
    repo.git("checkout", "-q", "cabang")
    repo.git("merge", "-q", "--no-edit", "main")
    assert boxes(comment(repo, smartplan, first)) == [" ", " ", "x"]


def test_nothing_but_known_ticks_is_taken_from_a_comment(repo: Repo, smartplan: Call) -> None:
    """Anybody who may write can edit a comment."""
    first = comment(repo, smartplan)
    marks = re.findall(r"<!-- (q:\w+:\w+) -->", first)
    hostile = "\n".join(
        [
            "<!-- smartplan-review -->",
            "<script>x</script> @semua",
            "- [x] apa saja <!-- q:00000000:0000000000000000 -->",
            f"- [x] <img> <!-- {marks[0]} --> buntut",
            f"[x] <!-- {marks[1]} -->",
            f"- [x] <!-- {marks[2]}0 -->",
            f"- [x] <!-- {marks[2][:-1]} -->",
            "- [x] <!-- q:" + "9" * 100_000,
            *(["- [x] <!-- q:"] * 10_000),
        ]
    )
    assert comment(repo, smartplan, hostile) == first
    assert ticks.read(hostile).was.keys() == {"00000000"}


def test_a_plan_cannot_tick_for_its_reviewers(repo: Repo, smartplan: Call) -> None:
    first = comment(repo, smartplan)
    mark = re.findall(r"<!-- q:\w+:\w+ -->", first)[1]
    repo.edit(KELAS, "name: Kelas literasi warga", f'name: "- [x] ya {mark}"')
    repo.commit()
    assert ticks.read(comment(repo, smartplan)).was.keys() == ticks.read(first).was.keys()
    assert "x" not in boxes(comment(repo, smartplan, comment(repo, smartplan)))


@pytest.mark.parametrize("form", ["text", "html", "json", "docx", "pdf"])
def test_ticks_in_other_forms(repo: Repo, smartplan: Call, form: str) -> None:
    file = repo.root.parent / "sebelum.md"
    file.write_text(ticked(comment(repo, smartplan), 1), "utf-8")
    out = repo.root.parent / f"hasil.{form}"
    asked = ("--format", form, "--out", str(out), "--previous", str(file), *DAY)
    assert smartplan("review", *asked, cwd=repo.root).code in {0, 1}
    signs = {"text": "[x]", "html": "☑"}
    assert signs.get(form, "").encode() in out.read_bytes()


def test_a_comment_that_is_not_there_is_told(repo: Repo, smartplan: Call) -> None:
    found = smartplan("review", "--previous", "entah.md", cwd=repo.root)
    assert (found.code, "entah.md cannot be read" in found.err) == (2, True)


def test_the_mark_has_the_path(repo: Repo) -> None:
    def mark(*paths: str, cwd: str = ".") -> str:
        return mark_of([Path(path) for path in paths], repo.root / cwd)

    assert mark() == mark(".") == mark("kota", ".") == "smartplan-review"
    assert mark("kota") == mark("./kota/") == mark(".", cwd="kota") == "smartplan-review kota"
    assert mark("b", "a", "b") == "smartplan-review a b"
    assert mark("a b", "x-->\n<script>") == "smartplan-review a%20b x--%3E%0A%3Cscript%3E"
    many = mark(*(f"plans/daerah-{number}" for number in range(100)))
    assert re.fullmatch(r"smartplan-review [0-9a-f]{16}", many)


def test_new_errors_stand_open_and_the_rest_is_folded(repo: Repo, smartplan: Call) -> None:
    repo.edit(KELAS, "\nlead: diskominfo", "\nlead: hantu")
    repo.commit()
    text = comment(repo, smartplan)
    opened, folded = text.split("<details>", 1)
    assert "### Galat baru (1)" in opened
    assert f"- `kota/{KELAS}:9` galat REF001: perangkat daerah hantu tidak ada" in opened
    assert "REF001" not in folded


def test_the_head_is_a_commit_and_the_working_tree_says_so(repo: Repo, smartplan: Call) -> None:
    tip, main = (repo.git("rev-parse", "--short", one).strip() for one in ("HEAD", "main"))
    sides = f"Compared with main ({main}): "
    day = "judged as of 30 June 2024."

    def head(*asked: str) -> str:
        said = comment_head(
            smartplan("review", "--format", "markdown", *asked, *DAY, cwd=repo.root)
        )
        assert said.startswith(sides)
        assert said.endswith(day)
        return said.removeprefix(sides).removesuffix(f", {day}")

    assert head() == head("--head", "cabang") == f"cabang ({tip})"
    assert head("--head", tip) == tip
    repo.git("checkout", "-q", "--detach")
    assert head() == tip
    (repo.root / "catatan.txt").write_text("bukan rencana", "utf-8")
    assert head() == tip
    repo.edit(LOKET, "amount: 187500000", "amount: 190000000")
    assert head() == f"the working tree on top of {tip}, not committed"


def comment_head(found: Ran) -> str:
    return next(line for line in found.out.split("\n") if line.startswith("Compared with"))


def test_what_a_host_merges_is_called_by_the_branch(repo: Repo, smartplan: Call) -> None:
    tip = repo.git("rev-parse", "--short", "cabang").strip()
    repo.git("checkout", "-q", "main")
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    repo.commit()
    repo.git("checkout", "-q", "--detach")
    repo.git("merge", "-q", "--no-ff", "--no-edit", "cabang")
    found = smartplan("review", "--format", "markdown", *DAY, cwd=repo.root)
    assert f": {tip}, as merged, judged" in comment_head(found)


def test_what_the_base_holds_already_is_no_review(
    repo: Repo, smartplan: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`pull_request_target` checks out the base: a green tick for it would say nothing."""
    repo.git("checkout", "-q", "main")
    for asked in ((), ("--head", "main"), ("--base", "cabang")):
        found = smartplan("review", *asked, cwd=repo.root)
        assert found.code == 0
        assert "Nothing to review: main" in found.out
        assert "Was the right commit checked out?" in " ".join(found.out.split())
    told = json.loads(smartplan("review", "--format", "json", cwd=repo.root).out)
    assert (told["changed"], told["plans"]) == (False, [])
    for name, value in (
        ("GITHUB_EVENT_NAME", "pull_request_target"),
        ("CI_MERGE_REQUEST_IID", "7"),
    ):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            found = smartplan("review", cwd=repo.root)
            assert (found.code, "nothing to review: main" in found.err) == (2, True)
            assert smartplan("review", "--head", "cabang", *DAY, cwd=repo.root).code == 0
    repo.edit(LOKET, "amount: 150000000", "amount: 160000000")
    assert "1 change" in smartplan("review", *DAY, cwd=repo.root).out


def test_it_says_for_programs_whether_anything_changes(repo: Repo, smartplan: Call) -> None:
    def changed() -> object:
        return json.loads(smartplan("review", "--format", "json", cwd=repo.root).out)["changed"]

    assert changed() is True
    repo.git("reset", "-q", "--hard", "main")
    repo.edit(LOKET, "\nbudget:", "\n# diperiksa\nbudget:")
    repo.commit()
    assert changed() is False


def test_one_line_where_the_plan_says_the_same(repo: Repo, smartplan: Call) -> None:
    repo.git("reset", "-q", "--hard", "main")
    repo.edit(LOKET, "\nbudget:", "\n# diperiksa\nbudget:")
    repo.commit()
    for lang in LANGS:
        mark, blank, line, end = comment(repo, smartplan, lang=lang).split("\n")
        assert (mark, blank, end) == ("<!-- smartplan-review -->", "", "")
        assert "Kota Batu" in line


def test_posting(repo: Repo, smartplan: Call, kept: Kept) -> None:
    asked = ("review", "kota", "--post", "github", "--format", "markdown", "--lang", "id", *DAY)
    first = smartplan(*asked, cwd=repo.root)
    assert (first.code, first.err) == (0, "")
    assert kept.bodies == [first.out]
    assert first.out.startswith("<!-- smartplan-review kota -->\n")
    kept.comments[0]["body"] = ticked(first.out, 1)
    second = smartplan(*asked, cwd=repo.root)
    assert kept.bodies == [second.out]
    assert boxes(second.out) == [" ", "x", " "]
    written = len(kept.writes)
    assert smartplan(*asked, cwd=repo.root).out == second.out
    assert len(kept.writes) == written, "nothing that is new to write"
    repo.edit(LOKET, "amount: 187500000", "amount: 190000000")
    repo.commit()
    third = smartplan(*asked, cwd=repo.root)
    assert kept.bodies == [third.out]
    assert boxes(third.out) == [" ", "x", " "]


def test_posting_where_nothing_changes(repo: Repo, smartplan: Call, kept: Kept) -> None:
    repo.git("reset", "-q", "--hard", "main")
    repo.commit("kosong")
    assert smartplan("review", "--post", "github", cwd=repo.root).code == 0
    assert kept.bodies == []
    kept.wrote(ME, "<!-- smartplan-review -->\nada perubahan")
    assert smartplan("review", "--post", "github", cwd=repo.root).code == 0
    assert "No plan changes compared with main" in kept.bodies[0]


def test_what_hinders_posting_does_not_change_what_is_reviewed(
    repo: Repo, smartplan: Call, kept: Kept
) -> None:
    kept.trouble = {"GET": [404]}
    found = smartplan("review", "--post", "github", "--lang", "id", *DAY, cwd=repo.root)
    assert found.code == 0
    assert "Tinjauan rencana Kota Batu" in found.out
    assert found.err.startswith("smartplan: komentar tidak ditulis: 127.0.0.1 menolak (404)")
    assert kept.writes == []


def test_posting_needs_a_host(repo: Repo, smartplan: Call, kept: Kept) -> None:
    assert smartplan("review", "--post", "jenkins", cwd=repo.root).code == 2
    found = smartplan("review", "--post", "gitlab", cwd=repo.root)
    assert "GITLAB_TOKEN is empty" in found.err
    (Path(repo.root.parent) / "event.json").write_text("{}", "utf-8")
    found = smartplan("review", "--post", "github", cwd=repo.root)
    assert (found.code, "names no pull request" in found.err) == (2, True)
    assert kept.asked == []


@pytest.fixture(scope="module")
def large() -> PlanReview:
    """Every program of one plan against every one of another: a review of 160,000 characters."""
    pair = Pair("tegal", read_folder(EXAMPLES / "tegal"), read_folder(EXAMPLES / "batam"))
    return plan_review(pair, AS_OF)


@pytest.fixture(scope="module")
def usual(large: PlanReview) -> PlanReview:
    """Three dozen changes, a dozen new findings."""
    some = large.told[:36]
    differences = replace(large.differences, told=some, spots=large.differences.spots[:36])
    dimensions = ((same("a"), tuple(range(36))),)
    return replace(
        large,
        differences=differences,
        dimensions=dimensions,
        new=large.new[:12],
        mended=(),
        questions=checklist(some),
    )


def many(plan: PlanReview, count: int) -> Review:
    """So many plans that change: each the same, under a name and in a folder of its own."""
    plans = tuple(
        replace(
            plan,
            region=f"Kabupaten Nomor {number}",
            differences=replace(plan.differences, folder=f"plans/kabupaten-nomor-{number}"),
        )
        for number in range(count)
    )
    return Review(same("main"), same("cabang"), plans, {"@bappeda": ["a", "b"]})


@pytest.mark.wide
@pytest.mark.parametrize(
    ("count", "lang"), [(1, "id"), (1, "en"), (2, "id"), (10, "en"), (191, "id"), (514, "en")]
)
def test_every_plan_is_named_in_what_the_host_takes(
    large: PlanReview, usual: PlanReview, count: int, lang: Lang
) -> None:
    review = many(large if count < 3 else usual, count)
    text = markdown.write(
        telling.told(review, lang, full_report="https://example.org/laporan"), lang
    )
    assert 35_000 < len(text) <= LIMIT
    assert text.count("<details>") == text.count("</details>")
    for number in range(count):
        assert re.search(rf"Nomor {number}\b", text), number
    if count == 10:
        assert text.count("\n## ") == count + 1, "all heads"
        assert text.index("<details>") > text.rindex("\n## ")
        return
    at = text.index("[https://example.org/laporan](<https://example.org/laporan>)")
    assert ("Tidak dimuat di sini: " if lang == "id" else "Not shown here: ") in text[at:]


def test_thousands_of_plans_are_counted() -> None:
    rows = tuple((said(f"Kabupaten Nomor {number}"), said("7")) for number in range(5000))
    table = Table((said("a"), said("b")), rows, ("left", "right"))
    sections = tuple(Section(row[0], (paragraph("x" * 999),)) for row in rows)
    told = Telling("review", "judul", sections, (table,), comment="tanda", more=said("lain"))
    text = markdown.write(told, "en")
    assert 50_000 < len(text) <= LIMIT
    assert re.search(r"Kabupaten Nomor \d+ \(7\), and \d+ more\n", text)
    assert "| Kabupaten Nomor 0 | 7 |" in text
    assert text.rstrip().endswith("more")


def test_the_weightiest_plan_comes_first(repo: Repo, smartplan: Call) -> None:
    repo.git("checkout", "-q", "main")
    for name in ("a", "b", "c", "d", "e"):
        shutil.copytree(repo.plan, repo.root / name)
    repo.commit()
    repo.git("checkout", "-qb", "semua")
    repo.edit(KELAS, "name: Kelas literasi", "name: Kelas Literasi", plan="a")
    repo.edit(KELAS, "\nlead: bappeda", "\nlead: diskominfo", plan="b")
    repo.edit(LOKET, "amount: 150000000", "amount: 160000000", plan="c")
    repo.edit(KELAS, "\nlead: bappeda", "\nlead: hantu", plan="d")
    repo.git("rm", "-qr", "e")
    repo.commit()
    text = comment(repo, smartplan)
    titles = re.findall(r"^## Tinjauan rencana Kota Batu \((.)\)$", text, re.MULTILINE)
    assert titles == ["e", "d", "c", "b", "a"]
    rows = re.findall(r"^\| Kota Batu \((.)\) \| (\w+) \|.*\| (\S+) \| – \|$", text, re.MULTILINE)
    assert rows[:3] == [("e", "dihapus", "–"), ("d", "1", "1"), ("c", "1", "–")], text
    assert (
        text.index("## Tinjauan 5 rencana")
        < text.index("| Rencana |")
        < text.index("## Tinjauan rencana")
    )


def test_a_plan_that_is_gone_says_who_led_what(repo: Repo, smartplan: Call) -> None:
    repo.git("rm", "-qr", "kota")
    repo.commit()
    text = comment(repo, smartplan)
    assert "anggaran Rp420 juta → Rp0" in text
    people = text.split("### Yang perlu melihat\n\n")[1].split("\n")[0]
    assert "Bappeda (penanggung jawab kelas-warga)" in people
    assert "mendukung" not in people


def test_a_change_does_not_name_its_own_owners(repo: Repo, smartplan: Call) -> None:
    repo.git("checkout", "-q", "main")
    (repo.root / "CODEOWNERS").write_text("* @bappeda\n", "utf-8")
    repo.commit()
    repo.git("checkout", "-q", "cabang")
    repo.git("merge", "-q", "--no-edit", "main")
    (repo.root / "CODEOWNERS").write_text("* @teman\n", "utf-8")
    repo.commit()
    text = comment(repo, smartplan)
    assert "`@bappeda`" in text
    assert "@teman" not in text
