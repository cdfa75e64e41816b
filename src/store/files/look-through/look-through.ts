import type { Arrived } from '../arriving.ts'
import { framesOf } from './frames.ts'
import { isNotKept, type NotKept, type ToKeep } from './looked.ts'
import { withoutAbout, withoutNotes } from './media.ts'
import { officeDocument } from './office.ts'
import { pdfDocument } from './pdf.ts'
import { drawnAnew } from './picture.ts'
import { plainText } from './plain-text.ts'
import { typeOf, type Seems } from './type-of.ts'
import { voiceFramesOf } from './voice-frames.ts'

/** Milliseconds for which one file is looked through at most: others wait meanwhile. */
const LONGEST = 30_000

let last: Promise<void> = Promise.resolve()

/**
 * Says what a file is, whether it is kept, and what of it. What has to be held in memory for it is held once in this
 * process, however many give files at the same moment: of these kinds one is looked through after the other.
 */
export async function lookThrough(arrived: Arrived): Promise<ToKeep | NotKept> {
  if (arrived.bytes === 0) return { why: 'file_empty' }
  const seems = await typeOf(arrived)
  if (isNotKept(seems)) return seems
  if (!IN_MEMORY.includes(seems.as)) return inTime(arrived, (within) => look(within, seems))
  const next = last.then(() => inTime(arrived, (within) => look(within, seems)))
  // Nothing of the file is held for the next one.
  last = next.then(
    () => undefined,
    () => undefined,
  )
  return next
}

const IN_MEMORY: readonly string[] = ['picture', 'office', 'pdf', 'text'] satisfies Kept['as'][]

type Kept = Exclude<Seems, NotKept>

class TookTooLong extends Error {}

/** What opens nothing more of a file when its time is over; what is kept of it is read for as long as that takes. */
async function inTime(
  arrived: Arrived,
  work: (within: Arrived) => Promise<ToKeep | NotKept>,
): Promise<ToKeep | NotKept> {
  const ends = performance.now() + LONGEST
  let isLooking = true
  const check = () => {
    if (isLooking && performance.now() > ends) throw new TookTooLong()
  }
  try {
    return await work({
      ...arrived,
      read: (range) => checked(arrived.read(range), check),
      slice(from, to) {
        check()
        return arrived.slice(from, to)
      },
    })
  } catch (error) {
    if (error instanceof TookTooLong) return { why: 'file_damaged' }
    throw error
  } finally {
    isLooking = false
  }
}

async function* checked(parts: AsyncIterable<Buffer>, check: () => void): AsyncGenerator<Buffer> {
  for await (const part of parts) {
    check()
    yield part
  }
}

async function look(arrived: Arrived, seems: Kept): Promise<ToKeep | NotKept> {
  switch (seems.as) {
    case 'picture':
      return drawnAnew(arrived, seems.ext)
    case 'office':
      return officeDocument(arrived)
    case 'pdf':
      return pdfDocument(arrived)
    case 'text':
      return plainText(arrived)
    case 'boxes':
      return withoutAbout(arrived, seems.type)
    case 'chunks':
      return withoutNotes(arrived)
    case 'tagged':
      return framesOf(arrived, seems.type)
    case 'voice':
      return voiceFramesOf(arrived)
    case 'plain':
      return { type: seems.type, cleaned: 'as_it_came', bytes: arrived.bytes, read: () => arrived.read() }
  }
}
