import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { sensibleInput } from '../../../tests/in-memory/sensible-inputs.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import type { Actor } from '../case/actor.ts'
import type { Context, Subject, Verb } from '../case/verb.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { VERBS as NAMES, verbCalled } from '../verbs.ts'
import { answerOffer } from './answer-offer.ts'
import { confirmDelivery } from './confirm-delivery.ts'
import { consultPerson } from './consult-person.ts'
import { imposeAction } from './impose-action.ts'
import { overtakeAction } from './overtake-action.ts'
import { proposeAction } from './propose-action.ts'
import { recordDelivery } from './record-delivery.ts'
import { sendOffer } from './send-offer.ts'
import { startAction } from './start-action.ts'
import { verifyDelivery } from './verify-delivery.ts'

const reasons = 'There are good reasons.'
const VERBS: readonly Verb[] = NAMES.remedy.map((name) => verbCalled(name))

const service: Actor = { kind: 'staff', id: 't-1', token: 't-1' }
const ACTORS = { ana, marta, omar, service, person, clock }
const TO_SOMETHING_ELSE: readonly Subject[] = [{ action: 'a9', offer: 'o9' }]

const NOT_YET = { action: 'a1', answer: 'not_yet' } as const
const OFFER = { letter: 'And this. This is what we offer.', noWaiver: true }
const story = (it: InMemoryCase, go: (it: InMemoryCase) => void) => {
  go(it)
  return it
}
const missing = () => story(stages.confirming(), (it) => it.does(person, 'confirm_delivery', NOT_YET))

const PLAN = 'propose_action, consider_element'
const BOTH = `${PLAN}, consult_person a1 a2, record_commitment a1 a2`
const DELIVERED = `${PLAN}, record_commitment a1 a2, record_delivery a1 a2, verify_delivery a1 a2`

/** Where a case can stand, each with what can be done then: by staff, and by the person. */
const CASES: Readonly<Record<string, readonly [() => InMemoryCase, string, string]>> = {
  received: [stages.received, '', ''],
  assessing: [stages.assessing, 'consider_element', ''],
  rated: [stages.rated, 'consider_element', ''],
  attributed: [stages.attributed, PLAN, ''],
  'with a plan that is silent on three elements': [
    () => story(stages.attributed(), (it) => it.does(ana, 'propose_action', stages.paying(it))),
    `${PLAN}, consult_person a1, record_commitment a1, impose_action a1, overtake_action a1`,
    '',
  ],
  planned: [stages.planned, `${BOTH}, send_offer, impose_action a1 a2, overtake_action a1 a2`, ''],
  'planned after something published': [
    () => stages.planned({ kind: 'notification', channel: 'import' }),
    `${PLAN}, record_commitment a1 a2, impose_action a1 a2, overtake_action a1 a2`,
    '',
  ],
  'refused by one organisation': [
    () =>
      story(stages.planned(), (it) =>
        it.does(ana, 'record_commitment', { action: 'a1', answer: 'refuses', words: 'They wrote it to us.' }),
      ),
    `${PLAN}, consult_person a2, record_commitment a1 a2, send_offer, impose_action a2, overtake_action a1 a2`,
    '',
  ],
  'imposed in part': [
    () => story(stages.planned(), (it) => it.does(ana, 'impose_action', { action: 'a1', reasons })),
    `${PLAN}, consult_person a2, record_commitment a1 a2, send_offer, impose_action a2, start_action a1, record_delivery a1, overtake_action a1 a2`,
    '',
  ],
  'overtaken in part': [
    () => story(stages.planned(), (it) => it.does(ana, 'overtake_action', { action: 'a2', reasons })),
    `${PLAN}, consult_person a1, record_commitment a1, impose_action a1, overtake_action a1`,
    '',
  ],
  offered: [
    stages.offered,
    `${BOTH}, impose_action a1 a2, overtake_action a1 a2`,
    'answer_offer o1, take_advice o1',
  ],
  'offered to somebody on the phone': [
    () => stages.offered({ channel: 'phone' }),
    `${BOTH}, answer_offer o1, take_advice o1, impose_action a1 a2, overtake_action a1 a2`,
    'answer_offer o1, take_advice o1',
  ],
  'answered in part': [
    () =>
      story(stages.offered(), (it) =>
        it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} }),
      ),
    `${PLAN}, consult_person a2, record_commitment a1 a2, impose_action a2, start_action a1, record_delivery a1, overtake_action a1 a2`,
    'answer_offer o1, take_advice o1',
  ],
  delivering: [
    stages.delivering,
    `${PLAN}, record_commitment a1 a2, start_action a1 a2, record_delivery a1 a2, overtake_action a1 a2`,
    '',
  ],
  'begun in part': [
    () => story(stages.delivering(), (it) => it.does(ana, 'start_action', { action: 'a1' })),
    `${PLAN}, record_commitment a1 a2, start_action a2, record_delivery a1 a2, overtake_action a1 a2`,
    '',
  ],
  confirming: [stages.confirming, DELIVERED, 'confirm_delivery a1 a2'],
  'confirming with somebody who writes letters': [
    () => stages.confirming({ channel: 'letter' }),
    `${DELIVERED}, confirm_delivery a1 a2`,
    'confirm_delivery a1 a2',
  ],
  'checked in part': [
    () =>
      story(stages.confirming(), (it) =>
        it.does(marta, 'verify_delivery', { action: 'a1', how: 'Bank statement. We read it in the file.' }),
      ),
    `${PLAN}, record_commitment a1 a2, record_delivery a2, verify_delivery a2`,
    'confirm_delivery a1 a2',
  ],
  'not arrived in part': [
    missing,
    `${PLAN}, record_commitment a1 a2, send_offer, impose_action a1, start_action a1, record_delivery a1 a2, verify_delivery a2, overtake_action a1`,
    'confirm_delivery a1 a2',
  ],
  'begun again': [
    () => story(missing(), (it) => it.does(ana, 'start_action', { action: 'a1' })),
    `${PLAN}, record_commitment a1 a2, record_delivery a1 a2, verify_delivery a2, overtake_action a1`,
    'confirm_delivery a1 a2',
  ],
  'offered again': [
    () => story(missing(), (it) => it.does(ana, 'send_offer', OFFER)),
    `${PLAN}, record_commitment a1 a2, impose_action a1, start_action a1, record_delivery a1 a2, verify_delivery a2, overtake_action a1`,
    'answer_offer o2, take_advice o2, confirm_delivery a1 a2',
  ],
  'taken off the table': [
    () => story(missing(), (it) => it.does(ana, 'overtake_action', { action: 'a1', reasons })),
    `${PLAN}, record_commitment a2, record_delivery a2, verify_delivery a2`,
    'confirm_delivery a2',
  ],
  stopped: [() => story(stages.offered(), (it) => it.does(person, 'withdraw', {})), '', ''],
  remedied: [stages.remedied, 'verify_delivery a1 a2', 'confirm_delivery a1 a2'],
  'not upheld': [stages.notUpheld, '', ''],
}

const contextOf = (it: InMemoryCase, by: Actor): Context => ({
  now: it.now,
  by,
  calendar: DEFAULT_CALENDAR,
  organisationId: () => '',
  isListed: () => false,
  isColleague: () => true,
  isCoordinator: () => true,
})

/** What is shown as possible, as one line. */
function possible(it: InMemoryCase, by: Actor): string {
  return VERBS.flatMap((verb) => {
    const open = verb.subjects(it.kase).filter((each) => !verb.can(it.kase, each, contextOf(it, by)))
    return open.length === 0 ? [] : [[verb.name, ...open.flatMap((each) => Object.values(each))].join(' ')]
  }).join(', ')
}

describe.each(Object.entries(CASES))('a case that is %s', (_name, [tell, staff, theirs]) => {
  const it = tell()

  test('shows staff what they can do, whoever they are, and the person what is theirs', () => {
    expect(Object.entries(ACTORS).map(([name, by]) => [name, possible(it, by)])).toEqual([
      ['ana', staff],
      ['marta', staff],
      ['omar', staff],
      // A second person checks the proof, and nobody says in the person's name what a service account says.
      [
        'service',
        staff.replace(/(^|, )(verify_delivery|answer_offer|take_advice|confirm_delivery)( [ao]\d)*/g, ''),
      ],
      ['person', theirs],
      ['clock', ''],
    ])
  })

  test.each(Object.entries(ACTORS))('keeps to it when %s tries', (_who, by) => {
    const context = contextOf(it, by)
    for (const verb of VERBS)
      for (const subject of [...verb.subjects(it.kase), ...TO_SOMETHING_ELSE]) {
        const refusal = verb.can(it.kase, subject, context)
        const ruling = verb.decide(it.kase, sensibleInput(verb, subject, it.kase, it.now), context)
        const what = `${verb.name} ${JSON.stringify(subject)}`
        if (refusal) expect(ruling, what).toEqual(refusal)
        else expect(isRefusal(ruling), `${what}: ${JSON.stringify(ruling)}`).toBe(false)
      }
  })
})

const wrong = (state: string, id = 'a1'): Refusal => ({
  refused: 'action_state',
  detail: { action: id, state },
})
const unrated = () =>
  story(stages.attributed(), (it) => {
    it.does(ana, 'describe_impact', { ...stages.IMPACT, title: 'Another' })
    it.does(ana, 'attribute', { ...stages.attribution('e1', 'cause'), impact: 'i2' })
    it.does(ana, 'propose_action', { ...stages.paying(it), impact: 'i2' })
  })
const found = () =>
  story(unrated(), (it) =>
    it.does(ana, 'record_finding', { impact: 'i2', finding: 'substantiated', reasons }),
  )

describe('why not is known before anything is typed', () => {
  const a1 = { action: 'a1' }
  test.each<readonly [string, Verb['can'], () => InMemoryCase, Subject, Actor, Refusal]>([
    ['a plan without a harm', proposeAction.can, stages.assessing, {}, ana, { refused: 'impact_missing' }],
    [
      'a plan without anybody to do it',
      proposeAction.can,
      stages.rated,
      {},
      ana,
      { refused: 'entity_missing' },
    ],
    ['a step without a plan', consultPerson.can, stages.attributed, {}, ana, { refused: 'plan_empty' }],
    ['a step that names no action', startAction.can, stages.planned, {}, ana, { refused: 'unknown_action' }],
    ['asking twice', consultPerson.can, stages.delivering, a1, ana, wrong('agreed')],
    ['beginning what nobody promised', startAction.can, stages.planned, a1, ana, wrong('proposed')],
    ['delivering what nobody promised', recordDelivery.can, stages.planned, a1, ana, wrong('proposed')],
    ['checking what was not delivered', verifyDelivery.can, stages.delivering, a1, ana, wrong('agreed')],
    [
      'confirming what was not delivered',
      confirmDelivery.can,
      stages.delivering,
      a1,
      person,
      wrong('agreed'),
    ],
    ['taking back what arrived', overtakeAction.can, stages.confirming, a1, ana, wrong('delivered')],
    ['offering nothing', sendOffer.can, stages.attributed, {}, ana, { refused: 'plan_empty' }],
    ['offering without a finding', sendOffer.can, unrated, {}, ana, { refused: 'finding_missing' }],
    ['offering without a rating', sendOffer.can, found, {}, ana, { refused: 'impact_not_rated' }],
    ['answering no offer', answerOffer.can, stages.offered, {}, person, { refused: 'unknown_offer' }],
  ])('%s', (_what, can, tell, subject, by, refusal) => {
    const it = tell()
    expect(can(it.kase, subject, contextOf(it, by))).toEqual(refusal)
  })

  test('a favour cannot be imposed', () => {
    const it = stages.planned()
    it.does(ana, 'propose_action', { ...stages.paying(it), entity: 'e3', duty: 'voluntary' })
    expect(imposeAction.can(it.kase, { action: 'a3' }, contextOf(it, ana))).toEqual({
      refused: 'duty_not_owed',
      detail: { entity: 'e3' },
    })
  })

  test('a check is made once', () => {
    const it = stages.confirming()
    it.does(marta, 'verify_delivery', { action: 'a1', how: 'Bank statement. We read it in the file.' })
    expect(verifyDelivery.can(it.kase, a1, contextOf(it, ana))).toEqual({ refused: 'already_done' })
  })

  test('an offer that has all its answers is still there, and asks for nothing', () => {
    const it = missing()
    it.does(ana, 'send_offer', OFFER)
    expect(answerOffer.subjects(it.kase)).toEqual([{ offer: 'o1' }, { offer: 'o2' }])
    expect(answerOffer.can(it.kase, { offer: 'o1' }, contextOf(it, person))).toEqual({
      refused: 'already_done',
    })
    expect(answerOffer.can(it.kase, { offer: 'o2' }, contextOf(it, person))).toBeNull()
  })
})
