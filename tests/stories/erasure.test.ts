import { isDeepStrictEqual } from 'node:util'
import { chooseRecovery } from '../../src/actions/intake/choose-recovery.ts'
import { chooseWord } from '../../src/actions/intake/own-word.ts'
import { createSecretKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ringClocks } from '../../src/actions/clocks/ring-clocks.ts'
import { announceErasings } from '../../src/actions/erasure/announce-erasings.ts'
import { eraseAgain } from '../../src/actions/erasure/erase-again.ts'
import { eraseForHouse } from '../../src/actions/erasure/erase-case.ts'
import { finishErasing } from '../../src/actions/erasure/finish-erasing.ts'
import { casesMeant, previewErasing } from '../../src/actions/erasure/preview-erasing.ts'
import { whenErased } from '../../src/actions/erasure/when-erased.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { keepInStep } from '../../src/actions/projections/keep-in-step.ts'
import { keepDraft } from '../../src/actions/staff/drafts.ts'
import { runVerb } from '../../src/actions/run-verb.ts'
import { GOES, STAYS } from '../../src/store/erasure/wipe.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import { openWhy } from '../../src/store/erasure/why-erased.ts'
import { findDraft } from '../../src/store/staff/drafts.ts'
import { CaseErased } from '../../src/store/keys/case-slots.ts'
import { openText } from '../../src/store/keys/seal.ts'
import { erasedListOf, readErasedList } from '../../src/store/keys/erased-list.ts'
import { ORDERED } from '../in-memory/ordered.ts'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { MINUTE, plusMs } from '../../src/domain/time/instant.ts'
import { speak } from '../../src/words/speak.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const { visit, send } = reader(() => world)
const db = () => world.house.database.db
const SAMIRA = { contact: { safety: 'safe', email: 'samira@example.org', name: 'Samira' } }
const erase = ({ caseId }: FiledStory) => eraseForHouse(world.house, caseId, ORDERED)
const list = () => readErasedList(erasedListOf(world.house.keys.slots.path)).map(({ caseId }) => caseId)
const readAs =
  (keys = world.house.keys) =>
  (caseId: string) =>
    findWholeCase(world.house.database, keys, { kind: 'house' }, caseId)

/** What a copy of the database holds of a case: everything with which its words could be opened again. */
async function copyOf(caseId: string) {
  const of = <T>(table: string) =>
    sql<T>`select * from ${sql.table(table)} where case_id = ${caseId}::uuid`.execute(db())
  const [key, line, drafts] = await Promise.all([
    of<Record<string, unknown>>('case_key'),
    of<Record<string, unknown>>('case_line'),
    of<Record<string, unknown>>('draft'),
  ])
  return { key: key.rows[0]!, line: line.rows[0]!, drafts: drafts.rows }
}

/** Brings back what a copy holds, as somebody does who puts an old database in place of today's. */
async function bringBack({ key, line, drafts }: Awaited<ReturnType<typeof copyOf>>): Promise<void> {
  const put = (table: string, row: Record<string, unknown>) =>
    sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
      values (${sql.join(
        Object.entries(row).map(([name, value]) =>
          name === 'listed' ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`,
        ),
      )}) on conflict do nothing`.execute(db())
  await put('case_line', line)
  await put('case_key', key)
  for (const row of drafts) await put('draft', row)
}

test('a case that is erased is on no list and no page, and what stays of it still verifies', async () => {
  const kept = await world.file()
  const samira = await world.reach(stages.offered, SAMIRA)
  await keepDraft(world.house, { staff: world.staff.ana.id, caseId: samira.caseId, form: 'add-note' }, [
    ['note', 'Samira rang.'],
  ])
  const before = await world.read(samira.caseId)
  const done = await erase(samira)
  expect(done).toMatchObject({ because: 'house', isDone: true, day: world.now().slice(0, 10) })

  expect(await readAs()(samira.caseId)).toBeNull()
  expect(await world.tries('ana', samira.caseId, 'add_note', { note: 'One more word.' })).toBe('not_found')
  for (const table of [
    'case_key',
    'case_line',
    'case_clock',
    'draft',
    'outbox',
    'staff_mail',
    'relationship',
  ])
    expect([
      table,
      await world.count(sql`${sql.table(table)} where case_id = ${samira.caseId}::uuid`),
    ]).toEqual([table, 0])
  expect(await world.count(sql`jobs.job where data ->> 'caseId' = ${samira.caseId}`)).toBe(0)
  // The entries stay, and the last one is the proof.
  expect(await world.count(sql`case_event where case_id = ${samira.caseId}::uuid`)).toBe(
    before.events.length + 1,
  )
  const report = await verifyLedger(world.house)
  expect([report.faults, report.cases]).toEqual([[], 2])
  expect(isInStep(await checkProjections(world.house))).toBe(true)
  expect((await world.read(kept.caseId)).kase.story).not.toBe('')
})

test('whoever still has the receipt reads on which day it was erased, why, what stays, and for how long', async () => {
  const samira = await world.file(SAMIRA)
  const open = await visit('/en/status')
  expect((await send(open, '/en/status', { receipt: samira.receipt, step: 'open' })).html).toContain(
    'We have your message',
  )
  await erase(samira)
  const { html } = await send(await visit('/en/status'), '/en/status', {
    receipt: samira.receipt,
    step: 'open',
  })
  expect(html).toContain('This was erased')
  expect(html).toContain('was erased on 2 March 2026')
  expect(html).toContain('Whoever runs this house erased it.')
  expect(html).toContain(ORDERED.reasons)
  expect(html).toContain('Nobody had read what you told.')
  expect(html).toContain('Such copies of the keys are to be deleted within 7 days')
  expect(html).not.toMatch(/nobody can read it any more/i)
})

test('why it was erased is sealed, stays for whoever has the receipt, and opens for no other case', async () => {
  const [one, two] = [await world.file(), await world.file()]
  await erase(one)
  await erase(two)
  const sealedOf = async ({ caseId }: FiledStory) =>
    (await sql<{ why: Buffer }>`select why from erased_case where case_id = ${caseId}::uuid`.execute(db()))
      .rows[0]!.why
  const sealed = await sealedOf(one)
  expect(sealed.toString('latin1')).not.toContain('court')
  expect((await whenErased(world.house, one.caseId))!.why).toEqual({
    reasons: ORDERED.reasons,
    open: ['unread', 'undecided'],
  })
  expect(openWhy(world.house.keys, two.caseId, sealed)).toBeNull()
  // Their own wish needs no reason of ours.
  const own = await world.file()
  await runVerb(world.house, 'ask_to_erase', { kind: 'house' }, people.person, own.caseId, {})
  const before = world.now()
  world.later({ days: 15 })
  await ringClocks(world.house)
  await finishErasing(world.house)
  expect(await whenErased(world.house, own.caseId)).toMatchObject({ because: 'own_request', why: null })
  world.at(before)
})

describe('data of any age with the keys of today', () => {
  test('open nothing that was erased: no entry, no line of a list, no draft, no title', async () => {
    const samira = await world.reach(stages.rated, SAMIRA)
    const place = { staff: world.staff.ana.id, caseId: samira.caseId, form: 'add-note' }
    await keepDraft(world.house, place, [['note', 'Samira rang.']])
    const copy = await copyOf(samira.caseId)
    await erase(samira)
    await bringBack(copy)
    await expect(readAs()(samira.caseId)).rejects.toThrow(CaseErased)
    await expect(findDraft(world.house.database, world.house.keys, place, world.now())).rejects.toThrow(
      CaseErased,
    )
    expect(copy.drafts).toHaveLength(1)
    // Nor with any key that the house has for all cases together.
    const sealed = copy.drafts[0]!['sealed'] as Buffer
    const ofHouse = createSecretKey(world.house.keys.index('draft', 'key'))
    expect(() => openText(ofHouse, sealed, `draft:${place.staff}:${place.caseId}:${place.form}`)).toThrow()
    await eraseAgain(world.house)
    expect(await readAs()(samira.caseId)).toBeNull()
  })

  test('whatever is filed, copied and erased in whatever order', async () => {
    const act = fc.constantFrom('file', 'copy', 'erase', 'add')
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), fc.nat(), async (acts, seed) => {
        const there: FiledStory[] = [await world.file(), await world.file()]
        const gone: FiledStory[] = []
        const copies: Awaited<ReturnType<typeof copyOf>>[] = []
        for (const [n, each] of [...acts, 'copy', 'erase'].entries()) {
          const which = there[(seed + n) % Math.max(there.length, 1)]
          if (each === 'file') there.push(await world.file())
          else if (which === undefined) continue
          else if (each === 'copy') for (const one of there) copies.push(await copyOf(one.caseId))
          else if (each === 'add')
            await world.does('ana', which.caseId, 'add_note', { note: 'Looked at it.' })
          else {
            await erase(which)
            gone.push(...there.splice(there.indexOf(which), 1))
          }
        }
        for (const copy of copies) await bringBack(copy)
        for (const { caseId } of gone)
          if (copies.some(({ key }) => key['case_id'] === caseId))
            await expect(readAs()(caseId)).rejects.toThrow(CaseErased)
        for (const { caseId } of there) expect((await readAs()(caseId))?.kase.id).toBe(caseId)
        await eraseAgain(world.house)
        for (const { caseId } of gone) expect(await readAs()(caseId)).toBeNull()
      }),
      { numRuns: 8 },
    )
    // Single rows came back here, without what they count.
    await keepInStep(world.house)
    expect(isInStep(await checkProjections(world.house))).toBe(true)
    expect((await verifyLedger(world.house)).faults).toEqual([])
  })

  test('erase it again at the next start, also where the old copy still has a hold that was ended since', async () => {
    const samira = await world.reach(stages.assessing)
    await world.does('ana', samira.caseId, 'hold_everything', { because: 'The police asked for it.' })
    const copy = await copyOf(samira.caseId)
    await world.does('marta', samira.caseId, 'release_hold', { because: 'The police closed the case.' })
    await erase(samira)
    await sql`delete from erased_case where case_id = ${samira.caseId}::uuid`.execute(db())
    await bringBack(copy)
    expect(await eraseAgain(world.house)).toBe(1)
    expect(await readAs()(samira.caseId)).toBeNull()
    expect(await eraseAgain(world.house)).toBe(0)
  })
})

describe('what keeps a case', () => {
  const KEEPS: readonly (readonly [what: string, code: string, tell: () => Promise<FiledStory>])[] = [
    [
      'a hold',
      'case_is_held',
      async () => {
        const it = await world.file()
        await world.does('ana', it.caseId, 'take_up', {})
        await world.does('ana', it.caseId, 'hold_everything', { because: 'A court asked for it.' })
        return it
      },
    ],
    [
      'that the person is made to suffer for it',
      'reprisal_is_open',
      async () => {
        const it = await world.file()
        await world.does(it, it.caseId, 'write_message', { body: 'They cut my shifts.', retaliation: true })
        return it
      },
    ],
    [
      'that a child is in danger',
      'child_in_danger',
      () => world.file({ dangerSigns: ['life'], child: true }),
    ],
  ]

  test.each(KEEPS)('%s', async (_what, code, tell) => {
    const it = await tell()
    const before = await copyOf(it.caseId)
    expect((await previewErasing(world.house, it.caseId))!).toMatchObject({ keeps: [{ refused: code }] })
    expect(await erase(it)).toMatchObject({ refused: code })
    expect(await copyOf(it.caseId)).toEqual(before)
    expect(list()).not.toContain(it.caseId)
    expect((await readAs()(it.caseId))?.kase.erasedAt).toBeNull()
  })

  test('the preview names what goes and what stays, and changes nothing', async () => {
    const it = await world.reach(stages.rated)
    const before = await copyOf(it.caseId)
    const { kase, events } = await world.read(it.caseId)
    const [meant] = await casesMeant(world.house, ` ${kase.reference.toLowerCase()} `)
    expect(meant).toBe(it.caseId)
    expect(await previewErasing(world.house, it.caseId)).toMatchObject({
      reference: kase.reference,
      lies: { entries: events.length, receipts: 1 },
      keeps: [],
    })
    expect(await copyOf(it.caseId)).toEqual(before)
  })

  test('every table that erasing empties is counted in it, each kind with all of its rows', async () => {
    const it = await world.reach(stages.offered, SAMIRA)
    const db = world.owner.db
    await sql`insert into taken_over (staff_id, case_id) values (${world.staff.ana.id}, ${it.caseId})`.execute(
      db,
    )
    await sql`insert into ledger_before (case_id, events, head)
      values (${it.caseId}, 1, sha256('x'))`.execute(db)
    await sql`insert into filed_sketch (case_id, sealed, at) values (${it.caseId}, 'x', now())
      on conflict do nothing`.execute(db)
    await sql`insert into organisation (organisation_id, name_index, name)
      values (${it.caseId}, sha256('x'), 'x')`.execute(db)
    await sql`insert into relationship (case_id, entity, organisation_id, role)
      values (${it.caseId}, 'e9', ${it.caseId}, 'deployer')`.execute(db)
    await sql`insert into case_file (case_id, file, object, bytes, given_on)
      values (${it.caseId}, 'f9', ${it.caseId}, 65536, '2026-03-02')`.execute(db)
    await world.tries(it, it.caseId, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'lawyer' })
    await chooseRecovery(world.house, it.caseId, { email: 'samira@example.org', typed: null })
    await chooseWord(world.house, it.caseId, { word: 'blue heron', typed: null })
    await keepDraft(world.house, { staff: world.staff.ana.id, caseId: it.caseId, form: 'add-note' }, [
      ['note', 'Samira rang.'],
    ])
    const found = await previewErasing(world.house, it.caseId)
    if (found === null || 'erased' in found) throw new Error('It is there.')
    const kinds = Map.groupBy(GOES, ({ as }) => as)
    for (const [as, tables] of kinds) {
      const counts = await Promise.all(
        tables.map(({ table }) => world.count(sql`${sql.table(table)} where case_id = ${it.caseId}::uuid`)),
      )
      const jobs =
        as === 'waiting' ? await world.count(sql`jobs.job where data ->> 'caseId' = ${it.caseId}`) : 0
      expect([as, found.lies[as]]).toEqual([as, counts.reduce((sum, n) => sum + n, jobs)])
      expect([as, found.lies[as] > 0]).toEqual([as, true])
    }
    await erase(it)
    for (const { table } of GOES)
      expect([table, await world.count(sql`${sql.table(table)} where case_id = ${it.caseId}::uuid`)]).toEqual(
        [table, 0],
      )
  })
})

test('whoever is killed in between finds it erased to the end after the next start', async () => {
  const [one, two] = [await world.file(), await world.file()]
  const { house } = world
  // Stopped after the last entry.
  await runVerb(house, 'erase_case', { kind: 'house' }, people.clock, one.caseId, {
    because: 'house',
    ...ORDERED,
  })
  expect(await world.tries('ana', one.caseId, 'add_note', { note: 'A word too late.' })).toBe('not_found')
  // Stopped after the rows, before the slot.
  const slots = { ...house.keys.slots, erase: () => Promise.reject(new Error('The disk is gone.')) }
  const stuck = { ...house, keys: { ...house.keys, slots } }
  const { slot } = (await copyOf(two.caseId)).key as { slot: number }
  expect(await eraseForHouse(stuck, two.caseId, ORDERED)).toMatchObject({ isDone: false })
  expect([house.keys.slots.stateOf(slot), list().includes(two.caseId)]).toEqual(['kept', false])

  expect(await finishErasing(house)).toBe(2)
  expect(house.keys.slots.stateOf(slot)).toBe('erased')
  expect(list()).toEqual(expect.arrayContaining([one.caseId, two.caseId]))
  expect(await finishErasing(house)).toBe(0)
})

test('the list of erased cases holds ids and days, and no word of anybody', async () => {
  const samira = await world.file({ ...SAMIRA, story: 'They took the housing benefit of Samira.' })
  await erase(samira)
  const text = readFileSync(erasedListOf(world.house.keys.slots.path), 'utf8')
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^[0-9a-f-]{36} \d+ \d{4}-\d\d-\d\d (own_request|retention|house)( [\w-]+)?$/)
  expect(text).not.toContain('court')
})

describe('what the person asks for on their page', () => {
  const say = async (receipt: string) =>
    send(await visit('/en/status'), '/en/status', { receipt, step: 'open' })

  test('says before what goes and what stays, is erased after two weeks, and can be taken back until then', async () => {
    const samira = await world.reach(stages.rated, SAMIRA)
    const page = await say(samira.receipt)
    expect(page.html).toContain('Erase what you told us')
    expect(page.html).toContain('It happens 14 days after you ask')
    expect(page.html).toContain('Whoever else was told with your yes keeps what they have')
    expect(page.html).toContain('Such copies of the keys are to be deleted within 7 days')
    expect(page.html).not.toMatch(/nobody can (read it any more|bring it back)/i)
    const { owed } = await world.sees(samira.receipt)
    const asked = await send(page, '/en/status/ask-to-erase', {})
    expect(asked.html).toMatch(/This will be erased on \d+ \w+ 2026/)
    // Before what is to come, and nothing is promised for a day on which nothing of it is left.
    expect(asked.html.indexOf('id="erasing"')).toBeLessThan(asked.html.indexOf('What happens next'))
    const view = await world.sees(samira.receipt)
    const speaker = speak('en', world.house.calendar.timeZone)
    const after = owed.flatMap(({ by }) => (by !== null && by >= view.erasing!.on ? [by] : []))
    expect(after.length).toBeGreaterThan(0)
    for (const by of after) {
      expect(page.html).toContain(speaker.moment(by))
      expect(asked.html).not.toContain(speaker.moment(by))
    }
    const kept = await send(asked, '/en/status/take-back-erasing', {})
    expect(kept.html).toContain('It is kept. Nothing is erased.')
    expect(kept.html).not.toMatch(/This will be erased on/)

    await send(kept, '/en/status/ask-to-erase', {})
    const before = world.now()
    world.later({ days: 13 })
    await ringClocks(world.house)
    expect(await readAs()(samira.caseId)).not.toBeNull()
    world.later({ days: 1, hours: 1 })
    await ringClocks(world.house)
    await finishErasing(world.house)
    expect(await readAs()(samira.caseId)).toBeNull()
    expect((await say(samira.receipt)).html).toContain('You had asked for it.')
    world.at(before)
  })

  test('is refused with the reason, and staff read when it is due', async () => {
    const held = await world.reach(stages.rated)
    const open = await world.reach(stages.rated)
    await world.does(open, open.caseId, 'ask_to_erase')
    await world.does('ana', held.caseId, 'hold_everything', { because: 'A court asked for it.' })
    const page = await say(held.receipt)
    expect(page.html).toContain('Nothing of this can be erased now')
    expect(page.html).not.toContain('/status/ask-to-erase')
    const whole = await world.read(open.caseId)
    expect(whole.kase.erasing?.because).toBe('own_request')
  })
})

test.each(['affected_person', 'witness'] as const)(
  'until its key is overwritten, what is erased is there for nobody, by no door: %s',
  async (submitter) => {
    const before = world.now()
    const told = await world.file({ ...SAMIRA, submitter })
    await world.does('ana', told.caseId, 'take_up', {})
    await world.does(told, told.caseId, 'ask_to_erase', {})
    world.at(plusMs((await world.read(told.caseId)).kase.erasing!.on, -20 * MINUTE))
    const page = await send(await visit('/en/status'), '/en/status', { receipt: told.receipt, step: 'open' })
    world.at(plusMs(world.now(), 30 * MINUTE))
    const slots = { ...world.house.keys.slots, erase: () => Promise.reject(new Error('The disk is gone.')) }
    await ringClocks(world.house)
    await finishErasing({ ...world.house, keys: { ...world.house.keys, slots } })
    const opened = await send(await visit('/en/status'), '/en/status', {
      receipt: told.receipt,
      step: 'open',
    })
    const sent = await send(page, '/en/status/write-message', { body: 'Are you there?' })
    for (const { html } of [opened, sent]) {
      expect(html).toContain('This was erased')
      expect(html).not.toMatch(/You can still write to us|Your message|id="next"/)
    }
    const headers = { authorization: `Receipt ${told.receipt}`, 'content-type': 'application/json' }
    const call = (path: string, body?: object) =>
      world.app.request(`/api/v1/grievances/current${path}`, {
        headers,
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      })
    for (const answer of [await call(''), await call('/messages'), await call('/take-back-erasing', {})])
      expect([answer.status, await answer.json()]).toEqual([
        410,
        expect.objectContaining({ erased: expect.objectContaining({ because: 'own_request' }) as object }),
      ])
    await finishErasing(world.house)
    world.at(before)
  },
)

test('whoever told of others reads what keeps it, and is offered nothing that is refused', async () => {
  const before = world.now()
  const told = await world.file({ submitter: 'witness', story: 'A machine marks my pupils down.' })
  await world.does('ana', told.caseId, 'take_up', {})
  await world.does('ana', told.caseId, 'hold_everything', { because: 'A court asked for it.' })
  const open = async () =>
    (await send(await visit('/en/status'), '/en/status', { receipt: told.receipt, step: 'open' })).html
  expect(await open()).not.toContain('/status/ask-to-erase')
  expect(await world.tries(told, told.caseId, 'ask_to_erase', {})).toBe('case_is_held')
  await world.does('marta', told.caseId, 'release_hold', { because: 'The court is done with it.' })
  await world.does(told, told.caseId, 'ask_to_erase', {})
  await world.does('ana', told.caseId, 'hold_everything', { because: 'A second court asked.' })
  world.later({ days: 60 })
  await ringClocks(world.house)
  const held = await open()
  expect(held).toContain('Nothing of this can be erased now')
  expect(held).not.toContain('This is being erased now')
  await world.does('marta', told.caseId, 'release_hold', { because: 'The second is done with it too.' })
  await ringClocks(world.house)
  expect(await open()).toContain('This was not erased')
  expect((await readAs()(told.caseId))?.kase.erasedAt).toBeNull()
  world.at(before)
})

test('what ended as the house has set is announced four weeks before, by mail, and erased then', async () => {
  const samira = await world.reach(stages.notUpheld, SAMIRA)
  const other = await world.reach(stages.remedied)
  const before = world.now()
  const house = { ...world.house, keepMonths: { not_upheld: 12 } }
  world.later({ days: 330 })
  expect(await announceErasings(world.house)).toBe(0)
  expect(await announceErasings(house)).toBe(0)
  world.later({ days: 20 })
  expect(await announceErasings(house)).toBe(1)
  expect(await announceErasings(house)).toBe(0)
  expect(
    await world.count(sql`outbox where effect = 'tell_person' and case_id = ${samira.caseId}::uuid`),
  ).toBe(1)
  expect((await world.read(samira.caseId)).kase.erasing?.because).toBe('retention')
  expect((await world.read(other.caseId)).kase.erasing).toBeNull()
  world.later({ days: 27 })
  await ringClocks(house)
  expect(await readAs()(samira.caseId)).not.toBeNull()
  world.later({ days: 2 })
  await ringClocks(house)
  await finishErasing(house)
  expect(await readAs()(samira.caseId)).toBeNull()
  expect(await readAs()(other.caseId)).not.toBeNull()
  world.at(before)
})

test('of an erased case no table keeps a row but those that are named', async () => {
  const samira = await world.reach(stages.remedied, SAMIRA)
  await erase(samira)
  await finishErasing(world.house)
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'case_id' order by 1`.execute(world.house.database.db)
  // A new table with a case in it is emptied, or named as staying.
  expect(tables.map(({ name }) => name)).toEqual(
    [...GOES.map(({ table }) => table), ...Object.keys(STAYS)].toSorted(),
  )
  const left = await Promise.all(
    tables.map(async ({ name }) => {
      const n = await world.count(sql`${sql.table(name)} where case_id = ${samira.caseId}::uuid`)
      return n > 0 ? name : null
    }),
  )
  expect(left.filter((name) => name !== null)).toEqual(['case_event', 'erased_case', 'receipt'])
})

test('what was told by phone is not erased by one of us, and the person reads and hears of it before', async () => {
  const before = world.now()
  const told = await world.file(
    {
      channel: 'phone',
      story: 'I cannot go on since the machine cut me off.',
      dangerSigns: ['life'],
      ...SAMIRA,
    },
    world.staff.ana.actor,
  )
  const words = { wants: 'erase', said: 'phone', words: 'She said: please erase all of it.' } as const
  expect(await world.tries('ana', told.caseId, 'ask_to_erase', {})).toBe('not_yours')
  expect(await world.tries('ana', told.caseId, 'note_wish', words)).toBe('danger_not_opened')
  await world.does('ana', told.caseId, 'take_up')
  await world.drainJobs()
  const isToldOfNews = async () =>
    (await world.waitingJobs()).some(
      ({ name, data }) => name === 'tell_person' && isDeepStrictEqual(data, { caseId: told.caseId }),
    )
  expect(await isToldOfNews()).toBe(false)
  await world.does('ana', told.caseId, 'note_wish', words)
  expect(await isToldOfNews()).toBe(true)
  const open = async () =>
    (await send(await visit('/en/status'), '/en/status', { receipt: told.receipt, step: 'open' })).html
  const page = await open()
  expect(page).toContain('one of us wrote down that you want all of this erased')
  expect(page).toContain('She said: please erase all of it.')
  expect(await world.tries('ana', told.caseId, 'rule_on_wish', { accepted: true })).toBe(
    'second_person_needed',
  )
  world.later({ days: 15 })
  await ringClocks(world.house)
  expect((await readAs()(told.caseId))?.kase.erasedAt).toBeNull()
  expect(await world.tries('marta', told.caseId, 'rule_on_wish', { accepted: true })).toBe('wish_too_old')
  const tooLate = { accepted: false, reasons: 'It was noted two weeks ago. We ask you once more.' }
  await world.does('marta', told.caseId, 'rule_on_wish', tooLate)
  expect(await open()).toContain('We ask you once more.')
  await world.does('ana', told.caseId, 'note_wish', words)
  await world.does('marta', told.caseId, 'rule_on_wish', { accepted: true })
  expect(await open()).toContain('This will be erased on')
  world.at(before)
})
