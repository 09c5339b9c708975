import type { ProcessName, Variable } from '#platform/variable.ts'
import { variables } from '#platform/variables.ts'

/** The text of .env.example, which a test keeps equal to the file. */
export function environmentExample(): string {
  const head = [
    '# Every variable Sadu reads, with its default. `npm start` and `npm test` need none of them.',
    '# A line left out means its default; a variable that starts with SADU_ and is not listed here is refused.',
  ]
  const entries = Object.values(variables).map(
    ({ name, meaning, ...rest }: Variable<unknown, ProcessName, boolean>) => {
      const notes = [
        rest.secret && 'secret',
        rest.localDefault && 'default for local only',
        rest.optional && 'optional',
      ]
      const remark = notes.filter(Boolean).join(', ')
      return `# ${meaning}${remark && ` (${remark})`}\n${name}=${quote(rest.default ?? '')}`
    },
  )
  return `${head.join('\n')}\n\n${entries.join('\n\n')}\n`
}

const quote = (value: string) => (/[ <>{}]/.test(value) ? `"${value}"` : value)
