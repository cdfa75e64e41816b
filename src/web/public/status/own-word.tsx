import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { errorOf } from '../errors.tsx'
import type { Here, Part } from './here.ts'

/** A word of the person's own that is asked for beside their receipt: chosen, changed and taken off here. */
export function OwnWord({ here }: Part) {
  const { speaker, view, notes } = here
  const words = speaker.w.portal.status.ownWord
  const since = view.ownWordSince
  const isInHand = notes.some(({ id }) => id.startsWith('own-word'))
  return (
    <Details summary={words.title} id="own-word-part" open={isInHand}>
      <p>{since === null ? words.body : speaker.say(words.isAsked, { day: speaker.day(since) })}</p>
      <p>{words.forgotten}</p>
      {since !== null && <WordBox here={here} name="own-word-now" label={words.now} />}
      <WordBox
        here={here}
        name="own-word"
        label={since === null ? words.label : words.next}
        hint={words.hint}
      />
      <Step speaker={speaker} value="own_word">
        {since === null ? words.send : words.change}
      </Step>
      {since !== null && (
        <Step speaker={speaker} value="end_word">
          {words.end}
        </Step>
      )}
    </Details>
  )
}

interface WordBoxProps {
  readonly here: Here
  readonly name: string
  readonly label: string
  readonly hint?: string
}

/** The word beside a receipt, typed once more: nothing of it is ever given back. */
export function WordBox({ here: { speaker, notes }, name, label, hint }: WordBoxProps) {
  return (
    <Input
      name={name}
      label={label}
      hint={hint}
      autocomplete="off"
      spellcheck={false}
      dir="auto"
      {...errorOf(speaker, notes, name)}
    />
  )
}

/** A button of the page that is no verb of a case. */
export function Step({ speaker, value, children }: { speaker: Speaker; value: string; children: string }) {
  return (
    <Button
      variant="secondary"
      preventDoubleClick
      formaction={`/${speaker.language}/status`}
      name="step"
      value={value}
    >
      {children}
    </Button>
  )
}
