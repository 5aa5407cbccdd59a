import FlowModel
import JSONText

/// A group of rules that need the facts about the whole flow.
protocol SemanticCheck: Sendable {
  /// The rules that ``run(_:_:)`` may report.
  static var rules: [Rule] { get }

  /// Looks for faults and reports them.
  static func run(_ facts: FlowFacts, _ findings: inout Findings)
}

/// What can be told only from several parts together; the facts are worked out once for all groups.
enum SemanticChecks: FlowCheck {
  static let groups: [any SemanticCheck.Type] = [
    ExpressionCheck.self, TypeCheck.self, ReferenceCheck.self, ScreenNameCheck.self,
    DataModelCheck.self, EndpointCheck.self, NavigateCheck.self, PayloadValueCheck.self, PickerCheck.self,
    RoutingCheck.self, ReachabilityCheck.self, DataFlowCheck.self, VisitCheck.self, FormValueCheck.self,
    AdviceCheck.self, AnswerCheck.self, ErrorMessageCheck.self, ReservedKeyCheck.self, ForgottenBindingCheck.self,
    NumberCheck.self, OperandCheck.self, ExampleLengthCheck.self, InitialValueCheck.self, MarkupCheck.self,
  ]

  static let rules: [Rule] = groups.flatMap { $0.rules }

  static func run(_ context: FlowContext, _ findings: inout Findings) {
    guard context.flow.node.kind == .object else { return }
    let facts = FlowFacts(context)
    for group in groups { group.run(facts, &findings) }
  }
}
