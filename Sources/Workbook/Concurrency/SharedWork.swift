import Dispatch
internal import Glibc
internal import Synchronization

/// Calls a function for each number under a count, on this thread and on those that are free.
///
/// Unlike `DispatchQueue.concurrentPerform` it uses other threads too when it is called within itself. The caller
/// waits for no thread that hasn't begun, so that it can't wait for ever.
final class SharedWork: Sendable {
  private let count: Int
  private let body: @Sendable (Int) -> Void
  private let next = Atomic(0)
  private let unfinished: Atomic<Int>
  private let finished = DispatchSemaphore(value: 0)

  init(count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.body = body
    unfinished = Atomic(count)
  }

  /// Returns when the function was called for every number.
  func run() {
    guard count > 0 else { return }
    for _ in 1..<max(1, min(count, Self.processors)) {
      DispatchQueue.global().async { self.work() }
    }
    work()
    finished.wait()
  }

  private func work() {
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      body(number)
      if unfinished.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue == 0 {
        finished.signal()
      }
    }
  }

  private static let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
}
