/// The functions that formulas may call.
///
/// All are in Excel 2007 and LibreOffice 7 under these names: a newer function would need a prefix
/// (`_xlfn.`) that the library doesn't add, and a volatile one would change the file by itself.
enum FormulaFunctions {
  /// Refuses a function that is volatile, reaches outside the workbook or is not listed.
  static func check(_ name: String) throws(FormulaFault) {
    let name = name.uppercased()
    if listed.contains(name) { return }
    if volatile.contains(name) {
      throw FormulaFault(
        code: "formula-volatile", problem: "A formula must not call the volatile function \(name)",
        remedy: "Write the value or a plain reference.")
    }
    if external.contains(name) {
      throw FormulaFault(
        code: "formula-external",
        problem: "A formula must not call \(name), which reaches outside the workbook")
    }
    throw FormulaFault(
      code: "formula-function", problem: "A formula must not call the unlisted function \(name)",
      remedy: "Use the English name of a function of Excel 2007.")
  }

  private static let volatile: Set = [
    "CELL", "INDIRECT", "INFO", "NOW", "OFFSET", "RAND", "RANDARRAY", "RANDBETWEEN", "TODAY",
  ]

  private static let external: Set = [
    "CALL", "CUBEKPIMEMBER", "CUBEMEMBER", "CUBEMEMBERPROPERTY", "CUBERANKEDMEMBER", "CUBESET",
    "CUBESETCOUNT", "CUBEVALUE", "DDE", "ENCODEURL", "EVALUATE", "EXEC", "FILTERXML", "HYPERLINK",
    "IMAGE", "REGISTER", "REGISTER.ID", "RTD", "SQL.REQUEST", "STOCKHISTORY", "WEBSERVICE",
  ]

  private static let listed: Set = [
    // sums and counts
    "AVERAGE", "AVERAGEIF", "AVERAGEIFS", "COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS",
    "MAX", "MIN", "PRODUCT", "SUBTOTAL", "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "SUMSQ",
    // logic and kinds
    "AND", "FALSE", "IF", "IFERROR", "ISBLANK", "ISERR", "ISERROR", "ISEVEN", "ISLOGICAL", "ISNA",
    "ISNONTEXT", "ISNUMBER", "ISODD", "ISTEXT", "N", "NA", "NOT", "OR", "T", "TRUE", "TYPE",
    // look-up
    "ADDRESS", "CHOOSE", "COLUMN", "COLUMNS", "HLOOKUP", "INDEX", "LOOKUP", "MATCH", "ROW", "ROWS",
    "TRANSPOSE", "VLOOKUP",
    // rounding and arithmetic
    "ABS", "CEILING", "EVEN", "EXP", "FACT", "FLOOR", "GCD", "INT", "LCM", "LN", "LOG", "LOG10",
    "MOD", "MROUND", "ODD", "PI", "POWER", "QUOTIENT", "ROUND", "ROUNDDOWN", "ROUNDUP", "SIGN",
    "SQRT", "TRUNC",
    // statistics
    "AVEDEV", "CORREL", "COVAR", "DEVSQ", "FREQUENCY", "GEOMEAN", "HARMEAN", "INTERCEPT", "KURT",
    "LARGE", "LINEST", "MEDIAN", "MODE", "PERCENTILE", "PERCENTRANK", "QUARTILE", "RANK", "RSQ",
    "SKEW", "SLOPE", "SMALL", "STANDARDIZE", "STDEV", "STDEVP", "TREND", "TRIMMEAN", "VAR", "VARP",
    // text
    "CHAR", "CLEAN", "CODE", "CONCATENATE", "EXACT", "FIND", "FIXED", "LEFT", "LEN", "LOWER", "MID",
    "PROPER", "REPLACE", "REPT", "RIGHT", "SEARCH", "SUBSTITUTE", "TEXT", "TRIM", "UPPER", "VALUE",
    // dates
    "DATE", "DATEVALUE", "DAY", "DAYS360", "EDATE", "EOMONTH", "MONTH", "WEEKDAY", "YEAR",
  ]
}
