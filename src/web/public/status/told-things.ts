import type { Told } from '../../../domain/case/told.ts'
import type { PersonView } from '../../../domain/casework/person-view.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { TOLD_THINGS, type ToldThing } from '../../../domain/vocabulary/intake.ts'
import type { Speaker } from '../../../words/speak.ts'

/** Parts of what they told beside the story, in the order of the page. */
export const THINGS = codesOf(TOLD_THINGS)

/** What they told beside the story, as it now is. */
export function toldOf({ told, submitter, submitterAssumed, under18 }: PersonView): Partial<Told> {
  return { ...told, submitter, submitterAssumed, under18 }
}

/** With which question a part was asked. */
export function askedWith(speaker: Speaker, thing: ToldThing): string {
  const { report, help } = speaker.w.portal
  return {
    wish: report.wish.label,
    product: report.product.label,
    version: report.handedOver.version,
    output: report.handedOver.output,
    danger: report.danger.legend,
    country: help.country.label,
    date: report.danger.date,
    submitter: report.submitter.legend,
    under18: report.under18.legend,
    speaks_for: report.speaksFor.label,
    mandate: report.mandate.legend,
    behalf: report.behalf.label,
    feared: report.feared.label,
  }[thing]
}

/** What they said to it, in the words of the form; null where nothing stands there. */
export function saidTo(speaker: Speaker, thing: ToldThing, told: Partial<Told>): string | null {
  const { report } = speaker.w.portal
  switch (thing) {
    case 'wish':
    case 'product':
    case 'version':
    case 'output':
    case 'behalf':
    case 'feared':
      return told[thing] || null
    case 'danger':
      return (told.dangerSigns ?? []).map((sign) => report.danger.items[sign]).join('\n') || null
    case 'country':
      return told.country === undefined ? null : speaker.countryName(told.country)
    case 'date':
      return told.dateThatWillPass ? speaker.day(told.dateThatWillPass) : null
    case 'submitter':
      if (told.submitter === undefined) return null
      return told.submitterAssumed ? report.submitter.unsaid : report.submitter.items[told.submitter]
    case 'under18':
      return told.under18 ? report.under18.items.yes : null
    case 'speaks_for':
      return typeof told.speaksFor === 'number' ? speaker.number(told.speaksFor) : null
    case 'mandate':
      return told.mandate ? speaker.w.vocabulary.mandates[told.mandate] : null
  }
}

/** What they told beside the story, each part with its question, where something stands. */
export function toldRows(speaker: Speaker, view: PersonView): (readonly [string, string | null])[] {
  const told = toldOf(view)
  const { retaliation, under18 } = speaker.w.portal.report
  return [
    ...THINGS.map((thing) => [askedWith(speaker, thing), saidTo(speaker, thing, told)] as const),
    [retaliation.legend, view.told.retaliation ? under18.items.yes : null],
  ]
}

/** What stood there before they set it right, newest first. */
export function rowsBefore(
  speaker: Speaker,
  { toldBefore }: Pick<PersonView, 'toldBefore'>,
  only?: ToldThing,
) {
  return toldBefore
    .filter(({ thing }) => only === undefined || thing === only)
    .toReversed()
    .map(({ thing, at, told }) => ({ thing, at, said: saidTo(speaker, thing, told) }))
}
