// Starts 'flowjson lsp' for JSON files, and shows what its commands give.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;
let panel;

async function activate(context) {
  const settings = vscode.workspace.getConfiguration("flowjson");
  client = new LanguageClient(
    "flowjson",
    "WhatsApp Flows",
    { command: settings.get("path"), args: ["lsp"] },
    {
      documentSelector: [{ language: "json" }, { language: "jsonl" }, { pattern: "**/*.jsonl" }],
      initializationOptions: { baseline: settings.get("baseline") },
      synchronize: { configurationSection: "flowjson" },
      middleware: { executeCommand: showResult },
    }
  );
  client.registerFeature({
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = { commands: { commands: ["flowjson.showPlaces"] } };
    },
    initialize: () => {},
    getState: () => ({ kind: "static" }),
    clear: () => {},
  });
  const commands = { showPreview: "preview", showMessage: "message", showContract: "contract", showGraph: "graph" };
  for (const [name, command] of Object.entries(commands)) {
    context.subscriptions.push(
      vscode.commands.registerCommand(`flowjson.${name}`, () => {
        const editor = vscode.window.activeTextEditor;
        if (editor) return vscode.commands.executeCommand(`flowjson.${command}`, editor.document.uri.toString());
      })
    );
  }
  context.subscriptions.push(vscode.commands.registerCommand("flowjson.showPlaces", showPlaces));
  await client.start();
}

// What a command of the server gives is shown beside the text.
async function showResult(command, args, next) {
  const result = await next(command, args);
  if (command === "flowjson.preview") return showPage(result);
  const isText = typeof result === "string";
  const document = await vscode.workspace.openTextDocument({
    language: isText ? "mermaid" : "json",
    content: isText ? result : JSON.stringify(result, null, 2),
  });
  return vscode.window.showTextDocument(document, vscode.ViewColumn.Beside, true);
}

function showPage(page) {
  if (!panel) {
    const options = { enableScripts: true, retainContextWhenHidden: true, localResourceRoots: [] };
    panel = vscode.window.createWebviewPanel("flowjson", "Flow", vscode.ViewColumn.Beside, options);
    panel.onDidDispose(() => (panel = undefined));
  }
  panel.webview.html = page;
  panel.reveal(undefined, true);
}

function showPlaces(uri, position, locations) {
  const convert = client.protocol2CodeConverter;
  return vscode.commands.executeCommand(
    "editor.action.showReferences",
    vscode.Uri.parse(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location))
  );
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
