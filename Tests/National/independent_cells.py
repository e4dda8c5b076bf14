"""Recomputes every cell of the report from the synthetic files, and compares it with the tidy twin.

    python3 independent_cells.py FOLDER TWIN.csv

FOLDER holds the files of `stemregio synthesize`, TWIN.csv what `stemregio build` made of them. Written from
the captions of the report, table by table, with Python's csv alone: it reads no template, no profile and no
study, so that it can be wrong only by itself. Prints how many cells of each table it compared. A cell that it
doesn't expect, one that is missing, and a table that it doesn't know are failures. Counts must be equal;
shares must agree to twelve digits. Lists that the report prints as they are have no source files: NOT_FACTS.
"""
import collections
import csv
import fractions
import pathlib
import re
import sys

from tidy_cells import Facts, before, compare, growth, less, ratio, school_years, sheet_rows, with_total, year_of

NOT_FACTS = {"tabel-2", "tabel-43", "tabel-44", "tabel-45", "tabel-50", "bijlage-10"}
FOCUS, REFERENCE = "focus", "reference"
SIDES = (FOCUS, REFERENCE)
SEXES, FORMS = ("Vrouwelijk", "Mannelijk"), ("aso", "tso", "bso", "kso")
CLASSES = ("STEM", "niet-STEM")
PBA, ABA, GRADUATE = "Professioneel gerichte bachelor", "Academisch gerichte bachelor", "Graduaatsopleiding"
PROVINCES = {"Antwerpen": "antwerpen", "Vlaams-Brabant": "vlaams-brabant", "West-Vlaanderen": "west-vlaanderen",
             "Oost-Vlaanderen": "oost-vlaanderen", "Limburg": "limburg"}
PLACES = ("brussels", *PROVINCES.values(), "elsewhere")
KINDS = ("low-educated-mother", "school-allowance", "other-home-language", "disadvantaged-neighbourhood")
MAINSTREAM = "Voltijds gewoon secundair onderwijs"


PERIOD, TREND, ADULT = school_years(2017, 2021), school_years(2010, 2020), school_years(2016, 2020)
LAST, ENDS, ADULT_ENDS = PERIOD[-1], (TREND[0], TREND[-1]), (ADULT[0], ADULT[-1])


# --- Reading ----------------------------------------------------------------------------------------------

folder = pathlib.Path(sys.argv[1])


def records(pattern):
    for file in sorted(folder.glob(pattern)):
        with open(file, encoding="utf-8-sig", newline="") as text:
            for record in csv.DictReader(text):
                yield file.name, record


def side(province):
    return FOCUS if "Brussel" in province else REFERENCE if province in PROVINCES else "elsewhere"


def place(province):
    return "brussels" if "Brussel" in province else PROVINCES.get(province, "elsewhere")


def stem_classes():
    """The first mention of a programme counts: the old catalogue comes before the new."""
    classes = {}
    for _, record in records("studierichtingen-stem-*.csv"):
        label = record["stem_vrwi"] or record["stem_2030"]
        classes.setdefault(record["studierichting"], "STEM" if label == "STEM" else "niet-STEM")
    return classes


STEM_OF = stem_classes()


def stem_of(record):
    return STEM_OF.get(record["studierichting"], "niet-STEM")


def enrolments():
    facts = Facts("year", "side", "municipality", "grade", "level", "form", "domain", "programme", "stem", "sex")
    for name, r in records("inschrijvingen-leerplicht-*.csv"):
        if r["hoofdstructuur"] == MAINSTREAM:
            facts.add((year_of(name), side(r["vestiging_provincie_naam"]), r["vestiging_fusiegemeente_naam"],
                       r["graad_so"], r["leerjaar"], r["onderwijsvorm"], r["domein"], r["studierichting"],
                       stem_of(r), r["geslacht"]), int(r["aantal_inschrijvingen"]))
    return facts


def certificates():
    facts = Facts("year", "side", "form", "stem", "sex")
    for _, r in records("studiebewijzen-secundair-*.csv"):
        if r["hoofdstructuur"] == MAINSTREAM:
            facts.add((r["schooljaar"], side(r["vestiging_provincie_naam"]), r["onderwijsvorm"], stem_of(r),
                       r["geslacht"]), int(r["aantal_studiebewijzen"]))
    return facts


def students():
    facts = Facts("year", "side", "site", "home", "college", "type", "field", "course", "stem", "sex", "first")
    for _, r in records("inschrijvingen-hoger-*.csv"):
        facts.add((r["academiejaar"], side(r["vestiging_provincie_naam"]), place(r["vestiging_provincie_naam"]),
                   place(r["woonplaats_provincie_naam"]), r["soort_instelling"], r["type_opleiding"],
                   r["studiegebied"], r["opleidingsvarieteit"], r["stem_opleiding"], r["geslacht"],
                   r["generatiestudent"] == "Inschrijving van een generatiestudent"),
                  int(r["aantal_inschrijvingen"]))
    return facts


def diplomas():
    facts = Facts("year", "side", "college", "stem")
    for _, r in records("studiebewijzen-hoger-*.csv"):
        facts.add((r["academiejaar"], side(r["vestiging_provincie_naam"]), r["soort_instelling"],
                   r["stem_opleiding"]), int(r["aantal_studiebewijzen"]))
    return facts


def credits():
    facts = Facts("year", "side", "type", "stem", "kind")
    for _, r in records("studiepunten-hoger-*.csv"):
        for kind, column in (("taken", "opgenomen_studiepunten"), ("earned", "verworven_studiepunten")):
            facts.add((r["academiejaar"], side(r["vestiging_provincie_naam"]), r["type_opleiding"],
                       r["stem_opleiding"], kind), int(r[column]))
    return facts


def flow():
    facts = Facts("year", "side", "stem", "sex")
    for _, r in records("doorstroom-*.csv"):
        facts.add((r["academiejaar"], side(r["vestiging_provincie_naam_so"]), r["stem_opleiding"], r["geslacht"]),
                  int(r["aantal_studenten"]))
    return facts


def learners():
    facts = Facts("year", "side", "field", "course", "stem", "sex")
    for _, r in records("cursisten-*.csv"):
        facts.add((r["schooljaar"], side(r["vestiging_provincie_naam"]), r["studiegebied"], r["opleiding"],
                   r["stem_opleiding"], r["geslacht"]), int(r["aantal_cursisten"]))
    return facts


def those(facts, **wanted):
    """The facts that fit, as facts."""
    part = Facts(*facts.names)
    for row, count in facts.fitting(**wanted):
        part.add(row, count)
    return part


def mobility():
    facts = Facts("year", "home", "site")
    for name, r in records("mobiliteit-aantrekking-*.csv"):
        if r["hoofdstructuur"] == MAINSTREAM:
            facts.add((year_of(name), place(r["woonplaats_provincie_naam"]), place(r["vestiging_provincie_naam"])),
                      int(r["aantal_inschrijvingen"]))
    return facts


def characteristics():
    """Pupils and ticks of the four characteristics, by year, place, school and its name."""
    facts = Facts("year", "place", "school", "name", "kind")
    for file in sorted(folder.glob("Publicaties_Leerlingenkenmerken_*.xlsx")):
        is_inside = False
        for row in sheet_rows(file):
            if is_inside and row and row[0]:
                key = (year_of(file.name), place(row[0]), row[5].split(".")[0], row[6])
                for kind, text in zip(("pupils", *KINDS), row[8:13]):
                    facts.add((*key, kind), fractions.Fraction(text))
            is_inside = is_inside or bool(row) and row[0] == "Provincie"
    return facts


# --- The tables: each yields (row, column, measure, value) ----------------------------------------------------

TABLES = {}


def table(*names):
    def register(function):
        for name in names:
            TABLES[name] = function
        return function
    return register


def ends_and_growth(total, ends=ENDS):
    """Both ends and the evolution, for each side; `total(side, year)` counts."""
    for who in SIDES:
        for year in ends:
            yield year, who, total(who, year)
        yield f"{who}-evolution", f"{who}-evolution", growth(*(total(who, year) for year in ends))


def rows_of(row, cells):
    for column, measure, value in cells:
        yield row, column, measure, value


def distribution(total, rows, years, suffix):
    """Shares in the sum over `rows` for both sides and some years: `total(row, side, year)` counts."""
    for row, member in rows:
        for who in SIDES:
            for year in years:
                yield row, year, who + suffix, ratio(total(member, who, year), total(None, who, year))


@table("tabel-1")
def _():
    counts = {}
    for _, r in records("schoolbevolking-per-gemeenschap-*.csv"):
        if r["schooljaar"] == "2019-2020" and "Brussel" in r["gewest"]:
            for level in ("kleuter", "lager", "secundair", "hoger", "hbo5"):
                counts[level, r["gemeenschap"]] = counts.get((level, r["gemeenschap"]), 0) + int(r[level])
    groups = ("Franse Gemeenschap", "Vlaamse Gemeenschap")

    def count(level, group):
        return sum(n for (l, g), n in counts.items() if level in (None, l) and group in (None, g))
    for row, level in with_total(("kleuter", "lager", "secundair", "hoger", "hbo5")):
        for column, group in with_total(groups):
            yield row, column, "pupils", count(level, group)
            if group:
                yield row, column, "share", ratio(count(level, group), count(level, None))


@table("tabel-3")
def _():
    codes = {}
    for _, r in records("inschrijvingen-hoger-*.csv"):
        codes[r["woonplaats_huidige_fusiegemeente_naam"]] = r["woonplaats_huidige_fusiegemeente_nis"]
    codes["Laken"] = codes["Brussel"]
    facts = Facts("code", "form")
    for row, count in ENROLMENTS.fitting(year=LAST, side=FOCUS, stem="STEM", grade=("2e graad", "3e graad")):
        facts.add((codes[row[2]], row[5]), count)
    for row, code in with_total(sorted({row[0] for row in facts.rows})):
        for column, form in with_total(FORMS):
            yield row, column, "pupils", facts.sum(code=code, form=form)


@table("tabel-4")
def _():
    for stem, label in with_total(CLASSES):
        for form, member in with_total(FORMS):
            yield from rows_of(f"{stem}|{form}", ends_and_growth(
                lambda who, year: START.sum(year=year, side=who, stem=label, form=member)))


@table("tabel-5")
def _():
    for stem, label in with_total(CLASSES):
        for form, member in with_total(FORMS):
            for who in SIDES:
                for name, whole in (("share", dict(form=member)), ("distribution", dict(stem=label))):
                    shares = [ratio(START.sum(year=year, side=who, stem=label, form=member),
                                    START.sum(year=year, side=who, **whole)) for year in ENDS]
                    for year, share in zip(ENDS, shares):
                        yield f"{stem}|{form}", year, f"{who}-{name}", share
                    change = f"{who}-{name}-change"
                    yield f"{stem}|{form}", change, change, less(shares[1], shares[0])


@table("tabel-6")
def _():
    for sex, label in with_total(SEXES):
        for form, member in with_total(FORMS):
            yield from rows_of(f"{sex}|{form}", ends_and_growth(
                lambda who, year: START.sum(year=year, side=who, stem="STEM", form=member, sex=label)))


@table("tabel-7")
def _():
    for sex, label in with_total(SEXES):
        for row, *rest in distribution(
                lambda form, who, year: START.sum(year=year, side=who, stem="STEM", form=form, sex=label),
                with_total(FORMS), ENDS, ""):
            yield (f"{sex}|{row}", *rest)


@table("tabel-8")
def _():
    yield from sexes_by_form(START)


@table("tabel-19")
def _():
    yield from sexes_by_form(CERTIFICATES)


def sexes_by_form(facts):
    for form, member in with_total(FORMS):
        for row, *rest in distribution(
                lambda sex, who, year: facts.sum(year=year, side=who, stem="STEM", form=member, sex=sex),
                [(sex, sex) for sex in SEXES], ENDS, ""):
            yield (f"{form}|{row}", *rest)


def matrix(facts, along, measure, **fixed):
    """Residences or sites of a region: counts and shares over the period."""
    for row, member in with_total(PLACES):
        for year in PERIOD:
            here = facts.sum(year=year, **{along: member}, **fixed)
            yield row, year, measure, here
            yield row, year, "share", ratio(here, facts.sum(year=year, **fixed))


@table("tabel-9")
def _():
    yield from matrix(MOBILITY, "home", "pupils", site="brussels")


@table("tabel-10")
def _():
    yield from matrix(MOBILITY, "site", "pupils", home="brussels")


@table("tabel-30")
def _():
    yield from matrix(STUDENTS, "home", "students", site="brussels", college="Hogeschool")


@table("tabel-31")
def _():
    yield from matrix(STUDENTS, "site", "students", home="brussels", college="Hogeschool")


@table("tabel-11")
def _():
    for row, member in with_total(PLACES[:-1]):
        scores = [ratio(CHARACTERISTICS.sum(year=year, place=member, kind=KINDS),
                        CHARACTERISTICS.sum(year=year, place=member, kind="pupils")) for year in (PERIOD[0], LAST)]
        for year, score in zip((PERIOD[0], LAST), scores):
            yield row, year, "oki", score
        yield row, "change", "change", less(scores[1], scores[0])


@table("tabel-12")
def _():
    for year in TREND:
        for who in SIDES:
            for column, stem in with_total(CLASSES):
                yield year, column, f"{who}-certificates", CERTIFICATES.sum(year=year, side=who, stem=stem)
            yield year, f"{who}-share", f"{who}-share", ratio(
                CERTIFICATES.sum(year=year, side=who, stem="STEM"), CERTIFICATES.sum(year=year, side=who))


def certificates_by_form(**fixed):
    def total(form, who, year):
        return CERTIFICATES.sum(year=year, side=who, form=form, **fixed)
    for row, form in with_total(FORMS):
        yield from rows_of(row, ends_and_growth(lambda who, year: total(form, who, year)))
    yield from distribution(total, with_total(FORMS), ENDS, "-share")


for name, fixed in (("13", dict(stem="STEM")), ("14", dict(stem="STEM", sex=SEXES[0])),
                    ("15", dict(stem="STEM", sex=SEXES[1])), ("16", dict(stem="niet-STEM")),
                    ("17", dict(stem="niet-STEM", sex=SEXES[0])), ("18", dict(stem="niet-STEM", sex=SEXES[1]))):
    TABLES[f"tabel-{name}"] = lambda fixed=fixed: certificates_by_form(**fixed)


@table("bijlage-2")
def _():
    forms = ("aso", "tso", "bso")
    fixed = dict(year=LAST, side=FOCUS, stem="STEM", grade=("2e graad", "3e graad"))
    for row, domain in with_total([value for value, in ENROLMENTS.values("domain", form=forms, **fixed)]):
        for column, form in with_total(forms):
            yield row, column, "pupils", ENROLMENTS.sum(domain=domain, form=form or forms, **fixed)


def technical(who, is_share):
    fixed = dict(side=who, form="tso", stem="STEM")
    for row, programme in with_total([value for value, in START.values("programme", year=tuple(PERIOD), **fixed)]):
        for year in PERIOD:
            here = START.sum(programme=programme, year=year, **fixed)
            yield row, year, "share" if is_share else "pupils", ratio(
                here, START.sum(year=year, **fixed)) if is_share else here


for name, who, is_share in (("3", FOCUS, False), ("4", FOCUS, True), ("5", REFERENCE, False), ("6", REFERENCE, True)):
    TABLES[f"bijlage-{name}"] = lambda who=who, is_share=is_share: technical(who, is_share)


@table("bijlage-7")
def _():
    for school, name in CHARACTERISTICS.values("school", "name", year=LAST, place="brussels"):
        yield from rows_of(f"{school}|{name}", characteristics_of(
            dict(year=LAST, place="brussels", school=school, name=name)))
    yield from rows_of("total|total", characteristics_of(dict(year=LAST, place="brussels")))


def characteristics_of(known):
    pupils = CHARACTERISTICS.sum(kind="pupils", **known)
    yield "pupils", "pupils", pupils
    for kind in KINDS:
        yield kind, kind, ratio(CHARACTERISTICS.sum(kind=kind, **known), pupils)
    yield "oki", "oki", ratio(CHARACTERISTICS.sum(kind=KINDS, **known), pupils)


def last_years(is_share):
    fixed = dict(grade="3e graad", form="tso", level=("2e leerjaar", "3e leerjaar", "Se-n-Se"))
    facts = Facts("year", "side", "programme")
    for row, count in ENROLMENTS.fitting(**fixed):
        facts.add((row[0], row[1], row[7]), count)
    first = PERIOD[0]
    for row, programme in with_total([value for value, in facts.values("programme")]):
        for who in SIDES:
            count = {year: facts.sum(year=year, side=who, programme=programme) for year in PERIOD}
            change = f"{who}-evolution"
            if is_share:
                yield row, change, change, growth(count[first], count[LAST])
                for year in (first, LAST):
                    yield row, year, f"{who}-share", ratio(count[year], facts.sum(year=year, side=who))
            else:
                yield row, change, change, count[LAST] - count[first]
                for year in PERIOD:
                    yield row, year, who, count[year]


TABLES["bijlage-8"] = lambda: last_years(False)
TABLES["bijlage-9"] = lambda: last_years(True)


# --- Higher education ---------------------------------------------------------------------------------------

def first_time(**wanted):
    return STUDENTS.sum(first=True, **wanted)


@table("tabel-20")
def _():
    for college, kind in with_total(("Hogeschool", "Universiteit")):
        for row, stem in with_total(CLASSES):
            for who in SIDES:
                yield f"{college}|{row}", who, who, first_time(year=LAST, side=who, stem=stem, college=kind)


@table("tabel-21")
def _():
    for row, stem in with_total(CLASSES):
        counts = {who: first_time(year=LAST, side=who, stem=stem) for who in SIDES}
        yield row, "both", "both", sum(counts.values())
        for who in SIDES:
            yield row, who, who, counts[who]
            yield row, f"{who}-share", f"{who}-share", ratio(counts[who], sum(counts.values()))


@table("tabel-22")
def _():
    for row, stem in with_total(CLASSES):
        for name, sides in ((FOCUS, FOCUS), (REFERENCE, REFERENCE), ("both", SIDES)):
            counts = [first_time(year=year, side=sides, stem=stem) for year in PERIOD]
            for year, count in zip(PERIOD, counts):
                yield row, year, name, count
            yield row, f"{name}-evolution", f"{name}-evolution", growth(counts[0], counts[-1])


@table("tabel-23")
def _():
    for row, stem in with_total(CLASSES):
        for who in SIDES:
            count = first_time(year=LAST, side=who, stem=stem)
            yield row, who, who, count
            yield row, f"{who}-share", f"{who}-share", ratio(count, first_time(year=LAST, side=who))


def courses_by_offer():
    """Where each course of the last year has students: a course is a type with a name."""
    sides = collections.defaultdict(set)
    for row, count in STUDENTS.fitting(year=LAST, side=SIDES):
        if count:
            sides[row[5], row[7]].add(row[1])
    kinds = {frozenset(SIDES): "in-both", frozenset([FOCUS]): "only-in-focus", frozenset([REFERENCE]): "only-in-reference"}
    return {course: kinds[frozenset(where)] for course, where in sides.items()}


def offered(counts, measure):
    """`counts`: how many by (type, kind of offer)."""
    for row, member in with_total((PBA, GRADUATE)):
        total = {kind: sum(n for (t, k), n in counts.items() if member in (None, t) and kind in (None, k))
                 for kind in ("in-both", "only-in-focus", "only-in-reference", None)}
        for kind, count in total.items():
            yield row, kind or "total", measure, count
            if kind:
                yield row, kind, "share", ratio(count, total[None])


@table("tabel-24")
def _():
    where, counts = courses_by_offer(), collections.Counter()
    for course in STUDENTS.values("type", "course", year=LAST, stem="STEM", college="Hogeschool", side=SIDES):
        if STUDENTS.sum(year=LAST, stem="STEM", college="Hogeschool", type=course[0], course=course[1]):
            counts[course[0], where[course]] += 1
    yield from offered(counts, "courses")


@table("tabel-25")
def _():
    where, counts = courses_by_offer(), collections.Counter()
    for row, count in STUDENTS.fitting(year=LAST, stem="STEM", college="Hogeschool", first=True, side=SIDES):
        if (row[5], row[7]) in where:
            counts[row[5], where[row[5], row[7]]] += count
    yield from offered(counts, "students")


TYPES = (ABA, PBA, GRADUATE)


@table("tabel-26")
def _():
    for stem, label in with_total(CLASSES):
        for row, kind in with_total(TYPES):
            yield from rows_of(f"{stem}|{row}", ends_and_growth(
                lambda who, year: first_time(year=year, side=who, stem=label, type=kind)))


@table("tabel-27")
def _():
    for stem, label in with_total(CLASSES):
        for row, *rest in distribution(lambda kind, who, year: first_time(year=year, side=who, stem=label, type=kind),
                                       with_total(TYPES), ENDS, "-share"):
            yield (f"{stem}|{row}", *rest)


@table("tabel-28")
def _():
    for row, kind in with_total(TYPES):
        for sex, label in with_total(SEXES):
            yield from rows_of(f"{row}|{sex}", ends_and_growth(
                lambda who, year: first_time(year=year, side=who, stem="STEM", type=kind, sex=label)))


@table("tabel-29")
def _():
    for row, kind in with_total(TYPES):
        for sex, label in with_total(SEXES):
            for who in SIDES:
                for year in ENDS:
                    fixed = dict(year=year, side=who, stem="STEM")
                    here = first_time(type=kind, sex=label, **fixed)
                    yield f"{row}|{sex}", year, f"{who}-types", ratio(here, first_time(sex=label, **fixed))
                    yield f"{row}|{sex}", year, f"{who}-sexes", ratio(here, first_time(type=kind, **fixed))


REGIONS = (("brussels", FOCUS), ("flanders", REFERENCE))


def diplomas_before(who, year):
    return CERTIFICATES.sum(year=before(year), side=who, stem="STEM")


def onward(who, year, **wanted):
    return FLOW.sum(year=year, side=who, **wanted)


@table("tabel-32")
def _():
    for row, who in REGIONS:
        for name, count in (("diplomas", diplomas_before), ("students", lambda w, y: onward(w, y, stem="STEM"))):
            for year in ENDS:
                yield row, year, name, count(who, year)
            yield row, f"{name}-evolution", f"{name}-evolution", growth(*(count(who, year) for year in ENDS))


@table("tabel-33")
def _():
    for row, who in REGIONS:
        shares = [ratio(onward(who, year, stem="STEM"), diplomas_before(who, year)) for year in ENDS]
        for year, share in zip(ENDS, shares):
            yield row, year, "onward", share
        yield row, "onward-evolution", "onward-evolution", less(shares[1], shares[0])


@table("tabel-34")
def _():
    for row, sex in with_total(SEXES):
        for who in SIDES:
            counts = [onward(who, year, stem="STEM", sex=sex) for year in ENDS]
            for year, count in zip(ENDS, counts):
                yield row, year, who, count
            yield row, f"{who}-yearly", f"{who}-yearly", ratio(counts[1] - counts[0], 10)


@table("tabel-35")
def _():
    for row, sex in with_total(SEXES):
        for who in SIDES:
            name = f"{who}-evolution"
            yield row, name, name, growth(*(onward(who, year, stem="STEM", sex=sex) for year in ENDS))


@table("tabel-36")
def _():
    for row, sex in with_total(SEXES):
        for who in SIDES:
            for year in ENDS:
                for name, stem in (("stem", "STEM"), ("all", None)):
                    yield row, year, f"{who}-{name}", ratio(
                        onward(who, year, stem=stem, sex=sex), onward(who, year, stem=stem))


def efficiency(kind, years):
    for year in years:
        rates = []
        for who in SIDES:
            taken, earned = (CREDITS.sum(year=year, side=who, type=kind, stem="STEM", kind=k)
                             for k in ("taken", "earned"))
            rates.append(ratio(earned, taken))
            for name, value in (("taken", taken), ("earned", earned), ("efficiency", rates[-1])):
                yield year, f"{who}-{name}", f"{who}-{name}", value
        yield year, "difference", "difference", less(*rates)


TABLES["tabel-37"] = lambda: efficiency(ABA, TREND)
TABLES["tabel-38"] = lambda: efficiency(PBA, TREND)
TABLES["tabel-39"] = lambda: efficiency(GRADUATE, TREND[-2:])


def diploma_cells():
    for college, kind in with_total(("Hogeschool", "Universiteit")):
        for stem, label in with_total(CLASSES):
            for who in SIDES:
                counts = [DIPLOMAS.sum(year=year, side=who, stem=label, college=kind) for year in ENDS]
                wholes = [DIPLOMAS.sum(year=year, side=who, college=kind) for year in ENDS]
                yield f"{college}|{stem}", who, counts, wholes


def awarded():
    for row, who, counts, _ in diploma_cells():
        for year, count in zip(ENDS, counts):
            yield row, year, who, count


def awarded_growth():
    for row, who, counts, _ in diploma_cells():
        yield row, f"{who}-evolution", f"{who}-evolution", growth(*counts)


def awarded_shares():
    for row, who, counts, wholes in diploma_cells():
        for year, count, whole in zip(ENDS, counts, wholes):
            yield row, year, f"{who}-share", ratio(count, whole)


TABLES.update({"tabel-40": awarded, "tabel-41": awarded_growth, "tabel-42": awarded_shares})


@table("bijlage-12")
def _():
    college = dict(stem="STEM", college="Hogeschool")
    for kind in (PBA, GRADUATE):
        for field, in STUDENTS.values("field", type=kind, **college):
            courses = [course for course, in STUDENTS.values("course", type=kind, field=field, **college)]
            for row, course in with_total(courses):
                yield from rows_of(f"{kind}|{field}|{row}", college_course(
                    dict(type=kind, field=field, **college), course, courses))


def college_course(fixed, course, courses):
    for who in SIDES:
        yield f"{who}-first-time", f"{who}-first-time", first_time(year=LAST, side=who, course=course, **fixed)
        some = [c for c in courses if course in (None, c) and STUDENTS.sum(year=LAST, side=who, course=c, **fixed)]
        yield f"{who}-courses", f"{who}-courses", len(some)
    for year in PERIOD:
        yield year, "focus", STUDENTS.sum(year=year, side=FOCUS, course=course, **fixed)
    yield "reference", "reference", STUDENTS.sum(year=LAST, side=REFERENCE, course=course, **fixed)


# --- Adult education ------------------------------------------------------------------------------------------

def over_years(rows, total):
    for row, member in rows:
        counts = [total(member, year) for year in ADULT]
        for year, count in zip(ADULT, counts):
            yield row, year, "learners", count
        yield row, "evolution", "evolution", growth(counts[0], counts[-1])


def stem_fields():
    return with_total([field for field, in LEARNERS.values("field", stem="STEM")])


@table("tabel-46")
def _():
    yield from over_years(with_total(CLASSES), lambda stem, year: LEARNERS.sum(year=year, stem=stem))


@table("tabel-47")
def _():
    for row, stem in with_total(CLASSES):
        shares = [ratio(LEARNERS.sum(year=year, stem=stem), LEARNERS.sum(year=year)) for year in ADULT]
        for year, share in zip(ADULT, shares):
            yield row, year, "share", share
        yield row, "evolution", "evolution", less(shares[-1], shares[0])


@table("tabel-48")
def _():
    fixed = dict(year=ADULT[-1], stem="STEM")
    for row, field in with_total([field for field, in LEARNERS.values("field", **fixed)]):
        for column, sex in with_total(SEXES):
            here = LEARNERS.sum(field=field, sex=sex, **fixed)
            yield row, column, "learners", here
            if sex:
                yield row, column, "share", ratio(here, LEARNERS.sum(field=field, **fixed))


@table("tabel-49")
def _():
    yield from over_years(stem_fields(), lambda field, year: LEARNERS.sum(year=year, field=field, stem="STEM"))


@table("bijlage-13")
def _():
    for field, in LEARNERS.values("field", stem="STEM"):
        for row, course in with_total([course for course, in LEARNERS.values("course", field=field, stem="STEM")]):
            for name, sex in (("women", SEXES[0]), ("men", SEXES[1]), ("all", None)):
                counts = [LEARNERS.sum(year=year, field=field, course=course, sex=sex, stem="STEM")
                          for year in ADULT_ENDS]
                for year, count in zip(ADULT_ENDS, counts):
                    yield f"{field}|{row}", year, name, count
                yield f"{field}|{row}", f"{name}-evolution", f"{name}-evolution", growth(*counts)


@table("bijlage-14")
def _():
    fixed = dict(year=ADULT[-1], stem="STEM")
    for field, in LEARNERS.values("field", **fixed):
        for row, course in with_total([course for course, in LEARNERS.values("course", field=field, **fixed)]):
            for column, sex in with_total(SEXES):
                here = LEARNERS.sum(field=field, course=course, sex=sex, **fixed)
                yield f"{field}|{row}", column, "column-share", ratio(here, LEARNERS.sum(sex=sex, **fixed))
                if sex:
                    yield f"{field}|{row}", column, "row-share", ratio(
                        here, LEARNERS.sum(field=field, course=course, **fixed))


# --- The long series: Flanders with Brussels, and Brussels ---------------------------------------------------

def series(who):
    """Shares of STEM and of women in it, each school year; `who` names the sides that count."""
    first = dict(side=who, first=True)
    for year in TREND:
        for form in ("aso", "tso", "bso"):
            known = dict(year=year, side=who, form=form)
            stem = START.sum(stem="STEM", **known)
            yield f"start-{form}", year, "share", ratio(stem, START.sum(**known))
            yield f"girls-{form}", year, "share", ratio(START.sum(stem="STEM", sex=SEXES[0], **known), stem)
        bachelors = {kind: STUDENTS.sum(year=year, type=kind, stem="STEM", **first) for kind in (PBA, ABA)}
        yield "professional-bachelor", year, "share", ratio(
            bachelors[PBA], STUDENTS.sum(year=year, type=PBA, **first))
        for name, kind in (("professional", PBA), ("academic", ABA)):
            yield f"women-{name}-bachelor", year, "share", ratio(
                STUDENTS.sum(year=year, type=kind, stem="STEM", sex=SEXES[0], **first), bachelors[kind])
        stem = ALL_LEARNERS.sum(year=year, side=who, stem="STEM")
        yield "adult", year, "share", ratio(stem, ALL_LEARNERS.sum(year=year, side=who))
        yield "women-adult", year, "share", ratio(
            ALL_LEARNERS.sum(year=year, side=who, stem="STEM", sex=SEXES[0]), stem)


TABLES["series-flanders-shares"] = lambda: series(SIDES)
TABLES["series-focus-shares"] = lambda: series(FOCUS)


@table("series-flanders-dual")
def _():
    dual = {row for row, in ENROLMENTS.values("programme") if re.search("duaal|aanloop", row, re.IGNORECASE)}
    for row, stem in with_total(CLASSES):
        for year in TREND:
            yield row, year, "pupils", ENROLMENTS.sum(year=year, side=SIDES, programme=dual, stem=stem)


ENROLMENTS = enrolments()
START = Facts("year", "side", "form", "programme", "stem", "sex")
for _row, _count in ENROLMENTS.fitting(grade="3e graad", level="1e leerjaar"):
    START.add((_row[0], _row[1], _row[5], _row[7], _row[8], _row[9]), _count)
CERTIFICATES, STUDENTS, DIPLOMAS = certificates(), students(), diplomas()
CREDITS, FLOW, ALL_LEARNERS = credits(), flow(), learners()
LEARNERS = those(ALL_LEARNERS, side=FOCUS)
MOBILITY, CHARACTERISTICS = mobility(), characteristics()

if __name__ == "__main__":
    sys.exit(compare(sys.argv[2], TABLES, NOT_FACTS))
