import type { Case } from '../../../domain/case/case.ts'
import { RECEIVER } from '../../../domain/value-chain/chain.ts'
import { ECOSYSTEM_LEAD, EXTERNAL_OMBUDS } from '../../../domain/vocabulary/value-chain.ts'
import type { Speaker } from '../../../words/speak.ts'

/** The name of a contact: an organisation of the case, ourselves, or one of the two bodies outside it. */
export function contactName(speaker: Speaker, kase: Case, id: string): string {
  const words = speaker.w.workspace.casePage.contact
  if (id === RECEIVER) return words.us
  if (id === ECOSYSTEM_LEAD) return words.lead
  if (id === EXTERNAL_OMBUDS) return words.ombuds
  return (
    [...kase.bodies, ...kase.entities, ...kase.formerEntities].find((entity) => entity.id === id)?.name ?? id
  )
}
