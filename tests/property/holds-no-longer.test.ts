import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBefore } from '../../src/domain/time/instant.ts'
import { pageOf } from '../in-memory/page-of.tsx'
import { ana, person } from '../in-memory/people.ts'
import { confirming, remedied, remediedByOne } from '../in-memory/stages.ts'
import { enough, storiesOf } from './runs.ts'

const STAGES = { confirming, remedied, remediedByOne }

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 400 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      confirm: fc.constantFrom('a1', 'a2'),
      answer: fc.constantFrom('yes', 'partly', 'not_yet'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      holds: fc.constantFrom('no', 'yes', null),
      isPutRight: fc.constantFrom('no', null),
      actions: fc.subarray(['a1', 'a2']),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deliver: fc.constantFrom('a1', 'a2') }) },
)

test('what was there and is so no longer has a time from the day on which that was said, and what was kept stays kept', () => {
  const seen = { afterYes: 0, afterTheEnd: 0, neverThere: 0 }
  fc.assert(
    fc.property(
      fc.constantFrom<keyof typeof STAGES>('confirming', 'remedied', 'remediedByOne'),
      fc.array(step, { minLength: 2, maxLength: 12, size: 'max' }),
      (stage, steps) => {
        const it = STAGES[stage]()
        for (const each of steps) {
          const before = it.kase
          if ('days' in each) it.later({ days: each.days })
          else if ('deliver' in each)
            it.tries(ana, 'record_delivery', { action: each.deliver, proof: 'Transfer of today.' } as never)
          else if ('confirm' in each)
            it.tries(person, 'confirm_delivery', { action: each.confirm, answer: each.answer } as never)
          else
            it.tries(person, 'say_how_it_is', {
              after: it.view.followUp?.after ?? 'ended',
              words: '',
              ...each,
            } as never)
          for (const action of it.kase.plan) {
            const was = before.plan.find(({ id }) => id === action.id)!
            const isSaidNow =
              action.confirmed !== was.confirmed &&
              action.confirmed !== null &&
              action.confirmed.code !== 'yes'
            if (!isSaidNow) {
              expect(action).toMatchObject({ dueAt: was.dueAt, heldBefore: was.heldBefore })
              continue
            }
            const wasThere = was.confirmed?.code === 'yes' || !('confirm' in each)
            if (!wasThere) {
              // Nobody's word but of those who promised it says that it was ever there.
              expect(action).toMatchObject({ dueAt: was.dueAt, heldBefore: was.heldBefore })
              seen.neverThere += 1
              continue
            }
            seen[before.state === 'closed' ? 'afterTheEnd' : 'afterYes'] += 1
            expect(isBefore(it.now, action.dueAt)).toBe(true)
            expect(action.heldBefore).toEqual([
              ...was.heldBefore,
              { dueAt: was.dueAt, deliveredAt: was.delivered!.at, saidAt: it.now },
            ])
            const late = it.view.owed.filter((owed) => owed.late && owed.step === 'deliver_what_was_promised')
            expect(late.map(({ key }) => key)).not.toContain(`deliver_what_was_promised:${action.id}`)
            const inTime = !isBefore(was.dueAt, was.delivered!.at)
            expect(pageOf(it).join(' ')).toContain(
              inTime ? 'and was done in time, on' : 'and was done late, on',
            )
          }
        }
      },
    ),
    { numRuns: storiesOf(60) },
  )
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(enough(5))
})
