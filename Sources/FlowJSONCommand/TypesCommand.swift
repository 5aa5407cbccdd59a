import ArgumentParser
import CommandSupport
import FlowFiles
import FlowProject
import FlowText
import FlowTypes

struct TypesCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "types",
    abstract: "Writes types for the code around flows.",
    discussion: """
      The data of messages that open a flow; what its endpoint is asked, told apart by screen and fixed values, and \
      what it may answer; what the business receives at the end. An input may be absent unless it is required and \
      always shown, and a number input arrives as a text. The same flows give the same bytes.

      The language is that of the file's ending (.ts, .py, .swift), else TypeScript. 'zod' and 'pydantic' also check \
      data while a program runs, and so does Swift's 'Codable'.

      Exit status: 0 it is written, or what '--check' found is what would be written, 1 it is not, 3 a file could not \
      be read or written.

      Example: flowjson types flows/booking.json -o src/booking.ts
      Example: flowjson types a.json b.json --style pydantic -o flows.py --check
      """
  )

  enum Language: String, CaseIterable, ExpressibleByArgument {
    case typescript, python, swift
  }

  enum Style: String, CaseIterable, ExpressibleByArgument {
    case interface, zod, typeddict, pydantic

    var language: Language {
      switch self {
      case .interface, .zod: .typescript
      case .typeddict, .pydantic: .python
      }
    }
  }

  enum SideChoice: String, CaseIterable, ExpressibleByArgument {
    case launch, endpoint, response, all
  }

  @Argument(
    help: "Flows; '-' for standard input. Types are named after the files.",
    completion: .file(extensions: ["json"])
  )
  var flows: [String]

  @Option(
    help: ArgumentHelp(
      "The language: typescript, python or swift. Default: by the file's ending, else typescript.",
      valueName: "language"
    )
  )
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "How TypeScript (interface or zod) and Python (typeddict or pydantic) say it. Default: interface, typeddict.",
      valueName: "style"
    )
  )
  var style: Style?

  @Option(help: ArgumentHelp("Whose data: launch, endpoint, response or all.", valueName: "side"))
  var side: SideChoice = .all

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"),
    completion: .file(extensions: ["ts", "py", "swift"])
  )
  var output: String?

  @Flag(help: "Write nothing; print what would change in the file, and exit with 1 if anything would.")
  var check = false

  func validate() throws {
    if check, output == nil { throw ValidationError("'--check' needs the file to look at: '-o FILE'.") }
    if flows.count(where: { $0 == "-" }) > 1 { throw ValidationError("'-' can stand for one file only.") }
    if let style, let language, style.language != language {
      throw ValidationError(
        "'--style \(style.rawValue)' belongs to \(style.language.rawValue), not to \(language.rawValue)."
      )
    }
  }

  func run(_ console: Console) throws -> ExitStatus {
    let inputs = try flows.map { path in
      TypeSource.Input(try FlowFile.read(Path(path), console), path: path == "-" ? "standard input" : path)
    }
    let source = TypeSource(inputs, sides: sides)
    let isDeclarationFile = output?.hasSuffix(".d.ts") ?? false
    let text = source.text(in: dialect, isDeclarationFile: isDeclarationFile && dialect == .typeScript)
    return try GeneratedFile(output, console).settle(text, checks: check, command: "types")
  }

  private var sides: Set<TypeSource.Side> {
    switch side {
    case .launch: [.launch]
    case .endpoint: [.endpoint]
    case .response: [.response]
    case .all: Set(TypeSource.Side.allCases)
    }
  }

  private var dialect: TypeSource.Dialect {
    switch style {
    case .interface: return .typeScript
    case .zod: return .zod
    case .typeddict: return .typedDict
    case .pydantic: return .pydantic
    case nil: break
    }
    switch language ?? languageOfFile {
    case .typescript: return .typeScript
    case .python: return .typedDict
    case .swift: return .swift
    }
  }

  private var languageOfFile: Language {
    let output = (output ?? "").lowercased()
    if output.hasSuffix(".py") || output.hasSuffix(".pyi") { return .python }
    return output.hasSuffix(".swift") ? .swift : .typescript
  }
}
