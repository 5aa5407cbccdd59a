extension PreviewScript {
  /// Methods of `Session`: actions, what the data of a screen must be, requests.
  static let actions: StaticString = #"""

      // Actions.
      action(property, component, item) { return this.screen.actions.find(a => a.component === component && a.item === item && a.property === property); }
      run(a) {
        this.snackbar = null;
        const at = this.current;
        const payload = () => { const v = this.value(a.payload); return v !== null && typeof v === "object" && !Array.isArray(v) ? v : {}; };
        switch (a.name) {
          case "navigate": return this.navigate(a, at, payload());
          case "data_exchange": {
            if (!this.program.endpoint) return this.fail("the flow has no endpoint to send data to");
            const data = Object.fromEntries(Object.entries(payload()).filter(m => m[0] !== "action" && m[0] !== "screen"));
            return this.ask("data_exchange", at, data, a.pointer, this.screen.components[a.component].fact === "NavigationList", a.property);
          }
          case "update_data": { const data = payload(); this.record("update_data", a.pointer, data); return this.merge(data, true); }
          case "open_url": return this.record("open_url", a.pointer, { url: this.value(a.url) ?? null });
          case "complete": {
            const answer = Object.fromEntries([...Object.entries(payload()).filter(m => m[0] !== "flow_token"), ["flow_token", this.token]]);
            this.record("complete", a.pointer, answer);
            this.end = { answer };
            return;
          }
          default: return this.fail(`the action '${a.name}' is unknown to phones`);
        }
      }
      navigate(a, at, payload) {
        const name = toText(this.value(a.next)), target = this.positions.get(name);
        if (target === undefined) return this.fail(name ? `the flow has no screen '${name}'` : "the action says no next screen");
        if (target !== at && !this.leads(at, target) && !this.leads(target, at)) return this.fail(`no route leads from '${this.screen.name}' to '${name}'`);
        const fault = this.refusal(payload, target, this.screen.components[a.component].fact === "NavigationList", true);
        if (fault) return this.fail(fault);
        for (const [n, v] of Object.entries(payload)) this.stores[target].data.set(n, v);
        this.show(target, at);
        if (this.end) return;
        this.record("navigate", a.pointer, payload);
        this.appear();
      }
      misfit(type, v) {
        if (v === undefined || typeof v === "string" && (/^\$\{[^}]*\}$/.test(v) || /^`.*`$/s.test(v))) return false;
        switch (type.type) {
          case "string": return typeof v !== "string";
          case "number": return typeof v !== "number";
          case "boolean": return typeof v !== "boolean";
          case "array": return !Array.isArray(v) || !!type.items && v.some(x => this.misfit(type.items, x));
          case "object":
            if (v === null || typeof v !== "object" || Array.isArray(v)) return true;
            return type.required.some(n => !Object.hasOwn(v, n)) || type.properties.some(([n, t]) => Object.hasOwn(v, n) && this.misfit(t, v[n]));
          default: return false;
        }
      }
      refusal(data, target, needsAll, letsNumbersThrough) {
        const screen = this.program.screens[target], model = screen.model, names = Object.keys(data);
        if (!model) return names.length ? `'${screen.name}' declares no data, and is given '${names[0]}'` : null;
        for (const n of names) {
          const declared = model.members.find(m => m[0] === n)?.[1];
          if (!declared || !this.misfit(declared, data[n])) continue;
          if (letsNumbersThrough && declared.type === "number" && typeof data[n] === "string" && numberText(data[n]) !== undefined) continue;
          return `'${n}' of '${screen.name}' is declared otherwise`;
        }
        const missing = (needsAll ? model.members.map(m => m[0]) : model.required).find(n => !Object.hasOwn(data, n));
        return missing === undefined ? null : `'${screen.name}' needs '${missing}', which is not given`;
      }
      ask(action, origin, data, pointer, isList, property) {
        this.pending = { action, origin, data, pointer, isList, property };
        this.record(action === "INIT" ? "init" : action === "BACK" ? "back" : "data_exchange", pointer, data, this.program.screens[origin]?.id ?? null);
      }
    """#
}
