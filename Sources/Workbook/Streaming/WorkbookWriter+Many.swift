import Dispatch
import Foundation
import Synchronization

extension WorkbookWriter {
  /// How many threads write at once: as many as the machine has processors.
  static var usualThreads: Int { min(ProcessInfo.processInfo.activeProcessorCount, 8) }

  /// Writes many workbooks, some at the same time.
  ///
  /// Each workbook is made by the thread that writes it, so that only a few are held at once. After a
  /// failure no further one is begun.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - make: makes the workbook with a number from 0, and says where it goes.
  /// - Throws: the failure with the lowest number.
  public static func writeEach(
    _ count: Int,
    _ make: @escaping @Sendable (Int) throws(WorkbookError) -> (workbook: Workbook, path: String)
  ) throws(WorkbookError) {
    let next = Atomic(0)
    let failures = Mutex<[Int: WorkbookError]>([:])
    DispatchQueue.concurrentPerform(iterations: min(usualThreads, max(count, 1))) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < count, failures.withLock(\.isEmpty) else { return }
        do throws(WorkbookError) {
          let (workbook, path) = try make(number)
          try write(workbook, to: path)
        } catch {
          failures.withLock { $0[number] = error }
        }
      }
    }
    let first = failures.withLock { failures in failures.min { $0.key < $1.key }?.value }
    if let first { throw first }
  }
}
