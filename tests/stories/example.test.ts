import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { seedDemo } from '../../src/cli/demo/seed.ts'
import { personView, type PersonView } from '../../src/domain/casework/person-view.ts'
import { isBefore } from '../../src/domain/time/instant.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { FIRST_STEPS } from '../../src/domain/vocabulary/first-hour.ts'
import { findCase } from '../../src/store/history/find-case.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let views: readonly PersonView[]
beforeAll(async () => {
  world = await makeWorld()
  const { receipts } = await seedDemo(world.house)
  views = await Promise.all(
    receipts.map(async (receipt) => {
      const opened = await openWithReceipt(world.house, receipt)
      if (!('viewer' in opened)) throw new Error(`No case for ${receipt}.`)
      const { viewer } = opened
      const found = await findCase(world.house.database, world.house.keys, viewer, viewer.caseId)
      return personView(found!.kase, world.house.now(), world.house.calendar)
    }),
  )
})
afterAll(() => world.close())

describe('the invented example', () => {
  test('shows a case in each state that a person can meet', () => {
    expect(views.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining([
        'received',
        'being_put_right',
        'offer_to_look_at',
        'decision_changed',
        'appeal_open',
        'something_owed',
        'ended',
      ]),
    )
    expect(views.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['remedied_confirmed', 'partly_remedied', 'not_upheld', null]),
    )
  })

  test('has something that is late, and says so', () => {
    expect(views.some(({ owed }) => owed.some(({ late }) => late))).toBe(true)
  })

  test('does in the first hour what cannot wait, wherever somebody has taken it up', () => {
    const urgent = views.filter(({ urgent: isUrgent, readByAPerson }) => isUrgent && readByAPerson)
    expect(urgent.length).toBeGreaterThan(1)
    const waits = urgent.filter(({ owed }) =>
      owed.some(({ step }) => (codesOf(FIRST_STEPS) as readonly string[]).includes(step)),
    )
    expect(waits.map(({ reference, story }) => [reference, story])).toEqual([])
  })

  test('offers a part to which somebody has said yes, and one to which nobody has', () => {
    const words = views.flatMap(({ offer }) => offer?.actions.map(({ word }) => word.code) ?? [])
    expect(new Set(words)).toEqual(new Set(['commits', 'asked']))
  })

  test('calls nothing done, agreed or past that is not', () => {
    for (const { organisations, facts, heading } of views) {
      const actions = organisations.flatMap((each) => each.actions)
      expect(facts.confirmed).toBeLessThanOrEqual(facts.delivered)
      if (heading === 'being_put_right')
        expect(actions.some(({ word }) => word.code === 'commits')).toBe(true)
      for (const { delivered } of actions)
        if (delivered) expect(isBefore(delivered.at, world.house.now())).toBe(true)
    }
  })
})
