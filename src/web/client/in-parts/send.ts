import { ask, type Answer } from './ask.ts'
import { pause } from './pause.ts'

/**
 * Bytes of a part: below the million that proxies let through by themselves, whole pieces of what is sealed here, and small
 * enough that a proxy which hands on nothing before it has all of it loses little.
 */
export const PART = 15 * 65_536
/** A part that does not get through is halved down to this. */
const SMALLEST_PART = 32_768
/** So often a file is begun anew where ours forgot it; then something on the way divides what belongs together. */
const MOST_BEGUN = 2
/** So often nothing at all may arrive while the line is there; then something on the way lets no part through. */
const MOST_IN_VAIN = 5

/** A file that is sent, and what is told meanwhile. */
export interface Sending {
  readonly file: File
  /** Where uploads are opened. */
  readonly address: string
  /** Who sends, as it is now: each part is answered with a visit that goes on. */
  readonly visit: () => string
  readonly onVisit: (visit: string) => void
  readonly shows: string
  /** Is told how many bytes have left. */
  readonly onMoved: (bytes: number) => void
  /** Is told when the line broke, and when it is back. */
  readonly onBroken: (isBroken: boolean) => void
  readonly signal: AbortSignal
}

/** Where it lies whole; that it is refused; that it has to go in one piece; or that somebody stopped it. */
export type Sent = { readonly at: string } | 'refused' | 'in_one_piece' | 'stopped'

/** Sends a file part by part (tus 1.0.0), and goes on where a line broke for as long as nobody stops it. */
export async function send(sending: Sending): Promise<Sent> {
  const { file, signal } = sending
  let at: string | null = null
  /** Where to go on; null while that has to be asked. */
  let from: number | null = null
  let part = PART
  let begun = 0
  let broken = 0
  let inVain = 0
  let farthest = 0
  const end = (sent: Exclude<Sent, object>): Sent => {
    if (at !== null) forget(sending, at)
    return sent
  }
  for (;;) {
    if (signal.aborted) return end('stopped')
    if (at !== null && from === file.size) return { at }
    if (begun > MOST_BEGUN || inVain > MOST_IN_VAIN) return end('in_one_piece')
    const asked: Asked = at === null ? 'begin' : from === null ? 'look' : 'part'
    const answer: Answer =
      at === null
        ? await open(sending)
        : from === null
          ? await look(sending, at)
          : await sendPart(sending, at, from, part)
    if (signal.aborted) continue
    const what = meaningOf(asked, answer)
    if (what === 'refused' || what === 'in_one_piece') return end(what)
    if (what === 'opened') {
      at = addressIn(sending, answer)
      from = 0
    } else if (what === 'moved') {
      from = offsetIn(answer)
      sending.onMoved(from)
      if (from > farthest) inVain = 0
      farthest = Math.max(farthest, from)
      if (asked === 'part') part = Math.min(PART, part * 2)
    } else if (what === 'forgotten') {
      at = null
      begun += 1
    } else {
      // Whatever of it came, a smaller part comes through sooner.
      if (asked === 'part') {
        inVain += 1
        part = Math.max(SMALLEST_PART, Math.ceil(part / 2))
      } else if (answer.status > 0) inVain += 1
      from = null
    }
    sending.onBroken(what === 'broken')
    if (what === 'broken') {
      await pause(broken, signal)
      broken += 1
    } else if (asked === 'part') broken = 0
  }
}

type Asked = 'begin' | 'look' | 'part'

/**
 * What an answer means for what was asked. Ours are known by the version that they say; anything else comes from something
 * on the way, and where that lets no part through, the file goes in one piece.
 */
function meaningOf(
  asked: Asked,
  answer: Answer,
): 'opened' | 'moved' | 'forgotten' | 'again' | 'broken' | 'refused' | 'in_one_piece' {
  const { status } = answer
  if (status === 0 || status === 429 || status >= 500) return 'broken'
  if (asked === 'part' && (status === 409 || status === 413)) return 'again'
  if (answer.header('Tus-Resumable') === null) return 'in_one_piece'
  if (asked === 'begin' && status === 201) return 'opened'
  if (asked !== 'begin' && status < 300) return 'moved'
  if (asked !== 'begin' && status === 404) return 'forgotten'
  return [401, 403, 413].includes(status) ? 'refused' : 'in_one_piece'
}

const offsetIn = (answer: Answer) => Number(answer.header('Upload-Offset') ?? 0)

function addressIn({ address }: Sending, answer: Answer): string {
  return new URL(answer.header('Location') ?? '', new URL(address, location.href)).href
}

function open(sending: Sending): Promise<Answer> {
  const { file, shows } = sending
  const said = { filename: file.name, shows }
  const pairs = Object.entries(said).filter(([, text]) => text !== '')
  return ask('POST', sending.address, {
    headers: {
      ...who(sending),
      'Upload-Length': String(file.size),
      'Upload-Metadata': pairs.map(([name, text]) => `${name} ${inBase64(text)}`).join(','),
    },
    signal: sending.signal,
  })
}

function look(sending: Sending, at: string): Promise<Answer> {
  return ask('HEAD', at, { headers: who(sending), signal: sending.signal })
}

async function sendPart(sending: Sending, at: string, from: number, part: number): Promise<Answer> {
  const answer = await ask('PATCH', at, {
    headers: {
      ...who(sending),
      'Upload-Offset': String(from),
      'Content-Type': 'application/offset+octet-stream',
    },
    body: sending.file.slice(from, from + part),
    onSent: (bytes) => sending.onMoved(from + bytes),
    signal: sending.signal,
  })
  const visit = answer.header('Upload-Visit')
  if (visit) sending.onVisit(visit)
  return answer
}

/** What came is taken off the disk at once; where that is not heard, silence ends it. */
function forget(sending: Sending, at: string): void {
  void fetch(at, {
    method: 'DELETE',
    headers: { 'Tus-Resumable': '1.0.0', ...who(sending) },
    keepalive: true,
  }).catch(() => {})
}

function who({ visit }: Sending): Record<string, string> {
  return { Authorization: `Visit ${visit()}` }
}

function inBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
