import { describe, expect, test } from 'vitest'
import { LIFECYCLE, VERBS, stepFor } from '../../../domain/verbs.ts'
import { TESTED } from '../../../../tests/words/tested-languages.ts'
import { speak } from '../../../words/speak.ts'
import { sectionOf } from '../case/spots.ts'
import { choiceWords } from './choice-words.ts'
import { staffVerbOf, type StaffVerb } from './staff-verbs.ts'
import { questionsOf } from './questions.ts'

const byStaff = Object.values(VERBS)
  .flat()
  .filter((verb) =>
    Object.keys(LIFECYCLE).some((state) =>
      stepFor(state as keyof typeof LIFECYCLE, verb)?.by.includes('staff'),
    ),
  ) as StaffVerb[]

describe.each(TESTED.map(({ code }) => code))('what staff may do, in %s', (language) => {
  const speaker = speak(language, 'UTC')

  test.each(byStaff)('%s has a name, a place on the page, and words for each question and answer', (verb) => {
    const words = speaker.w.workspace.verbs[verb]
    expect(words.title).not.toBe('')
    expect(sectionOf(verb)).toMatch(/^[a-z]+$/)
    expect(staffVerbOf(verb.replaceAll('_', '-'))).toBe(verb)
    for (const question of questionsOf(verb).filter(({ of }) => of !== 'form')) {
      expect(words.fields, `${verb} asks for ${question.name}`).toHaveProperty(question.name)
      for (const code of [...question.codes, ...question.parts])
        if (question.kind !== 'catalogue')
          expect(choiceWords(speaker, verb, question.name, code), `${verb}.${question.name}`).not.toBe(code)
    }
  })
})

test.each(['note-lateness', 'open-reassessment', 'expire-handover', 'note-silence', 'no-such-verb'])(
  '%s is nothing that staff can post',
  (path) => {
    expect(staffVerbOf(path)).toBeNull()
  },
)
