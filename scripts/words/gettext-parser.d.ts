/** The part of gettext-parser that is used here; the package brings no types. */
declare module 'gettext-parser' {
  export interface Entry {
    msgctxt?: string
    msgid: string
    msgstr: string[]
    comments?: { translator?: string; extracted?: string; flag?: string }
  }
  export interface Catalogue {
    charset: string
    headers: Record<string, string>
    translations: Record<string, Record<string, Entry>>
  }
  const parser: {
    po: {
      parse(input: Buffer, options?: { validation?: boolean }): Catalogue
      compile(catalogue: Catalogue, options?: { foldLength?: number }): Buffer
    }
  }
  export default parser
}
