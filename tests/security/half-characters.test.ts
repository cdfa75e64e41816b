import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { joinWith } from '../../src/actions/intake/group-access.ts'
import { newReceipt } from '../../src/actions/intake/receipt.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { contextOf } from '../../src/actions/run-verb.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { namedHere } from '../../src/actions/staff/who-is-meant.ts'
import { kebab } from '../../src/api/v1/verb-path.ts'
import type { Actor } from '../../src/domain/case/actor.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { JOINING } from '../../src/domain/casework/group.ts'
import { whatCanBeDone, type Possible } from '../../src/domain/possible.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { VERB_NAMES, verbCalled, type VerbName } from '../../src/domain/verbs.ts'
import { findCase } from '../../src/store/history/find-case.ts'
import { fieldsOf, type FieldSpec } from '../../src/web/staff/forms/field-spec.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, person } from '../in-memory/people.ts'
import { bodyChosen } from '../in-memory/referred.ts'
import { ANSWERS, assessing, offered, inDialogue, inTalks } from '../in-memory/stages.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import { BEGINNINGS } from '../property/story.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

/** JSON can spell half a character, which no text in UTF-8 can hold. */
const half = (what: string) => `The letter \ud800 on ${what} said no. \udfff`
const whole = (what: string) => `The letter \ufffd on ${what} said no. \ufffd`
const HALF = half('the story')
const WHOLE = whole('the story')
const STORY = {
  story: HALF,
  language: 'en',
  product: HALF,
  wish: HALF,
  feared: HALF,
  // Not in the words of any other field: no text to an organisation may hold the name.
  contact: { safety: 'safe', name: 'Rosa \ud800', howToReach: HALF },
}

let world: World
/** By the name of whoever does it: the person first, then each of the staff what those before could not do. */
const WHO = ['person', 'ana', 'marta', 'omar'] as const
const bearer = new Map<string, string>()

beforeAll(async () => {
  world = await makeWorld()
  await layInShipped(world.house, shippedDirectory())
  for (const name of ['ana', 'marta', 'omar'] as const) {
    const token = await addToken(world.house, { for: world.staff[name].email })
    if (!('token' in token)) throw new Error(`No token for ${name}.`)
    bearer.set(name, `Bearer ${token.token}`)
  }
})
afterAll(() => world.close())

const post = async (path: string, authorization: string, body: unknown) => {
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) }
  const answer = await world.app.request(`/api/v1${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return { status: answer.status, text: await answer.text() }
}

async function read({ caseId }: FiledStory) {
  const { database, keys } = world.house
  const found = await findCase(database, keys, { kind: 'house' }, caseId)
  if (found === null) throw new Error('A case that was filed is not there.')
  return found
}

/** Every text that stands in something, names of fields too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)])
}

/** What is sent for a field that takes words. */
function halfFor(verb: VerbName, { name, kind }: FieldSpec): object {
  // Their name stands in no other text: none to an organisation may hold it.
  if (verb === 'give_contact_details' && name === 'name') return { name: 'Rosa \ud800' }
  const text = half(verb)
  if (kind === 'short_text' || kind === 'long_text') return name === 'email' ? {} : { [name]: text }
  if (name === 'words') return { words: { all: text } }
  if (name === 'adequacy') return { adequacy: { ...ANSWERS, elements_considered: text } }
  return {}
}

type Who = (typeof WHO)[number]

/** Somebody told of others, and is told in general words what came of it. */
const byPhone = (): InMemoryCase => assessing({ channel: 'phone' })
const noticed = (): InMemoryCase => assessing({ kind: 'notification', submitter: 'somebody_else' })

const toBeTold = () => bodyChosen({ answer: 'tell_them', howToReach: 'By letter, to my sister.' })

/** The person refused all that was offered, and that was taken for their no to anything. */
function refused(): InMemoryCase {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'refuse', a2: 'refuse' }, words: {} })
  it.does(ana, 'say_why_no_act', {
    impact: 'i1',
    because: 'declined_by_person',
    reasons: 'They want nothing of what could be done.',
    shows: 'They refused both parts of the offer.',
  })
  return it
}

/** Somebody wrote for a group, and one of it joined. */
async function joined(): Promise<FiledStory> {
  const filed = await world.reach(assessing, { ...STORY, submitter: 'group' })
  await world.does(filed, filed.caseId, 'open_joining', { hearsOutcome: true })
  const viewer = { kind: 'adviser', caseId: filed.caseId, adviser: JOINING } as const
  await joinWith(world.house, viewer, newReceipt().words, 1, { line: HALF, isRepresented: true })
  expect((await read(filed)).kase.memberLines.map(({ line }) => line)).toEqual([WHOLE])
  return filed
}

/** Something that can be done and that nobody tried yet; what ends a case comes last. */
async function untried(
  story: FiledStory,
  tried: ReadonlySet<VerbName>,
): Promise<{ readonly who: Who; readonly it: Possible } | null> {
  const { kase } = await read(story)
  const namedIn = await namedHere(world.house)
  for (const who of WHO) {
    const by: Actor = who === 'person' ? person : world.staff[who].actor
    const { can } = whatCanBeDone(kase, { ...contextOf(world.house, by), namedIn })
    // Whom the person fears is asked about for each organisation, before it can be told of anything.
    const left = can
      .filter(({ verb }) => !tried.has(verb) || verb === 'answer_fear')
      // What was taken back is answered by nobody.
      .filter(({ verb }) => verb !== 'end_keeping' || tried.has('answer_keeping'))
    const it = left.find(({ verb }) => verb !== 'close' && verb !== 'withdraw') ?? left[0]
    if (it !== undefined) return { who, it }
  }
  return null
}

/** A body of those that this subject offers, and that takes people. */
function offeredFirst({ referrals }: Case, { referral }: Possible['subject']): string | undefined {
  return referrals.find(({ id }) => id === referral)?.bodies.find(({ isList }) => isList !== true)?.id
}

/** Does it with half a character in each field that takes words. */
async function doInHalves(story: FiledStory, who: Who, { verb: name, subject }: Possible): Promise<void> {
  const verb = verbCalled(name)
  const before = await read(story)
  const input: object = Object.assign(
    {},
    sensibleInput(verb, subject, before.kase, world.now()),
    ...fieldsOf(verb.input).map((spec) => halfFor(name, spec)),
    name === 'name_who_may_see'
      ? { named: [world.staff.ana.id, world.staff.marta.id, world.staff.omar.id] }
      : {},
  )
  // Words are taken with a yes alone, and only the person gives one.
  if (name === 'answer_bodies' && who === 'person')
    Object.assign(input, { answer: 'tell_them', listing: offeredFirst(before.kase, subject) })
  // Of all addresses only that of the one account from outside can be asked.
  if (name === 'ask_outside') Object.assign(input, { email: world.staff.out.email })
  const path = who === 'person' ? '/grievances/current' : `/cases/${story.caseId}`
  const authorization = who === 'person' ? `Receipt ${story.receipt}` : (bearer.get(who) ?? '')
  const { status, text } = await post(`${path}/${kebab(name)}`, authorization, { ...input, knowingly: true })
  expect([name, status, text]).toEqual([name, 200, text])
  const came = textsIn((await read(story)).events.slice(before.events.length))
  expect([name, came.filter((each) => !each.isWellFormed())]).toEqual([name, []])
  const isSaid = textsIn(input).includes(half(name))
  expect([name, came.includes(whole(name))]).toEqual([name, isSaid])
  expect([name, isInStep(await checkProjections(world.house))]).toEqual([name, true])
}

describe('half a character in every field', () => {
  test('of a grievance is told, and read as a whole one', async () => {
    const { status, text } = await post('/grievances', '', STORY)
    expect(status).toBe(201)
    const { receipt } = JSON.parse(text) as { readonly receipt: string }
    expect((await world.sees(receipt)).story).toBe(WHOLE)
    expect(isInStep(await checkProjections(world.house))).toBe(true)
  })

  test('of every verb is stored as a whole one, and the lists say what the ledgers say', async () => {
    const tried = new Set<VerbName>()
    const tryAll = async (story: FiledStory) => {
      for (let next = await untried(story, tried); next !== null; next = await untried(story, tried)) {
        tried.add(next.it.verb)
        await doInHalves(story, next.who, next.it)
      }
    }
    // Of a group somebody joined for sure (`joined`).
    const { grouped: _, ...beginnings } = BEGINNINGS
    for (const stage of [...Object.values(beginnings), refused, toBeTold, inDialogue, inTalks])
      await tryAll(await world.reach(stage, STORY))
    await tryAll(await joined())
    await tryAll(await world.reach(noticed, { ...STORY, submitter: 'somebody_else' }))
    // Only for whoever does not write themselves does one of us note what they want.
    await tryAll(await world.reach(byPhone, { ...STORY, channel: 'phone' }))
    // Only time makes something late.
    const waiting = await world.reach(BEGINNINGS.assessing, STORY)
    world.later({ days: 31 })
    await tryAll(waiting)
    const ofClocks = VERB_NAMES.filter((name) => verbCalled(name).by.every((by) => by === 'clock'))
    expect([...tried, ...ofClocks].toSorted()).toEqual([...VERB_NAMES].toSorted())
    expect((await verifyLedger(world.house)).faults).toEqual([])
    // Every verb there is, one after the other.
  }, 120_000)
})
