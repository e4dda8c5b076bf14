import Foundation

/// What may be done with a stream: a terminal understands colours and rewriting a line, a pipe doesn't.
struct Terminal {
  /// The standard error.
  static let messages = Terminal(
    isTerminal: isatty(STDERR_FILENO) == 1, environment: ProcessInfo.processInfo.environment)

  /// Whether a line may be rewritten.
  let showsProgress: Bool
  /// Whether colours may be used; <https://no-color.org>.
  let usesColor: Bool

  init(isTerminal: Bool, environment: [String: String]) {
    showsProgress = isTerminal && environment["TERM"] != "dumb"
    usesColor = showsProgress && (environment["NO_COLOR"] ?? "").isEmpty
  }
}
