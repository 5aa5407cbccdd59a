import FlowRules
import Testing

@Suite struct Base64ImageTests {
  private static func rules(_ source: String) -> [String] {
    SemanticProbe(#"{"type": "Image", "src": "\#(source)"}"#).findings.map(\.rule).filter { $0.contains("image") }
  }

  @Test(arguments: ["AAAA", "AAA=", "AA==", "AAA", "AA", "iVBORw0KGgo=", "/9j/4AAQ", "AA\\u0041=", "AAAA\\/+az09"])
  func `text that can be decoded is an image of a known or unknown format`(source: String) {
    #expect(Self.rules(source).isEmpty)
  }

  @Test(arguments: [
    "A", "A===", "AA=", "AAAA=", "AA=A", "AA==A", "AA-A", "AA A", "\u{E9}AAA", "data:image/png;base64,AAAA", "====",
  ])
  func `text that can't be decoded is none`(source: String) {
    #expect(Self.rules(source) == ["invalid-image"])
  }

  @Test(arguments: [
    "R0lGODlhAQABAAAA", "UklGRgAAAABXRUJQ", "Qk0AAAAA", "JVBERi0x", "AAAAGGZ0eXBoZWlj", "PHN2ZyB4", "PD94bWwg",
  ])
  func `formats that phones don't show are told by the first bytes`(source: String) {
    #expect(Self.rules(source) == ["image-format"])
  }
}
