#!/usr/bin/env python3
"""Chooses the synthetic counts (margins/*.csv) that give the published values when they are added up.

    python3 Synthesis/margins.py

Only needed after a change in this file: stemregio reads the CSV files. Every value of the report stands
here beside its identifier (G004 ...); all other numbers are invented, of a plausible size. "VL" is the
Flemish Region; values of the STEM-monitor and STEM-platform are about the Flemish Community, so VL + BHG.
"""
import csv
import pathlib

FOLDER = pathlib.Path(__file__).parent / "margins"
YEARS = list(range(2010, 2024))
REGIONS = ["BHG", "VL"]
FORMS = ["aso", "tso", "kso", "bso"]


def school_year(y):
    return f"{y}-{y + 1}"


def write(name, header, rows):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(header.split())
        writer.writerows(rows)


def apportion(total, weights):
    """Integers in proportion to the weights that add up to the total (largest remainders)."""
    whole = sum(weights)
    exact = [total * w / whole for w in weights]
    parts = [int(e) for e in exact]
    order = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return parts


def between(y, anchors):
    """The value of a year, on straight lines between the years that are given."""
    known = sorted(anchors)
    if y <= known[0]:
        return anchors[known[0]]
    for a, b in zip(known, known[1:]):
        if y <= b:
            return anchors[a] + (anchors[b] - anchors[a]) * (y - a) / (b - a)
    return anchors[known[-1]]


def part(total, percent, decimals):
    """The whole number whose share of the total prints as this percentage."""
    number = round(total * percent / 100)
    assert round(100 * number / total, decimals) == percent, (total, percent)
    return number


def prints(number, total, percent, decimals=2):
    return round(100 * number / total, decimals) == percent


def fitting(total, others, share, girls):
    """The first total from the given one on with whole numbers that print as both percentages."""
    while True:
        stem = round((total + others) * share / 100)
        women = round(stem * (girls or 49.5) / 100)
        if prints(stem, total + others, share) and (not girls or prints(women, stem, girls)):
            return total, stem, women
        total += 1


def growing(start, percent, decimals=2):
    """The whole number that prints as this growth from the start."""
    number = round(start * (1 + percent / 100))
    assert round(100 * (number / start - 1), decimals) == percent, (start, percent)
    return number


# --- Secondary education -------------------------------------------------------------------------

# Annex 3 of the report: STEM pupils of tso in Brussels, taken as the 1st year of the 3rd grade.
ANNEX_3 = {
    "Techniek-wetenschappen": [0, 12, 12, 20], "Informaticabeheer": [20, 21, 10, 15],
    "Boekhouden-informatica": [8, 5, 12, 16], "Bouw- en houtkunde": [0, 0, 0, 6],
    "Elektromechanica": [1, 5, 5, 6], "Bouwtechnieken": [0, 0, 1, 11],
    "Farmaceutisch-technisch assistent": [9, 7, 4, 8], "Fotografie": [6, 7, 7, 7],
    "Stuur- en beveiligingstechnieken": [2, 2, 2, 3], "Planttechnische wetenschappen": [0, 4, 1, 2],
    "Podiumtechnieken": [3, 2, 6, 3], "Autotechnieken": [9, 7, 4, 3],
    "Elektriciteit-elektronica": [7, 3, 3, 2], "Elektrische installatietechnieken": [2, 3, 2, 5],
    "Beveiligingstechnicus duaal": [0, 1, 0, 0],
}
ANNEX_3_YEARS = [2017, 2018, 2019, 2020]
ANNEX_3_TOTALS = {y: sum(row[i] for row in ANNEX_3.values()) for i, y in enumerate(ANNEX_3_YEARS)}
assert ANNEX_3_TOTALS == {2017: 67, 2018: 79, 2019: 69, 2020: 107}

# First year of the third grade until 2020-2021, VRWI list: all pupils, STEM pupils, girls in STEM.
FIRST_YEAR = {
    # G004 829, G006 32.16%, G008 75% aso, G009 tso + bso < 25%, G012-G014 girls, G019 one in six
    "BHG": {
        "aso": {2010: (1000, 395, 190), 2019: (1460, 600, 308), 2020: (1500, 622, 322)},
        "tso": {2010: (620, 130, 24), 2017: (570, 67, 11), 2018: (565, 79, 13), 2019: (560, 69, 11),
                2020: (560, 107, 17)},
        "kso": {2010: (90, 16, 6), 2020: (78, 10, 3)},
        "bso": {2010: (480, 100, 2), 2020: (440, 90, 3)},
    },
    # G005 29764, G007 45.02%, G010 aso just under half, G015-G016 girls, G018 more girls than Brussels
    "VL": {
        "aso": {2010: (26000, None, None), 2019: (26600, None, None), 2020: (26700, 14600, 7200)},
        "tso": {2010: (22900, None, None), 2019: (22350, None, None), 2020: (22300, 8900, 1461)},
        "kso": {2010: (1500, 450, 200), 2020: (1600, 504, 240)},
        "bso": {2010: (16000, None, None), 2019: (15600, None, None), 2020: (15512, 5760, 248)},
    },
}
# STEM-platform: STEM share and girls in STEM, Community. Girls in aso in 2019-2020 (51.83%) are left
# out: they contradict G016 (fewer girls than boys in every form in Flanders).
PLATFORM = {
    2010: {"aso": (51.81, 47.01), "tso": (40.16, 13.81), "bso": (37.90, 3.68)},
    2019: {"aso": (54.69, None), "tso": (39.91, 15.95), "bso": (37.02, 4.20)},
}


def first_years():
    for y, forms in PLATFORM.items():
        for form, (share, girls) in forms.items():
            brussels = [round(between(y, {a: v[i] for a, v in FIRST_YEAR["BHG"][form].items()}))
                        for i in range(3)]
            total, stem, women = fitting(FIRST_YEAR["VL"][form][y][0], brussels[0], share, girls)
            FIRST_YEAR["VL"][form][y] = (total, stem - brussels[1], women - brussels[2])
    check = {r: [sum(FIRST_YEAR[r][f][2020][i] for f in FORMS) for i in range(3)] for r in REGIONS}
    assert check["BHG"][:2] == [2578, 829] and check["VL"][1] == 29764
    assert round(100 * 829 / 2578, 2) == 32.16 and round(100 * 29764 / check["VL"][0], 2) == 45.02


# Years of study: (grade, year); 7 is the third year of the third grade (bso) or Se-n-Se (tso, kso).
LEVELS = [("2", "1"), ("2", "2"), ("3", "1"), ("3", "2"), ("7", "1")]
# How big the other years are beside the first of the third grade, and how their STEM share compares.
SIZE = {("2", "1"): 1.03, ("2", "2"): 1.02, ("3", "1"): 1.0, ("3", "2"): 0.97, ("7", "1"): None}
SEVENTH = {"aso": 0, "tso": 0.08, "kso": 0, "bso": 0.42}
STEM_BY_LEVEL = {
    "aso": {("2", "1"): 0.409, ("2", "2"): 0.411, ("3", "1"): 0.500, ("3", "2"): 0.506},
    "tso": {("2", "1"): 0.31, ("2", "2"): 0.31, ("3", "1"): 0.31, ("3", "2"): 0.31, ("7", "1"): 0.35},
    "bso": {("2", "1"): 0.345, ("2", "2"): 0.345, ("3", "1"): 0.34, ("3", "2"): 0.335, ("7", "1"): 0.33},
    "kso": {},
}
GIRLS_IN_ALL = {"aso": 0.54, "tso": 0.44, "kso": 0.64, "bso": 0.44}

# STEM-2030, second and third grade, Community: K1 with G095 (37.95, 37.50, 36.44), G096 forms,
# G098 girls tso, G100 girls bso, G101 girls aso, G097 no STEM in kso.
STEM_2030 = {
    2021: dict(share=37.95, total=dict(aso=110000, tso=99000, kso=7200, bso=68000),
               tso=32.3, bso=35.0, girls=dict(aso=48.2, tso=12.62, bso=6.89)),
    2022: dict(share=37.50, total=dict(aso=110000, tso=100500, kso=7300, bso=68000),
               tso=31.8, bso=34.5, girls=dict(aso=48.2, tso=13.74, bso=6.36)),
    2023: dict(share=36.44, total=dict(aso=107600, tso=102000, kso=7400, bso=68000),
               tso=31.1, bso=33.9, girls=dict(aso=48.2, tso=14.75, bso=5.60)),
}
# G082 start, G081 pupils in dual learning and the preparatory phase (K2).
DUAL = {2016: 51, 2017: 180, 2018: 420, 2019: 640, 2020: 860, 2021: 1097, 2022: 2105, 2023: 3198}
PREPARATORY = {2019: 20, 2020: 40, 2021: 60, 2022: 150, 2023: 310}


def level_sizes(form):
    return {lv: SEVENTH[form] if SIZE[lv] is None else SIZE[lv] for lv in LEVELS}


def old_regime(y):
    """All and STEM pupils by (region, level, form): [all, girls of all, STEM, girls of STEM]."""
    cells = {}
    for region in REGIONS:
        for form in FORMS:
            anchors = FIRST_YEAR[region][form]
            total, stem, girls = (round(between(y, {a: v[i] for a, v in anchors.items()}))
                                  for i in range(3))
            for level, size in level_sizes(form).items():
                factor = 1 if level == ("3", "1") else 0.88
                n, s = round(total * size), round(stem * size * factor)
                w = girls if level == ("3", "1") else round(girls * size * factor)
                if n:
                    cells[region, level, form] = [n, max(round(n * GIRLS_IN_ALL[form]), w), s, w]
    return cells


def new_regime(y):
    values = STEM_2030[y]
    total = sum(values["total"].values())
    stem = {f: part(values["total"][f], values[f], 1) for f in ("tso", "bso")}
    stem["aso"] = part(total, values["share"], 2) - sum(stem.values())
    stem["kso"] = 0
    if y == 2023:
        assert round(100 * stem["aso"] / values["total"]["aso"], 1) == 45.6, stem
    cells = {}
    for form in FORMS:
        keys, sizes, shares = [], [], []
        for region, weight in (("BHG", 0.045 if form == "aso" else 0.025), ("VL", 0.96)):
            for level, size in level_sizes(form).items():
                if size:
                    keys.append((region, level, form))
                    sizes.append(weight * size)
                    factor = (0.8 if form == "aso" else 0.6) if region == "BHG" else 1
                    shares.append(weight * size * factor * STEM_BY_LEVEL[form].get(level, 1))
        n = apportion(values["total"][form], sizes)
        s = apportion(stem[form], shares)
        w = apportion(part(s_total, values["girls"][form], 2 if form != "aso" else 1), s) \
            if (s_total := stem[form]) else [0] * len(s)
        for i, key in enumerate(keys):
            cells[key] = [n[i], max(round(n[i] * GIRLS_IN_ALL[form]), w[i]), s[i], w[i]]
    return cells


def dual_parts(y):
    """Pupils in dual programmes, to take out of the cells: (region, level, form, stem) -> women, men."""
    stem = DUAL.get(y, 0) - PREPARATORY.get(y, 0)
    keys, weights = [], []
    for region, r in (("BHG", 0.03), ("VL", 0.97)):
        for level in (("3", "1"), ("3", "2")):
            for form, f in (("tso", 0.2), ("bso", 0.8)):
                keys.append((region, level, form))
                weights.append(r * f)
    parts = {}
    for label, number, girls in (("STEM", stem, 0.04), ("niet-STEM", round(stem * 1.1), 0.5)):
        for key, n in zip(keys, apportion(number, weights) if number else [0] * len(keys)):
            parts[key + (label,)] = (round(n * girls), n - round(n * girls))
    return parts


def secondary():
    first_years()
    rows, pins = [], []
    for y in YEARS:
        sy = school_year(y)
        cells = old_regime(y) if y <= 2020 else new_regime(y)
        dual = dual_parts(y)
        for (region, level, form), (n, w, s, ws) in cells.items():
            for label, women, men in (("STEM", ws, s - ws), ("niet-STEM", w - ws, n - w - s + ws)):
                taken = dual.get((region, level, form, label), (0, 0))
                assert women >= taken[0] and men >= taken[1], (y, region, level, form, label)
                rows.append([sy, region, *level, form, "gewoon", label, women - taken[0], men - taken[1]])
                if sum(taken):
                    rows.append([sy, region, *level, form, "duaal", label, *taken])
        for region, r in (("BHG", 0.03), ("VL", 0.97)):
            p = PREPARATORY.get(y, 0)
            n = round(p * 0.03) if region == "BHG" else p - round(p * 0.03)
            if n:
                rows.append([sy, region, "2", "1", "bso", "aanloop", "STEM", round(n * 0.05), n - round(n * 0.05)])
                rows.append([sy, region, "2", "1", "bso", "aanloop", "niet-STEM", n // 2, n - n // 2])
        for region, share in (("BHG", 0.045), ("VL", 0.955)):
            for name, number, girls in (("1A", 60000, .51), ("2A", 59000, .51), ("1B", 13000, .42),
                                        ("2B", 14000, .41), ("okan", 3000 + 250 * (y - 2010), .45)):
                n = round(number * share * (1 + (y - 2010) * 0.006))
                rows.append([sy, region, "1" if name != "okan" else "okan", name, "n.v.t.", "gewoon",
                             "niet-STEM", round(n * girls), n - round(n * girls)])
        if y in ANNEX_3_YEARS:
            for programme, numbers in ANNEX_3.items():
                n = numbers[ANNEX_3_YEARS.index(y)]
                if n:
                    pins.append([sy, "BHG", "3", "1", "tso", programme, n, "annex 3"])
        if y == 2023:
            for golden, level, form, shares in PROGRAMME_SHARES:
                whole = sum(v[0] for k, v in cells.items() if k[1:] == (level, form))
                for programme, share in shares.items():
                    pins.append([sy, "", *level, form, programme, part(whole, share, 1), golden])
    write("secondary.csv", "school_year region grade year form track stem women men", rows)
    write("secondary-programmes.csv", "school_year region grade year form programme pupils source", pins)


# G102-G107: shares of the biggest STEM programmes in the pupils of a year and form, 2023-2024.
PROGRAMME_SHARES = [
    ("G102", ("2", "1"), "aso", {"Natuurwetenschappen": 35.8, "Sportwetenschappen": 4.7}),
    ("G103", ("2", "1"), "bso", {"Elektriciteit": 12.4, "Mechanica": 8.7, "Hout": 6.9}),
    ("G104", ("2", "1"), "tso", {"Technologische wetenschappen": 7.4, "Elektromechanische technieken": 6.9,
                                 "Biotechnologische STEM-wetenschappen": 4.3}),
    ("G105", ("3", "1"), "aso", {"Wetenschappen-Wiskunde": 30.3, "Latijn-Wiskunde": 6.6,
                                 "Moderne talen-Wetenschappen": 5.7}),
    ("G106", ("3", "1"), "bso", {"Elektrische installaties": 6.5, "Binnenschrijnwerk en interieur": 3.8,
                                 "Onderhoudsmechanica auto": 3.7}),
    ("G107", ("3", "1"), "tso", {"Biotechnologische en chemische STEM-wetenschappen": 4.6,
                                 "Biotechnologische en chemische technieken": 3.7,
                                 "Elektromechanische technieken": 3.5}),
]

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    secondary()
    from margins_higher import higher_education
    higher_education()
    from margins_certificates import all_certificates
    all_certificates()
