#!/usr/bin/env python3
"""Recomputes the published values from synthetic files and compares them at printed precision.

    python3 oracle.py DIR            one line per value, then "ok" or the number of differences

Reads the files as anyone would, with Python's csv, and knows nothing of the generator. The expected
values are those that the report, the STEM-monitor, the STEM-platform and the written question print.
"""
import csv
import decimal
import pathlib
import sys
from collections import Counter, defaultdict

DIR = pathlib.Path(sys.argv[1])
BHG, VL = "BHG", "VL"
results = []


def rounded(value, decimals):
    number = decimal.Decimal(repr(value))
    return str(number.quantize(decimal.Decimal(1).scaleb(-decimals), decimal.ROUND_HALF_UP))


def exact(identifier, printed, value, what):
    decimals = len(printed.split(".")[1]) if "." in printed else 0
    found = rounded(value, decimals)
    results.append((identifier, found == printed, f"{what}: {found}, printed {printed}"))


def holds(identifier, truth, what):
    results.append((identifier, bool(truth), what))


def share(a, b):
    return 100 * a / b if b else float("nan")


def growth(a, b):
    return 100 * (b / a - 1) if a else float("nan")


def rows(pattern):
    for file in sorted(DIR.glob(pattern)):
        assert "synthetische-gegevens" in file.name, file
        with open(file, encoding="utf-8", newline="") as text:
            for row in csv.DictReader(text):
                yield file.name, row


def region(row, column="vestiging_provincie_naam"):
    return BHG if "Brussel" in row[column] else VL


# --- Secondary education -------------------------------------------------------------------------

stem_list = {}
for _, r in rows("studierichtingen-stem-*.csv"):
    key = (r["graad_so"], r["onderwijsvorm"], r["studierichting"])
    stem_list[("old" if r["catalogus"].startswith("voor") else "new",) + key] = (r["stem_vrwi"], r["stem_2030"])


def catalogue(year, grade, level):
    first = {("2e graad", "1e leerjaar"): 2021, ("2e graad", "2e leerjaar"): 2022, ("3e graad", "1e leerjaar"): 2023}
    return "new" if year >= first.get((grade, level), 9999) else "old"


def is_stem(year, r):
    key = (r["graad_so"], r["onderwijsvorm"], r["studierichting"])
    entry = stem_list.get((catalogue(year, r["graad_so"], r["leerjaar"]),) + key) or stem_list.get(("new",) + key)
    if entry is None:
        return False
    return (entry[0] == "STEM") if year <= 2020 and entry[0] else entry[1] == "STEM"


start = Counter()      # year, region, form, stem, sex: 1st year of the 3rd grade
upper = Counter()      # year, form, stem, sex: 2nd and 3rd grade
programmes = Counter() # year, grade, level, form, programme
dual = Counter()
municipalities = defaultdict(set)
total_by_year = Counter()
for name, r in rows("inschrijvingen-leerplicht-*.csv"):
    year = int(name.split("dataset-")[1][:4])
    if r["hoofdstructuur_inschrijving_code"] == "321":  # special education, with planted traps
        continue
    n = int(r["aantal_inschrijvingen"])
    municipalities[year, region(r)].add(r["vestiging_fusiegemeente_naam"])
    programme = r["studierichting"]
    stem = is_stem(year, r)
    if stem and ("duaal" in programme.lower() or programme.startswith("Aanloop")):
        dual[year] += n
    if r["hoofdstructuur_inschrijving_code"] != "311":
        continue
    total_by_year[year] += n
    if r["graad_so"] not in ("2e graad", "3e graad"):
        continue
    sex = r["geslacht"][0]
    upper[year, r["onderwijsvorm"], stem, sex] += n
    programmes[year, r["graad_so"], r["leerjaar"], r["onderwijsvorm"], programme] += n
    if (r["graad_so"], r["leerjaar"]) == ("3e graad", "1e leerjaar"):
        start[year, region(r), r["onderwijsvorm"], stem, sex] += n


def count(counter, **wanted):
    names = {"start": ("year", "region", "form", "stem", "sex"), "upper": ("year", "form", "stem", "sex")}
    fields = names["start"] if counter is start else names["upper"]
    return sum(n for key, n in counter.items()
               if all(wanted.get(f) in (None, v) for f, v in zip(fields, key)))


def first(year, where, form=None, stem=None, sex=None):
    return count(start, year=year, region=where, form=form, stem=stem, sex=sex)


exact("G003", "19", len(municipalities[2021, BHG]), "municipalities with a school, Brussels")
exact("G004", "829", first(2020, BHG, stem=True), "STEM pupils, Brussels")
exact("G005", "29764", first(2020, VL, stem=True), "STEM pupils, Flanders")
exact("G006", "32.16", share(first(2020, BHG, stem=True), first(2020, BHG)), "STEM share, Brussels")
exact("G007", "45.02", share(first(2020, VL, stem=True), first(2020, VL)), "STEM share, Flanders")
aso = {w: share(first(2020, w, "aso", True), first(2020, w, stem=True)) for w in (BHG, VL)}
exact("G008", "75", aso[BHG], "aso in STEM, Brussels")
holds("G009", first(2020, BHG, "tso", True) + first(2020, BHG, "bso", True) < .25 * first(2020, BHG, stem=True),
      "tso and bso below 25% of STEM, Brussels")
holds("G010", 45 <= aso[VL] < 50, f"aso just below half of STEM, Flanders: {aso[VL]:.2f}")
for y in (2010, 2020):
    for w in (BHG, VL):
        holds("G011", first(y, w, stem=True, sex="V") < first(y, w, stem=True, sex="M"), f"fewer girls, {w} {y}")
for form in ("aso", "bso"):
    holds("G012", first(2010, BHG, form, True, "V") < first(2020, BHG, form, True, "V"), f"more girls, {form}")
holds("G013", first(2020, BHG, "aso", True, "V") > first(2020, BHG, "aso", True, "M"), "more girls in aso, Brussels")
for form in ("tso", "kso"):
    holds("G014", first(2010, BHG, form, True, "V") > first(2020, BHG, form, True, "V"), f"fewer girls, {form}")
for form in ("aso", "tso", "bso", "kso", None):
    holds("G015", first(2010, VL, form, True, "V") < first(2020, VL, form, True, "V"), f"more girls, Flanders {form}")
for form in ("aso", "tso", "bso", "kso"):
    holds("G016", first(2020, VL, form, True, "V") < first(2020, VL, form, True, "M"), f"fewer girls, Flanders {form}")
for sex in "VM":
    holds("G017", share(first(2020, BHG, "aso", True, sex), first(2020, BHG, None, True, sex))
          > share(first(2020, VL, "aso", True, sex), first(2020, VL, None, True, sex)), f"aso share {sex}")
for form in ("tso", "bso"):
    holds("G018", share(first(2020, BHG, form, True, "V"), first(2020, BHG, form, True))
          < share(first(2020, VL, form, True, "V"), first(2020, VL, form, True)), f"girls in {form}: Brussels lower")
holds("G019", 1 / 7 < first(2020, BHG, "tso", True, "V") / first(2020, BHG, "tso", True) < 1 / 5, "about one girl in six")
for y, n in ((2021, "1097"), (2022, "2105"), (2023, "3198")):
    exact("G081", n, dual[y], f"dual and preparatory STEM {y}")
exact("G082", "51", dual[2016], "dual STEM 2016")
stem_share = {y: share(count(upper, year=y, stem=True), count(upper, year=y)) for y in (2021, 2022, 2023)}
exact("K1", "37.95", stem_share[2021], "STEM share SO 2021")
exact("K1", "37.50", stem_share[2022], "STEM share SO 2022")
exact("K1", "36.44", stem_share[2023], "STEM share SO 2023")
exact("G095", "-1.5", stem_share[2023] - stem_share[2021], "change of the STEM share")
exact("G095", "37.5", stem_share[2022], "STEM share SO 2022")
exact("G095", "36.4", stem_share[2023], "STEM share SO 2023")
for form, p in (("aso", "45.6"), ("bso", "33.9"), ("tso", "31.1")):
    exact("G096", p, share(count(upper, year=2023, form=form, stem=True), count(upper, year=2023, form=form)), form)
exact("G097", "0", sum(count(upper, year=y, form="kso", stem=True) for y in (2021, 2022, 2023)), "STEM in kso")


def girls(year, form):
    return share(count(upper, year=year, form=form, stem=True, sex="V"), count(upper, year=year, form=form, stem=True))


for y, tso, bso, tso2, bso2 in ((2021, "12.6", "6.9", "12.62", "6.89"), (2022, "13.7", "6.4", "13.74", "6.36"),
                                (2023, "14.8", "5.6", "14.75", "5.60")):
    # Printed 14.8 is the rounding of the printed 14.75.
    exact("G098", tso, float(rounded(girls(y, "tso"), 2)), f"girls in tso {y}")
    exact("K1-tso", tso2, girls(y, "tso"), f"girls in tso {y}")
    exact("G100", bso, girls(y, "bso"), f"girls in bso {y}")
    exact("K1-bso", bso2, girls(y, "bso"), f"girls in bso {y}")
rise = float(rounded(girls(2023, "tso"), 2)), float(rounded(girls(2021, "tso"), 2))
exact("G099", "2.2", float(rounded(rise[0], 1)) - float(rounded(rise[1], 1)), "rise of girls in tso, of rounded values")
exact("G101", "48.2", girls(2021, "aso"), "girls in aso 2021")
exact("G101", "48.2", girls(2023, "aso"), "girls in aso 2023")
for g, grade, form, shares in (
        ("G102", "2e graad", "aso", {"Natuurwetenschappen": "35.8", "Sportwetenschappen": "4.7"}),
        ("G103", "2e graad", "bso", {"Elektriciteit": "12.4", "Mechanica": "8.7", "Hout": "6.9"}),
        ("G104", "2e graad", "tso", {"Technologische wetenschappen": "7.4", "Elektromechanische technieken": "6.9",
                                     "Biotechnologische STEM-wetenschappen": "4.3"}),
        ("G105", "3e graad", "aso", {"Wetenschappen-Wiskunde": "30.3", "Latijn-Wiskunde": "6.6",
                                     "Moderne talen-Wetenschappen": "5.7"}),
        ("G106", "3e graad", "bso", {"Elektrische installaties": "6.5", "Binnenschrijnwerk en interieur": "3.8",
                                     "Onderhoudsmechanica auto": "3.7"}),
        ("G107", "3e graad", "tso", {"Biotechnologische en chemische STEM-wetenschappen": "4.6",
                                     "Biotechnologische en chemische technieken": "3.7",
                                     "Elektromechanische technieken": "3.5"})):
    here = {k[4]: n for k, n in programmes.items() if k[:4] == (2023, grade, "1e leerjaar", form)}
    whole = sum(here.values())
    for programme, p in shares.items():
        exact(g, p, share(here.get(programme, 0), whole), programme)
    stem_here = sorted(((n, k) for k, n in here.items()
                        if stem_list.get(("new", grade, form, k), ("", ""))[1] == "STEM"), reverse=True)
    holds(g, [k for _, k in stem_here[:len(shares)]] == list(shares), f"biggest STEM programmes {form}: {stem_here[:4]}")

# --- Certificates, attests, the way on -----------------------------------------------------------

certificates = Counter()
for _, r in rows("studiebewijzen-secundair-*.csv"):
    year = int(r["schooljaar"][:4])
    certificates[year, region(r), r["onderwijsvorm"], is_stem(year, r), r["geslacht"][0]] += int(r["aantal_studiebewijzen"])


def proof(year=None, where=None, form=None, stem=None, sex=None):
    return sum(n for key, n in certificates.items()
               if all(w in (None, v) for w, v in zip((year, where, form, stem, sex), key)))


gap = {w: share(proof(2020, w, stem=False) - proof(2020, w, stem=True), proof(2020, w)) for w in (BHG, VL)}
holds("G024", gap[BHG] > gap[VL] > 0, f"fewer STEM certificates, gap {gap}")
exact("G025", "36.19", share(proof(2020, BHG, stem=True), proof(2020, BHG)), "STEM certificates, Brussels")
exact("G026", "75", share(proof(2020, BHG, "aso", True), proof(2020, BHG, stem=True)), "aso in STEM certificates")
holds("G027", 48 < share(proof(2020, VL, "aso", True), proof(2020, VL, stem=True)) < 52, "about half in Flanders")
for form in ("tso", "bso"):
    holds("G028", share(proof(2020, BHG, form), proof(2020, BHG)) < share(proof(2020, VL, form), proof(2020, VL)), form)
holds("G029", 42 < share(proof(2020, BHG, None, True, "V"), proof(2020, BHG, None, True)) < 50, "almost half girls")
holds("G030", proof(2020, BHG, "aso", True, "V") > proof(2020, BHG, "aso", True, "M"), "more girls in aso")
exact("G047", "17.52", growth(proof(2009, BHG, stem=True), proof(2019, BHG, stem=True)), "growth, Brussels")
exact("G048", "-3.01", growth(proof(2009, VL, stem=True), proof(2019, VL, stem=True)), "growth, Flanders")
proofs = {y: share(proof(y, stem=True), proof(y)) for y in (2021, 2022)}
exact("G108", "41.8", proofs[2022], "STEM certificates 2022")
exact("G109", "-1.5", proofs[2022] - proofs[2021], "change")
for form, a, b in (("aso", "53.2", "51.9"), ("tso", "37.2", "35.9"), ("bso", "36.8", "36.0")):
    exact("G110", a, share(proof(2021, None, form, True), proof(2021, None, form)), f"{form} 2021")
    exact("G110", b, share(proof(2022, None, form, True), proof(2022, None, form)), f"{form} 2022")
for g, form, p in (("G111", "aso", "51.0"), ("G112", "tso", "14.0"), ("G112", "bso", "7.5")):
    exact(g, p, share(proof(2022, None, form, True, "V"), proof(2022, None, form, True)), f"girls {form}")

attests = Counter()
for _, r in rows("orienteringsattesten-*.csv"):
    year = int(r["schooljaar"][:4])
    attests[year, is_stem(year, r), r["attest"]] += int(r["aantal_attesten"])


def success(year, stem):
    return share(attests[year, stem, "A-attest"], sum(attests[year, stem, k + "-attest"] for k in "ABC"))


exact("G084", "88.69", success(2022, True), "success 2022")
exact("G084", "88.46", success(2021, True), "success 2021")
exact("G085", "88.7", success(2022, True), "success STEM")
exact("G085", "86.1", success(2022, False), "success other")
exact("G086", "0.2", success(2022, True) - success(2021, True), "change")

flow = Counter()
for _, r in rows("doorstroom-*.csv"):
    flow[int(r["academiejaar"][:4]), region(r, "vestiging_provincie_naam_so"), r["stem_opleiding"], r["geslacht"][0]] += int(r["aantal_studenten"])


def onward(year, where, sex="VM", to=("STEM",)):
    return sum(flow[year, where, t, s] for s in sex for t in to)


exact("G049", "28.03", growth(onward(2010, BHG), onward(2020, BHG)), "onward, Brussels")
exact("G050", "8.20", growth(onward(2010, VL), onward(2020, VL)), "onward, Flanders")
for a, b in ((2009, 2010), (2019, 2020)):
    rates = [share(onward(b, w), proof(a, w, stem=True)) for w in (BHG, VL)]
    holds("G051", rates[0] > rates[1], f"onward share higher in Brussels: {rates}")
holds("G052", 1.8 < onward(2020, BHG, "V") / onward(2010, BHG, "V") < 2, "women almost doubled")
exact("G053", "7", (onward(2020, BHG, "V") - onward(2010, BHG, "V")) / 10, "women more a year")
exact("G054", "41.11", growth(onward(2010, VL, "V"), onward(2020, VL, "V")), "women, Flanders")
both = ("STEM", "niet-STEM")
women = [share(onward(2020, w, "V", both), onward(2020, w, "VM", both)) for w in (BHG, VL)]
exact("G055", "46.67", women[0], "women with a STEM diploma in higher education, Brussels")
holds("G055", women[0] > women[1], "more than in Flanders")

# --- Higher education ----------------------------------------------------------------------------

PBA, ABA, GRAD, MASTER = ("Professioneel gerichte bachelor", "Academisch gerichte bachelor",
                          "Graduaatsopleiding", "Master")
students = Counter()   # year, region, type, stem, first, sex
by_course = Counter()  # year, region, type, field, course, stem, first
homes = Counter()      # year, residence, site (university colleges)
for _, r in rows("inschrijvingen-hoger-*.csv"):
    y, n, w = int(r["academiejaar"][:4]), int(r["aantal_inschrijvingen"]), region(r)
    gen = r["generatiestudent"] == "Inschrijving van een generatiestudent"
    stem = r["stem_opleiding"] == "STEM"
    students[y, w, r["type_opleiding"], stem, gen, r["geslacht"][0]] += n
    by_course[y, w, r["type_opleiding"], r["studiegebied"], r["opleidingsvarieteit"], stem, gen] += n
    if r["soort_instelling"] == "Hogeschool":
        homes[y, region(r, "woonplaats_provincie_naam"), w] += n


def enrolled(year, where=None, kind=None, stem=None, gen=None, sex=None):
    return sum(n for key, n in students.items()
               if all(x in (None, v) for x, v in zip((year, where, kind, stem, gen, sex), key)))


def generation(year, where=None, kind=None, stem=None, sex=None):
    return enrolled(year, where, kind, stem, True, sex)


holds("G031", 10 < share(generation(2021, BHG), generation(2021)) < 11.5, "a little more than 10%")
exact("G032", "15.90", growth(generation(2017, stem=True), generation(2021, stem=True)), "growth STEM")
exact("G033", "6.48", growth(generation(2017, stem=False), generation(2021, stem=False)), "growth other")
exact("G034", "48.56", growth(generation(2017, BHG, stem=True), generation(2021, BHG, stem=True)), "growth Brussels")
exact("G035", "13.97", growth(generation(2017, VL, stem=True), generation(2021, VL, stem=True)), "growth Flanders")
exact("G036", "15.08", share(generation(2021, BHG, stem=True), generation(2021, BHG)), "share Brussels")
exact("G037", "23.05", share(generation(2021, VL, stem=True), generation(2021, VL)), "share Flanders")
college = {(t, c): {k[1] for k, n in by_course.items() if k[0] == 2021 and (k[2], k[4]) == (t, c) and n}
           for (_, _, t, _, c, s, _) in by_course if s and t in (PBA, GRAD)
           if any(k[0] == 2021 and (k[2], k[4]) == (t, c) and k[5] for k in by_course)}
outside = {k for k, where in college.items() if where == {VL}}
holds("G038", len(outside) > len(college) / 2, f"{len(outside)} of {len(college)} STEM courses only outside Brussels")
inside_students = Counter()
for k, n in by_course.items():
    if k[0] == 2021 and k[5] and k[6] and (k[2], k[4]) in college:
        inside_students[(k[2], k[4]) in outside] += n
holds("G039", inside_students[True] > inside_students[False], f"first-time students: {dict(inside_students)}")
ratio = {w: generation(2020, w, PBA, True) / generation(2010, w, PBA, True) for w in (BHG, VL)}
holds("G040", ratio[BHG] > 2 and 1 < ratio[VL] < ratio[BHG], f"{ratio}")
holds("G041", generation(2020, BHG, GRAD, True) < .05 * generation(2020, BHG, None, True), "few in graduaat")
pba = {(y, w): share(generation(y, w, PBA, True), generation(y, w, None, True)) for y in (2010, 2020) for w in (BHG, VL)}
holds("G042", all(pba[2010, w] > pba[2020, w] for w in (BHG, VL)) and pba[2010, BHG] - pba[2020, BHG] < 2, f"{pba}")
up = {(w, s): growth(generation(2010, w, None, True, s), generation(2020, w, None, True, s)) for w in (BHG, VL) for s in "VM"}
holds("G043", min(up.values()) > 0 and all(up[BHG, s] > up[VL, s] for s in "VM") and all(up[w, "V"] > up[w, "M"] for w in (BHG, VL)), f"{up}")
exact("G044", "174.15", up[BHG, "V"], "growth of women, Brussels")
holds("G045", 55 < share(generation(2020, BHG, None, True, "M"), generation(2020, BHG, None, True)) < 65, "6 of 10 men")
for y in range(2017, 2022):
    holds("G046", homes[y, BHG, BHG] > 4 * homes[y, BHG, VL], f"those who live in Brussels {y}")
IWT = "Industriële wetenschappen en technologie"


def iwt(year, where, kind):
    return Counter({c: sum(n for k, n in by_course.items() if k[:5] == (year, where, kind, IWT, c))
                    for c in {k[4] for k in by_course if k[:4] == (year, where, kind, IWT)}})


flemish, brussels = iwt(2021, VL, PBA) + iwt(2021, BHG, PBA), iwt(2021, BHG, PBA)
top = [c for c, _ in flemish.most_common(6)]
exact("G065", "1", sum(c in brussels for c in top), f"of the six biggest in Brussels: {top}")
exact("G066", "4", len(iwt(2021, BHG, GRAD)), "graduaat courses")
exact("G066", "82", sum(iwt(2021, BHG, GRAD).values()), "graduaat students")
exact("G067", "5", len(brussels), "PBA courses")
exact("G067", "1492", sum(brussels.values()), "PBA students")
size = [sum((iwt(y, BHG, PBA) + iwt(y, BHG, GRAD)).values()) for y in (2019, 2020, 2021)]
holds("G068", size[0] >= size[1] >= size[2], f"not grown: {size}")
for y, p in ((2022, "23.3"), (2023, "23.0")):
    exact("G113", p, share(enrolled(y, stem=True), enrolled(y)), f"STEM share HO {y}")
for kind, p in ((GRAD, "36.7"), (MASTER, "23.7"), (ABA, "23.1"), (PBA, "19.4")):
    exact("G114", p, share(enrolled(2023, None, kind, True), enrolled(2023, None, kind)), kind)
for g, kind, a, b in (("G115", MASTER, "34.5", "36.1"), ("G115", GRAD, "8.2", "11.0"), ("G115", PBA, "15.5", "17.2"),
                      ("G116", ABA, "30.8", "29.4")):
    for y, p in ((2022, a), (2023, b)):
        exact(g, p, share(enrolled(y, None, kind, True, None, "V"), enrolled(y, None, kind, True)), f"women {kind} {y}")
for y, p in ((2015, "26.25"), (2014, "25.57"), (2010, "23.82"), (2019, "27.86")):
    exact("G132" if y != 2019 else "P2", p, share(generation(y, None, PBA, True), generation(y, None, PBA)), f"PBA STEM {y}")
for y, p in ((2010, "21.13"), (2015, "23.63"), (2019, "25.11")):
    exact("G133" if y != 2019 else "P2", p, share(generation(y, None, PBA, True, "V"), generation(y, None, PBA, True)), f"women PBA {y}")
for y, p in ((2015, "34.14"), (2010, "33.50")):
    exact("G135", p, share(generation(y, None, ABA, True, "V"), generation(y, None, ABA, True)), f"women ABA {y}")

diplomas = Counter()
for _, r in rows("studiebewijzen-hoger-*.csv"):
    diplomas[int(r["academiejaar"][:4]), region(r), r["type_opleiding"], r["stem_opleiding"] == "STEM"] += int(r["aantal_studiebewijzen"])


def graduates(year, where=None, kinds=(None,), stem=None):
    return sum(n for k, n in diplomas.items() if k[0] == year and where in (None, k[1])
               and (kinds == (None,) or k[2] in kinds) and stem in (None, k[3]))


for w in (BHG, VL):
    a, b = ([graduates(y, w, (PBA, GRAD), s) for s in (True, False)] for y in (2010, 2020))
    holds("G060", a[0] < a[1] and b[0] < b[1] and a[0] < b[0] and a[1] < b[1], f"diplomas {w}: {a} {b}")
exact("G061", "22.35", share(graduates(2020, BHG, stem=True), graduates(2020, BHG)), "STEM diplomas, Brussels")
holds("G061", share(graduates(2020, BHG, stem=True), graduates(2020, BHG))
      < share(graduates(2020, VL, stem=True), graduates(2020, VL)), "less than in Flanders")
degrees = {y: share(graduates(y, stem=True), graduates(y)) for y in (2022, 2023)}
exact("G117", "21.6", degrees[2023], "STEM diplomas")
exact("G118", "0.4", degrees[2023] - degrees[2022], "change")
for kind, p in ((PBA, "15.7"), (MASTER, "22.7"), (ABA, "23.8"), (GRAD, "36.1")):
    exact("G119", p, share(graduates(2023, None, (kind,), True), graduates(2023, None, (kind,))), kind)

credits = Counter()
for _, r in rows("studiepunten-hoger-*.csv"):
    for m in ("opgenomen", "verworven"):
        credits[int(r["academiejaar"][:4]), region(r), r["type_opleiding"], r["stem_opleiding"] == "STEM", m] += int(r[m + "_studiepunten"])


def rate(year, where=None, kind=None, stem=True):
    parts = [sum(n for k, n in credits.items() if k[0] == year and where in (None, k[1]) and kind in (None, k[2])
                 and k[3] == stem and k[4] == m) for m in ("verworven", "opgenomen")]
    return share(*parts)


for kind in (ABA, PBA, GRAD):
    for y in range(2019 if kind == GRAD else 2010, 2021):
        holds("G056", rate(y, BHG, kind) < rate(y, VL, kind), f"{kind} {y}")
holds("G056", rate(2010, BHG, ABA) < rate(2020, BHG, ABA) and rate(2010, BHG, PBA) > rate(2020, BHG, PBA), "trends")
for w in (BHG, VL):
    holds("G057", rate(2020, w, GRAD) < min(rate(2020, w, ABA), rate(2020, w, PBA)), f"graduaat lowest {w}")
for y, p in ((2022, "71.02"), (2021, "70.78"), (2023, "70.93")):
    exact("G088", p, rate(y), f"credits {y}")
exact("G089", "71.1", rate(2023, stem=False), "credits other")
for y in (2021, 2022):
    holds("G089", rate(y) > rate(y, stem=False), f"STEM still higher in {y}")
exact("G090", "92.2", rate(2023, kind=MASTER), "credits master")
for kind, p in ((ABA, "64.7"), (PBA, "62.5"), (GRAD, "60.8")):
    exact("G091", p, rate(2023, kind=kind), kind)

# --- Adult education -----------------------------------------------------------------------------

adults = Counter()
for _, r in rows("cursisten-*.csv"):
    adults[int(r["schooljaar"][:4]), region(r), r["stem_opleiding"] == "STEM", r["geslacht"][0], r["studiegebied"]] += int(r["aantal_cursisten"])


def learners(year, where=None, stem=None, sex=None, field=None):
    return sum(n for key, n in adults.items() if all(x in (None, v) for x, v in zip((year, where, stem, sex, field), key)))


holds("G062", learners(2016, BHG, True) < learners(2020, BHG, True) and learners(2016, BHG, False) > learners(2020, BHG, False), "Brussels")
for y in range(2016, 2021):
    holds("G063", learners(y, BHG, True) < .15 * learners(y, BHG), f"few in STEM {y}")
    for field in ("Mechanica-elektriciteit", "Auto", "Bouw", "Hout"):
        holds("G064", learners(y, BHG, True, "V", field) < learners(y, BHG, True, "M", field), f"{field} {y}")
for y, n in ((2021, "41446"), (2022, "47021"), (2023, "52030")):
    exact("G120", n, learners(y, stem=True), f"STEM {y}")
    if y > 2021:
        exact("G093", n, learners(y, stem=True), f"STEM {y}")
exact("G121", "25.5", growth(learners(2021, stem=True), learners(2023, stem=True)), "growth")
exact("G122", "20.0", growth(learners(2021, stem=False), learners(2023, stem=False)), "growth of the others")
for y, p in ((2022, "16.3"), (2023, "16.7")):
    exact("G123", p, share(learners(y, stem=True), learners(y)), f"share {y}")
women = {y: share(learners(y, None, True, "V"), learners(y, None, True)) for y in (2021, 2023)}
exact("G124", "42.8", women[2021], "women 2021")
exact("G124", "47.1", women[2023], "women 2023")
exact("G124", "4.3", women[2023] - women[2021], "change")
exact("G127", "-4.61", share(learners(2019, stem=True), learners(2019)) - share(learners(2013, stem=True), learners(2013)), "change")
exact("P3", "28.50", share(learners(2013, stem=True), learners(2013)), "STEM share 2013")
exact("P3", "47.45", share(learners(2013, None, True, "V"), learners(2013, None, True)), "women 2013")
exact("P3", "23.89", share(learners(2019, stem=True), learners(2019)), "STEM share 2019")
exact("P3", "45.92", share(learners(2019, None, True, "V"), learners(2019, None, True)), "women 2019")
for form, a, b in (("bso", "37.90", "37.02"), ("tso", "40.16", "39.91"), ("aso", "51.81", "54.69")):
    for y, p in ((2010, a), (2019, b)):
        exact("P2", p, share(first(y, None, form, True), first(y, None, form)), f"{form} {y}")
for form, a, b in (("bso", "3.68", "4.20"), ("tso", "13.81", "15.95"), ("aso", "47.01", None)):
    for y, p in ((2010, a), (2019, b)):
        if p:
            exact("P2", p, share(first(y, None, form, True, "V"), first(y, None, form, True)), f"girls {form} {y}")

# --- Mobility and pupil characteristics ----------------------------------------------------------

for name, r in rows("mobiliteit-*.csv"):
    year = int(name.split("dataset-")[1][:4])
    if region(r) == BHG:
        home = r["woonplaats_provincie_naam"]
        homes["so", year, "near" if "Brussel" in home or home == "Vlaams-Brabant" else "far"] += int(r["aantal_inschrijvingen"])
for y in range(2017, 2022):
    holds("G020", homes["so", y, "near"] > 4 * homes["so", y, "far"], f"pupils in Brussels live near {y}")

try:
    import openpyxl
except ImportError:
    openpyxl = None
if openpyxl and list(DIR.glob('Publicaties_*')):
    oki = {}
    for y in (2017, 2021):
        file, = DIR.glob(f"Publicaties_Leerlingenkenmerken_Overzicht_{y}-{y + 1}_so*.xlsx")
        sheet = openpyxl.load_workbook(file, read_only=True).worksheets[0]
        ticks, pupils, inside = Counter(), Counter(), False
        for row in sheet.iter_rows(values_only=True):
            if inside and row[0]:
                ticks[row[0]] += sum(row[9:13])
                pupils[row[0]] += row[8]
                if row[3] == "Koekelberg" and y == 2021:
                    holds("G021", 0 <= sum(row[9:13]) / row[8] <= 4, "range")
                    oki.setdefault("Koekelberg", []).append(sum(row[9:13]) / row[8])
            inside = inside or row[0] == "Provincie"
        means = {p: ticks[p] / pupils[p] for p in pupils}
        holds("G022", max(means, key=means.get).startswith("Brussel"), f"OKI {y}: {means}")
        holds("G021", all(0 <= m <= 4 for m in means.values()), "range")
        if y == 2021:
            flanders = [sum(v for k, v in c.items() if "Brussel" not in k) for c in (ticks, pupils)]
            exact("OKI", "1.06", flanders[0] / flanders[1], "OKI Flanders 2021")
    holds("G023", any(rounded(v, 2) == "2.00" for v in oki.get("Koekelberg", [])), f"a school in Koekelberg: {oki}")

wrong = [r for r in results if not r[1]]
for identifier, good, text in results:
    if not good or "-v" in sys.argv:
        print("ok  " if good else "FAIL", identifier, text)
print("covered:", " ".join(sorted({r[0] for r in results})))
print(f"{len(results)} checks, {len(wrong)} differences")
sys.exit(1 if wrong else 0)
