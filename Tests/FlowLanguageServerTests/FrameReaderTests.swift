import FlowLanguageServer
import Testing

@Suite struct FrameReaderTests {
  private func contents(_ text: String) throws -> [String] {
    var reader = FrameReader()
    reader.append(Array(text.utf8))
    var found: [String] = []
    while let content = try reader.next() { found.append(String(decoding: content, as: UTF8.self)) }
    return found
  }

  @Test func `reads messages one after the other`() throws {
    #expect(try contents("Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\nnull") == ["{}", "null"])
  }

  @Test func `reads a message that comes byte by byte`() throws {
    var reader = FrameReader()
    let bytes = Array("Content-Length: 2\r\n\r\n{}".utf8)
    for byte in bytes.dropLast() {
      reader.append([byte])
      #expect(try reader.next() == nil)
      #expect(reader.isInsideMessage)
    }
    reader.append([bytes[bytes.count - 1]])
    #expect(try reader.next() == Array("{}".utf8))
    #expect(!reader.isInsideMessage)
  }

  @Test(arguments: [
    "content-length:2\r\n\r\n{}", "Content-Length: 2\n\n{}", "\r\n\r\nContent-Length: 2\r\n\r\n{}",
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length:   2  \r\n\r\n{}",
    "nonsense\r\nContent-Length: 2\r\n\r\n{}", "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
  ])
  func `takes headers as clients write them`(text: String) throws {
    #expect(try contents(text) == ["{}"])
  }

  @Test(arguments: [
    ("hello\r\n\r\n", "a header of a message has no 'Content-Length'"),
    (
      "Content-Length: two\r\n\r\n",
      "the 'Content-Length' of a message is 'two', which is not a number of bytes"
    ),
    ("Content-Length: -1\r\n\r\n", "the 'Content-Length' of a message is '-1', which is not a number of bytes"),
    ("Content-Length:\r\n\r\n", "the 'Content-Length' of a message is '', which is not a number of bytes"),
    (
      "Content-Length: 2\r\nContent-Length: 3\r\n\r\n",
      "the 'Content-Length' of a message is '3', which is not a number of bytes"
    ),
    ("Content-Length: 67108865\r\n\r\n", "a message of 67108865 bytes was announced; the most is 67108864"),
    (
      "Content-Length: 99999999999999999999999\r\n\r\n",
      "a message of 9223372036854775807 bytes was announced; the most is 67108864"
    ),
    (String(repeating: "a", count: 8193), "a header of a message has more than 8192 bytes"),
  ])
  func `gives up where nobody knows how long a message is`(text: String, message: String) {
    let failure = #expect(throws: FrameReader.Failure.self) { try contents(text) }
    #expect(failure?.message == message)
  }
}
