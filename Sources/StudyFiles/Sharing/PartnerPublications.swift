internal import RegionalStatistics

/// Puts the tables of a partner together with cover, notes and sources.
struct PartnerPublications {
  let builder: PublicationBuilder
  let releases: PartnerReleases

  /// The publication of one partner.
  ///
  /// What the checks of the data found stays out of it: it may be about other schools.
  func publication(of release: PartnerRelease) throws -> Publication {
    let setting = builder.setting
    let templates = try setting.partnerTemplates(release.partner.parameters(release.area))
    let (tables, notes) = builder.assembled(release.tables, templates)
    var publication = builder.publication(tables, notes: notes)
    publication.title = LocalizedText(all: "{partner}: {title}").replacing([
      "{partner}": release.partner.name, "{title}": setting.study.title,
    ])
    publication.cover = templates.flatMap(\.cover) + [anonymous]
    if showsOwn(release) {
      publication.cover.append(SharingWording.ownNumbers)
      for index in publication.tables.indices { publication.tables[index].hiddenCounts = nil }
    }
    publication.settings += [
      Publication.Setting(name: SharingWording.partner, value: release.partner.name),
      Publication.Setting(
        name: SharingWording.surroundings,
        value: release.area?.name ?? SharingWording.noSurroundings),
    ]
    return publication.captioned(by: setting.theme)
  }

  private var anonymous: LocalizedText {
    SharingWording.anonymous.replacing(
      "{schools}", with: LocalizedText(all: "\(releases.sharing.leastSchools)"))
  }

  private func showsOwn(_ release: PartnerRelease) -> Bool {
    releases.sharing.showsOwnSmallNumbers && !releases.refused.contains(release.partner.id)
  }
}
