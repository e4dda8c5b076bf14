internal import RegionalStatistics
internal import Workbook

/// Writes synthetic source files in the layouts of the real ones, for what has no open raw data.
///
/// At scale 1 the counts add up to the published values that `docs/synthetic-data.md` lists. Equal
/// seeds and scales give equal files.
public struct SyntheticData: Sendable {
  /// The first calendar years of the school years that are written.
  public static let schoolYears = 2010...2023

  let seed: UInt64
  let scale: Double
  let data: DataFolder
  let gazetteer: Gazetteer

  /// Chooses what to write.
  ///
  /// - Parameters:
  ///   - seed: the number that all chance is made of.
  ///   - scale: what every count is multiplied by; the published values come out at 1.
  ///   - data: the folder with the regions and the generator's own data.
  /// - Throws: `RegionFileError` when the regions can't be read.
  public init(seed: UInt64, scale: Double, data: DataFolder) throws(RegionFileError) {
    self.seed = seed
    self.scale = scale
    self.data = data
    gazetteer = try RegionFolder.load(data.regions)
  }

  /// Writes all files to a folder: all of them appear in it, or none.
  ///
  /// - Parameter progress: gets the name of each file before it is written.
  /// - Returns: the paths of the files; the study file comes last.
  /// - Throws: `ReadError`, `GeographyError` or `WorkbookError`.
  public func write(to folder: String, progress: (String) -> Void) throws -> [String] {
    var output = try OutputFolder(folder)
    let landscape = try SchoolLandscape(seed: seed, gazetteer: gazetteer)
    let spread = try programmeSpread()
    let pupils = try writeSecondary(landscape, spread, to: &output, progress: progress)
    try writeProgrammeList(spread.catalogue, to: &output, progress: progress)
    try writeOutcomes(landscape, spread, to: &output, progress: progress)
    try writeCommunities(to: &output, progress: progress)
    try writeMobility(landscape, pupils: pupils, to: &output, progress: progress)
    try writeCourses(to: &output, progress: progress)
    try writeWorkbooks(
      landscape, spread, pupils: pupils, to: &output, progress: progress)
    try writeStudy(to: &output)
    let files = try output.publish()
    return try writeClasses(spread.catalogue, to: FilePath.join(folder, "classifications")) + files
  }

  /// Makes one text file whose name says that it is synthetic.
  func write(
    _ name: String, to output: inout OutputFolder, _ progress: (String) -> Void,
    _ body: (_ path: String) throws -> Void
  ) throws {
    let name = name + "-synthetische-gegevens.csv"
    progress(name)
    var failure: (any Error)?
    try output.add(name) { path throws(WorkbookError) in
      do {
        try body(path)
      } catch let error as WorkbookError {
        throw error
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
