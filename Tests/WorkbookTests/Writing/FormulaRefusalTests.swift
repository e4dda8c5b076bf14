import Testing
import Workbook

@Suite("Refusals: formulas")
struct FormulaRefusalTests {
  @Test(
    "a formula that Excel or LibreOffice can't read or keep is refused",
    arguments: [
      ("", "formula-syntax"), ("=A1", "formula-syntax"), ("SUM(A1", "formula-syntax"),
      ("A1)", "formula-syntax"), ("IF(A1,\"x)", "formula-syntax"), ("{1,2}", "formula-syntax"),
      ("SUM(A1;A2)", "formula-separator"), ("[@Meisjes]", "formula-structured"),
      ("SUM(Leerlingen[Meisjes])", "formula-name"), ("[1]Blad!A1", "formula-structured"),
      ("'[ander.xlsx]Blad'!A1", "formula-external"), ("'2024:Voorblad'!A1", "formula-external"),
      ("Weg!A1", "formula-sheet"), ("'Weg is weg'!A1", "formula-sheet"),
      ("NOW()", "formula-volatile"),
      ("1+today()", "formula-volatile"), ("RAND()", "formula-volatile"),
      ("SUM(OFFSET(A1,1,1))", "formula-volatile"), ("INDIRECT(\"A1\")", "formula-volatile"),
      ("WEBSERVICE(\"https://x\")", "formula-external"), ("cmd|A1", "formula-name"),
      ("1|A1", "formula-external"), ("SOM(A1:A2)", "formula-function"),
      ("XLOOKUP(1,A1:A2,B1:B2)", "formula-function"), ("Onbekend+1", "formula-name"),
      ("A1048577", "formula-name"), ("XFE1", "formula-name"), ("$A$0", "formula-name"),
      ("AAAA1", "formula-name"), ("A$", "formula-name"), ("A1+#REF!", "formula-error"),
      ("SUM(A1,\u{1}A2)", "text-forbidden-character"),
    ])
  func refused(_ formula: String, _ code: String) throws {
    try RefusalCase(formula, WorkbookError.Code(rawValue: code), at: "E20") {
      $0.addCell(.formula(formula, result: .number(1)))
    }.expectRefusal()
  }

  @Test(
    "formulas that both programs read are accepted",
    arguments: [
      "SUM(B5:B10)", "SUM($A$1:B$2)", "'2024'!B5/2", "'Aandelen d''Ixelles'!$B$5", "Voorblad!A1",
      "IF(ISNUMBER(A1),A1/B1,\"[c]; \"\"x\"\"\")", "SUM(A:A)", "SUM($A:$C)", "SUM(1:3)",
      "SUM(Leerlingen_BHG)", "1.5E-3*A1", "-A1%", "A1<>\"\"", "TRUE", "sum(b5:b10)", "A1&\" \"&B1",
      "LOG10(A1)+LOG(A1,2)", "XFD1048576",
    ])
  func accepted(_ formula: String) throws {
    var workbook = SampleWorkbook.make()
    workbook.addCell(.formula(formula, result: .number(1)))
    try WorkbookWriter.check(workbook)
  }
}
