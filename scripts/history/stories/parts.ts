import { HOUR, plusMs, type Instant } from '../../../src/domain/time/instant.ts'
import { codesOf } from '../../../src/domain/vocabulary/code.ts'
import { ELEMENTS } from '../../../src/domain/vocabulary/remedy.ts'
import { ANSWERS, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'
import type { RecordedCase } from '../recorded-house.ts'

/** The person stops, and goes on after a while. */
export async function stopsFor(
  it: RecordedCase,
  pause: Parameters<RecordedCase['waits']>[0],
  why: object = {},
): Promise<void> {
  await it.does('person', 'withdraw', why)
  await it.waits(pause)
  await it.does('person', 'resume')
}

/** That many hours from the moment it is done. */
const inHours = (now: Instant, hours: number) => plusMs(now, hours * HOUR)

/** An action that an organisation owes, due in so many days; it covers all five elements. */
export const owed =
  (entity: string, days: number, more: object = {}) =>
  (now: Instant): object => ({
    impact: 'i1',
    entity,
    catalogue: null,
    elements: [...codesOf(ELEMENTS)],
    what: `What was taken is given back within ${days} days.`,
    duty: 'duty',
    dueAt: inHours(now, days * 24),
    proofWanted: 'A letter of the bank',
    ...more,
  })

export const OFFER = { letter: 'This is what we would like to do, and by when.', noWaiver: true }

/** The person's answers to an offer, by action. */
export const answers = (offer: string, given: Readonly<Record<string, string>>, words: object = {}) => ({
  offer,
  answers: given,
  words,
})

export const proof = (action: string) => ({
  action,
  proof: `The record of ${action}`,
  unasked: 'The person wrote to us that it came.',
})

/** An organisation is told what happened; `sure` where the person fears it. */
export const told = (entity: string, more: object = {}) => ({
  entity,
  what: 'Your system had a part in this. Please answer.',
  withIdentity: false,
  ...more,
})

export const handover = (entity: string, more: object = {}) => ({
  entity,
  impacts: ['i1'],
  message: 'Would you become the contact?',
  withIdentity: false,
  ...more,
})

export const organisation = (name: string, more: object = {}) => ({ ...CASEWORK_MAKER, name, ...more })

/** The same entry with something put right. */
export const corrected = (entity: string, name: string, more: object = {}) => {
  const { organisation: _, ...known } = CASEWORK_MAKER
  return { ...known, entity, name, reasons: 'Their letter says so.', ...more }
}

export const ending = (outcome: string, more: object = {}) => ({
  outcome,
  reasons: 'This is how it stands.',
  adequacy: ANSWERS,
  noWaiver: true,
  ...more,
})

export const finding = (outcome: string) => ({
  outcome,
  reasons: 'We read all of it. The letters show it.',
  whatNext: 'You may ask somebody else to look at it.',
})

export const ruling = (appeal: string, outcome: string) => ({
  appeal,
  outcome,
  reasons: 'I read it anew. The letters show it.',
  whatNext: 'A colleague goes on with it this week.',
})

export const delay =
  (hours: number, impact = 'i1') =>
  (now: Instant) => ({
    impact,
    deadline: inHours(now, hours),
    reasons: 'After that nothing can be given back.',
  })

export const lookAgain =
  (entity: string, days: number, impact = 'i1') =>
  (now: Instant) => ({
    impact,
    entity,
    trigger: 'new_evidence',
    dueAt: inHours(now, days * 24),
    reasons: 'A second letter came.',
  })
