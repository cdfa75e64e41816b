/** Forms of sound that we take, best for others to open first; a browser records some of them. */
const FORMS = ['audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/webm']
const ENDINGS: Readonly<Record<string, string>> = { 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' }

/** What came of it; `none` where the browser cannot record or may not, `nothing` where there is no sound in it. */
export type Recorded = File | 'none' | 'nothing' | 'dropped'

/** A recording from the question of the browser on. */
export interface Recording {
  readonly ended: Promise<Recorded>
  /** Lets the microphone go at once; a yes of the browser that comes later is let go as well. */
  end(how: 'kept' | 'dropped'): void
}

interface Told {
  /** The browser said yes. */
  begun(): void
  /** Milliseconds that it runs. */
  tick(ms: number): void
}

/** Asks for the microphone and records, for so many milliseconds at most. */
export function record(kind: string, most: number, told: Told): Recording {
  let isOver = false
  let isWanted = true
  let recorder: MediaRecorder | null = null
  let stream: MediaStream | null = null
  const letGo = () => {
    isOver = true
    try {
      if (recorder && recorder.state !== 'inactive') recorder.stop()
    } finally {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }
  const run = async (): Promise<Recorded> => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      if (isOver) return 'dropped'
      const parts: Blob[] = []
      const running = new MediaRecorder(stream, { mimeType: kind })
      recorder = running
      const stopped = new Promise((done) => {
        running.ondataavailable = ({ data }) => parts.push(data)
        running.onstop = done
      })
      running.start()
      await timed(most, stopped, told, letGo)
      if (!isWanted) return 'dropped'
      const [type = kind] = kind.split(';')
      const file = new File(parts, `voice.${ENDINGS[type] ?? 'webm'}`, { type })
      return file.size === 0 ? 'nothing' : file
    } catch {
      return isOver ? 'dropped' : 'none'
    } finally {
      letGo()
    }
  }
  return {
    ended: run(),
    end(how) {
      if (how === 'dropped') isWanted = false
      letGo()
    },
  }
}

async function timed(most: number, stopped: Promise<unknown>, told: Told, end: () => void): Promise<void> {
  const began = Date.now()
  told.begun()
  told.tick(0)
  const timer = setInterval(() => {
    told.tick(Date.now() - began)
    if (Date.now() - began >= most) end()
  }, 500)
  await stopped
  clearInterval(timer)
}

/** True for what was recorded here, also where another page holds it. */
export function isRecording({ name }: File): boolean {
  return /^voice\.(?:m4a|ogg|webm)$/.test(name)
}

/** The form in which this browser can record for us; null where it can in none. */
export function recordable(): string | null {
  if (!('mediaDevices' in navigator) || typeof MediaRecorder === 'undefined') return null
  if (typeof DataTransfer === 'undefined') return null
  return FORMS.find((form) => MediaRecorder.isTypeSupported(form)) ?? null
}
