import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ringClocks } from '../../src/actions/clocks/ring-clocks.ts'
import { viewHowItIs } from '../../src/actions/casework/view-how-it-is.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
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

const { post, send, comeBack } = reader(() => world)
const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const SAY = '/en/status/say-how-it-is'
const contact = { safety: 'safe', email: 'samira@example.org' }

describe('some time after the end', () => {
  test('the person is asked on their page, and by mail only that there is news', async () => {
    const { receipt, caseId } = await world.reach(stages.remedied, { contact })
    expect((await comeBack(receipt)).html).toContain('This case has ended.')
    await world.drainJobs()
    const before = world.mailbox.letters.length
    world.later({ days: 28 })
    await ringClocks(world.house)
    await world.drainJobs()
    const letters = world.mailbox.letters.slice(before)
    expect(letters).toHaveLength(1)
    expect(letters[0]).not.toMatch(/week|put right|ended/i)
    const { html } = await comeBack(receipt)
    expect(html).toContain('On 30 March 2026 we asked how it is for you now')
    expect(html).toContain('It is some weeks since this case ended.')
    expect((await world.read(caseId)).kase.followUps).toHaveLength(1)
  })

  test('and nobody writes to whoever did not choose mail', async () => {
    await world.reach(stages.remedied, { contact: { ...contact, safety: 'do_not_contact' } })
    await world.drainJobs()
    const before = world.mailbox.letters.length
    world.later({ days: 28 })
    await ringClocks(world.house)
    await world.drainJobs()
    expect(world.mailbox.letters.slice(before)).toEqual([])
  })

  test('what does not hold goes back to whoever promised it; the first answer stays beside', async () => {
    const { receipt, caseId } = await world.reach(stages.remedied)
    const yes = { after: 'ended', isPutRight: 'yes', holds: 'yes', fair: 'fair' }
    const first = await send(await comeBack(receipt), SAY, yes)
    expect(first.status).toBe(200)
    expect(first.html).toContain('Does what was done still hold? Yes.')
    const page = await comeBack(receipt)
    const words = 'They stopped paying in May.'
    const said = await send(page, SAY, { after: 'ended', holds: 'no', actions: ['a1'], words })
    expect(said.status).toBe(200)
    expect(said.html).toContain('Does what was done still hold? Yes.')
    expect(said.html).toContain('Does what was done still hold? No.')
    expect(said.html).toContain(words)
    expect((await world.sees(receipt)).state).toBe('delivering')
    const desk = await ana.visit(`/staff/cases/${caseId}`)
    expect(desk.html).toContain(words)
    expect(desk.html).toContain('After the end')
  })

  test('whoever does not feel safe is told by when somebody looks, and staff see it first', async () => {
    const { receipt, caseId } = await world.reach(stages.remedied)
    const said = await send(await comeBack(receipt), SAY, { after: 'ended', feltSafe: 'no' })
    expect(said.html).toContain('3 March 2026')
    const desk = await ana.visit(`/staff/cases/${caseId}`)
    expect(desk.html).toContain('The person says that they do not feel safe.')
    const { rows } = await sql<{ retaliation_due: unknown }>`
      select retaliation_due from case_line where case_id = ${caseId}::uuid and retaliation_due is not null`.execute(
      world.house.database.db,
    )
    expect(rows).toHaveLength(1)
  })

  test('nothing said is refused with a word of what to do, and nothing typed is lost', async () => {
    const { receipt } = await world.reach(stages.remedied)
    const page = await comeBack(receipt)
    const empty = await send(page, SAY, { after: 'ended', 'write-message/body': 'I write this as well.' })
    expect(empty.status).toBe(400)
    expect(problemsOn(empty)).toEqual(['how-it-is-words'])
    expect(empty.html).toContain('I write this as well.')
  })

  test('is asked in Arabic as well', async () => {
    const { receipt } = await world.reach(stages.remedied)
    expect((await post('/ar/status', { receipt })).html).toContain('هل أُصلح الأمر؟')
  })
})

test('how it is for people is counted for whoever leads, never a number below five, and can be made anew', async () => {
  const { viewer } = world.staff.ana
  const before = await viewHowItIs(world.house, viewer)
  const fair = (view: typeof before) =>
    view.questions
      .find(({ question }) => question === 'fair')
      ?.answers.find(({ answer }) => answer === 'unfair')
  expect(fair(before)?.n).toBeNull()
  for (let each = 0; each < 5; each += 1) {
    expect(fair(await viewHowItIs(world.house, viewer))?.n).toBeNull()
    const filed = await world.reach(stages.notUpheld)
    await world.does(filed, filed.caseId, 'say_how_it_is', { after: 'ended', fair: 'unfair', words: '' })
    await world.does(filed, filed.caseId, 'say_how_it_is', { after: 'ended', fair: 'unfair', words: '' })
  }
  const after = await viewHowItIs(world.house, viewer)
  expect(fair(after)?.n).toBe(5)
  // The sum would tell the cells that are hidden.
  expect(after.questions.find(({ question }) => question === 'fair')?.all).toBeNull()
  expect(isInStep(await checkProjections(world.house))).toBe(true)
  const { html } = await ana.visit('/staff/queues/closed')
  expect(html).toContain('fewer than 5')
  expect(html).toContain('Unfair: 5')
})
