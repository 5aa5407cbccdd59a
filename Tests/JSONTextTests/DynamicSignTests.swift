import JSONText
import Testing

@Suite struct DynamicSignTests {
  @Test(arguments: [
    ("", false), ("plain", false), ("${data.x}", true), ("`1`", true), ("a long text with a { far behind", true),
    (#"a\\b"#, false), (#"\""#, false), (#"\u0024"#, true), (#"\\u0024"#, false), ("é", false), ("é$", true),
    ("sixteen letters!", false), ("sixteen letters!$", true),
  ])
  func `a string says whether it may be a binding`(content: String, isDynamic: Bool) {
    // In a text without faults and in one with.
    for end in ["]", ",]"] {
      let root = JSONDocument(parsing: "[[\"\(content)\"], 1\(end)").root
      let text = root.element(at: 0)?.element(at: 0)
      #expect(text?.mayBeDynamic == isDynamic)
      #expect(root.mayHoldDynamic == isDynamic && root.element(at: 0)?.mayHoldDynamic == isDynamic)
      #expect(!root.mayBeDynamic && root.element(at: 1)?.mayHoldDynamic == false)
    }
  }

  @Test func `a key with such a sign makes no binding of what holds it`() {
    for end in ["}", ",}"] {
      let root = JSONDocument(parsing: "{\"$x\": {\"y\": 1}\(end)").root
      #expect(!root.mayHoldDynamic)
      #expect(root.members.map(\.key.mayBeDynamic) == [true])
    }
  }
}
