import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exportBodies } from '../../src/actions/bodies/export-bodies.ts'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { saveBody } from '../../src/actions/bodies/save-body.ts'
import { viewWhetherHelped } from '../../src/actions/bodies/view-whether-helped.ts'
import { ringClocks } from '../../src/actions/clocks/ring-clocks.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { keepInStep } from '../../src/actions/projections/keep-in-step.ts'
import { directorySchema } from '../../src/domain/bodies/directory-file.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { listing } from '../in-memory/listings.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { hiddenIn } from '../world/form.ts'
import { filesOn, problemsOn, reader } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await layInShipped(world.house, shippedDirectory())
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const { send, comeBack } = reader(() => world)
const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const ANSWER = '/en/status/answer-bodies'
const OFFER = { need: 'conduct_of_company', listings: ['intl-ganhri', 'intl-un-special-procedures'] }
const YES = {
  referral: 'f1',
  answer: 'tell_them',
  listing: 'intl-un-special-procedures',
  name: 'Rose',
  howToReach: 'Ring my sister after six.',
  what: 'That a machine refused my benefit.',
}

async function offeredTo(stage = stages.assessing): Promise<FiledStory> {
  const filed = await world.reach(stage)
  await world.does('ana', filed.caseId, 'offer_bodies', OFFER)
  return filed
}

describe('bodies outside are offered from the directory', () => {
  test('the form is filled with who can help there, first two ticked, and shows another need without a script', async () => {
    const { caseId, receipt } = await world.reach(stages.assessing)
    const path = `/staff/cases/${caseId}`
    const page = await ana.visit(`${path}?do=offer-bodies`)
    expect(page.html).toContain('The directory has nobody for this need and country.')
    const kept = await ana.post(`${path}/keep`, {
      ...hiddenIn(page),
      form: 'offer-bodies',
      need: 'conduct_of_company',
      words: 'Both listen to people like you.',
      then: 'bodies',
    })
    expect(kept.status).toBe(303)
    const shown = await ana.visit(`${path}?do=offer-bodies`)
    expect(shown.html).toContain('Both listen to people like you.')
    const boxes = [...shown.html.matchAll(/<input[^>]*name="listings"[^>]*>/g)].map(([box]) => box)
    expect(boxes.map((box) => /value="([^"]+)"/.exec(box)?.[1])).toEqual([
      'intl-ganhri',
      'intl-oecd-ncp',
      // It writes to States, and stands by nobody.
      'intl-un-special-procedures',
    ])
    expect(boxes.map((box) => / checked/.test(box))).toEqual([true, true, false])
    const alone = await ana.send(shown, `${path}/offer-bodies`, { ...OFFER, listings: ['intl-ganhri'] })
    expect(alone.status).toBe(409)
    expect(alone.html).toContain('Please choose at least two')
    const both = await ana.send(shown, `${path}/offer-bodies`, {
      ...OFFER,
      words: 'Both listen to people like you.',
    })
    expect(both.status).toBe(303)
    const { html } = await comeBack(receipt)
    for (const said of [
      'Others who can help you',
      'Whatever you choose changes nothing for your case',
      'Both listen to people like you.',
      'href="https://ganhri.org',
      'Not known what it costs',
      'We have not checked this',
      'I go there myself',
      'None of these',
    ])
      expect(html).toContain(said)
  })
})

describe('nobody is told of a person without their yes', () => {
  test('staff see exactly what may be told, and by when; the body is told once', async () => {
    const { caseId, receipt } = await offeredTo()
    const path = `/staff/cases/${caseId}`
    expect((await ana.visit(`${path}?do=tell-body-f1`)).html).not.toContain(`action="${path}/tell-body"`)
    const said = await send(await comeBack(receipt), ANSWER, YES)
    expect(said.status).toBe(200)
    expect(said.html).toContain('Ring my sister after six.')
    expect(said.html).toContain('4 March 2026')
    const page = await ana.visit(`${path}?do=tell-body-f1`)
    for (const text of ['Rose', YES.howToReach, YES.what]) expect(page.html).toContain(text)
    expect((await ana.visit('/staff/queues/messages')).html).toContain(caseId)
    world.later({ hours: 1 })
    const told = await ana.send(page, `${path}/tell-body`, {
      referral: 'f1',
      way: 'phone',
      'when-date': world.now().slice(0, 10),
    })
    expect(told.status).toBe(303)
    const after = await comeBack(receipt)
    expect(after.html).toContain('what you allowed.')
    expect(after.html).not.toContain('Do not tell them')
  })

  test('a yes is taken back with one click, and staff who had the form before them are refused', async () => {
    const { caseId, receipt } = await offeredTo()
    await send(await comeBack(receipt), ANSWER, YES)
    const path = `/staff/cases/${caseId}`
    const page = await ana.visit(`${path}?do=tell-body-f1`)
    const back = await send(await comeBack(receipt), ANSWER, { referral: 'f1', answer: 'none' })
    expect(back.html).not.toContain('Do not tell them')
    const told = await ana.send(page, `${path}/tell-body`, {
      referral: 'f1',
      way: 'phone',
      'when-date': world.now().slice(0, 10),
    })
    expect(told.status).toBe(409)
    expect((await world.read(caseId)).events.some(({ kind }) => kind === 'body_told')).toBe(false)
  })

  test('without a way to reach them nothing is sent, and nothing typed is lost', async () => {
    const { receipt } = await offeredTo()
    const said = await send(await comeBack(receipt), ANSWER, {
      ...YES,
      howToReach: '',
      'write-message/body': 'I write this as well.',
    })
    expect(said.status).toBe(400)
    expect(problemsOn(said)).toEqual(['bodies-f1-intl-un-special-procedures-howToReach'])
    expect(said.html).toContain('I write this as well.')
    expect(said.html).toContain(YES.what)
  })

  test('in no mail, address or line for lists stands what they allow', async () => {
    const contact = { safety: 'safe', email: 'samira@example.org' } as const
    const filed = await world.reach(stages.assessing, { contact })
    await world.drainJobs()
    const before = world.mailbox.letters.length
    await world.does('ana', filed.caseId, 'offer_bodies', OFFER)
    await send(await comeBack(filed.receipt), ANSWER, YES)
    await world.drainJobs()
    const letters = world.mailbox.letters.slice(before)
    expect(letters.length).toBeGreaterThan(0)
    for (const letter of letters)
      expect(letter).not.toMatch(/Rose|sister|Institutions|OECD|Special Procedures|help you/)
  })
})

describe('did it help', () => {
  test('is asked once after four weeks, and a no is a task for whoever has the case', async () => {
    const { caseId, receipt } = await offeredTo()
    const goes = await send(await comeBack(receipt), ANSWER, {
      referral: 'f1',
      answer: 'go_myself',
      listing: 'intl-ganhri',
    })
    expect(goes.html).toContain('you chose to go there yourself')
    world.later({ days: 28, hours: 1 })
    await ringClocks(world.house)
    await ringClocks(world.house)
    const { events } = await world.read(caseId)
    expect(events.filter(({ kind }) => kind === 'whether_it_helped_asked')).toHaveLength(1)
    const page = await comeBack(receipt)
    expect(page.html).toContain('Did it help you?')
    const none = await send(page, '/en/status/say-whether-it-helped', { referral: 'f1', words: 'I waited.' })
    expect(problemsOn(none)).toEqual(['helped-f1-answer'])
    expect(none.html).toContain('I waited.')
    const said = await send(await comeBack(receipt), '/en/status/say-whether-it-helped', {
      referral: 'f1',
      answer: 'nobody_answered',
    })
    expect(said.html).toContain('Nobody answered')
    expect((await world.sees(receipt)).owed.map(({ step }) => step)).toContain('offer_another_body')
  })

  test('is counted for each body, said of no fewer than five, and goes along in the export', async () => {
    const { viewer } = world.staff.ana
    world.at(instant('2025-12-01T09:00Z'))
    const raw = listing({ id: 'aid-one', subtypes: ['legal_aid'], needs: ['legal_advice'] })
    await saveBody(world.house, world.staff.ana, { act: 'added', seen: 0, raw })
    const shown = () => viewWhetherHelped(world.house, 'aid-one', viewer)
    const cases: string[] = []
    for (let each = 0; each < 5; each += 1) {
      const filed = await world.reach(stages.assessing)
      cases.push(filed.caseId)
      await world.does('ana', filed.caseId, 'offer_bodies', { need: 'legal_advice', listings: ['aid-one'] })
      await world.does(filed, filed.caseId, 'answer_bodies', {
        referral: 'f1',
        answer: 'go_myself',
        listing: 'aid-one',
      })
      await world.does(filed, filed.caseId, 'say_whether_it_helped', { referral: 'f1', answer: 'helped' })
      expect(await shown()).toBeNull()
    }
    world.at(MONDAY)
    expect(await shown()).toEqual({ atLeast: 5, howMany: 'most' })
    const { html } = await ana.visit('/staff/bodies/aid-one')
    expect(html).toContain('Of at least 5 people, most say that it helped.')
    const file = await exportBodies(world.house)
    expect(file.helped).toEqual([{ body: 'aid-one', atLeast: 5, howMany: 'most' }])
    expect(directorySchema.safeParse(file).success).toBe(true)
    // To whoever must not see one of the five, they are four.
    await world.does('marta', cases[0]!, 'declare_conflict')
    expect(await viewWhetherHelped(world.house, 'aid-one', world.staff.marta.viewer)).toBeNull()
    expect(await shown()).toEqual({ atLeast: 5, howMany: 'most' })
    expect(isInStep(await checkProjections(world.house))).toBe(true)
  })
})

/** Every cell of every table, as text: what somebody reads who holds the database and no key. */
async function wholeDatabase(): Promise<ReadonlyMap<string, string>> {
  const { db } = world.owner
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(db)
  const read = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await sql<{ all: string | null }>`
      select string_agg(t::text, E'\n') as all from ${sql.table(name)} t`.execute(db)
    read.set(name, rows[0]?.all ?? '')
  }
  return read
}

test('the database says of nobody to which body they turned, whether it helped, or how it is for them', async () => {
  const ended = await world.reach(stages.remedied)
  await world.does(ended, ended.caseId, 'say_how_it_is', { after: 'ended', feltSafe: 'no' })
  const filed = await offeredTo()
  await world.does(filed, filed.caseId, 'answer_bodies', {
    referral: 'f1',
    answer: 'go_myself',
    listing: 'intl-ganhri',
  })
  world.later({ days: 28, hours: 1 })
  await ringClocks(world.house)
  await world.does(filed, filed.caseId, 'say_whether_it_helped', {
    referral: 'f1',
    answer: 'nobody_answered',
  })
  await world.does('marta', ended.caseId, 'declare_conflict')
  await keepInStep(world.house)
  const isPublic = (table: string) => table === 'body_edit' || table === 'body_funding'
  for (const [table, text] of await wholeDatabase())
    if (!isPublic(table))
      expect([
        table,
        /intl-ganhri|aid-one|nobody_answered|whether_helped|how_it_is:|felt_?safe/i.exec(text),
      ]).toEqual([table, null])
})

test('what an older version counted by name is made anew without it', async () => {
  const { db } = world.house.database
  const { caseId } = await offeredTo()
  const named = 'whether_helped:intl-ganhri:2026-q1:helped'
  await sql`update case_line set counted = counted || ${[named]}::text[], made_by = made_by - 1
    where case_id = ${caseId}::uuid`.execute(db)
  await sql`insert into queue_count (queue, slot, n) values (${named}, 0, 1)`.execute(db)
  await keepInStep(world.house)
  const all = await wholeDatabase()
  expect([all.get('case_line'), all.get('queue_count')].join().includes(named)).toBe(false)
  expect(isInStep(await checkProjections(world.house))).toBe(true)
})

test('all of it stands in what they take along', async () => {
  const { receipt } = await offeredTo()
  await send(await comeBack(receipt), ANSWER, YES)
  const own = await send(await comeBack(receipt), '/en/status', { step: 'own_data' })
  const { 'case.html': page = '', 'case.json': data = '' } = filesOn(own)
  for (const file of [page, data]) {
    expect(file).toContain('Ring my sister after six.')
    expect(file).toContain('Global Alliance')
  }
})
