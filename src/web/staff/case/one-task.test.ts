import { expect, test } from 'vitest'
import { caseViewFor } from '../../../actions/casework/view-case.ts'
import { verbsFor } from '../../../domain/casework/outside.ts'
import { casePageOf } from '../../../../tests/in-memory/case-page-of.tsx'
import { ZOE, type InMemoryCase } from '../../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, person, zoe } from '../../../../tests/in-memory/people.ts'
import * as stages from '../../../../tests/in-memory/stages.ts'
import { en } from '../../../words/en/index.ts'

const { casePage } = en.workspace

/** A case in which Zoë, from outside, was asked for one thing, and the person said yes. */
function asked(it: InMemoryCase, task: string): InMemoryCase {
  it.does(ana, 'ask_outside', { task, email: ZOE, house: 'The ombuds office' })
  it.does(person, 'answer_outside', { reviewer: 'w1', yes: true })
  return it
}

const appealed = () => {
  const it = stages.notUpheld()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'Look again: the letters say otherwise.' })
  return asked(it, 'decide_appeal:p1')
}
const rated = () => asked(stages.rated(), 'lower_rating:i1:g1')

test.each([
  ['decide_appeal', appealed, en.vocabulary.outsideTasks.decide_appeal],
  ['lower_rating', rated, en.vocabulary.outsideTasks.lower_rating],
] as const)(
  'somebody from outside who was asked to %s reads that, and nothing of what only others do',
  (task, story, name) => {
    const it = story()
    const html = casePageOf(caseViewFor(it, new Map(), it.contextFor(zoe)))
    expect(html).toContain(`You were asked for one thing here: ${name}`)
    const ways = [...html.matchAll(/data-way="([a-z_]+)"/g)].map(([, verb]) => verb)
    expect(ways.length).toBeGreaterThan(0)
    for (const verb of ways) expect(verbsFor(task)).toContain(verb)
    for (const words of [
      casePage.review.nobody,
      casePage.head.appealForYou,
      casePage.head.appealWaits,
      casePage.cannot,
      casePage.endings.title,
      casePage.first.lead,
      casePage.first.calm,
      'Next: ',
    ])
      expect(html).not.toContain(words)
  },
)

test('whoever works here reads who from outside decides, and not that nobody can', () => {
  const it = appealed()
  const html = casePageOf(caseViewFor(it, new Map(), it.contextFor(marta)))
  expect(html).toContain('The ombuds office')
  expect(html).toContain('decides it: the person said yes.')
  expect(html).not.toContain(casePage.review.nobody)
})
