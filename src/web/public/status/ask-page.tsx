import { sealOnce } from '../../../actions/intake/one-use.ts'
import type { Mended } from '../../../domain/intake/receipt-slip.ts'
import { startOfTyped } from '../../../domain/intake/receipt.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import { field, type Visit } from '../../route.ts'
import { errorOf, Errors, titleOf, type FieldNote } from '../errors.tsx'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { Hidden } from '../hidden.tsx'
import { Said } from './said.tsx'
import { MendedReceipt } from './mended-receipt.tsx'
import { carriedShows, hiddenDrafts, NO_DRAFTS, type Drafts } from './draft.ts'

interface Ask {
  readonly status?: 200 | 400
  readonly notes?: readonly FieldNote[]
  /** What was done, where the page says that. */
  readonly said?: string
  /** What was typed beside it and was not sent, for whoever has no page any more on which it could stand. */
  readonly notSent?: readonly string[]
  /** What was typed as a receipt. */
  readonly typed?: string
  /** The receipt that was probably meant by it. */
  readonly mended?: Mended | null
  /** What was typed into the status page and is not sent. */
  readonly drafts?: Drafts
}

/** Asks for the receipt, and for nothing else. */
export function askPage(visit: Visit, ask: Ask = {}) {
  const { speaker, c, house } = visit
  const { notes = [], drafts = NO_DRAFTS, mended = null, notSent = [] } = ask
  const typed = startOfTyped(ask.typed ?? '')
  const words = speaker.w.portal.receipt
  return publicPage(visit, {
    title: titleOf(speaker, words.ask.title, notes),
    status: ask.status ?? 200,
    carries: 'ask',
    easy: 'page',
    isKept: c.req.method === 'GET',
    unsent: drafts.size > 0 || notSent.length > 0,
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        {drafts.size > 0 && (
          <>
            <h2>{words.visitOver.title}</h2>
            <p>{words.visitOver.body}</p>
          </>
        )}
        {c.req.method === 'GET' && c.req.query('ended') !== undefined && (
          <NotificationBanner title={words.ended.title} heading={words.ended.body} role="region" />
        )}
        {ask.said !== undefined && (
          <NotificationBanner title={words.ended.title} heading={ask.said} role="region" />
        )}
        {notSent.length > 0 && <h2>{speaker.w.portal.status.kept.title}</h2>}
        {notSent.map((each) => (
          <Said>{each}</Said>
        ))}
        <h1>{words.ask.heading}</h1>
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden
            values={[
              ['asked', sealOnce(house, 'asked', '')],
              ...hiddenDrafts(drafts),
              ...carriedShows(field(visit.form, 'shows')),
            ]}
          />
          {mended && <MendedReceipt speaker={speaker} mended={mended} />}
          <Textarea
            name="receipt"
            label={words.ask.label}
            hint={words.ask.hint}
            rows={3}
            value={typed}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            {...errorOf(speaker, notes, 'receipt')}
          />
          <Button preventDoubleClick name="step" value="open">
            {words.ask.button}
          </Button>
        </form>
        <Details summary={words.ask.lost}>
          <p>{words.ask.lostBody}</p>
          {drafts.size === 0 && (
            <p>
              <a href={`/${speaker.language}/lost`}>{words.ask.lostLink}</a>
            </p>
          )}
        </Details>
      </>
    ),
  })
}
