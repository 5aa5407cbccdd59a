import FlowLanguage
import FlowModel
import JSONText

/// What stands in what on one screen, worked out once for all rules that ask.
struct ScreenTree {
  let screen: Screen
  /// For each component the position of the Form around it.
  let form: [Int?]
  /// For each component how many If there are around it, itself included.
  let ifDepth: [Int]
  /// For each component whether an If or Switch stands around it.
  let isConditional: [Bool]
  /// For each component what its parent is; nil under a parent that is no container.
  let place: [ComponentFact.Place.Parent]
  let forms: [Component]
  /// For each If and Switch the branches that have a Footer, however deep.
  let footerBranches: [Int: Set<Component.Role>]
  /// For each Form the positions of everything in it.
  let fields: [Int: [Int]]
  /// The position of the first component of each type that does not share its screen.
  let soloists: [String: Int]
  /// The components that may be there at the same time, by type and in all: of branches the fullest.
  let counts: Counts

  init(_ screen: Screen) {
    self.screen = screen
    var form: [Int?] = []
    var ifDepth: [Int] = []
    var isConditional: [Bool] = []
    var place: [ComponentFact.Place.Parent] = []
    for component in screen.components {
      let parent = component.parent
      let parentType = parent.map { screen.components[$0].type }
      form.append(parent.flatMap { parentType == "Form" ? $0 : form[$0] })
      ifDepth.append((parent.map { ifDepth[$0] } ?? 0) + (component.type == "If" ? 1 : 0))
      isConditional.append(parent.map { isConditional[$0] || parentType != "Form" } ?? false)
      place.append(parentType.flatMap(ComponentFact.Place.Parent.init) ?? .layout)
    }
    self.form = form
    forms = screen.components.filter { $0.type == "Form" }
    footerBranches = Self.footerBranches(screen)
    fields = Dictionary(grouping: form.indices.filter { form[$0] != nil }) { form[$0] ?? 0 }
    soloists = Dictionary(
      screen.components.filter { !($0.fact?.companions.isEmpty ?? true) }.map { ($0.type, $0.index) },
      uniquingKeysWith: { first, _ in first }
    )
    self.ifDepth = ifDepth
    self.isConditional = isConditional
    self.place = place
    counts = Counts(of: screen)
  }

  private static func footerBranches(_ screen: Screen) -> [Int: Set<Component.Role>] {
    var branches: [Int: Set<Component.Role>] = [:]
    for footer in screen.components where footer.type == "Footer" {
      var component = footer
      while let parent = component.parent {
        branches[parent, default: []].insert(component.role)
        component = screen.components[parent]
      }
    }
    return branches
  }
}

/// How many components of each type can be on a screen at once.
struct Counts {
  /// The types that have a limit, and those that count with them.
  static let types: [String] = Language.components.filter { $0.screenLimit != nil || $0.flowLimit != nil }.map(\.type)
  private static let positions = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($0.element, $0.offset) })

  /// By position in ``types``.
  private(set) var byType = [Int](repeating: 0, count: types.count)
  private(set) var total = 0

  private init() {}

  init(of screen: Screen) {
    var branches: [[(role: Component.Role, counts: Counts)]] = Array(repeating: [], count: screen.components.count)
    var sum = Counts()
    // Parents come before what they hold, so backwards every component is complete when its turn comes.
    for component in screen.components.reversed() {
      var counts = Counts.fullest(branches[component.index].map(\.counts))
      counts.add(component.type)
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

  func of(_ type: String) -> Int { Counts.positions[type].map { byType[$0] } ?? 0 }

  mutating func add(_ other: Counts) {
    for position in byType.indices { byType[position] += other.byType[position] }
    total += other.total
  }

  private mutating func add(_ type: String) {
    total += 1
    if let position = Counts.positions[type] { byType[position] += 1 }
  }

  /// Of branches that exclude each other the largest number of each type.
  private static func fullest(_ branches: [Counts]) -> Counts {
    var result = Counts()
    for branch in branches {
      for position in result.byType.indices {
        result.byType[position] = max(result.byType[position], branch.byType[position])
      }
      result.total = max(result.total, branch.total)
    }
    return result
  }
}
