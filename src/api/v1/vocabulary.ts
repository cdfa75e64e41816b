import { z } from '@hono/zod-openapi'
import { NEXT_STEPS, STEP_OWNERS } from '../../domain/casework/steps.ts'
import { HEADINGS } from '../../domain/casework/heading.ts'
import { STATIONS } from '../../domain/casework/stations.ts'
import { DELAY_STATES, PRIORITY_RULES } from '../../domain/casework/priority.ts'
import { QUEUES } from '../../domain/case/queues.ts'
import { REFUSALS } from '../../domain/refusal.ts'
import { CATALOGUE } from '../../domain/remedy/catalogue.ts'
import { FLOW_ANSWERS, FLOW_QUESTIONS } from '../../domain/value-chain/attribution.ts'
import { REASSESSMENT_TRIGGERS } from '../../domain/value-chain/reassessment.ts'
import * as bodies from '../../domain/vocabulary/bodies.ts'
import * as casework from '../../domain/vocabulary/casework.ts'
import { OWN_CLOCKS } from '../../domain/vocabulary/clocks.ts'
import * as dialogue from '../../domain/vocabulary/dialogue.ts'
import * as impact from '../../domain/vocabulary/impact.ts'
import * as followUp from '../../domain/vocabulary/follow-up.ts'
import * as intake from '../../domain/vocabulary/intake.ts'
import { LEGAL_CLOCKS } from '../../domain/vocabulary/law.ts'
import * as referral from '../../domain/vocabulary/referral.ts'
import * as remedy from '../../domain/vocabulary/remedy.ts'
import * as reprisal from '../../domain/vocabulary/reprisal.ts'
import { RIGHTS, TAXONOMY_VERSION } from '../../domain/vocabulary/rights.ts'
import {
  DIMENSIONS,
  HOW_BAD,
  PRIORITIES,
  PUT_RIGHT,
  RATERS,
  UNKNOWN_REASONS,
} from '../../domain/vocabulary/severity.ts'
import * as chain from '../../domain/vocabulary/value-chain.ts'
import { operations } from '../../words/en/api-reference.ts'
import { en } from '../../words/en/index.ts'
import { LANGUAGES } from '../../words/languages.ts'
import { apiRoute } from './route.ts'
import { listOf } from './schemas/fields.ts'

/** Every coded list, under the name that its words have. */
const LISTS: Readonly<Record<string, readonly { readonly code: string }[]>> = {
  rights: RIGHTS,
  dimensions: DIMENSIONS,
  priorities: PRIORITIES,
  priorityRules: PRIORITY_RULES,
  delayStates: DELAY_STATES,
  raters: RATERS,
  unknownReasons: UNKNOWN_REASONS,
  howBad: HOW_BAD,
  putRight: PUT_RIGHT,
  followUpStages: followUp.FOLLOW_UP_STAGES,
  followUpQuestions: followUp.FOLLOW_UP_QUESTIONS,
  noAnswers: dialogue.NO_ANSWERS,
  factSources: dialogue.FACT_SOURCES,
  factAnswers: dialogue.FACT_ANSWERS,
  factsWishes: dialogue.FACTS_WISHES,
  talkKinds: dialogue.TALK_KINDS,
  talkStates: dialogue.TALK_STATES,
  talkAnswers: dialogue.TALK_ANSWERS,
  talkPlans: dialogue.TALK_PLANS,
  talkSteps: dialogue.TALK_STEPS,
  generalNews: followUp.GENERAL_NEWS,
  howMuch: followUp.HOW_MUCH,
  howFair: followUp.HOW_FAIR,
  howSafe: followUp.HOW_SAFE,
  reprisalAnswers: reprisal.REPRISAL_ANSWERS,
  referralAnswers: referral.REFERRAL_ANSWERS,
  whetherHelped: referral.WHETHER_HELPED,
  roles: chain.ROLES,
  subtypes: chain.SUBTYPES,
  namings: chain.NAMINGS,
  sizes: chain.SIZES,
  findings: chain.FINDINGS,
  contributionFactors: chain.CONTRIBUTION_FACTORS,
  cooperation: chain.COOPERATION,
  duties: chain.DUTIES,
  contactRules: chain.CONTACT_RULES,
  flowQuestions: FLOW_QUESTIONS,
  flowAnswers: FLOW_ANSWERS,
  reassessmentTriggers: REASSESSMENT_TRIGGERS,
  impactKinds: impact.IMPACT_KINDS,
  impactNatures: impact.IMPACT_NATURES,
  impactOrigins: impact.IMPACT_ORIGINS,
  impactFindings: impact.IMPACT_FINDINGS,
  relations: impact.RELATIONS,
  elements: remedy.ELEMENTS,
  actionStates: remedy.ACTION_STATES,
  offerAnswers: remedy.OFFER_ANSWERS,
  confirmations: remedy.CONFIRMATIONS,
  adequacyQuestions: remedy.ADEQUACY_QUESTIONS,
  caseKinds: intake.CASE_KINDS,
  submitters: intake.SUBMITTERS,
  channels: intake.CHANNELS,
  dangerSigns: intake.DANGER_SIGNS,
  contactSafety: intake.CONTACT_SAFETY,
  caseStates: casework.CASE_STATES,
  decisionOutcomes: casework.DECISION_OUTCOMES,
  decisionKinds: casework.DECISION_KINDS,
  outcomes: casework.OUTCOMES,
  appealOutcomes: casework.APPEAL_OUTCOMES,
  complaintOutcomes: casework.COMPLAINT_OUTCOMES,
  orders: casework.ORDERS,
  noActReasons: casework.NO_ACT_REASONS,
  setAsideReasons: casework.SET_ASIDE_REASONS,
  recusals: casework.RECUSALS,
  actors: casework.ACTORS,
  readers: casework.READERS,
  nextSteps: NEXT_STEPS,
  stepOwners: STEP_OWNERS,
  headings: HEADINGS,
  stations: STATIONS,
  queues: QUEUES,
  bodySubtypes: bodies.BODY_SUBTYPES,
  needs: bodies.NEEDS,
  bodyCosts: bodies.BODY_COSTS,
  bodyChannels: bodies.BODY_CHANNELS,
  bodyStatuses: bodies.BODY_STATUSES,
  checkMethods: bodies.CHECK_METHODS,
  ownClocks: OWN_CLOCKS,
}

/** Lists whose words stand elsewhere. */
const OTHERS = {
  languages: LANGUAGES.map(({ code, name }) => ({ code, label: name })),
  catalogue: CATALOGUE.map(({ id }) => ({ code: id, label: en.catalogue[id].action })),
  legalClocks: LEGAL_CLOCKS.map(({ code, what }) => ({ code, label: what })),
  refusals: REFUSALS.map(({ code }) => ({ code, label: null })),
}

export const vocabulary = apiRoute({
  method: 'get',
  path: '/vocabulary',
  who: 'everyone',
  id: 'readVocabulary',
  tag: 'about',
  summary: operations.readVocabulary,
  answer: {
    status: 200,
    schema: z
      .object({
        taxonomyVersion: z.string(),
        lists: z.record(z.string(), listOf(z.object({ code: z.string(), label: z.string().nullable() }))),
      })
      .openapi('Vocabulary'),
  },
  handle() {
    const labelled = Object.entries(LISTS).map(([name, list]) => [
      name,
      list.map(({ code }) => ({ code, label: labelOf(name, code) })),
    ])
    return { taxonomyVersion: TAXONOMY_VERSION, lists: { ...Object.fromEntries(labelled), ...OTHERS } }
  },
})

/** The English words of a code; null where it has none of its own. */
function labelOf(list: string, code: string): string | null {
  const words: Readonly<Record<string, Readonly<Record<string, unknown>>>> = en.vocabulary
  const label = words[list]?.[code]
  return typeof label === 'string' ? label : null
}
