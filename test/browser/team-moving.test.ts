import { test } from 'tap'
import { answerTo } from '#test/browser/answers.ts'
import { glance } from '#test/browser/looks.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { inWindow } from '#test/browser/window.ts'
import { beginning, saying } from '#test/browser/words.ts'

// Nobody is signed in at first.
const refusals = [401]

test('a store that moves', async t => {
  const stage = await openStage(t)
  const { browser, rose, appOrigin, shopAt } = stage

  for (const [locale, from, to, name] of [
    ['en', 'rose', 'rose-garden', 'Rose Garden'],
    ['ar', 'rose-garden', 'rose-house', 'بيت الورد'],
  ] as const) {
    t.test(
      `has another name and address, and the old one leads there (${locale})`,
      inWindow(browser, { locale, width: locale === 'ar' ? 390 : 1280, refusals }, async (t, page) => {
        const { main, button, says } = team(page, locale)
        await signIn(page, stage, rose.people.owner, { path: `/${from}/settings`, locale })
        await main.locator(`[name="name.${locale}"]`).fill(name)
        const part = main.locator('form').filter({ has: page.locator('[name="name.en"]') })
        await part.getByRole('button', { name: saying(locale, 'admin.settings.save') }).click()
        await page.getByRole('status').getByText(saying(locale, 'admin.settings.saved')).first().waitFor()

        const slug = main.locator('[name=slug]')
        await slug.fill('palm')
        await says('admin.slug.taken').first().waitFor()
        await button('admin.settings.address.change').click()
        t.equal(await page.getByRole('dialog').count(), 0, 'another one’s address is not asked about')
        await slug.fill(to)
        await says('admin.slug.free').first().waitFor()
        await glance(t, page, 'the settings of a store', locale)
        await button('admin.settings.address.change').click()
        const dialog = page.getByRole('dialog')
        const word = dialog.getByLabel(beginning(locale, 'admin.settings.address.type'))
        const submit = dialog.getByRole('button', { name: saying(locale, 'admin.settings.address.submit') })
        await word.fill(from)
        await submit.click()
        await dialog.getByText(saying(locale, 'admin.typed.differs')).waitFor()
        await glance(t, page, 'changing the address', locale)
        await word.fill(to)
        await submit.click()
        await page.waitForURL(`**/${to}/settings`)
        await main.getByText(from, { exact: false }).first().waitFor()
        const before = await answerTo(shopAt(from), `/${locale}?from=poster`, 0)
        t.equal(before.status, 308)
        t.equal(before.headers.location, `${shopAt(to)}/${locale}?from=poster`)
        await page.goto(`${appOrigin}/${from}/orders`)
        await page.waitForURL(`**/${to}/orders`)
      }),
    )
  }
})
