import ArgumentParser
import FlowProject

/// What is mended.
struct FixOptions: ParsableArguments {
  @Flag(help: "Mend what can be mended without changing what the file means.")
  var fix = false

  @Flag(help: "Mend also where that changes what the file means.")
  var unsafeFixes = false

  @Flag(help: "Print the edits instead of making them.")
  var diff = false

  /// Nil if nothing is mended.
  var mode: FixMode? { unsafeFixes ? .all : fix || diff ? .safe : nil }

  /// How much was mended; nil if nothing was to be.
  func summary(of result: CheckResult) -> String? {
    guard mode != nil else { return nil }
    let fixes = Count.of(result.fixCount, "fix", plural: "fixes")
    return diff ? "flowjson: \(fixes) could be made\n" : "flowjson: \(fixes) made\n"
  }
}
