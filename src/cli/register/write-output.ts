import { existsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
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
