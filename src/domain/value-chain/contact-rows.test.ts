import { describe, expect, test } from 'vitest'
import file from '../../../tests/fixtures/contacts.json' with { type: 'json' }
import { speak } from '../../words/speak.ts'
import { explain } from '../explain.ts'
import { instant } from '../time/instant.ts'

const found = explain(file, instant('2026-01-31T09:00Z'))
const explained = 'problems' in found ? [] : found

describe('the contact where data harms, and around whoever has no tie (domain reference 6, rules 3 to 6)', () => {
  test('every row is read', () => {
    expect(found).not.toHaveProperty('problems')
    expect(explained.map(({ id }) => id)).toEqual(file.scenarios.map(({ id }) => id))
  })

  test.each(file.scenarios.map((row, place) => [row.id, row.expected_contact, place] as const))(
    '%s',
    (_, expected, place) => {
      expect(explained[place]?.contact).toEqual(expected)
    },
  )
})

test.each(['en', 'ar'] as const)('no sentence says what nobody found, in %s', (language) => {
  const { contactReasons } = speak(language, 'UTC').w.vocabulary
  const claims = [contactReasons.replacement_causes, contactReasons.replacement_contributes]
  const rows = explained.filter(({ id }) => id.startsWith('X6'))
  expect(rows).toHaveLength(2)
  for (const { why } of rows)
    for (const reason of why.contact) expect(claims).not.toContain(contactReasons[reason])
  if (language === 'en')
    for (const { why } of rows)
      expect(why.contact.map((reason) => contactReasons[reason]).join(' ')).not.toMatch(/contributed|caused/)
})
