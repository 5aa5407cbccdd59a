/// The name of a property of flows, known by a number.
///
/// Each key of a document is compared with these names while it is indexed, so that a look-up of one compares numbers,
/// and a misspelt one does not compile. All names of the language's table are among them; a test says so.
package enum PropertyName: UInt8, Sendable, Hashable, CaseIterable {
  case type, name, id, title, data, layout, children, terminal, success, sensitive, refreshOnBack
  case version, dataAPIVersion, dataChannelURI, routingModel, screens, meta, leadGenAI
  case label, text, description, value, metadata, visible, enabled, required
  case labelVariant, inputType, pattern, minChars, maxChars, maxLength, helperText, initValue, errorMessage
  case initValues, errorMessages
  case dataSource, listItems, items, properties, example, minSelectedItems, maxSelectedItems, mediaSize
  case onClickAction, onSelectAction, onUnselectAction, next, payload, url
  case condition, then, `else`, cases
  case minDate, maxDate, unavailableDates, mode, minDays, maxDays, includeDays
  case src, width, height, scaleType, aspectRatio, altText, images, image, color
  case fontWeight, strikethrough, markdown
  case leftCaption, centerCaption, rightCaption, mainContent, start, end, badge, tags
  case photoSource, maxFileSizeKB, minUploadedPhotos, maxUploadedPhotos, minUploadedDocuments, maxUploadedDocuments
  case allowedMimeTypes
}

extension PropertyName {
  /// How many names there are; each number is below it.
  package static let count = allCases.count

  /// As it is spelled in a flow.
  package var text: String {
    switch self {
    case .type: "type"
    case .name: "name"
    case .id: "id"
    case .title: "title"
    case .data: "data"
    case .layout: "layout"
    case .children: "children"
    case .terminal: "terminal"
    case .success: "success"
    case .sensitive: "sensitive"
    case .refreshOnBack: "refresh_on_back"
    case .version: "version"
    case .dataAPIVersion: "data_api_version"
    case .dataChannelURI: "data_channel_uri"
    case .routingModel: "routing_model"
    case .screens: "screens"
    case .meta: "meta"
    case .leadGenAI: "lead_gen_ai"
    case .label: "label"
    case .text: "text"
    case .description: "description"
    case .value: "value"
    case .metadata: "metadata"
    case .visible: "visible"
    case .enabled: "enabled"
    case .required: "required"
    case .labelVariant: "label-variant"
    case .inputType: "input-type"
    case .pattern: "pattern"
    case .minChars: "min-chars"
    case .maxChars: "max-chars"
    case .maxLength: "max-length"
    case .helperText: "helper-text"
    case .initValue: "init-value"
    case .errorMessage: "error-message"
    case .initValues: "init-values"
    case .errorMessages: "error-messages"
    case .dataSource: "data-source"
    case .listItems: "list-items"
    case .items: "items"
    case .properties: "properties"
    case .example: "__example__"
    case .minSelectedItems: "min-selected-items"
    case .maxSelectedItems: "max-selected-items"
    case .mediaSize: "media-size"
    case .onClickAction: "on-click-action"
    case .onSelectAction: "on-select-action"
    case .onUnselectAction: "on-unselect-action"
    case .next: "next"
    case .payload: "payload"
    case .url: "url"
    case .condition: "condition"
    case .then: "then"
    case .else: "else"
    case .cases: "cases"
    case .minDate: "min-date"
    case .maxDate: "max-date"
    case .unavailableDates: "unavailable-dates"
    case .mode: "mode"
    case .minDays: "min-days"
    case .maxDays: "max-days"
    case .includeDays: "include-days"
    case .src: "src"
    case .width: "width"
    case .height: "height"
    case .scaleType: "scale-type"
    case .aspectRatio: "aspect-ratio"
    case .altText: "alt-text"
    case .images: "images"
    case .image: "image"
    case .color: "color"
    case .fontWeight: "font-weight"
    case .strikethrough: "strikethrough"
    case .markdown: "markdown"
    case .leftCaption: "left-caption"
    case .centerCaption: "center-caption"
    case .rightCaption: "right-caption"
    case .mainContent: "main-content"
    case .start: "start"
    case .end: "end"
    case .badge: "badge"
    case .tags: "tags"
    case .photoSource: "photo-source"
    case .maxFileSizeKB: "max-file-size-kb"
    case .minUploadedPhotos: "min-uploaded-photos"
    case .maxUploadedPhotos: "max-uploaded-photos"
    case .minUploadedDocuments: "min-uploaded-documents"
    case .maxUploadedDocuments: "max-uploaded-documents"
    case .allowedMimeTypes: "allowed-mime-types"
    }
  }
}
