import Testing

@testable import FlowTypes

@Suite struct NameTests {
  @Test(arguments: [
    ("BOOK_ROOM", "BookRoom"), ("book-room", "BookRoom"), ("bookRoom", "BookRoom"), ("2nd", "2nd"), ("grün", "Grün"),
    ("日本", "日本"), ("*/", ""), ("", ""), ("a.b c", "ABC"), ("URL", "Url"),
  ])
  func `the words of a text make the name of a type`(text: String, name: String) {
    #expect(Words.pascalCase(text) == name)
  }

  @Test(arguments: [("first_name", "firstName"), ("URL", "url"), ("FirstName", "firstName"), ("a-b", "aB"), ("🙂", "")])
  func `the words of a text make the name of a property`(text: String, name: String) {
    #expect(Words.camelCase(text) == name)
  }

  @Test func `a character that Python reads as another one stands in no name`() {
    // A ligature, which Python takes for two letters.
    #expect(Words.pascalCase("\u{FB01}eld") == "Eld")
    #expect(Words.pascalCase("e\u{301}") == "E")
  }

  @Test func `long texts are cut`() {
    #expect(Words.pascalCase(String(repeating: "long ", count: 10_000)).count == Words.lengthLimit)
  }

  @Test func `a name is given out once`() {
    var names = NameTable(reserved: ["taken"])
    #expect(["a", "a", "taken", "a2", "a"].map { names.unique($0) } == ["a", "a2", "taken2", "a22", "a3"])
  }

  @Test func `two keys that fold to one name stay two members`() throws {
    let source = try source(data: #""first_name": {"type": "string"}, "first-name": {"type": "string"}"#)
    let swift = source.text(in: .swift)
    #expect(swift.contains("case firstName = \"first_name\""))
    #expect(swift.contains("case firstName2 = \"first-name\""))
    let models = source.text(in: .pydantic)
    #expect(models.contains("    first_name: str\n"))
    #expect(
      models.contains(
        #"    first_name_2: str = Field(validation_alias="first-name", serialization_alias="first-name")"#
      )
    )
    #expect(source.text(in: .typeScript).contains("  first_name: string;\n  \"first-name\": string;\n"))
    #expect(source.text(in: .typedDict).contains("        \"first_name\": str,\n        \"first-name\": str,\n"))
  }

  @Test func `words of a language are kept from being obeyed`() throws {
    let source = try source(
      data: #""class": {"type": "string"}, "json": {"type": "string"}, "2nd": {"type": "string"}"#
    )
    let swift = source.text(in: .swift)
    #expect(swift.contains("public var `class`: String\n"))
    #expect(swift.contains("case _2nd = \"2nd\""))
    let models = source.text(in: .pydantic)
    #expect(models.contains(#"class_: str = Field(validation_alias="class", serialization_alias="class")"#))
    #expect(models.contains(#"json_: str = Field(validation_alias="json", serialization_alias="json")"#))
    #expect(models.contains(#"field_2nd: str = Field("#))
  }

  @Test func `flows of one name are numbered, and no type is there twice`() throws {
    let flow = try NameTests.flow(data: "")
    let source = TypeSource([
      .init(flow, path: "a/stay.json"), .init(flow, path: "b/Stay.json"), .init(flow, path: "-"),
    ])
    #expect(source.modules.map(\.name) == ["Stay", "Stay2", "Flow"])
    let names = source.modules.flatMap { $0.declarations.map(\.name.joined) }
    #expect(Set(names).count == names.count)
    #expect(names.contains("Stay2Launch"))
  }

  @Test func `a flow whose file is called as a type of Swift gets a number`() throws {
    let source = TypeSource([.init(try NameTests.flow(data: ""), path: "string.json")])
    #expect(source.modules.map(\.name) == ["String2"])
  }

  private func source(data: String) throws -> TypeSource {
    TypeSource([.init(try NameTests.flow(data: data), path: "stay.json")], sides: [.launch])
  }
}
