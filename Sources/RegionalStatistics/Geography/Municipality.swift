/// A municipality of Flanders or Brussels, as long as it kept its NIS code.
public struct Municipality: Hashable, Sendable {
  /// The NIS code, such as 21004.
  public let nis: Int
  /// The registered name, which can carry a disambiguator: `"Aalst (Aalst)"`.
  public let registeredName: LocalizedText
  /// Further registered names, such as the German one.
  public let otherNames: [String]
  /// The NIS code of the arrondissement, which stays the same as long as the NIS code does.
  public let arrondissement: Int
  /// The days on which the municipality existed.
  public let validity: Validity

  /// A municipality as registered.
  public init(
    nis: Int, registeredName: LocalizedText, otherNames: [String] = [], arrondissement: Int,
    validity: Validity
  ) {
    self.nis = nis
    self.registeredName = registeredName
    self.otherNames = otherNames
    self.arrondissement = arrondissement
    self.validity = validity
  }

  /// The name without disambiguator, as tables show it: `"Aalst"`.
  ///
  /// Two municipalities that exist at the same time since 1995 never share this name.
  public var name: LocalizedText {
    LocalizedText(
      nl: Self.withoutDisambiguator(registeredName.nl),
      fr: Self.withoutDisambiguator(registeredName.fr),
      en: Self.withoutDisambiguator(registeredName.en))
  }

  /// The identifier of the municipality as a region.
  public var identifier: RegionIdentifier { RegionIdentifier(nis: nis) }

  /// A name without the part in parentheses at its end.
  static func withoutDisambiguator(_ name: String) -> String {
    guard name.hasSuffix(")"), let opening = name.lastIndex(of: "(") else { return name }
    let bare = name[..<opening]
    return bare.last == " " && bare.count > 1 ? String(bare.dropLast()) : name
  }
}
