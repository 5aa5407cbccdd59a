extension PreviewScript {
  /// Methods of `Session`: what an endpoint may answer, and what the phone makes of it.
  static let answers: StaticString = #"""
      // The answer that the examples of the flow give.
      likelyAnswer() {
        const p = this.pending, to = i => ({ body: { screen: this.program.screens[i].id ?? "", data: this.program.screens[i].answer } });
        if (p.origin === undefined) return to(this.program.entries[0] ?? 0);
        if (p.action === "BACK") return to(this.history[this.history.length - 2] ?? p.origin);
        if (p.property !== "on-click-action") return to(p.origin);
        const next = this.program.screens[p.origin].next.find(i => i !== p.origin);
        return next === undefined ? { body: { screen: "SUCCESS", data: { extension_message_response: { params: { flow_token: this.token } } } } } : to(next);
      }
      // What an endpoint could answer, each with a word for it.
      possibleAnswers() {
        const { origin } = this.pending, screens = this.program.screens, here = screens[origin];
        const near = i => i === origin || this.leads(origin, i) || this.leads(i, origin);
        const targets = here ? [...screens.keys()].filter(near) : this.program.entries;
        const to = i => ({ label: `Screen ${screens[i].id ?? ""}`, reply: { body: { screen: screens[i].id ?? "", data: screens[i].answer } } });
        const notice = here ? [{ label: "Text over the Footer", reply: { body: { screen: here.id ?? "", data: { ...here.answer, error_message: "Something is not right." } } } }] : [];
        return [...targets.map(to), ...notice,
          { label: "SUCCESS", reply: { body: { screen: "SUCCESS", data: { extension_message_response: { params: { flow_token: this.token } } } } } },
          { label: "SUCCESS without an answer", reply: { body: { screen: "SUCCESS" } } },
          { label: "Status 427", reply: { status: 427, message: "This message is no longer valid." } },
          { label: "Status 500", reply: { status: 500 } }];
      }
      // What an endpoint answered: `body`, with the formula of its `params`, or a `status` other than 200 with its text.
      receive({ body, params, status, message }) {
        const p = this.pending;
        this.pending = null;
        if (status === 427) {
          this.snackbar = message ?? "";
          this.isTokenInvalid = true;
          if (!this.history.length) this.fail("the token is no longer valid");
          return;
        }
        if (status !== undefined) return this.fail(message ?? `the phone shows an error, because the endpoint answered with status ${status}`);
        const name = own(body, "screen"), given = own(body, "data");
        if (typeof name !== "string") return this.fail("the answer needs 'screen' with the id of a screen, or 'SUCCESS'", "payload-schema-error");
        if (given !== undefined && (given === null || typeof given !== "object" || Array.isArray(given))) return this.fail("'data' of an answer must be an object", "payload-schema-error");
        const all = given ?? {};
        if (name === "SUCCESS") return this.finish(own(own(all, "extension_message_response"), "params"), params, p);
        const target = this.positions.get(name), screen = this.program.screens[target];
        if (target === undefined) return this.fail(`the flow has no screen '${name}'`, "invalid-screen-transition");
        const lost = this.lostWay(p, target);
        if (lost) return this.fail(`${lost} (invalid-screen-transition)`, "invalid-screen-transition");
        const data = Object.fromEntries(Object.entries(all).filter(m => m[0] !== "error_message" && m[0] !== "extension_message_response"));
        const fault = this.refusal(data, target, p.isList, false);
        if (fault) return this.fail(`${fault} (payload-schema-error)`, "payload-schema-error");
        const stays = target === this.current && p.origin === target;
        if (!stays) {
          for (const [n, v] of Object.entries(data)) this.stores[target].data.set(n, v);
          this.show(target, p.origin);
          if (this.end) return;
        }
        this.record(p.action === "INIT" ? "init" : "navigate", screen.pointer, data);
        this.merge(data, true);
        if (!stays) this.appear();
        const notice = own(all, "error_message");
        this.snackbar = typeof notice === "string" ? notice : null;
      }
      // The end that the endpoint decides: the answer is what it gives as `params`, with the bindings in it worked out.
      finish(params, formula, p) {
        if (params === undefined) { this.record("complete", p.pointer, {}); this.end = { closed: true }; return; }
        if (params === null || typeof params !== "object" || Array.isArray(params)) return this.fail("'params' must be an object", "payload-schema-error");
        const answer = formula ? this.value(formula, this.current ?? 0) ?? params : params;
        this.record("complete", p.pointer, answer);
        this.end = { answer };
      }
      // Why an answer may not lead to that screen.
      lostWay(p, target) {
        const screens = this.program.screens, name = screens[target].name;
        if (p.origin === undefined) return this.program.entries.includes(target) ? null : `after INIT only an entry screen is accepted, and other screens lead to '${name}'`;
        if (p.action === "BACK" && this.history.includes(target)) return null;
        if (target === p.origin) return screens[target].components.some(c => c.fact === "NavigationList") ? "a screen with a NavigationList can't be answered again" : null;
        return this.leads(p.origin, target) || this.leads(target, p.origin) ? null : `no route leads from '${screens[p.origin].name}' to '${name}', nor back`;
      }
    """#
}
