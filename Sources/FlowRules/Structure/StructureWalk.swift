import FlowLanguage
import FlowModel
import JSONText

/// Walks once over all objects of a flow and compares each with the table's entry for its kind.
struct StructureWalk {
  let context: FlowContext
  var findings = Findings()
  /// The ids of screens that are given data; worked out when somebody asks.
  var screensWithData: Set<JSONName>?
  /// New ids for screens; worked out when somebody asks.
  var screenRenaming: ScreenRenaming?
  /// The places in lists whose texts were reported as too long.
  var longTexts: Set<ListPlace> = []
  var lift: VersionLift

  init(_ facts: FlowFacts) {
    context = facts.context
    lift = VersionLift(facts)
  }

  mutating func walk() {
    let root = context.flow.node
    guard root.kind == .object else { return reportKind(root, of: "a flow", expected: "an object") }
    object(root, Scope(.object(.flow, of: nil), version: context.version))
    for screen in context.flow.screens {
      var endOfForm = 0
      for component in screen.components {
        self.component(component, isInForm: component.index < endOfForm)
        if component.fact == .form { endOfForm = max(endOfForm, component.end) }
      }
    }
  }

  /// The object whose members are being judged.
  struct Scope {
    let kind: ObjectKind
    /// The version to judge by; at least the one that knows the object, so that one cause is reported once.
    let version: FlowVersion
    /// Whether the object is a component inside a Form.
    var isInForm = false
    /// The component that holds the object, if it is an item or an action.
    var holder: JSONNode?

    init(_ kind: ObjectKind, version: FlowVersion, isInForm: Bool = false, holder: JSONNode? = nil) {
      self.kind = kind
      self.version = version
      self.isInForm = isInForm
      self.holder = holder
    }
  }

  private mutating func component(_ component: FlowComponent, isInForm: Bool) {
    guard let fact = component.fact else { return reportUnknownComponent(component) }
    if fact.since > context.version { reportNewComponent(component, fact) }
    object(
      component.node,
      Scope(.component(fact), version: max(context.version, fact.since), isInForm: isInForm)
    )
  }

  /// Judges the members of one object, and reports those that are missing.
  mutating func object(_ node: JSONNode, _ scope: Scope) {
    let (document, table) = (node.document, scope.kind.table)
    guard let names = node.propertyNames(among: table.independentNames) else { return mixedObject(node, scope) }
    for position in node.keyPositions {
      guard let name = document.record(at: position).property, !scope.kind.isTold(by: name), let fact = table[name],
        !scope.isPlain(valueAt: position + 1, of: document, fact)
      else { continue }
      member(KnownMember(fact: fact, member: JSONMember(document, position)), scope)
    }
    reportMissing(besides: names, in: node, scope)
  }

  /// Judges an object with members that are unknown, stand there twice or depend on each other.
  ///
  /// The member `nameKey` stands for the name of an action; it is already reported.
  mutating func mixedObject(_ node: JSONNode, _ scope: Scope, namedBy nameKey: JSONNode? = nil) {
    var known: [KnownMember] = []
    var names = PropertySet()
    var unknown: [JSONMember] = []
    for member in node.members {
      guard let name = member.property, let fact = scope.kind.table[name] else {
        if member.key.range != nameKey?.range { unknown.append(member) }
        continue
      }
      let entry = KnownMember(fact: fact, member: member)
      if names.insert(name) {
        known.append(entry)
      } else if let position = known.firstIndex(where: { $0.fact === fact }) {
        // If several members have the same name, the last one counts.
        known[position] = entry
      }
    }
    let meant = reportUnknown(unknown, known, scope)
    for entry in known where !scope.isPlain(valueAt: entry.member.key.index + 1, of: node.document, entry.fact) {
      member(entry, scope)
    }
    combinations(of: known, in: node, scope)
    if nameKey != nil { _ = names.insert(.name) }
    reportMissing(besides: names, in: node, scope, meant: meant)
  }

  /// Reports the properties that an object must have, and has not; without those that were `meant` by others.
  private mutating func reportMissing(
    besides names: PropertySet,
    in node: JSONNode,
    _ scope: Scope,
    meant: [PropertyFact] = []
  ) {
    let table = scope.kind.table
    guard !names.isSuperset(of: table.requirableNames), !node.isDamaged else { return }
    for fact in table.requirable where fact.isRequired(in: scope.version) {
      if fact.key.map(names.contains) ?? false || meant.contains(where: { $0 === fact }) { continue }
      reportMissing(fact, in: node, scope.kind)
    }
  }

  /// A member of an object with what the table says about it.
  struct KnownMember {
    let fact: PropertyFact
    let member: JSONMember
  }

  private mutating func member(_ entry: KnownMember, _ scope: Scope) {
    // What the object is was told by this member, so it is right.
    if let name = entry.fact.key, scope.kind.isTold(by: name) { return }
    guard entry.fact.isKnown(in: scope.version) else { return reportGate(entry, scope) }
    if entry.fact.isOutsideFormOnly, scope.isInForm { return reportInsideForm(entry, scope) }
    value(entry.member.value, entry.fact, scope)
  }
}
