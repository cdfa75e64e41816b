import type { RegisterSpeaker } from '../../../words/register-speaker.ts'
import { oneLine } from '../../../domain/typed/one-line.ts'
import { briefly } from './briefly.ts'
import type { Side } from './change.ts'

/** Impacts that were closed, with which remedy, or why there is none; and those that were opened again. */
export function closedSince({ w, say, list }: RegisterSpeaker, was: Side, is: Side): readonly string[] {
  const words = w.comment
  const before = new Map(was.loaded.register.impacts.map((each) => [each.id, each]))
  return is.loaded.register.impacts.flatMap(({ id, title: whole, status, closed }) => {
    const title = briefly(whole)
    const old = before.get(id)
    if (old?.status === 'closed' && status !== 'closed') return [say(words.opened, { id, title })]
    if (status !== 'closed' || old?.status === 'closed') return []
    const remedy = closed?.remedy ?? null
    const gaps = {
      id,
      title,
      by: briefly(closed?.by ?? words.nobody),
      links: briefly(list(remedy?.links ?? [])),
      why: remedy?.none ? words.noRemedy[remedy.none] : '',
      words: briefly(oneLine(remedy?.words ?? '')),
    }
    if (remedy !== null && remedy.links.length > 0) return [say(words.closedWithRemedy, gaps)]
    return [say(remedy?.none ? words.closedWithout : words.closedUnsaid, gaps)]
  })
}
