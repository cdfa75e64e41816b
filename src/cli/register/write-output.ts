import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../command.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** Writes what somebody asked for with `--output`. Throws UsageError, with what to do, where nothing can be written. */
export function writeOutput({ w, say }: RegisterSpeaker, file: string, text: string | Uint8Array): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    const words = w.commands.exports
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const folder = dirname(file)
    if (code === 'ENOENT' && !existsSync(folder)) throw new UsageError(say(words.noFolder, { file, folder }))
    throw new UsageError(say(code === 'EISDIR' ? words.isFolder : words.notWritten, { file, code }))
  }
}

/** True of a place that is a folder, or is written as one: with a slash at its end. */
export function isFolder(place: string): boolean {
  return /[/\\]$/.test(place) || statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Writes pages into a folder, which is made where it is missing. Throws UsageError as `writeOutput` does. */
export function writePages(
  speaker: RegisterSpeaker,
  folder: string,
  pages: readonly { readonly name: string; readonly text: string }[],
): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new UsageError(speaker.say(speaker.w.commands.exports.notWritten, { file: folder, code }))
  }
  for (const { name, text } of pages) writeOutput(speaker, join(folder, name), text)
}
