import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { AGENCY, notUpheld, offered, planned, received } from '../../../tests/in-memory/stages.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { adviserView, type AdviserView } from '../casework/adviser-view.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { after } from '../case/fold.ts'
import { isSaidByThem } from '../case/their-words.ts'
import { MAY_BE_READ, seenByAdviser, unreadBeside } from './seen-by-adviser.ts'

/** Where the words of each kind stand that may be read: one that stands nowhere is no kind that may be read. */
const STANDS_IN: Readonly<Record<(typeof MAY_BE_READ)[number], keyof AdviserView>> = {
  message_written: 'messages',
  question_asked: 'inquiries',
  question_answered: 'inquiries',
  fact_shown: 'shownFacts',
  fact_answered: 'shownFacts',
  decided: 'decisions',
  appealed: 'appeals',
  complained: 'appeals',
  appeal_decided: 'appeals',
  order_carried_out: 'appeals',
  offer_sent: 'offers',
  action_proposed: 'offers',
  entity_added: 'offers',
  entity_corrected: 'offers',
  bodies_offered: 'bodies',
  body_named: 'bodies',
  told_corrected: 'told',
}

function letIn(it: InMemoryCase): InMemoryCase {
  it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: true })
  return it
}

function rude(reasons = 'You were rude to me on the phone.'): InMemoryCase {
  const it = received()
  it.does(person, 'complain', { against: 'conduct', reasons })
  it.does(marta, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'person_is_right',
    reasons: 'The call was recorded, and it was rude.',
    whatNext: 'We write to you and say sorry.',
  })
  it.later({ days: 1 }).does(ana, 'carry_out_order', {
    appeal: 'p1',
    done: 'We wrote a letter that says sorry.',
  })
  it.does(ana, 'write_message', { body: 'The letter is on its way.' })
  return it
}

function appealed(reasons: string): InMemoryCase {
  const it = notUpheld()
  it.does(person, 'appeal', { decision: it.kase.decisions.at(-1)!.id, reasons })
  it.does(omar, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'We looked at page nine again.',
    whatNext: 'You can write to us.',
  })
  return it
}

function corrected(): InMemoryCase {
  const it = planned()
  const { organisation: _, ...agency } = AGENCY
  it.does(ana, 'correct_entity', {
    ...agency,
    entity: 'e1',
    name: 'The benefit agency of the town',
    reasons: 'It signs its letters with this name.',
  })
  it.does(ana, 'send_offer', { letter: 'This is what we would like to do.', noWaiver: true })
  return it
}

/** The same case with a mark in each text of each event of a kind. */
function marked({ kase, events }: InMemoryCase, kind: CaseEvent['kind']) {
  const made = events.map((event) =>
    event.kind !== kind
      ? event
      : ({
          ...event,
          texts: Object.fromEntries(Object.keys(event.texts).map((name) => [name, 'MARKED words'])),
        } as CaseEvent),
  )
  return { kase, events: made }
}

/** The parts of what they see in which the words of a kind stand. */
function partsWith(it: InMemoryCase, kind: CaseEvent['kind']): string[] {
  const seen = seenByAdviser(marked(it, kind), 'v1')
  const view = seen && adviserView(seen.kase, 'v1', it.now, DEFAULT_CALENDAR)
  return Object.entries(view ?? {}).flatMap(([part, shown]) =>
    JSON.stringify(shown ?? null).includes('MARKED') ? [part] : [],
  )
}

/** Asked, shown and answered. */
function heardOut(): InMemoryCase {
  const it = planned()
  it.does(ana, 'ask_person', { questions: ['Which letter said so?'], because: 'There are two of that day.' })
  it.does(person, 'answer_question', { inquiry: 'n1', words: 'The one of the ninth of March.' })
  it.does(ana, 'show_facts', { source: 'document', statements: ['The tax file has one income.'] })
  it.does(person, 'answer_fact', { fact: 'f1', answer: 'right', words: 'It is mine.' })
  return it
}

function namedBodies(): InMemoryCase {
  const it = received()
  it.does(ana, 'offer_bodies', {
    need: 'conduct_of_company',
    listings: ['intl-ganhri', 'intl-un-special-procedures'],
    words: 'Both listen to people like you.',
  })
  it.does(person, 'answer_bodies', {
    referral: 'f1',
    answer: 'tell_them',
    listing: 'intl-un-special-procedures',
    howToReach: 'By letter to my sister.',
  })
  it.does(ana, 'tell_body', { referral: 'f1', when: it.now, way: 'email' })
  it.does(person, 'say_whether_it_helped', { referral: 'f1', answer: 'helped', words: 'They listened.' })
  return it
}

function written(): InMemoryCase {
  const it = received()
  it.does(ana, 'write_message', { body: 'We read all of it today.' })
  return it
}

function setRight(): InMemoryCase {
  const it = received({ wish: 'An apology.', product: 'Acme chat' })
  it.does(person, 'correct_told', { thing: 'wish', words: 'My money back.' })
  it.does(person, 'correct_told', { thing: 'product', product: 'Beta chat' })
  return it
}

const STORIES = [
  heardOut,
  namedBodies,
  setRight,
  offered,
  corrected,
  () => rude(),
  () => appealed('Nobody asked my landlady.'),
]

describe('what somebody reads who stands beside the person', () => {
  test.each(Object.entries(STANDS_IN))('words of %s stand in the %s', (kind, part) => {
    const found = STORIES.flatMap((story) => partsWith(letIn(story()), kind as CaseEvent['kind']))
    expect(new Set(found)).toEqual(new Set([part]))
  })

  test('is nothing else', () => {
    expect(Object.keys(STANDS_IN).toSorted()).toEqual(MAY_BE_READ.toSorted())
    const all = STORIES.map((story) => letIn(story()))
    const others = new Set(all.flatMap(({ events }) => events.map(({ kind }) => kind)))
    for (const kind of others) {
      if (kind in STANDS_IN || ['grievance_filed', 'adviser_let_in'].includes(kind)) continue
      expect(
        all.flatMap((it) => partsWith(it, kind)),
        kind,
      ).toEqual([])
    }
  })
})

/** A story in which the person wrote just before the first event of a kind what is for nobody beside them. */
function afterSecret(it: InMemoryCase, kind: CaseEvent['kind']) {
  const first = it.events.findIndex((event) => event.kind === kind && !isSaidByThem(event))
  const told = received()
  told.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: true })
  told.does(person, 'write_message', { body: 'They moved me to nights.', retaliation: true })
  const secret = told.events.filter((event) => ['adviser_let_in', 'message_written'].includes(event.kind))
  const { kase, events } = marked(it, kind)
  const all = [...events.slice(0, first), ...secret, ...events.slice(first)]
  return { kase: after(kase, secret), events: all, at: first + secret.length }
}

describe('words of ours that may say again what is not for them', () => {
  const OURS = MAY_BE_READ.filter((kind) =>
    [...STORIES, written].some((story) =>
      story().events.some((event) => event.kind === kind && !isSaidByThem(event)),
    ),
  )

  test('stand in every kind that is not theirs alone', () => {
    const theirs = MAY_BE_READ.filter((kind) => !OURS.includes(kind))
    expect(theirs.toSorted()).toEqual([
      'appealed',
      'complained',
      'fact_answered',
      'question_answered',
      'told_corrected',
    ])
  })

  test.each(OURS)('are read by none of them in %s, and staff see that', (kind) => {
    let n = 0
    for (const story of [...STORIES, written]) {
      const it = story()
      if (!it.events.some((event) => event.kind === kind && !isSaidByThem(event))) continue
      const { kase, events, at } = afterSecret(it, kind)
      const seen = seenByAdviser({ kase, events }, 'v1')
      expect(JSON.stringify(seen?.events[at])).not.toContain('MARKED')
      expect(unreadBeside(kase, events).events).toContain(events[at])
      n += 1
    }
    expect(n).toBeGreaterThan(0)
  })

  test('are read again once we answered, and they wrote what is for everybody', () => {
    const it = letIn(received())
    it.does(person, 'write_message', { body: 'They moved me to nights.', retaliation: true })
    const offer = (words: string) =>
      it.does(ana, 'offer_bodies', {
        need: 'conduct_of_company',
        listings: ['intl-ganhri', 'intl-oecd-ncp'],
        words,
      })
    const read = () => {
      const seen = seenByAdviser({ kase: it.kase, events: it.events }, 'v1')
      return adviserView(seen!.kase, 'v1', it.now, DEFAULT_CALENDAR)!.bodies.map(({ words }) => words)
    }
    offer('Both help where somebody is moved to nights.')
    expect(read()).toEqual([])
    expect(unreadBeside(it.kase, it.events).isNext).toBe(true)
    it.does(ana, 'write_message', { body: 'We look into the nights today.' })
    it.does(person, 'write_message', { body: 'Thank you for this, all of you.' })
    offer('Both listen to people like you.')
    expect(read()).toEqual(['Both listen to people like you.'])
    expect(unreadBeside(it.kase, it.events).isNext).toBe(false)
    expect(unreadBeside({ advisers: [] }, it.events)).toEqual({ events: [], isNext: false })
  })
})

describe('an appeal, or a complaint, that says whom the person fears', () => {
  test.each([
    ['a complaint', () => rude('I am afraid of Nova Bank, and you told them.'), /rude|says sorry/],
    ['an appeal', () => appealed('I am afraid of Nova Bank, and nobody asked me.'), /page nine/],
  ])('%s is hidden with its answer and with what was done', (_what, story, answer) => {
    const it = letIn(story())
    const seen = seenByAdviser({ kase: it.kase, events: it.events }, 'v1')
    expect(JSON.stringify(it.events)).toMatch(answer)
    expect(JSON.stringify([seen?.kase, seen?.events])).not.toMatch(/Nova/)
    expect(JSON.stringify([seen?.kase, seen?.events])).not.toMatch(answer)
  })
})

test('what is right of the rest of what was told stands nowhere before them', () => {
  const it = received({ submitter: 'representative', feared: 'Mr Brandt' })
  letIn(it)
  for (const thing of ['feared', 'behalf'] as const)
    it.does(person, 'correct_told', { thing, words: `They know of it (${thing}).` })
  const seen = seenByAdviser(it, 'v1')
  expect(JSON.stringify([seen?.kase, seen?.events])).not.toMatch(/\((feared|behalf)\)/)
})
