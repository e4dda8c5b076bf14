import Foundation
import Synchronization

/// Says on a terminal what the tool is busy with, once that takes more than a second.
final class Progress: Sendable {
  private struct State {
    var step = ""
    var isShown = false
    var isDone = false
  }

  private let state = Mutex(State())

  /// Runs work that tells its steps; quiet unless the messages go to a terminal.
  static func during<Result>(_ work: (_ step: @Sendable (String) -> Void) throws -> Result) rethrows
    -> Result
  {
    guard Terminal.messages.showsProgress else { return try work { _ in } }
    let progress = Progress()
    progress.start()
    defer { progress.finish() }
    return try work { step in progress.state.withLock { $0.step = step } }
  }

  private func start() {
    let begin = Date()
    Thread.detachNewThread { [self] in
      Thread.sleep(forTimeInterval: 1)
      while show(seconds: Int(Date().timeIntervalSince(begin))) {
        Thread.sleep(forTimeInterval: 0.2)
      }
    }
  }

  /// Rewrites the line; false when the work is done.
  private func show(seconds: Int) -> Bool {
    state.withLock { state in
      guard !state.isDone else { return false }
      state.isShown = true
      write("\r\u{1B}[K\(state.step) ... \(seconds) s")
      return true
    }
  }

  private func finish() {
    state.withLock { state in
      state.isDone = true
      if state.isShown { write("\r\u{1B}[K") }
    }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
