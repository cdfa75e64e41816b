/** Why bytes are no text: neither UTF-8 nor UTF-16 with its mark, or with characters that no text has. */
export type NoText = 'not_utf8' | 'not_text'

/**
 * The text in some bytes, decoded strictly: replacing what cannot be read would change names of people and groups for
 * good. UTF-16, which spreadsheets call "Unicode text", is known by its mark; everything else has to be UTF-8.
 */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly noText: NoText } {
  const [one, two] = bytes
  const encoding =
    one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? { noText: 'not_text' } : { text }
  } catch {
    return { noText: 'not_utf8' }
  }
}
