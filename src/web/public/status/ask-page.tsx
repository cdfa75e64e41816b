import { startOfTyped } from '../../../domain/intake/receipt.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { errorOf, Errors, titleOf, type FieldNote } from '../errors.tsx'
import { Hidden } from '../hidden.tsx'
import { LanguageForms } from '../language-forms.tsx'
import { hiddenDraft, type Draft } from './draft.ts'

interface Ask {
  readonly status?: 200 | 400
  readonly notes?: readonly FieldNote[]
  /** What was typed as a receipt. */
  readonly typed?: string
  /** What was typed into a form of the status page whose visit was over. */
  readonly draft?: Draft | null
}

/** Asks for the receipt, and for nothing else. */
export function askPage(visit: Visit, ask: Ask = {}) {
  const { speaker, c } = visit
  const { notes = [], draft = null } = ask
  const typed = startOfTyped(ask.typed ?? '')
  const words = speaker.w.portal.receipt
  const kept = draft === null ? [] : hiddenDraft(draft)
  const byPost = c.req.method === 'POST'
  return publicPage(visit, {
    title: titleOf(speaker, words.ask.title, notes),
    status: ask.status ?? 200,
    path: byPost ? null : '/status',
    ...(byPost
      ? {
          languages: (
            <LanguageForms
              speaker={speaker}
              path="/status"
              values={[['step', 'ask'], ['receipt', typed], ...kept]}
            />
          ),
        }
      : {}),
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        {draft && (
          <>
            <h2>{words.visitOver.title}</h2>
            <p>{words.visitOver.body}</p>
          </>
        )}
        <h1>{words.ask.heading}</h1>
        <form method="post" action={`/${speaker.language}/status`} novalidate>
          <Hidden values={kept} />
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
          <Button preventDoubleClick>{words.ask.button}</Button>
        </form>
        <Details summary={words.ask.lost}>
          <p>{words.ask.lostBody}</p>
          <p>
            <a href={`/${speaker.language}/report`}>{words.ask.lostLink}</a>
          </p>
        </Details>
      </>
    ),
  })
}
