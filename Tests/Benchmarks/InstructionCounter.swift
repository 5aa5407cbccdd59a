import Foundation

/// Counts the instructions that a program takes: a figure that is the same on a busy machine.
enum InstructionCounter {
  /// Millions of instructions from start to end, however the program ends; nil, with a word, where nothing can count.
  static func count(_ command: [String], environment: [String: String] = [:]) -> Double? {
    let log = FileManager.default.temporaryDirectory.appendingPathComponent("flowjson-instructions-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: log) }
    // Neither program may take another course in each run.
    let fixed = ["SWIFT_DETERMINISTIC_HASHING": "1", "PYTHONHASHSEED": "0", "LC_ALL": "C"]
    let valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    _ = Child.run(
      valgrind + ["--log-file=\(log)"] + command,
      environment: fixed.merging(environment) { _, own in own }
    )
    // `==1234== I   refs:      4,943,022`
    let line = FileManager.default.contents(atPath: log).flatMap { log in
      String(decoding: log, as: UTF8.self).split(separator: "\n").last { $0.contains("refs:") }
    }
    guard let count = line.flatMap({ Double($0.split(separator: ":").last?.filter(\.isNumber) ?? "") }) else {
      print("  \(command[0]): valgrind is not here, or failed: left out")
      return nil
    }
    return count / 1_000_000
  }

  /// What one of several equal rounds takes that a program makes, without its start; `command` makes a command for a
  /// number of rounds.
  static func countRound(_ command: (Int) -> (words: [String], environment: [String: String])) -> Double? {
    let (one, three) = (command(1), command(3))
    guard let few = count(one.words, environment: one.environment),
      let more = count(three.words, environment: three.environment)
    else { return nil }
    return (more - few) / 2
  }
}
