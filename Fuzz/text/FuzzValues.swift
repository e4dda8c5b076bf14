/// Any text is either read as a value or refused, and canonical forms are read as themselves.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let canonical = CanonicalText.normalized(text).value
  precondition(CanonicalText.normalized(canonical).steps.isEmpty, "must be canonical at once")
  if let year = try? SchoolYear.parse(text) {
    precondition((try? SchoolYear.parse(year.value.text)) == Normalized(year.value))
  }
  if let date = try? CalendarDate.parse(text) {
    precondition((try? CalendarDate.parse(date.value.text)) == Normalized(date.value))
  }
  if let code = try? NISCodeText.normalized(text) {
    precondition((try? NISCodeText.normalized(code.value)) == Normalized(code.value))
  }
  for convention in NumberConvention.allCases {
    guard let number = try? ParsedNumber.parse(text, convention) else { continue }
    let again = try? ParsedNumber.parse(number.value.description, .decimalPoint)
    precondition(again?.value == number.value, "\(number) must be read again as itself")
  }
  _ = MaskTable.standard.meaning(of: text)
  _ = Suggestion.nearest(to: text, in: ["Antwerpen", "Gent", "schooljaar"])
  return 0
}
