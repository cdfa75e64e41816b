import { expect, test } from 'vitest'
import { isUnsaid } from './unsaid.ts'

test.each([
  null,
  undefined,
  '',
  ' \t\n',
  '\u200b\u2060\u00ad',
  '-',
  '–',
  '...',
  '?',
  'TODO',
  'TODO: ask Amina',
  '\u200bTODO',
  'todo',
  'n/a',
  'N/A.',
  'n.a.',
  'N / A',
  'tbd',
  'TBC',
  'xxx',
  'Lorem ipsum dolor sit amet',
])('%j says nothing', (text) => {
  expect(isUnsaid(text)).toBe(true)
})

test.each([
  'no',
  'None of them was hurt.',
  'Na Li',
  'Nobody knows yet; Amina asks by May.',
  'Todo estaba bien',
  '不',
  '0',
  'The TODO list was read aloud.',
])('%j says something', (text) => {
  expect(isUnsaid(text)).toBe(false)
})
