/** The floors: imports go down only (docs/ARCHITECTURE.md). Proved by test/architecture/floors.test.ts. */
const FLOORS = ['text', 'language', 'time', 'claims', 'archive', 'rules', 'checker.ts', 'output', '(cli|lsp)'];
const PURE = ['text', 'language', 'time', 'claims', 'rules', 'checker.ts'];

const at = (floor) => `^server/src/${floor.replace('.', '\\.')}${floor.endsWith('.ts') ? '$' : '/'}`;
const anyOf = (floors) =>
  `^server/src/(${floors.map((f) => (f.endsWith('.ts') ? `${f.replace('.', '\\.')}$` : `${f}/`)).join('|')})`;

module.exports = {
  forbidden: [
    ...FLOORS.slice(0, -1).map((floor, i) => ({
      name: `${floor.replace('.ts', '')}-looks-up`,
      comment: `${floor} may know the floors below it, none above.`,
      severity: 'error',
      from: { path: at(floor) },
      to: { path: anyOf(FLOORS.slice(i + 1)) },
    })),
    {
      name: 'cli-and-lsp-know-each-other',
      severity: 'error',
      from: { path: at('(cli|lsp)') },
      to: { path: at('(cli|lsp)'), pathNot: '^server/src/$1/' },
    },
    {
      name: 'server-outside-the-floors',
      comment: 'Every file of the server stands on a floor.',
      severity: 'error',
      from: {},
      to: { path: '^server/src/', pathNot: anyOf(FLOORS) },
    },
    {
      name: 'client-knows-server',
      comment: 'They talk by LSP alone.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    { name: 'server-knows-client', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    {
      name: 'lsp-types-outside-lsp',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/lsp/' },
      to: { path: 'vscode-(languageserver|jsonrpc|languageclient|uri)' },
    },
    {
      name: 'vscode-outside-client',
      severity: 'error',
      from: { pathNot: '^(client/src|test/vscode)/' },
      to: { path: '^(vscode$|node_modules/(@types/)?vscode/)' },
    },
    {
      name: 'pure-floor-touches-the-world',
      comment: 'The same draft, archive and settings give the same report: no files, no clock, no network.',
      severity: 'error',
      from: { path: anyOf(PURE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'messages-outside-output',
      comment: 'Rules name messages by key; only output speaks.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/output/' },
      to: { path: '^server/l10n/' },
    },
    {
      name: 'circle',
      severity: 'error',
      from: { path: '^(server|client)/src' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'import-leads-nowhere',
      severity: 'error',
      from: { path: '^(server|client)/src' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    {
      name: 'product-imports-tests',
      severity: 'error',
      from: { path: '^(server|client)/src' },
      to: { path: '^(test|samples|scripts|docs)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
