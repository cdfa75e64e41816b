import { z } from 'zod'
import { code, count, eventKind, FOR_THE_PERSON, id, maybeWords, texts, words } from '../case/event-kind.ts'
import { CLEANED, FILE_TYPES, SHADES } from '../vocabulary/files.ts'

const audience = FOR_THE_PERSON
/** SHA-256 in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What can happen with a file. Its bytes are in no event; what tells that they are the same is. */
export const FILE_EVENTS = {
  /**
   * A file was given and is kept. `digest` is of what is kept, `cameAs` of what came, where that was another; `action`
   * is what it proves, where staff gave it for that.
   */
  file_given: eventKind({
    audience,
    facts: {
      file: id,
      type: code(FILE_TYPES),
      bytes: count,
      digest,
      cameAs: digest.optional(),
      cleaned: code(CLEANED),
      action: id.optional(),
    },
    texts: texts({ name: maybeWords, shows: maybeWords }),
  }),
  /**
   * No file was taken in, because of what was said of it: these words are kept as any others, so that the same is not
   * given again without them (red line 10). Nothing of the file itself was read.
   */
  file_turned_away: eventKind({ audience, texts: texts({ name: maybeWords, shows: maybeWords }) }),
  /** One of us heard it, and wrote down what the person says in it: words of theirs from then on. */
  file_written_down: eventKind({ audience, facts: { file: id }, texts: texts({ words }) }),
  /** One of us opened it, and how much of it. */
  file_looked_at: eventKind({ facts: { file: id, shade: code(SHADES) } }),
  /** One of us does not keep it: its bytes are gone, and the person is told why. */
  file_refused: eventKind({ audience, facts: { file: id }, texts: texts({ reasons: words }) }),
  /** Whoever gave it took it back: its bytes are gone. */
  file_taken_back: eventKind({ audience, facts: { file: id } }),
}
