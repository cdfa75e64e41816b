import type { Instant } from '../time/instant.ts'
import type { ToldThing } from '../vocabulary/intake.ts'
import type { Case } from './case.ts'

/** What the person told beside the story, as it now is: each part can be set right by itself. */
export type Told = Pick<
  Case,
  | 'product'
  | 'version'
  | 'output'
  | 'wish'
  | 'feared'
  | 'behalf'
  | 'country'
  | 'under18'
  | 'submitter'
  | 'submitterAssumed'
  | 'speaksFor'
  | 'mandate'
  | 'dangerSigns'
  | 'dateThatWillPass'
>

/** One part of it as it was, until the person said what is right. */
export interface ToldBefore {
  readonly thing: ToldThing
  /** When they set it right. */
  readonly at: Instant
  readonly told: Partial<Told>
}

/** One part of what they told, by its own names. */
export function partOf(told: Told, thing: ToldThing): Partial<Told> {
  switch (thing) {
    case 'wish':
      return { wish: told.wish }
    case 'product':
      return { product: told.product }
    case 'version':
      return { version: told.version }
    case 'output':
      return { output: told.output }
    case 'feared':
      return { feared: told.feared }
    case 'behalf':
      return { behalf: told.behalf }
    case 'country':
      return { country: told.country }
    case 'under18':
      return { under18: told.under18 }
    case 'submitter':
      return { submitter: told.submitter, submitterAssumed: told.submitterAssumed }
    case 'speaks_for':
      return { speaksFor: told.speaksFor }
    case 'mandate':
      return { mandate: told.mandate }
    case 'danger':
      return { dangerSigns: [...told.dangerSigns] }
    case 'date':
      return { dateThatWillPass: told.dateThatWillPass }
  }
}

type Ever = Pick<Case, 'toldBefore'>

/**
 * Whom they ever named where they were asked whom they fear, newest first: a name that was corrected is not forgotten,
 * because taking a fear back is a step of its own (`answer_fear`, red line 9).
 */
export function fearedEver({ feared, toldBefore }: Ever & Pick<Case, 'feared'>): readonly string[] {
  return ever(feared, toldBefore, (told) => told.feared)
}

/** What they ever said that they want, newest first. */
export function wishesEver({ wish, toldBefore }: Ever & Pick<Case, 'wish'>): readonly string[] {
  return ever(wish, toldBefore, (told) => told.wish)
}

/** Which product they ever named, newest first. */
export function productsEver({ product, toldBefore }: Ever & Pick<Case, 'product'>): readonly string[] {
  return ever(product, toldBefore, (told) => told.product)
}

/** Which answers they ever pointed at, newest first. */
export function outputsEver({ output, toldBefore }: Ever & Pick<Case, 'output'>): readonly string[] {
  return ever(output ?? null, toldBefore, (told) => told.output)
}

/** True for whoever tells, or ever told, of the place where they work: what protects them stays. */
export function tellsOfTheirWork({ submitter, toldBefore }: Ever & Pick<Case, 'submitter'>): boolean {
  return submitter === 'whistleblower' || toldBefore.some(({ told }) => told.submitter === 'whistleblower')
}

function ever(
  now: string | null,
  before: readonly ToldBefore[],
  read: (told: Partial<Told>) => string | null | undefined,
): readonly string[] {
  return [now, ...before.toReversed().map(({ told }) => read(told))].flatMap((text) => text || [])
}
