import FlowLanguage
import JSONText

extension Rule {
  static let tooFewItems = Rule(
    "too-few-items",
    .values,
    code: "MIN_ITEMS_REQUIRED",
    otherCodes: ["DUPLICATE_PROPETY_FOR_CONDITION"],
    summary: "A list has as many items as it needs at least.",
    why: "The platform refuses a list that is too short.",
    examples: [
      .good(
        #"{"type": "ChipsSelector", "name": "t", "label": "Tags", "data-source": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]}"#
      ),
      .bad(
        #"{"type": "ChipsSelector", "name": "t", "label": "Tags", "data-source": ⟦[⟧{"id": "a", "title": "A"}]}"#
      ),
      .bad(#"{"type": "RadioButtonsGroup", "name": "t", "label": "Size", "data-source": ⟦[⟧]}"#),
    ]
  )

  static let tooManyItems = Rule(
    "too-many-items",
    .values,
    code: "MAX_ITEMS_REQUIRED",
    otherCodes: ["DUPLICATE_PROPETY_FOR_CONDITION"],
    summary: "A list has no more items than it may have.",
    why: "The platform refuses a list that is too long.",
    examples: [
      .good(
        #"{"type": "ImageCarousel", "images": [{"src": "\#(ImageExample.png)", "alt-text": "A dot"}]}"#
      ),
      .bad(
        #"{"type": "RadioButtonsGroup", "name": "n", "label": "Number", "data-source": ⟦[⟧\#(ItemExample.items(21))]}"#
      ),
    ]
  )

  static let emptyBranch = Rule(
    "empty-branch",
    .structure,
    code: "INVALID_PROPERTY_VALUE",
    otherCodes: ["EMPTY_SWITCH_CASES"],
    since: .v4_0,
    summary: "The `then` of an If holds components, and a Switch has cases.",
    why: "The platform refuses a condition that shows nothing. Single cases of a Switch may be empty.",
    examples: [
      .good(
        #"""
        {"type": "OptIn", "name": "more", "label": "Tell me more"},
        {"type": "If", "condition": "${form.more}", "then": [{"type": "TextBody", "text": "Here it is"}]}
        """#
      ),
      .good(
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "Switch", "value": "${form.city}", "cases": {"rome": [{"type": "TextBody", "text": "Ciao"}], "default": []}}
        """#
      ),
      .bad(
        #"""
        {"type": "OptIn", "name": "more", "label": "Tell me more"},
        {"type": "If", "condition": "${form.more}", "then": ⟦[⟧], "else": [{"type": "TextBody", "text": "As you like"}]}
        """#
      ),
      .bad(
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "Switch", "value": "${form.city}", "cases": ⟦{⟧}}
        """#
      ),
    ]
  )

  static let tooManyScreens = Rule(
    "too-many-screens",
    .structure,
    code: "MAX_SCREENS_NUMBER",
    summary: "A flow has at most 100 screens.",
    why: "The platform refuses a flow with more.",
    examples: [
      .good(.flow, ScreensExample.flow(screens: 2)),
      .bad(
        .flow,
        ScreensExample.flow(screens: 101),
        abridged: #"{"version": "7.3", "screens": [{"id": "S_A", …}, {"id": "S_B", …}, … 101 screens]}"#
      ),
    ]
  )
}

enum ItemExample {
  static func items(_ count: Int) -> String {
    (1...count).map { #"{"id": "\#($0)", "title": "Number \#($0)"}"# }.joined(separator: ", ")
  }
}

private enum ScreensExample {
  /// A chain of screens, with the opening bracket marked if they are too many.
  static func flow(screens count: Int) -> String {
    let ids = (0..<count).map {
      "S_" + String(repeating: "A", count: $0 / 26) + String(Unicode.Scalar(UInt8(65 + $0 % 26)))
    }
    let screens = ids.indices.map { index in
      let isLast = index == count - 1
      let action =
        isLast
        ? #"{"name": "complete", "payload": {}}"#
        : #"{"name": "navigate", "next": {"type": "screen", "name": "\#(ids[index + 1])"}, "payload": {}}"#
      return #"""
        {"id": "\#(ids[index])", "title": "Page \#(index + 1)", "terminal": \#(isLast), "layout": {
          "type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Go on", "on-click-action": \#(action)}]}}
        """#
    }
    let bracket = count > Limit.screensPerFlow.maximum ? "⟦[⟧" : "["
    return #"{"version": "7.3", "screens": \#(bracket)"# + screens.joined(separator: ",\n") + "]}"
  }
}

extension StructureWalk {
  /// Judges how many elements a list has, or how many members an object.
  mutating func count(_ node: JSONNode, _ fact: PropertyFact) {
    guard let bounds = fact.bounds else { return }
    let count = node.count
    if let minimum = bounds.minimum, count < minimum, !node.isDamaged {
      // That there is nothing at all is refused whoever says how many it should be.
      reportTooFew(node, count, minimum, fact, count == 0 ? bounds.source : bounds.minimumSource)
    } else if let maximum = bounds.maximum, count > maximum {
      reportTooMany(node, count, maximum, fact, bounds.source)
    }
  }

  private mutating func reportTooFew(
    _ node: JSONNode,
    _ count: Int,
    _ minimum: Int,
    _ fact: PropertyFact,
    _ source: FactSource
  ) {
    if fact.shape == .components || fact.shape == .map(.components) {
      let isCases = node.kind == .object
      findings.report(
        .emptyBranch,
        at: node,
        code: isCases ? "EMPTY_SWITCH_CASES" : nil,
        source: source,
        isCases
          ? "'\(fact.name)' has no case; give it at least one, or leave the Switch out"
          : "'\(fact.name)' is empty; put a component in it, or negate the condition and swap 'then' and 'else'"
      )
    } else {
      findings.report(
        .tooFewItems,
        at: node,
        code: node.kind == .object ? "DUPLICATE_PROPETY_FOR_CONDITION" : nil,
        source: source,
        "'\(fact.name)' needs at least \(minimum.counted(node.elementNoun)), but has \(count == 0 ? "none" : String(count))"
      )
    }
  }

  private mutating func reportTooMany(
    _ node: JSONNode,
    _ count: Int,
    _ maximum: Int,
    _ fact: PropertyFact,
    _ source: FactSource
  ) {
    if fact.shape == .array(.object(.screen)) {
      let message = "a flow can have \(maximum) screens, this one has \(count); split it into several flows"
      findings.report(.tooManyScreens, at: node, source: source, message)
    } else {
      findings.report(
        .tooManyItems,
        at: node,
        code: node.kind == .object ? "DUPLICATE_PROPETY_FOR_CONDITION" : nil,
        source: source,
        "'\(fact.name)' can have \(maximum.counted(node.elementNoun)), but has \(count)"
      )
    }
  }
}

extension JSONNode {
  fileprivate var elementNoun: String { kind == .object ? "member" : "item" }
}
