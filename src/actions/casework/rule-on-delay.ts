import { z } from '@hono/zod-openapi'
import { ruleOnDelay as rule } from '../../domain/casework/rule-on-delay.ts'
import { caseVerb } from '../case-verb.ts'
import { impactId, maybeLongText, yesNo } from '../../domain/case/fields.ts'

export const ruleOnDelay = caseVerb(
  'casework',
  'rule_on_delay',
  z.object({ impact: impactId(), accepted: yesNo(), reasons: maybeLongText() }),
  rule,
)
