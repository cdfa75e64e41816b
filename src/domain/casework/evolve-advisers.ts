import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'

/** What becomes of those who stand beside the person. */
export function evolveAdvisers(kase: Draft, { kind, facts, texts, at }: SettledEvent): void {
  if (kind === 'adviser_let_in') {
    const { adviser: id, mandate, seesEarlier, tells } = facts
    kase.advisers.push({
      id,
      name: texts.name,
      mandate,
      seesEarlier,
      ...(tells && { tells }),
      at,
      endedAt: null,
      isFeared: false,
    })
  }
  if (kind === 'adviser_ended')
    change(kase.advisers, facts.adviser, (each) => ({
      ...each,
      endedAt: at,
      isFeared: facts.isFeared ?? false,
    }))
}
