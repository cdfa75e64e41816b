let region: HTMLElement | undefined

/** Makes the region at once: screen readers do not read one that appears together with its first text. */
export function prepareAnnouncements(): void {
  if (region?.isConnected) return
  region = document.createElement('div')
  region.className = 'govuk-visually-hidden'
  region.setAttribute('role', 'status')
  document.body.append(region)
}

/** Says something to screen readers. All words come from the page. */
export function announce(words: string | null | undefined): void {
  prepareAnnouncements()
  if (region && words) region.textContent = words
}
