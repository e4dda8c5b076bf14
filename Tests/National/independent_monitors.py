"""Recomputes every cell of the monitors from the synthetic files, and compares it with the tidy twin.

    python3 independent_monitors.py FOLDER LISTS TWIN.csv

FOLDER holds the files of `stemregio synthesize`, LISTS the folder of the tool with the lists of STEM-2030, TWIN.csv
what `stemregio build monitors.yaml` made of them. Written from the definitions in docs/indicators.md, with Python's
standard library alone: it reads no template, no profile and no study. Counts must be equal; shares, correlations and
steps must agree to twelve digits. The list of the STEM platform has no source file.
"""
import collections
import csv
import fractions
import math
import pathlib
import sys

from tidy_cells import Facts, compare, growth, less, ratio, read_twin, sheet_rows, with_total, year_of

folder, lists, twin = (pathlib.Path(argument) for argument in sys.argv[1:4])
TWIN = read_twin(twin)
YEARS = ("2021-2022", "2022-2023", "2023-2024")
FIRST, LAST, ATTEST_YEARS, HIGHER_YEARS, TARGET_YEAR = YEARS[0], YEARS[-1], YEARS[:2], YEARS[1:], 2030
REGIONS = {"Antwerpen": "10000", "Limburg": "70000", "Oost-Vlaanderen": "40000", "Vlaams-Brabant": "20001",
           "West-Vlaanderen": "30000", "Brussel": "04000"}
BRUSSELS, ALL = "04000", tuple(REGIONS.values())
FLANDERS = ALL[:-1]
SIDES = (("focus", (BRUSSELS,)), ("reference", FLANDERS))
FORMS, CLASSES = ("aso", "tso", "kso", "bso"), ("STEM", "niet-STEM")
TYPES = ("Graduaatsopleiding", "Professioneel gerichte bachelor", "Academisch gerichte bachelor", "Master")
MAINSTREAM, PART_TIME = "Voltijds gewoon secundair onderwijs", "Deeltijds beroepssecundair onderwijs"
UPPER, GIRLS, FIRST_TIME = ("2e graad", "3e graad"), "Vrouwelijk", "Inschrijving van een generatiestudent"


# --- Reading ----------------------------------------------------------------------------------------------

def records(pattern):
    for file in sorted(folder.glob(pattern)):
        with open(file, encoding="utf-8-sig", newline="") as text:
            for record in csv.DictReader(text):
                yield file.name, record


def region(province):
    return BRUSSELS if "Brussel" in province else REGIONS.get(province, "elsewhere")


def programmes(name):
    """The programmes that a list of STEM-2030 calls STEM: that of the tool and that beside the study."""
    found = set()
    for place in (lists, folder / "classifications"):
        if (place / name).exists():
            with open(place / name, encoding="utf-8-sig", newline="") as text:
                found |= {r["programme"] for r in csv.DictReader(text) if r["class"] == "STEM"}
    return found


ASO, OLD = programmes("stem-2030-aso.csv"), programmes("stem-2030-old-programmes.csv")


def stem_of(r):
    """STEM-2030: a list for aso, none in kso, else the study domain, or a list for programmes before it."""
    form, programme = r["onderwijsvorm"], r["studierichting"]
    is_stem = programme in ASO if form == "aso" else form != "kso" and (
        r["domein"] == "STEM" or form in ("tso", "bso") and programme in OLD)
    return CLASSES[0] if is_stem else CLASSES[1]


PUPILS = Facts("year", "region", "structure", "grade", "level", "form", "sex", "stem")
DUAL = Facts("year", "region", "stem")
SCHOOLS = Facts("region", "school", "sex", "stem")            # 2nd and 3rd grade, last year
TOWNS = Facts("town", "sex", "stem")                          # the same, in Brussels
OFFER = Facts("region", "programme", "stem", "counts")        # last year; whether its row counts in the table
PROGRAMMES = Facts("region", "grade", "level", "form", "programme", "stem")     # 2nd and 3rd grade, last year
for _name, _r in records("inschrijvingen-leerplicht-*.csv"):
    _year = year_of(_name)
    if _year not in YEARS or _r["hoofdstructuur"] not in (MAINSTREAM, PART_TIME):
        continue
    _count = int(_r["aantal_inschrijvingen"])
    _place, _stem, _sex = region(_r["vestiging_provincie_naam"]), stem_of(_r), _r["geslacht"]
    PUPILS.add((_year, _place, _r["hoofdstructuur"], _r["graad_so"], _r["leerjaar"], _r["onderwijsvorm"], _sex, _stem),
               _count)
    if any(word in _r["studierichting"].lower() for word in ("duaal", "aanloop")):
        DUAL.add((_year, _place, _stem), _count)
    if _year == LAST:
        _is_upper = _r["hoofdstructuur"] == MAINSTREAM and _r["graad_so"] in UPPER
        OFFER.add((_place, _r["studierichting"], _stem, _is_upper), _count)
        if _is_upper:
            SCHOOLS.add((_place, _r["instellingsnummer"], _sex, _stem), _count)
            PROGRAMMES.add((_place, _r["graad_so"], _r["leerjaar"], _r["onderwijsvorm"], _r["studierichting"], _stem),
                           _count)
            if _place == BRUSSELS:
                TOWNS.add((_r["vestiging_fusiegemeente_naam"], _sex, _stem), _count)


def secondary(pattern, column, *names):
    facts = Facts("year", "region", "stem", *names)
    for _, r in records(pattern):
        if r["schooljaar"] in YEARS:
            facts.add((r["schooljaar"], region(r["vestiging_provincie_naam"]), stem_of(r), *(r[n] for n in names)),
                      int(r[column]))
    return facts


ATTESTS = secondary("orienteringsattesten-*.csv", "aantal_attesten", "graad_so", "attest")
CERTIFICATES = secondary(
    "studiebewijzen-secundair-*.csv", "aantal_studiebewijzen", "hoofdstructuur", "graad_so", "leerjaar", "onderwijsvorm",
    "geslacht")


def higher(pattern, *columns):
    """Facts of higher education by year, place, STEM, type, sex, first time, residence and course."""
    facts = Facts("year", "region", "stem", "type", "sex", "first", "home", "course", "measure")
    for _, r in records(pattern):
        if r["academiejaar"] in YEARS:
            for column in columns:
                facts.add((r["academiejaar"], region(r["vestiging_provincie_naam"]), r["stem_opleiding"],
                           r["type_opleiding"], r["geslacht"], r.get("generatiestudent") == FIRST_TIME,
                           region(r.get("woonplaats_provincie_naam", "")), r["opleidingsvarieteit"], column),
                          int(r[column]))
    return facts


STUDENTS = higher("inschrijvingen-hoger-*.csv", "aantal_inschrijvingen")
DIPLOMAS = higher("studiebewijzen-hoger-*.csv", "aantal_studiebewijzen")
CREDITS = higher("studiepunten-hoger-*.csv", "opgenomen_studiepunten", "verworven_studiepunten")

LEARNERS = Facts("year", "region", "stem", "sex")
for _, _r in records("cursisten-*.csv"):
    LEARNERS.add((_r["schooljaar"], region(_r["vestiging_provincie_naam"]), _r["stem_opleiding"], _r["geslacht"]),
                 int(_r["aantal_cursisten"]))

MOBILITY, BETWEEN_TOWNS = Facts("year", "home", "school"), Facts("home", "school")
CODES = {}
for _name, _r in records("mobiliteit-aantrekking-*.csv"):
    if year_of(_name) in YEARS and _r["hoofdstructuur"] == MAINSTREAM:
        _home, _school = region(_r["woonplaats_provincie_naam"]), region(_r["vestiging_provincie_naam"])
        _count = int(_r["aantal_inschrijvingen"])
        MOBILITY.add((year_of(_name), _home, _school), _count)
        for _side, _place in (("woonplaats", _home), ("vestiging", _school)):
            if _place == BRUSSELS:
                CODES[_r[f"{_side}_fusiegemeente_naam"]] = _r[f"{_side}_fusiegemeente_nis"]
        if year_of(_name) == LAST:
            BETWEEN_TOWNS.add(tuple(
                _r[f"{_side}_fusiegemeente_nis"] if _place == BRUSSELS else "flanders" if _place in FLANDERS else "other"
                for _side, _place in (("woonplaats", _home), ("vestiging", _school))), _count)
CODES.setdefault("Laken", CODES.get("Brussel"))

BACKGROUND = {}     # the last year: of each school its region, name, pupils, ticks and code of the municipality
for _file in sorted(folder.glob(f"Publicaties_Leerlingenkenmerken_*{LAST}*.xlsx")):
    _is_inside = False
    for _row in sheet_rows(_file):
        if _is_inside and _row and _row[0]:
            _pupils, *_ticks = (fractions.Fraction(text) for text in _row[8:13])
            BACKGROUND[_row[5].split(".")[0]] = (region(_row[0]), _row[6], _pupils, sum(_ticks), _row[1].split(".")[0])
        _is_inside = _is_inside or bool(_row) and _row[0] == "Provincie"


def published(file, scale):
    """What the monitor prints, by indicator: the three years, the interim and the final target."""
    names = ("nulmeting_2021_2022", "2022_2023", "2023_2024", "tussentijds_2025_2026", "streefcijfer_2030_2031")
    with open(folder / "published" / file, encoding="utf-8-sig", newline="") as text:
        return {r["naam"]: [fractions.Fraction(r[n]) / scale if r[n] else None for n in names]
                for r in csv.DictReader(text)}


SHARES, COUNTS = published("stem-2030-aandelen.csv", 100), published("stem-2030-aantallen.csv", 1)


# --- Indicators: a number for a year and places -------------------------------------------------------------

def pupils(year, where, **wanted):
    return PUPILS.sum(year=year, region=where, structure=MAINSTREAM, **wanted)


def stem_share(year, where, **wanted):
    wanted.setdefault("grade", UPPER)
    return ratio(pupils(year, where, stem="STEM", **wanted), pupils(year, where, **wanted))


def girls_share(year, where, **wanted):
    return ratio(pupils(year, where, sex=GIRLS, grade=UPPER, stem="STEM", **wanted),
                 pupils(year, where, grade=UPPER, stem="STEM", **wanted))


def part(facts, name, value, year, where, **wanted):
    """The share of a category. Attests come later: where they have no row, nothing is known."""
    rows = facts.fitting(year=year, region=where, **wanted, **{name: value})
    if facts is ATTESTS and next(rows, None) is None:
        return None
    return ratio(facts.sum(year=year, region=where, **wanted, **{name: value}),
                 facts.sum(year=year, region=where, **wanted))


def attests(year, where, kind="A-attest", stem=None):
    return part(ATTESTS, "attest", kind, year, where, graad_so=UPPER, stem=stem)


def success(year, where, **wanted):
    taken, earned = (CREDITS.sum(year=year, region=where, measure=m, **wanted)
                     for m in ("opgenomen_studiepunten", "verworven_studiepunten"))
    return ratio(earned, taken)


SHARE_ROWS = {
    "Aandeel STEM in secundair onderwijs": stem_share,
    "% meisjes in STEM-tso": lambda year, where: girls_share(year, where, form="tso"),
    "% meisjes in STEM-bso": lambda year, where: girls_share(year, where, form="bso"),
    "STEM-studierendement in secundair onderwijs": lambda year, where: attests(year, where, stem="STEM"),
    "STEM-studierendement in hoger onderwijs": lambda year, where: success(year, where, stem="STEM"),
}
COUNT_ROWS = {
    "Aantal STEM in duaal leren en aanloopfase secundair onderwijs":
        lambda year, where: DUAL.sum(year=year, region=where, stem="STEM"),
    "Aantal STEM in volwassenenonderwijs":
        lambda year, where: LEARNERS.sum(year=year, region=where, stem="STEM"),
}


def path(values, target):
    """Distance, yearly step, lead and track from three yearly values (the last may be missing) to a target."""
    end = 2 if values[2] is not None else 1
    distance = less(target, values[end])
    step = ratio(distance, TARGET_YEAR - 2021 - end)
    lead = less(ratio(less(values[end], values[0]), end), step)
    track = None if lead is None else "on-track" if lead >= 0 else "behind"
    return distance, step, lead, track


# --- The tables ---------------------------------------------------------------------------------------------

TABLES = {}


def table(name):
    def register(function):
        TABLES[name] = function
        return function
    return register


def alone(row, **cells):
    """Columns that stand alone: column and measure have one name."""
    for name, value in cells.items():
        name = name.replace("_", "-")
        yield row, name, name, value


def core_indicators(rows, measure):
    for row, (*values, interim, target) in rows.items():
        for column, value in zip((*YEARS, "interim-2025-2026", "target-2030-2031"), (*values, interim, target)):
            yield row, column, measure, value
        distance, step, _, track = path(values, target)
        yield from alone(row, distance=distance, yearly_step=step, on_track=track)


TABLES["stem-2030-aandelen"] = lambda: core_indicators(SHARES, "share")
TABLES["stem-2030-aantallen"] = lambda: core_indicators(COUNTS, "count")


@table("monitor-flanders-shares")
def _():
    for row, indicator in SHARE_ROWS.items():
        for year, value in zip(YEARS, SHARES[row]):
            yield row, year, "published", value
            yield row, year, "calculated", indicator(year, ALL)
        yield from alone(row, gap=less(indicator("2022-2023", ALL), SHARES[row][1]))


@table("monitor-flanders-path")
def _():
    for row, indicator in SHARE_ROWS.items():
        yield row, "interim-2025-2026", "target", SHARES[row][3]
        yield row, "target-2030-2031", "target", SHARES[row][4]
        yield from path_cells(row, indicator, ALL)


@table("monitor-focus-path")
def _():
    for row, indicator in SHARE_ROWS.items():
        yield from alone(row, target=SHARES[row][4])
        yield from path_cells(row, indicator, BRUSSELS)


def path_cells(row, indicator, where):
    values = [indicator(year, where) for year in YEARS]
    distance, step, lead, track = path(values, SHARES[row][4])
    for year, value in zip(YEARS[1:], values[1:]):
        yield row, year, "later", value
    yield from alone(row, baseline=values[0], distance=distance, yearly_step=step, lead=lead, on_track=track)


@table("monitor-flanders-counts")
def _():
    for row, indicator in COUNT_ROWS.items():
        values = [indicator(year, ALL) for year in YEARS]
        for year, value, printed in zip(YEARS, values, COUNTS[row]):
            yield row, year, "published", printed
            yield row, year, "calculated", value
        distance, step, _, track = path(values, COUNTS[row][4])
        yield from alone(row, target=COUNTS[row][4], distance=distance, yearly_step=step, on_track=track)


@table("monitor-focus-counts")
def _():
    for row, indicator in COUNT_ROWS.items():
        for year in YEARS:
            yield row, year, "calculated", indicator(year, BRUSSELS)
        yield from alone(row, **{f"growth-{side}": growth(indicator(FIRST, where), indicator(LAST, where))
                                 for side, where in SIDES})


def both_sides(rows, years, measure, indicator):
    for row, member in rows:
        for side, where in SIDES:
            for year in years:
                yield row, year, f"{measure}-{side}", indicator(member, year, where)


def with_difference(measure, indicator):
    yield from both_sides(with_total(FORMS), YEARS, measure, indicator)
    for row, form in with_total(FORMS):
        yield from alone(row, difference=less(*(indicator(form, LAST, where) for _, where in SIDES)))


TABLES["monitor-forms"] = lambda: with_difference("share", lambda form, year, where: stem_share(year, where, form=form))
TABLES["monitor-girls"] = lambda: with_difference("girls", lambda form, year, where: girls_share(year, where, form=form))
TABLES["monitor-dual"] = lambda: both_sides(
    with_total(CLASSES), YEARS, "pupils", lambda stem, year, where: DUAL.sum(year=year, region=where, stem=stem))
TABLES["monitor-success-secondary"] = lambda: both_sides(
    with_total(CLASSES), ATTEST_YEARS, "success", lambda stem, year, where: attests(year, where, stem=stem))
TABLES["monitor-certificates"] = lambda: both_sides(
    with_total(FORMS), ATTEST_YEARS, "share", lambda form, year, where: certificates(year, where, onderwijsvorm=form))
TABLES["monitor-higher-diplomas"] = lambda: both_sides(
    with_total(TYPES), HIGHER_YEARS, "share", lambda kind, year, where: part(DIPLOMAS, "stem", "STEM", year, where, type=kind))


def certificates(year, where, name="stem", value="STEM", **wanted):
    return part(CERTIFICATES, name, value, year, where, graad_so="3e graad", leerjaar="2e leerjaar", **wanted)


@table("monitor-success-higher")
def _():
    for row, kind in with_total(TYPES):
        for side, where in SIDES:
            for stem in CLASSES:
                yield row, stem, f"success-{side}", success(LAST, where, type=kind, stem=stem)


@table("monitor-higher-enrolments")
def _():
    for row, kind in with_total(TYPES):
        for side, where in SIDES:
            yield from alone(row, **{
                f"share-{side}": part(STUDENTS, "stem", "STEM", LAST, where, type=kind),
                f"women-{side}": part(STUDENTS, "sex", GIRLS, LAST, where, type=kind, stem="STEM")})


@table("monitor-adult")
def _():
    yield from both_sides(with_total(CLASSES), YEARS, "learners",
                          lambda stem, year, where: LEARNERS.sum(year=year, region=where, stem=stem))
    for row, stem in with_total(CLASSES):
        for side, where in SIDES:
            yield from alone(row, **{f"women-{side}": part(LEARNERS, "sex", GIRLS, LAST, where, stem=stem)})


# --- Flanders with Brussels ---------------------------------------------------------------------------------

def changing(row, years, measure, indicator):
    """A column for each year, and the last less the first."""
    values = [indicator(year, ALL) for year in years]
    for year, value in zip(years, values):
        yield row, year, measure, value
    yield from alone(row, **{f"{measure}-change": less(values[-1], values[0])})


def yearly(row, years, measure, indicator):
    """The columns for the years alone."""
    return ((row, year, measure, indicator(year, ALL)) for year in years)


@table("flanders-forms")
def _():
    for row, form in with_total(FORMS):
        offered = {programme for (*_, programme, _), count in PROGRAMMES.fitting(region=ALL, form=form, stem="STEM")
                   if count}
        yield from alone(row, programmes=len(offered))
        yield from changing(row, YEARS, "share", lambda year, where: stem_share(year, where, form=form))
        yield from changing(row, YEARS, "girls", lambda year, where: girls_share(year, where, form=form))


def stem_programmes(grade):
    """Each STEM programme of the first year of a grade, in all pupils of that year and form of education."""
    for form in ("aso", "tso", "bso"):
        cell = dict(grade=grade, level="1e leerjaar", form=form)
        names = [name for name, in PROGRAMMES.values("programme", region=ALL, stem="STEM", **cell)]
        for row, name in with_total(names):
            counts = [PROGRAMMES.sum(region=where, programme=name, stem="STEM", **cell) for where in (ALL, BRUSSELS)]
            shares = [ratio(count, pupils(LAST, where, **cell)) for count, where in zip(counts, (ALL, BRUSSELS))]
            yield from alone(f"{form}|{row}", pupils=counts[0], share=shares[0], focus=counts[1], focus_share=shares[1])


TABLES["flanders-programmes-second"] = lambda: stem_programmes("2e graad")
TABLES["flanders-programmes-third"] = lambda: stem_programmes("3e graad")


@table("flanders-certificates")
def _():
    for row, form in with_total(FORMS):
        cell = dict(hoofdstructuur=MAINSTREAM, onderwijsvorm=form)
        yield from changing(row, ATTEST_YEARS, "share", lambda year, where: certificates(year, where, **cell))
        yield from yearly(row, ATTEST_YEARS, "girls",
                          lambda year, where: certificates(year, where, "geslacht", GIRLS, stem="STEM", **cell))


@table("flanders-success-secondary")
def _():
    for row, stem in with_total(CLASSES):
        yield from changing(row, ATTEST_YEARS, "success", lambda year, where: attests(year, where, stem=stem))


@table("flanders-success-higher")
def _():
    for row, kind in with_total(TYPES):
        for measure, stem in zip(("stem", "other"), CLASSES):
            yield from yearly(row, YEARS, measure, lambda year, where: success(year, where, type=kind, stem=stem))


@table("flanders-enrolments-higher")
def _():
    for row, kind in with_total(TYPES):
        yield from changing(row, HIGHER_YEARS, "share",
                            lambda year, where: part(STUDENTS, "stem", "STEM", year, where, type=kind))
        yield from yearly(row, HIGHER_YEARS, "women",
                          lambda year, where: part(STUDENTS, "sex", GIRLS, year, where, type=kind, stem="STEM"))


@table("flanders-diplomas")
def _():
    for row, kind in with_total(TYPES):
        yield from changing(row, HIGHER_YEARS, "share",
                            lambda year, where: part(DIPLOMAS, "stem", "STEM", year, where, type=kind))


@table("flanders-adult")
def _():
    for row, stem in with_total(CLASSES):
        def learners(year, where, stem=stem):
            return LEARNERS.sum(year=year, region=where, stem=stem)
        yield from yearly(row, YEARS, "learners", learners)
        yield from alone(row, growth=growth(learners(FIRST, ALL), learners(LAST, ALL)))
        yield from yearly(row, YEARS, "share",
                          lambda year, where: ratio(learners(year, where), learners(year, where, None)))
        yield from changing(row, YEARS, "women",
                            lambda year, where: part(LEARNERS, "sex", GIRLS, year, where, stem=stem))


# --- Provinces ----------------------------------------------------------------------------------------------

def of(facts, name, value, year=LAST, **wanted):
    return lambda where: part(facts, name, value, year, where, **wanted)


INFLOW = {
    "inflow-so": lambda where: stem_share(LAST, where),
    "inflow-start": lambda where: stem_share(LAST, where, grade="3e graad", level="1e leerjaar"),
    **{f"inflow-{form}": lambda where, form=form: stem_share(LAST, where, form=form) for form in ("aso", "tso", "bso")},
    **{f"girls-{form}": lambda where, form=form: girls_share(LAST, where, form=form) for form in ("aso", "tso", "bso")},
    "inflow-ho": of(STUDENTS, "stem", "STEM"), "inflow-first": of(STUDENTS, "stem", "STEM", first=True),
    "women-ho": of(STUDENTS, "sex", GIRLS, stem="STEM"), "inflow-adult": of(LEARNERS, "stem", "STEM"),
    "women-adult": of(LEARNERS, "sex", GIRLS, stem="STEM"),
}
KINDS = dict(zip(("associate-degree", "professional-bachelor", "academic-bachelor", "master"), TYPES))
PROGRESSION = {
    "a-stem": lambda where: attests("2022-2023", where, stem="STEM"),
    "a-other": lambda where: attests("2022-2023", where, stem="niet-STEM"),
    "c-stem": lambda where: attests("2022-2023", where, "C-attest", stem="STEM"),
    "success-stem": lambda where: success(LAST, where, stem="STEM"),
    "success-other": lambda where: success(LAST, where, stem="niet-STEM"),
    **{f"success-{name}": lambda where, kind=kind: success(LAST, where, stem="STEM", type=kind)
       for name, kind in KINDS.items()},
}
OUTFLOW = {
    "certificates": lambda where: certificates("2022-2023", where),
    **{f"certificates-{form}": lambda where, form=form: certificates("2022-2023", where, onderwijsvorm=form)
       for form in ("aso", "tso", "bso")},
    "certificates-girls": lambda where: certificates("2022-2023", where, "geslacht", GIRLS, stem="STEM"),
    "diplomas": of(DIPLOMAS, "stem", "STEM"),
    **{f"diplomas-{name}": of(DIPLOMAS, "stem", "STEM", type=kind) for name, kind in KINDS.items()},
    "women-diplomas": of(DIPLOMAS, "sex", GIRLS, stem="STEM"),
}


def rank(values):
    """1 for the largest; a region where there is nothing to divide by has none."""
    known = [value for value in values if value is not None]
    return [None if value is None else 1 + sum(other > value for other in known) for value in values]


def side_by_side(indicators):
    for row, indicator in indicators.items():
        values = [indicator(where) for where in ALL]
        for where, value in zip(ALL, values):
            yield row, where, "share", value
        known = [value for value in values if value is not None]
        yield from alone(row, whole=indicator(ALL), spread=max(known) - min(known),
                         spread_ratio=ratio(max(known), min(known)))


def ranks(indicators):
    for row, indicator in indicators.items():
        for where, value in zip(ALL, rank([indicator(where) for where in ALL])):
            yield row, where, "rank", value


for _name, _rows in (("inflow", INFLOW), ("progression", PROGRESSION), ("outflow", OUTFLOW)):
    TABLES[f"provincial-{_name}"] = lambda rows=_rows: side_by_side(rows)
    TABLES[f"provincial-{_name}-rank"] = lambda rows=_rows: ranks(rows)


@table("provincial-map")
def _():
    for where, place in zip(ALL, rank([stem_share(LAST, where) for where in ALL])):
        yield from alone(where, pupils=pupils(LAST, where, grade=UPPER), stem=pupils(LAST, where, grade=UPPER, stem="STEM"),
                         share=stem_share(LAST, where), rank=place, girls=girls_share(LAST, where))


@table("provincial-municipalities")
def _():
    towns = collections.defaultdict(list)
    for name, code in CODES.items():
        towns[code].append(name)
    for row, names in (*towns.items(), ("total", None)):
        everyone, stem = (TOWNS.sum(town=names, stem=label) for label in (None, "STEM"))
        yield from alone(row, pupils=everyone, stem=stem, share=ratio(stem, everyone),
                         girls=ratio(TOWNS.sum(town=names, stem="STEM", sex=GIRLS), stem))


# --- Background, spread over schools, what if ---------------------------------------------------------------

def oki(schools):
    return ratio(sum(BACKGROUND[school][3] for school in schools), sum(BACKGROUND[school][2] for school in schools))


def schools_in(where):
    return [school for school, (place, *_) in BACKGROUND.items() if place in where]


def overlay(row, schools, where):
    """Pupils and OKI from the one file, pupils and STEM of the 2nd and 3rd grade from the other."""
    everyone, stem = (SCHOOLS.sum(region=where, school=schools, stem=label) for label in (None, "STEM"))
    return alone(row, pupils=sum(BACKGROUND[school][2] for school in schools), oki=oki(schools), upper=everyone,
                 stem=stem, share=ratio(stem, everyone))


@table("oki-stem-schools")
def _():
    for school in schools_in((BRUSSELS,)):
        yield from overlay(f"{school}|{BACKGROUND[school][1]}", [school], BRUSSELS)
    yield from overlay("total|total", schools_in((BRUSSELS,)), BRUSSELS)


@table("oki-stem-regions")
def _():
    for where in ALL:
        yield from ((row, column, measure, value) for row, column, measure, value in overlay(
            where, schools_in((where,)), where) if column in ("pupils", "oki"))
        stem, everyone = (pupils(LAST, where, grade=UPPER, **extra) for extra in (dict(stem="STEM"), {}))
        yield from alone(where, upper=everyone, stem=stem, share=ratio(stem, everyone))


@table("oki-stem-municipalities")
def _():
    """Each file by its own municipality: that of the school for OKI, that of the place of teaching for STEM."""
    here = schools_in((BRUSSELS,))
    for row, code in with_total(sorted({BACKGROUND[school][4] for school in here})):
        schools = [school for school in here if code in (None, BACKGROUND[school][4])]
        names = None if code is None else [name for name, own in CODES.items() if own == code]
        everyone, stem = (TOWNS.sum(town=names, stem=label) for label in (None, "STEM"))
        yield from alone(row, pupils=sum(BACKGROUND[school][2] for school in schools), oki=oki(schools),
                         upper=everyone, stem=stem, share=ratio(stem, everyone))


def middles(weighted):
    """For each value the pupils below it and half of those that equal it; `weighted` are pairs of value and pupils."""
    sums = collections.Counter()
    for value, weight in weighted:
        sums[value] += weight
    result, below = {}, 0
    for value in sorted(sums):
        result[value] = below + sums[value] / 2
        below += sums[value]
    return result


def bands(where):
    schools = [school for school in schools_in(where) if BACKGROUND[school][2]]
    place = middles([(oki([school]), BACKGROUND[school][2]) for school in schools])
    whole = sum(BACKGROUND[school][2] for school in schools)
    for band in range(4):
        members = [school for school in schools if int(4 * place[oki([school])] / whole) == band]
        cells = {measure: value for _, _, measure, value in overlay("", members, where)}
        girls = SCHOOLS.sum(region=where, school=members, stem="STEM", sex=GIRLS)
        yield from alone(f"band-{band + 1}", schools=len(members), pupils=cells["pupils"], oki=cells["oki"],
                         share=cells["share"], girls=ratio(girls, cells["stem"]))


TABLES["oki-stem-bands"] = lambda: bands((BRUSSELS,))
TABLES["oki-stem-bands-reference"] = lambda: bands(FLANDERS)


def correlation(xs, ys, weights):
    whole = sum(weights)
    x, y = (sum(value * weight for value, weight in zip(values, weights)) / whole for values in (xs, ys))
    products = [[sum(weight * (a - u) * (b - v) for a, b, weight in zip(one, other, weights)) for other, v in ((xs, x), (ys, y))]
                for one, u in ((xs, x), (ys, y))]
    if not products[0][0] or not products[1][1] or len(xs) < 3:
        return None
    return float(products[0][1]) / math.sqrt(float(products[0][0]) * float(products[1][1]))


@table("oki-stem-association")
def _():
    for where in ALL:
        stem, everyone = collections.Counter(), collections.Counter()
        for (_, school, _, label), count in SCHOOLS.fitting(region=where):
            everyone[school] += count
            stem[school] += count if label == "STEM" else 0
        points = [(oki([school]), ratio(stem[school], everyone[school]), BACKGROUND[school][2])
                  for school in schools_in((where,)) if everyone[school] and BACKGROUND[school][2]]
        xs, ys, weights = zip(*points)
        orders = [middles(list(zip(values, weights))) for values in (xs, ys)]
        ranks = [[order[value] for value in values] for order, values in zip(orders, (xs, ys))]
        others = sum(everyone.values()) - sum(stem.values())
        uneven = sum(abs(ratio(stem[school], sum(stem.values())) - ratio(everyone[school] - stem[school], others))
                     for school in everyone)
        yield from alone(where, schools=len(points), pearson=correlation(xs, ys, weights),
                         spearman=correlation(*ranks, weights), dissimilarity=uneven / 2)


def needed(share, everyone, stem):
    return math.ceil(share * everyone - stem)


@table("stem-needed")
def _():
    for row, form in with_total(("aso", "tso", "bso")):
        everyone, stem = (pupils(LAST, BRUSSELS, grade=UPPER, form=form, **extra) for extra in ({}, dict(stem="STEM")))
        share = stem_share(LAST, FLANDERS, form=form)
        yield from alone(row, pupils=everyone, stem=stem, share_focus=ratio(stem, everyone), share_reference=share,
                         needed_reference=needed(share, everyone, stem))


@table("stem-needed-target")
def _():
    for where in ALL:
        everyone, stem = (pupils(LAST, where, grade=UPPER, **extra) for extra in ({}, dict(stem="STEM")))
        target = SHARES["Aandeel STEM in secundair onderwijs"][4]
        yield from alone(where, pupils=everyone, stem=stem, share=ratio(stem, everyone),
                         needed_target=needed(target, everyone, stem))


# --- Mobility -----------------------------------------------------------------------------------------------

def matrix(total, homes, schools, per=None):
    """Counts, or shares `per` home or school: of all of them, also those not shown."""
    for row, home in homes:
        for column, school in schools:
            whole = {None: 1, "home": total(home, None), "school": total(None, school)}[per]
            yield row, column, "cells", total(home, school) if per is None else ratio(total(home, school), whole)


def flows(total, place):
    residents, here, stayers = total(place, None), total(None, place), total(place, place)
    return dict(residents=residents, at_school=here, stayers=stayers, retention=ratio(stayers, residents),
                attraction=ratio(here - stayers, here), net_flow=here - residents)


def secondary_moves(year):
    return lambda home, school: MOBILITY.sum(year=year, home=home, school=school)


def student_moves(stem):
    return lambda home, school: STUDENTS.sum(year=LAST, stem=stem, home=home, region=school)


EACH = [(where, where) for where in ALL]
TABLES["mobility-counts"] = lambda: matrix(secondary_moves(LAST), with_total(ALL), with_total(ALL))
TABLES["mobility-counts-first"] = lambda: matrix(secondary_moves(FIRST), with_total(ALL), with_total(ALL))
TABLES["mobility-row-percent"] = lambda: matrix(secondary_moves(LAST), with_total(ALL), EACH, "home")
TABLES["mobility-column-percent"] = lambda: matrix(secondary_moves(LAST), with_total(ALL), EACH, "school")
for _name, _stem in (("stem", "STEM"), ("other", "niet-STEM")):
    TABLES[f"mobility-higher-{_name}"] = lambda stem=_stem: matrix(student_moves(stem), with_total(ALL), with_total(ALL))
    TABLES[f"mobility-higher-{_name}-percent"] = lambda stem=_stem: matrix(student_moves(stem), with_total(ALL), EACH, "home")


@table("mobility-flows")
def _():
    for where in ALL:
        yield from alone(where, **flows(secondary_moves(LAST), where))


@table("mobility-flows-years")
def _():
    for where in ALL:
        for year in YEARS:
            cells = flows(secondary_moves(year), where)
            for name in ("retention", "attraction", "net_flow"):
                yield where, year, name.replace("_", "-"), cells[name]


@table("mobility-higher-flows")
def _():
    for where in ALL:
        for stem in CLASSES:
            cells = flows(student_moves(stem), where)
            for name in ("residents", "retention", "attraction", "net_flow"):
                yield where, stem, name.replace("_", "-"), cells[name]


TOWN_CODES = sorted(set(CODES.values()))


def town_moves(home, school):
    """Between places of Brussels, `flanders`, and all; a home that is not named is any home in Brussels."""
    return BETWEEN_TOWNS.sum(home=home or TOWN_CODES, school=school)


TABLES["mobility-municipalities"] = lambda: matrix(
    town_moves, with_total(TOWN_CODES), with_total((*TOWN_CODES, "flanders")))
TABLES["mobility-municipalities-percent"] = lambda: matrix(
    town_moves, with_total(TOWN_CODES), [(code, code) for code in (*TOWN_CODES, "flanders")], "home")


@table("mobility-municipality-flows")
def _():
    for code in TOWN_CODES:
        yield from alone(code, **flows(lambda home, school: BETWEEN_TOWNS.sum(home=home, school=school), code))


# --- Missing supply: where several lack as many pupils, which of them are shown is the tool's choice ----------

def shown(name, counts, cells):
    """The cells of the rows that the twin shows, of the others and of all; those shown must be the largest."""
    rows = {row for row, _, _ in TWIN[name]} - {"other", "total"}
    rest = counts.keys() - rows
    order = {row: counts[row] for row in counts}
    if rest and min(order[row] for row in rows) < max(order[row] for row in rest):
        yield "the rows with the most", "must", "be shown", 1
    for row in rows:
        yield from alone(row, **cells([row]))
    if rest:
        yield from alone("other", **cells(rest))
    yield from alone("total", **cells(list(counts)))


@table("supply-gap")
def _():
    offered = {side: {row for row in STUDENTS.values("type", "course", year=LAST, region=where)
                      if STUDENTS.sum(year=LAST, region=where, type=row[0], course=row[1])} for side, where in SIDES}
    missing = offered["reference"] - offered["focus"]
    facts = Facts("course", "home", "region")
    for row, count in STUDENTS.fitting(year=LAST, stem="STEM"):
        if (row[3], row[7]) in missing:
            facts.add((row[7], row[6], row[1]), count)

    def cells(courses):
        leavers = facts.sum(course=courses, home=BRUSSELS)
        return dict(students=facts.sum(course=courses, region=FLANDERS), leavers=leavers,
                    share=ratio(leavers, facts.sum(course=courses)))
    yield from shown("supply-gap", {course: facts.sum(course=course, home=BRUSSELS)
                                    for course, in facts.values("course")}, cells)


@table("supply-gap-secondary")
def _():
    offered = {side: {programme for (_, programme, _, _), count in OFFER.fitting(region=where) if count}
               for side, where in SIDES}
    facts = Facts("programme", "region")
    for (where, programme, _, _), count in OFFER.fitting(stem="STEM", counts=True):
        if programme in offered["reference"] - offered["focus"]:
            facts.add((programme, where), count)
    counts = {programme: facts.sum(programme=programme, region=FLANDERS) for programme, in facts.values("programme")}
    yield from shown("supply-gap-secondary", counts,
                     lambda names: dict(pupils=facts.sum(programme=names, region=FLANDERS)))


if __name__ == "__main__":
    sys.exit(compare(twin, TABLES, {"stem-platform"}))
