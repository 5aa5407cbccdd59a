import FlowRemote
import JSONText

/// The members of an object in a state that was read, each with what it may be.
package struct StateMember {
  /// What was read is not a state.
  package struct Fault: Error {}

  private let value: JSONValue

  init(_ value: JSONValue) {
    self.value = value
  }

  func text(_ name: String, default: String? = nil) throws(Fault) -> String {
    guard let text = try optionalText(name) ?? `default` else { throw Fault() }
    return text
  }

  /// Nil where there is none.
  func optionalText(_ name: String) throws(Fault) -> String? {
    guard let member = value[name] else { return nil }
    guard case .string(let text) = member else { throw Fault() }
    return text
  }

  /// Digits, as the platform's ids are.
  func id(_ name: String) throws(Fault) -> String {
    let id = try text(name)
    guard Self.isNumber(id.utf8) else { throw Fault() }
    return id
  }

  static func isNumber(_ text: some Collection<UInt8>) -> Bool {
    (1...20).contains(text.count) && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  func number(_ name: String, in range: ClosedRange<Int>, default: Int) throws(Fault) -> Int {
    guard let member = value[name] else { return `default` }
    guard case .number(let text) = member, let number = Int(text), range.contains(number) else { throw Fault() }
    return number
  }

  /// Nil where there is none.
  func optionalNumber(_ name: String, in range: ClosedRange<Int>) throws(Fault) -> Int? {
    value[name] == nil ? nil : try number(name, in: range, default: 0)
  }

  /// False where there is none.
  func flag(_ name: String) throws(Fault) -> Bool {
    guard let member = value[name] else { return false }
    guard case .bool(let flag) = member else { throw Fault() }
    return flag
  }

  /// An object of numbers.
  func numbers(_ name: String) throws(Fault) -> [String: Int] {
    guard let member = value[name] else { return [:] }
    guard case .object(let members) = member else { throw Fault() }
    var numbers: [String: Int] = [:]
    for member in members {
      guard case .number(let text) = member.value, let number = Int(text) else { throw Fault() }
      numbers[member.key.text] = number
    }
    return numbers
  }

  /// Seconds since 1970, up to the year 9999.
  func time(_ name: String) throws(Fault) -> Int {
    try number(name, in: 0...253_402_300_799, default: 0)
  }

  func choice<Choice: RawRepresentable<String>>(_ name: String, default: Choice) throws(Fault) -> Choice {
    guard let text = try optionalText(name) else { return `default` }
    guard let choice = Choice(rawValue: text) else { throw Fault() }
    return choice
  }

  func list(_ name: String) throws(Fault) -> [JSONValue] {
    guard let member = value[name] else { return [] }
    guard case .array(let elements) = member else { throw Fault() }
    return elements
  }

  func textList(_ name: String) throws(Fault) -> [String] {
    try list(name).map { value throws(Fault) in
      guard case .string(let text) = value else { throw Fault() }
      return text
    }
  }

  /// An object of texts.
  func texts(_ name: String) throws(Fault) -> [String: String] {
    guard let member = value[name] else { return [:] }
    guard case .object(let members) = member else { throw Fault() }
    var texts: [String: String] = [:]
    for member in members {
      guard case .string(let text) = member.value, texts.updateValue(text, forKey: member.key.text) == nil else {
        throw Fault()
      }
    }
    return texts
  }
}
