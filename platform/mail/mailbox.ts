import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#platform/clock.ts'
import { composeMail, parseSender } from '#platform/mail/compose.ts'
import type { Mailer } from '#platform/mail/mailer.ts'

type Settings = { folder: string; from: string; clock: Clock }

/** Keeps every mail as `<time>-<id>.eml` in a folder instead of sending it: for machines that are nobody's mail server. */
export function mailboxMailer({ folder, from, clock }: Settings): Mailer {
  const sender = parseSender(from)
  return {
    async send(message) {
      const { raw, messageId } = await composeMail(message, sender)
      const name = await nameOf(folder, message.id, clock.now())
      await writeWhole(join(folder, name), raw)
      return { providerId: messageId }
    },
    close: async () => undefined,
  }
}

/** The first to send an id decides its file name, so that the same mail twice is one file, even from two processes. */
async function nameOf(folder: string, id: string, now: Date): Promise<string> {
  const names = join(folder, '.names')
  await mkdir(names, { recursive: true })
  const wanted = `${now.toISOString().replace(/[-:.]/g, '')}-${id}.eml`
  const draft = join(names, `.${randomUUID()}`)
  await writeFile(draft, wanted)
  try {
    await link(draft, join(names, id))
    return wanted
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return await readFile(join(names, id), 'utf8')
  } finally {
    await rm(draft, { force: true })
  }
}

/** Whoever lists the folder sees whole mails only. */
async function writeWhole(path: string, body: Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, body)
  await rename(draft, path)
}
