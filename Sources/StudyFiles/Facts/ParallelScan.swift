internal import Foundation
internal import RegionalStatistics

/// Reads the records of a file on several threads.
///
/// Reading stays in order: a thread reads a batch while it holds the one lock, digests it while another
/// thread reads the next, and then sums it. Each thread has sums of its own, which are merged at the
/// end; the result is that of a single thread, since it doesn't depend on who read which batch. Where
/// the rows must be compared in their order, all threads share one scan and take turns with it.
@safe
final class ParallelScan: @unchecked Sendable {
  /// More threads than this would wait for the reading.
  private static let mostThreads = 4
  /// How many threads are used unless said otherwise.
  static var usualThreads: Int {
    min(ProcessInfo.processInfo.activeProcessorCount, mostThreads)
  }

  private let reading = NSLock()
  // The next three are only touched by who holds `reading`.
  private var records: any RecordSource
  private var number = 0
  private var failure: ReadError?

  private let scanning = NSLock()
  // The next two are only touched by who holds `scanning`.
  private var scan: FactScan
  private let empty: FactScan

  private let isInOrder: Bool
  private let emptyBatch: RecordBatch

  /// Makes a scan of some records into sums that were begun.
  init(_ records: any RecordSource, into scan: FactScan) {
    self.records = records
    self.scan = scan
    empty = scan.withoutKeys
    isInOrder = scan.columns.layout.repeatedRows != .add
    emptyBatch = records.emptyBatch
  }

  /// Reads all records.
  ///
  /// - Returns: the sums, and the SHA-256 of the file.
  func run(threads: Int) throws(ReadError) -> (scan: FactScan, digest: String) {
    // Most files are a single batch, for which no thread is worth its start.
    var batch = emptyBatch
    if try records.next(into: &batch) {
      scan.add(batch, number: 0)
      number = 1
      DispatchQueue.concurrentPerform(iterations: threads) { _ in work() }
    }
    if let failure { throw failure }
    return (scan, try records.digest())
  }

  private func work() {
    var own: FactScan?
    var batch = emptyBatch
    while true {
      reading.lock()
      guard let number = next(into: &batch) else {
        reading.unlock()
        break
      }
      let pending = records.pendingDigest
      if isInOrder {
        // Taken before the other is given back: so batches keep their order.
        scanning.lock()
        reading.unlock()
        pending?.finish()
        scan.add(batch, number: number)
        scanning.unlock()
      } else {
        reading.unlock()
        pending?.finish()
        if own == nil { own = empty }
        own?.add(batch, number: number)
      }
    }
    guard let own else { return }
    scanning.lock()
    scan.merge(own)
    scanning.unlock()
  }

  /// Reads a batch; nil at the end and after a failure.
  private func next(into batch: inout RecordBatch) -> Int? {
    guard failure == nil else { return nil }
    do throws(ReadError) {
      guard try records.next(into: &batch) else { return nil }
    } catch {
      failure = error
      return nil
    }
    defer { number += 1 }
    return number
  }
}
