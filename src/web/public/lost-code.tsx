import { sealAsked, type Asked } from '../../actions/intake/ask-for-code.ts'
import { CODE_MINUTES, MOST_TO_ADDRESS } from '../../domain/intake/recovery.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import type { Visit } from '../route.ts'
import { AS_PARTS, PAGE_FORM } from './carry.tsx'
import { errorOf, type FieldNote } from './errors.tsx'
import { Hidden } from './hidden.tsx'

/** What somebody did on the page for lost receipts so far. */
export interface Asking {
  /** They asked for a code, on this page. */
  readonly asked?: Asked | null
  readonly notes?: readonly FieldNote[]
  /** What was typed as the address, and as the code. */
  readonly typed?: { readonly address: string; readonly code: string }
}

/**
 * For whoever chose that a code is sent: asked for with the address, and typed on the same page. What it says is the same
 * whether the address leads to a case.
 */
export function LostCode({ visit, asking }: { readonly visit: Visit; readonly asking: Asking }) {
  const { speaker, house } = visit
  const words = speaker.w.portal.recovery.ask
  const { asked = null, notes = [], typed = { address: '', code: '' } } = asking
  return (
    <section id="code-part" aria-labelledby="code-title">
      <h2 id="code-title">{words.title}</h2>
      <form id={PAGE_FORM} method="post" action={`/${speaker.language}/lost`} {...AS_PARTS} novalidate>
        {asked !== null && (
          <>
            <p role="status">
              <strong>{speaker.say(words.sent, { minutes: CODE_MINUTES, most: MOST_TO_ADDRESS })}</strong>
            </p>
            <Hidden values={[['recovery', sealAsked(house, asked)]]} />
            <Input
              name="code"
              label={words.code}
              hint={words.codeHint}
              value={typed.code}
              width={20}
              inputmode="numeric"
              autocomplete="one-time-code"
              spellcheck={false}
              dir="ltr"
              {...errorOf(speaker, notes, 'code')}
            />
            <Button preventDoubleClick name="step" value="code">
              {words.use}
            </Button>
          </>
        )}
        <Input
          name="address"
          label={words.label}
          value={typed.address}
          inputmode="email"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          {...errorOf(speaker, notes, 'address')}
        />
        <Button
          variant={asked === null ? undefined : 'secondary'}
          preventDoubleClick
          name="step"
          value="send"
        >
          {words.send}
        </Button>
      </form>
    </section>
  )
}
