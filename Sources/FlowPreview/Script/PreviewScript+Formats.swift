extension PreviewScript {
  /// Days, and texts of a certain form: what `CalendarDay` and `InputFormat` are in Swift.
  static let formats: StaticString = #"""

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

    """#
}
