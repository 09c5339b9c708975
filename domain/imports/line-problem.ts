import type { Bilingual } from '#domain/bilingual.ts'

/** What can be wrong with a line of an imported file. `{most}` and the like come from the problem's params. */
const messages = {
  amount_malformed: { en: 'This is no amount, such as 12.500.', ar: 'هذا ليس مبلغًا، مثل 12.500.' },
  amount_too_large: { en: 'The amount is too large.', ar: 'المبلغ كبير جدًا.' },
  category_malformed: {
    en: 'A category is named by small Latin letters, digits and hyphens.',
    ar: 'يُكتب التصنيف بأحرف لاتينية صغيرة وأرقام وشرطات.',
  },
  category_unknown: { en: 'There is no such category.', ar: 'لا يوجد تصنيف بهذا المعرّف.' },
  column_doubled: { en: 'This column is there twice.', ar: 'هذا العمود مكرر.' },
  column_missing: { en: 'This column is missing.', ar: 'هذا العمود غير موجود.' },
  column_unknown: { en: 'There is no such column.', ar: 'لا يوجد عمود بهذا الاسم.' },
  currency_mismatch: { en: 'The store’s currency is {currency}.', ar: 'عملة المتجر هي {currency}.' },
  currency_unknown: { en: 'There is no such currency.', ar: 'لا توجد عملة بهذا الرمز.' },
  file_empty: { en: 'The file is empty.', ar: 'الملف فارغ.' },
  line_malformed: { en: 'A quotation mark is open or misplaced.', ar: 'علامة اقتباس غير مغلقة أو في غير موضعها.' },
  name_missing: { en: 'A name in one of the languages is needed.', ar: 'الاسم مطلوب بإحدى اللغتين.' },
  not_text: { en: 'The file holds signs that are no text.', ar: 'يحتوي الملف على رموز ليست نصًا.' },
  not_utf8: {
    en: 'The file is not UTF-8. Save it as “CSV UTF-8”.',
    ar: 'ترميز الملف ليس UTF-8. احفظه بصيغة «CSV UTF-8».',
  },
  number_malformed: { en: 'This is no whole number from 0 on.', ar: 'هذا ليس عددًا صحيحًا من 0 فصاعدًا.' },
  number_too_large: { en: 'At most {most}.', ar: '{most} على الأكثر.' },
  price_missing: { en: 'A price is needed.', ar: 'السعر مطلوب.' },
  published_unclear: { en: 'Write yes or no.', ar: 'اكتب نعم أو لا.' },
  slug_doubled: { en: 'Line {line} has the same slug.', ar: 'السطر {line} له المعرّف نفسه.' },
  slug_malformed: {
    en: 'Small Latin letters, digits and single hyphens, 2 to 80.',
    ar: 'أحرف لاتينية صغيرة وأرقام وشرطات مفردة، من 2 إلى 80.',
  },
  slug_missing: {
    en: 'A slug is needed where the name has no Latin letter.',
    ar: 'المعرّف مطلوب حين لا يحتوي الاسم على حرف لاتيني.',
  },
  text_too_long: { en: 'At most {most} characters.', ar: '{most} حرفًا على الأكثر.' },
  too_many_cells: { en: 'The line has more cells than the header.', ar: 'في السطر خلايا أكثر من العناوين.' },
  too_many_decimals: { en: 'More decimals than {currency} has.', ar: 'منازل عشرية أكثر مما تقبله عملة {currency}.' },
  too_many_lines: { en: 'At most {most} lines at once.', ar: '{most} سطر على الأكثر في المرة الواحدة.' },
  type_unknown: { en: 'product, service, digital or ticket.', ar: 'منتج أو خدمة أو رقمي أو تذكرة.' },
} satisfies Record<string, Bilingual>

export type LineProblemCode = keyof typeof messages

export const lineProblemCodes = Object.keys(messages) as LineProblemCode[]

export type LineProblem = {
  line: number
  /** As the file's header names it; null: of the whole line or file. */
  column: string | null
  code: LineProblemCode
  message: Bilingual
  params?: Record<string, string | number>
}

export function lineProblem(
  line: number,
  code: LineProblemCode,
  given: { column?: string; params?: Record<string, string | number> } = {},
): LineProblem {
  const { params = {}, column = null } = given
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name) => String(params[name]))
  const message = { en: filled(messages[code].en), ar: filled(messages[code].ar) }
  return { line, column, code, message, ...(given.params && { params }) }
}
