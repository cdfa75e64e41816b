import { startVisit, type OpenVisit } from '../../../actions/intake/visit.ts'
import { viewMine, type Mine } from '../../../actions/intake/view-mine.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { Lengths } from '../../components/lengths.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import { WayBack } from '../../pages/way-back.tsx'
import { field, type Visit } from '../../route.ts'
import { Errors, titleOf, type FieldNote } from '../errors.tsx'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { HelpFirst } from '../help/help-first.tsx'
import { helpInCase } from '../help/in-case.ts'
import { Hidden } from '../hidden.tsx'
import { carriedShows, NO_DRAFTS, type Drafts } from './draft.ts'
import { gonePage } from './gone-page.tsx'
import { HistoryNews, notesOnHistory, type CheckedHistory } from './history-news.tsx'
import type { PersonVerb } from './forms/person-form.ts'
import type { Here } from './here.ts'
import { SeesItNow } from './kept-from.tsx'
import { messagePage, shownMessages } from './message-page.tsx'
import { StatusSections } from './sections.tsx'
import { homelessIn } from './homeless.ts'
import { ownDataOf } from './own-data.tsx'

/** What the page says besides what is true of the case. */
export interface Said {
  readonly status?: 200 | 400 | 409
  /** It is open for the first time: who did not keep the receipt can still have another. */
  readonly isFirst?: boolean
  /** What was just done; `repeat` when it had come before. */
  readonly saved?:
    PersonVerb | 'repeat' | 'new_receipt' | 'own_word' | 'word_ended' | 'recovery' | 'recovery_ended'
  /** One of us was named in it: they do not see the case any more, or the person is asked whether they must not. */
  readonly names?: 'kept' | 'asked'
  /** Those whom the person lets see it again, by the id of what they asked for. */
  readonly again?: string
  /** A message, whose page of the messages is shown; the newest page without it. */
  readonly messagesAt?: string | null
  /** The visit that goes on with it; without it one begins. */
  readonly within?: OpenVisit
  /** What was typed and is not sent. */
  readonly drafts?: Drafts
  readonly notes?: readonly FieldNote[]
  /** What an earlier check value says of the history, and as it was typed. */
  readonly history?: CheckedHistory
  /** The address to which codes go from now on, to be looked at. */
  readonly codesTo?: string
  /** What was typed as one, where it is not right. */
  readonly typedAddress?: string
  /** They asked for what they can take along. */
  readonly takesAlong?: true
}

/** What was just done, and what becomes of it where nobody here may read it. */
function savedWords({ speaker, reader }: Here, saved: NonNullable<Said['saved']>): string {
  const words = speaker.w.portal.status
  return saved === 'write_message' && reader !== null ? words.readerSought.messageSent : words.saved[saved]
}

type PersonViewer = Extract<Viewer, { kind: 'person' }>

/** The page of a case as it is in the database now. */
export async function statusPageNow(visit: Visit, viewer: PersonViewer, said: Said = {}): Promise<Response> {
  const mine = await viewMine(visit.house, viewer)
  return mine ? statusPage(visit, viewer, mine, said) : gonePage(visit, viewer, said.history)
}

/**
 * Up to which entry a page lets the person read: a page of earlier messages shows of newer ones their first line alone,
 * so whatever came since the last newest page is still to be shown to them.
 */
function seenOn({ messages }: Here, { recorded }: Mine, { within }: Said): number {
  return messages.later === null ? recorded : Math.min(within?.seen ?? 0, recorded)
}

/** The page of one case for the person whose it is, made from what is in hand. */
export async function statusPage(
  visit: Visit,
  viewer: PersonViewer,
  mine: Mine,
  said: Said = {},
): Promise<Response> {
  const { house, speaker } = visit
  const words = speaker.w.portal.status
  const { kept } = speaker.w.portal.receipt
  const { drafts = NO_DRAFTS, history, messagesAt = null } = said
  const shows = field(visit.form, 'shows')
  const notes = [...(said.notes ?? []), ...notesOnHistory(speaker, history)]
  const here: Here = {
    ...mine,
    speaker,
    org: house.name,
    ways: house.ways,
    now: house.now(),
    sendsMail: house.sendsMail,
    houseUrl: house.url,
    ownData: said.takesAlong ? await ownDataOf(house, mine, speaker) : null,
    keyBackupDays: house.keyBackupDays,
    timeZone: house.calendar.timeZone,
    messages: messagePage(mine.view, messagesAt),
    drafts,
    notes,
    ...(history && { earlier: history.typed }),
    ...(said.typedAddress !== undefined && { typedAddress: said.typedAddress }),
  }
  const help = helpInCase(visit, mine)
  // Nothing stands above help that somebody may need now.
  const isUrgent = help.needs.length > 0
  const onReturn = (
    <>
      {said.isFirst && (
        <NotificationBanner title={kept.title} heading={kept.body} role="region">
          <p>
            <a href="#new-receipt">{kept.link}</a>
          </p>
        </NotificationBanner>
      )}
      {drafts.size > 0 && notes.length === 0 && (
        <NotificationBanner title={words.kept.title} heading={words.kept.body} role="region" />
      )}
    </>
  )
  const isInMessage = notes.length > 0 && homelessIn(drafts, mine).length > 0
  return publicPage(visit, {
    title: titleOf(speaker, speaker.say(words.title, { org: house.name }), notes),
    status: said.status ?? 200,
    carries: 'status',
    easy: 'page',
    unsent: drafts.size > 0 || shows !== '',
    children: (
      <>
        <Errors
          speaker={speaker}
          notes={isInMessage ? [...notes, { id: 'body', text: words.refused.keptAsMessage }] : notes}
        />
        <HistoryNews speaker={speaker} history={history} />
        {said.saved && (
          <NotificationBanner tone="success" title={words.saved.title} heading={savedWords(here, said.saved)}>
            {said.again !== undefined && <SeesItNow here={here} keeping={said.again} />}
            {said.codesTo !== undefined && (
              <p>
                <bdi>{said.codesTo}</bdi>
              </p>
            )}
            {said.names && (
              <p>
                {words.keptFrom.named[said.names]} <a href="#kept-from">{words.keptFrom.title}</a>
              </p>
            )}
          </NotificationBanner>
        )}
        {!isUrgent && onReturn}
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden
            values={[
              ['visit', startVisit(house, viewer, seenOn(here, mine, said), said.within?.mark)],
              ...shownMessages(messagesAt),
              ...carriedShows(shows),
            ]}
          />
          <StatusSections
            here={here}
            help={
              <>
                <HelpFirst visit={visit} page="status" {...help} />
                {isUrgent && onReturn}
              </>
            }
          />
          <Lengths speaker={speaker} />
        </form>
        <WayBack speaker={speaker} house={house} at={mine.view.receivedAt} />
      </>
    ),
  })
}
