"""What several say as commits on a branch of its own, one for each of them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePath

from smartplan.changes.wording.told import Told
from smartplan.incoming.merged import MergeStep
from smartplan.plan.load import Loaded
from smartplan.reviewing.differences import differences_of
from smartplan.source.bundle import Bundle
from smartplan.source.commit import BranchStart, NewCommit, committed
from smartplan.source.pairs import Pair
from smartplan.source.read import read
from smartplan.unseen import flat
from smartplan.value import replace
from smartplan.wording import Text


def commit_steps(
    start: BranchStart, bundle: Bundle, loaded: Loaded, steps: Sequence[MergeStep]
) -> tuple[tuple[str, str], ...]:
    """Make the branch; who said what is in each commit, and the commit's id."""
    new = list(_commits(bundle, loaded, steps))
    made = committed(start, bundle.contents, [one for _, one in new])
    return tuple((who, id) for (who, _), id in zip(new, made, strict=True))


def _commits(
    bundle: Bundle, loaded: Loaded, steps: Sequence[MergeStep]
) -> Iterator[tuple[str, NewCommit]]:
    before, documents = bundle, loaded.documents
    for who, held in groupby(steps, key=lambda one: one.heard.who):
        those = list(held)
        contents = {file: raw for one in those for file, raw in one.contents.items()}
        if not contents:
            continue
        after = replace(before, contents={**before.contents, **contents})
        now = {**documents, **{file: read(file, raw)[0] for file, raw in contents.items()}}
        found = differences_of(Pair("", before, after), documents, now)
        files = ", ".join(dict.fromkeys(PurePath(one.heard.file).name for one in those))
        yield who, NewCommit(_message(who, files, found.told, loaded), contents)
        before, documents = after, now


def _message(who: str, files: str, told: Sequence[Told], loaded: Loaded) -> str:
    """What changes, in the plan's own language, and by whose word."""
    lang = loaded.plan.language
    agency = loaded.plan.organization.agencies.get(who)
    name = _line((agency.short or agency.name if agency else "") or who or files)
    subject = _SUBJECT.fill(name=name, n=len(told), s="s" * (len(told) != 1), files=files)
    rows = [f"- {_line(one.sentence.say(lang))}" for one in told[:_MOST]]
    if len(told) > _MOST:
        rows.append(_MORE.fill(n=len(told) - _MOST).say(lang))
    trailer = f"{_AGENCY if agency else _PERSON}: {_line(who)}" if who else ""
    return "\n\n".join(filter(None, (_line(subject.say(lang)), "\n".join(rows), trailer)))


def _line(text: str) -> str:
    return flat(" ".join(text.split()))


_MOST = 40
_AGENCY, _PERSON = "Agency", "Suggested-by"
_SUBJECT = Text("{name}: {n} perubahan dari {files}", "{name}: {n} change{s} from {files}")
_MORE = Text("- … dan {n} lagi", "- … and {n} more")
