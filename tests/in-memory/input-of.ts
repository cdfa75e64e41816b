import type { verbs, VerbName } from '../../src/domain/verbs.ts'

/** What a verb is told, once its schema has read it. */
export type InputOf<Name extends VerbName> = Parameters<(typeof verbs)[Name]['decide']>[1]
