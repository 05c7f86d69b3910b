const { modules } = require('./scripts/module-map.json');

const SRC = '^backend/src';
const GROUND = Object.keys(modules).filter((name) => modules[name].rank === 0);

/** One rule a module: everything in backend/src that the map does not name is refused. */
const rules = Object.entries(modules).map(([name, { rank, imports }]) => {
  const allowed = [...new Set([name, ...imports, ...(rank > 0 ? GROUND : []), ...(rank > 1 ? ['ledger'] : [])])];
  return {
    name: `${name}-imports-only-what-the-map-names`,
    severity: 'error',
    from: { path: `${SRC}/${name}/` },
    to: { path: `${SRC}/`, pathNot: `${SRC}/(${allowed.join('|')})/` },
  };
});

module.exports = {
  forbidden: [
    ...rules,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-folder-is-in-the-map',
      severity: 'error',
      from: { path: `${SRC}/`, pathNot: [`${SRC}/(${Object.keys(modules).join('|')}|commands|demo)/`, `${SRC}/[^/]+\\.ts$`] },
      to: {},
    },
    {
      name: 'only-modules-import-controllers-and-modules',
      severity: 'error',
      from: { path: `${SRC}/`, pathNot: ['\\.module\\.ts$', `${SRC}/[^/]+\\.ts$`, `${SRC}/commands/context\\.ts$`] },
      to: { path: '\\.(controller|module)\\.ts$' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: ['^tests/', '\\.spec\\.ts$'] },
      to: { path: ['^tests/', '\\.spec\\.ts$'] },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: { path: '^(backend|frontend|tests)/.*/index\\.tsx?$', pathNot: 'node_modules' },
    },
    {
      name: 'components-name-no-route',
      severity: 'error',
      from: { path: '^frontend/(components|lib)/' },
      to: { path: '^frontend/app/' },
    },
    { name: 'frontend-and-backend-meet-over-http', severity: 'error', from: { path: '^frontend/' }, to: { path: '^backend/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
