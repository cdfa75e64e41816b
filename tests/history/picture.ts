import { randomBytes } from 'node:crypto'
import type { House } from '../../src/actions/house.ts'
import type { Case } from '../../src/domain/casework/case.ts'
import { personView } from '../../src/domain/casework/person-view.ts'
import { countersOf } from '../../src/domain/casework/queues.ts'
import { titleOf } from '../../src/domain/casework/title-of.ts'
import { wakeUps } from '../../src/domain/casework/wake-ups.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { caseFileOf } from '../../src/store/cases/case-file.ts'
import { findCase } from '../../src/store/cases/find-case.ts'

/** One case as the code sees it at a moment, in the shape in which it is written to `pictures.jsonl`. */
export interface Picture {
  readonly caseId: string
  /** The moment at which it is looked at: the end of its story. */
  readonly at: Instant
  readonly case: unknown
  readonly personView: unknown
  /** What the lists know: the row of `case_file`, with the title in clear and the head in hexadecimal. */
  readonly line: unknown
  readonly counters: readonly string[]
  readonly wakeUps: unknown
}

/** Looks at a case with the code of today. Throws when there is none. */
export async function pictureOf(house: House, caseId: string, at: Instant): Promise<Picture> {
  const { database, keys, calendar } = house
  const whole = await findCase(database, keys, { kind: 'house' }, caseId)
  const theirs = await findCase(database, keys, { kind: 'person', caseId }, caseId)
  if (!whole || !theirs) throw new Error(`There is no case ${caseId}.`)
  const { kase } = whole
  const file = await database.db
    .selectFrom('case_file')
    .select(['events', 'head'])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return asJson({
    caseId,
    at,
    case: kase,
    personView: personView(theirs.kase, at, calendar),
    line: lineOf(kase, calendar, file),
    counters: countersOf(kase),
    wakeUps: wakeUps(kase, calendar),
  })
}

function lineOf(kase: Case, calendar: House['calendar'], chain: { events: number; head: Buffer }): object {
  // The title is sealed with chance in it, so any key will do: what is compared is the title itself.
  const { title: _, head, ...line } = caseFileOf(kase, randomBytes(32), calendar, chain)
  return { ...line, head: head.toString('hex'), title: titleOf(kase) }
}

/** As it is read back from a file: moments as text, and nothing that was not said. */
function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
