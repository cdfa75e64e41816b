import { fileTypeFromBuffer } from 'file-type'
import type { FileType } from '../../../domain/vocabulary/files.ts'
import type { Arrived } from '../arriving.ts'
import type { NotKept } from './looked.ts'

/** Bytes that are enough to tell what a file is. */
const HEAD = 65_536
/** Where the directory of an archive ends, at most so many bytes before the end of a file. */
const TAIL = 66_000
const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1')

/** What a file seems to be: how to go on with it. */
export type Seems =
  | { readonly as: 'picture'; readonly ext: string }
  | { readonly as: 'office' | 'pdf' | 'text' }
  | { readonly as: 'boxes'; readonly type: Extract<FileType, 'mp4' | 'mov' | 'm4a'> }
  | { readonly as: 'chunks' | 'voice' }
  | { readonly as: 'tagged'; readonly type: Extract<FileType, 'mp3' | 'aac'> }
  | { readonly as: 'plain'; readonly type: FileType }
  | NotKept

const AS: Readonly<Record<string, Seems>> = {
  jpg: { as: 'picture', ext: 'jpg' },
  png: { as: 'picture', ext: 'png' },
  webp: { as: 'picture', ext: 'webp' },
  gif: { as: 'picture', ext: 'gif' },
  avif: { as: 'picture', ext: 'avif' },
  tif: { as: 'picture', ext: 'tif' },
  pdf: { as: 'pdf' },
  zip: { as: 'office' },
  docx: { as: 'office' },
  xlsx: { as: 'office' },
  pptx: { as: 'office' },
  odt: { as: 'office' },
  mp4: { as: 'boxes', type: 'mp4' },
  m4v: { as: 'boxes', type: 'mp4' },
  mov: { as: 'boxes', type: 'mov' },
  m4a: { as: 'boxes', type: 'm4a' },
  '3gp': { as: 'boxes', type: 'mp4' },
  mp3: { as: 'tagged', type: 'mp3' },
  aac: { as: 'tagged', type: 'aac' },
  amr: { as: 'voice' },
  wav: { as: 'chunks' },
  ogg: { as: 'plain', type: 'ogg' },
  oga: { as: 'plain', type: 'ogg' },
  opus: { as: 'plain', type: 'ogg' },
  webm: { as: 'plain', type: 'webm' },
}

/** Programs, and documents with programs in them. */
const SCRIPTED = [
  'exe',
  'elf',
  'macho',
  'swf',
  'jar',
  'apk',
  'class',
  'wasm',
  'dex',
  'crx',
  'docm',
  'xlsm',
  'pptm',
  'lnk',
  'chm',
  'deb',
  'rpm',
  'msi',
  'nes',
]
/** Files that hold other files. */
const ARCHIVES = [
  'rar',
  '7z',
  'gz',
  'tar',
  'tar.gz',
  'bz2',
  'xz',
  'zst',
  'lz',
  'Z',
  'cab',
  'ar',
  'arj',
  'lzh',
  'ace',
  'cpio',
  'iso',
  'dmg',
  'epub',
]

/** Tells by its bytes what a file is. What nobody knows is not taken, and of what is two things at once neither. */
export async function typeOf(arrived: Arrived): Promise<Seems> {
  const head = await arrived.slice(0, HEAD)
  const ext = await knownAs(head)
  const markup = markupIn(head)
  if (ext === undefined || ext === 'xml')
    return markup ?? (ext === 'xml' ? { why: 'file_not_taken' } : { as: 'text' })
  if (SCRIPTED.includes(ext)) return { why: 'file_scripted' }
  if (ARCHIVES.includes(ext)) return { why: 'file_archive' }
  const seems = AS[ext] ?? { why: 'file_not_taken' }
  if ('type' in seems && seems.type === 'webm' && isSoundAlone(head)) return { as: 'plain', type: 'weba' }
  // Pictures are drawn anew, and archives read by their directory; of everything else nothing may hang at its end.
  if (!('as' in seems) || seems.as === 'picture' || seems.as === 'office') return seems
  const tail = await arrived.slice(Math.max(0, arrived.bytes - TAIL), arrived.bytes)
  return tail.includes(END_OF_DIRECTORY) ? { why: 'file_archive' } : seems
}

/** What a browser records of a voice is a film without pictures: its tracks, named at the beginning, are sound alone. */
function isSoundAlone(head: Buffer): boolean {
  const tracks = [...head.toString('latin1').matchAll(/\x86[\x80-\xff]([AVS])_[A-Z]/g)].map(([, of]) => of)
  return tracks.length > 0 && tracks.every((of) => of === 'A')
}

async function knownAs(head: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(head))?.ext
  } catch {
    return undefined
  }
}

/** Text that a browser or a shell would run. */
function markupIn(head: Buffer): NotKept | null {
  const text = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  const runs =
    /^(?:#!|%!|MZ)|^<(?:\?php|%)/i.test(text) ||
    /<(?:script|svg|html|iframe|object|embed|!doctype\s+(?:html|svg))\b/i.test(text.slice(0, 4096))
  return runs ? { why: 'file_scripted' } : null
}
