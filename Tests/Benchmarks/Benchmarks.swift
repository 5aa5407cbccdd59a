import Foundation
import JSONText

/// Prints how fast texts are read and flows are checked, beside other programs in the same run.
///
///     .ci/benchmark
///
/// With names of sections as arguments only these. `profile` alone does nothing but check a set of flows, for a profiler
/// to watch.
@main
enum Benchmarks {
  static let sections: [(name: String, run: @Sendable () -> Void)] = [
    ("start", startUp), ("check", wholeCheck), ("scale", scale), ("growth", growth), ("size", sizes),
    ("hostile", hostile), ("diff", diff), ("parse", parsing), ("editing", editing),
  ]

  static func main() {
    _ = FileManager.default.changeCurrentDirectoryPath(FlowSet.root)
    var words = Array(CommandLine.arguments.dropFirst())
    if words.first == "profile" { return profile(words.count > 1 ? words[1] : "all") }
    let record = option("--record", in: &words)
    let against = option("--against", in: &words)
    for word in words where word != "instructions" && !sections.contains(where: { $0.name == word }) {
      end("there is no section '\(word)'; '.ci/benchmark --help' lists them")
    }
    let recorded = against.map { path in
      Figures(reading: path) ?? { end("\(path) can't be read, or holds no figures") }()
    }
    let countsOnly = words.isEmpty && (record != nil || against != nil)
    let figures = countsOnly || words.isEmpty || words.contains("instructions") ? instructions() : Figures()
    for (name, run) in sections where !countsOnly && (words.isEmpty || words.contains(name)) {
      run()
      // What is printed beside us, by other programs, must not come first.
      fflush(nil)
    }
    if let record {
      guard !figures.millions.isEmpty, (try? Data(figures.text.utf8).write(to: URL(fileURLWithPath: record))) != nil
      else { end("there is nothing to write, or \(record) can't be written") }
    }
    if let recorded, !figures.compare(with: recorded) { end("a figure is worse than it may be") }
  }

  /// Takes an option with its value out of the words.
  private static func option(_ name: String, in words: inout [String]) -> String? {
    guard let index = words.firstIndex(of: name) else { return nil }
    guard index + 1 < words.count else { end("'\(name)' needs a file") }
    let value = words[index + 1]
    words.removeSubrange(index...index + 1)
    return value
  }

  private static func end(_ message: String) -> Never {
    FileHandle.standardError.write(Data("benchmark: \(message)\n".utf8))
    exit(1)
  }

  /// How fast single texts are read, without any judgement.
  private static func parsing() {
    for sample in Sample.all() {
      print("\nreading \(sample.name), \(sample.bytes.count) bytes")
      let own = Measurement.best("JSONDocument") {
        precondition(JSONDocument(parsing: sample.bytes).faults.isEmpty, "a sample is valid JSON")
      }
      print(own.line(bytes: sample.bytes.count))
      let data = Data(sample.bytes)
      let foundation = Measurement.best("JSONSerialization", rounds: 3) {
        precondition((try? JSONSerialization.jsonObject(with: data)) != nil, "a sample is valid JSON")
      }
      print(foundation.line(bytes: sample.bytes.count, against: own))
      withTemporaryFiles([("sample.json", sample.bytes)]) { paths in
        for other in Comparison.run(["parse"] + paths) {
          let measurement = Measurement(name: other.name, seconds: other.figure)
          print(measurement.line(bytes: sample.bytes.count, against: own))
        }
      }
    }
  }
}
