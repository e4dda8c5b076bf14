"""Margins of certificates, attests and the way on to higher education; run by margins.py."""
import margins
from margins import REGIONS, apportion, between, growing, part, prints, school_year, write

FORMS = ["aso", "tso", "kso", "bso"]
HEADER = "school_year region grade year form track stem women men"

# Certificates of the 2nd year of the 3rd grade by form: all, STEM, women in STEM, 2020-2021.
# G025 36.19%, G026 75% aso, G028 less tso and bso, G029-G030 women.
LAST = {"BHG": {"aso": (1290, 570, 325), "tso": (430, 95, 15), "kso": (70, 9, 3), "bso": (310, 86, 3)},
        "VL": {"aso": (22800, 11500, 5690), "tso": (18600, 7200, 1150), "kso": (1450, 380, 180),
               "bso": (10150, 4020, 190)}}
# G047 and G048: growth of STEM certificates between 2009-2010 and 2019-2020.
STEM = {"BHG": {2009: 605, 2019: growing(605, 17.52)}, "VL": {2009: 24000, 2019: growing(24000, -3.01)}}
ALL = {"BHG": {2009: 1800, 2019: 2030}, "VL": {2009: 51000, 2019: 52700}}
# G108 41.8 (G109: 1.5 less), G110 forms, G111 and G112 girls: Community, STEM-2030.
NEW = {2021: dict(share=43.3, total=dict(tso=18600, kso=1550, bso=10300), aso=53.2, tso=37.2, bso=36.8,
                  girls=dict(aso=50.8, tso=13.4, bso=7.6)),
       2022: dict(share=41.8, total=dict(tso=18500, kso=1600, bso=10300), aso=51.9, tso=35.9, bso=36.0,
                  girls=dict(aso=51.0, tso=14.0, bso=7.5))}


def row(y, region, form, label, women, men):
    return [school_year(y), region, "3", "2", form, "gewoon", label, women, men]


def certificates():
    rows = []
    for y in range(2009, 2021):
        for region in REGIONS:
            last = LAST[region]
            stem = round(between(y, STEM[region] | {2020: sum(v[1] for v in last.values())}))
            total = round(between(y, ALL[region] | {2020: sum(v[0] for v in last.values())}))
            stems = apportion(stem, [last[f][1] for f in FORMS])
            totals = apportion(total, [last[f][0] for f in FORMS])
            for form, s, n in zip(FORMS, stems, totals):
                women = last[form][2] if y == 2020 else round(s * last[form][2] / last[form][1])
                rows.append(row(y, region, form, "STEM", women, s - women))
                rest = round((n - s) * .58)
                rows.append(row(y, region, form, "niet-STEM", rest, n - s - rest))
    for y, values in NEW.items():
        fixed = {f: part(values["total"][f], values[f], 1) for f in ("tso", "bso")}
        others = sum(values["total"].values())
        a = round((values["share"] / 100 * others - sum(fixed.values())) / (values["aso"] / 100 - values["share"] / 100))
        total, stem = values["total"] | {"aso": a}, fixed | {"aso": part(a, values["aso"], 1), "kso": 0}
        assert prints(sum(stem.values()), sum(total.values()), values["share"], 1)
        for form in FORMS:
            women = part(stem[form], values["girls"][form], 1) if form != "kso" else 0
            share = [6, 94] if form == "aso" else [3, 97]
            for label, w, m in (("STEM", women, stem[form] - women),
                                ("niet-STEM", *apportion(total[form] - stem[form], [58, 42]))):
                for region, ws, ms in zip(REGIONS, apportion(w, share), apportion(m, share)):
                    rows.append(row(y, region, form, label, ws, ms))
    assert prints(760, 2100, 36.19) and sum(v[1] for v in LAST["BHG"].values()) == 760
    write("certificates.csv", HEADER, rows)


# Attests of the years that don't end in a certificate: share of A. G084 88.46 and 88.69, G085 86.1.
SUCCESS = {"STEM": {2010: 87.20, 2020: 89.40, 2021: 88.46, 2022: 88.69},
           "niet-STEM": {2010: 84.9, 2020: 86.8, 2021: 85.9, 2022: 86.1}}


def attests():
    margins.first_years()
    rows = {"a": [], "b": [], "c": []}
    for y in range(2010, 2023):
        cells = margins.old_regime(y) if y <= 2020 else margins.new_regime(y)
        for label in ("STEM", "niet-STEM"):
            keys, sizes = [], []
            for (region, level, form), (n, w, s, ws) in cells.items():
                if level in (("3", "2"), ("7", "1")):
                    continue
                women, men = (ws, s - ws) if label == "STEM" else (w - ws, n - w - s + ws)
                keys.append((region, *level, form))
                sizes += [women, men]
            rate = round(between(y, SUCCESS[label]), 2)
            passed = apportion(part(sum(sizes), rate, 2), sizes)
            left = [n - p for n, p in zip(sizes, passed)]
            excluded = apportion(sum(left) * 2 // 5, left)
            failed = [n - b for n, b in zip(left, excluded)]
            for kind, parts in (("a", passed), ("b", excluded), ("c", failed)):
                for i, (region, grade, year, form) in enumerate(keys):
                    if parts[2 * i] + parts[2 * i + 1]:
                        rows[kind].append([school_year(y), region, grade, year, form, "gewoon", label,
                                           parts[2 * i], parts[2 * i + 1]])
    for kind in rows:
        write(f"attests-{kind}.csv", HEADER, rows[kind])


# Students with a STEM diploma of secondary education, by what they follow in higher education.
# G049 28.03%, G050 8.20%, G053 7 women a year more, G054 41.11%, G055 46.67% of 450 (all courses:
# no number of STEM students below 1,005 fits 28.03% and 46.67% at the same time).
FLOW = {("BHG", "STEM"): {2010: (80, 184), 2020: (150, 188)},
        ("BHG", "niet-STEM"): {2010: (66, 64), 2020: (60, 52)},
        ("VL", "STEM"): {2010: (2800, 7200), 2020: (growing(2800, 41.11), growing(10000, 8.20) - growing(2800, 41.11))},
        ("VL", "niet-STEM"): {2010: (4000, 4500), 2020: (4300, 4700)}}


def flow():
    rows = []
    for y in range(2010, 2021):
        for (region, label), anchors in FLOW.items():
            rows.append([school_year(y), region, label] +
                        [round(between(y, {a: v[i] for a, v in anchors.items()})) for i in (0, 1)])
    assert prints(338 - 264, 264, 28.03) and prints(210, 450, 46.67)
    write("flow.csv", "academic_year region stem women men", rows)


def all_certificates():
    certificates()
    attests()
    flow()
