import Foundation

extension Benchmarks {
  /// The start of the program with one small file, beside that of an empty program of the same build.
  static func startUp() {
    let file = "fixtures/flows/appointment.json"
    print("\nfrom start to end, one small file; wall and CPU time, and what of it comes on top of an empty program")
    guard let empty = Sibling.path(of: "EmptyProgram"), let program = Sibling.path(of: "flowjson") else { return }
    let programs = [
      ("an empty program", [empty]),
      ("flowjson --version", [program, "--version"]),
      ("flowjson check FILE", [program, "check", file]),
      ("flowjson check --kind --jobs FILE", [program, "check", "--kind", "flow", "--jobs", "1", file]),
    ]
    var base: Double?
    for (name, command) in programs {
      let figures = Comparison.figures(["start"] + command)
      guard let median = figures["median"], let cpu = figures["cpu"] else { continue }
      let more = base.map { String(format: "%+8.3f ms CPU", (cpu - $0) * 1_000) } ?? ""
      print("  " + name.padded + String(format: "%8.3f ms %8.3f ms CPU", median * 1_000, cpu * 1_000), more)
      base = base ?? cpu
    }
  }

  /// Many files with two threads, beside two programs with half the files each, which share nothing.
  static func scale() {
    print("\nthousands of files, two threads beside two programs with half the files each")
    guard let program = Sibling.path(of: "flowjson") else { return }
    let texts = FlowSet.everything.files.map(\.bytes)
    let count = 40_000_000 / max(FlowSet.everything.size, 1) * texts.count
    let files = (0..<count).map { index in
      (name: "\(index.isMultiple(of: 2) ? "a" : "b")/\(index).json", bytes: texts[index % texts.count])
    }
    withTemporaryFiles(files) { paths in
      let folders = ["a", "b"].map { half in
        URL(fileURLWithPath: paths[0]).deletingLastPathComponent().deletingLastPathComponent()
          .appendingPathComponent(half).path
      }
      let figures = Comparison.figures(["scale", program] + folders)
      guard let one = figures["one"], let two = figures["two"], let apart = figures["apart"] else { return }
      for (name, time) in [("one thread", one), ("two threads", two), ("two programs", apart)] {
        print("  " + name.padded + String(format: "%8.3f s %6.2f x", time, one / time))
      }
      print(String(format: "  two threads reach %.1f %% of what two programs reach, \(count) files", apart / two * 100))
    }
  }

  /// What the program takes for files of growing size, in time and memory.
  static func sizes() {
    print("\nflowjson check FILE, by size; its peak memory stands beside 15 MB and three and a half times the file")
    guard let program = Sibling.path(of: "flowjson") else { return }
    for screens in [3, 25, 250, 2_500] {
      let sample = Sample.flow(ofScreens: screens)
      withTemporaryFiles([("flow.json", sample.bytes)]) { paths in
        guard let peak = Comparison.figures(["memory", program, "check", "--quiet"] + paths)["peak"] else { return }
        let allowed = 15 + 3.5 * Double(sample.bytes.count) / 1_000_000
        let own = Measurement.best("\(sample.bytes.count / 1_000) KB", rounds: 3) { check(sample.bytes) }
        print(
          own.line(bytes: sample.bytes.count) + String(format: "  peak %6.1f of %6.1f MB", peak / 1_000_000, allowed)
        )
      }
    }
  }

  /// What the program takes for files that are made to take long.
  static func hostile() {
    print("\nfiles that are made to take long: CPU time and peak memory")
    guard let program = Sibling.path(of: "flowjson") else { return }
    for sample in Sample.hostile() {
      withTemporaryFiles([("hostile.json", sample.bytes), ("old.json", Sample.flow(ofScreens: 1).bytes)]) { paths in
        for words in [["check", paths[0]], ["diff", paths[1], paths[0]]] {
          let figures = Comparison.figures(["memory", program] + words)
          guard let peak = figures["peak"], let cpu = figures["cpu"] else { continue }
          let name = "\(words[0]): \(sample.name), \(sample.bytes.count / 1_000) KB"
          print("  " + name.padded + String(format: "%8.2f s %8.1f MB", cpu, peak / 1_000_000))
        }
      }
    }
  }
}
