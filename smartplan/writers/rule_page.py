"""The page of a rule: what it finds, why that matters, how to mend it, wrong and right."""

import inspect
from collections.abc import Iterator

from smartplan.finding import Defect
from smartplan.wording import Lang, Text
from smartplan.writers.text.terminal import Line


def lines(defect: Defect, lang: Lang) -> Iterator[Line]:
    """The page for a terminal."""
    yield [
        (defect.code, "strong"),
        (f"  {defect.name}  ", "muted"),
        (defect.severity.label.say(lang), defect.severity.value),
        (f"  {_DUE.fill(stage=_ROMAN[defect.due]).say(lang)}", "muted"),
    ]
    yield [("", "")]
    yield [(_slots(defect.message.say(lang)), "")]
    for title, text in ((_WHY, defect.why), (_INSTEAD, defect.instead)):
        yield [("", "")]
        yield [(title.say(lang), "accent")]
        yield from ([("  " + row, "")] for row in _wrapped(text.say(lang)))
    for title, example in _examples(defect):
        yield [("", "")]
        yield [(title.say(lang), "accent")]
        yield from ([("  " + row, "")] for row in example.splitlines())


def markdown(defect: Defect, lang: Lang) -> str:
    """The page for the reference in docs/."""
    severity = defect.severity.label.say(lang).capitalize()
    due = _DUE.fill(stage=_ROMAN[defect.due]).say(lang)
    parts = [
        f"# {defect.code} {defect.name}",
        f"{severity} · {due}",
        f"> {_slots(defect.message.say(lang))}",
        f"**{_WHY.say(lang)}.** {defect.why.say(lang)}",
        f"**{_INSTEAD.say(lang)}.** {defect.instead.say(lang)}",
    ]
    for title, example in _examples(defect):
        parts.append(f"{title.say(lang)}:\n\n```yaml\n{example}\n```")
    return "\n\n".join(parts) + "\n"


def _examples(defect: Defect) -> Iterator[tuple[Text, str]]:
    """What is wrong and what is right, as YAML; what is indented as the code is, set to the left.

    That waits until it is read: every check of a plan would pay for it.
    """
    for title, example in ((_WRONG, defect.wrong), (_RIGHT, defect.right)):
        text = inspect.cleandoc(example) if example.startswith("\n") else example.rstrip()
        if text:
            yield title, text


def _slots(message: str) -> str:
    """The slots of a message as a reader understands them: `{id}` becomes `<id>`."""
    return message.replace("{", "<").replace("}", ">")


def _wrapped(text: str) -> list[str]:
    import textwrap

    return textwrap.wrap(text, 88)


_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
_DUE = Text("sejak tahap {stage}", "from stage {stage} on")
_WHY = Text("Mengapa", "Why")
_INSTEAD = Text("Perbaikan", "How to mend it")
_WRONG = Text("Keliru", "Wrong")
_RIGHT = Text("Benar", "Right")
