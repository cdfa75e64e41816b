import { whenErased } from '../../../actions/erasure/when-erased.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'

/** What a receipt leads to whose case is not there any more: on which day it was erased, why, and what stays. */
export async function gonePage(visit: Visit, { caseId }: Extract<Viewer, { kind: 'person' }>) {
  const { house, speaker } = visit
  const erased = await whenErased(house, caseId)
  if (erased === null) return notFoundPage(visit)
  const words = speaker.w.portal.receipt.erased
  return publicPage(visit, {
    title: words.title,
    path: '',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{speaker.say(words.body, { day: speaker.day(erased.day) })}</p>
        <p>{speaker.say(words.because, { because: erased.because })}</p>
        <p>{speaker.say(words.stays, { days: house.keyBackupDays })}</p>
        <p>
          <a href={`/${speaker.language}/report`}>{words.again}</a>
        </p>
      </>
    ),
  })
}
