import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Workspace {
  /// What the texts between quotes are made of, in the order of the text; tokens do not overlap.
  public func semanticTokens(_ path: String) -> [SemanticToken] {
    guard let index = document(path)?.index else { return [] }
    var tokens = TokenCollector(index: index)
    tokens.collect()
    return tokens.sorted
  }
}

/// Collects the tokens of a flow.
private struct TokenCollector {
  let index: FlowIndex
  private var tokens: [SemanticToken] = []
  /// Texts that are the id of an option are that, whatever else they are.
  private var options: Set<Int> = []

  init(index: FlowIndex) {
    self.index = index
  }

  mutating func collect() {
    for definition in index.definitions {
      switch definition.kind {
      case .screen: add(definition.range, .screen)
      case .option, .case: add(definition.range, .option)
      case .field, .form, .data, .answer, .request: break
      }
    }
    for use in index.uses {
      switch use.role {
      case .route, .destination, .next: add(use.range, .screen)
      case .sensitive, .formValue: add(use.range, .field)
      case .literal, .caseName:
        options.insert(use.range.lowerBound)
        add(use.range, .option)
      case .binding, .payloadKey, .updateKey, .declaration, .launch, .script, .place: break
      }
    }
    for screen in index.flow.screens {
      if let title = screen.node["title"] { texts(in: title) }
      for component in screen.components {
        if let type = component.node["type"], component.fact != nil { add(type.contentRange, .component) }
        for member in component.node.members where !isHeld(member.key, component) {
          let isCondition = component.fact == .if && member.key.isText("condition")
          if isCondition, let text = DynamicText(condition: member.value) {
            add(text)
          } else {
            texts(in: member.value)
          }
        }
      }
      for action in screen.actions {
        if let name = action.node["name"], name.kind == .string { add(name.contentRange, .action) }
      }
    }
  }

  /// Whether a member holds components, which are looked at by themselves.
  private func isHeld(_ key: JSONNode, _ component: FlowComponent) -> Bool {
    ["children", "then", "else", "cases"].contains { key.isText($0) }
  }

  var sorted: [SemanticToken] {
    let all = tokens.filter { !$0.range.isEmpty && !($0.kind == .string && options.contains($0.range.lowerBound + 1)) }
      .sorted { ($0.range.lowerBound, $0.range.count) < ($1.range.lowerBound, $1.range.count) }
    var end = 0
    return all.filter { token in
      guard token.range.lowerBound >= end else { return false }
      end = token.range.upperBound
      return true
    }
  }

  private mutating func add(_ range: Range<Int>, _ kind: SemanticToken.Kind) {
    tokens.append(SemanticToken(range: range, kind: kind))
  }

  private mutating func add(_ text: DynamicText) {
    guard let tree = text.expression else { return bindings(text.references, text.text) }
    expression(tree, text.text)
  }

  private mutating func texts(in node: JSONNode) {
    switch node.kind {
    case .string:
      guard node.mayBeDynamic, let text = DynamicText(node) else { return }
      add(text)
    case .array: for element in node.elements { texts(in: element) }
    case .object: for member in node.members { texts(in: member.value) }
    default: break
    }
  }

  private mutating func expression(_ expression: FlowExpression, _ text: DecodedText) {
    func add(_ kind: SemanticToken.Kind) {
      tokens.append(SemanticToken(range: text.sourceRange(of: expression.range), kind: kind))
    }
    switch expression.kind {
    case .reference(let binding): bindings([binding], text)
    case .string: if !expression.isParenthesized { add(.string) }
    case .number: if !expression.isParenthesized { add(.number) }
    case .boolean: if !expression.isParenthesized { add(.keyword) }
    case .unary(_, let operand): self.expression(operand, text)
    case .concatenation(let parts): for part in parts { self.expression(part, text) }
    case .operation(let first, let steps):
      self.expression(first, text)
      for step in steps {
        tokens.append(SemanticToken(range: text.sourceRange(of: step.range), kind: .operator))
        self.expression(step.operand, text)
      }
    }
  }

  private mutating func bindings(_ bindings: [FlowBinding], _ text: DecodedText) {
    let bytes = Array(text.text.utf8)
    for binding in bindings {
      // A reference in a text with faults may be a mere name.
      guard bytes[binding.range].starts(with: "${".utf8) else { continue }
      add(text.sourceRange(of: binding.range.lowerBound..<binding.range.lowerBound + 2), .operator)
      add(text.sourceRange(of: binding.range.upperBound - 1..<binding.range.upperBound), .operator)
      var start = binding.range.lowerBound + 2
      if let screen = binding.screen {
        add(text.sourceRange(of: start..<max(start, screen.range.lowerBound - 1)), .keyword)
        add(text.sourceRange(of: screen.range), .screen)
        start = screen.range.upperBound + 1
      }
      let end = binding.path.first.map { $0.range.lowerBound - 1 } ?? binding.range.upperBound - 1
      if start < end { add(text.sourceRange(of: start..<end), .keyword) }
      for name in binding.path {
        add(text.sourceRange(of: name.range), binding.source == .form ? .field : .data)
      }
    }
  }
}
