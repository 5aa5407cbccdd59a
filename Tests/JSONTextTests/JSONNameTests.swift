import JSONText
import Testing

/// Names that look the same and are not: `é` in one code point and in two.
@Suite struct JSONNameTests {
  private static let one = "caf\u{E9}"
  private static let two = "cafe\u{301}"

  @Test func `names are equal by their code units, where strings are equal by their look`() {
    #expect(Self.one == Self.two)
    #expect(JSONName(Self.one) != JSONName(Self.two))
    #expect(JSONName(Self.one) == "caf\u{E9}")
    #expect(Set([JSONName(Self.one), JSONName(Self.two), JSONName(Self.one)]).count == 2)
    #expect([JSONName(Self.one), JSONName(Self.two)].sorted().map(\.text.utf8.count) == [6, 5])
  }

  @Test func `a member is found by exactly its name, in a text and in a value`() {
    let node = JSONDocument(parsing: #"{"\#(Self.one)": 1}"#).root
    let value = JSONValue(node)
    #expect(node[Self.one] != nil)
    #expect(node[Self.two] == nil)
    #expect(value[Self.one] == 1)
    #expect(value[Self.two] == nil)
    #expect(value[JSONName(Self.two)] == nil)
    #expect(node.members.map(\.name) == [JSONName(Self.one)])
    #expect(node.members.map(\.name) != [JSONName(Self.two)])
    #expect(!KeyNames(node, lookups: 100).contains(JSONName(Self.two)))
  }

  @Test func `values and pointers differ where their texts only look the same`() {
    #expect(JSONValue.string(Self.one) != .string(Self.two))
    #expect(JSONValue.object([.init(Self.one, 1)]) != .object([.init(Self.two, 1)]))
    #expect(JSONValue.array([.string(Self.one), 1]) == .array([.string(Self.one), 1]))
    #expect(JSONPointer([Self.one]) != JSONPointer([Self.two]))
    #expect(JSONPointer([Self.one]) == JSONPointer([Self.one]))
  }
}
