/**
 * `npm run test:clamav`: a real clamd with signatures of our own, and a house beside it. It compares what clamd answers,
 * byte by byte, with what the server of the tests says in its place, gives files by the API and by the page, takes clamd
 * away, and watches memory. The last line says `N passed, N failed`. Options: `--write` (docs/clamav.md).
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import writeSheet from 'write-excel-file/universal'
import { openClamd, type ClamdPlace } from '../../src/outgoing/clamd.ts'
import { filmWithPlace, pdfWith, pictureWithPlace } from '../../tests/in-memory/nasty-files.ts'
import { zip, type Packed } from '../../tests/in-memory/archives.ts'
import { ANSWERS, HARMS } from '../../tests/world/clamd-server.ts'
import { hiddenOn } from '../../tests/world/page.ts'
import { startHouse, type RunningHouse } from '../crash/house.ts'
import { freePort } from '../free-port.ts'
import { AS_THE_HANDBOOK_SAYS, clamdHere, startRealClamd, type RealClamd, type Settings } from './clamd.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const MEGABYTE = 1_000_000
const report: string[] = []
let passed = 0
let failed = 0

const version = clamdHere()
if (version === null) {
  console.log(
    'There is no clamd on this machine. Install it (Debian, Ubuntu: apt-get install clamav-daemon; Fedora: dnf install clamd; macOS: brew install clamav); it need not run, and needs no signatures from anywhere.',
  )
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'amends-clamav-'))
const port = await freePort()
const text = Buffer.from('14:02 Bot: You may not work. Nobody will help you.\n')
const harmfulText = Buffer.from(`14:02 Bot: ${HARMS}\n`)
const photo = await pictureWithPlace('jpeg', 1200)
const harmfulPhoto = await pictureWithPlace('png', 640)
const harmfulSheet = Buffer.from(await (await writeSheet([[{ value: HARMS }]]).toBlob()).arrayBuffer())
/** A document as programs write it that send it while they make it, and two that say at a part something else than in their directory. */
const documentWith = (how: Partial<Packed>) =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: `<w:document><w:t>${HARMS}</w:t></w:document>`, ...how },
  ])
const documents = [
  ['a document with what harms in it', documentWith({}), 'file_infected'],
  ['one with its sizes behind its parts', documentWith({ sizes: 'behind' }), 'file_infected'],
  ['one with its sizes in its directory alone', documentWith({ sizes: 'in_directory' }), 'file_damaged'],
] as const
const film = filmWithPlace(Buffer.alloc(99 * MEGABYTE, 7))
const signatures = {
  ndb: `Amends.Test.Words:0:*:${Buffer.from(HARMS).toString('hex')}\n`,
  hdb: `${createHash('md5').update(harmfulPhoto).digest('hex')}:${harmfulPhoto.length}:Amends.Test.Photo\n`,
}
const start = (name: string, settings: Settings = AS_THE_HANDBOOK_SAYS) =>
  startRealClamd(join(folder, name), port, signatures, settings)

let clamd: RealClamd | null = await start('recorded')
try {
  await recorded(clamd)
  await clamd.stop()
  clamd = null
  await limits()
  await house()
} finally {
  await clamd?.stop()
  rmSync(folder, { recursive: true, force: true })
}
if (values.write)
  writeFileSync(
    resolve(import.meta.dirname, '../../docs/clamav.md'),
    `# With a real clamd\n\n\`npm run test:clamav -- --write\` on ${new Date().toISOString().slice(0, 10)}, with ${version}, signatures of our own and no others. How to set it up: [Files](operating.md#files).\n\n${report.join('\n').trim()}\n\n${passed} passed, ${failed} failed.\n`,
  )
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** What it answers, byte by byte: the server of the tests says the same. */
async function recorded(real: RealClamd): Promise<void> {
  heading('What clamd answers')
  for (const [name, place] of [
    ['its socket', real.bySocket],
    ['its port', real.byPort],
  ] as const) {
    check(`by ${name}, nothing found: ${seen(ANSWERS.ok)}`, await raw(place, text), ANSWERS.ok)
    check(
      `by ${name}, found, with its digest and size: ${seen('stream: Amends.Test.Words.UNOFFICIAL(…:34) FOUND\0')}`,
      (await raw(place, Buffer.from(HARMS))).replace(/\([0-9a-f]{32}:/, '(…:'),
      /^stream: Amends\.Test\.Words\.UNOFFICIAL(\(…:34\))? FOUND\0$/,
    )
    check(`by ${name}, packed too deep: ${seen(ANSWERS.tooDeep)}`, await raw(place, deep()), ANSWERS.tooDeep)
    check(
      `by ${name}, larger than StreamMaxLength: ${seen(ANSWERS.tooLarge)}`,
      await raw(place, 'length'),
      ANSWERS.tooLarge,
    )
    check(
      `by ${name}, another command: ${seen(ANSWERS.unknown)}`,
      await raw(place, 'nonsense'),
      ANSWERS.unknown,
    )
  }
}

/** What becomes of what is beyond its limits, as we read it. */
async function limits(): Promise<void> {
  heading('What is beyond its limits')
  const looked = async (settings: Settings, bytes: Buffer): Promise<string> => {
    clamd = await start('limits', settings)
    try {
      const is = await openClamd(clamd.bySocket).look(inParts(bytes))
      return typeof is === 'string' ? is : is.unchecked
    } finally {
      await clamd.stop()
      clamd = null
    }
  }
  const large = Buffer.concat([film.subarray(0, 30 * MEGABYTE), harmfulText])
  const handbook = AS_THE_HANDBOOK_SAYS
  const silent = { ...handbook, AlertExceedsMax: 'no', MaxFileSize: '1M' }
  check('as the handbook says, what harms is found behind 30 MB', await looked(handbook, large), 'found')
  check(
    'with the settings of Debian (25 MB), 30 MB are not looked at, and we say so',
    await looked({ AlertExceedsMax: 'yes', StreamMaxLength: '25M', MaxFileSize: '25M' }, large),
    'size',
  )
  check(
    'with MaxFileSize alone too small, too',
    await looked({ ...handbook, MaxFileSize: '1M' }, large),
    'size',
  )
  check('with MaxScanTime too small, too', await looked({ ...handbook, MaxScanTime: '1' }, large), 'size')
  check('where it passes them without a word, we give it no file', await looked(silent, large), 'limits')
  check('and without any setting of ours neither', await looked({}, text), 'limits')
}

async function house(): Promise<void> {
  heading('A house beside it')
  const socket = join(folder, 'beside', 'clamd.ctl')
  clamd = await start('beside')
  process.env['AMENDS_CLAMD'] = socket
  const running = await startHouse(join(folder, 'house'))
  try {
    const { url } = running
    check('a text is kept', await byApi(url, text, 'a-name-of-theirs.txt'), 'kept')
    check('a photo is kept', await byApi(url, photo, 'photo.jpg'), 'kept')
    check('a text that harms is not', await byApi(url, harmfulText, 'a-name-of-theirs.txt'), 'file_infected')
    check(
      'a PDF that harms is not',
      await byApi(url, pdfWith(`9 0 obj (${HARMS}) endobj`), 'letter.pdf'),
      'file_infected',
    )
    check('a sheet that harms inside is not', await byApi(url, harmfulSheet, 'list.xlsx'), 'file_infected')
    check(
      'a photo that is known by its digest is not',
      await byApi(url, harmfulPhoto, 'photo.png'),
      'file_infected',
    )
    check(
      'on the page, the person reads why',
      await byPage(url, harmfulText),
      /could not keep this file: a check found/,
    )
    check('on the page, a text is kept', await byPage(url, text), /We have your file/)
    const both = await Promise.all(
      Array.from({ length: 12 }, (_, n) => byApi(url, n % 2 === 0 ? text : harmfulText, 'chat.txt')),
    )
    check(
      'of twelve at once, each has its own answer',
      both.join(' '),
      Array.from({ length: 6 }, () => 'kept file_infected').join(' '),
    )
    const log = clamd.log()
    check('the log of clamd has what it found', String(log.includes('Amends.Test.Words')), 'true')
    check(
      'and no name of a file',
      String(/a-name-of-theirs|photo\.png|letter\.pdf|chat\.txt/.test(log)),
      'false',
    )
    for (const [what, bytes, becomes] of documents)
      check(what, await byApi(url, bytes, 'letter.docx'), becomes)
    check('nothing lies where it looked', clamd.lying().join(' '), '')
    await clamd.stop()
    clamd = null
    check('while it is away, no file is taken', await byApi(url, text, 'chat.txt'), 'file_not_now')
    check(
      'on the page, the person reads to come again',
      await byPage(url, text),
      /cannot be kept at this moment/,
    )
    check('filing goes on, and the house is ready', String((await fetch(`${url}/readyz`)).status), '200')
    clamd = await start('beside')
    check('when it is back, files are taken again', await byApi(url, text, 'chat.txt'), 'kept')
    await large(running)
  } finally {
    await running.stop()
  }
}

async function large(running: RunningHouse): Promise<void> {
  const { url } = running
  const one = await timed(() => byApi(url, film, 'film.mp4'))
  const before = running.memory('web')
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, running.memory('web'))), 100)
  const ten: string[] = []
  const took = await timed(async () => {
    ten.push(...(await Promise.all(Array.from({ length: 10 }, () => byApi(url, film, 'film.mp4')))))
  })
  clearInterval(watch)
  const size = film.length / MEGABYTE
  check(
    `ten people give ${size.toFixed(0)} MB each, and all are kept`,
    ten.join(' '),
    'kept '.repeat(10).trim(),
  )
  check('memory of the house stays flat', most - before < 300 ? 'flat' : `${before} to ${most} MB`, 'flat')
  say(
    `One film of ${size.toFixed(0)} MB alone: ${(size / one).toFixed(1)} MB/s; ten at once: ${((size * 10) / took).toFixed(1)} MB/s together. The house took ${before.toFixed(0)} MB before and ${most.toFixed(0)} MB at most meanwhile. clamd, the house and whoever gives them run on the same machine.`,
  )
}

/** Files a story, gives a file for it by the API, and answers what became of it. */
async function byApi(url: string, bytes: Buffer, name: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const answer = await fetch(`${url}/api/v1/grievances/current/files`, {
    method: 'POST',
    headers: { authorization: `Receipt ${await file(url)}` },
    body: form,
  })
  const said = (await answer.json()) as { code?: string; files?: unknown[] }
  return said.code ?? (said.files?.length === 1 ? 'kept' : 'nothing')
}

/** The same on the pages, as a browser without a script sends it; the page that comes back. */
async function byPage(url: string, bytes: Buffer): Promise<string> {
  const post = async (path: string, body: URLSearchParams | FormData) => ({
    html: await (await fetch(`${url}${path}`, { method: 'POST', body })).text(),
  })
  const opened = await post('/en/status', new URLSearchParams({ receipt: await file(url) }))
  const fields = new URLSearchParams({ visit: hiddenOn(opened, 'visit'), step: 'files' })
  const page = await post('/en/status', fields)
  const form = new FormData()
  form.append('visit', hiddenOn(page, 'visit'))
  form.append('step', 'give')
  form.append('file', new Blob([new Uint8Array(bytes)]), 'chat.txt')
  return (await post('/en/status/files', form)).html
}

async function file(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/grievances`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ story: 'The assistant told me that I may not work.', language: 'en' }),
  })
  return ((await answer.json()) as { receipt: string }).receipt
}

/** What comes back on a connection to which this is sent as a file, without anything of ours in between. */
function raw(place: ClamdPlace, sent: Buffer | 'length' | 'nonsense'): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(
      'socket' in place ? { path: place.socket } : { host: place.host, port: place.port },
    )
    const parts: Buffer[] = []
    socket.on('data', (part: Buffer) => parts.push(part)).on('error', fail)
    socket.on('end', () => done(Buffer.concat(parts).toString('latin1')))
    if (sent === 'nonsense') socket.write('zNONSENSE\0')
    else if (sent === 'length') socket.write(Buffer.from('zINSTREAM\0\xff\xff\xff\xff', 'latin1'))
    else {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(sent.length)
      socket.write(Buffer.concat([Buffer.from('zINSTREAM\0'), length, sent, Buffer.alloc(4)]))
    }
  })
}

function deep(): Buffer {
  let inner = Buffer.from('Amends')
  for (let depth = 0; depth < 128; depth += 1) inner = gzipSync(inner)
  return inner
}

async function* inParts(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

function seen(answer: string): string {
  return `\`${answer.replace('\0', '\\0')}\``
}

function heading(words: string): void {
  console.log(`\n${words}`)
  report.push('', `## ${words}`, '')
}

function say(line: string): void {
  console.log(line)
  report.push('', line)
}

function check(what: string, is: string, wanted: string | RegExp): void {
  const holds = typeof wanted === 'string' ? is === wanted : wanted.test(is)
  if (holds) passed += 1
  else failed += 1
  console.log(`${holds ? 'ok   ' : 'FAULT'} ${what}${holds ? '' : `: ${JSON.stringify(is.slice(0, 300))}`}`)
  report.push(holds ? `- ${what}` : `- **Does not hold:** ${what}`)
}
