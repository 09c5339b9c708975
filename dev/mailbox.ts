import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, RouteShorthandOptions } from 'fastify'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { listPage, mailPage, missingPage } from '#dev/mailbox-page.ts'

export type Mail = { id: string; at: Date; from: string; to: string; subject: string; email: Email }

type MailboxSettings = { folder: string } & Pick<RouteShorthandOptions, 'constraints'>

/** The local mailbox page: what the mailbox adapter wrote as raw MIME files, newest first. */
export async function mailbox(app: FastifyInstance, { folder, ...route }: MailboxSettings) {
  app.get('/', route, async (_request, reply) => page(reply).send(listPage(await listMails(folder))))

  app.get('/state', route, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ state: await stateOf(folder) }),
  )

  app.get<{ Params: { id: string } }>('/:id', route, async (request, reply) => {
    const mail = await findMail(folder, request.params.id)
    return mail ? page(reply).send(mailPage(mail)) : page(reply).code(404).send(missingPage())
  })

  app.get<{ Params: { id: string } }>('/:id/html', route, async (request, reply) => {
    const mail = await findMail(folder, request.params.id)
    if (!mail?.email.html) return page(reply).code(404).send(missingPage())
    return framed(reply).send(`<base target="_blank">${mail.email.html}`)
  })

  app.get<{ Params: { id: string } }>('/:id/raw', route, async (request, reply) => {
    const path = pathOf(folder, request.params.id)
    if (!path) return page(reply).code(404).send(missingPage())
    return reply
      .type('text/plain; charset=utf-8')
      .header('x-content-type-options', 'nosniff')
      .send(await readFile(path))
  })

  app.all('/*', route, async (_request, reply) => page(reply).code(404).send(missingPage()))
}

export async function listMails(folder: string, most = 100): Promise<Mail[]> {
  const files = await newestFirst(folder)
  const mails = await Promise.all(files.slice(0, most).map(({ id }) => findMail(folder, id)))
  return mails.filter(mail => mail !== undefined)
}

export async function findMail(folder: string, id: string): Promise<Mail | undefined> {
  const path = pathOf(folder, id)
  if (!path) return undefined
  const [raw, { mtime }] = await Promise.all([readFile(path), stat(path)])
  return readMail(id, raw, mtime)
}

/** A mail is shown even when its headers make no sense: that is what one looks here for. */
export async function readMail(id: string, raw: Buffer, arrived: Date): Promise<Mail> {
  const email = await PostalMime.parse(raw)
  const sent = new Date(email.date ?? '')
  return {
    id,
    at: Number.isNaN(sent.getTime()) ? arrived : sent,
    from: email.from ? written(email.from) : '',
    to: (email.to ?? []).map(written).join(', '),
    subject: email.subject ?? '(no subject)',
    email,
  }
}

/** Changes whenever a mail arrives; the open page asks for it. */
async function stateOf(folder: string): Promise<string> {
  const [newest, ...rest] = await newestFirst(folder)
  return newest ? `${newest.id} ${rest.length + 1}` : 'empty'
}

async function newestFirst(folder: string) {
  if (!existsSync(folder)) return []
  const names = (await readdir(folder)).filter(name => name.endsWith('.eml'))
  const files = await Promise.all(
    names.map(async name => ({ id: name.slice(0, -4), at: (await stat(join(folder, name))).mtimeMs })),
  )
  return files.sort((a, b) => b.at - a.at || b.id.localeCompare(a.id))
}

function pathOf(folder: string, id: string): string | undefined {
  const path = join(folder, `${id}.eml`)
  return /^[\w-]{1,200}$/.test(id) && existsSync(path) ? path : undefined
}

const written = ({ name, address, group }: Address): string =>
  group ? group.map(written).join(', ') : name ? `${name} <${address}>` : (address ?? '')

const page = (reply: FastifyReply) =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      `default-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'`,
    )

/** A mail is foreign text: no scripts, no forms, an origin of its own; its links open in a new tab. */
const framed = (reply: FastifyReply) =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src * data:; style-src 'unsafe-inline'`,
    )
