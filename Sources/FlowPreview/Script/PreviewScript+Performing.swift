extension PreviewScript {
  /// The page: the endpoint's answers by hand, and what a person does.
  static let performing: StaticString = #"""

      // Who draws the endpoint's part chooses among what it could answer.
      const choices = document.getElementById("choices");
      const offer = () => { if (choices) fill(choices, session.pending && !session.end && settings().asks ? session.possibleAnswers().map((a, i) => el("button", { type: "button", "data-answer": String(i) }, [a.label])) : []); };
      choices?.addEventListener("click", e => {
        const chosen = session.pending && session.possibleAnswers()[Number(e.target.dataset.answer)];
        if (!chosen) return;
        session.receive(chosen.reply);
        settle();
        show();
      });

      // A person's action, by the place of its component: so that it can be done again after the page was written anew.
      let refused = "";
      const perform = act => {
        refused = "";
        const at = session.screen ? session.screen.components.findIndex(c => c.pointer === act.pointer) : -1, c = session.screen?.components[at];
        try {
          switch (act.kind) {
            case "fill": session.fill(c.name, act.value); break;
            case "clear": session.clear(c.name); break;
            case "footer": session.tapFooter(); break;
            case "tap": session.tap(at); break;
            case "item": session.tapItem(at, act.value); break;
            case "back": session.back(); break;
            case "close": session.close(); break;
          }
        } catch (error) { refused = error.message; }
        settle();
      };
      const act = a => {
        // Of a text that is being typed only the last state matters.
        const last = acts[acts.length - 1];
        if (a.kind === "fill" && typeof a.value === "string" && last?.kind === "fill" && last.pointer === a.pointer) acts.pop();
        acts.push(a);
        const before = session.current;
        perform(a);
        show();
        if (session.end) document.getElementById("again").focus();
        else if (session.current !== before) phone.querySelector("[data-tap]")?.focus();
      };

    """#
}
