import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { viewCase } from '../../src/actions/casework/view-case.ts'
import { whatCanBeDone } from '../../src/domain/possible.ts'
import { verbCalled, type VerbName } from '../../src/domain/verbs.ts'
import { kebab } from '../../src/domain/vocabulary/kebab.ts'
import { purgeExpired } from '../../src/actions/purge-expired.ts'
import { findDraft } from '../../src/store/staff/drafts.ts'
import { LANGUAGE_COOKIE, SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { spotsOf, type Spot } from '../../src/web/staff/case/spots.ts'
import { isDealt, WHOLE } from '../fields/sample.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { asTyped, escaped, formInHand, hiddenIn, textsIn } from '../world/form.ts'
import { reader, type Fields, type Page } from '../world/page.ts'
import type { Name } from '../world/staff.ts'

/*
 * Every form of staff, in everything that can happen to it between the first key and the save: nothing that was typed
 * is lost, doubled, or read by somebody else.
 */

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const as = (name: Name) =>
  reader(
    () => world,
    () => world.staff[name].cookie,
  )

const STAGES = {
  received: stages.received,
  assessing: stages.assessing,
  rated: stages.rated,
  attributed: stages.attributed,
  planned: stages.planned,
  delivering: stages.delivering,
  confirming: stages.confirming,
  'not upheld': stages.notUpheld,
  feared: () => stages.fearing(stages.FEARING),
} as const

/** A form of a case in the hands of a member of staff, with what they type into it. */
interface InHand extends FiledStory {
  readonly who: Name
  readonly spot: Spot
  /** Of the case. */
  readonly path: string
  readonly action: string
  readonly page: Page
  readonly fields: Fields
  readonly texts: readonly string[]
}

/** One of so many forms is tried in `npm test`; all of them in `npm run test:all`. */
const EVERY = WHOLE ? 1 : 6

const FORMS = Object.entries(STAGES)
  .flatMap(([stage, start]) =>
    (['ana', 'marta'] as const).flatMap((who) => {
      const it = start()
      const { can } = whatCanBeDone(it.kase, it.contextFor(who === 'ana' ? people.ana : people.marta))
      return can.map(({ verb, subject }) => ({ stage: stage as keyof typeof STAGES, who, verb, subject }))
    }),
  )
  // The same form of another person or at another point says nothing new, unless nobody else has it.
  .filter(
    (form, n, all) =>
      all.findIndex((each) => each.verb === form.verb && each.stage === form.stage) === n &&
      form.verb !== 'ask_outside' &&
      // Who can help is looked up first, by a button of the form (`referral.test.ts`).
      form.verb !== 'offer_bodies',
  )
  .filter((_, n) => n % EVERY === 0)

async function takeInHand({ stage, who, verb, subject }: (typeof FORMS)[number]): Promise<InHand> {
  const story = await world.reach(STAGES[stage], stage === 'feared' ? stages.FEARING : {})
  const view = await viewCase(world.house, world.staff[who].viewer, story.caseId)
  const spot = spotsOf(view!).find((each) => each.verb === verb && isDeepStrictEqual(each.about, subject))
  if (view === null || spot === undefined) throw new Error(`${who} has no form for ${verb} when ${stage}.`)
  const raw = sensibleInput(verbCalled(verb), subject, view.kase, world.now())
  const colleagues = Array.isArray(raw['named']) ? { named: [world.staff.ana.id, world.staff.marta.id] } : {}
  const path = `/staff/cases/${story.caseId}`
  const page = await as(who).visit(`${path}?do=${spot.id}`)
  const asks = (name: string) => formInHand(page.html).includes(` name="${name}`)
  const input = marked(
    verb,
    Object.fromEntries(Object.entries({ ...raw, ...colleagues }).filter(([name]) => asks(name))),
  )
  const fields = { ...hiddenIn(page), ...asTyped(verb, input), knowingly: 'yes' }
  const texts = textsIn(verb, input).filter((text) => text.endsWith(MARK))
  return { ...story, who, spot, path, action: `${path}/${kebab(verb)}`, page, fields, texts }
}

const MARK = '‹typed›'

/** The name of what runs this house can be no other. */
const isOurName = (name: string, input: Readonly<Record<string, unknown>>) =>
  name === 'name' && input['operator'] === true

/** The same with a mark on every text: nothing else on the page says the same. */
function marked(verb: VerbName, input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const texts = textsIn(verb, input)
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      texts.includes(value as string) && !isOurName(name, input) ? `${String(value)} ${MARK}` : value,
    ]),
  )
}

const eventsOf = async ({ caseId }: FiledStory) => (await world.read(caseId)).events.length
const readBy = async (who: Name, { path, spot }: InHand) => {
  const { status, html } = await as(who).visit(`${path}?do=${spot.id}`)
  expect(status).toBe(200)
  return html
}
/** Those of the texts that a page does not show. */
const missingIn = (html: string, { texts }: InHand) => texts.filter((text) => !html.includes(escaped(text)))

/** Our own ways on from a form: another form, another page, another language, the end of the day, nothing. */
const WAYS_ON = ['do:add-note', '/staff/queues/mine', 'language:ar', 'close', '']

describe.each(FORMS)('$verb by $who, $stage', (form) => {
  test('typed once is kept, comes back to whoever typed it alone, and is done once', async () => {
    const it = await takeInHand(form)
    const { who, spot, path, action, fields, texts } = it
    const other = who === 'ana' ? 'marta' : 'ana'
    const before = await eventsOf(it)
    if (texts.length > 0) {
      const keep = (then: string, cookie?: string) =>
        world.app.request(`${path}/keep`, {
          method: 'POST',
          headers: { cookie: cookie ?? world.staff[who].cookie, origin: world.house.url },
          body: bodyOf({ ...fields, then }),
        })
      for (const then of WAYS_ON.filter((_, column) => isDealt(FORMS.indexOf(form), column, 2))) {
        await keep('discard')
        expect(missingIn(formInHand(await readBy(who, it)), it)).toEqual(texts)
        const answer = await keep(then)
        expect([then, answer.status]).toEqual([then, then === '' ? 204 : 303])
        expect([then, missingIn(formInHand(await readBy(who, it)), it)]).toEqual([then, []])
        expect([then, missingIn(await readBy(other, it), it)]).toEqual([then, texts])
      }
      const arabic = await world.app.request(`${path}?do=${spot.id}`, {
        headers: { cookie: `${world.staff[who].cookie}; ${LANGUAGE_COOKIE}=ar` },
      })
      expect(missingIn(formInHand(await arabic.text()), it)).toEqual([])
      await keep('discard')

      // Somebody else has signed in at this browser.
      const theirs = await as(other).post(action, fields)
      expect(theirs.status).toBe(409)
      expect(missingIn(theirs.html, it)).toEqual(texts)
      expect(missingIn(formInHand(await readBy(who, it)), it)).toEqual([])
      await keep('discard')

      await signedOut(it)
    }
    expect(await eventsOf(it)).toBe(before)

    // Twice, at once and one after the other.
    const first = await Promise.all([as(who).post(action, fields), as(who).post(action, fields)])
    const after = await eventsOf(it)
    const again = await as(who).post(action, fields)
    expect([...first, again].map(({ status }) => status)).toEqual([303, 303, 303])
    expect(after).toBeGreaterThan(before)
    expect(await eventsOf(it)).toBe(after)
    expect(await draftsIn(it)).toBe(0)
  })

  test('is shown what the person wrote meanwhile before it is sent', async () => {
    const it = await takeInHand(form)
    const { who, action, fields } = it
    const word = await world.tries(it, it.caseId, 'write_message', { body: 'Wait: another letter came.' })
    expect(word).toBe('done')
    const before = await eventsOf(it)
    const asked = await as(who).post(action, fields)
    expect(asked.status).toBe(409)
    expect(await eventsOf(it)).toBe(before)
    expect(asked.html).toContain('Wait: another letter came.')
    expect(missingIn(asked.html, it)).toEqual([])
    const shown = hiddenIn(asked)
    if (shown['form'] !== it.spot.id) return
    expect(formInHand(asked.html)).toContain('Something was added to this case while you wrote.')
    // Once: what has been shown is not asked about again.
    const sent = await as(who).post(action, { ...fields, ...shown })
    expect(sent.html).not.toContain('Something was added to this case while you wrote.')
  })
})

/** A form that comes without a session goes through the page that asks who it is, and back to them alone. */
async function signedOut(it: InHand): Promise<void> {
  const { who, action, fields, texts, spot, path } = it
  const send = (to: string, body: Fields) =>
    world.app.request(to, { method: 'POST', headers: { origin: world.house.url }, body: bodyOf(body) })
  const door = await (await send(action, fields)).text()
  expect(missingIn(door, it)).toEqual(texts)
  const carried = (html: string) => ({ carried: /name="carried" value="([^"]*)"/.exec(html)?.[1] ?? '' })
  const { email, password } = world.staff[who]
  const wrong = await (
    await send('/staff/sign-in', { ...carried(door), email, password: 'not this one' })
  ).text()
  const arabic = await (
    await send('/staff/sign-in/keep', { ...carried(wrong), email, then: 'language:ar' })
  ).text()
  expect(arabic).toContain('lang="ar"')
  const stranger = world.staff[who === 'ana' ? 'marta' : 'ana']
  await send('/staff/sign-in', { ...carried(arabic), email: stranger.email, password: stranger.password })
  expect(await draftsIn(it)).toBe(0)
  const back = await send('/staff/sign-in', { ...carried(arabic), email, password })
  expect(back.headers.get('location')).toBe(`${path}?do=${spot.id}#at`)
  expect(back.headers.get('set-cookie')).toContain(SESSION_COOKIE)
  expect(missingIn(formInHand(await readBy(who, it)), it)).toEqual([])
}

const draftsIn = ({ caseId }: FiledStory) => world.count(sql`draft where case_id = ${caseId}`)

function bodyOf(fields: Fields): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, value)
  return body
}

test('what somebody tells by phone is kept on every way out of its form, and filed once', async () => {
  const story = 'They rang: the benefit stopped in May ‹typed›.'
  const page = await as('ana').visit('/staff/file')
  const fields = {
    ...hiddenIn(page),
    story,
    channel: 'phone',
    language: 'en',
    submitter: 'affected_person',
  }
  const send = (to: string, body: Fields, cookie = '') =>
    world.app.request(to, {
      method: 'POST',
      headers: { origin: world.house.url, cookie },
      body: bodyOf(body),
    })
  for (const then of ['language:ar', '/staff/queues/mine', 'close', ''])
    expect((await as('ana').post('/staff/file/keep', { ...fields, then })).status).toBe(
      then === '' ? 204 : 303,
    )
  expect((await as('ana').visit('/staff/file')).html).toContain(story)
  expect((await as('marta').visit('/staff/file')).html).not.toContain(story)
  await as('ana').post('/staff/file/keep', { ...fields, then: 'discard' })
  expect((await as('ana').visit('/staff/file')).html).not.toContain(story)
  const door = await (await send('/staff/file', fields)).text()
  expect(door).not.toContain(story)
  const carried = /name="carried" value="([^"]*)"/.exec(door)?.[1] ?? ''
  const { email, password } = world.staff.ana
  const back = await send('/staff/sign-in', { carried, email, password })
  expect(back.headers.get('location')).toBe('/staff/file')
  expect((await as('ana').visit('/staff/file')).html).toContain(story)
  const before = await world.count(sql`case_line`)
  const filed = await Promise.all([
    as('ana').post('/staff/file', fields),
    as('ana').post('/staff/file', fields),
  ])
  expect(filed.map(({ status }) => status)).toEqual([200, 200])
  expect(await world.count(sql`case_line`)).toBe(before + 1)
  expect((await as('ana').visit('/staff/file')).html).not.toContain(story)
})

test('a draft lies sealed, and does not open for another account, case or form', async () => {
  const { caseId } = await world.reach(stages.assessing)
  const path = `/staff/cases/${caseId}`
  const page = await as('ana').visit(`${path}?do=add-note`)
  const note = 'A landlord with a name.'
  await as('ana').post(`${path}/keep`, { ...hiddenIn(page), note, then: '' })
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from draft where case_id = ${caseId}`.execute(
    world.house.database.db,
  )
  expect(rows[0]?.sealed.includes(note)).toBe(false)
  const place = { staff: world.staff.ana.id, caseId, form: 'add-note' }
  const open = (where: typeof place) => findDraft(world.house.database, world.house.keys, where, world.now())
  expect((await open(place))?.fields).toContainEqual(['note', note])
  await sql`update draft set staff_id = ${world.staff.marta.id} where case_id = ${caseId}`.execute(
    world.house.database.db,
  )
  const moved = { ...place, staff: world.staff.marta.id }
  await expect(open(moved)).rejects.toThrow()
  await sql`delete from draft where case_id = ${caseId}`.execute(world.house.database.db)
})

test('what was typed into a sheet leads back to it, and stands on the page when the sheet is gone', async () => {
  const { caseId } = await world.reach(stages.unattributed)
  const path = `/staff/cases/${caseId}`
  const sheet = await as('ana').visit(`${path}?do=sheet-ties`)
  const fields = { ...hiddenIn(sheet), 'i1e1~reasons': 'Their tool refused.', 'i1e2~reasons': 'Its model.' }
  await as('ana').post(`${path}/keep`, { ...fields, then: '' })
  const there = await as('ana').visit(path)
  expect(there.html).toContain(`${path}?do=sheet-ties`)
  expect(there.html).not.toContain('Its model.')
  for (const [entity, tie] of [
    ['e1', 'cause'],
    ['e2', 'contribute'],
    ['e3', 'directly_linked'],
  ] as const)
    await world.does('ana', caseId, 'attribute', stages.attribution(entity, tie))
  const gone = await as('ana').visit(path)
  for (const words of ['Their tool refused.', 'Its model.']) expect(gone.html).toContain(words)
  expect(gone.html).not.toContain(`${path}?do=sheet-ties`)
})

test('whoever takes a case over says why, and whoever had it reads that until they say so', async () => {
  const { caseId, ...story } = await world.reach(stages.assessing)
  const path = `/staff/cases/${caseId}`
  const page = await as('marta').visit(`${path}?do=take-up`)
  const silent = await as('marta').post(`${path}/take-up`, hiddenIn(page))
  expect(silent.status).toBe(409)
  const reasons = 'Ana is away, and the hearing is on Friday.'
  expect((await as('marta').post(`${path}/take-up`, { ...hiddenIn(page), reasons })).status).toBe(303)
  expect((await as('ana').visit('/staff')).html).toContain(reasons)
  const told = await as('ana').visit(path)
  expect(told.html).toContain('took this case over from you')
  expect(told.html).toContain(reasons)
  expect(JSON.stringify(await world.sees(story.receipt))).not.toContain('hearing')
  expect((await as('ana').post(`${path}/noticed`, {})).status).toBe(303)
  expect((await as('ana').visit('/staff')).html).not.toContain(reasons)
  expect((await as('ana').visit(path)).html).not.toContain('took this case over from you')
})

test('a message after newer words of a colleague comes back once with them', async () => {
  const { caseId } = await world.reach(stages.attributed)
  const path = `/staff/cases/${caseId}`
  const page = await as('ana').visit(`${path}?do=write-message`)
  await world.does('marta', caseId, 'write_message', { body: 'You hear from us next week.' })
  const mine = { ...hiddenIn(page), body: 'You hear from us tomorrow.' }
  const asked = await as('ana').post(`${path}/write-message`, mine)
  expect(asked.status).toBe(409)
  const drawer = asked.html.split('id="drawer"')[1]?.split('</form>')[0]
  expect(drawer).toContain('You hear from us next week.')
  expect(drawer).toContain('You hear from us tomorrow.')
  const sent = await as('ana').post(`${path}/write-message`, { ...mine, ...hiddenIn(asked) })
  expect(sent.status).toBe(303)
})

// Last: with the day, the sessions end too.
test('what nobody came back for is gone after a day', async () => {
  const { caseId } = await world.reach(stages.assessing)
  const path = `/staff/cases/${caseId}`
  const page = await as('ana').visit(`${path}?do=add-note`)
  await as('ana').post(`${path}/keep`, { ...hiddenIn(page), note: 'Ring them.', then: '' })
  world.later({ hours: 9 })
  expect((await as('ana').visit(path)).html).toContain('You began these and did not save them')
  world.later({ hours: 14 })
  await purgeExpired(world.house)
  expect(await world.count(sql`draft where case_id = ${caseId}`)).toBe(1)
  world.later({ hours: 2 })
  await purgeExpired(world.house)
  expect(await world.count(sql`draft where case_id = ${caseId}`)).toBe(0)
})
