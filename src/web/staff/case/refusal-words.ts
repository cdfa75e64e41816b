import { eachOf, type Refusal } from '../../../domain/refusal.ts'
import type { Gaps } from '../../../words/gaps.ts'
import type { Speaker } from '../../../words/speak.ts'

/** Why something cannot be done, with words in place of codes. */
export function sayRefusal(speaker: Speaker, refusal: Refusal): string {
  return [...new Set(eachOf(refusal).map((each) => sayOne(speaker, each)))].join(' ')
}

/** One thing that is missing, in words. */
export function sayOne(speaker: Speaker, { refused, detail = {} }: Refusal): string {
  return speaker.say(speaker.w.refusals[refused], gapsOf(speaker, detail))
}

function gapsOf({ w }: Speaker, detail: Gaps): Gaps {
  const { vocabulary } = w
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    state: vocabulary.actionStates,
    question: { ...vocabulary.flowQuestions, ...vocabulary.adequacyQuestions },
    role: vocabulary.roles,
    element: vocabulary.elements,
    firstStep: w.workspace.steps,
  }
  return Object.fromEntries(
    Object.entries(detail).map(([gap, value]) => [gap, words[gap]?.[String(value)] ?? value]),
  )
}
