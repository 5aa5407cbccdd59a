extension PreviewPage {
  /// What a phone does that has a server behind it; it follows the script of the phone, and stands in no file.
  static let liveScript: StaticString = #"""
    "use strict";
    const liveServer = () => {
      const { address, query, token, launch } = JSON.parse(document.getElementById("live").textContent);
      const requests = document.getElementById("requests"), chooser = document.getElementById("files");
      const sleep = milliseconds => new Promise(done => setTimeout(done, milliseconds));
      // The server may be starting again: what it did not get is sent once more.
      const send = async (what, options) => {
        for (let wait = 250; ; wait *= 2) {
          let answer;
          try {
            answer = await fetch(`${address}/${what}${query}`, { method: "POST", cache: "no-store", credentials: "omit", redirect: "error", ...options, headers: { "X-Flowctl-Sandbox": "1", ...options.headers } });
          } catch (error) {
            if (wait > 4000) throw new Error("the sandbox does not answer");
            await sleep(wait);
            continue;
          }
          const body = await answer.json().catch(() => ({}));
          if (!answer.ok) throw new Error(body.error?.error_user_msg ?? body.error?.message ?? `the sandbox answered with status ${answer.status}`);
          return body;
        }
      };
      const post = (what, value) => send(what, { body: JSON.stringify(value), headers: { "Content-Type": "application/json" } });

      // What went to the endpoint and came back, for whoever builds it.
      const line = (tag, text, name) => { const node = document.createElement(tag); node.textContent = text; node.dir = "auto"; if (name) node.className = name; return node; };
      const entry = title => {
        const item = document.createElement("li"), details = document.createElement("details");
        details.append(line("summary", title));
        item.append(details);
        requests.append(item);
        return item;
      };
      const tell = (item, title, reply) => {
        const details = item.firstChild;
        item.dataset.status = String(reply.status ?? "");
        if (reply.error) item.dataset.error = reply.error;
        details.firstChild.textContent = `${title} → ${reply.error ? reply.error : reply.status}${reply.milliseconds === undefined ? "" : ` (${reply.milliseconds} ms)`}`;
        if (reply.request !== undefined) details.append(line("pre", JSON.stringify(reply.request, null, 2)));
        if (reply.answer !== undefined) details.append(line("pre", JSON.stringify(reply.answer, null, 2)));
        if (reply.reason) item.append(line("p", reply.reason, "fault"));
        for (const note of reply.notes ?? []) item.append(line("p", note, "note"));
      };

      const key = () => { const bytes = new Uint8Array(16); crypto.getRandomValues(bytes); return [...bytes].map(b => b.toString(16).padStart(2, "0")).join(""); };
      return {
        wrong: "Something went wrong. Try again later.",
        open(session) {
          session.token = token;
          session.key = key();
          session.outcome = "";
          requests.replaceChildren();
          if (launch.refused !== undefined) session.fail(launch.refused);
          else if (launch.endpoint) session.openByEndpoint();
          else session.open(launch.screen, launch.data, false);
        },
        async exchange(session, request) {
          const screen = session.program.screens[request.origin]?.id ?? null;
          const title = screen === null ? request.action : `${request.action} of ${screen}`;
          const item = entry(title);
          let reply;
          try { reply = await post("exchange", { session: session.key, action: request.action, screen, data: request.data }); } catch (error) { reply = { error: "no_http_response_error", reason: error.message }; }
          tell(item, title, reply);
          if (reply.status === 200 && !reply.error) return { body: reply.answer, params: reply.params };
          return { status: reply.status ?? 0, message: reply.status === 427 ? reply.message : reply.reason };
        },
        // A phone that can't use an answer says so to the endpoint, and to the platform.
        async refused(session, request) {
          const screen = session.program.screens[request.origin]?.id ?? null, item = entry("error notice");
          try { tell(item, "error notice", await post("refused", { session: session.key, action: request.action === "BACK" ? "data_exchange" : request.action, screen, error: session.end.error, message: session.end.broken })); } catch (error) { tell(item, "error notice", { error: "none", reason: error.message }); }
        },
        async ended(session, show) {
          if (session.outcome !== "") return;
          if (!session.end.answer) { session.outcome = session.end.broken ? `Why: ${session.end.broken}` : "Nothing is sent to the business."; return; }
          session.outcome = "The answer is being sent.";
          try { session.outcome = (await post("answer", { session: session.key, answer: session.end.answer })).told; } catch (error) { session.outcome = `The answer was not taken: ${error.message}`; }
          show();
        },
        told: session => session.outcome,
        attach(session, component, add, refuse) {
          const types = session.prop(component, "allowed-mime-types"), most = session.most(component), largest = session.count(component, "max-file-size-kb") ?? 25600;
          const chosen = session.store.form.get(component.name), free = most - (Array.isArray(chosen) ? chosen.length : 0);
          chooser.accept = component.fact === "PhotoPicker" ? "image/*" : Array.isArray(types) ? types.map(toText).join(",") : "";
          chooser.multiple = free > 1;
          chooser.value = "";
          chooser.onchange = async () => {
            const files = [...chooser.files], large = files.find(f => f.size > largest * 1024);
            const strange = component.fact === "PhotoPicker" ? files.find(f => !f.type.startsWith("image/")) : Array.isArray(types) ? files.find(f => !types.includes(f.type)) : undefined;
            if (files.length > free) return refuse(`it takes at most ${counted(most, "file")}`);
            if (large) return refuse(`'${large.name}' is larger than ${largest} kB`);
            if (strange) return refuse(`'${strange.name}' is of another kind (${strange.type || "unknown"})`);
            try {
              const values = [];
              for (const file of files) values.push(await send("media", { body: file, headers: { "Content-Type": file.type || "application/octet-stream", "X-File-Name": encodeURIComponent(file.name) } }));
              add(values);
            } catch (error) { refuse(error.message); }
          };
          chooser.click();
        },
      };
    };
    start(liveServer());
    """#
}
