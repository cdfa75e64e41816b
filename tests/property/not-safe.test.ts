import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, isBefore, plusMs } from '../../src/domain/time/instant.ts'
import { speak } from '../../src/words/speak.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { pageOf } from '../in-memory/page-of.tsx'
import { ana, person } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { enough, storiesOf } from './runs.ts'

const { reprisal, next, newest } = speak('en', 'UTC').w.portal.status
const upTo = (sentence: string) => sentence.slice(0, sentence.indexOf('.'))
/** What only somebody may read who told of trouble for having written. */
const OF_TROUBLE = [
  reprisal.title,
  newest.reprisal.split('{day}')[1] ?? '',
  upTo(next.steps.look_at_retaliation),
  upTo(next.steps.look_after_you),
]
const OF_SAFETY = [reprisal.notSafe.title, upTo(reprisal.notSafe.look)]

const STEPS: Readonly<Record<string, (it: InMemoryCase) => unknown>> = {
  notSafe: (it) =>
    it.tries(person, 'say_how_it_is', {
      after: it.view.followUp?.after ?? 'read',
      feltSafe: 'no',
      words: '',
    } as never),
  trouble: (it) =>
    it.tries(person, 'write_message', { body: 'My boss cut my shifts for it.', retaliation: true } as never),
  answer: (it) => it.tries(ana, 'write_message', { body: 'We ring you today.' } as never),
  done: (it) =>
    it.tries(ana, 'record_reprisal_step', {
      reprisal: it.kase.reprisals.at(-1)?.id ?? '',
      done: 'We rang the house where you live.',
      nextAt: plusMs(it.now, 3 * DAY),
    } as never),
  goesOn: (it) => says(it, 'goes_on'),
  stopped: (it) => says(it, 'stopped'),
  later: (it) => it.later({ days: 2 }),
}

function says(it: InMemoryCase, how: string) {
  const id = it.kase.reprisals.at(-1)?.id ?? ''
  return it.tries(person, 'say_about_reprisal', { reprisal: id, how, words: '' } as never)
}

test('"I do not feel safe" is said back as that, and looked at within the same day as trouble for having written', () => {
  const seen = { safety: 0, trouble: 0, late: 0 }
  fc.assert(
    fc.property(
      fc.constantFrom<keyof typeof stages>('assessing', 'confirming', 'remedied'),
      fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 1, maxLength: 8 }),
      (stage, steps) => {
        const it = (stages[stage] as () => InMemoryCase)()
        for (const step of steps) {
          const waitsSince = it.kase.retaliationSince
          STEPS[step]?.(it)
          if (waitsSince === null && it.kase.retaliationSince !== null)
            expect(it.view.retaliationBy).toBe(plusMs(it.now, DAY))
          const page = pageOf(it).join('\n')
          const isTold = it.kase.messages.some(({ retaliation }) => retaliation)
          if (!isTold) for (const said of OF_TROUBLE) expect(page).not.toContain(said)
          if (it.kase.reprisals.length === 0) continue
          seen[isTold ? 'trouble' : 'safety'] += 1
          if (it.view.retaliationBy !== null && isBefore(it.view.retaliationBy, it.now)) seen.late += 1
          if (!isTold) expect(page).toContain(OF_SAFETY[0])
          if (!isTold && it.view.retaliationBy !== null) expect(page).toContain(OF_SAFETY[1])
          // Who tells of both reads of the graver.
          if (isTold && it.view.reprisals.length === 1) expect(page).toContain(OF_TROUBLE[0])
        }
      },
    ),
    { numRuns: storiesOf(60) },
  )
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(enough(3))
})
