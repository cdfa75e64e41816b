import { z } from '@hono/zod-openapi'
import { readLedger } from '../../actions/ledger/read-ledger.ts'
import { ACTORS } from '../../domain/vocabulary/casework.ts'
import { operations } from '../../words/en/api-reference.ts'
import { problem } from './problem.ts'
import { apiRoute, LEDGER_READERS, idOf, staffOf } from './route.ts'
import { at, code, listOf, maybeText, text } from './schemas/fields.ts'

const lineSchema = z
  .object({
    caseId: z.uuid(),
    seq: z.int(),
    /** Of the shape of the entry; 1 is release 0.1.0. */
    version: z.int(),
    kind: text(),
    at: at(),
    actor: code(ACTORS),
    actorId: maybeText(),
    /** The token it came by; the same as `actorId` for a service account. */
    actorToken: maybeText(),
    /** Who may read it: `person`, `staff`, or `organisation:` with its id. */
    audience: listOf(text()),
    facts: z.record(z.string(), z.unknown()),
    /** What followed from it by the rules of its time; null in entries of release 0.1.0. */
    settled: z.record(z.string(), z.unknown()).nullable(),
    /** Salted SHA-256 of all that the entry seals; in older entries of each part, by its name. */
    digests: z.record(z.string(), z.string()),
    /**
     * SHA-256 over `prev` (as bytes) and the canonical JSON (RFC 8785) of the members above. Entries of version 1 are
     * hashed without `version` and `settled`, and with `parties` or `staff` for their audience.
     */
    prev: text(),
    hash: text(),
  })
  .openapi('LedgerLine')

export const caseLedger = apiRoute({
  method: 'get',
  path: '/cases/{id}/ledger',
  who: LEDGER_READERS,
  id: 'readLedger',
  tag: 'casework',
  summary: operations.readLedger,
  params: z.object({ id: z.uuid() }),
  query: z.object({ after: z.coerce.number().int().min(0).max(2_147_483_647).default(0) }),
  answer: {
    status: 200,
    schema: z
      .object({ events: z.int(), head: text(), lines: listOf(lineSchema), after: z.int().nullable() })
      .openapi('LedgerPage'),
  },
  async handle(call) {
    const page = await readLedger(call.house, staffOf(call), idOf(call, 'id'), call.query.after)
    if (!page) return problem(call.speaker, 'not_found')
    return page
  },
})
