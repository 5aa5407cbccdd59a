import ArgumentParser
import CommandSupport
import FlowCrypto
import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import JSONText

extension KeyCommand {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Makes a key pair: 'private.pem' for the server, 'public.pem' for the account.",
      discussion: """
        RSA with 2048 bit, which is what the platform takes. Only you may read the private key; nothing that is there is \
        overwritten.

        Example: flowctl key new --out keys
        """
    )

    @Option(
      help: ArgumentHelp("The folder to write them into; it is made.", valueName: "folder"),
      completion: .directory
    )
    var out = "."

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let console = Console.current
      let output = Output(console: console, format: options.format, redactor: { Redactor([]) })
      let folder = Path(out).absolute(in: console.workingFolder)
      let paths = ["private.pem", "public.pem"].map { out == "." ? $0 : Path(out).joined(Path($0)).shown }
      let files = ["private.pem", "public.pem"].map { folder.joined(Path($0)) }
      for (path, file) in zip(paths, files) where (try? FileSystem.statusOfItself(file)) != nil {
        throw FileFailure(path, "is there already, and no key is overwritten; choose another folder with '--out'")
      }
      let key = try opened("a new key") { () throws(CryptoFailure) in try EndpointPrivateKey() }
      let texts = try opened("a new key") { () throws(CryptoFailure) in [try key.pem, try key.publicKey.pem] }
      if !FileSystem.exists(folder) { try FileSystem.makeFolder(folder, isPrivate: true) }
      try Self.create(files[0], texts[0], isPrivate: true, shownAs: paths[0])
      try Self.create(files[1], texts[1], isPrivate: false, shownAs: paths[1])
      let fingerprint = try opened("a new key") { () throws(CryptoFailure) in try key.publicKey.fingerprint }
      output.result(
        lines: [
          "\(paths[0]): the private key, for the server alone; keep it out of the repository",
          "\(paths[1]): the public key, for the account: flowctl key set \(Shell.quoted(paths[1]))",
        ],
        json: [
          .init("privateKey", .string(paths[0])), .init("publicKey", .string(paths[1])),
          .init("fingerprint", .string(fingerprint)),
        ]
      )
    }

    private static func create(_ file: Path, _ text: String, isPrivate: Bool, shownAs path: String) throws {
      do throws(FileFailure) {
        try FileReplacer.create(file, Array((text.hasSuffix("\n") ? text : text + "\n").utf8), isPrivate: isPrivate)
      } catch {
        throw FileFailure(path, error.reason)
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Tells what a key file holds, and whether it belongs to the key of the account.",
      discussion: """
        Either half of a pair, in any form. Without an environment only the file is looked at.

        Exit status: 0 it belongs, 1 it can't be used or belongs to another key, 3 the file or the account can't be read.

        Example: flowctl --env production key check private.pem --passphrase-env PASSPHRASE
        """
    )

    @Argument(help: "A private or a public key, or '-' for standard input.", completion: .file())
    var file: String

    @Option(help: ArgumentHelp("The environment variable with the private key's passphrase.", valueName: "name"))
    var passphraseEnv: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let access = try EndpointAccess(options.shared, format: options.format)
      let bytes = try access.read(file, limit: 1 << 20)
      // An encrypted key needs a passphrase.
      let isEncrypted = String(decoding: bytes, as: UTF8.self).contains("ENCRYPTED")
      let passphrase = try access.passphrase(passphraseEnv, isEncrypted ? access.environment() : nil)
      let key = try opened(file) { () throws(CryptoFailure) in
        try EndpointKeyFile(reading: bytes, passphrase: passphrase)
      }
      let own = try opened(file) { () throws(CryptoFailure) in try key.publicKey }
      let fits = try comparison(own, access)
      show(key, own, fits, access)
      if fits == .differs || fits == .noKey { throw ExitCode(ExitStatus.findings.rawValue) }
    }

    private enum Comparison: String {
      case fits, differs, noKey, notCompared
    }

    private func comparison(_ own: EndpointPublicKey, _ access: EndpointAccess) throws -> Comparison {
      if options.env == nil, access.configuration?.environments.isEmpty ?? true { return .notCompared }
      guard let held = try Session(options).account.key() else { return .noKey }
      let other = try opened("the account's public key") { () throws(CryptoFailure) in
        try EndpointPublicKey(reading: Array(held.pem.utf8))
      }
      return own == other ? .fits : .differs
    }

    private func show(_ key: EndpointKeyFile, _ own: EndpointPublicKey, _ fits: Comparison, _ access: EndpointAccess) {
      let isPrivate = if case .privateKey = key.half { true } else { false }
      let half: ShownText = isPrivate ? "private" : "public"
      let account: ShownText =
        switch fits {
        case .fits: "it belongs to the key that the account holds"
        case .differs:
          "it does not belong to the key that the account holds: what phones encrypt can't be opened with it; "
            + "'flowctl key set PUBLIC' sets the key of this pair"
        case .noKey: "the account holds no public key: 'flowctl key set PUBLIC' sets it"
        case .notCompared: "not compared with an account: '--env NAME' chooses one"
        }
      access.output.result(
        lines: [
          "\(file): an RSA \(half) key of 2048 bit (\(key.form)), fingerprint \(own.fingerprint)", account,
        ],
        json: [
          .init("file", .string(file)), .init("kind", isPrivate ? "private" : "public"),
          .init("form", .string(key.form)), .init("bits", 2048), .init("fingerprint", .string(own.fingerprint)),
          .init("belongsToAccount", fits == .fits ? true : fits == .notCompared ? .null : false),
        ]
      )
    }
  }
}
