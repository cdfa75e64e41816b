import { expect, test } from 'vitest'
import { ana, person } from '../../../../tests/in-memory/people.ts'
import { assessing, notUpheld, received } from '../../../../tests/in-memory/stages.ts'
import type { InMemoryCase } from '../../../../tests/in-memory/in-memory-case.ts'
import { writtenForThem } from '../../../domain/case/their-words.ts'
import { helpInCase } from './in-case.ts'

function needsOf({ view, kase }: InMemoryCase) {
  return helpInCase({ form: new FormData() }, { view, written: writtenForThem(kase), namesToMind: [] }).needs
}

const HURT = 'I want to kill myself.'

test.each([
  ['says how it is', (it: InMemoryCase) => it.does(person, 'say_how_it_is', { after: 'ended', words: HURT })],
  ['appeals', (it: InMemoryCase) => it.does(person, 'appeal', { decision: 'd1', reasons: HURT })],
  [
    'complains of us',
    (it: InMemoryCase) => it.does(person, 'complain', { against: 'conduct', reasons: HURT }),
  ],
])(
  'help for somebody who may hurt themselves stands first also where they write it when they %s',
  (_how, says) => {
    const it = notUpheld()
    expect(needsOf(it)).not.toContain('self_harm')
    says(it)
    expect(needsOf(it)).toContain('self_harm')
  },
)

test('whoever does not feel safe is helped like somebody who is punished for having written', () => {
  const it = assessing()
  it.does(person, 'say_how_it_is', { after: 'read', feltSafe: 'yes', words: '' })
  expect(needsOf(it)).not.toContain('threatened_for_speaking')
  it.does(person, 'say_how_it_is', { after: 'read', feltSafe: 'no', words: '' })
  expect(needsOf(it)).toContain('threatened_for_speaking')
})

test('whoever ever told of the place where they work is helped against what may be done to them there', () => {
  const it = received({ submitter: 'whistleblower' })
  it.does(person, 'correct_told', { thing: 'submitter', submitter: 'affected_person' })
  expect(needsOf(it)).toEqual(expect.arrayContaining(['work_and_reprisal', 'threatened_for_speaking']))
})

test.each([
  ['with their story', () => received({ retaliation: true })],
  [
    'with the answer to a question',
    () => {
      const it = assessing()
      it.does(ana, 'ask_person', { questions: ['Since when?'] })
      it.does(person, 'answer_question', { inquiry: 'n1', words: 'Since May.', retaliation: true })
      return it
    },
  ],
])('whoever says that they are made to suffer %s is helped against it', (_how, tell) => {
  expect(needsOf(tell())).toEqual(expect.arrayContaining(['work_and_reprisal', 'threatened_for_speaking']))
})
