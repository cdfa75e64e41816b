import { createHash } from 'node:crypto'
import type { Filed } from '../../../actions/intake/submit-grievance.ts'
import { msOf, type Instant } from '../../../domain/time/instant.ts'
import type { Answers } from './answers.ts'

/** Minutes in which sending the same story again shows its receipt again, unless the person has said that they have it. */
const SHOWN_MINUTES = 60

/** Most that is remembered; the oldest are forgotten first. */
const MOST = 100_000

interface Sent {
  readonly digest: string
  readonly caseId: string
  readonly at: number
}

/**
 * What was sent lately, by the key of its form. A browser keeps what was posted, and "back" sends it again: whoever
 * sits there then must see neither the story nor the receipt. In memory alone, and no word of it (decision 0003).
 */
const sent = new Map<string, Sent>()
const kept = new Set<string>()

export function rememberSent(answers: Answers, { caseId }: Filed, now: Instant): void {
  if (sent.has(answers.submission)) return
  sent.set(answers.submission, { digest: digestOf(answers), caseId, at: msOf(now) })
  forgetOldest(sent)
}

/** The person has shown that they have the receipt: no page shows it again. */
export function showNoMore({ caseId }: Filed): void {
  kept.add(caseId)
  forgetOldest(kept)
}

/** True when exactly this was sent, and what it showed then is not shown again. */
export function wasShown(answers: Answers, now: Instant): boolean {
  const before = sent.get(answers.submission)
  if (before === undefined || before.digest !== digestOf(answers)) return false
  return kept.has(before.caseId) || msOf(now) - before.at > SHOWN_MINUTES * 60_000
}

function digestOf(answers: Answers): string {
  return createHash('sha256').update(JSON.stringify(answers)).digest('base64')
}

function forgetOldest(all: Map<string, unknown> | Set<string>): void {
  for (const oldest of all.keys()) {
    if (all.size <= MOST) return
    all.delete(oldest)
  }
}
