import tseslint from 'typescript-eslint'

/**
 * What biome can't see without types, and the house rules. Biome formats, sorts imports and holds default exports, `any`,
 * barrels, skipped tests, file names and file lengths; dependency-cruiser holds who imports whom.
 */

const pure = ['src/calendar/**', 'src/routing/**', 'machines/**', 'src/cases/**']

const dateMessage = "Days are 'YYYY-MM-DD' strings: reckon in src/calendar."
const passedIn = (what) => `${what} is passed in as an argument: only files straight in src/ reach for it.`

const readsTheClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: passedIn('The clock') },
  { selector: "CallExpression[callee.name='Date']", message: passedIn('The clock') },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: passedIn('The clock'),
  },
]
const makesDates = { selector: "NewExpression[callee.name='Date'][arguments.length>0]", message: dateMessage }

const xstateRuntime = [
  'createActor',
  'getInitialSnapshot',
  'getNextSnapshot',
  'getNextTransitions',
  'initialTransition',
  'interpret',
  'transition',
]

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'data/',
      'coverage/',
      'reports/',
      '.stryker-tmp/',
      'src/web/assets/',
      '**/*.js',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', ...readsTheClock, makesDates],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/strict-void-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: pure,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: dateMessage },
        { name: 'console', message: 'A refusal is a value or a thrown kind; logging is for the edge.' },
        { name: 'crypto', message: passedIn('An id') },
        { name: 'fetch', message: passedIn('What lies outside') },
        { name: 'performance', message: passedIn('The clock') },
        { name: 'process', message: passedIn('The environment') },
        { name: 'setInterval', message: 'Time passes by events, not by timers.' },
        { name: 'setTimeout', message: 'Time passes by events, not by timers.' },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: passedIn('Chance') }],
      'no-restricted-imports': [
        'error',
        {
          paths: ['crypto', 'node:crypto'].map((name) => ({
            name,
            importNames: ['randomBytes', 'randomInt', 'randomUUID', 'webcrypto'],
            message: passedIn('An id'),
          })),
        },
      ],
      '@typescript-eslint/no-restricted-types': ['error', { types: { Date: { message: dateMessage } } }],
    },
  },
  {
    files: ['machines/**'],
    // Each steps one kind of statechart: those of cases, and that of breaking the glass, which is no case.
    ignores: ['machines/step.ts', 'machines/break-glass/step-break-glass.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'xstate', importNames: xstateRuntime, message: "machines/step.ts alone calls XState's runtime." },
          ],
        },
      ],
      // What a machine must not hold, since it does not survive being stored: no timer, no child, no wildcard, no inline guard or entry function.
      'no-restricted-syntax': [
        'error',
        ...readsTheClock,
        { selector: "Property[key.name='after']", message: 'A timer does not survive a restore: start a deadline.' },
        { selector: "Property[key.name='invoke']", message: 'A child can not be stored: name an effect.' },
        {
          selector: "Property[key.value='*']",
          message: 'A wildcard takes every event, forged ones too: name the events.',
        },
        {
          selector: "Property[key.name='guard'] > :function",
          message: 'Guards are named, so that the reason can be told.',
        },
        {
          selector: 'Property[key.name=/^(entry|exit|actions)$/] > :function',
          message: 'An inline function comes back without a name: use a named effect or assign().',
        },
      ],
    },
  },
  {
    // The calendar reckons with Date inside; storage takes instants from the driver. Neither reads the clock.
    files: ['src/calendar/**', 'src/storage/**'],
    rules: { 'no-restricted-syntax': ['error', ...readsTheClock] },
  },
  {
    files: ['src/calendar/**'],
    rules: { 'no-restricted-globals': 'off', '@typescript-eslint/no-restricted-types': 'off' },
  },
  { files: ['src/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // Answers of a server under test come untyped; what is asserted about them is the check.
    files: ['test/**', 'bench/**', 'checks/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'test', property: 'todo', message: 'Write it, or leave it out.' },
      ],
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
)
