import { z } from '@hono/zod-openapi'
import { correctEntity as rule } from '../../domain/value-chain/correct-entity.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { NAMINGS, ROLES, SIZES, SUBTYPES } from '../../domain/vocabulary/value-chain.ts'
import { caseVerb } from '../case-verb.ts'
import {
  choice,
  entityId,
  longText,
  maybeChoice,
  maybeShortText,
  shortText,
  yesNo,
} from '../../domain/case/fields.ts'

export const correctEntity = caseVerb(
  'value-chain',
  'correct_entity',
  z.object({
    entity: entityId(),
    name: shortText(),
    naming: choice(codesOf(NAMINGS)).optional(),
    system: maybeShortText(),
    role: choice(codesOf(ROLES)),
    subtype: maybeChoice(codesOf(SUBTYPES)),
    size: maybeChoice(codesOf(SIZES)),
    operator: yesNo(),
    feared: yesNo(),
    reasons: longText(),
  }),
  rule,
)
