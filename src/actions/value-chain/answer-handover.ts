import { answerHandover as verb } from '../../domain/value-chain/answer-handover.ts'
import { asCaseVerb } from '../case-verb.ts'

export const answerHandover = asCaseVerb(verb)
