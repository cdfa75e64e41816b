import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { fold } from '../case/fold.ts'

/** Stands where the name of the person, or a way to reach them, was written. */
const HIDDEN = '[…]'
/** Shorter than this, a name is also a part of other words. */
const SHORTEST = 3

/**
 * A case as somebody from outside reads it: without the name of the person and the ways to reach them, wherever they
 * were written, and without what we wrote among ourselves (red line 9). As many events as there are, so that what they
 * decide on is known to be what they read.
 */
export function veiled({ kase, events }: { readonly kase: Case; readonly events: readonly CaseEvent[] }): {
  readonly kase: Case
  readonly events: readonly CaseEvent[]
} {
  const hide = hiding(events.flatMap(detailsIn))
  const shown = events.map((event): CaseEvent => {
    if (event.kind === 'contact_details_given') return { ...event, texts: {} }
    if (event.kind === 'note_added') return { ...event, texts: { note: '' } }
    const texts = Object.entries(event.texts).map(([name, text]) => [name, hide(text as string)])
    return { ...event, texts: Object.fromEntries(texts) } as CaseEvent
  })
  return { kase: { ...fold(kase.id, shown), person: null, notes: [] }, events: shown }
}

function detailsIn(event: CaseEvent): string[] {
  if (event.kind !== 'contact_details_given') return []
  const { name, email, howToReach } = event.texts
  return [name, email, howToReach].flatMap((text) => text?.trim() ?? [])
}

function hiding(details: readonly string[]): (text: string) => string {
  const parts = [...new Set(details)].filter((text) => text.length >= SHORTEST)
  if (parts.length === 0) return (text) => text
  // The longest first: an address may hold a name.
  const longest = parts
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pattern = new RegExp(longest.join('|'), 'giu')
  return (text) => text.replaceAll(pattern, HIDDEN)
}
