import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { purgeExpired } from '../../src/actions/purge-expired.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { hiddenOn } from '../world/page.ts'
import type { Name } from '../world/staff.ts'

const HOME = 'http://localhost:8080'
const WORDS = 'They took my housing benefit, and my name is Samira.'
let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const get = async (who: Name, path: string) => {
  const answer = await world.app.request(`${HOME}${path}`, { headers: { cookie: world.staff[who].cookie } })
  return { status: answer.status, text: await answer.text() }
}
const post = (who: Name, path: string, fields: Record<string, string> = {}) =>
  world.app.request(`${HOME}${path}`, {
    method: 'POST',
    headers: { origin: HOME, cookie: world.staff[who].cookie },
    body: new URLSearchParams(fields),
  })
const api = (role: 'coordinator' | 'auditor', path: string, body?: object) =>
  world.app.request(`${HOME}/api/v1${path}`, {
    headers: { authorization: world.tokens[role].authorization, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
const status = async ({ receipt }: FiledStory) => {
  const answer = await world.app.request('/en/status', {
    method: 'POST',
    body: new URLSearchParams({ receipt }),
  })
  return answer.text()
}
const looks = async ({ caseId }: FiledStory) =>
  (
    await sql<{ role: string; what: string; at: Date }>`
      select role, what, at from case_look where case_id = ${caseId}::uuid order by at, what`.execute(
      world.house.database.db,
    )
  ).rows
const tell = (more: object = {}) => world.fileUnopened({ story: WORDS, language: 'en', ...more })

describe('a story that nobody has', () => {
  test.each([['omar'], ['ana']] as const)(
    'shows %s its line and no word of it, until it is looked at',
    async (who) => {
      const story = await tell({ dangerSigns: ['life'] })
      const path = `/staff/cases/${story.caseId}`
      const before = await get(who, path)
      expect(before.status).toBe(200)
      for (const shown of ['P1', 'English', 'about one page', 'Look at it', 'I must not see this case'])
        expect(before.text).toContain(shown)
      expect(before.text).not.toContain('Samira')
      expect(await looks(story)).toEqual([])
      expect((await post(who, `${path}/look`)).status).toBe(303)
      expect((await get(who, path)).text).toContain('Samira')
      expect((await looks(story)).map(({ what }) => what).toSorted()).toEqual(['looked', 'opened'])
    },
  )

  test('is in the lists without a word of it', async () => {
    const story = await tell()
    for (const path of ['/staff', '/staff/queues/unrated']) {
      const { text } = await get('lea', path)
      expect(text).toContain(story.caseId)
      expect(text).not.toContain('Samira')
    }
    const lines = await (await api('coordinator', '/cases?queue=unrated')).text()
    expect(lines).toContain(story.caseId)
    expect(lines).not.toContain('Samira')
    await post('lea', `/staff/cases/${story.caseId}/look`)
    expect((await get('lea', '/staff')).text).toContain('Samira')
    expect((await get('marta', '/staff')).text).not.toContain('Samira')
  })

  test('shows no word of it after a form that is refused either', async () => {
    const story = await tell()
    const answer = await post('omar', `/staff/cases/${story.caseId}/add-note`, { note: '', form: 'add-note' })
    expect(await answer.text()).not.toContain('Samira')
  })

  test('is given back unread by whoever must not see it', async () => {
    const story = await tell()
    const page = await post('omar', `/staff/cases/${story.caseId}/declare-conflict`, {
      form: 'declare-conflict',
    })
    expect(page.status).toBe(303)
    expect(await looks(story)).toEqual([])
    expect((await get('omar', `/staff/cases/${story.caseId}`)).status).toBe(404)
    expect((await post('omar', `/staff/cases/${story.caseId}/look`)).headers.get('location')).toBe(
      `/staff/cases/${story.caseId}`,
    )
    expect(await looks(story)).toEqual([])
  })

  test('is given back unread through the API as well, and the answer holds no word of it', async () => {
    const story = await tell()
    const token = await addToken(world.house, { for: world.staff.marta.email })
    if (!('token' in token)) throw new Error('There is no token.')
    const send = async (verb: string, body: object) => {
      const answer = await world.app.request(`${HOME}/api/v1/cases/${story.caseId}/${verb}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return answer.text()
    }
    // What is refused shows nothing of it either, and is no reading.
    expect(
      await send('decide', { outcome: 'upheld', reasons: 'So it is.', whatNext: 'We do it.' }),
    ).toContain('"state":"received"')
    expect(await send('declare-conflict', {})).not.toContain('Samira')
    expect(await looks(story)).toEqual([])
    expect((await world.read(story.caseId)).events.at(-1)?.kind).toBe('recused')
  })

  test('asks for no look of whoever takes it up', async () => {
    const story = await tell()
    await world.does('omar', story.caseId, 'take_up')
    expect((await get('omar', `/staff/cases/${story.caseId}`)).text).toContain('Samira')
  })
})

describe('who read a case', () => {
  test('is on record by hour, once, by page, API, search and record', async () => {
    const story = await tell()
    await world.does('omar', story.caseId, 'take_up')
    const { kase } = await world.read(story.caseId)
    await get('omar', `/staff/cases/${story.caseId}`)
    await get('omar', `/staff/cases/${story.caseId}`)
    await api('coordinator', `/cases/${story.caseId}`)
    await api('auditor', `/cases/${story.caseId}/ledger`)
    await get('ana', `/staff/queues/worklist?reference=${kase.reference}`)
    const kept = await looks(story)
    expect(kept.map(({ role, what }) => `${role} ${what}`).toSorted()).toEqual([
      'auditor ledger',
      'case_worker opened',
      'coordinator found',
      'coordinator opened',
    ])
    for (const { at } of kept) expect(at.getTime() % 3_600_000).toBe(0)
  })

  test('holds whoever did something through the API, whose answer shows the case', async () => {
    const story = await tell()
    const note = { note: 'I rang the agency about it.' }
    const answer = await api('coordinator', `/cases/${story.caseId}/add-note`, note)
    expect(await answer.text()).toContain('Samira')
    expect((await looks(story)).map(({ what }) => what)).toEqual(['looked'])
    await api('coordinator', `/cases/${story.caseId}/add-note`, { note: 'They ring back on Monday.' })
    expect((await looks(story)).map(({ what }) => what).toSorted()).toEqual(['looked', 'opened'])
    expect(await status(story)).not.toContain('Nobody of us has opened your case yet.')
  })

  test('is read by the person as roles and days, by coordinators as names, and by nobody else', async () => {
    const story = await tell()
    expect(await status(story)).toContain('Nobody of us has opened your case yet.')
    await world.does('omar', story.caseId, 'take_up')
    await get('omar', `/staff/cases/${story.caseId}`)
    world.later({ hours: 3 })
    await get('omar', `/staff/cases/${story.caseId}`)
    const page = await status(story)
    expect(page.split('A case worker opened this on').length).toBe(2)
    expect(page).not.toMatch(/OMAR \(/)
    expect((await get('ana', `/staff/cases/${story.caseId}`)).text).toContain('Who read this case')
    expect((await get('omar', `/staff/cases/${story.caseId}`)).text).not.toContain('Who read this case')
  })

  test('never holds that the person looked themselves, whatever they do', async () => {
    const story = await tell()
    const page = await status(story)
    const visit = hiddenOn({ html: page }, 'visit')
    await world.app.request('/en/status', {
      method: 'POST',
      body: new URLSearchParams({ visit, step: 'show' }),
    })
    await world.app.request(`${HOME}/api/v1/grievances/current`, {
      headers: { authorization: `Receipt ${story.receipt}` },
    })
    await world.does(story, story.caseId, 'write_message', { body: 'Is anybody there who has news?' })
    expect(await looks(story)).toEqual([])
  })

  test('is not kept of whoever asked for what is not theirs', async () => {
    const story = await tell()
    await world.does('omar', story.caseId, 'take_up')
    await get('lea', `/staff/cases/${story.caseId}`)
    await get('adm', `/staff/cases/${story.caseId}`)
    expect(await looks(story)).toEqual([])
  })

  test('is forgotten after two years', async () => {
    const story = await tell()
    await world.does('omar', story.caseId, 'take_up')
    await get('omar', `/staff/cases/${story.caseId}`)
    world.later({ days: 729 })
    await purgeExpired(world.house)
    expect(await looks(story)).toHaveLength(1)
    world.later({ days: 2 })
    await purgeExpired(world.house)
    expect(await looks(story)).toEqual([])
  })
})
