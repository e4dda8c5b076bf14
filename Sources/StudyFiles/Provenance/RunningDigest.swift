internal import COpenSSL
internal import Synchronization

/// A SHA-256 that grows: the only owner of an `EVP_MD_CTX`.
///
/// Every use of the context is under the lock, which is what makes it safe to share.
@safe
final class RunningDigest: @unchecked Sendable {
  private let context: OpaquePointer?
  private let isSound: Mutex<Bool>

  init() {
    let context = unsafe EVP_MD_CTX_new()
    isSound = unsafe Mutex(context != nil && EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1)
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  func add(_ bytes: ArraySlice<UInt8>) {
    isSound.withLock { isSound in
      let code = unsafe bytes.withUnsafeBytes { raw in
        unsafe EVP_DigestUpdate(context, raw.baseAddress, raw.count)
      }
      isSound = isSound && code == 1
    }
  }

  /// The digest of everything added; more may be added after it.
  ///
  /// - Returns: `nil` when the library refused something.
  func digest() -> ContentDigest? {
    isSound.withLock { isSound in
      guard isSound, let copy = unsafe EVP_MD_CTX_new() else { return nil }
      defer { unsafe EVP_MD_CTX_free(copy) }
      var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
      var length: UInt32 = 0
      guard unsafe EVP_MD_CTX_copy_ex(copy, context) == 1,
        unsafe EVP_DigestFinal_ex(copy, &bytes, &length) == 1
      else { return nil }
      return ContentDigest(bytes: Array(bytes.prefix(Int(length))))
    }
  }
}
