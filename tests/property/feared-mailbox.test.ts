import { describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/domain/case/case-event.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { after } from '../../src/domain/case/fold.ts'
import { isSaidByThem } from '../../src/domain/case/their-words.ts'
import { isMailStopped, mailTo } from '../../src/domain/intake/safety.ts'
import { whyNoCode } from '../../src/domain/intake/why-no-code.ts'
import { effectsOf } from '../../src/domain/reactions/reactions.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { verbCalled, VERB_NAMES } from '../../src/domain/verbs.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { pageOf } from '../in-memory/page-of.tsx'
import { ana, person } from '../in-memory/people.ts'
import { bodyChosen } from '../in-memory/referred.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import * as stages from '../in-memory/stages.ts'
import { speak } from '../../src/words/speak.ts'
import { atAnyMoment } from './moments.ts'
import { TIMES } from './runs.ts'

vi.setConfig({ testTimeout: 60_000 * TIMES })

const BOX = 'karim.home@example.org'
const FEAR = 'I am afraid of my husband.'
const { w } = speak('en', 'UTC')

/** How they say whose the mailbox is, or who reads it. */
const SAYINGS = [
  `${FEAR.slice(0, -1)}, who reads ${BOX}.`,
  `${FEAR} He reads everything at ${BOX}!`,
  `${FEAR} It is his: Karim.Home+bank@Example.org`,
  `${FEAR} He reads karim dot home at example dot org`,
  `${FEAR} He reads karim.home.`,
  `${FEAR} He can read whatever comes to example.org`,
  `${FEAR} He reads ｋａｒｉｍ.ｈｏｍｅ@ｅｘａｍｐｌｅ.ｏｒｇ`,
]
/** The same with nothing of fear in it: that stands elsewhere. */
const ELSEWHERE = [`He reads ${BOX}.`, `${BOX} is his.`]

const SAFE = { email: BOX, safety: 'safe' } as const
const withAddress = (it: InMemoryCase) => {
  it.does(person, 'give_contact_details', SAFE)
  return it
}

/** Nothing goes there, whatever comes; and what can be seen says so. */
function expectNothingSent(kase: Case, more: object): void {
  expect({ ...more, to: mailTo(kase), code: whyNoCode(kase, BOX), isSaid: isMailStopped(kase) }).toEqual({
    ...more,
    to: null,
    code: 'feared',
    isSaid: true,
  })
}

/** Names, addresses and the plan for a call are no places to tell anything; whom they let in, they trust. */
const NO_PLACE: readonly string[] = ['name', 'email', 'coverName']

/** Each text of what they did, with other words in its place. */
function saidInstead(done: readonly CaseEvent[], words: string) {
  return done.flatMap((each, place) =>
    isSaidByThem(each)
      ? Object.keys(each.texts)
          .filter((name) => !NO_PLACE.includes(name))
          .map((name) => ({
            at: `${each.kind} ${name}`,
            events: done.map((one, n) => {
              const { settled: _, ...rest } = one
              return (n === place ? { ...rest, texts: { ...one.texts, [name]: words } } : rest) as CaseEvent
            }),
          }))
      : [],
  )
}

/** How often each of them is looked at, each time in another case. */
const OFTEN = 8

/** Everything that a person can do, and whoever of us writes down what they say, with words in it. */
function everyPlace(look: (it: InMemoryCase, done: readonly CaseEvent[]) => void): void {
  const looked = new Map<string, number>()
  const doAll = (from: InMemoryCase) => {
    for (const name of VERB_NAMES.filter((each) => verbCalled(each).by.includes('person'))) {
      if ((looked.get(name) ?? 0) >= OFTEN) continue
      const it = withAddress(from.copy())
      const verb = verbCalled(name)
      const subjects = verb.subjects(it.kase)
      const subject = subjects.find((each) => verb.can(it.kase, each, it.contextFor(person)) === null)
      if (subject === undefined) continue
      const input = { ...sensibleInput(verb, subject, it.kase, it.now), ...MORE[name] }
      const told = it.copy()
      const done = told.tries(person, name, input as never)
      if (isRefusal(done)) continue
      looked.set(name, (looked.get(name) ?? 0) + 1)
      look(it, done)
    }
  }
  atAnyMoment(doAll, 40)
  for (const stage of [bodyChosen({ answer: 'go_myself' }), stages.inTalks(), stages.inDialogue()])
    doAll(stage)
}

const WORDS = 'What happened to me there.'
const MORE: Readonly<Partial<Record<string, object>>> = {
  answer_offer: { words: { all: WORDS } },
  confirm_delivery: { words: WORDS },
  say_whether_it_helped: { words: WORDS },
  say_about_reprisal: { words: WORDS },
  say_how_it_is: { words: WORDS },
  answer_fact: { words: WORDS },
  answer_question: { words: WORDS },
  withdraw: { reasons: WORDS },
  give_contact_details: { ...SAFE, howToReach: WORDS, times: WORDS, whoMayAnswer: WORDS },
}

describe('no mail goes to the mailbox of whom somebody fears', () => {
  test('wherever they write whose it is, and that they fear them', () => {
    const places = new Set<string>()
    everyPlace((it, done) => {
      for (const words of SAYINGS)
        for (const { at, events } of saidInstead(done, words)) {
          places.add(at)
          expectNothingSent(after(it.kase, events), { at, words })
        }
    })
    expect(places.size).toBeGreaterThanOrEqual(20)
  })

  test('also where the fear stands somewhere else, before or after it', () => {
    everyPlace((it, done) => {
      for (const words of ELSEWHERE)
        for (const { at, events } of saidInstead(done, words)) {
          // Their own address is what most say of how they are reached, and nothing in it is of fear.
          if (at === 'contact_details_given howToReach') continue
          const fearing = it.copy()
          if (isRefusal(fearing.tries(person, 'correct_told', { thing: 'feared', words: 'My husband' })))
            continue
          expectNothingSent(after(fearing.kase, events), { at, words, fear: 'before' })
          const [fear] = fearing.events.slice(-1)
          expectNothingSent(after(after(it.kase, events), [fear!]), { at, words, fear: 'after' })
        }
    })
  })

  test('in what they told first, and in trouble, a no to being safe, and words of those beside them', () => {
    const contact = SAFE
    for (const story of SAYINGS) {
      expectNothingSent(stages.received({ contact, story }).kase, { story })
      expectNothingSent(stages.received({ contact, feared: story }).kase, { feared: story })
      expectNothingSent(stages.received({ contact, wish: story }).kase, { wish: story })
    }
    for (const thing of ['wish', 'product', 'feared'] as const)
      for (const words of SAYINGS) {
        const it = withAddress(
          stages.assessing({ feared: 'My husband', product: 'The bank helper', wish: 'My money' }),
        )
        it.does(person, 'correct_told', thing === 'product' ? { thing, product: words } : { thing, words })
        expectNothingSent(it.kase, { thing, words })
      }
    const ticked = stages.assessing({ contact })
    ticked.does(person, 'write_message', {
      body: `My boss reads ${BOX}, and cuts my shifts.`,
      retaliation: true,
    })
    expectNothingSent(ticked.kase, {})
    const beside = stages.assessing({ contact, feared: 'My husband' })
    beside.does(person, 'let_in_adviser', { name: 'Nora', mandate: 'friend', seesEarlier: false })
    beside.adviser = 'v1'
    beside.does(person, 'write_message', { body: `Her husband reads ${BOX}.` })
    expectNothingSent(beside.kase, {})
  })

  test('and both pages say so, until they say once more that it is safe; a way in goes there never again', () => {
    const it = withAddress(stages.assessing())
    const news = () =>
      effectsOf(
        null,
        it.kase,
        it.does(ana, 'write_message', { body: `We read it with you on ${it.now}.` }) as never,
      )
    expect(news()).toContainEqual({ effect: 'tell_person' })
    it.does(person, 'write_message', { body: SAYINGS[0]! })
    expect(news()).not.toContainEqual({ effect: 'tell_person' })
    const said = w.portal.status.details.mailStopped
    expect([it.view.mailStopped, it.kase.person?.safety]).toEqual([true, 'safe'])
    expect(verbCalled('give_contact_details').known(it.kase, {})).not.toHaveProperty('safety')
    it.later({ days: 1 }).does(person, 'give_contact_details', SAFE)
    expect([it.view.mailStopped, whyNoCode(it.kase, BOX)]).toEqual([false, 'feared'])
    expect(news()).toContainEqual({ effect: 'tell_person' })
    expect(pageOf(it)).not.toContain(said)
    it.does(person, 'write_message', { body: `He reads ${BOX} again.` })
    expectNothingSent(it.kase, {})
  })

  test('and whoever fears nobody, or has another mailbox, is told of news', () => {
    const contact = SAFE
    for (const story of [`My address is ${BOX}.`, `${FEAR} He reads boss@other.example.`, FEAR])
      expect({ story, to: mailTo(stages.received({ contact, story }).kase) }).toEqual({ story, to: BOX })
    const own = stages.received({ contact: { ...SAFE, howToReach: `Write to ${BOX}.` }, story: FEAR })
    expect(mailTo(own.kase)).toBe(BOX)
  })
})
