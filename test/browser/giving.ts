import type { Page } from 'playwright-core'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import type { Stage } from '#test/browser/stage.ts'
import { beginning, type Locale, saying } from '#test/browser/words.ts'
import { aCampaign } from '#test/factories.ts'

export const salem = { name: 'Salem Al-Ali', phone: '9876 5432', email: 'salem@example.test' }

export type Cause = { id: string; slug: string }

let causes = 0

/** A campaign of `rose` that no other test touches: licensed, with a goal, two presets and limits. */
export async function newCause({ within, rose }: Stage, given: Parameters<typeof aCampaign>[0] = {}): Promise<Cause> {
  const slug = `cause-${++causes}`
  const kwd = (amount: string) => ({ amount, currency: 'KWD' })
  const campaign = aCampaign({
    slug,
    goal: kwd('1000.000'),
    presets: [kwd('5.000'), kwd('10.000')],
    smallestGift: kwd('1.000'),
    impact: { en: 'Five dinars are a day of water.', ar: 'خمسة دنانير ماء يوم كامل.' },
    licenceNumber: 'MOSA-7',
    administrativePercentage: '7.5',
    ...given,
  })
  return { id: await within(rose, tx => createCampaign(tx, campaign, new Date()), 'owner'), slug }
}

/** What a person does in the forms of gifts and pledges, by the words they read there. */
export function giving(page: Page, locale: Locale) {
  const main = page.locator('#main')
  const button = (key: string) => main.getByRole('button', { name: saying(locale, key) })
  const field = (key: string) => main.getByRole('textbox', { name: beginning(locale, key) })
  const choose = (key: string) => main.getByRole('radio', { name: saying(locale, key) }).check()
  const says = (key: string, values?: Record<string, string>) => main.getByText(saying(locale, key, values))

  /** Until the form listens, what is typed is lost. */
  const ready = () => main.locator('form[aria-busy="false"]').waitFor()

  async function fill({ name, phone, email }: Partial<typeof salem>) {
    if (name) await field('give.name').fill(name)
    if (phone) await field('give.phone').fill(phone)
    if (email) await field('give.email').fill(email)
  }

  async function ownAmount(typed: string) {
    await choose('give.own')
    await field('give.ownLabel').fill(typed)
  }

  /** The number on a confirmation, once it stands there. */
  async function number(heading: string): Promise<string> {
    await main.getByRole('heading', { level: 1, name: saying(locale, heading) }).waitFor()
    return (await main.getByText(/^(DON|PLG)-\d+$/).textContent()) ?? ''
  }

  const review = () => button('give.toReview').click()
  return { main, ready, button, field, choose, says, fill, ownAmount, review, number }
}

export type Giving = ReturnType<typeof giving>
