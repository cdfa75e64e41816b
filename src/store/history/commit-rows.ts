import type { Outgoing } from '../outbox.ts'
import type { HashOfKey, NewDataKey } from '../keys/keyring.ts'
import type { Projected } from '../projections/project.ts'
import type { NewEventRow } from './event-row.ts'

/** Everything that one commit writes, made before the database is asked. */
export interface CommitRows {
  readonly caseId: string
  /** In order; the first follows what was read, or begins the case. */
  readonly events: readonly NewEventRow[]
  readonly projected: Projected
  /** Sealed, for the line. */
  readonly title: Buffer
  /** The wrapped data key of a new case; its secret goes to the file of case keys before the row is stored. */
  readonly newKey: Pick<NewDataKey, 'wrapped' | 'keyId' | 'secret'> | null
  /** By which the person comes back to a new case. */
  readonly receipt: HashOfKey | null
  /** The reply to a repeated request, kept with what it is about. */
  readonly kept: KeptRow | null
  /** Of what a person told before anybody read it, to tell whether others told the like; sealed. */
  readonly sketch: SketchRow | null
  /** Who is told by e-mail that there is something: the person, or staff. */
  readonly tells: readonly Outgoing[]
}

export interface SketchRow {
  /** 0 for the first words of the case, else the entry in which more was told. */
  readonly entry: number
  readonly sealed: Buffer
  /** The number of the key that it was made with. */
  readonly keyId: number
  /** The hour of filing. */
  readonly at: Date
}

export interface KeptRow {
  readonly keyHash: Buffer
  readonly bodyHash: Buffer
  readonly reply: Buffer
  readonly expiresAt: Date
}

/** Why a commit was not stored: somebody else added to the case first, or the same request came twice at once. */
export type NotStored = 'overtaken' | 'repeated'
