internal import Foundation

/// A SHA-256 to which threads add pieces of a file in the order in which they were read.
@safe
final class DigestInTurn: @unchecked Sendable {
  /// Some bytes and their place in the order.
  struct Piece: Sendable {
    fileprivate let bytes: ArraySlice<UInt8>
    fileprivate let number: Int
  }

  private let running = RunningDigest()
  private let condition = NSCondition()
  // The rest is only touched under the lock of the condition.
  private var kept: Piece?
  private var read = 0
  private var added = 0

  /// Keeps bytes until someone takes them.
  ///
  /// - Precondition: those kept before were taken.
  func keep(_ bytes: ArraySlice<UInt8>) {
    condition.withLock {
      precondition(kept == nil, "nobody would add the bytes that were kept before")
      kept = Piece(bytes: bytes, number: read)
      read += 1
    }
  }

  /// What was kept, to be added by whoever takes it.
  func take() -> Piece? {
    condition.withLock {
      defer { kept = nil }
      return kept
    }
  }

  /// Adds a piece, after waiting for those before it.
  func add(_ piece: Piece) {
    wait(until: piece.number)
    running.add(piece.bytes)
    condition.withLock {
      added += 1
      condition.broadcast()
    }
  }

  /// The digest of everything that was taken; nil when the library refused something.
  func digest() -> ContentDigest? {
    wait(until: condition.withLock { read })
    return running.digest()
  }

  private func wait(until number: Int) {
    condition.withLock { while added != number { condition.wait() } }
  }
}
