import { expect, test } from 'vitest'
import { codesOf } from './code.ts'
import { OWN_CLOCKS, ownClock, type OwnClockCode } from './clocks.ts'

test('these are the times we promise', () => {
  expect(Object.fromEntries(OWN_CLOCKS.map(({ code, limit }) => [code, limit]))).toEqual({
    'CLK-OWN-RECEIPT': { hours: 0 },
    'CLK-OWN-HUMAN-2WD': { workingDays: 2 },
    'CLK-OWN-P1-TRIAGE-4H': { hours: 4 },
    'CLK-OWN-NOTIFICATION-5WD': { workingDays: 5 },
    'CLK-OWN-RETALIATION-24H': { hours: 24 },
    'CLK-OWN-REPRISAL-14D': { days: 14 },
    'CLK-OWN-REPRISAL-ASK-7D': { days: 7 },
    'CLK-OWN-REPRISAL-ASK-30D': { days: 30 },
    'CLK-OWN-REPRISAL-SILENT-7D': { days: 7 },
    'CLK-OWN-DECISION-30D': { days: 30 },
    'CLK-OWN-DECISION-P1-7D': { days: 7 },
    'CLK-OWN-UPDATE-14D': { days: 14 },
    'CLK-OWN-APPEAL-6M': { months: 6 },
    'CLK-OWN-APPEAL-DECISION-30D': { days: 30 },
    'CLK-OWN-SILENCE-5WD': { workingDays: 5 },
    'CLK-OWN-HANDOVER-P1-4H': { hours: 4 },
    'CLK-OWN-HANDOVER-2WD': { workingDays: 2 },
    'CLK-OWN-REASSESS-30D': { days: 30 },
    'CLK-OWN-REASSESS-SEVERE-14D': { days: 14 },
    'CLK-OWN-PERSONS-VIEW-2WD': { workingDays: 2 },
    'CLK-OWN-WHAT-IS-LOST-1WD': { workingDays: 1 },
    'CLK-OWN-UNDETERMINED-30D': { days: 30 },
    'CLK-OWN-PROOF-5WD': { workingDays: 5 },
    'CLK-OWN-OFFER-30D': { days: 30 },
    'CLK-OWN-CONFIRM-30D': { days: 30 },
    'CLK-OWN-FACTS-7D': { days: 7 },
    'CLK-OWN-TALK-2WD': { workingDays: 2 },
    'CLK-OWN-ADVICE-14D': { days: 14 },
    'CLK-OWN-DUTY-90D': { days: 90 },
    'CLK-OWN-ANSWER-14D': { days: 14 },
    'CLK-OWN-ANSWER-P1-2D': { days: 2 },
    'CLK-OWN-REPLY-5WD': { workingDays: 5 },
    'CLK-OWN-REPLY-P1-1WD': { workingDays: 1 },
    'CLK-OWN-ASK-2WD': { workingDays: 2 },
    'CLK-OWN-SECOND-LOOK-1WD': { workingDays: 1 },
    'CLK-OWN-FIRST-HOUR-1H': { hours: 1 },
    'CLK-OWN-FIND-READER-P1-4H': { hours: 4 },
    'CLK-OWN-FIND-READER-2WD': { workingDays: 2 },
    'CLK-OWN-FIND-BODY-P1-4H': { hours: 4 },
    'CLK-OWN-FIND-BODY-5WD': { workingDays: 5 },
    'CLK-OWN-ERASE-14D': { days: 14 },
    'CLK-OWN-ERASE-NOTICE-28D': { days: 28 },
    'CLK-OWN-FOLLOW-UP-28D': { days: 28 },
    'CLK-OWN-FOLLOW-UP-3M': { months: 3 },
    'CLK-OWN-FOLLOW-UP-12M': { months: 12 },
    'CLK-OWN-REFERRAL-2WD': { workingDays: 2 },
    'CLK-OWN-REFERRAL-28D': { days: 28 },
  } satisfies Record<OwnClockCode, unknown>)
})

test('a code that names a time tells the truth about it', () => {
  const letters = { hours: 'H', workingDays: 'WD', days: 'D', months: 'M' }
  for (const { code, limit } of OWN_CLOCKS) {
    const [unit, count] = Object.entries(limit)[0] as [keyof typeof letters, number]
    if (code !== 'CLK-OWN-RECEIPT') expect(code.endsWith(`-${count}${letters[unit]}`), code).toBe(true)
  }
})

test('what sets each clock running', () => {
  const starting = (from: string) =>
    OWN_CLOCKS.filter(({ starts }) => starts === from).map(({ code }) => code)
  expect(starting('received')).toEqual([
    'CLK-OWN-RECEIPT',
    'CLK-OWN-HUMAN-2WD',
    'CLK-OWN-P1-TRIAGE-4H',
    'CLK-OWN-NOTIFICATION-5WD',
    'CLK-OWN-DECISION-30D',
    'CLK-OWN-DECISION-P1-7D',
  ])
  expect(starting('retaliation_reported')).toEqual(['CLK-OWN-RETALIATION-24H'])
  expect(starting('last_update')).toEqual(['CLK-OWN-UPDATE-14D'])
  expect(starting('decision_told')).toEqual(['CLK-OWN-APPEAL-6M'])
  expect(starting('appeal_received')).toEqual(['CLK-OWN-APPEAL-DECISION-30D', 'CLK-OWN-SILENCE-5WD'])
  expect(starting('handover_offered')).toEqual(['CLK-OWN-HANDOVER-P1-4H', 'CLK-OWN-HANDOVER-2WD'])
  expect(starting('organisation_told')).toEqual([
    'CLK-OWN-REASSESS-30D',
    'CLK-OWN-REASSESS-SEVERE-14D',
    'CLK-OWN-ANSWER-14D',
    'CLK-OWN-ANSWER-P1-2D',
  ])
  expect(starting('own_view_higher')).toEqual(['CLK-OWN-PERSONS-VIEW-2WD'])
  expect(starting('date_passed')).toEqual(['CLK-OWN-WHAT-IS-LOST-1WD'])
  expect(starting('undetermined_found')).toEqual(['CLK-OWN-UNDETERMINED-30D'])
})

test('every clock is found by its code, and codes are used once', () => {
  for (const clock of OWN_CLOCKS) expect(ownClock(clock.code)).toBe(clock)
  expect(new Set(codesOf(OWN_CLOCKS)).size).toBe(OWN_CLOCKS.length)
})
