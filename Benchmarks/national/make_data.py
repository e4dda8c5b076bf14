#!/usr/bin/env python3
"""Makes the synthetic data of the national benchmark: nothing in it is real but the municipalities.

    make_data.py FOLDER ROWS [ROWS ...]

writes enrolments-ROWS.csv for each number of rows, the lists municipalities.csv, programmes.csv and
schools.csv, and a study for each file (study-ROWS.yaml). Rows are drawn in blocks of a million, each with
a generator of its own, so that a smaller file is the beginning of a larger one, and every run gives the same.
"""

import csv
import os
import sys

import numpy as np

SEED = 1
BLOCK = 1_000_000
YEARS = [f"{year}-{year + 1}" for year in range(2010, 2024)]
REPOSITORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
HEADER = [
    "schooljaar", "onderwijsniveau", "onderwijsvorm", "graad", "leerjaar", "studiegebied", "studierichting",
    "geslacht", "vestiging_nis", "woonplaats_nis", "instellingsnummer", "aantal",
]
# Walloon municipalities, in which pupils may live but no school stands.
WALLOON = [
    ("25072", "Nivelles"), ("25005", "Beauvechain"), ("25031", "Genappe"), ("25112", "Wavre"), ("51004", "Ath"),
    ("53053", "Mons"), ("54007", "Mouscron"), ("62063", "Liège"), ("63079", "Verviers"), ("91034", "Dinant"),
    ("92094", "Namur"),
]
STEM_WORDS = [
    "Industriële wetenschappen", "Elektromechanica", "Elektriciteit", "Elektronica", "Chemie", "Biotechniek",
    "Informatica", "Mechanica", "Houttechnieken", "Bouwtechnieken", "Autotechnieken", "Koeltechnieken",
    "Laboratoriumtechnieken", "Netwerken", "Mechatronica", "Kunststoffen", "Grafische technieken", "Wiskunde",
    "Fysica", "Landbouwtechnieken", "Procestechnieken", "Vliegtuigtechnieken",
]
OTHER_WORDS = [
    "Handel", "Talen", "Toerisme", "Verzorging", "Onthaal", "Secretariaat", "Boekhouden", "Mode", "Kapper",
    "Voeding", "Sociale & technische wetenschappen", "Economie", "Latijn", "Grieks", "Humane wetenschappen",
    "Kantoor", "Marketing", "Lichamelijke opvoeding", "Haarzorg", "Restaurant & keuken", "Bakkerij",
    "Jeugd- en gehandicaptenzorg", "Beeldende vormgeving", "Dans", "Muziek", "Woordkunst & drama", "Rechten",
    "Pedagogie", "Verpleegkunde", "Geschiedenis",
]
ENDINGS = [
    "", " - onderbouw", " & management", " (duaal)", " en organisatie", " – optie reële toepassingen",
    " / onderhoud", " & coördinatie", " 3de leerjaar specialisatie", "; realisatie en verkoop", ' "plus"',
    "; module créatie", " – één jaar", " in België",
]
AREAS = {
    "SO": [
        "Algemeen", "Auto", "Bouw", "Chemie", "Decoratieve technieken", "Fotografie",
        "Grafische communicatie & media", "Handel", "Hout", "Juwelen", "Koeling en warmte", "Land- en tuinbouw",
        "Lichaamsverzorging", "Mechanica-elektriciteit", "Mode", "Personenzorg", "Sport", "Textiel", "Toerisme",
        "Voeding",
    ],
    "HO": [
        "Architectuur", "Bewegings- en revalidatiewetenschappen", "Biotechniek", "Gezondheidszorg",
        "Handelswetenschappen & bedrijfskunde", "Industriële wetenschappen & technologie", "Onderwijs",
        "Rechten; notariaat en criminologie", "Sociaal-agogisch werk", "Taal- en letterkunde",
        "Toegepaste wetenschappen", "Wetenschappen",
    ],
}
# Level, form, number of programmes, share of them that is STEM.
FORMS = [
    ("SO", "aso", 50, 0.45), ("SO", "tso", 100, 0.55), ("SO", "bso", 60, 0.40), ("SO", "kso", 20, 0.10),
    ("HO", "aba", 25, 0.40), ("HO", "pba", 25, 0.35), ("HO", "graduaat", 20, 0.45),
]


def quoted(text):
    """A field as RFC 4180 writes it."""
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ';"\n') else text


def municipalities():
    """Code, name, province and region of each municipality of Flanders and Brussels, and some Walloon ones."""
    def rows(name):
        with open(os.path.join(REPOSITORY, "Regions", name), encoding="utf-8") as file:
            return list(csv.DictReader(file))

    provinces = {row["nis"]: row["name_nl"] for row in rows("provinces.csv")}
    parents = {row["nis"]: row["parent"] for row in rows("arrondissements.csv")}
    found = []
    for row in rows("municipalities.csv"):
        if row["valid_from"] <= "2023-09-01" and (row["valid_to"] or "9") > "2024-01-01":
            province = provinces.get(parents[row["arrondissement"]], "Brussel")
            found.append((row["nis"], row["name_nl"], province))
    found = [place for place in found if place[2] == "Brussel"] + [place for place in found if place[2] != "Brussel"]
    return [(*place, "Brussels Gewest" if place[2] == "Brussel" else "Vlaams Gewest") for place in found] + [
        (*place, "Wallonië", "Waals Gewest") for place in WALLOON
    ]


def programmes(random):
    """Level, form, study area, name, whether it is STEM, and the share of boys."""
    seen, made = set(), []
    for level, form, wanted, stem_share in FORMS:
        goal = len(made) + wanted
        while len(made) < goal:
            stem = random.random() < stem_share
            words = STEM_WORDS if stem else OTHER_WORDS
            name = words[int(random.integers(len(words)))]
            if random.random() < 0.25 and form in ("aso", "tso"):
                name += "-" + words[int(random.integers(len(words)))].lower()
            else:
                name += ENDINGS[int(random.integers(len(ENDINGS)))]
            if name in seen:
                continue
            seen.add(name)
            boys = float(np.clip(random.normal(0.72 if stem else 0.38, 0.15), 0.03, 0.97))
            area = AREAS[level][int(random.integers(len(AREAS[level])))]
            made.append((level, form, area, name, stem, boys))
    return made


def falling(count, power):
    """Weights that fall like those of Zipf, with sum 1."""
    weights = 1.0 / np.arange(1, count + 1) ** power
    return weights / weights.sum()


def schools(random, places, offers):
    """Number, place, pupils, OKI ticks, programmes and whether it is higher education, of 1,000 schools."""
    flemish = [index for index, place in enumerate(places) if place[3] == "Vlaams Gewest"]
    brussels = [index for index, place in enumerate(places) if place[3] == "Brussels Gewest"]
    flemish_weights = random.permutation(falling(len(flemish), 0.8))
    brussels_weights = random.permutation(falling(len(brussels), 0.7))
    numbers = np.sort(random.choice(np.arange(100_000, 140_000), 1000, replace=False))
    made = []
    for number in numbers:
        in_brussels = random.random() < 0.13
        pool, weights = (brussels, brussels_weights) if in_brussels else (flemish, flemish_weights)
        place = pool[int(random.choice(len(pool), p=weights))]
        higher = random.random() < 0.06
        choices = [index for index, offer in enumerate(offers) if (offer[0] == "HO") == higher]
        chances = falling(len(choices), 0.9)[np.random.default_rng(7).permutation(len(choices))]
        offered = random.choice(len(choices), size=int(random.integers(4, 40)), replace=False, p=chances)
        pupils = int(random.integers(80, 2000))
        oki = float(np.clip(random.normal(2.4 if in_brussels else 1.6, 0.7), 0, 4))
        made.append((str(number), place, pupils, int(oki * pupils), [choices[index] for index in offered], higher))
    return made


def write_lists(folder, places, offers, made):
    def write(name, header, rows):
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
            file.write(";".join(header) + "\n")
            file.writelines(";".join(quoted(str(field)) for field in row) + "\n" for row in rows)

    write("municipalities.csv", ["nis", "naam", "provincie", "gewest"], places)
    write("programmes.csv", ["studierichting", "stem"],
          [(offer[3], "STEM" if offer[4] else "niet-STEM") for offer in offers])
    write("schools.csv",
          ["schooljaar", "instellingsnummer", "vestiging_nis", "scholen", "leerlingen", "aantikkingen"],
          [(YEARS[-1], school[0], places[school[1]][0], 1, school[2], school[3]) for school in made])


class Drawing:
    """Draws rows of the enrolments."""

    def __init__(self, random, places, offers, made):
        weights = random.permutation(falling(len(made), 0.6))
        weights[np.array([school[5] for school in made])] *= 4.0
        self.schools = np.cumsum(weights / weights.sum())
        starts, flat, chances = [0], [], []
        for school in made:
            flat += school[4]
            chances.append(np.cumsum(falling(len(school[4]), 1.1)) + len(chances))
            starts.append(len(flat))
        self.starts, self.flat, self.offers = np.array(starts), np.array(flat), np.concatenate(chances)
        years = np.linspace(1.0, 1.25, len(YEARS))
        self.years = np.cumsum(years / years.sum())
        self.grades = np.cumsum([0.10, 0.10, 0.22, 0.20, 0.19, 0.16, 0.03])
        self.place = np.array([school[1] for school in made])
        self.boys = np.array([offer[5] for offer in offers])
        names = list(dict.fromkeys(place[2] for place in places))
        self.province = np.array([names.index(place[2]) for place in places])
        lists = [np.flatnonzero(self.province == index) for index in range(len(names))]
        self.province_length = np.array([len(members) for members in lists])
        self.province_start = np.concatenate([[0], np.cumsum(self.province_length)])
        self.province_members = np.concatenate(lists)
        self.text = self._texts(places, offers, made)

    @staticmethod
    def _texts(places, offers, made):
        grades = [("1", "1"), ("1", "2"), ("2", "1"), ("2", "2"), ("3", "1"), ("3", "2"), ("3", "3")]
        courses = []
        for level, form, area, name, _, _ in offers:
            for grade, year in grades:
                grade = grade if level == "SO" else ""
                courses.append(f"{level};{form};{grade};{year};{quoted(area)};{quoted(name)};")
        return ([year + ";" for year in YEARS], courses, ["M;", "V;"], [place[0] + ";" for place in places],
                [school[0] + ";" for school in made], [f"{count}\n" for count in range(100)])

    def block(self, number, count):
        """The text of the first rows of a block."""
        random = np.random.default_rng([SEED, number])
        size = BLOCK
        school = np.minimum(np.searchsorted(self.schools, random.random(size)), len(self.place) - 1)
        offer = np.searchsorted(self.offers, school + random.random(size) * 0.999999)
        course = self.flat[np.clip(offer, self.starts[school], self.starts[school + 1] - 1)]
        year = np.minimum(np.searchsorted(self.years, random.random(size)), len(YEARS) - 1)
        grade = np.minimum(np.searchsorted(self.grades, random.random(size)), 6)
        sex = (random.random(size) >= self.boys[course]).astype(int)
        place = self.place[school]
        chance = random.random(size)
        province = self.province[place]
        spot = (self.province_length[province] * random.random(size) ** 2.5).astype(int)
        near = self.province_members[self.province_start[province] + spot]
        far = (len(self.province) * random.random(size)).astype(int)
        home = np.where(chance < 0.55, place, np.where(chance < 0.90, near, far))
        pupils = np.minimum(random.geometric(0.32, size), 99)
        years, courses, sexes, places, numbers, counts = self.text
        columns = [column[:count].tolist() for column in (year, course * 7 + grade, sex, place, home, school, pupils)]
        return "".join(
            years[a] + courses[b] + sexes[c] + places[d] + places[e] + numbers[f] + counts[g]
            for a, b, c, d, e, f, g in zip(*columns))


def write_enrolments(path, rows, drawing):
    with open(path + ".part", "w", encoding="utf-8", newline="") as file:
        file.write(";".join(HEADER) + "\n")
        for number, start in enumerate(range(0, rows, BLOCK)):
            file.write(drawing.block(number, min(BLOCK, rows - start)))
    os.rename(path + ".part", path)


def write_study(folder, rows, offers):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "study.yaml"), encoding="utf-8") as file:
        study = file.read()
    classes = "".join(
        f'          "{offer[3].replace(chr(34), chr(92) + chr(34))}": {"STEM" if offer[4] else "niet-STEM"}\n'
        for offer in offers)
    study = study.replace("ROWS", str(rows)).replace("          CLASSES\n", classes)
    with open(os.path.join(folder, f"study-{rows}.yaml"), "w", encoding="utf-8") as file:
        file.write(study)


def main():
    folder, sizes = sys.argv[1], [int(size) for size in sys.argv[2:]]
    os.makedirs(folder, exist_ok=True)
    random = np.random.default_rng([SEED, 999_999])
    places = municipalities()
    offers = programmes(random)
    made = schools(random, places, offers)
    write_lists(folder, places, offers, made)
    drawing = Drawing(random, places, offers, made)
    for rows in sizes:
        write_study(folder, rows, offers)
        path = os.path.join(folder, f"enrolments-{rows}.csv")
        if not os.path.exists(path):
            write_enrolments(path, rows, drawing)


if __name__ == "__main__":
    main()
