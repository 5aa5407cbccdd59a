extension PreviewPage {
  /// The style sheet; colours and sizes of phones as far as they are known.
  static let style: StaticString = """
    :root{color-scheme:light dark;--page:#e6e9ec;--sheet:#fff;--raised:#f0f2f5;--text:#111b21;--second:#5b6b75;--accent:#008069;--on:#fff;--off:#e9edef;--offtext:#5f6d75;--error:#d0002f;--line:#c4ccd1;--ink:#111b21;--info:#0b5cad;--warn:#8a5300;--width:360px}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){--page:#0b141a;--sheet:#111b21;--raised:#1f2c33;--text:#e9edef;--second:#9aa9b2;--accent:#00a884;--on:#111b21;--off:#2a3942;--offtext:#a3b1b9;--error:#ff7a8a;--line:#3b4a54;--ink:#e9edef;--info:#7db8ff;--warn:#ffb74d}}
    :root[data-theme=dark]{color-scheme:dark;--page:#0b141a;--sheet:#111b21;--raised:#1f2c33;--text:#e9edef;--second:#9aa9b2;--accent:#00a884;--on:#111b21;--off:#2a3942;--offtext:#a3b1b9;--error:#ff7a8a;--line:#3b4a54;--ink:#e9edef;--info:#7db8ff;--warn:#ffb74d}
    :root[data-theme=light]{color-scheme:light}
    *{box-sizing:border-box;margin:0;padding:0}
    body{font:16px/1.4 Roboto,"Segoe UI",system-ui,"Noto Sans",sans-serif;background:var(--page);color:var(--ink)}
    main{padding:24px;max-width:1280px;margin:0 auto}
    h1{font-size:22px}header.page p{color:var(--second);max-width:70ch;margin:4px 0 16px}
    .gallery{display:flex;flex-wrap:wrap;gap:32px;align-items:flex-start}
    .screen{max-width:100%}.screen>.name{font-size:14px;font-weight:500;margin-bottom:8px;color:var(--second);max-width:var(--width);overflow-wrap:anywhere}
    .phone{width:var(--width);max-width:100%;background:var(--sheet);color:var(--text);border-radius:16px;border:1px solid var(--line)}
    .sheet{display:flex;flex-direction:column;min-height:560px}
    .bar{display:flex;align-items:center;height:56px;padding:0 8px;border-bottom:1px solid var(--line);flex:none}
    .bar .title{flex:1;text-align:center;font-size:16px;font-weight:500;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
    .icon{width:40px;height:40px;flex:none;border:0;background:none;color:var(--second);font:inherit;font-size:18px;display:grid;place-items:center;border-radius:20px}
    .body{flex:1;display:flex;flex-direction:column;gap:16px;padding:16px 16px 0}
    .holder{display:contents}
    .c{position:relative;min-width:0;order:1;overflow-wrap:anywhere}
    .content{display:flex;flex-direction:column;gap:6px}
    .foot{order:3;margin:auto -16px 0;padding:8px 16px 12px;position:sticky;bottom:0;background:var(--sheet);border-radius:0 0 16px 16px}
    .gallery .foot{position:relative}
    .snackbar{order:2;background:var(--text);color:var(--sheet);border-radius:8px;padding:10px 12px;font-size:14px}
    .heading{font-size:24px;line-height:30px;font-weight:700}.subheading{font-size:20px;line-height:26px;font-weight:700}
    .paragraph{line-height:22px;white-space:pre-wrap}.caption{font-size:14px;line-height:20px;color:var(--second);white-space:pre-wrap}
    .caption .paragraph,.paragraph .paragraph{font-size:inherit;line-height:inherit;display:block}
    [data-weight=bold],[data-weight=bold_italic],.bold{font-weight:700}[data-weight=italic],[data-weight=bold_italic],.italic{font-style:italic}
    [data-strike],.struck{text-decoration:line-through}
    button{font:inherit;color:inherit;cursor:pointer}button:disabled,input:disabled,textarea:disabled{cursor:default}
    .link{color:var(--accent);border:0;background:none;text-align:start;font-weight:500;align-self:flex-start}
    .field{display:block;border:1px solid var(--line);border-radius:8px;padding:6px 12px;min-height:56px}
    .field .label{display:block;font-size:12px;color:var(--second)}
    .field input,.field textarea{width:100%;border:0;background:none;color:inherit;font:inherit;outline:0;resize:none;min-height:24px}
    .field:focus-within,summary.field:focus-visible{outline:2px solid var(--accent);outline-offset:-1px}
    .field:has(:disabled),summary[aria-disabled]{background:var(--off);color:var(--offtext)}
    .field.large{border:0;padding:0}.field.large .label{font-size:16px;color:inherit;margin-bottom:6px}
    .field.large input,.field.large textarea{border:1px solid var(--line);border-radius:8px;padding:10px 12px;min-height:48px}
    .helper,.counter{font-size:12px;color:var(--second)}.error,.waiting{font-size:12px;color:var(--error)}
    .under{display:flex;gap:8px}.under .counter{margin-inline-start:auto}
    .grouplabel{font-size:16px;font-weight:500}.description{font-size:14px;color:var(--second);line-height:20px}
    .options,.rows{display:flex;flex-direction:column}
    .option,.row{display:flex;align-items:center;gap:12px;padding:10px 0;min-height:48px;width:100%}
    .option:has(:disabled),.chip:has(:disabled),.row:disabled{color:var(--offtext)}
    .row{border:0;background:none;text-align:start;border-bottom:1px solid var(--line)}.row:disabled{background:var(--off)}
    .texts{flex:1;min-width:0;display:flex;flex-direction:column;align-items:flex-start}.itemtitle{font-size:16px}.itemdescription{font-size:14px;color:var(--second)}
    .ends{display:flex;flex-direction:column;align-items:flex-end;flex:none;max-width:40%}
    .option input,.optin input{width:20px;height:20px;accent-color:var(--accent);flex:none}
    .option img,.row img,.option .placeholder,.row .placeholder{width:48px;height:48px;object-fit:cover;border-radius:6px;flex:none;font-size:9px}
    .large .option img,.large .row img{width:96px;height:96px}
    .badge,.tag{font-size:12px;border-radius:10px;padding:1px 8px;background:var(--accent);color:var(--on)}.tag{background:var(--raised);color:var(--text);margin-inline-end:4px}
    .chevron{color:var(--second);font-size:20px}
    .dropdown summary{list-style:none;position:relative;cursor:pointer;padding-inline-end:32px}.dropdown .arrow{position:absolute;inset-inline-end:12px;top:16px;color:var(--second)}
    .dropdown summary::-webkit-details-marker{display:none}.panel{border:1px solid var(--line);border-radius:8px;margin-top:4px;padding:4px 12px}
    .chips{display:flex;flex-wrap:wrap;gap:8px}.chip{border:1px solid var(--line);border-radius:16px;padding:5px 12px;font-size:14px;position:relative}
    .chip input{position:absolute;opacity:0;inset:0;width:100%;height:100%}.chip:has(:checked){background:var(--accent);color:var(--on);border-color:var(--accent)}
    .chip:focus-within{outline:2px solid var(--accent);outline-offset:1px}
    .optin{display:flex;flex-wrap:wrap;gap:4px 8px;font-size:14px;align-items:center}.optin label{display:flex;gap:12px;align-items:center}.optin .link{font-size:14px}
    .image img{width:100%;max-height:400px;object-fit:contain;display:block}.image.cover img{object-fit:cover;aspect-ratio:1}
    .carousel{display:flex;overflow-x:auto;scroll-snap-type:x mandatory;gap:8px}.carousel img,.carousel .placeholder{flex:0 0 100%;width:100%;min-width:0;aspect-ratio:4/3;object-fit:contain;scroll-snap-align:start}.carousel.wide img{aspect-ratio:16/9}
    .content>img{max-width:100%}
    .placeholder{display:grid;place-items:center;min-height:48px;background:var(--raised);color:var(--second);border-radius:6px;font-size:12px;text-align:center;overflow:hidden}
    .outlined{border:1px solid var(--accent);color:var(--accent);background:none;border-radius:20px;padding:8px 16px;font-weight:500;align-self:flex-start}
    .files{list-style:none;font-size:14px}.range{display:grid;grid-template-columns:1fr 1fr;gap:8px}
    ul.plain,ul.ordered{padding-inline-start:24px}ul.ordered{list-style:decimal}ul.plain,ul.ordered{list-style-position:inside;padding:0}table{border-collapse:collapse;font-size:14px;display:block;overflow-x:auto}td,th{border:1px solid var(--line);padding:4px 8px;text-align:start}
    .captions{display:flex;justify-content:space-between;font-size:12px;color:var(--second);direction:ltr}.captions .center-caption{margin:0 auto}
    .press{width:100%;min-height:44px;border:0;border-radius:22px;background:var(--accent);color:var(--on);font-weight:500;padding:8px 16px}
    .press:disabled{background:var(--off);color:var(--offtext)}.managed{font-size:12px;text-align:center;color:var(--second)}.more{color:var(--accent)}
    .unknown{border:1px dashed var(--error);padding:8px;border-radius:6px;font-size:14px}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    [dir=rtl] .turned{transform:scaleX(-1)}
    [data-cut]::after{content:" ✂ " attr(data-cut);font-size:11px;color:var(--error);font-weight:400}
    .lost{font-size:12px;color:var(--error)}
    .marks{position:absolute;inset-inline-start:-14px;top:0;z-index:1;display:flex;flex-direction:column;gap:2px}.mark{font-size:10px;line-height:16px;min-width:16px;text-align:center;border-radius:8px;background:var(--error);color:var(--sheet);text-decoration:none}
    .holder>.marks{position:static;order:1;flex-direction:row}:has(>.press)>.marks{inset-inline-start:2px}
    .findings{list-style:none;width:var(--width);max-width:100%;margin-top:12px;font-size:13px;overflow-wrap:anywhere}.finding{padding:6px 8px;border-inline-start:3px solid var(--info);background:var(--sheet);color:var(--text);margin-bottom:4px}
    .finding[data-level=error]{border-color:var(--error)}.finding[data-level=warning]{border-color:var(--warn)}.rule{color:var(--second)}
    .stage{display:flex;flex-wrap:wrap;gap:32px;margin-bottom:40px;align-items:flex-start}.stage .log{flex:1;min-width:260px;max-width:100%}
    .log h2{font-size:16px;margin:12px 0 8px}#events{padding-inline-start:24px;font-size:13px;max-height:380px;overflow:auto}#events li{overflow-wrap:anywhere;margin-bottom:4px}
    #answer{white-space:pre-wrap;overflow-wrap:anywhere;font-size:13px;background:var(--sheet);color:var(--text);padding:8px;border-radius:8px}#answer:empty{display:none}
    #phone{position:relative}#phone[data-waits]>*{opacity:.45}#phone[data-waits]::after{content:"";position:absolute;inset-inline:0;top:45%;margin:auto;width:36px;height:36px;border-radius:50%;border:3px solid var(--accent);border-top-color:transparent;animation:turn 1s linear infinite}@keyframes turn{to{transform:rotate(1turn)}}@media (prefers-reduced-motion:reduce){#phone[data-waits]::after{animation:none}}#phone:empty{min-height:560px}
    #requests{padding-inline-start:24px;font-size:13px}#requests li{overflow-wrap:anywhere;margin-bottom:4px}#requests pre{white-space:pre-wrap;background:var(--sheet);color:var(--text);padding:8px;border-radius:8px;margin:4px 0}#requests .fault{color:var(--error)}#requests summary{cursor:pointer}.tools a{align-self:center;color:var(--accent)}
    .told{font-size:14px;padding:16px;color:var(--text)}.bubble{margin:16px;padding:10px 12px;border-radius:10px;background:var(--raised)}
    .tools{display:flex;flex-wrap:wrap;gap:8px;margin-bottom:12px}.tools button,.tools select{font:inherit;font-size:14px;padding:4px 12px;border-radius:8px;border:1px solid var(--line);background:var(--sheet);color:var(--text)}
    :root[data-bare] header.page,:root[data-bare] .gallery,:root[data-bare] .log{display:none}:root[data-bare] main{padding:0;margin:0}:root[data-bare] .stage{margin:0}:root[data-bare] .phone{border:0;border-radius:0}:root[data-bare] .sheet{min-height:100vh}
    """
}
