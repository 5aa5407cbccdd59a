/// One way into the toolkit that takes bytes from strangers.
///
/// A target ends the process when a property does not hold, so that the fuzzer keeps the input that shows it.
struct FuzzTarget: Sendable {
  let name: String
  /// Takes any bytes; must never trap, hang or break one of its properties.
  let run: @Sendable ([UInt8]) -> Void

  static let all: [FuzzTarget] = [.parser, .expression, .check, .message, .layout, .fix, .diff]
}

/// Ends the process with a message: for the fuzzer this is a crash that it reports and keeps.
func require(_ condition: Bool, _ property: @autoclosure () -> String) {
  if !condition { fatalError("property does not hold: \(property())") }
}
