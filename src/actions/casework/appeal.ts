import { appeal as verb } from '../../domain/casework/appeal.ts'
import { asCaseVerb } from '../case-verb.ts'

export const appeal = asCaseVerb(verb)
