import Glibc

/// Runs work during which a file size limit is an error code, not the end of the process.
///
/// The kernel sends SIGXFSZ to the thread that hits the limit. Here it is held back, and taken away
/// again before the thread's signal mask is put back, so that the caller's own setting stays.
func withFileSizeSignalHeld<Result>(
  _ work: () throws(WorkbookError) -> Result
) throws(WorkbookError) -> Result {
  var held = sigset_t()
  var before = sigset_t()
  unsafe sigemptyset(&held)
  unsafe sigaddset(&held, SIGXFSZ)
  unsafe pthread_sigmask(SIG_BLOCK, &held, &before)
  defer {
    if unsafe sigismember(&before, SIGXFSZ) == 0 { takeAway(held) }
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
  }
  return try work()
}

/// Removes a pending signal of the set from this thread.
private func takeAway(_ signals: sigset_t) {
  var signals = signals
  var atOnce = timespec()
  while unsafe sigtimedwait(&signals, nil, &atOnce) > 0 {}
}
