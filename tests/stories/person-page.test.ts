import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { problemsOn, reader } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const { send, comeBack } = reader(() => world)
const ANSWER = '/en/status/answer-offer'

describe('an offer', () => {
  test('is answered in parts: one now, the other when the person has thought about it', async () => {
    const { receipt } = await world.reach(stages.offered)
    const page = await comeBack(receipt)
    expect(page.html).toContain('You can answer some parts now and others later.')
    const half = await send(page, ANSWER, { 'answer-a1': 'accept', 'words-a1': 'At last' })
    expect(half.status).toBe(200)
    expect(half.html).toContain('Your answer has been sent.')
    expect(half.html).toContain('Your answer to a part of our offer: Double family names')
    expect(half.html).not.toContain('name="answer-a1"')
    expect(half.html).toContain('At last')
    expect((await world.sees(receipt)).facts.accepted).toBe(1)

    const again = await send(page, ANSWER, { 'answer-a1': 'accept', 'words-a1': 'At last' })
    expect(again.status).toBe(200)
    const rest = await send(half, ANSWER, { 'answer-a2': 'refuse', 'words-all': 'Thank you' })
    expect(rest.status).toBe(200)
    expect(rest.html).toContain('Earlier offers and what you answered')
    expect(rest.html).toContain('Thank you')
    expect(rest.html).not.toContain('id="offer"')
  })

  test('needs one answer, and one to each part that something was written to; nothing typed is lost', async () => {
    const { receipt } = await world.reach(stages.offered)
    const page = await comeBack(receipt)
    const none = await send(page, ANSWER, { 'words-all': 'Let me think' })
    expect(none.status).toBe(400)
    expect(problemsOn(none)).toEqual(['answer-a1'])
    expect(none.html).toContain('Let me think')
    const words = await send(page, ANSWER, { 'answer-a1': 'accept', 'words-a2': 'What does that mean?' })
    expect(words.status).toBe(400)
    expect(problemsOn(words)).toEqual(['answer-a2'])
    expect(words.html).toContain('What does that mean?')
    expect((await world.sees(receipt)).facts.accepted).toBe(0)
  })

  test('sent again with other answers changes nothing and keeps the words as a message', async () => {
    const { receipt } = await world.reach(stages.offered)
    const page = await comeBack(receipt)
    const answers = { 'answer-a1': 'accept', 'answer-a2': 'refuse', 'words-all': 'Thank you' }
    await send(page, ANSWER, answers)
    expect((await send(page, ANSWER, answers)).status).toBe(200)
    const other = await send(page, ANSWER, { ...answers, 'answer-a2': 'accept' })
    expect(other.status).toBe(409)
    expect(other.html).toMatch(/<textarea[^>]*name="write-message\/body"[^>]*>Thank you/)
  })

  test('from an old page does not lose words to a part that was answered meanwhile', async () => {
    const { receipt } = await world.reach(stages.offered)
    const page = await comeBack(receipt)
    await send(page, ANSWER, { 'answer-a1': 'accept' })
    const stale = await send(page, ANSWER, { 'answer-a1': 'refuse', 'words-a1': 'I changed my mind' })
    expect(stale.status).toBe(409)
    expect(stale.html).toMatch(/<textarea[^>]*name="write-message\/body"[^>]*>I changed my mind/)
  })

  test('says why a part of it was taken out of the plan', async () => {
    const { receipt, caseId } = await world.reach(stages.delivering)
    await world.does('ana', caseId, 'overtake_action', { action: 'a2', reasons: 'The maker is bankrupt.' })
    const { html } = await comeBack(receipt)
    expect(html).toContain('No longer in the plan')
    expect(html).toContain('The maker is bankrupt.')
  })

  test('says why an element of remedy is not in it', async () => {
    const { receipt, caseId } = await world.reach(stages.planned)
    await world.does('ana', caseId, 'overtake_action', {
      action: 'a2',
      reasons: 'They refuse. The letters show it.',
    })
    for (const element of ['satisfaction', 'guarantees_of_non_repetition', 'rehabilitation'])
      await world.does('ana', caseId, 'consider_element', {
        element,
        reasons: `You told us that ${element} is not what you want.`,
      })
    await world.does('ana', caseId, 'send_offer', {
      letter: 'This. You hear from us in May.',
      noWaiver: true,
    })
    const page = await comeBack(receipt)
    expect(page.html).toContain('What we also thought of, and why it is not in the offer')
    expect(page.html).toContain('You told us that rehabilitation is not what you want.')
  })
})

test('everything that waits for the person is listed, also while an appeal is open', async () => {
  const { receipt, caseId } = await world.reach(stages.offered)
  await world.does('ana', caseId, 'decide', {
    outcome: 'upheld',
    reasons: 'So it is. The letters show it.',
    whatNext: 'This. You hear from us in May.',
  })
  await world.does('ana', caseId, 'write_message', { body: 'Is the address still right?' })
  const page = await comeBack(receipt)
  await send(page, ANSWER, { 'answer-a1': 'accept' })
  await world.does('ana', caseId, 'record_delivery', {
    action: 'a1',
    proof: 'Bank transfer. It is in the file.',
  })
  const appealed = await send(await comeBack(receipt), '/en/status/appeal', {
    reasons: 'The sum is wrong. The letters show it.',
  })
  expect(appealed.html).toContain('You asked somebody else to look at the decision')
  const box = appealed.html.slice(appealed.html.indexOf('id="next"')).split('</section>')[0] ?? ''
  expect([...box.matchAll(/href="#([^"]*)"/g)].map(([, place]) => place)).toEqual([
    'answer-a2',
    'arrived-a1',
    'message-m1',
  ])
  for (const place of ['answer-a2', 'arrived-a1', 'message-m1'])
    expect(appealed.html).toContain(` id="${place}"`)
})

test('a decision that an appeal changed says so, leads to the new one, and shows what the person wrote', async () => {
  const { receipt, caseId } = await world.reach(stages.notUpheld)
  await send(await comeBack(receipt), '/en/status/appeal', { reasons: 'My neighbours got the same letter.' })
  await world.does('marta', caseId, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'changed',
    reasons: 'The neighbours are right.',
    whatNext: 'We offer something. You hear from us in May.',
  })
  const page = await comeBack(receipt)
  const old = page.html.slice(page.html.indexOf('id="decision-d1"'), page.html.indexOf('id="decision-d2"'))
  expect(old).toContain('This decision no longer stands.')
  expect(old).toContain('href="#decision-d3"')
  expect(old).toContain('My neighbours got the same letter.')
  expect(page.html.split('This decision no longer stands.')).toHaveLength(2)
})

test('the story stands there in the language it was told in', async () => {
  const { receipt } = await world.file({ story: 'On m’a tout pris.', language: 'fr' })
  const page = await comeBack(receipt)
  expect(page.html).toContain('Language: French')
  expect(page.html).toMatch(/lang="fr"[^>]*>\s*On m’a tout pris\./)
})

test('the same stands in the answer of the API', async () => {
  const { receipt } = await world.reach(stages.offered)
  const ask = (path: string, init: RequestInit = {}) =>
    world.app.request(`/api/v1/grievances/current${path}`, {
      ...init,
      headers: { authorization: `Receipt ${receipt}`, 'content-type': 'application/json' },
    })
  const answered = await ask('/answer-offer', {
    method: 'POST',
    body: JSON.stringify({ offer: 'o1', answers: { a1: 'accept' }, words: { all: 'Thank you.' } }),
  })
  expect(answered.status).toBe(200)
  expect(await (await ask('')).json()).toMatchObject({
    language: 'fr',
    waiting: [{ kind: 'answer_offer', subject: 'a2' }],
    offer: {
      actions: [
        { id: 'a1', waits: false, reply: { code: 'accept', words: null } },
        { id: 'a2', waits: true, reply: null },
      ],
    },
    pastOffers: [],
    leftOut: [],
  })
})

describe('somebody who is made to suffer for having written to us', () => {
  const WRITE = '/en/status/write-message'
  const TICK = /<input[^>]*name="(?:write-message\/)?retaliation"[^>]*>/
  const ana = reader(
    () => world,
    () => world.staff.ana.cookie,
  )
  /** A day is longer than a session. */
  const anaTheNextDay = async () => {
    const { email, password } = world.staff.ana
    const session = await signIn(world.house, email, password)
    if (!('token' in session)) throw new Error('Ana could not sign in again.')
    return reader(
      () => world,
      () => `${SESSION_COOKIE}=${session.token}`,
    )
  }

  test('ticks it, sees by when somebody looks, and is answered by the desk that sees it first', async () => {
    const grave = await world.reach(stages.rated)
    await world.does('ana', grave.caseId, 'rate_impact', { ...stages.RATING, scale: 5 })
    await world.does(grave, grave.caseId, 'write_message', { body: 'When do I hear from you?' })
    const { caseId, receipt } = await world.reach(stages.remedied)
    const page = await comeBack(receipt)
    expect(page.html).toContain('Somebody makes me suffer for having written to you')
    expect(page.html).toContain('Somebody looks within 24 hours.')
    const written = await send(page, WRITE, { body: 'They dismissed me today.', retaliation: 'yes' })
    expect(written.status).toBe(200)
    expect(written.html).toMatch(/Somebody looks at it by [^<]*3 March 2026[^<]* and answers you below/)
    expect(written.html).toContain('You said that somebody makes you suffer for having written to us.')
    expect(written.html).not.toMatch(/<input[^>]*name="write-message\/retaliation"[^>]*checked/)
    const by = '2026-03-03T09:00:00.000Z'
    expect((await world.sees(receipt)).retaliationBy).toBe(by)

    const queue = await ana.visit('/staff/queues/messages')
    expect(queue.html).toContain('says that somebody makes them suffer for speaking up')
    expect(queue.html.indexOf(caseId)).toBeGreaterThan(0)
    expect(queue.html.indexOf(caseId)).toBeLessThan(queue.html.indexOf(grave.caseId))
    const desk = await ana.visit(`/staff/cases/${caseId}`)
    expect(desk.html).toMatch(/somebody looks and answers by [^<]*3 March 2026/)
    expect(desk.html).toContain('href="#message-m1"')
    expect(desk.html).toContain('The person wrote that somebody makes them suffer for having written to us')
    expect(desk.html, 'only the person can say so').not.toMatch(TICK)

    world.later({ hours: 23 })
    await world.drainJobs()
    expect((await comeBack(receipt)).html).not.toContain('We are late')
    world.later({ hours: 1 })
    await world.drainJobs()
    const back = await anaTheNextDay()
    const missed = await back.visit(`/staff/cases/${caseId}`)
    world.later({ hours: 1 })
    expect((await back.visit(`/staff/cases/${caseId}`)).html).toMatch(
      /to look at what the person suffers[^]*?1 hour late/,
    )
    expect((await comeBack(receipt)).html).toMatch(/Somebody should have answered you by [^<]*3 March 2026/)

    const answer = `/staff/cases/${caseId}/write-message`
    expect((await back.send(missed, answer, { body: 'We call your union now.' })).status).toBe(303)
    const answered = await comeBack(receipt)
    expect(answered.html).not.toContain('Somebody should have answered you')
    expect((await world.sees(receipt)).retaliationBy).toBeNull()
    const afterwards = (await back.visit(`/staff/cases/${caseId}`)).html
    expect(afterwards).not.toContain('href="#message-m1"')
    expect(afterwards).toMatch(
      /A promised time passed: to look at what the person suffers for having written to us, and answer/,
    )
    const after = await back.visit('/staff/queues/messages')
    expect(after.html).toContain(grave.caseId)
    // Their trouble is not over with our answer: somebody looks again, and sees it on this list.
    expect(after.html).toContain(caseId)
  })

  test('keeps the tick when the form comes back, also when the receipt has to be typed again', async () => {
    const { receipt } = await world.file()
    const page = await comeBack(receipt)
    const back = await send(page, WRITE, { body: '', retaliation: 'yes' })
    expect(back.status).toBe(400)
    expect(back.html.match(TICK)?.[0]).toContain('checked')
    const over = await send(page, WRITE, { body: 'They watch me.', retaliation: 'yes', visit: 'no more' })
    expect(over.status).toBe(400)
    const again = await send(over, '/en/status', { receipt })
    expect(again.html).toContain('They watch me.')
    expect(again.html.match(TICK)?.[0]).toContain('checked')
    expect((await world.sees(receipt)).messages).toEqual([])
  })

  test('is heard when they send the same words again with the tick, and once when they click twice', async () => {
    const { receipt } = await world.file()
    const page = await comeBack(receipt)
    const words = { body: 'They watch me.' }
    await send(page, WRITE, words)
    await send(page, WRITE, { ...words, retaliation: 'yes' })
    await send(page, WRITE, { ...words, retaliation: 'yes' })
    await send(page, WRITE, words)
    const { messages } = await world.sees(receipt)
    expect(messages.map(({ retaliation }) => retaliation)).toEqual([false, true])
  })

  test('can say so through the API, and the desk reads it there', async () => {
    const { caseId, receipt } = await world.file()
    const written = await world.app.request('/api/v1/grievances/current/write-message', {
      method: 'POST',
      headers: { authorization: `Receipt ${receipt}`, 'content-type': 'application/json' },
      body: JSON.stringify({ body: 'They watch me.', retaliation: true }),
    })
    expect(await written.json()).toMatchObject({
      retaliationBy: '2026-03-03T09:00:00.000Z',
      messages: [{ retaliation: true }],
    })
    const headers = { authorization: world.tokens.coordinator.authorization }
    const read = await world.app.request(`/api/v1/cases/${caseId}`, { headers })
    expect(await read.json()).toMatchObject({
      retaliationSince: MONDAY,
      retaliationBy: '2026-03-03T09:00:00.000Z',
      messages: [{ from: 'person', retaliation: true }],
    })
    const list = await world.app.request('/api/v1/cases?queue=messages', { headers })
    const { cases } = (await list.json()) as { readonly cases: readonly { readonly id: string }[] }
    expect(cases.find(({ id }) => id === caseId)).toMatchObject({
      nextStep: 'look_at_retaliation',
      retaliationDue: '2026-03-03T09:00:00.000Z',
    })
  })
})

describe('where a form is missing, a sentence says why', () => {
  test('for what is still on its way, when it can be confirmed', async () => {
    const { receipt, caseId } = await world.reach(stages.delivering)
    const LATER = 'As soon as it is said to be done, you can tell us here whether it arrived.'
    expect((await comeBack(receipt)).html.split(LATER)).toHaveLength(3)
    await world.does('ana', caseId, 'record_delivery', {
      action: 'a1',
      proof: 'Bank transfer. It is in the file.',
    })
    const { html } = await comeBack(receipt)
    expect(html.split(LATER)).toHaveLength(2)
    expect(html).toContain('id="arrived-a1"')
  })

  test('for a decision that a colleague has looked at, what can be appealed now', async () => {
    const it = await world.reach(stages.unproven)
    const why = {
      reasons: 'We found nothing. The letters show it.',
      whatNext: 'You may appeal within six months.',
    }
    await world.does('ana', it.caseId, 'decide', { outcome: 'not_upheld', ...why })
    await world.does(it, it.caseId, 'appeal', {
      decision: 'd1',
      reasons: 'Please look again. The letters show it.',
    })
    await world.does('marta', it.caseId, 'decide_appeal', {
      appeal: 'p1',
      outcome: 'upheld',
      ...why,
      reasons: 'I read every letter, and found nothing.',
    })
    const { html } = await comeBack(it.receipt)
    const first = (html.split('id="decision-d1"')[1] ?? '').split('id="decision-d2"')[0]
    expect(first).toContain('You can ask for another look at their answer.')
    expect(html.split('id="decision-d2"')[1]).toContain('id="appeal-d2"')
  })

  test('for parts of an earlier offer that got no answer', async () => {
    const { receipt, caseId } = await world.reach(stages.offered)
    for (const action of ['a1', 'a2'])
      await world.does('ana', caseId, 'overtake_action', {
        action,
        reasons: `${action}: we look for more than this.`,
      })
    const { html } = await comeBack(receipt)
    expect(html).not.toContain('id="offer"')
    expect(html).toContain('A part without an answer can no longer be answered here.')
  })
})
