import { createInterface } from 'node:readline'
import { listOf } from '../../register/files/templates.ts'
import type { CommandCall } from '../command.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

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

const LEAVING = ['SIGHUP', 'SIGTERM'] as const

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
  // A terminal window that is shut leaves like Ctrl-C. Reading, writing and switching its mode then all fail, and
  // nobody is there to be told.
  const leave = () => {
    closed = true
    hand(null)
  }
  for (const signal of LEAVING) process.on(signal, leave)
  for (const stream of [input, output, lines]) stream.on('error', leave)
  return {
    async ask(question) {
      output.write(question)
      const line =
        early.shift() ?? (closed ? null : await new Promise<string | null>((take) => (waiting = take)))
      if (line === null) output.write('\n')
      return line?.trim() ?? null
    },
    end() {
      try {
        lines.close()
      } catch {
        // The terminal is gone.
      }
      for (const signal of LEAVING) process.off(signal, leave)
    },
  }
}

/** What a question can be answered with. */
export interface Choice {
  readonly code: string
  readonly name: string
}

/** A numbered list of choices, to be shown above its question. */
export function listed({ w }: RegisterSpeaker, choices: readonly Choice[], several: boolean): string {
  const lines = choices.map(
    ({ code, name }, index) => `  ${String(index + 1).padStart(2)}  ${code}${name === '' ? '' : `: ${name}`}`,
  )
  return [several ? w.commands.add.someOf : w.commands.add.oneOf, ...lines].join('\n')
}

/** The code of what was typed: a number of the list, a code, or the start of just one; else it stays as it is. */
export function chosen(choices: readonly Choice[], typed: string): string {
  const starts = choices.filter(({ code }) => typed !== '' && code.startsWith(typed))
  const only = starts.length === 1 ? starts[0] : undefined
  return (choices[Number(typed) - 1] ?? only)?.code ?? typed
}

/**
 * A question. With choices, one of them or several may be taken, and the answer is codes with commas between.
 * `wrong` says what is wrong with an answer, or null. An empty answer is never wrong.
 */
export interface AskedLine {
  readonly text: string
  readonly choices?: readonly Choice[]
  readonly several?: boolean
  readonly wrong?: (answer: string) => string | null
}

/**
 * Asks one question after the other, again where the answer cannot be taken, so that a slip never costs the answers
 * before. An empty answer is none, and who leaves gives no more.
 *
 * @param heard gets all answers so far after each one, so that they can be kept at once
 */
export async function askAll(
  speaker: RegisterSpeaker,
  questions: readonly AskedLine[],
  asker = openAsker(),
  heard: (answers: readonly string[]) => void = () => {},
): Promise<string[]> {
  const answers: string[] = []
  try {
    for (const question of questions) {
      const answer = await askUntilRight(speaker, question, asker)
      if (answer === null) break
      answers.push(answer)
      heard(answers)
    }
  } finally {
    asker.end()
  }
  return answers
}

async function askUntilRight(
  speaker: RegisterSpeaker,
  question: AskedLine,
  asker: Asker,
): Promise<string | null> {
  const { text, choices = [], several = false } = question
  let asks = choices.length > 0 ? `\n${listed(speaker, choices, several)}\n${text}` : text
  for (;;) {
    const line = await asker.ask(asks)
    if (line === null || line === '') return line
    const typed = several || choices.length > 0 ? listOf(line).map((each) => chosen(choices, each)) : [line]
    const isChoice = typed.every((each) => choices.length === 0 || choices.some(({ code }) => code === each))
    const fault =
      !isChoice || (!several && typed.length > 1)
        ? speaker.w.commands.add.noneOfThese
        : question.wrong?.(typed.join(','))
    if (!fault) return typed.join(',')
    asks = `${fault}\n${text}`
  }
}
