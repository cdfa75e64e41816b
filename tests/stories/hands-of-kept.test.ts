import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { whomTheyNamed } from '../../src/actions/intake/whom-they-named.ts'
import { runVerb } from '../../src/actions/run-verb.ts'
import { makeLink } from '../../src/actions/staff/account-link.ts'
import { addStaff } from '../../src/actions/staff/add-staff.ts'
import { changeRole } from '../../src/actions/staff/change-role.ts'
import type { Hand } from '../../src/actions/staff/hand.ts'
import { confirmAccount, openAgain } from '../../src/actions/staff/let-in.ts'
import { setPasswordByLink } from '../../src/actions/staff/set-password.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { setShut } from '../../src/store/staff/accounts.ts'
import { noteEnding } from '../../src/store/staff/endings.ts'
import { keepAct } from '../../src/store/staff/account-acts.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { person } from '../in-memory/people.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader } from '../world/page.ts'

const PASSWORD = 'correct horse battery staple'
const WHY = 'We need more hands for the work this month.'

let world: World
let number = 0

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** A house without mail: whoever makes a link is shown it. */
const silent = () => ({ ...world.house, sendsMail: false })
const hand = (who: 'ana' | 'marta' | 'adm'): Exclude<Hand, 'machine'> => ({
  id: world.staff[who].id,
  role: who === 'adm' ? 'administrator' : 'coordinator',
})

/** The account of somebody, and the newest link that was shown to somebody else. */
interface Puppet {
  readonly id: string
  readonly email: string
  readonly link: string | null
}

const linkIn = (done: unknown): string | null =>
  typeof done === 'object' && done !== null && 'link' in done ? String(done.link) : null

/** Made by whoever runs the machine. */
async function colleague(role: string): Promise<Puppet> {
  const email = `colleague${(number += 1)}@house.example`
  const made = await addStaff(silent(), 'machine', { email, role, reason: WHY })
  if (!('id' in made)) throw new Error(JSON.stringify(made))
  return { id: made.id, email, link: linkIn(made) }
}

/** Whoever holds the newest link comes by it. */
async function comes({ link, email }: Puppet): Promise<void> {
  const token = link?.split('/').at(-1) ?? ''
  expect(await setPasswordByLink(silent(), token, { password: PASSWORD }), email).toEqual({ done: true })
}

/** What Ana, alone or with Marta, does to an account, so that she can be its owner. */
const HANDS: Readonly<Record<string, () => Promise<Puppet>>> = {
  async made() {
    const email = `made${(number += 1)}@self.example`
    const made = await addStaff(silent(), hand('ana'), { email, role: 'case_worker' })
    if (!('id' in made)) throw new Error(JSON.stringify(made))
    return { id: made.id, email, link: linkIn(await confirmAccount(silent(), hand('marta'), made.id)) }
  },
  async 'confirmed for another'() {
    const email = `confirmed${(number += 1)}@self.example`
    const made = await addStaff(silent(), hand('adm'), { email, role: 'case_worker' })
    if (!('id' in made)) throw new Error(JSON.stringify(made))
    return { id: made.id, email, link: linkIn(await confirmAccount(silent(), hand('ana'), made.id)) }
  },
  async 'shown a link'() {
    const known = await colleague('case_worker')
    await comes(known)
    return { ...known, link: linkIn(await makeLink(silent(), hand('ana'), known.id)) }
  },
  async 'opened again'() {
    const known = await colleague('case_worker')
    await comes(known)
    await shutAccount(silent(), 'machine', known.id)
    await openAgain(silent(), hand('ana'), known.id)
    await confirmAccount(silent(), hand('marta'), known.id)
    return { ...known, link: linkIn(await makeLink(silent(), hand('marta'), known.id)) }
  },
  async 'given a role'() {
    const known = await colleague('auditor')
    await comes(known)
    await changeRole(silent(), hand('ana'), known.id, { role: 'case_worker' })
    return { ...known, link: linkIn(await confirmAccount(silent(), hand('marta'), known.id)) }
  },
}

/** True where whoever holds the account reads the story. */
async function reads({ email }: Puppet, { caseId }: FiledStory): Promise<boolean> {
  const session = await signIn(world.house, email, PASSWORD)
  if (!('token' in session)) throw new Error(`${email} could not sign in: ${JSON.stringify(session)}`)
  const page = reader(
    () => world,
    () => `${SESSION_COOKIE}=${session.token}`,
  )
  await page.post(`/staff/cases/${caseId}/look`, {})
  const { html } = await page.visit(`/staff/cases/${caseId}`)
  const list = await page.visit('/staff')
  expect(list.html.includes(`/staff/cases/${caseId}`)).toBe(html.includes('Zebra'))
  return html.includes('Zebra')
}

const files = () => world.file({ language: 'en', story: `The computer refused me, number ${number}. Zebra.` })
const keeps = async (story: FiledStory, ...who: readonly ('ana' | 'marta')[]) => {
  for (const each of who) await world.does(story, story.caseId, 'keep_from', { who: each })
}

describe.each(Object.keys(HANDS))('an account that somebody %s', (kind) => {
  const puppet = () => HANDS[kind]!()

  test('who is kept from the case does not read it, in whatever order it came', async () => {
    const after = await files()
    await keeps(after, 'ana', 'marta')
    const late = await puppet()
    await comes(late)
    expect(await reads(late, after), 'kept, then done').toBe(false)

    const between = await files()
    world.later({ hours: 2 })
    const middle = await puppet()
    await comes(middle)
    expect(await reads(middle, between), 'nobody is kept yet').toBe(true)
    await keeps(between, 'ana', 'marta')
    expect(await reads(middle, between), 'done, then kept').toBe(false)

    const early = await puppet()
    world.later({ hours: 2 })
    const unused = await files()
    await keeps(unused, 'ana', 'marta')
    await comes(early)
    expect(await reads(early, unused), 'not used before').toBe(false)
  })

  test('reads it where its owner had come before the case did, and where nobody is kept who did it', async () => {
    const early = await puppet()
    await comes(early)
    world.later({ days: 2 })
    const story = await files()
    await keeps(story, 'ana', 'marta')
    expect(await reads(early, story)).toBe(true)
  })
})

test('what was kept through a hand is seen again when the person takes it back', async () => {
  const story = await files()
  await keeps(story, 'ana')
  const known = await colleague('case_worker')
  await comes(known)
  const link = linkIn(await makeLink(silent(), hand('ana'), known.id))
  await comes({ ...known, link })
  expect(await reads(known, story)).toBe(false)
  await world.does(story, story.caseId, 'end_keeping', { keeping: 'k1' })
  expect(await reads(known, story)).toBe(true)
})

test('a coordinator who may see the case lets somebody see it who had nothing to do with it', async () => {
  const story = await files()
  await keeps(story, 'ana')
  const known = await colleague('case_worker')
  const link = linkIn(await makeLink(silent(), hand('ana'), known.id))
  await comes({ ...known, link })
  const { kase } = await world.read(story.caseId)
  const recusal = kase.recusals.find(({ account }) => account === known.id)
  expect(recusal).toMatchObject({ because: 'hand_of_kept', hand: world.staff.ana.id })
  await world.does('marta', story.caseId, 'lift_recusal', {
    recusal: recusal!.id,
    reasons: 'She told me that the link reached her alone.',
  })
  expect(await reads(known, story)).toBe(true)
})

test('a hand goes on from hand to hand', async () => {
  const story = await files()
  await keeps(story, 'ana')
  const first = await HANDS['shown a link']!()
  await comes(first)
  const email = `third${(number += 1)}@self.example`
  const made = await addStaff(silent(), { id: first.id, role: 'coordinator' }, { email, role: 'case_worker' })
  if (!('id' in made)) throw new Error(JSON.stringify(made))
  const link = linkIn(await confirmAccount(silent(), hand('marta'), made.id))
  await comes({ id: made.id, email, link })
  expect(await reads({ id: made.id, email, link }, story)).toBe(false)
})

test('while somebody is kept, an account gets no key between', async () => {
  const story = await files()
  const known = await colleague('case_worker')
  await comes(known)
  world.later({ hours: 2 })
  await Promise.all([keeps(story, 'ana'), makeLink(silent(), hand('ana'), known.id)])
  expect(await reads(known, story)).toBe(false)
})

test('the person is not told that whom they named is kept, where their words name nobody', async () => {
  const story = await files()
  await keeps(story, 'ana')
  const known = await colleague('case_worker')
  await comes(known)
  // A hand of which the case does not know yet, as after an upgrade.
  const act = { act: 'link_shown', by: world.staff.ana.id, staffId: known.id } as const
  await keepAct(world.house.database, world.house.keys, world.now(), act)
  await sql`update case_line set made_by = made_by - 1 where case_id = ${story.caseId}::uuid`.execute(
    world.house.database.db,
  )
  const words = { body: 'When do I hear from you?' }
  const viewer = { kind: 'person', caseId: story.caseId } as const
  const done = await runVerb(world.house, 'write_message', viewer, person, story.caseId, words)
  if (!('added' in done)) throw new Error(JSON.stringify(done))
  expect(done.added.map(({ kind }) => kind)).toContain('recused')
  expect(await whomTheyNamed(world.house, done, words)).toBeNull()
})

test('whoever sets a password while their account is shut is told that the link is over', async () => {
  const known = await colleague('case_worker')
  const token = known.link!.split('/').at(-1)!
  const waiting = sql`pg_locks where not granted and pid in (
    select pid from pg_stat_activity where datname = current_database())`
  let setting: Promise<unknown> = Promise.resolve()
  await inTransaction(world.house, async (tx) => {
    await noteEnding(tx, known.id)
    setting = setPasswordByLink(silent(), token, { password: PASSWORD })
    await vi.waitUntil(async () => (await world.count(waiting)) > 0, { timeout: 10_000 })
    await setShut(tx, known.id)
  })
  expect(await setting).toEqual({ over: true })
})
