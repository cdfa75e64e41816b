import { describe, expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { assessing, inDialogue } from '../../../tests/in-memory/stages.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { REPRISAL_ANSWERS } from '../vocabulary/reprisal.ts'
import { advisersNow } from './advisers.ts'

const NAMES = 'It was Rosa Lopez who told my boss.'

function withRosa(it: InMemoryCase, isReprisal: boolean): InMemoryCase {
  it.does(person, 'let_in_adviser', { name: 'Rosa Lopez', mandate: 'friend', seesEarlier: true })
  if (isReprisal)
    it.does(person, 'write_message', { body: 'They moved me to nights because I wrote.', retaliation: true })
  return it
}

const namesRosa = {
  answer_question: (it: InMemoryCase) => {
    it.does(ana, 'ask_person', { questions: ['Who was it that told your boss?'] })
    it.does(person, 'answer_question', { inquiry: 'n1', words: NAMES })
  },
  answer_fact: (it: InMemoryCase) =>
    it.does(person, 'answer_fact', { fact: 'f1', answer: 'not_right', words: NAMES }),
}

describe('whoever stands beside the person and is named', () => {
  test.each(codesOf(REPRISAL_ANSWERS))('where they say of their trouble “%s” reads no more', (how) => {
    const it = withRosa(assessing(), true)
    it.does(ana, 'record_reprisal_step', {
      reprisal: 't1',
      done: 'I spoke with the works council.',
      nextAt: plusMs(it.now, DAY),
      body: 'The labour inspectorate',
    })
    it.does(person, 'say_about_reprisal', { reprisal: 't1', how, words: NAMES })
    expect(advisersNow(it.kase)).toEqual([])
  })

  test.each(Object.entries(namesRosa))(
    'in %s reads no more while trouble goes on, and reads on where there is none',
    (_, names) => {
      for (const isReprisal of [true, false]) {
        const it = withRosa(inDialogue(), isReprisal)
        names(it)
        expect(advisersNow(it.kase).length === 0).toBe(isReprisal)
      }
    },
  )

  test('in any words of threat reads no more', () => {
    const it = withRosa(assessing(), false)
    it.does(ana, 'ask_person', { questions: ['Who makes trouble for you?'] })
    it.does(person, 'answer_question', { inquiry: 'n1', words: 'It is at work. Rosa Lopez threatens me.' })
    expect(advisersNow(it.kase)).toEqual([])
  })
})
