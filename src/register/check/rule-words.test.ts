import { expect, test } from 'vitest'
import { FINDS } from '../../../tests/in-memory/lint-cases.ts'
import { lintContext, register, TODAY } from '../../../tests/in-memory/registers.ts'
import { lintRegister, LINT_RULES } from '../../domain/diligence/lint/index.ts'
import { nextMarks } from '../../domain/diligence/marks.ts'
import { wordsOf } from './rule-words.ts'
import { say } from '../../words/say.ts'
import { englishRegister } from '../../words/register-speaker.ts'

test('every rule has a title, a sentence and a way out', () => {
  expect(
    LINT_RULES.filter(({ code }) => wordsOf(englishRegister, code).fix === '').map(({ code }) => code),
  ).toEqual([])
})

test('no finding leaves a gap in its sentences', () => {
  const found = FINDS.flatMap(([, parts]) => [
    ...lintRegister(lintContext(parts)),
    ...lintRegister(lintContext({}, nextMarks(register(parts), [], TODAY))),
    ...lintRegister(
      lintContext(
        { impacts: (parts.impacts ?? []).map((each) => ({ ...each, groups: [] })) },
        nextMarks(register(parts), [], TODAY),
      ),
    ),
  ])
  const open = found.flatMap(({ rule, gaps }) => {
    const { title, says, fix } = wordsOf(englishRegister, rule)
    return /\{\w+\}/.test(say(`${title} ${says} ${fix}`, gaps)) ? [rule] : []
  })
  expect([...new Set(open)]).toEqual([])
  expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(60)
})
