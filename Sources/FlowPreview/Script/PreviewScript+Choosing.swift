extension PreviewScript {
  /// Methods of `Session`: choosing options, and the actions that this runs.
  static let choosing: StaticString = #"""
      option(c, id) {
        const o = typeof id === "string" ? this.options(c).find(x => x.id === id) : undefined;
        if (!o || !o.enabled) this.obstacle(`no option '${id}'`);
        return o;
      }
      replace(c, i, o) {
        const v = this.store.form.get(c.name), before = typeof v === "string" ? v : undefined, old = before === undefined ? undefined : this.options(c).find(x => x.id === before);
        this.set(c.name, o?.id ?? "");
        if ((before ?? "") === (o?.id ?? "")) return;
        const hasUnselect = !!this.action("on-unselect-action", i, null);
        if (old && old.id !== o?.id) { this.only("on-unselect-action", i, old.position); if (hasUnselect) this.only("on-unselect-action", i, null); }
        if (this.pending || this.end) return;
        if (o) this.only("on-select-action", i, o.position);
        if (o || !hasUnselect) this.only("on-select-action", i, null);
      }
      several(c, i, wanted) {
        if (!Array.isArray(wanted) || wanted.some(x => typeof x !== "string") || new Set(wanted).size !== wanted.length) this.obstacle("takes options");
        for (const id of wanted) this.option(c, id);
        if (c.fact === "ChipsSelector" && wanted.length > this.most(c)) this.obstacle("too many");
        const v = this.store.form.get(c.name), before = Array.isArray(v) ? v.filter(x => typeof x === "string") : [];
        let kept = 0;
        while (kept < before.length && kept < wanted.length && before[kept] === wanted[kept]) kept += 1;
        if (!before.length && !wanted.length) this.set(c.name, []);
        let chosen = before;
        const toggle = (id, isSelected) => { this.idle(); const o = this.options(c).find(x => x.id === id); this.set(c.name, chosen); this.select(c, i, o ? o.position : null, isSelected); };
        for (const id of before.slice(kept).reverse()) { chosen = chosen.filter(x => x !== id); toggle(id, false); }
        for (const id of wanted.slice(kept)) { chosen = [...chosen, id]; toggle(id, true); }
      }
      select(c, i, item, isSelected) {
        const name = at => isSelected || !this.action("on-unselect-action", i, at) ? "on-select-action" : "on-unselect-action";
        if (item !== null) this.only(name(item), i, item);
        this.only(name(null), i, null);
      }
      only(property, i, item) { if (this.pending || this.end) return; const a = this.action(property, i, item); if (a) this.run(a); }
    """#
}
