import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import type { Visit } from '../../route.ts'
import { AS_PARTS } from '../carry.tsx'
import { errorOf, type FieldNote } from '../errors.tsx'
import { Hidden } from '../hidden.tsx'
import { SendingFile } from './sending-file.tsx'

/** Id of the field for a recording, and the value by which its form says that it was sent. */
export const VOICE = 'voice'

/** Minutes after which the recorder of the page ends by itself; a recording that is chosen can be longer. */
const MOST_MINUTES = 10

interface Props {
  readonly visit: Visit
  readonly action: string
  readonly carried: readonly (readonly [string, string])[]
  readonly notes: readonly FieldNote[]
  /** The case that a recording is for, as the person knows it. */
  readonly of: string
}

/**
 * What somebody would rather say than write: a file like any other, which the browser can record (`client/voice.ts`).
 * Without a script a phone opens its own recorder.
 */
export function Voice({ visit, action, carried, notes, of }: Props) {
  const { speaker } = visit
  const words = speaker.w.portal.files.voice
  return (
    <section aria-labelledby="voice-title">
      <h2 id="voice-title">{words.title}</h2>
      <p>{words.lead}</p>
      <p>{words.known}</p>
      <p>{words.stays}</p>
      <form
        method="post"
        action={action}
        {...AS_PARTS}
        novalidate
        data-voice={MOST_MINUTES}
        data-in-parts={`${action}/uploads`}
      >
        <Hidden values={[...carried, ['from', VOICE]]} />
        <div class="am-voice" data-with-script hidden>
          <Part name="record">
            <Press name="record">{words.record}</Press>
          </Part>
          <Part name="runs">
            <p>{speaker.say(words.runs, { n: MOST_MINUTES })}</p>
            <p class="am-voice__time" role="timer" aria-live="off" data-voice-time>
              0:00
            </p>
            <Press name="stop">{words.stop}</Press>
          </Part>
          <Part name="ready">
            <p>{words.ready}</p>
            <audio controls preload="metadata" aria-label={words.choose} />
            <Press name="again">{words.again}</Press>
          </Part>
          <p role="status" data-voice-says hidden tabindex={-1}></p>
          <template data-voice-asks>{words.asks}</template>
          <template data-voice-replaced>{words.replaced}</template>
          <template data-voice-deleted>{words.deleted}</template>
          <template data-voice-nothing>{words.nothing}</template>
          <template data-voice-none>{words.noMicrophone}</template>
        </div>
        <Input
          type="file"
          name="file"
          id={VOICE}
          label={words.choose}
          hint={words.chooseHint}
          accept="audio/*"
          attributes={{ 'data-of': of }}
          {...errorOf(speaker, notes, VOICE)}
        />
        <Button preventDoubleClick name="step" value="give">
          {words.give}
        </Button>
        <SendingFile speaker={speaker} />
      </form>
    </section>
  )
}

/** What stands there at one moment of a recording; the script shows one of them. */
function Part({ name, children }: { readonly name: string; readonly children: unknown }) {
  return (
    <div data-voice-part={name} hidden={name !== 'record'}>
      {children as never}
    </div>
  )
}

function Press({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <Button variant="secondary" type="button" attributes={{ 'data-voice-press': name }}>
      {children}
    </Button>
  )
}
