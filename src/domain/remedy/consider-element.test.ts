import { expect, test } from 'vitest'
import { ana } from '../../../tests/in-memory/people.ts'
import { attributed } from '../../../tests/in-memory/stages.ts'

const care = { element: 'rehabilitation', reasons: 'Asked, and not wanted.' } as const

test('an element without an action has its reason; a later reason replaces it', () => {
  const it = attributed()
  it.does(ana, 'consider_element', care)
  it.does(ana, 'consider_element', { element: 'satisfaction', reasons: 'Nobody is sorry yet.' })
  it.later({ hours: 1 }).does(ana, 'consider_element', {
    ...care,
    reasons: 'Wanted later. The letters show it.',
  })
  expect(it.kase.elements.map(({ element, reasons }) => [element, reasons])).toEqual([
    ['satisfaction', 'Nobody is sorry yet.'],
    ['rehabilitation', 'Wanted later. The letters show it.'],
  ])
  expect(it.kase.elements[1]?.at).toBe(it.now)
})

test('never without a reason', () => {
  expect(attributed().refusal(ana, 'consider_element', { ...care, reasons: ' ' })).toBe('reason_missing')
})
