import Dispatch
import Testing

@testable import StudyFiles

@Suite("ContentDigest")
struct ContentDigestTests {
  @Test(
    "The examples of FIPS 180-2 have their published digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func published(text: String, digest: String) throws {
    for piece in [1, 5, 100] {
      let stream = ArrayStream(Array(text.utf8), pieceLength: piece)
      #expect(try ContentDigest.digest(of: stream).text == digest)
    }
  }

  @Test("A file that is read through the digest is read once and gives the same")
  func whileReading() throws {
    let bytes = Array("a;b\n1;2\n3;4".utf8)
    let stream = DigestingStream(ArrayStream(bytes, pieceLength: 3))
    var reader = try DelimitedReader(stream, dialect: Dialect(), blockLength: 16)
    while try reader.next() != nil {}
    #expect(try stream.digest() == ContentDigest.digest(of: ArrayStream(bytes)))
  }

  @Test("pieces that threads digest in any order are digested as they were read")
  func order() throws {
    let bytes = (0..<100).flatMap { Array("piece \($0);".utf8) }
    var stream = DigestingStream(ArrayStream(bytes))
    var pieces: [PendingDigest] = []
    var target = [UInt8](repeating: 0, count: 7)
    while try stream.read(into: &target, 0..<7) > 0 {
      pieces.append(try #require(stream.pendingDigest))
    }
    let group = DispatchGroup()
    for piece in pieces.dropFirst().prefix(3).reversed() {
      DispatchQueue.global().async(group: group) { piece.finish() }
    }
    pieces[0].finish()
    group.wait()
    for piece in pieces.dropFirst(4) { piece.finish() }
    #expect(try stream.digest() == ContentDigest.digest(of: ArrayStream(bytes)))
  }
}
