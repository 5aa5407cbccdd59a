import ArgumentParser
import FlowCrypto
import FlowFiles
import FlowText
import JSONText

struct EndpointDecryptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decrypt",
    abstract: "Opens the body of a request, of an answer, or a file that somebody chose in a picker.",
    discussion: """
      A request is opened with the private key. An answer is opened with the key of its request: '--request'. For a file \
      from WhatsApp's servers '--request' names the decrypted request, or its body, that holds 'encryption_metadata'; \
      without '--request' FILE itself is that request, and the files in it are fetched.

      Exit status: 0 opened, 1 it can't be opened, with the step and the usual cause, 3 a file could not be read.

      Example: flowctl endpoint decrypt body.json --private-key private.pem
      Example: flowctl endpoint decrypt answer.txt --answer --request body.json --private-key private.pem
      Example: flowctl endpoint decrypt photo.enc --media --request request.json --out photo.jpg
      """
  )

  @Argument(help: "The body, or '-' for standard input.", completion: .file())
  var file: String

  @Flag(help: "FILE is an answer.")
  var answer = false

  @Flag(help: "FILE is a file from a picker, encrypted, or the request that names it.")
  var media = false

  @Option(
    help: ArgumentHelp("The request that an answer or a file belongs to.", valueName: "file"),
    completion: .file()
  )
  var request: String?

  @Option(help: ArgumentHelp("Where a decrypted file goes; default: standard output.", valueName: "file"))
  var out: String?

  @OptionGroup var key: PrivateKeyOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if answer, media { throw ValidationError("'--answer' and '--media' exclude each other.") }
    if answer, request == nil {
      throw ValidationError("'--answer' needs '--request FILE': an answer is encrypted with the key of its request.")
    }
    if !answer, !media, request != nil {
      throw ValidationError("'--request' belongs to '--answer' or '--media'.")
    }
    if out != nil, !media { throw ValidationError("'--out' belongs to '--media'.") }
    if file == "-", request == "-" { throw ValidationError("'-' can stand for one file only.") }
  }

  func run() throws {
    let access = try EndpointAccess(options.shared, format: options.format)
    if media { return try MediaDecryption(access, key).run(file, request: request, out: out) }
    let text: [UInt8]
    if answer {
      let exchange = try Self.open(request ?? "", access, key).exchange
      let body = Self.trimmed(try access.read(file))
      text = try opened(file) { () throws(CryptoFailure) in try exchange.openAnswer(body) }
    } else {
      text = try Self.open(file, access, key).text
    }
    show(text, access)
  }

  /// The plain text of a request's body, and the key of its answer.
  static func open(
    _ path: String,
    _ access: EndpointAccess,
    _ key: PrivateKeyOptions
  ) throws -> (text: [UInt8], exchange: ExchangeKey) {
    let body = try access.read(path)
    let envelope = try opened(path) { () throws(CryptoFailure) in try EncryptedRequest(body: body) }
    let key = try access.requiredPrivateKey(key)
    return try opened(path) { () throws(CryptoFailure) in try envelope.open(with: key) }
  }

  private func show(_ text: [UInt8], _ access: EndpointAccess) {
    let document = JSONDocument(parsing: text)
    let plain = String(decoding: text, as: UTF8.self)
    let value: JSONValue = document.faults.isEmpty ? JSONValue(document.root) : .string(plain)
    access.output.result(
      ShownText(linesOf: document.faults.isEmpty ? JSONPrinter(.pretty).print(value) : plain),
      json: [.init(answer ? "answer" : "request", value)]
    )
  }

  /// Editors end files with a line break, which is not part of an answer.
  static func trimmed(_ body: [UInt8]) -> [UInt8] {
    var body = body
    while let last = body.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { body.removeLast() }
    return body
  }
}
