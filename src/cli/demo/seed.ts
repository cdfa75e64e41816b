import type { House } from '../../actions/house.ts'
import { isInvalid } from '../../actions/parse-input.ts'
import { ringClocks } from '../../actions/clocks/ring-clocks.ts'
import { openAccount } from '../../actions/staff/open-account.ts'
import { submitGrievance } from '../../actions/intake/submit-grievance.ts'
import { UNNAMED } from '../../domain/value-chain/this-house.ts'
import { runVerb } from '../../actions/run-verb.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { HOUR, plusMs, type Instant } from '../../domain/time/instant.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { DEMO_CASES } from './cases.ts'
import type { By, DemoCase } from './steps.ts'

export interface DemoStaff {
  readonly name: string
  readonly email: string
  readonly role: 'coordinator' | 'case_worker'
  readonly password: string
}

export interface Seeded {
  readonly staff: readonly DemoStaff[]
  readonly receipts: readonly string[]
}

type Colleagues = Readonly<Record<'marta' | 'ana', string>>

/**
 * Fills an empty house with the invented example: every step goes through the same verbs as real work.
 *
 * @param stop ends it between two cases; it then throws
 */
export async function seedDemo(house: House, stop?: AbortSignal): Promise<Seeded> {
  const marta = await addColleague(house, 'Marta', 'marta@example.org', 'coordinator')
  const ana = await addColleague(house, 'Ana', 'ana@example.org', 'coordinator')
  const receipts: string[] = []
  for (const each of DEMO_CASES) {
    stop?.throwIfAborted()
    receipts.push(await seedCase(house, { marta: marta.id, ana: ana.id }, each))
  }
  // What is over by now is late from the first look on.
  await ringClocks(house, stop)
  return { staff: [marta.account, ana.account], receipts }
}

async function addColleague(house: House, name: string, email: string, role: DemoStaff['role']) {
  const added = await openAccount(house, { name, email, role })
  if (added === null) throw new Error(`The example needs an empty data folder; ${email} is there already.`)
  return { id: added.id, account: { name, email, role, password: added.password } }
}

async function seedCase(house: House, colleagues: Colleagues, example: DemoCase): Promise<string> {
  const now = house.now()
  // The organisations of the example are invented: none of them is whoever runs this installation.
  const then = (ago: number): House => ({ ...house, name: UNNAMED, now: () => plusMs(now, -ago * HOUR) })
  const filed = await submitGrievance(then(example.ago), { kind: 'person' }, example.grievance, null)
  if (!('receipt' in filed)) throw new Error(`An example could not be filed: ${JSON.stringify(filed)}`)
  for (const { ago, by, verb, input } of example.steps) {
    const { viewer, actor } = whoDoes(by, colleagues, filed.caseId)
    const result = await runVerb(then(ago), verb, viewer, actor, filed.caseId, withMoments(input, now))
    if (isRefusal(result) || isInvalid(result))
      throw new Error(`The example step ${verb} was refused: ${JSON.stringify(result)}`)
  }
  return filed.receipt
}

function whoDoes(by: By, colleagues: Colleagues, caseId: string): { viewer: Viewer; actor: Actor } {
  if (by === 'person') return { viewer: { kind: 'person', caseId }, actor: { kind: 'person' } }
  const id = colleagues[by]
  return { viewer: { kind: 'staff', id, role: 'coordinator' }, actor: { kind: 'staff', id } }
}

/** Replaces "in so many hours" by the instant. */
function withMoments(input: Readonly<Record<string, unknown>>, now: Instant): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && 'inHours' in value
        ? plusMs(now, Number(value.inHours) * HOUR)
        : value,
    ]),
  )
}
