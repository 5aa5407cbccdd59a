import FlowLanguage
import FlowModel
import FlowRun
import JSONText

/// Compiles a component into what is drawn.
struct ComponentDrawing {
  let component: ComponentProgram
  let program: FlowProgram

  init(_ component: ComponentProgram, _ program: FlowProgram) {
    self.component = component
    self.program = program
  }

  /// What stands inside of the component's element.
  var drawing: Drawing {
    .element("div", [.fixed("class", "content")], contents)
  }

  private var contents: [Drawing] {
    switch component.component.fact {
    case .textHeading: [.line("h3", "heading", value("text"), limit: limit("text"))]
    case .textSubheading: [.line("h4", "subheading", value("text"), limit: limit("text"))]
    case .textBody: [paragraphs("paragraph")]
    case .textCaption: [paragraphs("caption")]
    case .richText: [.markdown(value("text"), isPage: true)]
    case .textInput: textInput
    case .textArea: textArea
    case .checkboxGroup: group(type: "checkbox", most: 20)
    case .radioButtonsGroup: group(type: "radio", most: 20)
    case .dropdown: dropdown
    case .chipsSelector: chips
    case .optIn: optIn
    case .embeddedLink:
      [
        .el(
          "button",
          "link",
          [.fixed("type", "button"), .fixed("data-tap", "component")],
          [.text(value("text"), limit: limit("text"))]
        )
      ]
    case .datePicker: [dayField(label: value("label"), path: [], end: nil), helper]
    case .calendarPicker: calendar
    case .image: image
    case .imageCarousel: carousel
    case .navigationList: navigationList
    case .photoPicker: picker("Add photo")
    case .documentPicker: picker("Add document")
    case .footer: footer
    case .form, .if, .switch: []
    default:
      [
        .el(
          "p",
          "unknown",
          [],
          [.own("No phone knows a component "), .text(.fixed(component.component.type), limit: 80)]
        )
      ]
    }
  }

  // MARK: What all use

  func value(_ property: String) -> DrawnValue { component[JSONName(property)].map(DrawnValue.formula) ?? .fixed("") }

  /// A property with its images, which a session leaves out.
  func drawnValue(_ property: String) -> DrawnValue {
    component.component.node[property].map { .formula(program.drawnFormula($0)) } ?? .fixed("")
  }

  func limit(_ property: String) -> Int? { component.component.fact?.property(property)?.maxLength }

  private func paragraphs(_ name: String) -> Drawing {
    let isMarkdown = component.component.node["markdown"]?.bool ?? false
    let text: Drawing = isMarkdown ? .markdown(.item([]), isPage: false) : .text(.item([]), limit: limit("text"))
    return .each(
      value("text"),
      most: nil,
      needsID: false,
      [
        .el(
          "p",
          name,
          [
            .fixed("dir", "auto"), .value("data-weight", value("font-weight")),
            .flag("data-strike", .isBool(value("strikethrough"), true, missing: false)),
          ],
          [text]
        )
      ]
    )
  }

  /// The mark of what may be left out.
  var optional: Drawing { .when(.isRequired, [], else: [.own(" (optional)")]) }

  func label(_ property: String = "label") -> Drawing {
    .el("span", "label", [.fixed("dir", "auto")], [.text(value(property), limit: limit(property)), optional])
  }

  var disabled: Drawing.Attribute { .flag("disabled", .not(.isEnabled)) }

  /// The error, or else what helps.
  var helper: Drawing {
    .when(
      .isThere(.error),
      [.line("span", "error", .error, limit: limit("error-message"))],
      else: [
        .line("span", "helper", value("helper-text"), limit: limit("helper-text")), .line("span", "waiting", .fault),
      ]
    )
  }

  // MARK: Text

  private var textInput: [Drawing] {
    let type = component.component.node["input-type"]?.string ?? "text"
    let isSecret = type == "password" || type == "passcode"
    let keyboard = ["number": "decimal", "passcode": "numeric", "phone": "tel", "email": "email"][type] ?? "text"
    let input = Drawing.el(
      "input",
      "",
      [
        .fixed("type", isSecret ? "password" : "text"), .fixed("inputmode", keyboard), .fixed("autocomplete", "off"),
        .fixed("dir", type == "number" || type == "phone" ? "ltr" : "auto"), .value("value", .answer([])), disabled,
        .value("maxlength", component["max-chars"].map(DrawnValue.formula) ?? .fixed("80")),
        .flag("aria-required", .isRequired), .fixed("data-input", "text"),
      ],
      []
    )
    return [.el("label", fieldClass, [], [label(), input]), helper]
  }

  private var fieldClass: String {
    component.component.node["label-variant"]?.string == "large" ? "field large" : "field"
  }

  private var textArea: [Drawing] {
    let area = Drawing.el(
      "textarea",
      "",
      [
        .fixed("rows", "3"), .fixed("dir", "auto"), .value("data-value", .answer([])), disabled,
        .value("maxlength", component["max-length"].map(DrawnValue.formula) ?? .fixed("600")),
        .flag("aria-required", .isRequired), .fixed("data-input", "text"),
      ],
      [.text(.answer([]), limit: nil)]
    )
    let most = component["max-length"].map(DrawnValue.formula) ?? .fixed("600")
    let counter = Drawing.el("span", "counter", [], [.text(.length, limit: nil), .own(" / "), .text(most, limit: nil)])
    return [.el("label", fieldClass, [], [label(), area]), .el("div", "under", [], [helper, counter])]
  }

  private func dayField(label: DrawnValue, path: [String], end: String?) -> Drawing {
    // Each end of a range may be required.
    let mark =
      end.map {
        Drawing.when(.isBool(member("required", $0), true, missing: false), [], else: [.own(" (optional)")])
      } ?? optional
    return .el(
      "label",
      "field",
      [],
      [
        .el("span", "label", [.fixed("dir", "auto")], [.text(label, limit: limit("label")), mark]),
        .el(
          "input",
          "",
          [
            .fixed("type", "date"), .fixed("dir", "ltr"), .value("value", .day(.answer(path))),
            .value("min", .day(value("min-date"))), .value("max", .day(value("max-date"))), disabled,
            .fixed("data-input", "day"), .fixed("data-end", end ?? ""),
          ],
          []
        ),
      ]
    )
  }

  private var calendar: [Drawing] {
    let heads: [Drawing] = [
      .line("h4", "grouplabel", value("title"), limit: 80), .line("p", "description", value("description"), limit: 300),
    ]
    guard component.component.node["mode"]?.string == "range" else {
      return heads + [dayField(label: value("label"), path: [], end: nil), helper]
    }
    let ends = ["start-date", "end-date"].map { end in
      dayField(label: member("label", end), path: [end], end: end)
    }
    let help = ["start-date", "end-date"].map { Drawing.line("span", "helper", member("helper-text", $0), limit: 80) }
    return heads + [.el("div", "range", [], ends)] + help
      + [.line("span", "error", .error, limit: 80), .line("span", "waiting", .fault)]
  }

  /// What a property says of one end of a range.
  private func member(_ property: String, _ name: String) -> DrawnValue { .member(value(property), name) }

  // MARK: Links and the foot

  private var optIn: [Drawing] {
    let box = Drawing.el(
      "input",
      "",
      [
        .fixed("type", "checkbox"), .flag("checked", .isBool(.answer([]), true, missing: false)),
        .fixed("data-input", "tick"),
      ],
      []
    )
    let text = Drawing.el(
      "span",
      "",
      [.fixed("dir", "auto")],
      [.when(.isRequired, [], else: [.own("(optional) ")]), .text(value("label"), limit: limit("label"))]
    )
    let hasLink = component.component.node["on-click-action"] != nil
    let link = Drawing.el(
      "button",
      "link",
      [.fixed("type", "button"), .fixed("data-tap", "component")],
      [.own("Read more")]
    )
    return [.el("div", "optin", [], [.el("label", "", [], [box, text])] + (hasLink ? [link] : []))]
  }

  private var footer: [Drawing] {
    let captions = ["left-caption", "center-caption", "right-caption"].map {
      Drawing.line("span", $0, value($0), limit: limit($0))
    }
    let button = Drawing.el(
      "button",
      "press",
      [
        .fixed("type", "button"), .fixed("data-tap", "footer"), .flag("disabled", .not(.canPress)),
        .fixed("dir", "auto"),
      ],
      [.text(value("label"), limit: limit("label"))]
    )
    let managed = Drawing.el(
      "p",
      "managed",
      [],
      [.own("Managed by the business. "), .el("span", "more", [], [.own("Learn more")])]
    )
    return [.el("div", "captions", [], captions), button, managed]
  }
}
