import type { Actor } from '../../domain/case/actor.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Ruling } from '../../domain/case/verb.ts'
import {
  keepFromMachine,
  sendToMachine,
  whyNotByMachine,
} from '../../domain/casework/translate-by-machine.ts'
import { toldText } from '../../domain/casework/translations.ts'
import { isBlank } from '../../domain/blank.ts'
import { isRefusal } from '../../domain/refusal.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import { viewCase } from './view-case.ts'

/** Why there is no translation; `not_found` where there is nothing to translate, or nobody who translates. */
export const NOT_TRANSLATED = [
  'walled',
  'of_member',
  'too_long',
  'unreachable',
  'time',
  'refused',
  'answer',
] as const
export type NotTranslated = (typeof NOT_TRANSLATED)[number]

/** What came of it, with the case where there is one for whoever asked. */
export interface ByMachine {
  readonly kase: Case
  /** The text, as it stands in the case. */
  readonly text: string
  readonly failed: NotTranslated | null
}

/**
 * Sends one text of the person to the machine of the settings, because one of us pressed for it, and keeps what comes
 * back beside the text. That it is sent, by whom and where to, is stored before anything leaves; nobody waits for the
 * machine with anything locked. Null where there is no such text for them.
 *
 * @param into the language of whoever asks
 */
export async function translateByMachine(
  house: House,
  viewer: Extract<Viewer, { kind: 'staff' }>,
  by: Actor,
  caseId: string,
  { told, into }: { readonly told: string; readonly into: string },
): Promise<ByMachine | null> {
  const server = house.translator
  const view = server && (await viewCase(house, viewer, caseId, by))
  // Whoever reads a case with names hidden would send what they may not read.
  if (server === null || view === null || view.veiled) return null
  const text = toldText(view.kase, told)
  if (text === undefined) return null
  const result = (kase: Case, failed: NotTranslated | null) => ({ kase, text: text.text, failed })
  const whyNot = whyNotByMachine(view.kase, text, server)
  if (whyNot !== null) return result(view.kase, whyNot)
  const commit = (decide: (kase: Case) => Ruling) =>
    decideAndCommit(house, { viewer, by, caseId, decide, seen: null, mayGoOn: () => true })
  const about = { told, into, server }
  const sent = await commit((kase) => sendToMachine(kase, about, contextOf(house, by)))
  if (isRefusal(sent)) return sent.refused === 'already_done' ? result(view.kase, null) : null
  const answer = await server.translate(text.text, into)
  if ('failed' in answer) return result(sent.kase, answer.failed)
  if (isBlank(answer.words)) return result(sent.kase, 'answer')
  const kept = await commit((kase) => keepFromMachine(kase, { ...about, ...answer }, contextOf(house, by)))
  return isRefusal(kept) ? null : result(kept.kase, null)
}
