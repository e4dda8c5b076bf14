import Glibc

/// Runs work with the C locale in this thread, whatever `setlocale` said before.
///
/// libxlsxwriter prints numbers with `printf`: in a Dutch or French locale it would write `0,3`,
/// which no reader accepts. Other threads keep their locale.
func inNumericCLocale<Result>(
  _ work: () throws(WorkbookError) -> Result
) throws(WorkbookError) -> Result {
  guard let plain = unsafe newlocale(everyCategory, "C", nil) else {
    throw WorkbookError("out-of-memory", "Can't make the C locale: no memory.")
  }
  let before = unsafe uselocale(plain)
  defer {
    unsafe uselocale(before)
    unsafe freelocale(plain)
  }
  return try work()
}

/// The categories of `<locale.h>`; the macro `LC_ALL_MASK` is not imported.
private let everyCategory: Int32 = 0x1FBF
