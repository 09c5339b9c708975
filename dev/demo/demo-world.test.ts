import t from 'tap'
import { toE164 } from '#domain/phone.ts'
import type { DemoTenant } from './demo-tenant.ts'
import { customers, orderNotes } from './people.ts'
import { drawPicture, pictureKeys, pictureSize } from './pictures/draw-picture.ts'
import { renderPicture } from './pictures/render-picture.ts'
import { bloom } from './tenants/bloom.ts'
import { dar } from './tenants/dar.ts'
import { noor } from './tenants/noor.ts'

const tenants = [bloom, noor, dar]
const isArabic = (text: string) => /[\u0621-\u064a]/.test(text)

function bilingualTexts(tenant: DemoTenant) {
  const { name, tagline, about, logo, hero, delivery, merchant, categories, items } = tenant
  const ofItems = items.flatMap(item => [item.name, item.description, ...item.pictures.map(({ alt }) => alt)])
  const ofShop = [name, tagline, about, logo.alt, hero.alt, delivery.pickupAddress, merchant.address, merchant.terms]
  return [...ofShop, ...categories.map(category => category.name), ...ofItems]
}

for (const tenant of tenants) {
  t.test(tenant.slug, async t => {
    const { items, categories } = tenant
    t.ok(items.length >= 12, 'has at least twelve items')
    t.equal(new Set(items.map(({ slug }) => slug)).size, items.length, 'names each item once')
    t.same(
      items.filter(({ price }) => !/^[1-9]\d*\.\d{3}$/.test(price)),
      [],
      'writes prices with three decimals',
    )
    const known = categories.map(({ slug }) => slug)
    t.same(
      items.filter(({ category }) => !known.includes(category)),
      [],
      'puts each item into a category it has',
    )
    t.ok(
      items.some(({ stock }) => stock === null) && items.some(({ stock }) => stock === 0),
      'has unlimited and sold-out items',
    )
    const halves = bilingualTexts(tenant).filter(({ en, ar }) => !en || isArabic(en) || !isArabic(ar))
    t.same(halves, [], 'says everything in both languages')
    const keys = [tenant.logo, tenant.hero, ...items.flatMap(({ pictures }) => pictures)].map(({ key }) => key)
    t.same(
      keys.filter(key => !pictureKeys.includes(key)),
      [],
      'has a drawing for each picture',
    )
    t.match(drawPicture(tenant.logo.key), tenant.accent, 'carries its accent in its logo')
    t.equal(tenant.members[0]?.email, `owner@${tenant.slug}.test`, 'has an owner')
  })
}

t.test('every picture can be drawn, the same each time', async t => {
  for (const key of pictureKeys) {
    const svg = drawPicture(key)
    t.notMatch(svg, /NaN|undefined/, key)
    t.equal(drawPicture(key), svg)
  }
  t.throws(() => drawPicture('bloom/nothing'), /no picture bloom\/nothing/)
})

t.test('a picture is rendered without loss in the size asked for', async t => {
  const { default: sharp } = await import('sharp')
  const size = { width: 240, height: 300 }
  const picture = await renderPicture(drawPicture('dar/harees', size))
  t.match(await sharp(picture).metadata(), { format: 'png', ...size })
  t.same(pictureSize('dar/hero'), { width: 2000, height: 1125 })
  t.equal((await sharp(await renderPicture(drawPicture('noor/logo'))).metadata()).width, 512)
})

t.test('customers are many, reachable in form and nobody in fact', async t => {
  t.ok(customers.length >= 24)
  t.equal(new Set(customers.map(({ phone }) => phone)).size, customers.length)
  for (const { phone, email } of customers) {
    t.match(phone, /^\+965500001\d\d$/)
    t.equal(toE164(phone, 'KW'), phone)
    if (email) t.match(email, /@example\.test$/)
  }
  t.ok(orderNotes.ar.every(isArabic) && orderNotes.en.length > 4)
})
