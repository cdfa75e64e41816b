import { holdsFiles } from './held-files.ts'

let typed = false

/** Asks before what was typed, chosen or recorded and not sent is left behind; asks nobody who has nothing to lose. */
export function askBeforeLosing(): void {
  typed = document.querySelector('[data-unsent]') !== null || holdsFiles()
  document.addEventListener('input', somethingUnsent)
  if (typed) listen()
}

/** There is something to lose from now on. */
export function somethingUnsent(): void {
  typed = true
  listen()
}

/** From now on nobody is asked: the page is left on purpose, or what was typed is on its way. */
export function letGo(): void {
  typed = false
  window.removeEventListener('beforeunload', ask)
}

// Only while there is something to lose: a page that asks is not kept for going back.
function listen(): void {
  window.addEventListener('beforeunload', ask)
}

function ask(event: BeforeUnloadEvent): void {
  if (typed) event.preventDefault()
}
