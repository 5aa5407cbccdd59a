import ArgumentParser
import FlowProject

/// What is mended.
struct FixOptions: ParsableArguments {
  @Flag(help: "Apply the safe fixes: those that keep what the file means.")
  var fix = false

  @Flag(help: "Apply also the fixes that change what the file means.")
  var unsafeFixes = false

  @Flag(help: "Print the edits instead of making them.")
  var diff = false

  /// Nil if nothing is mended.
  var mode: FixMode? { unsafeFixes ? .all : fix || diff ? .safe : nil }
}
