import Glibc

/// The signals that would end the process before it could say why.
enum Signals {
  /// Makes a full file and a closed pipe plain errors of the call that meets them.
  static func prepare() {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }
}
