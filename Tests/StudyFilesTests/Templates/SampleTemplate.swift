/// A template that uses every key once.
enum SampleTemplate {
  static let text = """
    description: {nl: Doel, fr: But, en: Purpose}
    cover:
      - nl: "{focus} en {reference}"
        fr: "{focus} et {reference}"
        en: "{focus} and {reference}"
    labels:
      sex:
        F: {nl: Meisjes, fr: Filles, en: Girls}
    notes:
      small:
        text: "From {first} to {last}"
        categories: {programme: wood, region: $focus}
        measures: [pupils, remark]
        tables: [counts]
    tables:
      - id: counts
        sheet: Counts
        title: "Pupils in {focus}"
        subtitle: "{first} to {last}"
        source: Register
        facts: enrolments
        where: {region: $focus, school-year: $last, education-form: [tso, bso]}
        rows: &programmes
          - dimension: programme
            heading: {nl: Richting, fr: Orientation, en: Programme}
            members:
              - wood
              - {id: metal, label: "Metal in {focus}", categories: [steel, iron]}
            total: Total
            last: [metal]
        columns:
          - id: pupils
            label: "Pupils {member}"
            over: {dimension: school-year, members: $period, total: All}
            measure: pupils
            format: count
          - id: girls
            label: Girls
            where: {sex: F}
            measure: {share: pupils, within: programme}
            format: percent-1
        order: {by: last-column, descending: true}
        top: 5
        other: Other
        charts:
          - kind: bar
            title: Pupils
            value-axis: Number
            category-axis: Programme
            columns: [girls]
            rows: [wood, $focus]
      - id: again
        sheet: Again
        title: Again
        subtitle: Again
        source: Register
        facts: enrolments
        rows: *programmes
        columns: [{id: pupils, label: Pupils, measure: pupils, format: count}]
      - id: names
        sheet: Names
        title: Names
        subtitle: Names
        source: Register
        list: programmes
        label-columns: 2
        columns:
          - {id: name, column: naam, label: Name}
          - {id: grade, column: graad, label: Grade, format: decimal-0}
          - {id: remark, column: opmerking, label: Remark, values: {"": {nl: geen, fr: aucune, en: none}}}
    """
}
