import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'
import { oweWords } from '../casework/owe-words.ts'
import { sideOf, type GivenFile } from './files.ts'

/** What becomes of files. Whoever gives one waits for our word on it, as for that on a message. */
export function evolveFiles(kase: Draft, event: SettledEvent): void {
  const { at, by } = event
  switch (event.kind) {
    case 'file_given': {
      const { file: id, type, bytes, digest, cameAs, cleaned, action = null } = event.facts
      const { name, shows } = event.texts
      const from = sideOf(by)
      if (from === 'person') oweWords(kase, at)
      kase.files.push({
        id,
        type,
        bytes,
        digest,
        came: cameAs ?? digest,
        cleaned,
        name: name || null,
        shows: shows || null,
        from,
        by,
        at,
        action,
        lookedAt: null,
        writtenDown: [],
        gone: null,
      })
      return
    }
    case 'file_turned_away':
      if (by.kind === 'person') oweWords(kase, at)
      kase.filesTurnedAway.push({
        name: event.texts.name || null,
        shows: event.texts.shows || null,
        from: sideOf(by),
        at,
      })
      return
    case 'file_looked_at':
      return change(kase.files, event.facts.file, (file) => ({ ...file, lookedAt: file.lookedAt ?? at }))
    case 'file_written_down': {
      const { words } = event.texts
      return change(kase.files, event.facts.file, (file) => ({
        ...file,
        writtenDown: [...file.writtenDown, { words, by, at }],
      }))
    }
    case 'file_refused':
      return end(kase, event.facts.file, { why: 'refused', reasons: event.texts.reasons, at })
    case 'file_taken_back':
      return end(kase, event.facts.file, { why: 'taken_back', reasons: null, at })
    default:
      return
  }
}

function end(kase: Draft, id: string, gone: NonNullable<GivenFile['gone']>): void {
  change(kase.files, id, (file) => ({ ...file, gone }))
}
