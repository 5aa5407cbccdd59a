import Dispatch
import FlowDiff
import FlowModel
import FlowRules
import Foundation
import JSONText

extension Benchmarks {
  /// The whole way from bytes to findings.
  static func check(_ bytes: [UInt8]) {
    _ = FlowChecker.check(JSONDocument(parsing: bytes), options: CheckOptions(today: "2025-06-01"))
  }

  /// The whole check over sets of flows, beside programs that only parse, and those that judge by a schema.
  static func wholeCheck() {
    for set in FlowSet.all { wholeCheck(set) }
  }

  private static func wholeCheck(_ set: FlowSet) {
    let texts = set.files.map(\.bytes)
    print("\nwhole check of \(set.name): \(texts.count) files, \(set.size) bytes")
    let own = Measurement.best("check, one core") { texts.forEach(check) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let all = Measurement.best("check, \(cores) cores") {
      DispatchQueue.concurrentPerform(iterations: texts.count) { check(texts[$0]) }
    }
    let reading = Measurement.best("JSONDocument, parse only") { for text in texts { _ = JSONDocument(parsing: text) } }
    let data = texts.map { Data($0) }
    let foundation = Measurement.best("JSONSerialization, parse only", rounds: 3) {
      for text in data { _ = try? JSONSerialization.jsonObject(with: text) }
    }
    let figures = Comparison.run(["parse"] + set.paths) + Comparison.run(["schema", FlowSet.schemas] + set.paths)
    let others = figures.map { Measurement(name: $0.name, seconds: $0.figure) }
    print(own.line(bytes: set.size, files: texts.count))
    for other in [all, reading, foundation] + others {
      print(other.line(bytes: set.size, files: texts.count, against: own))
    }
  }

  /// Checks a set of flows, or a flow of so many screens for `screens-10`: once for a counter of instructions, or as
  /// often as `FLOWJSON_ROUNDS` says.
  static func profile(_ word: String) {
    let rounds = ProcessInfo.processInfo.environment["FLOWJSON_ROUNDS"].flatMap { Int($0) } ?? 1
    var texts = (FlowSet.all + [FlowSet.everything]).first { $0.word == word }?.files.map(\.bytes) ?? []
    if word.hasPrefix("screens-"), let screens = Int(word.dropFirst("screens-".count)) {
      texts = [Sample.flow(ofScreens: screens).bytes]
    }
    for _ in 0..<rounds { texts.forEach(check) }
  }

  /// Whether the time grows as the flow does.
  static func growth() {
    print("\nwhole check by screens")
    var previous: Measurement?
    for screens in [1, 10, 100, 1_000] {
      let sample = Sample.flow(ofScreens: screens)
      let own = Measurement.best("\(screens) screens") { check(sample.bytes) }
      print(own.line(bytes: sample.bytes.count, against: previous))
      previous = own
    }
  }

  /// The comparison of two large flows, beside the check of one of them.
  static func diff() {
    let old = Sample.flow(ofScreens: 400).bytes
    let new = Sample.flow(ofScreens: 400, label: "Go on").bytes
    print("\ndiff of two flows of \(old.count / 1_000) KB")
    let own = Measurement.best("check of one") { check(old) }
    let comparison = Measurement.best("diff") {
      _ = FlowComparison(old: Flow(JSONDocument(parsing: old)), new: Flow(JSONDocument(parsing: new)))
    }
    print(own.line(bytes: old.count))
    print(comparison.line(bytes: old.count + new.count, against: own))
  }
}
