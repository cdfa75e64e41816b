import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Who says something through the API, where, and as which entry it stands in the case. */
const DOORS = [
  [
    'the person',
    ({ receipt }: FiledStory) => ['/grievances/current/write-message', `Receipt ${receipt}`] as const,
    { body: 'They still have not paid.' },
    'message_written',
  ],
  [
    'staff',
    ({ caseId }: FiledStory) =>
      [`/cases/${caseId}/add-note`, world.tokens.coordinator.authorization] as const,
    { note: 'Ask the landlord.' },
    'note_added',
  ],
] as const

describe.each(DOORS)('the same words of %s', (_, door, body, kind) => {
  const send = async (filed: FiledStory, key: string) => {
    const [path, authorization] = door(filed)
    const answer = await world.app.request(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, 'idempotency-key': key },
      body: JSON.stringify(body),
    })
    return { status: answer.status, said: (await answer.json()) as { readonly code?: string } }
  }
  const told = async ({ caseId }: FiledStory) =>
    (await world.read(caseId)).events.filter((each) => each.kind === kind).length

  test('under one key are one, at once and later', async () => {
    const filed = await world.reach(stages.assessing)
    const before = await told(filed)
    const all = await Promise.all([1, 2, 3].map(() => send(filed, 'k1')))
    world.later({ hours: 1 })
    expect([...all, await send(filed, 'k1')].map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await told(filed)).toBe(before + 1)
  })

  test('under several keys are several, also at once', async () => {
    const filed = await world.reach(stages.assessing)
    const before = await told(filed)
    const all = await Promise.all(['k1', 'k2', 'k3'].map((key) => send(filed, key)))
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await told(filed)).toBe(before + 3)
  })

  test('under a key that is too long are not taken, with both lengths', async () => {
    const { status, said } = await send(await world.reach(stages.assessing), 'k'.repeat(256))
    expect([status, said]).toEqual([
      400,
      expect.objectContaining({ code: 'key_length', most: 255, typed: 256 }),
    ])
  })
})
