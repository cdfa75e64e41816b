import { z } from '@hono/zod-openapi'
import { chooseContact as rule } from '../../domain/value-chain/choose-contact.ts'
import { caseVerb } from '../case-verb.ts'
import { impactId } from '../../domain/case/fields.ts'

export const chooseContact = caseVerb('value-chain', 'choose_contact', z.object({ impact: impactId() }), rule)
