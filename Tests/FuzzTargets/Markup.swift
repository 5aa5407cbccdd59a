/// Looks for markup in a page that is not ours: for tests, and for whoever must be sure.
package enum Markup {
  private static let tags: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "main", "header", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li",
    "b", "div", "span", "section", "article", "button", "label", "input", "textarea", "details", "summary", "a", "img",
    "table", "tr", "th", "td", "script", "pre", "select", "option",
  ]
  private static let attributes: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "src", "alt", "title", "type", "value",
    "role", "dir", "tabindex", "rows", "maxlength", "min", "max", "inputmode", "autocomplete", "disabled", "checked",
  ]

  /// What does not belong into a page of ours, a line each; empty for every page that ``PreviewPage`` writes.
  package static func faults(in page: String) -> [String] {
    var faults: [String] = []
    let bytes = Array(page.utf8)
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
        return faults + ["a tag without an end"]
      }
      let tag = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      position = end + 1
      if tag == "!doctype html" { continue }
      if tag.first == "/" {
        if !tags.contains(String(tag.dropFirst())) { faults.append("<\(tag)>") }
        continue
      }
      if let fault = fault(in: tag) { faults.append(fault) }
      // What stands in a script or style sheet is no markup up to the first end tag.
      let name = tag.prefix { $0 != " " }
      guard name == "script" || name == "style" else { continue }
      let close = Array("</\(name)".utf8)
      while position < bytes.count, !bytes[position...].starts(with: close) { position += 1 }
    }
    return faults
  }

  /// The first thing in a tag that is not ours.
  ///
  /// Read by code points, as browsers do: with a combining mark behind it, a quote is another Character.
  private static func fault(in tag: String) -> String? {
    let scalars = tag.unicodeScalars
    let name = String(scalars.prefix { $0 != " " })
    guard tags.contains(name) else { return "<\(tag)>" }
    var rest = scalars.dropFirst(name.unicodeScalars.count)
    while rest.first == " " {
      rest = rest.dropFirst()
      let attribute = String(rest.prefix { $0 != "=" && $0 != " " })
      rest = rest.dropFirst(attribute.unicodeScalars.count)
      guard attributes.contains(attribute) || attribute.hasPrefix("data-") || attribute.hasPrefix("aria-") else {
        return "'\(attribute)' in <\(name)>"
      }
      guard rest.first == "=" else { continue }
      guard rest.dropFirst().first == "\"" else { return "a bare value in <\(name)>" }
      let value = String(rest.dropFirst(2).prefix { $0 != "\"" })
      rest = rest.dropFirst(2 + value.unicodeScalars.count + 1)
      if attribute == "href", !value.hasPrefix("#") { return "href=\(value)" }
      if attribute == "src", !value.hasPrefix("data:image/") { return "src=\(value.prefix(40))" }
    }
    return rest.isEmpty ? nil : "'\(String(rest))' in <\(name)>"
  }
}
