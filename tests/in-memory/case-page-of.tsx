import type { CaseView } from '../../src/actions/casework/view-case.ts'
import { CaseSections } from '../../src/web/staff/case/sections.tsx'
import { spotsOf } from '../../src/web/staff/case/spots.ts'
import { speak } from '../../src/words/speak.ts'

/** The page of a case as staff get it, as HTML. */
export function casePageOf(view: CaseView, inHand: string | null = null): string {
  const desk = {
    speaker: speak('en', view.timeZone),
    view,
    spots: spotsOf(view),
    inHand,
    state: null,
    saved: null,
    suggested: null,
    unfinished: [],
    homeless: [],
    marks: { key: 'key', owner: 'owner' },
    takenOver: false,
  }
  return (<CaseSections desk={desk} />).toString()
}
