import FlowLanguage
import FlowModel
import FlowRun
import JSONText

/// Fills in the drawings of one screen with the values of a session.
struct Drawer {
  let session: Session
  let drawing: ScreenDrawing
  /// The numbers of the findings of each component.
  let findings: [Int: [Int]]
  /// Keeps the names of controls of different phones apart.
  let prefix: String
  var html = HTMLText()
  private var component: ComponentProgram?
  private var items: [JSONValue] = []

  init(_ session: Session, _ drawing: ScreenDrawing, findings: [Int: [Int]] = [:], prefix: String) {
    self.session = session
    self.drawing = drawing
    self.findings = findings
    self.prefix = prefix
  }

  mutating func draw() { draw(drawing.frame) }

  private mutating func draw(_ drawings: [Drawing]) {
    for drawing in drawings { draw(drawing) }
  }

  private mutating func draw(_ drawing: Drawing) {
    switch drawing {
    case .element(let tag, let attributes, let children):
      html.open(tag, attributes.compactMap(attribute))
      draw(children)
      html.close(tag)
    case .text(let value, let limit): draw(text(value), limit: limit)
    case .markdown(let value, let isPage): draw(markdown: text(value, separator: "\n"), isPage: isPage)
    case .image(let value, let alternative, let kilobytes):
      draw(image: text(value), text(alternative), kilobytes: kilobytes)
    case .when(let test, let drawings, let others): draw(holds(test) ? drawings : others)
    case .each(let value, let most, let needsID, let drawings):
      draw(each: self.value(value), most, needsID, drawings)
    case .components: drawComponents()
    }
  }

  private func attribute(_ attribute: Drawing.Attribute) -> (name: String, value: String?)? {
    switch attribute.value {
    case .value(let value):
      let text = text(value)
      return text.isEmpty && attribute.name != "value" ? nil : (attribute.name, text)
    case .flag(let test): return holds(test) ? (attribute.name, nil) : nil
    }
  }

  // MARK: Parts

  private mutating func draw(_ text: String, limit: Int?) {
    let scalars = text.unicodeScalars
    guard let limit, scalars.count > limit else { return html.text(text) }
    let lost = scalars.count - limit
    let mark = lost == 1 ? "1 character is not shown" : "\(lost) characters are not shown"
    html.open("span", [("data-cut", String(lost)), ("title", mark)])
    html.text(String(String.UnicodeScalarView(scalars.prefix(limit))) + "…")
    html.close("span")
  }

  private mutating func draw(each list: JSONValue?, _ most: Int?, _ needsID: Bool, _ drawings: [Drawing]) {
    var elements: [JSONValue] =
      switch list {
      case .array(let elements): elements
      case .object, nil, .null: []
      case let other?: Values.isEmpty(other) ? [] : [other]
      }
    if needsID { elements = elements.filter { $0["id"]?.text != nil } }
    for element in elements.prefix(most ?? .max) {
      items.append(element)
      draw(drawings)
      items.removeLast()
    }
    guard let most, elements.count > most else { return }
    let lost = elements.count - most
    html.element(
      "p",
      [("class", "lost"), ("data-cut", String(lost))],
      lost == 1 ? "1 more is not shown" : "\(lost) more are not shown"
    )
  }

  private mutating func draw(image: String, _ alternative: String, kilobytes: Int?) {
    let isTooLarge = kilobytes.map { Picture.size(image) > $0 * 1024 } ?? false
    guard !isTooLarge, let address = Picture.address(image) else {
      return html.element(
        "span",
        [("class", "placeholder"), ("role", "img"), ("aria-label", alternative.isEmpty ? "Picture" : alternative)],
        isTooLarge ? "Picture too large" : image.isEmpty ? "No picture" : "Not a picture"
      )
    }
    html.open("img", [("src", address), ("alt", alternative)])
  }

  // MARK: Components

  /// Each element stands in that of the component that holds it; there may be very many inside each other.
  private mutating func drawComponents() {
    guard let screen = session.screen, let state = session.state else { return }
    var ends: [Int] = []
    var position = 0
    while position < screen.components.count {
      while let end = ends.last, end <= position {
        html.close("div")
        ends.removeLast()
      }
      let component = screen.components[position]
      guard state.components[position].isShown else {
        position = max(position + 1, component.component.end)
        continue
      }
      open(component)
      self.component = component
      if !component.isContainer { draw(drawing.components[position]) }
      self.component = nil
      ends.append(component.component.end)
      position += 1
    }
    for _ in ends { html.close("div") }
  }

  private mutating func open(_ component: ComponentProgram) {
    let pointer = component.component.node.pointer
    var attributes: [(name: String, value: String?)] = [
      ("class", component.isContainer ? "holder" : component.component.fact == .footer ? "c foot" : "c"),
      ("data-component", component.component.type), ("data-pointer", pointer.description),
    ]
    if let name = component.component.name { attributes.append(("data-name", name.text)) }
    html.open("div", attributes)
    guard let numbers = findings[component.component.index] else { return }
    html.open("span", [("class", "marks")])
    for number in numbers {
      html.element(
        "a",
        [("class", "mark"), ("href", "#\(prefix)-finding-\(number)"), ("aria-label", "Finding \(number)")],
        String(number)
      )
    }
    html.close("span")
  }

  // MARK: Values

  private func value(_ value: DrawnValue) -> JSONValue? {
    switch value {
    case .fixed(let text): return .string(text)
    case .formula(let formula): return session.value(formula)
    case .item(let path):
      var found = items.last
      for name in path { found = found?[name] }
      return found
    case .member(let inner, let name):
      let whole = self.value(inner)
      return whole?.members == nil ? whole : whole?[name]
    case .answer(let path):
      var found = component?.component.name.flatMap { session.answer($0) }
      for name in path { found = found?[name] }
      return found
    case .day(let inner): return Days.day(self.value(inner)).map(JSONValue.string)
    case .error: return component.flatMap { session.errorTexts(of: $0).first { !$0.isEmpty } }.map(JSONValue.string)
    case .fault: return fault.map(JSONValue.string)
    case .snackbar: return session.snackbar.map(JSONValue.string)
    case .length: return .number(String(text(.answer([])).unicodeScalars.count))
    case .group: return component.map { .string("\(prefix)\($0.component.node.pointer)") }
    case .choice(let options):
      let id = text(.answer([]))
      return self.value(options)?.elements?.first { $0["id"]?.text == id && !id.isEmpty }?["title"]
    }
  }

  private func text(_ value: DrawnValue, separator: String? = nil) -> String {
    let value = self.value(value)
    if let separator, let lines = value?.elements { return lines.map { Values.text($0) }.joined(separator: separator) }
    if value?.members != nil { return "" }
    return Values.text(value)
  }

  private func holds(_ test: DrawnTest) -> Bool {
    let state = component.flatMap { session.state?.components[$0.component.index] }
    switch test {
    case .isThere(let value): return !text(value).isEmpty || (self.value(value)?.elements?.isEmpty == false)
    case .isBool(let value, let flag, let missing): return (self.value(value) ?? .bool(missing)) == .bool(flag)
    case .equals(let value, let expected): return text(value) == expected
    case .isEnabled: return state?.isEnabled ?? true
    case .isRequired: return state?.isRequired ?? false
    case .isChosen: return isChosen
    case .isFull:
      guard let most = component?["max-selected-items"].flatMap({ Values.number(session.value($0)) }) else {
        return false
      }
      return Double(value(.answer([]))?.elements?.count ?? 0) >= most
    case .canPress: return session.state?.canPressFooter ?? false && !session.isTokenInvalid
    case .isFirst:
      return session.history.count <= 1 && (session.current.map { session.program.entries.contains($0) } ?? true)
    case .not(let test): return !holds(test)
    case .all(let tests): return tests.allSatisfy(holds)
    }
  }

  private var fault: String? {
    guard let component, let name = component.component.name, session.isTouched(name) else { return nil }
    return session.state?.components[component.component.index].fault?.description
  }

  private var isChosen: Bool {
    guard let id = items.last?["id"]?.text else { return false }
    switch value(.answer([])) {
    case .string(let answer): return answer == id
    case .array(let answers): return answers.contains { $0.text == id }
    default: return false
    }
  }
}

extension ComponentProgram {
  /// Whether it draws nothing of its own.
  var isContainer: Bool { component.fact == .form || component.fact == .if || component.fact == .switch }
}

/// Days in either spelling.
enum Days {
  /// `YYYY-MM-DD`; nil for what is not a day.
  static func day(_ value: JSONValue?) -> String? {
    let text = Values.text(value)
    if let day = CalendarDay(text) { return day.exists ? day.description : nil }
    guard let milliseconds = Int(text) else { return nil }
    return CalendarDay(number: Int((Double(milliseconds) / 86_400_000).rounded(.down))).description
  }
}
