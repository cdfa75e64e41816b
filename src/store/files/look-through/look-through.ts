import type { Arrived } from '../arriving.ts'
import { isNotKept, type NotKept, type ToKeep } from './looked.ts'
import { withoutAbout, withoutNotes, withoutTags } from './media.ts'
import { officeDocument } from './office.ts'
import { pdfDocument } from './pdf.ts'
import { drawnAnew } from './picture.ts'
import { plainText } from './plain-text.ts'
import { typeOf } from './type-of.ts'

let last: Promise<unknown> = Promise.resolve()

/**
 * Says what a file is, whether it is kept, and what of it. One at a time in this process: what has to be held in memory
 * for it is held once, however many give files at the same moment.
 */
export function lookThrough(arrived: Arrived): Promise<ToKeep | NotKept> {
  const next = last.then(
    () => look(arrived),
    () => look(arrived),
  )
  last = next
  return next
}

async function look(arrived: Arrived): Promise<ToKeep | NotKept> {
  if (arrived.bytes === 0) return { why: 'file_empty' }
  const seems = await typeOf(arrived)
  if (isNotKept(seems)) return seems
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
      return withoutTags(arrived)
    case 'plain':
      return { type: seems.type, cleaned: 'as_it_came', bytes: arrived.bytes, read: () => arrived.read() }
  }
}
