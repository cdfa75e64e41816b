import { addGroup } from '../../src/domain/casework/add-group.ts'
import { addNote } from '../../src/domain/casework/add-note.ts'
import { appeal } from '../../src/domain/casework/appeal.ts'
import { close } from '../../src/domain/casework/close.ts'
import { decideAppeal } from '../../src/domain/casework/decide-appeal.ts'
import { decide } from '../../src/domain/casework/decide.ts'
import { describeImpact } from '../../src/domain/casework/describe-impact.ts'
import { flagDelay } from '../../src/domain/casework/flag-delay.ts'
import { giveContactDetails } from '../../src/domain/casework/give-contact-details.ts'
import type { VerbName } from '../../src/domain/case/lifecycle.ts'
import { lowerRating } from '../../src/domain/casework/lower-rating.ts'
import { noteLateness } from '../../src/domain/casework/note-lateness.ts'
import { rateImpact } from '../../src/domain/casework/rate-impact.ts'
import { recordFinding } from '../../src/domain/casework/record-finding.ts'
import { resume } from '../../src/domain/casework/resume.ts'
import { ruleOnDelay } from '../../src/domain/casework/rule-on-delay.ts'
import { takeUp } from '../../src/domain/casework/take-up.ts'
import type { Rule } from '../../src/domain/case/rule-on.ts'
import { withdraw } from '../../src/domain/casework/withdraw.ts'
import { writeMessage } from '../../src/domain/casework/write-message.ts'
import { answerOffer } from '../../src/domain/remedy/answer-offer.ts'
import { confirmDelivery } from '../../src/domain/remedy/confirm-delivery.ts'
import { considerElement } from '../../src/domain/remedy/consider-element.ts'
import { consultPerson } from '../../src/domain/remedy/consult-person.ts'
import { imposeAction } from '../../src/domain/remedy/impose-action.ts'
import { overtakeAction } from '../../src/domain/remedy/overtake-action.ts'
import { proposeAction } from '../../src/domain/remedy/propose-action.ts'
import { recordCommitment } from '../../src/domain/remedy/record-commitment.ts'
import { recordDelivery } from '../../src/domain/remedy/record-delivery.ts'
import { sendOffer } from '../../src/domain/remedy/send-offer.ts'
import { startAction } from '../../src/domain/remedy/start-action.ts'
import { verifyDelivery } from '../../src/domain/remedy/verify-delivery.ts'
import { addEntity } from '../../src/domain/value-chain/add-entity.ts'
import { answerHandover } from '../../src/domain/value-chain/answer-handover.ts'
import { attribute } from '../../src/domain/value-chain/attribute.ts'
import { chooseContact } from '../../src/domain/value-chain/choose-contact.ts'
import { confirmEntity } from '../../src/domain/value-chain/confirm-entity.ts'
import { correctEntity } from '../../src/domain/value-chain/correct-entity.ts'
import { consentToShare } from '../../src/domain/value-chain/consent-to-share.ts'
import { expireHandover } from '../../src/domain/value-chain/expire-handover.ts'
import { noteSilence } from '../../src/domain/value-chain/note-silence.ts'
import { offerHandover } from '../../src/domain/value-chain/offer-handover.ts'
import { openReassessment } from '../../src/domain/value-chain/open-reassessment.ts'
import { planReassessment } from '../../src/domain/value-chain/plan-reassessment.ts'
import { removeEntity } from '../../src/domain/value-chain/remove-entity.ts'
import { recordClaim } from '../../src/domain/value-chain/record-claim.ts'
import { recordCooperation } from '../../src/domain/value-chain/record-cooperation.ts'
import { tellEntity } from '../../src/domain/value-chain/tell-entity.ts'

/** The rule of every verb, without doors or database around it. */
export const RULES = {
  give_contact_details: giveContactDetails,
  take_up: takeUp,
  write_message: writeMessage,
  add_note: addNote,
  describe_impact: describeImpact,
  add_group: addGroup,
  record_finding: recordFinding,
  rate_impact: rateImpact,
  lower_rating: lowerRating,
  flag_delay: flagDelay,
  rule_on_delay: ruleOnDelay,
  decide,
  close,
  withdraw,
  resume,
  appeal,
  decide_appeal: decideAppeal,
  note_lateness: noteLateness,
  add_entity: addEntity,
  confirm_entity: confirmEntity,
  correct_entity: correctEntity,
  remove_entity: removeEntity,
  tell_entity: tellEntity,
  record_cooperation: recordCooperation,
  note_silence: noteSilence,
  record_claim: recordClaim,
  attribute,
  plan_reassessment: planReassessment,
  open_reassessment: openReassessment,
  choose_contact: chooseContact,
  offer_handover: offerHandover,
  answer_handover: answerHandover,
  expire_handover: expireHandover,
  consent_to_share: consentToShare,
  propose_action: proposeAction,
  consider_element: considerElement,
  consult_person: consultPerson,
  record_commitment: recordCommitment,
  send_offer: sendOffer,
  answer_offer: answerOffer,
  impose_action: imposeAction,
  start_action: startAction,
  record_delivery: recordDelivery,
  verify_delivery: verifyDelivery,
  confirm_delivery: confirmDelivery,
  overtake_action: overtakeAction,
} satisfies { readonly [Verb in VerbName]: unknown }

type Entry = (typeof RULES)[VerbName]

/** What the rule of a verb needs. */
export type InputOf<Name extends VerbName> = InputOfEntry<(typeof RULES)[Name]>
type InputOfEntry<Each> = Each extends { decide(kase: never, input: infer Input, context: never): unknown }
  ? Input
  : Each extends (kase: never, input: infer Input, context: never) => unknown
    ? Input
    : never

/** The rule of a verb, its input no longer checked by the compiler: for verbs chosen while a test runs. */
export function ruleOf<Name extends VerbName>(name: Name): Rule<InputOf<Name>> {
  const entry: Entry = RULES[name]
  return (typeof entry === 'function' ? entry : entry.decide) as unknown as Rule<InputOf<Name>>
}
