extension PreviewScript {
  /// The page around the phone: its settings, opening the flow, who answers its requests.
  static let page: StaticString = #"""

    // The page around it. With `live` the requests of the flow reach an endpoint, and its end somebody: see the live script.
    const start = live => {
      const program = JSON.parse(document.getElementById("program").textContent);
      const root = document.documentElement, phone = document.getElementById("phone"), events = document.getElementById("events"), answer = document.getElementById("answer");
      const first = Number(phone.dataset.first), launchData = JSON.parse(phone.dataset.launch);
      let session, acts = [], lastTouch = 0, files = 0;
      const partial = new Map();

      const settings = () => {
        const p = new URLSearchParams(location.hash.slice(1)), width = Number(p.get("width"));
        const position = program.screens.findIndex(s => s.id === p.get("screen"));
        return { position: position < 0 ? first : position, isNamed: position >= 0, state: ["empty", "init"].find(s => s === p.get("state")) ?? "examples", asks: p.get("answers") === "ask", theme: ["light", "dark"].find(t => t === p.get("theme")), dir: p.get("dir") === "rtl" ? "rtl" : "ltr", width: width >= 200 && width <= 1000 ? Math.round(width) : 360, bare: p.has("bare") };
      };
      const open = () => {
        session = new Session(program);
        if (live) { live.open(session); settle(); return; }
        if (settings().state === "init") { session.openByEndpoint(); settle(); return; }
        const s = settings(), isEntry = program.entries.includes(s.position);
        const data = s.state === "empty" ? {} : { ...program.screens[s.position].example, ...(s.position === first ? launchData : {}) };
        session.open(s.position, data, !isEntry && s.state !== "empty");
        settle();
      };
      // What the flow asks is answered from its examples, or by its endpoint, which takes its time.
      const settle = () => {
        if (!live) { if (!settings().asks) session.answerAll(); return; }
        const asking = session, request = asking.pending;
        if (asking.end) live.ended(asking, show);
        if (!request || request.isSent) return;
        request.isSent = true;
        live.exchange(asking, request).then(reply => {
          if (asking.pending !== request || session !== asking) return;
          const before = asking.current;
          asking.receive(reply);
          if (asking.end?.error) live.refused(asking, request);
          settle();
          show();
          if (!asking.end && asking.current !== before) phone.querySelector("[data-tap]")?.focus();
        });
      };
      const look = () => {
        const s = settings();
        if (s.theme) root.dataset.theme = s.theme; else delete root.dataset.theme;
        root.style.setProperty("--width", `${s.width}px`);
        for (const p of document.querySelectorAll(".phone")) p.dir = s.dir;
        root.toggleAttribute("data-bare", s.bare);
        const values = { screen: String(s.position), theme: s.theme ?? "", dir: s.dir, width: String(s.width), state: s.state, answers: s.asks ? "ask" : "" };
        for (const tool of document.querySelectorAll(".tools select")) tool.value = values[tool.id];
      };
      const change = (name, value) => {
        const p = new URLSearchParams(location.hash.slice(1));
        if (value === "") p.delete(name); else p.set(name, value);
        location.hash = p.toString();
      };
    """#
}
