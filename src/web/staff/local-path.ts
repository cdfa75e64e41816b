/** The address when it leads to a page of this workspace, else its start: nobody is sent to another site. */
export function localPath(to: string | undefined): string {
  return to !== undefined && /^\/staff(?:[/?][^\\\s]*)?$/.test(to) && !to.includes('//') ? to : '/staff'
}
