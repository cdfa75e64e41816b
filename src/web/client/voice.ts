import { announce, prepareAnnouncements } from './announce.ts'
import { putInto } from './held-files.ts'
import { isRecording, record, recordable, type Recording } from './record.ts'
import { somethingUnsent } from './unsent.ts'
import { endWhatRuns, runsWhileHere } from './while-here.ts'

const MINUTE = 60_000

type Moment = 'record' | 'runs' | 'ready'
type Sentence = 'asks' | 'none' | 'nothing' | 'deleted' | 'replaced'

/**
 * Records what somebody says and puts it into the field for a recording, as if it had been chosen: nothing is sent before
 * its form is. The microphone is asked for only by a press, once at a time, and let go as soon as the recording ends or the
 * page is left. A browser that cannot do this shows the field alone.
 */
export function voiceRecorder(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-voice]')
  const root = form?.querySelector<HTMLElement>('[data-with-script]')
  const field = form?.querySelector<HTMLInputElement>('input[type=file]')
  if (!form || !root || !field) return
  const kind = recordable()
  if (kind === null) return root.remove()
  const most = Number(form.dataset['voice']) * MINUTE
  const say = sayIn(root)
  const time = root.querySelector<HTMLElement>('[data-voice-time]')
  const hear = hearIn(root)
  let now: Recording | null = null
  let recorded: File | null = null
  /** What was chosen before it was recorded; it comes back where the recording is deleted. */
  let chosen: File | null = null

  const show = (moment: Moment) => {
    for (const part of root.querySelectorAll<HTMLElement>('[data-voice-part]'))
      part.hidden = part.dataset['voicePart'] !== moment
  }
  const press = (name: string, done: () => void) =>
    root.querySelector(`[data-voice-press="${name}"]`)?.addEventListener('click', done)
  const focusOn = (name: string) => root.querySelector<HTMLElement>(`[data-voice-press="${name}"]`)?.focus()
  const isReady = (file: File) => {
    recorded = file
    hear(file)
    show('ready')
  }
  const forget = () => {
    recorded = null
    hear(null)
    show('record')
  }

  const recordOnce = async () => {
    if (now) return
    say('asks')
    now = record(kind, most, {
      begun() {
        say(null)
        show('runs')
        focusOn('stop')
        somethingUnsent()
      },
      tick(ms) {
        if (time) time.textContent = clock(ms)
      },
    })
    const { ended, end } = now
    const kept = ended.then((what) => {
      now = null
      leftBefore()
      const isHere = root.contains(document.activeElement)
      if (typeof what === 'string') {
        show('record')
        if (isHere) focusOn('record')
        return say(what === 'dropped' ? null : what)
      }
      chosen = field.files?.[0] ?? null
      putInto(field, what)
      isReady(what)
      if (isHere) focusOn('again')
      announce(root.querySelector('[data-voice-part="ready"] p')?.textContent ?? undefined)
    })
    const leftBefore = runsWhileHere((how) => {
      end(how)
      return kept
    })
    await kept
  }

  prepareAnnouncements()
  press('record', () => void recordOnce())
  press('stop', () => now?.end('kept'))
  press('again', () => {
    forget()
    putInto(field, chosen)
    chosen = null
    say('deleted')
    focusOn('record')
  })
  field.addEventListener('change', () => {
    if (!recorded) return
    // A browser empties the field where somebody opens it and chooses nothing.
    if (field.files?.length === 0) return putInto(field, recorded)
    forget()
    say('replaced')
  })
  document.addEventListener(
    'submit',
    (event) => {
      // Whoever gives it while it still runs means all of it: it ends, and is given.
      if (event.target !== form || !now) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const button = event.submitter
      void endWhatRuns('kept').then(() => setTimeout(() => form.requestSubmit(button)))
    },
    // Before what sends files in parts, which is asked first.
    true,
  )
  // A recording that another page of ours brought back.
  const back = field.files?.[0]
  if (back && isRecording(back)) isReady(back)
}

/** Minutes and seconds, as a recorder shows them. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Lets somebody hear what they recorded. */
function hearIn(root: HTMLElement): (file: File | null) => void {
  const sound = root.querySelector('audio')
  return (file) => {
    if (!sound) return
    if (sound.src) URL.revokeObjectURL(sound.src)
    if (file) sound.src = URL.createObjectURL(file)
    else sound.removeAttribute('src')
  }
}

/** Shows and announces one of the sentences that the page brought. */
function sayIn(root: HTMLElement): (sentence: Sentence | null) => void {
  const place = root.querySelector<HTMLElement>('[data-voice-says]')
  return (sentence) => {
    if (!place) return
    const found =
      sentence === null ? null : root.querySelector<HTMLTemplateElement>(`[data-voice-${sentence}]`)
    place.textContent = found?.content.textContent ?? ''
    place.hidden = place.textContent === ''
  }
}
