import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { say } from './say.ts'

const IMPACTS = '{count} {count, plural, one {impact} other {impacts}}'
const ARABIC =
  '{count, plural, zero {لا آثار} one {أثر واحد} two {أثران} few {# آثار} many {# أثرًا} other {# أثر}}'

test.each([0, 1, 2, 3, 11, 100, 102])(
  'a word goes with its number as the full grammar has it: %i',
  (count) => {
    expect(say(IMPACTS, { count })).toBe(new IntlMessageFormat(IMPACTS, 'en').format({ count }))
    expect(say(ARABIC, { count }, 'ar')).toBe(new IntlMessageFormat(ARABIC, 'ar-u-nu-latn').format({ count }))
  },
)

test('a number may have a word of its own', () => {
  expect(say('{count, plural, =0 {nobody} one {# person} other {# people}}', { count: 0 })).toBe('nobody')
})

test('a gap that nobody fills stays visible', () => {
  expect(say(`{name}, ${IMPACTS}`, {})).toBe(`{name}, ${IMPACTS}`)
})
