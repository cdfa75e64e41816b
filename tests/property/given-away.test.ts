import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { VerbName } from '../../src/domain/verbs.ts'
import { VERB_NAMES, verbCalled } from '../../src/domain/verbs.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { isFeared } from '../../src/domain/value-chain/feared.ts'
import { entriesOfFirm } from '../../src/domain/value-chain/same-firm.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, person } from '../in-memory/people.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import { attributed } from '../in-memory/stages.ts'
import { attempt } from './commands.ts'
import { storiesOf } from './runs.ts'
import { BEGINNINGS, story } from './story.ts'

/** Every field whose words leave to an organisation, as the schemas say. */
const OUTGOING = VERB_NAMES.flatMap((name) =>
  Object.entries(verbCalled(name).input.shape).flatMap(([field, schema]) =>
    (schema as { meta(): Record<string, unknown> | undefined }).meta()?.['to'] === 'organisation'
      ? [{ name, field }]
      : [],
  ),
)

const syllable = fc.constantFrom('ka', 'mo', 'ri', 'te', 'zu', 'lan', 'bek', 'dor', 'fim', 'gos')
const madeUp = fc.tuple(syllable, syllable, syllable).map((parts) => parts.join(''))
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const told = fc.record({
  name: fc.tuple(madeUp, madeUp).map(([first, last]) => `${capital(first)} ${capital(last)}`),
  local: fc.tuple(madeUp, madeUp).map(([first, last]) => `${first}.${last}`),
  number: fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String),
  street: madeUp.map((word) => `${capital(word)} Road 17`),
  sentence: fc.array(madeUp, { minLength: 6, maxLength: 12 }).map((words) => `${words.join(' ')}.`),
})

/** How the same words look when somebody writes them a little otherwise. */
const written = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/ /g, '  \u00a0'),
  (text) => text.replace(/ /g, ', '),
  (text) => [...text].join('\u200b'),
  (text) => text.normalize('NFD'),
  (text) => `“${text}”!`,
)

describe('no text to others says who the person is', () => {
  test('there are such fields, and every verb that tells somebody of the case has one', () => {
    expect(OUTGOING.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['tell_entity', 'offer_handover']),
    )
    // Whatever makes an organisation know is checked: told from what happened, not from the schemas.
    const knows = new Set<VerbName>()
    fc.assert(
      fc.property(story(), ({ beginning, commands }) => {
        const it = BEGINNINGS[beginning]()
        for (const each of commands) {
          const before = it.kase.entities
          if (isRefusal(attempt(it, each))) continue
          const learnt = it.kase.entities.filter(
            ({ id, knowledgeAt, askedAt }) =>
              askedAt !== (before.find((old) => old.id === id)?.askedAt ?? null) ||
              knowledgeAt !== (before.find((old) => old.id === id)?.knowledgeAt ?? null),
          )
          if (learnt.length > 0) knows.add(each.verb)
        }
      }),
      { numRuns: storiesOf(600) },
    )
    expect(knows.size).toBeGreaterThan(0)
    for (const verb of knows) expect(OUTGOING.map(({ name }) => name)).toContain(verb)
  })

  test('a name, an address, a number, a place or a sentence of theirs is found in every such field', () => {
    fc.assert(
      fc.property(
        told,
        written,
        fc.constantFrom('name', 'first', 'email', 'number', 'place', 'sentence', 'message'),
        fc.constantFrom(...OUTGOING),
        (who, write, what, { name, field }) => {
          fc.pre(
            !who.name
              .toLowerCase()
              .split(' ')
              .some((part) => who.sentence.includes(part)),
          )
          const it = attributed({
            story: `Something happened here. ${who.sentence} And then no more.`,
            contact: {
              safety: 'safe',
              name: who.name,
              email: `${who.local}@example.org`,
              howToReach: `Ring ${who.number} or come to ${who.street}`,
            },
          })
          const message = who.sentence.split(' ').toReversed().join(' ').replace('.', '')
          it.does(person, 'write_message', { body: message })
          const given = {
            name: who.name,
            first: who.name.split(' ')[0] ?? '',
            email: `${who.local}@example.org`,
            number: `+49 30 ${who.number}`,
            place: who.street,
            sentence: who.sentence,
            message,
          }[what]
          const verb = verbCalled(name)
          const input = sensibleInput(verb, { entity: 'e2' }, it.kase, it.now)
          const at = { ...input, ...('entity' in input ? { entity: 'e2' } : {}) }
          const says = { ...at, [field]: `We write to you: ${write(given)} and so on.` }
          expect(it.refusal(ana, name, at as never)).toBe('allowed')
          const isAsked = what === 'sentence' || what === 'message'
          expect(it.refusal(ana, name, says as never)).toBe(isAsked ? 'is_it_needed' : 'gives_person_away')
          const because = { ...says, meantSo: 'They cannot find it without these words.' }
          expect(it.refusal(ana, name, because as never)).toBe(isAsked ? 'allowed' : 'gives_person_away')
          it.does(person, 'consent_to_share', { entity: 'e2', identity: true, warned: true })
          if (!('entity' in at)) {
            // In the first hour the name of whoever is asked says whose yes it is.
            expect(it.refusal(ana, name, { ...(says as object), whom: 'CASEWORK Limited' } as never)).toBe(
              'allowed',
            )
            expect(it.refusal(ana, name, { ...(says as object), whom: 'Model Ltd' } as never)).toBe(
              isAsked ? 'is_it_needed' : 'gives_person_away',
            )
            return
          }
          const named = 'withIdentity' in at ? { ...says, withIdentity: true } : says
          expect(it.refusal(ana, name, named as never)).toBe('allowed')
          if ('withIdentity' in at)
            expect(it.refusal(ana, name, says as never)).toBe(isAsked ? 'is_it_needed' : 'gives_person_away')
        },
      ),
      { numRuns: storiesOf(400) },
    )
  })
})

test('whom the person fears learns of the case only after their own yes, in every story', () => {
  let toldOf = 0
  const yes = new WeakMap<InMemoryCase, Set<string>>()
  fc.assert(
    fc.property(
      story([
        'add_entity',
        'answer_fear',
        'tell_entity',
        'offer_handover',
        'consent_to_share',
        'correct_entity',
        'remove_entity',
        'propose_action',
      ]),
      ({ commands }) => {
        const it = BEGINNINGS.fearing()
        yes.set(it, new Set())
        for (const each of commands) {
          const before = it.kase
          const events = attempt(it, each)
          if (isRefusal(events)) continue
          for (const event of events) {
            if (event.kind === 'sharing_consented') {
              const { entity, identity, tell } = event.facts
              const isYes = tell ?? identity
              if (isYes && event.by.kind === 'person') yes.get(it)?.add(entity)
              if (!isYes) yes.get(it)?.delete(entity)
            }
            if (event.kind !== 'entity_told' && event.kind !== 'handover_offered') continue
            const entity = before.entities.find(({ id }) => id === event.facts.entity)
            if (!entity || entity.operator) continue
            toldOf += 1
            if (isFeared(before, entity)) expect(yes.get(it)?.has(entity.id)).toBe(true)
            else
              expect(
                entriesOfFirm(before, entity).some(
                  ({ fearAnswer, knowledgeAt }) => fearAnswer === 'it_is_not' || knowledgeAt !== null,
                ),
              ).toBe(true)
          }
        }
      },
    ),
    { numRuns: storiesOf(300) },
  )
  expect(toldOf).toBeGreaterThan(3)
})
