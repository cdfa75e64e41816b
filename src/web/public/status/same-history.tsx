import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { errorOf } from '../errors.tsx'
import type { Here } from './here.ts'

/** What it needs of the page. */
type Seen = Pick<Here, 'speaker' | 'now' | 'checkValue' | 'notes' | 'earlier'>

/** With what the person can see on a later day that nothing of their history was changed or taken away. */
export function SameHistory({ here }: { readonly here: Seen }) {
  const { speaker, checkValue, earlier, now, notes } = here
  const words = speaker.w.portal.history
  return (
    <Details summary={words.title} id="history" open={earlier !== undefined}>
      <p>{words.body}</p>
      <CheckValue speaker={speaker} now={now} value={checkValue} />
      <Input
        name="earlier"
        label={words.label}
        hint={words.hint}
        value={earlier ?? ''}
        width={20}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        dir="ltr"
        {...errorOf(speaker, notes, 'earlier')}
      />
      <Button variant="secondary" formaction={`/${speaker.language}/status`} name="step" value="history">
        {words.send}
      </Button>
      <p class="am-small">{words.unkept}</p>
    </Details>
  )
}

/** The check value of today, with its day. */
export function CheckValue({
  speaker,
  now,
  value,
}: Pick<Here, 'speaker' | 'now'> & { readonly value: string }) {
  return (
    <p>
      {speaker.say(speaker.w.portal.history.today, { day: speaker.day(now) })}
      <bdi class="am-check-value" dir="ltr" translate="no">
        {value}
      </bdi>
    </p>
  )
}
