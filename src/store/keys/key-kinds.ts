import type { CodeOf } from '../../domain/vocabulary/code.ts'

/** Bytes of a key. */
export const KEY_BYTES = 32

/**
 * What a key of the key file is used for. Each kind is changed for itself or with all others, and what becomes of what
 * the key before made is one of three: it is `made_new` in the background, it `runs_out` within a day, or it `stays`,
 * because the past is proven with it.
 */
export const KEY_KINDS = [
  { code: 'cases', purposes: ['wrap'], before: 'made_new' },
  {
    code: 'names',
    purposes: ['name-seal', 'index:email', 'index:name', 'index:elsewhere'],
    before: 'made_new',
  },
  {
    code: 'receipts',
    purposes: ['index:receipt', 'index:receipt_pair', 'index:recovery'],
    before: 'made_new',
  },
  { code: 'tokens', purposes: ['index:token'], before: 'made_new' },
  // Of `sketch` only the newest is used: what an older one made is forgotten within the hour (decision 0021).
  {
    code: 'visits',
    purposes: ['index:visit', 'index:check', 'index:posted', 'index:sketch', 'index:once'],
    before: 'runs_out',
  },
  {
    code: 'staff',
    purposes: [
      'index:session',
      'index:link',
      'index:attempt',
      'index:device',
      'index:draft',
      'index:unread',
      'index:passkey',
    ],
    before: 'runs_out',
  },
  { code: 'replies', purposes: ['index:idempotency', 'index:with'], before: 'runs_out' },
  { code: 'ledger', purposes: ['index:ledger'], before: 'stays' },
  { code: 'anchors', purposes: ['sign'], before: 'stays' },
  { code: 'history', purposes: ['index:history'], before: 'stays' },
] as const

export type KeyKind = CodeOf<typeof KEY_KINDS>

/** From what a key of its own is derived: the purpose of each. */
export type Purpose = (typeof KEY_KINDS)[number]['purposes'][number]

export type IndexPurpose = Purpose extends infer P ? (P extends `index:${infer Of}` ? Of : never) : never

const KIND_OF = new Map<Purpose, (typeof KEY_KINDS)[number]>(
  KEY_KINDS.flatMap((kind) => kind.purposes.map((purpose) => [purpose, kind] as const)),
)

export const kindOf = (purpose: Purpose): (typeof KEY_KINDS)[number] => KIND_OF.get(purpose)!

/**
 * Hours for which what runs out is still taken when its key was changed: a visit lasts one, a session ten, a link, a
 * draft and a kept reply a day, each to the end of its hour.
 */
export const RUNS_OUT_HOURS = 26

/**
 * What stays of a key that is forgotten, each because something from its time can be proven or found in no other way:
 * entries of the ledger, values that people keep of their history, reasons on the record of accounts, which nobody may
 * change, ids of organisations and of published incidents, which follow from it, and one step of the hashes of receipts,
 * tokens and links elsewhere, which are stored as hashes of hashes. It opens no case.
 */
export const STAYS_OF_FORGOTTEN = [
  'index:ledger',
  'index:history',
  'name-seal',
  'index:name',
  'index:elsewhere',
  'index:check',
  'index:receipt',
  'index:recovery',
  'index:token',
] as const satisfies readonly Purpose[]
