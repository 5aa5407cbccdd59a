import FlowEditing
import JSONText

extension Session {
  mutating func hover(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let (subject, offset) = try place(params), let hover = subject.workspace.hover(subject.path, at: offset)
    else { return .null }
    return [
      "contents": Self.markup(hover.markdown, isShown: client.hoverMarkdown),
      "range": range(hover.range, subject),
    ]
  }

  mutating func definition(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let (subject, offset) = try place(params) else { return .null }
    let found = subject.workspace.definitions(subject.path, at: offset)
    return .array(found.compactMap { location($0, subject.workspace) })
  }

  mutating func references(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let (subject, offset) = try place(params) else { return .null }
    let found = subject.workspace.references(
      subject.path,
      at: offset,
      includingDefinition: params["context"]?["includeDeclaration"]?.bool ?? true
    )
    return .array(found.compactMap { location($0, subject.workspace) })
  }

  mutating func highlights(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let (subject, offset) = try place(params) else { return .null }
    return .array(
      subject.workspace.highlights(subject.path, at: offset).map {
        ["range": range($0.range, subject), "kind": .int($0.isDefinition ? 3 : 2)]
      }
    )
  }

  // MARK: Renaming

  mutating func prepareRename(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let (subject, offset) = try place(params) else { return .null }
    do throws(RenameRefusal) {
      let target = try subject.workspace.renameTarget(subject.path, at: offset)
      return ["range": range(target.range, subject), "placeholder": .string(target.name)]
    } catch {
      throw ResponseError(.requestFailed, error.message)
    }
  }

  mutating func rename(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let name = params["newName"]?.string else {
      throw ResponseError(.invalidParameters, "the request has no 'newName'")
    }
    guard let (subject, offset) = try place(params) else {
      throw ResponseError(.requestFailed, "nothing is known of this text")
    }
    do throws(RenameRefusal) {
      let changes = try subject.workspace.rename(subject.path, at: offset, to: name)
      return workspaceEdit(changes, subject.workspace) ?? .null
    } catch {
      throw ResponseError(.requestFailed, error.message)
    }
  }
}
