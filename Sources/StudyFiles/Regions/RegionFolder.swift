import Foundation
public import RegionalStatistics

/// The folder with the data about regions and the study regions that come with the tool.
public enum RegionFolder {
  /// Reads all regions.
  ///
  /// - Parameter path: the folder with `municipalities.csv` and the other data files, and with the
  ///   study regions in its folder `study`.
  /// - Parameter studyFolders: further folders with study regions, such as `regions` beside a study
  ///   file; those of all folders may refer to each other.
  /// - Throws: `RegionFileError` with the first thing that is wrong, in the order of the file names.
  public static func load(
    _ path: String, studyFolders: [String] = []
  ) throws(RegionFileError) -> Gazetteer {
    let records = try GazetteerRecords(folder: path)
    let gazetteer: Gazetteer
    do {
      gazetteer = try Gazetteer(records)
    } catch {
      throw RegionFileError(.inconsistentData, file: path, error.message)
    }
    return try gazetteer.adding(studyFolders: [path + "/study"] + studyFolders)
  }

  /// The study region files of a folder, ordered by name.
  static func files(in folder: String) throws(RegionFileError) -> [StudyRegionFile] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw RegionFileError(.unreadable, file: folder, "Can't read the folder.")
    }
    var files: [StudyRegionFile] = []
    for name in names where !name.hasPrefix(".") {
      guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { continue }
      let stem = name.prefix { $0 != "." }
      files.append(try StudyRegionFile(file: folder + "/" + name, stem: String(stem)))
    }
    return files
  }
}

extension Gazetteer {
  /// A gazetteer with the study regions of further folders.
  ///
  /// - Throws: `RegionFileError` with file and line.
  public func adding(studyFolders: [String]) throws(RegionFileError) -> Gazetteer {
    var files: [RegionIdentifier: StudyRegionFile] = [:]
    var ordered: [StudyRegionFile] = []
    for folder in studyFolders {
      for file in try RegionFolder.files(in: folder) {
        if let other = files.updateValue(file, forKey: file.region.id) {
          throw RegionFileError(
            .duplicateRegion, file: file.file,
            "Region \"\(file.region.id)\" must be defined once, but \(other.file) defines it "
              + "already. Rename one of the files.")
        }
        ordered.append(file)
      }
    }
    do {
      return try adding(ordered.map(\.region))
    } catch {
      guard let file = files[error.region] else {
        throw RegionFileError(
          .inconsistentData, file: studyFolders.joined(separator: ", "), error.reason.message)
      }
      throw file.failure(error)
    }
  }
}
