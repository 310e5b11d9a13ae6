"""The pages that `--help` shows, in the reader's language."""

from collections.abc import Sequence
from typing import Any

from smartplan.commands import Verb
from smartplan.wording import Lang, Text


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
                ("--lang id|en", _LANG.say(lang)),
                ("--version", _VERSION.say(lang)),
                ("--install-completion", _COMPLETION.say(lang)),
                ("--help", _HELP.say(lang)),
            ]
        )
    with formatter.section(_BEGIN.say(lang)):
        formatter.write_dl([(call, text.say(lang)) for call, text in _FIRST])


def write_family(name: str, verbs: Sequence[Verb], formatter: Any, lang: Lang) -> None:
    """The page of a first word that several commands share."""
    formatter.write_text(f"{_USAGE.say(lang)}: smartplan {name} {_COMMAND.say(lang)}")
    with formatter.section(_COMMANDS.say(lang)):
        formatter.write_dl([(verb.name, verb.summary.say(lang)) for verb in verbs])


def write_command(verb: Verb, params: Sequence[Any], formatter: Any, lang: Lang) -> None:
    """The page of one command: what it does, arguments, options, examples.

    `params` are typer's, their help and metavars in the language already.
    """
    arguments = [param for param in params if param.param_type_name == "argument"]
    names = " ".join(map(_metavar, arguments))
    formatter.write_text(f"{_USAGE.say(lang)}: smartplan {verb.name} {names}".rstrip())
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(f"{verb.summary.say(lang)[0].upper()}{verb.summary.say(lang)[1:]}.")
    if arguments:
        with formatter.section(_ARGUMENTS.say(lang)):
            formatter.write_dl([(_metavar(param), param.help) for param in arguments])
    with formatter.section(_OPTIONS.say(lang)):
        formatter.write_dl([_row(param, lang) for param in params if param not in arguments])
    with formatter.section(_EXAMPLES.say(lang)):
        for example in verb.examples:
            formatter.write_text(example)


def _row(param: Any, lang: Lang) -> tuple[str, str]:
    if "--help" in param.opts:
        return "--help", _HELP.say(lang)
    metavar = "" if param.is_flag else f" {_metavar(param)}"
    return f"{', '.join(param.opts)}{metavar}", param.help


def _metavar(param: Any) -> str:
    return str(param.metavar or param.human_readable_name.upper())


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
_VERSION = Text("menampilkan versi", "show the version")
_LANG = Text("bahasa pesan", "language of messages")
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
