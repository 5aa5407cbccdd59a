extension PreviewPage {
  /// The phone that can be used: a session, the drawing of its screen, and the page around both.
  static let script: StaticString = #"""
    "use strict";
    // One person who fills in a flow. The same steps as FlowRun's Session takes; conditions come as formulas.
    const own = (v, n) => v !== null && typeof v === "object" && !Array.isArray(v) && Object.hasOwn(v, n) ? v[n] : undefined;
    const present = v => v === null ? undefined : v;
    const isEmpty = v => v === undefined || v === null || v === "";
    const toText = v => isEmpty(v) ? "" : Array.isArray(v) ? v.map(toText).join(",") : typeof v === "object" ? "[object Object]" : String(v);
    const numberText = t => { t = t.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""); if (!t || t.length > 64 || !/^[0-9+\-.eE]+$/.test(t) || !/[0-9]/.test(t)) return undefined; const n = Number(t); return Number.isFinite(n) ? n : undefined; };
    const toNumber = v => typeof v === "number" ? v : typeof v === "string" ? numberText(v) : typeof v === "boolean" ? (v ? 1 : 0) : undefined;
    const isTrue = v => isEmpty(v) ? false : typeof v === "boolean" ? v : typeof v === "number" ? v !== 0 : true;
    const rounded = v => { const h = Math.floor(v * 100 + 0.5) / 100; return Number.isFinite(h) && Math.abs(v) < 1e13 ? h : Number.isFinite(v) ? v : 0; };
    const same = (a, b) => { if (a === b) return true; if (a === null || b === null || typeof a !== "object" || typeof b !== "object" || Array.isArray(a) !== Array.isArray(b)) return false; const k = Object.keys(a); return k.length === Object.keys(b).length && k.every(n => Object.hasOwn(b, n) && same(a[n], b[n])); };
    const holds = { "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b, "==": (a, b) => a === b, "!=": (a, b) => a !== b };

    const condition = (l, op, r) => {
      if (op === "&&" || op === "||") return typeof l === "boolean" && typeof r === "boolean" && (op === "&&" ? l && r : l || r);
      if (!holds[op]) return false;
      const a = typeof l === "boolean" ? undefined : toNumber(l), b = typeof r === "boolean" ? undefined : toNumber(r);
      if (a !== undefined && b !== undefined) return holds[op](Math.trunc(a), Math.trunc(b));
      if (op !== "==" && op !== "!=") return false;
      const equal = l === undefined ? isEmpty(r) : r === undefined ? isEmpty(l) : typeof l === typeof r && typeof l !== "object" && typeof l !== "number" && l === r;
      return equal === (op === "==");
    };
    const equals = (l, r) => {
      if (isEmpty(l) || isEmpty(r)) return isEmpty(l) && isEmpty(r);
      if (typeof l === "number" || typeof r === "number") { const a = toNumber(l), b = toNumber(r); return a !== undefined && a === b; }
      return typeof l === typeof r && typeof l !== "object" && l === r;
    };
    const binary = (l, op, r) => {
      switch (op) {
        case "||": return isTrue(l) || isTrue(r);
        case "&&": return isTrue(l) && isTrue(r);
        case "==": return equals(l, r);
        case "!=": return !equals(l, r);
        case "<": case "<=": case ">": case ">=": {
          if (isEmpty(l) || isEmpty(r) || typeof l !== "number" && typeof r !== "number") return false;
          const a = toNumber(l), b = toNumber(r);
          return a !== undefined && b !== undefined && holds[op](a, b);
        }
      }
      const a = toNumber(l) ?? 0, b = toNumber(r) ?? 0;
      return rounded(op === "+" ? a + b : op === "-" ? a - b : op === "*" ? a * b : b === 0 ? 0 : op === "/" ? a / b : a % b);
    };
    const evaluate = (formula, load) => {
      const stack = [];
      for (const step of formula) {
        const op = step[0];
        if (op === "=") stack.push(present(step[1]));
        else if (op === "@") stack.push(present(load(step[1], step[2], step[3])));
        else if (op === "join") { const parts = stack.splice(stack.length - step[1]); stack.push(parts.map(toText).join("")); }
        else if (op === "!") stack.push(!isTrue(stack.pop()));
        else if (op === "neg") stack.push(rounded(-(toNumber(stack.pop()) ?? 0)));
        else if (op === "pos") stack.push(rounded(toNumber(stack.pop()) ?? 0));
        else if (op === "?!") { const v = stack.pop(); stack.push(typeof v === "boolean" ? !v : false); }
        else if (op === "{}") { const v = stack.splice(stack.length - step[1].length); stack.push(Object.fromEntries(step[1].map((n, i) => [n, v[i]]).filter(m => m[1] !== undefined))); }
        else if (op === "[]") stack.push(stack.splice(stack.length - step[1]).map(v => v === undefined ? null : v));
        else { const right = stack.pop(), left = stack.pop(); stack.push(op[0] === "?" ? condition(left, op.slice(1), right) : binary(left, op, right)); }
      }
      return stack.pop();
    };

    const counted = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;

    // Days, as numbers of days since 1970.
    const dayText = n => new Date(Math.min(Math.max(n, -719162), 2932896) * 864e5).toISOString().slice(0, 10);
    const dayOf = v => {
      if (typeof v !== "string" && typeof v !== "number") return undefined;
      const text = String(v);
      if (typeof v === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text)) { const d = new Date(text + "T00:00:00Z"); return !isNaN(d) && d.toISOString().slice(0, 10) === text ? d / 864e5 : undefined; }
      return /^[+-]?\d{1,18}$/.test(text) ? Math.floor(Number(text) / 864e5) : undefined;
    };
    const weekday = n => ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((n % 7) + 7) % 7];
    const isNumberInput = t => { const m = /^[+-]?([0-9.,]*)([eE][+-]?[0-9]+)?$/.exec(t); return !!m && /[0-9]/.test(m[1]) && m[1].split(".").length <= 2; };
    const isEmail = t => { const p = t.split("@"); if (p.length !== 2 || !p[0] || /\s/.test(t)) return false; const l = p[1].split("."); return l.length > 1 && l.every(x => x) && [...l[l.length - 1]].length > 1; };
    const isPhone = t => { let open = false, digit = false; for (const c of t.replace(/^\+/, "")) { if (c === "(") { if (open) return false; open = true; } else if (c === ")") { if (!open) return false; open = false; } else if (/[0-9]/.test(c)) digit = true; else if (!" .-".includes(c)) return false; } return digit && !open; };

    class Session {
      constructor(program) {
        this.program = program;
        this.token = "unused";
        this.stores = program.screens.map(() => ({ data: new Map(), form: new Map(), touched: new Set(), dismissed: new Set(), visited: false }));
        this.history = []; this.events = []; this.pending = null; this.end = null; this.snackbar = null; this.isTokenInvalid = false; this.state = null; this.automatic = 0;
        this.positions = new Map();
        program.screens.forEach((s, i) => { if (s.id !== null && !this.positions.has(s.id)) this.positions.set(s.id, i); });
      }
      get current() { return this.history.length ? this.history[this.history.length - 1] : undefined; }
      get screen() { return this.program.screens[this.current]; }
      get store() { return this.stores[this.current]; }
      load(at) {
        return (screen, kind, path) => {
          const store = this.stores[screen === null ? at : this.positions.get(screen)];
          if (!store) return undefined;
          if (!path.length) return Object.fromEntries(store[kind]);
          let v = store[kind].get(path[0]);
          for (const n of path.slice(1)) v = own(v, n);
          return v;
        };
      }
      value(formula, at = this.current) { return formula && at !== undefined ? evaluate(formula, this.load(at)) : undefined; }
      prop(c, n) { return Object.hasOwn(c.props, n) ? this.value(c.props[n]) : undefined; }
      truth(c, n) { const v = this.prop(c, n); return typeof v === "boolean" ? v : undefined; }
      count(c, n) { const v = toNumber(this.prop(c, n)); return v === undefined ? undefined : Math.sign(v) * Math.round(Math.abs(v)); }
      named(n) { return this.screen.components.findIndex(c => c.name === n && c.fact !== "Form"); }
      fail(message, error) { this.pending = null; if (!this.end) this.end = { broken: message, error: error ?? null }; }
      obstacle(message) { throw new Error(message); }
      record(event, pointer, data, screen) { this.events.push({ event, screen: screen === undefined ? this.screen?.id ?? null : screen, pointer, data }); }

      // The screen as it is.
      refresh() {
        if (this.current === undefined) { this.state = null; return; }
        const all = this.screen.components, s = { components: all.map(() => ({ shown: false, enabled: true, required: false, fault: null })), branches: {}, footer: null, waiting: [] };
        all.forEach((c, i) => {
          if (c.parent !== null && (!s.components[c.parent].shown || c.role !== "" && s.branches[c.parent] !== c.role)) return;
          if (this.truth(c, "visible") === false) return;
          const me = s.components[i];
          me.shown = true;
          if (c.fact === "If") s.branches[i] = this.truth(c, "condition") === true ? "then" : "else";
          else if (c.fact === "Switch") { if (Object.hasOwn(c.props, "value")) { const n = toText(this.prop(c, "value")); s.branches[i] = c.cases.includes(n) ? "case:" + n : c.cases.includes("default") ? "case:default" : undefined; } }
          else {
            me.enabled = this.truth(c, "enabled") ?? true;
            if (c.fact === "Footer") { s.footer ??= i; return; }
            if (!c.input) return;
            me.required = this.truth(c, "required") ?? false;
            me.fault = this.fault(c, this.store.form.get(c.name), this.store.touched.has(c.name), me.required);
            if (me.fault) s.waiting.push(i);
          }
        });
        this.state = s;
      }
      get canPress() { const s = this.state; return !!s && !this.isTokenInvalid && s.footer !== null && s.components[s.footer].enabled && !s.waiting.length; }

      // What an input takes.
      longest(c) { return c.fact === "TextInput" ? this.count(c, "max-chars") ?? 80 : c.fact === "TextArea" ? this.count(c, "max-length") ?? 600 : undefined; }
      options(c) {
        const list = this.prop(c, c.fact === "NavigationList" ? "list-items" : "data-source");
        return (Array.isArray(list) ? list : []).map((v, position) => ({ id: own(v, "id"), enabled: own(v, "enabled") !== false, position })).filter(o => typeof o.id === "string");
      }
      most(c) { return c.fact === "PhotoPicker" ? this.count(c, "max-uploaded-photos") ?? 30 : c.fact === "DocumentPicker" ? this.count(c, "max-uploaded-documents") ?? 30 : this.count(c, "max-selected-items") ?? this.options(c).length; }
      fewest(c) { return this.count(c, c.fact === "PhotoPicker" ? "min-uploaded-photos" : c.fact === "DocumentPicker" ? "min-uploaded-documents" : "min-selected-items") ?? 0; }
      fault(c, v, touched, required) {
        switch (c.fact) {
          case "TextInput": { const t = this.prop(c, "input-type"); return this.textFault(c, v, touched, required, typeof t === "string" ? t : "text"); }
          case "TextArea": return this.textFault(c, v, touched, required, "text");
          case "Dropdown": case "RadioButtonsGroup":
            if (!required) return null;
            return isEmpty(v) ? "is required and empty" : this.options(c).some(o => o.id === toText(v)) ? null : "needs one of its options";
          case "CheckboxGroup": case "ChipsSelector": return this.countFault(c, Array.isArray(v) ? v.length : 0, required);
          case "PhotoPicker": case "DocumentPicker": return this.countFault(c, Array.isArray(v) ? v.length : 0, false);
          case "OptIn": return required && v !== true ? "is required and empty" : null;
          case "DatePicker": return this.dateFault(c, v, required);
          case "CalendarPicker": return this.calendarFault(c, v, required);
          default: return null;
        }
      }
      textFault(c, v, touched, required, type) {
        const text = toText(v), trimmed = text.trim();
        if (required && !trimmed) return "is required and empty";
        if (text) {
          const t = trimmed || text;
          if (type === "email" && !isEmail(t)) return "needs an email address like name@example.com";
          if (type === "phone" && !isPhone(t)) return "needs a phone number";
          if (type === "number" && !isNumberInput(t)) return "needs a number";
          if (type === "passcode" && !/^[0-9]*$/.test(t)) return "takes digits only";
          const shortest = this.count(c, "min-chars"), longest = this.longest(c);
          if (shortest !== undefined && text.length < shortest) return `needs at least ${counted(shortest, "character")}`;
          if (longest !== undefined && trimmed.length > longest) return `takes at most ${counted(longest, "character")}`;
        }
        if (!touched && v === undefined || c.fact !== "TextInput" || !["text", "number", "password", "passcode"].includes(type)) return null;
        const pattern = this.prop(c, "pattern");
        if (typeof pattern !== "string") return null;
        let expression;
        try { expression = new RegExp(pattern); } catch { return null; }
        return expression.test(text) ? null : `must match the pattern ${pattern}`;
      }
      countFault(c, n, required) {
        if (!n && required) return "is required and empty";
        const fewest = this.fewest(c), most = this.most(c);
        return n < fewest ? `needs at least ${counted(fewest, "choice")}` : n > most ? `takes at most ${counted(most, "choice")}` : null;
      }
      dayFault(c, v) {
        const day = dayOf(v);
        if (day === undefined) return "needs a date";
        const first = dayOf(this.prop(c, "min-date")) ?? dayOf("1900-01-01"), last = dayOf(this.prop(c, "max-date")) ?? dayOf("2100-12-31");
        if (day < first || day > last) return `takes dates from ${dayText(first)} to ${dayText(last)}`;
        const off = this.prop(c, "unavailable-dates"), days = this.prop(c, "include-days");
        if (Array.isArray(off) && off.some(o => dayOf(o) === day)) return "does not offer this date";
        if (Array.isArray(days) && days.length && !days.includes(weekday(day))) return `does not offer a ${weekday(day)}`;
        return null;
      }
      dateFault(c, v, required) { return isEmpty(v) ? required ? "is required and empty" : null : this.dayFault(c, v); }
      calendarFault(c, v, required) {
        if (this.prop(c, "mode") !== "range") return this.dateFault(c, v, required);
        const ends = ["start-date", "end-date"], asked = this.prop(c, "required");
        for (const e of ends) if (isEmpty(own(v, e)) && (required || own(asked, e) === true)) return "is required and empty";
        for (const e of ends) if (!isEmpty(own(v, e))) { const f = this.dayFault(c, own(v, e)); if (f) return f; }
        const from = dayOf(own(v, "start-date")), to = dayOf(own(v, "end-date"));
        if (from === undefined || to === undefined) return null;
        const least = toNumber(this.prop(c, "min-days")), most = toNumber(this.prop(c, "max-days")), days = to - from;
        if (days < 0) return "ends before it starts";
        if (least !== undefined && days < least) return `needs at least ${counted(Math.round(least), "day")} between both dates`;
        if (most !== undefined && days > most) return `takes at most ${counted(Math.round(most), "day")} between both dates`;
        return null;
      }

      // Opening and screens.
      open(position, data, isPicture) {
        const s = this.stores[position];
        if (!s) return;
        if (isPicture) this.program.screens.forEach((screen, i) => { for (const [n, v] of Object.entries(screen.example)) this.stores[i].data.set(n, v); this.begin(i); });
        for (const [n, v] of Object.entries(data)) s.data.set(n, v);
        this.history = [position];
        this.record("init", this.screen.pointer, data);
        this.appear();
      }
      openByEndpoint() {
        if (!this.program.endpoint) return this.fail("the flow has no endpoint that could answer INIT");
        this.ask("INIT", undefined, {}, "", false, "");
      }
      begin(position) {
        const s = this.stores[position];
        if (s.visited) return;
        s.visited = true;
        for (const c of this.program.screens[position].components) {
          if (c.name === null || s.form.has(c.name)) continue;
          const v = present(this.value(c.init, position));
          if (v !== undefined) s.form.set(c.name, v);
        }
      }
      appear() {
        this.begin(this.current);
        this.refresh();
        if (!this.program.selectOnRender) return;
        const screen = this.screen, at = this.current, state = this.state;
        screen.components.forEach((c, i) => {
          if (!state.components[i].shown || c.name === null || isEmpty(this.stores[at].form.get(c.name)) || this.pending || this.end || this.automatic >= 1000) return;
          const action = this.action("on-select-action", i, null);
          if (action) { this.automatic += 1; this.run(action); }
        });
      }
      merge(data, renewing) {
        const s = this.store;
        for (const [n, v] of Object.entries(data)) s.data.set(n, v);
        s.dismissed.clear();
        if (renewing && s.visited) for (const c of this.screen.components) {
          if (c.name === null || !c.init.some(x => x[0] === "@" && x[1] === null && x[2] === "data" && (!x[3].length || Object.hasOwn(data, x[3][0])))) continue;
          const v = present(this.value(c.init));
          if (v === undefined) continue;
          s.form.set(c.name, v);
          s.touched.delete(c.name);
        }
        this.refresh();
        let changed = false;
        for (const c of this.screen.components) {
          const v = c.name === null ? undefined : s.form.get(c.name);
          if (v === undefined || !Object.hasOwn(c.props, "data-source") || !c.props["data-source"].some(x => x[0] === "@")) continue;
          const ids = this.options(c).map(o => o.id);
          if (typeof v === "string" && v && !ids.includes(v)) { s.form.set(c.name, ""); changed = true; }
          else if (Array.isArray(v) && v.some(x => !ids.includes(toText(x)))) { s.form.set(c.name, []); changed = true; }
        }
        if (changed) this.refresh();
      }
      leads(a, b) { return this.program.screens[a].next.includes(b); }
      show(position, origin) {
        if (position === origin && origin === this.current) return;
        const place = this.history.lastIndexOf(position);
        if (origin !== undefined && !this.leads(origin, position) && this.leads(position, origin) && place >= 0) this.history.length = place + 1;
        else if (origin !== undefined) { if (this.history.length >= 1000) return this.fail("the way is longer than any phone keeps"); this.history.push(position); }
        else this.history = [position];
      }

      // Actions.
      action(property, component, item) { return this.screen.actions.find(a => a.component === component && a.item === item && a.property === property); }
      run(a) {
        this.snackbar = null;
        const at = this.current;
        const payload = () => { const v = this.value(a.payload); return v !== null && typeof v === "object" && !Array.isArray(v) ? v : {}; };
        switch (a.name) {
          case "navigate": return this.navigate(a, at, payload());
          case "data_exchange": {
            if (!this.program.endpoint) return this.fail("the flow has no endpoint to send data to");
            const data = Object.fromEntries(Object.entries(payload()).filter(m => m[0] !== "action" && m[0] !== "screen"));
            return this.ask("data_exchange", at, data, a.pointer, this.screen.components[a.component].fact === "NavigationList", a.property);
          }
          case "update_data": { const data = payload(); this.record("update_data", a.pointer, data); return this.merge(data, true); }
          case "open_url": return this.record("open_url", a.pointer, { url: this.value(a.url) ?? null });
          case "complete": {
            const answer = Object.fromEntries([...Object.entries(payload()).filter(m => m[0] !== "flow_token"), ["flow_token", this.token]]);
            this.record("complete", a.pointer, answer);
            this.end = { answer };
            return;
          }
          default: return this.fail(`the action '${a.name}' is unknown to phones`);
        }
      }
      navigate(a, at, payload) {
        const name = toText(this.value(a.next)), target = this.positions.get(name);
        if (target === undefined) return this.fail(name ? `the flow has no screen '${name}'` : "the action says no next screen");
        if (target !== at && !this.leads(at, target) && !this.leads(target, at)) return this.fail(`no route leads from '${this.screen.name}' to '${name}'`);
        const fault = this.refusal(payload, target, this.screen.components[a.component].fact === "NavigationList", true);
        if (fault) return this.fail(fault);
        for (const [n, v] of Object.entries(payload)) this.stores[target].data.set(n, v);
        this.show(target, at);
        if (this.end) return;
        this.record("navigate", a.pointer, payload);
        this.appear();
      }
      misfit(type, v) {
        if (v === undefined || typeof v === "string" && (/^\$\{[^}]*\}$/.test(v) || /^`.*`$/s.test(v))) return false;
        switch (type.type) {
          case "string": return typeof v !== "string";
          case "number": return typeof v !== "number";
          case "boolean": return typeof v !== "boolean";
          case "array": return !Array.isArray(v) || !!type.items && v.some(x => this.misfit(type.items, x));
          case "object":
            if (v === null || typeof v !== "object" || Array.isArray(v)) return true;
            return type.required.some(n => !Object.hasOwn(v, n)) || type.properties.some(([n, t]) => Object.hasOwn(v, n) && this.misfit(t, v[n]));
          default: return false;
        }
      }
      refusal(data, target, needsAll, letsNumbersThrough) {
        const screen = this.program.screens[target], model = screen.model, names = Object.keys(data);
        if (!model) return names.length ? `'${screen.name}' declares no data, and is given '${names[0]}'` : null;
        for (const n of names) {
          const declared = model.members.find(m => m[0] === n)?.[1];
          if (!declared || !this.misfit(declared, data[n])) continue;
          if (letsNumbersThrough && declared.type === "number" && typeof data[n] === "string" && numberText(data[n]) !== undefined) continue;
          return `'${n}' of '${screen.name}' is declared otherwise`;
        }
        const missing = (needsAll ? model.members.map(m => m[0]) : model.required).find(n => !Object.hasOwn(data, n));
        return missing === undefined ? null : `'${screen.name}' needs '${missing}', which is not given`;
      }
      ask(action, origin, data, pointer, isList, property) {
        this.pending = { action, origin, data, pointer, isList, property };
        this.record(action === "INIT" ? "init" : action === "BACK" ? "back" : "data_exchange", pointer, data, this.program.screens[origin]?.id ?? null);
      }
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
      markdown(text, isPage) {
        return markdownBlocks(text).map(b => {
          switch (b.kind) {
            case "heading": { const name = isPage && b.level < 3 ? ["heading", "subheading"][b.level - 1] : null; return this.spans(b.spans, name ? ["h3", "h4"][b.level - 1] : isPage ? "p" : "span", name ?? "paragraph"); }
            case "paragraph": return this.spans(b.spans, isPage ? "p" : "span", "paragraph");
            case "list": return el("ul", { class: b.ordered ? "ordered" : "plain" }, b.items.map(x => this.spans(x, "li", "")));
            case "table": return el("table", {}, b.rows.map((r, i) => el("tr", {}, r.map(c => this.spans(c, i ? "td" : "th", "")))));
            default: {
              const address = picture(b.source.startsWith("data:image/") ? b.source.slice(b.source.indexOf(",") + 1) : b.source);
              return address ? el("img", { src: address, alt: b.alternative }, []) : el("span", { class: "placeholder", role: "img", "aria-label": b.alternative }, ["Not a picture"]);
            }
          }
        });
      }
      spans(spans, tag, name) {
        return el(tag, name ? { class: name, dir: "auto" } : { dir: "auto" }, spans.map(s => {
          const styles = ["bold", "italic", "struck", "link"].filter(x => s[x]).join(" ");
          return styles ? el("span", { class: styles }, [s.text]) : s.text;
        }));
      }
    }
    const markdownBlocks = text => {
      const blocks = [];
      for (const raw of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
        const line = raw.replace(/^[ \t]+|[ \t]+$/g, ""), last = blocks[blocks.length - 1];
        let m;
        if (!line) blocks.push({ kind: "paragraph", spans: [] });
        else if (m = /^(#{1,6}) (.*)$/s.exec(line)) blocks.push({ kind: "heading", level: m[1].length, spans: markdownSpans(m[2].replace(/^[ \t]+/, "")) });
        else if (m = /^(?:([-+*]) |([0-9]{1,5})\. )(.*)$/s.exec(line)) {
          const ordered = m[1] === undefined;
          if (last?.kind === "list" && last.ordered === ordered) last.items.push(markdownSpans(m[3]));
          else blocks.push({ kind: "list", ordered, items: [markdownSpans(m[3])] });
        } else if (line[0] === "|") {
          const cells = line.slice(1, line.length > 1 && line.endsWith("|") ? -1 : undefined).split("|");
          if (cells.every(c => /^[-: ]+$/.test(c))) continue;
          const row = cells.map(c => markdownSpans(c.replace(/^[ \t]+|[ \t]+$/g, "")));
          if (last?.kind === "table") last.rows.push(row); else blocks.push({ kind: "table", rows: [row] });
        } else if (line.startsWith("![") && line.endsWith(")") && line.includes("](")) {
          const at = line.indexOf("](");
          blocks.push({ kind: "image", source: line.slice(at + 2, -1), alternative: line.slice(2, at) });
        } else blocks.push({ kind: "paragraph", spans: markdownSpans(line) });
      }
      return blocks.filter(b => b.kind !== "paragraph" || b.spans.length);
    };
    const markdownSpans = line => {
      const all = [...line], spans = [];
      let now = { text: "", bold: false, italic: false, struck: false }, i = 0;
      const flush = () => { if (now.text) spans.push({ ...now }); now.text = ""; };
      const isWord = c => c !== undefined && /[\p{Alphabetic}0-9]/u.test(c);
      while (i < all.length) {
        const c = all[i], double = all[i + 1] === c;
        if (c === "*" && double || c === "~" && double) { flush(); if (c === "*") now.bold = !now.bold; else now.struck = !now.struck; i += 2; continue; }
        if (c === "*" || c === "_" && !(isWord(all[i - 1]) && isWord(all[i + 1]))) { flush(); now.italic = !now.italic; i += 1; continue; }
        if (c === "[") {
          const part = all.slice(i, i + 2000), middle = part.indexOf("]"), close = part.indexOf(")", middle);
          if (middle >= 0 && part[middle + 1] === "(" && close >= 0) { flush(); spans.push({ ...now, text: part.slice(1, middle).join(""), link: true }); i += close + 1; continue; }
        }
        now.text += c;
        i += 1;
      }
      flush();
      return spans;
    };

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
