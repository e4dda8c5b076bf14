public import RegionalStatistics

/// What was hidden and why, for the file of the data protection officer.
public enum ProtectionReport {
  /// One line per hidden cell: table, row, column, reason, and the bounds that anyone can derive.
  ///
  /// The report holds no hidden number, but it tells which cells are small: it is not for publication.
  public static func text(_ protected: ProtectedTables) -> String {
    let lines = protected.hidden.map { cell in
      let bounds = [
        cell.interval.map { "\($0.lower)" } ?? "",
        cell.interval?.upper.map { "\($0)" } ?? "",
      ]
      return ([cell.table, cell.row, cell.column, cell.reason.rawValue] + bounds)
        .map(quoted).joined(separator: ",")
    }
    let header = "table,row,column,reason,derivable_from,derivable_to"
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  /// One line for the log: how many cells are hidden for each reason.
  public static func summary(_ protected: ProtectedTables) -> String {
    let counts = SuppressionReason.allCases.compactMap { reason -> String? in
      let count = protected.hidden.count { $0.reason == reason }
      return count == 0 ? nil : "\(count) \(reason.rawValue)"
    }
    return counts.isEmpty ? "no cells hidden" : "cells hidden: " + counts.joined(separator: ", ")
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
