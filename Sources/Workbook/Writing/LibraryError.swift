internal import CXLSXWriter
import Glibc

/// Turns a return code of libxlsxwriter into an error; every call that returns a code comes here.
///
/// The refusing layer has seen the value before, so a code other than the ones of the disk is a
/// refusal that is missing there: the message says which call it was.
func check(
  _ code: lxw_error, _ call: String, sheet: String? = nil, cell: @autoclosure () -> String? = nil
) throws(WorkbookError) {
  guard code != LXW_NO_ERROR else { return }
  let number = errno
  let reason = unsafe String(cString: lxw_strerror(code))
  switch code {
  case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE:
    errno = number
    throw outputNotCreated("\(call) (\(reason))")
  case LXW_ERROR_MEMORY_MALLOC_FAILED:
    throw outOfMemory(call)
  case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
    throw WorkbookError(
      "text-too-long", sheet: sheet, cell: cell(),
      "Can't \(call): the text must have at most 32,767 characters, with its markup as XML.",
      remedy: "Shorten it.")
  default:
    throw WorkbookError(
      "library-refused", sheet: sheet, cell: cell(), "Can't \(call): \(reason)")
  }
}

/// The error for a library call that found no memory.
func outOfMemory(_ call: String) -> WorkbookError {
  WorkbookError("out-of-memory", "Can't \(call): no memory.")
}
