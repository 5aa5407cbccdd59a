import JSONText
import Testing

@Suite struct PropertyNameTests {
  @Test func `each name is spelled as in Swift but for the signs between words`() {
    for name in PropertyName.allCases where name != .example {
      let letters = name.text.filter(\.isLetter)
      #expect("\(name)".lowercased() == letters, "\(name)")
    }
    #expect(Set(PropertyName.allCases.map(\.text)).count == PropertyName.count)
    #expect(PropertyName.allCases.map { Int($0.rawValue) } == Array(0..<PropertyName.count))
  }

  @Test(arguments: PropertyName.allCases)
  func `a key is known as the property whose name it is`(name: PropertyName) throws {
    let escaped = name.text.replacingFirst { "\\u00" + String(Int($0.asciiValue ?? 0) + 256, radix: 16).dropFirst() }
    for text in [
      #"{"x": 0, "\#(name.text)": 1}"#, #"{"\#(escaped)": 1}"#, #"{"\#(name.text)": 2, "\#(name.text)": 1}"#,
      // Texts with faults are read by somebody else.
      #"{'\#(name.text)': 1}"#, #"{\#(name.text): 1,}"#,
    ] {
      let root = JSONDocument(parsing: text).root
      #expect(root[name]?.integer == 1, "\(text)")
      #expect(root.member(name)?.key == root.member(name.text)?.key)
      #expect(root.member(name)?.property == name)
    }
    for text in [name.text + "s-", "x" + name.text, String(name.text.dropLast()) + "\u{E9}", name.text.uppercased()] {
      let node = JSONDocument(parsing: #"{"\#(text)": 1}"#).root
      #expect(node[name] == nil && node.members.allSatisfy { $0.property != name }, "\(text)")
    }
    #expect(PropertyName(name.text) == name)
  }

  @Test func `only keys are known as properties`() {
    let root = JSONDocument(parsing: #"{"type": "name", "": ["id"]}"#).root
    #expect(root[.type]?.property == nil)
    #expect(root[""]?.element(at: 0)?.property == nil)
    #expect(root[.name] == nil && root[""]?[.id] == nil)
    #expect(PropertyName("") == nil && PropertyName("nothing") == nil)
  }

  @Test func `a set of properties holds what was put in, each once`() {
    var set = PropertySet()
    for name in PropertyName.allCases {
      #expect(!set.contains(name))
      let isNew = set.insert(name)
      let isNewAgain = set.insert(name)
      #expect(isNew && !isNewAgain && set.contains(name))
    }
  }

  @Test func `a set of properties holds another one with all of its members`() {
    let names = PropertyName.allCases
    let all = PropertySet(names)
    for name in names {
      let others = PropertySet(names.filter { $0 != name })
      #expect(all.isSuperset(of: others) && !others.isSuperset(of: all) && others.isSuperset(of: PropertySet()))
    }
  }

  @Test func `the names of members are told if they are among those asked for, each once`() {
    let names = PropertySet([.type, .id])
    func found(_ text: String) -> [Bool]? {
      JSONDocument(parsing: text).root.propertyNames(among: names).map { [$0.contains(.type), $0.contains(.id)] }
    }
    #expect(found("{}") == [false, false])
    #expect(found(#"{"id": {"x": 1}}"#) == [false, true])
    #expect(found(#"{"id": 1, "\u0074ype": [2]}"#) == [true, true])
    for text in [
      #"{"id": 1, "name": 2}"#, #"{"id": 1, "x": 2}"#, #"{"id": 1, "id": 2}"#, #"{"id": 1, : 2}"#, "[]", "1",
    ] {
      #expect(found(text) == nil, "\(text)")
    }
  }

  @Test func `equal properties of one object are found, however they are spelled`() {
    let text = #"{"type": {"type": 1, "id": 2}, "x": {"id": 1}, "id": 4, "\u0074ype": 5, "id": 6}"#
    let found = JSONDocument(parsing: text).duplicateMembers
    #expect(found.map(\.member.value.integer) == [5, 6])
    #expect(found.map { $0.first.value.integer } == [nil, 4])
  }

  @Test func `equal keys are found after many others`() {
    let others = (0..<60).map { #""x\#($0)": 0"# }.joined(separator: ", ")
    let text = #"{"id": 1, \#(others), "id": 2, "x7": 3, "type": {"x7": 4}, "id": 5}"#
    let found = JSONDocument(parsing: text).duplicateMembers
    #expect(found.map(\.member.value.integer) == [2, 3, 5])
    #expect(found.map { $0.first.value.integer } == [1, 0, 1])
  }
}

extension String {
  /// The text with other signs for its first letter.
  fileprivate func replacingFirst(_ signs: (Character) -> String) -> String {
    first.map { signs($0) + dropFirst() } ?? ""
  }
}
