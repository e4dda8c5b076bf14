/// Rows of text in aligned columns, for reading in a terminal.
///
/// A cell that is longer than its column may be is broken at spaces and goes on in the next line.
public struct AlignedText: Sendable {
  /// On which side the cells of a column line up.
  public enum Alignment: Hashable, Sendable {
    /// At the left, for texts.
    case leading
    /// At the right, for numbers.
    case trailing
  }

  private let header: [String]
  private let alignment: [Alignment]
  private let longest: Int

  /// Makes columns with a header.
  ///
  /// - Parameter alignment: one side per column; the left for columns beyond its end.
  /// - Parameter longest: the most characters that a line of a text cell may have.
  public init(header: [String], alignment: [Alignment] = [], longest: Int = 48) {
    self.header = header
    self.alignment = header.indices.map {
      alignment.indices.contains($0) ? alignment[$0] : .leading
    }
    self.longest = longest
  }

  /// The rows under their header, every line ended.
  public func text(_ rows: [[String]]) -> String {
    let body = rows.map { row in row.map { Self.lines($0, longest: longest) } }
    let widths = header.indices.map { width(of: $0, body) }
    let head = zip(header, widths).map { Self.lines($0, longest: $1) }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return lines(head, widths, fromBottom: true) + line(rule, widths)
      + body.map { lines($0, widths, fromBottom: false) }.joined()
  }

  /// Wide enough for every cell, for every word of the header, and for a header of few lines.
  private func width(of column: Int, _ body: [[[String]]]) -> Int {
    let cells = body.lazy.flatMap { $0[column] }.map(\.count).max() ?? 0
    let words = header[column].split(separator: " ").map(\.count).max() ?? 0
    let readable = min(header[column].count, alignment[column] == .leading ? longest : 14)
    return max(cells, words, readable, 1)
  }

  private func lines(_ cells: [[String]], _ widths: [Int], fromBottom: Bool) -> String {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { number in
      let shown = cells.map { lines in
        let index = fromBottom ? number - (height - lines.count) : number
        return lines.indices.contains(index) ? lines[index] : ""
      }
      return line(shown, widths)
    }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let space = String(repeating: " ", count: max(0, widths[index] - cell.count))
      line +=
        (index == 0 ? "" : "  ") + (alignment[index] == .leading ? cell + space : space + cell)
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// The text in lines broken at spaces; a word that is longer than a line keeps one to itself.
  static func lines(_ text: String, longest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= longest {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + [line]
  }
}
