import FlowCrypto
import FlowRemote
import JSONText

// Files that were chosen in pickers.

extension SandboxMachine {
  /// Keeps an encrypted file, and gives what stands for it in the data of a request.
  mutating func keep(
    _ media: EncryptedMedia,
    name: String,
    type: String,
    size: Int,
    _ request: SandboxRequest
  ) throws(GraphFailure) -> JSONValue {
    _ = try place(request)
    let file = try keep(media.file, as: ("media-", ".bin"))
    let kept = SandboxMedia(
      id: try newID("12"),
      file: file,
      name: name,
      type: type,
      size: size,
      time: now,
      metadata: media.metadata.json
    )
    let oldest = now - SandboxMedia.life
    change {
      $0.media.removeAll { $0.time < oldest }
      $0.media.append(kept)
    }
    return [
      "file_name": .string(name), "media_id": .string(kept.id),
      "cdn_url": .string("\(request.origin)/_sandbox/media/\(kept.id)"), "encryption_metadata": kept.metadata,
    ]
  }

  /// The encrypted file, which the platform's file server gives to everybody who knows its address.
  func encryptedMedia(_ id: String) throws(GraphFailure) -> HTTPAnswer {
    let media = try media(id)
    return HTTPAnswer(
      status: 200,
      headers: [.init("Content-Type", "application/octet-stream"), .init("X-Content-Type-Options", "nosniff")],
      body: try bytes(of: media)
    )
  }

  /// The file as the person chose it, for those who have the token.
  func openedMedia(_ id: String) throws(GraphFailure) -> HTTPAnswer {
    let media = try media(id)
    let node = JSONDocument(parsing: JSONPrinter().print(media.metadata)).root
    do throws(CryptoFailure) {
      let metadata = try EncryptedMedia.Metadata(node)
      let bytes: [UInt8]
      do throws(GraphFailure) { bytes = try self.bytes(of: media) } catch { throw CryptoFailure(.media, "it is gone") }
      return HTTPAnswer(
        status: 200,
        headers: [
          .init("Content-Type", Self.isSafe(media.type) ? media.type : "application/octet-stream"),
          .init("X-Content-Type-Options", "nosniff"), .init("Content-Disposition", "attachment"),
        ],
        body: try EncryptedMedia(file: bytes, metadata: metadata).open()
      )
    } catch {
      throw .noObject(id, method: "get")
    }
  }

  /// `GET /{media id}` of the Graph API.
  func describeMedia(_ media: SandboxMedia, _ request: SandboxRequest) -> JSONValue {
    [
      "messaging_product": "whatsapp", "url": .string("\(request.origin)/_sandbox/media/\(media.id)/content"),
      "mime_type": .string(media.type), "sha256": media.metadata["plaintext_hash"] ?? "",
      "file_size": .number("\(media.size)"), "id": .string(media.id),
    ]
  }

  private func media(_ id: String) throws(GraphFailure) -> SandboxMedia {
    guard let media = state.media.first(where: { $0.id == id }), media.time >= now - SandboxMedia.life else {
      throw .noObject(id, method: "get")
    }
    return media
  }

  private func bytes(of media: SandboxMedia) throws(GraphFailure) -> [UInt8] {
    guard let bytes = newTexts[media.file] ?? readText(media.file) else { throw .noObject(media.id, method: "get") }
    return bytes
  }

  /// A type that can stand in a header.
  static func isSafe(_ type: String) -> Bool {
    (1...100).contains(type.utf8.count) && type.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
