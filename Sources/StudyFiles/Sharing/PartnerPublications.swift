internal import RegionalStatistics

/// Puts the tables of a partner together with cover, notes and sources.
struct PartnerPublications {
  let builder: PublicationBuilder
  let releases: PartnerReleases

  /// The publication of one partner.
  ///
  /// What the checks of the data found stays out of it: it may be about other schools.
  func publication(of release: PartnerRelease) -> Publication {
    let setting = builder.setting
    let leftOut = release.leftOut
    let (tables, notes) = builder.assembled(
      release.tables, release.templates, without: Set(leftOut.flatMap(\.tables).map(\.id)))
    var publication = builder.publication(tables, notes: notes)
    // A dash, for the title of a study may have a colon of its own.
    publication.title = LocalizedText(all: "{partner} – {title}").replacing([
      "{partner}": release.partner.name, "{title}": setting.study.title,
    ])
    publication.cover = release.templates.flatMap(\.cover) + [anonymous]
    if releases.showsOwnNumbers(to: release.partner) {
      publication.cover.append(SharingWording.ownNumbers)
      for index in publication.tables.indices { publication.tables[index].hiddenCounts = nil }
    }
    publication.settings += [
      Publication.Setting(name: SharingWording.partner, value: release.partner.name),
      Publication.Setting(
        name: SharingWording.surroundings,
        value: release.area?.name ?? SharingWording.noSurroundings),
    ]
    publication.settings += LeftOutTables.settings(of: leftOut)
    return publication.captioned(by: setting.theme)
  }

  private var anonymous: LocalizedText {
    SharingWording.anonymous.replacing(
      "{schools}", with: LocalizedText(all: "\(releases.sharing.leastSchools)"))
  }
}
