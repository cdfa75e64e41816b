import { z } from '@hono/zod-openapi'
import type { Case } from '../../../domain/case/case.ts'
import {
  currentCell,
  dutiesOf,
  FLOW_ANSWERS,
  FLOW_QUESTIONS,
} from '../../../domain/value-chain/attribution.ts'
import { CONTACT_REASONS } from '../../../domain/value-chain/find-contact.ts'
import { REASSESSMENT_TRIGGERS } from '../../../domain/value-chain/reassessment.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import {
  CONTACT_RULES,
  CONTRIBUTION_FACTORS,
  COOPERATION,
  DUTIES,
  FINDINGS,
  NAMINGS,
  ROLES,
  SIZES,
  SUBTYPES,
} from '../../../domain/vocabulary/value-chain.ts'
import { at, code, listOf, maybeAt, maybeText, text, yes } from './fields.ts'

export const entitySchema = z
  .object({
    id: text(),
    name: text(),
    naming: code(NAMINGS),
    sourceName: maybeText(),
    sourceRole: code(ROLES).nullable(),
    system: maybeText(),
    role: code(ROLES),
    subtype: code(SUBTYPES).nullable(),
    size: code(SIZES).nullable(),
    operator: yes(),
    feared: yes(),
    organisation: maybeText(),
    cooperation: code(COOPERATION),
    knowledgeAt: maybeAt(),
    askedAt: maybeAt(),
    answerDueAt: maybeAt(),
    answeredAt: maybeAt(),
    /** It was told who the person is; stays true when they take their consent back. */
    knowsWho: yes(),
  })
  .openapi('Entity')

export const attributionSchema = z
  .object({
    impact: text(),
    entity: text(),
    from: at(),
    until: maybeAt(),
    finding: code(FINDINGS),
    plausible: code(FINDINGS).nullable(),
    factors: listOf(code(CONTRIBUTION_FACTORS)),
    answers: z.partialRecord(z.enum(codesOf(FLOW_QUESTIONS)), code(FLOW_ANSWERS)),
    confidence: z.enum(['low', 'medium', 'high']),
    departsFromFlow: yes(),
    reasons: text(),
    lastingProof: maybeText(),
    at: at(),
    /** True for the finding that holds now. */
    current: yes(),
    duties: listOf(code(DUTIES)),
  })
  .openapi('Attribution')

export const claimSchema = z.object({
  entity: text(),
  impact: text(),
  finding: code(FINDINGS),
  words: text(),
  at: at(),
  reported: yes(),
})

export const reassessmentSchema = z.object({
  id: text(),
  impact: text(),
  entity: text(),
  trigger: code(REASSESSMENT_TRIGGERS),
  dueAt: at(),
  opened: z.object({ at: at(), proposes: code(FINDINGS) }).nullable(),
  answeredAt: maybeAt(),
})

export const contactSchema = z.object({
  impact: text(),
  entity: text(),
  rule: code(CONTACT_RULES),
  insteadOf: maybeText(),
  because: listOf(code(CONTACT_REASONS)),
  at: at(),
})

export const handoverSchema = z
  .object({
    id: text(),
    entity: text(),
    impacts: listOf(text()),
    message: text(),
    at: at(),
    until: at(),
    withIdentity: yes(),
    answer: z.object({ accepted: yes(), words: maybeText(), at: at() }).nullable(),
    expiredAt: maybeAt(),
    endedAt: maybeAt(),
  })
  .openapi('Handover')

export const consentSchema = z.object({
  entity: text(),
  identity: yes(),
  warned: yes(),
  used: yes(),
  at: at(),
})

/** Every finding ever written down, with what it owes, and which of them hold now. */
export function attributionBodies(kase: Case, now: Instant): z.input<typeof attributionSchema>[] {
  return kase.cells.map((cell) => ({
    ...cell,
    current: currentCell(kase.cells, cell.impact, cell.entity, now) === cell,
    duties: dutiesOf(cell.finding, cell.plausible).codes,
  }))
}
