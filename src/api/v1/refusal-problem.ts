import { eachOf, type Refusal } from '../../domain/refusal.ts'
import type { CaseState } from '../../domain/vocabulary/casework.ts'
import type { Gaps } from '../../words/gaps.ts'
import type { Speaker } from '../../words/speak.ts'
import { problem, type Problem } from './problem.ts'

/** Ids and codes; anything else in a refusal might come from what somebody typed. */
const OURS = /^[a-zA-Z0-9_:.-]{1,40}$/

/** Refusals that no other moment of the case would change, only somebody else. */
const FORBIDDEN: readonly Refusal['refused'][] = ['not_yours', 'needs_a_person']

/** The problem for a refusal: why, in words, and where the case stands. */
export function refusalProblem(speaker: Speaker, refusal: Refusal, state: CaseState | null): Problem {
  const { refused } = refusal
  if (refused === 'not_found') return problem(speaker, 'not_found')
  const about = aboutOf(refusal)
  const [, ...also] = eachOf(refusal)
  return problem(speaker, FORBIDDEN.includes(refused) ? 'forbidden' : 'refused', {
    members: {
      code: refused,
      detail: wordsOf(speaker, refused, about),
      ...(state === null ? {} : { state }),
      ...(Object.keys(about).length === 0 ? {} : { about }),
      ...(also.length === 0 ? {} : { also: also.map((each) => alsoOf(speaker, each)) }),
    },
  })
}

/** Something else that is missing: every reason that a rule knows is told at once. */
function alsoOf(speaker: Speaker, refusal: Refusal) {
  const about = aboutOf(refusal)
  return { code: refusal.refused, detail: wordsOf(speaker, refusal.refused, about), about }
}

function aboutOf({ detail = {} }: Refusal): Gaps {
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      typeof value === 'number' || OURS.test(value) ? value : '*',
    ]),
  )
}

/** What was refused, in words; the bare code while there are none. */
function wordsOf(speaker: Speaker, refused: string, about: Gaps): string {
  const words: Readonly<Record<string, string>> = speaker.w.refusals
  const sentence = words[refused]
  return sentence === undefined ? refused : speaker.say(sentence, about)
}
