internal import RegionalStatistics

extension Publication {
  /// The tables of each sheet, in the order of the first of them.
  var sheets: [[PublishedTable]] {
    var places: [LocalizedText: Int] = [:]
    var sheets: [[PublishedTable]] = []
    for table in tables {
      if let place = places[table.sheet] {
        sheets[place].append(table)
      } else {
        places[table.sheet] = sheets.count
        sheets.append([table])
      }
    }
    return sheets
  }

  /// The publication with a letter for each of several tables of a sheet, and with the sheets whose title is that of
  /// another sheet or of the cover.
  func lettered() -> Publication {
    var counts: [LocalizedText: Int] = [:]
    for table in tables { counts[table.sheet, default: 0] += 1 }
    var lettered = self
    var met: [LocalizedText: Int] = [:]
    let sharing = sheetsThatShareTitles
    for index in tables.indices {
      let sheet = tables[index].sheet
      lettered.tables[index].sharesTitle = sharing.contains(sheet)
      guard counts[sheet, default: 0] > 1 else { continue }
      lettered.tables[index].part = Self.letters(met[sheet, default: 0])
      met[sheet, default: 0] += 1
    }
    return lettered
  }

  private var sheetsThatShareTitles: Set<LocalizedText> {
    let ownTitles = sheets.map { (sheet: $0[0].sheet, titles: $0.map(\.title)) }
    let others = [
      title, Wording.contentsTitle, Wording.notesTitle, Wording.sourcesTitle,
      ScreeningWording.title,
    ]
    var sharing: Set<LocalizedText> = []
    for language in Language.allCases {
      var counts: [Set<String>: Int] = [:]
      for titles in ownTitles.map(\.titles) + others.map({ [$0] }) {
        counts[Set(titles.map { $0[language] }), default: 0] += 1
      }
      for (sheet, titles) in ownTitles where counts[Set(titles.map { $0[language] })] != 1 {
        sharing.insert(sheet)
      }
    }
    return sharing
  }

  /// `a` to `z`, then `aa`.
  private static func letters(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }
}

extension PublishedTable {
  /// Whether its sheet has a number by which texts refer to it, such as `Tabel 12` or `Bijlage 3`.
  var isNumbered: Bool {
    let words = sheet[.nl].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, !words[0].isEmpty, words[0].allSatisfy(\.isLetter) else { return false }
    let digits = words[1].prefix { $0.isASCII && $0.isNumber }
    let letter = words[1].dropFirst(digits.count)
    return 1...3 ~= digits.count && letter.count <= 1
      && letter.allSatisfy { $0.isASCII && $0.isLowercase }
  }
}
