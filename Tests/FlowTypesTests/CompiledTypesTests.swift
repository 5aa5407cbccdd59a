import FlowModel
import FlowTestSupport
import JSONText
import Testing

@testable import FlowTypes

/// Types of the fixtures, of real flows and of a hostile one, compiled, and asked about what sessions send.
@Suite(.timeLimit(.minutes(10)))
struct CompiledTypesTests {
  private static let flows = TypedFlow.fixtures + TypedFlow.real + [HostileFlow.flow]
  private static let source = TypeSource(flows.map { .init($0.flow, path: $0.path) })
  private static let modules = source.modules
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Each line a value: the name of its type, the value, and whether it fits.
  private static let lines: [(module: FlowModule, sample: Sample)] = zip(modules, flows).flatMap { module, flow in
    flow.samples.filter { sample in module.declarations.contains { $0.name.name == sample.type } }.map { (module, $0) }
  }

  private func writeSamples() throws {
    let lines = Self.lines.map { line -> JSONValue in
      [
        "flow": .string(line.module.name), "type": .string(line.sample.type), "json": .string(line.sample.json),
        "fits": .bool(line.sample.fits),
      ]
    }
    try folder.write(lines.map { JSONPrinter().print($0) + "\n" }.joined(), to: "samples.jsonl")
  }

  private func use(_ name: String) throws -> String {
    try #require(RecordedFile.text("Tests/FlowTypesTests/Use/" + name))
  }

  private static let missing: Comment = "a compiler is not installed; .ci/run installs it"

  @Test func `there are values that fit and values that don't, of all sides`() {
    for fits in [true, false] {
      for type in ["Launch", "Request", "Answer"] + (fits ? ["Response"] : []) {
        #expect(Self.lines.contains { $0.sample.type == type && $0.sample.fits == fits }, "\(type) \(fits)")
      }
    }
  }

  // MARK: TypeScript

  private static let strict = ["--strict", "--exactOptionalPropertyTypes", "--noUnusedLocals", "--target", "es2020"]

  @Test(.enabled(if: Compilers.tsc != nil, missing))
  func `interfaces please tsc, and a program that narrows them`() throws {
    let tsc = try #require(Compilers.tsc)
    let all = try folder.write(Self.source.text(in: .typeScript), to: "all.ts")
    let types = try folder.write(
      Self.source.text(in: .typeScript, isDeclarationFile: true),
      to: "declared.d.ts"
    )
    let program = try folder.write(try use("appointment-handler.ts"), to: "handler.ts")
    Compilers.run(tsc, Self.strict + ["--noEmit", all, types, program])
  }

  @Test(.enabled(if: Compilers.tsc != nil && Compilers.node != nil && Compilers.zod != nil, missing))
  func `schemas of zod please tsc, and judge what sessions send`() throws {
    let tsc = try #require(Compilers.tsc)
    let node = try #require(Compilers.node)
    let zod = try #require(Compilers.zod)
    try writeSamples()
    // The library's own declarations can't be had everywhere: these say of it what the schemas use.
    try folder.write(try use("zod.d.ts"), to: "node_modules/zod/external.d.ts")
    try folder.write("import * as z from \"./external\";\nexport { z };\n", to: "node_modules/zod/index.d.ts")
    try folder.write("exports.z = require(\(TypeScript.literal(zod))).z;", to: "node_modules/zod/index.js")
    let all = try folder.write(Self.source.text(in: .zod), to: "all.ts")
    let program = try folder.write(try use("appointment-handler.ts"), to: "handler.ts")
    Compilers.run(tsc, Self.strict + ["--module", "commonjs", "--moduleResolution", "node", all, program])
    let judge = try folder.write(try use("judge.js"), to: "judge.js")
    Compilers.run(node, [judge, folder.path])
  }

  // MARK: Python

  @Test(.enabled(if: Compilers.python != nil, missing))
  func `dictionaries and models please mypy, and a program that narrows them`() throws {
    let python = try #require(Compilers.python)
    let dictionaries = try folder.write(Self.source.text(in: .typedDict), to: "all_dictionaries.py")
    let models = try folder.write(Self.source.text(in: .pydantic), to: "all_models.py")
    let programs = try ["handle_dictionaries.py", "handle_models.py"].map { try folder.write(try use($0), to: $0) }
    Compilers.run(
      python,
      ["-m", "mypy", "--strict", "--warn-unreachable", "--cache-dir", folder.path + "/cache", dictionaries, models]
        + programs,
      environment: ["MYPYPATH": folder.path]
    )
  }

  @Test(.enabled(if: Compilers.python != nil, missing))
  func `models of pydantic judge what sessions send`() throws {
    let python = try #require(Compilers.python)
    try writeSamples()
    try folder.write(Self.source.text(in: .typedDict), to: "all_dictionaries.py")
    try folder.write(Self.source.text(in: .pydantic), to: "all_models.py")
    let judge = try folder.write(try use("judge.py"), to: "judge.py")
    Compilers.run(python, ["-W", "error", judge, folder.path])
  }

  // MARK: Swift

  @Test(.enabled(if: Compilers.swiftc != nil, missing))
  func `Codable values please swiftc, and judge what sessions send`() throws {
    let swiftc = try #require(Compilers.swiftc)
    try writeSamples()
    let all = try folder.write(Self.source.text(in: .swift), to: "All.swift")
    let judge = try folder.write(try use("Judge.swift"), to: "Judge.swift")
    let handler = try folder.write(try use("AppointmentHandler.swift"), to: "AppointmentHandler.swift")
    let cases = Self.modules.flatMap { module in
      ["Launch", "Request", "Answer", "Response"].filter { type in
        module.declarations.contains { $0.name.name == type }
      }
      .map { "  \"\(module.name).\($0)\": \(module.name).\($0).self,\n" }
    }
    let table = "let types: [String: any (Codable & Hashable).Type] = [\n" + cases.joined() + "]\n"
    let main = try folder.write(table + "judge(types)\n", to: "main.swift")
    let program = folder.path + "/judge"
    Compilers.run(
      swiftc,
      ["-swift-version", "6", "-warnings-as-errors", "-Onone", all, judge, handler, main, "-o", program]
    )
    Compilers.run(program, [folder.path])
  }
}
