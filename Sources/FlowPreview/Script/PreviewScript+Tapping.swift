extension PreviewScript {
  /// Methods of `Session`: taps, going back, closing; the end of the class.
  static let tapping: StaticString = #"""
      tapFooter() {
        this.idle();
        if (!this.canPress) this.obstacle("the Footer can't be pressed");
        const a = this.action("on-click-action", this.state.footer, null);
        if (!a) this.obstacle("the Footer has no action");
        this.run(a);
      }
      tap(i) {
        this.idle();
        const c = this.screen.components[i];
        if (!c || !this.state.components[i].shown) this.obstacle("it is hidden");
        const a = this.action("on-click-action", i, null);
        if (a && c.fact !== "NavigationList") return this.run(a);
        if (c.fact === "OptIn" && c.name !== null) return this.fill(c.name, this.store.form.get(c.name) !== true);
        this.obstacle("there is nothing to tap");
      }
      tapItem(i, id) {
        this.idle();
        const c = this.screen.components[i], o = c && c.fact === "NavigationList" && this.state.components[i].shown ? this.options(c).find(x => x.id === id) : undefined;
        if (!o || !o.enabled) this.obstacle("no such item");
        const a = this.action("on-click-action", i, o.position) ?? this.action("on-click-action", i, null);
        if (!a) this.obstacle("the item has no action");
        if (c.name !== null) this.set(c.name, id);
        this.run(a);
      }
      back() {
        this.idle();
        if (this.history.length < 2) this.obstacle("there is no way back");
        this.snackbar = null;
        if (this.screen.refresh && this.program.endpoint) return this.ask("BACK", this.current, {}, this.screen.refreshPointer, false, "");
        this.history.pop();
        for (const c of this.screen.components) if (c.name !== null) this.store.dismissed.add(c.name);
        this.record("back", this.screen.pointer, {});
        this.appear();
      }
      close() { if (this.end) this.obstacle("it has ended"); this.record("close", this.screen ? this.screen.pointer : "", {}); this.pending = null; this.end = { closed: true }; }
      answerAll() { for (let n = 0; this.pending && n < 20; n += 1) this.receive(this.likelyAnswer()); }
      errorText(c) {
        if (c.name === null || !c.input || this.store.dismissed.has(c.name)) return "";
        const v = c.form === null ? this.prop(c, "error-message") : own(this.prop(this.screen.components[c.form], "error-messages"), c.name);
        const all = Array.isArray(v) ? v.map(toText) : v !== null && typeof v === "object" ? Object.values(v).map(toText) : [toText(v)];
        return all.find(t => t) ?? "";
      }
    }
    const withoutEmoji = text => typeof Intl.Segmenter === "undefined" ? text : [...new Intl.Segmenter().segment(text)].map(s => s.segment).filter(s => s.charCodeAt(0) < 128 || !(/^\p{Emoji_Presentation}/u.test(s) || /^\p{Emoji}/u.test(s) && s.includes("\uFE0F"))).join("");
    """#
}
