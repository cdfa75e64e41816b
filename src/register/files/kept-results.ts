import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { EVIDENCE_FORMATS } from '../../domain/vocabulary/diligence.ts'
import { sha256, sha256OfText } from './hash.ts'
import { code, dateOrNull, text, textOrNull } from './schema/fields.ts'
import { writeWhole } from './write-whole.ts'
import type { Observation, Question, Run } from './count.ts'

/** The folder of a register in which results are kept, each file under the hash of what it holds. */
export const RESULTS_FOLDER = 'results'

const LETTERS = { harmful: 'h', fine: 'f', missing: 'm' } as const satisfies Record<
  Observation['state'],
  string
>
const STATES = new Map<string, Observation['state']>(
  (Object.entries(LETTERS) as [Observation['state'], string][]).map(([state, letter]) => [letter, state]),
)

const question = z.tuple([text, z.string().regex(/^[0-9a-f]{24}$/), z.string().regex(/^[hfm]+$/)])

const schema = z.strictObject({
  results: z.literal(1),
  file: z.strictObject({
    sha256: z.string(),
    format: code(EVIDENCE_FORMATS),
    tool: textOrNull,
    model: textOrNull,
    ran_on: dateOrNull,
    split_by: z.string().nullable().optional(),
  }),
  runs: z
    .array(
      z.strictObject({
        when: z.enum(['before', 'after']),
        trace: z.string().nullable(),
        questions: z.array(question),
      }),
    )
    .min(1),
})

/** What one file of results was, and its answers by question: all that counts are made of. */
export interface KeptResults {
  readonly file: {
    readonly sha256: string
    readonly format: (typeof EVIDENCE_FORMATS)[number]['code']
    readonly tool: string | null
    readonly model: string | null
    readonly ranOn: string | null
    /** By what the answers were told apart; not there where an older version kept them. */
    readonly splitBy?: string | null
  }
  readonly runs: readonly {
    readonly when: Run['when']
    readonly trace: string | null
    readonly questions: readonly Question[]
  }[]
}

/**
 * The text under which results are kept: one line for each question, with its group, its name as a hash, and a letter
 * for each try (`h` harmful, `f` fine, `m` missing). No question and no answer can be read in it.
 */
function keptText({ file, runs }: KeptResults): string {
  const head = {
    sha256: file.sha256,
    format: file.format,
    tool: file.tool,
    model: file.model,
    ran_on: file.ranOn,
    ...(file.splitBy === undefined ? {} : { split_by: file.splitBy }),
  }
  const parts = runs.map(({ when, trace, questions }) => {
    const lines = questions
      .map(({ key, id, tries }) =>
        JSON.stringify([
          key,
          nameOf(id),
          tries
            .map((state) => LETTERS[state])
            .sort()
            .join(''),
        ]),
      )
      .sort()
    return `{"when": "${when}", "trace": ${JSON.stringify(trace)}, "questions": [\n${lines.join(',\n')}\n]}`
  })
  return `{"results": 1,\n"file": ${JSON.stringify(head)},\n"runs": [${parts.join(',\n')}]}\n`
}

/** The hash under which a text of results is kept. */
function keptName(kept: string): string {
  return sha256OfText(kept)
}

/** Where results of a hash are, relative to the register's folder. */
function keptPath(hash: string): string {
  return `${RESULTS_FOLDER}/${hash}.json`
}

/** Writes results beside the register, once, and gives their hash. */
export function keepResults(folder: string, results: KeptResults): string {
  const kept = keptText(results)
  const hash = keptName(kept)
  const path = join(folder, keptPath(hash))
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    writeWhole(path, kept)
  }
  return hash
}

/**
 * The results of a hash; null when they are not there, and `broken` when what is there is not what the hash says, or no
 * results.
 */
export function readKept(folder: string, hash: string): KeptResults | 'broken' | null {
  const path = join(folder, keptPath(hash))
  if (!existsSync(path)) return null
  return parseKept(readFileSync(path, 'utf8'), hash)
}

/** Results that are kept under a hash, from their text; `broken` when the text is not what the hash says, or no results. */
export function parseKept(bytes: string, hash: string): KeptResults | 'broken' {
  if (keptName(bytes) !== hash) return 'broken'
  const parsed = schema.safeParse(jsonOf(bytes))
  if (!parsed.success) return 'broken'
  const { file, runs } = parsed.data
  return {
    file: {
      sha256: file.sha256,
      format: file.format,
      tool: file.tool,
      model: file.model,
      ranOn: file.ran_on,
      ...(file.split_by === undefined ? {} : { splitBy: file.split_by }),
    },
    runs: runs.map(({ when, trace, questions }) => ({
      when,
      trace,
      questions: questions.map(([key, id, letters]) => ({
        key,
        id,
        tries: [...letters].map((letter) => STATES.get(letter) ?? 'missing'),
      })),
    })),
  }
}

/** Below so many harmful answers, runs that nobody copied may well agree in all of them. */
const TELLING = 5

/**
 * By what a copy of a run is known, whatever its file is called and when it is said to have run: the names of its tries,
 * else which question was harmful; null where too few were to tell.
 */
export function markOf({ trace, questions }: KeptResults['runs'][number]): string | null {
  if (trace !== null) return trace
  if (questions.filter(({ tries }) => tries.includes('harmful')).length < TELLING) return null
  return sha256(
    questions
      .map(({ key, id, tries }) => JSON.stringify([key, id, [...tries].sort()]))
      .sort()
      .join('\n'),
  )
}

/** A name that says nothing of the question, and is the same in every run. One that is a name already stays. */
function nameOf(id: string): string {
  return sha256(id).slice(0, 24)
}

function jsonOf(bytes: string): unknown {
  try {
    return JSON.parse(bytes) as unknown
  } catch {
    return undefined
  }
}
