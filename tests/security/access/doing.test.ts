import { beforeAll, describe, expect, test } from 'vitest'
import { kebab, verbsOf } from '../../../src/api/v1/verb-path.ts'
import { may } from '../../../src/domain/access/case-access.ts'
import { CASE_RELATIONS, relationsOf } from '../../../src/domain/access/relations.ts'
import { codesOf } from '../../../src/domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../../src/domain/vocabulary/staff.ts'
import { findCase, findWholeCase } from '../../../src/store/history/find-case.ts'
import { staffRoutes } from '../../../src/web/staff/routes.ts'
import { isDealt } from '../../fields/sample.ts'
import { anInputFor } from '../../property/commands.ts'
import {
  accessWorld,
  HOME,
  HOUSE,
  LAST,
  matrix,
  NOWHERE,
  statusFor,
  withoutIds,
  type Stands,
} from './stories.ts'

const at = accessWorld()

/** `npm test` tries each verb for so many times fewer of the ways in which each role stands to a case, in turns. */
const ONE_IN = 5
const VERBS = verbsOf('staff')
const ROLES = codesOf(STAFF_ROLES)

/** Every role and relation, with the verbs that are tried there: each verb with every role and with every relation. */
const tried = matrix.map(([role, relation]) => {
  const row = ROLES.indexOf(role) + CASE_RELATIONS.findIndex(({ code }) => code === relation)
  return { role, relation, verbs: VERBS.filter((verb, at) => verb === LAST || isDealt(row, at, ONE_IN)) }
})

describe.each(tried)('$role who stands to a case as: $relation', ({ role, relation, verbs }) => {
  let who: Stands['who']
  let story: Stands['story']
  let has: Stands['has']

  beforeAll(async () => {
    ;({ who, story, has } = await at.stands(role, relation))
  })

  test('has no way to do anything to it by a page, unless it is theirs', async () => {
    if (await has('verbs')) return expect(await at.findWhole(who, story)).not.toBeNull()
    const events = async () =>
      (await findCase(at.world.house.database, at.world.house.keys, HOUSE, story.caseId))?.events
    const before = (await events())?.length
    const posts = staffRoutes.filter(({ method, path }) => method === 'post' && path.includes('/cases/:id'))
    for (const { path } of posts)
      for (const verb of path.includes(':verb') ? verbs.map(kebab) : ['']) {
        const address = (id: string) => path.replace(':id', id).replace(':verb', verb)
        const answer = await at.posted(who, address(story.caseId))
        const none = await at.posted(who, address(NOWHERE))
        expect([path, verb, answer.status]).toEqual([path, verb, none.status])
        expect([303, 403, 404]).toContain(answer.status)
        expect(withoutIds(await answer.text())).toBe(withoutIds(await none.text()))
      }
    expect((await events())?.length).toBe(before)
  })

  // What is done changes how somebody stands to the case, so this comes after what is only read.
  test('does something to it, or does not, whatever is said with it', async () => {
    const { database, keys } = at.world.house
    const does = await has('verbs')
    expect((await findWholeCase(database, keys, who.viewer, story.caseId)) !== null).toBe(does)
    const status = statusFor(role, 'verbs', does)
    // Whoever says that they must not see it sees it no more: last of all.
    for (const verb of verbs.toSorted((a, b) => Number(a === LAST) - Number(b === LAST))) {
      const input = anInputFor(verb, at.world.now())
      const before = await findCase(database, keys, HOUSE, story.caseId)
      const answer = await at.api(role, `/cases/${story.caseId}/${kebab(verb)}`, input)
      const none = await at.api(role, `/cases/${NOWHERE}/${kebab(verb)}`, input)
      const text = await answer.text()
      if (does) expect([verb, [200, 409, 422].includes(answer.status), text]).toEqual([verb, true, text])
      else {
        expect([verb, answer.status]).toEqual([verb, status])
        expect(text).toBe(await none.text())
        const after = await findCase(database, keys, HOUSE, story.caseId)
        expect(after?.events.length).toBe(before?.events.length)
      }
    }
  })

  test('writes a note by the form of its page, or does not', async () => {
    const fresh = await at.stories[relation](who)
    const answer = await at.world.app.request(`${HOME}/staff/cases/${fresh.caseId}/add-note`, {
      method: 'POST',
      headers: {
        origin: HOME,
        'content-type': 'application/x-www-form-urlencoded',
        cookie: who.cookie,
      },
      body: new URLSearchParams({ note: 'I called the agency.', knowingly: 'yes' }),
    })
    const does = may(role, relationsOf(await at.standingIn(fresh.caseId), who.id), 'verbs')
    // Whoever was asked one thing does nothing else.
    expect(answer.status).toBe(does ? (relation === 'asked' ? 409 : 303) : statusFor(role, 'verbs', false))
  })
})
