import { randomBytes } from 'node:crypto'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { isInvalid } from '../../src/actions/parse-input.ts'
import { runVerb } from '../../src/actions/run-verb.ts'
import type { House } from '../../src/actions/house.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import type { Actor } from '../../src/domain/case/actor.ts'
import type { VerbName } from '../../src/domain/verbs.ts'
import { MONDAY } from '../../tests/in-memory/in-memory-case.ts'
import * as people from '../../tests/in-memory/people.ts'
import * as stages from '../../tests/in-memory/stages.ts'
import type { Colleagues } from '../../tests/world/staff.ts'

/** A case whose words hold a mark that stands nowhere else: wherever it turns up, something of the case came out. */
export interface MarkedCase {
  readonly caseId: string
  readonly mark: string
  /** The person's newest receipt. */
  receipt: string
  /** Whom of the staff it must never be shown to, by what was done on it before the attack. */
  readonly keptFrom: readonly string[]
}

/** Cases of several stages, so that every form stands on some page. */
const STAGES = [
  stages.received,
  stages.assessing,
  stages.rated,
  stages.attributed,
  stages.offered,
  stages.confirming,
  stages.notUpheld,
  stages.remedied,
]

const PERSON: Actor = people.person

/** Files cases of every stage, one for named staff alone, and one that somebody is kept from. */
export async function markedCases(opened: House, staff: Colleagues): Promise<MarkedCase[]> {
  // The stories of the stages are told of that day, and their times are counted from it.
  const house = { ...opened, now: () => MONDAY }
  const cases: MarkedCase[] = []
  for (const stage of STAGES) {
    const made = await fileMarked(house)
    const who: Readonly<Record<string, Actor>> = {
      [idOf(people.ana)]: staff.ana.actor,
      [idOf(people.marta)]: staff.marta.actor,
      [idOf(people.omar)]: staff.omar.actor,
    }
    for (const { by, verb, input } of stage().steps)
      await done(house, made.caseId, by.kind === 'staff' ? (who[by.id] ?? by) : by, verb, input)
    cases.push(made)
  }
  const walled = await fileMarked(house, [staff.omar.id, staff.lea.id])
  await done(house, walled.caseId, staff.ana.actor, 'name_who_may_see', {
    named: [staff.ana.id, staff.marta.id],
    fear: 'They write that somebody in the first office may not read it.',
  })
  const kept = await fileMarked(house, [staff.omar.id])
  await done(house, kept.caseId, staff.omar.actor, 'declare_conflict')
  return [...cases, walled, kept]
}

/** A case with a mark in everything that a person can write. */
export async function fileMarked(house: House, keptFrom: readonly string[] = []): Promise<MarkedCase> {
  const mark = `qx${randomBytes(8).toString('hex')}`
  const filed = await submitGrievance(
    house,
    PERSON,
    {
      story: `The assistant told my landlord that I owe rent, which is not so. My word for it is ${mark}.`,
      language: 'en',
      product: `Rent assistant ${mark}`,
      wish: `I want it corrected. ${mark}`,
      contact: {
        safety: 'safe',
        name: `Quin ${mark}`,
        email: `${mark}@person.example`,
        howToReach: `By letter to ${mark}.`,
      },
    },
    null,
  )
  if (!('receipt' in filed)) throw new Error(`A case was not filed: ${JSON.stringify(filed)}`)
  return { caseId: filed.caseId, receipt: filed.receipt, mark, keptFrom }
}

async function done(
  house: House,
  caseId: string,
  by: Actor,
  verb: VerbName,
  input: unknown = {},
): Promise<void> {
  const viewer = by.kind === 'person' ? ({ kind: 'person', caseId } as const) : ({ kind: 'house' } as const)
  const result = await runVerb(house, verb, viewer, by, caseId, input)
  if (isRefusal(result) || isInvalid(result))
    throw new Error(`${verb} was refused: ${JSON.stringify(result)}`)
}

function idOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.id : actor.kind
}
