import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'
import { makeWorld, type World } from '../world.ts'
import { reader, receiptOn } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const { visit, send, comeBack } = reader(() => world)
const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const STORY = 'I said that the score is wrong.'
const REPORT = '/en/report?next'

type Answer = 'yes' | 'no' | ''

/** Every door through which somebody tells it first; each answers the receipt. */
const DOORS: Readonly<Record<string, (answer: Answer) => Promise<string>>> = {
  async 'on the form'(answer) {
    const told = { step: 'check', story: STORY, language: 'en', submitter: 'whistleblower' }
    const check = await send(await visit('/en/report'), REPORT, { ...told, retaliation: answer })
    expect(check.html.includes(speak('en', 'UTC').w.portal.report.retaliation.legend)).toBe(answer !== '')
    return receiptOn(await send(check, REPORT, { step: 'send' }))
  },
  async 'by phone'(answer) {
    const told = { channel: 'phone', language: 'en', submitter: 'whistleblower', story: STORY }
    const filed = await ana.send(await ana.visit('/staff/file'), '/staff/file', {
      ...told,
      // A tick that is not there says nothing.
      ...(answer === 'yes' && { retaliation: 'yes' }),
    })
    return receiptOn(filed)
  },
  async 'through the API'(answer) {
    const filed = await world.app.request('/api/v1/grievances', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        language: 'en',
        story: STORY,
        ...(answer !== '' && { retaliation: answer === 'yes' }),
      }),
    })
    expect(filed.status).toBe(201)
    return ((await filed.json()) as { receipt: string }).receipt
  },
}

describe.each(Object.entries(DOORS))(
  'that somebody is made to suffer for speaking up, told %s',
  (_door, tell) => {
    test('starts the 24 hours with the filing, and a part of the case with somebody to look', async () => {
      const receipt = await tell('yes')
      const view = await world.sees(receipt)
      expect(view.retaliationBy).toBe(plusMs(view.receivedAt, DAY))
      expect(view.reprisals).toMatchObject([{ id: 't1', owner: 'nobody', endedAt: null }])
      expect(view.told).toMatchObject({ retaliation: true })
      const page = await comeBack(receipt)
      expect(page.html).toContain('id="reprisal"')
    })

    test.each(['no', ''] as const)(
      'starts nothing where the answer is “%s”, and needs none',
      async (answer) => {
        const view = await world.sees(await tell(answer))
        expect(view).toMatchObject({ retaliationBy: null, reprisals: [] })
        expect(view.told).not.toHaveProperty('retaliation')
      },
    )
  },
)

test('staff read it first on the list of messages and on the case, with the way to what is done about it', async () => {
  const { caseId } = await world.file({ story: STORY, retaliation: true })
  const queue = await ana.visit('/staff/queues/messages')
  expect(queue.html).toContain(caseId)
  const desk = await ana.visit(`/staff/cases/${caseId}`)
  expect(desk.html).toContain('href="#reprisals"')
  const { casePage } = speak('en', 'UTC').w.workspace
  expect(desk.html).toContain(casePage.head.toReprisal)
  expect(desk.html).toContain(casePage.story.toldOfReprisal)
  expect(desk.html).not.toContain(casePage.head.toNotSafe)
})

test.each(LANGUAGES)('the form asks it in $name, and says what follows', async ({ code }) => {
  const { retaliation } = speak(code, 'UTC').w.portal.report
  const { html } = await visit(`/${code}/report`)
  for (const said of [retaliation.legend, retaliation.hint, 'name="retaliation"'])
    expect(html).toContain(said)
})
