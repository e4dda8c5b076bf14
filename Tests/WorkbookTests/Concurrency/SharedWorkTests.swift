import Testing

@testable import Workbook

@Suite("Work on all cores")
struct SharedWorkTests {
  @Test("work within work keeps its order and comes to an end")
  func nested() {
    let sums = Array(0..<40).concurrentMap { outer in
      Array(0..<25).concurrentMap { $0 * outer }.reduce(0, +)
    }
    #expect(sums == (0..<40).map { $0 * 300 })
  }

  @Test("two functions give their own results, and nothing to do is done")
  func pairs() {
    let (text, numbers) = concurrently({ "a" }, { [Int]().concurrentMap { $0 } })
    #expect(text == "a" && numbers.isEmpty)
  }
}
