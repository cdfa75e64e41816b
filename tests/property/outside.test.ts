import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { may } from '../../src/domain/access/case-access.ts'
import { relationsOf, standingOf } from '../../src/domain/access/relations.ts'
import { veiled } from '../../src/domain/access/veil.ts'
import { staffIdOf } from '../../src/domain/case/actor.ts'
import type { CaseEvent } from '../../src/domain/case/case-event.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { everythingOwed } from '../../src/domain/casework/owed.ts'
import { verbsFor } from '../../src/domain/casework/outside.ts'
import { costsReview } from '../../src/domain/casework/reviewers.ts'
import { effectsOf } from '../../src/domain/reactions/reactions.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { settleAll } from '../../src/domain/case/fold.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { verbCalled, VERB_NAMES, type VerbName } from '../../src/domain/verbs.ts'
import { ZOE, type InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, marta, omar, person, zoe } from '../in-memory/people.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import * as stages from '../in-memory/stages.ts'
import { attempt, command, type Command } from './commands.ts'
import { BEGINNINGS } from './story.ts'

/** Stories are told where other tests run too, so the time they may take says nothing about them. */
vi.setConfig({ testTimeout: 60_000 })

const REVIEWED = [
  'decide',
  'appeal',
  'complain',
  'decide_appeal',
  'ask_outside',
  'answer_outside',
  'end_outside',
  'add_note',
  'write_message',
  'record_finding',
  'rate_impact',
  'review_rating',
  'lower_rating',
  'record_delivery',
  'verify_delivery',
  'close',
  'withdraw',
  'resume',
] as const satisfies readonly VerbName[]

/** An appeal waits, and Zoë was asked to decide it. */
const asked = () => {
  const it = BEGINNINGS.notUpheld()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'Look again.' })
  it.does(ana, 'ask_outside', { task: 'decide_appeal:p1', email: ZOE, house: 'The ombuds office' })
  return it
}
const admitted = () => {
  const it = asked()
  it.does(person, 'answer_outside', { reviewer: 'w1', yes: true })
  return it
}
/** The house has one person, who rated alone; Zoë is to be the second. */
const second = () => {
  const it = BEGINNINGS.rated()
  it.does(ana, 'ask_outside', { task: 'lower_rating:i1:g1', email: ZOE, house: 'The ombuds office' })
  it.does(person, 'answer_outside', { reviewer: 'w1', yes: true })
  return it
}
const STARTS: Readonly<Record<string, () => InMemoryCase>> = { ...BEGINNINGS, asked, admitted, second }

const stories = fc.record({
  beginning: fc.oneof(
    fc.constantFrom('asked', 'admitted', 'second'),
    fc.constantFrom(...Object.keys(STARTS)),
  ),
  commands: fc.array(command([...REVIEWED, 'appeal', 'complain', 'ask_outside', 'answer_outside']), {
    minLength: 15,
    maxLength: 45,
    size: 'max',
  }),
  knowing: fc.boolean(),
})

interface Told {
  readonly it: InMemoryCase
  readonly before: Case
  readonly done: readonly CaseEvent[]
  readonly tried: Command
}

/** Tells many stories in which people appeal and ask somebody from outside, who now and then tries everything. */
function always(look: (step: Told) => void, numRuns = 300): void {
  fc.assert(
    fc.property(stories, ({ beginning, commands, knowing }) => {
      const it = STARTS[beginning]!()
      it.knowingly = knowing
      for (const tried of commands) {
        const before = it.kase
        const ruling = attempt(it, tried)
        if (!isRefusal(ruling)) look({ it, before, done: ruling, tried })
      }
    }),
    { numRuns },
  )
}

/** Everything that Zoë could do now by the doors: only what the access table lets her see, and what the verbs allow. */
function zoeCan(it: InMemoryCase) {
  if (!may('outside_reviewer', relationsOf(standingOf(it.kase), zoe.id), 'verbs')) return []
  return VERB_NAMES.flatMap((name) => {
    const verb = verbCalled(name)
    if (!verb.by.includes('staff')) return []
    return verb
      .subjects(it.kase)
      .filter((subject) => verb.can(it.kase, subject, it.contextFor(zoe)) === null)
      .map((subject) => ({ name, subject }))
  })
}

describe('somebody from outside', () => {
  test('does the one thing that was asked, after the yes, once, and sees nothing before and after', () => {
    let asked = 0
    let did = 0
    always(({ it }) => {
      const { outside } = it.kase
      const live = outside.filter((each) => each.answer === true && each.endedAt === null)
      const sees = may('outside_reviewer', relationsOf(standingOf(it.kase), zoe.id), 'read')
      expect(sees).toBe(live.length > 0)
      const can = zoeCan(it)
      if (live.length === 0) return expect(can).toEqual([])
      asked += 1
      const [one] = live
      for (const { name, subject } of can) {
        expect(verbsFor(one!.verb)).toContain(name)
        for (const [field, id] of Object.entries(one!.subject)) expect(subject[field]).toBe(id)
      }
      const [first] = can
      if (first === undefined) return
      const verb = verbCalled(first.name)
      const input = sensibleInput(verb, first.subject, it.kase, it.now)
      const ruling = it.tries(zoe, first.name, input as never)
      if (isRefusal(ruling)) return
      did += 1
      expect(zoeCan(it)).toEqual([])
      expect(it.kase.outside.every(({ account, endedAt }) => account !== zoe.id || endedAt !== null)).toBe(
        true,
      )
    })
    expect(asked).toBeGreaterThan(50)
    expect(did).toBeGreaterThan(10)
  })

  test('loses the account with whatever ends it: the act, a no, a yes taken back, an answer of somebody else', () => {
    let ended = 0
    always(({ it, before, done }) => {
      const was = before.outside.filter((each) => each.endedAt === null)
      const now = it.kase.outside.filter((each) => each.endedAt === null)
      const shut = effectsOf(before, it.kase, settleAll(before, done)).filter(
        ({ effect }) => effect === 'shut_account',
      )
      const gone = was.length > 0 && now.length === 0
      if (gone) ended += 1
      expect(shut.length).toBe(gone ? 1 : 0)
      // A no is an end, whenever it comes.
      for (const { answer, endedAt } of it.kase.outside) if (answer === false) expect(endedAt).not.toBeNull()
      for (const each of now)
        if (each.verb === 'decide_appeal')
          expect(it.kase.appeals.find(({ id }) => id === each.subject['appeal'])?.decided).toBeNull()
    })
    expect(ended).toBeGreaterThan(30)
  })

  test('never reads a part of the name, a number, a place or an account, however and wherever it was written', () => {
    const syllable = fc.constantFrom('ka', 'mo', 'ri', 'te', 'zu', 'lan', 'bek', 'dor', 'fim', 'gos')
    const madeUp = fc.tuple(syllable, syllable, syllable).map((parts) => parts.join(''))
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
    const written = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.replace(/ /g, '  '),
      (text) => [...text].join('\u200b'),
      (text) => text.normalize('NFD'),
    )
    fc.assert(
      fc.property(
        fc.tuple(madeUp, madeUp, madeUp, madeUp),
        fc.integer({ min: 1_000_000, max: 9_999_999 }),
        written,
        ([first, last, street, account], number, write) => {
          fc.pre(new Set([first, last, street, account]).size === 4)
          const name = `${capital(first)} ${capital(last)}`
          const told = write(
            `Write to ${first}.${last}@home.example or ring me at 0${number}. I live at ${capital(street)} Road 17, says ${capital(last)}, and ask for ${account}.`,
          )
          const it = stages.notUpheld({
            story: `They took it. ${told}`,
            contact: {
              safety: 'safe',
              name,
              email: `${first}.${last}@home.example`,
              howToReach: `+49 ${number}. 17 ${capital(street)} Road. Telegram @${account}`,
            },
          })
          it.does(person, 'write_message', { body: told })
          it.does(person, 'appeal', { decision: 'd1', reasons: told })
          it.does(ana, 'write_message', { body: `We rang ${capital(first)} at 0${number}.` })
          const text = JSON.stringify(veiled(it)).normalize('NFC').replaceAll('\u200b', '').toLowerCase()
          for (const each of [first, last, street, account, String(number)]) expect(text).not.toContain(each)
          expect(text).toContain('they took it')
        },
      ),
      { numRuns: 100 },
    )
  })

  test('never reads the name of the person, a way to reach them, or a note', () => {
    const hidden = ['Samira Haddad', 'samira@house.example', 'Ring the neighbour, Tante Rosa']
    always(({ it }) => {
      if (it.events.some(({ kind }) => kind === 'contact_details_given')) return
      it.does(person, 'give_contact_details', {
        safety: 'safe',
        name: hidden[0],
        email: hidden[1],
        howToReach: hidden[2],
      })
      it.does(person, 'write_message', {
        body: `It is me, SAMIRA HADDAD. Write to ${hidden[1]}. ${hidden[2]}.`,
      })
      it.knowingly = true
      it.does(ana, 'add_note', { note: 'She is the sister of Karim.' })
      const seen = veiled(it)
      const text = JSON.stringify(seen).toLowerCase()
      for (const each of [...hidden, 'sister of Karim']) expect(text).not.toContain(each.toLowerCase())
      expect(seen.events.length).toBe(it.events.length)
      expect(seen.kase.impacts).toEqual(it.kase.impacts)
    }, 60)
    expect.hasAssertions()
  })
})

/** What bars nobody: deciding it, and looking for somebody from outside who could. */
const FREE: readonly string[] = ['decide_appeal', 'ask_outside']

describe('whoever could decide an appeal that waits', () => {
  test('does nothing else without having said that they know what it costs, and an appeal is decided by nobody who took part', () => {
    let asked = 0
    always(({ it, before, done, tried }) => {
      for (const event of done) {
        if (event.by.kind !== 'staff') continue
        if (event.kind === 'appeal_decided') expect(before.tookPart).not.toContain(event.by.id)
        const waited = before.appeals.some(({ decided }) => decided === null)
        if (!waited || before.tookPart.includes(event.by.id) || FREE.includes(tried.verb)) continue
        expect(it.knowingly).toBe(true)
      }
      it.knowingly = !it.knowingly
      for (const by of [ana, marta, omar]) {
        const costs = costsReview(it.kase, by)
        const id = staffIdOf(by) ?? ''
        // Whoever is kept out of a case decides nothing in it.
        const free = !it.kase.tookPart.includes(id) && (it.kase.onlyFor?.includes(id) ?? true)
        const waits = it.kase.appeals.some(({ decided }) => decided === null)
        expect(costs !== null).toBe(free && waits)
        if (costs === null) continue
        asked += 1
        const { knowingly } = it
        it.knowingly = false
        expect(it.refusal(by, 'add_note', { note: 'I rang the landlord.' })).toBe('bars_from_appeal')
        it.knowingly = knowingly
      }
    })
    expect(asked).toBeGreaterThan(100)
  })
})

test('every appeal, against a decision, against silence or against us, is owed by a colleague until its time', () => {
  const seen = new Set<string>()
  always(({ it: { kase } }) => {
    const owed = everythingOwed(kase, DEFAULT_CALENDAR)
    for (const { id, against, dueAt, decided, decision, missed } of kase.appeals) {
      seen.add(against)
      expect(decision === null).toBe(against !== 'decision')
      expect(missed === null).toBe(against !== 'silence')
      const own = owed.filter(({ verb, subject }) => verb === 'decide_appeal' && subject['appeal'] === id)
      expect(own.map(({ owner, by }) => ({ owner, by }))).toEqual(
        decided === null ? [{ owner: 'colleague', by: dueAt }] : [],
      )
      if (decided === null) continue
      const answer = kase.decisions.find((each) => each.id === decided.decision)
      expect(answer?.kind).toBe(against === 'decision' ? 'appeal' : 'complaint')
      expect(answer?.whatNext).not.toBe('')
    }
  })
  expect([...seen].toSorted()).toEqual(['conduct', 'decision', 'silence'])
})
