import { expect, test } from 'vitest'
import { DAY, plusMs } from '../time/instant.ts'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { heard } from '../../../tests/in-memory/heard.ts'
import {
  ANSWERS,
  assessing,
  AGENCY,
  attributed,
  CASEWORK_MAKER,
  confirming,
  delivering,
  IMPACT,
  notUpheld,
  offered,
  planned,
  received,
  remedied,
  RATING,
} from '../../../tests/in-memory/stages.ts'

test.each([
  [received, 'received', false],
  [assessing, 'our_answer', true],
  [offered, 'your_answer', true],
  [delivering, 'putting_it_right', true],
  [confirming, 'checked', true],
  [remedied, 'checked', true],
] as const)('the station of a case (%#) is %s', (stage, station, readByAPerson) => {
  expect(stage().view).toMatchObject({ station, readByAPerson })
})

test('a new case says what was told and what comes next', () => {
  const it = received()
  const reading = {
    step: 'read_by_a_person',
    key: 'read_by_a_person',
    owner: 'house',
    by: it.kase.triageDueAt,
    verb: 'take_up',
    subject: {},
    entity: null,
    newTime: null,
    late: false,
    counted: { workingDays: 2, from: it.now, leftOut: [] },
  }
  const news = {
    ...reading,
    step: 'hear_from_us',
    key: 'hear_from_us',
    by: plusMs(it.now, 14 * DAY),
    verb: 'write_message',
    counted: null,
  }
  expect(it.view).toEqual({
    reference: '2026-0302-TEST',
    state: 'received',
    station: 'received',
    receivedAt: it.now,
    story: it.kase.story,
    told: {
      product: null,
      wish: null,
      feared: null,
      speaksFor: null,
      mandate: null,
      behalf: null,
      dangerSigns: [],
      dateThatWillPass: null,
    },
    language: 'fr',
    waiting: [],
    stations: [
      { station: 'received', state: 'current' },
      ...(['read_by_a_person', 'our_answer', 'your_answer', 'putting_it_right', 'checked'] as const).map(
        (code) => ({ station: code, state: 'ahead' }),
      ),
    ],
    heading: 'received',
    newest: [],
    submitter: 'affected_person',
    child: false,
    next: reading,
    owed: [
      reading,
      news,
      {
        ...news,
        step: 'tell_you_what_we_found',
        key: 'tell_you_what_we_found',
        by: plusMs(it.now, 30 * DAY),
        verb: 'take_up',
      },
    ],
    missedBefore: [],
    ownDate: null,
    newsBy: plusMs(it.now, 14 * DAY),
    retaliationBy: null,
    urgent: false,
    ownView: null,
    kind: 'grievance',
    followUp: null,
    howItIs: [],
    reprisals: [],
    referrals: [],
    generalNews: [],
    group: null,
    contact: { entity: null, name: null },
    contactQuestions: [],
    inquiries: [],
    shownFacts: [],
    talks: [],
    translations: { made: [], sent: [] },
    inTheirs: [],
    factsBy: null,
    onlyFor: null,
    recused: 0,
    keepings: [],
    advisers: [],
    workLaw: null,
    nobodyApart: null,
    bodies: [],
    readByAPerson: false,
    mailReturned: false,
    organisations: [],
    offer: null,
    offers: [],
    atOnce: [],
    pastOffers: [],
    leftOut: [],
    messages: [],
    decisions: [],
    nos: [],
    filesNotKept: [],
    appeals: [],
    facts: {
      decided: false,
      asked: 0,
      accepted: 0,
      wantsOther: 0,
      delivered: 0,
      verified: 0,
      confirmed: 0,
      promised: 0,
    },
    outside: [],
    outcome: null,
    stops: 0,
    details: null,
    mailStopped: false,
    detailsBefore: [],
    toldBefore: [],
    ownWordSince: null,
    recovery: { since: null, usedAt: null, isUnsafe: false, fearedAt: null },
    erasing: null,
    notErased: null,
    notedWish: null,
    files: [],
  })
})

test('lateness shows', () => {
  const due = received().kase.triageDueAt
  const it = received().until(plusMs(due, -1))
  expect(it.view.next.late).toBe(false)
  expect(it.until(due).view.next.late).toBe(true)
})

test('what an organisation was asked, says and does not answer', () => {
  const it = attributed()
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  expect(it.view.organisations[1]).toEqual({
    id: 'e2',
    name: 'Casework Ltd',
    role: 'downstream_developer_b2b',
    cooperation: 'asked',
    askedAt: it.now,
    answerDueAt: '2026-03-16T09:00:00.000Z',
    answeredAt: null,
    askedToStopAt: null,
    isContact: false,
    operator: false,
    mayKnowWho: false,
    knowsWho: false,
    feared: false,
    needsYes: false,
    mayLearn: false,
    told: true,
    actions: [],
  })
})

test('decided, accepted, delivered, verified and confirmed are five facts', () => {
  const it = confirming()
  expect(it.view.facts).toEqual({
    decided: false,
    asked: 2,
    accepted: 2,
    wantsOther: 0,
    delivered: 2,
    verified: 0,
    confirmed: 0,
    promised: 2,
  })
  it.does(ana, 'decide', {
    outcome: 'upheld',
    reasons: 'So it is. The letters show it.',
    whatNext: 'Nothing. You hear from us in May.',
  })
  it.does(marta, 'verify_delivery', { action: 'a1', how: 'Statement. We read it in the file.' })
  it.does(person, 'confirm_delivery', { action: 'a2', answer: 'yes' })
  expect(it.view.facts).toEqual({
    decided: true,
    asked: 2,
    accepted: 2,
    wantsOther: 0,
    delivered: 2,
    verified: 1,
    confirmed: 1,
    promised: 2,
  })
})

test('what leaves the plan is still counted: no total shrinks', () => {
  const it = delivering()
  it.does(ana, 'overtake_action', { action: 'a2', reasons: 'Gone. The letters show it.' })
  expect(it.view.facts).toMatchObject({ asked: 2, accepted: 2, promised: 2 })
})

test('a late promise shows as late until it is delivered', () => {
  const it = delivering().later({ days: 15 })
  const late = () => it.view.organisations.map(({ actions }) => actions.map((action) => action.late))
  expect(late()).toEqual([[true], [false], []])
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
  expect(late()).toEqual([[false], [false], []])
})

test('what is only offered is not late', () => {
  expect(
    offered()
      .later({ days: 99 })
      .view.offer?.actions.map(({ late }) => late),
  ).toEqual([false, false])
})

test('every word of an action reaches the person', () => {
  const it = delivering()
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
  expect(it.view.organisations[0]?.actions).toEqual([
    {
      id: 'a1',
      what: 'The benefit is paid again, with what was withheld.',
      elements: ['restitution', 'compensation'],
      state: 'delivered',
      voluntary: false,
      duty: 'owed',
      dutyChanged: null,
      withinDays: null,
      dueAt: '2026-03-16T09:00:00.000Z',
      late: false,
      word: { code: 'not_asked', by: null, told: null, answered: it.now },
      answer: 'accept',
      delivered: { at: it.now, proof: 'Bank transfer. It is in the file.', unasked: null },
      verifiedAt: null,
      verifiedHow: null,
      verifiedAlone: null,
      imposed: null,
      confirmed: null,
      overtaken: null,
      heldBefore: [],
      canConfirm: true,
    },
  ])
})

test('one visible front: the contact of the impact that comes first', () => {
  const it = attributed()
  it.does(ana, 'describe_impact', { ...IMPACT, title: 'A graver one' })
  it.does(ana, 'rate_impact', { ...RATING, impact: 'i2', scale: 5 })
  it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i2'], message: 'Please.', withIdentity: false })
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: true })
  expect(it.view.contact).toEqual({ entity: 'e2', name: 'Casework Ltd' })
  it.does(ana, 'rate_impact', { ...RATING, scale: 5, irremediability: 5 })
  expect(it.view.contact).toEqual({ entity: null, name: null })
})

test('an appeal that waits too long shows as late, and a decided one does not', () => {
  const it = notUpheld()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
  expect(it.later({ days: 31 }).view.appeals[0]?.late).toBe(true)
  it.does(marta, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'upheld',
    whatNext: 'A court can still look at it.',
    reasons: 'It stands. The letters show it.',
  })
  expect(it.view.appeals[0]?.late).toBe(false)
})

test("who on the staff did what is not the person's to see", () => {
  const text = JSON.stringify(remedied().view)
  expect(text).not.toContain(ana.kind === 'staff' && ana.id)
  expect(text).not.toContain('tookPart')
})

test('a voluntary act is marked, and a feared party too', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...AGENCY, name: 'The employer', operator: false, feared: true })
  expect(it.view.organisations.map(({ feared }) => feared)).toEqual([false, false, false, true])
})

test('what was taken out of the plan has the reason the person reads', () => {
  const it = delivering()
  it.does(ana, 'overtake_action', { action: 'a1', reasons: 'The agency was closed by law.' })
  expect(it.view.organisations[0]?.actions[0]).toMatchObject({
    state: 'overtaken',
    overtaken: { at: it.now, reasons: 'The agency was closed by law.' },
  })
  expect(planned().view.organisations.flatMap(({ actions }) => actions)).toEqual([])
})

test('what was done without having been offered is on the page that asks about it', () => {
  const it = planned()
  it.does(ana, 'record_commitment', { action: 'a1', answer: 'disputes', words: 'They wrote it to us.' })
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
  expect(it.view.waiting).toMatchObject([{ kind: 'confirm_delivery', subject: 'a1' }])
  expect(it.view.organisations.flatMap(({ actions }) => actions)).toMatchObject([
    { id: 'a1', canConfirm: true },
  ])
})

test('who was told who somebody is stays known, also after the person took their yes back', () => {
  const it = attributed()
  const consent = { entity: 'e2', identity: true, warned: false }
  it.does(person, 'consent_to_share', consent)
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: true })
  it.does(person, 'consent_to_share', { ...consent, identity: false })
  expect(it.view.organisations[1]).toMatchObject({ mayKnowWho: false, knowsWho: true })
  it.does(person, 'consent_to_share', { ...consent, entity: 'e3' })
  const handover = { entity: 'e3', impacts: ['i1'], message: 'Please.', withIdentity: false }
  it.does(ana, 'offer_handover', handover)
  expect(it.view.organisations[2]?.knowsWho).toBe(false)
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: false })
  it.does(ana, 'offer_handover', { ...handover, withIdentity: true })
  expect(it.view.organisations[2]?.knowsWho).toBe(true)
})

test('a yes without a warning is none to somebody who turns out to be feared', () => {
  const it = attributed()
  it.does(person, 'consent_to_share', { entity: 'e2', identity: true, warned: false })
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'supplier', feared: true })
  expect(it.view.organisations[1]).toMatchObject({ mayKnowWho: false, feared: true })
})

test('a part that was dropped is not said to be done, and nothing is said of whether it helped', () => {
  const it = delivering()
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer It is in the file.' })
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'yes' })
  it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The assistant is gone.' })
  it.does(ana, 'decide', {
    outcome: 'upheld',
    reasons: 'So it is. The letters show it.',
    whatNext: 'This. You hear from us in May.',
  })
  it.does(ana, 'close', {
    outcome: 'partly_remedied',
    reasons: 'One part arrived and the other is gone.',
    tried: 'We asked every maker of the assistant.',
    lookAgainAt: plusMs(it.now, 60 * DAY),
    adequacy: ANSWERS,
    noWaiver: true,
  })
  const states = Object.fromEntries(it.view.stations.map(({ station, state }) => [station, state]))
  expect(states).toMatchObject({ our_answer: 'done', putting_it_right: 'ahead', checked: 'ahead' })
  expect(it.view.facts).toMatchObject({ asked: 2, accepted: 2, promised: 2, delivered: 1, confirmed: 1 })
})

test('whoever only told of others, or was told that nothing was found, is shown no stations of repair', () => {
  const witness = received({ kind: 'notification', submitter: 'somebody_else' })
  expect(witness.view.stations.map(({ station }) => station)).toEqual(['received', 'read_by_a_person'])
  expect(notUpheld().view.stations.map(({ station }) => station)).not.toContain('putting_it_right')
})

test('the date that the person gave stands on their page, before and after it has passed', () => {
  const date = plusMs(received().now, 3 * DAY)
  const it = received({ dateThatWillPass: date })
  expect(it.view.ownDate).toEqual({ at: date, passed: false })
  expect(it.later({ days: 4 }).view.ownDate).toEqual({ at: date, passed: true })
})

test('our answer is not still on its way once it was given', () => {
  const it = received()
  it.does(ana, 'take_up', {})
  const ourAnswer = () => it.view.stations.find(({ station }) => station === 'our_answer')?.state
  expect(ourAnswer()).toBe('current')
  heard(it).does(ana, 'decide', {
    outcome: 'no_adverse_impact',
    reasons: 'No harm was done. The letters show it.',
    whatNext: 'This. You hear from us in May.',
  })
  expect(ourAnswer()).toBe('done')
})

test('what an organisation began unasked, and then refused, was never promised to the person', () => {
  const it = planned()
  it.does(ana, 'record_commitment', { action: 'a1', answer: 'disputes', words: 'They wrote it to us.' })
  it.does(ana, 'start_action', { action: 'a1' })
  expect(it.view.facts.promised).toBe(0)
  it.does(ana, 'record_commitment', { action: 'a1', answer: 'refuses', words: 'They wrote it to us.' })
  expect(it.view.facts.promised).toBe(0)
})
