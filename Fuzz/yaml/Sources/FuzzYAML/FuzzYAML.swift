import RegionalStatistics
import StudyFiles

/// Any text is either read as a study and as a template, or refused with a message that names a line.
///
/// The corpus holds studies and templates that use every key.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do throws(StudyError) {
    _ = try Study(text: text, file: "study.yaml")
  } catch {
    precondition(error.file == "study.yaml" && !error.problem.isEmpty)
  }
  do throws(StudyError) {
    _ = try Template(text: text, file: "template.yaml", parameters: parameters)
  } catch {
    precondition(error.file == "template.yaml" && !error.problem.isEmpty)
  }
  return 0
}

/// The package manager makes this the entry point; the fuzzer's own is not linked then.
@_cdecl("FuzzYAML_main")
public func main(_ count: CInt, _ arguments: Arguments?) -> CInt {
  var count = count
  var arguments = arguments
  return drive(&count, &arguments, fuzz)
}

public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments?>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

private let parameters = TemplateParameters(
  focus: .region("brussels", excluding: []), reference: .region("flanders", excluding: ["brussels"]),
  focusID: "brussels", referenceID: "flanders", focusName: LocalizedText(all: "Brussels"),
  referenceName: LocalizedText(all: "Flanders"),
  years: ["2020-2021", "2021-2022"].compactMap { try? SchoolYear.parse($0).value })
