import FlowRemote
import JSONText
import Testing

@Suite struct ValueTests {
  @Test(
    arguments: [
      (#"{"a":1,"b":[true,null]}"#, "{ \"b\" : [ true, null ],\n \"a\" : 1.0 }"),
      (#"["\u00e9","1"]"#, #"["é","1"]"#),
      ("[100, 0.001, -0, 12.50]", "[1e2, 1E-3, 0, 125e-1]"),
      ("[123456789012345678901234567890]", "[12345678901234567890123456789e1]"),
    ]
  )
  func `takes spellings of one meaning for the same`(left: String, right: String) {
    #expect(JSONMeaning.isSame(JSONDocument(parsing: left), JSONDocument(parsing: right)))
  }

  @Test(
    arguments: [
      ("[1,2]", "[2,1]"), ("{\"a\":1}", "{\"a\":1,\"b\":1}"), ("[1]", "[\"1\"]"), ("[0.1]", "[0.10000000000000001]"),
      ("{\"a\":null}", "{}"), ("[1", "[1"),
    ]
  )
  func `takes other meanings, and what is no JSON, for different`(left: String, right: String) {
    #expect(!JSONMeaning.isSame(JSONDocument(parsing: left), JSONDocument(parsing: right)))
  }

  @Test func `writes and reads points in time`() {
    #expect(CivilTime.graph(1_795_253_400) == "2026-11-21T09:30:00+0000")
    #expect(CivilTime.day(951_782_400) == "2000-02-29")
    #expect(CivilTime.seconds(httpDate: "Sat, 21 Nov 2026 09:30:00 GMT") == 1_795_253_400)
    #expect(CivilTime.seconds(httpDate: "soon") == nil)
  }

  @Test(
    arguments: [
      ("https://a.example/x", true, false), ("http://127.0.0.1:80", true, true), ("http://localhost", true, true),
      ("http://[::1]:9/", true, true), ("http://127.0.0.1.example/", false, false), ("http://a.example", false, false),
    ]
  )
  func `knows where a credential may go`(text: String, isPrivate: Bool, isLoopback: Bool) throws {
    let address = try #require(Address(text))
    #expect(address.isPrivate == isPrivate)
    #expect(address.isLoopback == isLoopback)
  }

  @Test(arguments: ["ftp://a", "https://user:pw@a.example/", "a.example", "https://", "http://a:99999/"])
  func `reads no address where there is none`(text: String) {
    #expect(Address(text) == nil)
  }

  @Test func `finds the pointer in every spelling of the platform's paths`() {
    for path in ["screens[0].layout.children[1].type", "screens [0]. layout.children [1].type"] {
      let place = PlatformFault.Place(line: nil, column: nil, path: path)
      #expect(place.pointer == "/screens/0/layout/children/1/type")
    }
  }

  @Test func `takes secrets out in every spelling`() {
    let redactor = Redactor(["a/b\"c"])
    #expect(redactor.redact(#"a/b"c a%2Fb%22c a/b\"c a\/b\"c"#) == "[redacted] [redacted] [redacted] [redacted]")
    #expect(Redactor([""]).redact("abc") == "abc")
  }

  @Test func `takes a secret out that a combining mark stands behind`() {
    #expect(Redactor(["EAASECRET123"]).redact("EAASECRET123\u{301}") == "[redacted]\u{301}")
  }

  @Test func `leaves its own mark alone`() {
    let redactor = Redactor(["redacted", "[redacted]x", "act"])
    #expect(redactor.redact("redacted") == "[redacted]")
    #expect(redactor.redact("[redacted] act") == "[redacted] [redacted]")
    #expect(redactor.redact(redactor.redact("an act")) == "an [redacted]")
  }

  @Test func `takes the longer one of two secrets out where both begin`() {
    #expect(Redactor(["SECRET-1", "SECRET-12"]).redact("SECRET-12 SECRET-1") == "[redacted] [redacted]")
  }

  @Test func `tells a public key from a private one`() {
    #expect(PublicKey.isPrivate("-----BEGIN PRIVATE KEY-----\nMIIE"))
    #expect(!PublicKey.isRSA2048(pem: "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----"))
  }
}
