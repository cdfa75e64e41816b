import { compareWorklist, worklistKey, type RankedKey } from './casework/worklist-order.ts'
import { countsFrom, isLive } from './casework/live-deadline.ts'
import type { PriorityRule } from './casework/priority.ts'
import { level } from './casework/severity.ts'
import { asFields, readScenario, type InputProblem, type Scenario } from './explain-scenario.ts'
import { isBefore, type Instant } from './time/instant.ts'
import { dutiesOf } from './value-chain/attribution.ts'
import { findContact, type ContactReason } from './value-chain/find-contact.ts'
import type { Dimension, Grade, Priority } from './vocabulary/severity.ts'
import { codesOf } from './vocabulary/code.ts'
import { DUTIES, type ContactRule, type Duty } from './vocabulary/value-chain.ts'

/** What the rules say about one scenario; field names are the outside contract of `amends explain`. */
export interface Explained {
  readonly id: string
  readonly severity: { readonly level: Grade | null; readonly drivers: readonly Dimension[] }
  readonly priority: Priority
  readonly contact: {
    readonly entity: string
    readonly rule: ContactRule
    readonly instead_of: string | null
  }
  readonly duties: Readonly<Record<string, readonly Duty[]>>
  /** Place in the worklist among the given scenarios, 1 first. */
  readonly order: number
  readonly why: {
    readonly priority: PriorityRule
    readonly provisional: boolean
    readonly unknown: readonly Dimension[]
    readonly deadline: Instant | null
    readonly contact: readonly ContactReason[]
    /** Listed among the duties, never demanded. */
    readonly voluntary: Readonly<Record<string, readonly Duty[]>>
    /** Entities whose duties hold only until their finding is settled. */
    readonly interim: readonly string[]
  }
}

/**
 * Explains one scenario or `{ scenarios: [...] }`, in file order. Keys that start with `expected_`, the duties and
 * the flags of a scenario are never read; a delay flag counts as accepted; all were received at the same moment, so
 * ties keep file order. Gives every problem of the whole file when anything cannot be read.
 *
 * @param receivedAt when all of them count as received; deadlines given as durations start there
 */
export function explain(
  input: unknown,
  receivedAt: Instant,
): readonly Explained[] | { readonly problems: readonly InputProblem[] } {
  const { scenarios } = asFields(input)
  const raw: readonly unknown[] = Array.isArray(scenarios) ? scenarios : [input]
  const read = raw.map((each, index) => readScenario(each, index + 1, receivedAt))
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []))
  if (problems.length > 0) return { problems }
  const ranked = (read as readonly Scenario[]).map((scenario, index) => ({
    scenario,
    ranked: rank(scenario, index, receivedAt),
  }))
  const inOrder = ranked.map((each) => each.ranked.key).toSorted(compareWorklist)
  const places = new Map(inOrder.map((key, index) => [key, index + 1]))
  return ranked.map(({ scenario, ranked: found }) =>
    explainOne(scenario, found, places.get(found.key) as number),
  )
}

/**
 * The place in the file stands in for the id, padded so that it sorts as text. A deadline orders only within its 45
 * days; when it has passed, the priority that the flag gave stays (domain reference 4, rule 4). The grades of a file
 * are those of the house, not of one person in it.
 */
function rank(scenario: Scenario, index: number, receivedAt: Instant): RankedKey {
  const { deadline } = scenario
  const counts = scenario.delayed && (deadline === null || !isBefore(receivedAt, countsFrom(deadline)))
  return worklistKey({
    id: String(index).padStart(12, '0'),
    receivedAt,
    danger: scenario.child,
    impacts: [
      {
        groups: [{ judgement: scenario.judgement, secondPerson: true }],
        deadline: deadline !== null && isLive(deadline, receivedAt) ? deadline : null,
        delay: counts ? { state: 'accepted', deadline: null } : null,
      },
    ],
  })
}

function explainOne(scenario: Scenario, { key, rule }: RankedKey, order: number): Explained {
  const { level: reached, drivers, provisional, unknown } = level(scenario.judgement)
  const { entity, rule: contactRule, insteadOf, because } = findContact(scenario.contact)
  const { duties, voluntary, interim } = owedBy(scenario)
  return {
    id: scenario.id,
    severity: { level: reached, drivers },
    priority: key.priority,
    contact: { entity, rule: contactRule, instead_of: insteadOf },
    duties,
    order,
    why: {
      priority: rule,
      provisional,
      unknown,
      deadline: key.deadline,
      contact: because,
      voluntary,
      interim,
    },
  }
}

/** By entity id. An organisation that is listed once for each of its roles owes what any of them owes. */
function owedBy({ entities }: Scenario) {
  const all = codesOf(DUTIES)
  const byId = [...Map.groupBy(entities, ({ id }) => id)].map(([id, entries]) => {
    const each = entries.map(({ finding, plausible }) => dutiesOf(finding, plausible))
    const owed = each.flatMap((duties) => duties.owed)
    const optional = each.flatMap((duties) => duties.voluntary)
    return {
      id,
      codes: all.filter((duty) => owed.includes(duty) || optional.includes(duty)),
      voluntary: all.filter((duty) => optional.includes(duty)),
      interim: each.some((duties) => duties.interim),
    }
  })
  return {
    duties: Object.fromEntries(byId.map(({ id, codes }) => [id, codes])),
    voluntary: Object.fromEntries(byId.map(({ id, voluntary }) => [id, voluntary])),
    interim: byId.filter((each) => each.interim).map(({ id }) => id),
  }
}
