import { z } from '@hono/zod-openapi'
import { proposeAction as rule } from '../../domain/remedy/propose-action.ts'
import { CATALOGUE, type CatalogueId } from '../../domain/remedy/catalogue.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { ELEMENTS } from '../../domain/vocabulary/remedy.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, choices, entityId, impactId, longText, moment } from '../../domain/case/fields.ts'

const catalogueIds = CATALOGUE.map((entry) => entry.id) as [CatalogueId, ...CatalogueId[]]

export const proposeAction = caseVerb(
  'remedy',
  'propose_action',
  z.object({
    impact: impactId(),
    entity: entityId(),
    catalogue: z.enum(catalogueIds).nullable().meta({ field: 'catalogue' }),
    elements: choices(codesOf(ELEMENTS)).min(1),
    what: longText(),
    duty: choice(['duty', 'voluntary']),
    dueAt: moment(),
    proofWanted: longText(),
  }),
  rule,
)
