import type { Child } from 'hono/jsx'
import { startOfTyped } from '../../../domain/intake/receipt.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { errorOf, type FieldNote } from '../errors.tsx'
import { Hidden } from '../hidden.tsx'
import { hiddenDrafts, NO_DRAFTS, type Drafts } from '../status/draft.ts'

/** What somebody answered to the question whether they have a receipt. */
export interface Confirming {
  readonly notes?: readonly FieldNote[]
  /** What was typed into the two fields. */
  readonly typed?: { readonly first: string; readonly last: string }
  /** What was typed into the status page and is not sent. */
  readonly drafts?: Drafts
}

interface ConfirmReceiptProps {
  readonly speaker: Speaker
  /** The receipt of the page, sealed. */
  readonly sealed: string
  readonly lead: string
  readonly button: string
  readonly shown: Confirming
  /** Other ways on. */
  readonly children?: Child
}

/** Below a receipt: the person shows that they have it, and goes on. */
export function ConfirmReceipt({ speaker, sealed, lead, button, shown, children }: ConfirmReceiptProps) {
  const { confirm } = speaker.w.portal.receipt
  const { notes = [], typed = { first: '', last: '' }, drafts = NO_DRAFTS } = shown
  return (
    <form
      id={PAGE_FORM}
      data-again
      method="post"
      action={`/${speaker.language}/receipt`}
      {...AS_PARTS}
      novalidate
    >
      <h2 class="am-no-print">{confirm.title}</h2>
      <p class="am-no-print">{lead}</p>
      <Hidden values={[['shown', sealed], ...hiddenDrafts(drafts)]} />
      {(['first', 'last'] as const).map((name) => (
        <Input
          name={name}
          label={confirm[name]}
          value={startOfTyped(typed[name])}
          width={20}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="auto"
          {...errorOf(speaker, notes, name)}
        />
      ))}
      <Button preventDoubleClick name="step" value="confirm">
        {button}
      </Button>
      {children}
    </form>
  )
}
