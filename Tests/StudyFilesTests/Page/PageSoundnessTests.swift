import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Pages are sound")
struct PageSoundnessTests {
  /// Reads a page with Python's own parsers and prints what is wrong with it, a line each.
  private static let judge = """
    import re, sys
    import xml.dom.minidom
    from html.parser import HTMLParser
    page = sys.stdin.read()
    VOID = {"meta", "img", "br", "line", "rect", "circle", "polygon", "polyline"}

    class Judge(HTMLParser):
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.open, self.ids, self.targets, self.wrong = [], [], [], []
            self.tables = self.captions = self.rows = 0
        def handle_starttag(self, tag, attributes):
            if tag not in VOID: self.open.append(tag)
            self.look(tag, dict(attributes))
        def handle_startendtag(self, tag, attributes): self.look(tag, dict(attributes))
        def look(self, tag, a):
            if "id" in a: self.ids.append(a["id"])
            if a.get("href", "#")[0] != "#": self.wrong.append("outside link " + a["href"])
            if "href" in a: self.targets.append(a["href"][1:])
            for name in ("aria-labelledby", "aria-describedby"):
                if name in a: self.targets.append(a[name])
            if "src" in a and not a["src"].startswith("data:"): self.wrong.append("outside source")
            if "style" in a or any(name.startswith("on") for name in a):
                self.wrong.append("what the policy forbids on " + tag)
            if tag in ("link", "iframe", "object", "embed", "base"): self.wrong.append(tag)
            if tag == "table": self.tables += 1
            if tag == "caption": self.captions += 1
            if tag == "th" and a.get("scope") not in ("col", "row"): self.wrong.append("no scope")
            if tag == "svg" and not (a.get("role") == "img" and "aria-labelledby" in a):
                self.wrong.append("a drawing without description")
            if tag == "img" and not a.get("alt"): self.wrong.append("a picture without text")
        def handle_endtag(self, tag):
            if not self.open or self.open.pop() != tag: self.wrong.append("unbalanced " + tag)

    judge = Judge()
    judge.feed(page)
    judge.close()
    wrong = judge.wrong + ["left open " + tag for tag in judge.open]
    if judge.tables == 0 or judge.tables != judge.captions: wrong.append("a table without caption")
    if len(set(judge.ids)) != len(judge.ids): wrong.append("an id twice")
    wrong += ["no target " + t for t in judge.targets if t not in judge.ids]
    for word in ("http://", "https://", "url(", "@import", "//cdn"):
        if word in page: wrong.append("refers outside: " + word)
    if not re.match(r'<!DOCTYPE html>\\n<html lang="(nl-BE|fr-BE|en-GB)">', page): wrong.append("no language")
    document = xml.dom.minidom.parseString(page.encode())
    rows = document.getElementsByTagName("table")
    for table in rows:
        widths = {sum(1 for cell in row.childNodes if cell.nodeType == 1)
                  for row in table.getElementsByTagName("tr")}
        if len(widths) != 1: wrong.append("rows of different length")
        for row in table.getElementsByTagName("tbody")[0].getElementsByTagName("tr"):
            if row.getElementsByTagName("th")[0].getAttribute("scope") != "row": wrong.append("row without header")
    print("\\n".join(sorted(set(wrong))), end="")
    """

  @Test("Python finds nothing wrong with a small page", arguments: Language.allCases)
  func small(language: Language) throws {
    #expect(try Program.python(Self.judge, input: SamplePage.small(language)) == "")
  }

  @Test("Nor with the page of the example, in both house styles", arguments: ["plain", "report"])
  func example(theme: String) throws {
    let page = SamplePage.page(
      try SamplePage.example().publication, theme: SampleTheme.shipped(theme))
    #expect(try Program.python(Self.judge, input: page) == "")
  }

  @Test(
    "The judge sees a broken page",
    arguments: [
      ("scope=\"row\"", "scope=\"x\"", "no scope"),
      ("href=\"#sources\"", "href=\"#source\"", "no target source"),
      ("href=\"#notes\"", "href=\"a.css\"", "outside link"),
      ("id=\"note-2\"", "id=\"note-1\"", "an id twice"),
      ("Inleiding", "https://example.org", "refers outside"),
    ])
  func judge(good: String, bad: String, words: String) throws {
    let page = SamplePage.small()
    try #require(page.contains(good))
    let broken = page.replacing(good, with: bad, maxReplacements: 1)
    #expect(try Program.python(Self.judge, input: broken).contains(words))
  }

  @Test("Texts with markup characters are shown as they are")
  func escaping() throws {
    var publication = SamplePublication.value
    let hostile = "</title><script>alert(1)</script> & \"x\" 'y' \u{0}\u{1B}"
    publication.title = LocalizedText(all: hostile)
    publication.tables[0].title = LocalizedText(all: hostile)
    publication.tables[0].table.rows[0].labels = [LocalizedText(all: hostile)]
    publication.tables[0].table.id = "a b\"<é>"
    publication.notes[0] = LocalizedText(all: hostile)
    publication.sources[0].file = hostile
    let page = SamplePage.page(publication)
    #expect(!page.contains("<script>alert"))
    #expect(try Program.python(Self.judge, input: page) == "")
  }

  @Test("Names of tables that parts of the page have already get other names")
  func anchors() {
    let anchors = PageAnchors(tables: ["notes", "note-1", "a", "a", "a", "é", "b c"])
    #expect(Set(anchors.tables).count == 7)
    #expect(anchors.tables[2] == "a")
    #expect(anchors.tables[6] == "b-c")
    for name in anchors.tables {
      #expect(!["notes", "note-1", "contents", "sources", "tables"].contains(name))
    }
  }

  @Test("Every note links to each table that uses it, and each marker to its note")
  func notes() {
    let page = SamplePage.small()
    // Note 1 stands at the title of the first table, note 2 in a header and a row.
    for piece in [
      "<a id=\"bijlage-3-ref-1\" href=\"#note-1\" role=\"doc-noteref\">[noot 1]</a>",
      "<a id=\"bijlage-3-ref-2\" href=\"#note-2\" role=\"doc-noteref\">[noot 2]</a>",
      "<a href=\"#note-2\" role=\"doc-noteref\">[noot 2]</a>",
      "<a href=\"#bijlage-3-ref-1\" role=\"doc-backlink\">Bijlage 3</a>",
      "<a href=\"#bijlage-3-ref-2\" role=\"doc-backlink\">Bijlage 3</a>",
      "<li id=\"note-1\">Eerste.",
    ] {
      #expect(page.contains(piece), "\(piece)")
    }
  }

  @Test("Symbols are explained, and sources have their digests", arguments: Language.allCases)
  func explanations(language: Language) {
    let page = SamplePage.small(language)
    let meaning = Wording.meaning(of: .notAvailable)[language]
    #expect(page.contains("<abbr title=\"\(meaning)\">[x]</abbr>"))
    #expect(page.contains("[x] \(meaning)"))
    #expect(page.contains("<code>\(String(repeating: "0a", count: 32))</code>"))
    #expect(page.contains("stemregio 1.2.3"))
  }

  @Test("Cells carry their full number, and show it as the workbook does")
  func numbers() {
    let page = SamplePage.small()
    // 59 of 69, and a half less that in points.
    #expect(page.contains("data-value=\"\(59.0 / 69)\">86%</td>"))
    #expect(page.contains(">-35,51</td>"))
    #expect(page.contains("data-value=\"59\">59</td>"))
  }

  @Test("Equal publications give equal bytes")
  func determinism() throws {
    let build = try SamplePage.example()
    #expect(SamplePage.page(build.publication) == SamplePage.page(build.publication))
    #expect(
      SamplePage.page(build.publication)
        == SamplePage.page(try SamplePage.example().publication, theme: SampleTheme.plain()))
  }
}
