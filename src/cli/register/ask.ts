import { createInterface } from 'node:readline'
import type { CommandCall } from '../command.ts'

/** Somebody who can be asked. */
export interface Asker {
  /** What was typed, without blanks around it; null when the person has left (Ctrl-C or Ctrl-D). */
  readonly ask: (question: string) => Promise<string | null>
  readonly end: () => void
}

interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** True when a person sits there to be asked; a pipe or a CI run is never asked. */
export function canAsk(call: CommandCall): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && !call.json
}

/**
 * Opens the terminal for questions. Lines that come faster than questions, as when somebody pastes, wait for their
 * question and are not lost.
 */
export function openAsker(
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Asker {
  const lines = createInterface({ input, output })
  const early: string[] = []
  let waiting: ((line: string | null) => void) | null = null
  let closed = false
  const hand = (line: string | null) => {
    const take = waiting
    waiting = null
    if (take) take(line)
    else if (line !== null) early.push(line)
  }
  lines.on('line', hand)
  lines.on('close', () => {
    closed = true
    hand(null)
  })
  return {
    async ask(question) {
      output.write(question)
      const line =
        early.shift() ?? (closed ? null : await new Promise<string | null>((take) => (waiting = take)))
      if (line === null) output.write('\n')
      return line?.trim() ?? null
    },
    end() {
      lines.close()
    },
  }
}

/** A question with what is wrong with an answer; null when it can be taken. An empty answer is never wrong. */
export interface AskedLine {
  readonly text: string
  readonly wrong?: (answer: string) => string | null
}

/**
 * Asks one question after the other, again where the answer cannot be taken, so that a slip never costs the answers
 * before. An empty answer is none, and who leaves gives no more.
 */
export async function askAll(questions: readonly AskedLine[], asker = openAsker()): Promise<string[]> {
  const answers: string[] = []
  try {
    for (const question of questions) {
      const answer = await askUntilRight(question, asker)
      if (answer === null) break
      answers.push(answer)
    }
  } finally {
    asker.end()
  }
  return answers
}

async function askUntilRight({ text, wrong }: AskedLine, asker: Asker): Promise<string | null> {
  let question = text
  for (;;) {
    const answer = await asker.ask(question)
    const fault = answer === null || answer === '' ? null : (wrong?.(answer) ?? null)
    if (fault === null) return answer
    question = `${fault}\n${text}`
  }
}
