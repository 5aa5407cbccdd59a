import Foundation
import JSONText

extension Benchmarks {
  /// What everything takes in instructions, as a table.
  static func instructions() -> Figures {
    var table = InstructionTable()
    print("\nmillions of instructions")
    guard let program = Sibling.path(of: "flowjson"), let empty = Sibling.path(of: "EmptyProgram"),
      let base = InstructionCounter.count([empty])
    else { return table.figures }
    table.countStart(program, base)
    for set in FlowSet.all { table.countChecks(of: set, program, base) }
    table.countGrowth()
    table.countDiff(program, base)
    return table.figures
  }
}

/// Prints figures as they are counted.
private struct InstructionTable {
  private(set) var figures = Figures()

  /// One line; `note` says what the figure means beside others.
  private mutating func add(_ name: String, _ count: Double?, _ note: (Double) -> String = { _ in "" }) {
    guard let count else { return }
    figures.add(name, count)
    InstructionTable.print(name, count, note(count))
  }

  private static func print(_ name: String, _ count: Double, _ note: String) {
    Swift.print("  " + name.padded + String(format: "%12.3f M", count) + (note.isEmpty ? "" : "  \(note)"))
    // Counting takes a while.
    fflush(nil)
  }

  /// What the start takes with one small file, on top of that of an empty program.
  mutating func countStart(_ program: String, _ base: Double) {
    InstructionTable.print("an empty program", base, "not in what follows")
    let file = "fixtures/flows/appointment.json"
    let starts = [
      ("start: --version", ["--version"]),
      ("start: check FILE", ["check", file]),
      ("start: check --kind flow --jobs 1 FILE", ["check", "--kind", "flow", "--jobs", "1", file]),
    ]
    for (name, words) in starts { add(name, InstructionCounter.count([program] + words).map { $0 - base }) }
  }

  /// What a set of flows takes, in memory and through the command, beside a parser that keeps nothing of what it reads.
  mutating func countChecks(of set: FlowSet, _ program: String, _ base: Double) {
    let bytes = Double(set.size)
    let parser = Comparison.interpreter.flatMap { python in
      InstructionCounter.countRound { rounds in
        ([python, Comparison.script, "loads", String(rounds)] + set.paths, [:])
      }
    }
    if let parser, parser > 0 {
      InstructionTable.print("\(set.name): orjson.loads", parser, "\(set.files.count) files, \(set.size) bytes")
    }
    let note = { (count: Double) in
      String(format: "%.1f a byte", count * 1_000_000 / bytes)
        + (parser.map { String(format: ", %.2f x orjson.loads", count / $0) } ?? "")
    }
    add("\(set.name): check in memory", Benchmarks.countProfile(set.word), note)
    let words = [program, "check", "--no-config", "--kind", "flow", "--format", "json", "--jobs", "1"]
    let command = InstructionCounter.count(words + set.paths).map { $0 - base }
    add("\(set.name): check, the program", command, note)
    guard let command, set.word != "clean", let report = Child.run(words + set.paths)?.output else { return }
    // A rule that no flow breaks: all is found, and nothing told.
    let silent = ["--select", "stale-baseline-entry"]
    let summary = JSONDocument(parsing: report).root["summary"]
    let findings = ["errors", "warnings", "infos"].compactMap { summary?[$0]?.integer }.reduce(0, +)
    guard findings > 0, let untold = InstructionCounter.count(words + silent + set.paths),
      let selected = InstructionCounter.count(words + silent + [FlowSet.clean.paths[0]]),
      let plain = InstructionCounter.count(words + [FlowSet.clean.paths[0]])
    else { return }
    let telling = command + base - untold + (selected - plain)
    add("\(set.name): a told finding", telling / Double(findings)) { _ in "\(findings) findings" }
  }

  /// How a check grows with its flow.
  mutating func countGrowth() {
    var previous: Double?
    for screens in [10, 100] {
      let count = Benchmarks.countProfile("screens-\(screens)")
      add("\(screens) screens: check in memory", count) { count in
        previous.map { String(format: "%.1f x", count / $0) } ?? ""
      }
      previous = count
    }
  }

  mutating func countDiff(_ program: String, _ base: Double) {
    let files = [
      (name: "old.json", bytes: Sample.flow(ofScreens: 20).bytes),
      (name: "new.json", bytes: Sample.flow(ofScreens: 20, label: "Go on").bytes),
    ]
    withTemporaryFiles(files) { paths in
      add("20 screens: diff, the program", InstructionCounter.count([program, "diff"] + paths).map { $0 - base })
    }
  }
}

extension Benchmarks {
  /// What one pass over a set takes in memory, by the word that ``profile(_:)`` knows it by.
  fileprivate static func countProfile(_ word: String) -> Double? {
    guard let own = Sibling.path(of: "Benchmarks") else { return nil }
    return InstructionCounter.countRound { ([own, "profile", word], ["FLOWJSON_ROUNDS": String($0)]) }
  }
}
