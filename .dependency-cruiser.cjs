'use strict'

/**
 * Which way imports go: `web api cli jobs → actions → store → domain`; `words` may use `domain`; doors use `words`.
 * Every rule says why it exists, because whoever breaks one reads it for the first time.
 */
const DOORS = '^src/(web|api|cli|jobs)/'
const ROOT = '^src/(app|main|context|config|paths)[.]ts$'
const QUANTILE = '^src/domain/diligence/evidence/quantile[.]ts$'
const TESTS = '[.]test[.]tsx?$'

/** The rooms of the register, each with those that it sees. */
const REGISTER_ROOMS = {
  files: [],
  evidence: ['files'],
  check: ['files', 'evidence'],
  report: ['files', 'evidence', 'check'],
  exchange: ['files', 'evidence', 'check'],
}
const roomsOfTheRegister = Object.entries(REGISTER_ROOMS).map(([room, sees]) => ({
  name: `register-${room}-sees-${sees.join('-') || 'no-other-room'}`,
  severity: 'error',
  comment: `In src/register the way goes report, exchange → check → evidence → files (docs/architecture.md): ${room} sees ${sees.join(', ') || 'no other room'}. Move what both need to a lower room, or to src/domain/diligence.`,
  from: { path: `^src/register/${room}/`, pathNot: TESTS },
  to: { path: '^src/register/[^/]+/', pathNot: `^src/register/(${[room, ...sees].join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-sees-nobody',
      severity: 'error',
      comment:
        'Rules are pure: src/domain imports only src/domain, zod for the shape of what is said and stored, and temporal-polyfill for days and zones (docs/decisions/0019). Hand in what else a rule needs as an argument, from the action that calls it.',
      from: { path: '^src/domain/', pathNot: `${QUANTILE}|${TESTS}` },
      to: { pathNot: '^src/domain/|^node_modules/(zod|temporal-polyfill)/' },
    },
    {
      name: 'the-quantile-knows-one-library',
      severity: 'error',
      comment:
        'quantile.ts may import jstat and nothing else: a pure function, worse when written by hand (docs/decisions/0010). Statistics needed elsewhere go through zFor.',
      from: { path: QUANTILE },
      to: { pathNot: '^node_modules/jstat/' },
    },
    {
      name: 'store-knows-only-the-domain',
      severity: 'error',
      comment:
        'src/store is SQL and keys. It may use src/domain, never actions, words or a door: whatever decides or speaks belongs in them.',
      from: { path: '^src/store/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/(store|domain)/|^src/(paths|config)[.]ts$' },
    },
    {
      name: 'postgres-knows-only-the-settings',
      severity: 'error',
      comment:
        'src/postgres finds, places, starts, watches and stops the embedded cluster; it sees nobody inside but the settings. What is asked of the database, and why, is the business of src/store.',
      from: { path: '^src/postgres/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/postgres/|^src/config[.]ts$' },
    },
    {
      name: 'only-the-context-opens-the-cluster',
      severity: 'error',
      comment:
        'The database is opened once, in src/context.ts, and handed on as a connection: whoever else starts or stops it would do so under the feet of others.',
      from: { path: '^src/', pathNot: `^src/(postgres/|context[.]ts$)|${TESTS}` },
      to: { path: '^src/postgres/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'actions-know-store-and-domain',
      severity: 'error',
      comment:
        'An action answers with codes and values; a door turns them into words and pages. So src/actions imports only actions, store and domain, and types of outgoing.',
      from: { path: '^src/actions/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/(actions|store|domain|outgoing)/' },
    },
    {
      name: 'actions-send-nothing',
      severity: 'error',
      comment:
        'What leaves the house is a row first, committed with what causes it, and sent by a job. Actions take from src/outgoing only the types of what they are handed.',
      from: { path: '^src/actions/', pathNot: TESTS },
      to: { path: '^src/outgoing/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'doors-go-through-actions',
      severity: 'error',
      comment:
        'Pages, API, commands and jobs never read or write the database themselves: only actions open transactions and check who may see a case. Add a small action in src/actions/<chapter>/ (types of the store may be imported).',
      from: { path: DOORS, pathNot: TESTS },
      to: { path: '^src/store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-leaves-by-one-way',
      severity: 'error',
      comment:
        'Only src/outgoing opens connections to other machines: there each address is checked, TLS is asked for, and times and sizes have limits. Use ask or sendMail of it, or add a file there. (The database is reached by src/store; the server of the pages is of the door.)',
      from: { path: '^src/', pathNot: `^src/(outgoing/|postgres/socket-folder[.]ts$)|${TESTS}` },
      to: {
        path: '^(node:)?(https?|http2|net|tls|dgram|dns|dns/promises|inspector)$|^node_modules/(undici|nodemailer|openid-client|oauth4webapi|ws)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'outgoing-knows-only-itself',
      severity: 'error',
      comment:
        'src/outgoing carries what it is given and decides nothing about cases: hand in what is to be sent. So it is in no way of whoever needs it, the settings included.',
      from: { path: '^src/outgoing/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/outgoing/' },
    },
    {
      name: 'letters-leave-by-one-way',
      severity: 'error',
      comment:
        'src/jobs/send-letter.ts takes the marks of English that stands in out of a mail: send by it, not by sendMail.',
      from: { path: '^src/', pathNot: [TESTS, '^src/jobs/send-letter\\.ts$'] },
      to: { path: '^src/outgoing/send-mail\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'words-know-only-the-domain',
      severity: 'error',
      comment:
        'src/words says things in a language. It may use src/domain, where its files lie, and types of actions, so that every door can use it.',
      from: { path: '^src/words/', pathNot: TESTS },
      to: {
        path: '^src/',
        pathNot: '^src/(words|domain)/|^src/paths[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'diligence-knows-only-the-domain',
      severity: 'error',
      comment:
        'src/domain/diligence is what the rules say of a register, worked out by assess() from plain values. How files are written, and in which language it is said, is the business of src/register and src/words.',
      from: { path: '^src/domain/diligence/', pathNot: `${QUANTILE}|${TESTS}` },
      to: { path: '^src/', pathNot: '^src/domain/' },
    },
    {
      name: 'register-is-a-wing',
      severity: 'error',
      comment:
        'src/register is due diligence as files, in a package of its own without database, server or settings. It sees src/domain and src/tables. Whatever else it needs is handed in by src/cli/register.',
      from: { path: '^src/register/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/(register|domain|tables|words)/' },
    },
    {
      name: 'register-is-handed-its-words',
      severity: 'error',
      comment:
        'Words come in as an argument, a RegisterSpeaker, so that the register speaks whatever language it is asked for: import types of src/words only, and say sentences with speaker.say(speaker.w…).',
      from: { path: '^src/register/', pathNot: TESTS },
      to: { path: '^src/words/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'register-opens-to-its-doors',
      severity: 'error',
      comment:
        'Only src/cli/register, and actions of the workspace for due diligence (src/actions/diligence), use src/register: cases of people and the files of an organisation share rules (src/domain) and nothing else.',
      from: { path: '^src/', pathNot: `^src/(register|cli/register|actions/diligence)/|${TESTS}` },
      to: { path: '^src/register/' },
    },
    ...roomsOfTheRegister,
    {
      name: 'nobody-imports-a-door',
      severity: 'error',
      comment:
        'A door is where people or software come in; nothing inside stands behind it. Move what is shared to src/actions or src/words.',
      from: { path: '^src/', pathNot: `${DOORS}|${ROOT}|${TESTS}` },
      to: { path: DOORS },
    },
    {
      name: 'api-and-pages-are-apart',
      severity: 'error',
      comment:
        'Two doors beside each other: what one needs of the other belongs in src/actions or src/words. (The reference page of the API uses the components of the pages.)',
      from: { path: '^src/(web|jobs)/', pathNot: TESTS },
      to: { path: '^src/(api|cli)/' },
    },
    {
      name: 'only-the-transaction-file-opens-transactions',
      severity: 'error',
      comment:
        'Only src/actions/transaction.ts makes a Tx: whoever needs one takes it as an argument, or calls inTransaction in an action.',
      from: { path: '^src/', pathNot: `^src/actions/|${TESTS}` },
      to: { path: '^src/actions/transaction[.]ts$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Two files that need each other are one thing, or hide a third. Types may go round: they vanish when the program runs.',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-test-parts-in-the-house',
      severity: 'error',
      comment: 'What only tests need lives in tests/ or beside the test, and is not shipped.',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '^(tests|bench|scripts)/|[.]test[.]tsx?$' },
    },
    {
      name: 'only-what-package-json-names',
      severity: 'error',
      comment:
        'A package that package.json does not name as a dependency is missing where Amends is installed.',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/web/client/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
}
