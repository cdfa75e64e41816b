import { noteSilence as verb } from '../../domain/value-chain/note-silence.ts'
import { asCaseVerb } from '../case-verb.ts'

export const noteSilence = asCaseVerb(verb)
