import FlowLanguage
package import FlowModel
import JSONText

extension FlowComponent {
  /// The type of what people enter here, as `receiver` gets it.
  package func valueType(for receiver: PayloadTyping.Receiver) -> DataType {
    switch fact?.value {
    case .texts: .array(.string)
    case .text: .string
    case .boolean: .boolean
    case .textOrNumber: inputType
    case .dayOrRange: calendarType
    case .files: .media(for: receiver)
    case nil: .unknown
    }
  }

  private var inputType: DataType {
    guard let type = node["input-type"], !type.mayBeDynamic else {
      return node["input-type"] == nil ? .string : .unknown
    }
    return ComponentFact.InputValue.numericInputTypes.contains(type.string ?? "") ? .number : .string
  }

  private var calendarType: DataType {
    switch node["mode"]?.string {
    case nil, "single": .string
    case "range": .object([DataType.Field("start-date", .string), DataType.Field("end-date", .string)])
    default: .unknown
    }
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
