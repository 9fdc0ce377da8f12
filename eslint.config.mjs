import tseslint from 'typescript-eslint';
import { browsers } from './eslint.browsers.mjs';

const purity = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Time is an argument in the domain, never read.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time is an argument in the domain, never read.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Chance is an argument in the domain, never drawn.',
  },
];

/** What engines of WeChat lack or read differently, whatever browsers do. */
const phones = [
  {
    selector: 'Identifier[name=/^(Intl|toLocale\\w*|localeCompare)$/]',
    message: 'Not every WeChat has Intl: i18n/format.ts writes numbers and dates.',
  },
  {
    selector:
      'NewExpression[callee.name="Date"][arguments.0.type=/Literal$/], MemberExpression[object.name="Date"][property.name="parse"]',
    message: 'iOS reads texts of dates differently: an Instant is a number.',
  },
  {
    selector: 'ImportNamespaceSpecifier',
    message: 'WeChat’s compiler adds half a kilobyte to each file that imports all of another.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/miniprogram_npm/**',
      'coverage/**',
      'test-results/**',
      '.stryker-tmp/**',
      'tests/**/fixtures/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // Named one by one: faster than letting each file look for its own.
        project: ['tsconfig.json', 'preview/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers in templates are meant. WeChat throws plain objects. A method in an object literal
      // or an interface is a function here. Templates of Mini Programs hand over values of any kind.
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  { files: ['miniprogram/**/*.ts'], ...browsers },
  {
    files: ['miniprogram/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'wx', message: 'Only services/ speaks to WeChat.' },
        { name: 'eval', message: 'WeChat forbids it.' },
        { name: 'Function', message: 'WeChat forbids it.' },
      ],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...phones],
    },
  },
  {
    files: ['miniprogram/services/**/*.ts', 'miniprogram/packages/*/services/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-properties': [
        'error',
        ...['showModal', 'showActionSheet', 'showToast', 'showLoading'].map((property) => ({
          object: 'wx',
          property,
          message: 'services/dialog.ts knows what WeChat refuses to show.',
        })),
      ],
    },
  },
  {
    files: ['miniprogram/services/dialog.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['miniprogram/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...phones, ...purity],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\./)', message: 'The domain knows only itself.' }] },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Test doubles, and what WeChat's untyped tools answer.
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
