import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveFile } from '../../src/actions/files/give-file.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import * as people from '../in-memory/people.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

test('the first who give files to a house, all at once, are not taken for copies of it', async () => {
  const filed = []
  for (let n = 0; n < 12; n += 1) filed.push(await world.file())
  const given = await Promise.all(
    filed.map(({ caseId }, n) => {
      const bytes = Buffer.from(`What it said to the person with the number ${n}.\n`)
      const giver = { viewer: { kind: 'person', caseId }, by: people.person, caseId } as const
      const said = { name: 'said.txt', shows: null, action: null }
      return giveFile(world.house, giver, { bytes: once(bytes), size: bytes.length }, said)
    }),
  )
  expect(given.map((done) => (isRefusal(done) ? done.refused : 'kept'))).toEqual(given.map(() => 'kept'))
})
