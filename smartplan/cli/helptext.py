"""The pages that `--help` shows, in the reader's language."""

from collections.abc import Sequence
from typing import Any

from smartplan.asking.options import BETWEEN, both
from smartplan.commands import Verb
from smartplan.wording import Lang, Text

VERSION = both("menampilkan versi", "show the version")
LANG = both("bahasa pesan", "language of messages")


def write_group(verbs: Sequence[Verb], formatter: Any, lang: Lang) -> None:
    """The page of `smartplan --help`: what it is, every command, where to begin."""
    formatter.write_text(_ABOUT.say(lang))
    formatter.write_paragraph()
    formatter.write_text(f"{_USAGE.say(lang)}: smartplan {_COMMAND.say(lang)}")
    with formatter.section(_COMMANDS.say(lang)):
        formatter.write_dl([(verb.name, verb.summary.say(lang)) for verb in verbs])
    with formatter.section(_OPTIONS.say(lang)):
        formatter.write_dl(
            [
                ("--lang id|en", _said(LANG, lang)),
                ("--version", _said(VERSION, lang)),
                ("--install-completion", _COMPLETION.say(lang)),
                ("--help", _HELP.say(lang)),
            ]
        )
    with formatter.section(_BEGIN.say(lang)):
        formatter.write_dl([(call, text.say(lang)) for call, text in _FIRST])


def write_command(verb: Verb, command: Any, ctx: Any, formatter: Any, lang: Lang | None) -> None:
    """The page of one command: what it does, arguments, options, examples."""
    spoken = lang or "en"
    params = command.get_params(ctx)
    arguments = [param for param in params if param.param_type_name == "argument"]
    names = " ".join(_metavar(param, spoken) for param in arguments)
    formatter.write_text(f"{_USAGE.say(spoken)}: smartplan {verb.name} {names}".rstrip())
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(
            f"{verb.summary.say(spoken)[0].upper()}{verb.summary.say(spoken)[1:]}."
        )
    if arguments:
        with formatter.section(_ARGUMENTS.say(spoken)):
            formatter.write_dl(
                [(_metavar(param, spoken), _said(param.help, spoken)) for param in arguments]
            )
    with formatter.section(_OPTIONS.say(spoken)):
        formatter.write_dl([_row(param, spoken) for param in params if param not in arguments])
    with formatter.section(_EXAMPLES.say(spoken)):
        for example in verb.examples:
            formatter.write_text(example)


def _row(param: Any, lang: Lang) -> tuple[str, str]:
    if "--help" in param.opts:
        return "--help", _HELP.say(lang)
    names = ", ".join(param.opts)
    metavar = "" if param.is_flag else f" {_metavar(param, lang)}"
    return f"{names}{metavar}", _said(param.help, lang)


def _metavar(param: Any, lang: Lang) -> str:
    return _said(param.metavar or param.human_readable_name.upper(), lang)


def _said(help_text: str | None, lang: Lang) -> str:
    indonesian, _, english = (help_text or "").partition(BETWEEN)
    return indonesian if lang == "id" else english or indonesian


_ABOUT = Text(
    "Masterplan kota cerdas sebagai YAML di git: diperiksa, dinilai, dicetak, dan ditinjau.",
    "Smart city masterplans as YAML in git: checked, scored, rendered and reviewed.",
)
_USAGE = Text("Pemakaian", "Usage")
_COMMAND = Text("PERINTAH [OPSI]", "COMMAND [OPTIONS]")
_COMMANDS = Text("Perintah", "Commands")
_ARGUMENTS = Text("Argumen", "Arguments")
_OPTIONS = Text("Opsi", "Options")
_EXAMPLES = Text("Contoh", "Examples")
_BEGIN = Text("Mulai dari sini", "Begin here")
_HELP = Text("menampilkan halaman ini", "show this page")
_COMPLETION = Text(
    "memasang pelengkapan perintah untuk shell ini", "install completion for this shell"
)
_FIRST = (
    ("smartplan init batam", Text("folder rencana baru", "a new plan folder")),
    ("smartplan validate", Text("apa yang salah atau belum ada", "what is wrong or missing")),
    ("smartplan score", Text("seberapa siap daerahnya", "how ready the region is")),
    ("smartplan render --open", Text("buku masterplan di peramban", "the books in your browser")),
)
