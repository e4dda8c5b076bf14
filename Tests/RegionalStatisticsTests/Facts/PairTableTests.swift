import Testing

@testable import RegionalStatistics

@Suite("Numbers of pairs")
struct PairTableTests {
  @Test("Every pair keeps its number while the table grows, and others have none")
  func growing() {
    var table = PairTable()
    var known: [[Int32]: Int32] = [:]
    for number in Int32(0)..<2000 {
      let pair = [number * 7 % 61, number * 13 % 97]
      guard known[pair] == nil else { continue }
      known[pair] = number
      table.add(pair[0], pair[1], number)
    }
    #expect(table.count == known.count)
    for first in Int32(0)..<100 {
      for second in Int32(0)..<100 {
        #expect(table.number(of: first, second) == known[[first, second]])
      }
    }
  }
}
