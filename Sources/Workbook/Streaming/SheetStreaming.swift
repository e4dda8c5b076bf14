import Dispatch
import Foundation

/// Makes, packs and writes the rows of a sheet on several threads, with memory for some chunks.
///
/// Making rows stays in order: a thread makes a chunk while it holds the one lock, and packs it while
/// another thread makes the next. Chunks are written in their order, whoever packed them, so that the
/// bytes don't depend on the threads.
@safe
final class SheetStreaming: @unchecked Sendable {
  private static let chunkLength = 1 << 20

  private let making = NSLock()
  // The next five are only touched by who holds `making`.
  private var rows: any RowStream
  private var cells: RowCells
  private var before: [UInt8] = []
  private var made = 0
  private var isAtEnd = false

  private let writing = NSLock()
  // The next five are only touched by who holds `writing`.
  private var waiting: [Int: Packed] = [:]
  private var written = 0
  private var checksum: UInt32 = 0
  private var size = 0
  private var failure: WorkbookError?

  private let tail: [UInt8]
  private let write: @Sendable ([UInt8]) throws(WorkbookError) -> Void

  private struct Packed {
    let bytes: [UInt8]
    let checksum: UInt32
    let size: Int
  }

  /// Begins the part of a sheet.
  ///
  /// - Parameter write: takes the packed bytes in their order.
  init(
    _ rows: StreamedRows, in frame: SheetFrame, sheet: String,
    _ write: @escaping @Sendable ([UInt8]) throws(WorkbookError) -> Void
  ) {
    self.rows = rows.begin()
    cells = RowCells(sheet: sheet, above: frame.above, styles: frame.formats)
    cells.bytes = frame.head
    tail = frame.tail
    self.write = write
  }

  /// Writes the whole part.
  ///
  /// - Returns: the CRC-32 and the number of the unpacked bytes.
  func run(threads: Int) throws(WorkbookError) -> (checksum: UInt32, size: Int) {
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      do throws(WorkbookError) {
        try withFileSizeSignalHeld { () throws(WorkbookError) in try work() }
      } catch {
        writing.lock()
        failure = failure ?? error
        writing.unlock()
      }
    }
    if let failure { throw failure }
    return (checksum, size)
  }

  private func work() throws(WorkbookError) {
    let deflater = try ChunkDeflater()
    while let chunk = try nextChunk() {
      let packed = Packed(
        bytes: try deflater.packed(chunk.bytes, after: chunk.before, isLast: chunk.isLast),
        checksum: Deflater.checksum(chunk.bytes), size: chunk.bytes.count)
      try store(packed, number: chunk.number)
    }
  }

  private struct Chunk {
    let number: Int
    let bytes: [UInt8]
    let before: [UInt8]
    let isLast: Bool
  }

  private func nextChunk() throws(WorkbookError) -> Chunk? {
    making.lock()
    defer { making.unlock() }
    guard !isAtEnd else { return nil }
    do throws(WorkbookError) {
      while cells.bytes.count < Self.chunkLength, !isAtEnd { try addRow() }
    } catch {
      isAtEnd = true
      throw error
    }
    let chunk = Chunk(number: made, bytes: cells.bytes, before: before, isLast: isAtEnd)
    made += 1
    before = Array(cells.bytes.suffix(ChunkDeflater.window))
    cells.bytes = []
    cells.bytes.reserveCapacity(Self.chunkLength + ChunkDeflater.window)
    return chunk
  }

  private func addRow() throws(WorkbookError) {
    let length = cells.bytes.count
    cells.startRow()
    if try rows.next(into: &cells) {
      cells.endRow()
    } else {
      cells.dropRow(from: length)
      cells.bytes.append(contentsOf: tail)
      isAtEnd = true
    }
  }

  private func store(_ packed: Packed, number: Int) throws(WorkbookError) {
    writing.lock()
    defer { writing.unlock() }
    if failure != nil { return }
    waiting[number] = packed
    while let next = waiting.removeValue(forKey: written) {
      written += 1
      checksum = JoinedChecksum.join(checksum, next.checksum, secondLength: next.size)
      size += next.size
      try write(next.bytes)
    }
  }
}
