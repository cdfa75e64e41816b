import { expect, test } from 'vitest'
import { ana } from '../../../tests/in-memory/people.ts'
import { AGENCY, CASEWORK_MAKER, rated } from '../../../tests/in-memory/stages.ts'

test('an organisation joins the list without blame: not asked, knowing nothing', () => {
  const it = rated()
  it.does(ana, 'add_entity', AGENCY)
  expect(it.kase.entities).toEqual([
    {
      id: 'e1',
      ...AGENCY,
      cooperation: 'not_asked',
      knowledgeAt: null,
      answerDueAt: null,
      answeredAt: null,
    },
  ])
  expect(it.kase.cells).toEqual([])
})

test('names are texts, never facts', () => {
  const { system: _, ...nameless } = AGENCY
  const [added] = rated().does(ana, 'add_entity', nameless)
  expect(added?.texts).toEqual({ name: AGENCY.name })
  expect(JSON.stringify(added?.facts)).not.toContain(AGENCY.name)
})

test('only one organisation runs this installation', () => {
  const it = rated()
  it.does(ana, 'add_entity', AGENCY)
  expect(it.refusal(ana, 'add_entity', AGENCY)).toBe('already_done')
  expect(it.refusal(ana, 'add_entity', CASEWORK_MAKER)).toBe('allowed')
})

test('needs a name', () => {
  expect(rated().refusal(ana, 'add_entity', { ...AGENCY, name: ' ' })).toBe('text_missing')
})
