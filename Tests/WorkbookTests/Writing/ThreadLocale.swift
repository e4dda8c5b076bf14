import Foundation
import Glibc
import Testing

/// A locale for one thread, as `setlocale` would set it for the process.
enum ThreadLocale {
  /// The first byte of the decimal point of this thread.
  static var decimalPoint: UInt8 {
    guard let point = unsafe localeconv().pointee.decimal_point else { return 0 }
    return unsafe UInt8(bitPattern: point.pointee)
  }

  /// Does work in a locale that is compiled into the scratch folder: few machines have it.
  static func with(
    _ name: String, builtIn scratch: WritingScratch, _ work: () throws -> Void
  ) throws {
    let path = scratch.path("\(name).UTF-8")
    let outcome = try OtherProgram.run(["localedef", "-i", name, "-f", "UTF-8", path])
    let local = unsafe newlocale(1 << LC_NUMERIC, path, nil)
    guard let local = unsafe local else {
      try Test.cancel("localedef can't make \(name): \(outcome.output)")
    }
    let before = unsafe uselocale(local)
    defer {
      unsafe uselocale(before)
      unsafe freelocale(local)
    }
    try work()
  }
}
