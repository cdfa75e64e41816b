import type { Case } from '../case/case.ts'

/** What they told first beside the story, as it was last set right. */
export function toldFirst(kase: Case) {
  return {
    product: kase.product,
    ...(kase.version !== undefined && { version: kase.version }),
    ...(kase.output !== undefined && { output: kase.output }),
    wish: kase.wish,
    feared: kase.feared,
    speaksFor: kase.speaksFor,
    mandate: kase.mandate,
    behalf: kase.behalf,
    dangerSigns: kase.dangerSigns,
    dateThatWillPass: kase.dateThatWillPass,
    ...(kase.toldOfReprisal && { retaliation: kase.toldOfReprisal }),
    ...(kase.country !== undefined && { country: kase.country }),
  }
}
