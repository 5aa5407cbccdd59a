import FlowFiles
import FlowProject
import FlowText

/// What to add to a project so that its flows are checked in commits, in CI and while they are written.
///
/// What the project has already is not shown again.
struct NextSteps {
  private let survey: ProjectSurvey

  init(_ survey: ProjectSurvey) {
    self.survey = survey
  }

  var shown: ShownText {
    ShownText(linesOf: ([start, hook] + services + [editor]).compactMap(\.self).joined(separator: "\n\n") + "\n")
  }

  private func has(_ path: Path) -> Bool { FileSystem.exists(survey.folder.joined(path)) }

  private func mentionsUs(_ path: Path) -> Bool {
    guard let bytes = try? FileSystem.read(survey.folder.joined(path), limit: 1 << 20).bytes else { return false }
    return String(decoding: bytes, as: UTF8.self).contains("flowjson")
  }

  private var start: String {
    if survey.flows.isEmpty {
      return "A flow to start from:\n\n  flowjson new registration -o flows/registration.json\n  flowjson check"
    }
    return """
      Check what is there; findings of today can be accepted, so that only new ones fail:

        flowjson check
        flowjson check --write-baseline flows.baseline.json
      """
  }

  private var hook: String? {
    let file: Path = ".pre-commit-config.yaml"
    guard !mentionsUs(file) else { return nil }
    return "Commits: add to \(file.shown) (https://pre-commit.com), then 'pre-commit install':\n\n"
      + indented(Snippet.hook(isNew: !has(file)))
  }

  private var services: [String] {
    let usesGitLab = has(".gitlab-ci.yml")
    let usesGitHub = has(".github") || !usesGitLab
    var texts: [String] = []
    if usesGitHub, !mentionsUs(".github/workflows/flows.yml") {
      texts.append("GitHub: save as .github/workflows/flows.yml:\n\n" + indented(Snippet.workflow))
    }
    if usesGitLab, !mentionsUs(".gitlab-ci.yml") {
      texts.append("GitLab: add to .gitlab-ci.yml:\n\n" + indented(Snippet.gitLabJob))
    }
    return texts
  }

  private var editor: String {
    """
    Editor: the language server is 'flowjson lsp'; settings to paste:

      flowjson lsp --print-client vscode      (or neovim, helix, zed, emacs, sublime)
    """
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
}
