import { setTimeout as wait } from 'node:timers/promises'

/** People at once: enough that filings go to disk in batches. */
const PEOPLE = 24
/** Milliseconds before somebody who got no answer tries again. */
const PAUSE = 50

/** What people sent, and what they were told of it. Whatever they were told has to be there afterwards, once. */
export interface People {
  /** Receipts that were shown. */
  readonly shown: readonly string[]
  /** Messages that were acknowledged, with the receipt of their case. */
  readonly written: readonly { readonly receipt: string; readonly body: string }[]
  /** Messages without an answer: whether they are there is not known. */
  readonly unsure: ReadonlySet<string>
  /** Stories that were begun. */
  readonly sent: () => number
  /** How many answers said that it cannot be done now. */
  readonly refused: () => number
  /** Everybody files and writes as fast as they can until `isOver`; whoever gets no answer sends the same again. */
  fileUntil(isOver: () => boolean): Promise<void>
  /** Waits until somebody is shown a receipt that was not shown before; answers milliseconds. */
  untilFiled(atMost: number): Promise<number>
  /** Opens every case with its receipt. */
  lookAgain(): Promise<{ readonly lost: number; readonly doubled: number }>
}

/** @param base address of a running house */
export function openPeople(base: string): People {
  const shown: string[] = []
  const written: { receipt: string; body: string }[] = []
  const unsure = new Set<string>()
  let sent = 0
  let refused = 0

  const untilReceipt = async (key: string, story: string): Promise<string> => {
    for (;;) {
      try {
        const answer = await send(
          `${base}/api/v1/grievances`,
          { story, language: 'en' },
          { 'idempotency-key': key },
        )
        if (answer.status === 201) return ((await answer.json()) as { receipt: string }).receipt
        await answer.arrayBuffer()
        refused += 1
      } catch {
        // The connection broke: the same again, with the same key.
      }
      await wait(PAUSE)
    }
  }
  /** Once, and never again: a message without an answer may be there or not. */
  const write = async (receipt: string, body: string): Promise<void> => {
    const path = `${base}/api/v1/grievances/current/write-message`
    try {
      const answer = await send(path, { body }, { authorization: `Receipt ${receipt}` })
      await answer.arrayBuffer()
      if (answer.status === 200) written.push({ receipt, body })
      else unsure.add(body)
    } catch {
      unsure.add(body)
    }
  }
  const one = async (person: number, isOver: () => boolean): Promise<void> => {
    while (!isOver()) {
      sent += 1
      const number = sent
      const receipt = await untilReceipt(`person-${person}-${number}`, `Person ${person}, story ${number}.`)
      shown.push(receipt)
      if (person % 3 === 0) await write(receipt, `Message after story ${number}.`)
    }
  }
  const missing = async (receipt: string): Promise<{ lost: number; doubled: number }> => {
    const answer = await fetch(`${base}/api/v1/grievances/current`, {
      headers: { authorization: `Receipt ${receipt}` },
    })
    if (answer.status !== 200) {
      await answer.arrayBuffer()
      return { lost: 1, doubled: 0 }
    }
    const { messages } = (await answer.json()) as { messages: { body: string }[] }
    const bodies = messages.map(({ body }) => body)
    const lost = written.filter((each) => each.receipt === receipt && !bodies.includes(each.body)).length
    return { lost, doubled: bodies.length - new Set(bodies).size }
  }

  return {
    shown,
    written,
    unsure,
    sent: () => sent,
    refused: () => refused,
    async fileUntil(isOver) {
      await Promise.all(Array.from({ length: PEOPLE }, (_, person) => one(person, isOver)))
    },
    async untilFiled(atMost) {
      const begun = performance.now()
      for (const before = shown.length; shown.length === before;) {
        if (performance.now() - begun > atMost)
          throw new Error(`Nobody could file again within ${atMost} ms.`)
        await wait(PAUSE)
      }
      return performance.now() - begun
    },
    async lookAgain() {
      let lost = 0
      let doubled = shown.length - new Set(shown).size
      for (const receipt of new Set(shown)) {
        const found = await missing(receipt)
        lost += found.lost
        doubled += found.doubled
      }
      return { lost, doubled }
    },
  }
}

/** A house that hangs is a house that is gone: people do not wait for ever. */
const PATIENCE = 15_000

function send(url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  })
}
