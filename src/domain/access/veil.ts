import { fearedEver } from '../case/told.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { waysTold, withoutContact } from '../case/contact-told.ts'
import { fold } from '../case/fold.ts'
import { finderOf, thingsOf } from '../case/gives-away.ts'
import { theirWordsIn } from '../case/their-words.ts'
import { translatedByAny } from '../casework/translations.ts'

/** Stands where the name of the person, or a way to reach them, was written. */
const HIDDEN = '[…]'
/**
 * A case as somebody from outside reads it: without the name of the person, each part of it, and the ways to reach them,
 * wherever and however they were written, and without what we wrote among ourselves (red line 9). As many events as there
 * are, so that what they decide on is known to be what they read.
 */
export function veiled({ kase, events }: { readonly kase: Case; readonly events: readonly CaseEvent[] }): {
  readonly kase: Case
  readonly events: readonly CaseEvent[]
} {
  const hide = hiding(kase, events)
  const shown = events.map((event): CaseEvent => {
    if (event.kind === 'note_added') return { ...event, texts: { note: '' } }
    if (event.kind === 'adviser_let_in') return { ...event, texts: { name: HIDDEN } }
    const texts = Object.entries(withoutContact(event).texts).map(([name, text]) => [
      name,
      hide(text as string),
    ])
    // Whoever translated it may be somebody who stands beside the person.
    const maker = event.kind === 'text_translated' && event.texts.maker !== undefined ? { maker: HIDDEN } : {}
    return { ...event, texts: { ...Object.fromEntries(texts), ...maker } } as CaseEvent
  })
  return { kase: { ...fold(kase.id, shown), person: null, personBefore: [], notes: [] }, events: shown }
}

/** Hides what the finder of texts to others finds, wherever it stands; their story is what is to be read. */
function hiding(kase: Case, events: readonly CaseEvent[]): (text: string) => string {
  const find = finderOf({
    persons: events.flatMap((event) => waysTold(event) ?? []),
    told: [
      ...events.flatMap((event) => theirWordsIn(event).map(({ text }) => text)),
      ...translatedByAny(kase),
    ],
    feared: fearedEver(kase).join('\n') || null,
    things: thingsOf(kase),
  })
  return (text) => {
    const places = find(text)
      .filter(({ kind }) => kind !== 'story')
      .map(({ run }) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }))
    return without(text, places)
  }
}

function without(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let shown = ''
  let at = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= at) shown += text.slice(at, start) + HIDDEN
    at = Math.max(at, end)
  }
  return shown + text.slice(at)
}
