import FlowModel
import FlowTestSupport
import Foundation
import JSONText
import Testing

@testable import FlowPreview
@testable import FlowRun

/// Random sessions through Swift's phone and through the script of the page: nothing may differ.
@Suite(.enabled(if: Node.path != nil, "there is no 'node' on the search path"))
struct DifferentialTests {
  /// Sessions of each flow; FLOWJSON_SESSIONS asks for more.
  private static let sessions = ProcessInfo.processInfo.environment["FLOWJSON_SESSIONS"].flatMap(Int.init) ?? 12

  @Test(arguments: Pages.fixtures)
  func `the page does what the session does, and draws it alike`(name: String) throws {
    let program = try Pages.fixture(name)
    try compare(program, name)
  }

  @Test func `conditions, expressions, on-select actions and hidden fields are the same in both`() throws {
    try compare(Pages.program(Self.traps), "traps")
  }

  @Test(.enabled(if: !SharedMaterial.validFlows.isEmpty, "the shared flows are absent"))
  func `real flows are the same in both`() throws {
    for flow in SharedMaterial.validFlows.prefix(12) {
      try compare(FlowProgram(Flow(JSONDocument(parsing: flow.bytes))), flow.file, sessions: max(1, Self.sessions / 4))
    }
  }

  @Test(arguments: [
    (#"return !equals(l, r);"#, #"return l !== r;"#),
    (#"s.touched.add(name);"#, ""),
    (#"if (hasUnselect) this.only("on-unselect-action", i, null);"#, ""),
    (#"c.fact === "ChipsSelector" && wanted.length"#, #"c.fact === "Nothing" && wanted.length"#),
  ])
  func `a page that does one thing otherwise is found out`(right: String, wrong: String) throws {
    let program = Pages.program(Self.traps)
    #expect(PreviewScript.text.description.contains(right))
    let outcome = try outcome(program, "traps", sessions: max(40, Self.sessions)) {
      $0.replacingOccurrences(of: right, with: wrong)
    }
    #expect(outcome.contains("in the page: "), "\(right)")
  }

  @Test(.enabled(if: Browser.isThere, "Chromium, or Python's playwright, is not there: see '.ci/run'"))
  func `a real browser does the same, too`() throws {
    var inputs: [JSONValue] = []
    for name in Pages.fixtures { inputs.append(input(try Pages.fixture(name), name, sessions: Self.sessions)) }
    inputs.append(input(Pages.program(Self.traps), "traps", sessions: Self.sessions))
    let outcome = try Browser.run(Self.driver, inputs)
    #expect(outcome == String(repeating: "same \(Self.sessions)\n", count: inputs.count), "\(outcome.prefix(3000))")
  }

  private func compare(_ program: FlowProgram, _ name: String, sessions: Int = Self.sessions) throws {
    let outcome = try outcome(program, name, sessions: sessions) { $0 }
    #expect(outcome == "same \(sessions)\n", "\(name): \(outcome.prefix(3000))")
  }

  /// What the driver says to random sessions.
  private func outcome(
    _ program: FlowProgram,
    _ name: String,
    sessions: Int,
    changing change: (String) -> String
  ) throws -> String {
    try Node.run(Self.driver, input(program, name, sessions: sessions, changing: change))
  }

  /// A page with what was done in random sessions, and what was there after each step.
  private func input(
    _ program: FlowProgram,
    _ name: String,
    sessions: Int,
    changing change: (String) -> String = { $0 }
  ) -> JSONValue {
    var cases: [JSONValue] = []
    for seed in 0..<sessions {
      var walk = RandomWalk(program, seed: UInt64(seed))
      cases.append(walk.run(steps: 18))
    }
    let page = String(decoding: PreviewPage(program, title: name, findings: []).write(), as: UTF8.self)
    return ["page": .string(change(page)), "cases": .array(cases)]
  }

  static let driver = #"""
    const { page, cases } = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
    const program = JSON.parse(/<script type="application\/json" id="program">([\s\S]*?)<\/script>/.exec(page)[1]);
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)[1];
    const { Session, Drawer, same } = new Function("document", script + "\nreturn { Session, Drawer, same };")(undefined);
    const escape = t => t.replace(/[&<>"']/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c]).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, "\uFFFD");
    const html = t => typeof t === "string" ? escape(t) : `<${t.tag}` + Object.entries(t.attributes).map(([n, v]) => v === "" && !["value", "alt", "aria-label"].includes(n) ? ` ${n}` : ` ${n}="${escape(v)}"`).join("") + ">" + t.children.map(html).join("") + (["input", "img"].includes(t.tag) ? "" : `</${t.tag}>`);
    const events = s => s.events.map(e => ({ event: e.event, screen: e.screen, pointer: e.pointer, data: e.data }));
    const snapshot = s => !s.state ? { screen: null, end: s.end ? Object.keys(s.end)[0] : null, answer: s.end?.answer ?? null, events: events(s) }
      : { screen: s.screen?.id ?? null, end: s.end ? Object.keys(s.end)[0] : null, answer: s.end?.answer ?? null, footer: s.canPress, snackbar: s.snackbar,
        shown: s.state.components.flatMap((c, i) => c.shown ? [s.screen.components[i].pointer] : []), faults: s.state.waiting.map(i => `${s.screen.components[i].name} ${s.state.components[i].fault}`),
        events: events(s), html: html(new Drawer(s, "phone").draw()) };
    const differs = (number, done, now, after) => {
      for (const key of Object.keys(now)) if (!same(now[key], after[key])) {
        let at = 0;
        const [a, b] = [now[key], after[key]].map(v => typeof v === "string" ? v : JSON.stringify(v) ?? "nothing");
        while (a[at] === b[at] && at < a.length) at += 1;
        console.log(`session ${number}, after ${done.join(", ")}:\n${key} in the page: …${a.slice(Math.max(0, at - 80), at + 200)}\n${key} in Swift: …${b.slice(Math.max(0, at - 80), at + 200)}`);
        return true;
      }
      return false;
    };
    const receive = (s, answers) => { for (const a of answers) s.receive({ ...a, message: a.message ?? undefined }); };
    for (const [number, c] of cases.entries()) {
      const s = new Session(program);
      if (c.init) s.openByEndpoint(); else s.open(c.open, program.screens[c.open].example, false);
      receive(s, c.answers);
      const done = ["open " + JSON.stringify(c.answers)];
      if (differs(number, done, snapshot(s), c.after)) process.exit(1);
      for (const step of c.steps) {
        let threw = false;
        try {
          switch (step.kind) {
            case "fill": s.fill(step.name, step.value); break;
            case "clear": s.clear(step.name); break;
            case "footer": s.tapFooter(); break;
            case "tap": s.tap(step.component); break;
            case "item": s.tapItem(step.component, step.value); break;
            case "back": s.back(); break;
          }
        } catch (e) { threw = true; }
        receive(s, step.answers);
        done.push(step.kind + " " + (step.name ?? "") + " " + JSON.stringify(step.value ?? null) + " " + JSON.stringify(step.answers));
        if (differs(number, done, { ...snapshot(s), threw }, step.after)) process.exit(1);
      }
    }
    console.log("same " + cases.length);
    """#

  /// What behaves otherwise than most people think, in one flow.
  static let traps = #"""
    {"version": "6.2", "screens": [{"id": "FIRST", "title": "Traps", "data": {"n": {"type": "number", "__example__": 3},
    "list": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "title": {"type": "string"}}}, "__example__": [{"id": "1", "title": "One"}, {"id": "2", "title": "Two **b**"}]},
    "note": {"type": "string", "__example__": ""}, "hint": {"type": "string", "__example__": "old"}},
    "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "a", "label": "A", "input-type": "number", "init-value": "${data.hint}"},
    {"type": "TextInput", "name": "b", "label": "B with a label that is long", "pattern": "^[0-9]{2}$", "helper-text": "two digits", "required": true},
    {"type": "TextBody", "text": "`${form.a} + ${form.b} ' and ' ${form.a} < ${form.b} ' ' !${form.agree} ' ' ${data.n} / 0 ' ' ${form.a} * 1.005`"},
    {"type": "If", "condition": "${form.a} == 5 || ${form.b} == '12' && !${form.agree}", "then": [{"type": "TextCaption", "text": ["*x* _y_ ~~z~~", "a_b_c [l](u)"], "markdown": true}], "else": [{"type": "TextArea", "name": "area", "label": "Area", "max-length": 20}]},
    {"type": "If", "condition": "`(${form.a} > 2) && (${form.area} != '')`", "then": [{"type": "TextBody", "text": "more"}]},
    {"type": "Switch", "value": "${form.drop}", "cases": {"1": [{"type": "TextBody", "text": "one"}], "default": [{"type": "EmbeddedLink", "text": "Site", "on-click-action": {"name": "open_url", "url": "https://example.com"}}]}},
    {"type": "Dropdown", "name": "drop", "label": "Drop", "data-source": "${data.list}", "on-select-action": {"name": "update_data", "payload": {"note": "`'chose ' ${form.drop}`", "hint": "new"}}, "on-unselect-action": {"name": "update_data", "payload": {"note": "none", "list": [{"id": "2", "title": "Two"}, {"id": "9", "title": "Nine"}]}}},
    {"type": "CheckboxGroup", "name": "several", "label": "Several", "min-selected-items": 1, "max-selected-items": 2, "data-source": "${data.list}"},
    {"type": "ChipsSelector", "name": "chips", "label": "Chips", "max-selected-items": 1, "data-source": [{"id": "x", "title": "X"}, {"id": "y", "title": "Y"}]},
    {"type": "OptIn", "name": "agree", "label": "Agree", "required": "`${form.several} != ''`"}, {"type": "TextBody", "text": "${data.note}", "visible": "`${data.note} != ''`"},
    {"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-01-10", "max-date": "2026-03-01", "unavailable-dates": ["2026-01-10"]},
    {"type": "CalendarPicker", "name": "days", "mode": "range", "label": {"start-date": "From", "end-date": "To"}, "min-date": "2026-01-01", "min-days": 2, "include-days": ["Mon", "Tue", "Wed", "Thu", "Fri"]},
    {"type": "Footer", "label": "Next", "left-caption": "left", "right-caption": "right", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "SECOND"}, "payload": {"a": "${form.a}", "all": ["${form.several}", "${data.n}"]}}}]}},
    {"id": "SECOND", "title": "`${data.a} ' second'`", "terminal": true, "data": {"a": {"type": "string", "__example__": "1"}, "all": {"type": "array", "items": {"type": "string"}, "__example__": []}},
    "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${screen.FIRST.form.b}"}, {"type": "PhotoPicker", "name": "photos", "label": "Photos", "min-uploaded-photos": 1},
    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"b": "${screen.FIRST.form.b}", "photos": "${form.photos}", "n": "`${screen.FIRST.form.a} + 1`"}}}]}}]}
    """#
}
