/// A call that a provider may have, according to its documents.
package enum Ability: Sendable, Hashable, CaseIterable {
  case list, read, health, preview, renewPreview
  case create, clone, update, connectApplication
  case upload, download
  case publish, deprecate, delete, migrate
  case readKey, setKey
  case send, sendTemplate, createTemplate, listTemplates

  /// The call in words, to follow "has no call to".
  package var phrase: String {
    switch self {
    case .list: "list flows"
    case .read: "read a flow"
    case .health: "tell what keeps a flow from being sent"
    case .preview: "make previews"
    case .renewPreview: "make new preview links"
    case .create: "create flows"
    case .clone: "clone flows"
    case .update: "update flows"
    case .connectApplication: "connect an application"
    case .upload: "upload Flow JSON"
    case .download: "download Flow JSON"
    case .publish: "publish flows"
    case .deprecate: "deprecate flows"
    case .delete: "delete flows"
    case .migrate: "copy flows between accounts"
    case .readKey: "show the public key"
    case .setKey: "set the public key"
    case .send: "send messages"
    case .sendTemplate: "send templates with flows"
    case .createTemplate: "create templates with flows"
    case .listTemplates: "list templates"
    }
  }
}
