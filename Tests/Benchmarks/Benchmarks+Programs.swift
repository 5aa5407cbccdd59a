import Foundation

extension Benchmarks {
  /// The start of the program with one small file, beside that of an empty program of the same build.
  static func startUp() {
    let file = FlowSet.fixtures + "/flows/appointment.json"
    print("\nfrom start to end, one small file")
    guard let empty = Sibling.path(of: "EmptyProgram"), let program = Sibling.path(of: "flowjson"),
      let base = start("an empty program", [empty]),
      let version = start("flowjson --version", [program, "--version"]),
      let check = start("flowjson check FILE", [program, "check", file])
    else { return }
    for measurement in [base, version, check] {
      let factor = String(format: "%6.2f x", measurement.seconds / base.seconds)
      let name = measurement.name.padding(toLength: 30, withPad: " ", startingAt: 0)
      print("  \(name)" + String(format: "%10.3f ms", measurement.seconds * 1_000), factor)
    }
  }

  private static func start(_ name: String, _ command: [String]) -> Measurement? {
    Comparison.run(["start"] + command).first { $0.name == "median" }.map {
      Measurement(name: name, seconds: $0.figure)
    }
  }

  /// What the program takes for files of growing size, in time and memory.
  static func sizes() {
    print("\nflowjson check FILE, by size; the memory of the program stands beside 15 MB and four times the file")
    guard let program = Sibling.path(of: "flowjson") else { return }
    for screens in [3, 25, 250, 2_500] {
      let sample = Sample.flow(ofScreens: screens)
      withTemporaryFile(sample.bytes) { path in
        let command = [program, "check", path, "--quiet"]
        guard let peak = Comparison.run(["memory"] + command).first?.figure else { return }
        let allowed = Double(15_000_000 + 4 * sample.bytes.count)
        let own = Measurement.best("\(sample.bytes.count / 1_000) KB", rounds: 3) { check(sample.bytes) }
        print(
          own.line(bytes: sample.bytes.count)
            + String(format: "  peak %6.1f of %6.1f MB", peak / 1_000_000, allowed / 1_000_000)
        )
      }
    }
  }
}
