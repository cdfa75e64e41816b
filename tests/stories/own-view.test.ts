import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
const SAY = '/en/status/say-own-view'

describe('how bad it is for the person', () => {
  test('is asked on their page in two questions that need no answer, and what they say stands there', async () => {
    const { receipt } = await world.reach(stages.rated)
    const page = await comeBack(receipt)
    expect(page.html).toContain('How bad is it for you?')
    expect(page.html).toContain('Can it be put right?')
    const empty = await send(page, SAY, {})
    expect(empty.status).toBe(400)
    expect(problemsOn(empty)).toEqual(['howBad'])

    const said = await send(page, SAY, { howBad: 'destroys', putRight: 'hardly' })
    expect(said.status).toBe(200)
    expect(said.html).toContain('On 2 March 2026 you said:')
    expect(said.html).toContain('<li>It destroys something for me, or a life is in danger</li>')
    expect(said.html).toContain('You say that it is worse than we thought. By 4 March 2026')
    expect((await send(page, SAY, { howBad: 'destroys', putRight: 'hardly' })).status).toBe(200)
    expect((await world.sees(receipt)).ownView).toMatchObject({ howBad: 'destroys', putRight: 'hardly' })
  })

  test('is said in Arabic as well', async () => {
    const { receipt } = await world.reach(stages.weighed)
    const { html } = await post('/ar/status', { receipt })
    expect(html).toContain('ما مدى سوء الأمر عليك؟')
    expect(html).toContain('تقول إن الأمر أسوأ مما ظننا.')
  })

  test('is answered with reasons that they read and can appeal, late said as late, and never with a number', async () => {
    const { receipt, caseId } = await world.reach(stages.weighed)
    world.later({ days: 3 })
    expect((await comeBack(receipt)).html).toContain(
      'Somebody should have looked at it again by 4 March 2026',
    )
    const reasons = 'The bank says that the money came back the same day.'
    await world.does('marta', caseId, 'answer_own_view', { reasons })
    const { html } = await comeBack(receipt)
    expect(html).toContain('Our answer to how bad it is for you')
    expect(html).toContain(reasons)
    expect(html).toContain('Ask somebody else to look at it')
    expect(html).not.toContain('You say that it is worse')
    expect(html).not.toMatch(/\bP[1-4]\b|level \d|priority/i)
  })

  test('is not asked of somebody who tells of what happened to others', async () => {
    const { receipt } = await world.file({ submitter: 'somebody_else' })
    expect((await comeBack(receipt)).html).not.toContain('How bad is it for you?')
  })
})

test('what is urgent is said so once somebody has read it, and not before', async () => {
  const { receipt, caseId } = await world.file({ dangerSigns: ['spreading'] })
  const urgent = 'We treat this as urgent.'
  expect((await comeBack(receipt)).html).not.toContain(urgent)
  await world.does('ana', caseId, 'take_up')
  expect((await comeBack(receipt)).html).toContain(urgent)
})

test('something that is being spread now can be ticked on the form, and is looked at within four hours', async () => {
  const form = await (await world.app.request('/en/report')).text()
  expect(form).toContain('Something about me is being spread right now: a picture, my data, a lie')
  const { receipt } = await world.file({ dangerSigns: ['spreading'] })
  expect((await world.sees(receipt)).next).toMatchObject({ by: '2026-03-02T13:00:00.000Z' })
})
