export type MailAddress = { name: string; address: string }

export type MailMessage = {
  /** The same id again is the same mail: it becomes the Message-ID, so that a doubled one can be recognised. */
  id: string
  to: MailAddress
  /** The address comes from the configuration unless given; the name is what a mailbox shows (the tenant's). */
  from?: { name: string; address?: string }
  replyTo?: MailAddress
  subject: string
  html: string
  text: string
  headers?: Record<string, string>
  attachments?: MailAttachment[]
}

/** `name` is a file name of our own making. */
export type MailAttachment = { name: string; contentType: string; content: Buffer }

/** How mail leaves: one file per way (mailbox, smtp, ses). Called outside any transaction. */
export type Mailer = {
  /**
   * Resolves once somebody else has taken the mail.
   *
   * @throws MailRefused when trying again cannot help; MailNotSent when it can
   */
  send(message: MailMessage): Promise<{ providerId: string }>
  close(): Promise<void>
}

/** For ever: no such address, or a message nobody takes. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

/** For now: the server is away, busy or misconfigured. */
export class MailNotSent extends Error {
  override name = 'MailNotSent'
}
