import { beforeAll, describe, expect, test } from 'vitest'
import { readLedger } from '../../../src/actions/ledger/read-ledger.ts'
import { apiRoutes } from '../../../src/api/v1/routes.ts'
import { countersFor, countersOf, queuesCounted, type Queue } from '../../../src/domain/case/queues.ts'
import { countQueues } from '../../../src/store/cases/list-cases.ts'
import { CASE_RELATIONS } from '../../../src/domain/access/relations.ts'
import { codesOf } from '../../../src/domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../../src/domain/vocabulary/staff.ts'
import { findCase } from '../../../src/store/history/find-case.ts'
import { staffRoutes } from '../../../src/web/staff/routes.ts'
import { isDealt } from '../../fields/sample.ts'
import {
  accessWorld,
  addressesOf,
  HOUSE,
  inLists,
  matrix,
  QUEUE_CODES,
  statusFor,
  type Stands,
} from './stories.ts'

const at = accessWorld()

const ROLES = codesOf(STAFF_ROLES)
/** `npm test` opens each page for so many times fewer of the ways in which each role stands to a case, in turns. */
const ONE_IN = 6

describe.each(matrix)('%s who stands to a case as: %s', (role, relation) => {
  let who: Stands['who']
  let story: Stands['story']
  let has: Stands['has']

  beforeAll(async () => {
    ;({ who, story, has } = await at.stands(role, relation))
  })

  test('reads it, or does not', async () => {
    const { database, keys } = at.world.house
    const reads = await has('read')
    expect((await findCase(database, keys, who.viewer, story.caseId)) !== null).toBe(reads)
    const status = statusFor(role, 'read', reads)
    expect((await at.page(who, `/staff/cases/${story.caseId}`)).status).toBe(status)
    expect((await at.api(role, `/cases/${story.caseId}`)).status).toBe(status)
  })

  test.each(QUEUE_CODES)('finds it in the list %s if it is there and theirs to read', async (queue) => {
    const isThere =
      queue === 'mine'
        ? relation === 'owner'
        : (await at.listed(HOUSE, queue)).some((id) => id === story.caseId)
    // Somebody from outside has no lists; asked past every door, the database still shows the one case alone.
    const reads = await has('read')
    expect((await at.listed(who.viewer, queue)).includes(story.caseId)).toBe(isThere && reads)
  })

  test('counts it once in each list that shows it', async () => {
    const { database, keys } = at.world.house
    const found = await findCase(database, keys, HOUSE, story.caseId)
    if (found === null) throw new Error('A case that was filed is not there.')
    const counted = queuesCounted(countersOf(found.kase, at.world.house.calendar), countersFor(who.id, role))
    const shown: string[] = []
    const lengths: Partial<Record<Queue, number>> = {}
    for (const queue of inLists(role) ? QUEUE_CODES : []) {
      const ids = await at.listed(who.viewer, queue)
      if (ids.includes(story.caseId)) shown.push(queue)
      if (ids.length > 0) lengths[queue] = ids.length
    }
    expect(counted.toSorted()).toEqual(shown.toSorted())
    const numbers = Object.entries(await countQueues(database, who.viewer)).filter(([, n]) => n > 0)
    expect(Object.fromEntries(numbers)).toEqual(lengths)
  })

  test('checks its ledger, or does not', async () => {
    const checks = await has('ledger')
    expect((await readLedger(at.world.house, who.viewer, story.caseId, 0)) !== null).toBe(checks)
    const answer = await at.api(role, `/cases/${story.caseId}/ledger`)
    expect(answer.status).toBe(statusFor(role, 'ledger', checks))
    expect((await answer.text()).includes('"grievance_filed"')).toBe(checks)
  })

  test('comes by it in every page and answer that it is in, and by nothing in any where it is not theirs', async () => {
    const reads = await has('read')
    const checks = await has('ledger')
    const kase = (await findCase(at.world.house.database, at.world.house.keys, HOUSE, story.caseId))?.kase
    // A page says again what was looked for in it.
    const tells = (path: string, text: string) =>
      [story.caseId, kase?.reference ?? ''].some((mark) => !path.includes(mark) && text.includes(mark))
    const told: string[] = []
    const row = ROLES.indexOf(role) + CASE_RELATIONS.findIndex(({ code }) => code === relation)
    const pages = staffRoutes
      .filter(({ method }) => method === 'get')
      .flatMap((route) => addressesOf(route.path, story.caseId, kase?.reference ?? ''))
    for (const path of pages.filter((_, column) => isDealt(row, column, ONE_IN))) {
      const answer = await at.page(who, path)
      expect([path, answer.status < 500]).toEqual([path, true])
      if (!path.includes(story.caseId) && tells(path, answer.text)) told.push(path)
    }
    for (const { path } of apiRoutes.filter(
      ({ method, who: whose }) => method === 'get' && whose !== 'receipt',
    ))
      for (const address of addressesOf(path, story.caseId, kase?.reference ?? '')) {
        const answer = await at.api(role, address)
        const text = await answer.text()
        if (!address.includes(story.caseId) && tells(address, text)) told.push(address)
        else if (address.includes(story.caseId) && answer.status === 200)
          expect(address.endsWith('/ledger') ? checks : reads).toBe(true)
      }
    if (reads && inLists(role)) expect(told).not.toEqual([])
    else expect(told).toEqual([])
  })
})
