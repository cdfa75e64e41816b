import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { fromJson } from '../../domain/from-json.ts'
import { KEY_BYTES } from './key-kinds.ts'

/**
 * A key service outside of Amends, through a program: it keeps a key that never comes here, and wraps with it the one
 * key with which the key file is sealed. Asked at the start, and when the file is put under another key.
 */
export interface OutsideKey {
  wrap(key: Buffer): string
  unwrap(wrapped: string): Buffer
}

/** Seconds that the program has for an answer: long enough for somebody to touch a token. */
const PATIENCE_S = 30

const wrappedShape = z.object({ wrapped: z.string().min(1) })
const keyShape = z.object({ key: z.base64() })

/**
 * Speaks with a program on its standard input and output: one line of JSON each, `{"do":"wrap","key":"…"}` answered by
 * `{"wrapped":"…"}`, and `{"do":"unwrap","wrapped":"…"}` answered by `{"key":"…"}`; keys are 32 bytes in base64. What it
 * says on standard error is shown to whoever starts Amends. Throws a sentence that says what is wrong.
 *
 * @param command the program and its arguments, parted by spaces; no shell
 */
export function outsideKeyOf(command: string): OutsideKey {
  const [program = '', ...args] = command.split(/\s+/)
  const ask = <T>(question: object, shape: z.ZodType<T>): T => {
    const { error, status, signal, stdout } = spawnSync(program, args, {
      input: `${JSON.stringify(question)}\n`,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: PATIENCE_S * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: 65_536,
    })
    const code = (error as NodeJS.ErrnoException | undefined)?.code
    if (code === 'ENOENT' || code === 'EACCES')
      throw problem(`the program ${program} cannot be started. Give its whole path, and let it be executed`)
    if (code === 'ETIMEDOUT') throw problem(`it gave no answer within ${PATIENCE_S} seconds`)
    if (status !== 0)
      throw problem(
        `it ended with ${status === null ? `the signal ${String(signal)}` : `exit code ${status}`}`,
      )
    const parsed = shape.safeParse(fromJson(stdout))
    if (!parsed.success) throw problem('its answer is not the line of JSON that docs/keys.md describes')
    return parsed.data
  }
  return {
    wrap: (key) => ask({ do: 'wrap', key: key.toString('base64') }, wrappedShape).wrapped,
    unwrap(wrapped) {
      const key = Buffer.from(ask({ do: 'unwrap', wrapped }, keyShape).key, 'base64')
      if (key.length !== KEY_BYTES)
        throw problem(`it answered with ${key.length} bytes instead of ${KEY_BYTES}`)
      return key
    },
  }
}

const problem = (what: string) =>
  new Error(
    `The key file cannot be opened with AMENDS_KEY_COMMAND: ${what}. Nothing was changed; start again when it answers.`,
  )
