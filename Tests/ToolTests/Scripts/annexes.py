"""Reads the tables of a workbook and of its tidy twin, for the other scripts."""

import csv
import sys

import openpyxl


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def twin_tables(path):
    """Cells by table, row and column, each in the order of the file."""
    tables = {}
    for cell in read_csv(path):
        row = tables.setdefault(cell["table"], {}).setdefault(cell["row"], {})
        if cell["column"] in row:
            sys.exit(f"the twin names a cell twice: {cell}")
        row[cell["column"]] = cell
    return tables


def workbook_tables(path, twin):
    """Header, and label and value cells of each row, by table; the sheets follow cover and contents."""
    workbook = openpyxl.load_workbook(path, data_only=True)
    tables = {}
    for (identifier, rows), sheet in zip(twin.items(), workbook.worksheets[2:]):
        (reference,) = [table.ref for table in sheet.tables.values()]
        header, *body = list(sheet[reference])
        columns = len(next(iter(rows.values())))
        tables[identifier] = (
            [cell.value for cell in header][-columns:],
            [(row[0].value, row[-columns:]) for row in body],
        )
    return tables


def table(path, twin_path, identifier):
    return workbook_tables(path, twin_tables(twin_path))[identifier]


def finish(problems):
    if problems:
        sys.exit("\n".join(map(str, problems)))
