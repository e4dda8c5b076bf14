"""Margins of higher education and of adult education; run by margins.py."""
from margins import (REGIONS, YEARS, apportion, between, fitting, growing, part, prints, school_year,
                     write)

# --- Students: first enrolments until 2021-2022 follow the VRWI list ------------------------------

# STEM first-time students (generatiestudenten): year -> (PBA, ABA, graduaat), (women of each).
# G040-G045 Brussels 2010 and 2020, G034 696 -> 1034, G044 147 -> 403 women.
BRUSSELS = {2010: ((232, 215, 0), (49, 98, 0)), 2017: ((362, 334, 0), (100, 170, 0)),
            2019: ((455, 420, 15), (132, 222, 2)), 2020: ((498, 452, 25), (150, 250, 3)),
            2021: ((525, 480, 29), (160, 262, 4))}
# G035 11728 -> 13366 in 2017 and 2021; the years of G132, G133 and G135 are filled in below.
FLANDERS = {2017: ((6494, 5234, 0), (1580, 1800, 0)), 2019: ((None, 5300, 700), (None, 1870, 60)),
            2020: ((6500, 5350, 1150), (1635, 1926, 104)), 2021: ((6560, 5506, 1300), (1655, 1990, 120))}
# All first-time students of PBA in the Community; G132 shares of STEM, G133 of women, STEM-platform 2019.
PBA = {2010: (25000, 23.82, 21.13), 2014: (25200, 25.57, None), 2015: (25250, 26.25, 23.63),
       2019: (25500, 27.86, 25.11)}
ABA = {2010: (4600, 33.50), 2015: (5000, 34.14)}  # STEM in Flanders, G135 women in the Community
NON_STEM = {"BHG": {2010: 4700, 2017: 5200, 2021: 5823}, "VL": {2010: 39000, 2017: 42174, 2021: 44621}}


def brussels(y, sex, kind):
    return round(between(y, {a: v[sex][kind] for a, v in BRUSSELS.items() if kind < 2 or a >= 2019}))


def fill_flanders():
    for y in (2010, 2014, 2015, 2019):
        total, share, girls = PBA[y]
        total, stem, women = fitting(total, 0, share, girls)
        PBA[y] = (total, share, girls)
        pba = (stem - brussels(y, 0, 0), (women if girls else round(stem * .232)) - brussels(y, 1, 0))
        if y in ABA:
            size, percent = ABA[y]
            while not prints(round((size + brussels(y, 0, 1)) * percent / 100), size + brussels(y, 0, 1), percent):
                size += 1
            aba = (size, round((size + brussels(y, 0, 1)) * percent / 100) - brussels(y, 1, 1))
        else:
            aba = (FLANDERS[y][0][1], FLANDERS[y][1][1]) if y in FLANDERS else (4920, 1672)
        grad = (FLANDERS[y][0][2], FLANDERS[y][1][2]) if y in FLANDERS else (0, 0)
        FLANDERS[y] = ((pba[0], aba[0], grad[0]), (pba[1], aba[1], grad[1]))
    for region, cells in (("BHG", BRUSSELS), ("VL", FLANDERS)):
        first, last = sum(cells[2017][0]), sum(cells[2021][0])
        assert prints(last - first, first, {"BHG": 48.56, "VL": 13.97}[region]), (region, first, last)
        assert prints(last, last + NON_STEM[region][2021], {"BHG": 15.08, "VL": 23.05}[region])


TYPES = ["Professioneel gerichte bachelor", "Academisch gerichte bachelor", "Graduaatsopleiding", "Master"]


def old_students(y, rows):
    for region, cells in (("BHG", BRUSSELS), ("VL", FLANDERS)):
        stem, women = [0, 0, 0], [0, 0, 0]
        for kind in range(3):
            if kind == 2 and y < 2019:
                continue
            known = {a: v for a, v in cells.items() if kind < 2 or a >= 2019}
            stem[kind] = round(between(y, {a: v[0][kind] for a, v in known.items()}))
            women[kind] = round(between(y, {a: v[1][kind] for a, v in known.items()}))
        rest = round(between(y, NON_STEM[region]))
        if region == "VL":
            total = next((t for t, _, _ in [PBA[y]] if t), 0) if y in PBA else round(
                between(y, {a: v[0] for a, v in PBA.items()} | {2021: 25600}))
            b = between(y, NON_STEM["BHG"])
            pba = total - stem[0] - brussels(y, 0, 0) - round(b * 0.55)
        else:
            pba = round(rest * 0.55)
        grad = 0 if y < 2019 else round(rest * 0.06)
        others = [pba, rest - pba - grad, grad]
        for kind in range(3):
            field = ("IWT", "other") if region == "BHG" and kind == 0 else ("",)
            iwt = round(stem[kind] * 0.914) if len(field) == 2 else stem[kind]
            for f in field:
                n = iwt if f in ("IWT", "") else stem[kind] - iwt
                w = women[kind] if f == "" else (round(women[kind] * 0.8) if f == "IWT" else women[kind] - round(women[kind] * 0.8))
                w = min(w, n)
                if len(field) == 2 and f == "other":
                    w = women[kind] - min(round(women[kind] * 0.8), iwt)
                if n:
                    add(rows, y, region, kind, "STEM", f, "ja", w, n - w)
            n = others[kind]
            if n:
                add(rows, y, region, kind, "niet-STEM", "", "ja", round(n * 0.58), n - round(n * 0.58))
        later(y, region, stem, women, others, rows)


def later(y, region, stem, women, others, rows):
    """Students who aren't in their first enrolment; G066 and G067 fix Brussels in 2021-2022."""
    for kind, factor in enumerate((2.1, 1.9, 0.75)):
        n, girls = round(stem[kind] * factor), (women[kind] / stem[kind] if stem[kind] else 0)
        if region == "BHG" and kind == 0:
            iwt = round(between(y, {2010: 700, 2017: 1250, 2019: 1530, 2020: 1510, 2021: 1492}))
            n = iwt - round(stem[0] * 0.914)
            add(rows, y, region, kind, "STEM", "IWT", "nee", round(n * girls * .8), n - round(n * girls * .8))
            add(rows, y, region, kind, "STEM", "other", "nee", 60, 40)
            n = 0
        if region == "BHG" and kind == 2 and n:
            n = {2019: 60, 2020: 75, 2021: 82}[y] - stem[2]
        if n:
            add(rows, y, region, kind, "STEM", "", "nee", round(n * girls), n - round(n * girls))
        n = round(others[kind] * factor)
        if n:
            add(rows, y, region, kind, "niet-STEM", "", "nee", round(n * .57), n - round(n * .57))
    size = 5200 if region == "BHG" else 46000 + 900 * (y - 2010)
    for label, share, girls in (("STEM", 0.2 if region == "BHG" else 0.25, 0.35), ("niet-STEM", 0, 0.6)):
        n = round(size * (share or (0.8 if region == "BHG" else 0.75)))
        add(rows, y, region, 3, label, "", "nee", round(n * girls), n - round(n * girls))


def add(rows, y, region, kind, label, field, first_time, women, men):
    assert women >= 0 and men >= 0, (y, region, kind, label, women, men)
    rows.append([school_year(y), region, TYPES[kind], label, field, first_time, women, men])


# G113 23.3 and 23.0, G114 shares by type, G115 and G116 women in STEM: Community, STEM-2030.
STUDENTS = {2022: dict(share=23.3, total=[88500, 91500, 18000, 61000], stem=[19.7, None, 36.9, 24.0],
                       women=[15.5, 30.8, 8.2, 34.5]),
            2023: dict(share=23.0, total=[88000, 92000, 19000, 62000], stem=[19.4, 23.1, 36.7, 23.7],
                       women=[17.2, 29.4, 11.0, 36.1])}


def new_students(y, rows):
    values = STUDENTS[y]
    stem = [part(t, p, 1) if p else None for t, p in zip(values["total"], values["stem"])]
    if None in stem:
        stem[1] = part(sum(values["total"]), values["share"], 1) - sum(s for s in stem if s)
    assert prints(sum(stem), sum(values["total"]), values["share"], 1)
    for kind, total in enumerate(values["total"]):
        women = part(stem[kind], values["women"][kind], 1)
        first = (0.25, 0.25, 0.45, 0)[kind]
        for label, n, w in (("STEM", stem[kind], women),
                            ("niet-STEM", total - stem[kind], round((total - stem[kind]) * .59))):
            b = 0.06 if label == "STEM" else 0.11
            weights = [b * first, b * (1 - first), (1 - b) * first, (1 - b) * (1 - first)]
            keys = [("BHG", "ja"), ("BHG", "nee"), ("VL", "ja"), ("VL", "nee")]
            for (region, f), ws, ms in zip(keys, apportion(w, weights), apportion(n - w, weights)):
                if ws + ms:
                    add(rows, y, region, kind, label, "", f, ws, ms)


# --- Diplomas: G060 growth, G061 22.35% in Brussels, G117-G119 Community --------------------------

DIPLOMAS = {2022: dict(share=21.2, total=[15900, 14800, 2800, 16800], stem=[15.4, None, 35.8, 22.3]),
            2023: dict(share=21.6, total=[16000, 15000, 3000, 17000], stem=[15.7, 23.8, 36.1, 22.7])}


def diplomas():
    rows = []
    for y in YEARS:
        if y >= 2022:
            values = DIPLOMAS[y]
            stem = [part(t, p, 1) if p else None for t, p in zip(values["total"], values["stem"])]
            if None in stem:
                stem[1] = part(sum(values["total"]), values["share"], 1) - sum(s for s in stem if s)
            assert prints(sum(stem), sum(values["total"]), values["share"], 1), sum(stem) / sum(values["total"])
            for kind, total in enumerate(values["total"]):
                for label, n in (("STEM", stem[kind]), ("niet-STEM", total - stem[kind])):
                    for region, m in zip(REGIONS, apportion(n, [11, 89])):
                        add(rows, y, region, kind, label, "", "", round(m * (.27 if label == "STEM" else .61)),
                            m - round(m * (.27 if label == "STEM" else .61)))
            continue
        # 1,900 of 8,501 is 22.35%.
        for region, stem, rest in (("BHG", {2010: 1350, 2020: 1900, 2021: 1950}, {2010: 5500, 2020: 6601, 2021: 6700}),
                                   ("VL", {2010: 8300, 2020: 10600, 2021: 10700}, {2010: 28000, 2020: 33000, 2021: 33100})):
            for label, series, girls in (("STEM", stem, .28), ("niet-STEM", rest, .62)):
                weights = [35, 30, 4 if y >= 2020 else 0, 31] if label == "niet-STEM" else [33, 33, 3 if y >= 2020 else 0, 31]
                for kind, n in enumerate(apportion(round(between(y, series)), weights)):
                    if n:
                        add(rows, y, region, kind, label, "", "", round(n * girls), n - round(n * girls))
    assert prints(1900, 8501, 22.35)
    write("diplomas.csv", "academic_year region type stem field first_time women men", rows)


# --- Credits: G056 and G057 until 2020-2021; G088-G091 from 2021-2022, STEM-2030 ------------------

RATES = {"BHG": [{2010: 60.4, 2020: 57.1}, {2010: 52.3, 2020: 56.2}, {2019: 47.5, 2020: 48.0}],
         "VL": [{2010: 63.2, 2020: 62.4}, {2010: 60.1, 2020: 62.0}, {2019: 54.6, 2020: 55.0}]}
NEW_RATES = {2021: (70.78, [63.0, 64.2, 60.1], 70.3), 2022: (71.02, [62.8, 64.9, 60.5], 70.6),
             2023: (70.93, [62.5, 64.7, 60.8], 71.1)}
TAKEN = [1000000, 1300000, 180000]


def credits():
    rows = []
    for y in YEARS:
        if y <= 2020:
            for region, size in (("BHG", 0.07), ("VL", 0.93)):
                for kind in range(2 if y < 2019 else 3):
                    taken = round(TAKEN[kind] * size * (0.8 + 0.02 * (y - 2010)))
                    for label, bonus in (("STEM", 0), ("niet-STEM", 1.5)):
                        n = taken if label == "STEM" else 3 * taken
                        rate = between(y, RATES[region][kind]) + bonus
                        rows.append([school_year(y), region, TYPES[kind], label, "", "", n, round(n * rate / 100)])
            continue
        total, rates, rest = NEW_RATES[y]
        earned = [part(t, r, 1) for t, r in zip(TAKEN, rates)]
        master = round((total / 100 * sum(TAKEN) - sum(earned)) / (0.922 - total / 100))
        taken, earned = TAKEN + [master], earned + [part(master, 92.2, 1)]
        assert prints(sum(earned), sum(taken), total)
        for kind in range(4):
            for label, n, e in (("STEM", taken[kind], earned[kind]),
                                ("niet-STEM", 3 * taken[kind], part(3 * taken[kind], rest, 1))):
                b, eb = round(n * 0.07), round(e * 0.066)
                for region, m, em in (("BHG", b, eb), ("VL", n - b, e - eb)):
                    rows.append([school_year(y), region, TYPES[kind], label, "", "", m, em])
    write("credits.csv", "academic_year region type stem field first_time taken earned", rows)


# --- Adult education: G062-G064 Brussels, G120-G124 and G127 Community ---------------------------

def adults():
    rows = []
    old = {2010: 29.0, 2013: 28.50, 2019: 23.89, 2020: 23.6}
    women = {2010: 47.8, 2013: 47.45, 2019: 45.92, 2020: 45.8}
    new = {2021: 41446, 2022: 47021, 2023: 52030}
    non_stem_2023 = round(52030 / .167) - 52030
    rest = {2021: round(non_stem_2023 / 1.2), 2022: round(47021 / .163) - 47021, 2023: non_stem_2023}
    for y in YEARS:
        if y <= 2020:
            total = 260000
            stem = part(total, between(y, old), 2) if y in (2013, 2019) else round(total * between(y, old) / 100)
            w = part(stem, between(y, women), 2) if y in (2013, 2019) else round(stem * between(y, women) / 100)
            # Brussels: STEM grows and the rest falls between 2016 and 2020 (G062).
            b = round(between(y, {2010: 1500, 2016: 1650, 2020: 2050}))
            c = round(between(y, {2010: 20500, 2016: 21800, 2020: 19300}))
            others = total - stem
        else:
            stem, others = new[y], rest[y]
            w = part(stem, {2021: 42.8, 2022: 44.9, 2023: 47.1}[y], 1)
            b, c = round(stem * 0.05), round(others * 0.08)
        bw = round(b * w / stem)
        for region, label, n, m in (("BHG", "STEM", b, bw), ("VL", "STEM", stem - b, w - bw),
                                    ("BHG", "niet-STEM", c, round(c * .6)), ("VL", "niet-STEM", others - c, round((others - c) * .6))):
            rows.append([school_year(y), region, "Secundair volwassenenonderwijs", label, "", "", m, n - m])
    assert prints(52030 - 41446, 41446, 25.5, 1) and prints(rest[2023] - rest[2021], rest[2021], 20.0, 1)
    for y, percent in ((2022, 16.3), (2023, 16.7)):
        assert prints(new[y], new[y] + rest[y], percent, 1)
    write("adult-education.csv", "academic_year region type stem field first_time women men", rows)


def higher_education():
    fill_flanders()
    rows = []
    for y in YEARS:
        old_students(y, rows) if y <= 2021 else new_students(y, rows)
    write("students.csv", "academic_year region type stem field first_time women men", rows)
    diplomas()
    credits()
    adults()
