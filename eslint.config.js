import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Names that make a rule depend on something that is not handed in, and what to do instead. */
const impure = [
  {
    selector: 'AwaitExpression, ForOfStatement[await=true], :function[async=true]',
    message: 'Rules in src/domain are decided at once: load in src/actions, and hand in what the rule needs.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message:
      'Time is an argument in src/domain: take an Instant (`context.now`), so that tests can stop the clock.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message:
      'Time is an argument in src/domain: take an Instant (`context.now`), so that tests can stop the clock.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message:
      'No chance in src/domain: the same facts lead to the same ruling. Make ids in src/actions, and hand them in.',
  },
  {
    selector: 'MemberExpression[object.name=/^(crypto|process|console)$/]',
    message: 'Rules in src/domain know facts only: no randomness, no settings, no output.',
  },
]

/** Names by which something could leave the house beside the one way that looks where it goes. */
const ways = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
  name,
  message:
    'Everything leaves the house by src/outgoing, which looks where it goes: use ask of it. A program of the operator or a person may name an address inside the network.',
}))

const settings = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message:
    'Only src/config.ts reads the environment, checks it, and says what is wrong. Take a Config instead.',
}

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'packages/client/dist/',
      'coverage/',
      'reports/',
      '.stryker-tmp/',
      '.cache/',
      'amends-data/',
      'docs/generated/',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['vitest.config.ts', 'vitest.rules.config.ts', 'vitest.house.config.ts'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', settings],
      'no-restricted-globals': ['error', ...ways],
      'no-restricted-properties': [
        'error',
        ...ways.map(({ name, message }) => ({ object: 'globalThis', property: name, message })),
      ],
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Already said by the compiler, which also knows why a name may stay unused.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['src/domain/**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', settings, ...impure] },
  },
  {
    // The one place that reads the environment, and the two programs that hand it on.
    files: ['src/config.ts', 'src/main.ts', 'src/cli/register/main.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // What people read on a terminal is written there.
    files: ['src/cli/**', 'src/main.ts', 'scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**', 'bench/**', 'scripts/**', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-restricted-globals': 'off',
      'max-lines': ['error', { max: 700 }],
    },
  },
  {
    // Compiled on their own: for the browser, and with the types that are made from the reference.
    files: ['src/web/client/**', 'packages/client/src/**'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-misused-promises': 'off', 'no-restricted-globals': 'off' },
  },
)
