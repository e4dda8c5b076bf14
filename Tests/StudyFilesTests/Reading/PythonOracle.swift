import Foundation
import StudyFiles
import Testing

/// What Python's csv module reads from the same bytes.
enum PythonOracle {
  /// Prints every record as one line of hexadecimal fields joined by spaces; blank lines left out.
  private static let program = """
    import csv, io, sys
    csv.field_size_limit(1 << 30)
    encoding, separator, path = sys.argv[1:4]
    with open(path, encoding=encoding, newline="") as file:
        for record in csv.reader(file, delimiter=chr(int(separator))):
            if record:
                print(" ".join("x" + field.encode().hex() for field in record))
    """

  static func records(
    _ path: String, encoding: String = "utf-8-sig", separator: UInt8
  ) throws -> [[String]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, encoding, String(separator), path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: " ").map { unhex($0.dropFirst()) }
    }
  }

  private static func unhex(_ text: Substring) -> String {
    let digits = Array(text.utf8).map { UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A small generator with a fixed seed, so that a failure can be repeated (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
