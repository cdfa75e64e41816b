import type { Refusal, RefusalCode } from '../../../domain/refusal.ts'
import { questionsOf } from './questions.ts'
import type { StaffVerb } from './staff-verbs.ts'

/** The fields that a refusal may be about, the likeliest first; which of them a form has decides. */
const FIELDS: Readonly<Partial<Record<RefusalCode, readonly string[]>>> = {
  reason_missing: ['reasons'],
  text_missing: ['body', 'note', 'letter', 'what', 'whatNext', 'title', 'name', 'group', 'words'],
  proof_missing: ['proof', 'proofWanted'],
  lasting_proof_missing: ['lastingProof'],
  deadline_missing: ['deadline', 'withinDays', 'dueAt'],
  deadline_in_the_past: ['deadline', 'dueAt', 'until', 'from'],
  too_far_ahead: ['deadline', 'dueAt', 'until'],
  answers_missing: ['answers'],
  tried_missing: ['tried'],
  look_again_missing: ['lookAgainAt'],
  look_again_too_far: ['lookAgainAt'],
  reprisal_look_too_far: ['nextAt'],
  reprisal_answer_not_yet: ['how'],
  waiver_not_allowed: ['noWaiver'],
  adequacy_unanswered: ['adequacy'],
  subtype_not_of_role: ['subtype'],
  source_missing: ['unasked'],
  own_flag_needs_reason: ['alone'],
  own_delivery_needs_reason: ['alone'],
  owner_not_found: ['early'],
  telling_not_confirmed: ['sure'],
  letter_questioned: ['meantSo'],
  new_time_not_ahead: ['by', 'newTime'],
  no_outside_account: ['email'],
  unknown_colleague: ['named'],
  coordinator_or_a_reason: ['noCoordinator'],
  two_without_coordinator: ['named'],
  fear_of_here_missing: ['fear'],
  decision_against_finding: ['outcome'],
  two_choices_wanted: ['listings'],
  body_not_listed: ['listings'],
  no_yes_to_tell: ['when'],
  unknown_body: ['listing'],
  only_for_notices: ['outcome'],
  unknown_told: ['told'],
  maker_missing: ['maker'],
}

/** The field of a form that a refusal is about; null where it is about none, or about the case. */
export function fieldOfRefusal(verb: StaffVerb, { refused, detail = {} }: Refusal): string | null {
  const names = questionsOf(verb).map(({ name }) => name)
  const said = String(detail['field'] ?? '')
  if (names.includes(said)) return said
  const found = FIELDS[refused]?.find((name) => names.includes(name))
  if (found === undefined) return null
  const part = detail['question']
  return part !== undefined && (found === 'answers' || found === 'adequacy') ? `${found}.${part}` : found
}
