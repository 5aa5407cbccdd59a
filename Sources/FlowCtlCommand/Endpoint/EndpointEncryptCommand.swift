import ArgumentParser
import FlowCrypto
import FlowFiles
import FlowText
import JSONText

struct EndpointEncryptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encrypt",
    abstract: "Makes the body of a request, or of the answer to one.",
    discussion: """
      Without '--request' FILE is a request, encrypted with the public key as phones do it. With '--request BODY' FILE is \
      the answer to that request, which is opened with the private key.

      Example: flowctl endpoint encrypt ping.json --public-key public.pem > body.json
      Example: flowctl endpoint encrypt answer.json --request body.json --private-key private.pem
      """
  )

  @Argument(help: "Plain JSON, or '-' for standard input.", completion: .file(extensions: ["json"]))
  var file: String

  @Option(help: ArgumentHelp("The body of the request that FILE answers.", valueName: "file"), completion: .file())
  var request: String?

  @OptionGroup var publicKey: PublicKeyOptions
  @OptionGroup var privateKey: PrivateKeyOptions
  @OptionGroup var secret: AppSecretOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if file == "-", request == "-" { throw ValidationError("'-' can stand for one file only.") }
  }

  func run() throws {
    let access = try EndpointAccess(options.shared, format: options.format)
    let text = EndpointDecryptCommand.trimmed(try access.read(file))
    let document = JSONDocument(parsing: text)
    guard document.faults.isEmpty, document.root.kind == .object else {
      throw UnopenedFailure(
        subject: file,
        failure: CryptoFailure(.text, "it is not a JSON object", hint: "requests and answers are objects in plain JSON")
      )
    }
    if let request {
      let exchange = try EndpointDecryptCommand.open(request, access, privateKey).exchange
      let body = try opened(file) { () throws(CryptoFailure) in try exchange.sealAnswer(text) }
      return access.output.result("\(body)", json: [.init("body", .string(body))])
    }
    let key = try access.publicKey(publicKey)
    let secret = try access.appSecret(secret)
    var generator = SystemRandomNumberGenerator()
    let exchange = ExchangeKey(using: &generator)
    let body = try opened(file) { () throws(CryptoFailure) in try exchange.sealRequest(text, for: key).body }
    let signature = secret.map { RequestSignature.header(for: body, secret: $0) }
    let shown = String(decoding: body, as: UTF8.self)
    access.output.result("\(shown)", json: [.init("body", .string(shown)), .init("signature", text: signature)])
    if let signature, options.format == .text { access.output.progress("X-Hub-Signature-256: \(signature)") }
  }
}
