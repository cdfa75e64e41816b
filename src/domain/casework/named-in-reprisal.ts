import { staffIdOf } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import type { Context } from '../case/verb.ts'
import { isBefore } from '../time/instant.ts'
import { openReprisal } from './reprisals.ts'

/** Whom they write to stands first, as in "Dear Ms Haddad,": that says nothing of who makes trouble. */
const ADDRESSED =
  /^\s*(?:dear|hello|hi|good (?:morning|day|evening)|thank you|thanks|sehr geehrte[rs]?|liebe[rs]?|hallo|guten (?:tag|morgen|abend)|danke|cher|chere|chère|bonjour|merci|estimad[oa]|querid[oa]|hola|buenos d[ií]as|gracias|car[oa]|prezad[oa]|ol[aá]|bom dia|obrigad[oa]|عزيزي|عزيزتي|مرحبا|السلام عليكم|شكرا)(?:\s+[\p{L}\p{M}.'’-]+){0,2}\s*[,!،\n]/iu

/**
 * True for one of us whom the person names while they have trouble for having written to us: in anything that they wrote
 * since they first told of any, because "it began again, the same man" names nobody and means somebody (UNGP 31
 * commentary: prevent retaliation). Found too often, a colleague takes care of it; found too seldom, whoever makes the
 * trouble answers for us.
 */
export function isNamedInReprisal(kase: Case, { by, namedIn }: Pick<Context, 'by' | 'namedIn'>): boolean {
  const me = staffIdOf(by)
  const first = kase.reprisals[0]?.tellings[0]
  if (me === null || first === undefined || openReprisal(kase) === null) return false
  // A door that does not look for names would let in just whom they name.
  if (namedIn === undefined) throw new Error('Nobody looked whom of us the person names.')
  return kase.theirWords.some(
    ({ at, adviser, text }) =>
      adviser === undefined && !isBefore(at, first.at) && namedIn(text.replace(ADDRESSED, '')).includes(me),
  )
}
