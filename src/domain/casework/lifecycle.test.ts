import { describe, expect, test } from 'vitest'
import { RULES } from '../../../tests/in-memory/rules.ts'
import { stepFor, VERBS } from '../case/lifecycle.ts'
import { CASE_STATES } from '../vocabulary/casework.ts'

const verbs = VERBS.casework.map((name) => RULES[name])

test('every verb of the chapter bears its own name', () => {
  expect(verbs.map(({ name }) => name)).toEqual(VERBS.casework)
  expect(verbs.map(({ chapter }) => chapter)).toEqual(verbs.map(() => 'casework'))
})

describe.each(verbs)('$name', ({ name, by, from }) => {
  test.each(CASE_STATES)(
    'from $code: by whom, and where to, as the table of the lifecycle says',
    ({ code }) => {
      const step = stepFor(code, name)
      expect(new Set(from[code])).toEqual(new Set(step?.to))
      expect(code in from).toBe(step !== null)
      if (step !== null) expect(by).toEqual(step.by)
    },
  )
})
