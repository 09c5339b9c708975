import { isCalendarDate } from '#domain/calendar.ts'
import { DomainError, type FieldProblem, InvalidInput } from '#domain/errors.ts'
import { fromMinor, type Money, moneyProblem, toMinor } from '#domain/money.ts'
import type { CampaignContent } from './campaign-content.ts'

/**
 * A campaign as it is kept: amounts with all of the currency's decimals, presets smallest first and each once. Refuses
 * currency_mismatch, and as invalid input, every field at once: a name that says nothing, dates that are none or end
 * before they start, amounts that are none or nothing, limits the wrong way round, presets outside of them, more than 100 %.
 */
export function checkContent(content: CampaignContent, currency: string): CampaignContent {
  const fields = [...textProblems(content), ...periodProblems(content), ...amountProblems(content)]
  if (fields.length > 0) throw new InvalidInput(fields)
  if (amountsOf(content).some(({ money }) => money.currency !== currency)) {
    throw new DomainError('currency_mismatch', { currency })
  }
  const outside = limitProblems(content)
  if (outside.length > 0) throw new InvalidInput(outside)
  return withAllDecimals(content)
}

function textProblems({ name, administrativePercentage }: CampaignContent): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!name.en.trim() && !name.ar.trim()) problems.push(problem('/name', 'required', 'a name in one language at least'))
  if (Number(administrativePercentage ?? 0) > 100) {
    problems.push(problem('/administrativePercentage', 'too_large', 'more than 100 %'))
  }
  return problems
}

function periodProblems({ startsOn, endsOn }: CampaignContent): FieldProblem[] {
  const wrong = (['startsOn', 'endsOn'] as const).filter(key => {
    const date = { startsOn, endsOn }[key]
    return date !== null && !isCalendarDate(date)
  })
  if (wrong.length > 0) return wrong.map(key => problem(`/${key}`, 'date_invalid', 'not a date of the calendar'))
  return endsOn !== null && endsOn < startsOn ? [problem('/endsOn', 'ends_before_start', 'before the first day')] : []
}

function amountProblems(content: CampaignContent): FieldProblem[] {
  return amountsOf(content).flatMap(({ path, money }) => {
    const wrong = moneyProblem(money) ?? (toMinor(money) === 0n ? 'amount_zero' : undefined)
    return wrong ? [problem(`${path}/amount`, wrong, `not an amount of ${money.currency}`)] : []
  })
}

function limitProblems({ smallestGift, largestGift, presets }: CampaignContent): FieldProblem[] {
  const smallest = smallestGift && toMinor(smallestGift)
  const largest = largestGift && toMinor(largestGift)
  if (smallest !== null && largest !== null && largest < smallest) {
    return [problem('/largestGift', 'below_smallest', 'smaller than the smallest gift')]
  }
  return presets.flatMap((preset, index) => {
    const minor = toMinor(preset)
    const isOutside = (smallest !== null && minor < smallest) || (largest !== null && minor > largest)
    return isOutside ? [problem(`/presets/${index}`, 'amount_out_of_range', 'outside of the limits')] : []
  })
}

function amountsOf({ goal, smallestGift, largestGift, presets }: CampaignContent) {
  const single = Object.entries({ goal, smallestGift, largestGift }).flatMap(([key, money]) =>
    money ? [{ path: `/${key}`, money }] : [],
  )
  return [...single, ...presets.map((money, index) => ({ path: `/presets/${index}`, money }))]
}

function withAllDecimals(content: CampaignContent): CampaignContent {
  const whole = (money: Money) => fromMinor(toMinor(money), money.currency)
  const { goal, smallestGift, largestGift } = content
  const presets = [...new Map(content.presets.map(money => [toMinor(money), whole(money)]))]
  return {
    ...content,
    goal: goal && whole(goal),
    smallestGift: smallestGift && whole(smallestGift),
    largestGift: largestGift && whole(largestGift),
    presets: presets.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, money]) => money),
  }
}

const problem = (path: string, code: string, message: string): FieldProblem => ({ path, code, message })
