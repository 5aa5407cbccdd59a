package import FlowModel
public import JSONText

/// The rules of flows and how they are run.
public enum FlowChecker {
  /// What is found in the parts of a flow one by one: syntax, version, properties, values, places, counts, names.
  private static let checksOfParts: [any FlowCheck.Type] = [
    JSONCheck.self, VersionCheck.self, StructureCheck.self, ScreenCheck.self,
  ]

  /// What is found only in several parts together: bindings, types, actions, routes, where values go.
  private static let checksOfFlows: [any FlowCheck.Type] = [
    ExpressionCheck.self, TypeCheck.self, ReferenceCheck.self, ScreenNameCheck.self,
    DataModelCheck.self, EndpointCheck.self, NavigateCheck.self, PayloadValueCheck.self, PickerCheck.self,
    RoutingCheck.self, ReachabilityCheck.self, DataFlowCheck.self, VisitCheck.self, FormValueCheck.self,
    AdviceCheck.self, AnswerCheck.self, ErrorMessageCheck.self, ReservedKeyCheck.self, ForgottenBindingCheck.self,
    NumberCheck.self, OperandCheck.self, ExampleLengthCheck.self, InitialValueCheck.self, MarkupCheck.self,
  ]

  private static let checks = checksOfParts + checksOfFlows

  /// All rules about flows.
  public static let rules: [Rule] = {
    var names: Set<String> = []
    // Several checks may find faults of one rule.
    return checks.flatMap { $0.rules }.filter { names.insert($0.name).inserted }
  }()

  /// The names of the rules about the number of the version alone; all others go by the version that it, or somebody
  /// else, says.
  package static let rulesAboutNumbers = VersionCheck.rules.map(\.name)

  /// Everything that is wrong in a flow, in the order of its places.
  public static func check(_ document: JSONDocument, options: CheckOptions) -> [Diagnostic] {
    check(Flow(document), options: options)
  }

  /// Everything that is wrong in a flow that was read before.
  package static func check(_ flow: Flow, options: CheckOptions) -> [Diagnostic] {
    findings(of: FlowFacts(flow, options), options)
  }

  /// Everything that is wrong in a flow that is known from another check, which may have judged it by another version.
  package static func check(_ known: FlowFacts, options: CheckOptions) -> [Diagnostic] {
    findings(of: FlowFacts(known, options), options)
  }

  private static func findings(of facts: FlowFacts, _ options: CheckOptions) -> [Diagnostic] {
    var findings = Findings(
      ignoring: options.ignoredRules,
      version: facts.version,
      limit: options.findingLimit
    )
    // A text that is not an object has no parts that belong together.
    let checks = facts.flow.node.kind == .object ? checks : checksOfParts
    for check in checks {
      if findings.ignoresRules, !check.rules.contains(where: { findings.isWanted($0) }) { continue }
      check.run(facts, &findings)
    }
    return findings.diagnostics.inOrder
  }
}
