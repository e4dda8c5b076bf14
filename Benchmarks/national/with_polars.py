"""with_polars.py FOLDER ROWS OUT.xlsx: the national annex with polars and XlsxWriter.

All texts are read into dictionaries whose values are known (Enum); of several ways that were tried, this was
the fastest of polars.
"""

import os
import sys

os.environ.setdefault("POLARS_MAX_THREADS", "2")
import polars as pl

import annex

folder, rows, out = sys.argv[1:4]


def table(name):
    return pl.read_csv(f"{folder}/{name}.csv", separator=";", infer_schema=False)


area = (pl.when(pl.col("gewest").str.starts_with("Brussels")).then(pl.lit("BHG"))
        .when(pl.col("gewest") == "Waals Gewest").then(pl.lit("Wallonië")).otherwise(pl.col("provincie")))
places = table("municipalities").with_columns(area=area)
programmes = table("programmes").select("studierichting", stem=pl.col("stem") == "STEM")
schools = table("schools").with_columns(pl.col("leerlingen", "aantikkingen").cast(pl.Int64))
nis = pl.Enum(places["nis"])
schema = {
    "schooljaar": pl.Enum(annex.YEARS), "onderwijsniveau": pl.Enum(["SO", "HO"]),
    "onderwijsvorm": pl.Enum(annex.FORMS["SO"] + annex.FORMS["HO"]), "graad": pl.String, "leerjaar": pl.String,
    "studiegebied": pl.Categorical, "studierichting": pl.Enum(programmes["studierichting"]),
    "geslacht": pl.Enum(["M", "V"]), "vestiging_nis": nis, "woonplaats_nis": nis,
    "instellingsnummer": pl.Enum(schools["instellingsnummer"]), "aantal": pl.Int32,
}
facts = (pl.scan_csv(f"{folder}/enrolments-{rows}.csv", separator=";", schema=schema)
         .drop("graad", "leerjaar").collect().lazy())
pupils = pl.col("aantal").cast(pl.Int64).sum()
last = facts.filter(pl.col("schooljaar") == annex.LAST)
by_course, by_home, by_school, by_area = pl.collect_all([
    facts.group_by("schooljaar", "onderwijsvorm", "geslacht", "studierichting", "vestiging_nis").agg(pupils),
    last.group_by("onderwijsniveau", "woonplaats_nis", "vestiging_nis").agg(pupils),
    last.group_by("studierichting", "instellingsnummer").agg(pupils),
    facts.group_by("schooljaar", "onderwijsniveau", "studiegebied", "geslacht", "vestiging_nis").agg(pupils),
])


def plain(frame):
    return frame.with_columns(pl.col(name).cast(pl.String) for name in frame.columns if name != "aantal")


sites = places.select(vestiging_nis="nis", site="area")
homes = places.select(woonplaats_nis="nis", home="area")
course = plain(by_course).join(sites, on="vestiging_nis").join(programmes, on="studierichting")
stem = course.filter(pl.col("stem"))
flanders = pl.when(pl.col("site") == "BHG").then(pl.lit("BHG")).otherwise(pl.lit("Vlaanderen")).alias("region")
school = plain(by_school).join(programmes, on="studierichting").group_by("instellingsnummer").agg(
    pupils.alias("pupils"), pl.col("aantal").filter(pl.col("stem")).sum().cast(pl.Int64).alias("stem"))
sums = {
    "stem": course.group_by("site", "schooljaar", "onderwijsvorm", "geslacht", "stem").agg(pupils),
    "programmes": stem.filter(pl.col("onderwijsvorm") == "tso")
    .group_by(flanders, "studierichting", "schooljaar").agg(pupils),
    "mobility": plain(by_home).join(sites, on="vestiging_nis").join(homes, on="woonplaats_nis")
    .group_by("onderwijsniveau", "home", "site").agg(pupils),
    "places": stem.filter((pl.col("site") == "BHG") & (pl.col("schooljaar") == annex.LAST))
    .group_by("vestiging_nis", "onderwijsvorm").agg(pupils),
    "schools": schools.join(school, on="instellingsnummer").join(sites, on="vestiging_nis")
    .select("instellingsnummer", "site", "aantikkingen", "leerlingen", "pupils", "stem"),
    "areas": plain(by_area).join(sites, on="vestiging_nis").filter(pl.col("site") == "BHG")
    .group_by("onderwijsniveau", "studiegebied", "geslacht", "schooljaar").agg(pupils),
}
sums = {name: frame.rows() for name, frame in sums.items()}
annex.write(annex.sheets(sums, dict(places.select("nis", "naam").rows())), out)
