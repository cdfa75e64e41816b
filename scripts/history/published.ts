import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { seedDemo } from '../../src/cli/demo/seed.ts'
import { importFile } from '../../src/cli/import-incidents.ts'
import { DAY, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import * as stages from '../../tests/in-memory/stages.ts'
import { RecordedCase, type RecordedHouse } from './recorded-house.ts'
import { corrected } from './stories/parts.ts'

const INCIDENTS = resolve(import.meta.dirname, '../../tests/fixtures/incidents.csv')

/** So many published incidents are enough for every shape that a row of the file can have. */
const ROWS = 12

/** A case with what it is about. */
export interface Told {
  readonly what: string
  readonly it: RecordedCase
}

/**
 * Published incidents become notifications. Staff work on some of them, and then the publications change: what staff
 * put right is not brought back.
 */
export async function importPublished(recorded: RecordedHouse, start: Instant): Promise<Told[]> {
  const [header = '', ...rows] = readFileSync(INCIDENTS, 'utf8')
    .trim()
    .split('\r\n')
    .slice(0, ROWS + 1)
  recorded.at(start)
  await importRows(recorded, [header, ...rows])
  const { db } = recorded.house.database
  const known = await db
    .selectFrom('incident')
    .select(['source_id', 'case_id'])
    .orderBy('source_id')
    .execute()
  const cases = known.map(
    ({ case_id }) => new RecordedCase(recorded, { caseId: case_id, receipt: null }, start),
  )
  const [first, second, third, fourth] = cases as [RecordedCase, RecordedCase, RecordedCase, RecordedCase]

  await first.does('ana', 'take_up')
  await first.does('ana', 'correct_entity', corrected('e1', 'Kestrel Bank plc', { role: 'deployer' }))
  await first.does('ana', 'confirm_entity', { entity: 'e1' })
  await second.does('ana', 'take_up')
  await second.does('ana', 'remove_entity', { entity: 'e1', reasons: 'The paper took it back.' })
  await third.does('marta', 'close', { outcome: 'noted', reasons: 'Known already. The letters show it.' })
  await fourth.does('ana', 'take_up')
  await fourth.does('ana', 'describe_impact', { ...stages.IMPACT, nature: 'societal' })
  await fourth.does('ana', 'choose_contact', { impact: 'i1' })
  await fourth.waits({ days: 20 })

  const later = plusMs(start, 30 * DAY)
  recorded.at(later)
  const changed = rows.map((row, index) =>
    index < 5 ? row.replace('Lumen Models', 'Lumen Models; Voxella').replace(/no\. |Voice/, 'again ') : row,
  )
  await importRows(recorded, [header, ...changed])
  return cases.map((it, index) => {
    it.now = later
    return { what: `published incident ${known[index]?.source_id}`, it }
  })
}

async function importRows(recorded: RecordedHouse, lines: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-record-import-'))
  try {
    const file = join(folder, 'incidents.csv')
    writeFileSync(file, `${lines.join('\r\n')}\r\n`)
    const { refused } = await importFile(recorded.house, file)
    if (refused.length > 0) throw new Error(`Rows were refused: ${JSON.stringify(refused)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The example that `npm run demo` shows. */
export async function seedExample(recorded: RecordedHouse, start: Instant): Promise<Told[]> {
  recorded.at(start)
  const { receipts } = await seedDemo(recorded.house)
  return Promise.all(
    receipts.map(async (receipt, index) => {
      const opened = await openWithReceipt(recorded.house, receipt)
      if (!('viewer' in opened)) throw new Error('A receipt of the example opens nothing.')
      const it = new RecordedCase(recorded, { caseId: opened.viewer.caseId, receipt }, start)
      return { what: `case ${index + 1} of the example`, it }
    }),
  )
}
