import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codes, file, folder, output, pair, result, taken } from '../../../tests/in-memory/evaluations.ts'
import { judge } from '../../domain/diligence/evidence/verdict.ts'
import { evidence as words } from '../../words/en/register/evidence.ts'
import { sayCorrection, sayShortly } from './say-verdict.ts'
import { englishRegister } from '../../words/register-speaker.ts'

test('the committed runs hold no path of the machine they were made on', () => {
  for (const name of [
    'promptfoo-before.json',
    'promptfoo-after.json',
    'inspect-before.json',
    'inspect-after.json',
  ]) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    expect(text).not.toMatch(/"(?:file:\/\/)?\/(?:home|root|tmp|Users|work|var)\b|[A-Z]:\\\\/)
  }
})

test.each<[string, string, string]>([
  ['nothing', '', 'empty_file'],
  ['text', 'hello', 'unreadable'],
  ['other JSON', '{"a": 1}', 'unknown_format'],
  ['a list', '[]', 'unknown_format'],
  [
    'a broken promptfoo file',
    '{"results": {"version": 3, "results": [{"success": "yes"}]}}',
    'not_promptfoo',
  ],
  ['a broken Inspect log', '{"eval": {}, "status": 7}', 'not_inspect'],
])('DD3 %s is a problem with a name, never a run without harm', (_name, text, code) => {
  expect(codes([file('run.json', text)])).toEqual([code])
})

test('DD3 a run in which nothing was tried is refused', () => {
  expect(codes([file('run.json', output([]))])).toEqual(['nothing_observed'])
})

test('a run is not compared with itself, and two runs after are not guessed at', () => {
  const rows = output([result('sw', {})])
  expect(codes([file('a.json', rows, 'before'), file('b.json', rows)])).toEqual(['same_file_twice'])
  expect(codes([file('a.json', rows), file('b.json', output([result('sw', {})]))])).toEqual(['too_many_runs'])
})

test('how many groups were compared is said with the figures that were used', () => {
  const correction = sayCorrection(englishRegister, judge(taken(pair('promptfoo'), { metric: 'harm' })))
  expect(correction).toContain('4 groups were compared')
  expect(correction).toContain('98.75 %')
  expect(correction).not.toMatch(/[{}]/)
})

test('no sentence about the fixtures leaves a gap open', () => {
  for (const read of [
    taken(pair('promptfoo'), { metric: 'harm' }),
    taken(pair('inspect'), { harmfulWhen: ['I'] }),
  ]) {
    const notes = read.notes.map(({ code, gaps }) => englishRegister.say(words.notes[code], gaps))
    expect([...sayShortly(englishRegister, judge(read)), ...notes].join('\n')).not.toMatch(/[{}]/)
  }
})
