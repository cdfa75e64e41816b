import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtReported } from '../../src/actions/patterns/look-at-reported.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { insertReported, ruleReported } from '../../src/store/reported.ts'
import { en } from '../../src/words/en/index.ts'
import { DESCRIBED, PRODUCT, STORIES } from '../in-memory/carriers.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { dumpEverything } from '../world/dump.ts'
import { reader, receiptOn, type Page } from '../world/page.ts'
import type { Name } from '../world/staff.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const nobody = reader(() => world)
const as = (name: Name) =>
  reader(
    () => world,
    () => world.staff[name].cookie,
  )
const words = en.workspace.reported

/** Some who tell of the same fault, and do not know each other. */
async function several(many = 5): Promise<FiledStory[]> {
  const filed: FiledStory[] = []
  for (let n = 0; n < many; n += 1)
    filed.push(await world.file({ story: STORIES[n] ?? '', language: 'en', product: PRODUCT }))
  return filed
}

const referencesOf = (filed: readonly FiledStory[]) =>
  Promise.all(filed.map(async ({ caseId }) => (await world.read(caseId)).kase.reference))

async function propose(
  filed: readonly FiledStory[],
  more: Partial<typeof DESCRIBED> = {},
  who: Name = 'ana',
) {
  const cases = (await referencesOf(filed)).join('\n')
  // A minute: who signed in stays signed in.
  world.later({ hours: 1 / 60 })
  return as(who).post('/staff/reported/new', { ...DESCRIBED, ...more, cases })
}

/** The newest that was ever proposed. */
async function newest(): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select reported_id as id from reported order by proposed_at desc limit 1`.execute(world.owner.db)
  return rows[0]?.id ?? ''
}

/** One that people can join. */
async function published(
  filed?: readonly FiledStory[],
): Promise<{ id: string; filed: readonly FiledStory[] }> {
  const cases = filed ?? (await several())
  expect((await propose(cases)).status).toBe(303)
  const id = await newest()
  expect((await as('marta').post(`/staff/reported/${id}/rule`, { answer: 'yes' })).status).toBe(303)
  return { id, filed: cases }
}

const api = (path: string, body?: object, key?: string) =>
  world.app.request(`/api/v1${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
  })
const listed = async () =>
  ((await (await api('/reported')).json()) as { reported: { id: string }[] }).reported.map(({ id }) => id)
const isPublic = async (id: string) => {
  const seen = [(await nobody.visit(`/en/reported/${id}`)).status === 200, (await listed()).includes(id)]
  const [first] = seen
  expect(seen).toEqual([first, first])
  return first
}

/** What a page says of its own, without the mark of the form. */
const mainOf = ({ html }: Page) => (html.split('<main')[1] ?? '').replace(/name="owner" value="[^"]*"/u, '')

/** As it stands on a page. */
const has = ({ html }: Page, text: string) => html.includes(text)

describe('before anything is public', () => {
  test('one proposes, and nobody reads it outside until another has said yes', async () => {
    const filed = await several()
    expect((await propose(filed)).status).toBe(303)
    const id = await newest()
    expect(await isPublic(id)).toBe(false)
    const own = await as('ana').post(`/staff/reported/${id}/rule`, { answer: 'yes' })
    expect([own.status, has(own, words.ruled.yourself)]).toEqual([400, true])
    expect(await isPublic(id)).toBe(false)
    expect((await as('aud').visit('/staff/reported')).status).toBe(403)
    expect((await as('marta').post(`/staff/reported/${id}/rule`, { answer: 'yes' })).status).toBe(303)
    expect(await isPublic(id)).toBe(true)
  })

  test('all that speaks against it is said at once, with the case that it is about, and nothing typed is lost', async () => {
    const filed = await several(5)
    const child = await world.file({
      story: STORIES[6] ?? '',
      language: 'en',
      product: PRODUCT,
      under18: true,
    })
    const [reference = ''] = await referencesOf([child])
    const page = await propose([...filed, child], {
      description: 'It states wrong facts in Nairobi to 7 people.',
    })
    expect(page.status).toBe(400)
    for (const each of [words.why.child, reference, words.why.count, words.why.place, '7'])
      expect(has(page, each)).toBe(true)
    expect(has(page, 'It states wrong facts in Nairobi to 7 people.')).toBe(true)
    const unknown = await as('ana').post('/staff/reported/new', { ...DESCRIBED, cases: '2026-0302-ZZZZ' })
    expect(has(unknown, words.why.not_there)).toBe(true)
  })

  test('a case worker who may not read each of its cases neither proposes nor decides', async () => {
    const filed = await several()
    for (const { caseId } of filed) await world.does('omar', caseId, 'take_up')
    const page = await propose(filed, {}, 'lea')
    expect([page.status, has(page, words.why.not_there)]).toEqual([400, true])
    expect((await propose(filed)).status).toBe(303)
    const ruled = await as('lea').post(`/staff/reported/${await newest()}/rule`, { answer: 'yes' })
    expect([ruled.status, has(ruled, words.ruled.not_all_yours)]).toEqual([400, true])
  })

  test('what is told between the two counts as what was told before', async () => {
    const filed = await several()
    await propose(filed)
    const id = await newest()
    await world.does(filed[2]!, filed[2]!.caseId, 'write_message', { body: 'I am afraid of my boss.' })
    expect((await as('marta').post(`/staff/reported/${id}/rule`, { answer: 'yes' })).status).toBe(400)
    expect(await isPublic(id)).toBe(false)
  })
})

describe('while it is public', () => {
  test('it ends with the entry in which one of its people tells a fear, and whoever joined keeps their case', async () => {
    const { id, filed } = await published()
    const joined = await api(`/reported/${id}/join`, { language: 'en' })
    expect(joined.status).toBe(201)
    await world.does(filed[1]!, filed[1]!.caseId, 'correct_told', { thing: 'feared', words: 'Mr Brandt' })
    expect(await isPublic(id)).toBe(false)
    const { receipt } = (await joined.json()) as { receipt: string }
    expect((await world.sees(receipt)).state).toBe('received')
    expect((await api(`/reported/${id}/join`, { language: 'en' })).status).toBe(409)
  })

  test('of six, one can be erased; of five, none', async () => {
    const { id, filed } = await published(await several(6))
    for (const [at, stays] of [
      [0, true],
      [1, false],
    ] as const) {
      await world.does(filed[at]!, filed[at]!.caseId, 'ask_to_erase', {})
      expect(await isPublic(id)).toBe(stays)
    }
    expect(await world.count(sql`reported_case where reported_id = ${id}`)).toBe(4)
  })

  test('it ends within the hour where two of its people turn out to be one', async () => {
    const { id, filed } = await published()
    for (const each of filed.slice(0, 2))
      await world.does(each, each.caseId, 'give_contact_details', {
        safety: 'safe',
        email: 'sam@example.org',
      })
    await lookAtReported(world.house, new AbortController().signal)
    expect(await isPublic(id)).toBe(false)
  })

  test('one of us ends it alone, with reasons', async () => {
    const { id } = await published()
    expect((await as('omar').post(`/staff/reported/${id}/end`, { reasons: '' })).status).toBe(400)
    expect(await isPublic(id)).toBe(true)
    expect(
      (await as('omar').post(`/staff/reported/${id}/end`, { reasons: 'The maker has put it right since.' }))
        .status,
    ).toBe(303)
    expect(await isPublic(id)).toBe(false)
  })

  test('nothing on a page or in the API tells how many they are, or changes when somebody joins', async () => {
    const { id, filed } = await published(await several(7))
    const look = async () => [
      (await nobody.visit('/en/reported')).html,
      (await nobody.visit(`/en/reported/${id}`)).html,
      await (await api('/reported')).text(),
      mainOf(await as('ana').visit(`/staff/reported/${id}`)),
    ]
    const before = await look()
    for (let n = 0; n < 3; n += 1)
      expect((await api(`/reported/${id}/join`, { language: 'en' })).status).toBe(201)
    expect(await look()).toEqual(before)
    for (const text of before.slice(0, 3))
      for (const told of [...(await referencesOf(filed)), ...filed.map(({ caseId }) => caseId), '2026'])
        expect(text).not.toContain(told)
    // The same questions to the database, whoever joined: there is nothing by which it could take longer.
    expect(await world.count(sql`reported_case where reported_id = ${id}`)).toBe(7)
  })

  test('says that there are more than it shows, and shows them by their product', async () => {
    const { id } = await published()
    const page = async (product: string) => (await nobody.visit(`/en/reported?product=${product}`)).html
    const { more } = en.portal.reported
    expect((await page('')).includes(more)).toBe(false)
    const at = new Date(world.now())
    const { caseId } = await world.file()
    for (let n = 0; n < 50; n += 1)
      await inTransaction(world.house, async (tx) => {
        const one = {
          ...DESCRIBED,
          product: `Zeta ${n}`,
          id: randomUUID(),
          by: world.staff.ana.id,
          at,
          cases: [caseId],
        }
        await insertReported(tx, world.house.keys, one)
        const ruling = { by: world.staff.marta.id, at, accepted: true, reasons: null }
        await ruleReported(tx, world.house.keys, one.id, ruling, [one.by])
      })
    expect((await page('')).includes(more)).toBe(true)
    const found = await page('acme')
    expect([found.includes(more), found.includes(id)]).toEqual([false, true])
  })

  test('whoever has the database reads neither the words of one that waits nor who joined', async () => {
    const { id } = await published()
    await propose(await several(), {
      description: 'The helper mixes up who is who, and letters go astray because of it.',
    })
    const all = await everything()
    expect(all).not.toContain('mixes up who is who')
    const before = all.split(id).length
    expect((await api(`/reported/${id}/join`, { language: 'en' })).status).toBe(201)
    expect((await everything()).split(id).length).toBe(before)
  })
})

describe('somebody to whom it happened too', () => {
  test('finds it by the product, joins without a word, says that they are in danger, and is looked at for themselves', async () => {
    const { id } = await published()
    const report = await nobody.visit('/en/report')
    expect(has(report, `href="/en/reported"`)).toBe(true)
    const found = await nobody.visit('/en/reported?product=acme')
    expect(has(found, DESCRIBED.description)).toBe(true)
    expect(has(await nobody.visit('/en/reported?product=other'), DESCRIBED.description)).toBe(false)
    const one = await nobody.visit(`/en/reported/${id}`)
    const form = await nobody.send(one, '/en/report?next', { step: 'change' })
    expect([
      form.status,
      has(form, DESCRIBED.description),
      has(form, 'name="danger"'),
      has(form, 'name="feared"'),
    ]).toEqual([200, true, true, true])
    const check = await nobody.send(form, '/en/report?next', { danger: 'life', step: 'check' })
    expect([check.status, has(check, DESCRIBED.description)]).toEqual([200, true])
    const done = await nobody.send(check, '/en/report?next', { step: 'send' })
    expect(done.status).toBe(201)
    const { kase } = await joinerOf(id)
    expect(kase).toMatchObject({
      joined: { id, description: DESCRIBED.description },
      product: PRODUCT,
      danger: true,
      dangerSigns: ['life'],
      story: DESCRIBED.description,
    })
    expect(kase.triageDueAt < (await calm()).triageDueAt).toBe(true)
    // What they joined is in our words: it gives nobody away, and is theirs to translate for nobody.
    expect(kase.theirWords).toEqual([])
    const desk = await as('ana').visit(`/staff/cases/${kase.id}`)
    expect(desk.status).toBe(200)
  })

  test('adds words of their own, which are the story, or tells it alone after all', async () => {
    const { id } = await published()
    const one = await nobody.visit(`/en/reported/${id}`)
    const form = await nobody.send(one, '/en/report?next', { step: 'change' })
    const alone = await nobody.send(form, '/en/report?next', { step: 'alone', story: 'Mine.' })
    expect([has(alone, DESCRIBED.description), has(alone, 'Mine.')]).toEqual([false, true])
    const check = await nobody.send(form, '/en/report?next', {
      step: 'check',
      story: 'It said so to me too.',
    })
    expect((await nobody.send(check, '/en/report?next', { step: 'send' })).status).toBe(201)
    const { kase } = await joinerOf(id)
    expect([kase.story, kase.joined?.id, kase.theirWords.map(({ text }) => text)]).toEqual([
      'It said so to me too.',
      id,
      ['It said so to me too.'],
    ])
  })

  test('is told when it is over, and loses nothing of what they typed', async () => {
    const { id } = await published()
    const one = await nobody.visit(`/en/reported/${id}`)
    const form = await nobody.send(one, '/en/report?next', { step: 'change' })
    await as('omar').post(`/staff/reported/${id}/end`, { reasons: 'The maker has put it right since.' })
    const check = await nobody.send(form, '/en/report?next', { step: 'check', wish: 'An apology.' })
    expect([check.status, has(check, en.refusals.reported_ended), has(check, 'An apology.')]).toEqual([
      400,
      true,
      true,
    ])
  })

  test.each(['as it was', 'with other words', 'for the first time'])(
    'who sends %s once it is over loses neither their receipt nor a word',
    async (how) => {
      const { id } = await published()
      const one = await nobody.visit(`/en/reported/${id}`)
      const form = await nobody.send(one, '/en/report?next', { step: 'change' })
      const check = await nobody.send(form, '/en/report?next', { step: 'check', wish: 'An apology.' })
      const send = (more: object = {}) => nobody.send(check, '/en/report?next', { step: 'send', ...more })
      const first = how === 'for the first time' ? null : await send()
      await as('omar').post(`/staff/reported/${id}/end`, { reasons: 'The maker has put it right since.' })
      const again = await send(how === 'with other words' ? { wish: 'An apology, and a letter.' } : {})
      if (how === 'as it was') {
        expect([first?.status, again.status]).toEqual([201, 201])
        expect(receiptOn(again)).toBe(receiptOn(first!))
      } else {
        expect([again.status, has(again, en.refusals.reported_ended)]).toEqual([400, true])
        expect([has(again, 'An apology'), has(again, DESCRIBED.description)]).toEqual([true, false])
      }
    },
  )

  test('joins once with one key, and not what was never public', async () => {
    const { id } = await published()
    const [one, again] = [
      await api(`/reported/${id}/join`, { language: 'en' }, 'once'),
      await api(`/reported/${id}/join`, { language: 'en' }, 'once'),
    ]
    expect(await again.json()).toEqual(await one.json())
    await propose(await several())
    expect((await api(`/reported/${await newest()}/join`, { language: 'en' })).status).toBe(404)
    expect((await api(`/reported/${id}/join`, { language: 'en', joined: id })).status).toBe(400)
    expect((await api(`/reported/${id}/join`, { language: 'en', channel: 'phone' })).status).toBe(400)
  })

  test('never carries the description that they joined', async () => {
    const { id } = await published()
    await api(`/reported/${id}/join`, { language: 'en', story: STORIES[8], dangerSigns: [] })
    const { kase } = await joinerOf(id)
    const page = await propose([...(await several()), { caseId: kase.id, receipt: '' }])
    expect([page.status, has(page, words.why.joined)]).toEqual([400, true])
  })
})

const everything = async () => JSON.stringify([...(await dumpEverything(world.house))])

/** The case of whoever joined one. */
async function joinerOf(id: string) {
  const { rows } = await sql<{ case_id: string }>`select distinct case_id from case_event`.execute(
    world.owner.db,
  )
  const all = await Promise.all(rows.map(({ case_id }) => world.read(case_id).catch(() => null)))
  return all.find((each) => each?.kase.joined?.id === id)!
}

async function calm() {
  const { caseId } = await world.file({ story: STORIES[0] ?? '', language: 'en' })
  return (await world.read(caseId)).kase
}
