internal import Synchronization

extension Array where Element: Sendable {
  /// What a function gives for each element, in their order; as many at a time as there are cores.
  ///
  /// - Throws: the error of the first element for which the function throws one.
  package func concurrentMap<Output: Sendable, Failure: Error>(
    _ transform: @escaping @Sendable (Element) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    let results = SharedResults<Result<Output, Failure>>(count: count)
    SharedWork(count: count) { number in
      results.set(
        number,
        to: Result { () throws(Failure) in try transform(self[number]) })
    }.run()
    var outputs: [Output] = []
    outputs.reserveCapacity(count)
    for result in results.all { outputs.append(try result.get()) }
    return outputs
  }
}

/// What two functions give that are called at the same time.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let (firsts, seconds) = (SharedResults<First>(count: 1), SharedResults<Second>(count: 1))
  SharedWork(count: 2) { number in
    if number == 0 { firsts.set(0, to: first()) } else { seconds.set(0, to: second()) }
  }.run()
  return (firsts.all[0], seconds.all[0])
}

/// Results that several threads fill in.
private final class SharedResults<Result: Sendable>: Sendable {
  private let results: Mutex<[Result?]>

  init(count: Int) { results = Mutex([Result?](repeating: nil, count: count)) }

  func set(_ number: Int, to result: Result) { results.withLock { $0[number] = result } }

  var all: [Result] { results.withLock { $0.compactMap(\.self) } }
}
