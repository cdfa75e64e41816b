const doubleClickMilliseconds = 1000

/** A second click within a second sends nothing twice. Only a kindness: the server must stand repeated sending. */
export function dropDoubleClicks(): void {
  let last: EventTarget | null = null
  let at = 0
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('[data-prevent-double-click="true"]')
    if (!button) return
    const isAgain = button === last && event.timeStamp - at < doubleClickMilliseconds
    if (isAgain && !saysNotSent()) return event.preventDefault()
    last = button
    at = event.timeStamp
  })
}

/** Whoever reads that it was not sent presses once more, and means it. */
function saysNotSent(): boolean {
  return document.getElementById('not-sent')?.hidden === false
}

/** Brings the list of problems to the reader as soon as the page is there. */
export function focusErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>(
    '[data-module="govuk-error-summary"]:not([data-disable-auto-focus="true"])',
  )
  if (!summary) return
  summary.tabIndex = -1
  summary.focus()
}
