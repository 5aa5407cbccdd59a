import ArgumentParser

/// What people paste into the settings of their editor; `.editors` holds the same texts as files.
enum EditorSettings: String, CaseIterable, ExpressibleByArgument {
  case neovim, helix, zed, vscode, emacs, sublime

  /// All editors for people: `neovim, helix, …`.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Where the file lies, in the repository.
  var path: String {
    switch self {
    case .neovim: ".editors/neovim/flowjson.lua"
    case .helix: ".editors/helix/languages.toml"
    case .zed: ".editors/zed/settings.json"
    case .vscode: ".editors/vscode/settings.json"
    case .emacs: ".editors/emacs/flowjson.el"
    case .sublime: ".editors/sublime/LSP.sublime-settings"
    }
  }

  /// The settings, with a line break at their end.
  var text: String {
    switch self {
    case .neovim: Self.neovimText
    case .helix: Self.helixText
    case .zed: Self.zedText
    case .vscode: Self.vscodeText
    case .emacs: Self.emacsText
    case .sublime: Self.sublimeText
    }
  }
}
