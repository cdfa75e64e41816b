import { resume as verb } from '../../domain/casework/resume.ts'
import { asCaseVerb } from '../case-verb.ts'

export const resume = asCaseVerb(verb)
