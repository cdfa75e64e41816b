import { expect, test } from 'vitest'
import { translatable } from './chapters.ts'
import { gapsAt, leavesGapsOf, sentencesOf } from './sentences.ts'

const said = sentencesOf(translatable).filter(([, english]) => gapsAt(english) !== null)
const WAYS = [
  'number',
  'plural, other {#}',
  'selectordinal, other {#}',
  'date',
  'time',
  'select, a {b} other {c}',
]

test('every gap that English only names is only named, and what it counts may be counted or named', () => {
  const plain = said.filter(([, english]) => /^(?:[^{}<']|\{\w+\})*$/.test(english))
  const named = plain.flatMap(([path, english]) =>
    [...english.matchAll(/\{(\w+)\}/g)].map(([whole, gap = '']) => ({ path, english, whole, gap })),
  )
  expect(named.length).toBeGreaterThan(500)
  for (const { path, english, whole, gap } of named)
    for (const way of WAYS)
      expect(leavesGapsOf(english, english.replaceAll(whole, `{${gap}, ${way}}`)), `${path} ${way}`).toBe(
        false,
      )
  const counted = said.filter(([, english]) => /\{\w+, plural,/.test(english))
  expect(counted.length).toBeGreaterThan(50)
  for (const [path, english] of counted) {
    const gaps = gapsAt(english)!.filter((gap) => /^\w+$/.test(gap))
    const others = gapsAt(english)!.filter((gap) => !gaps.includes(gap))
    if (others.length > 0) continue
    expect(leavesGapsOf(english, gaps.map((gap) => `{${gap}}`).join(' ')), path).toBe(true)
  }
  expect(leavesGapsOf('{n, plural, one {# day} other {# days}}', '{n, number}')).toBe(true)
})
