import Foundation

/// What `compare.py` measures, in a process of its own.
enum Comparison {
  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("compare.py")
    .path

  /// The interpreter itself: what is called `python3` may be a script that looks for it.
  static let interpreter: String? = {
    guard let result = Child.run(["python3", "-c", "import sys; print(sys.executable)"]), result.status == 0 else {
      return nil
    }
    return String(decoding: result.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }()

  /// Named figures, in seconds or bytes, in the order in which they were measured; empty where there is no Python.
  static func run(_ arguments: [String]) -> [(name: String, figure: Double)] {
    guard let result = Child.run(["python3", script] + arguments), result.status == 0 else {
      print("  python3 is not here, or failed: left out")
      return []
    }
    return String(decoding: result.output, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let figure = Double(fields[1]) else { return nil }
      return (name: String(fields[0]), figure: figure)
    }
  }

  /// The figures by their names.
  static func figures(_ arguments: [String]) -> [String: Double] {
    Dictionary(run(arguments).map { ($0.name, $0.figure) }) { first, _ in first }
  }
}
