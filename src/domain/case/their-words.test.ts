import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import type { InputOf } from '../../../tests/in-memory/input-of.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { sensibleInput } from '../../../tests/in-memory/sensible-inputs.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { saidNo } from '../casework/their-no.ts'
import { sinceTheirLast, unansweredByUs } from '../casework/unanswered.ts'
import { isRefusal } from '../refusal.ts'
import type { Actor } from './actor.ts'
import { blankEntity } from '../value-chain/blank-entity.ts'
import { isNamedAsFeared, whyNotLearn } from '../value-chain/may-learn.ts'
import { VERB_NAMES, verbCalled, type VerbName } from '../verbs.ts'
import { whatGivesAway } from './gives-away.ts'

/** Names and addresses, in which nobody tells anything; what is ticked; and what staff alone are asked. */
const NO_WORDS = ['name', 'email', 'answers', 'meantSo', 'inTheirs']

/** Every field of every verb of the person in which they can say something in words. */
const FIELDS = VERB_NAMES.filter((name) => verbCalled(name).by.includes('person'))
  .flatMap((name) =>
    Object.entries(verbCalled(name).input.shape as Readonly<Record<string, z.ZodType>>)
      .filter(([, schema]) =>
        ['long_text', 'short_text', 'by_action'].includes(String(schema.meta()?.['field'])),
      )
      .filter(([field]) => !NO_WORDS.includes(field))
      .map(([field]) => [name, field] as const),
  )
  .filter(([name, field]) => !(name === 'correct_told' && ['product', 'version', 'output'].includes(field)))

/** Somebody who turned to a body outside that was offered to them. */
function wentToABody(...more: Parameters<typeof stages.attributed>): InMemoryCase {
  const it = stages.attributed(...more)
  it.does(ana, 'offer_bodies', {
    need: 'conduct_of_company',
    listings: ['intl-ganhri', 'intl-un-special-procedures'],
  })
  it.does(person, 'answer_bodies', { referral: 'f1', answer: 'go_myself', listing: 'intl-ganhri' })
  return it
}

/** Words about bodies come with a yes alone. */
const A_YES = {
  answer: 'tell_them',
  listing: 'intl-un-special-procedures',
  howToReach: 'By letter.',
} as const

/** A case in which the person can do it with these words, and what they do. */
function saying(
  verb: VerbName,
  field: string,
  text: string,
  { by = person, channel = 'web_form' }: { by?: Actor; channel?: 'web_form' | 'phone' } = {},
): { it: InMemoryCase; says: () => void } {
  const of = verbCalled(verb)
  for (const stage of [stages.attributed, wentToABody, stages.offered, stages.confirming, stages.remedied]) {
    const it = stage({ channel, ...(verb === 'open_joining' && { submitter: 'group' as const }) })
    it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'family', seesEarlier: false })
    if (verb === 'say_about_reprisal')
      it.does(person, 'write_message', { body: 'They moved me to nights.', retaliation: true })
    if (verb === 'complain') it.later({ days: 90 })
    if (verb === 'answer_question') it.does(ana, 'ask_person', { questions: ['Who wrote the letter?'] })
    if (verb.startsWith('answer_talk')) stages.beginTalks(it)
    if (verb === 'answer_fact')
      it.does(ana, 'show_facts', { source: 'we_looked', statements: ['The log has one line.'] })
    for (const subject of of.subjects(it.kase)) {
      const words = of.input.shape[field]?.meta()?.['field'] === 'by_action' ? { all: text } : text
      const input = {
        ...sensibleInput(of, subject, it.kase, it.now),
        ...(verb === 'answer_bodies' && A_YES),
        ...subject,
        [field]: words,
      }
      const known = input as InputOf<VerbName>
      if (!isRefusal(it.copy().tries(by, verb, known)))
        return { it, says: () => void it.does(by, verb, known) }
    }
  }
  throw new Error(`No stage lets the person do ${verb}.`)
}

const NOVA = blankEntity('e9', 'Nova Bank')

describe.each(FIELDS)('what the person writes in %s, as %s,', (verb, field) => {
  test('closes the way to whom they fear until somebody has asked', () => {
    const { it, says } = saying(verb, field, 'Please help me. I am afraid of Nova Bank.')
    expect(whyNotLearn(it.kase, NOVA)).toBeNull()
    says()
    expect(whyNotLearn(it.kase, NOVA)?.refused).toBe('fear_not_asked')
    expect(isNamedAsFeared(it.kase, NOVA)).toBe(true)
  })

  test('asks whether they fear us, where their words may mean it', () => {
    const { it, says } = saying(verb, field, 'I am afraid of the benefit agency.')
    expect(it.kase.entities.some(({ operator }) => operator)).toBe(true)
    expect(it.kase.fearOfUsSince).toBeNull()
    says()
    expect(it.kase.fearOfUsSince).not.toBeNull()
  })

  test('ends at once what somebody reads beside them whom they fear', () => {
    const { it, says } = saying(verb, field, 'I am afraid of Nadia Haddad.')
    says()
    expect(it.kase.advisers).toMatchObject([{ isFeared: true, endedAt: it.kase.asOf }])
  })

  test('is theirs, and no text to others says it again', () => {
    const words = 'the yellow kitchen chair broke under my grandmother twice'
    const { it, says } = saying(verb, field, words)
    const found = () => whatGivesAway(it.kase, `They wrote to us: ${words}.`)
    expect(found()).toEqual([])
    says()
    expect(found()).not.toEqual([])
  })
})

// A yes is given on their page alone, and words about bodies with it (`referrals.test.ts`), and so is a code for others.
const ON_THEIR_PAGE: readonly VerbName[] = ['answer_bodies', 'open_joining']
test.each(FIELDS.filter(([verb]) => verbCalled(verb).theirs && !ON_THEIR_PAGE.includes(verb)))(
  'what they say by phone in %s, as %s, counts like what they write',
  (verb, field) => {
    const text = 'Please help me. I am afraid of Nova Bank.'
    const { it, says } = saying(verb, field, text, { by: ana, channel: 'phone' })
    says()
    expect(isNamedAsFeared(it.kase, NOVA)).toBe(true)
  },
)

describe('what somebody writes who stands beside them', () => {
  const beside = (body: string) => {
    const it = stages.attributed()
    it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: true })
    it.adviser = 'v1'
    it.does(person, 'write_message', { body })
    it.adviser = undefined
    return it
  }

  test('makes us ask whom they mean, and says of nobody that the person fears them', () => {
    const it = beside('She is afraid of Nova Bank.')
    expect(whyNotLearn(it.kase, NOVA)?.refused).toBe('fear_not_asked')
    expect(isNamedAsFeared(it.kase, NOVA)).toBe(false)
  })

  test('declines nothing for them', () => {
    const no = 'We want nothing more to be done about the rent.'
    const it = beside(no)
    const declined = () => saidNo(it.kase, 'i1', no)
    expect(declined()).toBe(false)
    it.does(person, 'write_message', { body: no })
    expect(declined()).toBe(true)
  })

  test('does not show that the person has read what we wrote before', () => {
    const it = stages.attributed()
    it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: true })
    it.does(ana, 'write_message', { body: 'The agency has sent us the whole file.' })
    it.adviser = 'v1'
    it.does(person, 'write_message', { body: 'Thank you, I will look at it.' })
    expect(sinceTheirLast(it.view.messages).map(({ body }) => body)).toContain(
      'The agency has sent us the whole file.',
    )
  })

  test('waits for our answer all the same', () => {
    const it = beside('When is the rent paid?')
    expect(unansweredByUs(it.kase)).toMatchObject([{ adviser: 'v1' }])
  })
})
