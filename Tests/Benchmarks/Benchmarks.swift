import Foundation
import JSONText

/// Reads texts like flows with full validation and prints how fast, beside other parsers in the same run.
///
///     swift run -c release Benchmarks
@main
enum Benchmarks {
  static func main() {
    for sample in Sample.all() {
      print("\(sample.name), \(sample.bytes.count) bytes")
      let own = measureOwn(sample)
      let others = [measureFoundation(sample)] + PythonParsers.measure(sample)
      print(line(own, against: nil))
      for other in others { print(line(other, against: own)) }
      if others.count == 1 { print("  python3 is not here: orjson and json are left out") }
    }
  }

  private static func measureOwn(_ sample: Sample) -> Measurement {
    .best("JSONDocument", bytes: sample.bytes.count) {
      precondition(JSONDocument(parsing: sample.bytes).faults.isEmpty, "a sample is valid JSON")
    }
  }

  private static func measureFoundation(_ sample: Sample) -> Measurement {
    let data = Data(sample.bytes)
    return .best("JSONSerialization", bytes: sample.bytes.count, rounds: 3) {
      precondition((try? JSONSerialization.jsonObject(with: data)) != nil, "a sample is valid JSON")
    }
  }

  private static func line(_ measurement: Measurement, against own: Measurement?) -> String {
    let name = measurement.parser.padding(toLength: 18, withPad: " ", startingAt: 0)
    let speed = String(format: "%7.0f MB/s", measurement.megabytesPerSecond)
    let factor = own.map {
      String(format: "  JSONDocument is %.1f times as fast", $0.megabytesPerSecond / measurement.megabytesPerSecond)
    }
    return "  \(name)\(speed)\(factor ?? "")"
  }
}
