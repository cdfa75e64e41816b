import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importIncident } from '../../src/actions/directory/import-incidents.ts'
import type { House } from '../../src/actions/house.ts'
import { TRIES } from '../../src/actions/tries.ts'
import { INCIDENT_COLUMNS } from '../../src/domain/intake/incident.ts'
import { en } from '../../src/words/en/index.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

describe('a published incident that somebody else imports at the same moment', () => {
  const row = (headline: string) => {
    const empty = Object.fromEntries(INCIDENT_COLUMNS.map((column) => [column, '']))
    return { ...empty, aiaaic_id: 'T-overtaken', headline } as Parameters<typeof importIncident>[1]
  }
  const labels = en.incident.labels
  /** A house that is overtaken so often: right before it stores, another process says something else of the incident. */
  function overtaken(times: number): { readonly house: House; readonly tried: () => number } {
    const house = world.anotherProcess()
    let tries = 0
    const writer: House['writer'] = {
      ...house.writer,
      async alone(transaction) {
        tries += 1
        if (tries <= times) await importIncident(world.house, row(`Headline ${tries} of others`), labels)
        return house.writer.alone(transaction)
      },
    }
    return { house: { ...house, writer }, tried: () => tries }
  }

  test('is read again and imported', async () => {
    const { house, tried } = overtaken(3)
    expect(await importIncident(house, row('Ours'), labels)).toBe('updated')
    expect(tried()).toBe(4)
    expect(await importIncident(house, row('Ours'), labels)).toBe('unchanged')
  })

  test('is given up with a word when that goes on and on', async () => {
    const { house, tried } = overtaken(Number.POSITIVE_INFINITY)
    await expect(importIncident(house, row('Ours at last'), labels)).rejects.toThrow(/T-overtaken/)
    expect(tried()).toBe(TRIES)
  }, 120_000)
})
