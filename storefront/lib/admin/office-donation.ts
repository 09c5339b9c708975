import type { OfficeDonation } from '../../api/team-shapes.ts'
import { bodyOf, type Mistakes } from './form-body.ts'
import { readMoney } from './read-money.ts'

/** What was given at the office, as the fields of its form say it. */
export function readOfficeDonation(
  given: FormData,
  currency: string,
): { body: OfficeDonation } | { mistakes: Mistakes } {
  const amount = readMoney(given.get('amount'), currency)
  if (typeof amount !== 'object' || !/[1-9]/.test(amount.amount)) return { mistakes: { amount: 'amount' } }
  const { hideName, receiptRequested, arrived, tributeKind, tributeName, paymentMethod, ...rest } = bodyOf(given)
  const received = arrived !== 'no'
  const { receivedOn, paymentReference, ...others } = rest
  if (tributeKind && !tributeName) return { mistakes: { tributeName: 'required' } }
  const payment = { paymentMethod, ...(receivedOn && { receivedOn }), ...(paymentReference && { paymentReference }) }
  const body = {
    ...others,
    amount,
    received,
    hideName: hideName === 'yes',
    receiptRequested: receiptRequested === 'yes',
    ...(tributeKind && { tribute: { kind: tributeKind, name: tributeName } }),
    ...(received && payment),
  }
  return { body: body as unknown as OfficeDonation }
}
