import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { errorOf } from '../errors.tsx'
import { WordBox } from './own-word.tsx'
import type { Part } from './here.ts'

/** A code by e-mail for whoever lost the receipt: chosen and taken back here, after reading what it brings. */
export function ReceiptRecovery({ here }: Part) {
  const { speaker, view, notes, sendsMail } = here
  const words = speaker.w.portal.recovery.choice
  const { since, usedAt, isUnsafe } = view.recovery
  const isInHand = notes.some(({ id }) => id.startsWith('recovery'))
  return (
    <>
      {usedAt !== null && <p>{speaker.say(words.used, { day: speaker.day(usedAt) })}</p>}
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

function Chosen({ here: { speaker, view } }: Part) {
  const words = speaker.w.portal.recovery.choice
  const { since } = view.recovery
  return (
    <>
      {since !== null && <p>{speaker.say(words.isChosen, { day: speaker.day(since) })}</p>}
      <p>{words.know.items.once}</p>
      <Step language={speaker.language} value="end_recovery">
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
      <Step language={speaker.language} value="recovery">
        {choice.send}
      </Step>
    </>
  )
}

function Step({ language, value, children }: { language: string; value: string; children: string }) {
  return (
    <Button
      variant="secondary"
      preventDoubleClick
      formaction={`/${language}/status`}
      name="step"
      value={value}
    >
      {children}
    </Button>
  )
}
