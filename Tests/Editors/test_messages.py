"""The form of every message, judged by lsprotocol and by pytest-lsp's checks, with what several editors can do."""

import json

import pytest
import pytest_lsp
from conftest import FLOW, FLOWJSON, MESSAGE
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

CLIENTS = ["neovim@v0.7.0", "neovim@v0.11.0", "emacs", "visual_studio_code", "nothing"]


def capabilities(name):
    return types.ClientCapabilities() if name == "nothing" else client_capabilities(name)


@pytest_lsp.fixture(params=CLIENTS, config=ClientServerConfig(server_command=[FLOWJSON, "lsp", "--stdio"]))
async def client(lsp_client: LanguageClient, request, project):
    # To this the client of pytest-lsp has no answer of its own.
    lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda *_: None)
    lsp_client.project = project
    lsp_client.answer = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=capabilities(request.param),
            process_id=None,
            root_uri=project.as_uri(),
            workspace_folders=[types.WorkspaceFolder(uri=project.as_uri(), name="project")],
        )
    )
    yield
    await lsp_client.shutdown_session()


def uri(client, name):
    return (client.project / name).as_uri()


async def opened(client, name, text, version=1):
    """Opens a text and gives what is told of it."""
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri=uri(client, name), language_id="json", version=version, text=text)
        )
    )
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return client.diagnostics[uri(client, name)]


def place(client, text, mark, shift=0):
    """The place of the first occurrence of `mark`, counted as this client counts."""
    offset = text.index(mark) + shift
    before = text[:offset]
    line = before.count("\n")
    column = before[before.rfind("\n") + 1 :]
    utf8 = client.answer.capabilities.position_encoding == types.PositionEncodingKind.Utf8
    return types.Position(line=line, character=len(column.encode()) if utf8 else len(column.encode("utf-16-le")) // 2)


def asked(client, name, **more):
    return {"text_document": types.TextDocumentIdentifier(uri=uri(client, name)), **more}


@pytest.mark.asyncio
async def test_findings(client: LanguageClient):
    found = await opened(client, "flows/start.json", FLOW)
    [unknown] = [finding for finding in found if finding.code == "unknown-screen"]
    assert unknown.range.start == place(client, FLOW, 'NOWHERE')
    assert unknown.source == "flowjson"
    assert unknown.code_description.href.startswith("https://")
    assert [finding.code for finding in await opened(client, "hello.json", MESSAGE)] == []


@pytest.mark.asyncio
async def test_change(client: LanguageClient):
    await opened(client, "flows/start.json", FLOW)
    start = place(client, FLOW, "NOWHERE")
    end = types.Position(line=start.line, character=start.character + len("NOWHERE"))
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=uri(client, "flows/start.json"), version=2),
            content_changes=[
                types.TextDocumentContentChangePartial(range=types.Range(start=start, end=end), text="DONE")
            ],
        )
    )
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert not client.diagnostics[uri(client, "flows/start.json")]


@pytest.mark.asyncio
async def test_every_request(client: LanguageClient):
    name = "flows/start.json"
    await opened(client, name, FLOW)
    everything = types.Range(start=types.Position(line=0, character=0), end=types.Position(line=40, character=0))
    options = types.FormattingOptions(tab_size=2, insert_spaces=True)
    at = place(client, FLOW, "START", 1)

    completions = await client.text_document_completion_async(
        types.CompletionParams(**asked(client, name, position=place(client, FLOW, '"NOWHERE"', 1)))
    )
    assert "DONE" in [item.label for item in completions.items]
    hover = await client.text_document_hover_async(types.HoverParams(**asked(client, name, position=at)))
    assert "START" in hover.contents.value
    definitions = await client.text_document_definition_async(
        types.DefinitionParams(**asked(client, name, position=place(client, FLOW, "${form.email}", 8)))
    )
    assert [found.range.start for found in definitions] == [place(client, FLOW, '"email", "label"', 1)]
    context = types.ReferenceContext(include_declaration=True)
    references = await client.text_document_references_async(
        types.ReferenceParams(**asked(client, name, position=at, context=context))
    )
    assert uri(client, "hello.json") in [found.uri for found in references]
    assert await client.text_document_document_highlight_async(
        types.DocumentHighlightParams(**asked(client, name, position=at))
    )
    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(**asked(client, name)))
    assert "START" in [symbol.name for symbol in symbols]
    assert await client.workspace_symbol_async(types.WorkspaceSymbolParams(query="DONE"))
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(**asked(client, name, range=everything, context=types.CodeActionContext(diagnostics=[])))
    )
    assert actions
    assert await client.text_document_folding_range_async(types.FoldingRangeParams(**asked(client, name)))
    assert await client.text_document_selection_range_async(
        types.SelectionRangeParams(**asked(client, name, positions=[at]))
    )
    assert await client.text_document_formatting_async(
        types.DocumentFormattingParams(**asked(client, name, options=options))
    )
    await client.text_document_range_formatting_async(
        types.DocumentRangeFormattingParams(**asked(client, name, range=everything, options=options))
    )
    assert await client.text_document_inlay_hint_async(
        types.InlayHintParams(**asked(client, name, range=everything))
    )
    tokens = await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(**asked(client, name)))
    assert len(tokens.data) % 5 == 0 and tokens.data
    await client.text_document_semantic_tokens_range_async(
        types.SemanticTokensRangeParams(**asked(client, name, range=everything))
    )
    await client.text_document_document_link_async(types.DocumentLinkParams(**asked(client, name)))
    assert await client.text_document_code_lens_async(types.CodeLensParams(**asked(client, name)))
    [screen] = await client.text_document_prepare_call_hierarchy_async(
        types.CallHierarchyPrepareParams(**asked(client, name, position=at))
    )
    await client.call_hierarchy_incoming_calls_async(types.CallHierarchyIncomingCallsParams(item=screen))
    await client.call_hierarchy_outgoing_calls_async(types.CallHierarchyOutgoingCallsParams(item=screen))


@pytest.mark.asyncio
async def test_rename(client: LanguageClient):
    name = "flows/start.json"
    await opened(client, name, FLOW)
    at = place(client, FLOW, "START", 1)
    target = await client.text_document_prepare_rename_async(types.PrepareRenameParams(**asked(client, name, position=at)))
    assert target.placeholder == "START"
    edit = await client.text_document_rename_async(types.RenameParams(**asked(client, name, position=at, new_name="HELLO")))
    places = edit.changes or {change.text_document.uri: change.edits for change in edit.document_changes}
    assert set(places) == {uri(client, name), uri(client, "hello.json")}
    with pytest.raises(Exception, match="DONE"):
        await client.text_document_rename_async(types.RenameParams(**asked(client, name, position=at, new_name="DONE")))


@pytest.mark.asyncio
async def test_commands(client: LanguageClient):
    name = "flows/start.json"
    await opened(client, name, FLOW)

    async def done(command):
        return await client.workspace_execute_command_async(
            types.ExecuteCommandParams(command=command, arguments=[uri(client, name)])
        )

    assert (await done("flowjson.preview")).lower().startswith("<!doctype html>")
    assert (await done("flowjson.graph")).startswith("flowchart TD")
    assert "interactive" in json.dumps(await done("flowjson.message"), default=vars)
    assert "launch" in json.dumps(await done("flowjson.contract"), default=vars)


@pytest.mark.asyncio
async def test_pulling(client: LanguageClient):
    if client.answer.capabilities.diagnostic_provider is None:
        pytest.skip("this client can't ask for diagnostics")
    name = "flows/start.json"
    await opened(client, name, FLOW)
    report = await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(**asked(client, name)))
    assert "unknown-screen" in [finding.code for finding in report.items]
    folder = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[]))
    assert {item.uri for item in folder.items} >= {uri(client, name), uri(client, "hello.json")}
