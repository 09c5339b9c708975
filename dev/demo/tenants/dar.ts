import { ACCENTS } from '../accents.ts'
import type { DemoTenant } from '../demo-tenant.ts'
import { darItems } from './dar-items.ts'

export const dar: DemoTenant = {
  slug: 'dar',
  name: { en: 'Dar', ar: 'دار' },
  tagline: { en: 'Home cooking, from our house to yours', ar: 'طبخ بيت، من دارنا إلى داركم' },
  about: {
    en: 'Three sisters, one kitchen in Rumaithiya and our mother’s recipes. We cook what we would eat ourselves, and stop when the pot is empty.',
    ar: 'ثلاث أخوات ومطبخ واحد في الرميثية ووصفات أمّنا. نطبخ ما نحب أن نأكله، ونقف حين يفرغ القدر.',
  },
  kind: 'shop',
  country: 'KW',
  currency: 'KWD',
  locales: ['ar', 'en'],
  defaultLocale: 'ar',
  timeZone: 'Asia/Kuwait',
  digits: 'latn',
  accent: ACCENTS.dar,
  logo: { key: 'dar/logo', alt: { en: 'Dar’s mark: a woven house', ar: 'شعار دار: بيت من نسيج' } },
  hero: { key: 'dar/hero', alt: { en: 'A family table full of dishes', ar: 'مائدة عائلية عامرة بالأطباق' } },
  delivery: {
    methods: ['delivery', 'pickup'],
    pickupAddress: { en: 'Rumaithiya, Block 3, Street 34, House 17', ar: 'الرميثية، قطعة 3، شارع 34، منزل 17' },
  },
  merchant: {
    legalName: 'دار للمأكولات المنزلية',
    registrationNumber: 'HB-001958',
    licenceNumber: '',
    email: 'hello@dar.test',
    phone: '+96550000300',
    address: {
      en: 'Rumaithiya, Block 3, Street 34, House 17, Kuwait',
      ar: 'الرميثية، قطعة 3، شارع 34، منزل 17، الكويت',
    },
    terms: {
      en: 'Order by 10 am for lunch and by 4 pm for dinner. We cook to order, so fresh food cannot be returned; if something is not right, call us within two hours and we cook it again or refund it. A ghabga can be cancelled free of charge until the day before.',
      ar: 'اطلب قبل العاشرة صباحًا للغداء وقبل الرابعة عصرًا للعشاء. نطبخ حسب الطلب، ولذلك لا يُسترجع الطعام الطازج؛ وإن لم يعجبك شيء فاتصل بنا خلال ساعتين ونعيد طبخه أو نردّ ثمنه. يمكن إلغاء الغبقة دون رسوم حتى اليوم السابق لها.',
    },
    returns: {
      en: 'Fresh food cannot be returned; what is not right we cook again or refund within two hours of delivery.',
      ar: 'لا يُسترجع الطعام الطازج، وما لا يعجبك نعيد طبخه أو نردّ ثمنه خلال ساعتين من التسليم.',
    },
  },
  members: [{ name: 'Fajer Al-Rashoud', email: 'owner@dar.test', role: 'owner', locale: 'ar' }],
  categories: [
    { slug: 'mains', name: { en: 'Main dishes', ar: 'أطباق رئيسية' } },
    { slug: 'starters', name: { en: 'Starters and breakfast', ar: 'مقبلات وريوق' } },
    { slug: 'sweets', name: { en: 'Sweets and tea', ar: 'حلو وشاي' } },
    { slug: 'gatherings', name: { en: 'Gatherings', ar: 'جمعات' } },
  ],
  items: darItems,
}
