/** What browsers have that know Trusted Types, and the place where the policy is kept. */
interface Trusting {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { readonly createHTML: (page: string) => string }): Policy
  }
  amendsPages?: Policy
}

interface Policy {
  createHTML(page: string): string
}

/**
 * A page that we answered ourselves, as what a browser writes into a document: nothing else may be written there. A page
 * that is shown in place runs its script in the same window again, and a policy is made once in each.
 */
export function asPage(page: string): string {
  const place = window as unknown as Trusting
  place.amendsPages ??= place.trustedTypes?.createPolicy('amends', { createHTML: (same) => same })
  return place.amendsPages?.createHTML(page) ?? page
}
