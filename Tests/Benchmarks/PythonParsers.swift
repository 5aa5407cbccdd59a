import Foundation

/// Python's parsers, run over the same bytes by a script in a process of its own.
enum PythonParsers {
  private static let script = """
    import sys, time, json
    parsers = [("json.loads", json.loads)]
    try:
        import orjson
        parsers.insert(0, ("orjson.loads", orjson.loads))
    except ImportError:
        print("orjson is not installed", file=sys.stderr)
    data = open(sys.argv[1], "rb").read()
    for name, parse in parsers:
        start = time.perf_counter(); parse(data); once = time.perf_counter() - start
        repeats = max(1, int(0.05 / once))
        best = 1e9
        for _ in range(15):
            start = time.perf_counter()
            for _ in range(repeats): parse(data)
            best = min(best, (time.perf_counter() - start) / repeats)
        print(name, len(data) / best / 1e6)
    """

  /// Nothing where there is no Python.
  static func measure(_ sample: Sample) -> [Measurement] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("flowjson-benchmark-\(getpid()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data(sample.bytes).write(to: file)) != nil, let output = run([script, file.path]) else { return [] }
    return output.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      guard fields.count == 2, let speed = Double(fields[1]) else { return nil }
      return Measurement(parser: String(fields[0]), megabytesPerSecond: speed)
    }
  }

  private static func run(_ arguments: [String]) -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c"] + arguments
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: output, as: UTF8.self) : nil
  }
}
