import { kebab } from '../../../../domain/vocabulary/kebab.ts'
import { answerAboutContact } from './answer-about-contact.ts'
import { answerFact } from './answer-fact.ts'
import { answerFacts } from './answer-facts.ts'
import { answerBodies } from './answer-bodies.ts'
import { answerOffer } from './answer-offer.ts'
import { answerTalk } from './answer-talk.ts'
import { answerTalkRecord } from './answer-talk-record.ts'
import { answerOutside } from './answer-outside.ts'
import { answerQuestion } from './answer-question.ts'
import { appeal } from './appeal.ts'
import { askForTalk } from './ask-for-talk.ts'
import { askToErase } from './ask-to-erase.ts'
import { complain } from './complain.ts'
import { confirmDelivery } from './confirm-delivery.ts'
import { consentToShare } from './consent-to-share.ts'
import { giveContactDetails } from './give-contact-details.ts'
import { endAdviser } from './end-adviser.ts'
import { endJoining } from './end-joining.ts'
import { endKeeping } from './end-keeping.ts'
import { keepFrom } from './keep-from.ts'
import { letInAdviser } from './let-in-adviser.ts'
import { correctTold } from './correct-told.ts'
import { openJoining } from './open-joining.ts'
import type { PersonForm, PersonVerb } from './person-form.ts'
import { resume } from './resume.ts'
import { sayAboutReprisal } from './say-about-reprisal.ts'
import { sayHowItIs } from './say-how-it-is.ts'
import { sayOwnView } from './say-own-view.ts'
import { takeAdvice } from './take-advice.ts'
import { sayWhetherItHelped } from './say-whether-it-helped.ts'
import { takeBackErasing } from './take-back-erasing.ts'
import { takeBackNo } from './take-back-no.ts'
import { withdraw } from './withdraw.ts'
import { writeMessage } from './write-message.ts'

/** A form for everything that the person can do: a verb without one does not compile. */
const FORMS: { readonly [Name in PersonVerb]: PersonForm<Name> } = {
  write_message: writeMessage,
  answer_offer: answerOffer,
  confirm_delivery: confirmDelivery,
  appeal,
  complain,
  answer_outside: answerOutside,
  answer_bodies: answerBodies,
  say_whether_it_helped: sayWhetherItHelped,
  say_own_view: sayOwnView,
  say_how_it_is: sayHowItIs,
  say_about_reprisal: sayAboutReprisal,
  take_back_no: takeBackNo,
  keep_from: keepFrom,
  end_keeping: endKeeping,
  let_in_adviser: letInAdviser,
  end_adviser: endAdviser,
  open_joining: openJoining,
  end_joining: endJoining,
  withdraw,
  resume,
  ask_to_erase: askToErase,
  take_back_erasing: takeBackErasing,
  give_contact_details: giveContactDetails,
  correct_told: correctTold,
  consent_to_share: consentToShare,
  answer_about_contact: answerAboutContact,
  take_advice: takeAdvice,
  answer_question: answerQuestion,
  answer_fact: answerFact,
  answer_facts: answerFacts,
  ask_for_talk: askForTalk,
  answer_talk: answerTalk,
  answer_talk_record: answerTalkRecord,
}

/** The form of a verb. */
export function formOf(verb: PersonVerb): PersonForm {
  return FORMS[verb]
}

/** True for the name of something that the person can do. */
function isPersonVerb(name: string): name is PersonVerb {
  return Object.hasOwn(FORMS, name)
}

/** The verb of a path such as `answer-offer`; null when the status page has none of that name. */
export function verbOfPath(path: string): PersonVerb | null {
  const name = path.replaceAll('-', '_')
  return isPersonVerb(name) && kebab(name) === path ? name : null
}
