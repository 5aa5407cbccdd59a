public import FlowModel

/// Types for the code around flows, written in a programming language.
///
/// ```swift
/// let source = TypeSource([.init(flow, path: "booking.json")])
/// print(source.text(in: .typeScript))
/// ```
///
/// The same flows give the same text. Names are lawful and differ from each other whatever the flow calls things; keys
/// of JSON stay as they are spelled. Texts of the flow stand in comments and literals only, escaped.
public struct TypeSource: Sendable {
  let modules: [FlowModule]

  /// One of the sides that a flow is bound to.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    /// Who sends messages that open the flow.
    case launch
    /// The server that answers the flow's requests.
    case endpoint
    /// Who reads the finished answers.
    case response
  }

  /// A language, and what it describes data with.
  public enum Dialect: String, Sendable, Hashable, CaseIterable {
    /// TypeScript's own types; from 4.8.
    case typeScript
    /// Schemas of zod 3 or 4, and the types inferred from them.
    case zod
    /// Dictionaries of Python 3.11 and newer.
    case typedDict
    /// Models of pydantic 2, for Python 3.11 and newer.
    case pydantic
    /// `Codable` values of Swift 6.
    case swift
  }

  /// A flow, and what it is called.
  public struct Input: Sendable {
    /// The flow.
    public let flow: Flow
    /// The path of its file; its types are named after the file.
    public let path: String

    /// The flow of a file.
    public init(_ flow: Flow, path: String) {
      self.flow = flow
      self.path = path
    }
  }

  /// The types of these flows for these sides.
  public init(_ flows: [Input], sides: Set<Side> = Set(Side.allCases)) {
    var flowNames = NameTable(reserved: ReservedNames.flows)
    var names = NameTable()
    modules = flows.map { input in
      let file = input.path.split(separator: "/").last.map(String.init) ?? ""
      let name = flowNames.unique(Self.name(of: file))
      return ModuleBuilder.module(input.flow, name: name, title: file, sides: sides, names: &names)
    }
  }

  /// `book-room.json` as `BookRoom`.
  static func name(of file: String) -> String {
    let stem = file.lowercased().hasSuffix(".json") ? String(file.dropLast(5)) : file
    let name = Words.pascalCase(stem)
    return name.first?.isLetter == true ? name : "Flow" + name
  }

  /// The whole source file, with a line break at its end.
  ///
  /// Where `isDeclarationFile` is true nothing in it is carried out: for TypeScript's `.d.ts`.
  public func text(in dialect: Dialect, isDeclarationFile: Bool = false) -> String {
    switch dialect {
    case .typeScript: TypeScriptWriter(isDeclarationFile: isDeclarationFile).write(modules)
    case .zod: ZodWriter().write(modules)
    case .typedDict: TypedDictWriter().write(modules)
    case .pydantic: PydanticWriter().write(modules)
    case .swift: SwiftTypeWriter().write(modules)
    }
  }
}
