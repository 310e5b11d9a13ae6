"""Jinja, sandboxed and strict: a view and a template become Markdown in which values are safe."""

import re
import traceback
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NoReturn, cast

import jinja2
from jinja2.filters import do_sum
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

import smartplan
from smartplan.books.budget import Budget, Exhausted
from smartplan.books.escape import Markdown
from smartplan.books.generator import Choices, Generator
from smartplan.books.paths import template
from smartplan.failure import Failure
from smartplan.value import is_value
from smartplan.wording import Text

Say = Callable[[Any], Markdown]


class Environment(ImmutableSandboxedEnvironment):
    """The sandbox, with every join of texts escaping for Markdown."""

    intercepted_binops = frozenset({"+", "%", "*", "**"})
    code_generator_class = Generator
    markdown = Markdown

    def __init__(self, say: Say, loader: jinja2.BaseLoader, cache: Path | None) -> None:
        """Prepare for one rendering; `say` turns a value into Markdown."""
        super().__init__(
            loader=loader,
            autoescape=True,
            finalize=_finalizer(say),
            undefined=jinja2.StrictUndefined,
            bytecode_cache=jinja2.FileSystemBytecodeCache(str(cache)) if cache else None,
            optimized=False,  # folding constants would bake one rendering's values into the cache
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            comment_start_string="{##",
            comment_end_string="##}",
            auto_reload=False,
        )
        self.say = say
        self.budget = budget = Budget()
        self.turns, self.weighed, self.built = budget.turns, budget.weighed, budget.built
        self.concat = budget.joined  # type: ignore[method-assign]
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.filters |= {"join": self._join, "replace": self._replace, "sum": _sum}
        self.filters |= {"string": self._string}
        self.limit(self.filters)
        for name in _COMPARING:
            self.tests[name] = budget.testing(cast("Callable[..., Any]", self.tests[name]))
        choices = Choices()
        for name in ("selectattr", "rejectattr"):
            self.filters[name] = choices.remembered(name, self.filters[name])
        self.globals = {name: self.globals[name] for name in ("range", "dict", "namespace")}

    def limit(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        """Take filters, the work of which is counted."""
        self.filters.update(
            {name: self.budget.filtering(name, one) for name, one in filters.items()}
        )

    def call(self, context: Context, obj: Any, *args: Any, **named: Any) -> Any:
        """Call what a template asks for, if it may be called and there is budget for it."""
        if getattr(obj, "__self__", None) is not self.budget:
            self.budget.called(obj, args, named)
        return super().call(context, obj, *args, **named)

    def wrap_str_format(self, value: Any) -> Any:
        """The `format` of a text, for words only: a field fetches nothing, and is not wide."""
        formatted = super().wrap_str_format(value)
        if formatted is None:
            return None

        def format(*args: Any, **named: Any) -> str:
            if value.__name__ != "format" or _FAR.search(value.__self__):
                raise TypeError("format fills in words only; use t(id, en, name=…)")
            for one in (*args, *named.values()):
                self.say(one)  # what has no words is refused
            made: str = formatted(*args, **named)
            self.budget.write(len(made))
            return made

        return format

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read an attribute; our own frozen values hide only `_names`."""
        if is_value(obj):
            return not attr.startswith("_")
        return super().is_safe_attribute(obj, attr, value)

    def joined(self, values: Iterable[Any]) -> Markdown:
        """Values one after another, the plain ones escaped."""
        return Markdown(self.budget.joined(map(self.say, values)))

    def join_path(self, template: str, parent: str) -> str:
        """The name of a template that another one takes in, as a plain text."""
        return super().join_path(str(template), parent)

    def _join(self, values: Iterable[Any], by: Any = "") -> Markdown:
        said, between = list(map(self.say, values)), str(self.say(by))
        self.budget.write(len(between) * len(said))
        return Markdown(between.join(said))

    def _replace(self, value: Any, old: str, new: str) -> str:
        self.budget.replaced(str(value), str(old), str(new))
        text = str.replace(str(value), str(old), str(new))
        return Markdown(text) if isinstance(value, Markup) else text

    def _string(self, value: Any) -> str:
        return value if isinstance(value, str) else self.say(value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Add texts as `~` joins them; nothing is formatted with `%`."""
        if operator == "%" and isinstance(left, str | bytes):
            raise jinja2.TemplateRuntimeError("% does not fill texts; use t(id, en, name=…)")
        if operator in {"*", "**"}:
            self.budget.power(operator, left, right)
            return super().call_binop(context, operator, left, right)
        if isinstance(left, Markup) or isinstance(right, Markup):
            return self.joined((left, right))
        self.budget.weighed(left)
        self.budget.weighed(right)
        if isinstance(left, list | tuple):
            self.budget.step(len(left) // 8)
        return super().call_binop(context, operator, left, right)


@jinja2.pass_environment
def _sum(
    environment: jinja2.Environment, rows: Iterable[Any], attribute: Any = None, start: Any = 0
) -> Any:
    """Numbers added up: lists that are added grow with the square."""
    if isinstance(start, list | tuple | str):
        raise TypeError("sum adds numbers")
    return do_sum(environment, rows, attribute, start)


def _finalizer(say: Say) -> Callable[..., Any]:
    @jinja2.pass_context  # also keeps Jinja from finalizing constants when it compiles
    def finalize(_: Context, value: Any) -> Markdown:
        return say(value)

    return finalize


def environment(homes: tuple[Path, ...], say: Say, *, cache: Path | None = None) -> Environment:
    """The Jinja environment of one rendering; templates come from the first home that has them."""
    folder = cache / f"{smartplan.__version__}-{_GENERATION}" if cache else None
    if folder:
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError:
            folder = None
    return Environment(say, jinja2.FunctionLoader(_loader(homes)), folder)


def _loader(
    homes: tuple[Path, ...],
) -> Callable[[str], tuple[str, str, Callable[[], bool]] | None]:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        if ".." in name.split("/") or name.startswith("/"):
            return None
        for home in homes:
            content = template(home, name)
            if content is not None:
                return _source(content, name), f"templates/{name}", lambda: True
        return None

    return load


def _source(content: bytes, name: str) -> str:
    file = f"templates/{name}"
    if len(content) > _MAX_BYTES:
        raise Failure(Text(f"{file}: lebih dari 1 MB", f"{file}: larger than 1 MB"))
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as wrong:
        raise Failure(Text(f"{file}: bukan UTF-8", f"{file}: is not UTF-8")) from wrong
    if comment := re.search(r"\{#[\s-]", text):
        line = text.count("\n", 0, comment.start()) + 1
        raise Failure(
            Text(
                f"{file}:{line}: komentar ditulis {{## begini ##}}",
                f"{file}:{line}: comments are written {{## like this ##}}",
            )
        )
    return _kept_lines(text)


def _kept_lines(text: str) -> str:
    """The template with the line ends kept that stand after words.

    Jinja's `trim_blocks` takes the line end after every tag. It should do so only on lines that
    hold nothing but tags: elsewhere a paragraph's end would be lost.
    """
    return "\n".join(
        f"{found[1]}+{found[2]}"
        if (found := _TAG_AT_END.match(line)) and _TAGS.sub("", line).strip()
        else line
        for line in text.split("\n")
    )


_TAGS = re.compile(r"\{%.*?%\}|\{##.*?##\}")
_TAG_AT_END = re.compile(r"(.*[^-+\s]\s*)(%\}|##\})$")


def render(env: Environment, name: str, values: Mapping[str, Any]) -> str:
    """Render a template; what is wrong with it is a Failure that names its file and line."""
    try:
        return _taken_apart(env, name).render(values)
    except Exhausted as wrong:
        where = _place(wrong) or f"templates/{name}"
        raise Failure(_WRONG.fill(place=where, message=wrong.text)) from wrong
    except jinja2.TemplateSyntaxError as wrong:
        _fail(f"{wrong.filename or wrong.name}:{wrong.lineno}", str(wrong.message), wrong)
    except jinja2.TemplateNotFound as wrong:
        _fail(_place(wrong) or f"templates/{name}", f"no template {wrong.name}", wrong)
    except Failure:
        raise
    except Exception as wrong:
        # What a template asks for and cannot have is the template's mistake; what goes wrong
        # inside smartplan's own functions is ours.
        place = _place(wrong)
        if place is None:
            raise
        _fail(place, f"{wrong}" or type(wrong).__name__, wrong)


def _taken_apart(env: Environment, name: str) -> jinja2.Template:
    try:
        return env.get_template(name)
    except _UNCOMPILED as wrong:
        # Nested too deeply, or with a number too long, for Jinja or Python.
        _fail(f"templates/{name}", f"{wrong}" or type(wrong).__name__, wrong)


def _fail(place: str, message: str, cause: Exception) -> NoReturn:
    raise Failure(_WRONG.fill(place=place, message=message)) from cause


def _place(wrong: Exception) -> str | None:
    """File and line of the innermost template frame, unless smartplan's own code went wrong."""
    place, mine = None, ""
    for frame in traceback.extract_tb(wrong.__traceback__):
        if frame.filename.startswith("templates/"):
            place, mine = f"{frame.filename}:{frame.lineno}", ""
        elif Path(frame.filename).is_relative_to(_PACKAGE):
            mine = Path(frame.filename).name
    is_ours = mine and mine not in _ASKED and not isinstance(wrong, jinja2.TemplateError)
    return None if is_ours else place


# Functions that templates call directly: a wrong value for them is the template's mistake.
_ASKED = frozenset(
    {"template.py", "context.py", "escape.py", "words.py", "wording.py", "numbers.py", "budget.py"}
)

_PACKAGE = Path(smartplan.__file__).resolve().parent
_MAX_BYTES = 1_000_000
_GENERATION = 5  # of what Generator writes; compiled templates of another one are not used

# A field that fetches, shows a value as code, or has a width from elsewhere or a large one.
_FAR = re.compile(r"\{[^{}:]*[.\[!]|\{[^{}]*:[^{}]*(?:\d{5}|\{)")
_UNCOMPILED = (RecursionError, SyntaxError, OverflowError, ValueError, MemoryError)
_WRONG = Text("{place}: pola dokumen keliru: {message}", "{place}: wrong template: {message}")
_COMPARING = (
    *("in", "eq", "equalto", "==", "ne", "!="),
    *("lt", "<", "le", "<=", "gt", ">", "ge", ">="),
)

# Jinja's filters that work on values; those that make HTML or let text through are left out.
_FILTERS = (
    *("abs", "attr", "batch", "default", "d", "dictsort", "first", "float", "groupby", "int"),
    *("items", "last", "length", "count", "list", "lower", "map", "max", "min", "reject"),
    *("rejectattr", "reverse", "round", "select", "selectattr", "slice", "sort"),
    *("string", "sum", "title", "trim", "truncate", "unique", "upper"),
)
