/** A code as it stands in addresses, ids and names of files: `rate_impact` becomes `rate-impact`. */
export function kebab(code: string): string {
  return code.replaceAll('_', '-')
}
