import FlowTestSupport
import Foundation
import JSONText

/// Runs JavaScript in headless Chromium, driven by Python's playwright.
enum Browser {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let python: String? = {
    let own = root.appendingPathComponent(".build/counterparts/bin/python").path
    let named = ProcessInfo.processInfo.environment["FLOWCTL_PYTHON"]
    return [named, own].compactMap(\.self).first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  static let isThere: Bool = {
    guard let output = try? run("", []) else { return false }
    return output == ""
  }()

  /// What a program prints that finds one of `inputs` in the file that it is given, once for each.
  static func run(_ program: String, _ inputs: [JSONValue]) throws -> String {
    guard let python else { return "there is no Python" }
    let folder = try TemporaryFolder()
    try folder.write(program, to: "driver.js")
    try folder.write(JSONPrinter().print(.array(inputs)), to: "inputs.json")
    try folder.write(script, to: "run.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["run.py", "driver.js", "inputs.json"].map { "\(folder.path)/\($0)" }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  /// Gives the program what it asks of node, and says what it prints.
  private static let script = #"""
    import json
    import os
    import shutil
    import sys

    from playwright.sync_api import sync_playwright

    with open(sys.argv[1], encoding="utf-8") as file:
        driver = file.read()
    with open(sys.argv[2], encoding="utf-8") as file:
        inputs = json.load(file)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    shim = """([driver, input]) => {
      const lines = [], console = { log: line => lines.push(line) };
      const require = () => ({ readFileSync: () => input });
      const process = { argv: [], exit: () => { throw "exit"; } };
      try { new Function("require", "process", "console", driver)(require, process, console); } catch (e) { if (e !== "exit") lines.push(String(e.stack ?? e)); }
      return lines.join("\\n");
    }"""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        for input in inputs:
            print(page.evaluate(shim, [driver, json.dumps(input)]))
        browser.close()
    """#
}
