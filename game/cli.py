"""The commands. Each imports what it needs when it is called, so that `check` never loads pygame.

Exit codes: 0 done, 1 the input is at fault, 2 wrong usage. Results go to standard output, problems
to standard error.
"""

import json
import sys
from pathlib import Path

import click

INPUT_AT_FAULT = 1
_DEFAULT_SCENARIO = "portsmouth.yaml"


def main() -> None:
    """The front door of the game."""
    cli(prog_name="main.py" if sys.argv[0].endswith("main.py") else None)


def scenario_path(given: str | None) -> Path:
    """The scenario file asked for, by path or by the name of one that came with the game."""
    from game.paths import data_dir

    if given is None:
        return data_dir("scenarios") / _DEFAULT_SCENARIO
    path = Path(given)
    shipped = data_dir("scenarios") / path.with_suffix(".yaml").name
    return shipped if not path.exists() and len(path.parts) == 1 and shipped.exists() else path


def stop(message: str, code: int = INPUT_AT_FAULT) -> None:
    """Ends the program with a sentence on standard error."""
    click.echo(message, err=True)
    raise SystemExit(code)


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command the game opens its window, or plays in the terminal if there is "
    "no display.",
)
@click.version_option(package_name="portsmouth-1905", prog_name="portsmouth-1905")
@click.pass_context
def cli(context: click.Context) -> None:
    """The peace conference of Portsmouth, August 1905: play it, teach with it, change it."""


@cli.command(
    epilog="Example: python main.py check scenarios/portsmouth.yaml",
    short_help="Check scenario files.",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.option("-v", "--verbose", is_flag=True, help="List also what is from memory.")
def check(files: tuple[str, ...], as_json: bool, verbose: bool) -> None:
    """Check scenario FILEs: every fault with its line and what to do about it."""
    from game.analysis.report import analyze as analyze_scenario
    from game.analysis.report import zone_sentence
    from game.scenario.report import check_files, problem_lines, report_data, result_lines

    report = check_files(files)
    if as_json:
        click.echo(json.dumps(report_data(report), indent=2, ensure_ascii=False))
    else:
        for line in problem_lines(report, verbose=verbose):
            click.echo(line, err=True)
        for line in result_lines(report):
            click.echo(line)
        for reading in report.readings:
            if reading.scenario is not None:
                sentence = zone_sentence(analyze_scenario(reading.scenario))
                click.echo(f"{reading.file}: {sentence}")
    if not report.good:
        raise SystemExit(INPUT_AT_FAULT)


@cli.command(epilog="Example: python main.py schema > scenario.schema.json")
def schema() -> None:
    """Print the JSON Schema of scenario files, for editors that complete and check."""
    from game.scenario.report import schema_text

    click.echo(schema_text())


@cli.command(
    epilog="Example: python main.py analyze scenarios/portsmouth.yaml --json",
    short_help="What the numbers of a scenario mean.",
)
@click.argument("file", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def analyze(file: str | None, as_json: bool) -> None:
    """Analyse the treaty space of a scenario FILE: bargaining zone, frontier, fair points."""
    from game.analysis import report

    scenario = load_or_stop(file)
    analysis = report.analyze(scenario)
    if as_json:
        click.echo(json.dumps(report.as_json(analysis), indent=2, ensure_ascii=False))
    else:
        click.echo(report.as_text(scenario.agenda, analysis))


def load_or_stop(file: str | None):  # type: ignore[no-untyped-def]
    """The scenario of a file; its faults, by line, end the program."""
    from game.scenario.faults import ScenarioFaults
    from game.scenario.load import load_scenario

    try:
        return load_scenario(scenario_path(file))
    except ScenarioFaults as faults:
        stop(str(faults))
