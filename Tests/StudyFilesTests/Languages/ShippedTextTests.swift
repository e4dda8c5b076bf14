import Foundation
import RegionalStatistics
import Testing

@testable import StudyFiles

/// Every text in three languages of the files that come with the tool.
@Suite("Texts in three languages")
struct ShippedTextTests {
  private struct Text {
    let place: String
    let text: LocalizedText
  }

  private static func texts() throws -> [Text] {
    let folders = ["Templates", "Classifications", "Regions", "Themes", "Examples", "Synthesis"]
    var texts: [Text] = []
    for folder in folders {
      let root = Checkout.folder + "/" + folder
      let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
      for file in files.sorted() where file.hasSuffix(".yaml") {
        let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
        collect(try YAMLValue(text: text, file: folder + "/" + file), &texts)
      }
    }
    return texts
  }

  private static func collect(_ value: YAMLValue, _ texts: inout [Text]) {
    if let text = try? value.localized(), !value.isScalar {
      texts.append(Text(place: "\(value.file):\(value.line ?? 0)", text: text))
    } else if let entries = try? value.entries() {
      for entry in entries { collect(entry.value, &texts) }
    } else if !value.isScalar {
      for item in value.list() { collect(item, &texts) }
    }
  }

  @Test("No text has words of another language")
  func foreignWords() throws {
    let texts = try Self.texts()
    #expect(texts.count > 900)
    for text in texts {
      for language in Language.allCases {
        let shown = Self.withoutQuotes(text.text[language])
        let found = ForeignWords.found(in: shown, of: language)
        #expect(found.isEmpty, "\(text.place): \(language): \(found) in \"\(shown)\"")
      }
    }
  }

  @Test("A region in a sentence has the article and the preposition of its name")
  func regionsInSentences() throws {
    // "in {focus}" reads "in Vlaams Gewest", "de {focus}" reads "de Anvers": "{in focus}" and
    // "{of focus}" know better.
    let prepositions: [Language: String] = [
      .nl: "in|van|voor|met|uit|buiten|tegenover|die|naar",
      .fr: "en|à|de|dans|pour|hors|avec|sans|par|si|que",
      .en: "in|of|for|with|from|outside|against|that|whether",
    ]
    for text in try Self.texts() {
      for (language, words) in prepositions {
        let bare = try Regex("(^|[^\\p{L}])(\(words)) \\{(focus|reference)\\}").ignoresCase()
        #expect(
          text.text[language].firstMatch(of: bare) == nil,
          "\(text.place): \(language): \"\(text.text[language])\"")
      }
    }
  }

  @Test("French has its no-break spaces and no space too few")
  func frenchMarks() throws {
    for text in try Self.texts() {
      let french = Array(text.text.fr)
      for (index, mark) in french.enumerated() where ":;?!»".contains(mark) && index > 0 {
        #expect(french[index - 1] == "\u{A0}", "\(text.place): \"\(text.text.fr)\"")
      }
    }
  }

  @Test("One idea has one name in every template")
  func terms() throws {
    // The first form is not used; the second one is, as in the translations of the decrees.
    let terms: [(Language, String, String)] = [
      (.fr, "enseignement pour adultes", "éducation des adultes"),
      (.fr, "plein exercice", "temps plein"), (.fr, "rendement des études", "rendement d'études"),
      (.fr, "crédits pris", "crédits engagés"),
      (.fr, "langue du foyer", "langue parlée à la maison"),
      (.fr, "défaveur", "défavorisation"), (.fr, "du aso", "de l'aso"),
      (.fr, "Flandre-O", "Flandre occidentale, orientale"),
      (.en, "participants in adult", "learners in adult education"),
      (.en, "study efficiency", "study success"), (.en, "form of education", "education form"),
      (.en, "forms of education", "education forms"), (.en, "school number", "institution number"),
    ]
    for text in try Self.texts() {
      for (language, unused, used) in terms {
        #expect(
          !text.text[language].lowercased().contains(unused.lowercased()),
          "\(text.place): write \"\(used)\" in \"\(text.text[language])\"")
      }
    }
  }

  /// The text without what it quotes, such as the Dutch words by which programmes are known.
  private static func withoutQuotes(_ text: String) -> String {
    text.replacing(#/"[^"]*"|«[^»]*»|\{[^}]*\}/#, with: "")
  }
}
