import { z } from 'zod'
import {
  at,
  code,
  eventKind,
  flag,
  FOR_THE_PERSON,
  id,
  list,
  maybeWords,
  texts,
  words,
} from '../case/event-kind.ts'
import { DUTY_STANDINGS } from '../remedy/duty.ts'
import {
  CONTACT_RULES,
  CONTRIBUTION_FACTORS,
  COOPERATION,
  FEAR_ANSWERS,
  FINDINGS,
  NAMINGS,
  ROLES,
  SIZES,
  SUBTYPES,
} from '../vocabulary/value-chain.ts'
import { FLOW_ANSWERS, FLOW_QUESTIONS } from './attribution.ts'
import { RESERVED } from './bodies.ts'
import { CONTACT_REASONS } from './find-contact.ts'
import { CONTACT_OBSTACLES } from './obstacles.ts'
import { REASSESSMENT_TRIGGERS } from './reassessment.ts'

const audience = FOR_THE_PERSON
const cooperation = code(COOPERATION)
const finding = code(FINDINGS)
const entity = {
  entity: id,
  role: code(ROLES),
  subtype: code(SUBTYPES).nullable(),
  size: code(SIZES).nullable(),
  /** True when it is the organisation that runs this installation. */
  operator: flag,
  feared: flag,
  naming: code(NAMINGS),
  /** Id in the directory of organisations, when it is known there. */
  organisation: id.nullable(),
}
const ofEntity = { entity: id, impact: id }

/** What can happen between the organisations tied to a case. */
export const VALUE_CHAIN_EVENTS = {
  entity_added: eventKind({
    audience,
    facts: entity,
    /** Whoever runs this house is feared: only these see the case from then on. The person's own words name it. */
    settled: { onlyFor: list(id).optional(), isNamed: flag.optional() },
    texts: texts({ name: words, system: maybeWords }),
  }),
  entity_corrected: eventKind({
    audience,
    facts: entity,
    /** Another organisation than before, so that a yes to the old name is none; feared under its old name. */
    settled: { isOther: flag, fearKept: flag, onlyFor: list(id).optional(), isNamed: flag.optional() },
    texts: texts({ name: words, system: maybeWords, reasons: words }),
  }),
  contact_question_asked: eventKind({
    audience,
    facts: { question: id, entity: id, obstacles: list(code(CONTACT_OBSTACLES)) },
    texts: texts({ message: words }),
  }),
  contact_question_answered: eventKind({ audience, facts: { question: id, agrees: flag } }),
  body_asked: eventKind({
    audience,
    facts: { body: id, reserved: z.enum(RESERVED), checkedOn: at, until: at },
    texts: texts({ name: words, reach: words }),
  }),
  body_answered: eventKind({
    audience,
    facts: { body: id, accepted: flag },
    texts: texts({ words: maybeWords }),
  }),
  /** Staff checked the name. Organisations are in the shared directory from then on; a person never is. */
  name_confirmed: eventKind({ audience, facts: { entity: id, organisation: id.nullable() } }),
  /** The person wrote whom they fear; whether it is this one, as somebody read it. */
  fear_answered: eventKind({
    audience,
    facts: { entity: id, isIt: code(FEAR_ANSWERS) },
    /** It is whoever runs this house: only these see the case from then on. */
    settled: { onlyFor: list(id).optional() },
    texts: texts({ reasons: words }),
  }),
  entity_removed: eventKind({ audience, facts: { entity: id }, texts: texts({ reasons: words }) }),
  entity_told: eventKind({
    audience,
    facts: { entity: id, at, withIdentity: flag, answerDueAt: at },
    /**
     * How it stands from then on, whether a yes for one telling was used up, and its other roles, which know as well.
     */
    settled: { cooperation, consentUsed: flag, alsoKnow: list(id).optional() },
    texts: texts({ what: words }),
  }),
  cooperation_recorded: eventKind({
    audience,
    facts: { entity: id, cooperation },
    settled: { isAnswer: flag },
    texts: texts({ note: maybeWords }),
  }),
  silence_noted: eventKind({ audience, facts: { entity: id, since: at } }),
  claim_recorded: eventKind({
    audience,
    facts: { ...ofEntity, finding },
    /** How it stands, where the claim answers what it was told. */
    settled: { answers: cooperation.optional() },
    texts: texts({ words }),
  }),
  attributed: eventKind({
    audience,
    facts: {
      ...ofEntity,
      from: at,
      finding,
      /** For `undetermined`: the higher finding that is plausible, whose duties hold in the meantime. */
      plausible: finding.nullable(),
      factors: list(code(CONTRIBUTION_FACTORS)),
      answers: z.partialRecord(code(FLOW_QUESTIONS), code(FLOW_ANSWERS)).readonly(),
      confidence: z.enum(['low', 'medium', 'high']),
      departsFromFlow: flag,
    },
    /** Actions of the plan that became a duty by it, or are none any more. */
    settled: {
      duties: z
        .record(id, z.strictObject({ from: code(DUTY_STANDINGS), to: code(DUTY_STANDINGS) }))
        .optional(),
    },
    texts: texts({ reasons: words, lastingProof: maybeWords }),
  }),
  reassessment_planned: eventKind({
    audience,
    facts: { reassessment: id, ...ofEntity, trigger: code(REASSESSMENT_TRIGGERS), dueAt: at },
    texts: texts({ reasons: maybeWords }),
  }),
  reassessment_opened: eventKind({ audience, facts: { reassessment: id, proposes: finding } }),
  contact_found: eventKind({
    audience,
    facts: {
      ...ofEntity,
      rule: code(CONTACT_RULES),
      insteadOf: id.nullable(),
      because: list(code(CONTACT_REASONS)),
    },
  }),
  handover_offered: eventKind({
    audience,
    facts: { handover: id, entity: id, impacts: list(id), until: at, withIdentity: flag },
    settled: { cooperation, alsoKnow: list(id).optional() },
    /** `despite`: what was done about what speaks against it. */
    texts: texts({ message: words, despite: maybeWords }),
  }),
  handover_answered: eventKind({
    audience,
    facts: { handover: id, accepted: flag },
    /** How each entry of the firm stands: it speaks for all of its roles. */
    settled: { firm: z.record(id, cooperation) },
    texts: texts({ words: maybeWords }),
  }),
  handover_ended: eventKind({
    audience,
    facts: { handover: id, because: z.enum(['refusing', 'silent']) },
  }),
  handover_expired: eventKind({
    audience,
    facts: { handover: id },
    /** Entries of the firm that are silent from then on. */
    settled: { silent: list(id) },
  }),
  sharing_consented: eventKind({
    audience,
    facts: {
      entity: id,
      identity: flag,
      warned: flag,
      /** Whether it may learn of the case at all. Not said: as the yes to naming them says. */
      tell: flag.optional(),
      /** Not said: nothing changes about whom they fear. */
      fearsNoLonger: flag.optional(),
    },
    /** Entries that the person fears no longer, and places in the list of former ones. */
    settled: { calmed: list(id).optional(), calmedFormer: list(z.int().min(0)).optional() },
  }),
}
