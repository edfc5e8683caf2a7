"""Commands for those who write scenarios: check, schema, analyze."""

import json
from pathlib import Path

import click

from game.cli.shared import (
    INPUT_AT_FAULT,
    SET,
    check_folders,
    load_or_stop,
    needs_matplotlib,
    writing,
)


@click.command(
    epilog="Example: python main.py check scenarios/portsmouth.yaml",
    short_help="Check scenario files.",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.option("-v", "--verbose", is_flag=True, help="List also what is from memory.")
def check(files: tuple[str, ...], as_json: bool, verbose: bool) -> None:
    """Check scenario FILEs: every fault with its line, and what to do about it."""
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


@click.command(epilog="Example: python main.py schema > scenario.schema.json")
def schema() -> None:
    """Print the JSON Schema of scenario files, for editors that complete and check."""
    from game.scenario.report import schema_text

    click.echo(schema_text())


@click.command(
    epilog="Example: python main.py analyze scenarios/portsmouth.yaml --json",
    short_help="What the numbers of a scenario mean.",
)
@click.argument("file", required=False)
@SET
@click.option("--png", type=click.Path(path_type=Path), help="A picture.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def analyze(file: str | None, changes: tuple[str, ...], png: Path | None, as_json: bool) -> None:
    """Analyse the treaty space of a scenario FILE.

    The zone of agreement on day 1 and over the calendar, the frontier and the fair points, where
    history lies, which issues are trades and which are fights, and which limits bind.
    """
    from game.analysis import report
    from game.paths import data_dir

    scenario = load_or_stop(file, changes)
    check_folders(png)
    if png is not None:
        needs_matplotlib(png)
    analysis = report.analyze(scenario)
    if png is not None:
        from game.simulation.analysis_chart import draw_analysis

        with writing(png):
            draw_analysis(scenario, analysis, png, data_dir("assets") / "fonts")
    if as_json:
        click.echo(json.dumps(report.as_json(analysis), indent=2, ensure_ascii=False))
    else:
        click.echo(report.as_text(scenario.agenda, analysis))
