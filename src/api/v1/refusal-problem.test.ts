import { expect, test } from 'vitest'
import { refuse } from '../../domain/refusal.ts'
import { LANGUAGES } from '../../words/languages.ts'
import { ACTION_STATES } from '../../domain/vocabulary/remedy.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { speak } from '../../words/speak.ts'
import { refusalProblem } from './refusal-problem.ts'

test.each(LANGUAGES)(
  'software is told in a sentence of its own where each action stands: $code',
  ({ code }) => {
    const said = codesOf(ACTION_STATES).map((state) => {
      const { members } = refusalProblem(
        speak(code, 'UTC'),
        refuse('action_state', { action: 'a1', state }),
        null,
      )
      expect(members).toMatchObject({ code: 'action_state', about: { action: 'a1', state } })
      const detail = String(members?.['detail'])
      // A code that no sentence knows would stand in it between marks.
      expect(detail).not.toMatch(/[“«]/)
      return detail
    })
    expect(new Set(said).size).toBe(codesOf(ACTION_STATES).length)
  },
)
