import { recordFinding as verb } from '../../domain/casework/record-finding.ts'
import { asCaseVerb } from '../case-verb.ts'

export const recordFinding = asCaseVerb(verb)
