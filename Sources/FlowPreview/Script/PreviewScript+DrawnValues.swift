extension PreviewScript {
  /// Methods of `Drawer`: the values in drawings, and the conditions of their parts.
  static let drawnValues: StaticString = #"""
      value(v) {
        const s = this.session, answer = () => this.component && this.component.name !== null ? s.store.form.get(this.component.name) : undefined;
        switch (v[0]) {
          case "'": return v[1];
          case "f": return s.value(v[1]);
          case "item": return v[1].reduce(own, this.items[this.items.length - 1]);
          case "member": { const whole = this.value(v[1]); return whole !== null && typeof whole === "object" && !Array.isArray(whole) ? own(whole, v[2]) : whole; }
          case "answer": return v[1].reduce(own, answer());
          case "day": { const d = dayOf(this.value(v[1])); return d === undefined ? undefined : dayText(d); }
          case "error": return this.component ? s.errorText(this.component) : undefined;
          case "fault": return this.component && this.component.name !== null && s.store.touched.has(this.component.name) ? s.state.components[this.index].fault : undefined;
          case "snackbar": return s.snackbar;
          case "length": return [...toText(answer())].length;
          case "group": return this.component ? this.prefix + this.component.pointer : undefined;
          case "choice": { const id = toText(answer()), list = this.value(v[1]); return id && Array.isArray(list) ? own(list.find(o => own(o, "id") === id), "title") : undefined; }
        }
      }
      text(v, separator) {
        const value = this.value(v);
        if (separator && Array.isArray(value)) return value.map(toText).join(separator);
        return value !== null && typeof value === "object" && !Array.isArray(value) ? "" : toText(value);
      }
      holds(t) {
        const s = this.session, me = this.index >= 0 ? s.state.components[this.index] : null;
        switch (t[0]) {
          case "there": { const v = this.value(t[1]); return this.text(t[1]) !== "" || Array.isArray(v) && v.length > 0; }
          case "bool": return (this.value(t[1]) ?? t[3]) === t[2];
          case "equals": return this.text(t[1]) === t[2];
          case "enabled": return me ? me.enabled : true;
          case "required": return me ? me.required : false;
          case "chosen": { const id = own(this.items[this.items.length - 1], "id"), a = this.value(["answer", []]); return typeof id === "string" && (Array.isArray(a) ? a.includes(id) : a === id); }
          case "full": { const most = this.component ? toNumber(s.prop(this.component, "max-selected-items")) : undefined, a = this.value(["answer", []]); return most !== undefined && (Array.isArray(a) ? a.length : 0) >= most; }
          case "press": return s.canPress;
          case "first": return s.history.length <= 1 && s.program.entries.includes(s.current);
          case "not": return !this.holds(t[1]);
          case "all": return t[1].every(x => this.holds(x));
        }
      }
    """#
}
