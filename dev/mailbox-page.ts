import type { Mail } from '#dev/mailbox.ts'

export function listPage(mails: Mail[]): string {
  const rows = mails.map(
    mail => `<li><a href="/${mail.id}"><span class="to" dir="auto">${escaped(mail.to)}</span>
      <span class="subject" dir="auto">${escaped(mail.subject)}</span><span class="preview" dir="auto">${escaped(preview(mail))}</span>
      ${moment(mail.at)}</a></li>`,
  )
  const empty = `<p class="empty">No mail yet. Place an order and the mails it sends appear here by themselves.</p>`
  return frame('Mailbox', `<h1>Mailbox</h1>${rows.length ? `<ul class="list">${rows.join('')}</ul>` : empty}${refresh}`)
}

export function mailPage(mail: Mail): string {
  const { email } = mail
  const facts = [fact('From', mail.from), fact('To', mail.to), fact('Date', mail.at.toUTCString())]
  const headers = email.headers
    .map(({ key, value }) => `<tr><th>${escaped(key)}</th><td>${escaped(value)}</td></tr>`)
    .join('')
  const attachments = email.attachments.map(file => escaped(file.filename ?? file.mimeType)).join(', ')
  return frame(
    mail.subject,
    `<p><a href="/">&larr; Mailbox</a></p><h1 dir="auto">${escaped(mail.subject)}</h1><dl>${facts.join('')}
    ${attachments && fact('Attached', attachments)}</dl>
    ${email.html ? `<iframe title="The mail as HTML" src="/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>` : ''}
    <details ${email.html ? '' : 'open'}><summary>Text</summary><pre dir="auto">${escaped(email.text ?? '')}</pre></details>
    <details><summary>Headers</summary><table>${headers}</table><p><a href="/${mail.id}/raw">The whole mail as it was sent</a></p></details>`,
  )
}

export const missingPage = () =>
  frame('Not here', `<h1>There is no such mail</h1><p><a href="/">&larr; Mailbox</a></p>`)

const fact = (name: string, value: string) => `<div><dt>${name}</dt><dd dir="auto">${escaped(value)}</dd></div>`

function preview({ email }: Mail): string {
  return (email.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 140)
}

function moment(at: Date): string {
  const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  return `<time datetime="${at.toISOString()}">${short.format(at)}</time>`
}

const escaped = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

const refresh = `<script>
  let seen
  setInterval(async () => {
    const reply = await fetch('/state').catch(() => null)
    if (!reply || !reply.ok) return
    const { state } = await reply.json()
    if (seen !== undefined && seen !== state) location.reload()
    seen = state
  }, 2000)
</script>`

const frame = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main>${body}</main></body></html>`

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1c1917, #f5f5f4); --quiet: light-dark(#57534e, #a8a29e);
  --line: light-dark(#e7e5e4, #3b3835); --paper: light-dark(#fff, #211f1d); --ground: light-dark(#fafaf9, #171513); --accent: light-dark(#0f766e, #5eead4) }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.55 "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif; color: var(--ink); background: var(--ground) }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; margin: 0 0 1.25rem; text-wrap: balance }
a { color: var(--accent); text-underline-offset: .2em }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
.list { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow: hidden }
.list li + li { border-top: 1px solid var(--line) }
.list a { display: grid; grid-template-columns: 14rem minmax(0, 1fr) auto; gap: .125rem 1.25rem; padding: .875rem 1.125rem; color: inherit; text-decoration: none }
.list a:hover { background: light-dark(#f5f5f4, #292624) }
.list span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.subject { font-weight: 600 }
.preview { grid-column: 2 / 3; color: var(--quiet) }
.to, time { color: var(--quiet); font-variant-numeric: tabular-nums }
.list time { grid-column: 3; grid-row: 1 }
.empty { color: var(--quiet); background: var(--paper); border: 1px dashed var(--line); border-radius: 12px; padding: 3rem 1.5rem; text-align: center }
dl { margin: 0 0 1.25rem } dl div { display: flex; gap: 1rem } dt { width: 5rem; flex: none; color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
iframe { width: 100%; height: 65vh; min-height: 24rem; border: 1px solid var(--line); border-radius: 12px; background: #fff }
details { margin-top: 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: .75rem 1.125rem }
summary { cursor: pointer; font-weight: 600 }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.6 ui-monospace, monospace; margin: .75rem 0 0 }
table { border-collapse: collapse; margin-top: .75rem; font: 13px/1.6 ui-monospace, monospace } th { text-align: start; font-weight: 400; color: var(--quiet); padding-inline-end: 1rem; vertical-align: top; white-space: nowrap } td { overflow-wrap: anywhere }
@media (max-width: 40rem) { .list a { grid-template-columns: minmax(0, 1fr) auto } .to { grid-column: 1 } .list time { grid-column: 2 } .subject, .preview { grid-column: 1 / -1 } }
`
