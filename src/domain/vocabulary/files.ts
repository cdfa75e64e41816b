import type { CodeOf } from './code.ts'

/** What a file is for whoever looks at it. */
export const FILE_KINDS = [
  { code: 'picture' },
  { code: 'document' },
  { code: 'text' },
  { code: 'sound' },
  { code: 'film' },
] as const
export type FileKind = CodeOf<typeof FILE_KINDS>

/**
 * Every type of file that is kept, told by its bytes and never by its name or by what the sender says. `media` is what it
 * is served as. Pictures of other types are drawn anew as one of these.
 */
export const FILE_TYPES = [
  { code: 'jpg', kind: 'picture', media: 'image/jpeg' },
  { code: 'png', kind: 'picture', media: 'image/png' },
  { code: 'webp', kind: 'picture', media: 'image/webp' },
  { code: 'gif', kind: 'picture', media: 'image/gif' },
  { code: 'pdf', kind: 'document', media: 'application/pdf' },
  {
    code: 'docx',
    kind: 'document',
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    code: 'xlsx',
    kind: 'document',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    code: 'pptx',
    kind: 'document',
    media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  { code: 'odt', kind: 'document', media: 'application/vnd.oasis.opendocument.text' },
  { code: 'txt', kind: 'text', media: 'text/plain; charset=utf-8' },
  { code: 'mp3', kind: 'sound', media: 'audio/mpeg' },
  { code: 'm4a', kind: 'sound', media: 'audio/mp4' },
  { code: 'ogg', kind: 'sound', media: 'audio/ogg' },
  { code: 'wav', kind: 'sound', media: 'audio/wav' },
  { code: 'aac', kind: 'sound', media: 'audio/aac' },
  { code: 'amr', kind: 'sound', media: 'audio/amr' },
  { code: 'weba', kind: 'sound', media: 'audio/webm' },
  { code: 'mp4', kind: 'film', media: 'video/mp4' },
  { code: 'mov', kind: 'film', media: 'video/quicktime' },
  { code: 'webm', kind: 'film', media: 'video/webm' },
] as const satisfies readonly { readonly code: string; readonly kind: FileKind; readonly media: string }[]
export type FileType = CodeOf<typeof FILE_TYPES>

/** What was taken out of a file before it was kept: where and when it was made, with what, and by whom. */
export const CLEANED = [
  /** A picture was drawn anew, so that nothing but the picture is left. */
  { code: 'drawn_anew' },
  /** What stood about it was taken out, and what is to be read or heard is as it came. */
  { code: 'taken_out' },
  /** There is nothing in such a file but what is to be read. */
  { code: 'nothing_in_it' },
  /** It is as it came: taking something out would harm what is to be read. */
  { code: 'as_it_came' },
] as const
export type Cleaned = CodeOf<typeof CLEANED>

/** How much of a picture somebody asked to see. */
export const SHADES = [
  /** Without colours, and so soft that nobody sees more than what kind of picture it is. */
  { code: 'soft' },
  /** Without colours. */
  { code: 'grey' },
  /** As it is, to keep outside of the page. */
  { code: 'whole' },
] as const
export type Shade = CodeOf<typeof SHADES>

/** The kind of a type of file. */
export function kindOfFile(type: FileType): FileKind {
  return FILE_TYPES.find(({ code }) => code === type)!.kind
}

/** As what a file of a type is served. */
export function mediaOf(type: FileType): string {
  return FILE_TYPES.find(({ code }) => code === type)!.media
}
