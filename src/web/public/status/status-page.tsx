import { startVisit } from '../../../actions/intake/visit.ts'
import { viewMine, type Mine } from '../../../actions/intake/view-mine.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import { WayBack } from '../../pages/way-back.tsx'
import type { Visit } from '../../route.ts'
import { Errors, titleOf, type FieldNote } from '../errors.tsx'
import { LanguageForms } from '../language-forms.tsx'
import type { Draft } from './draft.ts'
import type { PersonVerb } from './forms/person-form.ts'
import type { Here } from './here.ts'
import { StatusSections } from './sections.tsx'
import { isHomeless } from './homeless.ts'

/** What the page says besides what is true of the case. */
export interface Said {
  readonly status?: 200 | 400 | 409
  /** What was just done. */
  readonly saved?: PersonVerb
  /** What was typed and is not sent. */
  readonly draft?: Draft
  /** The draft comes from before the receipt was typed again. */
  readonly kept?: boolean
  readonly notes?: readonly FieldNote[]
}

type PersonViewer = Extract<Viewer, { kind: 'person' }>

/** The page of a case as it is in the database now. */
export async function statusPageNow(visit: Visit, viewer: PersonViewer, said: Said = {}): Promise<Response> {
  const mine = await viewMine(visit.house, viewer)
  return mine ? statusPage(visit, viewer, mine, said) : notFoundPage(visit)
}

/** The page of one case for the person whose it is, made from what is in hand. */
export function statusPage(visit: Visit, viewer: PersonViewer, mine: Mine, said: Said = {}) {
  const { house, speaker } = visit
  const words = speaker.w.portal.status
  const { draft = null, notes = [] } = said
  const sealed = startVisit(house, viewer)
  const here: Here = {
    ...mine,
    speaker,
    org: house.name,
    now: house.now(),
    sendsMail: house.sendsMail,
    timeZone: house.calendar.timeZone,
    visit: sealed,
    draft,
    notes,
  }
  const asMessage = draft !== null && isHomeless(draft, mine)
  return publicPage(visit, {
    title: titleOf(speaker, speaker.say(words.title, { org: house.name }), notes),
    status: said.status ?? 200,
    path: null,
    languages: <LanguageForms speaker={speaker} path="/status" values={[['visit', sealed]]} />,
    children: (
      <>
        <Errors
          speaker={speaker}
          notes={
            asMessage && notes.length > 0
              ? [...notes, { id: 'body', text: words.refused.keptAsMessage }]
              : notes
          }
        />
        {said.saved && (
          <NotificationBanner tone="success" title={words.saved.title} heading={words.saved[said.saved]} />
        )}
        {said.kept && <NotificationBanner title={words.kept.title} heading={words.kept.body} role="region" />}
        <StatusSections here={here} />
        <WayBack speaker={speaker} house={house} at={mine.view.receivedAt} />
      </>
    ),
  })
}
