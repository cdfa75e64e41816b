/**
 * Records the house of this version, so that later versions can prove that they still read it:
 * `node scripts/tool.mjs scripts/history/record.ts --output tests/history/VERSION`.
 * Tells invented stories in a real house on an embedded database, at a clock that only the stories move, and writes
 * the rows of every table, what a house keeps beside its database (the key file, the case keys, the list of what was
 * erased), an anchor, the receipts, and a picture of each case as this version sees it.
 *
 * It records the release it is in, and no other. Release 0.1.0 was recorded by the commits up to c955f9e, which a merge
 * keeps in the history.
 */
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { anchorNow } from '../../src/actions/ledger/anchor.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { EVENTS } from '../../src/domain/case/case-event.ts'
import { HOUR, plusMs } from '../../src/domain/time/instant.ts'
import { packageFolder } from '../../src/paths.ts'
import { pictureOf, type Picture } from '../../tests/history/picture.ts'
import { MONDAY } from '../../tests/in-memory/in-memory-case.ts'
import { dumpRows } from './dump.ts'
import { furnish } from './furnish.ts'
import { moveByARule } from './move-by-a-rule.ts'
import { importPublished, seedExample, type Told } from './published.ts'
import { readmeOf } from './readme.ts'
import { beginAt, openRecordedHouse, type RecordedHouse, type Story } from './recorded-house.ts'
import { AGAIN } from './stories/again.ts'
import { CHANCE } from './stories/chance.ts'
import { ENDS } from './stories/ends.ts'
import { FEAR } from './stories/fear.ts'
import { FIRST_HOURS } from './stories/first-hours.ts'
import { JUDGEMENTS } from './stories/judgements.ts'
import { LONG_CASE } from './stories/long-case.ts'
import { ORGANISATIONS } from './stories/organisations.ts'
import { PAUSES } from './stories/pauses.ts'
import { PROMISES } from './stories/promises.ts'
import { WEB_OF_ORGANISATIONS } from './stories/web-of-organisations.ts'
import { WHO_SEES } from './stories/who-sees.ts'
import { TURNING_POINT_NAMES, turnsOf } from './turning-points.ts'

/** Hours between the beginnings of two stories: every hour of the day and day of the week gets its turn. */
const APART = 53

/** A house that begins with this version has no ledger of an earlier one to take over. */
const TOLD_KINDS = Object.keys(EVENTS).filter((kind) => kind !== 'ledger_taken_over')

/** What a house keeps beside its database: the key file, the file of case keys, and the list of what was erased. */
const KEY_FILES = ['amends.key', 'amends.key.cases', 'amends.key.cases.erased'] as const

/** Every story, in the order in which it is told; the keys of the house are changed between the two halves. */
const STORIES: readonly [readonly Story[], readonly Story[]] = [
  [...PAUSES, ...PROMISES, ...ORGANISATIONS, ...FEAR, ...WHO_SEES],
  [...JUDGEMENTS, ...AGAIN, ...FIRST_HOURS, ...ENDS, ...WEB_OF_ORGANISATIONS, LONG_CASE, ...CHANCE],
]

const { values } = parseArgs({ options: { output: { type: 'string' } } })
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  version: string
}
if (values.output === undefined) throw new Error('Say where to write: --output FOLDER')
const output = resolve(packageFolder, values.output)
mkdirSync(output, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'amends-record-'))
// `nobody` runs the server when we are root.
chmodSync(folder, 0o711)
try {
  const recorded = await openRecordedHouse(folder)
  try {
    await write(recorded, await tellAll(recorded))
  } finally {
    await recorded.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function tellAll(recorded: RecordedHouse): Promise<Told[]> {
  const next = () => plusMs(MONDAY, (hours += APART) * HOUR)
  let hours = 0
  // First, because it rings every clock that is due.
  const told = await seedExample(recorded, next())
  // All at once: whoever brings the stories in line sees what there is to do.
  const broken: string[] = []
  for (const stories of STORIES) {
    for (const { what, tell } of stories) {
      const begin = beginAt(recorded, next())
      try {
        told.push({ what, it: await tell(begin) })
      } catch (error) {
        broken.push(`“${what}” broke off: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    if (stories === STORIES[0]) await recorded.changesKeys()
  }
  if (broken.length > 0) throw new Error(`Stories no longer fit today’s rules:\n${broken.join('\n')}`)
  told.push(...(await importPublished(recorded, next())))
  told.push(await furnish(recorded, next()), await moveByARule(recorded, next()))
  return told
}

async function write(recorded: RecordedHouse, told: readonly Told[]): Promise<void> {
  const { house } = recorded
  const erased: object[] = []
  const kept: Told[] = []
  for (const { what, it } of told) {
    const record = await it.erased()
    if (record === null) kept.push({ what, it })
    else {
      const { caseId, receipt } = it
      const { because, day, why } = record
      erased.push({ what, caseId, receipt, because, day, why })
    }
  }
  const pictures: (Picture & { what: string })[] = []
  for (const { what, it } of kept) pictures.push({ what, ...(await pictureOf(house, it.caseId, it.now)) })
  const counted = await sql<{ queue: string; n: number }>`
    select queue, sum(n)::int as n from queue_count group by queue having sum(n) <> 0 order by queue`.execute(
    house.database.db,
  )
  const totals = Object.fromEntries(counted.rows.map(({ queue, n }) => [queue, n]))
  const receipts = kept.flatMap(({ it: { caseId, receipt } }) =>
    receipt === null ? [] : [{ caseId, receipt }],
  )
  const cases = await Promise.all(kept.map(({ it }) => it.events()))
  const turns = kept.flatMap(({ it }, index) => turnsOf(it.caseId, cases[index] ?? []))
  const ledger = await verifyLedger(house)
  const anchor = await anchorNow(house)
  const rows = await dumpRows(house.database.db)

  // What was erased happened too, and the kind of each entry stands in clear.
  const kinds = await house.database.db.selectFrom('case_event').select('kind').execute()
  refuseThin(
    'Kinds of events',
    countOf(
      TOLD_KINDS,
      kinds.map(({ kind }) => kind),
    ),
    1,
  )
  const names = turns.flatMap((turn) => turn.turns)
  refuseThin('Turning points', countOf(TURNING_POINT_NAMES, names), 2)
  if (ledger.faults.length > 0) throw new Error(`The ledger has faults: ${JSON.stringify(ledger.faults)}`)

  writeFileSync(join(output, 'rows.jsonl.gz'), gzipSync(`${rows.join('\n')}\n`, { level: 9 }))
  writeFileSync(
    join(output, 'pictures.jsonl.gz'),
    gzipSync(linesOf([...pictures, { totals, calendar: house.calendar }]), { level: 9 }),
  )
  writeFileSync(join(output, 'turns.jsonl.gz'), gzipSync(linesOf(turns), { level: 9 }))
  writeJson('receipts.json', receipts)
  writeJson(
    'replaced.json',
    told.flatMap(({ it: { caseId, oldReceipts } }) => oldReceipts.map((receipt) => ({ caseId, receipt }))),
  )
  writeJson('erased.json', erased)
  writeJson('ledger.json', ledger)
  writeFileSync(join(output, 'anchors.jsonl'), `${anchor}\n`)
  for (const name of KEY_FILES) {
    copyFileSync(join(folder, name), join(output, name))
    chmodSync(join(output, name), 0o644)
  }
  writeFileSync(join(output, 'README.md'), readmeOf(version, told.length, ledger.events))
  console.log(`\n${told.length} stories, ${ledger.events} events, ${turns.length} turns, ${rows.length} rows`)
}

function linesOf(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

function writeJson(name: string, value: unknown): void {
  writeFileSync(join(output, name), `${JSON.stringify(value, null, 2)}\n`)
}

/** How often each of these names is among what was met. */
function countOf(names: readonly string[], met: readonly string[]): Map<string, number> {
  const counts = new Map(names.map((name) => [name, 0]))
  for (const name of met) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Prints how often each was recorded, and throws when one was too seldom: what is not recorded is not tested. */
function refuseThin(what: string, counts: ReadonlyMap<string, number>, least: number): void {
  const rows = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  console.log(`\n${what}\n${rows.map(([name, n]) => `${String(n).padStart(6)}  ${name}`).join('\n')}`)
  const thin = rows.filter(([, n]) => n < least).map(([name]) => name)
  if (thin.length > 0) throw new Error(`Recorded less than ${least} times: ${thin.join('; ')}`)
}
