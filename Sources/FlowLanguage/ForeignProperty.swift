/// What is meant by a property that form tools, web pages or a neighbouring component have and this object has not.
package enum ForeignProperty: Sendable, Hashable {
  /// Another name for one of these; the first that the object has.
  case renamed([String])
  /// The opposite of a boolean property: `disabled` for `enabled`.
  case negated(String)
  /// The answer to begin with, which inside a Form stands in the Form.
  case initialValue
  /// What to do instead, for these types of components and objects; for all if there are none.
  case advice(String, for: [String] = [])

  /// What is meant by a property; the first that applies to the object counts.
  package static func meanings(of name: String) -> [ForeignProperty] {
    guard name.utf8.count <= 64 else { return [] }
    return table[String(name.lowercased().filter { !"-_ ".contains($0) })] ?? []
  }

  private static let files: ([String], [String]) = (
    ["max-uploaded-photos", "max-uploaded-documents"], ["min-uploaded-photos", "min-uploaded-documents"]
  )

  /// By names in small letters without separators.
  private static let table: [String: [ForeignProperty]] = {
    var table: [String: [ForeignProperty]] = [:]
    func add(_ names: String, _ meanings: ForeignProperty...) {
      for name in names.split(separator: " ") { table[String(name), default: []] += meanings }
    }
    add("maxlength maxchars maxcharacters maxlen", .renamed(["max-chars", "max-length"]))
    add("minlength mincharacters minlen", .renamed(["min-chars"]))
    add("placeholder placeholdertext hint hinttext help tooltip", .renamed(["helper-text", "description"]))
    add("helpertext", .renamed(["description"]))
    add("description", .renamed(["helper-text"]))
    add("defaultvalue default initialvalue defaulttext initialtext value prefill selected", .initialValue)
    add("disabled readonly", .negated("enabled"))
    add("hidden invisible", .negated("visible"))
    add("optional", .negated("required"))
    add("showif visibleif", .renamed(["visible"]))
    add("validation regex regexp validationregex validationpattern", .renamed(["pattern"]))
    add("required", .advice("\"min-uploaded-photos\": 1 asks for a photo", for: ["PhotoPicker"]))
    add("required", .advice("\"min-uploaded-documents\": 1 asks for a document", for: ["DocumentPicker"]))
    add("multiline rows lines", .advice("a TextArea takes several lines", for: ["TextInput"]))
    add("inputmode keyboardtype keyboard fieldtype datatype", .renamed(["input-type"]))
    add("onclick onpress ontap onsubmit action click", .renamed(["on-click-action"]))
    add("onchange onselect onselectionchange", .renamed(["on-select-action"]))
    add("options items choices values", .renamed(["data-source", "list-items", "images"]))
    add("disableddates excludeddates blockeddates", .renamed(["unavailable-dates"]))
    add("maxphotos maxdocuments maxfiles maxuploads maxcount", .renamed(files.0))
    add("minphotos mindocuments minfiles minuploads mincount", .renamed(files.1))
    add("maxsize maxfilesize", .renamed(["max-file-size-kb"]))
    add("accept allowedtypes filetypes mimetypes", .renamed(["allowed-mime-types"]))
    add("maxselected maxselections maxitems", .renamed(["max-selected-items"]))
    add("minselected minselections minitems", .renamed(["min-selected-items"]))
    add("bold italic weight fontstyle", .renamed(["font-weight"]))
    add("alt", .renamed(["alt-text"]))
    add("fit contentmode resizemode", .renamed(["scale-type"]))
    add("nextscreen next screen target to", .renamed(["next"]))
    add("params parameters data body args", .renamed(["payload"]))
    add("link href", .renamed(["url"]))
    add("$schema", .advice("remove it and name the schema in the settings of your editor"))
    add(
      "initialscreen firstscreen entryscreen startscreen",
      .advice("remove it: a flow opens on a screen that no other one leads to", for: ["flow"])
    )
    add("name description", .advice("remove it: a flow is given its name where it is created", for: ["flow"]))
    add(
      "endpointuri endpoint",
      .advice("remove it: the endpoint is set on the account, not in the flow", for: ["flow"])
    )
    return table
  }()
}
