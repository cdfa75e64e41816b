import type { Case } from '../case/case.ts'
import { isUrgent } from '../casework/overview.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import { currentCell } from './attribution.ts'
import type { ContactQuestion, Entity } from './chain.ts'
import { entriesOfFirm } from './same-firm.ts'
import { isEmployerOfTeller } from './teller.ts'

/** What speaks against an organisation as contact, whatever the rules name (domain reference 6, obstacles). */
export const CONTACT_OBSTACLES = [
  { code: 'name_unchecked' },
  { code: 'cause_of_p1' },
  { code: 'child' },
  { code: 'retaliation' },
  { code: 'never_answered' },
  { code: 'employer_of_whistleblower' },
] as const
export type ContactObstacle = CodeOf<typeof CONTACT_OBSTACLES>

type Holds = (kase: Case, firm: readonly Entity[]) => boolean

const HOLDS: Readonly<Record<ContactObstacle, Holds>> = {
  name_unchecked: (_kase, firm) => !firm.some(({ naming }) => naming === 'confirmed'),
  cause_of_p1: (kase, firm) =>
    isUrgent(kase) &&
    kase.impacts.some((impact) =>
      firm.some(({ id }) => currentCell(kase.cells, impact.id, id, kase.asOf)?.finding === 'cause'),
    ),
  child: ({ child, dangerSigns }) => child || dangerSigns.includes('child'),
  retaliation: ({ messages }) => messages.some(({ retaliation }) => retaliation),
  never_answered: (_kase, firm) =>
    firm.some(({ cooperation, answerDueAt }) => cooperation === 'silent' && answerDueAt !== null) &&
    firm.every(({ answeredAt }) => answeredAt === null),
  employer_of_whistleblower: (kase, firm) => firm.some((each) => isEmployerOfTeller(kase, each)),
}

/** Everything that speaks against it now; one entry of an organisation speaks for all of its roles. */
export function obstaclesOf(kase: Case, entity: Entity): ContactObstacle[] {
  const firm = entriesOfFirm(kase, entity)
  return CONTACT_OBSTACLES.map(({ code }) => code).filter((code) => HOLDS[code](kase, firm))
}

/** What the person was last asked about this organisation as their contact; null when they were not. */
export function lastQuestion(kase: Case, entity: Entity): ContactQuestion | null {
  const firm = entriesOfFirm(kase, entity).map(({ id }) => id)
  return kase.contactQuestions.findLast((each) => firm.includes(each.entity)) ?? null
}

/** True when they said something to all that speaks against it now; what is new since is asked anew. */
export function covers({ obstacles }: ContactQuestion, now: readonly ContactObstacle[]): boolean {
  return now.every((each) => obstacles.includes(each))
}
