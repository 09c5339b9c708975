import { test } from 'tap'
import { createTrackedLink } from '#domain/attribution/tracked-links.ts'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { createItem } from '#domain/catalog/create-item.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { inspect } from '#test/browser/looks.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn } from '#test/browser/team.ts'
import { inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'
import { aCampaign, anItem } from '#test/factories.ts'

test('items, campaigns and links are usable by everybody', async t => {
  const stage = await openStage(t)
  const { browser, rose, appOrigin, within } = stage

  for (const locale of ['ar', 'en'] as const) {
    const look = { locale, width: 390 as const, refusals: [401, 404] }

    t.test(
      `in items, campaigns and links (${locale})`,
      inWindow(browser, look, async (t, page) => {
        const { item, campaign, link } = await within(rose, makeGoods, 'owner')
        await signIn(page, stage, rose.people.owner, { locale })
        const paths = [
          ['/rose/items', '[data-row-link]'],
          [`/rose/items/${item}`, '[name=price]'],
          ['/rose/items/import', '[type=file]'],
          ['/rose/campaigns', `a[href$="${campaign}"]`],
          [`/rose/campaigns/${campaign}`, '[name=goal]'],
          ['/rose/links/new', '[name=source]'],
          ['/rose/links', 'li h2'],
        ] as const
        for (const [path, content] of paths) {
          await page.goto(appOrigin + path)
          await page.locator(`#main ${content}`).first().waitFor()
          await inspect(t, page, path, locale)
        }
        await page
          .getByRole('listitem')
          .filter({ hasText: link })
          .getByRole('button', { name: saying(locale, 'admin.links.code') })
          .first()
          .click()
        await page.getByRole('dialog').getByRole('img').waitFor()
        await inspect(t, page, 'code of a link', locale)
      }),
    )
  }
})

async function makeGoods(tx: TenantTx) {
  const name = 'Poster at the mosque'
  await createTrackedLink(tx, { name, path: '/', source: 'poster', medium: 'qr', campaign: 'eid' })
  const campaign = await createCampaign(tx, aCampaign(), new Date())
  return { item: await createItem(tx, anItem({ stock: 1, lowStockLevel: 2 })), campaign, link: name }
}
