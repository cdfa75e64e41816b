import { expect, test } from 'vitest'
import { rated, received } from '../../../tests/in-memory/stages.ts'
import { titleOf } from './title-of.ts'

const told = (story: string) => titleOf(received({ story }).kase)

test('a case is called by its first harm once one is described', () => {
  expect(titleOf(rated().kase)).toBe('Housing benefit refused on an invented income')
})

test('before that by the first line of the story', () => {
  expect(told('  They took my money.\nIt was on a Friday.\n')).toBe('They took my money.')
})

test('a long line is cut at ninety characters, and shows it', () => {
  expect(told('a'.repeat(90))).toBe('a'.repeat(90))
  expect(told('a'.repeat(91))).toBe(`${'a'.repeat(89)}…`)
})

test('no letter is cut in two', () => {
  expect(told('😀'.repeat(91))).toBe(`${'😀'.repeat(89)}…`)
})
