import MailComposer from 'nodemailer/lib/mail-composer'
import { type MailAddress, type MailMessage, MailRefused } from '#platform/mail/mailer.ts'

export type ComposedMail = { raw: Buffer; messageId: string; envelope: { from: string; to: string } }

/** The same bytes whatever way the mail takes. */
export async function composeMail(message: MailMessage, sender: MailAddress): Promise<ComposedMail> {
  const from = { name: message.from?.name ?? sender.name, address: message.from?.address ?? sender.address }
  const messageId = messageIdOf(message.id, from.address)
  const composer = new MailComposer({
    messageId,
    from: mailbox(from),
    to: mailbox(message.to),
    replyTo: message.replyTo && mailbox(message.replyTo),
    subject: oneLine(message.subject),
    text: message.text,
    html: message.html,
    attachments: message.attachments?.map(({ name, contentType, content }) => ({
      filename: oneLine(name),
      contentType,
      content,
    })),
    headers: { ...automatic, ...checkHeaders(message.headers ?? {}) },
    // What a mail says can never make the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const raw = await composer.compile().build()
  return { raw, messageId, envelope: { from: from.address, to: message.to.address } }
}

/** `Sadu <no-reply@example.com>` as the configuration has it. */
export function parseSender(text: string): MailAddress {
  const [, name = '', address = ''] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text) ?? ['', '', text.trim()]
  return mailbox({ name: name.replace(/^"(.*)"$/, '$1'), address })
}

/** Keeps holiday answers and bounces of bounces away. */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

function messageIdOf(id: string, senderAddress: string): string {
  if (!/^[\w.-]{1,120}$/.test(id)) throw new TypeError('the id of a mail is made of letters, digits, dots and dashes')
  return `<${id}@${senderAddress.slice(senderAddress.lastIndexOf('@') + 1)}>`
}

function mailbox({ name, address }: MailAddress): MailAddress {
  if (!isAddress(address)) throw new MailRefused('the address is not one')
  return {
    name: oneLine(name)
      .replace(/["<>\\]/g, ' ')
      .trim(),
    address,
  }
}

/** Narrower than the standard on purpose: nothing here can end a header or begin a second address. */
function isAddress(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get in
  return text.length <= 254 && /^[^\s@<>()[\],;:\\"\x00-\x1f\x7f]+@[^\s@<>()[\],;:\\"\x00-\x1f\x7f]+$/.test(text)
}

/** People write names and notes: whatever could break a line or turn the direction of what follows becomes a space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]+/gu, ' ').trim()
}

/** Headers are written by code: a wrong one is a mistake of ours, not of a person. */
function checkHeaders(headers: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || /\p{Cc}/u.test(value)) {
      throw new TypeError(`${JSON.stringify(name)} cannot be a header of a mail`)
    }
  }
  return headers
}
