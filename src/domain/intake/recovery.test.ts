import { expect, test } from 'vitest'
import { codeTyped, codeWritten, isMailUnsafe } from './recovery.ts'

const person = { name: null, email: null, howToReach: null, plan: null }
const plan = { times: null, coverName: null, whoMayAnswer: null, leaveNoMessage: true }

test('a code is read however it was typed, in the digits of every script', () => {
  expect(codeWritten('123456789012')).toBe('1234-5678-9012')
  for (const typed of [
    '1234-5678-9012',
    ' 1234 5678 9012 ',
    '123456789012',
    '١٢٣٤-٥٦٧٨-٩٠١٢',
    'code: 1234.5678.9012',
  ])
    expect(codeTyped(typed)).toBe('123456789012')
  expect(codeTyped('blue heron')).toBe('')
})

test('mail must hold no way in where somebody said that it must not be used, and may where nobody said anything', () => {
  expect(isMailUnsafe(null)).toBe(false)
  expect(isMailUnsafe({ ...person, safety: 'do_not_contact', safetyAssumed: true })).toBe(false)
  expect(isMailUnsafe({ ...person, safety: 'do_not_contact' })).toBe(true)
  expect(isMailUnsafe({ ...person, safety: 'employer_may_watch' })).toBe(true)
  expect(isMailUnsafe({ ...person, safety: 'safe' })).toBe(false)
  expect(isMailUnsafe({ ...person, safety: 'safe', plan })).toBe(true)
})
