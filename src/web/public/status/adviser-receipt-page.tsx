import { sealToHandOn, type ShownToHandOn } from '../../../actions/intake/shown-adviser-receipt.ts'
import { JOINING } from '../../../domain/casework/group.ts'
import type { Mine } from '../../../actions/intake/view-mine.ts'
import { startVisit, type OpenVisit } from '../../../actions/intake/visit.ts'
import { Button } from '../../components/button.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import { ReceiptCard } from '../../pages/receipt-card.tsx'
import { ReceiptToKeep } from '../../pages/receipt-to-keep.tsx'
import type { Visit } from '../../route.ts'
import { isolate, isolateCode } from '../../staff/isolate.ts'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { Hidden } from '../hidden.tsx'
import { hiddenDrafts, type Drafts } from './draft.ts'
import { shownMessages } from './message-page.tsx'

interface Shown {
  readonly within: OpenVisit
  /** What was typed into the status page and is not sent. */
  readonly drafts: Drafts
  readonly messagesAt: string | null
  /** They were let in just now; one of us may have been named with it. */
  readonly isNew?: true
  readonly names?: 'kept' | 'asked'
}

/**
 * The receipt of somebody whom the person has just let stand beside them, on a page of its own: on paper it is handed on,
 * and nothing of the case stands there.
 */
export function adviserReceiptPage(
  visit: Visit,
  { view }: Mine,
  toHandOn: ShownToHandOn,
  { within, drafts, messagesAt, isNew, names }: Shown,
): Response | Promise<Response> {
  const { speaker, house } = visit
  const { title, saved, keptFrom, advisers, group } = speaker.w.portal.status
  const { made } = advisers
  const isCode = toHandOn.adviser === JOINING
  const name = isolate(view.advisers.find(({ id }) => id === toHandOn.adviser)?.name ?? '')
  const url = isolateCode(`${house.url}/${speaker.language}/join`)
  return publicPage(visit, {
    title: speaker.say(title, { org: house.name }),
    carries: 'handOn',
    unsent: true,
    children: (
      <>
        {isNew && (
          <NotificationBanner
            tone="success"
            title={saved.title}
            heading={isCode ? saved.open_joining : saved.let_in_adviser}
          >
            {names && <p>{keptFrom.named[names]}</p>}
          </NotificationBanner>
        )}
        <h1 class="am-no-print">{isCode ? group.made.title : speaker.say(made.title, { name })}</h1>
        <p class="am-no-print">{isCode ? speaker.say(group.made.lead, { url }) : made.lead}</p>
        <ReceiptToKeep
          speaker={speaker}
          receipt={toHandOn.receipt}
          title={isCode ? group.made.boxTitle : made.boxTitle}
          note={made.either}
        />
        <ReceiptCard speaker={speaker} house={house} receipt={toHandOn.receipt} />
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden
            values={[
              ['visit', startVisit(house, within.viewer, within.seen, within.mark)],
              ['hand-on', sealToHandOn(house, toHandOn)],
              ...shownMessages(messagesAt),
              ...hiddenDrafts(drafts),
            ]}
          />
          <p class="am-no-print">{isCode ? group.made.lost : made.lost}</p>
          <Button preventDoubleClick name="step" value="show">
            {made.back}
          </Button>
        </form>
      </>
    ),
  })
}
