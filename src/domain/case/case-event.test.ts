import { expect, test } from 'vitest'
import { attributed, remedied } from '../../../tests/in-memory/stages.ts'
import { ana } from '../../../tests/in-memory/people.ts'
import { audienceOf } from './case-event.ts'

test("a note is for staff; everything else is the person's to read", () => {
  const it = remedied()
  it.does(ana, 'add_note', { note: 'Well done.' })
  const hidden = it.events.filter((event) => !audienceOf(event).includes('person'))
  expect(hidden.map(({ kind }) => kind)).toEqual(['note_added'])
})

test('facts carry codes, ids, numbers and moments: no word that anybody wrote', () => {
  for (const it of [attributed({ product: 'Decision assistant' }), remedied()]) {
    const words = it.events.flatMap(({ texts }) => Object.values(texts as Record<string, string>))
    expect(words.length).toBeGreaterThan(5)
    const facts = JSON.stringify(it.events.map((each) => each.facts))
    for (const word of words) expect(facts).not.toContain(word)
  }
})
