import next from 'eslint-config-next';
import tseslint from 'typescript-eslint';

const FORBIDDEN_ENV = { object: 'process', property: 'env', message: 'Configuration is read in one place.' };

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/dist',
      '**/.next',
      '.kenes',
      'coverage',
      'frontend/lib/api/schema.d.ts',
      'frontend/next-env.d.ts',
      'frontend/fonts/generated',
    ],
  },
  ...next.map((entry) => ({ ...entry, files: ['frontend/**/*.{ts,tsx}'] })),
  {
    files: ['backend/src/**/*.ts', 'tests/**/*.ts', 'frontend/**/*.{ts,tsx}', 'jest.config.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-params': ['error', 4],
      'no-restricted-properties': ['error', FORBIDDEN_ENV],
      'no-console': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      // Nest declares option bags as classes, so every options literal would be refused.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only, except where Next or Jest demands a default.' },
      ],
    },
  },
  {
    // Nest reads constructor parameter types at run time, so they must stay value imports.
    files: ['backend/src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['frontend/app/**/*.{ts,tsx}', 'frontend/*.ts', 'frontend/i18n/*.ts', 'jest.config.ts', 'tests/set-up/longest-first.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['backend/src/platform/config.ts', 'frontend/server/settings.ts', 'frontend/next.config.ts', 'tests/**/*.ts', 'jest.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Tests read answers of the api freely: what is wrong in them fails the test.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
