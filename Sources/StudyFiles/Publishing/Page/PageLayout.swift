public import RegionalStatistics

/// Lays out a publication as one page that needs nothing from the network.
public struct PageLayout: Sendable {
  private let version: String
  private let theme: Theme

  /// Makes a layout; the version of the tool is printed with the sources.
  public init(version: String, theme: Theme) {
    self.version = version
    self.theme = theme
  }

  /// The text of the file: HTML that is well-formed XML too.
  public func page(_ publication: Publication, language: Language) -> String {
    let publication = publication.lettered()
    let parts = PageParts(
      publication: publication, language: language, theme: theme, version: version)
    let style = PageStyle(theme: theme).text
    let page = Markup.element(
      "html", [("lang", language.tag)],
      [.lines([head(publication, language, style), parts.body(script: PageScript.text)])])
    return "<!DOCTYPE html>\n" + page.text + "\n"
  }

  private func head(
    _ publication: Publication, _ language: Language, _ style: String
  ) -> Markup {
    .element(
      "head", [],
      [
        .lines([
          .empty("meta", [("charset", "utf-8")]),
          .empty(
            "meta", [("http-equiv", "Content-Security-Policy"), ("content", policy(style))]),
          .empty(
            "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
          .empty("meta", [("name", "color-scheme"), ("content", "light dark")]),
          .empty("meta", [("name", "generator"), ("content", "stemregio \(version)")]),
          .empty("meta", [("name", "author"), ("content", publication.publisher[language])]),
          .empty(
            "meta", [("name", "description"), ("content", publication.subtitle[language])]),
          .element("title", [], publication.title[language]),
          .element("style", [], [.raw(style)]),
        ])
      ])
  }

  /// Nothing may be loaded, and only our own style sheet and script may run.
  private func policy(_ style: String) -> String {
    "default-src 'none'; img-src data:; style-src \(Self.digest(style)); "
      + "script-src \(Self.digest(PageScript.text)); base-uri 'none'; form-action 'none'"
  }

  private static func digest(_ text: String) -> String {
    let running = RunningDigest()
    running.add(Array(text.utf8)[...])
    // Without a digest nothing runs, and the page still shows all its tables.
    return running.digest().map { "'sha256-\(Base64.text($0.bytes))'" } ?? "'none'"
  }
}
