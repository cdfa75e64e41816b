import type { House } from '../../src/actions/house.ts'
import { caseLine, type CaseLine } from '../../src/domain/case/case-line.ts'
import { clocksOf, type Clock } from '../../src/domain/case/clocks.ts'
import { countersOf } from '../../src/domain/case/queues.ts'
import { personView } from '../../src/domain/casework/person-view.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { findCase, findWholeCase } from '../../src/store/history/find-case.ts'

/** One case as the code sees it at a moment, in the shape in which it is written to `pictures.jsonl`. */
export interface Picture {
  readonly caseId: string
  /** The moment at which it is looked at: the end of its story. */
  readonly at: Instant
  readonly case: Readonly<Record<string, unknown>>
  readonly personView: unknown
  /** What the lists know, under the names of its columns: the title in clear, and the end of its ledger. */
  readonly line: Readonly<Record<string, unknown>>
  readonly counters: readonly string[]
  readonly clocks: readonly Clock[]
}

/** Looks at a case with the code of today. Throws when there is none. */
export async function pictureOf(house: House, caseId: string, at: Instant): Promise<Picture> {
  const { database, keys, calendar } = house
  const whole = await findWholeCase(database, keys, { kind: 'house' }, caseId)
  const theirs = await findCase(database, keys, { kind: 'person', caseId }, caseId)
  if (!whole || !theirs) throw new Error(`There is no case ${caseId}.`)
  const { kase, lastSeq, head } = whole
  return asJson({
    caseId,
    at,
    case: { ...kase },
    personView: personView(theirs.kase, at, calendar),
    line: {
      case_id: caseId,
      ...columnsOf(caseLine(kase, calendar)),
      events: lastSeq,
      head: head.toString('hex'),
    },
    counters: countersOf(kase, calendar),
    clocks: clocksOf(kase, calendar),
  })
}

/** As the columns are named; a priority is a number there. */
function columnsOf({ priority, ...line }: CaseLine): Record<string, unknown> {
  const named = Object.entries(line).map(([name, value]): [string, unknown] => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ])
  return { ...Object.fromEntries(named), priority: Number(priority.slice(1)) }
}

/** As it is read back from a file: moments as text, and nothing that was not said. */
export function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
