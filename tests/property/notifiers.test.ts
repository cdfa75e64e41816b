import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { personBody } from '../../src/api/v1/schemas/person-view.ts'
import { seenByAdviser } from '../../src/domain/access/seen-by-adviser.ts'
import { seenByNotifier } from '../../src/domain/access/seen-by-notifier.ts'
import { fold } from '../../src/domain/case/fold.ts'
import { isForTeller } from '../../src/domain/case/for-notifiers.ts'
import { writtenForThem } from '../../src/domain/case/their-words.ts'
import { namesToMind } from '../../src/domain/bodies/names-to-mind.ts'
import { adviserView } from '../../src/domain/casework/adviser-view.ts'
import { endingsOf, missingFor } from '../../src/domain/casework/endings.ts'
import { isUrgent } from '../../src/domain/casework/overview.ts'
import { everythingOwed, type Next } from '../../src/domain/casework/owed.ts'
import { waitingForPerson } from '../../src/domain/casework/waiting-for-person.ts'
import { NOTHING_SAID, whyNoFile } from '../../src/domain/files/why-no-file.ts'
import { whatCanBeDone } from '../../src/domain/possible.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import type { VerbName } from '../../src/domain/verbs.ts'
import { everythingPage } from '../../src/web/public/status/everything.tsx'
import { speak } from '../../src/words/speak.ts'
import { endable } from '../in-memory/endable.ts'
import { htmlOf } from '../in-memory/page-of.tsx'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, marta, person } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { attempt, command, type Command } from './commands.ts'
import { tellStories, TIMES } from './runs.ts'

/** Stories are told where other tests run too, so the time they may take says nothing about them. */
vi.setConfig({ testTimeout: 60_000 * TIMES })

const NOTICE = { kind: 'notification', submitter: 'witness' } as const
const HOUSE = { url: 'https://amends.example' }

/** What is done with those affected, and what is found of them. */
const OF_OTHERS = [
  'describe_impact',
  'add_group',
  'record_finding',
  'rate_impact',
  'review_rating',
  'lower_rating',
  'flag_delay',
  'rule_on_delay',
  'attribute',
  'decide',
  'propose_action',
  'consider_element',
  'record_commitment',
  'impose_action',
  'start_action',
  'record_delivery',
  'verify_delivery',
  'overtake_action',
  'send_offer',
  'consult_person',
  'say_why_no_act',
  'check_why_no_act',
  'record_claim',
  'record_cooperation',
  'choose_contact',
] as const satisfies readonly VerbName[]

/** What concerns whoever told it. */
const OF_THEIRS = [
  'take_up',
  'write_message',
  'take_up_reprisal',
  'record_reprisal_step',
  'say_about_reprisal',
  'ask_person',
  'answer_question',
  'tell_notifier',
  'give_contact_details',
  'complain',
  'decide_appeal',
  'carry_out_order',
  'keep_from',
  'let_in_adviser',
  'consent_to_share',
  'withdraw',
  'resume',
  'appeal',
  'answer_offer',
  'confirm_delivery',
  'say_own_view',
  'take_back_no',
  'ask_to_erase',
  'take_back_erasing',
] as const satisfies readonly VerbName[]

/** The usual way of a case, act by act: most stories go it a part, and then anywhere. */
const WAY: readonly ((it: InMemoryCase) => unknown)[] = [
  (it) => it.tries(ana, 'describe_impact', stages.IMPACT),
  (it) => it.tries(ana, 'rate_impact', stages.RATING),
  (it) =>
    it.tries(ana, 'record_finding', {
      impact: 'i1',
      finding: 'substantiated',
      reasons: 'Forty letters say the same of their own income.',
    }),
  (it) => it.tries(ana, 'attribute', stages.attribution('e1', 'cause')),
  (it) => it.tries(ana, 'attribute', stages.attribution('e2', 'contribute')),
  (it) =>
    it.tries(ana, 'decide', {
      outcome: 'upheld',
      reasons: 'The income that was read belonged to somebody else.',
      whatNext: 'The makers change how it reads. You hear from us in May.',
    }),
  (it) => it.tries(ana, 'propose_action', stages.paying(it)),
  (it) => it.tries(ana, 'propose_action', stages.testing(it)),
  ...['a1', 'a2'].flatMap((action): ((it: InMemoryCase) => unknown)[] => [
    (it) => it.tries(ana, 'impose_action', { action, reasons: `It is owed to everybody as part ${action}.` }),
    (it) =>
      it.tries(ana, 'record_delivery', {
        action,
        proof: `The release notes of part ${action} show it.`,
        unasked: 'It was in the news that week.',
      }),
    (it) => it.tries(marta, 'verify_delivery', { action, how: `We tested ${action} and read the notes.` }),
  ]),
]

/** What random people do between two acts of whoever told it; often nothing, so that some stories come to an end. */
const leftAlone = fc.oneof(fc.constant([]), fc.array(command(OF_OTHERS), { maxLength: 8, size: 'max' }))
const told = fc.record({
  danger: fc.boolean(),
  /** How far they go the usual way. */
  far: fc.oneof(fc.nat({ max: WAY.length }), fc.constant(WAY.length)),
  feared: fc.boolean(),
  turns: fc.oneof(
    fc.constant([]),
    fc.array(fc.record({ others: leftAlone, theirs: fc.option(command(OF_THEIRS)) }), {
      maxLength: 12,
      size: 'max',
    }),
  ),
  ends: fc.boolean(),
})
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never

/** Everything that leaves the case for whoever told it, and for somebody beside them. */
async function everythingOf(it: InMemoryCase): Promise<unknown> {
  const { kase, events } = seenByNotifier(it)
  const mine = {
    view: it.view,
    written: writtenForThem(kase),
    namesToMind: namesToMind(kase),
    possible: whatCanBeDone(kase, it.contextFor(person)),
    whyNoFile: whyNoFile(kase, it.contextFor(person), 100_000_000, NOTHING_SAID),
    contactName: kase.handler === null ? null : 'Ana',
    looks: [],
    reader: null,
    nobodyHere: false,
    recorded: 0,
    checkValue: '',
  }
  return {
    page: htmlOf(it).split('<'),
    kept: await everythingPage({ ...mine, speaker: speak('en', 'UTC'), now: it.now, org: 'The house' }),
    json: personBody(mine, HOUSE),
    beside: kase.advisers.map(({ id }) => {
      const seen = seenByAdviser({ kase, events }, id)
      return seen && adviserView(seen.kase, id, it.now, DEFAULT_CALENDAR)
    }),
    // What is mailed about.
    news: it.events.filter(({ settled }) => settled?.news === true).map(({ at, kind }) => [at, kind]),
  }
}

/** Does it in both cases, or in neither: what concerns the teller has to be the same. */
function inBoth(cases: readonly InMemoryCase[], each: Command): InMemoryCase[] {
  const copies = cases.map((it) => it.copy())
  const rulings = copies.map((it) => attempt(it, each))
  return rulings.some(isRefusal) ? [...cases] : copies
}

/** Ends one by whatever fits it, and says so in the other as a notice of which nobody is known. */
function endBoth([one, other]: readonly InMemoryCase[]): string | null {
  if (one === undefined || other === undefined) return null
  const words = {
    reasons: 'Kept, so that others can learn from all of it.',
    tried: 'We wrote to every maker.',
  }
  const more = { ...words, adequacy: stages.ANSWERS, noWaiver: true, lookAgainAt: plusMs(one.now, 60 * DAY) }
  if (isRefusal(other.copy().tries(ana, 'close', { outcome: 'noted', ...words }))) return null
  const ended = endingsOf(endable(one).kase).find(
    (outcome) => !isRefusal(one.tries(ana, 'close', { ...more, outcome })),
  )
  if (ended !== undefined) other.does(ana, 'close', { outcome: 'noted', ...words })
  return ended ?? null
}

test('whoever told of others reads the same, whatever happened with those affected', async () => {
  const seen = { differed: 0, ended: new Set<string>() }
  const stories: Told[] = []
  tellStories(told, (each) => void stories.push(each), 90)
  for (const { danger, feared, far, turns, ends } of stories) {
    const start = stages.received({
      ...NOTICE,
      ...(danger && { dangerSigns: ['life' as const] }),
      ...(feared && stages.FEARING),
    })
    start.does(ana, 'take_up', {})
    for (const entity of [stages.AGENCY, stages.CASEWORK_MAKER, stages.MODEL_MAKER])
      start.does(ana, 'add_entity', entity)
    let both = [start, start.copy()]
    for (const act of WAY.slice(0, far)) act(both[0]!)
    for (const { others, theirs } of turns) {
      for (const each of others) attempt(both[0]!, each)
      both[1]!.until(both[0]!.now)
      if (theirs) both = inBoth(both, theirs)
    }
    if (ends) {
      const ended = endBoth(both)
      if (ended) seen.ended.add(ended)
    }
    const [one, other] = both as [InMemoryCase, InMemoryCase]
    if (one.events.length > other.events.length) seen.differed += 1
    expect(await everythingOf(one)).toEqual(await everythingOf(other))
    // Long afterwards, when every promised time has passed.
    for (const it of [one, other]) it.later({ days: 50 })
    expect(await everythingOf(one)).toEqual(await everythingOf(other))
  }
  expect(seen.differed).toBeGreaterThan(stories.length / 2)
  expect([...seen.ended].filter((outcome) => outcome !== 'noted')).not.toEqual([])
  expect(seen.ended).toContain('noted')
})

test('how grave it is, and what will be too late, moves no time that they are told', async () => {
  const [grave, unknown] = [stages.assessing(NOTICE), stages.assessing(NOTICE)]
  grave.does(ana, 'describe_impact', stages.IMPACT)
  grave.does(ana, 'rate_impact', { ...stages.RATING, scale: 5, scope: 5, irremediability: 5 })
  grave.does(ana, 'flag_delay', {
    impact: 'i1',
    reasons: 'The flat is given to somebody else after this day.',
    deadline: plusMs(grave.now, 3 * DAY),
  })
  grave.does(marta, 'rule_on_delay', {
    impact: 'i1',
    accepted: true,
    reasons: 'Page 4 of the lease says so.',
  })
  expect(isUrgent(grave.kase)).toBe(true)
  for (const it of [grave, unknown]) {
    it.does(person, 'write_message', { body: 'They have put up another notice.' })
    it.does(person, 'complain', { against: 'conduct', reasons: 'Nobody answers me.' })
  }
  expect(await everythingOf(grave)).toEqual(await everythingOf(unknown))
  // The desk has the same time, so that none passes unseen.
  const replyOf = (owed: readonly Next[]) => owed.find(({ step }) => step === 'answer_your_message')?.by
  expect(replyOf(everythingOwed(grave.kase, DEFAULT_CALENDAR))).toBe(replyOf(grave.view.owed))
})

test('an offer that an earlier version sent, its answer and what came of it are not on the page', async () => {
  for (const stage of [stages.offered, stages.delivering, stages.confirming, stages.remedied, stages.owed]) {
    const it = asNotice(stage())
    const page = JSON.stringify(await everythingOf(it))
    for (const words of wordsOfOthers(it)) expect(page).not.toContain(JSON.stringify(words).slice(1, -1))
    expect(waitingForPerson(it.kase)).toEqual([])
    expect(everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ owner }) => owner === 'person')).toEqual([])
    expect(it.view.organisations.flatMap(({ actions }) => actions)).toEqual([])
  }
  expect.hasAssertions()
})

/** A case of today, as an earlier version would have left it where somebody told of others. */
function asNotice(it: InMemoryCase): InMemoryCase {
  const [filed, ...rest] = it.events
  if (filed?.kind !== 'grievance_filed') throw new Error('A case begins with the story being filed.')
  const events = [{ ...filed, facts: { ...filed.facts, ...NOTICE } }, ...rest]
  return Object.assign(it.copy(), { events, kase: fold(it.id, events) })
}

/** Every word that is about those affected. */
function wordsOfOthers({ events }: InMemoryCase): string[] {
  return events.flatMap((event) =>
    isForTeller('notification', event) && event.kind !== 'closed'
      ? []
      : Object.values(event.texts as Readonly<Record<string, string>>).filter((text) => text.length > 20),
  )
}

const someEnding = (it: InMemoryCase) =>
  endingsOf(it.kase).filter(
    (outcome) => missingFor(it.kase, outcome, { now: it.now, calendar: DEFAULT_CALENDAR }).length === 0,
  )

test('a notice comes to an end without a word of whoever told it: noted, or by what was done for everybody', () => {
  const noted = stages.received(NOTICE)
  noted.does(ana, 'take_up', {})
  expect(someEnding(noted)).toEqual(['noted'])

  const found = stages.assessing(NOTICE)
  for (const entity of [stages.AGENCY, stages.CASEWORK_MAKER]) found.does(ana, 'add_entity', entity)
  for (const act of WAY) act(found)
  expect(someEnding(endable(found))).toContain('remedied_unconfirmed')
  expect(someEnding(found)).not.toContain('remedied_confirmed')
})

test('nothing waits for whoever told of others, and what they cannot say is refused with the same words', () => {
  const it = stages.planned(NOTICE)
  expect(it.refusal(ana, 'send_offer', { letter: 'x', noWaiver: true } as never)).toBe('asked_in_their_case')
  expect(it.refusal(ana, 'consult_person', { action: 'a1', words: 'x' })).toBe('asked_in_their_case')
  const cases = [asNotice(stages.offered()), stages.received(NOTICE)]
  for (const [verb, input] of [
    ['answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} }],
    ['confirm_delivery', { action: 'a1', answer: 'yes' }],
    ['appeal', { decision: 'd1', reasons: 'Look again.' }],
    ['take_back_no', { impact: 'i1' }],
  ] as const)
    for (const each of cases)
      expect([verb, each.tries(person, verb, input as never)]).toEqual([
        verb,
        { refused: 'not_yours', detail: { verb } },
      ])
})
