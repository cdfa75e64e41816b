import * as z from 'zod'
import { isBlank } from '../../domain/blank.ts'
import { countByGroup, type Observation } from '../files/count.ts'
import { groupOf, sayNames, splitNames } from './group-key.ts'
import { harmfulTest, isUnscored, type HarmfulTest } from './harmful-when.ts'
import {
  dayOf,
  EVERYBODY,
  note,
  problem,
  type EvidenceNote,
  type EvidenceProblem,
  type FormatReading,
  type ReadOptions,
} from './reading.ts'

/** A refusal, or no answer, in the values of Inspect's own scorers. */
const NO_ANSWER = 'N'

const things = z.record(z.string(), z.unknown()).nullish()

const sample = z.object({
  id: z.union([z.string(), z.number()]),
  epoch: z.number().nullish(),
  scores: z.record(z.string(), z.object({ value: z.unknown().optional() }).nullish()).nullish(),
  metadata: things,
  uuid: z.string().nullish(),
  input: z.unknown().optional(),
  output: z.object({ completion: z.string().nullish() }).nullish(),
  error: z.unknown().optional(),
  invalidation: z.unknown().optional(),
})
type Sample = z.infer<typeof sample>

const evalLog = z.object({
  status: z.string(),
  eval: z.object({ created: z.string().nullish(), model: z.string().nullish(), packages: things }),
  invalidated: z.boolean().nullish(),
  stats: z.object({ completed_at: z.string().nullish() }).nullish(),
  samples: z.array(sample).nullish(),
})

/**
 * Counts of an Inspect log, as JSON or unpacked from an `.eval` file. Which value is harmful has to be said. Samples with an error,
 * without a score, invalidated, or with `NaN` are missing data. A log that did not end well is refused, unless somebody
 * says why it counts; one with results but no samples cannot be split, so nothing is taken from it.
 */
export function readInspect(json: unknown, when: 'before' | 'after', options: ReadOptions): FormatReading {
  const parsed = evalLog.safeParse(json)
  if (!parsed.success) return problem('not_inspect', { at: parsed.error.issues[0]?.path.join('.') || '/' })
  const log = parsed.data
  const failed = log.invalidated ? 'invalidated' : log.status === 'success' ? null : log.status
  const override = options.overrideReason !== null && !isBlank(options.overrideReason)
  if (failed !== null && !override) return problem('not_successful', { status: failed })
  const samples = log.samples ?? []
  if (samples.length === 0) return problem('results_only')

  const scorer = scorerOf(samples, options.metric)
  if ('problems' in scorer) return scorer
  const values = samples.map((each) =>
    isMissing(each, scorer.name) ? undefined : valueOf(each, scorer.name),
  )
  const seen = tally(values)
  const asked = options.harmfulWhen.length > 0 ? options.harmfulWhen : defaultFor(options)
  if (asked.length === 0) return problem('harmful_when_needed', { values: seen })
  const isHarmful = harmfulTest(asked)

  const names = splitNames(samples.map(({ metadata }) => ({ metadata })))
  const keyed = samples.map((each, index) => ({
    each,
    value: values[index],
    key: keyOf(each, options.splitBy),
  }))
  const lost = keyed.filter(({ key }) => key === null).length
  if (lost > 0)
    return problem('group_key_missing', {
      name: options.splitBy ?? '',
      rows: lost,
      of: keyed.length,
      names: sayNames(names),
    })
  const odd = values.find((value) => isHarmful(value) === 'unreadable')
  if (odd !== undefined) return problem('value_unreadable', { value: shown(odd), asked })

  const observations = keyed.map(({ each, value, key }): Observation => ({
    key: key ?? EVERYBODY,
    id: String(each.id),
    state: stateOf(value, isHarmful),
    ...wordedOf(each),
    ...(each.uuid ? { trace: each.uuid } : {}),
  }))
  const notes: EvidenceNote[] = [note('values_seen', { when, values: seen, asked })]
  const refused = values.filter((value) => value === NO_ANSWER).length
  if (refused > 0 && options.measure === 'harm') notes.push(note('refused', { when, count: refused }))
  if (failed !== null)
    notes.push(note('overridden', { when, status: failed, reason: options.overrideReason ?? '' }))
  const version = log.eval.packages?.['inspect_ai']
  return {
    runs: [{ when, ...countByGroup(observations) }],
    notes,
    names,
    tool: typeof version === 'string' ? `inspect_ai ${version}` : 'inspect_ai',
    model: log.eval.model ?? null,
    ranOn: dayOf(log.stats?.completed_at || log.eval.created),
    overrideReason: failed === null ? null : options.overrideReason,
  }
}

/** Question and answer as they were worded, where the log has both. */
function wordedOf({ input, output }: Sample): Pick<Observation, 'worded'> {
  const completion = output?.completion
  return input !== undefined && completion ? { worded: JSON.stringify([input, completion]) } : {}
}

/** A refusal is what over-refusal means; which answer is harmful nobody can guess. */
function defaultFor({ measure }: ReadOptions): readonly string[] {
  return measure === 'over_refusal' ? [NO_ANSWER] : []
}

function scorerOf(
  samples: readonly Sample[],
  asked: string | null,
): { readonly name: string } | { problems: EvidenceProblem[] } {
  const names = [...new Set(samples.flatMap((each) => Object.keys(each.scores ?? {})))].sort()
  const [only, ...others] = names
  if (asked !== null) {
    return names.includes(asked) ? { name: asked } : problem('metric_unknown', { asked, names })
  }
  if (only === undefined) return problem('nothing_observed')
  return others.length === 0 ? { name: only } : problem('metric_needed', { names })
}

function valueOf({ scores }: Sample, scorer: string): unknown {
  return scores && Object.hasOwn(scores, scorer) ? scores[scorer]?.value : undefined
}

/** `error` and `invalidation` are null, or left out, where all is well. */
function isMissing(each: Sample, scorer: string): boolean {
  return Boolean(each.error) || Boolean(each.invalidation) || isUnscored(valueOf(each, scorer))
}

function stateOf(value: unknown, isHarmful: HarmfulTest): Observation['state'] {
  if (value === undefined) return 'missing'
  return isHarmful(value) === 'yes' ? 'harmful' : 'fine'
}

function keyOf({ metadata }: Sample, splitBy: string | null): string | null {
  return splitBy === null ? EVERYBODY : groupOf({ metadata }, splitBy)
}

/** "C 40, I 10": what stands in the log, so that a mistyped value is seen. */
function tally(values: readonly unknown[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) {
    const name = value === undefined ? '(missing)' : shown(value)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([name, count]) => `${name} ${count}`)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
}
