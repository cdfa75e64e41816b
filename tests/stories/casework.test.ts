import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findCase } from '../../src/store/history/find-case.ts'
import { QUEUES } from '../../src/domain/case/queues.ts'
import { countQueues, listCases, type ListFilter } from '../../src/store/cases/list-cases.ts'
import { listQueue } from '../../src/store/cases/list-queue.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const inTwoWeeks = () => new Date(Date.parse(world.now()) + 14 * 86_400_000).toISOString()

test('from a story told to a remedy confirmed, across three organisations, with the receipt alone', async () => {
  const samira = await world.file({ story: 'My benefit was refused on an income I never had.' })
  expect(await world.sees(samira.receipt)).toMatchObject({
    state: 'received',
    next: { step: 'read_by_a_person' },
    readByAPerson: false,
  })

  const { caseId } = samira
  await world.does('ana', caseId, 'take_up')
  await world.does('ana', caseId, 'describe_impact', stages.IMPACT)
  await world.does('ana', caseId, 'rate_impact', stages.RATING)
  await world.does('ana', caseId, 'record_finding', {
    impact: 'i1',
    finding: 'substantiated',
    reasons: 'There is no second income.',
  })
  for (const entity of [stages.AGENCY, stages.CASEWORK_MAKER, stages.MODEL_MAKER])
    await world.does('ana', caseId, 'add_entity', entity)
  for (const [entity, finding] of [
    ['e1', 'cause'],
    ['e2', 'contribute'],
    ['e3', 'directly_linked'],
  ] as const)
    await world.does('ana', caseId, 'attribute', stages.attribution(entity, finding))
  for (const entity of ['e2', 'e3'])
    await world.does('ana', caseId, 'tell_entity', {
      entity,
      what: 'A benefit was refused on an invented income.',
      withIdentity: false,
    })
  await world.does('ana', caseId, 'choose_contact', { impact: 'i1' })
  await world.does('ana', caseId, 'decide', {
    outcome: 'upheld',
    reasons: 'The assistant invented an income, and nobody checked.',
    whatNext: 'You get an offer. You hear from us in May.',
  })
  const proposals = [
    {
      entity: 'e1',
      elements: ['restitution', 'compensation'],
      what: 'The benefit is paid again.',
      duty: 'duty',
    },
    {
      entity: 'e2',
      elements: ['guarantees_of_non_repetition', 'satisfaction'],
      what: 'A test and a letter.',
      duty: 'duty',
    },
    { entity: 'e3', elements: ['rehabilitation'], what: 'A note in the model card.', duty: 'voluntary' },
  ]
  for (const proposal of proposals)
    await world.does('ana', caseId, 'propose_action', {
      impact: 'i1',
      catalogue: null,
      dueAt: inTwoWeeks(),
      proofWanted: 'A paper that shows it',
      ...proposal,
    })
  await world.does('ana', caseId, 'send_offer', {
    letter: 'This is what we would like to do.',
    noWaiver: true,
  })

  const offer = (await world.sees(samira.receipt)).offer
  expect(offer?.actions.map(({ organisation }) => organisation)).toEqual([
    'The benefit agency',
    'Casework Ltd',
    'Model Ltd',
  ])
  await world.does(samira, caseId, 'answer_offer', {
    offer: 'o1',
    answers: { a1: 'accept', a2: 'accept_partly', a3: 'accept' },
    words: { a2: 'The letter in French, please.' },
  })
  for (const action of ['a1', 'a2', 'a3']) {
    await world.does('ana', caseId, 'start_action', { action })
    await world.does('ana', caseId, 'record_delivery', {
      action,
      proof: 'See the file. It is in the file.',
      unasked: 'Samira wrote to us that it came.',
    })
    await world.does('marta', caseId, 'verify_delivery', { action, how: 'Read it. We read it in the file.' })
  }
  expect(await world.sees(samira.receipt)).toMatchObject({
    state: 'confirming',
    facts: { decided: true, accepted: 3, delivered: 3, verified: 3, confirmed: 0, promised: 3 },
  })
  for (const action of ['a1', 'a2', 'a3'])
    await world.does(samira, caseId, 'confirm_delivery', { action, answer: 'yes' })
  await world.does('ana', caseId, 'write_message', { body: 'The letter is in French, as you wished.' })
  await world.does('ana', caseId, 'close', {
    outcome: 'remedied_confirmed',
    reasons: 'Everything arrived. The letters show it.',
    adequacy: stages.ANSWERS,
    noWaiver: true,
  })
  expect(await world.sees(samira.receipt)).toMatchObject({
    state: 'closed',
    outcome: 'remedied_confirmed',
    facts: { confirmed: 3 },
    next: { step: 'nothing_open' },
  })
})

test('somebody without a name appeals, and a colleague who took no part decides', async () => {
  const nobody = await world.reach(stages.notUpheld)
  await world.does(nobody, nobody.caseId, 'appeal', {
    decision: 'd1',
    reasons: 'You did not read my letter.',
  })
  const waiting = await listCases(
    world.house.database,
    world.house.keys,
    world.staff.marta.viewer,
    'appeals',
    null,
  )
  expect(waiting.lines.map(({ id }) => id)).toContain(nobody.caseId)
  const decision = {
    appeal: 'p1',
    outcome: 'sent_back',
    reasons: 'The letter was never opened.',
    whatNext: 'Somebody reads your letter by Friday.',
  }
  expect(await world.tries('ana', nobody.caseId, 'decide_appeal', decision)).toBe(
    'took_part_cannot_decide_appeal',
  )
  await world.does('marta', nobody.caseId, 'decide_appeal', decision)
  expect(await world.sees(nobody.receipt)).toMatchObject({
    state: 'assessing',
    appeals: [{ decided: { outcome: 'sent_back', reasons: decision.reasons } }],
  })
})

test('"not yet" opens a closed case again', async () => {
  const samira = await world.reach(stages.remedied)
  await world.does(samira, samira.caseId, 'confirm_delivery', {
    action: 'a1',
    answer: 'not_yet',
    words: 'No money.',
  })
  expect(await world.sees(samira.receipt)).toMatchObject({
    state: 'delivering',
    outcome: null,
    next: { step: 'answer_your_not_yet' },
  })
})

test('information from somebody not affected waits in a queue of its own', async () => {
  const told = await world.file({ submitter: 'somebody_else', story: 'I read about it in a paper.' })
  const list = (queue: 'notifications' | 'worklist') =>
    listQueue(world.house.database, world.house.keys, world.staff.ana.viewer, queue, null, {}, world.now())
  expect((await list('notifications')).lines.map(({ id }) => id)).toContain(told.caseId)
  expect((await list('worklist')).lines.map(({ id }) => id)).not.toContain(told.caseId)
  await world.does('ana', told.caseId, 'take_up')
  await world.does('ana', told.caseId, 'close', {
    outcome: 'noted',
    reasons: 'Known. The letters show it.',
    adequacy: {},
    noWaiver: true,
  })
  expect((await world.sees(told.receipt)).outcome).toBe('noted')
})

describe('handing over', () => {
  const handOver = { entity: 'e2', impacts: ['i1'], message: 'Please take this over.', withIdentity: false }

  test('an organisation that accepts becomes the contact', async () => {
    const samira = await world.reach(stages.attributed)
    await world.does('ana', samira.caseId, 'offer_handover', handOver)
    expect((await world.sees(samira.receipt)).contact.entity).toBeNull()
    await world.does('ana', samira.caseId, 'answer_handover', { handover: 'h1', accepted: true })
    expect((await world.sees(samira.receipt)).contact).toEqual({ entity: 'e2', name: 'Casework Ltd' })
  })

  test('a contact that falls silent is the contact no more, by itself', async () => {
    const samira = await world.reach(stages.attributed)
    await world.does('ana', samira.caseId, 'offer_handover', handOver)
    await world.does('ana', samira.caseId, 'answer_handover', { handover: 'h1', accepted: true })
    const question = { entity: 'e2', what: 'Two more people wrote to us.', withIdentity: false }
    await world.does('ana', samira.caseId, 'tell_entity', question)
    world.later({ days: 14 })
    await world.drainJobs()
    expect((await world.sees(samira.receipt)).contact.entity).toBeNull()
    // Whoever never answered what it was told is asked again only with the person's yes (domain reference 6).
    expect(await world.tries('ana', samira.caseId, 'offer_handover', handOver)).toBe('ask_the_person_first')
  })

  test('silence ends the offer by itself, and we stay the contact', async () => {
    const samira = await world.reach(stages.attributed)
    await world.does('ana', samira.caseId, 'offer_handover', handOver)
    expect(await world.tries('clock', samira.caseId, 'expire_handover', { handover: 'h1' })).toBe('not_now')
    world.later({ days: 2 })
    const rung = await world.drainJobs()
    expect(rung.map(({ data }) => data)).toContainEqual({
      caseId: samira.caseId,
      verb: 'expire_handover',
      subject: 'h1',
    })
    expect((await world.sees(samira.receipt)).contact.entity).toBeNull()
    expect(
      await world.tries('ana', samira.caseId, 'answer_handover', { handover: 'h1', accepted: true }),
    ).toBe('handover_too_late')
    expect(await world.tries('ana', samira.caseId, 'offer_handover', { ...handOver, entity: 'e3' })).toBe(
      'done',
    )
  })
})

test('the silence of an organisation, and our own lateness, come by themselves and once', async () => {
  const samira = await world.reach(stages.attributed)
  await world.does('ana', samira.caseId, 'tell_entity', {
    entity: 'e3',
    what: 'It happened.',
    withIdentity: false,
  })
  world.later({ days: 31 })
  await world.drainJobs()
  const found = await findCase(world.house.database, world.house.keys, { kind: 'house' }, samira.caseId)
  expect(
    found?.events
      .filter(({ by }) => by.kind === 'clock')
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['promise_missed', 'promise_missed', 'promise_missed', 'reassessment_opened', 'silence_noted'])
  expect(await world.sees(samira.receipt)).toMatchObject({
    next: { late: true },
    organisations: [{}, {}, { cooperation: 'silent' }],
  })
  expect(
    (await world.waitingJobs()).filter(({ data }) => (data as { caseId: string }).caseId === samira.caseId),
  ).toMatchObject([{ data: { verb: 'note_lateness' } }])
})

describe('news by e-mail', () => {
  const contact = { safety: 'safe', email: 'samira@example.org', name: 'Samira Haddad' }

  test('says that there is news, and nothing that somebody else may not read', async () => {
    const samira = await world.file({ story: 'My benefit was refused.', contact })
    await world.does('ana', samira.caseId, 'take_up')
    await world.drainJobs()
    const before = world.mailbox.letters.length
    await world.does('ana', samira.caseId, 'write_message', { body: 'We found the invented income.' })
    expect(await world.waitingJobs()).toContainEqual(
      expect.objectContaining({ name: 'tell_person', data: { caseId: samira.caseId } }),
    )
    await world.drainJobs()
    const letters = world.mailbox.letters.slice(before)
    expect(letters).toHaveLength(1)
    expect(letters[0]).toContain('To: samira@example.org')
    expect(letters[0]).toContain('/status')
    // Two words: one alone, such as "open", may stand in any letter.
    const [first = '', second = ''] = samira.receipt.split(' ')
    for (const secret of ['Samira', 'income', 'refused', samira.caseId, `${first} ${second}`])
      expect(letters[0]).not.toContain(secret)
  })

  test('several steps before it is sent make one letter, and the next step another', async () => {
    const samira = await world.file({ contact })
    await world.drainJobs()
    const before = world.mailbox.letters.length
    await world.does('ana', samira.caseId, 'take_up')
    await world.does('ana', samira.caseId, 'write_message', { body: 'We are reading your letter.' })
    await world.does('ana', samira.caseId, 'write_message', { body: 'We asked the agency.' })
    await world.drainJobs()
    expect(world.mailbox.letters).toHaveLength(before + 1)
    await world.does('ana', samira.caseId, 'write_message', { body: 'The agency has answered us.' })
    await world.drainJobs()
    expect(world.mailbox.letters).toHaveLength(before + 2)
  })

  test.each(['ask_before_contact', 'employer_may_watch', 'do_not_contact'])(
    'never to somebody who said: %s',
    async (safety) => {
      const silent = await world.file({ contact: { ...contact, safety } })
      const before = world.mailbox.letters.length
      await world.does('ana', silent.caseId, 'write_message', { body: 'There is news from the agency.' })
      await world.drainJobs()
      expect(world.mailbox.letters).toHaveLength(before)
    },
  )

  test('nor to somebody who has since asked not to be written to', async () => {
    const samira = await world.file({ contact })
    await world.does('ana', samira.caseId, 'write_message', { body: 'There is news from the agency.' })
    await world.does(samira, samira.caseId, 'give_contact_details', {
      safety: 'do_not_contact',
    })
    const before = world.mailbox.letters.length
    await world.drainJobs()
    expect(world.mailbox.letters).toHaveLength(before)
  })

  test('nor to somebody who phoned to stop their case: they know', async () => {
    const told = { channel: 'phone', story: 'I am refused.', contact }
    const [stopped, closed] = [
      await world.file(told, world.staff.ana.actor),
      await world.file(told, world.staff.ana.actor),
    ]
    for (const { caseId } of [stopped, closed]) await world.does('ana', caseId, 'take_up')
    await world.does('ana', closed.caseId, 'show_facts', {
      source: 'we_looked',
      statements: ['We found no log of it.'],
    })
    await world.does('ana', closed.caseId, 'answer_facts', { wish: 'nothing_to_add' })
    await world.drainJobs()
    const before = world.mailbox.letters.length
    await world.does('ana', stopped.caseId, 'note_wish', {
      wants: 'stop',
      said: 'phone',
      words: 'She said so on the phone.',
    })
    await world.does('marta', stopped.caseId, 'rule_on_wish', { accepted: true })
    await world.drainJobs()
    expect((await world.sees(stopped.receipt)).outcome).toBe('withdrawn_by_person')
    expect(world.mailbox.letters).toHaveLength(before)
    const why = {
      outcome: 'no_adverse_impact',
      reasons: 'There was none. The letters show it.',
      whatNext: 'You may appeal within six months.',
    }
    await world.does('ana', closed.caseId, 'decide', why)
    await world.drainJobs()
    const decided = world.mailbox.letters.length
    expect(decided).toBe(before + 1)
    await world.does('ana', closed.caseId, 'close', {
      outcome: 'not_upheld',
      reasons: 'See what we wrote to you above.',
    })
    await world.drainJobs()
    expect(world.mailbox.letters).toHaveLength(decided + 1)
  })

  test('their own words are no news to them', async () => {
    const samira = await world.file({ contact })
    await world.does(samira, samira.caseId, 'write_message', { body: 'Hello?' })
    const before = world.mailbox.letters.length
    await world.drainJobs()
    expect(world.mailbox.letters).toHaveLength(before)
  })
})

test.each(['ana', 'omar', 'lea'] as const)(
  'the counters of the queues say what is in the lists of %s',
  async (name) => {
    const { database, keys } = world.house
    const { viewer } = world.staff[name]
    const samira = await world.reach(stages.received)
    await world.does('omar', samira.caseId, 'take_up')
    await world.does(samira, samira.caseId, 'write_message', { body: 'There was a second letter.' })
    const counted = await countQueues(database, viewer)
    for (const { code: queue } of QUEUES) {
      let lines = 0
      let after: string | null = null
      do {
        const page = await listQueue(database, keys, viewer, queue, after, {}, world.now())
        lines += page.lines.length
        after = page.after
      } while (after !== null)
      expect([queue, counted[queue] ?? 0]).toEqual([queue, lines])
    }
  },
)

test('a list can show what nobody has taken, what is mine, and the case with a reference', async () => {
  const { database, keys } = world.house
  const free = await world.reach(stages.received)
  const taken = await world.reach(stages.received)
  await world.does('omar', taken.caseId, 'take_up')
  const list = async (who: 'omar' | 'lea', filter: ListFilter) => {
    const { lines } = await listCases(database, keys, world.staff[who].viewer, null, null, filter)
    return lines.map(({ id }) => id)
  }
  expect(await list('omar', { handler: 'me' })).toContain(taken.caseId)
  expect(await list('omar', { handler: 'me' })).not.toContain(free.caseId)
  expect(await list('lea', { handler: 'me' })).not.toContain(taken.caseId)
  const found = await findCase(database, keys, { kind: 'house' }, taken.caseId)
  const reference = found?.kase.reference ?? ''
  expect(await list('omar', { reference })).toEqual([taken.caseId])
  expect(await list('lea', { reference })).toEqual([])
  expect(await list('lea', { reference: 'no-such-reference' })).toEqual([])
})

test('what a person does is stamped with the hour, never the minute', async () => {
  world.at('2026-03-02T09:41:27.123Z' as typeof MONDAY)
  const samira = await world.file()
  await world.does(samira, samira.caseId, 'write_message', { body: 'Hello?' })
  const found = await findCase(world.house.database, world.house.keys, { kind: 'house' }, samira.caseId)
  expect(found?.events.map(({ at }) => at)).toEqual(['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z'])
  await world.does('ana', samira.caseId, 'take_up')
  expect((await world.sees(samira.receipt)).readByAPerson).toBe(true)
})
