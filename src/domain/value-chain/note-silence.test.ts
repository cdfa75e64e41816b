import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock } from '../../../tests/in-memory/people.ts'
import { attributed } from '../../../tests/in-memory/stages.ts'

function told(): InMemoryCase {
  const it = attributed()
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  return it
}
const silence = { entity: 'e2' }

test('no answer in its time is silence, and the person sees it', () => {
  const it = told().later({ days: 14 })
  const [noted] = it.does(clock, 'note_silence', silence)
  expect(noted?.facts).toEqual({ entity: 'e2', since: it.now })
  expect(it.view.organisations[1]?.cooperation).toBe('silent')
  expect(it.refusal(clock, 'note_silence', silence)).toBe('already_done')
})

test('not a moment too early', () => {
  expect(told().later({ days: 13, hours: 23 }).refusal(clock, 'note_silence', silence)).toBe('not_now')
})

test('whoever answered, or was never asked, is not silent', () => {
  const it = told()
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'refusing' })
  expect(it.later({ days: 15 }).refusal(clock, 'note_silence', silence)).toBe('already_done')
  expect(it.refusal(clock, 'note_silence', { entity: 'e1' })).toBe('already_done')
  expect(it.refusal(clock, 'note_silence', { entity: 'e9' })).toBe('unknown_entity')
})

test('a late answer ends the silence', () => {
  const it = told().later({ days: 14 })
  it.does(clock, 'note_silence', silence)
  it.does(ana, 'record_claim', { entity: 'e2', impact: 'i1', finding: 'not_linked', words: 'Not us.' })
  expect(it.kase.entities[1]).toMatchObject({ cooperation: 'cooperating', answeredAt: it.now })
})

test('only the clock says so', () => {
  expect(told().later({ days: 15 }).refusal(ana, 'note_silence', silence)).toBe('not_yours')
})
