import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLetter } from '../../src/domain/case/read-letter.ts'
import { VERB_NAMES, verbCalled, type VerbName } from '../../src/domain/verbs.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, person, omar } from '../in-memory/people.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import * as stages from '../in-memory/stages.ts'

/** Every field that is read as a letter, as the schemas say. */
const LETTERS = VERB_NAMES.flatMap((name) =>
  Object.entries(verbCalled(name).input.shape).flatMap(([field, schema]) => {
    const letter = (schema as { meta(): Record<string, unknown> | undefined }).meta()?.['letter']
    return letter === undefined ? [] : [{ name, field, offers: letter === 'offers' }]
  }),
)

/** Where each of these verbs can be done. */
const WHERE: Readonly<Partial<Record<VerbName, () => InMemoryCase>>> = {
  send_offer: stages.planned,
  propose_action: stages.attributed,
  decide: stages.rated,
  write_message: stages.rated,
  ask_person: stages.rated,
  show_facts: stages.rated,
  offer_talk: stages.rated,
  record_talk: stages.inTalks,
  close: stages.attributed,
  decide_appeal() {
    const it = stages.notUpheld()
    it.does(person, 'appeal', { decision: 'd1', reasons: 'Read the letter of the agency again.' })
    return it
  },
}

const NEVER = [
  'this will never happen again',
  'it cannot happen again',
  'the system is now completely safe',
  'لن يتكرر هذا',
]
const SILENCE = [
  'keep this between us',
  'do not talk to anybody about it',
  'this stays confidential',
  'يبقى هذا سرا بيننا',
]
const WAIVER = [
  'you waive all claims',
  'there are no further claims',
  'you do not go to court',
  'تتنازل عن حقك في دعوى',
]
/** The same without a word that binds the person. */
const MILDLY = ['all claims are waived', 'there are no further claims', 'instead of a court, choose this']
const CONDITION = ['In return, ', 'If you accept, ', 'By accepting this, ', 'On condition that ', 'بقبولك ']

const around = fc.constantFrom(
  'We are sorry.',
  'The payment comes by 4 December.',
  'You can write to us at any time.',
)
const written = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/ /g, '  '),
  (text) => [...text].join('\u200b'),
  (text) => text.normalize('NFD'),
)
const because = 'The lawyer of the agency wants these very words.'

function inputWith({ name, field }: (typeof LETTERS)[number], it: InMemoryCase, text: string) {
  const verb = verbCalled(name)
  const [subject = {}] = verb.subjects(it.kase)
  const isOfLines = verb.input.shape[field]?.meta()?.['field'] === 'lines'
  const said = isOfLines ? [text] : text
  return { ...sensibleInput(verb, subject, it.kase, it.now), [field]: said } as never
}

test('every letter of ours is read, and each has a place here', () => {
  expect(LETTERS.map(({ name, field }) => `${name} ${field}`)).toEqual([
    'write_message body',
    'write_message inTheirs',
    'ask_person questions',
    'show_facts statements',
    'offer_talk words',
    'record_talk words',
    'decide reasons',
    'decide whatNext',
    'decide inTheirs',
    'close reasons',
    'close tried',
    'decide_appeal reasons',
    'decide_appeal whatNext',
    'propose_action what',
    'send_offer letter',
    'send_offer inTheirs',
  ])
  expect(Object.keys(WHERE).toSorted()).toEqual(
    [...new Set<string>(LETTERS.map(({ name }) => name))].toSorted(),
  )
})

test('in every letter, in every language, each kind is asked about, and goes out only with a recorded reason', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LETTERS.filter(({ name }) => name !== 'close')),
      fc.constantFrom(...NEVER, ...SILENCE, ...MILDLY),
      around,
      around,
      written,
      (letter, sentence, before, after, write) => {
        const it = WHERE[letter.name]!()
        const by = letter.name === 'decide_appeal' ? omar : ana
        const text = `${before} ${write(sentence)}. ${after}`
        expect(it.refusal(by, letter.name, inputWith(letter, it, `${before} ${after}`))).toBe('allowed')
        expect(it.refusal(by, letter.name, inputWith(letter, it, text))).toBe('letter_questioned')
        const events = it.does(by, letter.name, {
          ...(inputWith(letter, it, text) as object),
          meantSo: because,
        } as never)
        const noted = events.filter(({ kind }) => kind === 'letter_meant_so')
        expect(noted).toHaveLength(1)
        expect(noted[0]?.texts).toMatchObject({ because })
        expect(it.events.some(({ kind }) => kind === 'letter_meant_so')).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('no offer and no plan makes remedy depend on silence or on a right, whatever reason is given', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LETTERS.filter(({ offers }) => offers)),
      fc.constantFrom(...CONDITION),
      fc.constantFrom(...SILENCE, ...WAIVER),
      around,
      written,
      (letter, condition, sentence, before, write) => {
        const it = WHERE[letter.name]!()
        const by = letter.name === 'decide_appeal' ? omar : ana
        const input = inputWith(letter, it, `${before} ${write(condition + sentence)}.`) as object
        expect(it.refusal(by, letter.name, input as never)).toBe('letter_binds')
        expect(it.refusal(by, letter.name, { ...input, meantSo: because } as never)).toBe('letter_binds')
      },
    ),
    { numRuns: 300 },
  )
})

test('what we write ourselves on pages and in examples is not asked about', () => {
  for (const text of [
    'This is what we would like to do.',
    'You may appeal within six months.',
    'We ask the agency to pay it back.',
  ])
    expect(readLetter(text)).toEqual([])
})
