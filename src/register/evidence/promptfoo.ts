import * as z from 'zod'
import { countByGroup, type Observation } from '../files/count.ts'
import { groupOf, sayNames, splitNames } from './group-key.ts'
import { attacksIn } from './promptfoo-attacks.ts'
import { placesOf, resultRow, type ResultRow } from './promptfoo-row.ts'
import {
  dayOf,
  EVERYBODY,
  note,
  problem,
  type EvidenceNote,
  type FormatReading,
  type ReadOptions,
} from './reading.ts'

const outputFile = z.object({
  results: z.object({
    version: z.literal([2, 3]).default(3),
    timestamp: z.string().nullish(),
    results: z.array(resultRow),
  }),
  config: z.object({ redteam: z.unknown().optional() }).nullish(),
  metadata: z
    .object({ promptfooVersion: z.string().nullish(), evaluationCreatedAt: z.string().nullish() })
    .nullish(),
  createdAt: z.string().nullish(),
})

/**
 * Counts of a promptfoo output in the shape of `promptfoo eval -o run.json` (result versions 2 and 3). A failed test is the harm;
 * in a red-team run it is an attack that worked. Errors of the system (`failureReason` 2) and of the grader are missing
 * data, neither good nor bad.
 */
export function readPromptfoo(json: unknown, when: 'before' | 'after', options: ReadOptions): FormatReading {
  const parsed = outputFile.safeParse(json)
  if (!parsed.success) return problem('not_promptfoo', { at: pathOf(parsed.error) })
  const { results, config, metadata, createdAt } = parsed.data
  const harmfulPass = options.harmfulWhen.includes('pass')
  if (
    options.harmfulWhen.some((value) => value !== 'pass' && value !== 'fail') ||
    options.harmfulWhen.length > 1
  ) {
    return problem('harmful_when_unknown', { asked: options.harmfulWhen })
  }

  const oneProvider = chosen(results.results, providerNames, options.provider)
  if ('names' in oneProvider)
    return problem(oneProvider.code === 'needed' ? 'provider_needed' : 'provider_unknown', oneProvider)
  const onePrompt = chosen(oneProvider.rows, promptNames, options.prompt)
  if ('names' in onePrompt)
    return problem(onePrompt.code === 'needed' ? 'prompt_needed' : 'prompt_unknown', onePrompt)
  const attacks = attacksIn(onePrompt.rows, options.plugins)
  if ('problems' in attacks) return attacks
  const { rows } = attacks
  const metrics = metricsOf(rows)
  const { metric } = options
  if (metric === null && metrics.length > 1) return problem('metric_needed', { names: metrics })
  if (metric !== null && !metrics.includes(metric)) {
    return problem('metric_unknown', { asked: metric, names: metrics })
  }

  const names = splitNames(rows.map(placesOf))
  const keyed = rows.map((row) => ({ row, key: keyOf(row, options.splitBy) }))
  const lost = keyed.filter(({ key }) => key === null).length
  if (lost > 0) {
    return problem('group_key_missing', {
      name: options.splitBy ?? '',
      rows: lost,
      of: keyed.length,
      names: sayNames(names),
    })
  }
  const observations = keyed.flatMap(({ row, key }): Observation[] => {
    const state = stateOf(row, metric, harmfulPass)
    return state === null || key === null
      ? []
      : [{ key, id: questionOf(row), state, ...wordedOf(row), ...(row.id ? { trace: row.id } : {}) }]
  })
  if (observations.length === 0) return problem('nothing_observed')

  const run = { when, ...countByGroup(observations) }
  const notes: EvidenceNote[] = []
  if (config?.redteam || attacks.isRedTeam) notes.push(note('red_team'))
  notes.push(...attacks.notes)
  const ranAt = metadata?.evaluationCreatedAt ?? results.timestamp ?? createdAt
  return {
    runs: [run],
    notes,
    names,
    tool: metadata?.promptfooVersion ? `promptfoo ${metadata.promptfooVersion}` : 'promptfoo',
    model: rows[0] ? providerNames(rows[0]).join(' ') || null : null,
    ranOn: dayOf(ranAt),
    overrideReason: null,
  }
}

type Chosen =
  | { readonly rows: readonly ResultRow[] }
  | { readonly code: 'needed' | 'unknown'; readonly asked: string; readonly names: readonly string[] }

/** The rows of one provider or prompt. A file with several mixes systems, so one has to be named. */
function chosen(
  rows: readonly ResultRow[],
  namesOf: (row: ResultRow) => readonly string[],
  asked: string | null,
): Chosen {
  const names = [...new Set(rows.map((row) => namesOf(row)[0] ?? ''))]
  if (asked === null) return names.length > 1 ? { code: 'needed', asked: '', names } : { rows }
  const own = rows.filter((row) => namesOf(row).includes(asked))
  return own.length === 0 ? { code: 'unknown', asked, names } : { rows: own }
}

function providerNames({ provider }: ResultRow): string[] {
  if (typeof provider === 'string') return [provider]
  return [provider?.label, provider?.id].filter((name) => typeof name === 'string' && name !== '') as string[]
}

function promptNames({ prompt }: ResultRow): string[] {
  return [prompt?.label, prompt?.raw].filter((name) => typeof name === 'string' && name !== '') as string[]
}

function metricsOf(rows: readonly ResultRow[]): string[] {
  const names = rows.flatMap((row) =>
    (row.gradingResult?.componentResults ?? []).flatMap((each) => each?.assertion?.metric ?? []),
  )
  return [...new Set(names)].sort()
}

function keyOf(row: ResultRow, splitBy: string | null): string | null {
  return splitBy === null ? EVERYBODY : groupOf(placesOf(row), splitBy)
}

/**
 * By its variables and not by its number: with `--repeat` every try has a number of its own. A test without variables
 * has nothing else.
 */
function questionOf({ vars, testCase, prompt, testIdx }: ResultRow): string {
  const known = vars ?? testCase?.vars ?? {}
  return Object.keys(known).length > 0 ? JSON.stringify(known) : JSON.stringify([prompt?.raw, testIdx])
}

/** Question and answer as they were worded, where the file has both. */
function wordedOf({ prompt, response }: ResultRow): Pick<Observation, 'worded'> {
  const output = response?.output
  return prompt?.raw && output !== undefined && output !== null
    ? { worded: JSON.stringify([prompt.raw, output]) }
    : {}
}

/** Null when the test does not have the metric, so it says nothing about it. */
function stateOf(row: ResultRow, metric: string | null, harmfulPass: boolean): Observation['state'] | null {
  if (hasNoAnswer(row)) return 'missing'
  const components = (row.gradingResult?.componentResults ?? []).filter(
    (each) => each !== null && each !== undefined,
  )
  const own = metric === null ? components : components.filter((each) => each.assertion?.metric === metric)
  if (metric !== null && own.length === 0) return null
  if (row.gradingResult?.metadata?.graderError || own.some((each) => each.metadata?.graderError))
    return 'missing'
  const passed = metric === null ? row.success : own.every((each) => each.pass === true)
  return passed === harmfulPass ? 'harmful' : 'fine'
}

/**
 * Version 2 has no `failureReason`. A failed assertion puts its reason where errors are; a test that passed has no
 * reason, so what stands there is an error: a system that is down must not look harmless.
 */
function hasNoAnswer({ failureReason, error, gradingResult, success }: ResultRow): boolean {
  if (success && Boolean(error)) return true
  if (typeof failureReason === 'number') return failureReason === 2
  return Boolean(error) && !gradingResult
}

function pathOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') || '/'
}
