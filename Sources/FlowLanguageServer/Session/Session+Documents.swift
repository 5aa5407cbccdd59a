import FlowEditing
import FlowFiles
import JSONText

extension Session {
  mutating func didOpen(_ params: JSONNode) {
    guard let item = params["textDocument"], let uri = item["uri"]?.string, let text = item["text"]?.string else {
      return
    }
    if let old = documents[uri] { forget(old) }
    forgetDisk()
    let document = OpenDocument(
      uri: uri,
      path: path(for: uri),
      language: item["languageId"]?.string ?? "",
      version: item["version"]?.integer,
      text: text
    )
    documents[uri] = document
    guard document.mayBeJSON else { return }
    addresses[document.path] = uri
    changed.insert(uri)
    diagnosis.add(uri)
  }

  mutating func didChange(_ params: JSONNode) {
    guard let item = params["textDocument"], let uri = item["uri"]?.string,
      let changes = params["contentChanges"]?.elements
    else { return }
    documents[uri]?.apply(changes, version: item["version"]?.integer, client.encoding)
    guard documents[uri]?.mayBeJSON ?? false else { return }
    changed.insert(uri)
    diagnosis.add(uri)
  }

  mutating func didSave(_ params: JSONNode) {
    guard !client.registersWatchers else { return }
    forgetDisk()
    diagnoseOthers(Set(addresses.keys))
  }

  mutating func didClose(_ params: JSONNode) {
    guard let uri = params["textDocument"]?["uri"]?.string, let document = documents[uri] else { return }
    synchronize()
    forget(document)
    forgetDisk()
  }

  /// Takes a text out; the file on the disk counts again.
  private mutating func forget(_ document: OpenDocument) {
    documents[document.uri] = nil
    changed.remove(document.uri)
    retract(document.uri)
    guard addresses.removeValue(forKey: document.path) != nil else { return }
    let folder = folder(of: document.path)
    var dependents = Set(projects[folder]?.workspace.dependents(of: document.path) ?? [])
    projects[folder]?.close(document.path)
    dependents.formUnion(projects[folder]?.workspace.dependents(of: document.path) ?? [])
    diagnoseOthers(dependents)
    // A folder that nothing is open from any more is not kept.
    let isLoose = !folders.contains(folder)
    if isLoose, !addresses.keys.contains(where: { Path($0).isInside(folder) }) { projects[folder] = nil }
  }

  /// Hands a text to the project that it belongs to now.
  mutating func reopen(_ document: OpenDocument) {
    guard addresses[document.path] != nil else { return }
    changed.insert(document.uri)
    diagnosis.add(document.uri)
  }

  /// The path of an address; a text that was never saved gets one in the first folder.
  private func path(for uri: String) -> String {
    if let path = DocumentURI.path(uri) { return path.text }
    let name = uri.split(whereSeparator: { $0 == ":" || $0 == "/" }).joined(separator: "-")
    return (folders.first ?? surroundings.workingFolder).joined(Path("\(name)")).text
  }
}
