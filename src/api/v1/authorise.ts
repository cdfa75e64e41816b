import type { Speaker } from '../../words/speak.ts'
import { openWithReceipt } from '../../actions/intake/open-with-receipt.ts'
import { whoseToken, type TokenHolder } from '../../actions/staff/whose-token.ts'
import type { OpensNothing } from '../../domain/intake/receipt-guard.ts'
import { isWordProblem, type WordProblem } from '../../domain/intake/own-word.ts'
import type { ReceiptProblem } from '../../domain/intake/receipt.ts'
import type { Call, ApiWho, PersonViewer } from './route.ts'
import { isProblem, problem, type Problem } from './problem.ts'

interface Caller {
  readonly person: PersonViewer | null
  readonly staff: TokenHolder | null
}

type Asked = Pick<Call, 'c' | 'house' | 'speaker'>

/** Who asks, if a route with this `who` is for them; otherwise the problem to answer with. */
export async function authorise(asked: Asked, who: ApiWho): Promise<Caller | Problem> {
  if (who === 'everyone') return { person: null, staff: null }
  if (who === 'receipt') {
    const person = await personBehind(asked)
    return isProblem(person) ? person : { person, staff: null }
  }
  const staff = await staffBehind(asked, who)
  return isProblem(staff) ? staff : { person: null, staff }
}

async function staffBehind(
  { c, house, speaker }: Asked,
  who: Exclude<ApiWho, string>,
): Promise<TokenHolder | Problem> {
  const secret = credentials(c.req.header('authorization'), 'bearer')
  if (secret === null) return problem(speaker, 'token_missing', { headers: WANTS_TOKEN })
  const token = await whoseToken(house, secret)
  if (token === null) return problem(speaker, 'token_unknown', { headers: WANTS_TOKEN })
  return who.staff.includes(token.viewer.role) ? token : problem(speaker, 'forbidden')
}

const WANTS_TOKEN = { 'www-authenticate': 'Bearer realm="amends"' }
const WANTS_RECEIPT = { 'www-authenticate': 'Receipt realm="amends"' }

async function personBehind({ c, house, speaker }: Asked): Promise<PersonViewer | Problem> {
  const typed = credentials(c.req.header('authorization'), 'receipt')
  if (typed === null) return problem(speaker, 'receipt_missing', { headers: WANTS_RECEIPT })
  const opened = await openWithReceipt(house, typed, { word: wordOf(c) })
  if ('viewer' in opened) return opened.viewer
  // Those who stand beside a person read a page; what programs may do is the person's alone.
  if ('adviser' in opened) return problem(speaker, 'receipt_unknown', { headers: WANTS_RECEIPT })
  if (isWordProblem(opened.problem)) return wordProblem(speaker, opened.problem)
  return problem(speaker, `receipt_${opened.problem.problem}`, {
    ...whatIsWrong(speaker, opened.problem),
    headers: WANTS_RECEIPT,
  })
}

/** The word beside the receipt, percent-encoded in a header of its own; null where there is none. */
export function wordOf(c: Call['c']): string | null {
  const sent = c.req.header('receipt-word')
  if (sent === undefined) return null
  try {
    return decodeURIComponent(sent)
  } catch {
    return sent
  }
}

/** Why the word beside a receipt opens nothing. */
export function wordProblem(speaker: Speaker, wrong: WordProblem | { readonly problem: 'busy' }): Problem {
  return problem(speaker, `receipt_${wrong.problem}`, {
    ...('until' in wrong && { gaps: { until: speaker.moment(wrong.until) } }),
    headers: WANTS_RECEIPT,
  })
}

/** Which words, and what was probably meant; never the words that were typed. */
function whatIsWrong(speaker: Speaker, wrong: ReceiptProblem | OpensNothing): Partial<Problem> {
  if ('found' in wrong) return { gaps: { found: wrong.found, as: wrong.as }, members: { found: wrong.found } }
  if (wrong.problem === 'too_long') {
    const length = { most: wrong.most, typed: wrong.typed }
    return { gaps: length, members: length }
  }
  if (wrong.problem === 'replaced') return { gaps: { day: speaker.day(wrong.on) } }
  if (wrong.problem === 'guarded') return { gaps: { until: speaker.moment(wrong.until) } }
  if (wrong.problem === 'checksum') return { gaps: { as: wrong.as } }
  if (wrong.problem !== 'unknown_word') return {}
  const unknown = wrong.unknown.map(({ position, suggestion }) => ({ position, suggestion }))
  return {
    gaps: {
      n: unknown.length,
      positions: speaker.list(unknown.map(({ position }) => speaker.number(position))),
      as: wrong.as,
    },
    members: { ...unknown[0], unknown },
  }
}

/** What follows the scheme in an `Authorization` header; null for another scheme. */
function credentials(header: string | undefined, scheme: string): string | null {
  const [, name = '', rest = ''] = /^\s*([A-Za-z]+)(?:\s+(.*))?$/s.exec(header ?? '') ?? []
  return name.toLowerCase() === scheme ? rest.trim() : null
}
