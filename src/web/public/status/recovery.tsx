import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { errorOf } from '../errors.tsx'
import { Step, WordBox } from './own-word.tsx'
import type { Part } from './here.ts'

/** A code by e-mail for whoever lost the receipt: chosen and taken back here, after reading what it brings. */
export function ReceiptRecovery({ here }: Part) {
  const { speaker, view, notes, sendsMail, typedAddress = '' } = here
  const words = speaker.w.portal.recovery.choice
  const { since, usedAt, isUnsafe, fearedAt } = view.recovery
  const isInHand = typedAddress !== '' || notes.some(({ id }) => id.startsWith('recovery'))
  return (
    <>
      {usedAt !== null && <p>{speaker.say(words.used, { day: speaker.day(usedAt) })}</p>}
      {fearedAt !== null && <p>{speaker.say(words.endedFeared, { day: speaker.day(fearedAt) })}</p>}
      {(sendsMail || since !== null) && (
        <Details summary={words.title} id="recovery-part" open={isInHand}>
          {since !== null ? (
            <Chosen here={here} />
          ) : isUnsafe ? (
            <p>{words.unsafe}</p>
          ) : (
            <ToChoose here={here} />
          )}
        </Details>
      )}
    </>
  )
}

/** Where the house sends no mail any more, nothing is promised, and it can still be taken back. */
function Chosen({ here: { speaker, view, sendsMail } }: Part) {
  const words = speaker.w.portal.recovery.choice
  const { since } = view.recovery
  return (
    <>
      {since !== null && sendsMail && (
        <>
          <p>{speaker.say(words.isChosen, { day: speaker.day(since) })}</p>
          <p>{words.know.items.once}</p>
        </>
      )}
      <Step speaker={speaker} value="end_recovery">
        {words.end}
      </Step>
    </>
  )
}

function ToChoose({ here }: Part) {
  const { speaker, view, notes, typedAddress = '' } = here
  const { choice } = speaker.w.portal.recovery
  return (
    <>
      <p>{choice.lead}</p>
      <h3>{choice.know.title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {Object.values(choice.know.items).map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <Input
        name="recovery-address"
        label={choice.label}
        hint={choice.hint}
        value={typedAddress}
        inputmode="email"
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        {...errorOf(speaker, notes, 'recovery-address')}
      />
      {view.ownWordSince !== null && (
        <WordBox here={here} name="recovery-word" label={speaker.w.portal.receipt.word.label} />
      )}
      <Step speaker={speaker} value="recovery">
        {choice.send}
      </Step>
    </>
  )
}
