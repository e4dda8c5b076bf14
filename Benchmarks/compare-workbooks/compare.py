"""Writes the same tables with three libraries and with stemregio, and compares what `verify` finds."""

import argparse
import csv
import datetime
import importlib.metadata
import json
import pathlib
import subprocess
import sys
import tempfile

import gptables
import pandas
import polars
import xlsxwriter

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "Examples/brussels-blueprint/data"
TABLES = {
    "Bijlage 3": ("tso-stem-bhg.csv", "Leerlingen in TSO STEM-richtingen in het BHG"),
    "Bijlage 5": ("tso-stem-vlaanderen-afgeleid.csv", "Leerlingen in TSO STEM-richtingen in Vlaanderen"),
}
SOURCE = "Bron: blauwdruk technologisch onderwijs in Brussel"

# Checks without anything to look at in these tables: every file passes them.
WITHOUT_SUBJECT = {
    "alternative-text", "colour-scales-fit", "charts-fit", "oki-in-range", "matrix-margins", "shares-in-range",
    "no-small-counts", "no-lone-hidden", "no-sum-over-hidden", "notes-numbered",
}


def read(name):
    """Header and rows of a source, with a total made of the rows."""
    with open(DATA / name, encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    rows = [[row[0]] + [int(cell) if cell.isdigit() else None for cell in row[1:]] for row in rows
            if not row[0].startswith("Totaal")]
    return header, rows


def total(rows):
    return ["Totaal"] + [sum(cell or 0 for cell in column) for column in list(zip(*rows))[1:]]


def with_gptables(path):
    sheets = {}
    for sheet, (name, title) in TABLES.items():
        header, rows = read(name)
        shown = [[("[x]" if cell is None else cell) for cell in row] for row in rows + [total(rows)]]
        sheets[sheet] = gptables.GPTable(
            table=pandas.DataFrame(shown, columns=header), table_name=sheet.replace(" ", "_").lower(),
            title=f"{sheet}: {title}", subtitles=["Aantal leerlingen"], source=SOURCE,
            instructions="This worksheet contains one table.", legend=["[x] niet beschikbaar"],
            index_columns={1: 0},
            additional_formatting=[{"column": {"columns": header[1:], "format": {"num_format": "#,##0"},
                                               "include_names": False}}])
    cover = gptables.Cover(title="STEM in tso in Brussel", intro=["Leerlingen per studierichting"],
                           cover_label="Omslag")
    gptables.write_workbook(filename=str(path), sheets=sheets, cover=cover, contentsheet_label="Inhoud")


def with_polars(path):
    with xlsxwriter.Workbook(str(path)) as workbook:
        for sheet, (name, title) in TABLES.items():
            header, rows = read(name)
            worksheet = workbook.add_worksheet(sheet)
            worksheet.write(0, 0, f"{sheet}: {title}", workbook.add_format({"bold": True, "font_size": 14}))
            worksheet.write(1, 0, SOURCE)
            frame = polars.DataFrame(rows, schema=header, orient="row")
            frame.write_excel(
                workbook=workbook, worksheet=sheet, position=(2, 0), table_name=sheet.replace(" ", "_"),
                column_totals=True, column_formats={polars.selectors.integer(): "#,##0"}, autofit=True,
                autofilter=False)


def with_pandas(path):
    with pandas.ExcelWriter(path, engine="openpyxl") as writer:
        for sheet, (name, title) in TABLES.items():
            header, rows = read(name)
            frame = pandas.DataFrame(rows + [total(rows)], columns=header).set_index(header[0])
            styler = frame.style.set_caption(title).set_properties(
                **{"text-align": "right", "number-format": "#,##0"})
            styler.to_excel(writer, sheet_name=sheet, na_rep="[x]", freeze_panes=(1, 1))


def with_stemregio(path, tool):
    folder = path.parent / "stemregio"
    subprocess.run([tool, "build", ROOT / "Examples/brussels-blueprint/study.yaml", "--data", ROOT, "--language",
                    "nl", "--only", "bijlage-3", "--only", "bijlage-5", "--output", folder], check=True,
                   stdout=subprocess.DEVNULL)
    next(folder.glob("*.xlsx")).rename(path)


def verified(tool, path):
    run = subprocess.run([tool, "verify", "--format", "json", path], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    return json.loads(run.stdout)[0]


def markdown(reports, tool, names_checks):
    """The table: numbers only, or with the checks that each file does not pass."""
    counted = [code for code in reports["stemregio"]["passed"] + reports["stemregio"]["failed"]
               if code not in WITHOUT_SUBJECT]
    version = importlib.metadata.version
    names = {"stemregio": "stemregio " + subprocess.run([tool, "--version"], capture_output=True, text=True
                                                        ).stdout.strip(),
             "gptables": f"gptables {version('gptables')}", "polars": f"polars {version('polars')} `write_excel`",
             "pandas": f"pandas {version('pandas')} Styler"}
    lines = [f"| Written with | Properties, of {len(counted)} |" + (" Lacks |" if names_checks else ""),
             "|---|---:|" + ("---|" if names_checks else "")]
    for key, name in names.items():
        failed = [code for code in reports[key]["failed"] if code in counted]
        lines.append(f"| {name} | {len(counted) - len(failed)} |"
                     + (f" {', '.join(f'`{code}`' for code in failed) or 'nothing'} |" if names_checks else ""))
    if not names_checks:
        return "\n".join(lines)
    today = datetime.date.today().isoformat()
    lines += ["", f"Measured on {today} with `Benchmarks/compare-workbooks`: the same two tables of the example, each "
              "library used as its documentation recommends. Counted are the checks on any XLSX file that have "
              f"something to look at in them; not counted: {', '.join(f'`{c}`' for c in sorted(WITHOUT_SUBJECT))}."]
    return "\n".join(lines)


def put(path, text):
    """Replaces what stands between the two markers of a page."""
    begin, end = "<!-- compare-workbooks -->\n", "<!-- /compare-workbooks -->"
    page = path.read_text(encoding="utf-8")
    if begin not in page or end not in page:
        sys.exit(f"{path}: must hold the markers {begin.strip()} and {end}")
    path.write_text(page[:page.index(begin)] + begin + text + "\n" + page[page.index(end):], encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", default=str(ROOT / ".build/release/stemregio"))
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        files = {key: folder / f"{key}.xlsx" for key in ("stemregio", "gptables", "polars", "pandas")}
        with_gptables(files["gptables"])
        with_polars(files["polars"])
        with_pandas(files["pandas"])
        with_stemregio(files["stemregio"], options.tool)
        reports = {key: verified(options.tool, path) for key, path in files.items()}
    text = markdown(reports, options.tool, names_checks=True)
    print(text)
    put(ROOT / "README.md", markdown(reports, options.tool, names_checks=False))
    put(ROOT / "docs/compared.md", text)


if __name__ == "__main__":
    main()
