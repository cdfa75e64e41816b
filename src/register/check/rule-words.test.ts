import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FINDS } from '../../../tests/in-memory/lint-cases.ts'
import { lintContext, register, TODAY } from '../../../tests/in-memory/registers.ts'
import { lintRegister, LINT_RULES } from '../../domain/diligence/lint/index.ts'
import { nextMarks } from '../../domain/diligence/marks.ts'
import { fixOf, sentenceOf, wordsOf } from './rule-words.ts'
import { registerWords } from '../../words/en/register/index.ts'
import { englishRegister, registerSpeaker } from '../../words/register-speaker.ts'

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
    return /\{\w+\}/.test(englishRegister.say(`${title} ${says} ${fix}`, gaps)) ? [rule] : []
  })
  expect([...new Set(open)]).toEqual([])
  expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(60)
})

test('from right to left each thing in a row is set apart from the next, with the comma of the language', () => {
  const speaker = registerSpeaker('ar', { ...registerWords, comma: '\u060c ' }, 'rtl')
  const path = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8}){0,2}\.md$/)
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 5 }), (paths) => {
      const apart = paths.map((each) => `\u2068${each}\u2069`).join('\u060c ')
      const finding = { rule: 'R042', gaps: { list: 'prompts', files: paths, patterns: paths } }
      expect(sentenceOf(speaker, finding)).toContain(apart)
      expect(fixOf(speaker, finding)).toContain(apart)
    }),
  )
})
