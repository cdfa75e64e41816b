/**
 * `npm run test:files`: many give files at once from one address; ten give 100 MB each while the memory of the server is
 * watched; the server is killed without warning while people give files; and its disk is filled. Whatever was acknowledged
 * must open as it was given, nothing may be half there, and after a sweep nothing may lie in the store that no case owns.
 * Options: `--filings N` (300), `--kills N` (12), `--write` (docs/files.md).
 */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sweepFiles } from '../../src/actions/files/sweep-files.ts'
import { readConfig } from '../../src/config.ts'
import { openHouse } from '../../src/context.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import { objectOf } from '../../src/store/files/case-files.ts'
import { MARK } from '../../src/store/files/object-name.ts'
import { keyOfObject, openBytes, sealedRange } from '../../src/store/files/sealed-bytes.ts'
import { pictureWithPlace, filmWithPlace } from '../../tests/in-memory/nasty-files.ts'
import { startHouse, type RunningHouse } from '../crash/house.ts'
import { makeSmallDisk } from '../crash/small-disk.ts'
import { openGivers, type Givers } from './givers.ts'

const { values } = parseArgs({
  options: {
    filings: { type: 'string', default: '300' },
    kills: { type: 'string', default: '12' },
    write: { type: 'boolean', default: false },
  },
})
const MEGABYTE = 1_000_000
const report: string[] = []
let failed = 0

const folder = mkdtempSync(join(tmpdir(), 'amends-files-'))
const photo = await pictureWithPlace('jpeg', 1200)
const film = filmWithPlace(Buffer.alloc(99 * MEGABYTE, 7))

await many(join(folder, 'many'))
await killed(join(folder, 'killed'))
const disk = makeSmallDisk()
if (disk === null) say('A disk of its own can be mounted by root only: the full disk was not tried.')
else {
  await full(disk.folder, () => disk.fill())
  disk.remove()
}
rmSync(folder, { recursive: true, force: true })
if (values.write)
  writeFileSync(
    resolve(import.meta.dirname, '../../docs/files.md'),
    `# Files under load, killed, and without room\n\n\`npm run test:files -- --filings ${values.filings} --kills ${values.kills} --write\` on ${new Date().toISOString().slice(0, 10)}.\n\n${report.join('\n\n')}\n`,
  )
process.exitCode = failed === 0 ? 0 : 1

/** Filings with a photo each from one address, and ten with 100 MB each. */
async function many(data: string): Promise<void> {
  const house = await startHouse(data)
  const givers = openGivers(house.url)
  const filings = Number(values.filings)
  const began = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      while (next < filings) {
        next += 1
        await givers.give(photo, 'photo.jpg')
      }
    }),
  )
  const took = (performance.now() - began) / 1000
  say(`## ${filings} filings with a photo each, from one address`)
  say(
    `${givers.receipts.length} receipts and ${givers.given.length} photos of ${(photo.length / MEGABYTE).toFixed(1)} MB in ${took.toFixed(0)} s, 12 at once; ${givers.refused()} refused.`,
  )
  check(
    'every filing has its receipt and its photo',
    givers.given.length === filings && givers.refused() === 0,
  )
  check('in less than ten minutes', took < 600)

  const bare = await bareStream(join(data, 'bare'))
  const one = await timed(() => givers.give(film, 'film.mp4'))
  const idle = memoryOf(house)
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, memoryOf(house))), 100)
  const ten = await timed(() => Promise.all(Array.from({ length: 10 }, () => givers.give(film, 'film.mp4'))))
  clearInterval(watch)
  const size = film.length / MEGABYTE
  const rate = (size * 10) / ten
  say('## Ten people with 100 MB each')
  say(
    `One alone: ${(size / one).toFixed(0)} MB/s. Ten at once: ${rate.toFixed(0)} MB/s together, ${ten.toFixed(0)} s. A bare stream of the same bytes into the same disk, flushed: ${bare.toFixed(0)} MB/s. Ratio: ${(size / one / bare).toFixed(2)} for one, ${(rate / bare).toFixed(2)} for ten. Who gives them runs on the same two cores.`,
  )
  say(
    `The server took ${idle.toFixed(0)} MB before and ${most.toFixed(0)} MB at most meanwhile, for ${(size * 10).toFixed(0)} MB of files.`,
  )
  check('memory stays flat', most - idle < 300)
  await afterwards('all of that', data, house, givers)
}

async function killed(data: string): Promise<void> {
  const house = await startHouse(data)
  const givers = openGivers(house.url)
  let isOver = false
  const giving = givers.giveUntil(() => isOver, [photo, filmWithPlace(Buffer.alloc(9 * MEGABYTE, 3))])
  for (let n = 0; n < Number(values.kills); n += 1) {
    await wait(1000 + Math.random() * 6000)
    await house.kill('web')
    await house.untilReady()
  }
  isOver = true
  await giving
  say(`## ${values.kills} kills of the server while 12 people give files`)
  await afterwards('the kills', data, house, givers)
}

async function full(data: string, fill: () => () => void): Promise<void> {
  const house = await startHouse(data)
  const givers = openGivers(house.url)
  let isOver = false
  const giving = givers.giveUntil(() => isOver, [photo, filmWithPlace(Buffer.alloc(9 * MEGABYTE, 3))], 20)
  await wait(2000)
  const giveBack = fill()
  await wait(8000)
  giveBack()
  await wait(2000)
  isOver = true
  await giving
  say('## A full disk for 8 s while 12 people give files')
  await afterwards('the full disk', data, house, givers)
}

/** Stops the house, and opens every file that was acknowledged. */
async function afterwards(what: string, data: string, running: RunningHouse, givers: Givers): Promise<void> {
  await running.untilReady()
  await running.stop()
  const config = readConfig({ AMENDS_DATA: join(data, 'data'), LOG_LEVEL: 'silent' })
  const opened = await openHouse(config, 'owner')
  try {
    const { house } = opened
    let lost = 0
    for (const { caseId, file, digest } of await givers.acknowledged(house)) {
      const whole = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
      const object = await objectOf(house.database, caseId, file)
      const found = whole?.kase.files.find(({ id }) => id === file)
      if (whole === null || object === null || found?.digest !== digest) {
        lost += 1
        continue
      }
      const range = { from: 0, to: found.bytes }
      const hash = createHash('sha256')
      const sealed = house.files.store.read(object, sealedRange(range))
      for await (const part of openBytes(keyOfObject(whole.key, object), sealed, range)) hash.update(part)
      if (hash.digest('hex') !== digest) lost += 1
    }
    const before = lying(config.files.folder)
    // Three hours later, as far as the folder tells.
    const at = new Date(Date.now() - 3 * 3_600_000)
    for (const path of before) utimesSync(path, at, at)
    const swept = await sweepFiles(house)
    const after = lying(config.files.folder)
    const rows = await house.database.db.selectFrom('case_file').select('object').execute()
    const owned = new Set(rows.map(({ object }) => object))
    const missing = rows.filter(({ object }) => !after.some((path) => path.endsWith(object))).length
    // The mark of whose files these are lies among them.
    const nobodys = after.filter((path) => !owned.has(path.slice(-36)) && !path.endsWith(MARK)).length
    say(
      `${givers.given.length} files acknowledged, ${givers.refused()} answers that it cannot be done now, ${givers.broken()} without an answer; ${lost} lost or changed, ${missing} that a case has and nobody finds; ${before.length - after.length} left behind and swept (${swept}), ${nobodys} that no case owns after that.`,
    )
    check(`after ${what}: nothing acknowledged is lost`, lost === 0 && missing === 0)
    check(`after ${what}: nothing lies there that no case owns`, nobodys === 0)
    check(`after ${what}: files were given`, givers.given.length > 0)
  } finally {
    await opened.close()
  }
}

function lying(where: string): string[] {
  return readdirSync(where, { recursive: true, encoding: 'utf8' })
    .map((path) => join(where, path))
    .filter((path) => statSync(path).isFile())
}

/** The same bytes into the same disk, in the pieces in which they come, flushed at the end. */
async function bareStream(where: string): Promise<number> {
  mkdirSync(where, { recursive: true })
  const took = await timed(async () => {
    const file = await open(join(where, 'bare'), 'w')
    for (let at = 0; at < film.length; at += 65_536) await file.writeFile(film.subarray(at, at + 65_536))
    await file.datasync()
    await file.close()
  })
  await readFile(join(where, 'bare'), { flag: 'r' }).then(() => undefined)
  return film.length / MEGABYTE / took
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** Memory of the process that serves, in megabytes. */
function memoryOf(house: RunningHouse): number {
  return house.memory('web')
}

function say(line: string): void {
  console.log(line)
  report.push(line)
}

function check(what: string, holds: boolean): void {
  console.log(`${holds ? '✓' : '✗'} ${what}`)
  if (!holds) {
    failed += 1
    report.push(`**Does not hold: ${what}.**`)
  }
}
