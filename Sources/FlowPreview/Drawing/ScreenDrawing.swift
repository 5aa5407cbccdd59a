import FlowLanguage
import FlowModel
import FlowRun
import JSONText

/// A screen as drawings: its frame, and one for each component.
package struct ScreenDrawing: Sendable {
  package let frame: Drawing
  /// In the order of the components; nil for what only holds others.
  package let components: [Drawing]

  init(_ screen: ScreenProgram, _ program: FlowProgram) {
    frame = Self.frame(screen)
    components = screen.components.map { ComponentDrawing($0, program).drawing }
  }

  private static func frame(_ screen: ScreenProgram) -> Drawing {
    let back: [Drawing] = [
      .when(
        .isFirst,
        [
          .el(
            "button",
            "icon",
            [.fixed("type", "button"), .fixed("data-tap", "close"), .fixed("aria-label", "Close")],
            [.own("✕")]
          )
        ],
        else: [
          .el(
            "button",
            "icon turned",
            [.fixed("type", "button"), .fixed("data-tap", "back"), .fixed("aria-label", "Back")],
            [.own("←")]
          )
        ]
      )
    ]
    let title = Drawing.el("h2", "title", [.fixed("dir", "auto")], [.text(.formula(screen.title), limit: nil)])
    let menu = Drawing.el("span", "icon", [.fixed("aria-hidden", "true")], [.own("⋮")])
    let snackbar = Drawing.when(
      .isThere(.snackbar),
      [.el("p", "snackbar", [.fixed("role", "alert"), .fixed("dir", "auto")], [.text(.snackbar, limit: nil)])],
      else: []
    )
    return .el(
      "section",
      "sheet",
      [.value("aria-label", .formula(screen.title))],
      [.el("header", "bar", [], back + [title, menu]), .el("div", "body", [], [.components, snackbar])]
    )
  }
}
