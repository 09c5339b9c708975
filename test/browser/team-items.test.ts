import { test } from 'tap'
import { changeItem } from '#domain/catalog/change-item.ts'
import { newProp } from '#test/browser/backstage.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn } from '#test/browser/team.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'
import { aPicture } from '#test/media.ts'

// Whether somebody is signed in is asked of the API: before they are, it says no.
const signingIn = { ...englishDesk, refusals: [401] }

test('what a team sells', async t => {
  const stage = await openStage(t)
  const { browser, rose, within } = stage
  const { owner } = rose.people
  const itemsCalled = (slug: string) =>
    stage.sql<{ price: string; stock: number }>('select price, stock from catalog_items where slug = $1', [slug])

  t.test(
    'is added with a price in Arabic digits, and gets its pictures',
    inWindow(browser, { ...arabicPhone, refusals: [401] }, async (t, page) => {
      await signIn(page, stage, owner, { path: '/rose/items/new', locale: 'ar' })
      await page.locator('[name="name.ar"]').fill('سلة ورد')
      await page.locator('[name=slug]').fill('rose-basket')
      await page.locator('[name=price]').fill('٤٫٥')
      await page.getByRole('button', { name: saying('ar', 'admin.items.entry.submit') }).click()
      await page.getByText(saying('ar', 'admin.items.entry.done')).waitFor()
      t.match(await itemsCalled('rose-basket'), [{ price: '4.500', stock: null }])
      await page.locator('input[type=file]').setInputFiles([
        { name: 'basket.jpg', mimeType: 'image/jpeg', buffer: await aPicture() },
        { name: 'basket.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') },
      ])
      await page.getByText(saying('ar', 'admin.media.problem.type_differs')).waitFor()
      const picture = page.getByRole('img', { name: 'سلة ورد' })
      await picture.waitFor({ timeout: 30_000 })
      t.ok(await picture.evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth > 0))
    }),
  )

  t.test(
    'is listed by what runs low',
    inWindow(browser, signingIn, async (t, page) => {
      const low = await newProp(stage, { stock: 2, lowStockLevel: 3 })
      const plenty = await newProp(stage, { stock: 9, lowStockLevel: 3 })
      await signIn(page, stage, owner, { path: '/rose/items?lowStock=true' })
      const row = page.getByRole('row').filter({ hasText: low.name.en })
      await row.getByText(saying('en', 'admin.items.lowStock')).waitFor()
      t.equal(await page.getByRole('row').filter({ hasText: plenty.name.en }).count(), 0)
    }),
  )

  t.test(
    'is imported once every line is fine, and not before',
    inWindow(browser, signingIn, async (t, page) => {
      await signIn(page, stage, owner, { path: '/rose/items/import' })
      const file = page.locator('input[type=file]')
      const choose = (text: string) =>
        file.setInputFiles({ name: 'items.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      await choose('slug,name_en,price,stock\nmug,Mug,1.5,3\nvase,Vase,much,3\n')
      await page.getByRole('row').filter({ hasText: 'price' }).getByText('This is no amount').waitFor()
      t.equal(await page.getByRole('button', { name: /^Import/ }).count(), 0)
      await choose('slug,name_en,price,stock\nmug,Mug,1.5,3\nvase,Vase,2,3\n')
      const submit = page.getByRole('button', { name: 'Import 2 items' })
      await submit.waitFor()
      t.same(await itemsCalled('vase'), [], 'trying stores nothing')
      await submit.click()
      await page.getByRole('row').filter({ hasText: /^Vase/ }).waitFor()
      t.match(await itemsCalled('vase'), [{ price: '2.000', stock: 3 }])
    }),
  )

  t.test(
    'keeps what two people change at once',
    inWindow(browser, { ...signingIn, refusals: [401, 409] }, async (t, page) => {
      const prop = await newProp(stage)
      await signIn(page, stage, owner, { path: `/rose/items/${prop.item}` })
      await page.locator('[name="name.en"]').fill('Lilies for Friday')
      await within(rose, tx => changeItem(tx, prop.item, { price: { amount: '9.000', currency: 'KWD' } }), 'admin')
      await page.getByRole('button', { name: saying('en', 'admin.entry.save') }).click()
      await page.getByRole('button', { name: saying('en', 'admin.entry.conflict.keepMine') }).click()
      await page.getByText(saying('en', 'admin.items.entry.saved')).waitFor()
      t.match(await itemsCalled(prop.slug), [{ price: '9.000' }])
      t.equal(await page.locator('[name=price]').inputValue(), '9.000', 'the form shows the colleague’s price')
      await page.getByRole('heading', { level: 1, name: 'Lilies for Friday' }).waitFor()
    }),
  )
})
