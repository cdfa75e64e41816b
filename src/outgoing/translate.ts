import { isIP } from 'node:net'
import { ask } from './ask.ts'
import { reaching } from './may-reach.ts'
import { listOf } from './networks.ts'
import { NotSent } from './not-sent.ts'
import { isThisMachine } from './this-machine.ts'
import type { WayOut } from './way-out.ts'

/** Longest wait for a translation, in milliseconds: a small machine takes that for a long story. */
const WAIT_MS = 30_000
/** Longest answer that is read, in bytes. */
const MOST_BYTES = 1_000_000
/** No language needs more letters than this for one letter of another; what is longer is no translation. */
const MOST_TIMES_LONGER = 10
const LEAST_ALLOWED = 1000

/** Controls but for new lines, and signs that turn the direction of what stands around them. */
const STEERS = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** A server that speaks as LibreTranslate does, as the settings name it. */
export interface TranslationSettings {
  /** Where `/translate` stands, without a slash at the end. */
  readonly address: string
  readonly key: string | null
  readonly inHouse: boolean
}

/** What came of it: the words, or why there are none. */
export type Translated =
  | { readonly words: string; readonly from: string | null }
  /** `refused`: it said no. `answer`: what it said is no translation. */
  | { readonly failed: 'unreachable' | 'time' | 'refused' | 'answer' }

/** A machine that translates. */
export interface TranslationServer {
  /** By what people know it. */
  readonly host: string
  readonly inHouse: boolean
  /** Sends one text there; which language it is in is for the machine to find. Never throws. */
  translate(text: string, into: string): Promise<Translated>
}

/** True for this machine, and for an address of a network that is not public. */
export function isInside(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '')
  return isThisMachine(hostname) || (isIP(name) !== 0 && !reaching(listOf([]))(name))
}

/** Opens the way to the machine that translates. Nothing is asked of it before somebody sends a text. */
export function openTranslationServer(
  wayOut: WayOut,
  { address, key, inHouse }: TranslationSettings,
  limits: { readonly wholeMs?: number } = {},
): TranslationServer {
  const { host, hostname } = new URL(address)
  return {
    host,
    inHouse,
    async translate(text, into) {
      const body = {
        q: text,
        source: 'auto',
        target: into,
        format: 'text',
        ...(key !== null && { api_key: key }),
      }
      try {
        const { status, body: said } = await ask(
          wayOut.toNamed(hostname),
          `${address}/translate`,
          {
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify(body),
            // The settings let no other address begin with http://.
            plain: inHouse,
          },
          { wholeMs: WAIT_MS, mostBytes: MOST_BYTES, ...limits },
        )
        if (status !== 200) return { failed: status >= 400 && status < 500 ? 'refused' : 'answer' }
        return wordsIn(said, text.length)
      } catch (error) {
        if (!(error instanceof NotSent)) throw error
        return { failed: error.why === 'time' ? 'time' : error.why === 'size' ? 'answer' : 'unreachable' }
      }
    },
  }
}

/** The answer, read with distrust: it is text, is shown as text, and is no longer than a translation can be. */
function wordsIn(said: Buffer, length: number): Translated {
  const no = { failed: 'answer' } as const
  let answer: unknown
  try {
    answer = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(said))
  } catch {
    return no
  }
  if (typeof answer !== 'object' || answer === null || !('translatedText' in answer)) return no
  const { translatedText, detectedLanguage } = answer as {
    readonly translatedText: unknown
    readonly detectedLanguage?: unknown
  }
  if (typeof translatedText !== 'string') return no
  const words = translatedText.toWellFormed().replace(STEERS, '').trim()
  if (words === '' || words.length > Math.max(LEAST_ALLOWED, length * MOST_TIMES_LONGER)) return no
  return { words, from: languageIn(detectedLanguage) }
}

function languageIn(detected: unknown): string | null {
  const tag =
    typeof detected === 'object' && detected !== null && 'language' in detected ? detected.language : null
  return typeof tag === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(tag) ? tag : null
}
