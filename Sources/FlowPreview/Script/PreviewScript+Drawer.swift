extension PreviewScript {
  /// The class `Drawer`: fills in the drawings of a screen, as `Drawer` in Swift does.
  static let drawer: StaticString = #"""

    // Drawings are filled in as Swift does it: to trees of tags, attributes and texts, never to markup.
    const el = (tag, attributes, children) => ({ tag, attributes, children });
    const picture = t => { const type = [["/9j/", "jpeg"], ["iVBORw0KGgo", "png"], ["UklGR", "webp"], ["R0lGOD", "gif"]].find(x => t.startsWith(x[0])); return type && /^[A-Za-z0-9+/=]*$/.test(t) ? `data:image/${type[1]};base64,${t}` : null; };
    class Drawer {
      constructor(session, prefix) { this.session = session; this.prefix = prefix; this.items = []; this.component = null; this.index = -1; }
      draw() { return this.part(this.session.screen.frame)[0]; }
      all(drawings) { return drawings.flatMap(d => this.part(d)); }
      part(d) {
        switch (d[0]) {
          case "<": return [el(d[1], Object.fromEntries(d[2].map(a => this.attribute(a)).filter(a => a)), this.all(d[3]))];
          case "t": return this.cut(this.text(d[1]), d[2]);
          case "m": return this.markdown(this.text(d[1], "\n"), d[2]);
          case "i": return [this.image(this.text(d[1]), this.text(d[2]), d[3])];
          case "?": return this.all(this.holds(d[1]) ? d[2] : d[3]);
          case "*": return this.each(this.value(d[1]), d[2], d[3], d[4]);
          case "c": return this.components();
          default: return [];
        }
      }
      attribute([name, kind, what]) {
        if (kind === "?") return this.holds(what) ? [name, ""] : null;
        const text = this.text(what);
        return text === "" && name !== "value" ? null : [name, text];
      }
      cut(text, limit) {
        const all = limit === null || text.length <= limit ? null : [...text];
        if (!all || all.length <= limit) return [text];
        const lost = all.length - limit;
        return [el("span", { "data-cut": String(lost), title: lost === 1 ? "1 character is not shown" : `${lost} characters are not shown` }, [all.slice(0, limit).join("") + "…"])];
      }
      each(list, most, needsID, drawings) {
        let all = Array.isArray(list) ? list : isEmpty(list) || typeof list === "object" ? [] : [list];
        if (needsID) all = all.filter(v => typeof own(v, "id") === "string");
        const drawn = all.slice(0, most ?? all.length).flatMap(v => { this.items.push(v); const d = this.all(drawings); this.items.pop(); return d; });
        const lost = most === null ? 0 : all.length - most;
        return lost > 0 ? [...drawn, el("p", { class: "lost", "data-cut": String(lost) }, [lost === 1 ? "1 more is not shown" : `${lost} more are not shown`])] : drawn;
      }
      image(text, alternative, kilobytes) {
        const large = kilobytes !== null && Math.floor(text.length / 4) * 3 > kilobytes * 1024, address = large ? null : picture(text);
        return address ? el("img", { src: address, alt: alternative }, []) : el("span", { class: "placeholder", role: "img", "aria-label": alternative || "Picture" }, [large ? "Picture too large" : text ? "Not a picture" : "No picture"]);
      }
      components() {
        const s = this.session, root = [], open = [];
        let i = 0;
        const all = s.screen.components;
        while (i < all.length) {
          const c = all[i];
          while (open.length && open[open.length - 1].end <= i) open.pop();
          if (!s.state.components[i].shown) { i = Math.max(i + 1, c.end); continue; }
          const attributes = { class: c.draw === null ? "holder" : c.fact === "Footer" ? "c foot" : "c", "data-component": c.type, "data-pointer": c.pointer };
          if (c.name !== null) attributes["data-name"] = c.name;
          this.component = c; this.index = i;
          const node = el("div", attributes, c.draw === null ? [] : this.part(c.draw));
          this.component = null; this.index = -1;
          (open.length ? open[open.length - 1].children : root).push(node);
          open.push({ end: c.end, children: node.children });
          i += 1;
        }
        return root;
      }
    """#
}
