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
}
