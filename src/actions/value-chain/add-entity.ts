import { z } from '@hono/zod-openapi'
import { addEntity as rule } from '../../domain/value-chain/add-entity.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { NAMINGS, ROLES, SIZES, SUBTYPES } from '../../domain/vocabulary/value-chain.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, maybeChoice, maybeShortText, shortText, yesNo } from '../../domain/case/fields.ts'

export const addEntity = caseVerb(
  'value-chain',
  'add_entity',
  z.object({
    name: shortText(),
    naming: choice(codesOf(NAMINGS)).optional(),
    system: maybeShortText(),
    role: choice(codesOf(ROLES)),
    subtype: maybeChoice(codesOf(SUBTYPES)),
    size: maybeChoice(codesOf(SIZES)),
    operator: yesNo(),
    feared: yesNo(),
    organisation: z.uuid().nullable().meta({ field: 'organisation' }),
  }),
  rule,
)
