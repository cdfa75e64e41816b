import { beforeAll, describe, expect, test } from 'vitest'
import { openCasesHeld } from '../../../src/actions/staff/shut-account.ts'
import { waitsFor } from '../../../src/actions/staff/waits-for.ts'
import { apiRoutes } from '../../../src/api/v1/routes.ts'
import { verbsOf } from '../../../src/api/v1/verb-path.ts'
import { whoIsTold } from '../../../src/domain/access/who-is-told.ts'
import { codesOf } from '../../../src/domain/vocabulary/code.ts'
import { STAFF_NOTICES } from '../../../src/domain/vocabulary/staff.ts'
import { findCase } from '../../../src/store/history/find-case.ts'
import { staffRoutes } from '../../../src/web/staff/routes.ts'
import { anInputFor } from '../../property/commands.ts'
import type { FiledStory } from '../../world.ts'
import { accessWorld, HOME, HOUSE, matrix, NOWHERE, ONE_OF, withoutIds } from './stories.ts'

const NOTICES = codesOf(STAFF_NOTICES)
const at = accessWorld()

/**
 * Every address of the workspace and the API, and how it could tell of a case: it is about one, lists several, or holds
 * none. The matrix is made from the routes themselves; this list is here so that a new one is thought about.
 */
const EVERY_ROUTE: Readonly<Record<string, 'one' | 'several' | 'none'>> = {
  'get /staff': 'several',
  'get /staff/queues/:queue': 'several',
  'get /staff/cases/:id': 'one',
  'get /staff/cases/:id/files': 'one',
  'post /staff/cases/:id/files': 'one',
  'get /staff/cases/:id/files/:file': 'one',
  'get /staff/cases/:id/:verb': 'one',
  'post /staff/cases/:id/keep': 'one',
  'post /staff/cases/:id/sheet': 'one',
  'post /staff/cases/:id/noticed': 'one',
  'post /staff/cases/:id/look': 'one',
  'post /staff/cases/:id/by-machine': 'one',
  'post /staff/cases/:id/:verb': 'one',
  'get /staff/organisations': 'several',
  'get /staff/organisations/:id': 'several',
  'get /staff/accounts': 'several',
  'post /staff/accounts': 'several',
  'get /staff/accounts/:id': 'several',
  'post /staff/accounts/:id/shut': 'several',
  'get /staff/unread/:id': 'one',
  'post /staff/unread/:id/reader': 'one',
  'post /staff/unread/:id/names': 'one',
  'get /staff/file': 'none',
  'post /staff/file': 'none',
  'post /staff/file/keep': 'none',
  'post /staff/unsaved': 'none',
  'get /staff/sign-in': 'none',
  'post /staff/sign-in': 'none',
  'post /staff/sign-in/keep': 'none',
  'post /staff/sign-out': 'none',
  'get /staff/welcome/:token': 'none',
  'post /staff/welcome/:token': 'none',
  'post /staff/language': 'none',
  'post /staff/accounts/:id/confirm': 'none',
  'post /staff/accounts/:id/link': 'none',
  'get /staff/accounts/:id/role': 'none',
  'post /staff/accounts/:id/role': 'none',
  'post /staff/accounts/:id/open': 'none',
  'post /staff/tokens/:id/revoke': 'none',
  'get /staff/account-acts': 'none',
  'get /staff/you': 'none',
  'post /staff/you/password': 'none',
  'post /staff/you/codes/begin': 'none',
  'post /staff/you/codes/start': 'none',
  'post /staff/you/codes/stop': 'none',
  'post /staff/you/visits/end-others': 'none',
  'post /staff/you/visits/:id/end': 'none',
  'post /staff/you/mail': 'none',
  'get /staff/sign-in/elsewhere': 'none',
  'post /staff/sign-in/elsewhere': 'none',
  'get /staff/sign-in/elsewhere/back': 'none',
  'post /staff/sign-in/elsewhere/code': 'none',
  'post /staff/sign-in/passkey': 'none',
  'get /staff/reported': 'none',
  'get /staff/reported/new': 'none',
  'post /staff/reported/new': 'none',
  'get /staff/reported/:id': 'none',
  'post /staff/reported/:id/rule': 'none',
  'post /staff/reported/:id/end': 'none',
  'get /staff/web-hooks': 'none',
  'post /staff/web-hooks': 'none',
  'post /staff/web-hooks/:id/confirm': 'none',
  'post /staff/web-hooks/:id/end': 'none',
  'post /staff/you/elsewhere': 'none',
  'post /staff/you/elsewhere/end': 'none',
  'post /staff/you/passkeys': 'none',
  'post /staff/you/passkeys/:id/remove': 'none',
  'get /staff/bodies': 'none',
  'get /staff/bodies/new': 'none',
  'post /staff/bodies/new': 'none',
  'get /staff/bodies/:id': 'none',
  'get /staff/bodies/:id/edit': 'none',
  'post /staff/bodies/:id/edit': 'none',
  'post /staff/bodies/:id/checked': 'none',
  'post /staff/bodies/:id/pause': 'none',
  'post /staff/bodies/:id/close': 'none',
  'post /staff/bodies/:id/open': 'none',
  'post /staff/bodies/:id/funding': 'none',
  'get api /cases': 'several',
  'get api /cases/{id}': 'one',
  'get api /cases/{id}/ledger': 'one',
  'get api /cases/{id}/messages': 'one',
  'get api /changes': 'several',
}

const verbRoutes = new Set(
  apiRoutes.filter(({ method, path }) => method === 'post' && path.startsWith('/cases/{id}/')),
)

test('each route of staff, at both doors, is one that was thought about, and each verb of staff has an address', () => {
  const pages = staffRoutes.map(({ method, path }) => `${method} ${path}`)
  const others = apiRoutes.filter((route) => !verbRoutes.has(route) && isOfStaff(route.who))
  const api = others.map(({ method, path }) => `${method} api ${path}`)
  expect([...pages, ...api].toSorted()).toEqual(Object.keys(EVERY_ROUTE).toSorted())
  expect(verbRoutes.size).toBe(verbsOf('staff').length)
  // What is sent by every verb says something, so that the answer is about who sends it.
  for (const verb of verbsOf('staff'))
    expect([verb, typeof anInputFor(verb, at.world.now())]).toEqual([verb, 'object'])
})

function isOfStaff(who: (typeof apiRoutes)[number]['who']): boolean {
  return typeof who === 'object'
}

describe.each(matrix.filter(([, relation]) => relation === 'recused' || relation === 'kept_out'))(
  '%s from whom a case is kept (%s)',
  (role, relation) => {
    let story: FiledStory
    let reference = ''

    beforeAll(async () => {
      story = await at.stories[relation](at.world.staff[ONE_OF[role]])
      reference = (await at.world.read(story.caseId)).kase.reference
    })
    test('is told nothing of it by what holds no case, whatever is sent there', async () => {
      const who = at.world.staff[ONE_OF[role]]
      const before = (await at.world.read(story.caseId)).events.length
      const isHarmless = (path: string) => !/sign-out|codes|visits|password|elsewhere|passkey/.test(path)
      for (const { method, path } of staffRoutes.filter(
        (route) => route.method === 'post' && !route.path.includes('/cases/') && isHarmless(route.path),
      )) {
        const ask = async (id: string) => {
          const body = new URLSearchParams({
            email: 'out@house.example',
            house: 'A court',
            named: who.id,
            id,
          })
          const headers = { origin: HOME, cookie: who.cookie }
          const address = `${HOME}${path.replace(':id', id)}`
          const answer = await at.world.app.request(address, { method, headers, body })
          return { status: answer.status, tells: (await answer.text()).includes(reference) }
        }
        const answer = await ask(story.caseId)
        expect([path, answer]).toEqual([path, { status: (await ask(NOWHERE)).status, tells: false }])
        expect(answer.status).toBeLessThan(500)
      }
      expect((await at.world.read(story.caseId)).events).toHaveLength(before)
    })

    test('reads the same where it stands as where nothing stands', async () => {
      const who = at.world.staff[ONE_OF[role]]
      for (const { method, path } of staffRoutes.filter(
        (route) => route.method === 'get' && route.path.includes(':id'),
      )) {
        const ask = async (id: string) => {
          const address = path.replace(':id', id).replace(':verb', 'add-note')
          const answer = await at.world.app.request(`${HOME}${address}`, {
            method,
            headers: { cookie: who.cookie },
          })
          const to = withoutIds(answer.headers.get('location') ?? '')
          return [path, answer.status, to, withoutIds(await answer.text())]
        }
        expect(await ask(story.caseId)).toEqual(await ask(NOWHERE))
      }
    })

    test('gets no mail of it, whatever happens there', async () => {
      const { house, staff } = at.world
      const who = staff[ONE_OF[role]]
      const found = await findCase(house.database, house.keys, HOUSE, story.caseId)
      if (found === null) throw new Error('A case that was filed is not there.')
      const told = Object.values(staff).map(({ id, role: each }) => ({ id, role: each, hears: true }))
      for (const notice of NOTICES) {
        const ids = whoIsTold(notice, found.kase, found.events, told)
        expect([notice, ids.includes(who.id)]).toEqual([notice, false])
      }
    })

    test('has the same figures before another such case and after it', async () => {
      const { house, staff } = at.world
      const who = staff[ONE_OF[role]]
      const figures = async () => ({
        waits: await waitsFor(house, { id: who.id, role }),
        held: (await openCasesHeld(house)).get(staff.lea.id) ?? 0,
      })
      const before = await figures()
      await at.stories[relation](who)
      expect((await figures()).held).toBe(before.held)
      expect((await figures()).waits).toBe(before.waits)
    })
  },
)
