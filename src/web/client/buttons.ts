import { announce, prepareAnnouncements } from './announce.ts'

/** Shows the copy buttons and makes them copy the text of the element they name. */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const source = document.getElementById(button.dataset.copy ?? '')
    // Browsers allow copying only on pages that arrived encrypted.
    if (!source || !navigator.clipboard) continue
    prepareAnnouncements()
    button.hidden = false
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(source.innerText.trim()).then(
        () => tell(button, button.dataset.copied),
        () => tell(button, button.dataset.copyFailed),
      )
    })
  }
}

export function printButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}

function tell(button: HTMLElement, words: string | undefined): void {
  if (words) button.textContent = words
  announce(words)
}
