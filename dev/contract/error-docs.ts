import { apiErrors, statusOf } from '#api/errors.ts'
import { domainErrors } from '#domain/errors.ts'

const head = `# Errors

Every refusal of the API is \`application/problem+json\` (RFC 9457) with a stable \`code\`: programs go by the code, pages
translate it, the sentence is for people who read logs. Codes are added, never renamed. Fields that are wrong come all at
once under \`errors\`, each with its \`path\`, its own \`code\` and, where it helps, \`params\`.

Written by \`npm run docs\` from \`domain/errors.ts\` and \`api/errors.ts\`; a test keeps it equal to them.
`

/** The text of docs/errors.md. */
export function errorDocs(): string {
  const edge = Object.entries(apiErrors).map(([code, [status, sentence]]) => row(code, status, sentence))
  const business = Object.entries(domainErrors).map(([code, sentence]) =>
    row(code, statusOf[code as keyof typeof statusOf], sentence),
  )
  return [
    head,
    section('What the edge refuses', 'Before a request reaches the business, or beside it.', edge),
    section('What the business refuses', 'A rule of the shop; nothing was written.', business),
  ].join('\n')
}

const row = (code: string, status: number, sentence: string) => `| \`${code}\` | ${status} | ${sentence} |`

function section(title: string, meaning: string, rows: string[]): string {
  return `## ${title}\n\n${meaning}\n\n| code | status | meaning |\n|---|---|---|\n${rows.sort().join('\n')}\n`
}
