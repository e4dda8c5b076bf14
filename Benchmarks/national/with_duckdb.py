"""with_duckdb.py FOLDER ROWS OUT.xlsx: the national annex with DuckDB and XlsxWriter.

The schema is given by hand, with dictionaries (ENUM) for the texts; pupils are summed by raw columns before
they are joined with the lists. Of several ways that were tried, this was DuckDB's fastest.
"""

import sys

import duckdb

import annex

folder, rows, out = sys.argv[1:4]
database = duckdb.connect()
database.execute("SET threads = 2; SET preserve_insertion_order = false")


def table(name):
    return f"read_csv('{folder}/{name}.csv', delim = ';', header = true, all_varchar = true, quote = '\"', escape = '\"')"


texts = lambda values: ", ".join(f"'{value}'" for value in values)
database.execute(f"""
    CREATE TABLE places AS SELECT nis, naam, CASE WHEN gewest LIKE 'Brussels%' THEN 'BHG'
        WHEN gewest = 'Waals Gewest' THEN 'Wallonië' ELSE provincie END AS area FROM {table("municipalities")};
    CREATE TABLE programmes AS SELECT studierichting, stem = 'STEM' AS stem FROM {table("programmes")};
    CREATE TABLE schools AS SELECT instellingsnummer, vestiging_nis, leerlingen::INTEGER AS listed,
        aantikkingen::INTEGER AS ticks FROM {table("schools")};
    CREATE TYPE programme AS ENUM (SELECT studierichting FROM programmes);
    CREATE TYPE place AS ENUM (SELECT nis FROM places);
    CREATE TYPE school AS ENUM (SELECT instellingsnummer FROM schools);
    CREATE TYPE form AS ENUM ({texts(annex.FORMS["SO"] + annex.FORMS["HO"])});
    CREATE TYPE level AS ENUM ('SO', 'HO');
    CREATE TYPE sex AS ENUM ('M', 'V');
    CREATE TYPE year AS ENUM ({texts(annex.YEARS)});
    CREATE TEMP TABLE facts AS SELECT schooljaar::year AS year, onderwijsniveau::level AS level,
        onderwijsvorm::form AS form, studiegebied AS area, studierichting::programme AS programme,
        geslacht::sex AS sex, vestiging_nis::place AS site, woonplaats_nis::place AS home,
        instellingsnummer::school AS school, aantal AS pupils
    FROM read_csv('{folder}/enrolments-{rows}.csv', delim = ';', header = true, quote = '"', escape = '"',
        auto_detect = false, columns = {{'schooljaar': 'VARCHAR', 'onderwijsniveau': 'VARCHAR',
        'onderwijsvorm': 'VARCHAR', 'graad': 'VARCHAR', 'leerjaar': 'VARCHAR', 'studiegebied': 'VARCHAR',
        'studierichting': 'VARCHAR', 'geslacht': 'VARCHAR', 'vestiging_nis': 'VARCHAR',
        'woonplaats_nis': 'VARCHAR', 'instellingsnummer': 'VARCHAR', 'aantal': 'INTEGER'}});
""")
pupils = "sum(pupils)::BIGINT AS pupils"
last = f"year = '{annex.LAST}'"
database.execute(f"""
    CREATE TEMP TABLE by_course AS SELECT year::VARCHAR AS year, form::VARCHAR AS form, sex::VARCHAR AS sex,
        programme::VARCHAR AS programme, site::VARCHAR AS site, pupils, area, stem
    FROM (SELECT year, form, sex, programme, site, {pupils} FROM facts GROUP BY ALL) f
    JOIN places p ON p.nis = f.site JOIN programmes g ON g.studierichting = f.programme;
""")
sums = {
    "stem": f"SELECT area, year, form, sex, stem, {pupils} FROM by_course GROUP BY ALL",
    "programmes": f"""SELECT CASE WHEN area = 'BHG' THEN area ELSE 'Vlaanderen' END, programme, year, {pupils}
        FROM by_course WHERE form = 'tso' AND stem GROUP BY ALL""",
    "mobility": f"""SELECT level::VARCHAR, h.area, s.area, {pupils} FROM
        (SELECT level, home, site, {pupils} FROM facts WHERE {last} GROUP BY ALL) f
        JOIN places h ON h.nis = f.home JOIN places s ON s.nis = f.site GROUP BY ALL""",
    "places": f"""SELECT site, form, {pupils} FROM by_course WHERE area = 'BHG' AND stem AND {last} GROUP BY ALL""",
    "schools": f"""SELECT instellingsnummer, area, ticks, listed, pupils, stem FROM
        (SELECT school, {pupils}, coalesce(sum(pupils) FILTER (stem), 0)::BIGINT AS stem FROM
            (SELECT school, programme, {pupils} FROM facts WHERE {last} GROUP BY ALL) f
            JOIN programmes g ON g.studierichting = f.programme GROUP BY ALL) f
        JOIN schools s ON s.instellingsnummer = f.school JOIN places p ON p.nis = s.vestiging_nis""",
    "areas": f"""SELECT level::VARCHAR, area, sex::VARCHAR, year::VARCHAR, {pupils} FROM facts
        WHERE site IN (SELECT nis FROM places WHERE area = 'BHG') GROUP BY ALL""",
}
sums = {name: database.execute(query).fetchall() for name, query in sums.items()}
names = dict(database.execute("SELECT nis, naam FROM places").fetchall())
annex.write(annex.sheets(sums, names), out)
