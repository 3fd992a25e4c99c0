/**
 * The three rules of the house, checked at every `npm run check`:
 * core imports nobody; electron and renderer never import each other; a folder is entered through its index.ts.
 * TypeScript 7 has no JavaScript API, so the files are read by swc; `tests/integration/layerRules.test.ts` plants a
 * forbidden import and sees it found, because a cruiser that reads nothing passes everything.
 */
const NODE_AND_DOM_FREE = '^core/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-imports-nobody',
      comment: 'core runs in the main process, the window, a worker and a terminal: it knows none of them',
      severity: 'error',
      from: { path: NODE_AND_DOM_FREE, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(electron|renderer|build|tests)/' },
    },
    {
      name: 'core-has-no-node',
      comment: 'what core needs from outside arrives as an argument',
      severity: 'error',
      from: { path: NODE_AND_DOM_FREE, pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-has-no-window',
      severity: 'error',
      from: { path: NODE_AND_DOM_FREE, pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/(electron|electron-store|react|react-dom|lexical|@lexical|sharp)/' },
    },
    {
      name: 'electron-and-renderer-never-meet',
      comment: 'they speak through core/contract',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^(electron|renderer)/', pathNot: '^$1/' },
    },
    {
      name: 'only-the-shell-knows-electron',
      comment: 'everything else in electron/ is ordinary Node, tested without a window',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/(main\\.ts|preload\\.ts|shell/)|\\.test\\.ts$' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'only-settings-know-the-store',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/settings/' },
      to: { path: 'node_modules/electron-store/' },
    },
    {
      name: 'doors',
      comment: 'a folder is entered through its index.ts',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(core|electron|renderer)/[^/]+/.+', pathNot: '^$1/$2/|/index\\.tsx?$|\\.css$' },
    },
    {
      name: 'doors-from-the-entries',
      comment: 'main.ts, cli.ts and main.tsx use the same doors',
      severity: 'error',
      from: { path: '^(electron|renderer)/[^/]+\\.tsx?$', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(core|electron|renderer)/[^/]+/.+', pathNot: '/index\\.tsx?$|\\.css$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/' },
      to: { circular: true },
    },
    {
      name: 'nothing-ships-tests',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(tests|build)/|\\.test\\.tsx?$' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
