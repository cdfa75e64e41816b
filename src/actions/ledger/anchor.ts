import { z } from 'zod'
import { fromJson } from '../../domain/from-json.ts'
import { endsIn, endsOfLanes, type KeptEnd } from '../../store/history/ledger-batch.ts'
import type { Keyring } from '../../store/keys/keyring.ts'
import type { House } from '../house.ts'
import { atOneMoment } from '../transaction.ts'

/**
 * Where every lane of the ledger stood at one moment, signed: kept outside the database, it shows later whether the
 * history that the database has is still the same, also when all of it was set back to an earlier time (UNGP 31(e);
 * design, ledger). It holds no word, no case and no count of cases; the numbers of commits are in it.
 */
export interface Anchor {
  readonly at: string
  readonly ends: readonly KeptEnd[]
}

const lineShape = z.strictObject({
  anchor: z.literal(1),
  at: z.iso.datetime(),
  ends: z.base64(),
  /** Ed25519, raw, in base64: for whoever wants to check the signature without the key file. */
  publicKey: z.base64(),
  signature: z.base64(),
})

/** Says where the ledger stands now, as one line of JSON that ends without a line break. */
export async function anchorNow(house: House): Promise<string> {
  const at = house.now()
  const ends = await atOneMoment(house, endsOfLanes)
  const { sign, publicKey } = house.keys.signer()
  const signature = sign(signed(at, ends)).toString('base64')
  return JSON.stringify({
    anchor: 1,
    at,
    ends: ends.toString('base64'),
    publicKey: publicKey.toString('base64'),
    signature,
  })
}

/** What is wrong with a line of a file of anchors; counted from 1. */
export interface BadLine {
  readonly line: number
  readonly problem: 'not_an_anchor' | 'not_signed_here'
}

/** The anchors of a file, and its lines that are none, or that another key file signed. Empty lines count for nothing. */
export function readAnchors(
  keys: Keyring,
  text: string,
): { readonly anchors: readonly Anchor[]; readonly bad: readonly BadLine[] } {
  const anchors: Anchor[] = []
  const bad: BadLine[] = []
  text.split(/\r?\n/).forEach((each, index) => {
    if (each.trim() === '') return
    const parsed = lineShape.safeParse(fromJson(each))
    if (!parsed.success) return void bad.push({ line: index + 1, problem: 'not_an_anchor' })
    const { at, ends: kept, signature } = parsed.data
    const ends = Buffer.from(kept, 'base64')
    if (keys.isSigned(signed(at, ends), Buffer.from(signature, 'base64'), Date.parse(at)))
      anchors.push({ at, ends: endsIn(ends) })
    else bad.push({ line: index + 1, problem: 'not_signed_here' })
  })
  return { anchors, bad }
}

function signed(at: string, ends: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`amends anchor 1 ${at}\n`), ends])
}
