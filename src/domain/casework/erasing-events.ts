import { z } from 'zod'
import {
  at,
  code,
  eventKind,
  flag,
  FOR_THE_PERSON,
  list,
  maybeWords,
  texts,
  words,
} from '../case/event-kind.ts'
import { SPOKEN } from '../case/theirs.ts'
import { ERASING_REASONS, LEFT_OPEN } from '../vocabulary/erasing.ts'
import { NOTED_WISHES } from '../vocabulary/noted-wish.ts'

const audience = FOR_THE_PERSON

/** What ends a case for good, and what one of us alone writes down of it for somebody. */
export const ERASING_EVENTS = {
  /** One of us wrote down that somebody who does not write themselves wants this, how they said it, and their words. */
  wish_noted: eventKind({
    audience,
    facts: { wish: code(NOTED_WISHES), said: z.enum(SPOKEN) },
    texts: texts({ words }),
  }),
  /** A second person did it for them, or said why not. */
  wish_ruled: eventKind({ audience, facts: { accepted: flag }, texts: texts({ reasons: maybeWords }) }),
  /** The person asked for it; until then they can take it back. */
  erasing_asked: eventKind({ audience, facts: { on: at } }),
  /** The time is over for which the house keeps a case that ended so; the person is told before. */
  erasing_announced: eventKind({ audience, facts: { on: at } }),
  erasing_taken_back: eventKind({ audience }),
  /** The last entry: its words are erased, and nobody can read it any more. */
  case_erased: eventKind({
    audience,
    facts: { because: code(ERASING_REASONS), open: list(code(LEFT_OPEN)).optional() },
    texts: texts({ reasons: maybeWords }),
  }),
}
