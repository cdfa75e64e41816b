import { viewCase } from '../../../actions/casework/view-case.ts'
import type { Case } from '../../../domain/case/case.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Gaps, Speaker } from '../../../words/speak.ts'
import { staffOf, staffViewer, type Visit } from '../../route.ts'
import { isolate } from '../isolate.ts'

/** Why something was refused, on the case as it is in the database now. */
export async function refusalWords(visit: Visit, caseId: string, refusal: Refusal): Promise<string> {
  const { speaker, house } = visit
  const view = await viewCase(house, staffViewer(staffOf(visit)), caseId)
  return sayRefusal(speaker, view?.kase ?? null, refusal)
}

/** Why something cannot be done, with names and words in place of ids and codes. */
export function sayRefusal(speaker: Speaker, kase: Case | null, refusal: Refusal): string {
  return speaker.say(speaker.w.refusals[refusal.refused], gapsOf(speaker, kase, refusal))
}

function gapsOf(speaker: Speaker, kase: Case | null, { detail = {} }: Refusal): Gaps {
  const gaps: Record<string, string | number> = {}
  for (const [gap, value] of Object.entries(detail))
    gaps[gap] = typeof value === 'number' ? value : inWords(speaker, kase, gap, value)
  return gaps
}

function inWords({ w }: Speaker, kase: Case | null, gap: string, value: string): string {
  const { vocabulary } = w
  switch (gap) {
    case 'verb':
      return wordIn(titles(w), value)
    case 'state':
      return wordIn({ ...vocabulary.caseStates, ...vocabulary.actionStates }, value)
    case 'element':
      return wordIn(vocabulary.elements, value)
    case 'question':
      return wordIn({ ...vocabulary.flowQuestions, ...vocabulary.adequacyQuestions }, value)
    case 'role':
      return wordIn(vocabulary.roles, value)
    case 'entity':
      return isolate(kase?.entities.find((each) => each.id === value)?.name ?? value)
    case 'action':
      return isolate(kase?.plan.find((each) => each.id === value)?.what ?? value)
    default:
      return value
  }
}

function titles(w: Speaker['w']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(w.workspace.verbs).map(([verb, { title }]) => [verb, title]))
}

function wordIn(list: Readonly<Record<string, string>>, code: string): string {
  return list[code] ?? code
}
