import FlowLanguage
import FlowModel
import FlowTestSupport
import JSONText
import Testing

@testable import FlowRun

/// The conditions and expressions of the shared vectors, which an independent implementation made.
@Suite(.enabled(if: !Vector.all.isEmpty, "the shared vectors are absent"))
struct VectorTests {
  @Test func `there are as many vectors as the facts say`() {
    #expect(Vector.all.count == 61)
  }

  @Test(arguments: Vector.all)
  func `a vector gives its result`(vector: Vector) {
    let given = Given(JSONValue(JSONDocument(parsing: vector.values).root))
    let formula = vector.isCondition ? Given.condition(vector.text) : Given.expression(vector.text)
    let value = formula.value(from: given)
    // Of a condition counts only whether it is true.
    let result = vector.isCondition ? .bool(value == .bool(true)) : value
    #expect(
      Values.areEqual(result, JSONValue(JSONDocument(parsing: vector.result).root)),
      "\(String(describing: value))"
    )
  }
}

/// Values by the names that references spell: `form.name`.
struct Given: ValueSource {
  let values: JSONValue

  init(_ values: JSONValue) {
    self.values = values
  }

  func value(of source: Formula.Source) -> JSONValue? {
    var value = values["\(source.store.rawValue).\(source.path.first ?? "")"]
    for name in source.path.dropFirst() { value = value?[name] }
    return value
  }

  static let compiler = FormulaCompiler(version: .v7_3) { _ in nil }

  static func condition(_ text: String) -> Formula { compiler.condition(node(text)) }

  static func expression(_ text: String) -> Formula { compiler.formula(node("`\(text)`")) }

  private static func node(_ text: String) -> JSONNode {
    JSONDocument(parsing: JSONPrinter.quoted(text)).root
  }
}

/// One row of the shared table.
struct Vector: Sendable, CustomStringConvertible {
  let isCondition: Bool
  let text: String
  let values: String
  let result: String

  var description: String { "\(text) \(values)" }

  static let all: [Vector] = {
    let bytes = SharedMaterial.bytes("conformance/simulation/vectors.tsv") ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
    return lines.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Vector(isCondition: fields[0] == "condition", text: fields[1], values: fields[2], result: fields[3])
    }
  }()
}
