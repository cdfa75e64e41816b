import type { Child } from 'hono/jsx'
import type { Speaker } from '../../../words/speak.ts'
import type { Desk } from '../forms/desk.ts'
import type { FormValues } from '../forms/form-values.ts'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { BodyPicker } from './body-picker.tsx'
import { CataloguePicker } from './catalogue-picker.tsx'
import { PlanBeforeCall } from './contact-plan.tsx'
import { Endings } from './endings.tsx'
import { fromCatalogue } from './from-catalogue.ts'
import { fromDirectory } from './from-directory.ts'
import { startsTranslation } from './starts-translation.ts'
import { inSameLanguage, TheirLanguage } from './their-language.tsx'
import { NotTold } from './not-told.tsx'
import { WhatMayBeTold } from './what-may-be-told.tsx'
import type { Spot } from './spots.ts'
import { StillOpen } from './still-open.tsx'
import { WhomTheyFear } from './whom-they-fear.tsx'

/** What a form has besides what its schema and its words say. */
export interface Pieces {
  /** Above the form. */
  readonly above?: (props: { readonly desk: Desk; readonly spot: Spot }) => Child
  /** Between the questions and the button. */
  readonly beforeButton?: (props: { readonly desk: Desk }) => Child
  /** What the page proposes beyond what the verb knows. */
  readonly starts?: (desk: Desk) => FormValues
  /** Fields that nobody needs who reads this page in this language. */
  readonly skips?: (desk: Pick<Desk, 'view' | 'speaker'>) => readonly string[]
  /** The one thing to do first on this page: its button stands out although it asks nothing. */
  readonly comesFirst?: true
  /** The words for answers whose field is called the same in another form and means something else there. */
  readonly answers?: Readonly<Record<string, (w: Speaker['w']) => Readonly<Record<string, string>>>>
}

/** The forms that have pieces of their own. */
const PIECES: Readonly<Partial<Record<StaffVerb, Pieces>>> = {
  take_up: { comesFirst: true },
  write_message: { above: TheirLanguage, skips: inSameLanguage },
  ask_person: { above: TheirLanguage },
  give_new_time: { above: TheirLanguage },
  answer_fear: { above: WhomTheyFear, answers: { isIt: (w) => w.vocabulary.fearAnswers } },
  tell_entity: { above: WhomTheyFear },
  offer_handover: { above: WhomTheyFear },
  record_finding: { answers: { finding: (w) => w.vocabulary.impactFindings } },
  attribute: { answers: { answers: (w) => w.vocabulary.flowQuestions } },
  propose_action: { above: CataloguePicker, starts: fromCatalogue },
  say_why_no_act: { answers: { because: (w) => w.vocabulary.noActReasons } },
  ask_to_set_aside: { answers: { because: (w) => w.vocabulary.setAsideReasons } },
  note_wish: {
    answers: { wants: (w) => w.workspace.casePage.story.notedWishes, said: (w) => w.vocabulary.channels },
  },
  skip_first_step: { answers: { step: (w) => w.vocabulary.nextSteps } },
  ask_to_stop: { answers: { measure: (w) => w.vocabulary.measures } },
  ask_body: {
    above: BodyPicker,
    starts: fromDirectory,
    answers: { reserved: (w) => w.vocabulary.reservedBodies },
  },
  record_commitment: { answers: { answer: (w) => w.vocabulary.commitments } },
  confirm_delivery: { answers: { answer: (w) => w.vocabulary.confirmations } },
  tell_notifier: { answers: { news: (w) => w.vocabulary.generalNews } },
  answer_question: { answers: { without: (w) => w.vocabulary.noAnswers } },
  show_facts: { above: TheirLanguage, answers: { source: (w) => w.vocabulary.factSources } },
  answer_fact: { answers: { answer: (w) => w.vocabulary.factAnswers } },
  correct_told: {
    answers: {
      thing: (w) => w.vocabulary.toldThings,
      submitter: (w) => w.vocabulary.submitters,
      dangerSigns: (w) => w.vocabulary.dangerSigns,
      mandate: (w) => w.vocabulary.mandates,
    },
  },
  translate_text: {
    starts: startsTranslation,
    answers: { madeBy: (w) => w.workspace.casePage.translations.makers },
  },
  answer_facts: { answers: { wish: (w) => w.vocabulary.factsWishes } },
  ask_for_talk: { answers: { kind: (w) => w.vocabulary.talkKinds } },
  offer_talk: { above: PlanBeforeCall, answers: { kind: (w) => w.vocabulary.talkKinds } },
  arrange_talk: { above: PlanBeforeCall, answers: { plan: (w) => w.vocabulary.talkPlans } },
  answer_talk: { answers: { answer: (w) => w.vocabulary.talkAnswers } },
  answer_talk_record: { answers: { answer: (w) => w.vocabulary.factAnswers } },
  say_about_reprisal: { answers: { how: (w) => w.vocabulary.reprisalAnswers } },
  say_how_it_is: {
    answers: {
      isPutRight: (w) => w.vocabulary.howMuch,
      holds: (w) => w.vocabulary.howMuch,
      backWhereYouWere: (w) => w.vocabulary.howMuch,
      helped: (w) => w.vocabulary.howMuch,
      fair: (w) => w.vocabulary.howFair,
      feltSafe: (w) => w.vocabulary.howSafe,
    },
  },
  offer_bodies: { answers: { need: (w) => w.vocabulary.needs } },
  answer_bodies: { answers: { answer: (w) => w.vocabulary.referralAnswers } },
  tell_body: {
    above: WhatMayBeTold,
    answers: { way: (w) => w.vocabulary.bodyChannels },
  },
  say_whether_it_helped: { answers: { answer: (w) => w.vocabulary.whetherHelped } },
  send_offer: { above: TheirLanguage, skips: inSameLanguage, beforeButton: NotTold },
  decide: {
    above: TheirLanguage,
    skips: inSameLanguage,
    answers: { outcome: (w) => w.vocabulary.decisionOutcomes },
  },
  complain: { answers: { against: (w) => w.vocabulary.complaints } },
  decide_appeal: {
    above: TheirLanguage,
    answers: {
      outcome: (w) => ({ ...w.vocabulary.complaintOutcomes, ...w.vocabulary.appealOutcomes }),
      order: (w) => w.vocabulary.orders,
    },
  },
  close: { above: Endings, beforeButton: StillOpen, answers: { outcome: (w) => w.vocabulary.outcomes } },
}

const NONE: Pieces = {}

/** The pieces that the form of a verb has of its own; most have none. */
export function piecesOf(verb: StaffVerb): Pieces {
  return PIECES[verb] ?? NONE
}
