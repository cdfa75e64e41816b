import type { CaseVerb } from './case-verb.ts'
import { addGroup } from './casework/add-group.ts'
import { addNote } from './casework/add-note.ts'
import { appeal } from './casework/appeal.ts'
import { close } from './casework/close.ts'
import { decideAppeal } from './casework/decide-appeal.ts'
import { decide } from './casework/decide.ts'
import { describeImpact } from './casework/describe-impact.ts'
import { flagDelay } from './casework/flag-delay.ts'
import { giveContactDetails } from './casework/give-contact-details.ts'
import { lowerRating } from './casework/lower-rating.ts'
import { noteLateness } from './casework/note-lateness.ts'
import { rateImpact } from './casework/rate-impact.ts'
import { recordFinding } from './casework/record-finding.ts'
import { resume } from './casework/resume.ts'
import { ruleOnDelay } from './casework/rule-on-delay.ts'
import { takeUp } from './casework/take-up.ts'
import { withdraw } from './casework/withdraw.ts'
import { writeMessage } from './casework/write-message.ts'
import { answerOffer } from './remedy/answer-offer.ts'
import { confirmDelivery } from './remedy/confirm-delivery.ts'
import { considerElement } from './remedy/consider-element.ts'
import { consultPerson } from './remedy/consult-person.ts'
import { imposeAction } from './remedy/impose-action.ts'
import { overtakeAction } from './remedy/overtake-action.ts'
import { proposeAction } from './remedy/propose-action.ts'
import { recordCommitment } from './remedy/record-commitment.ts'
import { recordDelivery } from './remedy/record-delivery.ts'
import { sendOffer } from './remedy/send-offer.ts'
import { startAction } from './remedy/start-action.ts'
import { verifyDelivery } from './remedy/verify-delivery.ts'
import { addEntity } from './value-chain/add-entity.ts'
import { answerHandover } from './value-chain/answer-handover.ts'
import { attribute } from './value-chain/attribute.ts'
import { chooseContact } from './value-chain/choose-contact.ts'
import { confirmEntity } from './value-chain/confirm-entity.ts'
import { consentToShare } from './value-chain/consent-to-share.ts'
import { correctEntity } from './value-chain/correct-entity.ts'
import { expireHandover } from './value-chain/expire-handover.ts'
import { offerHandover } from './value-chain/offer-handover.ts'
import { noteSilence } from './value-chain/note-silence.ts'
import { openReassessment } from './value-chain/open-reassessment.ts'
import { planReassessment } from './value-chain/plan-reassessment.ts'
import { recordClaim } from './value-chain/record-claim.ts'
import { recordCooperation } from './value-chain/record-cooperation.ts'
import { removeEntity } from './value-chain/remove-entity.ts'
import { tellEntity } from './value-chain/tell-entity.ts'
import type { VerbName } from '../domain/case/lifecycle.ts'

/**
 * Everything that can be done to a case. Pages and API are both made from this list, so that nothing can be done
 * through one door that another cannot do; the type makes sure that no verb of the lifecycle is missing.
 */
export const verbs = {
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
  decide: decide,
  close: close,
  withdraw: withdraw,
  resume: resume,
  appeal: appeal,
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
  attribute: attribute,
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
} as const satisfies { readonly [Name in VerbName]: CaseVerb<Name> }
