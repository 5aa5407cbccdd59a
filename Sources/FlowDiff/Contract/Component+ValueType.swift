package import FlowModel
import JSONText

extension Component {
  /// The type of what people enter here, as `receiver` gets it.
  package func valueType(for receiver: PayloadTyping.Receiver) -> DataType {
    switch type {
    case "CheckboxGroup", "ChipsSelector": .array(.string)
    case "RadioButtonsGroup", "Dropdown", "DatePicker", "TextArea", "NavigationList": .string
    case "OptIn": .boolean
    case "TextInput": inputType
    case "CalendarPicker": calendarType
    case "PhotoPicker", "DocumentPicker": .media(for: receiver)
    default: .unknown
    }
  }

  private var inputType: DataType {
    switch node["input-type"]?.string {
    case "number", "passcode": .number
    default: .string
    }
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
