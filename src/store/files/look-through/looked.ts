import type { RefusalCode } from '../../../domain/refusal.ts'
import type { Cleaned, FileType } from '../../../domain/vocabulary/files.ts'

/** Why a file is not kept, as a code of `refusal.ts`; with the bytes, or dots, that one like it can have, where that is why. */
export interface NotKept {
  readonly why: Extract<
    RefusalCode,
    | 'file_empty'
    | 'file_too_large'
    | 'file_too_many_dots'
    | 'file_not_taken'
    | 'file_scripted'
    | 'file_archive'
    | 'file_locked'
    | 'file_damaged'
  >
  readonly most?: number
}

/** A file that was looked through, with what of it is kept. */
export interface ToKeep {
  readonly type: FileType
  readonly cleaned: Cleaned
  readonly bytes: number
  /** Its bytes, as often as they are asked for. */
  read(): AsyncIterable<Uint8Array>
}

/** True where a file is not kept. */
export function isNotKept(of: NotKept | object): of is NotKept {
  return 'why' in of
}
