/// The phone that can be used, in JavaScript: a session, the drawing of its screen, and the page around both.
///
/// The session takes the same steps as FlowRun's `Session`, and the drawer those of `Drawer`; `DifferentialTests` compare
/// them. The parts are one script: a class begins in one part and ends in another.
enum PreviewScript {
  static let text = OwnText([
    formulas, formats,
    session, validity, screens, actions, answers, filling, choosing, tapping,
    drawer, drawnValues, markdown,
    page, showing, performing, controls,
  ])
}
