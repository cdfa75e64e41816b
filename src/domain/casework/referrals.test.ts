import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { listing, shippedListings } from '../../../tests/in-memory/listings.ts'
import { ana, clock, importer, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, offered, received, remedied } from '../../../tests/in-memory/stages.ts'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import { attempt, command } from '../../../tests/property/commands.ts'
import type { Listing } from '../bodies/listing.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { clocksOf } from '../case/clocks.ts'
import { fold } from '../case/fold.ts'
import { referralCountersOf } from '../case/referral-counters.ts'
import { waitsForAnswer } from '../case/queues.ts'
import { isRefusal } from '../refusal.ts'
import { HOUR, type Instant } from '../time/instant.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { codesOf } from '../vocabulary/code.ts'
import { WHETHER_HELPED } from '../vocabulary/referral.ts'
import { everythingOwed } from './owed.ts'
import { openOffers } from './person-offers.ts'
import { isAdviceMissing, waitsToBeTold } from './referrals.ts'

const advice = (id: string, more: Partial<Listing> = {}) =>
  listing({
    id,
    names: { en: id },
    subtypes: ['legal_aid'],
    needs: ['legal_advice'],
    jurisdictions: ['FR'],
    ...more,
  })
const paidBy = (name: string) => ({
  independence: {
    funders: [name],
    conflicts: [],
    source: { title: 'Report', url: 'https://x.example/', date: null },
  },
})

/** A case in a house whose directory has just these. */
function withDirectory(listings: readonly Listing[], it = assessing({ feared: 'Nova Bank' })): InMemoryCase {
  it.directory = () => listings
  return it
}

const OFFER = { need: 'legal_advice', country: 'FR', listings: ['aid-one', 'aid-two'] } as const
const TELL = {
  referral: 'f1',
  answer: 'tell_them',
  listing: 'aid-one',
  name: 'Rose',
  howToReach: 'Through my sister, after six.',
  what: 'That I was refused a benefit.',
} as const

/** Two bodies were offered to somebody. */
function twoOffered(it = assessing()): InMemoryCase {
  withDirectory([advice('aid-one'), advice('aid-two')], it)
  it.does(ana, 'offer_bodies', { ...OFFER, listings: [...OFFER.listings] })
  return it
}

const steps = (it: InMemoryCase) => everythingOwed(it.kase, DEFAULT_CALENDAR).map(({ step }) => step)
const owed = (it: InMemoryCase, step: string) =>
  everythingOwed(it.kase, DEFAULT_CALENDAR).find((each) => each.step === step)

describe('bodies are offered so that there is a choice', () => {
  const one = advice('aid-one')
  const two = advice('aid-two')
  const tied = advice('aid-paid', paidBy('Nova Bank'))
  const closed = advice('aid-shut', { status: 'closed' })
  const elsewhere = advice('aid-kenya', { jurisdictions: ['KE'] })
  test.each<[string, Listing[], string[], string]>([
    ['two of two', [one, two], ['aid-one', 'aid-two'], 'allowed'],
    ['one of two is too few', [one, two], ['aid-one'], 'two_choices_wanted'],
    ['one, where the directory has no second', [one], ['aid-one'], 'allowed'],
    ['one, where the only other is of another country', [one, elsewhere], ['aid-one'], 'allowed'],
    ['one that is not listed there', [one, two, elsewhere], ['aid-one', 'aid-kenya'], 'body_not_listed'],
    ['one that nobody knows', [one, two], ['aid-one', 'aid-none'], 'body_not_listed'],
    ['a closed one is none', [one, two, closed], ['aid-one', 'aid-shut'], 'body_not_listed'],
    ['the last one, though it is closed', [closed], ['aid-shut'], 'allowed'],
    [
      'one paid by whom they fear is no second',
      [one, two, tied],
      ['aid-one', 'aid-paid'],
      'two_choices_wanted',
    ],
    ['it may stand beside two others', [one, two, tied], ['aid-one', 'aid-two', 'aid-paid'], 'allowed'],
    ['and is the second where there is no other', [one, tied], ['aid-one', 'aid-paid'], 'allowed'],
    ['none', [], ['aid-one'], 'body_not_listed'],
  ])('%s', (_, listings, chosen, expected) => {
    const it = withDirectory(listings)
    expect(it.refusal(ana, 'offer_bodies', { ...OFFER, listings: chosen })).toBe(expected)
  })

  test('the person reads them best first, as they were listed on that day, with who is tied to whom they fear', () => {
    const it = withDirectory([tied, one, advice('aid-two', { languages: ['fr'] })])
    it.does(ana, 'offer_bodies', { ...OFFER, listings: ['aid-paid', 'aid-one', 'aid-two'] })
    it.directory = () => []
    const [shown] = it.view.referrals
    expect(shown?.bodies.map(({ listing: { id } }) => id)).toEqual(['aid-two', 'aid-one', 'aid-paid'])
    expect(shown?.bodies.map((each) => each.tied.map(({ name }) => name))).toEqual([[], [], ['Nova Bank']])
    expect(shown?.bodies[0]?.listing.channels).toEqual([{ kind: 'web', value: 'https://body.example/' }])
  })

  test('by nobody to whoever told of others, and by no program', () => {
    const notice = withDirectory([one, two], received({ kind: 'notification', submitter: 'somebody_else' }))
    const input = { ...OFFER, listings: [...OFFER.listings] }
    expect(notice.refusal(ana, 'offer_bodies', input)).toBe('not_now')
    expect(withDirectory([one, two]).refusal(importer, 'offer_bodies', input)).not.toBe('allowed')
  })
})

describe('a body is told only with a yes', () => {
  const tells = (it: InMemoryCase, when = it.now) =>
    it.refusal(ana, 'tell_body', { referral: 'f1', when, way: 'phone' })

  test.each<[string, (it: InMemoryCase) => unknown, string]>([
    ['nothing was said', () => null, 'no_yes_to_tell'],
    [
      'they go there themselves',
      (it) => it.does(person, 'answer_bodies', { referral: 'f1', answer: 'go_myself', listing: 'aid-one' }),
      'no_yes_to_tell',
    ],
    [
      'they want none',
      (it) => it.does(person, 'answer_bodies', { referral: 'f1', answer: 'none' }),
      'no_yes_to_tell',
    ],
    ['they said yes', (it) => it.does(person, 'answer_bodies', TELL), 'allowed'],
    [
      'they took it back',
      (it) => {
        it.does(person, 'answer_bodies', TELL)
        it.does(person, 'answer_bodies', { referral: 'f1', answer: 'none' })
      },
      'no_yes_to_tell',
    ],
    [
      'it was told already',
      (it) => {
        it.does(person, 'answer_bodies', TELL)
        it.does(ana, 'tell_body', { referral: 'f1', when: it.now, way: 'phone' })
      },
      'already_done',
    ],
  ])('%s', (_, story, expected) => {
    const it = twoOffered()
    story(it)
    expect(tells(it.later({ hours: 2 }))).toBe(expected)
  })

  test('never before it, and never in the future', () => {
    const it = twoOffered()
    const before = it.now
    it.later({ days: 1 }).does(person, 'answer_bodies', TELL)
    expect(tells(it, before)).toBe('no_yes_to_tell')
    const soon = it.copy().later({ days: 1 }).now
    expect(tells(it, soon)).toBe('not_happened_yet')
  })

  test('the yes is given on their page alone, names a body of the offer, and says how to reach them', () => {
    const it = twoOffered()
    expect(it.refusal(ana, 'answer_bodies', TELL)).not.toBe('allowed')
    expect(it.refusal(person, 'answer_bodies', { ...TELL, listing: 'aid-none' })).toBe('unknown_body')
    expect(it.refusal(person, 'answer_bodies', { ...TELL, howToReach: ' ' })).toBe('text_missing')
  })

  test('it is owed two working days after the yes, by whoever has the case, and on the list of what waits', () => {
    const it = twoOffered()
    it.does(person, 'answer_bodies', TELL)
    expect(owed(it, 'tell_the_body')).toMatchObject({
      owner: 'handler',
      by: '2026-03-04T09:00:00.000Z',
      verb: 'tell_body',
      subject: { referral: 'f1' },
    })
    expect(waitsForAnswer(it.kase)).toBe(true)
    it.does(person, 'answer_bodies', { referral: 'f1', answer: 'none' })
    expect(steps(it)).not.toContain('tell_the_body')
    it.does(person, 'answer_bodies', TELL)
    it.does(ana, 'tell_body', { referral: 'f1', when: it.now, way: 'email' })
    expect(steps(it)).not.toContain('tell_the_body')
    expect(waitsForAnswer(it.kase)).toBe(false)
    expect(it.view.referrals[0]).toMatchObject({
      wentTo: ['aid-one'],
      tellings: [{ listing: 'aid-one', way: 'email', saidOtherwise: false }],
    })
  })

  const back = (it: InMemoryCase) =>
    it.later({ hours: 2 }).does(person, 'answer_bodies', { referral: 'f1', answer: 'none' })

  test('a telling before a yes was taken back is recorded with that yes, and with no later one', () => {
    for (const again of [
      null,
      TELL,
      { ...TELL, howToReach: 'Through my brother.' },
      { ...TELL, listing: 'aid-two' },
    ]) {
      const it = twoOffered()
      it.does(person, 'answer_bodies', TELL)
      const then = it.copy().later({ hours: 1 }).now
      back(it)
      if (again) it.later({ hours: 2 }).does(person, 'answer_bodies', again)
      it.later({ hours: 2 })
      it.does(ana, 'tell_body', { referral: 'f1', when: then, way: 'email' })
      const { said, tellings } = it.kase.referrals[0]!
      expect(tellings).toMatchObject([{ listing: 'aid-one', consent: 0, when: then }])
      expect(it.view.referrals[0]?.tellings).toMatchObject([
        { allowed: { howToReach: TELL.howToReach }, saidOtherwise: true },
      ])
      expect(pageOf(it).join(' ')).toContain('what you allowed. That was before you said otherwise.')
      expect(tells(it, then)).toBe(again ? 'already_done' : 'no_yes_to_tell')
      // What they say now waits for its own telling, and may be said.
      expect(steps(it).includes('tell_the_body')).toBe(again !== null)
      expect(tells(it)).toBe(again ? 'allowed' : 'no_yes_to_tell')
      const other = { referral: 'f1', answer: 'go_myself', listing: 'aid-two' } as const
      expect(it.refusal(person, 'answer_bodies', other)).toBe('allowed')
      expect(said).toHaveLength(again ? 3 : 2)
    }
  })

  const answer = fc.constantFrom(
    TELL,
    { ...TELL, howToReach: 'Through my brother.' },
    { ...TELL, listing: 'aid-two' },
    { referral: 'f1', answer: 'go_myself', listing: 'aid-one' } as const,
    { referral: 'f1', answer: 'none' } as const,
  )

  test('at every moment it is the yes that stood then with which a body was told, and none where none stood', () => {
    let before = 0
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 5 }), fc.nat(10), (answers, hours) => {
        const it = twoOffered()
        const when = it.copy().later({ hours, minutes: 30 }).now
        const said: { readonly listing?: string; readonly answer: string; readonly hours: number }[] = []
        for (const [place, each] of answers.entries()) {
          it.later({ hours: 2 })
          const taken = it.tries(person, 'answer_bodies', each)
          if (!isRefusal(taken)) said.push({ ...each, hours: 2 * (place + 1) })
        }
        const last = said.findLastIndex((each) => each.hours <= hours)
        const isYes = (at: number) => said[at]?.answer === 'tell_them'
        // Their word is kept by the hour: within that of another word, the yes before it may still have stood.
        const place = !isYes(last) && said[last]?.hours === hours && isYes(last - 1) ? last - 1 : last
        const expected = isYes(place) ? 'allowed' : 'no_yes_to_tell'
        it.later({ hours: 24 })
        expect(tells(it, when)).toBe(expected)
        if (expected !== 'allowed') return
        it.does(ana, 'tell_body', { referral: 'f1', when, way: 'phone' })
        expect(it.kase.referrals[0]?.tellings).toMatchObject([
          { consent: place, listing: said[place]?.listing },
        ])
        expect(waitsToBeTold(it.kase.referrals[0]!)).toBe(
          place < said.length - 1 && said.at(-1)?.answer === 'tell_them',
        )
        if (place < said.length - 1) before += 1
      }),
    )
    expect(before).toBeGreaterThan(5)
  })

  test('whatever the minutes: who was told of while a yes stood reads it, and nobody is told hours after one', () => {
    const minutes = fc.integer({ min: 1, max: 70 })
    let inThatHour = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(answer, minutes), { minLength: 2, maxLength: 6 }),
        minutes,
        (all, pause) => {
          const it = twoOffered()
          const moments: Instant[] = []
          const yeses: { readonly from: number; readonly to: number }[] = []
          for (const [each, after] of all) {
            const from = Date.parse(it.now)
            it.tries(person, 'answer_bodies', each)
            moments.push(it.copy().later({ minutes: after }).now)
            it.later({ minutes: after + pause })
            if (each.answer === 'tell_them') yeses.push({ from, to: Date.parse(it.now) })
          }
          it.later({ days: 1 })
          const isNear = (when: Instant, ms: number) =>
            yeses.some(({ from, to }) => from - ms <= Date.parse(when) && Date.parse(when) < to + ms)
          for (const when of moments) {
            const said = tells(it, when)
            if (isNear(when, 0)) expect(said).toBe('allowed')
            else if (!isNear(when, HOUR)) expect(said).toBe('no_yes_to_tell')
            if (said !== 'allowed') continue
            const told = it.copy()
            told.does(ana, 'tell_body', { referral: 'f1', when, way: 'phone' })
            const [telling] = told.view.referrals[0]!.tellings
            if (telling?.inThatHour !== true) continue
            inThatHour += 1
            expect(pageOf(told).join(' ')).toContain('You said otherwise in that same hour.')
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(inThatHour).toBeGreaterThan(10)
  })

  test('a ledger that does not say with which yes reads as told with the last', () => {
    const it = twoOffered()
    it.does(person, 'answer_bodies', TELL)
    it.does(ana, 'tell_body', { referral: 'f1', when: it.now, way: 'email' })
    const old = it.events.map((event): CaseEvent => {
      if (event.kind !== 'body_told') return event
      const { consent: _, ...facts } = event.facts
      return { ...event, facts }
    })
    expect(fold('c1', old).referrals).toEqual(it.kase.referrals)
  })

  test('the same yes again is said already, and other words to it put our time off by nothing', () => {
    const it = twoOffered()
    it.does(person, 'answer_bodies', TELL)
    const first = owed(it, 'tell_the_body')?.by
    it.later({ days: 1 })
    expect(it.refusal(person, 'answer_bodies', TELL)).toBe('already_done')
    it.does(person, 'answer_bodies', { ...TELL, howToReach: 'Through my brother.' })
    expect(owed(it, 'tell_the_body')?.by).toBe(first)
    back(it)
    it.does(person, 'answer_bodies', TELL)
    expect(owed(it, 'tell_the_body')?.by).not.toBe(first)
  })

  test('once a body was told they still choose: another, none, or other words, and the same words are said already', () => {
    const told = twoOffered()
    told.does(person, 'answer_bodies', TELL)
    told.does(ana, 'tell_body', { referral: 'f1', when: told.now, way: 'phone' })
    told.later({ hours: 2 })
    expect(told.refusal(person, 'answer_bodies', TELL)).toBe('already_done')
    expect(pageOf(told).join(' ')).toContain('None of these')
    const others = [
      { referral: 'f1', answer: 'none' },
      { referral: 'f1', answer: 'go_myself', listing: 'aid-one' },
      { referral: 'f1', answer: 'go_myself', listing: 'aid-two' },
      { ...TELL, listing: 'aid-two' },
      { ...TELL, howToReach: 'Through my brother.' },
    ] as const
    for (const said of others) {
      const it = told.copy()
      it.does(person, 'answer_bodies', said)
      expect(steps(it).includes('tell_the_body')).toBe(said.answer === 'tell_them')
      expect(tells(it)).toBe(said.answer === 'tell_them' ? 'allowed' : 'no_yes_to_tell')
      expect(it.view.referrals[0]?.tellings).toMatchObject([{ listing: 'aid-one', saidOtherwise: true }])
    }
  })

  test.each(['name', 'howToReach', 'what'] as const)('%s is taken with a yes alone', (field) => {
    const it = twoOffered(assessing({ channel: 'phone' }))
    for (const said of [{ answer: 'go_myself', listing: 'aid-one' }, { answer: 'none' }] as const) {
      const input = { referral: 'f1', ...said, [field]: 'He waits at my door.' }
      for (const by of [person, ana])
        expect(it.refusal(by, 'answer_bodies', input)).toBe('words_only_with_yes')
    }
  })

  test('in every story: before a body is told stands a yes to that body, and it is told no word of its own', () => {
    let told = 0
    const verbs = ['offer_bodies', 'answer_bodies', 'tell_body', 'say_whether_it_helped'] as const
    fc.assert(
      fc.property(fc.array(command(verbs), { minLength: 5, maxLength: 25 }), (commands) => {
        const it = assessing()
        it.does(ana, 'offer_bodies', {
          need: 'conduct_of_company',
          listings: ['intl-ganhri', 'intl-oecd-ncp', 'intl-un-special-procedures'],
        })
        for (const each of commands) attempt(it, each)
        it.events.forEach((event, place) => {
          if (event.kind !== 'body_told') return
          told += 1
          const { referral, listing: body, consent = -1, when } = event.facts
          const said = it.events
            .slice(0, place)
            .filter((each) => each.kind === 'bodies_answered' && each.facts.referral === referral)
          expect(said[consent]).toMatchObject({ by: person, facts: { answer: 'tell_them', listing: body } })
          const { said: then } = it.kase.referrals.find(({ id }) => id === referral)!
          expect(then[consent]!.at <= when).toBe(true)
          if (consent < said.length - 1) {
            expect(then[consent + 1]!.notAfter > when).toBe(true)
          }
          expect(event.texts).toEqual({})
          const named = it.events.filter(
            (each) => each.kind === 'body_named' && each.facts.referral === referral,
          )
          expect(named.length).toBeGreaterThan(1)
        })
      }),
      { numRuns: 400 },
    )
    expect(told).toBeGreaterThan(10)
  })
})

describe('did it help', () => {
  /** The clock that asks rings, if it is due. */
  function ring(it: InMemoryCase): boolean {
    const due = clocksOf(it.kase, DEFAULT_CALENDAR).find(({ verb }) => verb === 'ask_whether_it_helped')
    if (due === undefined || due.due > it.now) return false
    it.does(clock, 'ask_whether_it_helped', { referral: due.subject })
    return true
  }
  const went = (it = twoOffered()) => {
    it.does(person, 'answer_bodies', { referral: 'f1', answer: 'go_myself', listing: 'aid-two' })
    return it
  }

  test('they are asked once, four weeks after they went, also after the case ended', () => {
    for (const it of [went(), went(twoOffered(remedied()))]) {
      expect(ring(it.later({ days: 27 }))).toBe(false)
      expect(ring(it.later({ days: 1, hours: 1 }))).toBe(true)
      expect(it.view.referrals[0]?.asked).toEqual([{ listing: 'aid-two', at: it.now }])
      expect(it.events.at(-1)?.settled).toEqual({ news: true })
      expect(ring(it.later({ days: 100 }))).toBe(false)
    }
  })

  test('nobody is asked who chose none, or stopped their case', () => {
    const none = twoOffered()
    none.does(person, 'answer_bodies', { referral: 'f1', answer: 'none' })
    const stopped = went()
    stopped.does(person, 'withdraw', {})
    for (const it of [none, stopped, twoOffered()]) expect(ring(it.later({ days: 60 }))).toBe(false)
  })

  test.each(codesOf(WHETHER_HELPED))('%s stands beside what was said before', (answer) => {
    const it = went()
    it.does(person, 'say_whether_it_helped', { referral: 'f1', answer: 'helped' })
    it.later({ days: 1 }).does(person, 'say_whether_it_helped', { referral: 'f1', answer })
    expect(it.view.referrals[0]?.outcomes.map((each) => each.answer)).toEqual(['helped', answer])
    const noHelp = answer === 'did_not_help' || answer === 'nobody_answered'
    expect(steps(it).includes('offer_another_body')).toBe(noHelp)
    expect(waitsForAnswer(it.kase)).toBe(noHelp)
  })

  test('others are owed until they are offered, or somebody has written', () => {
    for (const [how, answer] of [
      [
        'offered',
        (it: InMemoryCase) => it.does(marta, 'offer_bodies', { ...OFFER, listings: [...OFFER.listings] }),
      ],
      [
        'written',
        (it: InMemoryCase) =>
          it.does(omar, 'write_message', { body: 'We know of nobody else there, and are sorry.' }),
      ],
    ] as const) {
      const it = went()
      it.does(person, 'say_whether_it_helped', { referral: 'f1', answer: 'nobody_answered' })
      expect(owed(it, 'offer_another_body')?.verb, how).toBe('offer_bodies')
      answer(it.later({ hours: 2 }))
      expect(steps(it), how).not.toContain('offer_another_body')
    }
  })

  test('each body is asked about once, and what is said of one counts for that one', () => {
    const it = went()
    const say = (listing: string, answer: (typeof WHETHER_HELPED)[number]['code']) =>
      it.does(person, 'say_whether_it_helped', { referral: 'f1', listing, answer })
    it.later({ days: 5 }).does(person, 'say_whether_it_helped', { referral: 'f1', answer: 'nobody_answered' })
    it.does(person, 'answer_bodies', { referral: 'f1', answer: 'go_myself', listing: 'aid-one' })
    expect(it.refusal(person, 'say_whether_it_helped', { referral: 'f1', answer: 'helped' })).toBe(
      'unknown_body',
    )
    expect(ring(it.later({ days: 29 }))).toBe(true)
    expect(it.kase.referrals[0]?.asked.map(({ listing: of }) => of)).toEqual(['aid-one'])
    expect(ring(it.later({ days: 60 }))).toBe(false)
    say('aid-one', 'helped')
    it.does(person, 'answer_bodies', { referral: 'f1', answer: 'none' })
    say('aid-two', 'did_not_help')
    expect(referralCountersOf(it.kase, DEFAULT_CALENDAR).map((each) => each.split(':').slice(1))).toEqual([
      ['aid-two', '2026-q2', 'did_not_help'],
      ['aid-one', '2026-q2', 'helped'],
    ])
    expect(
      it.refusal(person, 'say_whether_it_helped', { referral: 'f1', listing: 'aid-nine', answer: 'helped' }),
    ).toBe('unknown_body')
  })

  test('of two that they went to each is asked about; whoever then chose none is left in peace', () => {
    const it = went()
    it.later({ days: 1 }).does(person, 'answer_bodies', {
      referral: 'f1',
      answer: 'go_myself',
      listing: 'aid-one',
    })
    const peace = it.copy()
    peace.does(person, 'answer_bodies', { referral: 'f1', answer: 'none' })
    it.later({ days: 40 })
    expect([ring(it), ring(it), ring(it)]).toEqual([true, true, false])
    expect(it.kase.referrals[0]?.asked.map(({ listing: of }) => of)).toEqual(['aid-two', 'aid-one'])
    expect(ring(peace.later({ days: 40 }))).toBe(false)
  })

  test('what we wrote or offered before their word answers nothing, whatever the hour says', () => {
    const it = went()
    it.later({ minutes: 5 }).does(omar, 'write_message', { body: 'We are glad that you found them.' })
    it.does(marta, 'offer_bodies', { ...OFFER, listings: [...OFFER.listings] })
    it.later({ minutes: 20 }).does(person, 'say_whether_it_helped', {
      referral: 'f1',
      answer: 'nobody_answered',
    })
    expect(steps(it)).toContain('offer_another_body')
    const same = it.copy()
    same.directory = () => [advice('aid-two')]
    same.does(marta, 'offer_bodies', { ...OFFER, listings: ['aid-two'] })
    expect(steps(same)).toContain('offer_another_body')
    it.does(omar, 'write_message', { body: 'We know of nobody else there, and are sorry.' })
    expect(steps(it)).not.toContain('offer_another_body')
  })

  test('a case counts once for each body, in the quarter and without a name', () => {
    const it = went()
    expect(referralCountersOf(it.kase, DEFAULT_CALENDAR)).toEqual([])
    it.does(person, 'say_whether_it_helped', {
      referral: 'f1',
      answer: 'did_not_help',
      words: 'They were kind.',
    })
    it.later({ days: 40 }).does(person, 'say_whether_it_helped', { referral: 'f1', answer: 'in_part' })
    expect(referralCountersOf(it.kase, DEFAULT_CALENDAR)).toEqual(['whether_helped:aid-two:2026-q2:in_part'])
    expect(steps(it)).toContain('answer_your_message')
  })
})

test('staff are told where an offer waits and nobody has offered advice', () => {
  const it = offered()
  const isMissing = () => isAdviceMissing(it.kase, openOffers(it.kase).length > 0)
  expect(isMissing()).toBe(true)
  twoOffered(it)
  expect(isMissing()).toBe(false)
  expect(isAdviceMissing(assessing().kase, openOffers(assessing().kase).length > 0)).toBe(false)
})

describe('a list of others takes nobody', () => {
  const isListed = fc.tuple(fc.boolean(), fc.boolean())
  const answer = fc.record({
    listing: fc.constantFrom('aid-one', 'aid-two'),
    answer: fc.constantFrom('tell_them', 'go_myself', 'none'),
  })

  test('so it is offered to be searched, nobody is told there, and no time runs for that', () => {
    const seen = { refused: 0, told: 0 }
    fc.assert(
      fc.property(isListed, fc.array(answer, { maxLength: 5 }), ([first, second], said) => {
        const lists = { 'aid-one': first, 'aid-two': second }
        const it = withDirectory([
          advice('aid-one', { isList: first }),
          advice('aid-two', { isList: second ? true : null }),
        ])
        it.does(ana, 'offer_bodies', { ...OFFER, listings: [...OFFER.listings] })
        for (const each of said) {
          const words = each.answer === 'tell_them' ? { howToReach: 'Ring 0100.' } : { howToReach: '' }
          const input = { referral: 'f1', name: '', what: '', ...each, ...words } as const
          if (each.answer === 'tell_them' && lists[each.listing as keyof typeof lists]) {
            expect(it.refusal(person, 'answer_bodies', input)).toBe('body_is_list')
            seen.refused += 1
          } else it.tries(person, 'answer_bodies', input)
          const consent = it.view.referrals[0]?.consent?.listing
          if (consent === undefined) expect(steps(it)).not.toContain('tell_the_body')
          else expect(lists[consent as keyof typeof lists]).toBe(false)
          if (consent !== undefined) seen.told += 1
        }
        const page = pageOf(it).join('\n')
        const has = (sentence: string) => page.split(sentence).length - 1
        expect(has('This is a list. Find the one for you there.')).toBe(Number(first) + Number(second))
        expect(has('Tell them of me')).toBe(Number(!first) + Number(!second))
      }),
    )
    expect(Math.min(seen.refused, seen.told)).toBeGreaterThan(5)
  })

  test('what comes with the program and sends people on says that it is one', () => {
    const sendsOn =
      /find (?:the )?one|look there for the one|lists all of them|^finds |leads to the|in each of/i
    const sending = shippedListings().filter(({ notes }) => sendsOn.test(notes?.['en'] ?? ''))
    expect(sending.length).toBeGreaterThan(8)
    for (const { id, isList } of sending) expect([id, isList]).toEqual([id, true])
  })
})
