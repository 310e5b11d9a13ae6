"""What silences a finding, in a few words."""

from smartplan.finding import Silenced
from smartplan.wording import Lang, Text


def why_silenced(one: Silenced, lang: Lang) -> str:
    """What silences a finding, and for which reason: `allowance: “later”`."""
    how = one.by.label.say(lang)
    if one.now:
        how += f" ({_LOWERED.fill(severity=one.now.label).say(lang)})"
    reason = _QUOTED.fill(reason=one.reason) if one.reason else _NO_REASON
    before = f" ({_BEFORE.fill(reason=one.was).say(lang)})" if one.was else ""
    return f"{how}: {reason.say(lang)}{before}"


SILENCED = Text("didiamkan", "silenced")
_LOWERED = Text("kini {severity}", "now {severity}")
_QUOTED = Text("“{reason}”", "“{reason}”")
_NO_REASON = Text("tanpa alasan", "no reason given")
_BEFORE = Text("sebelumnya “{reason}”", "before “{reason}”")
