import FlowLanguage
import JSONText

extension StructureWalk {
  mutating func image(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard notBlank(node, fact, scope) else { return }
    let isEscaped = node.document.record(at: node.index).hasEscapes
    let image = Base64Image(isEscaped ? Array((node.string ?? "").utf8)[...] : node.document.bytes[node.contentRange])
    guard let size = image.decodedSize else { return reportNoBase64(node, fact) }
    if let format = image.format, ![.jpeg, .png].contains(format) {
      reportFormat(format, node, fact)
    }
    checkSize(size, node, fact, scope)
  }
}
