import type { Mended } from '../../../domain/intake/receipt-slip.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Hidden } from '../hidden.tsx'

/** The receipt that was probably meant, to be taken with one click; nobody has looked yet whether it opens anything. */
export function MendedReceipt({ speaker, mended }: { speaker: Speaker; mended: Mended }) {
  const words = speaker.w.portal.receipt.ask.mended
  const { slip, as } = mended
  const position = 'position' in slip ? slip.position : 0
  const word = mended.words[position - 1] ?? ''
  return (
    <section aria-labelledby="mended">
      <h2 id="mended">{words.title}</h2>
      <p>{words.lead}</p>
      <InsetText>{speaker.say(words[slip.kind], { as, position, next: position + 1, word })}</InsetText>
      <Hidden values={[['mended', mended.words.join(' ')]]} />
      <Button preventDoubleClick name="step" value="mended">
        {words.button}
      </Button>
      <p>{words.otherwise}</p>
    </section>
  )
}
