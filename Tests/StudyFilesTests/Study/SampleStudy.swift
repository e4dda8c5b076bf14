/// A study that uses every key once.
enum SampleStudy {
  static let text = """
    title: {nl: Titel, fr: Titre, en: Title}
    publisher: Uitgever
    release: 2026-11-20
    contact: mailto:stem@example.org
    languages: [nl, fr]
    templates: [one, two]
    focus: brussels
    reference: flanders
    focus-in-reference: excluded
    period: {first: 2017-2018, last: 2019-2020}
    classification: VRWI
    sources:
      - id: pupils
        file: data/pupils.csv
        title: Pupils
        origin: &origin {nl: Bron, fr: Source, en: Origin}
        facts: enrolments
        columns: {programme: studierichting, region: gemeente}
        constant: {stem: STEM}
        measures:
          pupils: aantal
          share: {column: aandeel, unit: percent}
        blank: zero
        absent: not-available
        counted-elsewhere: in overige
        control-total: {programme: Totaal}
      - id: years
        file: data/years.csv
        title: Years
        origin: *origin
        facts: years
        columns: {programme: richting}
        spread:
          dimension: school-year
          measure: pupils
          unit: halves
          columns:
            - "2017"
            - 2018-2019: "2018"
      - id: names
        file: data/names.csv
        title: Names
        origin: Here
        list: names
    output: {name: annex, folder: out}
    """
}
