import { newObjectName } from './object-name.ts'
import { Upload, type Announced } from './upload.ts'

/** Silence, in milliseconds, after which an upload is given up. */
const SILENT_MS = 3_600_000
/** Most uploads of one case at once; a further one ends the one that was silent for longest. */
const MOST_OF_CASE = 3
/** Milliseconds after which the parts of an upload that goes on are touched again (`sweepArriving` goes by their age). */
const TOUCHED_MS = 60_000

/** An upload, and what its address says. */
export interface OpenUpload {
  readonly id: string
  readonly upload: Upload
  /** When it ends if nothing more comes of it, in milliseconds since 1970. */
  readonly until: number
}

/** The uploads of this process: nobody else has their keys, so they end with it. */
export interface Uploads {
  open(caseId: string, announced: Announced): OpenUpload
  /** The upload of this case that has this id, which is not silent then; null for any other. */
  find(caseId: string, id: string): OpenUpload | null
  /** Takes one off the disk and forgets it. */
  end(id: string): Promise<void>
  endAll(): Promise<void>
  /** Bytes of all of them that lie on the disk. */
  bytesHere(): number
}

interface Entry {
  readonly caseId: string
  readonly upload: Upload
  readonly silence: NodeJS.Timeout
  heardAt: number
  touchedAt: number
}

/**
 * @param folder where their parts lie
 * @param silentMs silence, in milliseconds, that ends one
 */
export function openUploads(folder: string, silentMs: number = SILENT_MS): Uploads {
  const entries = new Map<string, Entry>()

  const end = async (id: string): Promise<void> => {
    const entry = entries.get(id)
    if (!entry) return
    entries.delete(id)
    clearTimeout(entry.silence)
    await entry.upload.end()
  }
  const hear = (entry: Entry): void => {
    const now = Date.now()
    entry.heardAt = now
    entry.silence.refresh()
    if (now - entry.touchedAt < TOUCHED_MS) return
    entry.touchedAt = now
    // One that was just taken away needs no touch.
    entry.upload.touch().catch(() => {})
  }
  const shown = (id: string, { upload, heardAt }: Entry): OpenUpload => ({
    id,
    upload,
    until: heardAt + silentMs,
  })

  return {
    open(caseId, announced) {
      const ofCase = [...entries].filter(([, each]) => each.caseId === caseId && !each.upload.isGiven)
      const silent = ofCase.toSorted(([, one], [, other]) => one.heardAt - other.heardAt)
      for (const [id] of silent.slice(0, Math.max(0, ofCase.length - MOST_OF_CASE + 1))) void end(id)
      const id = newObjectName()
      const now = Date.now()
      const entry: Entry = {
        caseId,
        upload: new Upload(folder, announced, () => hear(entry)),
        silence: setTimeout(() => void end(id), silentMs).unref(),
        heardAt: now,
        touchedAt: now,
      }
      entries.set(id, entry)
      return shown(id, entry)
    },
    find(caseId, id) {
      const entry = entries.get(id)
      if (entry?.caseId !== caseId) return null
      hear(entry)
      return shown(id, entry)
    },
    end,
    async endAll() {
      await Promise.all([...entries.keys()].map(end))
    },
    bytesHere: () => [...entries.values()].reduce((sum, { upload }) => sum + upload.bytesHere, 0),
  }
}
