/**
 * VS Code for the Web as pages without a server have it (vscode.dev): the workbench of the installed VS Code, told of no
 * other machine, with extensions that are files on the web. User data lie in the browser.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Server } from './server.ts';

/** What stands in the place of the user's settings, which this page has none of. */
const DEFAULTS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'editor.fontFamily': 'DejaVu Sans',
  'files.hotExit': 'off',
};
/** code-server always names its own machine, and keeps user data there: in the script of its workbench. */
const OWN_MACHINE = [
  [/remoteAuthority:location\.host\b/, 'remoteAuthority:undefined'],
  [/(\.file\()this\.userDataPath(\)\.with\(\{scheme:\w+\.)vscodeRemote(\}\),"User"\))/, '$1"/"$2vscodeUserData$3'],
] as const;

/** From now on the page is such a one, with the extensions that are installed on the server. */
export async function host(page: Page, { port, extensions }: Server): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  const folders = readdirSync(extensions).filter((name) => existsSync(path.join(extensions, name, 'package.json')));
  const hosted = folders.map((name) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path: `/hosted/${name}` }));
  const context = page.context();
  await context.route(`${origin}/hosted/**`, async (route) => {
    const file = path.join(extensions, decodeURIComponent(new URL(route.request().url()).pathname.slice(8)));
    const isThere = statSync(file, { throwIfNoEntry: false })?.isFile();
    // A picture is drawn by its type alone.
    const contentType = file.endsWith('.svg') ? 'image/svg+xml' : undefined;
    await route.fulfill(isThere ? { body: readFileSync(file), ...(contentType && { contentType }) } : { status: 404 });
  });
  let workbench: string | undefined;
  await context.route('**/code/browser/workbench/workbench.js', async (route) => {
    workbench ??= knowingNoMachine(await (await route.fetch()).text());
    await route.fulfill({ body: workbench, contentType: 'text/javascript' });
  });
  await context.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const body = text.replace(/(-configuration" data-settings=")([^"]*)"/, (_, head: string, told: string) => {
        const theirs = JSON.parse(told.replaceAll('&quot;', '"'));
        const settings = {
          ...theirs,
          productConfiguration: { ...theirs.productConfiguration, enableTelemetry: false },
          additionalBuiltinExtensions: hosted,
          configurationDefaults: DEFAULTS,
        };
        return `${head}${JSON.stringify(settings).replaceAll('"', '&quot;')}"`;
      });
      await route.fulfill({ response, body });
    },
  );
}

function knowingNoMachine(workbench: string): string {
  for (const [theirs] of OWN_MACHINE)
    if (!theirs.test(workbench)) throw new Error(`the workbench of this VS Code has no ${theirs}`);
  return OWN_MACHINE.reduce((script, [theirs, ours]) => script.replace(theirs, ours), workbench);
}
