"""batch.py COUNT FOLDER: the partner workbooks with XlsxWriter: six sheets of 40 rows and 8 columns, and a chart."""

import datetime
import os
import sys

import xlsxwriter

SHEETS = ["Overzicht", "SO", "HO", "Mobiliteit", "OKI", "Toelichting"]
HEADER = ["Code", "Studierichting", "2021-2022", "2022-2023", "2023-2024", "Totaal", "% STEM", "OKI"]
PROGRAMMES = ["Elektromechanica", "Industriële wetenschappen", "Verzorging & coördinatie", 'Haarzorg "plus"',
              "Mode; realisatie", "Informatica", "Bouwtechnieken", "Humane wetenschappen"]


def values(number, sheet, line):
    a = (number * 7 + sheet * 31 + line * 13) % 900
    b = (number * 11 + sheet * 17 + line * 5) % 900
    c = (number * 3 + sheet * 41 + line * 19) % 900
    total = a + b + c
    return [f"{21001 + number % 19}-{line:02}", PROGRAMMES[(number + sheet + line) % 8], a, b, c, total,
            a / total if total else 0.0, ((number + line * 7 + sheet) % 400) / 100]


def add_chart(book, page, name):
    chart = book.add_chart({"type": "column"})
    for column in (2, 3, 4):
        chart.add_series({"name": [name, 2, column], "categories": [name, 3, 1, 17, 1],
                          "values": [name, 3, column, 17, column]})
    chart.set_title({"name": "Evolutie"})
    page.insert_chart(2, 9, chart)


def write(number, path):
    book = xlsxwriter.Workbook(path)
    book.set_properties({"title": f"Partner {number}", "author": "bench", "subject": "Inschrijvingen",
                         "created": datetime.datetime(2024, 1, 1)})
    title = book.add_format({"bold": True, "font_size": 14})
    header = book.add_format({"bold": True, "bg_color": "#1F4E78", "font_color": "white", "text_wrap": True, "border": 1})
    text, count = book.add_format(), book.add_format({"num_format": "#,##0"})
    percent, decimal = book.add_format({"num_format": "0.0%"}), book.add_format({"num_format": "0.00"})
    last, last_count = book.add_format({"bold": True, "top": 1}), book.add_format({"bold": True, "top": 1, "num_format": "#,##0"})
    formats = [text, text, count, count, count, count, percent, decimal]
    for sheet, name in enumerate(SHEETS):
        page = book.add_worksheet(name)
        page.write_string(0, 0, f"{name}: partner {number}", title)
        page.set_column(0, 0, 12)
        page.set_column(1, 1, 34)
        page.set_column(2, 7, 11)
        for column, label in enumerate(HEADER):
            page.write_string(2, column, label, header)
        totals = [0] * 4
        for line in range(40):
            row = values(number, sheet, line)
            page.write_string(3 + line, 0, row[0], text)
            page.write_string(3 + line, 1, row[1], text)
            for column in range(2, 8):
                page.write_number(3 + line, column, row[column], formats[column])
            totals = [total + value for total, value in zip(totals, row[2:6])]
        page.write_string(43, 0, "Totaal", last)
        for column, total in enumerate(totals):
            page.write_number(43, 2 + column, total, last_count)
        page.freeze_panes(3, 2)
        if sheet == 0:
            add_chart(book, page, name)
    book.close()


count, folder = int(sys.argv[1]), sys.argv[2]
os.makedirs(folder, exist_ok=True)
for number in range(count):
    write(number, f"{folder}/p{number:04}.xlsx")
