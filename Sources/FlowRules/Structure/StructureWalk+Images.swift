import FlowLanguage
import JSONText

extension StructureWalk {
  mutating func image(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard notBlank(node, fact, scope) else { return }
    let bytes = context.document.bytes[node.contentRange]
    let image = bytes.contains(UInt8(ascii: "\\")) ? Base64Image(Array((node.string ?? "").utf8)) : Base64Image(bytes)
    guard let size = image.decodedSize else { return reportNoBase64(node, fact) }
    if let format = image.format, ![.jpeg, .png].contains(format) {
      reportFormat(format, node, fact)
    }
    checkSize(size, node, fact, scope)
  }
}
