extension PreviewScript {
  /// The class `Session`: what it knows, and the screen as it is.
  ///
  /// Its methods stand in the parts that follow.
  static let session: StaticString = #"""
    class Session {
      constructor(program) {
        this.program = program;
        this.token = "unused";
        this.stores = program.screens.map(() => ({ data: new Map(), form: new Map(), touched: new Set(), dismissed: new Set(), visited: false }));
        this.history = []; this.events = []; this.pending = null; this.end = null; this.snackbar = null; this.isTokenInvalid = false; this.state = null; this.automatic = 0;
        this.positions = new Map();
        program.screens.forEach((s, i) => { if (s.id !== null && !this.positions.has(s.id)) this.positions.set(s.id, i); });
      }
      get current() { return this.history.length ? this.history[this.history.length - 1] : undefined; }
      get screen() { return this.program.screens[this.current]; }
      get store() { return this.stores[this.current]; }
      load(at) {
        return (screen, kind, path) => {
          const store = this.stores[screen === null ? at : this.positions.get(screen)];
          if (!store) return undefined;
          if (!path.length) return Object.fromEntries(store[kind]);
          let v = store[kind].get(path[0]);
          for (const n of path.slice(1)) v = own(v, n);
          return v;
        };
      }
      value(formula, at = this.current) { return formula && at !== undefined ? evaluate(formula, this.load(at)) : undefined; }
      prop(c, n) { return Object.hasOwn(c.props, n) ? this.value(c.props[n]) : undefined; }
      truth(c, n) { const v = this.prop(c, n); return typeof v === "boolean" ? v : undefined; }
      count(c, n) { const v = toNumber(this.prop(c, n)); return v === undefined ? undefined : Math.sign(v) * Math.round(Math.abs(v)); }
      named(n) { return this.screen.components.findIndex(c => c.name === n && c.fact !== "Form"); }
      fail(message, error) { this.pending = null; if (!this.end) this.end = { broken: message, error: error ?? null }; }
      obstacle(message) { throw new Error(message); }
      record(event, pointer, data, screen) { this.events.push({ event, screen: screen === undefined ? this.screen?.id ?? null : screen, pointer, data }); }

      // The screen as it is.
      refresh() {
        if (this.current === undefined) { this.state = null; return; }
        const all = this.screen.components, s = { components: all.map(() => ({ shown: false, enabled: true, required: false, fault: null })), branches: {}, footer: null, waiting: [] };
        all.forEach((c, i) => {
          if (c.parent !== null && (!s.components[c.parent].shown || c.role !== "" && s.branches[c.parent] !== c.role)) return;
          if (this.truth(c, "visible") === false) return;
          const me = s.components[i];
          me.shown = true;
          if (c.fact === "If") s.branches[i] = this.truth(c, "condition") === true ? "then" : "else";
          else if (c.fact === "Switch") { if (Object.hasOwn(c.props, "value")) { const n = toText(this.prop(c, "value")); s.branches[i] = c.cases.includes(n) ? "case:" + n : c.cases.includes("default") ? "case:default" : undefined; } }
          else {
            me.enabled = this.truth(c, "enabled") ?? true;
            if (c.fact === "Footer") { s.footer ??= i; return; }
            if (!c.input) return;
            me.required = this.truth(c, "required") ?? false;
            me.fault = this.fault(c, this.store.form.get(c.name), this.store.touched.has(c.name), me.required);
            if (me.fault) s.waiting.push(i);
          }
        });
        this.state = s;
      }
      get canPress() { const s = this.state; return !!s && !this.isTokenInvalid && s.footer !== null && s.components[s.footer].enabled && !s.waiting.length; }
    """#
}
