import { staffIdOf, type Actor } from './actor.ts'
import type { CaseEvent, EventKind } from './case-event.ts'
import { isOfMember, isToBeHeard } from '../casework/group.ts'

/** The fields of inputs and facts that say what something is about. */
const ABOUT = [
  'impact',
  'entity',
  'action',
  'offer',
  'decision',
  'appeal',
  'handover',
  'inquiry',
  'fact',
  'talk',
  'told',
  'reassessment',
  'reprisal',
  'referral',
  'question',
  'body',
  'asked',
  'recusal',
  'keeping',
  'reviewer',
  'file',
] as const
/** Facts that name several things at once. */
const SEVERAL = { actions: 'action', impacts: 'impact' } as const

/** What is said of a case as a whole: two of these at once would contradict each other. */
const OF_THE_WHOLE: readonly EventKind[] = ['decided', 'closed', 'moved', 'offer_sent', 'taken_up']

/**
 * What of ours tells the person something that their answer should know: in words, or by what it offers or says is
 * done.
 */
const OUR_WORDS: readonly EventKind[] = [
  'message_written',
  'new_time_given',
  'decided',
  'closed',
  'appeal_decided',
  'order_carried_out',
  'offer_sent',
  'own_view_answered',
  'question_asked',
  'fact_shown',
  'talk_offered',
  'talk_arranged',
  'talk_recorded',
  'said_in_theirs',
  'contact_question_asked',
  'body_asked',
  'body_answered',
  'handover_answered',
  'handover_ended',
  'handover_expired',
  'entity_told',
  'stop_answered',
  'reprisal_step_taken',
  'bodies_offered',
  'body_told',
  'staff_named',
  'nobody_apart_said',
  'keeping_from_answered',
  'notifier_told',
  'wish_ruled',
  'action_imposed',
  'action_delivered',
  'delivery_verified',
  'action_overtaken',
  'file_refused',
  'file_written_down',
]

/**
 * What the person says that no word of ours could change: what is right of what they told, where they can be reached, how bad it is for them, who must
 * not see their case, and who stands beside them.
 */
const OF_THEIR_OWN: readonly EventKind[] = [
  'told_corrected',
  'contact_details_given',
  'own_view_said',
  'keeping_from_asked',
  'keeping_from_ended',
  'adviser_let_in',
  'adviser_ended',
  'joining_opened',
  'joining_ended',
  'file_given',
  'file_turned_away',
  'file_taken_back',
]

/**
 * True when the person is shown first what we wrote since their page was made: an answer, an appeal, a confirmation or
 * a message to what they had not read. `newer` is what they may read. It is asked once, because the page that shows it
 * is read up to then.
 */
export function mustBeShownToThem(newer: readonly CaseEvent[], ruling: readonly CaseEvent[]): boolean {
  const isOurWord = ({ by, kind }: CaseEvent) => by.kind !== 'person' && OUR_WORDS.includes(kind)
  return ruling.some(({ kind }) => !OF_THEIR_OWN.includes(kind)) && newer.some(isOurWord)
}

/** What of it is done rather than said: two colleagues can do such things at the same time. */
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

/** What the person reads from us: whoever says one of these has read what was said last. */
const TO_THE_PERSON = OUR_WORDS.filter((kind) => !DONE.includes(kind))

/** What colleagues say, to the person or to each other. */
const WORDS: readonly EventKind[] = [...TO_THE_PERSON, 'note_added']

/**
 * True when whoever wants to do something has to see first what happened to the case while they thought: the person
 * said something, or it is about the same thing, or about the case as a whole as what they want is, or they want to say
 * something to the person and a colleague has said something since. Anything else changes
 * nothing about their reasons, and what they want is decided again on the case as it now is.
 */
export function mustBeShown(
  newer: readonly CaseEvent[],
  input: Readonly<Record<string, unknown>>,
  ruling: readonly CaseEvent[],
  by: Actor,
): boolean {
  const isOfTheWhole = ({ kind }: CaseEvent) => OF_THE_WHOLE.includes(kind)
  return (
    newer.some(
      (event) =>
        // What members of a group do waits on a list of its own: a code that leaked keeps nobody from their work.
        (event.by.kind === 'person' && by.kind !== 'person' && !isOfMember(event)) ||
        isAboutTheSame(event, input),
    ) ||
    (ruling.some(isOfTheWhole) && newer.some(isOfTheWhole)) ||
    // Whoever says that members were heard has read all of it.
    (ruling.some(({ kind }) => kind === 'members_heard') && newer.some(isToBeHeard)) ||
    (ruling.some(({ kind }) => TO_THE_PERSON.includes(kind)) &&
      newer.some((each) => isOfAColleague(each, by)))
  )
}

function isOfAColleague(event: CaseEvent, by: Actor): boolean {
  const who = staffIdOf(event.by)
  return who !== null && who !== staffIdOf(by) && WORDS.includes(event.kind)
}

function isAboutTheSame({ facts }: CaseEvent, input: Readonly<Record<string, unknown>>): boolean {
  const touched = thingsIn(facts)
  const wanted = thingsIn(input)
  return touched.some((thing) => wanted.includes(thing))
}

/** What is named, as `impact:i1`. */
function thingsIn(named: Readonly<Record<string, unknown>>): string[] {
  const one = ABOUT.flatMap((field) => (typeof named[field] === 'string' ? [`${field}:${named[field]}`] : []))
  const several = Object.entries(SEVERAL).flatMap(([list, field]) => {
    const ids = named[list]
    return Array.isArray(ids) ? ids.map((id) => `${field}:${String(id)}`) : []
  })
  const answers = named['answers']
  const parts =
    typeof answers === 'object' && answers !== null
      ? Object.keys(answers)
          .filter((key) => /^a\d+$/.test(key))
          .map((id) => `action:${id}`)
      : []
  return [...one, ...several, ...parts]
}
