public import FlowModel
public import JSONText

/// The type of a value as it arrives at one side of a flow.
///
/// It says more than ``DataType``, which is what the platform compares: how a text is written, and which
/// members may be absent.
public indirect enum ContractType: Sendable, Hashable {
  case text(TextFormat)
  case number, boolean
  /// A number input that begins with a number: its text arrives as a string, the untouched beginning as it is.
  case textOrNumber
  /// An object with these members; nil if they are not known.
  case object([Member]?)
  case array(ContractType)
  case unknown

  /// Any text.
  public static let string = ContractType.text(.any)

  /// How a text is written.
  public enum TextFormat: Sendable, Hashable {
    case any
    /// `2026-12-24`.
    case day
    /// Milliseconds since 1970 in digits, as dates arrive before Flow JSON 5.0.
    case milliseconds
  }

  /// One member of an object.
  public struct Member: Sendable, Hashable {
    /// As it is spelled in the flow.
    public let name: JSONName
    /// What it holds.
    public let type: ContractType
    /// Whether it is always there.
    public let isRequired: Bool

    /// A member of that name and type.
    public init(_ name: JSONName, _ type: ContractType, isRequired: Bool = true) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
    }
  }

  /// A type that a flow declares; everything declared is required.
  public init(_ type: DataType) {
    switch type {
    case .string: self = .string
    case .number: self = .number
    case .boolean: self = .boolean
    case .object(nil): self = .object(nil)
    case .object(let fields?): self = .object(fields.map { Member($0.name, ContractType($0.type)) })
    case .array(let element): self = .array(ContractType(element))
    case .unknown: self = .unknown
    }
  }
}

extension ContractType: CustomStringConvertible {
  /// The type in words, with its article: `a string`, `a day like 2026-12-24`.
  public var description: String {
    switch self {
    case .text(.any): "a string"
    case .text(.day): "a day like 2026-12-24"
    case .text(.milliseconds): "a text of milliseconds"
    case .number: "a number"
    case .boolean: "a boolean"
    case .textOrNumber: "a string or a number"
    case .object: "an object"
    case .array: "an array"
    case .unknown: "a value of unknown type"
    }
  }

  /// Whether the two are days that are written differently.
  func isOtherwiseWrittenDay(than other: ContractType) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let two)): one != two && one != .any && two != .any
    case (.array(let one), .array(let two)): one.isOtherwiseWrittenDay(than: two)
    case (.object(let one?), .object(let two?)):
      one.contains { member in
        two.contains { $0.name == member.name && member.type.isOtherwiseWrittenDay(than: $0.type) }
      }
    default: false
    }
  }
}
