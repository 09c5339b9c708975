import type { OfficePledge } from '../../api/team-shapes.ts'
import { bodyOf, type Mistakes } from './form-body.ts'
import { readMoney } from './read-money.ts'

/** What was promised at the office, as the fields of its form say it: on one day, or in parts. */
export function readOfficePledge(given: FormData, currency: string): { body: OfficePledge } | { mistakes: Mistakes } {
  const amount = readMoney(given.get('amount'), currency)
  if (typeof amount !== 'object' || !/[1-9]/.test(amount.amount)) return { mistakes: { amount: 'amount' } }
  const { hideName, rhythm, firstDate, parts, ...others } = bodyOf(given)
  const dates =
    rhythm === 'once'
      ? { targetDate: firstDate }
      : { schedule: { every: rhythm, instalments: Number(parts), firstDate } }
  return { body: { ...others, amount, hideName: hideName === 'yes', ...dates } as unknown as OfficePledge }
}
