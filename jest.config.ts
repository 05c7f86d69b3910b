import type { Config } from 'jest';

const project = (displayName: string, testMatch: string[]): NonNullable<Config['projects']>[number] => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/backend/dist', '<rootDir>/frontend/.next', '<rootDir>/.kenes'],
});

const config: Config = {
  testTimeout: 30_000,
  testSequencer: './tests/set-up/longest-first.ts',
  projects: [
    project('unit', [
      'backend/src/**/*.spec.ts',
      'frontend/**/*.spec.ts',
      'tests/set-up/**/*.spec.ts',
      'tests/newsletters/**/*.spec.ts',
      'tests/corpora/**/*.spec.ts',
    ]),
    project('api', ['tests/api/**/*.spec.ts']),
    project('faults', ['tests/faults/**/*.spec.ts']),
    project('browser', ['tests/browser/**/*.spec.ts']),
    project('quiet', ['tests/quiet/**/*.spec.ts']),
    project('proofs', ['tests/proofs/**/*.spec.ts']),
  ],
};

export default config;
