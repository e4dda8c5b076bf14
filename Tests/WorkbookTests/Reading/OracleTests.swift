import Foundation
import Testing
import Workbook

@Suite("Spreadsheet reader against openpyxl and calamine")
struct OracleTests {
  /// One line for each cell with a value, as both sides write it.
  static func lines(_ path: String) throws -> [String] {
    let reader = try SpreadsheetReader(path: path)
    var lines: [String] = []
    for sheet in reader.sheets {
      lines.append("sheet\t\(sheet.name)\t\(sheet.visibility.rawValue)")
      try reader.read(sheet: sheet) { row in
        for cell in row.cells {
          let value = row.value(cell)
          guard value != .empty else { continue }
          for column in cell.column..<(cell.column + cell.repeats) {
            lines.append("\(row.row)\t\(column)\t\(text(value))")
          }
        }
        return .more
      }
    }
    return lines
  }

  static func text(_ value: ReadCell) -> String {
    switch value {
    case .empty: ""
    case .number(let number): "n \(String(number.bitPattern, radix: 16))"
    case .text(let text):
      "t " + text.replacing("\n", with: "|").replacing("\t", with: "|")
    case .boolean(let truth): "b \(truth)"
    case .date(let date): "d \(date.iso)"
    case .error(let error): "e \(error)"
    }
  }

  static let writer = """
    import datetime as d, openpyxl, sys
    w = openpyxl.Workbook(); s = w.active; s.title = 'Größe & <tall>'
    s.append(['a', 1, 0.1 + 0.2, -1e-300, 1.5e308, True, False, None, ' x  y '])
    s.append([d.datetime(2024, 2, 29), d.datetime(1999, 12, 31, 23, 59, 59), d.date(1900, 1, 31),
      d.time(6, 30), d.timedelta(hours=37, minutes=5)])
    s['C5'] = '#N/A'; s['D5'] = 'a\\nb'; s['E5'] = '=1+1'; s['F5'] = 123456789012345678
    s['G5'] = 4503599627370497.5; s['H5'] = 0.5; s['H5'].number_format = '0.0" days"'
    s['I5'] = 45000; s['I5'].number_format = '[$-413]d mmmm yyyy;@'
    s['J5'] = 1.5; s['J5'].number_format = '[Red]0.00'
    h = w.create_sheet('Hidden'); h.sheet_state = 'hidden'; h['B2'] = 'h'
    v = w.create_sheet('Very'); v.sheet_state = 'veryHidden'; v['A1'] = 2
    w.save(sys.argv[1])
    """

  static let oracle = """
    import datetime as d, openpyxl, struct, sys
    w = openpyxl.load_workbook(sys.argv[1], data_only=True)
    def text(c):
      v = c.value
      if isinstance(v, bool): return 'b ' + str(v).lower()
      if isinstance(v, (int, float)): return 'n %x' % struct.unpack('<Q', struct.pack('<d', v))
      if isinstance(v, d.datetime):
        return 'd ' + (v.date().isoformat() if v.time() == d.time() else v.isoformat())
      if isinstance(v, d.time): return 'd ' + v.isoformat()
      if isinstance(v, d.timedelta):
        s = round(v.total_seconds()); return 'd %02d:%02d:%02d' % (s // 3600, s // 60 % 60, s % 60)
      if c.data_type == 'e': return 'e ' + v
      return 't ' + v.replace('\\n', '|').replace('\\t', '|')
    for s in w.worksheets:
      print('sheet', s.title, s.sheet_state, sep='\\t')
      for r in s.iter_rows():
        for c in r:
          if c.value is not None: print(c.row - 1, c.column - 1, text(c), sep='\\t')
    """

  static func expected(_ path: String) throws -> [String] {
    try Python.run(["python3", "-c", oracle, path]).split(separator: "\n").map(String.init)
  }

  @Test("Every cell of a workbook with all kinds of values equals openpyxl's")
  func allKinds() throws {
    let path = try Python.folder() + "/kinds.xlsx"
    _ = try Python.run(["python3", "-c", Self.writer, path])
    #expect(try Self.lines(path) == Self.expected(path))
  }

  @Test("An ODS file that LibreOffice converted holds the cells of the XLSX file, as calamine says")
  func ods() throws {
    let folder = try Python.folder()
    _ = try Python.run(["python3", "-c", Self.writer, folder + "/kinds.xlsx"])
    try Self.convert(folder + "/kinds.xlsx", to: "ods")
    let calamine = """
      import python_calamine as p, sys
      w = p.CalamineWorkbook.from_path(sys.argv[1])
      for n in w.sheet_names:
        print('sheet', n, sep='\\t')
        s = w.get_sheet_by_name(n)
        for r, row in enumerate(s.to_python(skip_empty_area=False)):
          for c, v in enumerate(row):
            if isinstance(v, (int, float)) and not isinstance(v, bool): print(r, c, repr(float(v)))
      """
    let path = folder + "/kinds.ods"
    let reader = try SpreadsheetReader(path: path)
    var numbers: [String] = []
    for sheet in reader.sheets {
      numbers.append("sheet\t\(sheet.name)")
      try reader.read(sheet: sheet) { row in
        for cell in row.cells where cell.kind == .number {
          numbers.append("\(row.row) \(cell.column) \(cell.number)")
        }
        return .more
      }
    }
    let expected = try Python.run(["python3", "-c", calamine, path]).split(separator: "\n")
    #expect(numbers == expected.map(String.init))
    #expect(reader.sheets.map(\.visibility) == [.visible, .hidden, .hidden])
    let lines = try Self.lines(path)
    for line in ["1\t0\td 2024-02-29", "1\t4\td 37:05:00", "4\t3\tt a|b"] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  static var realFiles: [String] {
    let folder = Python.root + "/../shared/reference/real"
    let found = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return found.filter { $0.hasSuffix(".xlsx") }.sorted().map { "\(folder)/\($0)" }
  }

  @Test(
    "Every published workbook at hand equals openpyxl's reading",
    .disabled(if: realFiles.isEmpty, "the published workbooks are not here"),
    arguments: realFiles)
  func published(path: String) throws {
    #expect(try Self.lines(path) == Self.expected(path))
  }

  @Test("Merged ranges come in file order, as openpyxl wrote them", arguments: ["xlsx", "ods"])
  func merged(format: String) throws {
    let folder = try Python.folder()
    let script = """
      import openpyxl, sys
      w = openpyxl.Workbook(); s = w.active; s['A1'] = 1; s['B3'] = 2; s['E12'] = 3
      s.merge_cells('A1:C1'); s.merge_cells('B3:B9'); w.save(sys.argv[1])
      """
    _ = try Python.run(["python3", "-c", script, folder + "/merged.xlsx"])
    if format == "ods" { try Self.convert(folder + "/merged.xlsx", to: "ods") }
    let reader = try SpreadsheetReader(path: "\(folder)/merged.\(format)")
    #expect(try reader.mergedRanges(of: reader.sheets[0]).map(\.a1) == ["A1:C1", "B3:B9"])
  }

  private static func convert(_ path: String, to format: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    _ = try Python.run([
      "soffice", "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
      format, "--outdir", folder, path,
    ])
  }

  @Test("Dates of the 1904 system are those that openpyxl reads")
  func macDates() throws {
    let path = try Python.folder() + "/mac.xlsx"
    let script = """
      import datetime as d, openpyxl, sys
      from openpyxl.utils.datetime import CALENDAR_MAC_1904
      w = openpyxl.Workbook(); w.epoch = CALENDAR_MAC_1904; s = w.active
      s.append([d.datetime(2024, 2, 29), d.datetime(1904, 1, 2), d.datetime(2019, 9, 1, 12, 30)])
      w.save(sys.argv[1])
      """
    _ = try Python.run(["python3", "-c", script, path])
    #expect(try SpreadsheetReader(path: path).is1904)
    #expect(
      try Self.lines(path).suffix(3) == [
        "0\t0\td 2024-02-29", "0\t1\td 1904-01-02", "0\t2\td 2019-09-01T12:30:00",
      ])
    #expect(try Self.lines(path) == Self.expected(path))
  }

  @Test("Phonetic readings beside a text are no part of it")
  func phoneticRuns() throws {
    let path = try Python.folder() + "/phonetic.xlsx"
    let script = """
      import openpyxl, sys, zipfile
      w = openpyxl.Workbook(); w.active.append(['東京', 'x']); w.save(sys.argv[1] + '.plain')
      reading = '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>'
      with zipfile.ZipFile(sys.argv[1] + '.plain') as old, zipfile.ZipFile(sys.argv[1], 'w') as new:
        for name in old.namelist():
          text = old.read(name).decode()
          text = text.replace('<t>東京</t>', reading).replace('<t>x</t>', reading)
          new.writestr(name, text)
      """
    _ = try Python.run(["python3", "-c", script, path])
    #expect(try Self.lines(path).suffix(2) == ["0\t0\tt 東京", "0\t1\tt 東京"])
  }

  @Test("An archive with zip64 sizes and a zip64 directory is read as any other")
  func zip64() throws {
    let path = try Python.folder() + "/kinds.xlsx"
    _ = try Python.run(["python3", "-c", Self.writer, path])
    let script = """
      import sys, zipfile
      zipfile.ZIP64_LIMIT = 40
      zipfile.ZIP_FILECOUNT_LIMIT = 2
      with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
          with new.open(name, 'w', force_zip64=True) as part: part.write(old.read(name))
      data = open(sys.argv[2], 'rb').read()
      assert b'PK\\x06\\x06' in data and b'PK\\x06\\x07' in data
      """
    _ = try Python.run(["python3", "-c", script, path, path + ".zip64"])
    #expect(try Self.lines(path + ".zip64") == Self.lines(path))
  }
}
