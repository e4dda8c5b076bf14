import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite(
  "Pages in a browser", .enabled(if: Browser.program != nil, "needs chromium (apt: chromium)"))
struct PageInBrowserTests {
  @Test("The page's own policy lets its script and style run")
  func policy() throws {
    let dump = try Browser.dump(SamplePage.small())
    #expect(dump.contains("role=\"button\" tabindex=\"0\""))
    #expect(dump.contains("class=\"hint works\""))
  }

  /// Presses a header of the first table so often, and gives the first cells of the rows.
  private static func press(_ column: Int, _ times: Int, key: Bool = false) -> String {
    let press =
      key
      ? "dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))" : "click()"
    return """
      const table = document.querySelector("table.data");
      const head = table.tHead.rows[0].cells[\(column)];
      for (let i = 0; i !== \(times); i++) head.querySelector("[role=button]").\(press);
      document.getElementById("result").textContent =
        Array.from(table.tBodies[0].rows).map((row) => row.cells[0].textContent).join(" ")
        + " " + head.getAttribute("aria-sort") + " " + document.getElementById("sorted").textContent;
      """
  }

  /// A table with a total, the rest, ties, and a cell without a number.
  private var publication: Publication {
    var publication = SamplePublication.value
    func cells(_ numbers: Double?...) -> [[TableCell]] {
      numbers.map { [$0.map { SampleTable.cell($0) } ?? TableCell(.missing(.suppressed))] }
    }
    publication.tables = [
      SampleTable.published(
        SampleTable.table(
          "t", rows: ["b", "a", "c", "d", "e", "rest", "sum", "y", "x", "all"], columns: ["n"],
          roles: [.body, .body, .body, .body, .body, .other, .total, .body, .body, .total],
          cells(9, 100, nil, 9, -2, 500, 616, 1, 2, 619)), sheet: "T")
    ]
    return publication
  }

  @Test(
    "Rows sort between the totals, by number or by text, and back",
    arguments: [
      (0, 1, "a b c d e rest sum x y all ascending Gesorteerd van klein naar groot op Richting"),
      (0, 2, "e d c b a rest sum y x all descending Gesorteerd van groot naar klein op Richting"),
      (1, 1, "a b d e c rest sum x y all descending Gesorteerd van groot naar klein op n"),
      (1, 2, "e b d a c rest sum y x all ascending Gesorteerd van klein naar groot op n"),
      (1, 3, "b a c d e rest sum y x all null Oorspronkelijke volgorde hersteld"),
    ])
  func sorting(column: Int, times: Int, expected: String) throws {
    let page = SamplePage.page(publication)
    #expect(try Browser.result(of: Self.press(column, times), in: page) == expected)
  }

  @Test("The keyboard sorts too")
  func keyboard() throws {
    let found = try Browser.result(
      of: Self.press(1, 1, key: true), in: SamplePage.page(publication))
    #expect(found.hasPrefix("a b d e c rest sum x y all descending"))
  }

  /// The least contrast of any text with what lies under it, as the browser computed both.
  private static let contrast = """
    const parse = (color) => color.match(/[\\d.]+/g).map(Number);
    const light = (c) => { c /= 255; return c > 0.04045 ? Math.pow((c + 0.055) / 1.055, 2.4) : c / 12.92; };
    const luminance = (c) => 0.2126 * light(c[0]) + 0.7152 * light(c[1]) + 0.0722 * light(c[2]);
    const ground = (element) => {
      for (let e = element; e; e = e.parentElement) {
        const c = parse(getComputedStyle(e).backgroundColor);
        if (c.length === 3 || c[3] > 0) return c;
      }
      return [255, 255, 255];
    };
    let least = 21, where = "none", count = 0;
    for (const e of document.querySelectorAll("body *")) {
      if (!Array.from(e.childNodes).some((n) => n.nodeType === 3 ? n.data.trim() !== "" : false)) continue;
      if (["SCRIPT", "PRE", "desc"].includes(e.tagName)) continue;
      const style = getComputedStyle(e);
      const ink = parse(e.ownerSVGElement ? style.fill : style.color);
      const pair = [luminance(ink), luminance(ground(e))].sort((a, b) => a - b);
      const ratio = (pair[1] + 0.05) / (pair[0] + 0.05);
      count++;
      if (least > ratio) { least = ratio; where = e.tagName + " " + e.className + " " + e.textContent.slice(0, 30); }
    }
    document.getElementById("result").textContent =
      [least.toFixed(2), count, getComputedStyle(document.body).backgroundColor, where].join("|");
    """

  @Test(
    "Every text has a contrast of 4.5:1 or more, as the browser shows it",
    arguments: ["plain", "report"], [false, true])
  func contrast(theme: String, isDark: Bool) throws {
    let page = SamplePage.page(
      try SamplePage.example().publication, theme: SampleTheme.shipped(theme))
    let found = try Browser.result(of: Self.contrast, in: page, isDark: isDark)
    let parts = found.split(separator: "|").map(String.init)
    try #require(parts.count == 4)
    #expect((Double(parts[0]) ?? 0) >= 4.5, "\(found)")
    // The example has some 2,000 texts; the paper tells that the scheme was the one asked for.
    #expect((Int(parts[1]) ?? 0) > 1_000)
    #expect((parts[2] == "rgb(255, 255, 255)") == !isDark)
  }
}
