import { expect, test, vi } from 'vitest'
import { veiled } from '../../src/domain/access/veil.ts'
import { toldTexts } from '../../src/domain/casework/translations.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { person } from '../in-memory/people.ts'
import { bodyChosen } from '../in-memory/referred.ts'
import * as stages from '../in-memory/stages.ts'
import { atAnyMoment } from './moments.ts'
import { TIMES } from './runs.ts'

vi.setConfig({ testTimeout: 60_000 * TIMES })

const REACHED = {
  safety: 'safe',
  name: 'Samira Haddad',
  email: 'samira@house.example',
  howToReach: 'Ring the neighbour, Tante Rosa.',
  times: 'After nine in the evening.',
  coverName: 'Say that it is the flower shop.',
  whoMayAnswer: 'My sister, and nobody else.',
} as const

/** The event that each text stands in, by the name of the text: a translation stands beside the words of that name. */
const namesIn = ({ kase }: Pick<InMemoryCase, 'kase'>) => toldTexts(kase).map(({ id, at }) => [id, at])

test('words of the person have the same name for whoever reads how to reach them and for whoever does not', () => {
  let told = 0
  const look = (it: InMemoryCase) => {
    const then = it.copy()
    then.tries(person, 'give_contact_details', REACHED)
    then.tries(person, 'write_message', { body: 'I have found the second letter.' })
    then.tries(person, 'give_contact_details', { ...REACHED, coverName: '' })
    then.later({ hours: 2 }).tries(person, 'write_message', { body: 'It says that nobody has read mine.' })
    for (const each of [it, then]) {
      expect(namesIn(veiled(each))).toEqual(namesIn(each))
      // None of it can be named, so that nobody translates it.
      const ways: readonly string[] = Object.values(REACHED)
      expect(toldTexts(each.kase).filter(({ text }) => ways.includes(text))).toEqual([])
    }
    told += then.events.length - it.events.length
  }
  atAnyMoment(look, 60)
  look(bodyChosen({ answer: 'tell_them', howToReach: 'By letter.' }))
  look(stages.attributed({ wish: 'The benefit.', contact: REACHED }))
  expect(told).toBeGreaterThan(100)
})
