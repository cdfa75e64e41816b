/** The first moment that a ZIP archive can say: 1 January 1980, midnight, as its date and its time in 16 bits each. */
const FIRST = { date: 0x0021, time: 0 }
/** Of the end of the list of files, and of each line of it and each file: their sizes and where their parts stand. */
const END = { size: 22, count: 10, list: 16 }
const LINE = { size: 46, time: 12, name: 28, file: 42 }
const FILE = { time: 10 }

/**
 * An archive whose files are all of the same moment, in place: whoever wrote it takes the clock, so that the same files
 * would be other bytes two seconds later.
 *
 * @param zip without a comment at its end, and below the sizes at which ZIP64 begins
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const short = (at: number) => view.getUint16(at, true)
  const stamp = (at: number) => {
    view.setUint16(at, FIRST.time, true)
    view.setUint16(at + 2, FIRST.date, true)
  }
  const end = zip.byteLength - END.size
  let line = view.getUint32(end + END.list, true)
  for (let left = short(end + END.count); left > 0; left -= 1) {
    stamp(line + LINE.time)
    stamp(view.getUint32(line + LINE.file, true) + FILE.time)
    const [name, extra, comment] = [0, 2, 4].map((field) => short(line + LINE.name + field)) as [
      number,
      number,
      number,
    ]
    line += LINE.size + name + extra + comment
  }
  return zip
}
