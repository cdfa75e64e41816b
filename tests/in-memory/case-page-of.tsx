import type { CaseView } from '../../src/actions/casework/view-case.ts'
import type { PagesShown } from '../../src/web/staff/case/pages.tsx'
import { CaseSections } from '../../src/web/staff/case/sections.tsx'
import { spotsOf } from '../../src/web/staff/case/spots.ts'
import { speak } from '../../src/words/speak.ts'

/** The page of a case as staff get it, as HTML. */
export function casePageOf(view: CaseView, inHand: string | null = null, pages: PagesShown = {}): string {
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
    translator: null,
    takenOver: false,
    pages,
  }
  return (<CaseSections desk={desk} />).toString()
}
