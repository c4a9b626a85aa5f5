import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import lit from 'eslint-plugin-lit';
import typescript from 'typescript-eslint';

/** Things that would make the output depend on where and when it is made. */
const notReproducible = [
  {
    selector: 'MemberExpression[property.name="localeCompare"]',
    message: 'The order would depend on the locale: use compareText.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    message: 'The text would depend on the locale of the machine: name one.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Output must be the same every time: take randomness as an argument.',
  },
  {
    selector:
      'CallExpression[callee.object.name="Date"][callee.property.name="now"], NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Output must be the same every day: take the time as an argument.',
  },
];

const namedExportsOnly = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
};

export default defineConfig(
  globalIgnores([
    'site/public/widgets/',
    'widgets/{cdn,dist}/',
    'dist/',
    '.offprint/',
    '.astro/',
    '**/node_modules/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs}'],
    extends: [js.configs.recommended],
    rules: {
      // Misspelt names are the compiler's to find, or a crash at the first start.
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Taking control characters out of text is a part of the work here.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // `text || null` is how an empty string is told from a full one.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // A number reads the same in every template; objects and `undefined` are what the rule is after.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Brackets say that a name comes from outside (`process.env['CI']`).
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['scripts/**/*.ts', 'site/**/*.ts', 'widgets/src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', namedExportsOnly, ...notReproducible],
    },
  },
  // Written by scripts/emit/write-api-types.ts, as long as the schemas make it.
  { files: ['widgets/src/api/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['widgets/src/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    // The types say that there always is a page; the elements are drawn on servers too.
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    files: ['**/*.astro'],
    extends: [astro.configs.recommended],
    rules: {
      // Text of digests is hostile: it reaches a page as text, never as markup.
      'astro/no-set-html-directive': 'error',
      'no-restricted-syntax': ['error', ...notReproducible],
    },
  },
);
