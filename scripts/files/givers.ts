import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import type { House } from '../../src/actions/house.ts'

/** A file that was acknowledged: its id in the case of a receipt, and its digest. */
interface Given {
  readonly receipt: string
  readonly file: string
  readonly digest: string
}

/** People who file a story and give a file for it, and what they were told. */
export interface Givers {
  readonly receipts: readonly string[]
  readonly given: readonly Given[]
  /** How many answers said no. */
  readonly refused: () => number
  /** How many got no answer. */
  readonly broken: () => number
  /** Files one story, and gives one file for it. */
  give(file: Buffer, name: string): Promise<void>
  /** Twelve people do so until it is over, or until so many are through. */
  giveUntil(isOver: () => boolean, files: readonly Buffer[], most?: number): Promise<void>
  /** What was acknowledged, with the cases that the receipts open. */
  acknowledged(house: House): Promise<readonly (Given & { readonly caseId: string })[]>
}

/** @param base address of a running house */
export function openGivers(base: string): Givers {
  const receipts: string[] = []
  const given: Given[] = []
  let refused = 0
  let broken = 0
  const api = `${base}/api/v1/grievances`

  const file = async (): Promise<string | null> => {
    try {
      const answer = await fetch(api, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ story: 'The assistant told me that I may not work.', language: 'en' }),
      })
      const said = (await answer.json()) as { receipt?: string }
      if (said.receipt === undefined) {
        refused += 1
        return null
      }
      receipts.push(said.receipt)
      return said.receipt
    } catch {
      broken += 1
      await wait(100)
      return null
    }
  }
  const giveOne = async (bytes: Buffer, name: string): Promise<void> => {
    const receipt = await file()
    if (receipt === null) return wait(100)
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), name)
    try {
      const answer = await fetch(`${api}/current/files`, {
        method: 'POST',
        headers: { authorization: `Receipt ${receipt}` },
        body: form,
      })
      const said = (await answer.json()) as { files?: { id: string; digest: string }[] }
      const last = said.files?.at(-1)
      if (last === undefined) refused += 1
      else given.push({ receipt, file: last.id, digest: last.digest })
    } catch {
      broken += 1
      await wait(100)
    }
  }
  return {
    receipts,
    given,
    refused: () => refused,
    broken: () => broken,
    give: giveOne,
    async giveUntil(isOver, files, most = Infinity) {
      let n = 0
      await Promise.all(
        Array.from({ length: 12 }, async () => {
          while (!isOver() && given.length < most) {
            n += 1
            await giveOne(files[n % files.length]!, 'file')
          }
        }),
      )
    },
    async acknowledged(house) {
      const found = []
      for (const each of given) {
        const opened = await openWithReceipt(house, each.receipt)
        if (!('viewer' in opened)) throw new Error('A receipt opens nothing.')
        found.push({ ...each, caseId: opened.viewer.caseId })
      }
      return found
    },
  }
}
