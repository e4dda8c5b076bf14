"""with_pandas.py FOLDER ROWS OUT.xlsx: the national annex with pandas (Arrow's CSV reader) and XlsxWriter."""

import sys

import pandas as pd
import pyarrow as pa
import pyarrow.csv

import annex

folder, rows, out = sys.argv[1:4]


def table(name):
    return pd.read_csv(f"{folder}/{name}.csv", sep=";", dtype=str, keep_default_na=False)


places = table("municipalities")
is_brussels = places["gewest"].str.startswith("Brussels")
places["area"] = places["provincie"].mask(is_brussels, "BHG").mask(places["gewest"] == "Waals Gewest", "Wallonië")
area = dict(zip(places["nis"], places["area"]))
programmes = table("programmes")
is_stem = dict(zip(programmes["studierichting"], programmes["stem"] == "STEM"))
schools = table("schools").astype({"leerlingen": int, "aantikkingen": int})

texts = ["schooljaar", "onderwijsniveau", "onderwijsvorm", "studiegebied", "studierichting", "geslacht",
         "vestiging_nis", "woonplaats_nis", "instellingsnummer"]
pa.set_cpu_count(2)
read = pyarrow.csv.read_csv(
    f"{folder}/enrolments-{rows}.csv", parse_options=pyarrow.csv.ParseOptions(delimiter=";"),
    convert_options=pyarrow.csv.ConvertOptions(
        include_columns=texts + ["aantal"],
        column_types={name: pa.dictionary(pa.int32(), pa.string()) for name in texts} | {"aantal": pa.int64()}))
facts = read.unify_dictionaries().to_pandas()
del read


def grouped(frame, names):
    sums = frame.groupby(names, observed=True, sort=False)["aantal"].sum().reset_index()
    return sums.astype({name: object for name in names})


def tuples(frame, names):
    return [tuple(row) for row in grouped(frame, names).values.tolist()]


course = grouped(facts, ["schooljaar", "onderwijsvorm", "geslacht", "studierichting", "vestiging_nis"])
last = facts[facts["schooljaar"] == annex.LAST]
home = grouped(last, ["onderwijsniveau", "woonplaats_nis", "vestiging_nis"])
school = grouped(last, ["studierichting", "instellingsnummer"])
brussels = facts[facts["vestiging_nis"].isin([place for place, name in area.items() if name == "BHG"])]
course["site"] = course["vestiging_nis"].map(area)
course["stem"] = course["studierichting"].map(is_stem).astype(bool)
home["site"], home["home"] = home["vestiging_nis"].map(area), home["woonplaats_nis"].map(area)
tso = course[(course["onderwijsvorm"] == "tso") & course["stem"]].copy()
tso["region"] = tso["site"].where(tso["site"] == "BHG", "Vlaanderen")
school["stem"] = school["aantal"].where(school["studierichting"].map(is_stem).astype(bool), 0)
school = school.groupby("instellingsnummer")[["aantal", "stem"]].sum().reset_index()
school = school.merge(schools, on="instellingsnummer")
school["site"] = school["vestiging_nis"].map(area)
in_brussels = course[(course["site"] == "BHG") & course["stem"] & (course["schooljaar"] == annex.LAST)]
sums = {
    "stem": tuples(course, ["site", "schooljaar", "onderwijsvorm", "geslacht", "stem"]),
    "programmes": tuples(tso, ["region", "studierichting", "schooljaar"]),
    "mobility": tuples(home, ["onderwijsniveau", "home", "site"]),
    "places": tuples(in_brussels, ["vestiging_nis", "onderwijsvorm"]),
    "schools": [tuple(row) for row in
                school[["instellingsnummer", "site", "aantikkingen", "leerlingen", "aantal", "stem"]].values.tolist()],
    "areas": tuples(brussels, ["onderwijsniveau", "studiegebied", "geslacht", "schooljaar"]),
}
annex.write(annex.sheets(sums, dict(zip(places["nis"], places["naam"]))), out)
