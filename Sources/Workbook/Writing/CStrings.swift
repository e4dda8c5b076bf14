import Glibc

/// C copies of strings for the structures of libxlsxwriter, freed together.
///
/// Structure fields need a pointer that outlives the expression; the library copies the text during
/// the call, so the copies may go at the end of the function that made them.
@safe final class CStrings {
  private var owned: [UnsafeMutablePointer<CChar>] = unsafe []

  deinit {
    while let pointer = unsafe owned.popLast() { unsafe free(pointer) }
  }

  /// A copy of the text, or nil for an empty text: the library takes nil for "not set".
  func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard !text.isEmpty, let pointer = unsafe strdup(text) else { return nil }
    unsafe owned.append(pointer)
    return unsafe pointer
  }
}
