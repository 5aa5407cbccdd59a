import FlowLanguage
import FlowModel
import JSONText

/// The tree of components on one screen, worked out once for all rules that need it.
struct ScreenTree {
  let screen: Screen
  /// For each component, by its position, what stands around it.
  let surroundings: [Surroundings]
  /// The first Form.
  let form: FlowComponent?
  /// For each If and Switch the branches that have a Footer, however deep.
  let footerBranches: [Int: Set<FlowComponent.Role>]
  /// By type, the position of the first component that allows only certain others, or none, on its screen.
  let exclusiveComponents: [String: Int]
  /// How many components may be shown at the same time, by type and in all: the fullest of the branches counts.
  let counts: Counts

  init(_ screen: Screen) {
    self.screen = screen
    var surroundings: [Surroundings] = []
    surroundings.reserveCapacity(screen.components.count)
    var form: FlowComponent?
    var exclusiveComponents: [String: Int] = [:]
    var hasBranches = false
    var counts = Counts()
    for component in screen.components {
      // Parents come before what they hold.
      if let parent = component.parent, let container = screen.components[parent].fact {
        surroundings.append(Surroundings(in: container, at: parent, surroundings[parent]))
      } else {
        surroundings.append(Surroundings())
      }
      counts.add(component)
      guard let fact = component.fact else { continue }
      if fact.holdsComponents {
        if fact == .if { surroundings[component.index].ifDepth += 1 }
        if fact == .form { form = form ?? component } else { hasBranches = true }
      }
      if !fact.companions.isEmpty, exclusiveComponents[fact.type] == nil {
        exclusiveComponents[fact.type] = component.index
      }
    }
    self.surroundings = surroundings
    self.form = form
    self.exclusiveComponents = exclusiveComponents
    footerBranches = hasBranches ? Self.footerBranches(screen) : [:]
    self.counts = hasBranches ? Counts(ofBranches: screen) : counts
  }

  /// The positions of everything in a Form.
  func fields(of formPosition: Int) -> [Int] {
    (formPosition..<screen.components[formPosition].end).filter { surroundings[$0].form == formPosition }
  }

  private static func footerBranches(_ screen: Screen) -> [Int: Set<FlowComponent.Role>] {
    var branches: [Int: Set<FlowComponent.Role>] = [:]
    for footer in screen.components where footer.fact == .footer {
      var component = footer
      while let parent = component.parent {
        branches[parent, default: []].insert(component.role)
        component = screen.components[parent]
      }
    }
    return branches
  }
}

/// What stands around a component.
struct Surroundings {
  /// The position of the Form.
  private(set) var form: Int?
  /// How many Ifs are around it, including the component itself.
  fileprivate(set) var ifDepth = 0
  /// Whether there is an If or Switch.
  private(set) var isConditional = false
  /// The kind of parent; the layout where the parent isn't a container.
  private(set) var place = ComponentFact.Place.Parent.layout

  /// Those of a component directly under the layout.
  fileprivate init() {}

  /// Those of a component in `container`, which has surroundings itself.
  fileprivate init(in container: ComponentFact, at position: Int, _ outer: Surroundings) {
    form = container == .form ? position : outer.form
    ifDepth = outer.ifDepth
    isConditional = outer.isConditional || container != .form
    place = ComponentFact.Place.Parent(container) ?? .layout
  }
}

extension ComponentFact.Place.Parent {
  /// The parent that a container is; nil for other components.
  fileprivate init?(_ container: ComponentFact) {
    switch container {
    case .form: self = .form
    case .if: self = .if
    case .switch: self = .switch
    default: return nil
    }
  }
}

/// How many components of each type can be on a screen at once.
struct Counts {
  /// The types that have a limit, and those that count with them; no more than there are numbers in ``byType``.
  static let facts: [ComponentFact] = Language.limitedComponents

  /// By position in ``facts``.
  private(set) var byType = SIMD16<Int32>()
  private(set) var total = 0

  /// Of no components.
  init() {}

  /// Of a screen with branches.
  init(ofBranches screen: Screen) {
    var branches: [[(role: FlowComponent.Role, counts: Counts)]] = Array(repeating: [], count: screen.components.count)
    var sum = Counts()
    // Parents come before what they hold, so backwards every component is complete when its turn comes.
    for component in screen.components.reversed() {
      var counts = Counts.fullest(branches[component.index].map(\.counts))
      counts.add(component)
      branches[component.index] = []
      guard let parent = component.parent else {
        sum.add(counts)
        continue
      }
      if branches[parent].last?.role == component.role {
        branches[parent][branches[parent].count - 1].counts.add(counts)
      } else {
        branches[parent].append((component.role, counts))
      }
    }
    self = sum
  }

  /// Whether there are any of a type with a limit.
  var hasLimited: Bool { byType.wrappedSum() > 0 }

  /// How many of a type; 0 for one without a limit.
  func of(_ type: String) -> Int { Counts.facts.firstIndex { $0.type == type }.map { Int(byType[$0]) } ?? 0 }

  mutating func add(_ other: Counts) {
    byType &+= other.byType
    total += other.total
  }

  mutating func add(_ component: FlowComponent) {
    total += 1
    guard let fact = component.fact, fact.isLimited, let position = Counts.facts.firstIndex(of: fact) else { return }
    byType[position] &+= 1
  }

  /// For branches that exclude each other, the largest number of each type.
  private static func fullest(_ branches: [Counts]) -> Counts {
    var result = Counts()
    for branch in branches {
      result.byType = pointwiseMax(result.byType, branch.byType)
      result.total = max(result.total, branch.total)
    }
    return result
  }
}
