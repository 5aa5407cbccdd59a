extension PreviewScript {
  /// The page: events of the browser, and doing again what was done when the page was written anew.
  static let controls: StaticString = #"""
      const place = node => node.closest("[data-component]")?.dataset.pointer ?? "";
      phone.addEventListener("input", e => {
        lastTouch = Date.now();
        if (e.target.dataset.input === "text") act({ kind: "fill", pointer: place(e.target), value: e.target.value });
      });
      phone.addEventListener("change", e => {
        const t = e.target, holder = t.closest("[data-component]"), pointer = place(t);
        const c = session.screen?.components.find(x => x.pointer === pointer);
        if (!c) return;
        lastTouch = Date.now();
        const value = session.store.form.get(c.name);
        switch (t.dataset.input) {
          case "choice": act({ kind: "fill", pointer, value: t.value }); holder.querySelector("details[open]")?.removeAttribute("open"); break;
          case "choices": { const chosen = Array.isArray(value) ? value : []; act({ kind: "fill", pointer, value: t.checked ? [...chosen, t.value] : chosen.filter(x => x !== t.value) }); break; }
          case "tick": act({ kind: "fill", pointer, value: t.checked }); break;
          case "day": {
            const end = t.dataset.end;
            if (!t.value) { act({ kind: "clear", pointer }); break; }
            if (!end) { act({ kind: "fill", pointer, value: t.value }); break; }
            const range = { ...(value !== null && typeof value === "object" ? value : {}), ...partial.get(pointer), [end]: t.value };
            const other = end === "start-date" ? "end-date" : "start-date";
            // Phones take a range at once; here its ends are two fields.
            if (!range[other] && own(session.prop(c, "required"), other) === true) { partial.set(pointer, range); break; }
            partial.delete(pointer);
            act({ kind: "fill", pointer, value: range });
            break;
          }
        }
      });
      phone.addEventListener("click", e => {
        const t = e.target.closest("[data-tap]");
        if (!t || t.disabled) return;
        lastTouch = Date.now();
        const pointer = place(t), c = session.screen?.components.find(x => x.pointer === pointer);
        switch (t.dataset.tap) {
          case "footer": act({ kind: "footer" }); break;
          case "back": act({ kind: "back" }); break;
          case "close": if (confirm("Close the flow? Nothing is sent.")) act({ kind: "close" }); break;
          case "component": act({ kind: "tap", pointer }); break;
          case "item": act({ kind: "item", pointer, value: t.dataset.item }); break;
          case "clear": act({ kind: "clear", pointer }); break;
          case "attach": {
            if (live) { live.attach(session, c, values => { const v = session.store.form.get(c.name); act({ kind: "fill", pointer, value: [...(Array.isArray(v) ? v : []), ...values] }); }, told => { refused = told; show(); }); break; }
            const v = session.store.form.get(c?.name); files += 1; act({ kind: "fill", pointer, value: [...(Array.isArray(v) ? v : []), c.fact === "PhotoPicker" ? `photo-${files}.jpg` : `document-${files}.pdf`] }); break; }
        }
      });
      const begin = () => { refused = ""; partial.clear(); acts = []; files = 0; open(); look(); show(); };
      document.getElementById("again").addEventListener("click", begin);
      for (const tool of document.querySelectorAll(".tools select")) tool.addEventListener("change", () => change(tool.id, tool.id === "screen" ? program.screens[Number(tool.value)]?.id ?? "" : tool.value));
      let opened = "";
      const key = () => { const s = settings(); return live ? "live" : `${s.position} ${s.state}`; };
      addEventListener("hashchange", () => { if (key() !== opened) { opened = key(); begin(); } else { look(); settle(); show(); } });
      opened = key();
      begin();
      if (root.dataset.watch === undefined) return;
      // A newer page does again what was done on this one.
      try {
        const kept = JSON.parse(sessionStorage.getItem("kept") ?? "null");
        sessionStorage.removeItem("kept");
        if (kept && kept.hash === location.hash) { acts = kept.acts; acts.forEach(perform); show(); scrollTo(0, kept.y); document.querySelector(kept.focus || "#none")?.focus(); }
      } catch { /* a private window */ }
      setInterval(() => {
        if (Date.now() - lastTouch < 900) return;
        const at = document.activeElement?.closest("#phone [data-pointer]");
        const focus = at ? `#phone [data-pointer="${CSS.escape(at.dataset.pointer)}"] :is(input,textarea,button,summary)` : "";
        try { sessionStorage.setItem("kept", JSON.stringify({ hash: location.hash, acts, y: scrollY, focus })); } catch { /* a private window */ }
        location.reload();
      }, 900);
    };
    if (typeof document !== "undefined" && !document.getElementById("live")) start(null);
    """#
}
