import { isInstant, type Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/calendar.ts'
import { CASE_STATES, type CaseState } from '../vocabulary/casework.ts'
import { isCodeOf } from '../vocabulary/code.ts'
import { CASE_KINDS, type CaseKind } from '../vocabulary/intake.ts'

/**
 * That somebody complained here: for another office, without the story, the reference or a name. The history is the check
 * value of the case, with which only whoever has the receipt can show that it is theirs.
 */
export interface Proof {
  readonly house: string
  readonly address: string
  /** The day on which it was told, as the house counts days. */
  readonly told: LocalDate
  readonly kind: CaseKind
  /** Where it stood when this was made. */
  readonly state: CaseState
  /** The hour in which it was made. */
  readonly made: Instant
  readonly history: string
  /** Ed25519, raw, in base64: also at `/.well-known/amends` of the house. */
  readonly key: string
}

/** The first line of every proof. */
const FIRST = 'amends proof 1'
const FIELDS = ['house', 'address', 'told', 'kind', 'state', 'made', 'history', 'key'] as const
const LINE = /^([a-z]+): (.*)$/
/** Characters that are looked through: a whole thread of letters around a proof, and no more. */
export const LONGEST_PROOF = 100_000

/** The lines that are signed, each ended by a line feed. */
export function signedLines(proof: Proof): string {
  const lines = FIELDS.map((field) => `${field}: ${proof[field].replace(/\s+/g, ' ').trim()}`)
  return [FIRST, ...lines].map((line) => `${line}\n`).join('')
}

/** The whole proof as it is handed over. */
export function proofText(proof: Proof, signature: string): string {
  return `${signedLines(proof)}signature: ${signature}\n`
}

/** What somebody pasted as a proof, with its signature; null where it is none. Words around it count for nothing. */
export function readProof(typed: string): { readonly proof: Proof; readonly signature: string } | null {
  const lines = typed
    .slice(0, LONGEST_PROOF)
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s>]+/, '').trimEnd())
  for (const [place, line] of lines.entries()) {
    const read = line === FIRST ? proofIn(saidFrom(lines, place + 1)) : null
    if (read !== null) return read
  }
  return null
}

/** What the lines of a proof say, up to its signature; a second line of one name is not of it, nor is another proof. */
function saidFrom(lines: readonly string[], begin: number): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (let place = begin; lines[place] !== undefined && lines[place] !== FIRST; place += 1) {
    const [, name = '', value = ''] = LINE.exec(lines[place] ?? '') ?? []
    if (!said.has(name)) said.set(name, value)
    if (name === 'signature') break
  }
  return said
}

function proofIn(said: ReadonlyMap<string, string>): ReturnType<typeof readProof> {
  const of = (field: string) => said.get(field) ?? ''
  const [kind, state, made, signature] = [of('kind'), of('state'), of('made'), of('signature')]
  if (!isCodeOf(CASE_KINDS, kind) || !isCodeOf(CASE_STATES, state) || !isInstant(made) || signature === '')
    return null
  const proof = {
    house: of('house'),
    address: of('address'),
    told: of('told'),
    kind,
    state,
    made,
    history: of('history'),
    key: of('key'),
  }
  return Object.values(proof).includes('') ? null : { proof, signature }
}
