import ArgumentParser
import FlowCrypto
import FlowFiles
import FlowLanguage
import FlowRemote
import FlowText
import JSONText

/// Opens files that people chose in pickers, by the metadata that the request holds.
struct MediaDecryption {
  private let access: EndpointAccess
  private let key: PrivateKeyOptions

  /// A file as a request names it.
  private struct Named {
    let name: String
    let address: String?
    let metadata: EncryptedMedia.Metadata
  }

  init(_ access: EndpointAccess, _ key: PrivateKeyOptions) {
    self.access = access
    self.key = key
  }

  func run(_ file: String, request: String?, out: String?) throws {
    if let request {
      let bytes = try access.read(file, limit: 100 << 20)
      let named = try self.named(in: request)
      let chosen = named.first { EncryptedMedia(file: bytes, metadata: $0.metadata).isWhole } ?? named.first
      guard let chosen else { throw nothing(request) }
      let plain = try opened(file) { () throws(CryptoFailure) in
        try EncryptedMedia(file: bytes, metadata: chosen.metadata).open()
      }
      return try write(plain, chosen.name, to: out)
    }
    let named = try self.named(in: file)
    guard !named.isEmpty else { throw nothing(file) }
    guard named.count == 1 || out == nil, named.count == 1 else {
      throw RemoteError(
        .usage,
        "'\(file)' names \(named.count) files: \(named.map(\.name).quoted)",
        advice: "fetch one from its 'cdn_url', and decrypt it with '--media --request \(Shell.quoted(file))'"
      )
    }
    for file in named { try write(try fetch(file), file.name, to: out) }
  }

  private func fetch(_ file: Named) throws -> [UInt8] {
    guard let address = file.address else {
      throw UnopenedFailure(
        subject: file.name,
        failure: CryptoFailure(.media, "it has no 'cdn_url' to fetch it from")
      )
    }
    let wire = try EndpointWire(address, access)
    let answer: HTTPAnswer
    do throws(TransportError) {
      answer = try wire.get()
    } catch {
      throw RemoteError(.unreachable, "the file can't be fetched: \(error.reason)")
    }
    guard answer.status == 200 else {
      throw RemoteError(
        .refused,
        "the file can't be fetched: the server answers with status \(answer.status)",
        advice: "WhatsApp keeps such files for at most 20 days"
      )
    }
    return try opened(file.name) { () throws(CryptoFailure) in
      try EncryptedMedia(file: answer.body, metadata: file.metadata).open()
    }
  }

  private func write(_ plain: [UInt8], _ name: String, to out: String?) throws {
    guard let out else { return access.console.output(.file(plain)) }
    try access.console.write(plain, to: Path(out), isPrivate: true)
    access.output.result(
      "\(out): '\(name)', \(plain.count) bytes",
      json: [.init("file", .string(out)), .init("name", .string(name)), .init("bytes", number: plain.count)]
    )
  }

  /// The files that a request names, decrypted or not.
  private func named(in path: String) throws -> [Named] {
    var document = JSONDocument(parsing: try access.read(path))
    if document.root["encrypted_flow_data"] != nil {
      document = JSONDocument(parsing: try EndpointDecryptCommand.open(path, access, key).text)
    }
    guard document.faults.isEmpty else {
      throw UnopenedFailure(subject: path, failure: CryptoFailure(.text, "it is not JSON"))
    }
    var found: [Named] = []
    try collect(document.root, path, &found)
    return found
  }

  /// Goes through all values; the depth of a document is bounded by its reader.
  private func collect(_ node: JSONNode, _ path: String, _ found: inout [Named]) throws {
    if node["encryption_metadata"] != nil || node["encrypted_hash"] != nil && node["hmac_key"] != nil {
      let metadata = node["encryption_metadata"] ?? node
      found.append(
        Named(
          name: node["file_name"]?.string ?? "file",
          address: node["cdn_url"]?.string,
          metadata: try opened(path) { () throws(CryptoFailure) in try EncryptedMedia.Metadata(metadata) }
        )
      )
      return
    }
    for element in node.elements { try collect(element, path, &found) }
    for member in node.members { try collect(member.value, path, &found) }
  }

  private func nothing(_ path: String) -> UnopenedFailure {
    UnopenedFailure(subject: path, failure: CryptoFailure(.media, "it names no file with 'encryption_metadata'"))
  }
}
