import type { Actor } from '../domain/case/actor.ts'
import { eachOf, isRefusal, type Refusal } from '../domain/refusal.ts'
import type { VerbName } from '../domain/verbs.ts'
import { verbCalled } from '../domain/verbs.ts'
import type { Viewer } from '../store/cases/viewer.ts'
import { findCase } from '../store/history/find-case.ts'
import type { House } from './house.ts'
import { isInvalid, parseInput, type FieldProblem } from './parse-input.ts'
import { contextFor, withoutKnowingly } from './run-verb.ts'
import { standInsFor } from './stand-ins.ts'

/** More ways to fill in what is missing are not tried: such a form is told its rules when its fields are right. */
const MOST = 100
/** Most characters of such a form: whoever wrote more is told in two rounds, so that nobody else waits for it. */
export const MOST_CHARACTERS = 20_000

/**
 * What a rule refuses in a form whose fields are not all right, whatever will stand in those that are not: said with
 * them, so that nobody mends a form twice. Empty where it depends on them.
 */
export async function refusedAnyway(
  house: House,
  name: VerbName,
  { viewer, by, caseId }: { readonly viewer: Viewer; readonly by: Actor; readonly caseId: string },
  raw: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
): Promise<readonly Refusal[]> {
  const verb = verbCalled(name)
  const gaps = [...new Set(problems.map(({ field }) => field.split('.')[0] ?? field))]
  if (gaps.some((gap) => verb.about.includes(gap))) return []
  if (JSON.stringify(raw).length > MOST_CHARACTERS) return []
  const found = await findCase(house.database, house.keys, viewer, caseId)
  if (found === null) return []
  const inputs = waysToFillIn(verb.input, gaps, house, raw)
  const context = await contextFor(house, viewer, by, raw)
  let refused: readonly Refusal[] | null = null
  for (const input of inputs) {
    const parsed = parseInput(verb.input, withoutKnowingly(input))
    if (isInvalid(parsed)) return []
    const ruling = verb.decide(found.kase, parsed, context)
    if (!isRefusal(ruling)) return []
    const here = eachOf(ruling)
    refused = (refused ?? here).filter((one) => here.some((other) => isSame(one, other)))
    if (refused.length === 0) return []
  }
  return (refused ?? []).filter(({ detail }) => !gaps.includes(String(detail?.['field'] ?? '')))
}

/** The same input with the gaps filled in, in every way that the kinds of its fields allow; none where these are too many. */
export function waysToFillIn(
  schema: ReturnType<typeof verbCalled>['input'],
  gaps: readonly string[],
  house: House,
  raw: Readonly<Record<string, unknown>>,
): readonly Readonly<Record<string, unknown>>[] {
  let ways: Readonly<Record<string, unknown>>[] = [raw]
  for (const gap of gaps) {
    const field = (schema.shape as Readonly<Record<string, Parameters<typeof standInsFor>[0]>>)[gap]
    const values = field === undefined ? null : standInsFor(field, house.now())
    if (values === null || ways.length * values.length > MOST) return []
    ways = ways.flatMap((way) => values.map((value) => ({ ...way, [gap]: value })))
  }
  return ways
}

/** True when two refusals say the same. */
export const isSame = (one: Refusal, other: Refusal) =>
  one.refused === other.refused && JSON.stringify(one.detail) === JSON.stringify(other.detail)
