extension PreviewScript {
  /// The page: putting what is drawn into it, and what stands beside the phone.
  static let showing: StaticString = #"""

      // Only what differs is touched, so that the focus and what is being typed stay.
      const patch = (node, t) => {
        for (const n of node.getAttributeNames()) if (!Object.hasOwn(t.attributes, n) && !(t.tag === "details" && n === "open")) node.removeAttribute(n);
        for (const [n, v] of Object.entries(t.attributes)) if (node.getAttribute(n) !== v) node.setAttribute(n, v);
        if (t.tag === "textarea") { const v = t.attributes["data-value"] ?? ""; if (node.value !== v) node.value = v; return; }
        if (t.tag === "input") { if (node.type === "radio" || node.type === "checkbox") node.checked = Object.hasOwn(t.attributes, "checked"); else if (node.dataset.end && partial.get(place(node))?.[node.dataset.end] === node.value) return; else if (node.value !== (t.attributes.value ?? "")) node.value = t.attributes.value ?? ""; return; }
        fill(node, t.children);
      };
      const fill = (node, children) => {
        children.forEach((c, i) => {
          const old = node.childNodes[i];
          if (typeof c === "string") { if (old?.nodeType === 3) { if (old.data !== c) old.data = c; } else node.insertBefore(document.createTextNode(c), old ?? null).nextSibling?.remove(); return; }
          if (old?.nodeType === 1 && old.localName === c.tag && (old.dataset.pointer ?? "") === (c.attributes["data-pointer"] ?? "")) return patch(old, c);
          const made = document.createElement(c.tag);
          patch(made, c);
          if (old) old.replaceWith(made); else node.append(made);
        });
        while (node.childNodes.length > children.length) node.lastChild.remove();
      };

      const ended = () => {
        const end = session.end, screen = session.screen;
        if (end.broken) return [el("p", { class: "told", role: "alert" }, [live ? live.wrong : "The phone shows an error and ends the flow: " + end.broken])];
        if (end.closed) return [el("p", { class: "told", role: "status" }, ["The flow is closed. No answer was sent."])];
        const hidden = new Set(program.screens.flatMap(s => s.sensitive));
        const lines = Object.entries(end.answer).filter(m => m[0] !== "flow_token").map(([n, v]) => el("p", { dir: "auto" }, [`${n}: ${hidden.has(n) ? "••••" : typeof v === "string" ? v : JSON.stringify(v)}`]));
        return [el("div", { class: "bubble", role: "status" }, [el("p", {}, ["Response sent"]), ...lines])];
      };
      const show = () => {
        const screen = session.screen;
        phone.dataset.screen = screen?.id ?? "";
        const scroll = phone.dataset.shown === String(session.current);
        const waits = !!session.pending && !session.end;
        phone.toggleAttribute("data-waits", waits);
        phone.inert = waits;
        phone.setAttribute("aria-busy", String(waits));
        fill(phone, session.end ? ended() : session.state ? [new Drawer(session, "phone").draw()] : []);
        phone.dataset.shown = String(session.current);
        if (!scroll) phone.querySelector(".title")?.scrollIntoView({ block: "nearest" });
        fill(events, session.events.map(e => el("li", { "data-event": e.event }, [JSON.stringify(e)])));
        const text = session.end?.answer ? JSON.stringify(session.end.answer, null, 2) : "";
        if (answer.textContent !== text) answer.textContent = text;
        const missing = session.state && !session.end ? session.state.waiting.map(i => `${session.screen.components[i].name} ${session.state.components[i].fault}`) : [];
        document.getElementById("waits").textContent = refused ? "Not possible: " + refused : waits ? live ? "The endpoint is asked." : "Choose what the endpoint answers." : live && session.end ? live.told(session) : missing.length ? "The Footer waits: " + missing.join("; ") : "";
        offer();
      };
    """#
}
