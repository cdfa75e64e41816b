import { whenErased } from '../../../actions/erasure/when-erased.ts'
import { valueOfToday } from '../../../actions/history/check-history.ts'
import { startVisit } from '../../../actions/intake/visit.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { Errors, titleOf } from '../errors.tsx'
import { Hidden } from '../hidden.tsx'
import { HistoryNews, notesOnHistory, type CheckedHistory } from './history-news.tsx'
import { SameHistory } from './same-history.tsx'
import { WhyErased } from './why-erased.tsx'

/**
 * What a receipt leads to whose case is not there any more: on which day it was erased, why, and what stays; and whether
 * what stays is still the same.
 */
export async function gonePage(
  visit: Visit,
  viewer: Extract<Viewer, { kind: 'person' }>,
  history?: CheckedHistory,
) {
  const { house, speaker } = visit
  const erased = await whenErased(house, viewer.caseId)
  const checkValue = await valueOfToday(house, viewer.caseId)
  if (erased === null || checkValue === null) return notFoundPage(visit)
  const words = speaker.w.portal.receipt.erased
  const notes = notesOnHistory(speaker, history)
  const here = { speaker, now: house.now(), checkValue, notes, ...(history && { earlier: history.typed }) }
  return publicPage(visit, {
    title: titleOf(speaker, words.title, notes),
    path: '',
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <HistoryNews speaker={speaker} history={history} isErased />
        <h1>{words.title}</h1>
        <p>{speaker.say(words.body, { day: speaker.day(erased.day) })}</p>
        <p>{speaker.say(words.because, { because: erased.because })}</p>
        {erased.because === 'house' && <WhyErased speaker={speaker} why={erased.why} />}
        <p>{words.stays}</p>
        <p>{speaker.say(words.opens, { days: house.keyBackupDays })}</p>
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden values={[['visit', startVisit(house, viewer, 0)]]} />
          <SameHistory here={here} />
        </form>
        <p>
          <a href={`/${speaker.language}/report`}>{words.again}</a>
        </p>
      </>
    ),
  })
}
