import type { WhyErased as Why } from '../../../domain/vocabulary/erasing.ts'
import type { Speaker } from '../../../words/speak.ts'
import { OurWords } from './said.tsx'

/** Why whoever runs the house erased a case, in their words, and what they knew to be open; or that no reason is kept. */
export function WhyErased({ speaker, why }: { speaker: Speaker; why: Why | null }) {
  const words = speaker.w.portal.receipt.erased
  if (why === null) return <p>{words.noReason}</p>
  return (
    <>
      <p>{words.why}</p>
      <OurWords speaker={speaker}>{why.reasons}</OurWords>
      {why.open.length > 0 && (
        <>
          <p>{words.open.title}</p>
          <ul>
            {why.open.map((each) => (
              <li>{words.open[each]}</li>
            ))}
          </ul>
        </>
      )}
      <p>{words.ask}</p>
    </>
  )
}
