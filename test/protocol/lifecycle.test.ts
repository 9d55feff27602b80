import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import {
  createProtocolConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root, SERVER, TestEditor, within } from './editor.ts';
import { makeNewsroom } from './newsroom.ts';

const editors: TestEditor[] = [];
const start = async (...options: Parameters<typeof TestEditor.start>) => {
  const editor = await TestEditor.start(...options);
  editors.push(editor);
  return editor;
};
after(() => Promise.all(editors.map((editor) => editor.abandon())));

test('what is declared is exactly what the protocol page says', async () => {
  const editor = await start();
  assert.deepEqual(editor.initialized, {
    serverInfo: { name: 'Dateline' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: true },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      completionProvider: { triggerCharacters: [' '], resolveProvider: true },
      inlayHintProvider: true,
      semanticTokensProvider: {
        legend: {
          tokenTypes: ['claim'],
          tokenModifiers: [
            ...['supported', 'contradicted', 'unsourced', 'verified'],
            ...['date', 'amount', 'title', 'person', 'organisation', 'venue', 'event'],
          ],
        },
        full: { delta: true },
      },
      documentLinkProvider: {},
      foldingRangeProvider: true,
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.dateline'],
        resolveProvider: true,
      },
      executeCommandProvider: { commands: ['dateline.decideNow'] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  });
  assert.equal(await editor.stop(), 0);
});

test('an editor that goes without shutdown leaves exit code 1', async () => {
  const editor = await start();
  const ended = once(editor.process, 'exit');
  await editor.connection.sendNotification('exit');
  assert.deepEqual(await within(ended, () => 'the server does not end'), [1, null]);
});

test('the server ends when its input ends', async () => {
  const editor = await start({ processId: null });
  const ended = once(editor.process, 'exit');
  editor.process.stdin!.end();
  assert.deepEqual(await within(ended, () => 'the server does not end'), [1, null]);
});

test('the server ends when the editor named by its process id is killed', async () => {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const editor = await start({ processId: parent.pid! });
  const ended = once(editor.process, 'exit');
  parent.kill('SIGKILL');
  const [code] = await within(ended, () => 'the server does not end');
  assert.equal(code, 1);
});

test('without a transport there is one line of usage and exit code 2', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [...SERVER], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 2);
  assert.equal(stderr, 'dateline-language-server --stdio | --node-ipc | --socket=PORT\n');
  assert.equal(stdout, '');
});

test('--help and --version answer on standard output', () => {
  const run = (flag: string) => spawnSync(process.execPath, [...SERVER, flag], { cwd: root, encoding: 'utf8' });
  assert.match(run('--help').stdout, /--stdio \| --node-ipc \| --socket=PORT/);
  assert.equal(run('--version').status, 0);
  assert.match(run('--version').stdout, /^\S+\n$/);
});

test('it serves over a socket', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as { port: number };
  const server = spawn(process.execPath, [...SERVER, `--socket=${port}`], { cwd: root, stdio: 'ignore' });
  const [socket] = await within(once(listener, 'connection'), () => 'the server does not call');
  const connection = createProtocolConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
  connection.listen();
  const answer = connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  assert.equal((await within(answer, () => 'no answer')).capabilities.hoverProvider, true);
  const ended = once(server, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  assert.deepEqual(await within(ended, () => 'the server does not end'), [0, null]);
  connection.dispose();
  listener.close();
});

test('it serves over node-ipc, and ends when the channel is cut', async () => {
  const server = spawn(process.execPath, [...SERVER, '--node-ipc'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.listen();
  const answer = connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  assert.equal((await within(answer, () => 'no answer')).capabilities.hoverProvider, true);
  const ended = once(server, 'exit');
  connection.dispose();
  server.disconnect();
  assert.deepEqual(await within(ended, () => 'the server does not end'), [1, null]);
});

test('an editor of few abilities is served without being asked for what it cannot do', async () => {
  const newsroom = await makeNewsroom();
  try {
    const editor = await start({ folders: [newsroom.folder], capabilities: {} });
    await editor.archiveReady(newsroom.articles);
    assert.deepEqual(editor.registered, []);
    assert.deepEqual(editor.progress, []);
    assert.equal(editor.initialized?.capabilities.workspace, undefined);
    assert.equal(await editor.stop(), 0);
  } finally {
    await newsroom.remove();
  }
});

test('requests about documents that are not there are answered, not thrown', async () => {
  const editor = await start();
  const uri = 'file:///nowhere/a.draft';
  assert.equal(await editor.hover(uri, { line: 3, character: 4 }), null);
  assert.deepEqual(
    await editor.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }),
    [],
  );
  await assert.rejects(editor.check(uri), { code: -32602, message: `No such document is open: ${uri}` });
  await assert.rejects(editor.request('dateline/setAnchor', { uri, published: '2016-02-30' }), { code: -32602 });
  await assert.rejects(editor.request('dateline/unheardOf', {}), { code: -32601 });
  await editor.connection.sendNotification('dateline/clear', { uri });
  assert.equal(await editor.stop(), 0);
});
