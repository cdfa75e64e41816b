import type { SettledEvent } from '../case/case-event.ts'
import type { Draft } from '../case/draft.ts'
import { partOf, type Told } from '../case/told.ts'
import { oweWords } from './owe-words.ts'

/** What was told stands as the person set it right; what it was before is kept beside it. */
export function evolveTold(kase: Draft, event: SettledEvent): void {
  if (event.kind !== 'told_corrected') return
  const { thing, dangerSigns, danger, triageDueAt } = event.facts
  kase.toldBefore.push({
    thing,
    at: event.at,
    told: partOf(kase, thing) as Draft['toldBefore'][number]['told'],
  })
  Object.assign(kase, toldNow(event))
  // A sign of danger that was told once is never taken away, whatever is set right.
  if (dangerSigns !== undefined) kase.dangerSigns = [...new Set([...kase.dangerSigns, ...dangerSigns])]
  kase.child ||= kase.dangerSigns.includes('child')
  kase.danger ||= danger === true
  kase.triageDueAt = triageDueAt ?? kase.triageDueAt
  if (event.settled.asksUs) oweWords(kase, event.at)
}

function toldNow({ facts, texts }: SettledEvent<'told_corrected'>): Partial<Told> {
  switch (facts.thing) {
    case 'wish':
      return { wish: texts.wish ?? null }
    case 'product':
      return { product: texts.product ?? null }
    case 'version':
      return { version: texts.version }
    case 'output':
      return { output: texts.output }
    case 'feared':
      return { feared: texts.feared ?? null }
    case 'behalf':
      return { behalf: texts.behalf ?? null }
    case 'country':
      return { country: facts.country }
    case 'under18':
      return { under18: facts.under18 === true ? true : undefined }
    case 'submitter':
      return facts.submitter === undefined ? {} : { submitter: facts.submitter, submitterAssumed: undefined }
    case 'speaks_for':
      return { speaksFor: facts.speaksFor ?? null }
    case 'mandate':
      return { mandate: facts.mandate ?? null }
    case 'date':
      return { dateThatWillPass: facts.date ?? null }
    case 'danger':
      return {}
  }
}
