import FlowLanguage
import FlowModel
import FlowRun
import JSONText

extension ComponentDrawing {
  private var items: DrawnValue { drawnValue("data-source") }

  private var head: [Drawing] {
    [
      .when(
        .isThere(value("label")),
        [.el("h4", "grouplabel", [.fixed("dir", "auto")], [.text(value("label"), limit: limit("label")), optional])],
        else: []
      ),
      .line("p", "description", value("description"), limit: limit("description")),
    ]
  }

  private var isLarge: Bool { component.component.node["media-size"]?.string == "large" }

  func group(type: String, most: Int) -> [Drawing] {
    head + [
      .el(
        "div",
        isLarge ? "options large" : "options",
        [.fixed("role", type == "radio" ? "radiogroup" : "group"), .value("aria-label", value("label"))],
        [.each(items, most: most, needsID: true, [option(type: type)])]
      ), helper,
    ]
  }

  /// A row: image, texts, and the control at its end.
  private func option(type: String) -> Drawing {
    let item = ObjectFact.dataSourceItem
    return .el(
      "label",
      "option",
      [],
      [
        .when(
          .isThere(.item(["image"])),
          [.image(.item(["image"]), alternative: .item(["alt-text"]), kilobytes: nil)],
          else: []
        ),
        .el(
          "span",
          "texts",
          [],
          [
            .line("span", "itemtitle", .item(["title"]), limit: item.property("title")?.maxLength),
            .line("span", "itemdescription", .item(["description"]), limit: item.property("description")?.maxLength),
            .line("span", "itemdescription", .item(["metadata"]), limit: item.property("metadata")?.maxLength),
          ]
        ),
        .el(
          "input",
          "",
          [
            .fixed("type", type), .value("name", .group), .value("value", .item(["id"])), .flag("checked", .isChosen),
            .flag("disabled", .not(.all([.isEnabled, .isBool(.item(["enabled"]), true, missing: true)]))),
            .fixed("data-input", type == "radio" ? "choice" : "choices"),
          ],
          []
        ),
      ]
    )
  }

  /// A field that opens a list.
  var dropdown: [Drawing] {
    let shown = DrawnValue.choice(items)
    let summary = Drawing.el(
      "summary",
      "field",
      [.flag("aria-disabled", .not(.isEnabled))],
      [label(), .line("span", "chosen", shown), .el("span", "arrow", [.fixed("aria-hidden", "true")], [.own("▾")])]
    )
    let clear = Drawing.when(
      .isThere(shown),
      [.el("button", "link", [.fixed("type", "button"), .fixed("data-tap", "clear"), disabled], [.own("Clear")])],
      else: []
    )
    return [
      .el(
        "details",
        "dropdown",
        [],
        [
          summary,
          .el(
            "div",
            "options panel",
            [.fixed("role", "radiogroup"), .value("aria-label", value("label"))],
            [clear, .each(items, most: 200, needsID: true, [option(type: "radio")])]
          ),
        ]
      ), helper,
    ]
  }

  var chips: [Drawing] {
    let isFree = DrawnTest.all([
      .isEnabled, .isBool(.item(["enabled"]), true, missing: true), .not(.all([.isFull, .not(.isChosen)])),
    ])
    let chip = Drawing.el(
      "label",
      "chip",
      [],
      [
        .el(
          "input",
          "",
          [
            .fixed("type", "checkbox"), .value("value", .item(["id"])), .flag("checked", .isChosen),
            .flag("disabled", .not(isFree)), .fixed("data-input", "choices"),
          ],
          []
        ), .el("span", "", [.fixed("dir", "auto")], [.text(.item(["title"]), limit: nil)]),
      ]
    )
    return head + [
      .el(
        "div",
        "chips",
        [.fixed("role", "group"), .value("aria-label", value("label"))],
        [.each(items, most: 20, needsID: true, [chip])]
      ), helper,
    ]
  }

  // MARK: Images

  var image: [Drawing] {
    let isCover = component.component.node["scale-type"]?.string == "cover"
    return [
      .el(
        "div",
        isCover ? "image cover" : "image",
        [],
        [.image(drawnValue("src"), alternative: value("alt-text"), kilobytes: nil)]
      )
    ]
  }

  var carousel: [Drawing] {
    let isWide = component.component.node["aspect-ratio"]?.string == "16:9"
    return [
      .el(
        "div",
        isWide ? "carousel wide" : "carousel",
        [.fixed("tabindex", "0"), .fixed("role", "group"), .fixed("aria-label", "Pictures")],
        [
          .each(
            drawnValue("images"),
            most: 3,
            needsID: false,
            [.image(.item(["src"]), alternative: .item(["alt-text"]), kilobytes: nil)]
          )
        ]
      )
    ]
  }

  // MARK: Rows that lead on

  var navigationList: [Drawing] {
    [
      .line("h4", "grouplabel", value("label"), limit: limit("label")),
      .line("p", "description", value("description"), limit: limit("description")),
      .el(
        "div",
        isLarge ? "rows large" : "rows",
        [],
        [.each(drawnValue("list-items"), most: 20, needsID: true, [row])]
      ),
    ]
  }

  private var row: Drawing {
    let (main, end) = (ObjectFact.navigationListItemMainContent, ObjectFact.navigationListItemEnd)
    func line(_ name: String, _ path: String, _ member: String, _ fact: ObjectFact) -> Drawing {
      .line("span", name, .item([path, member]), limit: fact.property(member)?.maxLength)
    }
    let start = Drawing.when(
      .isThere(.item(["start", "image"])),
      [.image(.item(["start", "image"]), alternative: .item(["start", "alt-text"]), kilobytes: 100)],
      else: []
    )
    let badge = Drawing.line(
      "span",
      "badge",
      .item(["badge"]),
      limit: ObjectFact.navigationListItem.property("badge")?.maxLength
    )
    let texts = Drawing.el(
      "span",
      "texts",
      [],
      [
        line("itemtitle", "main-content", "title", main), badge,
        line("itemdescription", "main-content", "description", main),
        line("itemdescription", "main-content", "metadata", main),
        .el(
          "span",
          "tags",
          [],
          [.each(.item(["tags"]), most: 3, needsID: false, [.line("span", "tag", .item([]), limit: 15)])]
        ),
      ]
    )
    let ends = Drawing.el(
      "span",
      "ends",
      [],
      [
        line("itemtitle", "end", "title", end), line("itemdescription", "end", "description", end),
        line("itemdescription", "end", "metadata", end),
      ]
    )
    return .el(
      "button",
      "row",
      [
        .fixed("type", "button"), .fixed("data-tap", "item"), .value("data-item", .item(["id"])),
        .flag("disabled", .isBool(.item(["enabled"]), false, missing: true)),
      ],
      [start, texts, ends, .el("span", "chevron turned", [.fixed("aria-hidden", "true")], [.own("›")])]
    )
  }

  // MARK: Files

  func picker(_ title: String) -> [Drawing] {
    [
      .line("h4", "grouplabel", value("label"), limit: limit("label")),
      .line("p", "description", value("description"), limit: limit("description")),
      .el("ul", "files", [], [.each(.answer([]), most: nil, needsID: false, [.line("li", "", .item(["file_name"]))])]),
      .el("button", "outlined", [.fixed("type", "button"), .fixed("data-tap", "attach"), disabled], [.own(title)]),
      .when(
        .isThere(.answer([])),
        [
          .el(
            "button",
            "link",
            [.fixed("type", "button"), .fixed("data-tap", "clear"), disabled],
            [.own("Remove all")]
          )
        ],
        else: []
      ), helper,
    ]
  }
}
