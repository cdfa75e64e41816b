/** How mail leaves the house. */
export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
}
