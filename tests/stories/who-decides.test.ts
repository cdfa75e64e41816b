import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewCase } from '../../src/actions/casework/view-case.ts'
import { queueLengths, viewQueue } from '../../src/actions/casework/view-queue.ts'
import { noteDeciders } from '../../src/actions/staff/note-deciders.ts'
import { openAgain } from '../../src/actions/staff/let-in.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import type { Queue } from '../../src/domain/case/queues.ts'
import { en } from '../../src/words/en/index.ts'
import * as stages from '../in-memory/stages.ts'
import { reader } from '../world/page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

describe('who can decide', () => {
  const upheld = {
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'I read every letter anew, and they show the same.',
    whatNext: 'It stays as it is. You can appeal again.',
  }
  const lines = async (queue: Queue) =>
    (await viewQueue(world.house, world.staff.ana.viewer, queue, null, {})).lines.map(({ id }) => id)
  const ofQueue = async (queue: Queue, caseId: string) =>
    (await viewQueue(world.house, world.staff.ana.viewer, queue, null, {})).lines.find(
      ({ id }) => id === caseId,
    )
  const shut = (who: 'lea' | 'omar' | 'marta', disabled: boolean) =>
    disabled
      ? shutAccount(world.house, 'machine', world.staff[who].id)
      : openAgain(world.house, 'machine', world.staff[who].id, 'The machine of the tests does it.')

  test('is said of each appeal by the accounts as they are now, and a list shows where it runs out', async () => {
    const samira = await world.reach(stages.unproven)
    await world.does('ana', samira.caseId, 'decide', {
      outcome: 'not_upheld',
      reasons: 'No fault. The letters show it.',
      whatNext: 'You may appeal within six months.',
    })
    await world.does(samira, samira.caseId, 'appeal', { decision: 'd1', reasons: 'Look again.' })
    const free = async () => {
      const view = await viewQueue(world.house, world.staff.ana.viewer, 'appeals', null, {})
      return view.free.get(samira.caseId)
    }
    const { lea, omar, marta } = world.staff
    expect([...((await free()) ?? [])].toSorted()).toEqual([lea.id, omar.id, marta.id].toSorted())
    expect(await lines('no_reviewer')).not.toContain(samira.caseId)

    await shut('lea', true)
    await shut('omar', true)
    expect(await free()).toEqual([marta.id])
    expect(await lines('no_reviewer')).toContain(samira.caseId)
    expect((await queueLengths(world.house, world.staff.ana.viewer)).no_reviewer).toBe(1)
    await shut('marta', true)
    expect(await free()).toEqual([])
    expect(await world.tries('ana', samira.caseId, 'decide_appeal', upheld)).toBe(
      'took_part_cannot_decide_appeal',
    )
    expect(await lines('no_reviewer')).toContain(samira.caseId)
    // It is owed, and has a time, as soon as the last account is shut.
    const owed = async () =>
      (await viewCase(world.house, world.staff.ana.viewer, samira.caseId))?.owed.map(({ step }) => step)
    expect(await owed()).toContain('ask_somebody_outside')
    expect((await ofQueue('no_reviewer', samira.caseId))?.listedFor?.what).toBe('ask_somebody_outside')
    for (const who of ['lea', 'omar', 'marta'] as const) await shut(who, false)
    expect(await lines('no_reviewer')).not.toContain(samira.caseId)
    expect(await noteDeciders(world.house)).toBe(1)
    expect(await noteDeciders(world.house)).toBe(0)
    expect(await owed()).not.toContain('ask_somebody_outside')
  })

  test('of those who alone may see a case, a shut account is nobody, and nobody else counts', async () => {
    const samira = await world.reach(stages.unproven)
    const { ana, marta } = world.staff
    await world.does('ana', samira.caseId, 'decide', {
      outcome: 'not_upheld',
      reasons: 'No fault. The letters show it.',
      whatNext: 'You may appeal within six months.',
    })
    await world.does(samira, samira.caseId, 'appeal', { decision: 'd1', reasons: 'Look again.' })
    await world.does('ana', samira.caseId, 'name_who_may_see', {
      named: [ana.id, marta.id],
      fear: 'She fears one of us, she says.',
    })
    expect(await lines('no_reviewer')).toContain(samira.caseId)
    const owed = async () =>
      (await viewCase(world.house, ana.viewer, samira.caseId))?.owed.map(({ step }) => step)
    expect(await owed()).not.toContain('ask_somebody_outside')
    await shut('marta', true)
    expect(await owed()).toContain('ask_somebody_outside')
    await shut('marta', false)
  })

  test('whoever names others than the last one who is free reads on the form what it costs, and says that they know', async () => {
    const samira = await world.reach(stages.unproven)
    await world.does('ana', samira.caseId, 'decide', {
      outcome: 'not_upheld',
      reasons: 'No fault. The letters show it.',
      whatNext: 'You may appeal within six months.',
    })
    await world.does(samira, samira.caseId, 'appeal', { decision: 'd1', reasons: 'Look again.' })
    const ana = reader(
      () => world,
      () => world.staff.ana.cookie,
    )
    const path = `/staff/cases/${samira.caseId}`
    const { review } = en.workspace.casePage
    const page = await ana.visit(`${path}?do=name-who-may-see`)
    expect(page.html).not.toContain(review.knowinglyNobody)
    const fields = {
      named: [world.staff.ana.id],
      fear: 'She fears one of us, she says.',
      alone: 'The others are his brothers.',
    }
    const back = await ana.send(page, `${path}/name-who-may-see`, fields)
    expect(back.html).toContain(review.barsNobody)
    expect(back.html).toContain(review.knowinglyNobody)
    await ana.send(back, `${path}/name-who-may-see`, { ...fields, knowingly: 'yes' })
    const view = await viewCase(world.house, world.staff.ana.viewer, samira.caseId)
    expect(view?.kase.onlyFor).toEqual([world.staff.ana.id])
    expect(view?.owed.map(({ step }) => step)).toContain('ask_somebody_outside')
  })

  test('what waits for a second person is on a list until somebody else has looked', async () => {
    const samira = await world.reach(stages.confirming)
    expect(await lines('second_person')).toContain(samira.caseId)
    for (const action of ['a1', 'a2'])
      await world.does('marta', samira.caseId, 'verify_delivery', {
        action,
        how: 'Compared with the bank statement.',
      })
    expect(await lines('second_person')).not.toContain(samira.caseId)
  })
})
