/** Where the sealed title of a case belongs. */
export function titlePlace(caseId: string): string {
  return `case_line:${caseId}:title`
}
