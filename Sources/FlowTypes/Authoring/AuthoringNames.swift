import FlowLanguage
import FlowModel
import FlowAuthoring
import JSONText

/// The names that the inputs and the data of each screen get in the source, with their types.
struct AuthoringNames {
  /// A constant of the source, or a part of a screen that has one.
  struct Constant {
    let name: String
    /// What it holds: `String` of a `FormField<String>`.
    let type: String
    let declaration: Code
  }

  /// The properties that make the screens, in their order.
  private(set) var screens: [String] = []
  private(set) var fields: [[JSONName: Constant]] = []
  private(set) var data: [[JSONName: Constant]] = []
  /// The same constants in the order of the flow, by screen.
  private(set) var constants: [[Constant]] = []

  init(_ flow: Flow) {
    var names = NameTable(reserved: ReservedNames.swiftMembers.union(ReservedNames.swiftKeywords).union(["flow"]))
    screens = flow.screens.map { screen in
      let name = Words.camelCase(screen.id?.text ?? "")
      return names.unique(name.first?.isLetter == true ? name : "screen" + Words.pascalCase(screen.id?.text ?? ""))
    }
    for screen in flow.screens {
      let word = screens[screen.index]
      var constants: [Constant] = []
      var fields: [JSONName: Constant] = [:]
      for component in screen.components {
        guard let name = component.name, fields[name] == nil, let type = component.fieldType else { continue }
        let unique = names.unique(word + Words.pascalCase(name.text))
        let declaration = Code("private static let \(unique) = FormField<\(type)>(\(SwiftSource.literal(name.text)))")
        let constant = Constant(name: unique, type: type, declaration: declaration)
        fields[name] = constant
        constants.append(constant)
      }
      var data: [JSONName: Constant] = [:]
      for member in screen.data?.members ?? [] where data[member.name] == nil {
        guard let (type, example) = Self.example(member) else { continue }
        let unique = names.unique(word + Words.pascalCase(member.name.text) + "Data")
        let declaration = Code.list(
          "private static let \(unique) = DataField<\(type)>(",
          [Code(SwiftSource.literal(member.name.text)), example.labelled("example: ")],
          ")"
        )
        let constant = Constant(name: unique, type: type, declaration: declaration)
        data[member.name] = constant
        constants.append(constant)
      }
      self.fields.append(fields)
      self.data.append(data)
      self.constants.append(constants)
    }
  }

  /// The type and the example of a member of data, if they say all that its declaration says.
  private static func example(_ member: DataMember) -> (type: String, example: Code)? {
    guard let example = member.declaration.example else { return nil }
    let declared = JSONValue(member.declaration.node)
    guard DataField("", example: JSONValue(example)).declaration.isSame(as: declared) else { return nil }
    switch example.kind {
    case .string: return ("String", JSONSource.code(example))
    case .bool: return ("Bool", JSONSource.code(example))
    case .number:
      guard let number = JSONSource.plainNumber(example) else { return nil }
      return ("Double", Code(number))
    case .array, .object: return ("JSONValue", JSONSource.code(example))
    case .null, .missing: return nil
    }
  }
}

extension FlowComponent {
  /// The type of its answer in the authoring layer; nil without one.
  var fieldType: String? {
    switch fact?.value {
    case .text: "String"
    case .textOrNumber:
      ComponentFact.InputValue.numericInputTypes.contains(node["input-type"]?.string ?? "") ? "Double" : "String"
    case .boolean: "Bool"
    case .texts: "[String]"
    case .dayOrRange: node["mode"]?.string == "range" ? "SingleOrRange<String>" : "String"
    case .files: "[PickedFile]"
    case nil: nil
    }
  }
}

extension JSONValue {
  /// Whether both are the same but for the order of members.
  func isSame(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.object(let left), .object(let right)):
      return left.count == right.count
        && left.allSatisfy { member in other[member.key].map { member.value.isSame(as: $0) } ?? false }
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    default: return self == other
    }
  }
}
