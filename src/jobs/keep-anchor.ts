import { open } from 'node:fs/promises'

/**
 * Adds a line to a file that is for its owner alone (mode 600), and answers when it is on disk. Lines before it stay as
 * they are.
 */
export async function keepAnchor(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600)
  try {
    await file.appendFile(`${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
