import Foundation
import JSONText

/// Prints how fast texts are read and flows are checked, beside other programs in the same run.
///
///     .ci/benchmark
///
/// With names of sections as arguments only these. `profile` alone does nothing but check the set of flows, for a
/// profiler to watch.
@main
enum Benchmarks {
  static func main() {
    let sections = [
      ("start", startUp), ("check", wholeCheck), ("growth", growth), ("size", sizes), ("diff", diff),
      ("parse", parsing), ("editing", editing), ("profile", profile),
    ]
    let wanted = CommandLine.arguments.dropFirst()
    for (name, run) in sections where wanted.isEmpty ? name != "profile" : wanted.contains(name) {
      run()
      // What is printed beside us, by other programs, must not come first.
      fflush(nil)
    }
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
      withTemporaryFile(sample.bytes) { path in
        for other in Comparison.run(["parse", path]) {
          let measurement = Measurement(name: other.name, seconds: other.figure)
          print(measurement.line(bytes: sample.bytes.count, against: own))
        }
      }
    }
  }
}
