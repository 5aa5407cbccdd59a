import FlowFiles
import FlowDiff
import FlowIndex
import FlowLanguage
import FlowMessages
import FlowModel
import FlowProject
import FlowRules
import FlowUpgrade
import JSONText

extension Workspace {
  /// The changes that are offered for the bytes `range`: fixes of what is found there, safe ones first; the mending of
  /// everything; rules that are to be ignored at the place; what is written otherwise as well.
  public func codeActions(_ path: String, in range: Range<Int>) -> [CodeAction] {
    guard let document = document(path) else { return [] }
    let all = diagnostics(path)
    let here = all.filter { $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound }
    let fixes = here.flatMap { fixActions($0, path) }
    let safe = fixes.filter(\.isPreferred)
    let hasSafeFix = all.contains { $0.fixes.contains { $0.safety == .safe } }
    return safe + fixes.filter { !$0.isPreferred } + keyActions(document, range)
      + upgradeActions(document, range) + here.compactMap { ignoreAction($0, document) }
      + (hasSafeFix ? fixAll(document) : [])
  }

  private func fixActions(_ diagnostic: Diagnostic, _ path: String) -> [CodeAction] {
    diagnostic.fixes.map { fix in
      let others = fix.renamedScreen.map { outsideEdits($0, path) } ?? []
      return CodeAction(
        title: fix.title,
        kind: .quickFix,
        isPreferred: fix.safety == .safe,
        diagnostics: [diagnostic],
        edits: [FileEdits(path: path, edits: fix.edits)] + others
      )
    }
  }

  /// What follows in other texts when a fix gives a screen another id.
  private func outsideEdits(_ rename: ScreenRename, _ path: String) -> [FileEdits] {
    guard let document = document(path), let index = document.index,
      let position = index.definition(.screen, "\(rename.old)", in: .flow)
    else { return [] }
    let symbol = Symbol(flow: document, index: index, position: position, range: index.definitions[position].range)
    let mentions = mentions(of: symbol).filter { $0.path != path }
    return Dictionary(grouping: mentions, by: \.path).sorted { $0.key < $1.key }.map { path, mentions in
      FileEdits(path: path, edits: mentions.map { TextEdit(range: $0.range, text: "\(rename.new)") })
    }
  }

  // MARK: Everything at once

  private func fixAll(_ document: TextDocument) -> [CodeAction] {
    let judge = TextJudge(settings, configuration(for: document.path))
    let text: [UInt8]
    switch document.content {
    case .flow: text = judge.mended(document.json, at: Path(document.path), findings(inFlow:))
    case .messages(let file) where file.parts.count == 1:
      text = judge.mended(document.json, at: Path(document.path)) { json in
        guard let messages = MessageFile(json) else { return [] }
        return findings(in: messages, document.path)
      }
    case .messages, .brokenMessage, .configuration, .script, .other: return []
    }
    let edits = LineEdits.edits(from: document.bytes, to: text)
    guard !edits.isEmpty else { return [] }
    return [
      CodeAction(
        title: "mend everything that can be mended safely",
        kind: .fixAll,
        edits: [FileEdits(path: document.path, edits: edits)]
      )
    ]
  }

  private func findings(inFlow json: JSONDocument) -> [Diagnostic] {
    FlowChecker.check(json, options: CheckOptions(today: settings.today, version: settings.flowVersion))
  }

  // MARK: Rules to be ignored

  /// Where a configuration belongs that is not there yet: into the folder of the project.
  private func newConfiguration(for path: Path) -> Path {
    let folder = settings.workingFolder
    return (folder != "/" && path.isInside(folder) ? folder : path.parent).joined(Configuration.fileName)
  }

  private func ignoreAction(_ diagnostic: Diagnostic, _ document: TextDocument) -> CodeAction? {
    guard let rule = ProjectRules.rule(diagnostic.rule), rule.category != .json else { return nil }
    let configuration = configuration(for: document.path)
    let target = configuration?.path ?? newConfiguration(for: Path(document.path))
    let known = self.document(target.text)
    guard known?.json.faults.isEmpty ?? true else { return nil }
    let override: JSONValue = [
      "files": [.string(Path(document.path).relative(to: target.parent).text)],
      "at": .string(TextJudge.place(of: diagnostic, in: document.json)),
      "rules": .object([.init("\(rule.name)", "off")]),
      "reason": .string("accepted in the editor on \(settings.today)"),
    ]
    let old = known?.bytes ?? []
    guard let new = Self.adding(override, to: known?.json) else { return nil }
    let edits =
      known == nil
      ? [TextEdit(range: 0..<0, text: String(decoding: new, as: UTF8.self))] : LineEdits.edits(from: old, to: new)
    return CodeAction(
      title: "ignore '\(rule.name)' here",
      kind: .quickFix,
      diagnostics: [diagnostic],
      edits: [FileEdits(path: target.text, edits: edits)]
    )
  }

  /// The text of a configuration with one more override.
  private static func adding(_ override: JSONValue, to configuration: JSONDocument?) -> [UInt8]? {
    var editor = ConfigurationEditor(configuration?.bytes)
    guard let overrides = configuration?.root["overrides"] else {
      return editor.add(.array([override]), at: ["overrides"]) ? editor.bytes : nil
    }
    guard overrides.kind == .array, let configuration else { return nil }
    let text = JSONPrinter().print(override)
    let end = overrides.elements.last?.range.upperBound ?? overrides.range.lowerBound + 1
    let edit = TextEdit(range: end..<end, text: overrides.count == 0 ? text : ",\n    " + text)
    return try? [edit].applied(to: configuration.bytes)
  }

  // MARK: Newer versions

  /// Lifts the flow whose version stands at the place, to the recommended version or as far as nothing is left to anybody.
  private func upgradeActions(_ document: TextDocument, _ range: Range<Int>) -> [CodeAction] {
    guard let flow = document.flow, let declared = flow.version, let node = flow.node["version"],
      node.range.touches(range.lowerBound), declared < Language.recommendedVersion
    else { return [] }
    var options = UpgradeOptions(today: settings.today)
    options.scripts = all.filter { flowPath(ofScript: $0) == document.path }.map(\.json)
    var plan = Upgrade.plan(document.json, options)
    if plan.isBlocked, let reachable = plan.reachable {
      options.version = reachable
      plan = Upgrade.plan(document.json, options)
    }
    guard !plan.isBlocked, !plan.edits.isEmpty else { return [] }
    let readers = plan.affects.map(\.rawValue).joined(separator: ", ")
    return [
      CodeAction(
        title: "upgrade to \(plan.to)" + (readers.isEmpty ? "" : "; who must follow: \(readers)"),
        kind: .rewrite,
        edits: [FileEdits(path: document.path, edits: plan.edits)]
      )
    ]
  }

  // MARK: Keys of answers and requests

  /// Gives a key of an answer or a request the name of what it holds: who reads it must follow.
  private func keyActions(_ document: TextDocument, _ range: Range<Int>) -> [CodeAction] {
    guard let index = document.index else { return [] }
    return index.definitions.compactMap { definition -> CodeAction? in
      guard definition.kind == .answer || definition.kind == .request, definition.range.touches(range.lowerBound),
        let name = Self.boundName(definition.value), name != index.text(definition.name),
        index.definition(definition.kind, name, in: definition.owner) == nil
      else { return nil }
      let symbol = Symbol(flow: document, index: index, position: definition.symbol, range: definition.range)
      let edits = Dictionary(grouping: mentions(of: symbol), by: \.path).sorted { $0.key < $1.key }.map { path, all in
        FileEdits(path: path, edits: all.map { TextEdit(range: $0.range, text: name) })
      }
      let reader = definition.kind == .answer ? "whoever reads the answers" : "the endpoint"
      return CodeAction(
        title: "call '\(symbol.name)' '\(name)', as what it holds; \(reader) must follow",
        kind: .rewrite,
        edits: edits
      )
    }
  }

  /// The name that a value ends with which is one binding.
  private static func boundName(_ value: JSONNode) -> String? {
    guard value.mayBeDynamic, case .binding(let binding)? = DynamicText(value)?.content else { return nil }
    return binding.path.last.map { "\($0.text)" }
  }
}
