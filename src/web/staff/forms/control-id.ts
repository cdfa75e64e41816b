/** The id of the control of a field, for labels and for links from the list of problems. */
export function controlId(form: string, field: string): string {
  return `${form}-${field.replaceAll('.', '-')}`
}
