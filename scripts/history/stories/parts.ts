import { HOUR, plusMs, type Instant } from '../../../src/domain/time/instant.ts'
import { codesOf } from '../../../src/domain/vocabulary/code.ts'
import { ELEMENTS } from '../../../src/domain/vocabulary/remedy.ts'
import { ANSWERS, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'
import type { RecordedCase, Who } from '../recorded-house.ts'

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

/** Two of us stop it for somebody who told us by phone or in a letter. */
export async function stopsByTwo(it: RecordedCase, said: 'phone' | 'letter'): Promise<void> {
  await it.does('ana', 'note_wish', { wants: 'stop', said, words: 'I have no strength left for it.' })
  await it.does('marta', 'rule_on_wish', { accepted: true })
}

/** Before anything is decided against them: they are shown what it rests on, and have nothing to add. */
export async function hears(it: RecordedCase, by: Who = 'person'): Promise<void> {
  await it.does('ana', 'show_facts', { source: 'document', statements: ['The file names a second income.'] })
  await it.does(by, 'answer_facts', { wish: 'nothing_to_add' })
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

/** Pages of the file, one after the other: no reason stands in a case twice. */
let page = 0

/** A reason that nobody gave before. */
export const seen = (what: string) => `${what} Page ${(page += 1)} of the file shows it.`

/** What an organisation answers about an action, and how we know. */
export const says = (action: string, answer: string, words = 'They wrote it to us in a letter.') => ({
  action,
  answer,
  words,
})

export const proof = (action: string) => ({
  action,
  proof: `The bank and the post both have a record of ${action}.`,
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

/** The person says yes to an organisation as their contact, although something speaks against it. */
export async function asked(it: RecordedCase, entity: string, question: string): Promise<void> {
  await it.does('ana', 'ask_about_contact', { entity, message: 'They did not answer us. May they still?' })
  await it.does('person', 'answer_about_contact', { question, agrees: true })
}

/** What is said with a hand-over to such a one. */
export const DESPITE = { despite: 'The person knows of it and wants them all the same.' }

/** The end of a case; where remedy is still owed, somebody looks again. */
export const ending =
  (outcome: string, more: object = {}) =>
  (now: Instant): object => ({
    outcome,
    reasons: seen('This is how it stands.'),
    tried: 'We wrote to all of them three times.',
    lookAgainAt: inHours(now, 60 * 24),
    adequacy: ANSWERS,
    noWaiver: true,
    ...more,
  })

export const finding = (outcome: string) => ({
  outcome,
  reasons: seen('We read all of it.'),
  whatNext: 'You may ask somebody else to look at it.',
})

export const ruling = (appeal: string, outcome: string) => ({
  appeal,
  outcome,
  reasons: seen('I read it anew.'),
  whatNext: 'A colleague goes on with it this week.',
})

export const delay =
  (hours: number, impact = 'i1') =>
  (now: Instant) => ({
    impact,
    deadline: inHours(now, hours),
    reasons: seen('After that nothing can be given back.'),
  })

export const lookAgain =
  (entity: string, days: number, impact = 'i1') =>
  (now: Instant) => ({
    impact,
    entity,
    trigger: 'new_evidence',
    dueAt: inHours(now, days * 24),
    reasons: seen('A second letter came.'),
  })
