"""The program as Typer knows it: its help, what is wrong with a command line, and whatever is not typed plainly.

What a command takes is declared in its signature and told to Typer here. A command's module is imported only when it
is run or its help asked.
"""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from inspect import Parameter as Named
from inspect import Signature
from typing import Annotated, Any, get_args

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from complaints_cli import argv
from complaints_cli.declared import REQUIRED, Parameter, parameters
from complaints_cli.desk import Trail
from complaints_cli.door import called, run
from complaints_cli.errors import Misuse
from complaints_cli.everywhere import PROGRAM, settled
from complaints_cli.outlet import is_terminal
from complaints_cli.plainly import Function, function_of
from complaints_cli.table import Row, in_group, inside

HELP_NAMES = {"help_option_names": ["--help", "-h"]}
_TOO_MANY = re.compile(r"Got unexpected extra argument")
_WRONG_VALUE = re.compile(r"(Invalid value for '[^']*':) (?:'.*'|\".*\") is", re.DOTALL)


class Once(TyperCommand):
    """A command that takes an option once, unless it says that it may be given again: else the first would be lost."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Raises Misuse "given-twice" for an option of one value that has two."""
        _, _, given = self.make_parser(ctx).parse_args(args=list(args))
        for option in given:
            takes_one = isinstance(option, TyperOption) and not (option.is_flag or option.multiple)
            if takes_one and given.count(option) > 1:
                raise Misuse("given-twice", f"{option.opts[0]} is given twice, and takes one value: leave one out.")
        return super().parse_args(ctx, args)


class Group(TyperGroup):
    """Commands known by name, panel and one line of help until one of them is wanted."""

    rows: dict[str, Row]

    def shelve(self, group: str | None) -> None:
        """Lists the commands of a group, or with None those at the top."""
        self.rows = inside(group)
        for name, row in self.rows.items():
            self.commands[name] = TyperCommand(name, help=row.help, rich_help_panel=row.panel)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command that was named, now with its options."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command and self._inside(self.rows[command.name or ""], rest), rest

    def _inside(self, row: Row, rest: Sequence[str]) -> Any:
        if not row.target or (rest and in_group(row.name, rest[0])):
            group = Group(name=row.name, help=row.help, rich_markup_mode=self.rich_markup_mode)
            group.shelve(row.name)
            return group
        return self._opened(row)

    def _opened(self, row: Row) -> Any:
        function = function_of(row)
        shell = typer.Typer(add_completion=False, rich_markup_mode=self.rich_markup_mode)
        shell.command(row.name.split()[-1], cls=Once)(
            as_typer_wants(function, lambda ctx, values: called(row, function, ctx.obj, values))
        )
        return typer.main.get_command(shell)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The plain help's list: a section for each panel, in the order of the table."""
        for panel in dict.fromkeys(row.panel for row in self.rows.values()):
            with formatter.section(panel):
                formatter.write_dl([(name, row.help) for name, row in self.rows.items() if row.panel == panel])


class Program(Group):
    """The top of the command line."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.shelve(None)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs one command line and ends the process with its exit code; returns the code if not `standalone_mode`."""
        code = run(sys.argv[1:] if args is None else args, self.parsed)
        if standalone_mode:
            sys.exit(code)
        return code

    def _main_shell_completion(self, *_: Any, **__: Any) -> None:
        """Typer's own completion is off: a shell asks the door, and no other variable makes another line of one."""

    def parsed(self, typed: argv.Typed, trail: Trail) -> object:
        """What a line that is not typed plainly comes to. Raises Misuse "usage", KeyboardInterrupt."""
        boxes = is_terminal(sys.stdout) and not typed.plain and not typed.json
        self.rich_markup_mode = "rich" if boxes else None
        try:
            return super().main(typed.args, PROGRAM, standalone_mode=False, obj=trail)
        except typer.TyperException as error:
            raise Misuse("usage", _usage(error)) from error
        except typer.Abort as error:
            raise KeyboardInterrupt from error


def as_typer_wants(function: Function, run: Callable[[typer.Context, dict[str, Any]], object]) -> Function:
    """A function of the same signature, declared in Typer's own words, that runs `run` with what was typed."""

    def typed(ctx: typer.Context, **values: Any) -> object:
        return run(ctx, values)

    taken = [
        Named(
            each.name,
            Named.KEYWORD_ONLY,
            default=Named.empty if each.default is REQUIRED else each.default,
            annotation=Annotated[get_args(function.__annotations__[each.name])[0], _said(each)],
        )
        for each in parameters(function)
    ]
    context = Named("ctx", Named.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    vars(typed)["__signature__"] = Signature([context, *taken])
    typed.__doc__ = function.__doc__
    return typed


def _said(parameter: Parameter) -> Any:
    said = parameter.said
    common: Mapping[str, Any] = {"metavar": said.metavar, "help": said.help, "min": said.least, "max": said.most}
    if parameter.is_argument:
        return typer.Argument(**common)
    return typer.Option(
        *(f"{name}/{said.off}" if said.off else name for name in said.names),
        **common,
        envvar=said.envvar,
        is_eager=said.at_once is not None,
        callback=_answering(said.at_once) if said.at_once else None,
    )


def _answering(answer: Callable[[], str]) -> Callable[[bool], None]:
    def at_once(wanted: bool) -> None:
        if wanted:
            typer.echo(answer())
            raise typer.Exit

    return at_once


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    where = f"\nTry `{context.command_path} --help`." if context is not None else ""
    return _without_what_was_typed(error.format_message()) + where


def _without_what_was_typed(sentence: str) -> str:
    """The parser's sentence without the words that it did not expect: a story without quotation marks is such words."""
    if _TOO_MANY.match(sentence):
        return "There are words too many: put quotation marks around a text of several words, or give it from a file."
    return _WRONG_VALUE.sub(r"\1 it is", sentence)


def _settle(ctx: typer.Context, values: dict[str, Any]) -> None:
    ctx.obj = settled(ctx.obj, ctx.invoked_subcommand or "", **values)


app = typer.Typer(
    name=PROGRAM,
    cls=Program,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings=HELP_NAMES,
    subcommand_metavar="COMMAND ...",
)
app.callback()(as_typer_wants(settled, _settle))


def parsed(typed: argv.Typed, trail: Trail) -> object:
    """As `Program.parsed`, for a run that began without Typer."""
    program: Program = typer.main.get_command(app)  # type: ignore[assignment]
    return program.parsed(typed, trail)
