import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InMemoryCase, MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { clock, person } from '../../../tests/in-memory/people.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { after } from '../case/fold.ts'
import { HOUR, MINUTE, plusMs, type Instant } from '../time/instant.ts'
import { keptByHand, type HandOn } from './hands-of-kept.ts'
import { isRecused, recusedFrom } from './recusals.ts'

const IDS = Array.from({ length: 7 }, (_, n) => `00000000-0000-7000-8000-0000000000${n + 10}`)
const [FIRST = '', SECOND = '', THIRD = ''] = IDS
const at = (hours: number): Instant => plusMs(MONDAY, hours * HOUR)
const hand = (by: string, account: string, hours: number, over: number | null = null): HandOn => ({
  by,
  account,
  at: at(hours),
  overAt: over === null ? null : at(over),
})

/** What happens so many hours later. */
const of = (hours: number) => ({ now: at(hours), by: clock })

const WHY = { reasons: 'I asked her: the link reached her alone.' }

const anyId = fc.constantFrom(...IDS)
const anyHand = fc
  .record({ by: anyId, account: anyId, hours: fc.integer({ min: -9, max: 9 }), over: fc.option(fc.nat(9)) })
  .filter(({ by, account }) => by !== account)
  .map(({ by, account, hours, over }) => hand(by, account, hours, over === null ? null : hours + over))

/** A case that came in on Monday, from which these are kept. */
const from = (named: readonly string[]) => new InMemoryCase({ named: [...named] }, person, MONDAY)
const kept = (it: InMemoryCase, hands: readonly HandOn[], kase: Case = it.kase) =>
  after(kase, keptByHand(kase, hands, it.contextFor(clock)))
/** True for what may have opened an account since Monday. */
const opens = ({ at: done, overAt }: HandOn) => done >= MONDAY || overAt === null || overAt >= MONDAY

describe('whoever had a hand in the keys of another', () => {
  test('takes that account along, from hand to hand, in whatever order it was done, and nobody else', () => {
    fc.assert(
      fc.property(fc.subarray(IDS), fc.array(anyHand, { maxLength: 14 }), (named, hands) => {
        const it = from(named)
        const kase = kept(it, hands)
        for (const each of hands.filter(opens))
          if (isRecused(kase, each.by)) expect(isRecused(kase, each.account)).toBe(true)
        for (const { account, hand: by } of kase.recusals)
          expect(
            named.includes(account) ||
              hands.some((each) => opens(each) && each.account === account && each.by === by),
          ).toBe(true)
        expect(keptByHand(kase, hands, it.contextFor(clock))).toEqual([])
        expect(recusedFrom(kept(it, hands.toReversed())).toSorted()).toEqual(recusedFrom(kase).toSorted())
      }),
    )
  })

  test('counts for nothing where its owner had come before the case did', () => {
    const it = from([FIRST])
    expect(keptByHand(it.kase, [hand(FIRST, SECOND, -9, -2)], it.contextFor(clock))).toEqual([])
    expect(recusedFrom(kept(it, [hand(FIRST, SECOND, -9, 2)]))).toEqual([FIRST, SECOND])
  })

  test('lets it go with themselves, but for what another hand holds', () => {
    const it = from([])
    it.namedIn = () => [FIRST]
    it.does(person, 'keep_from', { who: 'the first of you' })
    const hands = [hand(FIRST, SECOND, 1), hand(SECOND, THIRD, 2)]
    const before = kept(it, hands)
    expect(recusedFrom(before)).toEqual([FIRST, SECOND, THIRD])
    const ended = after(before, [event(of(3), 'keeping_from_ended', { keeping: 'k1' }, {})])
    expect(recusedFrom(ended)).toEqual([])
    // Kept from it anew, they take it along anew.
    const again = after(ended, [event(of(4), 'recused', { account: FIRST, because: 'declared' }, {})])
    expect(recusedFrom(kept(it, hands, again))).toEqual([FIRST, SECOND, THIRD])
  })

  test('keeps nobody again whom a coordinator let see it, before there is a newer hand', () => {
    const it = from([FIRST])
    const link = hand(FIRST, SECOND, 1)
    const { id } = kept(it, [link]).recusals.find(({ account }) => account === SECOND)!
    const seen = after(kept(it, [link]), [event(of(2), 'recusal_lifted', { recusal: id }, WHY)])
    expect(recusedFrom(kept(it, [link], seen))).toEqual([FIRST])
    expect(recusedFrom(kept(it, [link, hand(FIRST, SECOND, 3)], seen))).toEqual([FIRST, SECOND])
  })

  test('takes along an account that was looked at before they were kept themselves', () => {
    const it = from([FIRST])
    const links = [hand(FIRST, THIRD, 1), hand(SECOND, THIRD, 1)]
    const before = kept(it, links)
    const { id } = before.recusals.find(({ account }) => account === THIRD)!
    const lifted = after(before, [
      event({ now: plusMs(at(2), 20 * MINUTE), by: clock }, 'recusal_lifted', { recusal: id }, WHY),
    ])
    // Stamped with the start of its hour, and so before the lift.
    const later = after(lifted, [event(of(2), 'recused', { account: SECOND, because: 'declared' }, {})])
    expect(recusedFrom(kept(it, links, later))).toEqual([FIRST, SECOND, THIRD])
  })

  test('in whatever order they are kept, looked at and give keys: an account sees it only past hands that were looked at', () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('keep' as const), who: anyId }),
      fc.record({ does: fc.constant('lift' as const), who: anyId }),
      fc.record({ does: fc.constant('hand' as const), who: anyId, account: anyId }),
    )
    let lifts = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 16 }), (steps) => {
        const it = from([])
        const hands: HandOn[] = []
        let kase = it.kase
        // What a coordinator could know of: the hands on an account of those who were kept when it was looked at.
        const seen = new Set<HandOn>()
        steps.forEach((each, hour) => {
          if (each.does === 'hand' && each.who !== each.account)
            hands.push(hand(each.who, each.account, hour))
          const lifted =
            each.does === 'lift' &&
            kase.recusals.find((one) => one.account === each.who && one.hand && one.endedAt === null)
          if (each.does === 'keep' && !isRecused(kase, each.who))
            kase = after(kase, [event(of(hour), 'recused', { account: each.who, because: 'declared' }, {})])
          if (lifted) {
            lifts += 1
            for (const one of hands) if (one.account === each.who && isRecused(kase, one.by)) seen.add(one)
            kase = after(kase, [event(of(hour), 'recusal_lifted', { recusal: lifted.id }, WHY)])
          }
          kase = kept(it, hands, kase)
          for (const one of hands)
            if (isRecused(kase, one.by) && !isRecused(kase, one.account)) expect(seen.has(one)).toBe(true)
        })
      }),
      { numRuns: 1000 },
    )
    expect(lifts).toBeGreaterThan(100)
  })
})
