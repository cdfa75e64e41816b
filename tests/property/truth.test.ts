import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { erasedFrom } from '../../src/domain/casework/erasing.ts'
import { HEADINGS } from '../../src/domain/casework/heading.ts'
import { newsDue } from '../../src/domain/casework/news.ts'
import { promisedTimes } from '../../src/domain/casework/next-step.ts'
import { isToldToPerson } from '../../src/domain/casework/steps.ts'
import { whatCanBeDone } from '../../src/domain/possible.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import {
  DAY,
  HOUR,
  instant,
  isBefore,
  isPassed,
  MINUTE,
  plusMs,
  type Instant,
} from '../../src/domain/time/instant.ts'
import { APPEAL_OUTCOMES } from '../../src/domain/vocabulary/casework.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { MEASURES } from '../../src/domain/vocabulary/first-hour.ts'
import { asSeenBy } from '../../src/store/history/find-case.ts'
import { speak } from '../../src/words/speak.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { htmlOf, pageOf } from '../in-memory/page-of.tsx'
import { ana, marta, omar, person } from '../in-memory/people.ts'
import { confirm, verified } from '../in-memory/closing.ts'
import { appealed } from '../in-memory/decisions.ts'
import {
  confirming,
  delivering,
  MODEL_MAKER,
  notUpheld,
  notUpheldAndOpen,
  received,
} from '../in-memory/stages.ts'
import { chained } from './chained.ts'
import { atAnyMoment } from './moments.ts'
import { TIMES, enough } from './runs.ts'
import { BEGINNINGS } from './story.ts'

vi.setConfig({ testTimeout: 60_000 * TIMES })

const { day, moment, say, w } = speak('en', DEFAULT_CALENDAR.timeZone)
const { erasing } = w.portal.status
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const PROMISE = new RegExp(
  `\\b(?:by|due|until|latest|comes) (\\d{1,2}) (${MONTHS}) (\\d{4})(?: at (\\d\\d):(\\d\\d))?`,
  'gi',
)
const SAID_AS_PAST = /\blate\b|sorry|has passed|was due|was over|not answered/i

/** A text as it stands in a page: with one space where there are several. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Words to somebody else, and answers of ours for the record. */
const NOT_TO_THEM: readonly string[] = ['entity_told', 'closed', 'staff_named']

/** Days of a text that are promised in it, as the last moment of that day in the time zone of the house. */
function promisedDays(text: string): string[] {
  return [...text.matchAll(PROMISE)].map(([, date, month, year]) => {
    const m = MONTHS.split('|').findIndex((each) => each.toLowerCase() === month?.toLowerCase())
    return new Date(Date.UTC(Number(year), m, Number(date) + 1)).toISOString()
  })
}

/** The moment that a promise of a page names; where it names a day alone, the first moment of that day. */
function momentOf(said: string): Instant {
  const [day = ''] = promisedDays(said)
  const [, hour = '0', minute = '0'] = said.match(/at (\d\d):(\d\d)$/) ?? []
  return plusMs(instant(day), Number(hour) * HOUR + Number(minute) * MINUTE - DAY)
}

/** What an organisation is asked, or said that it would do by a day, is its own word. */
function isOfOrganisation({ view }: InMemoryCase, line: string): boolean {
  if (line.startsWith('Asked, answer') || view.organisations.some(({ name }) => line.includes(name)))
    return true
  // It stands among the acts of whoever gave it, and names nobody again.
  const given = view.organisations.filter(({ operator }) => !operator).flatMap(({ actions }) => actions)
  const { agreed, imposed, in_progress } = w.portal.status.actions
  return given.some(({ word, dueAt }) => {
    const words = word.code === 'commits' ? [agreed, imposed, in_progress] : []
    return words.some((each) => line === say(each, { day: day(dueAt) }))
  })
}

const answered = (outcome: 'changed' | 'sent_back') => () => appealed(notUpheld(), 'd1', outcome)
const STEERED: readonly (() => InMemoryCase)[] = [
  answered('changed'),
  answered('sent_back'),
  notUpheldAndOpen,
  () => {
    const it = delivering()
    it.does(ana, 'record_commitment', { action: 'a1', answer: 'commits', words: 'Within two weeks.' })
    return it
  },
  () => {
    const it = verified(confirming())
    for (const action of ['a1', 'a2']) confirm(it, action, 'yes')
    return it
  },
]

describe('the page of the person, in every state and at every moment', () => {
  test('no date that has passed is shown as a promise', () => {
    let past = 0
    atAnyMoment((it) => {
      for (const sentence of pageOf(it))
        for (const end of promisedDays(sentence))
          if (end < it.now) {
            past += 1
            expect(sentence).toMatch(SAID_AS_PAST)
          }
    }, 60)
    expect(past).toBeGreaterThan(enough(50))
  })

  test('that nothing has a fixed last day is not said while anything on the page has one', () => {
    const { noHurry } = w.portal.status.waiting
    const seen = { hurry: 0, none: 0 }
    atAnyMoment((it) => {
      const page = pageOf(it)
      const isSaid = page.includes(noHurry)
      seen[isSaid ? 'none' : 'hurry'] += 1
      const { view, now } = it
      // Whatever the page says is over on a day, and lies ahead.
      const until = page.filter((sentence) => / until \d|^Until \d|will be erased/.test(sentence))
      const ahead = until.filter((sentence) => [...promisedDays(sentence)].some((end) => end >= now))
      const open = view.waiting.filter(({ kind }) => kind === 'answer_fact' || kind === 'answer_talk')
      if (isSaid) expect({ ahead, open }).toEqual({ ahead: [], open: [] })
      // And where a decision waits for their word, its day stands where they read what waits for them.
      if (open.some(({ kind }) => kind === 'answer_fact') && view.factsBy !== null)
        expect(page.filter((each) => each.includes(moment(view.factsBy!))).length).toBeGreaterThan(1)
    }, 60)
    expect(Math.min(seen.hurry, seen.none)).toBeGreaterThan(enough(20))
  })

  test('the API calls late what is late, and nothing else', () => {
    let late = 0
    atAnyMoment((it) => {
      const { view, now } = it
      const parts = [...view.organisations.flatMap(({ actions }) => actions), ...(view.offer?.actions ?? [])]
      for (const each of [view.next, ...view.owed]) {
        expect(each.late).toBe(each.by !== null && each.by <= now)
        if (each.late) late += 1
      }
      for (const { late: isLate, dueAt } of parts) if (isLate) expect(dueAt <= now).toBe(true)
    })
    expect(late).toBeGreaterThan(enough(50))
  })

  test('every promise that was broken is listed, with who has it, and that there is no new date', () => {
    let broken = 0
    atAnyMoment((it) => {
      const page = pageOf(it).join('\n')
      for (const { by } of promisedTimes(it.kase, DEFAULT_CALENDAR).filter(
        (each) => isToldToPerson(each.step, it.kase.kind) && isPassed(each.by, it.now),
      )) {
        broken += 1
        expect(page).toContain(moment(by))
      }
      for (const { late, by, newTime } of it.view.owed.filter(({ late: isLate }) => isLate))
        if (newTime && newTime.by > it.now) {
          expect(page).toContain(`The new date is ${moment(newTime.by)}.`)
          expect(page).toContain(newTime.reasons)
        } else
          expect({ late, by, none: page.includes('There is no new date yet.') }).toMatchObject({ none: true })
      for (const { step, by } of it.kase.missed)
        if (isToldToPerson(step, it.kase.kind)) expect(page).toContain(moment(by))
    }, 60)
    expect(broken).toBeGreaterThan(enough(50))
  })

  test('nothing is promised for when it is erased, in the API as on the page', () => {
    let gone = 0
    atAnyMoment((it) => {
      it.tries(person, 'ask_to_erase', {})
      const end = erasedFrom(it.kase, DEFAULT_CALENDAR)
      if (end === null) return
      const { view, kase, now } = it
      const page = pageOf(it).join('\n')
      const open = kase.appeals.filter(({ decided }) => decided === null)
      const ours = [newsDue(kase, DEFAULT_CALENDAR), ...open.map(({ dueAt }) => dueAt)]
      for (const by of ours) {
        if (by === null || isPassed(by, now) || isBefore(by, end)) continue
        gone += 1
        expect(page).not.toContain(`by ${moment(by)}`)
      }
      const told = [
        view.newsBy,
        view.retaliationBy,
        ...view.owed.flatMap(({ by, newTime }) => [by, newTime?.by ?? null]),
        ...view.appeals.filter(({ decided }) => decided === null).map(({ dueAt }) => dueAt),
      ]
      for (const by of told) if (by !== null && !isPassed(by, now)) expect(by < end).toBe(true)
      for (const { appealUntil } of view.decisions) expect(appealUntil <= end).toBe(true)
    }, 60)
    expect(gone).toBeGreaterThan(enough(50))
  })

  test('nothing is offered to them for after it is erased, also in the hour in which it is', () => {
    let offered = 0
    let kept = 0
    atAnyMoment((it) => {
      it.tries(person, 'ask_to_erase', {})
      const end = erasedFrom(it.kase, DEFAULT_CALENDAR)
      if (end === null || it.kase.erasedAt !== null) return
      const inTheHour = it.copy().until(plusMs(end, HOUR / 2))
      const inThatHour = pageOf(inTheHour)
      expect(inThatHour).toContain(erasing.soon.nowTitle)
      for (const each of [it, inTheHour]) {
        const page = each === it ? pageOf(it) : inThatHour
        expect(page.includes(erasing.soon.nowTitle)).toBe(isPassed(end, each.now))
        for (const sentence of page.filter((line) => !isOfOrganisation(each, line)))
          for (const [said] of sentence.matchAll(PROMISE)) {
            offered += 1
            const day = momentOf(said)
            const isTold = SAID_AS_PAST.test(sentence) || !(day < each.now || isBefore(end, day))
            expect({ said, sentence, end, isTold }).toEqual({ said, sentence, end, isTold: true })
          }
      }
      // Nothing can be looked at by somebody else any more, unless they keep it.
      expect(inTheHour.view.decisions.filter((each) => each.canAppeal)).toEqual([])
      const { kase } = asSeenBy({ kind: 'person', caseId: it.id }, inTheHour)
      const keepFirst = whatCanBeDone(kase, inTheHour.contextFor(person)).cannot.filter(
        ({ verb, why }) => verb === 'appeal' && why.refused === 'being_erased',
      )
      expect(inThatHour.filter((line) => line === w.refusals.being_erased)).toHaveLength(keepFirst.length)
      kept += keepFirst.length
    }, 20)
    expect(offered).toBeGreaterThan(enough(50))
    expect(kept).toBeGreaterThan(enough(10))
  })

  test('one thing comes next, alone and first with its time; everything else stands once, in one list', () => {
    let busy = 0
    atAnyMoment((it) => {
      const { owed } = it.view
      const [, box = ''] = htmlOf(it).split('<section id="next"')
      const [first = ''] = box.split('<h3')
      const next = owed[0]?.by
      if (next) expect(first).toContain(moment(next))
      for (const { by } of owed.slice(1))
        if (by !== null && by !== next && by !== it.view.ownDate?.at) {
          busy += 1
          expect({ by, isAlone: !first.includes(moment(by)) || by === owed[0]?.newTime?.by }).toEqual({
            by,
            isAlone: true,
          })
        }
      const [, list = ''] = box.split(`<h3>${w.portal.status.next.also}</h3>`)
      const lines = (list.split('</ul>')[0]?.match(/<li>/g) ?? []).length
      expect(lines).toBe(Math.max(owed.length - 1, 0))
    }, 60)
    expect(busy).toBeGreaterThan(enough(50))
  })

  test('the heading agrees with the newest decision', () => {
    const seen = new Set<string>()
    const look = ({ view, kase }: InMemoryCase) => {
      seen.add(view.heading)
      const last = view.decisions.at(-1)
      const isOpen = view.appeals.some(({ against, decided }) => against === 'decision' && decided === null)
      expect(view.heading === 'appeal_open').toBe(isOpen)
      if (isOpen || kase.state === 'closed') return
      // What became of a complaint about us says nothing of what was found.
      if (last && chained(kase, last.id)) return
      if (view.heading === 'finding_out')
        expect(view.decisions.some(({ kind }) => kind === 'finding')).toBe(false)
      if (view.heading === 'looked_at_again')
        expect(view.appeals.some(({ decided }) => decided?.outcome === 'sent_back')).toBe(true)
      if (view.heading === 'decision_changed')
        expect(view.appeals.some(({ decided }) => decided?.outcome === 'changed')).toBe(true)
      const isLast = last && view.newest[0]?.subject === last.id && view.newest[0].kind === 'decision'
      if (isLast && last.kind === 'appeal' && last.outcome === 'changed')
        expect(['received', 'finding_out', 'looked_at_again', 'told_what_we_found']).not.toContain(
          view.heading,
        )
      if (isLast && last.kind === 'appeal' && last.outcome === 'sent_back')
        expect(['looked_at_again', 'decision_changed']).toContain(view.heading)
    }
    atAnyMoment(look)
    // Headings that a random story seldom comes to.
    for (const it of STEERED) look(it())
    expect([...seen].toSorted()).toEqual(codesOf(HEADINGS).toSorted())
  })

  test('a finding that an appeal took away is no decision in force, and one that was changed is an answer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...codesOf(APPEAL_OUTCOMES)), { minLength: 1, maxLength: 2 }),
        fc.constantFrom(
          BEGINNINGS.planned,
          BEGINNINGS.delivering,
          BEGINNINGS.confirming,
          BEGINNINGS.notUpheld,
        ),
        (outcomes, beginning) => {
          const it = beginning()
          it.tries(ana, 'decide', {
            outcome: 'upheld',
            reasons: 'So it is. The letters show it.',
            whatNext: 'This. You hear from us in May.',
          })
          const finding = it.kase.decisions.findLast(({ kind }) => kind === 'finding')?.id ?? ''
          let about = finding
          outcomes.forEach((outcome, n) => {
            it.later({ hours: 1 }).does(person, 'appeal', {
              decision: about,
              reasons: `No: letter ${n} shows it.`,
            })
            const appeal = it.kase.appeals.at(-1)?.id ?? ''
            const by = n === 0 ? marta : omar
            it.does(by, 'decide_appeal', {
              appeal,
              outcome,
              reasons: `So it is: letter ${n} shows it.`,
              whatNext: 'This. You hear from us in May.',
            })
            about = it.kase.decisions.at(-1)?.id ?? ''
          })
          const last = outcomes.findLast((outcome) => outcome !== 'upheld') ?? 'upheld'
          const { view } = it
          expect(view.facts.decided).toBe(last !== 'sent_back')
          expect(view.decisions.find(({ id }) => id === finding)?.overturned === null).toBe(last === 'upheld')
          if (view.state === 'closed') return
          const expected = { changed: 'decision_changed', sent_back: 'looked_at_again', upheld: view.heading }
          expect(view.heading).toBe(expected[last])
        },
      ),
      { numRuns: 100 },
    )
  })

  test('what is new stands first, and a decision always stands there with its reasons', () => {
    atAnyMoment((it) => {
      const { view } = it
      const times = view.newest.map(({ at }) => at)
      expect(times).toEqual(times.toSorted().toReversed())
      const last = view.decisions.at(-1)
      if (last) expect(view.newest).toContainEqual({ kind: 'decision', subject: last.id, at: last.at })
      // What was done of an order, and what was ended of what was done at once, is as new as anything.
      for (const { carriedOut } of view.appeals) if (carriedOut) expect(times[0]! >= carriedOut.at).toBe(true)
      for (const { at } of view.atOnce) expect(times[0]! >= at).toBe(true)
      expect(view.atOnce.filter(({ kind }) => kind === 'released')).toHaveLength(
        it.events.filter(({ kind }) => kind === 'hold_released').length,
      )
    })
    expect.hasAssertions()
  })

  test('whatever counts as news to the person can be read on their page, word for word', () => {
    const seen = new Set<string>()
    atAnyMoment((it) => {
      const page = flat(pageOf(it).join(' '))
      const last = it.events.slice(-3)
      for (const [place, { kind, at, settled, texts }] of last.entries()) {
        if (!settled?.news || at !== it.now || NOT_TO_THEM.includes(kind)) continue
        // The same said once more at the same moment takes its place.
        if (last.slice(place + 1).some((later) => later.kind === kind)) continue
        for (const [name, text] of Object.entries(texts as Readonly<Record<string, string>>)) {
          seen.add(`${kind} ${name}`)
          expect({ kind, name, isThere: page.includes(flat(text)) }).toEqual({ kind, name, isThere: true })
        }
      }
    })
    expect(seen.size).toBeGreaterThan(enough(8))
  })

  test('no total ever shrinks, and no count is above its total', () => {
    let before = { id: '', asked: 0, promised: 0, delivered: 0 }
    const seen = new WeakMap<InMemoryCase, typeof before>()
    atAnyMoment((it) => {
      const { facts } = it.view
      before = seen.get(it) ?? { id: '', asked: 0, promised: 0, delivered: 0 }
      for (const total of ['asked', 'promised', 'delivered'] as const)
        expect(facts[total]).toBeGreaterThanOrEqual(before[total])
      expect(facts.accepted + facts.wantsOther).toBeLessThanOrEqual(facts.asked)
      for (const count of ['delivered', 'verified', 'confirmed'] as const)
        expect(facts[count]).toBeLessThanOrEqual(facts.promised)
      seen.set(it, { id: '', ...facts })
    })
  })

  test('nothing is agreed, and nothing is being put right, without the word of whoever is to do it', () => {
    let waiting = 0
    atAnyMoment((it) => {
      const outstanding = it.kase.plan.filter(
        ({ state }) =>
          state === 'agreed' ||
          state === 'imposed' ||
          state === 'in_progress' ||
          state === 'disputed' ||
          state === 'refused_by_entity',
      )
      const words = outstanding.map(
        ({ commitment, state }) => commitment?.answer === 'commits' || state === 'in_progress',
      )
      if (it.view.heading === 'being_put_right') expect(words).toContain(true)
      const page = pageOf(it)
      const agreed = page.filter((line) => line.includes('You said yes, and so did they.')).length
      const committed = it.kase.plan.filter(
        ({ state, commitment }) => state === 'agreed' && commitment?.answer === 'commits',
      ).length
      expect(agreed).toBeLessThanOrEqual(committed)
      if (outstanding.some(({ state, commitment }) => state === 'agreed' && commitment === null)) waiting += 1
    }, 240)
    expect(waiting).toBeGreaterThan(enough(5))
  })

  test('whether it is done counts as said only when the person said it of every part', () => {
    atAnyMoment(({ view, kase }) => {
      const checked = view.stations.find(({ station }) => station === 'checked')
      if (checked?.state !== 'done') return
      const ever = kase.plan.filter(
        ({ delivered, imposed, answer }) =>
          delivered !== null || imposed !== null || answer?.code.startsWith('accept'),
      )
      expect(ever.every(({ confirmed }) => confirmed?.code === 'yes')).toBe(true)
    })
    expect.hasAssertions()
  })

  test('where the house sends no mail, no address is asked for and no note is promised', () => {
    atAnyMoment((it) => {
      const page = pageOf(it).join('\n')
      expect(page).not.toContain(w.portal.report.reach.email)
      expect(page).not.toContain(w.portal.report.reach.emailHint)
      expect(page).not.toContain(w.portal.report.reach.safeties.safe.hint)
    }, 20)
    expect.hasAssertions()
  })
})

test('whoever was asked to stop it is not said to be asked nothing, however its name was written', () => {
  const words = w.portal.status.organisations
  for (const whom of [MODEL_MAKER.name, ` ${MODEL_MAKER.name.toUpperCase()} `, 'Somebody else']) {
    const it = received()
    it.does(ana, 'take_up', {})
    it.does(ana, 'add_entity', { ...MODEL_MAKER, operator: false })
    expect(pageOf(it)).toContain(words.cooperation.not_asked)
    const until = plusMs(it.now, 2 * DAY)
    it.does(ana, 'ask_to_stop', {
      measure: codesOf(MEASURES)[0]!,
      whom,
      what: 'Please stop it.',
      until,
      meantSo: undefined,
    })
    expect(pageOf(it).includes(words.cooperation.not_asked)).toBe(whom === 'Somebody else')
    expect(pageOf(it).some((line) => line.includes('Nothing else is asked of it yet'))).toBe(
      whom !== 'Somebody else',
    )
  }
})

test('an offer with a part that is due soon says so, and not that we wait', () => {
  const it = BEGINNINGS.offered()
  it.later({ days: 12 })
  const page = pageOf(it).join('\n')
  expect(page).toContain(w.portal.status.offer.soon)
  expect(page).not.toContain('We wait for you')
  expect(pageOf(BEGINNINGS.offered()).join('\n')).toContain('We wait for you')
})

test('words for a witness, a group and a child stand on their pages', () => {
  const tellers = w.portal.status.tellers
  const page = (story: Parameters<typeof received>[0]) => pageOf(received(story)).join('\n')
  expect(page({ kind: 'notification', submitter: 'somebody_else' })).toContain(tellers.witness)
  expect(page({ submitter: 'credible_proxy' })).toContain(tellers.group)
  expect(page({ child: true })).toContain(tellers.child)
  expect(page({})).not.toContain(tellers.child)
})

test('of trouble that is late whoever took it on is said to have it, and not who has the case', () => {
  const it = received()
  it.does(ana, 'take_up', {})
  it.does(person, 'write_message', { body: 'They moved me to nights.', retaliation: true })
  it.does(omar, 'take_up_reprisal', { reprisal: 't1' })
  const [, next = ''] = htmlOf(it.later({ days: 3 })).split('<section id="next"')
  const [first = ''] = next.split('<h3')
  expect(first).toContain('makes you suffer for speaking up. Somebody should have answered')
  expect(first).toContain(w.portal.status.reprisal.owner.other)
  expect(first).not.toContain('Ana at The house of the tests has it')
})
