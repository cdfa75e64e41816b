import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CHAIN_SITUATIONS } from '../../../tests/in-memory/chain-situations.ts'
import { idOfName, type InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, importer, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { sensibleInput } from '../../../tests/in-memory/sensible-inputs.ts'
import { stepFor, VERBS } from '../verbs.ts'
import type { Actor } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import type { Subject, Verb } from '../case/verb.ts'
import { isRefusal, type RefusalCode } from '../refusal.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { CASE_STATES } from '../vocabulary/casework.ts'
import { addEntity } from './add-entity.ts'
import { answerAboutContact } from './answer-about-contact.ts'
import { answerFear } from './answer-fear.ts'
import { answerHandover } from './answer-handover.ts'
import { askAboutContact } from './ask-about-contact.ts'
import { askBody } from './ask-body.ts'
import { attribute } from './attribute.ts'
import { chooseContact } from './choose-contact.ts'
import { confirmEntity } from './confirm-entity.ts'
import { consentToShare } from './consent-to-share.ts'
import { correctEntity } from './correct-entity.ts'
import { expireHandover } from './expire-handover.ts'
import { noteSilence } from './note-silence.ts'
import { offerHandover } from './offer-handover.ts'
import { openReassessment } from './open-reassessment.ts'
import { planReassessment } from './plan-reassessment.ts'
import { recordBodyAnswer } from './record-body-answer.ts'
import { recordClaim } from './record-claim.ts'
import { recordCooperation } from './record-cooperation.ts'
import { removeEntity } from './remove-entity.ts'
import { tellEntity } from './tell-entity.ts'

/** What a form, a page and a program ask about each verb. */
interface Each {
  readonly verb: Verb
  /** What it is done to; null: the whole case. */
  readonly about: 'entity' | 'impact' | 'handover' | 'reassessment' | 'body' | 'question' | null
  /** Every reason of its own that is known before anything is typed, in the order of the alphabet. */
  readonly reasons: readonly RefusalCode[]
}

const NO_ENTITY = ['entity_missing', 'unknown_entity'] as const
const NOTHING_TO_NAME = ['entity_missing', 'impact_missing', 'unknown_entity'] as const

const CHAPTER: readonly Each[] = [
  {
    verb: addEntity,
    about: null,
    reasons: [],
  },
  {
    verb: answerFear,
    about: 'entity',
    reasons: ['entity_missing', 'no_fear_to_ask_about', 'unknown_entity'],
  },
  {
    verb: confirmEntity,
    about: 'entity',
    reasons: ['already_done', 'entity_missing', 'name_not_known', 'unknown_entity'],
  },
  { verb: correctEntity, about: 'entity', reasons: NO_ENTITY },
  {
    verb: removeEntity,
    about: 'entity',
    reasons: [
      'entity_has_action',
      'entity_has_finding',
      'entity_is_contact',
      'entity_missing',
      'entity_was_told',
      'feared_operator_stays_out',
      'unknown_entity',
    ],
  },
  {
    verb: tellEntity,
    about: 'entity',
    reasons: ['entity_missing', 'fear_not_asked', 'feared_needs_their_yes', 'unknown_entity'],
  },
  {
    verb: recordCooperation,
    about: 'entity',
    reasons: NO_ENTITY,
  },
  {
    verb: noteSilence,
    about: 'entity',
    reasons: ['already_done', 'entity_missing', 'not_now', 'unknown_entity'],
  },
  {
    verb: recordClaim,
    about: 'entity',
    reasons: NOTHING_TO_NAME,
  },
  {
    verb: attribute,
    about: 'entity',
    reasons: NOTHING_TO_NAME,
  },
  {
    verb: planReassessment,
    about: 'entity',
    reasons: NOTHING_TO_NAME,
  },
  {
    verb: openReassessment,
    about: 'reassessment',
    reasons: ['already_done', 'not_found', 'not_now'],
  },
  {
    verb: chooseContact,
    about: 'impact',
    reasons: ['cannot_be_contact', 'entity_missing', 'impact_missing', 'unknown_impact'],
  },
  { verb: askBody, about: null, reasons: ['needs_a_person', 'no_body_needed'] },
  { verb: recordBodyAnswer, about: 'body', reasons: ['already_done', 'needs_a_person', 'unknown_body'] },
  {
    verb: askAboutContact,
    about: 'entity',
    reasons: [
      'already_done',
      'cannot_be_contact',
      'entity_missing',
      'feared_party_never_told_who',
      'handover_to_ourselves',
      'impact_missing',
      'no_obstacle',
      'nobody_reads_it',
      'person_said_no_to_contact',
      'unknown_entity',
    ],
  },
  {
    verb: answerAboutContact,
    about: 'question',
    reasons: [
      'already_done',
      'needs_a_person',
      'nobody_reads_it',
      'person_answers_themselves',
      'unknown_question',
    ],
  },
  {
    verb: offerHandover,
    about: 'entity',
    reasons: [
      'ask_the_person_first',
      'cannot_be_contact',
      'contact_already',
      'entity_missing',
      'fear_not_asked',
      'feared_party_never_told_who',
      'handover_pending',
      'handover_to_ourselves',
      'impact_missing',
      'person_said_no_to_contact',
      'unknown_entity',
    ],
  },
  {
    verb: answerHandover,
    about: 'handover',
    reasons: ['already_done', 'handover_too_late', 'unknown_handover'],
  },
  {
    verb: expireHandover,
    about: 'handover',
    reasons: ['already_done', 'not_now', 'unknown_handover'],
  },
  {
    verb: consentToShare,
    about: 'entity',
    reasons: [
      'already_done',
      'entity_missing',
      'needs_a_person',
      'nobody_reads_it',
      'person_answers_themselves',
      'unknown_entity',
    ],
  },
]

const program: Actor = { kind: 'staff', id: 't-1', token: 't-1' }
const ANYBODY = { ana, marta, omar, person, program, clock, importer }

/** What it can be asked about: everything there is, one that there is not, and nothing where there is nothing. */
function subjectsOf({ verb, about }: Each, kase: Case): readonly Subject[] {
  const all = verb.subjects(kase)
  if (about === null) return all
  return [...all, { [about]: `${about[0]}9` }, ...(all.length === 0 ? [{}] : [])]
}

const context = (it: InMemoryCase, by: Actor) => ({
  now: it.now,
  by,
  calendar: DEFAULT_CALENDAR,
  organisationId: idOfName,
  isListed: () => false,
  isColleague: () => true,
  isCoordinator: () => true,
})

describe.each(CHAPTER)('$verb.name', (each) => {
  const { verb, about } = each

  test.each(Object.entries(CHAIN_SITUATIONS))(
    'what is possible is done, and what is not says the same: %s',
    (_, make) => {
      const it = make()
      for (const [who, by] of Object.entries(ANYBODY))
        for (const subject of subjectsOf(each, it.kase)) {
          const now = context(it, by)
          const why = verb.can(it.kase, subject, now)
          const input = sensibleInput(verb, subject, it.kase, it.now)
          const ruling = verb.decide(it.kase, why ? input : verb.input.parse(input), now)
          const what = `${who}: ${JSON.stringify(input)}`
          if (why) expect(ruling, what).toEqual(why)
          else expect(isRefusal(ruling) ? ruling : null, what).toBeNull()
        }
    },
  )

  test('every reason known before is met, and no other; and somebody can do it', () => {
    const met = new Set<string>()
    let done = 0
    for (const make of Object.values(CHAIN_SITUATIONS)) {
      const it = make()
      for (const by of Object.values(ANYBODY))
        for (const subject of subjectsOf(each, it.kase)) {
          const why = verb.can(it.kase, subject, context(it, by))
          if (why === null) done += 1
          // The lifecycle, and who may see a case, speak for themselves in tests of their own.
          else if (verb.from[it.kase.state] && verb.by.includes(by.kind) && why.refused !== 'not_yours')
            met.add(why.refused)
        }
    }
    expect([...met].toSorted()).toEqual(each.reasons)
    expect(done).toBeGreaterThan(0)
  })

  test.each(Object.entries(CHAIN_SITUATIONS))(
    'everything that it could be done to is named: %s',
    (_, make) => {
      const { kase } = make()
      const ids = {
        entity: kase.entities,
        impact: kase.impacts,
        handover: kase.handovers,
        reassessment: kase.reassessments,
        body: kase.bodies,
        question: kase.contactQuestions,
      }
      expect(verb.about).toEqual(about === null ? [] : [about])
      expect(verb.subjects(kase)).toEqual(
        about === null ? [{}] : ids[about].map(({ id }) => ({ [about]: id })),
      )
    },
  )

  test.each(CASE_STATES.map(({ code }) => code))(
    'who may, and where it leads, is what the table says: %s',
    (state) => {
      const name = VERBS['value-chain'].find((one) => one === verb.name)
      const step = name ? stepFor(state, name) : null
      expect(verb.from[state]).toEqual(step?.to)
      if (step) expect(verb.by).toEqual(step.by)
    },
  )
})

test('no verb of the chapter is left out', () => {
  expect(CHAPTER.map(({ verb }) => verb.name)).toEqual(VERBS['value-chain'])
  expect(new Set(CHAPTER.map(({ verb }) => verb.chapter))).toEqual(new Set(['value-chain']))
})

test('what a form asks for although it may be left unsaid', () => {
  const needed = CHAPTER.flatMap(({ verb }) =>
    Object.entries(verb.input.shape).flatMap(([name, schema]) => {
      const meta = schema instanceof z.ZodType ? schema.meta() : undefined
      return meta?.['needed'] === true ? [[verb.name, name, meta['field']]] : []
    }),
  )
  expect(needed).toEqual([
    ['add_entity', 'naming', 'choice'],
    ['correct_entity', 'naming', 'choice'],
    ['tell_entity', 'meantSo', 'meant'],
    ['tell_entity', 'sure', 'tick'],
    ['offer_handover', 'meantSo', 'meant'],
    ['offer_handover', 'despite', 'long_text'],
  ])
})
