import { z } from '@hono/zod-openapi'
import { describeImpact as rule } from '../../domain/casework/describe-impact.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { IMPACT_KINDS, IMPACT_NATURES, IMPACT_ORIGINS, RELATIONS } from '../../domain/vocabulary/impact.ts'
import { RIGHTS } from '../../domain/vocabulary/rights.ts'
import { caseVerb } from '../case-verb.ts'
import {
  choice,
  choices,
  maybeCount,
  maybeLongText,
  maybeShortText,
  shortText,
} from '../../domain/case/fields.ts'

export const describeImpact = caseVerb(
  'casework',
  'describe_impact',
  z.object({
    title: shortText(),
    rights: choices(codesOf(RIGHTS)).min(1),
    otherRight: maybeShortText(),
    otherRightSource: maybeShortText(),
    kind: choice(codesOf(IMPACT_KINDS)),
    nature: choice(codesOf(IMPACT_NATURES)),
    origin: choice(codesOf(IMPACT_ORIGINS)),
    relation: choice(codesOf(RELATIONS)),
    group: shortText(),
    knownCount: maybeCount(),
    estimatedCount: maybeCount(),
    method: maybeShortText(),
    heightenedRisk: maybeLongText(),
  }),
  rule,
)
