extension PreviewScript {
  /// Methods of `Session`: opening, showing a screen, new data for it.
  static let screens: StaticString = #"""

      // Opening and screens.
      open(position, data, isPicture) {
        const s = this.stores[position];
        if (!s) return;
        if (isPicture) this.program.screens.forEach((screen, i) => { for (const [n, v] of Object.entries(screen.example)) this.stores[i].data.set(n, v); this.begin(i); });
        for (const [n, v] of Object.entries(data)) s.data.set(n, v);
        this.history = [position];
        this.record("init", this.screen.pointer, data);
        this.appear();
      }
      openByEndpoint() {
        if (!this.program.endpoint) return this.fail("the flow has no endpoint that could answer INIT");
        this.ask("INIT", undefined, {}, "", false, "");
      }
      begin(position) {
        const s = this.stores[position];
        if (s.visited) return;
        s.visited = true;
        for (const c of this.program.screens[position].components) {
          if (c.name === null || s.form.has(c.name)) continue;
          const v = present(this.value(c.init, position));
          if (v !== undefined) s.form.set(c.name, v);
        }
      }
      appear() {
        this.begin(this.current);
        this.refresh();
        if (!this.program.selectOnRender) return;
        const screen = this.screen, at = this.current, state = this.state;
        screen.components.forEach((c, i) => {
          if (!state.components[i].shown || c.name === null || isEmpty(this.stores[at].form.get(c.name)) || this.pending || this.end || this.automatic >= 1000) return;
          const action = this.action("on-select-action", i, null);
          if (action) { this.automatic += 1; this.run(action); }
        });
      }
      merge(data, renewing) {
        const s = this.store;
        for (const [n, v] of Object.entries(data)) s.data.set(n, v);
        s.dismissed.clear();
        if (renewing && s.visited) for (const c of this.screen.components) {
          if (c.name === null || !c.init.some(x => x[0] === "@" && x[1] === null && x[2] === "data" && (!x[3].length || Object.hasOwn(data, x[3][0])))) continue;
          const v = present(this.value(c.init));
          if (v === undefined) continue;
          s.form.set(c.name, v);
          s.touched.delete(c.name);
        }
        this.refresh();
        let changed = false;
        for (const c of this.screen.components) {
          const v = c.name === null ? undefined : s.form.get(c.name);
          if (v === undefined || !Object.hasOwn(c.props, "data-source") || !c.props["data-source"].some(x => x[0] === "@")) continue;
          const ids = this.options(c).map(o => o.id);
          if (typeof v === "string" && v && !ids.includes(v)) { s.form.set(c.name, ""); changed = true; }
          else if (Array.isArray(v) && v.some(x => !ids.includes(toText(x)))) { s.form.set(c.name, []); changed = true; }
        }
        if (changed) this.refresh();
      }
      leads(a, b) { return this.program.screens[a].next.includes(b); }
      show(position, origin) {
        if (position === origin && origin === this.current) return;
        const place = this.history.lastIndexOf(position);
        if (origin !== undefined && !this.leads(origin, position) && this.leads(position, origin) && place >= 0) this.history.length = place + 1;
        else if (origin !== undefined) { if (this.history.length >= 1000) return this.fail("the way is longer than any phone keeps"); this.history.push(position); }
        else this.history = [position];
      }
    """#
}
