import FlowRemote
import Testing

@testable import FlowSandbox

@Suite struct MultipartTests {
  private func parts(_ boundary: String, _ body: String) -> [HTTPRequest.Part]? {
    Multipart.parts(Array(body.utf8), contentType: "multipart/form-data; boundary=\(boundary)")
  }

  @Test func `takes boundaries of 70 bytes, and no longer ones`() {
    for (length, isTaken) in [(1, true), (70, true), (71, false), (5000, false)] {
      let boundary = String(repeating: "-", count: length)
      let body = "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--\(boundary)--\r\n"
      #expect((parts(boundary, body)?.first?.content == [UInt8(ascii: "x")]) == isTaken)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `is not held up by a body that nearly is the boundary, again and again`() {
    let boundary = String(repeating: "-", count: 69) + "x"
    #expect(parts(boundary, String(repeating: "-", count: 4_000_000)) == nil)
  }

  @Test func `finds what overlaps with its own beginning`() {
    #expect(Array("aabaabaaab".utf8).firstIndex(of: Array("aabaaab".utf8)) == 3)
    #expect(Array("abc".utf8).firstIndex(of: Array("c".utf8), from: 2) == 2)
    #expect(Array("abc".utf8).firstIndex(of: Array("a".utf8), from: 1) == nil)
    #expect(Array("ab".utf8).firstIndex(of: Array("abc".utf8)) == nil)
    #expect(Array("ab".utf8).firstIndex(of: []) == nil)
  }
}
