package import FlowModel
import JSONText

extension FlowComponent {
  /// The type of what people enter here, as `receiver` gets it.
  package func valueType(for receiver: PayloadTyping.Receiver) -> DataType {
    answerType(files: .media(for: receiver))
  }
}

extension DataType {
  /// Uploaded files: encrypted ones for the endpoint, media ids for who reads the answer.
  package static func media(for receiver: PayloadTyping.Receiver) -> DataType {
    switch receiver {
    case .endpoint: endpointMedia
    case .response: responseMedia
    case .screen: .array(.object(nil))
    }
  }

  private static let endpointMedia = DataType.array(
    .object([
      Field("media_id", .string), Field("cdn_url", .string), Field("file_name", .string),
      Field(
        "encryption_metadata",
        .object(
          ["encrypted_hash", "iv", "encryption_key", "hmac_key", "plaintext_hash"].map { Field($0, .string) }
        )
      ),
    ])
  )

  private static let responseMedia = DataType.array(
    .object(["file_name", "mime_type", "sha256", "id"].map { Field($0, .string) })
  )
}
