"""What a silenced finding says, and what silences it, in one sentence."""

from smartplan.finding import Silenced
from smartplan.wording import Lang, Text


def how_silenced(one: Silenced, lang: Lang) -> str:
    """The message and what silences it: `... [error, allowance, reason: later]`."""
    words = [one.finding.severity.label, one.by.label]
    if one.now:
        words.append(_LOWERED.fill(severity=one.now.label))
    if one.reason:
        words.append(_REASON.fill(reason=one.reason))
    if one.was:
        words.append(_BEFORE.fill(reason=one.was))
    return f"{one.finding.message.say(lang)} [{', '.join(word.say(lang) for word in words)}]"


SILENCED = Text("didiamkan", "silenced")
_LOWERED = Text("kini {severity}", "now {severity}")
_REASON = Text("alasan: {reason}", "reason: {reason}")
_BEFORE = Text("sebelumnya: {reason}", "before: {reason}")
