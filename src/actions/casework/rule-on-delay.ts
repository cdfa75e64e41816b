import { ruleOnDelay as verb } from '../../domain/casework/rule-on-delay.ts'
import { asCaseVerb } from '../case-verb.ts'

export const ruleOnDelay = asCaseVerb(verb)
