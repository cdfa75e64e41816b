import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, omar, person } from '../../../tests/in-memory/people.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { atAnyMoment } from '../../../tests/property/moments.ts'
import { staffIdOf } from '../case/actor.ts'
import { isRefusal } from '../refusal.ts'
import { verbCalled } from '../verbs.ts'
import { withNamed } from './named-later.ts'
import { isRecused } from './recusals.ts'
import { toldTexts, type ToldText } from './translations.ts'

const WORDS = 'Omar Saleh stood before the house again.'
const OMAR = staffIdOf(omar) ?? ''

/** Whom a translation of a text of the case keeps from it, where it names Omar; null where Ana may make none. */
function keptFromBy(it: InMemoryCase, { id: told }: ToldText) {
  const context = it.contextFor(ana)
  const input = { told, words: WORDS, fromLanguage: 'ar', intoLanguage: 'en', madeBy: 'us' }
  const made = withNamed(
    it.kase,
    verbCalled('translate_text').decide(it.kase, input, context),
    [OMAR],
    context,
  )
  if (isRefusal(made)) return null
  return made.flatMap((each) => (each.kind === 'recused' ? [each.facts.account] : []))
}

/** Whether Omar can be kept from it: nobody is who speaks with the person, or is kept out already. */
const canBeKept = ({ kase }: InMemoryCase) =>
  !isRecused(kase, OMAR) && kase.handler !== OMAR && kase.messages.every(({ by }) => staffIdOf(by) !== OMAR)

test('a translation keeps from the case whom the person names in it, and nobody whom another of them names', () => {
  const seen = { own: 0, beside: 0, ofGroup: 0 }
  const look = (it: InMemoryCase) => {
    const then = it.copy()
    then.tries(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: false })
    then.adviser = then.kase.advisers.findLast(({ endedAt }) => endedAt === null)?.id
    if (then.adviser !== undefined) then.tries(person, 'write_message', { body: 'We write for her.' })
    then.adviser = undefined
    const mayKeep = canBeKept(then)
    for (const text of toldTexts(then.kase)) {
      const isOwn = text.adviser === undefined
      const kept = keptFromBy(then, text)
      if (kept === null) continue
      expect({ text, kept }).toEqual({ text, kept: isOwn && mayKeep ? [OMAR] : [] })
      if (mayKeep) seen[isOwn ? 'own' : text.id.startsWith('g') ? 'ofGroup' : 'beside'] += 1
    }
  }
  atAnyMoment(look, 30)
  look(stages.grouped())
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})

test('words keep from the case those whom their translation does, whoever writes them', () => {
  const it = stages.assessing()
  it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: false })
  for (const adviser of [undefined, 'v1']) {
    it.adviser = adviser
    const context = it.contextFor(person)
    const said = verbCalled('write_message').decide(it.kase, { body: WORDS, retaliation: false }, context)
    const kept = withNamed(it.kase, said, [OMAR], context)
    const isKept = !isRefusal(kept) && kept.some(({ kind }) => kind === 'recused')
    it.does(person, 'write_message', { body: WORDS })
    it.adviser = undefined
    const text = toldTexts(it.kase).at(-1)
    expect(text && keptFromBy(it, text)).toEqual(isKept ? [OMAR] : [])
    expect(isKept).toBe(adviser === undefined)
  }
})
