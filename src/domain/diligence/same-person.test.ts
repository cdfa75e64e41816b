import { expect, test } from 'vitest'
import { samePerson } from './same-person.ts'

test.each([
  ['ADA ', 'Ada'],
  ['A\u200bda Otieno', 'Ada Otieno'],
  ['Ada\u00a0Otieno', 'Ada  Otieno'],
  ['Ａda Otieno', 'Ada Otieno'],
  ['Otieno, Ada', 'Ada Otieno'],
  ['Ada Otieno (safety)', 'Ada Otieno'],
  ['Ada Otieno <ada@example.org>', 'Ada Otieno'],
  ['ada.otieno', 'Ada Otieno'],
  ['Zoë Müller', 'Zoe Muller'],
  ['Zoe\u0308', 'Zoë'],
  ['أَمِينَة', 'أمينة'],
  ['А\u0501\u0430 Otieno', 'Ada Otieno'],
  ['Nооr Κhalil', 'Noor Khalil'],
  ['ΝOOR', 'Noor'],
  ['ГАЛИНА Горова', 'Галина Горова'],
  ['ГОР', 'гор'],
])('%j and %j are one person', (one, other) => {
  expect(samePerson(one, other)).toBe(true)
})

test.each([
  ['Ada Otieno', 'Ida Otieno'],
  ['Ada', 'Ada Otieno'],
  ['किरण', 'करण'],
  ['Галина', 'Калина'],
  ['Мария', 'Мариа'],
  ['(safety)', '(legal)'],
  ['', ''],
  [' \u200b', ' \u200b'],
])('%j and %j are not', (one, other) => {
  expect(samePerson(one, other)).toBe(false)
})
