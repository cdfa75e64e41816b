import { z } from 'zod'
import { code, eventKind, FOR_THE_PERSON, id, maybeWords, texts, words } from '../case/event-kind.ts'
import { TRANSLATORS } from '../vocabulary/languages.ts'

const audience = FOR_THE_PERSON
/** A tag of BCP 47, as a form or a server names it. */
const language = z.string().max(35)
/** The name of a machine on the network. */
const host = z.string().max(300)

/** Words in more than one language: theirs, put into ours, and ours, put into theirs. */
export const LANGUAGE_EVENTS = {
  /**
   * Words of the person in another language, to stand beside what they wrote. `told` is the text, `host` the machine
   * that did it where none of us and nobody beside them did.
   */
  text_translated: eventKind({
    audience,
    facts: {
      translation: id,
      told: id,
      from: language.optional(),
      into: language,
      madeBy: code(TRANSLATORS),
      host: host.optional(),
    },
    texts: texts({ words, maker: maybeWords }),
  }),
  /** Words of the person are sent to a machine that translates: noted before they leave. */
  text_sent_out: eventKind({ audience, facts: { told: id, into: language, host } }),
  /** The same words of ours in the language of the person; one of the three says which. */
  said_in_theirs: eventKind({
    audience,
    facts: { message: id.optional(), decision: id.optional(), offer: id.optional(), language },
    texts: texts({ words }),
  }),
}
