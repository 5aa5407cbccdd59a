extension PreviewScript {
  /// Methods of `Drawer` for Markdown, the end of the class, and the parser of Markdown.
  static let markdown: StaticString = #"""
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
    """#
}
