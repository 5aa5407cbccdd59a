extension PreviewScript {
  /// Values, and the formulas of conditions and texts: what `FlowRun/Formulas` is in Swift.
  static let formulas: StaticString = #"""
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
    """#
}
