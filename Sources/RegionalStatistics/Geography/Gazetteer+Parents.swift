extension Gazetteer {
  /// The arrondissement of a municipality that exists on a day.
  ///
  /// - Throws: what `locate(code:at:)` throws for a municipality that doesn't.
  public func arrondissement(
    of nis: Int, at vintage: Vintage
  ) throws(GeographyError) -> Region {
    let municipality = try municipality(nis, at: vintage)
    return try region(RegionIdentifier(nis: municipality.arrondissement).text)
  }

  /// The province of a municipality that exists on a day; the Brussels-Capital Region for those in
  /// Brussels, which has no province.
  ///
  /// The five provinces and Brussels together are every municipality once.
  ///
  /// - Throws: what `locate(code:at:)` throws for a municipality that doesn't exist.
  public func province(of nis: Int, at vintage: Vintage) throws(GeographyError) -> Region {
    let municipality = try municipality(nis, at: vintage)
    return try region(RegionIdentifier(nis: province(above: municipality)).text)
  }

  /// The NIS code of the province, or of the Brussels-Capital Region.
  func province(above municipality: Municipality) -> Int {
    areas[municipality.arrondissement]?.parent ?? municipality.arrondissement
  }

  /// Whether a municipality lies in an area, by its codes.
  func isPart(_ municipality: Municipality, of area: Int) -> Bool {
    var code: Int? = municipality.arrondissement
    while let current = code {
      if current == area { return true }
      code = areas[current]?.parent
    }
    return false
  }
}
