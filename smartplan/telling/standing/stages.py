"""The criteria of the stage that a team works in: met, or open with the file to fill."""

from collections.abc import Iterator

from smartplan.blocks import Block, Code, Inlines, Items, Paragraph, Tick
from smartplan.standing.outline import OutlineGate
from smartplan.telling.standing.screen import ROMAN, Screen, capital
from smartplan.telling.telling import heading, muted, paragraph, said, toned
from smartplan.wording import Text


def gates_told(screen: Screen) -> Iterator[Block]:
    """The criteria of the stage, those of an earlier one that are open, and how many come yet."""
    held = screen.held
    due = [one for one in held.gates if one.stage <= held.stage]
    stage = ROMAN[str(held.stage)]
    yield heading(2, screen.say(_STAGE.fill(stage=stage)))
    if all(one.is_met for one in due):
        yield paragraph(toned("good", "✔ "), screen.say(_MET))
    else:
        shown = [one for one in due if one.stage == held.stage or not one.is_met]
        yield Items(
            tuple((Paragraph(_gate(one, screen)),) for one in shown),
            boxes=True,
            ticks=tuple(Tick(is_set=one.is_met) for one in shown),
        )
    later = [one for one in held.gates if one.stage > held.stage]
    if later:
        done = sum(one.is_met for one in later)
        yield paragraph(muted(screen.say(_LATER.fill(done=done, of=len(later)))))


def _gate(one: OutlineGate, screen: Screen) -> Inlines:
    if one.lack is None:
        return said(muted(capital(screen.say(one.name))))
    earlier = one.stage != screen.held.stage
    stage = screen.say(_OF_STAGE.fill(stage=ROMAN[str(one.stage)])) if earlier else ""
    return said(capital(screen.say(one.lack)), muted(stage), muted(" · "), Code(one.file))


_STAGE = Text("Bimtek tahap {stage}", "Guidance stage {stage}")
_MET = Text("Semua syarat terpenuhi.", "All criteria are met.")
_OF_STAGE = Text(" (tahap {stage})", " (stage {stage})")
_LATER = Text(
    "Tahap sesudahnya: {done} dari {of} syarat sudah terpenuhi.",
    "Later stages: {done} of {of} criteria are met already.",
)
