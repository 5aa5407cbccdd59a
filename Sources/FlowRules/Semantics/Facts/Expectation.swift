import FlowLanguage
import FlowModel
import JSONText

/// What kind of value a place takes, and who says so.
struct Expectation: Sendable {
  /// Any of them will do; empty if everything does.
  let types: [DataType]
  private let subject: Subject
  /// The declaration that asks for it, where the flow itself holds it.
  let declaration: JSONNode?
  /// Who says that the place takes these types.
  let source: FactSource
  /// The platform's code for a value of another type.
  let code: PlatformCode

  /// The place; put into words only where something is wrong with it.
  enum Subject: Sendable {
    case text(String)
    case property(String, of: String)
    case data(String, ofScreen: String)
  }

  init(
    _ types: [DataType],
    _ subject: Subject,
    declaration: JSONNode? = nil,
    source: FactSource = .documented,
    code: PlatformCode = .invalidScreenDynamicData
  ) {
    self.types = types
    self.subject = subject
    self.declaration = declaration
    self.source = source
    self.code = code
  }

  /// The place in words: `'text' of TextBody`.
  var place: String {
    switch subject {
    case .text(let text): text
    case .property(let name, let owner): "'\(name)' of \(owner)"
    case .data(let path, let screen): "'\(path)' in the data of screen '\(screen)'"
    }
  }
}
