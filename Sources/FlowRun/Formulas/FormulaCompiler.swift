import FlowLanguage
import FlowModel
import JSONText

/// Turns values of a flow into formulas.
///
/// What is broken becomes what a phone makes of it; nothing fails.
struct FormulaCompiler: Sendable {
  /// Nil for a flow without a version, which is read like the newest.
  let version: FlowVersion?
  let position: @Sendable (JSONName) -> Int?

  /// Members of list items that carry no text or value of the session, and may be very large.
  private static let passedOver: Set<JSONName> = [
    "image", "src", "images", "on-click-action", "on-select-action", "on-unselect-action",
  ]

  /// Whether the images of list items are kept, which only a drawing needs.
  var keepsImages = false

  /// A property of a component, a payload, or a part of one.
  func formula(_ node: JSONNode) -> Formula {
    var steps: [Formula.Step] = []
    append(node, to: &steps)
    return Formula(steps)
  }

  /// The condition of an If: plain, in backticks, or a literal.
  func condition(_ node: JSONNode) -> Formula {
    guard let text = DynamicText(condition: node) else { return Formula(JSONValue(node)) }
    switch text.content {
    case .condition(let condition): return ConditionCompiler(compiler: self).formula(condition)
    case .expression(let expression) where knowsExpressions: return formula(expression)
    case .binding(let reference): return Formula([.load(source(reference))])
    // A character that can't be read makes the whole condition false.
    case .expression, .faulty: return Formula(.bool(false))
    }
  }

  /// An expression between backticks.
  func formula(_ expression: FlowExpression) -> Formula {
    var steps: [Formula.Step] = []
    append(expression, to: &steps)
    return Formula(steps)
  }

  func source(_ reference: FlowBinding) -> Formula.Source {
    Formula.Source(
      screen: reference.screen?.name,
      position: reference.screen.flatMap { position($0.name) },
      store: reference.source,
      path: reference.path.map(\.name)
    )
  }

  private var knowsExpressions: Bool { version.map { Feature.expressions.isKnown(in: $0) } ?? true }

  private func append(_ node: JSONNode, to steps: inout [Formula.Step]) {
    switch node.kind {
    case .object:
      let members = lastMembers(of: node)
      guard members.contains(where: { $0.value.isStructured || $0.value.mayBeDynamic }) else {
        steps.append(.push(.object(members.map { .init($0.name, JSONValue($0.value)) })))
        return
      }
      for member in members { append(member.value, to: &steps) }
      steps.append(.object(members.map(\.name)))
    case .array:
      let elements = node.elements
      for element in elements { append(element, to: &steps) }
      steps.append(.array(elements.count))
    case .string: appendText(node, to: &steps)
    default: steps.append(.push(JSONValue(node)))
    }
  }

  private func isPassedOver(_ name: JSONName) -> Bool {
    Self.passedOver.contains(name) && !(keepsImages && !name.text.hasSuffix("-action"))
  }

  /// Of members with equal names JSON readers keep the last.
  private func lastMembers(of object: JSONNode) -> [JSONMember] {
    var positions: [JSONName: Int] = [:]
    var members: [JSONMember] = []
    for member in object.members where !isPassedOver(member.name) {
      if let position = positions[member.name] {
        members[position] = member
      } else {
        positions[member.name] = members.count
        members.append(member)
      }
    }
    return members
  }

  /// A text that was meant to be dynamic and is not stays the text that it is.
  private func appendText(_ node: JSONNode, to steps: inout [Formula.Step]) {
    switch DynamicText(node)?.content {
    case .binding(let reference): steps.append(.load(source(reference)))
    case .expression(let expression) where knowsExpressions: append(expression, to: &steps)
    default: steps.append(.push(JSONValue(node)))
    }
  }

  func append(_ expression: FlowExpression, to steps: inout [Formula.Step]) {
    switch expression.kind {
    case .reference(let reference): steps.append(.load(source(reference)))
    case .string(let text): steps.append(.push(.string(text)))
    case .number(let text): steps.append(.push(.number(text)))
    case .boolean(let value): steps.append(.push(.bool(value)))
    case .unary(let found, let operand):
      append(operand, to: &steps)
      steps.append(.unary(found))
    case .operation(let first, let rest):
      append(first, to: &steps)
      for step in rest {
        append(step.operand, to: &steps)
        steps.append(.binary(step.operator))
      }
    case .concatenation(let parts):
      for part in parts { append(part, to: &steps) }
      steps.append(.join(parts.count))
    }
  }
}

extension JSONNode {
  fileprivate var isStructured: Bool { kind == .object || kind == .array }
}
