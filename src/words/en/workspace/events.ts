import type { EventKind } from '../../../domain/case/case-event.ts'

/** What happened, for the timeline of a case. Gaps are filled in `web/staff/case/event-words.ts`. */
export const events: Readonly<Record<EventKind, string>> = {
  grievance_filed:
    '{kind, select, notification {The information came in} other {The story came in}}: {channel}',
  source_changed: 'The published source says something new',
  contact_details_given: 'How to reach the person was said',
  moved: 'Now: {state}',
  taken_up: '{handler} took up the case',
  note_added: 'An internal note was added',
  letter_meant_so: 'A sentence to the person was asked about, and is meant so',
  message_written:
    '{from, select, person {The person wrote} retaliation {The person wrote that somebody makes them suffer for having written to us} other {A message was sent to the person}}',
  impact_described: 'A harm was described: {impact}',
  group_added: 'Affected people were named: {group}',
  impact_found: 'Found about “{impact}”: {finding}',
  impact_rated:
    '“{impact}” was rated ({rater}): scale {scale}, scope {scope}, hard to put right {irremediability}',
  rating_lowered:
    'The rating of “{impact}” was lowered: scale {scale}, scope {scope}, hard to put right {irremediability}',
  rating_reviewed: 'A second person looked at the rating of “{impact}” and let it stand',
  own_view_said: 'The person said how bad it is for them',
  own_view_answered: 'The person was told why the rating stays below what they say',
  delay_flagged: 'Waiting past {deadline} makes “{impact}” worse: flag set',
  delay_ruled: 'The delay flag on “{impact}” was {accepted, select, true {accepted} other {not accepted}}',
  delay_turned:
    '{to, select, near {The date of the delay flag on “{impact}” is near: it counts now} other {The date of the delay flag on “{impact}” has passed: what is lost has to be rated}}',
  decided: 'Decision: {outcome}',
  closed: 'Closed: {outcome}',
  withdrawn: 'The person stopped',
  no_act_reasoned: 'A reason was given why “{impact}” gets no act: {because}',
  no_act_ruled:
    'That “{impact}” gets no act was {accepted, select, true {confirmed by a second person} other {not confirmed}}',
  set_aside_asked: 'Somebody wants to set this aside: {because}',
  set_aside_ruled:
    'To set this aside was {accepted, select, true {confirmed by a second person} other {not confirmed}}',
  duty_looked_at:
    'What is still owed was looked at{deadline, select, none {. The case is open again} other {. Next time: {deadline}}}',
  resumed: 'The person goes on with it',
  promise_missed: 'A promised time passed ({deadline}): {step}',
  appealed: 'An appeal came in',
  appeal_decided: 'The appeal was decided: {outcome}',
  entity_added: '{entity} was added: {role}',
  entity_corrected: 'What is written about {entity} was corrected',
  name_confirmed: 'The name of {entity} was checked',
  entity_removed: '{entity} was taken off the case',
  fear_answered: 'Whether {entity} is the one whom the person fears: {isIt}',
  entity_told: '{entity} was told, with time to answer until {deadline}',
  cooperation_recorded: '{entity}: {cooperation}',
  silence_noted: '{entity} did not answer in its time',
  claim_recorded: '{entity} says about its own part: {finding}',
  attributed: '{entity} and “{impact}”: {finding}',
  reassessment_planned: '{entity}: look again by {deadline}',
  reassessment_opened: 'Time to look again at {entity}. Proposed: {finding}',
  contact_found: 'Contact for “{impact}” by the rules: {entity}',
  handover_offered: '{entity} was asked to become the contact, until {deadline}',
  handover_answered:
    '{entity} {accepted, select, true {became the contact} other {did not become the contact}}',
  handover_ended:
    '{entity} is the contact no more: it {because, select, refusing {refuses} other {does not answer}}',
  handover_expired: '{entity} did not answer the hand-over. We stay the contact',
  sharing_consented:
    'The person {identity, select, true {lets {entity} learn who they are} other {does not let {entity} learn who they are}}{tell, select, true {, and lets it be told of the case} false {, and does not let it be told of the case} other {}}{calm, select, true {, and does not fear it any more} other {}}',
  action_proposed: '{entity}: “{action}” was planned, by {deadline}',
  element_considered: 'A reason was given why there is no action: {element}',
  person_consulted: 'The person was asked about “{action}”',
  commitment_recorded: '{entity} about “{action}”: {answer}',
  offer_sent: 'The plan was offered to the person',
  offer_answered: 'The person answered the offer',
  action_imposed: '“{action}” was made binding',
  action_started: 'Work on “{action}” began',
  action_delivered: '“{action}” was delivered',
  delivery_verified: 'The proof of “{action}” was checked',
  delivery_confirmed: 'The person about “{action}”: {answer}',
  action_overtaken: '“{action}” was taken out of the plan',
  priority_moved: 'A rule of this house changed; the case moved from {from} to {to}',
  ledger_taken_over: 'The record was taken over from an earlier version, with all its entries',
}
