"""What the Python programs of the national benchmark share: from sums to the sheets, and to XLSX with XlsxWriter.

An engine gives the sums as lists of tuples:

    stem        (area, year, form, sex, is STEM, pupils)        area: BHG or a Flemish province, of the school
    programmes  (BHG | Vlaanderen, programme, year, pupils)     STEM programmes of the tso
    mobility    (level, area of home, area of school, pupils)   last year
    places      (municipality, form, pupils)                    STEM in the BHG, last year
    schools     (school, area, ticks, listed pupils, pupils, STEM pupils)   last year
    areas       (level, study area, sex, year, pupils)          the BHG
"""

import collections
import datetime

import xlsxwriter

PROVINCES = ["Antwerpen", "Limburg", "Oost-Vlaanderen", "Vlaams-Brabant", "West-Vlaanderen"]
SITES = ["BHG"] + PROVINCES
HOMES = SITES + ["Wallonië"]
REGIONS = ["BHG", "Vlaanderen"] + PROVINCES
FORMS = {"SO": ["aso", "tso", "kso", "bso"], "HO": ["aba", "pba", "graduaat"]}
YEARS = [f"{year}-{year + 1}" for year in range(2010, 2024)]
LAST = YEARS[-1]
COUNT, PERCENT, DECIMAL, TEXT = "#,##0", "0.0%", "0.00", "General"

Sheet = collections.namedtuple("Sheet", "name title header formats rows total frozen widths chart")


def ratio(part, whole):
    """A share, or the symbol for what can't exist."""
    return part / whole if whole else "[z]"


def change(first, last):
    return [last - first, ratio(last - first, first)]


def stem_sheets(sums):
    counts = collections.defaultdict(lambda: [0, 0])
    for area, year, form, sex, is_stem, pupils in sums["stem"]:
        for region in (area,) if area == "BHG" else (area, "Vlaanderen"):
            for which in (sex, "*"):
                cell = counts[region, year, form, which]
                cell[0] += pupils if is_stem else 0
                cell[1] += pupils
    for name, level, by_sex in (("A1 STEM SO", "SO", False), ("A2 STEM HO", "HO", False),
                                ("B1 STEM SO geslacht", "SO", True), ("B2 STEM HO geslacht", "HO", True)):
        labels = ["Regio", "Schooljaar"] + (["Geslacht"] if by_sex else [])
        header, formats = list(labels), [TEXT] * len(labels)
        for form in FORMS[level] + ["Totaal"]:
            header += [f"{form} STEM", f"{form} totaal", f"{form} STEM (%)"]
            formats += [COUNT, COUNT, PERCENT]
        rows = []
        for region in REGIONS:
            for year in YEARS:
                for sex in ("M", "V") if by_sex else ("*",):
                    cells = [counts.get((region, year, form, sex), [0, 0]) for form in FORMS[level]]
                    cells.append([sum(cell[0] for cell in cells), sum(cell[1] for cell in cells)])
                    row = [region, year] + ([sex] if by_sex else [])
                    rows.append(row + [value for stem, all in cells for value in (stem, all, ratio(stem, all))])
        chart = None
        if name.startswith("A1"):
            chart = ("line", "STEM-aandeel per schooljaar",
                     [(region, 1, index * 14, index * 14 + 13, len(header) - 1)
                      for index, region in enumerate(REGIONS[:2])])
        yield Sheet(name, "STEM " + level, header, formats, rows, None, len(labels), [18, 12] + [11] * 30, chart)


def programme_sheets(sums):
    for name, region in (("C1 tso STEM BHG", "BHG"), ("C2 tso STEM Vlaanderen", "Vlaanderen")):
        counts = collections.defaultdict(dict)
        for where, programme, year, pupils in sums["programmes"]:
            if where == region:
                counts[programme][year] = pupils
        totals = [sum(by_year.get(year, 0) for by_year in counts.values()) for year in YEARS]
        rows = []
        for programme in sorted(counts):
            pupils = [counts[programme].get(year, 0) for year in YEARS]
            shares = [ratio(part, whole) for part, whole in zip(pupils, totals)]
            rows.append([programme] + pupils + shares + change(pupils[0], pupils[-1]))
        total = ["Totaal"] + totals + [ratio(whole, whole) for whole in totals] + change(totals[0], totals[-1])
        chart = ("column", "tso STEM", [(LAST, 0, 0, min(len(rows), 15) - 1, 14)]) if region == "BHG" else None
        yield Sheet(name, "STEM-leerlingen in het tso, " + region,
                    ["Studierichting"] + YEARS + [year + " (%)" for year in YEARS] + ["Evolutie", "Evolutie (%)"],
                    [TEXT] + [COUNT] * 14 + [PERCENT] * 14 + [COUNT, PERCENT], rows, total, 1, [44] + [11] * 30, chart)


def mobility_sheets(sums):
    counts = {(level, home, site): pupils for level, home, site, pupils in sums["mobility"]}
    for level in ("SO", "HO"):
        cells = [[counts.get((level, home, site), 0) for site in SITES] for home in HOMES]
        column = [sum(row[index] for row in cells) for index in range(len(SITES))]
        header = ["Woonplaats"] + SITES + ["Totaal"]
        chart = ("stacked", "Mobiliteit", [(site, 0, 0, len(HOMES) - 1, index + 1)
                                           for index, site in enumerate(SITES)]) if level == "SO" else None
        yield Sheet(f"D {level} aantallen", f"Woonplaats en school, {level}", header, [TEXT] + [COUNT] * 7,
                    [[home] + row + [sum(row)] for home, row in zip(HOMES, cells)],
                    ["Totaal"] + column + [sum(column)], 1, [20] + [16] * 7, chart)
        yield Sheet(f"D {level} rijpercenten", f"Woonplaats en school, {level}", header, [TEXT] + [PERCENT] * 7,
                    [[home] + [ratio(cell, sum(row)) for cell in row + [sum(row)]]
                     for home, row in zip(HOMES, cells)],
                    ["Totaal"] + [ratio(cell, sum(column)) for cell in column + [sum(column)]], 1,
                    [20] + [16] * 7, None)


def place_sheet(sums, names):
    forms = FORMS["SO"] + FORMS["HO"]
    counts = {(place, form): pupils for place, form, pupils in sums["places"]}
    rows = []
    for place in sorted({place for place, _, _ in sums["places"]}, key=lambda place: names[place]):
        pupils = [counts.get((place, form), 0) for form in forms]
        rows.append([names[place]] + pupils + [sum(pupils)])
    total = ["Totaal"] + [sum(row[index] for row in rows) for index in range(1, 9)]
    return Sheet("E BHG gemeenten", "STEM-leerlingen per gemeente", ["Gemeente"] + forms + ["Totaal"],
                 [TEXT] + [COUNT] * 8, rows, total, 1, [26] + [11] * 8, None)


def school_sheets(sums):
    schools = sorted(sums["schools"])
    def numbers(some):
        ticks, listed, pupils, stem = (sum(school[index] for school in some) for index in (2, 3, 4, 5))
        return ratio(ticks, listed), pupils, stem, ratio(stem, pupils)

    brussels = [school for school in schools if school[1] == "BHG"]
    yield Sheet("F1 OKI scholen BHG", "OKI en STEM per school", ["Instelling", "OKI", "Leerlingen", "STEM", "STEM (%)"],
                [TEXT, DECIMAL, COUNT, COUNT, PERCENT], [[school[0], *numbers([school])] for school in brussels],
                ["Totaal", *numbers(brussels)], 1, [12, 9, 12, 12, 10], None)
    rows = []
    for region in REGIONS:
        some = [school for school in schools if school[1] == region or region == "Vlaanderen" and school[1] != "BHG"]
        oki, pupils, stem, share = numbers(some)
        rows.append([region, len(some), pupils, stem, share, oki])
    yield Sheet("F2 OKI provincies", "OKI en STEM per regio",
                ["Regio", "Scholen", "Leerlingen", "STEM", "STEM (%)", "OKI"],
                [TEXT, COUNT, COUNT, COUNT, PERCENT, DECIMAL], rows, None, 1, [20, 11, 12, 12, 11, 13], None)


def area_sheets(sums):
    for level in ("SO", "HO"):
        counts = collections.defaultdict(dict)
        for which, area, sex, year, pupils in sums["areas"]:
            if which == level:
                counts[area, sex][year] = pupils
        totals = {sex: [sum(by_year.get(year, 0) for (_, other), by_year in counts.items() if other == sex)
                        for year in YEARS] for sex in "MV"}
        everyone = totals["M"][-1] + totals["V"][-1]
        rows = []
        for area in sorted({area for area, _ in counts}) + ["Totaal"]:
            for sex in "MV":
                by_year = counts.get((area, sex), {})
                pupils = totals[sex] if area == "Totaal" else [by_year.get(year, 0) for year in YEARS]
                rows.append([area, sex] + pupils + [ratio(pupils[-1], everyone)] + change(pupils[0], pupils[-1]))
        yield Sheet(f"G {level} studiegebied", f"Studiegebied en geslacht, {level}",
                    ["Studiegebied", "Geslacht"] + YEARS + ["Aandeel (%)", "Evolutie", "Evolutie (%)"],
                    [TEXT, TEXT] + [COUNT] * 14 + [PERCENT, COUNT, PERCENT], rows, None, 2, [40, 10] + [11] * 17, None)


def sheets(sums, names):
    tables = [*stem_sheets(sums), *programme_sheets(sums), *mobility_sheets(sums), place_sheet(sums, names),
              *school_sheets(sums), *area_sheets(sums)]
    contents = [[sheet.name, sheet.title] for sheet in tables]
    return [Sheet("Inhoud", "Nationale bijlage", ["Blad", "Titel"], [TEXT, TEXT], contents, None, 0, [26, 60], None),
            *tables]


def add_chart(book, page, sheet, row):
    kind, title, series = sheet.chart
    chart = book.add_chart({"type": "column", "subtype": "stacked"} if kind == "stacked" else {"type": kind})
    for name, category, first, last, column in series:
        chart.add_series({"name": name, "categories": [sheet.name, 3 + first, category, 3 + last, category],
                          "values": [sheet.name, 3 + first, column, 3 + last, column]})
    chart.set_title({"name": title})
    chart.set_size({"width": 720, "height": 360})
    page.insert_chart(row, 1, chart)


def write(tables, path):
    book = xlsxwriter.Workbook(path)
    book.set_properties({"title": "Nationale bijlage", "created": datetime.datetime(2024, 1, 1)})
    body = {code: book.add_format({"num_format": code}) for code in (COUNT, PERCENT, DECIMAL, TEXT)}
    last = {code: book.add_format({"num_format": code, "bold": True, "top": 1}) for code in body}
    head = book.add_format({"bold": True, "bg_color": "#1F4E78", "font_color": "white", "text_wrap": True,
                            "border": 1, "valign": "top"})
    title = book.add_format({"bold": True, "font_size": 14})

    def put(page, row, column, value, style):
        (page.write_string if isinstance(value, str) else page.write_number)(row, column, value, style)

    for sheet in tables:
        page = book.add_worksheet(sheet.name)
        page.write_string(0, 0, sheet.title, title)
        for column, text in enumerate(sheet.header):
            page.write_string(2, column, text, head)
            page.set_column(column, column, sheet.widths[column])
        row = 3
        for values in sheet.rows:
            for column, (value, code) in enumerate(zip(values, sheet.formats)):
                put(page, row, column, value, body[code])
            row += 1
        for column, (value, code) in enumerate(zip(sheet.total or [], sheet.formats)):
            put(page, row, column, value, last[code])
        page.freeze_panes(3, sheet.frozen)
        if sheet.chart:
            add_chart(book, page, sheet, row + 3)
    book.close()
