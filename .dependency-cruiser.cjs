/** Who may import whom. The house's layers, checked in `npm test`. */
const notInTests = { pathNot: '^tests/' }

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Types may point back, since they are gone when the program runs, and so may views that are loaded when first shown',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-is-alone',
      comment: 'The shared language knows neither side',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { path: '^src/(main|renderer)' },
    },
    {
      name: 'shared-is-pure',
      comment: 'No Node in the shared language',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'window-not-main',
      comment: 'The window reaches the main side by the contract only',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^src/main' },
    },
    {
      name: 'window-without-node',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'main-not-window', severity: 'error', from: { path: '^src/main' }, to: { path: '^src/renderer' } },
    {
      name: 'electron-in-desktop',
      comment: 'Electron appears in the desktop host only',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/(desktop/|index\\.ts$)' },
      to: { path: ['^electron$', 'node_modules/electron/'] },
    },
    {
      name: 'desktop-is-thin',
      comment: 'Nothing but the entry uses the desktop host',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/(desktop/|index\\.ts$)' },
      to: { path: '^src/main/desktop' },
    },
    {
      name: 'sql-in-db',
      comment: 'SQLite is reached in src/main/db only',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/db/' },
      to: { path: ['^better-sqlite3$', 'node_modules/better-sqlite3/', 'node_modules/@types/better-sqlite3/'] },
    },
    {
      name: 'db-at-the-bottom',
      comment: 'Storage knows nothing of who uses it',
      severity: 'error',
      from: { path: '^src/main/db/' },
      to: { path: '^src/main/(handlers|web|desktop|cli|import|export)/' },
    },
    {
      name: 'no-hosts-in-handlers',
      comment: 'The contract is implemented without knowing its host',
      severity: 'error',
      from: { path: '^src/main/(handlers|import|export|exchange)/' },
      to: { path: '^src/main/(web|desktop|cli)/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src', ...notInTests },
      to: { path: '^tests' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
