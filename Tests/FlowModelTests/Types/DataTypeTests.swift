import FlowModel
import JSONText
import Testing

@Suite struct DataTypeTests {
  static func type(_ declaration: String) -> DataType {
    DataType(declaredBy: JSONDocument(parsing: declaration).root)
  }

  @Test func `an object may have more members than are expected, not fewer`() {
    let item = DataType.object([.init("id", .string), .init("title", .string)])
    let more = Self.type(
      #"{"type":"object","properties":{"title":{"type":"string"},"id":{"type":"string"},"x":{"type":"number"}}}"#
    )
    let fewer = Self.type(#"{"type":"object","properties":{"id":{"type":"string"}}}"#)
    #expect(item.accepts(more))
    #expect(DataType.array(item).mismatch(with: .array(fewer))?.path == ["items", "title"])
  }

  @Test(arguments: [
    (#"{}"#, DataType.unknown), (#"{"type":"integer"}"#, .number), (#"{"type":"array"}"#, .array(.unknown)),
  ])
  func `what a declaration leaves open is unknown`(declaration: String, expected: DataType) {
    #expect(Self.type(declaration) == expected)
  }

  @Test func `a literal is compared with its declaration in depth`() throws {
    let text = #"""
      {"data":{"list":{"type":"array","items":{"type":"object","properties":{"n":{"type":"number"}}}}},
       "value":[{"n":1},{"n":"2"},{"n":"${data.n}"},7]}
      """#
    let root = JSONDocument(parsing: text).root
    let declaration = DataDeclaration(try #require(root["data"]?["list"]))
    let found = declaration.mismatches(of: try #require(root["value"]))
    #expect(found.map(\.node.pointer.description) == ["/value/1/n", "/value/3"])
  }
}
