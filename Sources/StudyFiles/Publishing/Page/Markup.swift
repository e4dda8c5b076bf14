/// A piece of a page, whose texts are escaped: only this type writes angle brackets.
///
/// What it makes is HTML and well-formed XML at once, so that both kinds of reader accept it.
struct Markup: Sendable {
  /// The piece as it stands in the file.
  let text: String

  private init(text: String) { self.text = text }

  /// Text, escaped.
  static func text(_ text: String) -> Markup { Markup(text: escaped(text)) }

  /// The text of a style sheet or a script, which HTML does not let escape.
  ///
  /// It must not hold `<` and `&`; ours are written without them.
  static func raw(_ text: String) -> Markup { Markup(text: text) }

  /// An element with its contents.
  static func element(
    _ name: String, _ attributes: [(String, String)] = [], _ contents: [Markup] = []
  ) -> Markup {
    Markup(
      text: "<\(name)\(list(attributes))>" + contents.map(\.text).joined() + "</\(name)>")
  }

  /// An element with a text.
  static func element(
    _ name: String, _ attributes: [(String, String)] = [], _ text: String
  ) -> Markup {
    element(name, attributes, [.text(text)])
  }

  /// An element that can't have contents.
  static func empty(_ name: String, _ attributes: [(String, String)] = []) -> Markup {
    Markup(text: "<\(name)\(list(attributes))/>")
  }

  /// Several pieces, a line each.
  static func lines(_ pieces: [Markup]) -> Markup {
    Markup(text: "\n" + pieces.map { $0.text + "\n" }.joined())
  }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  /// The text with markup characters as entities; characters that XML refuses are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
