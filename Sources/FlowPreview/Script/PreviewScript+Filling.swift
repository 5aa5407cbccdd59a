extension PreviewScript {
  /// Methods of `Session`: filling in and clearing an input.
  static let filling: StaticString = #"""

      // What people do.
      idle() { if (this.end) this.obstacle("it has ended"); if (this.pending) this.obstacle("it waits for an answer"); if (!this.screen) this.obstacle("it is not open"); }
      usable(name) {
        this.idle();
        const i = this.named(name), c = this.screen.components[i];
        if (!c || !c.input) this.obstacle(`no input '${name}'`);
        if (!this.state.components[i].shown || !this.state.components[i].enabled) this.obstacle(`'${name}' can't be used`);
        return [c, i];
      }
      set(name, v) { const s = this.store; s.form.set(name, v); s.touched.add(name); s.dismissed.add(name); this.refresh(); }
      fill(name, v) {
        const [c, i] = this.usable(name);
        switch (c.fact) {
          case "TextInput": case "TextArea": {
            if (typeof v !== "string") this.obstacle("takes text");
            const type = this.prop(c, "input-type"), longest = this.longest(c);
            if (type === "password" || type === "passcode") v = withoutEmoji(v);
            if (longest !== undefined && v.length > longest) this.obstacle("too long");
            return this.set(name, v);
          }
          case "OptIn": {
            if (typeof v !== "boolean") this.obstacle("takes true or false");
            const before = this.store.form.get(name) === true;
            this.set(name, v);
            if (v !== before) this.select(c, i, null, v);
            return;
          }
          case "RadioButtonsGroup": case "Dropdown": return this.replace(c, i, this.option(c, v));
          case "CheckboxGroup": case "ChipsSelector": return this.several(c, i, v);
          case "DatePicker": this.set(name, this.available(c, v)); return this.select(c, i, null, true);
          case "CalendarPicker": {
            if (this.prop(c, "mode") !== "range") { this.set(name, this.available(c, v)); return this.select(c, i, null, true); }
            const start = own(v, "start-date") ?? own(v, "end-date");
            if (start === undefined) this.obstacle("takes a range");
            this.available(c, start);
            if (own(v, "end-date") !== undefined) this.available(c, own(v, "end-date"));
            const fault = this.calendarFault(c, v, false);
            if (fault) this.obstacle(`'${c.name}' ${fault}`);
            this.set(name, v);
            return this.select(c, i, null, true);
          }
          case "PhotoPicker": case "DocumentPicker":
            if (!Array.isArray(v) || v.length > this.most(c)) this.obstacle("takes files");
            return this.set(name, v.map(f => typeof f === "string" ? { file_name: f } : f));
          default: this.obstacle("takes no answer");
        }
      }
      available(c, v) {
        const day = dayOf(v);
        const fault = typeof v !== "string" || day === undefined ? "takes a day" : this.dateFault(c, v, false);
        if (fault) this.obstacle(`'${c.name}' ${fault}`);
        return c.fact === "DatePicker" && !this.program.calendarDays && /^\d{4}-\d{2}-\d{2}$/.test(v) ? String(day * 864e5) : v;
      }
      clear(name) {
        const [c, i] = this.usable(name);
        switch (c.fact) {
          case "TextInput": case "TextArea": this.set(name, ""); return;
          case "DatePicker": this.set(name, ""); return this.select(c, i, null, true);
          case "Dropdown": return this.replace(c, i, undefined);
          case "CheckboxGroup": case "ChipsSelector": return this.several(c, i, []);
          case "PhotoPicker": case "DocumentPicker": return this.set(name, []);
          case "OptIn": return this.fill(name, false);
          default: this.obstacle("can be changed, not taken back");
        }
      }
    """#
}
