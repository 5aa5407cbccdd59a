extension PreviewScript {
  /// Methods of `Session`: what an input takes, and what is wrong with an answer.
  static let validity: StaticString = #"""

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
    """#
}
