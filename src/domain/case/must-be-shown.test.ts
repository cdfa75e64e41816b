import { describe, expect, test } from 'vitest'
import { ana, clock, omar, person } from '../../../tests/in-memory/people.ts'
import { isNews } from '../casework/news.ts'
import { VERB_NAMES, verbs } from '../verbs.ts'
import { EVENTS, type CaseEvent, type EventKind } from './case-event.ts'
import { mustBeShown, mustBeShownToThem } from './must-be-shown.ts'
import { theirWordsIn } from './their-words.ts'

/**
 * Fields of verbs that name no one thing of a case; a group stands with its impact. Nobody is kept from ending access for
 * somebody beside them because those wrote meanwhile.
 */
const NO_ONE_THING: readonly string[] = [
  'after',
  'wish',
  'wants',
  'group',
  'against',
  'task',
  'adviser',
  'thing',
  'step',
  'handler',
  'because',
]

const KINDS = Object.keys(EVENTS) as EventKind[]

/** An event of a kind, as far as the rules here look at it. */
const made = (kind: EventKind, by = ana, facts = {}, texts = {}) =>
  ({ kind, by, facts, texts, at: '2026-03-02T09:00:00.000Z', version: 2 }) as unknown as CaseEvent

/** The names of the texts of a kind; any name where it takes any. */
const textsOf = (kind: EventKind) =>
  Object.keys((EVENTS[kind].texts as unknown as { readonly shape?: object }).shape ?? { any: true })

/** True where words of ours reach the person by it, or it tells them something that they did not do. */
function tellsThem(kind: EventKind): boolean {
  if (!EVENTS[kind].audience.includes('person')) return false
  const texts = textsOf(kind)
  const isTheirs =
    theirWordsIn(made(kind, ana, {}, Object.fromEntries(texts.map((name) => [name, 'words'])))).length > 0
  return (texts.length > 0 && !isTheirs) || isNews(null, made(kind))
}

/** What tells them nothing that an answer of theirs should know, and why. */
const NO_ANSWER_CHANGES: Readonly<Record<string, readonly EventKind[]>> = {
  'the person does it themselves': [
    'adviser_let_in',
    'joining_opened',
    'source_changed',
    'file_given',
    'file_turned_away',
  ],
  'a time that runs: it asks them, and says nothing new': [
    'follow_up_asked',
    'reprisal_asked',
    'whether_it_helped_asked',
    'erasing_announced',
  ],
  'says again what they wrote themselves, which stands first': ['text_translated'],
  'they asked for it, or two of us say that they did, which is an answer of its own': ['erasing_asked'],
  'what others had reported, which they read before they joined it': ['grievance_filed'],
  'stands with the offered bodies': ['body_named'],
  'somebody has it': ['taken_up', 'first_step_skipped', 'access_opened', 'case_erased'],
  'they know it from us once it is decided or offered': [
    'impact_described',
    'group_added',
    'impact_found',
    'impact_rated',
    'rating_reviewed',
    'rating_lowered',
    'delay_flagged',
    'delay_ruled',
    'no_act_reasoned',
    'no_act_ruled',
    'duty_looked_at',
    'claim_recorded',
    'reassessment_planned',
    'attributed',
    'action_proposed',
    'element_considered',
    'person_consulted',
    'commitment_recorded',
  ],
  'who can look at it, and who is in it': [
    'outside_asked',
    'outside_ended',
    'recused',
    'recusal_lifted',
    'entity_added',
    'entity_corrected',
    'entity_removed',
    'fear_answered',
    'cooperation_recorded',
    'handover_offered',
  ],
  'kept for whoever has to show it': [
    'stop_asked',
    'snapshot_kept',
    'hold_placed',
    'hold_released',
    'call_recorded',
  ],
}

/** What tells the person of something done: colleagues can do such things at the same time. */
const DONE: readonly EventKind[] = [
  'handover_answered',
  'handover_ended',
  'handover_expired',
  'entity_told',
  'stop_answered',
  'body_told',
  'staff_named',
  'action_imposed',
  'action_delivered',
  'delivery_verified',
  'action_overtaken',
]
const SAID = KINDS.filter(
  (kind) => tellsThem(kind) && ![...Object.values(NO_ANSWER_CHANGES).flat(), ...DONE].includes(kind),
)

describe('what somebody is shown first', () => {
  test.each(SAID)('is “%s” of a colleague, for whoever says anything to the person', (kind) => {
    const says = (other: EventKind) => mustBeShown([made(kind, omar)], {}, [made(other)], ana)
    for (const other of SAID) expect([other, says(other)]).toEqual([other, true])
    expect(says('action_delivered')).toBe(false)
  })

  test.each(KINDS.filter(tellsThem))(
    'is said of “%s”: an answer of theirs should know it, or why not',
    (kind) => {
      const isExempt = Object.values(NO_ANSWER_CHANGES).some((kinds) => kinds.includes(kind))
      expect(mustBeShownToThem([made(kind)], [made('reprisal_said', person)])).toBe(!isExempt)
    },
  )

  test('nothing is left out that tells them nothing at all', () => {
    for (const kind of Object.values(NO_ANSWER_CHANGES).flat()) expect(tellsThem(kind), kind).toBe(true)
  })

  test.each(aboutsOf())('is what happened to the same “%s”', (field) => {
    const input = { [field]: 'x1' }
    const isShown = mustBeShown([made('promise_missed', clock, input)], input, [], ana)
    expect(isShown).toBe(!NO_ONE_THING.includes(field))
  })
})

/** Every field that says what a verb is done to. */
function aboutsOf(): string[] {
  return [...new Set(VERB_NAMES.flatMap((name) => verbs[name].about))]
}
