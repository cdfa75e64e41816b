import { announce, prepareAnnouncements } from './announce.ts'

/** Forms of sound that we take, best for others to open first; a browser records some of them. */
const FORMS = ['audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/webm']
const MINUTE = 60_000

type Moment = 'record' | 'runs' | 'ready'

/**
 * Records what somebody says and puts it into the field for a recording, as if it had been chosen: nothing is sent before
 * its form is. The microphone is asked for only by a press, and let go as soon as the recording ends. A browser that
 * cannot do this shows the field alone.
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
  const sound = root.querySelector('audio')
  let running: Running | null = null

  const show = (moment: Moment) => {
    for (const part of root.querySelectorAll<HTMLElement>('[data-voice-part]'))
      part.hidden = part.dataset['voicePart'] !== moment
  }
  const keep = (file: File | null) => {
    const held = new DataTransfer()
    if (file) held.items.add(file)
    field.files = held.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
    if (!sound) return
    if (sound.src) URL.revokeObjectURL(sound.src)
    if (file) sound.src = URL.createObjectURL(file)
    else sound.removeAttribute('src')
  }
  const press = (name: string, done: () => void) =>
    root.querySelector(`[data-voice-press="${name}"]`)?.addEventListener('click', done)
  const focusOn = (name: string) => root.querySelector<HTMLElement>(`[data-voice-press="${name}"]`)?.focus()

  prepareAnnouncements()
  press('record', () => {
    void (async () => {
      const begun = await begin(kind, most, (ms) => {
        if (time) time.textContent = clock(ms)
      })
      if (begun === null) return say('none')
      say(null)
      running = begun
      show('runs')
      focusOn('stop')
      const file = await begun.ended
      running = null
      if (file === null) return
      if (file.size === 0) {
        show('record')
        focusOn('record')
        return say('nothing')
      }
      keep(file)
      show('ready')
      focusOn('again')
      announce(root.querySelector('[data-voice-part="ready"] p')?.textContent ?? undefined)
    })()
  })
  press('stop', () => running?.stop())
  press('again', () => {
    keep(null)
    say('deleted')
    show('record')
    focusOn('record')
  })
  form.addEventListener('submit', (event) => {
    // Whoever gives it while it still runs means all of it: it ends, and is given.
    if (!running) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const button = event.submitter
    void running.ended.then(() => setTimeout(() => form.requestSubmit(button)))
    running.stop()
  })
  addEventListener('pagehide', () => running?.leave())
}

interface Running {
  /** What was recorded; null where it is not wanted any more. */
  readonly ended: Promise<File | null>
  stop(): void
  leave(): void
}

async function begin(kind: string, most: number, tick: (ms: number) => void): Promise<Running | null> {
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  } catch {
    return null
  }
  const recorder = new MediaRecorder(stream, { mimeType: kind })
  const parts: Blob[] = []
  let wanted = true
  const began = Date.now()
  tick(0)
  const timer = setInterval(() => {
    tick(Date.now() - began)
    if (Date.now() - began >= most) recorder.stop()
  }, 500)
  const ended = new Promise<File | null>((done) => {
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.onstop = () => {
      clearInterval(timer)
      for (const track of stream.getTracks()) track.stop()
      const [type = kind] = kind.split(';')
      done(wanted ? new File(parts, `voice.${ENDINGS[type] ?? 'webm'}`, { type }) : null)
    }
  })
  recorder.start()
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  return {
    ended,
    stop,
    leave() {
      wanted = false
      stop()
    },
  }
}

const ENDINGS: Readonly<Record<string, string>> = { 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' }

/** The form in which this browser can record for us; null where it can in none. */
function recordable(): string | null {
  if (!('mediaDevices' in navigator) || typeof MediaRecorder === 'undefined') return null
  if (typeof DataTransfer === 'undefined') return null
  return FORMS.find((form) => MediaRecorder.isTypeSupported(form)) ?? null
}

/** Minutes and seconds, as a recorder shows them. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Shows and announces one of the sentences that the page brought. */
function sayIn(root: HTMLElement): (sentence: 'none' | 'nothing' | 'deleted' | null) => void {
  const place = root.querySelector<HTMLElement>('[data-voice-says]')
  return (sentence) => {
    if (!place) return
    const found =
      sentence === null ? null : root.querySelector<HTMLTemplateElement>(`[data-voice-${sentence}]`)
    place.textContent = found?.content.textContent ?? ''
    place.hidden = place.textContent === ''
  }
}
