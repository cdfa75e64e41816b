import type { CaseView } from '../../src/actions/casework/view-case.ts'
import { CaseSections } from '../../src/web/staff/case/sections.tsx'
import { spotsOf } from '../../src/web/staff/case/spots.ts'
import { speak } from '../../src/words/speak.ts'

/** The page of a case as staff get it, as HTML. */
export function casePageOf(view: CaseView): string {
  const desk = {
    speaker: speak('en', view.timeZone),
    view,
    spots: spotsOf(view),
    state: null,
    saved: null,
    suggested: null,
  }
  return (<CaseSections desk={desk} />).toString()
}
