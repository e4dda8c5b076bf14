/// The shared texts of which a part looks different from its cell.
struct RunLooks {
  /// Numbers of texts with a raised or lowered part.
  private(set) var raised: Set<Int> = []
  /// Numbers of texts with an italic part.
  private(set) var italic: Set<Int> = []

  init(_ package: Package, _ workbook: XLSXWorkbook) throws(WorkbookError) {
    guard let part = workbook.target("sharedStrings") else { return }
    var tokenizer = MarkupTokenizer(
      try package.stream(part), part: part, limits: package.archive.limits)
    var index = -1
    while true {
      switch try tokenizer.next() {
      case .start where tokenizer.name == .si: index += 1
      case .start where tokenizer.name == "vertAlign":
        if tokenizer.string("val") != "baseline" { raised.insert(index) }
      case .start where tokenizer.name == "i":
        if tokenizer.string("val") != "0" { italic.insert(index) }
      case .finish: return
      default: break
      }
    }
  }
}
